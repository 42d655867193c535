package org.sunlit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sunlit.record.Bytes;

/** What was read or written lately is not read again. */
class LatelyTest {
  private final Lately<String> lately = new Lately<>();
  private final List<Bytes> read = new ArrayList<>();

  private String reader(Bytes bytes) {
    read.add(bytes);
    return bytes.toUtf8();
  }

  @Test
  void the_same_bytes_are_read_once() {
    for (int each = 0; each < 3; each++) {
      assertThat(lately.read(Bytes.utf8("a"), this::reader)).isEqualTo("a");
    }
    assertThat(read).hasSize(1);
    assertThat(lately.read(Bytes.utf8("b"), this::reader)).isEqualTo("b");
  }

  @Test
  void what_was_written_is_not_read() {
    lately.wrote(Bytes.utf8("a"), "a", this::reader);
    read.clear();

    assertThat(lately.read(Bytes.utf8("a"), this::reader)).isEqualTo("a");
    assertThat(read).isEmpty();
  }

  /** All tests run with assertions, and so find a fact that is written as something else. */
  @Test
  void what_would_be_read_as_something_else_is_found() {
    assertThatThrownBy(() -> lately.wrote(Bytes.utf8("a"), "b", this::reader))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("is read as something else");
  }
}
