package org.sunlit.consultation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.SubjectId;

/**
 * What became of one opinion, for whoever holds its receipt.
 *
 * @param counted whether it is among the sealed commitments, which can be said once the round is
 *     closed
 * @param answer what became of it, once the dispositions are released
 * @param hiding why its text is not shown, if it is hidden where others are shown
 */
public record Reply(
    SubjectId subject,
    int round,
    boolean counted,
    @Nullable Answer answer,
    @Nullable Hiding hiding) {

  /**
   * What the unit's head released.
   *
   * @param version from 1; more if the dispositions were corrected
   */
  public record Answer(int version, String topic, Disposition.Kind kind, String reason) {}

  /**
   * That its text is hidden, and how far an appeal has come.
   *
   * @param decision the reason of the office, once it has decided on the appeal
   */
  public record Hiding(HidingReason reason, boolean appealed, @Nullable String decision) {}

  /** Where the papers of a round are read; nothing of one that was erased. */
  public interface Papers {
    Optional<ConsultationReport> report(Consultation.Release release);

    Optional<VerdictPaper> verdict(Consultation.Verdict verdict);
  }

  /**
   * What is to be said of an opinion in its round.
   *
   * @param appealed whether its author has appealed against the hiding
   */
  public static Reply to(Opinion opinion, Consultation round, boolean appealed, Papers papers) {
    Optional<ConsultationReport> report = round.released().flatMap(papers::report);
    Optional<Consultation.Verdict> verdict = round.verdict(opinion.commitment());
    Answer answer =
        report
            .flatMap(each -> each.answering(opinion.commitment()))
            .map(
                line ->
                    new Answer(round.releases().size(), line.topic(), line.kind(), line.reason()))
            .orElse(null);
    Hiding hiding =
        report
            .flatMap(each -> each.single(opinion.commitment()))
            .filter(each -> verdict.filter(Consultation.Verdict::shown).isEmpty())
            .flatMap(each -> Optional.ofNullable(each.hidden()))
            .map(
                reason ->
                    new Hiding(
                        reason,
                        appealed,
                        verdict.flatMap(papers::verdict).map(VerdictPaper::reason).orElse(null)))
            .orElse(null);
    return new Reply(
        opinion.subject(), opinion.round(), round.seals(opinion.commitment()), answer, hiding);
  }
}
