package org.sunlit.channels.tck;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/** Boards that each break one rule, as contract tests that are run only to see them fail. */
final class BrokenOutlets {
  private static final String SECRET = "s3cr3t";

  private BrokenOutlets() {}

  static class PlacesTwice extends BoardOutletContractTest {
    @Override
    protected Channel channel() {
      return new BoardOutlet(board) {
        @Override
        public Standing place(Publication publication, PlacementKey key) {
          Note note = new Note(publication.revision(), page(publication));
          board.merge(
              key, note, (old, more) -> new Note(more.revision(), old.page() + more.page()));
          return check(key);
        }
      };
    }
  }

  static class KeepsTheEarlierRevision extends BoardOutletContractTest {
    @Override
    protected Channel channel() {
      return new BoardOutlet(board) {
        @Override
        public Standing place(Publication publication, PlacementKey key) {
          String page = board.containsKey(key) ? board.get(key).page() : page(publication);
          board.put(key, new Note(publication.revision(), page));
          return check(key);
        }
      };
    }
  }

  static class CheckPlaces extends BoardOutletContractTest {
    private @Nullable Publication last;

    @Override
    protected Channel channel() {
      return new BoardOutlet(board) {
        @Override
        public Standing place(Publication publication, PlacementKey key) {
          last = publication;
          return super.place(publication, key);
        }

        @Override
        public Standing check(PlacementKey key) {
          Publication again = last == null ? Publications.minimal() : last;
          board.put(key, new Note(again.revision(), page(again)));
          return super.check(key);
        }
      };
    }
  }

  static class WithdrawLeavesTheText extends BoardOutletContractTest {
    @Override
    protected Channel channel() {
      return new BoardOutlet(board) {
        @Override
        public Standing check(PlacementKey key) {
          Note note = board.get(key);
          boolean gone = note == null || note.revision().isEmpty();
          return gone ? new Standing.Absent() : super.check(key);
        }

        @Override
        public Standing withdraw(PlacementKey key, WithdrawalReason why) {
          board.computeIfPresent(key, (same, note) -> new Note("", note.page()));
          return new Standing.Absent();
        }
      };
    }
  }

  static class FindsNothingToWithdraw extends BoardOutletContractTest {
    @Override
    protected Channel channel() {
      return new BoardOutlet(board) {
        @Override
        public Standing withdraw(PlacementKey key, WithdrawalReason why) {
          if (!board.containsKey(key)) return new Standing.Unknown("404");
          return super.withdraw(key, why);
        }
      };
    }
  }

  /** A person pins it all the same. */
  static class LeavesOnTheDeskWhatIsWithdrawn extends ReleasedByHandContractTest {
    @Override
    protected Channel channel() {
      return new Desk() {
        @Override
        public Standing withdraw(PlacementKey key, WithdrawalReason why) {
          if (!board.containsKey(key)) return check(key);
          return super.withdraw(key, why);
        }
      };
    }
  }

  static class TakesBackNothing extends BoardOutletContractTest {
    private final Set<PlacementKey> gone = new HashSet<>();

    @Override
    protected Channel channel() {
      return new BoardOutlet(board) {
        @Override
        public Standing place(Publication publication, PlacementKey key) {
          if (gone.contains(key)) return new Standing.Rejected(Words.same("?"), false);
          return super.place(publication, key);
        }

        @Override
        public Standing withdraw(PlacementKey key, WithdrawalReason why) {
          gone.add(key);
          return super.withdraw(key, why);
        }
      };
    }
  }

  static class ClaimsWiderReach extends BoardOutletContractTest {
    @Override
    protected Channel channel() {
      return new BoardOutlet(board) {
        @Override
        public VisibilityScope reach(VisibilityScope wanted) {
          return Units.none().scope(Audience.of(Community.STAFF));
        }
      };
    }
  }

  static class ReachRemembers extends BoardOutletContractTest {
    @Override
    protected Channel channel() {
      AtomicBoolean asked = new AtomicBoolean();
      return new BoardOutlet(board) {
        @Override
        public VisibilityScope reach(VisibilityScope wanted) {
          return asked.getAndSet(true) ? VisibilityScope.NOBODY : VisibilityScope.PUBLIC;
        }
      };
    }
  }

  static class MeantForMoreThanItReaches extends BoardOutletContractTest {
    @Override
    protected Channel channel() {
      return new BoardOutlet(board) {
        @Override
        public VisibilityScope reach(VisibilityScope wanted) {
          return Units.none().scope(Audience.of(Community.STAFF));
        }

        @Override
        public VisibilityScope meantFor(VisibilityScope wanted) {
          return VisibilityScope.PUBLIC;
        }
      };
    }
  }

  static class TakesSilenceForAbsence extends BoardOutletContractTest {
    @Override
    protected Optional<Channel> unreachable() {
      return Optional.of(new BoardOutlet(Map.of()));
    }
  }

  static class TellsItsSecret extends BoardOutletContractTest {
    @Override
    protected Channel channel() {
      return new BoardOutlet(board) {
        @Override
        public String toString() {
          return "board?token=" + SECRET;
        }
      };
    }

    @Override
    protected List<String> secrets() {
      return List.of(SECRET);
    }
  }

  static class LeavesAThread extends BoardOutletContractTest {
    private final CountDownLatch never = new CountDownLatch(1);

    @Override
    protected Channel channel() {
      Thread left = new Thread(this::waitForNothing, "left behind");
      left.setDaemon(true);
      left.start();
      return super.channel();
    }

    private void waitForNothing() {
      try {
        never.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  static class CannotBeClosedTwice extends BoardOutletContractTest {
    @Override
    protected Channel channel() {
      AtomicBoolean closed = new AtomicBoolean();
      return new BoardOutlet(board) {
        @Override
        public void close() {
          if (closed.getAndSet(true)) throw new IllegalStateException("closed");
        }
      };
    }
  }

  static class LosesWords extends BoardOutletContractTest {
    @Override
    protected Channel channel() {
      return new BoardOutlet(board) {
        @Override
        String page(Publication publication) {
          return publication.title();
        }
      };
    }
  }

  static class LetsMarkupThrough extends BoardOutletContractTest {
    @Override
    protected Channel channel() {
      return new BoardOutlet(board) {
        @Override
        String page(Publication publication) {
          return "<h1>" + publication.title() + "</h1>" + super.page(publication);
        }
      };
    }
  }

  static class PreviewPlaces extends BoardOutletContractTest {
    @Override
    protected Channel channel() {
      return new BoardOutlet(board) {
        @Override
        public List<Words> preview(Publication publication) {
          place(publication, new PlacementKey(publication.path(), "main"));
          return List.of();
        }
      };
    }
  }

  static class RefusesAKindForNow extends BoardOutletContractTest {
    @Override
    protected Channel channel() {
      return new BoardOutlet(board) {
        @Override
        public Standing place(Publication publication, PlacementKey key) {
          if (publication.kind() == Publication.Kind.ARTICLE) return super.place(publication, key);
          return new Standing.Rejected(Words.same("?"), true);
        }
      };
    }
  }

  static class MixesUpKeys extends BoardOutletContractTest {
    @Override
    protected Channel channel() {
      return new BoardOutlet(board) {
        @Override
        public Standing place(Publication publication, PlacementKey key) {
          super.place(publication, folded(key));
          board.put(key, Objects.requireNonNull(board.get(folded(key))));
          return check(key);
        }

        @Override
        public Standing withdraw(PlacementKey key, WithdrawalReason why) {
          board.keySet().removeIf(each -> folded(each).equals(folded(key)));
          return new Standing.Absent();
        }
      };
    }

    private static PlacementKey folded(PlacementKey key) {
      return new PlacementKey(key.subject().replace("-", ""), key.outlet());
    }
  }

  /** What it waits for it knows by the object that it gave, which no JSON brings back. */
  static class KnowsItsTaskByTheObject extends ReleasedByHandContractTest {
    private final Set<Standing> given = Collections.newSetFromMap(new IdentityHashMap<>());

    @Override
    protected Channel channel() {
      return new Desk() {
        @Override
        public Standing check(PlacementKey key) {
          Standing answer = super.check(key);
          given.add(answer);
          return answer;
        }
      };
    }

    @Override
    protected void finish(PlacementKey key, Standing.Pending pending) {
      if (given.contains(pending)) super.finish(key, pending);
    }
  }
}
