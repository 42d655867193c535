package org.sunlit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.sunlit.record.Digest;

class MemoryBlobsTest {
  private final MemoryBlobs blobs = new MemoryBlobs();

  @Test
  void keeps_files_by_their_digest() throws IOException {
    Blobs.Kept kept = blobs.keep(new ByteArrayInputStream(new byte[] {1, 2, 3}), 3);

    assertThat(kept.size()).isEqualTo(3);
    assertThat(blobs.size(kept.sha256())).hasValue(3);
    assertThat(blobs.size(new Digest("0".repeat(64)))).isEmpty();
    assertThat(blobs.open(kept.sha256()).readAllBytes()).containsExactly(1, 2, 3);
    assertThat(blobs.keep(new ByteArrayInputStream(new byte[] {1, 2, 3}), 3)).isEqualTo(kept);
  }

  @Test
  void refuses_what_is_too_large_or_unknown() {
    assertThatThrownBy(() -> blobs.keep(new ByteArrayInputStream(new byte[4]), 3))
        .isInstanceOf(Blobs.TooLarge.class);
    assertThatThrownBy(() -> blobs.open(new Digest("0".repeat(64))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
