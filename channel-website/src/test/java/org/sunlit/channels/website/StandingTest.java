package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.channels.tck.Publications;
import org.sunlit.words.Words;

/** What stands there, and that it goes. */
class StandingTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  @SuppressWarnings("NullAway.Init")
  Website site;

  @BeforeEach
  void open() {
    site = Website.in(directory).at(Sites.ADDRESS).named("云汀大学阳光三务网");
  }

  private Standing place(Publication publication) {
    return site.place(publication, Sites.key(publication));
  }

  private Standing withdraw(Publication publication) {
    return site.withdraw(Sites.key(publication), WithdrawalReason.withdrawn());
  }

  @Nested
  class Checking {
    @Test
    void finds_a_page_that_was_deleted_absent() throws IOException {
      place(Examples.budget());
      Files.delete(Sites.file(directory, "items/b9s3d0.html"));
      assertThat(site.check(Sites.key(Examples.budget()))).isEqualTo(new Standing.Absent());
    }

    @Test
    void finds_an_altered_page_to_be_another_revision_and_placing_mends_it() throws IOException {
      Standing placed = place(Examples.budget());
      Path page = Sites.file(directory, "items/b9s3d0.html");
      Files.writeString(page, Files.readString(page).replace("186,420", "999,999"));
      assertThat(site.check(Sites.key(Examples.budget())))
          .isInstanceOfSatisfying(
              Standing.Live.class,
              found -> assertThat(found.revision()).isNotEqualTo(Examples.budget().revision()));
      assertThat(place(Examples.budget())).isEqualTo(placed);
      assertThat(page).content().contains("186,420");
    }

    @Test
    void finds_an_altered_attachment_to_be_another_revision() throws IOException {
      Standing placed = place(Examples.budget());
      for (String each : Sites.files(directory.resolve("site/items/b9s3d0"))) {
        Files.writeString(directory.resolve("site/items/b9s3d0").resolve(each), "%PDF-1.7 budgex");
      }
      assertThat(site.check(Sites.key(Examples.budget()))).isNotEqualTo(placed);
      assertThat(place(Examples.budget())).isEqualTo(placed);
    }

    @Test
    void finds_a_withdrawn_page_that_somebody_put_back() throws IOException {
      place(Examples.budget());
      Path page = Sites.file(directory, "items/b9s3d0.html");
      String before = Files.readString(page);
      withdraw(Examples.budget());
      Files.writeString(page, before);
      assertThat(site.check(Sites.key(Examples.budget()))).isInstanceOf(Standing.Live.class);
      assertThat(withdraw(Examples.budget())).isEqualTo(new Standing.Absent());
      assertThat(page).content().doesNotContain("部门预算");
    }
  }

  @Nested
  class Withdrawing {
    @Test
    void leaves_only_the_words_at_the_same_path() throws IOException {
      place(Publications.article());
      assertThat(withdraw(Publications.article())).isEqualTo(new Standing.Absent());
      Document page = Sites.page(directory, "items/k7q2m9");
      assertThat(page.select("main").text()).isEqualTo("该信息已撤回");
      assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
      assertThat(page.select("meta[name=sunlit-revision]")).isEmpty();
    }

    @Test
    void takes_every_trace_out_of_site_and_state() throws IOException {
      place(Publications.article());
      place(Publications.minimal());
      withdraw(Publications.article());
      withdraw(Publications.minimal());
      for (String each : Sites.files(directory)) {
        assertThat(directory.resolve(each)).content().doesNotContain("勤工助学").doesNotContain("图书馆");
        assertThat(each).doesNotEndWith(".csv");
      }
    }

    @Test
    void leaves_the_pack_of_a_rebuilding_to_those_beside_it() throws IOException {
      site.rebuild(new ManyItems(Packs.SIZE + 4), (key, answer) -> {});
      Publication gone = ManyItems.publication(3);
      Path state = directory.resolve("state");
      List<String> packs =
          Sites.files(state).stream().filter(each -> each.endsWith("packed/0.json")).toList();
      assertThat(packs).hasSize(1);
      Path pack = state.resolve(packs.get(0));
      assertThat(pack).content().contains(gone.title());

      withdraw(gone);

      assertThat(pack).content().doesNotContain(gone.title()).doesNotContain(gone.path() + '"');
      for (int number = 0; number < Packs.SIZE + 4; number++) {
        Publication each = ManyItems.publication(number);
        Standing found = site.check(Sites.key(each));
        if (number == 3) assertThat(found).isEqualTo(new Standing.Absent());
        else assertThat(found).as("number %s", number).isInstanceOf(Standing.Live.class);
      }
    }

    @Test
    void says_why_in_the_words_of_the_reason_and_nothing_else() throws IOException {
      place(Examples.budget());
      site.withdraw(
          Sites.key(Examples.budget()),
          new WithdrawalReason(
              WithdrawalReason.Kind.PERIOD_OVER, new Words("公示期已满", "The notice period is over")));
      assertThat(Sites.page(directory, "items/b9s3d0").select("main").text()).isEqualTo("公示期已满");
    }
  }
}
