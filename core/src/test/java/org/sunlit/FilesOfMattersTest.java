package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sunlit.channels.Publication;
import org.sunlit.item.Attachment;
import org.sunlit.item.DraftingCommand.DraftVersion;
import org.sunlit.item.StageCommand.DisclosePrior;
import org.sunlit.item.StageCommand.EraseContent;
import org.sunlit.item.StageCommand.WithdrawItem;
import org.sunlit.procedure.Stage;
import org.sunlit.record.ErasureReason;
import org.sunlit.store.BlobsInSight;
import org.sunlit.visibility.Viewer;

/** How long the bytes of files are there: as long as something names them, and no longer. */
class FilesOfMattersTest {
  private static final Duration MONTHS = Duration.ofDays(60);

  private final BlobsInSight blobs = new BlobsInSight();
  private final School school = new School(assembly -> assembly.blobs(blobs));
  private final Matter matter = Matter.raisedIn(school);

  @AfterEach
  void close() {
    school.close();
  }

  private Attachment attached(String text) {
    return school.sunlit.attach(
        "附表.csv", "text/csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private DraftVersion draft(Matter of, Attachment... files) {
    DraftVersion draft = of.draft(Stage.PRIOR_DISCLOSURE, Matter.PLAN, "");
    return new DraftVersion(
        draft.subject(),
        draft.stage(),
        draft.scope(),
        draft.title(),
        draft.summary(),
        draft.body(),
        draft.facets(),
        List.of(files),
        draft.changes());
  }

  private void later(Duration time) {
    school.clock.set(school.clock.instant().plus(time));
    school.sunlit.work();
  }

  private void disclosed(Matter of, Attachment... files) {
    of.approved(draft(of, files));
    of.done(School.HEAD, new DisclosePrior(of.id));
    school.sunlit.work();
  }

  private void erased(Matter of) {
    of.done(School.OFFICE, new WithdrawItem(of.id, "内容有误"));
    school.sunlit.work();
    of.done(
        School.OFFICE,
        new EraseContent(
            of.id, of.item().versions().get(0).digest(), ErasureReason.PERSONAL_INFORMATION));
    school.sunlit.work();
  }

  private Publication page(Matter of) {
    return school.sunlit.item(Viewer.ANONYMOUS, of.id).orElseThrow();
  }

  private static String read(Publication page) throws IOException {
    try (InputStream in = page.files().get(0).bytes().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void a_draft_keeps_its_files_and_lets_those_go_that_it_drops() {
    Attachment first = attached("甲");
    Attachment second = attached("乙");
    matter.done(School.HANDLER, draft(matter, first, second));
    later(MONTHS);
    assertThat(blobs.there).hasSize(2);

    matter.done(School.HANDLER, draft(matter, second));
    later(Duration.ZERO);
    assertThat(blobs.there.values()).containsExactly("乙".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void what_is_disclosed_stays_and_what_is_erased_goes_with_its_bytes() throws IOException {
    disclosed(matter, attached("甲"));
    later(MONTHS);
    assertThat(read(page(matter))).isEqualTo("甲");

    erased(matter);

    assertThat(blobs.there).isEmpty();
  }

  @Test
  void a_file_of_two_matters_stays_as_long_as_one_names_it() throws IOException {
    Matter other = Matter.raisedIn(school);
    Attachment file = attached("甲");
    disclosed(matter, file);
    disclosed(other, file);
    later(MONTHS);

    erased(matter);
    assertThat(read(page(other))).isEqualTo("甲");

    erased(other);
    assertThat(blobs.there).isEmpty();
  }

  @Test
  void a_file_that_was_handed_in_too_long_ago_is_not_attached() {
    Attachment file = attached("甲");
    later(Duration.ofDays(2));

    assertThat(matter.refused(School.HANDLER, draft(matter, file)))
        .containsExactly("attachments-are-kept");
  }

  @Test
  void a_damaged_file_is_named_and_never_read_to_its_end() {
    Attachment file = attached("甲");
    disclosed(matter, file);
    blobs.there.replaceAll((name, bytes) -> "乙".getBytes(StandardCharsets.UTF_8));

    assertThat(school.sunlit.damagedFiles()).containsExactly(file.sha256());
    assertThatThrownBy(() -> read(page(matter))).isInstanceOf(IOException.class);
  }

  @Test
  void where_the_record_is_kept_and_no_place_for_files_is_named_none_is_taken() {
    try (Sunlit sunlit =
        Sunlit.of(School.PROFILE)
            .store(school.store)
            .directory(School.people())
            .channel("site", new MemoryChannel())
            .open()) {
      assertThatThrownBy(
              () -> sunlit.attach("a", "text/csv", new ByteArrayInputStream(new byte[] {1})))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(".blobs(");
      assertThat(Map.copyOf(blobs.there)).isEmpty();
    }
  }
}
