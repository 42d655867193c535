package org.sunlit.channels.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.channels.Publication;
import org.sunlit.channels.tck.Publications;
import org.sunlit.channels.tck.Sample;
import org.sunlit.words.Label;

class MastheadTest {
  private static final OfficialAccount ACCOUNT = account("云汀大学");

  @Nested
  class ATitle {
    @Test
    void of_32_characters_fits() {
      Masthead masthead = of(minimal().title("题".repeat(32)));
      assertThat(masthead.title()).isEqualTo("题".repeat(32));
      assertThat(masthead.faults()).isEmpty();
      assertThat(masthead.findings()).isEmpty();
    }

    @Test
    void of_33_characters_falls_back_to_the_short_one() {
      Masthead masthead = of(minimal().title("题".repeat(33)).shortTitle("简短标题"));
      assertThat(masthead.title()).isEqualTo("简短标题");
      assertThat(masthead.findings()).singleElement().asString().contains("简短标题", "32");
    }

    @Test
    void of_33_characters_without_a_short_one_is_a_fault_that_names_the_limit() {
      Masthead masthead = of(minimal().title("题".repeat(33)));
      assertThat(masthead.title()).isEmpty();
      assertThat(masthead.faults()).singleElement().asString().contains("32字", "32 characters");
    }

    @Test
    void counts_a_character_outside_the_basic_plane_once() {
      assertThat(of(minimal().title("𠮷".repeat(32))).faults()).isEmpty();
    }

    @Test
    void carries_the_occasion_if_both_fit() {
      assertThat(of(withOccasion().title("题".repeat(27))).title())
          .isEqualTo("再次公开｜" + "题".repeat(27));
      assertThat(of(withOccasion().title("题".repeat(28))).title()).isEqualTo("题".repeat(28));
      assertThat(of(withOccasion().title("题".repeat(28)).shortTitle("短")).title())
          .isEqualTo("再次公开｜短");
    }
  }

  @Nested
  class AnAuthor {
    @Test
    void is_the_unit_up_to_16_characters() {
      assertThat(of(fromUnit("处".repeat(16))).author()).isEqualTo("处".repeat(16));
    }

    @Test
    void is_the_account_beyond() {
      Masthead masthead = of(fromUnit("处".repeat(17)));
      assertThat(masthead.author()).isEqualTo("云汀大学");
      assertThat(masthead.findings()).singleElement().asString().contains("16");
    }

    @Test
    void is_left_out_if_neither_fits() {
      Masthead masthead = Masthead.of(fromUnit("处".repeat(17)).done(), account("校".repeat(17)));
      assertThat(masthead.author()).isEmpty();
    }
  }

  @Nested
  class ADigest {
    @Test
    void of_128_characters_is_whole() {
      Masthead masthead = of(minimal().summary("要".repeat(128)));
      assertThat(masthead.digest()).isEqualTo("要".repeat(128));
      assertThat(masthead.findings()).isEmpty();
    }

    @Test
    void of_129_characters_is_cut_to_128() {
      Masthead masthead = of(minimal().summary("要".repeat(129)));
      assertThat(masthead.digest()).isEqualTo("要".repeat(127) + "…");
      assertThat(masthead.findings()).singleElement().asString().contains("128");
    }
  }

  @Nested
  class ASource {
    @Test
    void is_the_page_on_the_website_with_the_revision() {
      Publication publication = Publications.article();
      assertThat(Masthead.of(publication, ACCOUNT).source())
          .isEqualTo(
              "https://www.yunting.example/open/items/k7q2m9.html?r=" + publication.revision());
    }

    @Test
    void of_1024_bytes_fits_and_of_1025_does_not() {
      int rest = of(minimal().path("")).source().length();
      assertThat(of(minimal().path("p".repeat(1024 - rest))).faults()).isEmpty();
      assertThat(of(minimal().path("p".repeat(1025 - rest))).faults())
          .singleElement()
          .asString()
          .contains("1024");
    }
  }

  private static Masthead of(Sample sample) {
    return Masthead.of(sample.done(), ACCOUNT);
  }

  private static Sample minimal() {
    return fromUnit("图书馆");
  }

  private static Sample fromUnit(String unit) {
    return Publications.from(Publications.minimal()).labels(labels(unit, false));
  }

  private static Sample withOccasion() {
    return Publications.from(Publications.minimal()).labels(labels("图书馆", true));
  }

  private static Publication.Labels labels(String unit, boolean occasion) {
    Label again = Publications.label("DISCLOSED_AGAIN", "再次公开", "Disclosed again");
    Label from = Publications.label("unit", unit, "Unit");
    return new Publication.Labels(List.of(), null, null, occasion ? again : null, from, null);
  }

  private static OfficialAccount account(String name) {
    return new OfficialAccount(
        name, URI.create("https://www.yunting.example/open/"), WechatLimits.DEFAULT);
  }
}
