package org.sunlit.record;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be done about one subject and was put off, or a row that nobody can read
 * and that was left aside, so that all else goes on. Gone once it was done.
 *
 * @param name what it is about, if a subject can have more than one of a part
 * @param tries how often it failed in a row
 * @param since when it failed first
 * @param next when it is tried again; nothing if it is not, and people have to see to it
 * @param reason the type of what was thrown, and nothing that was written by people
 */
@Kept("trouble")
public record Trouble(
    Part part,
    SubjectId subject,
    String name,
    int tries,
    Instant since,
    @Nullable Instant next,
    String reason)
    implements Row {
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LAST = Duration.ofHours(6);
  private static final int LONGEST_DOUBLING = 9;

  /** What could not be done. */
  public enum Part {
    /** To find out what is wanted of it on outlets. */
    WANTED,
    /** To take a placement in hand, or to record what came of it. */
    PLACEMENT,
    /** To find what has become true of it with time. */
    AGENDA,
    /** To hold the rules of supervision against it. */
    EXAMINATION,
    /** To hold them against something that was announced of it. */
    ANNOUNCEMENT,
    /** To list it, or to make its words findable. */
    LISTING,
    /** To read a row of it. */
    ROW
  }

  /** A row that cannot be read. */
  public static Trouble unreadable(
      SubjectId subject, String kind, String key, Instant now, Throwable why) {
    return new Trouble(
        Part.ROW, subject, kind + "/" + key, 1, now, null, why.getClass().getSimpleName());
  }

  /** What is known of one, if it failed before. */
  public static Trouble of(Transaction transaction, Part part, SubjectId subject, String name) {
    Trouble first = new Trouble(part, subject, name, 0, transaction.now(), null, "");
    return transaction.row(Trouble.class, subject, first.key()).orElse(first);
  }

  /** It failed once more: later each time. */
  public Trouble again(Instant now, Throwable why) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(tries, LONGEST_DOUBLING));
    return new Trouble(
        part,
        subject,
        name,
        tries + 1,
        since,
        now.plus(wait.compareTo(LAST) > 0 ? LAST : wait),
        why.getClass().getSimpleName());
  }

  /** What was thrown and where, without its message, which may hold what people wrote. */
  public static String forTheLog(Throwable thrown) {
    StackTraceElement[] where = thrown.getStackTrace();
    return thrown.getClass().getName() + (where.length == 0 ? "" : " at " + where[0]);
  }

  /** When it is tried again, if it is; else now. */
  public Instant next(Instant now) {
    return next == null ? now : next;
  }

  @Override
  public String key() {
    return part + "/" + subject + "/" + name;
  }

  @Override
  public String lane() {
    return part.name();
  }

  @Override
  public @Nullable Instant again() {
    return next;
  }
}
