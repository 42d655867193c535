package org.sunlit.channels.tck;

import java.util.List;
import java.util.Optional;
import org.sunlit.channels.Capacity;
import org.sunlit.channels.Channel;
import org.sunlit.channels.Html;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/** A board behind a door, whose answers get lost, and which holds titles of forty characters. */
class CampusBoardContractTest extends BoardOutletContractTest {
  static final VisibilityScope STAFF = Units.none().scope(Audience.of(Community.STAFF));
  static final VisibilityScope CAMPUS = Units.none().scope(Audience.of(Community.CAMPUS));
  static final int LONGEST = 40;

  boolean silent;
  boolean some;

  @Override
  protected Channel channel() {
    return new Board(false);
  }

  @Override
  protected Optional<Channel> openToStrangers() {
    return Optional.of(new Board(true));
  }

  @Override
  protected boolean losesAnswers(boolean lost) {
    silent = lost;
    return true;
  }

  @Override
  protected Optional<VisibilityScope> reachesOnlySome() {
    some = true;
    return Optional.of(STAFF);
  }

  @Override
  protected List<Limit> limits() {
    return List.of(
        Limit.of(
            "title",
            LONGEST,
            size ->
                Publications.from(Publications.minimal())
                    .path("items/l" + size)
                    .title("长".repeat(size))
                    .text(Html.text("标题的长度有限。"))
                    .done()));
  }

  @Override
  protected VisibilityScope wanted() {
    return CAMPUS;
  }

  /** A board that knows what each of its faults would be. */
  class Board extends BoardOutlet {
    private final boolean open;
    private boolean passed;

    Board(boolean open) {
      super(CampusBoardContractTest.this.board);
      this.open = open;
    }

    @Override
    public VisibilityScope reach(VisibilityScope wanted) {
      return passed ? CAMPUS : VisibilityScope.PUBLIC;
    }

    @Override
    public VisibilityScope meantFor(VisibilityScope wanted) {
      return CAMPUS;
    }

    @Override
    public List<Capacity> capacities() {
      return List.of(new Capacity(new Words("标题（字）", "title, characters"), LONGEST));
    }

    @Override
    public List<Words> probe() {
      passed = !open;
      return open ? List.of(new Words("门未关", "the door is open")) : List.of();
    }

    @Override
    public List<Words> preview(Publication publication) {
      return publication.title().length() <= LONGEST
          ? List.of()
          : List.of(new Words("标题过长", "the title is too long"));
    }

    @Override
    public Standing place(Publication publication, PlacementKey key) {
      List<Words> faults = preview(publication);
      if (!faults.isEmpty()) return new Standing.Rejected(faults.get(0), false);
      if (!probe().isEmpty() && !publication.reach().isPublic()) {
        return new Standing.Rejected(probe().get(0), true);
      }
      Standing placed = super.place(publication, key);
      return silent ? new Standing.Unknown("timeout") : placed;
    }

    @Override
    public Standing check(PlacementKey key) {
      Standing there = super.check(key);
      return there instanceof Standing.Live live
          ? new Standing.Live(live.reference(), some ? STAFF : CAMPUS, live.revision())
          : there;
    }
  }
}
