package org.sunlit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.School;
import org.sunlit.catalog.Affair;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.organization.Directory;
import org.sunlit.procedure.Stage;
import org.sunlit.reading.Facets;
import org.sunlit.reading.Filter;
import org.sunlit.reading.Listed;
import org.sunlit.reading.Page;
import org.sunlit.reading.Reading;
import org.sunlit.reading.Shown;
import org.sunlit.reading.Unindexed;
import org.sunlit.record.Ids;
import org.sunlit.store.Store;
import org.sunlit.visibility.Viewer;
import org.sunlit.visibility.VisibilityScope;

/**
 * In made-up worlds every database answers what somebody finds who looks at one item after another
 * and asks of each scope whether it admits the viewer: 34,000 pairs of a viewer and an item on
 * each, if it is {@link Thorough}.
 */
class ReadingOnDatabasesTest {
  private static final int WORLDS = Thorough.size(17, 3);
  private static final int ITEMS = 100;
  private static final int VIEWERS = 20;

  abstract static class OnOne {
    abstract DataSource database();

    @Test
    void answers_what_is_found_by_looking_at_every_item() {
      int pairs = 0;
      for (int seed = 1; seed <= WORLDS; seed++) {
        World world = new World(seed, ITEMS);
        try (Store store =
            JdbcStore.on(database()).prefix(Databases.newPrefix()).clock(() -> World.NOW).open()) {
          store.transaction(world::write);
          if (seed % 2 == 0) {
            world.change();
            store.transaction(world::write);
          }
          assertThat(store.<Boolean>transaction(tx -> tx.ask(new Unindexed(9)).isEmpty())).isTrue();
          Reading reading =
              new Reading(School.PROFILE, Directory.of(List.of()), store, new Ids(new Random(1)));
          for (int each = 0; each < VIEWERS; each++) {
            Viewer viewer = each == 0 ? Viewer.ANONYMOUS : world.viewer();
            agrees(world, reading, viewer, Filter.newest(), 20);
            agrees(world, reading, viewer, filter(world), 7);
            agrees(world, reading, viewer, Filter.newest().text(world.text(1 + each % 3)), 7);
            pairs += world.items.size();
          }
        }
      }
      assertThat(pairs).isEqualTo(WORLDS * ITEMS * VIEWERS);
    }
  }

  @Nested
  class H2 extends OnOne {
    @Override
    DataSource database() {
      return Databases.h2();
    }
  }

  @Nested
  class PostgreSql extends OnOne {
    @Override
    DataSource database() {
      return Databases.postgresql();
    }
  }

  @Nested
  class MariaDb extends OnOne {
    @Override
    DataSource database() {
      return Databases.mariaDb();
    }
  }

  private static Filter filter(World world) {
    Random random = world.random;
    CatalogEntry entry =
        School.PROFILE
            .catalog()
            .entries()
            .get(random.nextInt(School.PROFILE.catalog().entries().size()));
    Filter filter = Filter.newest();
    switch (random.nextInt(4)) {
      case 0 -> filter = filter.affair(List.of(Affair.values()).get(random.nextInt(3)));
      case 1 -> filter = filter.category(entry.category());
      case 2 -> filter = filter.unit(entry.responsibleUnit());
      default -> filter = filter.stage(Stage.CONSULTATION);
    }
    LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(50));
    return switch (random.nextInt(3)) {
      case 0 -> filter.from(day);
      case 1 -> filter.to(day.plusDays(20));
      default -> filter.text(world.text(1));
    };
  }

  private static void agrees(World world, Reading reading, Viewer viewer, Filter filter, int page) {
    List<Shown.Line> lines = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    List<Shown> order = new ArrayList<>(world.items);
    order.removeIf(each -> seen(world, each, viewer, filter) == null);
    order.sort(
        Comparator.comparing((Shown each) -> line(each, viewer).orElseThrow().at())
            .reversed()
            .thenComparing(Shown::key));
    for (Shown each : order) {
      Shown.Line line = line(each, viewer).orElseThrow();
      lines.add(line);
      expected.add(each.key() + " " + line.stage() + " " + line.title() + " " + line.summary());
    }

    assertThat(listed(reading, viewer, filter, page)).isEqualTo(expected);
    assertThat(reading.count(viewer, filter)).isEqualTo(expected.size());
    Facets facets = reading.facets(viewer, filter);
    for (Stage stage : Stage.values()) {
      assertThat(facets.stages().getOrDefault(stage, 0L))
          .isEqualTo(lines.stream().filter(each -> each.stage() == stage).count());
    }
    assertThat(facets.units().values().stream().mapToLong(each -> each).sum())
        .isEqualTo(expected.size());
  }

  private static List<String> listed(Reading reading, Viewer viewer, Filter filter, int size) {
    List<String> found = new ArrayList<>();
    String next = null;
    do {
      Page<Listed> page = reading.items(viewer, filter, next, size);
      for (Listed each : page.items()) {
        found.add(each.item() + " " + each.stage() + " " + each.title() + " " + each.summary());
      }
      next = page.next();
      assertThat(next == null || page.items().size() == size).isTrue();
    } while (next != null);
    return found;
  }

  // the same, written as it is said

  private static Optional<Shown.Line> line(Shown item, Viewer viewer) {
    return item.lines().stream()
        .filter(each -> School.PROFILE.order().admits(each.scope(), viewer))
        .max(Comparator.comparing(Shown.Line::visit));
  }

  private static Shown.@Nullable Line seen(World world, Shown item, Viewer viewer, Filter filter) {
    Shown.Line line = line(item, viewer).orElse(null);
    if (line == null || item.isDown(World.NOW)) return null;
    CatalogEntry entry = School.PROFILE.catalog().entry(item.entry()).orElseThrow();
    LocalDate day = School.PROFILE.calendar().dayOf(line.at());
    boolean matches =
        (filter.affair() == null || entry.affairs().contains(filter.affair()))
            && (filter.category() == null || entry.category().equals(filter.category()))
            && (filter.unit() == null || entry.responsibleUnit().equals(filter.unit()))
            && (filter.stage() == null || line.stage() == filter.stage())
            && (filter.from() == null || !day.isBefore(filter.from()))
            && (filter.to() == null || !day.isAfter(filter.to()))
            && says(world, item, viewer, filter.text());
    return matches ? line : null;
  }

  private static boolean says(World world, Shown item, Viewer viewer, String words) {
    Map<VisibilityScope, String> texts = world.texts.getOrDefault(item.subject(), Map.of());
    Set<VisibilityScope> scopes = Set.copyOf(item.lines().stream().map(Shown.Line::scope).toList());
    return words.isEmpty()
        || texts.entrySet().stream()
            .filter(each -> scopes.contains(each.getKey()))
            .filter(each -> School.PROFILE.order().admits(each.getKey(), viewer))
            .anyMatch(
                each ->
                    words.length() == 1
                        ? each.getValue().contains(words)
                        : IntStream.range(0, words.length() - 1)
                            .allMatch(at -> each.getValue().contains(words.substring(at, at + 2))));
  }
}
