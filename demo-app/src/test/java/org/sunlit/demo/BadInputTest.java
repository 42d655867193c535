package org.sunlit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTest {
  private static final String RAISE =
      """
      {"at": "2026-03-05T09:00:00", "as": {"person": "a", "post": "xg-handler"},
       "do": "raise", "with": {"entry": "S-37"}}\
      """;

  private final Path folder;

  BadInputTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({
    "fly, 没有命令",
    "walkthrough, --out",
    "walkthrough --out, --out",
    "walkthrough --out= , --out",
    "walkthrough --out x --out y, 两次",
    "walkthrough --out x --loud, --loud",
    "serve --json, --json",
    "serve --port 70000, --port",
    "serve --port eight, --port",
    "serve --port 0 --scenario nowhere/there.json, there.json",
    "walkthrough --out x --scenario nowhere/there.json, there.json"
  })
  void a_bad_argument_is_told_in_one_line(String args, String told) {
    isToldInOneLine(Program.run(args.strip().split(" ")), told);
  }

  static Stream<Arguments> scenarios() {
    return Stream.of(
        arguments("{", "JSON"),
        arguments("[]", "scenario.json"),
        arguments(scenario(RAISE).replace("\"people\"", "\"persons\""), "persons"),
        arguments(scenario(RAISE).replace("\"id\"", "\"name\""), "/people/0"),
        arguments(scenario(RAISE).replace("staff@xg", "public"), "/people/0/memberships"),
        arguments(scenario(RAISE).replace("school.json", "other.json"), "other.json"),
        arguments(scenario(""), "/steps"),
        arguments(scenario(RAISE).replace("\"entry\"", "\"entrance\""), "/steps/0/with/entrance"),
        arguments(scenario(RAISE).replace("03-05", "02-30"), "/steps/0/at"),
        arguments(scenario(RAISE).replace("\"raise\"", "\"rise\""), "/steps/0/do"),
        arguments(
            scenario(RAISE + "," + ordering("shut-door").replace("{}", "{\"outlet\": \"site\"}")),
            "/steps/1/with"),
        arguments(
            scenario(RAISE.replace("\"do\"", "\"shows\": {\"zh\": \"看\"}, \"do\"")),
            "/steps/0/shows"),
        arguments(scenario(RAISE).replace("\"S-37\"", "\"${code}\""), "code"),
        arguments(scenario(RAISE).replace("\"S-37\"", "\"@../secret.txt\""), "../secret.txt"),
        arguments(scenario(RAISE).replace("\"S-37\"", "\"@none.txt\""), "none.txt"),
        arguments(scenario(expecting("\"done\"")), "/steps/0/expect"),
        arguments(scenario(expecting("{\"refused\": []}")), "/steps/0/expect"),
        arguments(
            scenario(RAISE + "," + ordering("propose").replace("03-05", "03-04")), "/steps/1/at"),
        arguments(
            scenario(RAISE + "," + ordering("propose\", \"matter\": \"dorm")), "/steps/1/matter"),
        arguments(
            scenario(ordering("propose\", \"matter\": \"dorm") + "," + named("dorm")),
            "/steps/0/matter"),
        arguments(scenario(named("Dorm 1")), "/steps/0/matter"),
        arguments(
            scenario(
                expecting("{\"invalid\": [\"/entry\"]}").replace("S-37", "")
                    + ","
                    + ordering("propose")),
            "/steps/1"),
        arguments(scenario(RAISE + "," + version("")), "/steps/1/by"),
        arguments(scenario(RAISE + "," + version("\"by\": \"xg\",")), "/steps/1/by"),
        arguments(
            lines(scenario(RAISE + "," + version("\"by\": \"xg\","))), "/steps/1/with/outlets"),
        arguments(
            lines(scenario(RAISE.replace("\"do\"", "\"by\": \"xg\", \"do\""))), "/steps/0/by"),
        arguments(lines(scenario(RAISE)).replace("\"review\"", "\"revise\""), "/lines/xg/revise"),
        arguments(scenario(RAISE.replace("\"raise\"", "\"propose\"")), "/steps/0"),
        arguments(
            scenario(RAISE.replace("\"S-37\"", "\"S-37\", \"subject\": \"x\"")),
            "/steps/0/with/subject"),
        arguments(
            scenario(RAISE.replace("}}", "}, \"save\": {\"digest\": \"v\"}}")),
            "/steps/0/save/digest"));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void a_bad_scenario_is_told_in_one_line(String scenario, String told) throws IOException {
    isToldInOneLine(walk(scenario), told);
  }

  @Test
  void a_school_that_names_what_it_has_not_is_told_in_one_line() throws IOException {
    write(scenario(RAISE));
    Path school = folder.resolve("school.json");
    Files.writeString(
        school, Files.readString(school).replace("\"unit\": \"jcc\"", "\"unit\": \"none\""));

    isToldInOneLine(walk(), "none");
  }

  @Test
  void a_folder_with_other_files_is_left_alone() throws IOException {
    Path theirs = Files.writeString(folder.resolve("thesis.txt"), "mine");

    isToldInOneLine(Program.run("walkthrough", "--out", folder.toString()), "其他文件");
    assertThat(theirs).hasContent("mine");
  }

  @Test
  void a_port_that_is_taken_is_told_in_one_line() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("localhost"))) {
      String port = String.valueOf(taken.getLocalPort());

      isToldInOneLine(Program.run("serve", "--port", port), port);
    }
  }

  @Test
  void an_expectation_that_does_not_hold_makes_the_exit_code_1() throws IOException {
    Program walk = walk(scenario(expecting("{\"refused\": [\"matter-is-new\"]}")));

    assertThat(walk.exit()).isEqualTo(1);
    assertThat(walk.out()).contains("与预期不符").contains("matter-is-new");
  }

  @Test
  void a_version_that_is_refused_on_its_way_ends_the_walk_and_is_told() throws IOException {
    String draft =
        """
        "by": "xg", "with": {"stage": "consultation", "scope": ["public"], "title": "t",
         "summary": "s", "body": "<p>b</p>", "facets": {}, "attachments": [], "outlets": ["site"]},\
        """;
    Program walk = walk(lines(scenario(RAISE + "," + version(draft))));

    assertThat(walk.exit()).isEqualTo(1);
    assertThat(walk.out()).contains("与预期不符").contains("draft-fits-a-coming-stage");
    assertThat(walk.out()).doesNotContain("审核必要性");
  }

  @Test
  void matters_may_be_told_one_after_the_other_whatever_their_times() throws IOException {
    String earlier = named("dorm").replace("03-05", "03-02");
    Program walk = walk(scenario(named("jobs") + "," + earlier));

    assertThat(walk.exit()).as(walk.err()).isZero();
    assertThat(walk.out()).containsSubsequence("03-05", "03-02");
  }

  @Test
  void help_is_no_fault() {
    Program help = Program.run("walkthrough", "--help");

    assertThat(help.exit()).isZero();
    assertThat(help.out()).contains("结束即删除").contains("exit code");
  }

  private static String expecting(String outcome) {
    return RAISE.replace("}}", "}, \"expect\": " + outcome + "}");
  }

  private static String named(String matter) {
    return RAISE.replace("\"do\"", "\"matter\": \"" + matter + "\", \"do\"");
  }

  private static String ordering(String order) {
    return RAISE.replace("raise", order).replace("{\"entry\": \"S-37\"}", "{}");
  }

  private static String version(String more) {
    return "{\"at\": \"2026-03-05T10:00:00\", " + more + " \"do\": \"approved-version\"}";
  }

  /** The same with a line of people of one unit. */
  private static String lines(String scenario) {
    String actor = ": {\"person\": \"a\", \"post\": \"xg-handler\"}";
    String line =
        Stream.of("draft", "review", "review-confidentiality", "approve", "release")
            .map(each -> "\"" + each + "\"" + actor)
            .collect(Collectors.joining(", "));
    return scenario.replace("\"steps\"", "\"lines\": {\"xg\": {" + line + "}}, \"steps\"");
  }

  private static String scenario(String steps) {
    return """
        {"school": "school.json",
         "people": [{"id": "a", "posts": ["xg-handler"], "memberships": ["staff@xg"]}],
         "steps": [%s]}
        """
        .formatted(steps);
  }

  private Program walk(String scenario) throws IOException {
    write(scenario);
    return walk();
  }

  private Program walk() {
    return Program.run(
        "walkthrough",
        "--scenario",
        folder.resolve("scenario.json").toString(),
        "--out=" + folder.resolve("out"));
  }

  private void write(String scenario) throws IOException {
    Files.writeString(folder.resolve("scenario.json"), scenario);
    try (InputStream school = BadInputTest.class.getResourceAsStream("school.json")) {
      assertThat(school).isNotNull();
      Files.write(folder.resolve("school.json"), school.readAllBytes());
    }
  }

  private static void isToldInOneLine(Program program, String told) {
    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.out()).isEmpty();
    assertThat(program.err()).contains(told).contains(" / ").doesNotContain("Exception");
    assertThat(program.err().lines()).hasSize(1);
  }
}
