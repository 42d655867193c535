package org.sunlit.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Publication.Resolution;
import org.sunlit.deliberation.Attendance;
import org.sunlit.deliberation.Ballots;
import org.sunlit.deliberation.Deliberation;
import org.sunlit.deliberation.MeetingReason;
import org.sunlit.deliberation.Minutes;
import org.sunlit.deliberation.ResolutionOutcome;
import org.sunlit.deliberation.Session;
import org.sunlit.deliberation.Tally;
import org.sunlit.item.Dossier.Shelf;
import org.sunlit.organization.Body;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.record.Digest;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** What a round of deliberation discloses: meetings, and of a confirmed resolution its outcome. */
final class Resolutions {
  private static final Label CALLED_OFF = new Label("called-off", new Words("会议取消", "called off"));

  private final SchoolProfile school;
  private final Shelf shelf;
  private final CatalogEntry entry;
  private final Deliberation round;

  Resolutions(SchoolProfile school, Shelf shelf, CatalogEntry entry, Deliberation round) {
    this.school = school;
    this.shelf = shelf;
    this.entry = entry;
    this.round = round;
  }

  List<Resolution> all() {
    return round.sessions().stream().map(this::resolution).toList();
  }

  /** What the result says of the round it came from: its outcome and every amendment. */
  List<Publication.Facet> figuresOfTheResult() {
    List<Publication.Facet> figures = new ArrayList<>();
    round
        .outcome()
        .map(ResolutionOutcome::words)
        .ifPresent(words -> figures.add(figure("resolution", "决议", "resolution", words.zh())));
    List<String> amendments =
        round.sessions().stream()
            .flatMap(each -> minutes(each).stream())
            .flatMap(each -> each.amendments().stream())
            .toList();
    if (!amendments.isEmpty()) {
      figures.add(
          new Publication.Facet(
              new Label("amendments", new Words("决议修改内容", "amendments")), Html.list(amendments)));
    }
    return figures;
  }

  /** Before a resolution is confirmed only body and date are known outside. */
  private Resolution resolution(Session session) {
    Label body =
        new Label(
            session.body().value(),
            school.body(session.body()).map(Body::name).orElse(Words.same(session.body().value())));
    Optional<Minutes> minutes = minutes(session);
    Session.CalledOff calledOff = session.calledOff();
    return new Resolution(
        body,
        session.date(),
        minutes.map(Minutes::number).orElse(null),
        calledOff != null
            ? CALLED_OFF
            : session.outcome().map(ResolutionOutcome::label).orElse(null),
        calledOff != null
            ? reason(calledOff.reason()).map(Html::text).orElse(Html.NONE)
            : minutes.map(Resolutions::points).orElse(Html.NONE),
        figures(session, minutes));
  }

  private List<Publication.Facet> figures(Session session, Optional<Minutes> minutes) {
    List<Publication.Facet> figures = new ArrayList<>();
    for (Session.Moved each : session.moved()) {
      String from = "原定" + day(each.from());
      figures.add(
          figure(
              "moved",
              "会议改期",
              "moved",
              reason(each.reason()).map(why -> from + "；" + why).orElse(from)));
    }
    minutes.filter(each -> entry.countsDisclosed()).ifPresent(each -> figures.addAll(counts(each)));
    return figures;
  }

  private Optional<Minutes> minutes(Session session) {
    return Optional.ofNullable(session.recorded())
        .filter(each -> session.confirmed())
        .flatMap(each -> shelf.paper(each.minutes(), Minutes.class));
  }

  private Optional<String> reason(@Nullable Digest paper) {
    return Optional.ofNullable(paper)
        .flatMap(digest -> shelf.paper(digest, MeetingReason.class))
        .map(MeetingReason::reason);
  }

  /** The amendments of a body that adopts with some, the opinions of one that is heard. */
  private static Html points(Minutes minutes) {
    return Html.list(minutes.amendments().isEmpty() ? minutes.opinions() : minutes.amendments());
  }

  private static List<Publication.Facet> counts(Minutes minutes) {
    List<Publication.Facet> figures = new ArrayList<>();
    if (minutes.manner() != null) {
      figures.add(figure("manner", "表决方式", "manner", minutes.manner().words().zh()));
    }
    if (minutes.majority() != null) {
      figures.add(figure("majority", "通过条件", "majority", "赞成票" + minutes.majority().words().zh()));
    }
    Attendance attendance = minutes.attendance();
    if (attendance != null) {
      figures.add(figure("due", "应到", "due", attendance.due() + "人"));
      figures.add(figure("present", "实到", "present", attendance.present() + "人"));
      figures.add(figure("recused", "回避", "recused", attendance.recused() + "人"));
    }
    Ballots ballots = minutes.ballots();
    if (ballots != null) {
      figures.add(figure("issued", "发出", "issued", ballots.issued() + "票"));
      figures.add(figure("returned", "收回", "returned", ballots.returned() + "票"));
      figures.add(figure("valid", "有效", "valid", ballots.valid() + "票"));
    }
    Tally tally = minutes.tally();
    if (tally != null) {
      figures.add(figure("for", "赞成", "for", tally.inFavour() + "票"));
      figures.add(figure("against", "反对", "against", tally.against() + "票"));
      figures.add(figure("abstained", "弃权", "abstained", tally.abstained() + "票"));
    }
    return figures;
  }

  private static String day(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  private static Publication.Facet figure(String code, String zh, String en, String value) {
    return new Publication.Facet(new Label(code, new Words(zh, en)), Html.text(value));
  }
}
