package org.sunlit.example;

import org.sunlit.organization.Acting;
import org.sunlit.procedure.Act;

/**
 * What is decided on: the example, and who acts.
 *
 * @param holdable whether it is a unit of the school, or an item that discloses something
 */
public record ExampleInHand(Example example, Acting acting, boolean holdable) {

  ExampleInHand seenBy(Acting other) {
    return new ExampleInHand(example, other, holdable);
  }

  ExampleStage stage() {
    return example.stage();
  }

  boolean actorMay(Act act) {
    return acting.mayThroughout(act);
  }
}
