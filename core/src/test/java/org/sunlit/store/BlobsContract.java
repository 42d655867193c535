package org.sunlit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What {@link Blobs} promises, as far as a test without a crash can ask. */
public abstract class BlobsContract {
  private static final String NAME = "0123456789abcdef".repeat(4);
  private static final String OTHER = "f".repeat(64);

  /** Empty ones. */
  protected abstract Blobs blobs() throws IOException;

  private static byte[] some(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static InputStream in(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static byte[] read(Blobs blobs, String name) throws IOException {
    try (InputStream bytes = blobs.open(name)) {
      return bytes.readAllBytes();
    }
  }

  @Test
  public void b1_what_was_kept_comes_back_byte_for_byte_each_time() throws IOException {
    Blobs blobs = blobs();
    for (int size : new int[] {0, 1, 65_536, 300_001}) {
      String name = "%064x".formatted(size);
      blobs.keep(name, in(some(size)));

      assertThat(blobs.size(name)).hasValue(size);
      assertThat(read(blobs, name)).isEqualTo(some(size));
      assertThat(read(blobs, name)).isEqualTo(some(size));
    }
  }

  @Test
  public void b2_of_an_upload_that_breaks_off_nothing_can_be_opened() throws IOException {
    Blobs blobs = blobs();
    InputStream cut = new SequenceInputStream(in(some(200_000)), new BrokenOff());

    assertThatThrownBy(() -> blobs.keep(NAME, cut)).isInstanceOf(IOException.class);

    assertThat(blobs.size(NAME)).isEmpty();
    assertThatThrownBy(() -> blobs.open(NAME)).isInstanceOf(FileNotFoundException.class);
  }

  @Test
  public void b2_nor_of_one_that_is_refused_on_its_way() throws IOException {
    Blobs blobs = blobs();

    assertThatThrownBy(() -> blobs.keep(NAME, new MeasuredStream(in(some(200_000)), 199_999)))
        .isInstanceOf(TooLarge.class);

    assertThat(blobs.size(NAME)).isEmpty();
  }

  @Test
  public void b4_what_is_removed_is_gone_and_the_rest_stays() throws IOException {
    Blobs blobs = blobs();
    blobs.keep(NAME, in(some(10)));
    blobs.keep(OTHER, in(some(11)));

    blobs.remove(NAME);
    blobs.remove(NAME);

    assertThat(blobs.size(NAME)).isEqualTo(OptionalLong.empty());
    assertThatThrownBy(() -> blobs.open(NAME)).isInstanceOf(FileNotFoundException.class);
    assertThat(read(blobs, OTHER)).isEqualTo(some(11));
  }

  @Test
  public void b3_many_may_read_at_once() throws IOException {
    Blobs blobs = blobs();
    byte[] bytes = some(100_000);
    blobs.keep(NAME, in(bytes));

    try (InputStream first = blobs.open(NAME);
        InputStream second = blobs.open(NAME)) {
      byte[] half = first.readNBytes(50_000);
      assertThat(second.readAllBytes()).isEqualTo(bytes);
      assertThat(half).isEqualTo(Arrays.copyOf(bytes, 50_000));
      assertThat(first.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 50_000, 100_000));
    }
  }

  private static final class BrokenOff extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the line is cut");
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return read();
    }
  }
}
