package org.sunlit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sunlit.agenda.UnderEntry;
import org.sunlit.record.Bytes;
import org.sunlit.record.Content;
import org.sunlit.record.Digest;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

class RowsTest {
  private static final SubjectId ITEM = new SubjectId("item-1");
  private static final Bytes SALT = Bytes.hex("00".repeat(16));

  private final Content content =
      new Content(Digest.commitment(SALT, Bytes.utf8("正文")), ITEM, SALT, Bytes.utf8("正文"));

  private static UnderEntry raised(int day) {
    return new UnderEntry(
        ITEM,
        new SubjectId("entry-S-37"),
        LocalDate.of(2026, 3, day),
        Instant.parse("2026-03-09T01:02:03.000004Z"),
        null);
  }

  private static <R extends Row> R again(R row, Class<R> type) {
    return Rows.read(Rows.write(row), type);
  }

  @Test
  void what_holds_no_words_is_not_read_again() {
    UnderEntry written = raised(9);
    byte[] body = Rows.write(written);

    assertThat(Rows.read(body, UnderEntry.class)).isSameAs(written);
    assertThat(Rows.read(body.clone(), UnderEntry.class)).isSameAs(written);
    assertThat(again(raised(10), UnderEntry.class)).isEqualTo(raised(10));
  }

  @Test
  void what_people_wrote_is_not_remembered() {
    Content read = again(content, Content.class);

    assertThat(read).isEqualTo(content).isNotSameAs(again(content, Content.class));
  }
}
