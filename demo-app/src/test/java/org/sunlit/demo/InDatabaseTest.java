package org.sunlit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.demo.scenario.Complaint;
import org.sunlit.demo.scenario.Folder;
import org.sunlit.demo.scenario.Gatehouse;
import org.sunlit.demo.scenario.Keeping;
import org.sunlit.demo.scenario.Places;
import org.sunlit.demo.scenario.Premises;
import org.sunlit.demo.scenario.Report;
import org.sunlit.demo.scenario.Scenario;
import org.sunlit.demo.scenario.Walked;
import org.sunlit.demo.scenario.Walkthrough;
import org.sunlit.demo.tour.TourFolder;
import org.sunlit.demo.web.Serving;
import org.sunlit.record.Entry;
import org.sunlit.record.SubjectId;
import org.sunlit.store.MemoryStore;
import org.sunlit.store.Store;
import org.sunlit.store.jdbc.JdbcStore;

/** The whole scenario with its record in an embedded database, beside the same in memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InDatabaseTest {
  private static final String NOWHERE = "https://sunlit.yunting.example/";

  private final Scenario scenario = Scenario.seeded();
  private final List<Store> memory = new ArrayList<>();
  private final Path light;
  private final Path kept;
  private final Report inMemory;
  private final Report inDatabase;
  private final Map<String, String> heldInMemory;
  private final Map<String, String> heldInDatabase;

  InDatabaseTest(@TempDir Path light, @TempDir Path kept) throws IOException {
    this.light = light;
    this.kept = kept;
    this.inMemory =
        walk(
            light,
            clock -> {
              memory.add(new MemoryStore(clock));
              return memory.get(0);
            });
    this.inDatabase = walk(kept, Keeping.inDatabase(kept));
    this.heldInMemory = held(light);
    this.heldInDatabase = held(kept);
  }

  private Report walk(Path folder, Keeping keeping) {
    Places.ready(folder.toString());
    try (Gatehouse gatehouse = Gatehouse.before(folder)) {
      Premises premises = gatehouse.premises(NOWHERE);
      Report report = Walkthrough.run(scenario, folder, premises, keeping, taken -> {});
      Walked.end(scenario, report, premises, folder);
      return report;
    }
  }

  private Report again(Scenario scenario) {
    try (Gatehouse gatehouse = Gatehouse.before(kept)) {
      return Walked.in(kept).orElseThrow().again(scenario, kept, gatehouse.premises(NOWHERE));
    }
  }

  @Test
  void every_step_is_answered_as_in_memory() {
    assertThat(inDatabase.held()).isTrue();
    assertThat(told(inDatabase, kept)).isEqualTo(told(inMemory, light));
  }

  /** Which folder it was is all that may differ. */
  private static List<String> told(Report report, Path folder) {
    return Stream.concat(report.steps().stream(), report.matters().stream())
        .map(each -> each.toString().replace(folder.toString(), "FOLDER"))
        .toList();
  }

  @Test
  void every_entry_is_there_byte_for_byte() throws SQLException {
    Map<String, List<Entry>> entries = new TreeMap<>();
    Map<String, List<Entry>> same = new TreeMap<>();
    try (Store database = JdbcStore.inFile(Keeping.file(kept))) {
      for (String subject : subjects()) {
        SubjectId id = new SubjectId(subject);
        entries.put(subject, database.transaction(each -> each.entries(id)));
        same.put(subject, memory.get(0).transaction(each -> each.entries(id)));
        String prefix = subject.substring(0, subject.indexOf('-'));
        List<SubjectId> all = database.transaction(each -> each.subjects(prefix));
        assertThat(all).isEqualTo(memory.get(0).transaction(each -> each.subjects(prefix)));
      }
    }

    assertThat(entries).hasSizeGreaterThan(12).isEqualTo(same);
  }

  private List<String> subjects() throws SQLException {
    String address = "jdbc:h2:file:" + Keeping.file(kept).toAbsolutePath();
    try (Connection connection = DriverManager.getConnection(address, "sunlit", "");
        ResultSet found =
            connection.createStatement().executeQuery("SELECT DISTINCT subject FROM sl_entry")) {
      Stream.Builder<String> subjects = Stream.builder();
      while (found.next()) subjects.add(found.getString(1));
      return subjects.build().toList();
    }
  }

  @Test
  void files_lie_beside_the_database() throws IOException {
    String name = "a".repeat(64);
    Keeping.inDatabase(kept).files().keep(name, new ByteArrayInputStream(new byte[] {7}));

    assertThat(Keeping.file(kept).resolveSibling("files").resolve("aa").resolve(name))
        .hasBinaryContent(new byte[] {7});
    Keeping.inDatabase(kept).files().remove(name);
  }

  @Test
  void every_outlet_holds_the_same() {
    assertThat(heldInMemory).containsKeys("website/catalog.html", "campus/catalog.html");
    assertThat(heldInDatabase).isEqualTo(heldInMemory);
  }

  /** Every file that readers of an outlet find there. */
  private static Map<String, String> held(Path folder) throws IOException {
    Map<String, String> held = new TreeMap<>();
    Map<String, Path> outlets =
        Map.of(
            "website/", Premises.shown(folder, Premises.SITE),
            "campus/", Premises.shown(folder, Premises.CAMPUS),
            "wechat/", folder.resolve("wechat"));
    for (Map.Entry<String, Path> outlet : outlets.entrySet()) {
      Path root = outlet.getValue().toRealPath();
      try (Stream<Path> all = Files.walk(root)) {
        for (Path each : all.filter(Files::isRegularFile).toList()) {
          held.put(
              outlet.getKey() + root.relativize(each),
              Files.readString(each, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return held;
  }

  @Test
  void a_later_start_finds_every_matter_as_it_was_and_adds_nothing() throws SQLException {
    List<String> before = subjects();

    Report again = again(scenario);

    assertThat(again.matters()).isEqualTo(inDatabase.matters());
    assertThat(again.steps()).isEmpty();
    assertThat(subjects()).isEqualTo(before);
  }

  @Test
  void a_later_start_elsewhere_serves_it_and_says_so(@TempDir Path moved) throws Exception {
    copy(kept, moved);
    TourFolder.keep(Map.of("index.html", "the tour"), moved);
    try (Serving serving = Serving.start(Scenario::seeded, moved.toString(), 0)) {
      assertThat(get(serving, ""))
          .contains("没有重走场景", "云汀大学学生勤工助学岗位与酬金管理办法（修订）", "id=\"parking\"")
          .contains("href=\"/site/catalog.html\"");
      assertThat(get(serving, "site/catalog.html"))
          .contains("列明公开事项9项", serving.address() + "site/catalog.html");
      assertThat(get(serving, "tour/")).isEqualTo("the tour");
    }
    assertThat(Keeping.file(moved).resolveSibling("sunlit.mv.db")).exists();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.filter(path -> !path.equals(from)).toList()) {
        Files.copy(each, to.resolve(from.relativize(each)), LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static String get(Serving serving, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(serving.address() + path)).build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
        .body();
  }

  @Test
  void the_record_of_one_scenario_is_not_shown_for_another(@TempDir Path other) throws IOException {
    for (String each : List.of("school.json", "scenario.json")) {
      try (InputStream ours = InDatabaseTest.class.getResourceAsStream(each)) {
        Files.copy(Objects.requireNonNull(ours), other.resolve(each));
      }
    }
    Path file = other.resolve("scenario.json");
    Files.writeString(file, Files.readString(file) + "\n");
    Scenario changed = Scenario.read(Folder.at(other), "scenario.json");

    assertThatThrownBy(() -> again(changed))
        .isInstanceOf(Complaint.class)
        .hasMessageContaining("another scenario");
  }
}
