package org.sunlit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The walls: who may know whom. */
class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.sunlit");

  /** Each room, and the rooms it may know besides itself and words. */
  private static final Map<String, List<String>> KNOWS =
      Map.ofEntries(
          Map.entry("words", List.of()),
          Map.entry("visibility", List.of()),
          Map.entry("calendar", List.of()),
          Map.entry("procedure", List.of()),
          Map.entry("channels", List.of("visibility")),
          Map.entry("input", List.of()),
          Map.entry("record", List.of("procedure", "calendar", "input")),
          Map.entry("catalog", List.of("procedure", "calendar", "record", "visibility")),
          Map.entry(
              "organization", List.of("procedure", "calendar", "catalog", "record", "visibility")),
          Map.entry(
              "soundness",
              List.of("procedure", "calendar", "catalog", "record", "visibility", "organization")),
          Map.entry(
              "consultation", List.of("procedure", "calendar", "input", "record", "visibility")),
          Map.entry(
              "deliberation", List.of("procedure", "catalog", "input", "organization", "record")),
          Map.entry("feedback", List.of("procedure", "calendar", "input", "record")),
          Map.entry("reminder", List.of("procedure", "input", "record")),
          Map.entry("protection", List.of("procedure", "visibility", "input", "organization")),
          Map.entry("store", List.of("record")),
          Map.entry(
              "agenda",
              List.of(
                  "procedure",
                  "calendar",
                  "record",
                  "catalog",
                  "organization",
                  "consultation",
                  "deliberation",
                  "feedback",
                  "visibility",
                  "withholding",
                  "request",
                  "task",
                  "report",
                  "store",
                  "finding",
                  "item",
                  "channels")),
          Map.entry(
              "report",
              List.of(
                  "procedure",
                  "calendar",
                  "input",
                  "record",
                  "visibility",
                  "catalog",
                  "organization")),
          Map.entry(
              "inspection",
              List.of(
                  "procedure",
                  "calendar",
                  "input",
                  "record",
                  "visibility",
                  "catalog",
                  "organization",
                  "reminder",
                  "finding")),
          Map.entry(
              "outlet", List.of("procedure", "input", "record", "visibility", "organization")),
          Map.entry(
              "example",
              List.of("procedure", "input", "record", "visibility", "organization", "item")),
          Map.entry(
              "task",
              List.of(
                  "procedure",
                  "calendar",
                  "input",
                  "record",
                  "visibility",
                  "catalog",
                  "organization",
                  "deliberation",
                  "item")),
          Map.entry(
              "withholding",
              List.of(
                  "procedure",
                  "calendar",
                  "input",
                  "record",
                  "visibility",
                  "catalog",
                  "organization")),
          Map.entry(
              "listing",
              List.of(
                  "procedure",
                  "calendar",
                  "input",
                  "record",
                  "visibility",
                  "catalog",
                  "organization",
                  "withholding")),
          Map.entry(
              "request",
              List.of(
                  "procedure",
                  "calendar",
                  "input",
                  "record",
                  "visibility",
                  "catalog",
                  "organization",
                  "withholding")),
          Map.entry(
              "item",
              List.of(
                  "procedure",
                  "calendar",
                  "input",
                  "record",
                  "visibility",
                  "catalog",
                  "organization",
                  "consultation",
                  "deliberation",
                  "feedback",
                  "reminder",
                  "protection",
                  "withholding",
                  "store")),
          Map.entry(
              "finding",
              List.of(
                  "procedure",
                  "calendar",
                  "input",
                  "record",
                  "visibility",
                  "catalog",
                  "organization",
                  "reminder",
                  "item")),
          Map.entry(
              "accountability",
              List.of("procedure", "input", "record", "visibility", "organization", "finding")),
          Map.entry(
              "supervision",
              List.of(
                  "procedure",
                  "calendar",
                  "record",
                  "visibility",
                  "catalog",
                  "organization",
                  "consultation",
                  "withholding",
                  "store",
                  "agenda",
                  "finding",
                  "feedback",
                  "reminder",
                  "report",
                  "task",
                  "example",
                  "inspection",
                  "item")),
          Map.entry(
              "reading",
              List.of(
                  "procedure",
                  "calendar",
                  "record",
                  "visibility",
                  "catalog",
                  "organization",
                  "protection",
                  "store",
                  "item")),
          Map.entry(
              "publishing",
              List.of(
                  "procedure",
                  "calendar",
                  "record",
                  "visibility",
                  "catalog",
                  "organization",
                  "consultation",
                  "deliberation",
                  "feedback",
                  "store",
                  "item",
                  "channels")));

  @Test
  void rooms_know_only_the_rooms_they_may() {
    KNOWS.forEach(
        (room, known) -> {
          List<String> allowed = new ArrayList<>();
          known.forEach(each -> allowed.add("org.sunlit." + each + ".."));
          allowed.addAll(
              List.of(
                  "org.sunlit." + room + "..",
                  "org.sunlit.words..",
                  "java..",
                  "javax.crypto..",
                  "org.jspecify..",
                  "jakarta.validation..",
                  "org.slf4j..",
                  "org.owasp.html..",
                  "com.github.difflib.."));
          classes()
              .that()
              .resideInAPackage("org.sunlit." + room + "..")
              .should()
              .onlyDependOnClassesThat()
              .resideInAnyPackage(allowed.toArray(String[]::new))
              .check(CORE);
        });
  }

  @Test
  void every_room_has_its_walls() {
    Set<String> rooms =
        CORE.stream()
            .map(each -> each.getPackageName().replaceFirst("^org\\.sunlit\\.?", ""))
            .filter(each -> !each.isEmpty() && !each.equals("json"))
            .collect(Collectors.toSet());

    assertThat(KNOWS.keySet()).isEqualTo(rooms);
  }

  @Test
  void there_are_no_cycles() {
    slices().matching("org.sunlit.(*)..").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void nobody_imports_the_root() {
    noClasses()
        .that()
        .resideInAPackage("org.sunlit.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.sunlit")
        .check(CORE);
  }

  @Test
  void only_json_knows_jackson_and_each_library_has_one_place() {
    onlyIn("org.sunlit.json..", "com.fasterxml..");
    onlyIn("org.sunlit.input..", "org.owasp..");
    onlyIn("org.sunlit.publishing..", "com.github.difflib..");
  }

  /** What must never be kept has no hand to write with. */
  @Test
  void protection_knows_neither_store_nor_log() {
    noClasses()
        .that()
        .resideInAPackage("org.sunlit.protection..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.sunlit.store..", "org.sunlit.record..", "org.slf4j..", "java.util.logging..")
        .check(CORE);
  }

  private static void onlyIn(String room, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CORE);
  }

  @Test
  void only_a_store_is_given_a_clock_and_ids_have_one_source() {
    noClasses().should().callMethod(Instant.class, "now").check(CORE);
    noClasses().should().callMethod(LocalDate.class, "now").check(CORE);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(CORE);
    noClasses().should().dependOnClassesThat().areAssignableTo(Clock.class).check(CORE);
    noClasses().should().callMethod(UUID.class, "randomUUID").check(CORE);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.sunlit.record.Ids")
        .should()
        .callMethod(Random.class, "nextBytes", byte[].class)
        .check(CORE);
  }

  @Test
  void nobody_prints() {
    noClasses().should().accessField(System.class, "out").check(CORE);
    noClasses().should().accessField(System.class, "err").check(CORE);
  }
}
