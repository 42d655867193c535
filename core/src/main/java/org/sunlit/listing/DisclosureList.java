package org.sunlit.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Actor;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * One unit's list (C7.2.3): the fold of its facts. Immutable.
 *
 * @param pending the version that waits for the office or the leading group
 * @param adopted every version that came into force, oldest first; the last is in force
 * @param sentBack why the last one that was sent back was; none since another was proposed
 */
public record DisclosureList(
    SubjectId id,
    ListStage stage,
    @Nullable Pending pending,
    List<Adoption> adopted,
    @Nullable Digest sentBack) {
  /** What the ids of lists begin with. */
  public static final String PREFIX = "list";

  public DisclosureList {
    adopted = List.copyOf(adopted);
  }

  /** A version on its way. */
  public record Pending(Digest paper, Actor proposedBy, @Nullable Actor checkedBy) {}

  /**
   * A version that came into force.
   *
   * @param number counted from 1
   * @param resolvedOn the day on which it was resolved
   * @param minutes the paper of the resolution
   */
  public record Adoption(
      int number, Digest paper, LocalDate resolvedOn, Instant at, By by, Digest minutes) {}

  /** Who adopted a version (C2.13). */
  public enum By {
    LEADING_GROUP("领导小组", "the leading group"),
    DELEGATE("领导小组授权人员", "whom the leading group delegates");

    private final Words words;

    By(String zh, String en) {
      this.words = new Words(zh, en);
    }

    public Label label() {
      return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
    }
  }

  /** The one list of a unit. */
  public static SubjectId of(UnitId unit) {
    return new SubjectId(PREFIX + "-" + unit);
  }

  /** Before anything has happened. */
  public static DisclosureList unborn(SubjectId id) {
    return new DisclosureList(id, ListStage.DRAFT, null, List.of(), null);
  }

  /** The unit whose list it is, as its id tells. */
  public UnitId unit() {
    return new UnitId(id.value().substring(PREFIX.length() + 1));
  }

  public Optional<Adoption> inForce() {
    return adopted.isEmpty() ? Optional.empty() : Optional.of(adopted.get(adopted.size() - 1));
  }

  /** Whoever checks a list enters its stage; one that is sent back or adopted waits no more. */
  DisclosureList entered(ListStage entered, Actor by) {
    Pending waiting = pending;
    Pending next =
        entered == ListStage.CHECKED && waiting != null
            ? new Pending(waiting.paper(), waiting.proposedBy(), by)
            : entered == ListStage.PROPOSED ? waiting : null;
    return new DisclosureList(id, entered, next, adopted, sentBack);
  }

  DisclosureList proposed(Digest paper, Actor by) {
    return new DisclosureList(id, stage, new Pending(paper, by, null), adopted, null);
  }

  DisclosureList returned(Digest reason) {
    return new DisclosureList(id, stage, pending, adopted, reason);
  }

  DisclosureList adopted(Adoption adoption) {
    List<Adoption> more = new ArrayList<>(adopted);
    more.add(adoption);
    return new DisclosureList(id, stage, null, more, null);
  }
}
