package org.sunlit.withholding;

import static org.sunlit.withholding.WithholdingStage.APPROVED;
import static org.sunlit.withholding.WithholdingStage.DISMISSED;
import static org.sunlit.withholding.WithholdingStage.ENDED;
import static org.sunlit.withholding.WithholdingStage.FILED;
import static org.sunlit.withholding.WithholdingStage.NEW;
import static org.sunlit.withholding.WithholdingStage.PROPOSED;
import static org.sunlit.withholding.WithholdingStage.REVIEWED;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Moves;
import org.sunlit.words.Words;

/**
 * Not disclosing is a decision too (C4.3), and this is its table: the unit proposes, the
 * confidentiality reviewer and the portfolio leader approve, the office files; it is looked at
 * again, and renewed or ended.
 */
public final class WithholdingProcedure {

  public static final Move<WithholdingStage> PROPOSE_WITHHOLDING =
      move("propose-withholding", Act.CONDUCT, NEW, PROPOSED, "提出不予公开", "propose to withhold")
          .gates(
              "no-words-on-state-secrets",
              "withholding-is-explained",
              "ground-names-its-document",
              "withheld-entry-is-the-units",
              "withheld-item-is-there",
              "register-code-is-new");
  public static final Move<WithholdingStage> REVIEW_WITHHOLDING =
      move(
              "review-withholding",
              Act.REVIEW_CONFIDENTIALITY,
              PROPOSED,
              REVIEWED,
              "审查不予公开",
              "review what is to be withheld")
          .gates("reviewer-did-not-propose-it");
  public static final Move<WithholdingStage> OBJECT_TO_WITHHOLDING =
      move(
              "object-to-withholding",
              Act.REVIEW_CONFIDENTIALITY,
              PROPOSED,
              DISMISSED,
              "审查认为应予公开",
              "find that it is to be disclosed")
          .gates(
              "no-words-on-state-secrets",
              "withholding-is-explained",
              "reviewer-did-not-propose-it");
  public static final Move<WithholdingStage> APPROVE_WITHHOLDING =
      move(
              "approve-withholding",
              Act.APPROVE_WITHHOLDING,
              REVIEWED,
              APPROVED,
              "批准不予公开",
              "approve that it is withheld")
          .gates("approver-had-no-hand-in-it");
  public static final Move<WithholdingStage> REFUSE_WITHHOLDING =
      move(
              "refuse-withholding",
              Act.APPROVE_WITHHOLDING,
              REVIEWED,
              DISMISSED,
              "不批准，应予公开",
              "refuse: it is to be disclosed")
          .gates("no-words-on-state-secrets", "withholding-is-explained");
  public static final Move<WithholdingStage> FILE_WITHHOLDING =
      move("file-withholding", Act.KEEP_CATALOG, APPROVED, FILED, "备案", "file it")
          .gates("filing-number-is-new");
  public static final Move<WithholdingStage> REASSESS_WITHHOLDING =
      move(
              "reassess-withholding",
              Act.REVIEW_CONFIDENTIALITY,
              FILED,
              null,
              "复核不予公开",
              "reassess what is withheld")
          .gates("reviewer-did-not-propose-it");
  public static final Move<WithholdingStage> RENEW_WITHHOLDING =
      move(
              "renew-withholding",
              Act.APPROVE_WITHHOLDING,
              FILED,
              null,
              "继续不予公开",
              "go on withholding it")
          .gates("withholding-is-reassessed", "approver-had-no-hand-in-it");
  public static final Move<WithholdingStage> END_WITHHOLDING =
      move(
              "end-withholding",
              Act.APPROVE_WITHHOLDING,
              FILED,
              ENDED,
              "解除，予以公开",
              "end the withholding")
          .gates("withholding-is-reassessed");

  /** Not while somebody has still to decide by it. */
  public static final Move<WithholdingStage> ERASE_WITHHELD_PAPER =
      new Move<>(
          "erase-withheld-paper",
          new Words("删除内容", "erase what was written"),
          Act.ERASE,
          Set.of(APPROVED, FILED, DISMISSED, ENDED),
          null,
          List.of("content-is-there", "paper-has-served"));

  public static final Moves<WithholdingStage> TABLE =
      new Moves<>(
          List.of(
              PROPOSE_WITHHOLDING,
              REVIEW_WITHHOLDING,
              OBJECT_TO_WITHHOLDING,
              APPROVE_WITHHOLDING,
              REFUSE_WITHHOLDING,
              FILE_WITHHOLDING,
              REASSESS_WITHHOLDING,
              RENEW_WITHHOLDING,
              END_WITHHOLDING,
              ERASE_WITHHELD_PAPER));

  private WithholdingProcedure() {}

  private static Line move(
      String name,
      Act act,
      WithholdingStage from,
      @Nullable WithholdingStage to,
      String zh,
      String en) {
    return gates -> new Move<>(name, new Words(zh, en), act, Set.of(from), to, List.of(gates));
  }

  /** A line waiting for its gates, so that the table reads from left to right. */
  private interface Line {
    Move<WithholdingStage> gates(String... ids);
  }
}
