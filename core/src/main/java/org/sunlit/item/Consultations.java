package org.sunlit.item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.consultation.Appeal;
import org.sunlit.consultation.Consultation;
import org.sunlit.consultation.ConsultationReport;
import org.sunlit.consultation.Disposition;
import org.sunlit.consultation.Hearing;
import org.sunlit.consultation.Moderation;
import org.sunlit.consultation.Opinion;
import org.sunlit.consultation.ReasonText;
import org.sunlit.consultation.Reply;
import org.sunlit.consultation.VerdictPaper;
import org.sunlit.item.Dossier.Shelf;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Transaction;

/**
 * What is read of consultations beside their pages: by whoever holds a receipt, and by those who
 * work on the matter. Thread-safe.
 */
public final class Consultations {
  private final Dossiers dossiers;

  public Consultations(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  /**
   * What those who weigh opinions have before them.
   *
   * @param opinions of the present round, once it is closed: before, their pace would tell authors.
   *     The office sees those it entered at once
   * @param dispositions drafted or released
   * @param reports every version of every round, oldest first
   */
  public record Weighing(
      List<Opinion> opinions,
      List<Disposition> dispositions,
      List<Moderation> moderations,
      List<Appeal> appeals,
      List<Released> reports) {
    public Weighing {
      opinions = List.copyOf(opinions);
      dispositions = List.copyOf(dispositions);
      moderations = List.copyOf(moderations);
      appeals = List.copyOf(appeals);
      reports = List.copyOf(reports);
    }
  }

  /**
   * One version of the dispositions of a round.
   *
   * @param version from 1 within the round; the last is what the page shows
   * @param correction why the version before it was corrected; none for the first
   */
  public record Released(
      int round, int version, Instant at, @Nullable String correction, ConsultationReport report) {}

  /**
   * What became of an opinion; nothing, and the same for an opinion that is not there, unless the
   * salt is its own. Of a matter that is withdrawn only whether the opinion was counted.
   */
  public Optional<Reply> reply(Transaction transaction, String opinion, String salt) {
    return transaction
        .row(Opinion.class, opinion)
        .filter(each -> each.isOpenedBy(salt))
        .map(each -> reply(transaction, each));
  }

  private Reply reply(Transaction transaction, Opinion opinion) {
    DisclosureItem item = dossiers.item(transaction, opinion.subject());
    Shelf shelf = dossiers.shelf(transaction, opinion.subject());
    boolean told = item.stage() != Stage.WITHDRAWN;
    return Reply.to(
        opinion,
        item.consultations().get(opinion.round() - 1),
        transaction.row(Appeal.class, opinion.key()).isPresent(),
        new Reply.Papers() {
          @Override
          public Optional<ConsultationReport> report(Consultation.Release release) {
            return told
                ? shelf.paper(release.report(), ConsultationReport.class)
                : Optional.empty();
          }

          @Override
          public Optional<VerdictPaper> verdict(Consultation.Verdict verdict) {
            return told ? shelf.paper(verdict.paper(), VerdictPaper.class) : Optional.empty();
          }
        });
  }

  /** What the actor weighs; nothing if it is not theirs to weigh. */
  public Optional<Weighing> weighing(Dossier dossier) {
    if (!dossier.isWeighedByActor()) return Optional.empty();
    Hearing hearing = dossier.hearing();
    boolean enters = dossier.actorMay(Act.ENTER_OPINION);
    return Optional.of(
        new Weighing(
            hearing.opinions().stream()
                .filter(each -> hearing.state().isClosed() || (enters && each.provenance() != null))
                .toList(),
            hearing.dispositions(),
            hearing.moderations(),
            hearing.appeals(),
            reports(dossier)));
  }

  private static List<Released> reports(Dossier dossier) {
    List<Released> all = new ArrayList<>();
    for (Consultation round : dossier.item().consultations()) {
      int version = 0;
      for (Consultation.Release each : round.releases()) {
        version++;
        int number = version;
        dossier
            .shelf()
            .paper(each.report(), ConsultationReport.class)
            .ifPresent(
                report ->
                    all.add(
                        new Released(
                            round.round(), number, each.at(), correction(dossier, each), report)));
      }
    }
    return all;
  }

  private static @Nullable String correction(Dossier dossier, Consultation.Release release) {
    return Optional.ofNullable(release.correction())
        .flatMap(digest -> dossier.shelf().paper(digest, ReasonText.class))
        .map(ReasonText::reason)
        .orElse(null);
  }
}
