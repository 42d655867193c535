package org.sunlit.example;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.Dossiers;
import org.sunlit.organization.Acting;
import org.sunlit.organization.Directory;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.Entry;
import org.sunlit.record.Kind;
import org.sunlit.record.Log;
import org.sunlit.record.Papers;
import org.sunlit.record.ReasonPaper;
import org.sunlit.record.Rulebook;
import org.sunlit.record.Standpoint;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.Viewer;

/** The good examples of a school, as one kind of subject. Thread-safe. */
public final class Examples implements Kind<ExampleInHand, Example, ExampleFact> {
  /** What their ids begin with. */
  public static final String PREFIX = "example";

  private final Rulebook<ExampleInHand, ExampleStage> rulebook =
      new Rulebook<>(
          ExampleProcedure.TABLE,
          ExampleGates.ALL,
          ExampleGates.ALWAYS,
          ExampleInHand::stage,
          ExampleStage::words);
  private final SchoolProfile school;
  private final Directory directory;
  private final Dossiers dossiers;
  private final Log<ExampleFact> log;
  private final Papers papers;

  public Examples(
      SchoolProfile school,
      Directory directory,
      Dossiers dossiers,
      Log<ExampleFact> log,
      Papers papers) {
    this.school = school;
    this.directory = directory;
    this.dossiers = dossiers;
    this.log = log;
    this.papers = papers;
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Example unborn(SubjectId subject) {
    return Example.unborn(subject);
  }

  @Override
  public Example state(ExampleInHand view) {
    return view.example();
  }

  @Override
  public Rulebook<ExampleInHand, ExampleStage> rulebook() {
    return rulebook;
  }

  @Override
  public Admission<ExampleInHand> admit(Actor actor, @Nullable Command<?, ?> order) {
    Function<Transaction, Acting> acting = Acting.in(school, directory, actor);
    return (transaction, subject, entries) -> {
      Example example = Log.fold(log, unborn(subject), entries);
      return new ExampleInHand(
          example, acting.apply(transaction), isHoldable(transaction, example));
    };
  }

  private boolean isHoldable(Transaction transaction, Example example) {
    return example.unit().flatMap(school::unit).isPresent()
        || example
            .item()
            .map(each -> dossiers.item(transaction, each))
            .filter(each -> each.stage() != Stage.WITHDRAWN && !each.disclosed().isEmpty())
            .isPresent();
  }

  /** Nobody else learns by an order whether there is such an item. */
  @Override
  public List<Standpoint<ExampleInHand>> standpoints(ExampleInHand view, Actor actor) {
    return view.acting().standpoints(view::seenBy);
  }

  @Override
  public boolean concerns(ExampleInHand view, @Nullable Command<?, ?> order) {
    return view.actorMay(Act.COORDINATE);
  }

  /** The facts of an order, the stage that its move enters first. */
  @Override
  public Deed<ExampleFact> decide(
      Command<?, ?> order, ExampleInHand view, Circumstances circumstances) {
    if (!(order instanceof ExampleCommand own)) {
      throw new IllegalArgumentException("not an order about an example: " + order.move().name());
    }
    Deed<ExampleFact> stated = own.decide(view, circumstances);
    return rulebook
        .entered(order, view)
        .map(stage -> Deed.<ExampleFact>of(new ExampleFact.StageEntered(stage)).and(stated))
        .orElse(stated);
  }

  @Override
  public Entry.Visibility visibility(ExampleFact fact, Example after) {
    return Entry.Visibility.INTERNAL;
  }

  @Override
  public void changed(Transaction transaction, Example after) {
    // nothing is kept beside an example's facts and papers
  }

  /** Every example that is held up, sorted by id. */
  public List<Example> marked(Transaction transaction) {
    return transaction.subjects(PREFIX).stream()
        .map(each -> Log.fold(log, unborn(each), transaction.entries(each)))
        .filter(Example::isMarked)
        .toList();
  }

  /** Who reads, looked up at once; the day comes with the transaction. */
  public Function<Transaction, Acting> reading(Actor actor) {
    return Acting.in(school, directory, actor);
  }

  /**
   * The examples as the actor may read them: the office all, anyone on campus those of units and of
   * items that they can see. Examples are for inside; one that is to go further is an item.
   *
   * @param canSee whether a viewer can see an item now
   */
  public List<Shown> shown(
      Transaction transaction, Acting reader, BiPredicate<Viewer, DisclosureItem> canSee) {
    return marked(transaction).stream()
        .filter(each -> mayRead(transaction, reader, each, canSee))
        .map(each -> shown(transaction, each))
        .toList();
  }

  private boolean mayRead(
      Transaction transaction,
      Acting reader,
      Example example,
      BiPredicate<Viewer, DisclosureItem> canSee) {
    if (reader.mayThroughout(Act.COORDINATE)) return true;
    Units units = school.order();
    return units.admits(units.scope(Audience.of(Community.CAMPUS)), reader.viewer())
        && example
            .item()
            .map(each -> canSee.test(reader.viewer(), dossiers.item(transaction, each)))
            .orElse(true);
  }

  private Shown shown(Transaction transaction, Example example) {
    return new Shown(
        example,
        Optional.ofNullable(example.reason())
            .flatMap(each -> transaction.row(Content.class, each.value()))
            .map(each -> papers.read(each.body(), ReasonPaper.class).reason())
            .orElse(""),
        Objects.requireNonNull(example.since()));
  }

  /**
   * One example as it is read.
   *
   * @param reason why it is one; empty if it was erased
   */
  public record Shown(Example example, String reason, Instant since) {}
}
