package org.sunlit.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sunlit.procedure.Act;

class DutiesTest {

  @Test
  void the_default_could_be_decided_act_by_act_and_keeps_every_never() {
    Map<Act, Set<Role>> all = new EnumMap<>(Act.class);
    for (Act act : Act.values()) {
      if (act != Act.PARTICIPATE) all.put(act, Duties.byDefault().roles(act));
    }

    assertThat(Duties.with(all).overrides()).isEqualTo(all);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void every_role_has_an_act_but_the_primary_responsible_persons(Role role) {
    boolean acts = Arrays.stream(Act.values()).anyMatch(act -> Duties.byDefault().may(role, act));

    assertThat(acts).isEqualTo(role != Role.PARTY_SECRETARY && role != Role.PRESIDENT);
  }

  @Test
  void a_school_gives_an_act_to_other_roles() {
    Duties duties = Duties.with(Map.of(Act.REVIEW, Set.of(Role.DEPUTY_HEAD)));

    assertThat(duties.may(Role.DEPUTY_HEAD, Act.REVIEW)).isTrue();
    assertThat(duties.may(Role.SECTION_HEAD, Act.REVIEW)).isFalse();
    assertThat(duties.may(Role.SECTION_HEAD, Act.CONDUCT)).isTrue();
    assertThat(duties).isNotEqualTo(Duties.byDefault());
  }

  @ParameterizedTest
  @CsvSource({
    "REVIEW,HANDLER,review is never done by handler",
    "REVIEW_CONFIDENTIALITY,HANDLER,review-confidentiality is never done by handler",
    "APPROVE,HANDLER,approve is never done by handler",
    "APPROVE,SECTION_HEAD,review and approve are never one role's",
    "APPROVE,CONFIDENTIALITY_REVIEWER,review-confidentiality and approve are never one role's",
    "DRAFT,SECTION_HEAD,draft and review are never one role's",
    "DRAFT,HEAD,draft and approve are never one role's",
    "DRAFT,OFFICE,draft and countersign are never one role's",
    "COUNTERSIGN,PORTFOLIO_LEADER,approve and countersign are never one role's",
    "COUNTERSIGN,HANDLER,countersign is never done by handler",
    "ARCHIVE,HEAD,archive is never done by head",
    "ERASE,SECTION_HEAD,erase is never done by section-head",
    "CONFIRM_MEETING,BODY_SECRETARY,record-meeting and confirm-meeting are never one role's",
    "ATTEST_TALLY,BODY_SECRETARY,record-meeting and attest-tally are never one role's",
    "PARTICIPATE,HANDLER,participate is everyone's within the scope"
  })
  void no_decision_goes_against_a_never(Act act, Role role, String said) {
    assertThatThrownBy(() -> Duties.with(Map.of(act, Set.of(role)))).hasMessageContaining(said);
  }

  @Test
  void two_decisions_together_do_not_either() {
    Map<Act, Set<Role>> swapped =
        Map.of(Act.DRAFT, Set.of(Role.SECTION_HEAD), Act.REVIEW, Set.of(Role.SECTION_HEAD));

    assertThatThrownBy(() -> Duties.with(swapped)).hasMessageContaining("draft and review");
  }

  @Test
  void an_act_is_somebodys() {
    assertThatThrownBy(() -> Duties.with(Map.of(Act.ARCHIVE, Set.of())))
        .hasMessageContaining("archive is given to nobody");
  }
}
