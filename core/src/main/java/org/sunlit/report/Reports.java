package org.sunlit.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Deadline;
import org.sunlit.calendar.Period;
import org.sunlit.organization.Acting;
import org.sunlit.organization.Directory;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.record.Actor;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.Digest;
import org.sunlit.record.Entry;
import org.sunlit.record.Kind;
import org.sunlit.record.Log;
import org.sunlit.record.Papers;
import org.sunlit.record.Rulebook;
import org.sunlit.record.Standpoint;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.report.ReportCommand.ReportText;

/** The reports to the leading group, as one kind of subject. Thread-safe. */
public final class Reports implements Kind<ReportInHand, ReportSeries, ReportFact> {
  /** What the ids of their series begin with. */
  public static final String PREFIX = "report";

  private final Rulebook<ReportInHand, ReportStage> rulebook =
      new Rulebook<>(
          Stream.of(ReportKind.values()).map(ReportKind::table).toList(),
          ReportInHand::table,
          ReportGates.ALL,
          ReportGates.ALWAYS,
          ReportInHand::stage,
          ReportStage::words);
  private final SchoolProfile school;
  private final Directory directory;
  private final Log<ReportFact> log;
  private final Papers papers;
  private final Counting counting;
  private final Reaction reaction;

  /** What the record comes to, of one kind and for a period, in this instant. */
  @FunctionalInterface
  public interface Counting {
    Record figures(Transaction transaction, ReportKind kind, Period period);
  }

  /** What else has to be written in the transaction in which something was reported. */
  @FunctionalInterface
  public interface Reaction {
    void changed(Transaction transaction, ReportSeries series);
  }

  public Reports(
      SchoolProfile school,
      Directory directory,
      Log<ReportFact> log,
      Papers papers,
      Counting counting,
      Reaction reaction) {
    this.school = school;
    this.directory = directory;
    this.log = log;
    this.papers = papers;
    this.counting = counting;
    this.reaction = reaction;
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public ReportSeries unborn(SubjectId subject) {
    return ReportSeries.unborn(subject);
  }

  @Override
  public ReportSeries state(ReportInHand view) {
    return view.series();
  }

  @Override
  public Rulebook<ReportInHand, ReportStage> rulebook() {
    return rulebook;
  }

  @Override
  public Admission<ReportInHand> admit(Actor actor, @Nullable Command<?, ?> order) {
    Function<Transaction, Acting> acting = reading(actor);
    return (transaction, subject, entries) -> {
      ReportSeries series = Log.fold(log, unborn(subject), entries);
      return new ReportInHand(
          series,
          acting.apply(transaction),
          period -> counting.figures(transaction, series.kind().orElseThrow(), period));
    };
  }

  @Override
  public List<Standpoint<ReportInHand>> standpoints(ReportInHand view, Actor actor) {
    return view.acting().standpoints(view::seenBy);
  }

  @Override
  public boolean concerns(ReportInHand view, @Nullable Command<?, ?> order) {
    return view.concernsActor();
  }

  @Override
  public Deed<ReportFact> decide(
      Command<?, ?> order, ReportInHand view, Circumstances circumstances) {
    if (!(order instanceof ReportCommand own)) {
      throw new IllegalArgumentException("not an order about a report: " + order.move().name());
    }
    return own.decide(view, circumstances);
  }

  @Override
  public Entry.Visibility visibility(ReportFact fact, ReportSeries after) {
    return Entry.Visibility.INTERNAL;
  }

  @Override
  public void changed(Transaction transaction, ReportSeries after) {
    reaction.changed(transaction, after);
  }

  /** Who reads, looked up at once; the day comes with the transaction. */
  public Function<Transaction, Acting> reading(Actor actor) {
    return Acting.in(school, directory, actor);
  }

  /** Whether reports to the leading group are for them: its members, the office, supervision. */
  public boolean areFor(Acting reader) {
    return ReportInHand.isReader(reader);
  }

  /**
   * Every kind of report with what was presented.
   *
   * @param due by when the next one is due
   */
  public List<Shown> shown(
      Transaction transaction, Function<ReportSeries, Optional<Deadline>> due) {
    List<Shown> shown = new ArrayList<>();
    for (ReportKind kind : ReportKind.values()) {
      SubjectId id = kind.series();
      ReportSeries series = Log.fold(log, unborn(id), transaction.entries(id));
      Deadline next = due.apply(series).orElseThrow();
      shown.add(
          new Shown(
              kind,
              transaction.entries(id).size(),
              series.reports().stream().map(each -> shown(transaction, each)).toList(),
              next,
              school.calendar().dayOf(transaction.now()).isAfter(next.day())));
    }
    return List.copyOf(shown);
  }

  private Report shown(Transaction transaction, ReportSeries.Presented report) {
    return new Report(
        report.period(),
        report.at(),
        content(transaction, report.text())
            .map(each -> papers.read(each.body(), ReportText.class).text())
            .orElse(""),
        report.figures(),
        content(transaction, report.figures()).map(each -> each.body().toUtf8()).orElse(""));
  }

  private static Optional<Content> content(Transaction transaction, Digest digest) {
    return transaction.row(Content.class, digest.value());
  }

  /**
   * One kind of report as the leading group reads it.
   *
   * @param version how many facts there are
   * @param presented oldest first
   * @param due by when the next one is due
   */
  public record Shown(
      ReportKind kind, long version, List<Report> presented, Deadline due, boolean overdue) {
    public Shown {
      presented = List.copyOf(presented);
    }
  }

  /**
   * One report.
   *
   * @param digest what the figures are known by
   * @param figures as they were kept, in JSON; empty if they were erased
   */
  public record Report(Period period, Instant at, String text, Digest digest, String figures) {}
}
