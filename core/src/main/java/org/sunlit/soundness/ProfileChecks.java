package org.sunlit.soundness;

import static org.sunlit.soundness.Check.names;
import static org.sunlit.soundness.Check.unless;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sunlit.calendar.Confidence;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.Span;
import org.sunlit.organization.Contacts;
import org.sunlit.organization.Delegation;
import org.sunlit.organization.Plan;
import org.sunlit.organization.Post;
import org.sunlit.organization.Wording;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Principle;
import org.sunlit.words.Words;

/** Whether what the profile lays down is there, in force and within the law. */
final class ProfileChecks {

  static final Check FOUNDING_PLAN_IS_IN_FORCE =
      Check.of(
          "founding-plan-is-in-force",
          "C0.11",
          Principle.LAWFULNESS,
          "{day}没有施行的实施方案",
          "no founding plan is in force on {day}",
          ground ->
              unless(
                  !ground.school().plans(Plan.Kind.FOUNDING_PLAN, ground.day()).isEmpty(),
                  Map.of("day", ground.day())));

  static final Check ONE_VERSION_OF_A_PLAN_IS_IN_FORCE =
      Check.of(
          "one-version-of-a-plan-is-in-force",
          "C0.11",
          Principle.ORDER_AND_EFFICIENCY,
          "{one}第{first}版与第{second}版的施行期重叠",
          "of {one} versions {first} and {second} are in force at the same time",
          ground -> overlapping(ground.school().plans()));

  static final Check CONTACTS_ARE_NAMED =
      Check.of(
          "contacts-are-named",
          "C3.11",
          Principle.EFFECTIVENESS,
          "尚未公布这些联系方式：{contacts}",
          "not named yet, how to reach: {contacts}",
          ground -> {
            Contacts contacts = ground.school().contacts();
            Wording wording = ground.school().wording();
            List<Words> none = new ArrayList<>();
            if (contacts.supervisionGroup() == null) none.add(wording.supervisionGroup().words());
            if (contacts.disciplineOffice() == null) none.add(wording.disciplineOffice().words());
            if (contacts.superiorOrgan() == null) none.add(wording.superiorOrgan().words());
            return unless(none.isEmpty(), Map.of("contacts", Words.joined(none)));
          });

  static final Check DELEGATION_GIVES_WHAT_THE_POST_HAS =
      Check.of(
          "delegation-gives-what-the-post-has",
          "C7.2.3",
          Principle.LAWFULNESS,
          "“{from}”没有这些职责，不能委托给“{to}”：{acts}",
          "{from} has no such duties to delegate to {to}: {acts}",
          ground ->
              ground.organization().delegations().stream()
                  .flatMap(
                      each -> {
                        List<Act> none =
                            each.acts().stream()
                                .sorted()
                                .filter(act -> !has(ground, each, act))
                                .toList();
                        return unless(
                            none.isEmpty(),
                            Map.of(
                                "from",
                                ground.title(each.from()),
                                "to",
                                ground.title(each.to()),
                                "acts",
                                names(none.stream().map(Act::words))));
                      }));

  static final Check NOTICE_IS_NOT_SHORTER_THAN_THE_LAW =
      Check.of(
          "notice-is-not-shorter-than-the-law",
          "C3.1",
          Principle.LAWFULNESS,
          "“{notice}”定为{given}，少于{basis}规定的{minimum}",
          "{notice} is set to {given}, less than the {minimum} of {basis}",
          ground ->
              ground.school().parameters().overrides().entrySet().stream()
                  .sorted(Map.Entry.comparingByKey())
                  .filter(each -> isShorter(each.getKey(), each.getValue()))
                  .map(
                      each ->
                          Map.of(
                              "notice",
                              each.getKey().label().words(),
                              "given",
                              each.getValue().value().words(),
                              "minimum",
                              each.getKey().byDefault().value().words(),
                              "basis",
                              each.getKey().byDefault().basis())));

  static final Check CALENDAR_COVERS_THE_COMING_MONTH =
      Check.of(
          "calendar-covers-the-coming-month",
          "C6.4",
          Principle.ORDER_AND_EFFICIENCY,
          "节假日安排只录入到{until}年，此后的期限均为暂定，应尽快补录",
          "holidays are known until {until} only; every later deadline is provisional until they are"
              + " added",
          ground ->
              unless(
                  !ground.school().calendar().isProvisional(ground.day().plusMonths(1)),
                  Map.of("until", ground.school().calendar().knownUntil())));

  static final List<Check> ALL =
      List.of(
          FOUNDING_PLAN_IS_IN_FORCE,
          ONE_VERSION_OF_A_PLAN_IS_IN_FORCE,
          CONTACTS_ARE_NAMED,
          DELEGATION_GIVES_WHAT_THE_POST_HAS,
          NOTICE_IS_NOT_SHORTER_THAN_THE_LAW,
          CALENDAR_COVERS_THE_COMING_MONTH);

  private ProfileChecks() {}

  private static Stream<Map<String, ?>> overlapping(List<Plan> plans) {
    return plans.stream()
        .flatMap(
            one ->
                plans.stream()
                    .filter(other -> other.id().equals(one.id()) && other.version() > one.version())
                    .filter(other -> other.inForce().overlaps(one.inForce()))
                    .map(
                        other ->
                            Map.of(
                                "one",
                                one.cite(),
                                "first",
                                one.version(),
                                "second",
                                other.version())));
  }

  private static boolean has(Ground ground, Delegation delegation, Act act) {
    Optional<Post> from = ground.organization().post(delegation.from());
    return from.stream()
        .flatMap(post -> post.roles().stream())
        .anyMatch(role -> ground.organization().duties().may(role, act));
  }

  /** Where both count the same; of different counts none is shorter at once. */
  private static boolean isShorter(Parameters.Name name, Parameters.Parameter given) {
    return name.isNotice()
        && name.byDefault().confidence() == Confidence.VERIFIED
        && name.byDefault().value() instanceof Span minimum
        && given.value() instanceof Span span
        && span.unit() == minimum.unit()
        && span.count() < minimum.count();
  }
}
