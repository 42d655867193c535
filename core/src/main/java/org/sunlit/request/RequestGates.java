package org.sunlit.request;

import static org.sunlit.record.Gate.unless;

import java.util.List;
import java.util.Map;
import org.sunlit.organization.Unit;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Erasure;
import org.sunlit.record.Gate;
import org.sunlit.record.Rulebook;
import org.sunlit.request.RequestCommand.AssignRequest;
import org.sunlit.request.RequestCommand.DeclineRequest;
import org.sunlit.request.RequestCommand.FulfilRequest;
import org.sunlit.request.RequestCommand.PromiseEntry;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.Units;
import org.sunlit.withholding.Withholding;

/** The rules of requests for new entries. */
final class RequestGates {

  static final Gate<RequestInHand> ASKER_IS_OF_THE_SCHOOL =
      Gate.of(
          Rule.of(
              "asker-is-of-the-school",
              "C0.3",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.OFFICE,
              "新事项由校内人员提出；校外人员请向领导小组办公室反映",
              "those on campus ask for an entry; others turn to the office"),
          (view, circumstances) -> {
            Units units = view.acting().school().order();
            return unless(
                view.acting().post() != null
                    || units.admits(
                        units.scope(Audience.of(Community.CAMPUS)), view.acting().viewer()));
          });

  static final Gate<RequestInHand> ANSWER_NAMES_AN_ENTRY_IN_FORCE =
      Gate.ordered(
          Rule.of(
              "answer-names-an-entry-in-force",
              "C4.2",
              Principle.LAWFULNESS,
              Mender.OFFICE,
              "现行目录中没有条目“{entry}”",
              "the catalog in force has no entry {entry}"),
          AssignRequest.class,
          (view, order, circumstances) ->
              unless(
                  view.catalog().entry(order.entry()).isPresent(), Map.of("entry", order.entry())));

  static final Gate<RequestInHand> ANSWER_NAMES_A_UNIT =
      Gate.ordered(
          Rule.of(
              "answer-names-a-unit",
              "C7.2.2",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.OFFICE,
              "学校没有单位“{unit}”",
              "the school has no unit {unit}"),
          PromiseEntry.class,
          (view, order, circumstances) ->
              unless(
                  view.acting().school().unit(order.unit()).isPresent(),
                  Map.of("unit", order.unit())));

  static final Gate<RequestInHand> WHAT_IS_DECLINED_IS_REGISTERED =
      Gate.ordered(
          Rule.of(
              "what-is-declined-is-registered",
              "C4.3",
              Principle.LAWFULNESS,
              Mender.UNIT_HEAD,
              "答复不予公开的，应先登记不予公开并获批准；登记中没有这一事项",
              "what is answered not to be disclosed is first registered and approved; the register"
                  + " has no such matter in force"),
          DeclineRequest.class,
          (view, order, circumstances) ->
              unless(
                  view.register()
                      .find(order.withholding())
                      .filter(Withholding::isInForce)
                      .isPresent()));

  static final Gate<RequestInHand> PROMISED_ENTRY_IS_ON_ITS_LIST =
      Gate.ordered(
          Rule.of(
              "promised-entry-is-on-its-list",
              "C2.13",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.UNIT_HEAD,
              "“{unit}”的现行清单中还没有条目“{entry}”",
              "the list in force of {unit} has no entry {entry} yet"),
          FulfilRequest.class,
          (view, order, circumstances) ->
              unless(
                  view.catalog()
                      .entry(order.entry())
                      .filter(each -> each.responsibleUnit().equals(view.request().unit()))
                      .isPresent(),
                  Map.of("entry", order.entry(), "unit", unit(view))));

  static final Gate<RequestInHand> CONTENT_IS_THERE =
      Erasure.contentIsThere((view, digest) -> view.papers().apply(digest));

  static final Gate<RequestInHand> PAPER_HAS_SERVED =
      Erasure.paperHasServed(view -> view.stage() == RequestStage.ANSWERED);

  /** Asked of every move. */
  static final List<Gate<RequestInHand>> ALWAYS =
      List.of(Rulebook.actBelongsToThePost(RequestInHand::actorMay));

  static final List<Gate<RequestInHand>> ALL =
      List.of(
          ASKER_IS_OF_THE_SCHOOL,
          ANSWER_NAMES_AN_ENTRY_IN_FORCE,
          ANSWER_NAMES_A_UNIT,
          WHAT_IS_DECLINED_IS_REGISTERED,
          PROMISED_ENTRY_IS_ON_ITS_LIST,
          CONTENT_IS_THERE,
          PAPER_HAS_SERVED);

  private RequestGates() {}

  private static Object unit(RequestInHand view) {
    UnitId unit = view.request().unit();
    return unit == null
        ? "–"
        : view.acting().school().unit(unit).<Object>map(Unit::name).orElse(unit);
  }
}
