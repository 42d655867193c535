package org.sunlit.channels.website.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.sunlit.channels.website.root.Plan;
import org.sunlit.channels.website.root.SitePath;

/**
 * The index in files: one for what is newest, and segments for the rest. Adding a page changes the
 * file of the newest; that eight pages become a segment, and eight segments a larger one, is upkeep
 * which may wait. A page that changes or goes is changed in every file where it stands.
 */
public final class SearchIndex {
  private static final SitePath NEWEST = new SitePath("search/newest.json");
  private static final SitePath SEGMENTS = new SitePath("search/segments.json");
  private static final Set<String> NOTHING = Set.of();

  private final Plan plan;
  private final IntFunction<Optional<Entry>> entries;
  private Segments segments;

  /**
   * The index as it stands.
   *
   * @param entries what is to be found by each number; empty for what was taken down
   */
  public SearchIndex(Plan plan, Segments segments, IntFunction<Optional<Entry>> entries) {
    this.plan = plan;
    this.segments = segments;
    this.entries = entries;
  }

  public Segments segments() {
    return segments;
  }

  /**
   * Brings everything that readers search into step with one number.
   *
   * @param before the terms that it was found by; empty if nobody knows them any more
   * @param end one more than the last number
   */
  public void update(int number, Optional<Set<String>> before, int end) {
    if (number < segments.sealed()) {
      retire(number);
      Optional<Entry> entry = entries.apply(number);
      Set<String> wanted = entry.map(Entry::terms).orElse(NOTHING);
      for (Segment each : segments.live()) {
        if (each.covers(number)) set(each, each.shards(), number, before, wanted);
      }
      Segment growing = segments.growing();
      if (growing != null && growing.covers(number)) {
        set(growing, segments.grown(), number, before, wanted);
      }
      putTitles(number / Segment.FAN * Segment.FAN);
    } else {
      putNewest(end);
    }
  }

  private void set(
      Segment segment, int made, int number, Optional<Set<String>> before, Set<String> wanted) {
    for (int shard : shards(segment, before, wanted)) {
      if (shard >= made) continue;
      SitePath at = segment.shard(shard);
      Shard changed = read(segment, shard);
      changed.set(number, wanted, shard, segment.shards());
      plan.put(at, changed.write(segment.from()));
    }
  }

  /** Those that can change; all of them if it is not known what stood there. */
  private static Set<Integer> shards(
      Segment segment, Optional<Set<String>> before, Set<String> wanted) {
    Set<Integer> shards = new TreeSet<>();
    if (before.isEmpty()) IntStream.range(0, segment.shards()).forEach(shards::add);
    before.orElse(NOTHING).forEach(each -> shards.add(Terms.shard(each, segment.shards())));
    wanted.forEach(each -> shards.add(Terms.shard(each, segment.shards())));
    return shards;
  }

  private Shard read(Segment segment, int shard) {
    SitePath at = segment.shard(shard);
    return Shard.of(plan.read(at), at, segment.from()).orElseGet(Shard::new);
  }

  void putNewest(int end) {
    Shard terms = new Shard();
    Map<String, Object> json = new LinkedHashMap<>();
    List<Object> titles = new ArrayList<>();
    for (int number = segments.sealed(); number < end; number++) {
      titles.add(entries.apply(number).map(SearchIndex::title).orElse(List.of()));
      addAll(number, terms::add);
    }
    json.put("from", segments.sealed());
    json.put("titles", titles);
    json.put("terms", terms.packed(segments.sealed()));
    plan.put(NEWEST, Shard.json(json));
  }

  /** Title, page, day and source of eight numbers. */
  private void putTitles(int from) {
    putTitles(from, IntStream.range(from, from + Segment.FAN).mapToObj(entries).toList());
  }

  void putTitles(int from, List<Optional<Entry>> eight) {
    List<List<Object>> titles =
        eight.stream().map(each -> each.map(SearchIndex::title).orElse(List.of())).toList();
    plan.put(new SitePath("search/titles/" + from / Segment.FAN + ".json"), Shard.json(titles));
  }

  private static List<Object> title(Entry entry) {
    return List.of(entry.title(), entry.page(), entry.day(), entry.from());
  }

  /** Does what is due, as far as {@code files} more may be touched. */
  public void keepUp(int files, int end) {
    int limit = plan.size() + files;
    while (plan.size() + 4 <= limit && end - segments.sealed() >= Segment.FAN) seal(end);
    while (plan.size() + 2 <= limit && isGrowing()) grow();
    // A file that goes may have to leave its part of the manifest, too.
    while (plan.size() + 2 <= limit && !segments.retired().isEmpty()) {
      if (deleteOne()) limit--;
    }
  }

  private void seal(int end) {
    Segment fresh = new Segment(0, segments.sealed());
    putTitles(fresh.from());
    Shard terms = new Shard();
    IntStream.range(fresh.from(), fresh.to()).forEach(number -> addAll(number, terms::add));
    plan.put(fresh.shard(0), terms.write(fresh.from()));
    segments = segments.with(fresh);
    putSegments();
    putNewest(end);
  }

  private void addAll(int number, BiConsumer<String, Integer> terms) {
    entries
        .apply(number)
        .ifPresent(each -> each.terms().forEach(term -> terms.accept(term, number)));
  }

  private boolean isGrowing() {
    if (segments.growing() == null) {
      segments.nextToGrow().ifPresent(each -> segments = segments.growing(each, 0));
    }
    return segments.growing() != null;
  }

  /** One more file of the segment that is being made. */
  private void grow() {
    Segment growing = Objects.requireNonNull(segments.growing());
    int shard = segments.grown();
    Shard merged = new Shard();
    for (Segment part : growing.parts()) {
      merged.addAll(read(part, shard % part.shards()), shard, growing.shards());
    }
    plan.put(growing.shard(shard), merged.write(growing.from()));
    if (shard + 1 < growing.shards()) {
      segments = segments.growing(growing, shard + 1);
    } else {
      segments = segments.replaced(growing);
      putSegments();
    }
  }

  void putSegments() {
    List<List<Integer>> live =
        segments.live().stream()
            .map(each -> List.of(each.from(), each.size(), each.shards(), each.level()))
            .toList();
    plan.put(SEGMENTS, Shard.json(live));
  }

  /** Readers who began before a segment was replaced may still ask for it, so this comes last. */
  private boolean deleteOne() {
    Segment oldest = segments.retired().get(0);
    for (int shard = oldest.shards() - 1; shard >= 0; shard--) {
      SitePath at = oldest.shard(shard);
      if (plan.read(at).isPresent()) {
        plan.delete(at);
        if (shard == 0) segments = segments.without(oldest);
        return true;
      }
    }
    segments = segments.without(oldest);
    return false;
  }

  /** Nothing of a number is left in files that nobody reads any more. */
  private void retire(int number) {
    for (Segment each : segments.retired()) {
      if (!each.covers(number)) continue;
      IntStream.range(0, each.shards()).forEach(shard -> plan.delete(each.shard(shard)));
      segments = segments.without(each);
    }
  }
}
