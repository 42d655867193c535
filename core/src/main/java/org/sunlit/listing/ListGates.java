package org.sunlit.listing;

import static org.sunlit.record.Gate.unless;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sunlit.catalog.BasisDocument;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.CatalogPreset;
import org.sunlit.listing.ListDecision.AdoptList;
import org.sunlit.listing.ListDrafting.DraftList;
import org.sunlit.listing.ListDrafting.TakePresetItems;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Digest;
import org.sunlit.record.Gate;
import org.sunlit.record.Rulebook;
import org.sunlit.words.Words;

/** The rules of a unit's list as such: that it is whole, its own, and decided on by others. */
final class ListGates {

  static final Gate<Listing> LIST_DRAFT_IS_THE_ONE_YOU_SAW =
      Gate.ordered(
          Rule.of(
              "list-draft-is-the-one-you-saw",
              "C3.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "您依据的是第{seen}稿，现为第{now}稿，请先比对再保存",
              "you started from draft {seen}, now it is draft {now}: compare before you save"),
          DraftList.class,
          (listing, order, circumstances) -> {
            Integer seen = order.replaces();
            int now = listing.draftNumber();
            return seen == null || seen == now
                ? unless(true)
                : unless(false, Map.of("seen", seen, "now", now));
          });

  static final Gate<Listing> PRESET_HAS_THE_ITEMS =
      Gate.ordered(
          Rule.of(
              "preset-has-the-items",
              "C3.5",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "学校采用的上级清单“{preset}”中没有：{items}",
              "the school's preset {preset} has no {items}"),
          TakePresetItems.class,
          (listing, order, circumstances) -> {
            Optional<CatalogPreset> preset = order.preset(listing);
            List<String> missing =
                order.items().stream()
                    .filter(each -> preset.flatMap(of -> of.item(each.number())).isEmpty())
                    .map(each -> "#" + each.number())
                    .toList();
            return unless(
                missing.isEmpty(),
                Map.of("preset", order.preset(), "items", String.join("、", missing)));
          });

  static final Gate<Listing> DEPARTMENTS_REQUIRE_SOMETHING =
      Gate.of(
          Rule.of(
              "departments-require-something",
              "C7.2.5",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "没有尚未列入的部门要求",
              "no department requires anything that the list does not hold yet"),
          (listing, circumstances) -> {
            ListPaper draft = listing.drafted();
            return unless(
                listing.unmet(draft).stream()
                    .anyMatch(each -> draft.fulfilling(each.code()).isEmpty()));
          });

  static final Gate<Listing> LIST_DRAFT_IS_THERE =
      Gate.of(
          Rule.of(
              "list-draft-is-there",
              "C7.2.3",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "还没有起草清单，或清单中没有条目",
              "the list is not drafted yet, or has no entry"),
          (listing, circumstances) ->
              unless(listing.draft() != null && !listing.draft().paper().entries().isEmpty()));

  static final Gate<Listing> ENTRIES_HAVE_EVERY_ATTRIBUTE =
      InQuestion.gate(
          Rule.of(
              "entries-have-every-attribute",
              "C7.2.4",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "条目要素不全：{entries}",
              "entries lack attributes: {entries}"),
          (listing, paper, today) -> {
            List<Words> lacking =
                paper.entries().stream()
                    .filter(each -> !each.missing().isEmpty())
                    .map(each -> InQuestion.saying(each.code(), Words.joined(each.missing())))
                    .toList();
            return InQuestion.named("entries", lacking);
          });

  static final Gate<Listing> LIST_NAMES_WHAT_THE_SCHOOL_HAS =
      InQuestion.gate(
          Rule.of(
              "list-names-what-the-school-has",
              "C4.2",
              Principle.LAWFULNESS,
              Mender.HANDLER,
              "清单写到了学校没有的：{unknown}",
              "the list names what the school has not: {unknown}"),
          (listing, paper, today) -> InQuestion.named("unknown", unknown(listing, paper)));

  static final Gate<Listing> CODES_ARE_THE_LISTS_OWN =
      InQuestion.gate(
          Rule.of(
              "codes-are-the-lists-own",
              "C7.2.2",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "条目编号重复、已为其他单位所用，或责任主体不是本单位：{codes}",
              "codes stand twice, are another unit's, or name another responsible unit: {codes}"),
          (listing, paper, today) -> InQuestion.named("codes", foreign(listing, paper)));

  static final Gate<Listing> LIST_RESTS_ON_A_BASIS_IN_FORCE =
      InQuestion.gate(
          Rule.of(
              "list-rests-on-a-basis-in-force",
              "C3.1",
              Principle.LAWFULNESS,
              Mender.HANDLER,
              "这些条目所列依据在今天均不施行：{entries}",
              "nothing that these entries rest on is in force today: {entries}"),
          (listing, paper, today) -> {
            List<Words> without = new ArrayList<>();
            for (EntryDraft each : paper.entries()) {
              List<BasisDocument> basis =
                  listing.catalog().profiled().documents().named(each.basis());
              if (!basis.isEmpty() && basis.stream().noneMatch(in -> in.isInForce(today))) {
                without.add(
                    InQuestion.saying(
                        each.code(),
                        Words.joined(basis.stream().map(BasisDocument::citeWithDates).toList())));
              }
            }
            return InQuestion.named("entries", without);
          });

  static final Gate<Listing> LIST_IS_THE_ONE_YOU_SAW =
      Gate.ordered(
          Rule.of(
              "list-is-the-one-you-saw",
              "C3.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "您看到的清单（{given}）与待办的清单（{pending}）不是同一内容",
              "the list you looked at ({given}) is not the one that waits ({pending})"),
          ListDecision.class,
          (listing, order, circumstances) -> {
            Optional<Digest> pending =
                Optional.ofNullable(listing.list().pending()).map(DisclosureList.Pending::paper);
            return unless(
                pending.filter(order.digest()::equals).isPresent(),
                Map.of(
                    "given",
                    order.digest().brief(),
                    "pending",
                    pending.map(Digest::brief).orElse("–")));
          });

  static final Gate<Listing> NO_UNIT_DECIDES_ON_ITS_OWN_LIST =
      Gate.of(
          Rule.of(
              "no-unit-decides-on-its-own-list",
              "C2.13",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.ANOTHER_PERSON,
              "责任单位不得审核、批准自己的清单；上报、审核的人也不能批准",
              "a unit neither checks nor adopts its own list; nor does who proposed or checked it"
                  + " adopt it"),
          (listing, circumstances) -> {
            DisclosureList.Pending pending = listing.list().pending();
            boolean hadAHand =
                pending != null
                    && Stream.of(
                            Optional.of(pending.proposedBy()),
                            Optional.ofNullable(pending.checkedBy()))
                        .flatMap(Optional::stream)
                        .anyMatch(circumstances::isSameHandAs);
            return unless(!hadAHand && !listing.acting().worksIn(listing.unit()));
          });

  static final Gate<Listing> LIST_WAS_RESOLVED_BY_TODAY =
      Gate.ordered(
          Rule.of(
              "list-was-resolved-by-today",
              "C3.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.APPROVER,
              "决议日期（{date}）晚于今天（{today}）",
              "the day of the resolution ({date}) is after today ({today})"),
          AdoptList.class,
          (listing, order, circumstances) ->
              unless(
                  !order.resolvedOn().isAfter(circumstances.today()),
                  Map.of("date", order.resolvedOn(), "today", circumstances.today())));

  /** Asked of every move. */
  static final List<Gate<Listing>> ALWAYS =
      List.of(Rulebook.actBelongsToThePost(Listing::actorMay));

  static final List<Gate<Listing>> ALL =
      List.of(
          LIST_DRAFT_IS_THE_ONE_YOU_SAW,
          PRESET_HAS_THE_ITEMS,
          DEPARTMENTS_REQUIRE_SOMETHING,
          LIST_DRAFT_IS_THERE,
          ENTRIES_HAVE_EVERY_ATTRIBUTE,
          LIST_NAMES_WHAT_THE_SCHOOL_HAS,
          CODES_ARE_THE_LISTS_OWN,
          LIST_RESTS_ON_A_BASIS_IN_FORCE,
          LIST_IS_THE_ONE_YOU_SAW,
          NO_UNIT_DECIDES_ON_ITS_OWN_LIST,
          LIST_WAS_RESOLVED_BY_TODAY);

  private ListGates() {}

  private static List<Words> unknown(Listing listing, ListPaper paper) {
    List<Words> unknown = new ArrayList<>();
    for (EntryDraft each : paper.entries()) {
      each.scope().stream()
          .filter(audience -> !listing.order().knows(audience))
          .forEach(
              audience ->
                  unknown.add(InQuestion.saying(each.code(), Words.same(audience.toString()))));
      String requirement = each.requirement();
      if (requirement != null
          && listing.required().stream().noneMatch(of -> of.code().equals(requirement))) {
        unknown.add(
            InQuestion.saying(
                each.code(), new Words("部门要求" + requirement, "requirement " + requirement)));
      }
    }
    for (CatalogEntry each : listing.entries(paper)) {
      listing
          .catalog()
          .profiled()
          .faults(each)
          .forEach(f -> unknown.add(InQuestion.saying(each.code(), f)));
      listing
          .acting()
          .school()
          .faults(each)
          .forEach(f -> unknown.add(InQuestion.saying(each.code(), f)));
    }
    for (Requirement each : paper.requirements()) {
      each.units().stream()
          .filter(unit -> listing.acting().school().unit(unit).isEmpty())
          .forEach(unit -> unknown.add(InQuestion.saying(each.code(), Words.same(unit.value()))));
    }
    return unknown;
  }

  private static List<Words> foreign(Listing listing, ListPaper paper) {
    Set<String> seen = new HashSet<>();
    List<Words> foreign = new ArrayList<>();
    for (EntryDraft each : paper.entries()) {
      boolean others =
          listing
              .catalog()
              .nowOrBefore(each.code())
              .filter(entry -> !entry.responsibleUnit().equals(listing.unit()))
              .isPresent();
      boolean elsewhere =
          each.responsibleUnit() != null && !each.responsibleUnit().equals(listing.unit());
      if (!seen.add(each.code()) || others || elsewhere) foreign.add(Words.same(each.code()));
    }
    for (Requirement each : paper.requirements()) {
      if (!seen.add(each.code()) || listing.foreignRequirements().contains(each.code())) {
        foreign.add(Words.same(each.code()));
      }
    }
    return foreign;
  }
}
