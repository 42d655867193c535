package org.sunlit.channels.tck;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.words.Words;

/** A board on which a person pins what was placed, and says only the title. */
class ReleasedByHandContractTest extends BoardOutletContractTest {
  private final Map<PlacementKey, BoardOutlet.Note> desk = new ConcurrentHashMap<>();

  @Override
  protected Channel channel() {
    return new Desk();
  }

  /** What is placed lies on the desk first. */
  class Desk extends BoardOutlet {
    Desk() {
      super(ReleasedByHandContractTest.this.board);
    }

    @Override
    public Standing place(Publication publication, PlacementKey key) {
      Note note = new Note(publication.revision(), page(publication));
      if (!note.equals(board.get(key))) desk.put(key, note);
      return check(key);
    }

    @Override
    public Standing check(PlacementKey key) {
      if (!desk.containsKey(key)) return super.check(key);
      return new Standing.Pending("desk", Duration.ofHours(1), new Words("请张贴", "Pin it"));
    }

    @Override
    public Standing withdraw(PlacementKey key, WithdrawalReason why) {
      desk.remove(key);
      return super.withdraw(key, why);
    }
  }

  @Override
  protected void finish(PlacementKey key, Standing.Pending pending) {
    board.put(key, Objects.requireNonNull(desk.remove(key)));
  }

  @Override
  protected Object footprint() {
    return Set.of(Map.copyOf(board), Map.copyOf(desk).entrySet());
  }

  @Override
  protected Set<String> words(Publication publication) {
    return Set.of(publication.title());
  }
}
