package org.sunlit.demo.scenario;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.demo.scenario.Onlooker.Seen;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.organization.Unit;
import org.sunlit.procedure.Profile;
import org.sunlit.record.SubjectId;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** Tells matters as they stand on record. */
final class Matters {
  private final SchoolProfile school;
  private final ZoneId zone;
  private final Onlooker onlooker;
  private final Outlets outlets;
  private final Wording wording;

  Matters(SchoolProfile school, Onlooker onlooker, Outlets outlets, Wording wording) {
    this.school = school;
    this.zone = school.calendar().zone();
    this.onlooker = onlooker;
    this.outlets = outlets;
    this.wording = wording;
  }

  /**
   * @param name what the scenario calls it
   * @param stage to be told if there is nothing of it on record
   */
  Report.Matter tell(String name, @Nullable SubjectId subject, Label stage) {
    Seen seen = onlooker.at(subject).orElse(null);
    return new Report.Matter(
        name,
        subject == null ? null : subject.value(),
        seen == null ? name : seen.title(),
        unit(seen),
        seen == null ? Profile.FULL.words() : seen.kind(),
        seen == null ? stage : seen.stage(),
        seen == null ? List.of() : visits(seen),
        subject == null ? List.of() : outlets.of(Map.of(subject, name)));
  }

  private Words unit(@Nullable Seen seen) {
    return seen == null || seen.unit() == null
        ? school.name()
        : school.unit(seen.unit()).map(Unit::name).orElse(school.name());
  }

  private List<Report.Visit> visits(Seen seen) {
    return seen.visits().stream()
        .map(
            each ->
                new Report.Visit(
                    each.stage(),
                    each.stage().words(),
                    each.at().atZone(zone).toLocalDateTime(),
                    each.version(),
                    Optional.ofNullable(each.version())
                        .flatMap(number -> Optional.ofNullable(seen.scopes().get(number)))
                        .map(school::words)
                        .orElse(null),
                    wording.atLeast(each.stage()).orElse(null)))
        .toList();
  }
}
