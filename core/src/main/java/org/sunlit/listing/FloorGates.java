package org.sunlit.listing;

import java.util.ArrayList;
import java.util.List;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;
import org.sunlit.visibility.Audience;
import org.sunlit.words.Words;

/**
 * The rules of what a list may not fall below: the core (C3.5), how the public is reached (C6.5),
 * and what departments require.
 */
final class FloorGates {
  private static final Words LEFT_OUT = new Words("未列入", "left out");
  private static final Words NARROWED = new Words("公开范围缩小", "shown to fewer");

  static final Gate<Listing> CORE_STAYS_OR_THE_REASON_STANDS =
      InQuestion.gate(
          Rule.of(
              "core-stays-or-the-reason-stands",
              "C3.5",
              Principle.LAWFULNESS,
              Mender.HANDLER,
              "共性条目不得悄然删减、缩小范围，应列入或说明理由：{entries}",
              "core entries are neither dropped nor narrowed silently; hold them or say why not:"
                  + " {entries}"),
          (listing, paper, today) -> {
            List<Words> silent = new ArrayList<>();
            for (CatalogEntry each : listing.leftOut(paper)) {
              if (!paper.departsFrom(each.code()))
                silent.add(InQuestion.saying(each.code(), LEFT_OUT));
            }
            for (CatalogEntry each : listing.narrowed(paper)) {
              if (!paper.departsFrom(each.code()))
                silent.add(InQuestion.saying(each.code(), NARROWED));
            }
            return InQuestion.named("entries", silent);
          });

  static final Gate<Listing> WHAT_LEAVES_THE_CORE_IS_REGISTERED =
      InQuestion.gate(
          Rule.of(
              "what-leaves-the-core-is-registered",
              "C4.3",
              Principle.LAWFULNESS,
              Mender.UNIT_HEAD,
              "共性条目未列入或缩小范围的，应先登记不予公开并获批准：{entries}",
              "a core entry that is left out or narrowed is first registered as withheld and"
                  + " approved: {entries}"),
          (listing, paper, today) -> {
            List<Words> unregistered = new ArrayList<>();
            for (CatalogEntry each : listing.leftOut(paper)) {
              if (listing.register().wholeEntry(listing.unit(), each.code()).isEmpty()) {
                unregistered.add(InQuestion.saying(each.code(), LEFT_OUT));
              }
            }
            for (CatalogEntry each : listing.narrowed(paper)) {
              if (listing.register().anyOfEntry(listing.unit(), each.code()).isEmpty()) {
                unregistered.add(InQuestion.saying(each.code(), NARROWED));
              }
            }
            return InQuestion.named("entries", unregistered);
          });

  static final Gate<Listing> PUBLIC_IS_REACHED_OFFICIALLY_OR_THE_REASON_STANDS =
      InQuestion.gate(
          Rule.of(
              "public-is-reached-officially-or-the-reason-stands",
              "C6.5",
              Principle.EFFECTIVENESS,
              Mender.HANDLER,
              "面向社会公开的，一般通过学校官方网站、官方账号发布；未列入这些渠道的应说明理由：{entries}",
              "what goes to the public goes by the official site or account as a rule; name one, or"
                  + " say why not: {entries}"),
          (listing, paper, today) ->
              InQuestion.named(
                  "entries",
                  paper.entries().stream()
                      .filter(each -> each.scope().contains(Audience.PUBLIC))
                      .filter(each -> !listing.isOfficial(each.manner()))
                      .filter(each -> !paper.departsFrom(each.code()))
                      .map(each -> InQuestion.saying(each.code(), Words.same(each.title())))
                      .toList()));

  static final Gate<Listing> REQUIREMENTS_ARE_MET_OR_THE_REASON_STANDS =
      InQuestion.gate(
          Rule.of(
              "requirements-are-met-or-the-reason-stands",
              "C7.2.5",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "有关部门要求公开而未列入、也未说明理由的：{requirements}",
              "departments require these; they are neither on the list nor is a reason given:"
                  + " {requirements}"),
          (listing, paper, today) ->
              InQuestion.named(
                  "requirements",
                  listing.unmet(paper).stream()
                      .map(each -> InQuestion.saying(each.code(), Words.same(each.entry().title())))
                      .toList()));

  static final List<Gate<Listing>> ALL =
      List.of(
          CORE_STAYS_OR_THE_REASON_STANDS,
          WHAT_LEAVES_THE_CORE_IS_REGISTERED,
          PUBLIC_IS_REACHED_OFFICIALLY_OR_THE_REASON_STANDS,
          REQUIREMENTS_ARE_MET_OR_THE_REASON_STANDS);

  private FloorGates() {}
}
