package org.sunlit.channels.tck;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;

class BoardOutletContractTest extends ChannelContract {
  final Map<PlacementKey, BoardOutlet.Note> board = new ConcurrentHashMap<>();

  @Override
  protected Channel channel() {
    return new BoardOutlet(board);
  }

  @Override
  protected Optional<String> read(PlacementKey key) {
    return Optional.ofNullable(board.get(key)).map(BoardOutlet.Note::page);
  }

  @Override
  protected Object footprint() {
    return Map.copyOf(board);
  }
}
