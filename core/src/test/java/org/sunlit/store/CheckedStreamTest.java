package org.sunlit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunlit.record.Bytes;
import org.sunlit.record.Digest;

/** Nobody has a damaged file whole, and nobody misses a byte of a right one. */
class CheckedStreamTest {
  private static byte[] some(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static InputStream of(byte[] right, byte[] lying) {
    Digest digest = new Digest(Bytes.sha256(Bytes.of(right)).toHex());
    return new CheckedStream(new ByteArrayInputStream(lying), digest, right.length);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8191, 8192, 8193, 16_384, 50_000})
  void gives_out_what_is_right(int size) throws IOException {
    try (InputStream in = of(some(size), some(size))) {
      assertThat(in.readAllBytes()).isEqualTo(some(size));
      assertThat(in.read()).isEqualTo(-1);
    }
    try (InputStream in = of(some(size), some(size))) {
      ByteArrayOutputStream one = new ByteArrayOutputStream();
      for (int each = in.read(); each >= 0; each = in.read()) one.write(each);
      assertThat(one.toByteArray()).as("one by one").isEqualTo(some(size));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8191, 8192, 8193, 16_384, 50_000})
  void gives_nobody_the_end_of_what_is_damaged_shortened_or_longer(int size) {
    byte[] flipped = some(size);
    flipped[0] ^= 1;
    for (byte[] lying :
        new byte[][] {
          flipped, Arrays.copyOf(some(size), size - 1), Arrays.copyOf(some(size), size + 1)
        }) {
      ByteArrayOutputStream had = new ByteArrayOutputStream();
      InputStream in = of(some(size), lying);

      assertThatThrownBy(() -> in.transferTo(had)).isInstanceOf(DamagedFile.class);
      assertThat(had.size()).isLessThan(size);
      assertThatThrownBy(in::read).as("nor later").isInstanceOf(DamagedFile.class);
    }
  }
}
