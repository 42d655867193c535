package org.sunlit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.Matter;
import org.sunlit.MemoryChannel;
import org.sunlit.School;
import org.sunlit.SettableClock;
import org.sunlit.channels.Publication;
import org.sunlit.item.Attachment;
import org.sunlit.item.DraftingCommand.DraftVersion;
import org.sunlit.item.StageCommand.DisclosePrior;
import org.sunlit.item.StageCommand.WithdrawItem;
import org.sunlit.outlet.OutletCommand.RebuildOutlet;
import org.sunlit.outlet.OutletUpkeep;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Bytes;
import org.sunlit.record.Entry;
import org.sunlit.store.files.FileBlobs;
import org.sunlit.visibility.Viewer;

/** Backup and restore as {@code docs/database.md} tells it, with the programs that it names. */
class BackupTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private final MemoryChannel site = new MemoryChannel();
  private final AtomicReference<InstantSource> clock =
      new AtomicReference<>(new SettableClock("2026-03-09"));

  /** A database that is backed up, lost, and there again. */
  private interface Kept {
    DataSource open() throws Exception;

    void backUp(DataSource database) throws Exception;

    void loseAndRestore(DataSource database) throws Exception;
  }

  private School school(DataSource database) {
    JdbcStore store =
        JdbcStore.on(database).clock(() -> Objects.requireNonNull(clock.get()).instant()).open();
    School school =
        new School(
            School.PROFILE,
            site,
            assembly -> assembly.store(store).blobs(FileBlobs.in(folder.resolve("files"))));
    clock.set(school.clock);
    return school;
  }

  private static Matter disclosed(School school, String file) {
    Matter matter = Matter.raisedIn(school);
    Attachment attached =
        school.sunlit.attach(
            "附表.csv", "text/csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    DraftVersion draft = matter.draft(Stage.PRIOR_DISCLOSURE, Matter.PLAN, "");
    matter.approved(
        new DraftVersion(
            draft.subject(),
            draft.stage(),
            draft.scope(),
            draft.title(),
            draft.summary(),
            draft.body(),
            draft.facets(),
            List.of(attached),
            draft.changes()));
    matter.done(School.HEAD, new DisclosePrior(matter.id));
    school.sunlit.work();
    return matter;
  }

  private static String file(Publication page) throws IOException {
    try (InputStream in = page.files().get(0).bytes().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void isThereAgain(Kept kept) throws Exception {
    DataSource database = kept.open();
    Matter early;
    Matter late;
    List<Entry> entries;
    Instant left;
    try (School school = school(database)) {
      early = disclosed(school, "甲");
      entries = school.sunlit.entries(early.id);

      kept.backUp(database);
      copy(folder.resolve("files"), folder.resolve("files-backup"));

      late = disclosed(school, "乙");
      early.done(School.OFFICE, new WithdrawItem(early.id, "内容有误"));
      school.sunlit.work();
      assertThat(standing()).containsExactly("乙");
      left = school.clock.instant();
    }

    kept.loseAndRestore(database);
    delete(folder.resolve("files"));
    copy(folder.resolve("files-backup"), folder.resolve("files"));

    try (School school = school(kept.open())) {
      school.clock.set(left);
      assertThat(school.sunlit.entries(early.id)).isEqualTo(entries);
      assertThat(school.sunlit.entries(late.id)).as("came after the backup").isEmpty();
      assertThat(school.sunlit.damagedFiles()).isEmpty();
      assertThat(file(school.sunlit.item(Viewer.ANONYMOUS, early.id).orElseThrow())).isEqualTo("甲");

      school.done(School.OFFICE, new RebuildOutlet(OutletUpkeep.of("site"), "数据库已从备份恢复"));
      school.sunlit.work();
      assertThat(standing())
          .as("what was taken down after the backup stands again, and what came after it still")
          .containsExactlyInAnyOrder("甲", "乙");

      disclosed(school, "丙");
      assertThat(school.sunlit.damagedFiles()).isEmpty();
    }
  }

  /** What the files say that stand on the site. */
  private List<String> standing() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Publication each : site.standing.values()) {
      if (!each.files().isEmpty()) texts.add(each.files().get(0).digest());
    }
    List<String> said = new ArrayList<>();
    for (String each : List.of("甲", "乙", "丙")) {
      String digest = Bytes.sha256(Bytes.utf8(each)).toHex();
      if (texts.contains(digest)) said.add(each);
    }
    return said;
  }

  @Test
  void in_h2() throws Exception {
    Path home = folder.resolve("record");
    Path file = home.resolve("sunlit");
    Path zip = folder.resolve("sunlit.zip");
    isThereAgain(
        new Kept() {
          @Override
          public DataSource open() {
            return JdbcConnectionPool.create(
                "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0", "sunlit", "");
          }

          @Override
          public void backUp(DataSource database) throws SQLException {
            run(database, "BACKUP TO '" + zip + "'");
          }

          @Override
          public void loseAndRestore(DataSource database) throws SQLException, IOException {
            run(database, "SHUTDOWN");
            delete(home);
            Files.createDirectories(home);
            try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
              for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                Files.copy(in, home.resolve(each.getName()));
              }
            }
          }
        });
  }

  @Test
  void in_postgresql() throws Exception {
    assumeTrue(isThere("pg_dump") && isThere("pg_restore"), "no pg_dump here");
    String name = "backup_" + Databases.newPrefix() + "x";
    String port = String.valueOf(Databases.postgresqlPort());
    List<String> reach = List.of("-h", "localhost", "-p", port, "-U", "postgres");
    Path dump = folder.resolve("sunlit.dump");
    run(Databases.postgresql(), "CREATE DATABASE " + name);
    isThereAgain(
        new Kept() {
          @Override
          public DataSource open() {
            return Databases.postgresql(name);
          }

          @Override
          public void backUp(DataSource database) throws Exception {
            call(null, "pg_dump", reach, "-Fc", "-f", dump.toString(), name);
          }

          @Override
          public void loseAndRestore(DataSource database) throws Exception {
            run(Databases.postgresql(), "DROP DATABASE " + name + " WITH (FORCE)");
            run(Databases.postgresql(), "CREATE DATABASE " + name);
            call(null, "pg_restore", reach, "--exit-on-error", "-d", name, dump.toString());
          }
        });
  }

  @Test
  void in_mariadb() throws Exception {
    String name = "backup_" + Databases.newPrefix() + "x";
    run(Databases.mariaDb(), "CREATE DATABASE " + name);
    String port = String.valueOf(Databases.mariaDbPort());
    List<String> reach =
        List.of("--no-defaults", "--protocol=tcp", "-h", "127.0.0.1", "-P", port, "-u", "root");
    Path dump = folder.resolve("sunlit.sql");
    isThereAgain(
        new Kept() {
          @Override
          public DataSource open() throws SQLException {
            return Databases.mariaDb(name);
          }

          @Override
          public void backUp(DataSource database) throws Exception {
            call(
                null,
                Databases.mariaDbProgram("mariadb-dump").toString(),
                reach,
                "--single-transaction",
                "--result-file=" + dump,
                name);
          }

          @Override
          public void loseAndRestore(DataSource database) throws Exception {
            run(Databases.mariaDb(), "DROP DATABASE " + name);
            run(Databases.mariaDb(), "CREATE DATABASE " + name);
            call(dump.toFile(), Databases.mariaDbProgram("mariadb").toString(), reach, name);
          }
        });
  }

  private static void run(DataSource database, String statement) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.createStatement().execute(statement);
    }
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
  }

  private void call(@Nullable File input, String program, List<String> reach, String... more)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(reach);
    command.addAll(List.of(more));
    File said = folder.resolve("said.txt").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said);
    if (input != null) builder.redirectInput(input);
    Process process = builder.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as("%s: %s", program, Files.readString(said.toPath())).isZero();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path there = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) Files.createDirectories(there);
        else Files.copy(each, there);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
    }
  }
}
