package org.sunlit.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Digest;

/**
 * What the supervision group asked the unit to put right, and what the unit did.
 *
 * @param opinion the paper of the rectification opinion
 * @param at when it was issued, which is when the unit was notified
 * @param firstDue the last day that the opinion gave
 * @param due the last day now; another one if a report was sent back
 * @param urgings what the unit was urged by meanwhile
 */
public record Rectification(
    Digest opinion,
    Instant at,
    LocalDate firstDue,
    LocalDate due,
    List<Urging> urgings,
    List<Report> reports) {
  public Rectification {
    urgings = List.copyOf(urgings);
    reports = List.copyOf(reports);
  }

  /**
   * That the supervision group urged it (C5.8).
   *
   * @param text the paper
   */
  public record Urging(Digest text, Instant at) {}

  /**
   * What the unit says it has done.
   *
   * @param paper with the evidence
   * @param version the number of the version that the item was disclosed again with, if it was
   * @param verdict what became of it; none while it is not verified
   */
  public record Report(
      Digest paper, @Nullable Integer version, Instant at, @Nullable Verdict verdict) {
    Report judged(Verdict given) {
      return new Report(paper, version, at, given);
    }

    /** Whether nobody has sent it back. */
    public boolean stands() {
      return verdict == null || verdict.isVerified();
    }
  }

  /**
   * What somebody without a stake found a report to be.
   *
   * @param reason the paper why it was sent back; none if it is verified
   */
  public record Verdict(Instant at, @Nullable Digest reason) {
    public boolean isVerified() {
      return reason == null;
    }
  }

  static Rectification asked(Digest opinion, Instant at, LocalDate due) {
    return new Rectification(opinion, at, due, due, List.of(), List.of());
  }

  /** The report that is to be verified, or was. */
  public Optional<Report> standing() {
    return reports.stream().filter(Report::stands).reduce((earlier, later) -> later);
  }

  Rectification urged(Urging next) {
    List<Urging> more = new ArrayList<>(urgings);
    more.add(next);
    return new Rectification(opinion, at, firstDue, due, more, reports);
  }

  Rectification reported(Report next) {
    List<Report> more = new ArrayList<>(reports);
    more.add(next);
    return new Rectification(opinion, at, firstDue, due, urgings, more);
  }

  /** The last report is as it says. */
  Rectification verified(Instant when) {
    return judged(new Verdict(when, null), due);
  }

  /** The last report is not, and the unit has until another day. */
  Rectification sentBack(Instant when, Digest reason, LocalDate until) {
    return judged(new Verdict(when, reason), until);
  }

  private Rectification judged(Verdict verdict, LocalDate until) {
    List<Report> judged = new ArrayList<>(reports);
    int last = judged.size() - 1;
    judged.set(last, judged.get(last).judged(verdict));
    return new Rectification(opinion, at, firstDue, until, urgings, judged);
  }
}
