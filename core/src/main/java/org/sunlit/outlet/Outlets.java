package org.sunlit.outlet;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sunlit.organization.Acting;
import org.sunlit.organization.Directory;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Act;
import org.sunlit.record.Actor;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Deed;
import org.sunlit.record.Entry;
import org.sunlit.record.Kind;
import org.sunlit.record.Log;
import org.sunlit.record.Rulebook;
import org.sunlit.record.Standpoint;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/** The outlets of a school, as one kind of subject. Thread-safe. */
public final class Outlets implements Kind<OutletInHand, OutletUpkeep, OutletFact> {
  /** What their ids begin with. */
  public static final String PREFIX = "outlet";

  private final Rulebook<OutletInHand, OutletStage> rulebook =
      new Rulebook<>(
          OutletProcedure.TABLE,
          OutletGates.ALL,
          OutletGates.ALWAYS,
          OutletInHand::stage,
          OutletStage::words);
  private final SchoolProfile school;
  private final Directory directory;
  private final Log<OutletFact> log;
  private final Predicate<String> replaceable;

  /**
   * @param replaceable whether there is an outlet of this id, and what stands on it can be replaced
   */
  public Outlets(
      SchoolProfile school,
      Directory directory,
      Log<OutletFact> log,
      Predicate<String> replaceable) {
    this.school = school;
    this.directory = directory;
    this.log = log;
    this.replaceable = replaceable;
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public OutletUpkeep unborn(SubjectId subject) {
    return OutletUpkeep.unborn(subject);
  }

  @Override
  public OutletUpkeep state(OutletInHand view) {
    return view.upkeep();
  }

  @Override
  public Rulebook<OutletInHand, OutletStage> rulebook() {
    return rulebook;
  }

  @Override
  public Admission<OutletInHand> admit(Actor actor, @Nullable Command<?, ?> order) {
    Function<Transaction, Acting> acting = Acting.in(school, directory, actor);
    return (transaction, subject, entries) -> {
      OutletUpkeep upkeep = Log.fold(log, unborn(subject), entries);
      return new OutletInHand(upkeep, acting.apply(transaction), replaceable.test(upkeep.outlet()));
    };
  }

  @Override
  public List<Standpoint<OutletInHand>> standpoints(OutletInHand view, Actor actor) {
    return view.acting().standpoints(view::seenBy);
  }

  @Override
  public boolean concerns(OutletInHand view, @Nullable Command<?, ?> order) {
    return view.actorMay(Act.COORDINATE);
  }

  /** The facts of an order, the stage that its move enters first. */
  @Override
  public Deed<OutletFact> decide(
      Command<?, ?> order, OutletInHand view, Circumstances circumstances) {
    if (!(order instanceof OutletCommand own)) {
      throw new IllegalArgumentException("not an order about an outlet: " + order.move().name());
    }
    Deed<OutletFact> stated = own.decide(view, circumstances);
    return rulebook
        .entered(order, view)
        .map(stage -> Deed.<OutletFact>of(new OutletFact.StageEntered(stage)).and(stated))
        .orElse(stated);
  }

  @Override
  public Entry.Visibility visibility(OutletFact fact, OutletUpkeep after) {
    return Entry.Visibility.INTERNAL;
  }

  /** What waits to be made anew is found without folding anything. */
  @Override
  public void changed(Transaction transaction, OutletUpkeep after) {
    ToRebuild waiting = new ToRebuild(after.outlet(), transaction.now());
    if (after.stage() == OutletStage.TO_REBUILD) transaction.put(waiting);
    else transaction.remove(waiting);
  }

  /** An outlet as it was kept up. */
  public OutletUpkeep upkeep(Transaction transaction, String outlet) {
    SubjectId subject = OutletUpkeep.of(outlet);
    return Log.fold(log, unborn(subject), transaction.entries(subject));
  }
}
