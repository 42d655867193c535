package org.sunlit.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Databases bear these names for ever: one may be added, none may change or go. */
class KeptRowsTest {
  private static final Set<Class<?>> WORDLESS =
      Set.of(SubjectId.class, Instant.class, LocalDate.class, boolean.class, int.class);

  private static final List<String> NAMES =
      List.of(
          "announcement",
          "announcements-count",
          "appeal",
          "catalog-line",
          "content",
          "disposition",
          "door",
          "draft",
          "examined",
          "file-use",
          "followed",
          "grams",
          "happened",
          "happened-unnumbered",
          "heard",
          "kept-file",
          "list-draft",
          "list-in-force",
          "load",
          "moderation",
          "opinion",
          "outlook",
          "performed",
          "placement",
          "projected-by",
          "register-line",
          "requirements-in-force",
          "shown",
          "shown-form",
          "stale-catalog",
          "stray-blob",
          "to-examine",
          "to-rebuild",
          "trouble",
          "turn",
          "under-entry",
          "undelivered",
          "unfiltered-read",
          "voice",
          "voice-secret",
          "watched");

  private static List<JavaClass> types() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sunlit")
            .stream()
            .filter(each -> each.isAssignableTo(Row.class) && !each.isInterface())
            .toList();
  }

  @Test
  void every_type_of_row_is_kept_under_a_name_of_its_own() {
    List<JavaClass> types = types();

    assertThat(types).allMatch(each -> each.isAnnotatedWith(Kept.class));
    assertThat(types)
        .extracting(each -> each.getAnnotationOfType(Kept.class).value())
        .containsExactlyInAnyOrderElementsOf(NAMES);
  }

  @Test
  void wordless_rows_hold_ids_and_times_only() {
    assertThat(types())
        .filteredOn(each -> each.getAnnotationOfType(Kept.class).wordless())
        .extracting(JavaClass::reflect)
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(leaves(each))
                    .allMatch(leaf -> leaf.isEnum() || WORDLESS.contains(leaf), "wordless"));
  }

  /** What a record is made of in the end. */
  private static Stream<Class<?>> leaves(Class<?> type) {
    if (!type.isRecord() || WORDLESS.contains(type)) return Stream.of(type);
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getGenericType)
        .map(
            each ->
                each instanceof ParameterizedType some
                    ? (Class<?>) some.getActualTypeArguments()[0]
                    : (Class<?>) each)
        .flatMap(KeptRowsTest::leaves);
  }
}
