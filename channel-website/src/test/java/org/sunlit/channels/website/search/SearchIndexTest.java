package org.sunlit.channels.website.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.website.root.FinishedFiles;
import org.sunlit.channels.website.root.Hands;
import org.sunlit.channels.website.root.LocalRoot;
import org.sunlit.channels.website.root.Plan;
import org.sunlit.channels.website.root.SitePath;

/** The index beside a list that is simply gone through, whatever is added, changed or taken out. */
class SearchIndexTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final List<String> QUERIES =
      List.of("经费", "预算", "工程", "食堂", "第7号", "budget 2026", "宿舍标准");

  /** Enough for segments of three sizes. */
  private static final int ENOUGH = 600;

  private final List<Optional<Entry>> all = new ArrayList<>();
  private final Random random = new Random(20261124);
  private Segments segments = Segments.NONE;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  @SuppressWarnings("NullAway.Init")
  FinishedFiles files;

  @BeforeEach
  void open() {
    files = FinishedFiles.unseenIn(new LocalRoot(directory));
  }

  private Entry entry(int number) {
    StringBuilder text = new StringBuilder("关于第" + number + "号事项");
    String[] words = {"经费", "预算", "工程", "食堂", "宿舍", "标准", "，", "Budget", " 2026 ", "审计"};
    for (int i = 0; i < 12; i++) text.append(words[random.nextInt(words.length)]);
    return new Entry(
        number,
        "items/n" + number + ".html",
        text.toString(),
        "2026-01-01",
        "",
        Terms.of(text.toString()));
  }

  private void set(int number, Optional<Entry> entry) {
    Optional<Entry> before = number < all.size() ? all.get(number) : Optional.empty();
    if (number < all.size()) all.set(number, entry);
    else all.add(entry);
    Plan plan = Plan.of(files);
    SearchIndex index = new SearchIndex(plan, segments, each -> all.get(each));
    Set<String> terms = before.map(Entry::terms).orElse(new TreeSet<>());
    index.update(number, Optional.of(terms), all.size());
    index.keepUp(8, all.size());
    plan.carryOut();
    segments = index.segments();
  }

  /** What the script of the search page does, in our own words. */
  private NavigableSet<Integer> found(String query) throws IOException {
    Set<String> terms = Terms.of(query);
    NavigableSet<Integer> found = new TreeSet<>();
    JsonNode newest = json("search/newest.json");
    int from = newest.get("from").asInt();
    found.addAll(common(terms, term -> newest.get("terms").path(term).asText(""), from));
    for (JsonNode each : json("search/segments.json")) {
      int first = each.get(0).asInt();
      int shards = each.get(2).asInt();
      String folder = "search/" + each.get(3).asInt() + "-" + first + "/";
      for (int number :
          common(
              terms,
              term -> json(folder + Terms.shard(term, shards) + ".json").path(term).asText(""),
              first)) {
        JsonNode title = json("search/titles/" + number / 8 + ".json").get(number % 8);
        if (!title.isEmpty() && number < from) found.add(number);
      }
    }
    return found;
  }

  private interface Part {
    String gaps(String term) throws IOException;
  }

  private static NavigableSet<Integer> common(Set<String> terms, Part part, int from)
      throws IOException {
    NavigableSet<Integer> common = null;
    for (String each : terms) {
      NavigableSet<Integer> numbers = new TreeSet<>();
      int number = from;
      for (String gap : part.gaps(each).split(" ", -1)) {
        if (gap.isEmpty()) continue;
        number += Integer.parseInt(gap, 36);
        numbers.add(number);
      }
      if (common == null) common = numbers;
      else common.retainAll(numbers);
    }
    return common == null ? new TreeSet<>() : common;
  }

  private JsonNode json(String path) throws IOException {
    byte[] json =
        files
            .read(new SitePath(path))
            .orElse(path.endsWith("segments.json") ? "[]".getBytes(StandardCharsets.UTF_8) : null);
    assertThat(json).as(path).isNotNull();
    return MAPPER.readTree(json);
  }

  private NavigableSet<Integer> wanted(String query) {
    Set<String> terms = Terms.of(query);
    NavigableSet<Integer> wanted = new TreeSet<>();
    IntStream.range(0, all.size())
        .filter(each -> all.get(each).filter(it -> it.terms().containsAll(terms)).isPresent())
        .forEach(wanted::add);
    return wanted;
  }

  private void assertRight() throws IOException {
    for (String each : QUERIES) {
      assertThat(found(each)).as("“%s” among %s", each, all.size()).isEqualTo(wanted(each));
    }
  }

  @Test
  void finds_just_what_there_is_while_it_grows_and_changes() throws IOException {
    for (int number = 0; number < ENOUGH; number++) {
      set(number, Optional.of(entry(number)));
      if (number % 7 == 6) {
        int other = random.nextInt(number);
        set(other, number % 2 == 0 ? Optional.empty() : Optional.of(entry(other)));
      }
      if (number < 30 || number % 37 == 0) assertRight();
    }
    assertRight();
    assertThat(wanted("经费")).isNotEmpty();
    assertThat(segments.live()).extracting(Segment::level).contains(1, 0);
  }

  @Test
  void built_at_once_finds_the_same_as_grown() throws IOException {
    Plan plan = Plan.atOnce(files, new Hands(1));
    SearchBuild build = new SearchBuild(plan, ENOUGH);
    for (int number = 0; number < ENOUGH; number++) {
      all.add(number % 9 == 4 ? Optional.empty() : Optional.of(entry(number)));
      build.add(all.get(number));
    }
    segments = build.finish();
    assertRight();
    for (int more = 0; more < 40; more++) set(ENOUGH + more, Optional.of(entry(ENOUGH + more)));
    assertRight();
  }
}
