package org.sunlit.example;

import static org.sunlit.record.Gate.unless;

import java.util.List;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;
import org.sunlit.record.Rulebook;

/** The rules of good examples. */
final class ExampleGates {

  static final Gate<ExampleInHand> EXAMPLE_IS_A_UNIT_OR_DISCLOSED =
      Gate.of(
          Rule.of(
              "example-is-a-unit-or-disclosed",
              "C2.17",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.OFFICE,
              "典型经验应当是本校单位，或者正在公开的事项",
              "a good example is a unit of the school, or an item that is on show"),
          (view, circumstances) -> unless(view.holdable()));

  /** Asked of every move. */
  static final List<Gate<ExampleInHand>> ALWAYS =
      List.of(Rulebook.actBelongsToThePost(ExampleInHand::actorMay));

  static final List<Gate<ExampleInHand>> ALL = List.of(EXAMPLE_IS_A_UNIT_OR_DISCLOSED);

  private ExampleGates() {}
}
