package org.sunlit.accountability;

import static org.sunlit.accountability.AccountabilityStage.CONCLUDED;
import static org.sunlit.accountability.AccountabilityStage.NEW;
import static org.sunlit.accountability.AccountabilityStage.REFERRED;

import java.util.List;
import java.util.Set;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Moves;
import org.sunlit.words.Words;

/**
 * The way of an accountability case as a table (C2.22): referred by a person, decided elsewhere.
 */
public final class AccountabilityProcedure {

  public static final Move<AccountabilityStage> REFER_ACCOUNTABILITY =
      new Move<>(
          "refer-accountability",
          new Words("移送责任追究", "refer for accountability"),
          Act.SUPERVISE,
          Set.of(NEW),
          REFERRED,
          List.of("accountability-follows-a-confirmed-finding", "accountability-date-has-come"));

  public static final Move<AccountabilityStage> RECORD_ACCOUNTABILITY_OUTCOME =
      new Move<>(
          "record-accountability-outcome",
          new Words("登记追责结果", "record the outcome of a case"),
          Act.SUPERVISE,
          Set.of(REFERRED),
          CONCLUDED,
          List.of("accountability-date-has-come", "outcome-came-after-the-referral"));

  public static final Moves<AccountabilityStage> TABLE =
      new Moves<>(List.of(REFER_ACCOUNTABILITY, RECORD_ACCOUNTABILITY_OUTCOME));

  private AccountabilityProcedure() {}
}
