package org.sunlit.item;

import org.jspecify.annotations.Nullable;
import org.sunlit.consultation.Opinion;
import org.sunlit.consultation.Provenance;
import org.sunlit.record.Content;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.store.KeptFiles;

/**
 * Whether a subject still names a file: in its draft, in a paper of whatever kind, or as the scan
 * of an opinion. A paper names a file if its digest stands anywhere in it.
 */
public final class FilesNamed implements KeptFiles.References {
  @Override
  public boolean remain(Transaction transaction, SubjectId subject, Digest sha256) {
    return inDraft(transaction, subject, sha256)
        || inPaper(transaction, subject, sha256)
        || inOpinion(transaction, subject, sha256);
  }

  private static boolean inDraft(Transaction transaction, SubjectId subject, Digest sha256) {
    return transaction
        .row(Draft.class, subject, subject.value())
        .filter(each -> Attachment.digests(each.paper().attachments()).contains(sha256))
        .isPresent();
  }

  private static boolean inPaper(Transaction transaction, SubjectId subject, Digest sha256) {
    return transaction.rows(Content.class, subject).stream()
        .anyMatch(each -> each.body().toUtf8().contains(sha256.value()));
  }

  private static boolean inOpinion(Transaction transaction, SubjectId subject, Digest sha256) {
    return transaction.rows(Opinion.class, subject).stream()
        .map(Opinion::provenance)
        .anyMatch(each -> isScan(each, sha256));
  }

  private static boolean isScan(@Nullable Provenance provenance, Digest sha256) {
    return provenance != null && sha256.equals(provenance.scan());
  }
}
