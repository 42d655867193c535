package org.sunlit.consultation;

import static org.sunlit.record.Gate.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Deadline;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.Period;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.words.Words;

/** The rules of a consultation. */
public final class ConsultationGates {
  /** Of these four each is invited, or a reason stands why not (C5.3). */
  private static final List<Community> TO_BE_ASKED =
      List.of(Community.PARTY_MEMBERS, Community.STAFF, Community.STUDENTS, Community.PARENTS);

  static final Gate<Hearing> LASTS_THE_MINIMUM =
      Gate.ordered(
          Rule.of(
              "consultation-lasts-the-minimum",
              "R29-17",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "征求意见不少于{minimum}，从今天算起应至{earliest}，现定至{until}",
              "a consultation lasts at least {minimum}: from today until {earliest}, given {until}"),
          Invitation.Order.class,
          (hearing, order, circumstances) -> {
            Deadline earliest =
                circumstances
                    .calendar()
                    .after(
                        circumstances.today(),
                        circumstances.parameters().span(Parameters.Name.CONSULTATION_WINDOW));
            LocalDate until = order.invitation().until();
            return unless(
                !until.isBefore(earliest.day()),
                Map.of(
                    "minimum",
                    circumstances.parameters().span(Parameters.Name.CONSULTATION_WINDOW).words(),
                    "earliest",
                    earliest.day(),
                    "until",
                    until));
          });

  static final Gate<Hearing> GROUPS_ARE_INVITED =
      Gate.ordered(
          Rule.of(
              "groups-are-invited-or-the-reason-stands",
              "C5.3",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "未邀请也未说明理由的群体：{groups}",
              "neither invited nor a reason given: {groups}"),
          Invitation.Order.class,
          (hearing, order, circumstances) -> {
            List<Community> forgotten =
                TO_BE_ASKED.stream()
                    .filter(each -> !isInvited(each, order.invitation().invited()))
                    .filter(each -> !order.invitation().uninvited().containsKey(each.code()))
                    .toList();
            return unless(
                forgotten.isEmpty(),
                Map.of(
                    "codes",
                    forgotten.stream().map(Community::code).toList(),
                    "groups",
                    Words.joined(forgotten.stream().map(Community::words).toList())));
          });

  static final Gate<Hearing> WINDOW_IS_OPEN =
      Gate.of(
          Rule.of(
              "consultation-window-is-open",
              "C5.3",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.TIME,
              "今天（{today}）不在征求意见期间（{window}）内",
              "today ({today}) is not within the consultation ({window})"),
          (hearing, circumstances) -> {
            Period window = hearing.state().window();
            return unless(
                window != null
                    && !hearing.state().isClosed()
                    && window.contains(circumstances.today()),
                Map.of("today", circumstances.today(), "window", words(window)));
          });

  static final Gate<Hearing> ONE_VOICE_PER_PERSON =
      Gate.of(
          Rule.of(
              "one-voice-per-person",
              "C0.3",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.PARTICIPANT,
              "本轮征求意见中您已提交过意见",
              "you have already spoken in this consultation"),
          (hearing, circumstances) -> unless(!hearing.hasSpoken(circumstances.actor().person())));

  static final Gate<Hearing> WINDOW_IS_OVER =
      Gate.of(
          Rule.of(
              "consultation-window-is-over",
              "C5.3",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.TIME,
              "征求意见期间（{window}）尚未届满",
              "the consultation ({window}) is not over"),
          (hearing, circumstances) -> {
            Period window = hearing.state().window();
            return unless(
                window != null && window.isOverOn(circumstances.today()),
                Map.of("window", words(window)));
          });

  static final Gate<Hearing> IS_NOT_CLOSED_YET =
      Gate.of(
          Rule.of(
              "consultation-is-not-closed-yet",
              "C5.3",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "本轮征求意见已经结束",
              "this consultation is closed already"),
          (hearing, circumstances) -> unless(!hearing.state().isClosed()));

  static final Gate<Hearing> IS_CLOSED =
      Gate.of(
          Rule.of(
              "consultation-is-closed",
              "C5.4",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "征求意见尚未结束，结束后方可研究采纳情况",
              "opinions are weighed once the consultation is closed"),
          (hearing, circumstances) -> unless(hearing.state().isClosed()));

  static final Gate<Hearing> DISPOSITIONS_ARE_NOT_RELEASED_YET =
      Gate.of(
          Rule.of(
              "dispositions-are-not-released-yet",
              "C5.4",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.UNIT_HEAD,
              "采纳情况已经签发，不能再改",
              "the dispositions are released and stay as they are"),
          (hearing, circumstances) -> unless(!hearing.state().isDisposed()));

  static final Gate<Hearing> OPINION_IS_THERE =
      Gate.ordered(
          Rule.of(
              "opinion-is-there",
              "C5.4",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "本轮没有这些意见：{opinions}",
              "no such opinions in this round: {opinions}"),
          ConsultationCommand.Dispose.class,
          (hearing, order, circumstances) -> {
            List<String> there = hearing.opinions().stream().map(Opinion::key).toList();
            List<String> unknown =
                order.opinions().stream().filter(each -> !there.contains(each)).toList();
            return unless(unknown.isEmpty(), Map.of("opinions", String.join(", ", unknown)));
          });

  static final Gate<Hearing> EVERY_OPINION_HAS_A_DISPOSITION =
      Gate.of(
          Rule.of(
              "every-opinion-has-a-disposition",
              "C5.4",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "还有{opinions}条意见没有采纳情况及理由",
              "{opinions} opinions have no disposition with a reason yet"),
          (hearing, circumstances) ->
              unless(
                  hearing.undisposed().isEmpty(), Map.of("opinions", hearing.undisposed().size())));

  static final Gate<Hearing> DISPOSITIONS_ARE_RELEASED =
      Gate.of(
          Rule.of(
              "dispositions-are-released",
              "C5.4",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.UNIT_HEAD,
              "采纳情况尚未由单位负责人签发",
              "the unit's head has not released the dispositions"),
          (hearing, circumstances) -> unless(hearing.state().isDisposed()));

  public static final List<Gate<Hearing>> ALL =
      List.of(
          LASTS_THE_MINIMUM,
          GROUPS_ARE_INVITED,
          WINDOW_IS_OPEN,
          ONE_VOICE_PER_PERSON,
          WINDOW_IS_OVER,
          IS_NOT_CLOSED_YET,
          IS_CLOSED,
          DISPOSITIONS_ARE_NOT_RELEASED_YET,
          OPINION_IS_THERE,
          EVERY_OPINION_HAS_A_DISPOSITION,
          DISPOSITIONS_ARE_RELEASED);

  private ConsultationGates() {}

  private static boolean isInvited(Community community, List<Audience> invited) {
    return invited.stream()
        .anyMatch(
            each ->
                each instanceof Audience.Members members
                    && members.community().includes(community));
  }

  private static Object words(@Nullable Period window) {
    return window == null ? new Words("未开始", "not opened") : window.words();
  }
}
