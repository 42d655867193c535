package org.sunlit.demo.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunlit.Sunlit;
import org.sunlit.item.DisclosureItems;
import org.sunlit.procedure.Stage;
import org.sunlit.record.SubjectId;
import org.sunlit.withholding.WithheldRegister;
import org.sunlit.withholding.WithholdingStage;
import org.sunlit.words.Label;

/**
 * An order with which something begins, so that it is about a subject of its own.
 *
 * @param prefix of the ids of the kind that the subject is of
 * @param subject where the id of the new subject comes from
 * @param unborn the stage of what has not begun
 */
record Founding(String order, String prefix, Function<Sunlit, SubjectId> subject, Label unborn) {
  private static final List<Founding> ALL =
      List.of(
          new Founding("raise", DisclosureItems.PREFIX, Sunlit::newItem, Stage.DRAFT.label()),
          new Founding(
              "import-archive", DisclosureItems.PREFIX, Sunlit::newItem, Stage.DRAFT.label()),
          new Founding(
              "propose-withholding",
              WithheldRegister.PREFIX,
              sunlit -> sunlit.catalog().newWithholding(),
              label(WithholdingStage.NEW)));

  static Optional<Founding> of(String order) {
    return ALL.stream().filter(each -> each.order().equals(order)).findFirst();
  }

  /** Whether the order is not about this subject, but begins another. */
  boolean isNew(@Nullable SubjectId known) {
    return known == null || !known.isOf(prefix);
  }

  static Label label(WithholdingStage stage) {
    return new Label(stage.name().toLowerCase(Locale.ROOT), stage.words());
  }
}
