package org.sunlit.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.Stakeholder;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Publication.Facet;
import org.sunlit.channels.Publication.Remark;
import org.sunlit.channels.Publication.Table;
import org.sunlit.consultation.Consultation;
import org.sunlit.consultation.ConsultationReport;
import org.sunlit.consultation.InvitationPaper;
import org.sunlit.consultation.ReasonText;
import org.sunlit.consultation.Source;
import org.sunlit.consultation.VerdictPaper;
import org.sunlit.item.Dossier.Shelf;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.record.Digest;
import org.sunlit.visibility.Audience;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** What a page says of one round of consultation: how it is held, and its report. */
final class Opinions {
  private final SchoolProfile school;
  private final Shelf shelf;
  private final CatalogEntry entry;
  private final Consultation round;
  private final @Nullable ConsultationReport report;

  Opinions(SchoolProfile school, Shelf shelf, CatalogEntry entry, Consultation round) {
    this.school = school;
    this.shelf = shelf;
    this.entry = entry;
    this.round = round;
    this.report =
        round
            .released()
            .flatMap(each -> shelf.paper(each.report(), ConsultationReport.class))
            .orElse(null);
  }

  /** Who is invited, who is not and why, and on what terms one speaks. */
  List<Facet> invitation() {
    List<Facet> figures = new ArrayList<>();
    figures.add(
        figure("invited", new Words("征求意见对象", "invited"), school.words(round.invited()).zh()));
    Optional.ofNullable(round.invitation())
        .flatMap(digest -> shelf.paper(digest, InvitationPaper.class))
        .map(InvitationPaper::uninvited)
        .orElse(Map.of())
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> figures.add(uninvited(each.getKey(), each.getValue())));
    figures.add(
        figure(
            "naming", new Words("署名方式", "names"), round.anonymous() ? "匿名，不保存意见人身份" : "署名，姓名不公开"));
    if (round.singleTexts()) {
      figures.add(figure("texts", new Words("意见展示", "texts"), "经审核后逐条展示意见原文，并归并公开采纳情况"));
    }
    for (Consultation.Extension each : round.extensions()) {
      figures.add(
          figure(
              "extended-" + each.until(),
              new Words("延长至" + each.until(), "extended until " + each.until()),
              reason(each.reason())));
    }
    return figures;
  }

  private Facet uninvited(Audience audience, String reason) {
    boolean atStake =
        entry.stakeholders().stream()
            .map(Stakeholder::community)
            .anyMatch(each -> audience.equals(Audience.of(each)));
    Words name =
        atStake
            ? new Words(
                "未（全部）邀请{group}的理由（事项涉及其切身利益）",
                "why {group}, whose interests are at stake, are not all invited")
            : new Words("未（全部）邀请{group}的理由", "why {group} are not all invited");
    return figure(
        "uninvited-" + audience, name.with(Map.of("group", school.words(audience))), reason);
  }

  /** How many opinions came, for whom and how, and what was corrected since. */
  List<Facet> received() {
    List<Facet> figures = new ArrayList<>();
    if (report == null) return figures;
    figures.add(count("opinions", new Words("收到意见", "opinions received"), report.total()));
    report.received().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            each ->
                figures.add(
                    count(
                        "opinions-" + each.getKey(),
                        school.words(each.getKey()),
                        each.getValue())));
    if (report.unstated() > 0) {
      figures.add(
          count("opinions-unstated", new Words("未注明群体", "group not stated"), report.unstated()));
    }
    if (!report.organizations().isEmpty()) {
      figures.add(
          figure(
              "organizations",
              new Words("提交意见的组织", "organizations that spoke"),
              String.join("、", report.organizations())));
    }
    if (!report.entered().isEmpty()) {
      figures.add(count("submitted", new Words("网上提交", "submitted online"), report.submitted()));
      for (Source each : Source.values()) {
        int entered = report.entered().getOrDefault(each, 0);
        if (entered > 0) {
          figures.add(count("by-" + each.label().code(), each.label().words(), entered));
        }
      }
    }
    for (Consultation.Release each : round.releases()) {
      if (each.correction() != null) {
        figures.add(
            figure(
                "corrected-" + each.report().brief(),
                new Words("{day}更正", "corrected on {day}")
                    .with(Map.of("day", school.calendar().dayOf(each.at()))),
                reason(each.correction())));
      }
    }
    return figures;
  }

  /** Each group of opinions with what became of it. */
  List<Remark> dispositions() {
    return report == null
        ? List.of()
        : report.lines().stream()
            .map(
                line ->
                    new Remark(
                        new Label("opinion", new Words("意见", "opinion")),
                        null,
                        line.opinions().size(),
                        line.topic(),
                        line.kind().label(),
                        line.reason(),
                        null))
            .toList();
  }

  /** The texts one by one, if they are shown; where one is hidden a tombstone with the reason. */
  Optional<Table> texts(String id) {
    if (report == null || report.singles().isEmpty()) return Optional.empty();
    return Optional.of(
        new Table(
            new Label(id, new Words("意见原文", "opinions in full")),
            List.of(
                new Label("opinion", new Words("意见编号", "opinion")),
                new Label("text", new Words("原文", "text")),
                new Label("disposition", new Words("采纳情况", "disposition"))),
            report.singles().stream().map(each -> row(each, report)).toList()));
  }

  private Table.Row row(ConsultationReport.Single single, ConsultationReport of) {
    Digest opinion = new Digest(single.opinion());
    return new Table.Row(
        "opinion-" + opinion.brief(),
        List.of(
            Html.text(opinion.brief()),
            Html.text(text(single, round.verdict(opinion))),
            Html.text(of.answering(opinion).map(each -> each.kind().label().zh()).orElse(""))));
  }

  private String text(ConsultationReport.Single single, Optional<Consultation.Verdict> verdict) {
    if (single.text() != null) return single.text();
    Optional<String> shown =
        verdict
            .filter(Consultation.Verdict::shown)
            .flatMap(each -> shelf.paper(each.paper(), VerdictPaper.class))
            .flatMap(each -> Optional.ofNullable(each.text()));
    String reason = single.hidden() == null ? "" : single.hidden().label().zh();
    return shown.orElse("〔此条未展示：" + reason + (verdict.isPresent() ? "；经申诉，维持不展示" : "") + "〕");
  }

  /** When the way the round is held changed. */
  Stream<Instant> extended() {
    return round.extensions().stream().map(Consultation.Extension::at);
  }

  /** When its report changed. */
  Stream<Instant> reported() {
    return Stream.concat(
        round.releases().stream().map(Consultation.Release::at),
        round.verdicts().values().stream().map(Consultation.Verdict::at));
  }

  private String reason(Digest paper) {
    return shelf.paper(paper, ReasonText.class).map(ReasonText::reason).orElse("");
  }

  private static Facet count(String code, Words name, int opinions) {
    return figure(code, name, opinions + "条");
  }

  private static Facet figure(String code, Words name, String value) {
    return new Publication.Facet(new Label(code, name), Html.text(value));
  }
}
