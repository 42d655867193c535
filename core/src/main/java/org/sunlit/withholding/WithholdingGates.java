package org.sunlit.withholding;

import static org.sunlit.record.Gate.unless;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sunlit.catalog.BasisDocument;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Erasure;
import org.sunlit.record.Gate;
import org.sunlit.record.Rulebook;
import org.sunlit.withholding.Withholding.Reassessment;
import org.sunlit.withholding.WithholdingCommand.FileWithholding;
import org.sunlit.withholding.WithholdingCommand.InWords;
import org.sunlit.withholding.WithholdingCommand.ProposeWithholding;
import org.sunlit.words.Words;

/** The rules of what is not disclosed. */
final class WithholdingGates {

  static final Gate<WithholdingCase> NO_WORDS_ON_STATE_SECRETS =
      Gate.ordered(
          Rule.of(
              "no-words-on-state-secrets",
              "C7.2.6",
              Principle.LAWFULNESS,
              Mender.CONFIDENTIALITY_REVIEWER,
              "国家秘密只登记编号、数量、批准人和日期，不得填写名称、理由，也不得关联公开事项；所填内容未予保存",
              "of a state secret only code, count, approver and date are kept, no title, no reason and"
                  + " no item; what was written has not been stored"),
          InWords.class,
          (view, order, circumstances) ->
              unless(
                  !isOnStateSecret(view, order) || (order.words().isEmpty() && !namesItem(order))));

  static final Gate<WithholdingCase> WITHHOLDING_IS_EXPLAINED =
      Gate.ordered(
          Rule.of(
              "withholding-is-explained",
              "C4.3",
              Principle.LAWFULNESS,
              Mender.UNIT_HEAD,
              "应填写名称和理由：公开为常态，不公开为例外",
              "title and reason are needed: to disclose is the rule, not to disclose the exception"),
          InWords.class,
          (view, order, circumstances) ->
              unless(isOnStateSecret(view, order) || order.isExplained()));

  static final Gate<WithholdingCase> GROUND_NAMES_ITS_DOCUMENT =
      Gate.ordered(
          Rule.of(
              "ground-names-its-document",
              "R29-10",
              Principle.LAWFULNESS,
              Mender.UNIT_HEAD,
              "以“{ground}”为由的，应写明依据登记中今天施行的具体文件，现为：{document}",
              "“{ground}” is a ground only with a document that is registered and in force today,"
                  + " given: {document}"),
          ProposeWithholding.class,
          (view, order, circumstances) -> {
            Optional<BasisDocument> document =
                Optional.ofNullable(order.document())
                    .flatMap(view.catalog().profiled().documents()::find);
            boolean named =
                document.filter(each -> each.isInForce(circumstances.today())).isPresent();
            boolean needed = order.ground().namesDocument() || order.document() != null;
            return unless(
                !needed || named,
                Map.of(
                    "ground",
                    order.ground().label().words(),
                    "document",
                    document
                        .map(BasisDocument::citeWithDates)
                        .orElse(
                            order.document() == null
                                ? Words.joined(List.of())
                                : Words.same(order.document()))));
          });

  static final Gate<WithholdingCase> WITHHELD_ENTRY_IS_THE_UNITS =
      Gate.ordered(
          Rule.of(
              "withheld-entry-is-the-units",
              "C7.2.2",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.UNIT_HEAD,
              "目录中没有条目“{entry}”，或不由本单位负责",
              "the catalog has no entry {entry}, or another unit answers for it"),
          ProposeWithholding.class,
          (view, order, circumstances) -> {
            String entry = order.entry();
            if (entry == null) return unless(true);
            return unless(
                view.catalog()
                    .nowOrBefore(entry)
                    .filter(each -> each.responsibleUnit().equals(order.unit()))
                    .isPresent(),
                Map.of("entry", entry));
          });

  static final Gate<WithholdingCase> WITHHELD_ITEM_IS_THERE =
      Gate.ordered(
          Rule.of(
              "withheld-item-is-there",
              "C7.2.2",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.UNIT_HEAD,
              "没有这一公开事项",
              "there is no such item"),
          ProposeWithholding.class,
          (view, order, circumstances) -> unless(order.item() == null || view.itemIsThere()));

  static final Gate<WithholdingCase> REGISTER_CODE_IS_NEW =
      Gate.ordered(
          Rule.of(
              "register-code-is-new",
              "C4.3",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.UNIT_HEAD,
              "本单位登记中已有编号“{code}”",
              "the unit's register has code {code} already"),
          ProposeWithholding.class,
          (view, order, circumstances) ->
              unless(
                  view.register().all().stream()
                      .flatMap(each -> Optional.ofNullable(each.claim()).stream())
                      .noneMatch(
                          each ->
                              each.unit().equals(order.unit()) && each.code().equals(order.code())),
                  Map.of("code", order.code())));

  static final Gate<WithholdingCase> REVIEWER_DID_NOT_PROPOSE_IT =
      Gate.of(
          Rule.of(
              "reviewer-did-not-propose-it",
              "C2.25",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.ANOTHER_PERSON,
              "提出不予公开的人不能审查、复核同一事项",
              "who proposed to withhold something does not review it"),
          (view, circumstances) ->
              unless(
                  Optional.ofNullable(view.withholding().proposedBy())
                      .filter(circumstances::isSameHandAs)
                      .isEmpty()));

  static final Gate<WithholdingCase> APPROVER_HAD_NO_HAND_IN_IT =
      Gate.of(
          Rule.of(
              "approver-had-no-hand-in-it",
              "C2.25",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.ANOTHER_PERSON,
              "提出、审查、复核的人不能批准同一事项不予公开",
              "who proposed, reviewed or reassessed it does not approve that it is withheld"),
          (view, circumstances) -> {
            Withholding withholding = view.withholding();
            Reassessment found = withholding.reassessment();
            return unless(
                Stream.of(
                        Optional.ofNullable(withholding.proposedBy()),
                        Optional.ofNullable(withholding.reviewedBy()),
                        Optional.ofNullable(found).map(Withholding.Reassessment::by))
                    .flatMap(Optional::stream)
                    .noneMatch(circumstances::isSameHandAs));
          });

  static final Gate<WithholdingCase> FILING_NUMBER_IS_NEW =
      Gate.ordered(
          Rule.of(
              "filing-number-is-new",
              "C4.3",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.OFFICE,
              "备案号“{number}”已经用过",
              "the filing number {number} is used already"),
          FileWithholding.class,
          (view, order, circumstances) ->
              unless(
                  view.register().all().stream()
                      .noneMatch(each -> order.number().equals(each.filing())),
                  Map.of("number", order.number())));

  static final Gate<WithholdingCase> WITHHOLDING_IS_REASSESSED =
      Gate.of(
          Rule.of(
              "withholding-is-reassessed",
              "C4.3",
              Principle.LAWFULNESS,
              Mender.CONFIDENTIALITY_REVIEWER,
              "保密审查员尚未复核，或复核意见不是“{finding}”",
              "the confidentiality reviewer has not reassessed it, or did not find that it {finding}"),
          (view, circumstances) -> {
            boolean goesOn =
                circumstances.move().name().equals(WithholdingProcedure.RENEW_WITHHOLDING.name());
            return unless(
                Optional.ofNullable(view.withholding().reassessment())
                    .filter(each -> each.goesOn() == goesOn)
                    .isPresent(),
                Map.of(
                    "finding",
                    goesOn
                        ? new Words("继续不予公开", "has to be withheld still")
                        : new Words("可以公开", "may be disclosed")));
          });

  static final Gate<WithholdingCase> CONTENT_IS_THERE =
      Erasure.contentIsThere((view, digest) -> view.papers().apply(digest));

  static final Gate<WithholdingCase> PAPER_HAS_SERVED =
      Erasure.paperHasServed(
          view ->
              view.stage() == WithholdingStage.DISMISSED || view.stage() == WithholdingStage.ENDED);

  /** Asked of every move. */
  static final List<Gate<WithholdingCase>> ALWAYS =
      List.of(Rulebook.actBelongsToThePost(WithholdingCase::actorMay));

  static final List<Gate<WithholdingCase>> ALL =
      List.of(
          NO_WORDS_ON_STATE_SECRETS,
          WITHHOLDING_IS_EXPLAINED,
          GROUND_NAMES_ITS_DOCUMENT,
          WITHHELD_ENTRY_IS_THE_UNITS,
          WITHHELD_ITEM_IS_THERE,
          REGISTER_CODE_IS_NEW,
          REVIEWER_DID_NOT_PROPOSE_IT,
          APPROVER_HAD_NO_HAND_IN_IT,
          FILING_NUMBER_IS_NEW,
          WITHHOLDING_IS_REASSESSED,
          CONTENT_IS_THERE,
          PAPER_HAS_SERVED);

  private WithholdingGates() {}

  private static boolean isOnStateSecret(WithholdingCase view, InWords order) {
    return order instanceof ProposeWithholding proposed
        ? proposed.ground() == Ground.STATE_SECRET
        : view.claim().filter(Claim::isStateSecret).isPresent();
  }

  private static boolean namesItem(InWords order) {
    return order instanceof ProposeWithholding proposed && proposed.item() != null;
  }
}
