package org.sunlit.soundness;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Rule;
import org.sunlit.record.PostId;

/**
 * Whether the organization is sound on a day (C7.4.3). A school with defects opens all the same:
 * they are answered, not refused.
 *
 * @param defects what the office has to mend, all of it
 * @param overlaps posts that both lead and supervise (C2.25): allowed, and named so that somebody
 *     else inspects what concerns them
 */
public record Soundness(LocalDate day, List<Defect> defects, List<Defect> overlaps) {
  private static final List<Check> CHECKS =
      Stream.of(UnitChecks.ALL, BodyChecks.ALL, SupervisionChecks.ALL, ProfileChecks.ALL)
          .flatMap(List::stream)
          .toList();

  public Soundness {
    defects = List.copyOf(defects);
    overlaps = List.copyOf(overlaps);
  }

  /**
   * Looks at everything.
   *
   * @param holders how many people hold a post now, or nothing if nobody can tell
   */
  public static Soundness of(
      SchoolProfile school, LocalDate day, Function<PostId, OptionalInt> holders) {
    Ground ground = new Ground(school, day, holders);
    return new Soundness(
        day,
        CHECKS.stream().flatMap(each -> each.defects(ground).stream()).toList(),
        SupervisionChecks.OVERLAPS.defects(ground));
  }

  public boolean isSound() {
    return defects.isEmpty();
  }

  /** Every rule that is held against the organization, the one on overlaps last. */
  public static List<Rule> rules() {
    return Stream.concat(CHECKS.stream(), Stream.of(SupervisionChecks.OVERLAPS))
        .map(Check::rule)
        .toList();
  }
}
