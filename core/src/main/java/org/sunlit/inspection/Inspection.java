package org.sunlit.inspection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;

/**
 * One inspection: the fold of its facts. Immutable.
 *
 * @param since when the present stage was entered
 * @param opened what is inspected; none before
 * @param judged one for each unit that was judged, in the order in which they were first
 * @param closing the paper with the result, or why it was dropped
 */
public record Inspection(
    SubjectId id,
    InspectionStage stage,
    @Nullable Instant since,
    @Nullable Brief opened,
    List<Judged> judged,
    @Nullable Digest closing) {
  public Inspection {
    judged = List.copyOf(judged);
  }

  /** Before anything has happened. */
  public static Inspection unborn(SubjectId id) {
    return new Inspection(id, InspectionStage.NEW, null, null, List.of(), null);
  }

  public Optional<Brief> brief() {
    return Optional.ofNullable(opened);
  }

  public List<UnitId> units() {
    return brief().map(Brief::units).orElse(List.of());
  }

  public Optional<Judged> of(UnitId unit) {
    return judged.stream().filter(each -> each.unit().equals(unit)).findFirst();
  }

  /** The units that nothing is said of yet. */
  public List<UnitId> open() {
    return units().stream().filter(each -> of(each).isEmpty()).toList();
  }

  /** The same, as far as it is about these units. */
  Inspection about(Predicate<UnitId> which) {
    return new Inspection(
        id,
        stage,
        since,
        opened == null
            ? null
            : new Brief(
                opened.form(),
                opened.units().stream().filter(which).toList(),
                opened.plan(),
                opened.rules(),
                opened.paper()),
        judged.stream().filter(each -> which.test(each.unit())).toList(),
        closing);
  }

  Inspection entered(InspectionStage entered, Instant at) {
    return new Inspection(id, entered, at, opened, judged, closing);
  }

  Inspection opened(Brief brief) {
    return new Inspection(id, stage, since, brief, judged, closing);
  }

  Inspection judged(Judged next) {
    List<Judged> more = new ArrayList<>();
    boolean again = of(next.unit()).isPresent();
    for (Judged each : judged) more.add(each.unit().equals(next.unit()) ? next : each);
    if (!again) more.add(next);
    return new Inspection(id, stage, since, opened, more, closing);
  }

  Inspection closed(Digest paper) {
    return new Inspection(id, stage, since, opened, judged, paper);
  }
}
