package org.sunlit.calendar;

import static org.sunlit.calendar.Confidence.FROM_MEMORY;
import static org.sunlit.calendar.Confidence.INFERRED;
import static org.sunlit.calendar.Confidence.SECONDARY;
import static org.sunlit.calendar.Confidence.VERBATIM;
import static org.sunlit.calendar.Confidence.VERIFIED;
import static org.sunlit.calendar.Span.calendarDays;
import static org.sunlit.calendar.Span.months;
import static org.sunlit.calendar.Span.workingDays;
import static org.sunlit.calendar.Span.years;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * Every number of days that a rule uses, by name, with where it comes from and how sure that is. A
 * school overrides them in its profile.
 */
public final class Parameters {

  /** What is set, where that comes from (a clause, a rule, the school's decision), how sure. */
  public record Parameter(Term value, String basis, Confidence confidence) {
    public Parameter {
      if (basis.isBlank()) throw new IllegalArgumentException("a parameter has a basis");
    }
  }

  /** The names there are; anything else in a profile is an error. */
  public enum Name {
    // the six stages
    PRIOR_DISCLOSURE_DISPLAY(workingDays(3), "C5.1", INFERRED, "事前公开时间", "prior disclosure"),
    CONSULTATION_WINDOW(workingDays(10), "R29-17", FROM_MEMORY, "征求意见时间", "consultation"),
    DECISION_DISCLOSURE_DISPLAY(
        workingDays(3), "C5.1", INFERRED, "决策公开时间", "decision-making disclosure"),
    DISPOSITIONS_RELEASED(
        workingDays(10), "C5.4", INFERRED, "期满后采纳情况签发时限", "dispositions released"),
    RESULT_DISCLOSURE(workingDays(5), "C5.6", INFERRED, "决议后结果公开时限", "result after the resolution"),
    RESULT_DISCLOSURE_AT_THE_LATEST(
        workingDays(20), "R29-17", SECONDARY, "决议后结果公开最迟时限", "result at the latest"),
    RESULT_DISCLOSURE_FOCUS(
        workingDays(3), "C4.5.7", INFERRED, "公开重点决议后结果公开时限", "result of a focus area"),
    RESULT_DISCLOSURE_AT_THE_LATEST_FOCUS(
        workingDays(10),
        "C4.5.7",
        INFERRED,
        "公开重点结果公开最迟时限",
        "result of a focus area at the latest"),
    PUBLIC_SUPERVISION_PERIOD(workingDays(10), "C5.7", INFERRED, "接受监督时间", "public supervision"),
    EMERGENCY_CONFIRMED(
        workingDays(10), "C3.9", INFERRED, "应急缩短程序的确认时限", "confirmation of a shortened procedure"),
    EMERGENCY_WITHDRAWAL_REASONED(
        workingDays(1), "C7.2.7", INFERRED, "紧急撤回说明理由时限", "reasons for an emergency withdrawal"),

    // timing of the catalog
    IMMEDIATE_DISCLOSURE(workingDays(20), "R29-17", SECONDARY, "即时公开时限", "immediate disclosure"),
    UPDATE_AFTER_CHANGE(workingDays(20), "R29-17", SECONDARY, "变更后更新时限", "update after a change"),
    IMMEDIATE_DISCLOSURE_FOCUS(
        workingDays(10), "C4.5.7", INFERRED, "公开重点即时公开时限", "immediate disclosure of a focus area"),
    UPDATE_AFTER_CHANGE_FOCUS(
        workingDays(10), "C4.5.7", INFERRED, "公开重点变更后更新时限", "update of a focus area"),
    ENTRY_REQUEST_ANSWERED(
        workingDays(10), "R29-16", INFERRED, "新事项答复时限", "answer to a request for a new entry"),
    PROMISED_ENTRY_ADDED(
        workingDays(20), "C2.13", INFERRED, "答复列入清单后的完成时限", "promised entry on its list"),
    WITHHELD_REVIEW(years(1), "C4.3", INFERRED, "不予公开定期复核", "review of what is withheld"),

    // feedback and supervision
    FEEDBACK_ACKNOWLEDGED(workingDays(3), "C5.7", INFERRED, "意见受理时限", "feedback acknowledged"),
    FEEDBACK_ANSWERED(workingDays(15), "C5.7", INFERRED, "意见答复时限", "feedback answered"),
    OUTLETS_COMPLETE(workingDays(1), "C3.6", INFERRED, "各渠道发布到位时限", "live on every outlet"),
    CATALOG_PAGE_RENEWED(
        calendarDays(1), "C4.7", INFERRED, "公开目录页面更新间隔", "what is new, on the catalog page"),
    OUTLET_WAITED_FOR(
        workingDays(2), "C6.3", INFERRED, "渠道无答复、可人工确认的等待时间", "an outlet's own answer waited for"),
    TAKEN_DOWN(workingDays(1), "C7.2.7", INFERRED, "应撤下内容的撤下时限", "taken down"),
    FINDING_NOTIFIED(workingDays(3), "C7.4.8", INFERRED, "问题反馈时限", "finding notified"),
    FINDING_RECTIFIED(workingDays(10), "C2.21", INFERRED, "整改时限", "finding rectified"),
    SUGGESTION_ANSWERED(workingDays(15), "C2.24", INFERRED, "改进建议答复时限", "suggestion answered"),
    FINDING_ESCALATED(
        workingDays(5),
        "C7.4.8",
        INFERRED,
        "逾期整改提请领导小组时限",
        "overdue rectification, to the leading group"),
    SUPERVISION_REPORT(months(6), "C2.23", INFERRED, "监督检查报告周期", "supervision report"),
    OFFICE_BRIEFING(months(3), "C2.16", INFERRED, "办公室通报周期", "office briefing"),
    ANNUAL_REPORT(Yearly.on(10, 31), "R29-25", SECONDARY, "信息公开年度报告", "annual report"),
    CAMPAIGN(Yearly.on(11, 30), "C7.3.6", VERBATIM, "集中工作完成时间", "campaign"),

    // disclosure on application
    APPLICATION_ANSWERED(workingDays(15), "R29-18", SECONDARY, "依申请公开答复时限", "application answered"),
    APPLICATION_EXTENSION(
        workingDays(0), "R29-18", FROM_MEMORY, "依申请公开延长时限", "extension of an application"),

    // public notices, by what they announce
    NOTICE(workingDays(5), "C5.1", INFERRED, "公示期", "public notice"),
    NOTICE_CADRE_APPOINTMENT(
        workingDays(5),
        "《党政领导干部选拔任用工作条例》（2014）第41条",
        VERIFIED,
        "干部任职前公示",
        "notice before an appointment"),
    NOTICE_PARTY_MEMBERSHIP(
        workingDays(5), "各校发展党员公示规定", SECONDARY, "发展党员公示", "notice on Party membership"),
    NOTICE_STUDENT_AID(
        workingDays(5), "教育部《中等职业学校学生资助工作指南》", SECONDARY, "学生资助公示", "notice on student aid"),
    NOTICE_NATIONAL_SCHOLARSHIP(
        workingDays(5), "国家奖学金评审办法", FROM_MEMORY, "国家奖学金公示", "notice on national scholarships"),
    NOTICE_GRADUATE_ADMISSION(
        workingDays(10), "研究生招生拟录取公示规定", SECONDARY, "研究生拟录取公示", "notice on graduate admission"),
    NOTICE_ENTRANCE_EXAMINATION(
        workingDays(10), "高考考生信息公示规定", SECONDARY, "考生资格信息公示", "notice on examination candidates"),
    NOTICE_CIVIL_SERVICE(
        workingDays(5), "《公务员法》第32条", VERIFIED, "公务员拟录用公示", "notice on civil servants"),
    NOTICE_DEGREE_QUALIFICATION(
        workingDays(10), "《学位法》第15条", VERIFIED, "学位授予资格公示", "notice on qualification for degrees"),
    NOTICE_DEGREE_PROGRAMME(
        workingDays(15), "学位授权点动态调整办法", SECONDARY, "学位授权点增列公示", "notice on degree programmes"),
    NOTICE_BID_CANDIDATES(
        calendarDays(3), "《招标投标法实施条例》第54条", VERIFIED, "中标候选人公示", "notice on successful bidders"),
    NOTICE_PROFESSIONAL_TITLES(
        workingDays(5), "各省职称评审规定", SECONDARY, "职称评审公示", "notice on professional titles"),
    NOTICE_RECRUITMENT(
        workingDays(7), "事业单位公开招聘规定", FROM_MEMORY, "公开招聘公示", "notice on recruitment"),

    // what goes with some notices
    EXAMINATION_LIST_KEPT(
        Yearly.on(12, 31), "高考考生信息公示规定", SECONDARY, "考生资格信息保留", "list of candidates kept"),
    BID_CANDIDATES_PUBLISHED(
        calendarDays(3), "《招标投标法实施条例》第54条", VERIFIED, "中标候选人公示时限", "bidders published"),
    BID_OBJECTION_ANSWERED(
        calendarDays(3), "《招标投标法实施条例》第54条", VERIFIED, "招标异议答复时限", "objection of a bidder answered"),
    PROCUREMENT_RESULT_ANNOUNCED(
        workingDays(2), "《政府采购法实施条例》第43条", VERIFIED, "中标成交结果公告时限", "procurement announced"),
    PROCUREMENT_CONTRACT_ANNOUNCED(
        workingDays(2), "《政府采购法实施条例》第50条", VERIFIED, "采购合同公告时限", "contract announced"),
    IMPACT_ASSESSMENT_KEPT(
        years(3),
        "《个人信息保护法》第56条",
        VERIFIED,
        "个人信息保护影响评估保存期限",
        "assessment of effects on persons kept");

    private final Parameter byDefault;
    private final Words words;

    Name(Term value, String basis, Confidence confidence, String zh, String en) {
      this.byDefault = new Parameter(value, basis, confidence);
      this.words = new Words(zh, en);
    }

    /** What holds where a school says nothing else. */
    public Parameter byDefault() {
      return byDefault;
    }

    /** Whether it is how long a public notice of some kind lasts. */
    public boolean isNotice() {
      return name().startsWith("NOTICE");
    }

    public Label label() {
      return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
    }
  }

  private final Map<Name, Parameter> overrides;

  private Parameters(Map<Name, Parameter> overrides) {
    this.overrides = new EnumMap<>(Name.class);
    overrides.forEach(
        (name, given) -> {
          if (given.value().getClass() != name.byDefault.value().getClass()) {
            throw new IllegalArgumentException(
                "%s is set like %s, given: %s"
                    .formatted(name.label().code(), name.byDefault.value(), given.value()));
          }
          if (!given.equals(name.byDefault)) this.overrides.put(name, given);
        });
  }

  public static Parameters defaults() {
    return new Parameters(Map.of());
  }

  /**
   * The defaults, with these in their place.
   *
   * @throws IllegalArgumentException for a span where a day of the year is set, or the reverse
   */
  public static Parameters with(Map<Name, Parameter> overrides) {
    return new Parameters(overrides);
  }

  /** The same, with these in the place of what is set. */
  public Parameters and(Map<Name, Parameter> more) {
    Map<Name, Parameter> all = new EnumMap<>(Name.class);
    all.putAll(overrides);
    all.putAll(more);
    return new Parameters(all);
  }

  /** What the school sets otherwise. */
  public Map<Name, Parameter> overrides() {
    return Map.copyOf(overrides);
  }

  /**
   * How long the named thing lasts.
   *
   * @throws IllegalArgumentException for a name that is a day of the year
   */
  public Span span(Name name) {
    if (parameter(name).value() instanceof Span span) return span;
    throw new IllegalArgumentException(name + " is no span");
  }

  /**
   * The day of the year by which the named thing is done.
   *
   * @throws IllegalArgumentException for a name that is a span
   */
  public Yearly yearly(Name name) {
    if (parameter(name).value() instanceof Yearly yearly) return yearly;
    throw new IllegalArgumentException(name + " is no day of the year");
  }

  public Parameter parameter(Name name) {
    return overrides.getOrDefault(name, name.byDefault);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Parameters parameters && overrides.equals(parameters.overrides);
  }

  @Override
  public int hashCode() {
    return overrides.hashCode();
  }
}
