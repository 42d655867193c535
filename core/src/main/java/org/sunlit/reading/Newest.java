package org.sunlit.reading;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Question;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/**
 * The newest items of those sought; of the same instant the one whose id sorts first.
 *
 * @param after where the page before ended; nothing for the first
 */
public record Newest(Sought sought, @Nullable Position after, int limit)
    implements Question<List<Newest.Hit>> {

  /** A place in the order. */
  public record Position(Instant at, SubjectId item) implements Comparable<Position> {
    private static final Comparator<Position> ORDER =
        Comparator.comparing(Position::at)
            .reversed()
            .thenComparing(each -> each.item().value(), Comparator.naturalOrder());

    @Override
    public int compareTo(Position other) {
      return ORDER.compare(this, other);
    }
  }

  /** An item that was found, as whoever asked sees it. */
  public record Hit(
      SubjectId item, Instant at, Stage stage, String entry, String title, String summary) {

    static Hit of(Sought.Seen seen) {
      Shown.Line line = seen.line();
      return new Hit(
          seen.item().subject(),
          line.at(),
          line.stage(),
          seen.item().entry(),
          line.title(),
          line.summary());
    }

    public Position position() {
      return new Position(at, item);
    }
  }

  @Override
  public List<Hit> answer(Transaction transaction) {
    return sought.among(transaction).stream()
        .map(Hit::of)
        .filter(each -> after == null || each.position().compareTo(after) > 0)
        .sorted(Comparator.comparing(Hit::position))
        .limit(limit)
        .toList();
  }
}
