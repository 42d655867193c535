package org.sunlit.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Databases bear these names for ever: one may be added, none may change or go. */
class KeptRowsTest {
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

  @Test
  void every_type_of_row_is_kept_under_a_name_of_its_own() {
    List<JavaClass> types =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.sunlit")
                .stream()
                .filter(each -> each.isAssignableTo(Row.class) && !each.isInterface())
                .toList();

    assertThat(types).allMatch(each -> each.isAnnotatedWith(Kept.class));
    assertThat(types)
        .extracting(each -> each.getAnnotationOfType(Kept.class).value())
        .containsExactlyInAnyOrderElementsOf(NAMES);
  }
}
