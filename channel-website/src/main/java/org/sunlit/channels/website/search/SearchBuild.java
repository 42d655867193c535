package org.sunlit.channels.website.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sunlit.channels.website.root.Plan;

/** The index of a whole site from nothing, in the order of numbers, with one segment in memory. */
public final class SearchBuild {
  private static final int HIGHEST = 3;
  private static final int BASE = 36;

  private final SearchIndex index;
  private final Plan plan;
  private final int end;
  private final List<Optional<Entry>> newest = new ArrayList<>();
  private Segments segments = Segments.NONE;
  private List<Optional<Entry>> titles = new ArrayList<>();
  private Map<String, Gaps> terms = new HashMap<>();
  private int next;

  /** The numbers that have a term, already in the form that they are written in. */
  private static final class Gaps {
    private final StringBuilder written = new StringBuilder();
    private int last;

    Gaps(int from) {
      last = from;
    }

    void add(int number) {
      if (!written.isEmpty()) written.append(' ');
      written.append(Integer.toString(number - last, BASE));
      last = number;
    }
  }

  /**
   * @param end one more than the last number
   */
  public SearchBuild(Plan plan, int end) {
    this.plan = plan;
    this.end = end;
    this.index = new SearchIndex(plan, Segments.NONE, number -> newest.get(number - sealed()));
  }

  private int sealed() {
    return segments.sealed();
  }

  /** The next number's entry; empty for what was taken down. */
  public void add(Optional<Entry> entry) {
    int number = next++;
    Optional<Segment> open = Segment.largest(sealed(), end, HIGHEST);
    if (open.isEmpty()) {
      newest.add(entry);
      return;
    }
    titles.add(entry);
    entry.ifPresent(
        each ->
            each.terms()
                .forEach(
                    term ->
                        terms.computeIfAbsent(term, x -> new Gaps(open.get().from())).add(number)));
    if (titles.size() == Segment.FAN) {
      index.putTitles(number / Segment.FAN * Segment.FAN, titles);
      titles = new ArrayList<>();
    }
    if (number + 1 == open.get().to()) seal(open.get());
  }

  private void seal(Segment segment) {
    List<Map<String, String>> shards = new ArrayList<>();
    for (int i = 0; i < segment.shards(); i++) shards.add(new TreeMap<>());
    terms.forEach(
        (term, gaps) ->
            shards.get(Terms.shard(term, segment.shards())).put(term, gaps.written.toString()));
    for (int i = 0; i < segment.shards(); i++) {
      plan.put(segment.shard(i), Shard.json(shards.get(i)));
    }
    segments = segments.with(segment);
    terms = new HashMap<>();
  }

  /** Writes what is left, once every number was added. */
  public Segments finish() {
    SearchIndex last = new SearchIndex(plan, segments, number -> newest.get(number - sealed()));
    last.putSegments();
    last.putNewest(end);
    return segments;
  }
}
