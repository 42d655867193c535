package org.sunlit.record;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * That a subject refers to a file, or did: from the order on that brought it, until it is looked at
 * and found to be over.
 *
 * @param again when to see whether it is over; nothing while nothing has happened that may end it
 */
@Kept("file-use")
public record FileUse(SubjectId subject, Digest sha256, @Nullable Instant again) implements Row {

  /** An order that makes its subject refer to files in the place of those that it named before. */
  public interface Bringing {
    /** The SHA-256 of each. */
    Collection<Digest> files();
  }

  @Override
  public String key() {
    return prefix(sha256) + subject.value();
  }

  /** What the keys of all uses of a file begin with. */
  public static String prefix(Digest sha256) {
    return sha256.value() + "/";
  }

  /** What an order that was carried out means for the files of its subject. */
  static void follow(Transaction transaction, Command<?, ?> order, Deed<?> deed) {
    Bringing bringing = order instanceof Bringing brings ? brings : null;
    if (bringing != null || !deed.removed().isEmpty()) review(transaction, order.subject());
    if (bringing != null) begin(transaction, order.subject(), bringing.files());
  }

  /** Something is gone that may have referred to a file. */
  private static void review(Transaction transaction, SubjectId subject) {
    for (FileUse each : transaction.rows(FileUse.class, subject)) {
      transaction.put(new FileUse(subject, each.sha256, transaction.now()));
    }
  }

  /** From now on the subject refers to these; whoever is about to remove one meets a conflict. */
  private static void begin(Transaction transaction, SubjectId subject, Collection<Digest> files) {
    for (Digest each : files) {
      transaction.row(KeptFile.class, each.value()).ifPresent(transaction::touch);
      transaction.put(new FileUse(subject, each, transaction.now()));
    }
  }
}
