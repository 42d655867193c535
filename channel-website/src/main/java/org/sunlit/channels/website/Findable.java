package org.sunlit.channels.website;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sunlit.channels.website.register.Line;
import org.sunlit.channels.website.search.Entry;

/**
 * What each number can be found by; the newest, which are asked for all the time, are remembered.
 */
final class Findable {
  private static final int REMEMBERED = 64;

  private final State state;

  private final Map<String, Entry> remembered =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
          return size() > REMEMBERED;
        }
      };

  Findable(State state) {
    this.state = state;
  }

  /** Of the key that a call works on, what is wanted counts and not what is kept. */
  Optional<Entry> at(int number, Kept wanted) {
    boolean own = state.register().at(number).key().equals(wanted.key());
    return own ? entry(number, Optional.of(wanted)) : at(number);
  }

  Optional<Entry> at(int number) {
    Line line = state.register().at(number);
    return line.shown() == null ? Optional.empty() : entry(number, state.of(line.key()));
  }

  private Optional<Entry> entry(int number, Optional<Kept> kept) {
    if (!(kept.orElse(null) instanceof Kept.Placed placed)) return Optional.empty();
    String revision = number + " " + placed.publication().revision();
    Entry entry = remembered.get(revision);
    if (entry == null) {
      entry = SearchText.entry(number, placed.publication());
      remembered.put(revision, entry);
    }
    return Optional.of(entry);
  }

  /** The terms of what was kept; none if nothing was. */
  static Set<String> terms(Optional<Kept> kept) {
    return kept.orElse(null) instanceof Kept.Placed placed
        ? SearchText.entry(0, placed.publication()).terms()
        : Set.of();
  }
}
