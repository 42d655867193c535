package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sunlit.StageTable.Given;
import org.sunlit.accountability.AccountabilityCase;
import org.sunlit.accountability.AccountabilityProcedure;
import org.sunlit.accountability.AccountabilityStage;
import org.sunlit.finding.FindingCommand.ConfirmFinding;
import org.sunlit.finding.FindingCommand.DismissFinding;
import org.sunlit.finding.FindingProcedure;
import org.sunlit.finding.FindingStage;
import org.sunlit.finding.RectificationCommand.CloseFinding;
import org.sunlit.finding.RectificationCommand.IssueRectificationOpinion;
import org.sunlit.finding.RectificationCommand.SendBackRectification;
import org.sunlit.finding.RectificationCommand.UrgeRectification;
import org.sunlit.procedure.Move;
import org.sunlit.record.Actor;
import org.sunlit.record.Command;

/**
 * Which order about a finding, or the case it leads to, is possible at which stage, written down a
 * second time by hand.
 */
class EveryStageOfAFindingTest {
  /** N new, R raised, C confirmed, 1 rectifying, 2 reported; closed and dismissed lead nowhere. */
  private static final String FINDINGS =
      """
      raise-finding                 N
      confirm-finding               R
      dismiss-finding               R
      issue-rectification-opinion   RC
      urge-rectification            1
      report-rectification          1
      send-back-rectification       2
      close-finding                 2
      """;

  /** N not referred, R referred; C concluded leads nowhere. */
  private static final String CASES =
      """
      refer-accountability            N
      record-accountability-outcome   R
      """;

  private static final Map<String, Given<RaisedFinding>> ORDERS = new TreeMap<>();
  private static final Map<String, Given<RaisedFinding>> CASE_ORDERS = new TreeMap<>();

  static {
    give(School.SUPERVISOR, "raise-finding", RaisedFinding::raising);
    give(School.SUPERVISOR, "confirm-finding", of -> new ConfirmFinding(of.id));
    give(School.SUPERVISOR, "dismiss-finding", of -> new DismissFinding(of.id, "已经更新"));
    give(
        School.SUPERVISOR,
        "issue-rectification-opinion",
        of -> new IssueRectificationOpinion(of.id, "请更新公开栏"));
    give(School.SUPERVISOR, "urge-rectification", of -> new UrgeRectification(of.id, "请抓紧"));
    give(School.HANDLER, "report-rectification", RaisedFinding::report);
    give(
        School.SUPERVISOR,
        "send-back-rectification",
        of -> new SendBackRectification(of.id, "材料不全"));
    give(School.SUPERVISOR, "close-finding", of -> new CloseFinding(of.id));
    CASE_ORDERS.put(
        "refer-accountability", new Given<>(School.SUPERVISOR, RaisedFinding::referring));
    CASE_ORDERS.put(
        "record-accountability-outcome", new Given<>(School.SUPERVISOR, RaisedFinding::outcome));
  }

  private static void give(Actor actor, String name, Function<RaisedFinding, Command<?, ?>> order) {
    ORDERS.put(name, new Given<>(actor, order));
  }

  @ParameterizedTest
  @EnumSource(FindingStage.class)
  void allows_exactly_what_the_table_says(FindingStage stage) {
    assertThat(
            StageTable.wrong(
                FINDINGS,
                sign(stage),
                ORDERS,
                school -> RaisedFinding.at(stage, school),
                finding -> finding.id))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(AccountabilityStage.class)
  void a_case_allows_exactly_what_its_table_says(AccountabilityStage stage) {
    assertThat(
            StageTable.wrong(
                CASES,
                stage.name().charAt(0),
                CASE_ORDERS,
                school -> RaisedFinding.referredAt(stage, school),
                finding -> AccountabilityCase.of(finding.id)))
        .isEmpty();
  }

  @Test
  void names_every_order_there_is() {
    assertThat(StageTable.table(CASES).keySet())
        .isEqualTo(
            AccountabilityProcedure.TABLE.all().stream()
                .map(Move::name)
                .collect(Collectors.toSet()))
        .isEqualTo(CASE_ORDERS.keySet());
    assertThat(StageTable.table(FINDINGS).keySet())
        .isEqualTo(
            FindingProcedure.TABLE.all().stream().map(Move::name).collect(Collectors.toSet()))
        .isEqualTo(ORDERS.keySet());
  }

  private static char sign(FindingStage stage) {
    return switch (stage) {
      case NEW -> 'N';
      case RAISED -> 'R';
      case CONFIRMED -> 'C';
      case RECTIFYING -> '1';
      case REPORTED -> '2';
      case CLOSED -> '3';
      case DISMISSED -> '4';
    };
  }
}
