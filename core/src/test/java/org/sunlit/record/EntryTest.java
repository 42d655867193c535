package org.sunlit.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntryTest {
  private static final SubjectId ITEM = new SubjectId("item-1");
  private static final Entry.Opening EVENT = opening("event");
  private static final Entry.Opening ENVELOPE = opening("envelope");
  private static final Entry ENTRY = Entry.of(ITEM, 1, Entry.Visibility.PUBLIC, EVENT, ENVELOPE);

  private static Entry.Opening opening(String text) {
    return new Entry.Opening(Bytes.of(new byte[32]), Bytes.utf8(text));
  }

  private static Entry with(Entry.Visibility visibility, Entry.Opening event, Entry.Opening kept) {
    return new Entry(ITEM, 1, visibility, ENTRY.leaf(), event, kept);
  }

  @Test
  void is_intact_as_long_as_nothing_that_was_hashed_has_changed() {
    Entry.Opening other = opening("other");

    assertThat(ENTRY.isIntact()).isTrue();
    assertThat(with(Entry.Visibility.PUBLIC, other, ENVELOPE).isIntact()).isFalse();
    assertThat(with(Entry.Visibility.PUBLIC, EVENT, other).isIntact()).isFalse();
    assertThat(with(Entry.Visibility.INTERNAL, EVENT, ENVELOPE).isIntact()).isFalse();
  }

  @Test
  void shows_its_class_and_two_commitments_and_nothing_of_what_they_hide() {
    assertThat(ENTRY.leaf().toUtf8())
        .matches("sunlit/entry/v1 PUBLIC\n[A-Za-z0-9+/]{43}=\n[A-Za-z0-9+/]{43}=\n");
  }

  @Test
  void commits_to_an_event_and_an_envelope_of_the_same_bytes_differently() {
    Entry twice = Entry.of(ITEM, 1, Entry.Visibility.PUBLIC, EVENT, EVENT);
    String[] lines = twice.leaf().toUtf8().split("\n", -1);

    assertThat(lines[1]).isNotEqualTo(lines[2]);
  }

  @Test
  void hashes_its_leaf_as_a_ledger_does() {
    assertThat(ENTRY.hash()).isEqualTo(Bytes.sha256(Bytes.of(new byte[] {0}), ENTRY.leaf()));
  }
}
