package org.sunlit.protection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.input.Validation;
import org.sunlit.input.Violation;
import org.sunlit.organization.Contacts;
import org.sunlit.organization.Wording;
import org.sunlit.protection.ReportAnswer.Channel;
import org.sunlit.protection.ReportAnswer.Why;
import org.sunlit.words.Label;

/**
 * Passes reports of misconduct on and forgets them (C7.4.9): a text is handed over once, and is
 * stored, counted and logged nowhere. Thread-safe.
 */
public final class MisconductReports {
  private final @Nullable DisciplineIntake intake;
  private final Contacts contacts;
  private final Wording wording;
  private final Validation validation;
  private final Supplier<Instant> now;

  /**
   * @param intake none if the host has no connection to the discipline office
   * @param now the store's time
   */
  public MisconductReports(
      @Nullable DisciplineIntake intake,
      Contacts contacts,
      Wording wording,
      Validation validation,
      Supplier<Instant> now) {
    this.intake = intake;
    this.contacts = contacts;
    this.wording = wording;
    this.validation = validation;
    this.now = now;
  }

  /** Hands a report over, or says who takes it. */
  public ReportAnswer pass(MisconductReport report) {
    List<Violation> violations = validation.violations(report);
    if (!violations.isEmpty()) return new ReportAnswer.Invalid(violations);
    if (report.aboutSupervisionGroup()) {
      return new ReportAnswer.TurnTo(
          Why.ABOUT_THE_SUPERVISION_GROUP, superiorOrgan().stream().toList());
    }
    if (intake == null) return new ReportAnswer.TurnTo(Why.NO_INTAKE, everyChannel());
    String receipt;
    try {
      receipt = intake.handOver(report.text());
    } catch (RuntimeException unsaid) {
      // Not logged: what a foreign intake says of a report may quote it.
      return new ReportAnswer.TurnTo(Why.NOT_CONFIRMED, everyChannel());
    }
    return new ReportAnswer.HandedOver(now.get(), receipt);
  }

  private List<Channel> everyChannel() {
    return Stream.of(
            channel(wording.disciplineOffice(), contacts.disciplineOffice()), superiorOrgan())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Channel> superiorOrgan() {
    return channel(wording.superiorOrgan(), contacts.superiorOrgan());
  }

  private static Optional<Channel> channel(Label organ, @Nullable String where) {
    return Optional.ofNullable(where).map(each -> new Channel(organ, each));
  }
}
