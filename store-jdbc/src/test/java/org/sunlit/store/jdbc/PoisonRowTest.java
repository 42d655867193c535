package org.sunlit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.School;
import org.sunlit.channels.Standing;
import org.sunlit.item.ArchivedMatter;
import org.sunlit.publishing.Placement;
import org.sunlit.record.Trouble;

/** One row among many that nobody can read is left aside and told of; all others are done. */
class PoisonRowTest {
  private static final int SIZE = Integer.getInteger("sunlit.rows", Thorough.size(1_000, 100));
  private static final byte[] POISON = "{\"nonsense\": ".getBytes(StandardCharsets.UTF_8);

  abstract static class OnADatabase {
    private final String prefix = Databases.newPrefix();
    private final CountingChannel site = new CountingChannel();

    abstract DataSource database();

    abstract int size();

    @Test
    void holds_up_no_other() throws SQLException {
      JdbcStore store = JdbcStore.on(database()).prefix(prefix).open();
      try (School school =
          new School(
              School.PROFILE, site, parts -> parts.store(store).random(new Random(size())))) {
        List<ArchivedMatter> archive = OldMatters.list(size());
        school.sunlit.importArchives(School.OFFICE, archive.subList(0, 1));
        school.sunlit.work();
        school.sunlit.importArchives(School.OFFICE, archive);
        String item = archive.get(size() / 2).subject().value();
        poison("placement", item + "@site");
        poison("to-examine", item);

        school.sunlit.work();

        assertThat(site.standing()).hasSize(size() - 1);
        assertThat(site.standing()).noneMatch(each -> each.subject().equals(item));
        assertThat(school.sunlit.placements())
            .hasSize(size() - 1)
            .extracting(Placement::standing)
            .allMatch(Standing.Live.class::isInstance);
        assertThat(school.sunlit.troubles())
            .extracting(Trouble::part, each -> each.subject().value(), Trouble::name)
            .containsExactlyInAnyOrder(
                tuple(Trouble.Part.ROW, item, "placement/" + item + "@site"),
                tuple(Trouble.Part.ROW, item, "to-examine/" + item));
        assertThat(kept()).as("kept as they are").isEqualTo(2);
      }
    }

    private void poison(String kind, String key) throws SQLException {
      try (Connection connection = database().getConnection();
          PreparedStatement change =
              connection.prepareStatement(
                  "UPDATE " + prefix + "row SET body = ? WHERE kind = ? AND row_key = ?")) {
        change.setBytes(1, POISON);
        change.setString(2, kind);
        change.setString(3, key);
        assertThat(change.executeUpdate()).as("%s %s", kind, key).isEqualTo(1);
      }
    }

    private int kept() throws SQLException {
      try (Connection connection = database().getConnection();
          PreparedStatement ask =
              connection.prepareStatement(
                  "SELECT body FROM " + prefix + "row WHERE kind = 'unreadable'");
          ResultSet found = ask.executeQuery()) {
        int count = 0;
        while (found.next()) {
          assertThat(found.getBytes(1)).isEqualTo(POISON);
          count++;
        }
        return count;
      }
    }
  }

  @Nested
  class H2 extends OnADatabase {
    @Override
    DataSource database() {
      return Databases.h2();
    }

    @Override
    int size() {
      return SIZE;
    }
  }

  @Nested
  class PostgreSql extends OnADatabase {
    @Override
    DataSource database() {
      return Databases.postgresql();
    }

    @Override
    int size() {
      return 40;
    }
  }

  @Nested
  class MariaDb extends OnADatabase {
    @Override
    DataSource database() {
      return Databases.mariaDb();
    }

    @Override
    int size() {
      return 40;
    }
  }
}
