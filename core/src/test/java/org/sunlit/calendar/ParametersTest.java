package org.sunlit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunlit.calendar.Parameters.Name;
import org.sunlit.calendar.Parameters.Parameter;

class ParametersTest {
  private final Parameter longer =
      new Parameter(Span.workingDays(15), "校务会议纪要〔2026〕3号", Confidence.SET_BY_THE_SCHOOL);

  /** The default periods of the specification and the notices of rules B4, written down again. */
  @ParameterizedTest
  @CsvSource({
    "PRIOR_DISCLOSURE_DISPLAY,3 wd,INFERRED",
    "CONSULTATION_WINDOW,10 wd,FROM_MEMORY",
    "DECISION_DISCLOSURE_DISPLAY,3 wd,INFERRED",
    "RESULT_DISCLOSURE,5 wd,INFERRED",
    "RESULT_DISCLOSURE_AT_THE_LATEST,20 wd,SECONDARY",
    "PUBLIC_SUPERVISION_PERIOD,10 wd,INFERRED",
    "EMERGENCY_CONFIRMED,10 wd,INFERRED",
    "EMERGENCY_WITHDRAWAL_REASONED,1 wd,INFERRED",
    "IMMEDIATE_DISCLOSURE,20 wd,SECONDARY",
    "UPDATE_AFTER_CHANGE,20 wd,SECONDARY",
    "WITHHELD_REVIEW,1 y,INFERRED",
    "FEEDBACK_ACKNOWLEDGED,3 wd,INFERRED",
    "FEEDBACK_ANSWERED,15 wd,INFERRED",
    "FINDING_NOTIFIED,3 wd,INFERRED",
    "FINDING_RECTIFIED,10 wd,INFERRED",
    "SUPERVISION_REPORT,6 m,INFERRED",
    "OFFICE_BRIEFING,3 m,INFERRED",
    "ANNUAL_REPORT,10-31,SECONDARY",
    "CAMPAIGN,11-30,VERBATIM",
    "APPLICATION_ANSWERED,15 wd,SECONDARY",
    "APPLICATION_EXTENSION,0 wd,FROM_MEMORY",
    "NOTICE,5 wd,INFERRED",
    "NOTICE_CADRE_APPOINTMENT,5 wd,VERIFIED",
    "NOTICE_PARTY_MEMBERSHIP,5 wd,SECONDARY",
    "NOTICE_STUDENT_AID,5 wd,SECONDARY",
    "NOTICE_NATIONAL_SCHOLARSHIP,5 wd,FROM_MEMORY",
    "NOTICE_GRADUATE_ADMISSION,10 wd,SECONDARY",
    "NOTICE_ENTRANCE_EXAMINATION,10 wd,SECONDARY",
    "NOTICE_CIVIL_SERVICE,5 wd,VERIFIED",
    "NOTICE_DEGREE_QUALIFICATION,10 wd,VERIFIED",
    "NOTICE_DEGREE_PROGRAMME,15 wd,SECONDARY",
    "NOTICE_BID_CANDIDATES,3 d,VERIFIED",
    "NOTICE_PROFESSIONAL_TITLES,5 wd,SECONDARY",
    "NOTICE_RECRUITMENT,7 wd,FROM_MEMORY",
    "EXAMINATION_LIST_KEPT,12-31,SECONDARY",
    "BID_CANDIDATES_PUBLISHED,3 d,VERIFIED",
    "BID_OBJECTION_ANSWERED,3 d,VERIFIED",
    "PROCUREMENT_RESULT_ANNOUNCED,2 wd,VERIFIED",
    "PROCUREMENT_CONTRACT_ANNOUNCED,2 wd,VERIFIED",
    "IMPACT_ASSESSMENT_KEPT,3 y,VERIFIED"
  })
  void have_the_defaults_of_the_specification(Name name, String value, Confidence confidence) {
    Parameter parameter = Parameters.defaults().parameter(name);

    assertThat(parameter.value()).hasToString(value);
    assertThat(parameter.confidence()).isEqualTo(confidence);
  }

  @Test
  void know_the_notices_among_them() {
    assertThat(Arrays.stream(Name.values()).filter(Name::isNotice)).hasSize(13);
  }

  @Test
  void hold_what_the_school_sets_and_tell_it_from_the_defaults() {
    Parameters parameters =
        Parameters.with(
            Map.of(
                Name.CONSULTATION_WINDOW,
                longer,
                Name.FINDING_NOTIFIED,
                Name.FINDING_NOTIFIED.byDefault()));

    assertThat(parameters.span(Name.CONSULTATION_WINDOW)).isEqualTo(Span.workingDays(15));
    assertThat(parameters.overrides()).containsOnlyKeys(Name.CONSULTATION_WINDOW);
    assertThat(parameters).isNotEqualTo(Parameters.defaults());
    assertThat(Parameters.with(Map.of())).isEqualTo(Parameters.defaults());
  }

  @Test
  void do_not_take_a_span_for_a_day_of_the_year_or_the_reverse() {
    assertThatThrownBy(() -> Parameters.with(Map.of(Name.ANNUAL_REPORT, longer)))
        .hasMessageContaining("annual-report")
        .hasMessageContaining("15 wd");
    assertThatThrownBy(() -> Parameters.defaults().span(Name.CAMPAIGN))
        .hasMessageContaining("CAMPAIGN");
    assertThatThrownBy(() -> Parameters.defaults().yearly(Name.NOTICE))
        .hasMessageContaining("NOTICE");
  }

  @Test
  void do_not_go_without_a_basis() {
    assertThatThrownBy(() -> new Parameter(Span.workingDays(1), " ", Confidence.INFERRED))
        .hasMessageContaining("basis");
  }
}
