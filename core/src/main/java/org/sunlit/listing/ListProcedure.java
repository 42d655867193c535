package org.sunlit.listing;

import static org.sunlit.listing.ListStage.CHECKED;
import static org.sunlit.listing.ListStage.DRAFT;
import static org.sunlit.listing.ListStage.IN_FORCE;
import static org.sunlit.listing.ListStage.PROPOSED;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Moves;
import org.sunlit.words.Words;

/**
 * The way of a unit's list as a table (C2.13, C7.2.3): the unit proposes, the office checks, the
 * leading group adopts or delegates; the unit never adopts its own.
 */
public final class ListProcedure {
  private static final Set<ListStage> OPEN = Set.of(DRAFT, IN_FORCE);

  public static final Move<ListStage> DRAFT_LIST =
      move("draft-list", Act.DRAFT, OPEN, null, "起草公开清单", "draft the list")
          .gates("list-draft-is-the-one-you-saw");
  public static final Move<ListStage> TAKE_PRESET_ITEMS =
      move("take-preset-items", Act.DRAFT, OPEN, null, "从上级清单选入", "take items of a preset")
          .gates("preset-has-the-items");
  public static final Move<ListStage> TAKE_REQUIREMENTS =
      move("take-requirements", Act.DRAFT, OPEN, null, "按部门要求列入", "take what departments require")
          .gates("departments-require-something");
  public static final Move<ListStage> PROPOSE_LIST =
      move("propose-list", Act.COMMIT_LIST, OPEN, PROPOSED, "上报公开清单", "propose the list")
          .gates(
              "list-draft-is-there",
              "entries-have-every-attribute",
              "list-names-what-the-school-has",
              "codes-are-the-lists-own",
              "list-rests-on-a-basis-in-force",
              "core-stays-or-the-reason-stands",
              "public-is-reached-officially-or-the-reason-stands",
              "requirements-are-met-or-the-reason-stands");
  public static final Move<ListStage> CHECK_LIST =
      move("check-list", Act.KEEP_CATALOG, Set.of(PROPOSED), CHECKED, "审核公开清单", "check the list")
          .gates("list-is-the-one-you-saw", "no-unit-decides-on-its-own-list");
  public static final Move<ListStage> SEND_BACK_LIST =
      move(
              "send-back-list",
              Act.KEEP_CATALOG,
              Set.of(PROPOSED, CHECKED),
              DRAFT,
              "退回公开清单",
              "send the list back")
          .gates("list-is-the-one-you-saw");
  public static final Move<ListStage> REFUSE_LIST =
      move("refuse-list", Act.ADOPT_LIST, Set.of(CHECKED), DRAFT, "不予批准公开清单", "refuse the list")
          .gates("list-is-the-one-you-saw");
  public static final Move<ListStage> ADOPT_LIST =
      move("adopt-list", Act.ADOPT_LIST, Set.of(CHECKED), IN_FORCE, "批准公开清单", "adopt the list")
          .gates(
              "list-is-the-one-you-saw",
              "no-unit-decides-on-its-own-list",
              "list-was-resolved-by-today",
              "list-names-what-the-school-has",
              "codes-are-the-lists-own",
              "list-rests-on-a-basis-in-force",
              "what-leaves-the-core-is-registered",
              "public-is-reached-officially-or-the-reason-stands",
              "requirements-are-met-or-the-reason-stands");

  public static final Moves<ListStage> TABLE =
      new Moves<>(
          List.of(
              DRAFT_LIST,
              TAKE_PRESET_ITEMS,
              TAKE_REQUIREMENTS,
              PROPOSE_LIST,
              CHECK_LIST,
              SEND_BACK_LIST,
              REFUSE_LIST,
              ADOPT_LIST));

  private ListProcedure() {}

  private static Line move(
      String name, Act act, Set<ListStage> from, @Nullable ListStage to, String zh, String en) {
    return gates -> new Move<>(name, new Words(zh, en), act, from, to, List.of(gates));
  }

  /** A line waiting for its gates, so that the table reads from left to right. */
  private interface Line {
    Move<ListStage> gates(String... ids);
  }
}
