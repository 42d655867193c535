package org.sunlit.channels.tck;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Capacity;
import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.Wanted;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/** Boards that each break one of the rules beyond a single call. */
final class BrokenCampusBoards {
  private BrokenCampusBoards() {}

  static class SaysAllWhereSomeWereReached extends CampusBoardContractTest {
    @Override
    protected Channel channel() {
      return new Board(false) {
        @Override
        public Standing check(PlacementKey key) {
          some = false;
          return super.check(key);
        }
      };
    }
  }

  static class TakesSilenceForSuccess extends CampusBoardContractTest {
    @Override
    protected Channel channel() {
      return new Board(false) {
        @Override
        public Standing place(Publication publication, PlacementKey key) {
          super.place(publication, key);
          return check(key);
        }
      };
    }
  }

  static class TakesSilenceForFailure extends CampusBoardContractTest {
    @Override
    protected Channel channel() {
      return new Board(false) {
        @Override
        public Standing place(Publication publication, PlacementKey key) {
          Standing answer = super.place(publication, key);
          if (!(answer instanceof Standing.Unknown)) return answer;
          return new Standing.Rejected(Words.same("?"), true);
        }
      };
    }
  }

  static class ForgetsWhatNobodyAnswered extends CampusBoardContractTest {
    @Override
    protected Channel channel() {
      return new Board(false) {
        @Override
        public Standing place(Publication publication, PlacementKey key) {
          Standing answer = super.place(publication, key);
          if (answer instanceof Standing.Unknown) super.board.remove(key);
          return answer;
        }
      };
    }
  }

  static class BelievesItsOwnDoor extends CampusBoardContractTest {
    @Override
    protected Optional<Channel> openToStrangers() {
      return Optional.of(
          new Board(true) {
            @Override
            public VisibilityScope reach(VisibilityScope wanted) {
              return CAMPUS;
            }
          });
    }
  }

  static class PlacesBehindAnOpenDoor extends CampusBoardContractTest {
    @Override
    protected Optional<Channel> openToStrangers() {
      return Optional.of(
          new Board(true) {
            @Override
            public Standing place(Publication publication, PlacementKey key) {
              super.board.put(key, new Note(publication.revision(), page(publication)));
              return check(key);
            }
          });
    }
  }

  static class ProbesByTakingDown extends CampusBoardContractTest {
    @Override
    protected Channel channel() {
      return new Board(false) {
        @Override
        public List<Words> probe() {
          super.board.clear();
          return super.probe();
        }
      };
    }

    /** Its own placing probes, too. */
    @Override
    protected Optional<Channel> openToStrangers() {
      return Optional.empty();
    }
  }

  static class RebuildsAllButTheLast extends CampusBoardContractTest {
    @Override
    protected Channel channel() {
      return new Board(false) {
        @Override
        public void rebuild(Iterable<Wanted> all, BiConsumer<PlacementKey, Standing> answers) {
          Wanted before = null;
          for (Wanted each : all) {
            if (before != null) {
              answers.accept(before.key(), place(before.publication(), before.key()));
            }
            before = each;
          }
        }
      };
    }
  }

  static class RebuildsNothingThatStands extends CampusBoardContractTest {
    @Override
    protected Channel channel() {
      return new Board(false) {
        @Override
        public void rebuild(Iterable<Wanted> all, BiConsumer<PlacementKey, Standing> answers) {
          for (Wanted each : all) {
            String revision = each.publication().revision();
            if (super.board.containsKey(each.key())) {
              answers.accept(each.key(), new Standing.Live("board", CAMPUS, revision));
            } else {
              answers.accept(each.key(), place(each.publication(), each.key()));
            }
          }
        }
      };
    }
  }

  static class RebuildEndsAtARefusal extends CampusBoardContractTest {
    @Override
    protected Channel channel() {
      return new Board(false) {
        @Override
        public Standing place(Publication publication, PlacementKey key) {
          return publication.kind() == Publication.Kind.ARTICLE
              ? super.place(publication, key)
              : new Standing.Rejected(Words.same("?"), false);
        }

        @Override
        public void rebuild(Iterable<Wanted> all, BiConsumer<PlacementKey, Standing> answers) {
          for (Wanted each : all) {
            Standing answer = place(each.publication(), each.key());
            answers.accept(each.key(), answer);
            if (answer instanceof Standing.Rejected) return;
          }
        }
      };
    }
  }

  static class MiscountsByOne extends CampusBoardContractTest {
    @Override
    protected Channel channel() {
      return new Board(false) {
        @Override
        public List<Words> preview(Publication publication) {
          return publication.title().length() <= LONGEST + 1
              ? List.of()
              : super.preview(publication);
        }
      };
    }
  }

  static class LeavesNoRoomForTheLast extends CampusBoardContractTest {
    @Override
    protected Channel channel() {
      return new Board(false) {
        @Override
        public List<Words> preview(Publication publication) {
          return publication.title().length() < LONGEST
              ? List.of()
              : List.of(new Words("标题过长", "the title is too long"));
        }
      };
    }
  }

  static class SaysNothingOfItsLimits extends CampusBoardContractTest {
    @Override
    protected Channel channel() {
      return new Board(false) {
        @Override
        public List<Capacity> capacities() {
          return List.of();
        }
      };
    }
  }

  static class CutsACharacterInHalf extends CampusBoardContractTest {
    @Override
    protected Channel channel() {
      return new Board(false) {
        @Override
        public Standing check(PlacementKey key) {
          return super.check(key) instanceof Standing.Live live
              ? new Standing.Live("𬭎".substring(0, 1), live.reached(), live.revision())
              : new Standing.Absent();
        }
      };
    }
  }

  /** JSON has an escape for it, and hardly any database takes it. */
  static class EndsWithANul extends CampusBoardContractTest {
    @Override
    protected Channel channel() {
      return new Board(false) {
        @Override
        public Standing check(PlacementKey key) {
          return super.check(key) instanceof Standing.Live live
              ? new Standing.Live(live.reference() + '\0', live.reached(), live.revision())
              : new Standing.Absent();
        }
      };
    }
  }

  static class PrintsItsSecret extends CampusBoardContractTest {
    @Override
    protected Channel channel() {
      return new Board(false) {
        @Override
        public Standing check(PlacementKey key) {
          Logger.getLogger("board").fine("GET board?token=s3cr3t");
          return super.check(key);
        }
      };
    }

    @Override
    protected List<String> secrets() {
      return List.of("s3cr3t");
    }
  }

  /** What one thread is placing another one overwrites. */
  static class KeepsWhatItPlacesInAField extends CampusBoardContractTest {
    private final CyclicBarrier together = new CyclicBarrier(4);
    private volatile @Nullable Publication placing;

    @Override
    protected Channel channel() {
      return new Board(false) {
        @Override
        public Standing place(Publication publication, PlacementKey key) {
          placing = publication;
          if (key.subject().startsWith("items/t")) awaitTheOthers();
          Publication now = placing;
          return super.place(now == null ? publication : now, key);
        }
      };
    }

    private void awaitTheOthers() {
      try {
        together.await(10, TimeUnit.SECONDS);
      } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
