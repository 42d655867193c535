package org.sunlit.demo.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sunlit.Sunlit;
import org.sunlit.procedure.Stage;
import org.sunlit.record.SubjectId;
import org.sunlit.words.Label;

/**
 * An order with which something begins, so that it is about a subject of its own.
 *
 * @param subject where the id of the new subject comes from
 * @param unborn the stage of what has not begun
 */
record Founding(String order, Function<Sunlit, SubjectId> subject, Label unborn) {
  private static final List<Founding> ALL =
      List.of(
          new Founding("raise", Sunlit::newItem, Stage.DRAFT.label()),
          new Founding("import-archive", Sunlit::newItem, Stage.DRAFT.label()));

  static Optional<Founding> of(String order) {
    return ALL.stream().filter(each -> each.order().equals(order)).findFirst();
  }
}
