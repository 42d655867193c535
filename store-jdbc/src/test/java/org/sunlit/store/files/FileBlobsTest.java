package org.sunlit.store.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.School;
import org.sunlit.item.Attachment;
import org.sunlit.store.Blobs;
import org.sunlit.store.BlobsContract;
import org.sunlit.store.NotKept;
import org.sunlit.store.jdbc.JdbcStore;

class FileBlobsTest extends BlobsContract {
  private static final String NAME = "a".repeat(64);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Override
  protected Blobs blobs() {
    return FileBlobs.in(folder.resolve("files"));
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static InputStream bytes(int size) {
    return new ByteArrayInputStream(new byte[size]);
  }

  @Test
  void shares_a_folder_with_other_nodes() throws IOException {
    blobs().keep(NAME, bytes(7));

    assertThat(blobs().size(NAME)).hasValue(7);
    blobs().remove(NAME);
    assertThat(filesIn(folder)).isEmpty();
  }

  @Test
  void removes_what_a_killed_process_left_half_written() throws IOException {
    Blobs blobs = blobs();
    Path half = folder.resolve("files/coming").resolve(NAME);
    Files.write(half, new byte[3]);

    assertThat(blobs.size(NAME)).isEmpty();
    blobs.remove(NAME);
    assertThat(half).doesNotExist();
  }

  @Test
  void takes_no_name_that_is_a_path() {
    assertThatThrownBy(() -> blobs().open("../" + "a".repeat(61)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** On a file system of a quarter of a megabyte, which takes a Linux and its root. */
  @Test
  void refuses_clearly_when_the_disk_is_full_and_goes_on_when_there_is_space() throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    assumeTrue(isDone("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", small.toString()));
    try (JdbcStore store = JdbcStore.inFile(folder.resolve("record"));
        School school = new School(assembly -> assembly.store(store).blobs(FileBlobs.in(small)))) {
      Attachment first = school.sunlit.attach("a.bin", "application/pdf", bytes(150_000));

      assertThatThrownBy(
              () -> school.sunlit.attach("b.bin", "application/pdf", otherBytes(150_000)))
          .isInstanceOfSatisfying(
              NotKept.class,
              full -> {
                assertThat(full.isFull()).isTrue();
                assertThat(full.words().zh()).contains("空间已满");
                assertThat(full.words().en()).contains("no space left");
              });
      assertThat(filesIn(small)).as("no half file").hasSize(1);
      assertThat(school.sunlit.damagedFiles()).isEmpty();
      school.sunlit.work();

      assertThat(isDone("mount", "-o", "remount,size=1m", small.toString())).isTrue();
      Attachment second = school.sunlit.attach("b.bin", "application/pdf", otherBytes(150_000));
      assertThat(filesIn(small)).hasSize(2);
      assertThat(school.sunlit.damagedFiles()).isEmpty();
      assertThat(second.sha256()).isNotEqualTo(first.sha256());
    } finally {
      assertThat(isDone("umount", small.toString())).isTrue();
    }
  }

  private static InputStream otherBytes(int size) {
    byte[] bytes = new byte[size];
    bytes[0] = 1;
    return new ByteArrayInputStream(bytes);
  }

  private static boolean isDone(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }
}
