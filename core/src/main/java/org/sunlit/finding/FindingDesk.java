package org.sunlit.finding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.finding.Findings.OnDesk;
import org.sunlit.record.Content;
import org.sunlit.record.Digest;
import org.sunlit.record.Papers;
import org.sunlit.record.ReasonPaper;
import org.sunlit.record.Transaction;
import org.sunlit.words.Words;

/** Reads findings with the texts and dates that belong to them, for those whom they concern. */
record FindingDesk(Papers papers, FindingDates dates) {

  OnDesk onDesk(Transaction transaction, FindingCase view) {
    Finding finding = view.finding();
    Instant now = transaction.now();
    return new OnDesk(
        finding,
        transaction.entries(finding.id()).size(),
        words(transaction, finding.cause().map(Cause::text).orElse(null)),
        Optional.ofNullable(finding.dismissal())
            .map(each -> reason(transaction, each))
            .orElse(null),
        finding.rectification().map(each -> told(transaction, each)).orElse(null),
        dates.notified(finding, now).orElse(null),
        dates.rectified(finding, now).orElse(null),
        view.escalation());
  }

  private ToldRectification told(Transaction transaction, Rectification of) {
    return new ToldRectification(
        words(transaction, of.opinion()).zh(),
        of.urgings().stream().map(each -> reason(transaction, each.text())).toList(),
        of.reports().stream().map(each -> told(transaction, each)).toList());
  }

  private ToldRectification.Report told(Transaction transaction, Rectification.Report of) {
    Optional<RectificationPaper> paper = paper(transaction, of.paper(), RectificationPaper.class);
    Digest why = of.verdict() == null ? null : of.verdict().reason();
    return new ToldRectification.Report(
        of,
        paper.map(RectificationPaper::text).orElse(FindingPaper.ERASED.zh()),
        paper.map(RectificationPaper::evidence).orElse(List.of()),
        why == null ? null : reason(transaction, why));
  }

  private Words words(Transaction transaction, @Nullable Digest digest) {
    return Optional.ofNullable(digest)
        .flatMap(each -> paper(transaction, each, FindingPaper.class))
        .map(FindingPaper::words)
        .orElse(FindingPaper.ERASED);
  }

  private String reason(Transaction transaction, Digest digest) {
    return paper(transaction, digest, ReasonPaper.class)
        .map(ReasonPaper::reason)
        .orElse(FindingPaper.ERASED.zh());
  }

  private <T> Optional<T> paper(Transaction transaction, Digest digest, Class<T> type) {
    return transaction
        .row(Content.class, digest.value())
        .map(each -> papers.read(each.body(), type));
  }
}
