package org.sunlit.supervision;

import java.util.List;
import java.util.stream.Stream;
import org.sunlit.procedure.Rule;

/** Every rule that supervision holds against the record. */
public final class SupervisionRules {
  static final List<SupervisionRule<SeenDue>> ON_WHAT_WAS_DUE =
      List.of(
          RulesOnTime.WHAT_IS_DUE_IS_DONE_IN_TIME,
          RulesOnTime.WHAT_AN_ENTRY_COMMITS_TO_IS_DISCLOSED,
          RulesOnTime.OPINIONS_HAVE_THEIR_DISPOSITIONS_IN_TIME,
          RulesOnTime.FEEDBACK_IS_ANSWERED_IN_TIME);

  static final List<SupervisionRule<SeenItem>> ON_ITEMS =
      List.of(
          RulesOnProcedure.EVERY_STAGE_WAS_SHOWN_FOR_ITS_TIME,
          RulesOnProcedure.EVERY_GROUP_WAS_INVITED_OR_THE_REASON_STANDS,
          RulesOnOutlets.IT_STANDS_ON_EVERY_OUTLET,
          RulesOnOutlets.IT_REACHED_NOBODY_BEYOND_ITS_SCOPE,
          RulesOnOutlets.WHAT_COMES_DOWN_IS_DOWN_IN_TIME,
          RulesOnOutlets.WHAT_A_PERSON_CONFIRMED_STANDS);

  private SupervisionRules() {}

  /** As they are told in documents. */
  public static List<Rule> all() {
    return Stream.concat(ON_WHAT_WAS_DUE.stream(), ON_ITEMS.stream())
        .map(SupervisionRule::rule)
        .toList();
  }
}
