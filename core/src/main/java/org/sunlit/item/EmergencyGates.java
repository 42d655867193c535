package org.sunlit.item;

import static org.sunlit.record.Gate.unless;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sunlit.calendar.Parameters.Name;
import org.sunlit.calendar.Span;
import org.sunlit.catalog.Facet;
import org.sunlit.consultation.Invitation;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Gate;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** The rules of a shorter way: in an emergency, and with two stages in one announcement. */
final class EmergencyGates {

  static final Gate<Dossier> EMERGENCY_ONLY_SHORTENS =
      Gate.ordered(
          Rule.of(
              "emergency-only-shortens",
              "C3.9",
              Principle.LAWFULNESS,
              Mender.APPROVER,
              "应急只能缩短各阶段的时间或跳过阶段，这些不能或没有缩短：{times}",
              "an emergency only shortens the times of stages or skips them; these cannot be, or are"
                  + " not, shorter: {times}"),
          EmergencyCommand.OrderEmergency.class,
          (dossier, order, circumstances) -> {
            List<Words> wrong = new ArrayList<>();
            order
                .shortened()
                .forEach(
                    (name, span) -> {
                      if (!shortens(name, span, circumstances)) wrong.add(name.label().words());
                    });
            boolean says = order.skips() || !order.shortened().isEmpty();
            return unless(says && wrong.isEmpty(), Map.of("times", Words.joined(wrong)));
          });

  static final Gate<Dossier> EMERGENCY_AWAITS_CONFIRMATION =
      Gate.of(
          Rule.of(
              "emergency-awaits-confirmation",
              "C3.9",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.APPROVER,
              "没有待领导小组确认的应急决定",
              "no emergency waits for the leading group to confirm it"),
          (dossier, circumstances) -> unless(dossier.item().unconfirmed().isPresent()));

  static final Gate<Dossier> LEADING_GROUP_CONFIRMS =
      Gate.of(
          Rule.of(
              "leading-group-confirms",
              "C5.5",
              Principle.LAWFULNESS,
              Mender.CHAIR,
              "应急决定由领导小组组长确认，作出决定的人不能自己确认",
              "the chair of the leading group confirms an emergency, never who ordered it"),
          (dossier, circumstances) ->
              unless(
                  dossier.actorHas(Authority.LEADING_GROUP)
                      && dossier
                          .item()
                          .unconfirmed()
                          .filter(each -> circumstances.isSameHandAs(each.by()))
                          .isEmpty()));

  static final Gate<Dossier> SKIPPING_IS_ORDERED =
      Gate.of(
          Rule.of(
              "skipping-is-ordered",
              "C3.9",
              Principle.LAWFULNESS,
              Mender.APPROVER,
              "没有分管校领导准许跳过阶段的书面决定",
              "no school leader has ordered in writing that stages may be skipped"),
          (dossier, circumstances) -> unless(dossier.item().maySkip()));

  static final Gate<Dossier> ENTRY_ALLOWS_ONE_ANNOUNCEMENT =
      Gate.of(
          Rule.of(
              "entry-allows-one-announcement",
              "C2.13",
              Principle.LAWFULNESS,
              Mender.OFFICE,
              "目录条目没有准许事前公开与征求意见合并公告",
              "the entry does not allow prior disclosure and consultation in one announcement"),
          (dossier, circumstances) ->
              unless(dossier.entry() == null || dossier.entry().conduct().oneAnnouncement()));

  static final Gate<Dossier> ANNOUNCEMENT_HAS_THE_FACETS_OF_BOTH =
      Gate.of(
          Rule.of(
              "announcement-has-the-facets-of-both",
              "C4.6",
              Principle.EFFECTIVENESS,
              Mender.HANDLER,
              "合并公告应具备两个阶段的公开要素，缺少：{facets}",
              "one announcement has the facets of both stages; missing: {facets}"),
          (dossier, circumstances) -> {
            if (dossier.entry() == null) return unless(true);
            Set<Facet> missing = new TreeSet<>(dossier.required().required(Stage.PRIOR_DISCLOSURE));
            missing.addAll(dossier.required().required(Stage.CONSULTATION));
            dossier
                .item()
                .readyFor(Stage.CONSULTATION)
                .flatMap(dossier::paper)
                .ifPresent(paper -> missing.removeAll(paper.facets().keySet()));
            return unless(
                missing.isEmpty(),
                Map.of("facets", Label.joined(missing.stream().map(Facet::label).toList())));
          });

  static final Gate<Dossier> ANNOUNCEMENT_LASTS_THE_LONGER =
      Gate.ordered(
          Rule.of(
              "announcement-lasts-the-longer",
              "C5.1",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "合并公告以两者中较长的时间为准，至少应至{earliest}，现定至{until}",
              "one announcement lasts for the longer of both times: until {earliest} at least, given"
                  + " {until}"),
          Invitation.Order.class,
          (dossier, order, circumstances) -> {
            LocalDate earliest =
                circumstances
                    .calendar()
                    .after(
                        circumstances.today(),
                        circumstances.parameters().span(Name.PRIOR_DISCLOSURE_DISPLAY))
                    .day();
            LocalDate until = order.invitation().until();
            return unless(!until.isBefore(earliest), Map.of("earliest", earliest, "until", until));
          });

  static final List<Gate<Dossier>> ALL =
      List.of(
          EMERGENCY_ONLY_SHORTENS,
          EMERGENCY_AWAITS_CONFIRMATION,
          LEADING_GROUP_CONFIRMS,
          SKIPPING_IS_ORDERED,
          ENTRY_ALLOWS_ONE_ANNOUNCEMENT,
          ANNOUNCEMENT_HAS_THE_FACETS_OF_BOTH,
          ANNOUNCEMENT_LASTS_THE_LONGER);

  private EmergencyGates() {}

  private static boolean shortens(Name name, Span span, Circumstances circumstances) {
    if (!Emergency.MAY_BE_SHORTER.contains(name)) return false;
    LocalDate today = circumstances.today();
    LocalDate usual =
        circumstances.calendar().after(today, circumstances.parameters().span(name)).day();
    return circumstances.calendar().after(today, span).day().isBefore(usual);
  }
}
