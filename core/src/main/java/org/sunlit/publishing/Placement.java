package org.sunlit.publishing;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.record.Digest;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/**
 * One subject on one outlet: what is wanted there, what stands, and what was last tried.
 *
 * @param wanted the revision that should stand; none if nothing should
 * @param tried what was last given to the outlet, whatever came of it
 * @param stood what was last seen there
 * @param attempts since the last success
 * @param due when to look at it again
 * @param claim counts those who took it in hand, so that who comes back late is known as late
 * @param claimedUntil until when whoever has it in hand is waited for
 * @param confirmation the paper of what a person last confirmed, once this follows it
 */
@Kept("placement")
public record Placement(
    SubjectId subject,
    String outlet,
    @Nullable String wanted,
    @Nullable Shown tried,
    @Nullable Shown stood,
    Standing standing,
    int attempts,
    Instant due,
    int claim,
    @Nullable Instant claimedUntil,
    @Nullable Digest confirmation)
    implements Row {

  /** After so many refusals in a row an outlet is left alone until something else is wanted. */
  static final int PATIENCE = 12;

  private static final String IN_HAND = "being placed";
  private static final String RECALLED = "known from the record only";

  /** A revision, with the newest version in it. */
  public record Shown(String revision, int version) {
    static Shown of(Publication publication) {
      return new Shown(
          publication.revision(), publication.current().map(Publication.Version::number).orElse(0));
    }
  }

  /** What can be done about it. */
  enum Next {
    NOTHING,
    PLACE,
    CHECK,
    WITHDRAW
  }

  static Placement first(SubjectId subject, String outlet, Instant now) {
    return new Placement(
        subject, outlet, null, null, null, new Standing.Absent(), 0, now, 0, null, null);
  }

  /**
   * Made anew from the record, which tells what stood and not how the outlet is asked for it: so it
   * has to be looked at first.
   */
  static Placement recalled(SubjectId subject, String outlet, Shown known, Instant now) {
    return new Placement(
        subject, outlet, null, known, known, new Standing.Unknown(RECALLED), 0, now, 0, null, null);
  }

  static Optional<Placement> find(Transaction transaction, SubjectId subject, String outlet) {
    return transaction.row(Placement.class, subject, key(subject, outlet));
  }

  /** As it is, or as it is before anything was wanted. */
  static Placement read(Transaction transaction, SubjectId subject, String outlet) {
    return find(transaction, subject, outlet)
        .orElseGet(() -> first(subject, outlet, transaction.now()));
  }

  private static String key(SubjectId subject, String outlet) {
    return new PlacementKey(subject.value(), outlet).toString();
  }

  @Override
  public String key() {
    return key(subject, outlet);
  }

  /** A slow outlet is waited for by those only who wait for it. */
  @Override
  public String lane() {
    return outlet;
  }

  @Override
  public Instant again() {
    return due;
  }

  PlacementKey channelKey() {
    return new PlacementKey(subject.value(), outlet);
  }

  /**
   * What makes the outlet hold what is wanted. Of what nobody knows nothing is repeated before
   * somebody has looked.
   */
  Next next() {
    if (standing instanceof Standing.Unknown) return Next.CHECK;
    if (wanted == null) {
      boolean nothingThere = standing instanceof Standing.Absent || tried == null;
      return nothingThere ? Next.NOTHING : Next.WITHDRAW;
    }
    boolean given = tried != null && wanted.equals(tried.revision());
    if (standing instanceof Standing.Pending) return given ? Next.CHECK : Next.PLACE;
    if (standing instanceof Standing.Live live) {
      return wanted.equals(live.revision()) ? Next.NOTHING : Next.PLACE;
    }
    if (standing instanceof Standing.Rejected rejected) {
      // What stood before another was refused may stand there still.
      if (!given && stood != null && wanted.equals(stood.revision())) return Next.CHECK;
      boolean again = rejected.retry() && attempts < PATIENCE;
      return given && !again ? Next.NOTHING : Next.PLACE;
    }
    return Next.PLACE;
  }

  /** Whether somebody has it in hand who is waited for. */
  boolean isClaimed(Instant now) {
    return claimedUntil != null && claimedUntil.isAfter(now);
  }

  /** The newest version in what a reader finds there; 0 if that is not known. */
  int standingVersion() {
    return standing instanceof Standing.Live && stood != null ? stood.version() : 0;
  }

  Placement wanting(@Nullable String revision, Instant now) {
    if (Objects.equals(wanted, revision)) return this;
    Instant soon = claimedUntil != null && isClaimed(now) ? claimedUntil : now;
    return new Placement(
        subject,
        outlet,
        revision,
        tried,
        stood,
        standing,
        0,
        soon,
        claim,
        claimedUntil,
        confirmation);
  }

  /** In somebody's hand; whoever finds it there after that time has to look first. */
  Placement claimed(@Nullable Shown given, Instant until) {
    return new Placement(
        subject,
        outlet,
        wanted,
        given == null ? tried : given,
        stood,
        given == null ? standing : new Standing.Unknown(IN_HAND),
        attempts,
        until,
        claim + 1,
        until,
        confirmation);
  }

  /** What the outlet answered, or what is left to wait for. */
  Placement answered(Standing answer, int tries, Instant next) {
    return new Placement(
        subject,
        outlet,
        wanted,
        tried,
        answer instanceof Standing.Live live
            ? seen(live.revision())
            : answer instanceof Standing.Absent ? null : stood,
        answer,
        tries,
        next,
        claim,
        null,
        confirmation);
  }

  /** As a person found it; whoever has it in hand meanwhile is waited for all the same. */
  Placement confirmed(Digest paper, Standing found, @Nullable Shown there, Instant now) {
    return new Placement(
        subject,
        outlet,
        wanted,
        there == null ? tried : there,
        there,
        found,
        0,
        now,
        claim,
        claimedUntil,
        paper);
  }

  private @Nullable Shown seen(String revision) {
    if (tried != null && tried.revision().equals(revision)) return tried;
    return stood != null && stood.revision().equals(revision) ? stood : null;
  }

  Placement due(Instant next) {
    return new Placement(
        subject,
        outlet,
        wanted,
        tried,
        stood,
        standing,
        attempts,
        next,
        claim,
        claimedUntil,
        confirmation);
  }
}
