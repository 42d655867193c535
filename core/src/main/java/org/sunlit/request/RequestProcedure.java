package org.sunlit.request;

import static org.sunlit.request.RequestStage.ANSWERED;
import static org.sunlit.request.RequestStage.ASKED;
import static org.sunlit.request.RequestStage.NEW;
import static org.sunlit.request.RequestStage.PROMISED;

import java.util.List;
import java.util.Set;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Moves;
import org.sunlit.words.Words;

/**
 * “New matter, no entry yet” as a table: anyone of the school asks; the office answers where it
 * belongs, on which list it will stand, or that it is not disclosed and where that is registered.
 */
public final class RequestProcedure {

  public static final Move<RequestStage> REQUEST_ENTRY =
      move("request-entry", Act.PARTICIPATE, NEW, ASKED, "提出新事项", "ask for an entry")
          .gates("asker-is-of-the-school");
  public static final Move<RequestStage> ASSIGN_REQUEST =
      move(
              "assign-request",
              Act.KEEP_CATALOG,
              ASKED,
              ANSWERED,
              "答复：归入已有条目",
              "answer with the entry it belongs under")
          .gates("answer-names-an-entry-in-force");
  public static final Move<RequestStage> PROMISE_ENTRY =
      move(
              "promise-entry",
              Act.KEEP_CATALOG,
              ASKED,
              PROMISED,
              "答复：将列入清单",
              "answer with the list it will stand on")
          .gates("answer-names-a-unit");
  public static final Move<RequestStage> DECLINE_REQUEST =
      move(
              "decline-request",
              Act.KEEP_CATALOG,
              ASKED,
              ANSWERED,
              "答复：不予公开",
              "answer that it is not disclosed")
          .gates("what-is-declined-is-registered");
  public static final Move<RequestStage> FULFIL_REQUEST =
      move(
              "fulfil-request",
              Act.KEEP_CATALOG,
              PROMISED,
              ANSWERED,
              "已列入清单",
              "name the entry that was promised")
          .gates("promised-entry-is-on-its-list");

  public static final Move<RequestStage> ERASE_REQUEST_PAPER =
      new Move<>(
          "erase-request-paper",
          new Words("删除内容", "erase what was written"),
          Act.ERASE,
          Set.of(ASKED, PROMISED, ANSWERED),
          null,
          List.of("content-is-there", "paper-has-served"));

  public static final Moves<RequestStage> TABLE =
      new Moves<>(
          List.of(
              REQUEST_ENTRY,
              ASSIGN_REQUEST,
              PROMISE_ENTRY,
              DECLINE_REQUEST,
              FULFIL_REQUEST,
              ERASE_REQUEST_PAPER));

  private RequestProcedure() {}

  private static Line move(
      String name, Act act, RequestStage from, RequestStage to, String zh, String en) {
    return gates -> new Move<>(name, new Words(zh, en), act, Set.of(from), to, List.of(gates));
  }

  /** A line waiting for its gates, so that the table reads from left to right. */
  private interface Line {
    Move<RequestStage> gates(String... ids);
  }
}
