package org.sunlit.channels.tck;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.visibility.VisibilityScope;

/** The smallest correct channel: a board in memory that everyone can see. */
class BoardOutlet implements Channel {
  final Map<PlacementKey, Note> board;

  BoardOutlet(Map<PlacementKey, Note> board) {
    this.board = board;
  }

  /** What hangs on the board. */
  record Note(String revision, String page) {}

  @Override
  public VisibilityScope reach(VisibilityScope wanted) {
    return VisibilityScope.PUBLIC;
  }

  @Override
  public Standing place(Publication publication, PlacementKey key) {
    board.put(key, new Note(publication.revision(), page(publication)));
    return check(key);
  }

  @Override
  public Standing check(PlacementKey key) {
    Note note = board.get(key);
    if (note == null) return new Standing.Absent();
    return new Standing.Live("board/" + key, VisibilityScope.PUBLIC, note.revision());
  }

  @Override
  public Standing withdraw(PlacementKey key, WithdrawalReason why) {
    board.remove(key);
    return new Standing.Absent();
  }

  String page(Publication publication) {
    return Publications.words(publication).stream()
        .map(each -> "<p>" + escaped(each) + "</p>")
        .collect(joining());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
