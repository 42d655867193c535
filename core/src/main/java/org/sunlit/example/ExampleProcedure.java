package org.sunlit.example;

import static org.sunlit.example.ExampleStage.MARKED;
import static org.sunlit.example.ExampleStage.UNMARKED;

import java.util.List;
import java.util.Set;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Moves;
import org.sunlit.words.Words;

/** Good examples as a table (C2.17): the office marks them and takes the mark back. */
public final class ExampleProcedure {

  public static final Move<ExampleStage> MARK_EXAMPLE =
      new Move<>(
          "mark-example",
          new Words("列为典型经验", "hold it up as a good example"),
          Act.COORDINATE,
          Set.of(UNMARKED),
          MARKED,
          List.of("example-is-a-unit-or-disclosed"));
  public static final Move<ExampleStage> TAKE_BACK_EXAMPLE =
      new Move<>(
          "take-back-example",
          new Words("撤销典型经验", "take the mark back"),
          Act.COORDINATE,
          Set.of(MARKED),
          UNMARKED,
          List.of());

  public static final Moves<ExampleStage> TABLE =
      new Moves<>(List.of(MARK_EXAMPLE, TAKE_BACK_EXAMPLE));

  private ExampleProcedure() {}
}
