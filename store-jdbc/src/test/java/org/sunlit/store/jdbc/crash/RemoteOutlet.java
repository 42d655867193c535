package org.sunlit.store.jdbc.crash;

import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.visibility.VisibilityScope;

/** An outlet that stands at the {@link Receiver}'s, and tells it before and after each placing. */
final class RemoteOutlet implements Channel {
  private final String id;
  private final Wire wire;

  RemoteOutlet(String id, Wire wire) {
    this.id = id;
    this.wire = wire;
  }

  @Override
  public VisibilityScope reach(VisibilityScope wanted) {
    return VisibilityScope.PUBLIC;
  }

  @Override
  public Standing place(Publication publication, PlacementKey key) {
    String revision = publication.revision();
    wire.ask("claimed", id, key.toString(), revision);
    String placed = wire.ask("place", id, key.toString(), revision);
    wire.ask("answered", id, key.toString(), revision);
    return live(key, placed);
  }

  @Override
  public Standing check(PlacementKey key) {
    String found = wire.ask("check", id, key.toString());
    if (found.equals("unknown")) return new Standing.Unknown("nobody can look");
    return found.isEmpty() ? new Standing.Absent() : live(key, found);
  }

  private static Standing live(PlacementKey key, String revision) {
    return new Standing.Live(key.toString(), VisibilityScope.PUBLIC, revision);
  }

  @Override
  public Standing withdraw(PlacementKey key, WithdrawalReason why) {
    wire.ask("withdraw", id, key.toString());
    return new Standing.Absent();
  }

  @Override
  public boolean replaces() {
    return id.equals(TwoOutlets.SITE);
  }

  @Override
  public boolean takesArchives() {
    return true;
  }
}
