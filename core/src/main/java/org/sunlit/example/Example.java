package org.sunlit.example;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.item.DisclosureItems;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;

/**
 * Whether an item or a unit is a good example: the fold of its facts. Immutable. Its id is made of
 * what it is about, so that nothing is an example twice.
 *
 * @param reason the paper that says why it is one, or why no longer
 * @param since when the present stage was entered
 */
public record Example(
    SubjectId id, ExampleStage stage, @Nullable Digest reason, @Nullable Instant since) {
  private static final String UNIT = "unit-";

  /** Before anything has happened. */
  public static Example unborn(SubjectId id) {
    return new Example(id, ExampleStage.UNMARKED, null, null);
  }

  /** The id for an item. */
  public static SubjectId of(SubjectId item) {
    return new SubjectId(Examples.PREFIX + "-" + item);
  }

  /** The id for a unit. */
  public static SubjectId of(UnitId unit) {
    return new SubjectId(Examples.PREFIX + "-" + UNIT + unit);
  }

  public boolean isMarked() {
    return stage == ExampleStage.MARKED;
  }

  /** The unit that it is about, if it is about one. */
  public Optional<UnitId> unit() {
    String about = about();
    return about.startsWith(UNIT) && about.length() > UNIT.length()
        ? Optional.of(new UnitId(about.substring(UNIT.length())))
        : Optional.empty();
  }

  /** The item that it is about, if it is about one. */
  public Optional<SubjectId> item() {
    return Optional.of(about())
        .filter(each -> !each.isBlank())
        .map(SubjectId::new)
        .filter(each -> each.isOf(DisclosureItems.PREFIX));
  }

  private String about() {
    return id.value().substring(Examples.PREFIX.length() + 1);
  }

  Example entered(ExampleStage entered, Instant at) {
    return new Example(id, entered, reason, at);
  }

  Example because(Digest why) {
    return new Example(id, stage, why, since);
  }
}
