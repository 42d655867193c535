package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sunlit.listing.ListDecision.AdoptList;
import org.sunlit.listing.ListDecision.CheckList;
import org.sunlit.listing.ListDecision.RefuseList;
import org.sunlit.listing.ListDecision.SendBackList;
import org.sunlit.listing.ListDrafting.ProposeList;
import org.sunlit.listing.ListDrafting.TakePresetItems;
import org.sunlit.listing.ListDrafting.TakeRequirements;
import org.sunlit.listing.ListDrafting.Taken;
import org.sunlit.listing.ListProcedure;
import org.sunlit.listing.ListStage;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Moves;
import org.sunlit.record.Actor;
import org.sunlit.record.Command;
import org.sunlit.record.Digest;
import org.sunlit.record.ErasureReason;
import org.sunlit.record.SubjectId;
import org.sunlit.request.RequestCommand.DeclineRequest;
import org.sunlit.request.RequestCommand.EraseRequestPaper;
import org.sunlit.request.RequestCommand.FulfilRequest;
import org.sunlit.request.RequestProcedure;
import org.sunlit.request.RequestStage;
import org.sunlit.visibility.Audience;
import org.sunlit.withholding.WithholdingCommand.ApproveWithholding;
import org.sunlit.withholding.WithholdingCommand.EndWithholding;
import org.sunlit.withholding.WithholdingCommand.EraseWithheldPaper;
import org.sunlit.withholding.WithholdingCommand.FileWithholding;
import org.sunlit.withholding.WithholdingCommand.ObjectToWithholding;
import org.sunlit.withholding.WithholdingCommand.ReassessWithholding;
import org.sunlit.withholding.WithholdingCommand.RefuseWithholding;
import org.sunlit.withholding.WithholdingCommand.RenewWithholding;
import org.sunlit.withholding.WithholdingCommand.ReviewWithholding;
import org.sunlit.withholding.WithholdingProcedure;
import org.sunlit.withholding.WithholdingStage;

/**
 * Which order about lists, requests and the withheld is possible at which stage, written down a
 * second time by hand, each stage by the first letter of its name.
 */
class EveryStageOfTheCatalogTest {
  /** D draft, P proposed, C checked, I in force. */
  private static final String LISTS =
      """
      draft-list          DI
      take-preset-items   DI
      take-requirements   DI
      propose-list        DI
      check-list          P
      send-back-list      PC
      refuse-list         C
      adopt-list          C
      """;

  /** N not made, A asked, P promised; W answered. */
  private static final String REQUESTS =
      """
      request-entry       N
      assign-request      A
      promise-entry       A
      decline-request     A
      fulfil-request      P
      erase-request-paper APW
      """;

  /**
   * N new, P proposed, R reviewed, A approved, F filed; what is D dismissed or E ended may be
   * erased.
   */
  private static final String WITHHOLDINGS =
      """
      propose-withholding     N
      review-withholding      P
      object-to-withholding   P
      approve-withholding     R
      refuse-withholding      R
      file-withholding        A
      reassess-withholding    F
      renew-withholding       F
      end-withholding         F
      erase-withheld-paper    AFDE
      """;

  private static final Digest NO_DIGEST = new Digest("0".repeat(64));
  private static final SubjectId NOTHING = new SubjectId("withholding-none");

  private static final Map<String, StageTable.Given<UnitList>> LIST_ORDERS = new TreeMap<>();
  private static final Map<String, StageTable.Given<NewMatter>> REQUEST_ORDERS = new TreeMap<>();
  private static final Map<String, StageTable.Given<WithheldMatter>> WITHHOLDING_ORDERS =
      new TreeMap<>();

  static {
    LocalDate day = LocalDate.parse("2026-03-09");
    Taken taken =
        new Taken(1, "X-02", List.of(Audience.PUBLIC), UnitList.ON_THE_SITE, null, null, List.of());
    list(School.HANDLER, "draft-list", of -> of.draft(of.core()));
    list(
        School.HANDLER,
        "take-preset-items",
        of -> new TakePresetItems(of.id, "no-such-preset", List.of(taken)));
    list(School.HANDLER, "take-requirements", of -> new TakeRequirements(of.id));
    list(School.HEAD, "propose-list", of -> new ProposeList(of.id));
    list(School.OFFICE, "check-list", of -> new CheckList(of.id, NO_DIGEST));
    list(School.OFFICE, "send-back-list", of -> new SendBackList(of.id, NO_DIGEST, "请补充"));
    list(UnitList.LEADING_GROUP, "refuse-list", of -> new RefuseList(of.id, NO_DIGEST, "应当多公开"));
    list(UnitList.LEADING_GROUP, "adopt-list", of -> new AdoptList(of.id, NO_DIGEST, day, "第3次会议"));

    request(School.TEACHER, "request-entry", NewMatter::asking);
    request(School.OFFICE, "assign-request", NewMatter::assignment);
    request(School.OFFICE, "promise-entry", NewMatter::promise);
    request(School.OFFICE, "decline-request", of -> new DeclineRequest(of.id, NOTHING, "涉密"));
    request(School.OFFICE, "fulfil-request", of -> new FulfilRequest(of.id, "none"));
    request(
        School.OFFICE,
        "erase-request-paper",
        of -> new EraseRequestPaper(of.id, NO_DIGEST, ErasureReason.LAW));

    withholding(School.HANDLER, "propose-withholding", WithheldMatter::proposal);
    withholding(School.REVIEWER, "review-withholding", of -> new ReviewWithholding(of.id));
    withholding(
        School.REVIEWER, "object-to-withholding", of -> new ObjectToWithholding(of.id, "应予公开"));
    withholding(School.LEADER, "approve-withholding", of -> new ApproveWithholding(of.id));
    withholding(School.LEADER, "refuse-withholding", of -> new RefuseWithholding(of.id, "应予公开"));
    withholding(School.OFFICE, "file-withholding", of -> new FileWithholding(of.id, "B-1"));
    withholding(
        School.REVIEWER, "reassess-withholding", of -> new ReassessWithholding(of.id, true));
    withholding(School.LEADER, "renew-withholding", of -> new RenewWithholding(of.id));
    withholding(School.LEADER, "end-withholding", of -> new EndWithholding(of.id));
    withholding(
        School.OFFICE,
        "erase-withheld-paper",
        of -> new EraseWithheldPaper(of.id, NO_DIGEST, ErasureReason.LAW));
  }

  private static void list(Actor actor, String name, Function<UnitList, Command<?, ?>> order) {
    LIST_ORDERS.put(name, new StageTable.Given<>(actor, order));
  }

  private static void request(Actor actor, String name, Function<NewMatter, Command<?, ?>> order) {
    REQUEST_ORDERS.put(name, new StageTable.Given<>(actor, order));
  }

  private static void withholding(
      Actor actor, String name, Function<WithheldMatter, Command<?, ?>> order) {
    WITHHOLDING_ORDERS.put(name, new StageTable.Given<>(actor, order));
  }

  static Stream<ListStage> listStages() {
    return Arrays.stream(ListStage.values());
  }

  static Stream<RequestStage> requestStages() {
    return Arrays.stream(RequestStage.values());
  }

  static Stream<WithholdingStage> withholdingStages() {
    return Arrays.stream(WithholdingStage.values());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("listStages")
  void a_list_allows_exactly_what_its_table_says(ListStage stage) {
    assertThat(
            StageTable.wrong(
                LISTS,
                sign(stage),
                LIST_ORDERS,
                school -> UnitList.at(stage, school),
                list -> list.id))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requestStages")
  void a_request_allows_exactly_what_its_table_says(RequestStage stage) {
    assertThat(
            StageTable.wrong(
                REQUESTS,
                stage == RequestStage.ANSWERED ? 'W' : sign(stage),
                REQUEST_ORDERS,
                school -> NewMatter.at(stage, school),
                matter -> matter.id))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("withholdingStages")
  void what_is_withheld_allows_exactly_what_its_table_says(WithholdingStage stage) {
    assertThat(
            StageTable.wrong(
                WITHHOLDINGS,
                sign(stage),
                WITHHOLDING_ORDERS,
                school -> WithheldMatter.at(stage, school),
                matter -> matter.id))
        .isEmpty();
  }

  private static char sign(Enum<?> stage) {
    return stage.name().charAt(0);
  }

  @Test
  void every_move_of_a_table_is_written_down() {
    assertThat(StageTable.table(LISTS).keySet()).isEqualTo(names(ListProcedure.TABLE));
    assertThat(StageTable.table(REQUESTS).keySet()).isEqualTo(names(RequestProcedure.TABLE));
    assertThat(StageTable.table(WITHHOLDINGS).keySet())
        .isEqualTo(names(WithholdingProcedure.TABLE));
  }

  private static Set<String> names(Moves<?> table) {
    return table.all().stream().map(Move::name).collect(Collectors.toCollection(TreeSet::new));
  }
}
