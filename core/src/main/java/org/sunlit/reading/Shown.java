package org.sunlit.reading;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.VisibilityScope;

/**
 * What an item discloses, one line for each of its scopes: all that a list needs of it. A function
 * of the item, written in the transaction that changes it.
 *
 * @param down from when on it is down, if that is known
 * @param lines the oldest first
 * @param gone scopes to which it once disclosed something and does not any more
 */
@Kept("shown")
public record Shown(
    SubjectId subject,
    String entry,
    @Nullable Instant down,
    List<Line> lines,
    List<VisibilityScope> gone)
    implements Row {
  public Shown {
    lines = List.copyOf(lines);
    gone = List.copyOf(gone);
  }

  /**
   * What it discloses to one scope.
   *
   * @param visit counts the stages that it entered; of two lines the later is the one by which a
   *     reader of both sees the item
   * @param stage the last that this scope sees
   * @param at when that was disclosed
   * @param version the number of the text that the title and the searched words are of
   */
  public record Line(
      VisibilityScope scope,
      int visit,
      Stage stage,
      Instant at,
      int version,
      String title,
      String summary) {

    public long scopeId() {
      return ScopeId.of(scope);
    }
  }

  @Override
  public String key() {
    return subject.value();
  }

  public boolean isDown(Instant now) {
    return down != null && !down.isAfter(now);
  }

  /** The line by which somebody admitted to these scopes sees the item. */
  @Nullable Line newest(Set<Long> scopes) {
    Line newest = null;
    for (Line each : lines) {
      if (scopes.contains(each.scopeId())) newest = each;
    }
    return newest;
  }
}
