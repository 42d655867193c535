package org.sunlit.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunlit.SettableClock;
import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Quota;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/**
 * An outlet on which anything goes wrong: before the effect or after it, with an answer, an
 * exception, or the end of the whole process. It understands no keys: what it is given twice stands
 * twice, and is told as a fault.
 */
final class StormyOutlet implements Channel {
  final Map<PlacementKey, Publication> standing = new HashMap<>();
  final List<Instant> effects = new ArrayList<>();
  final List<String> faults = new ArrayList<>();
  VisibilityScope reach;
  final List<Given> given = new ArrayList<>();

  /** For whom what it is given was approved, as of now. */
  Function<Publication, List<VisibilityScope>> scopes = each -> List.of();

  boolean stormy;
  boolean down;
  private final boolean replaces;
  private final @Nullable Quota quota;
  private final Random random;
  private @Nullable SettableClock clock;

  /** Something that it was given for some readers, and for whom that was approved at the time. */
  record Given(VisibilityScope reach, List<VisibilityScope> scopes) {}

  /** The process ends in the middle of a call. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;

    Killed() {
      super("killed", null, false, false);
    }
  }

  StormyOutlet(VisibilityScope reach, boolean replaces, @Nullable Quota quota, Random random) {
    this.reach = reach;
    this.replaces = replaces;
    this.quota = quota;
    this.random = random;
  }

  void on(SettableClock time) {
    clock = time;
  }

  @Override
  public VisibilityScope reach(VisibilityScope wanted) {
    return reach;
  }

  @Override
  public Standing place(Publication publication, PlacementKey key) {
    before();
    if (stormy && random.nextInt(6) == 0) {
      return new Standing.Rejected(new Words("忙", "busy"), true);
    }
    Publication there = standing.get(key);
    if (there != null && there.revision().equals(publication.revision())) {
      faults.add("placed twice: " + key);
    }
    if (!publication.reach().equals(reach)) faults.add("made for somebody else: " + key);
    given.add(new Given(publication.reach(), scopes.apply(publication)));
    standing.put(key, publication);
    if (clock != null) effects.add(clock.instant());
    after();
    return check(key);
  }

  @Override
  public Standing check(PlacementKey key) {
    before();
    Publication there = standing.get(key);
    return there == null
        ? new Standing.Absent()
        : new Standing.Live("stormy:" + key, reach, there.revision());
  }

  @Override
  public Standing withdraw(PlacementKey key, WithdrawalReason why) {
    before();
    standing.remove(key);
    after();
    return new Standing.Absent();
  }

  private void before() {
    if (down) throw new IllegalStateException("down for days");
    if (stormy && random.nextInt(8) == 0) throw new IllegalStateException("not reached");
    if (stormy && random.nextInt(10) == 0) throw new Killed();
  }

  private void after() {
    if (stormy && random.nextInt(4) == 0) throw new IllegalStateException("no answer");
    if (stormy && random.nextInt(6) == 0) throw new Killed();
  }

  @Override
  public boolean replaces() {
    return replaces;
  }

  @Override
  public Optional<Quota> quota() {
    return Optional.ofNullable(quota);
  }
}
