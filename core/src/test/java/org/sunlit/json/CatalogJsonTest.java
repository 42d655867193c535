package org.sunlit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.School;
import org.sunlit.catalog.Affair;
import org.sunlit.catalog.Catalog;
import org.sunlit.catalog.CatalogPreset;
import org.sunlit.catalog.CatalogPreset.Confidence;

/** Catalogs and presets as files. */
class CatalogJsonTest {
  private static final Catalog CATALOG = School.PROFILE.catalog();

  @Nested
  class ACatalog {
    @Test
    void comes_back_as_it_was_written() {
      String written = CatalogJson.write(CATALOG);

      Catalog read = CatalogJson.read(written, School.PROFILE.order());

      assertThat(read).isEqualTo(CATALOG).isNotSameAs(CATALOG);
      assertThat(CatalogJson.write(read)).isEqualTo(written);
    }

    @Test
    void takes_presets_of_the_schools_own_along() {
      String own =
          CatalogJson.write(CATALOG)
              .replace(
                  "\"ownPresets\" : [ ]",
                  """
                  "ownPresets": [{"id": "province", "title": "基础清单", "basis": "省厅文件", "categories": [
                    {"no": 1, "name": "基本信息", "affair": "school", "items": [
                      {"no": 1, "title": "学校章程", "confidence": "likely"}]}]}]
                  """);

      Catalog read = CatalogJson.read(own, School.PROFILE.order());

      assertThat(read.presets())
          .extracting(CatalogPreset::id)
          .containsExactly("moe-2014-23", "party-basic-level", "province");
      assertThat(CatalogJson.read(CatalogJson.write(read), School.PROFILE.order())).isEqualTo(read);
    }

    @Test
    void names_the_place_that_cannot_be_read() {
      String written = CatalogJson.write(CATALOG);

      assertThatThrownBy(
              () ->
                  CatalogJson.read(
                      written.replace("moe-2014-23#37", "moe-2014-23"), School.PROFILE.order()))
          .isInstanceOf(Unreadable.class)
          .hasMessageContaining("/entries/0/presetItem");
      assertThatThrownBy(
              () ->
                  CatalogJson.read(
                      written.replace("moe-2014-23#37", "moe-2014-23#51"), School.PROFILE.order()))
          .hasMessageContaining("no preset item moe-2014-23#51");
      assertThatThrownBy(
              () ->
                  CatalogJson.read(
                      written.replace("\"party-basic-level\"", "\"another\""),
                      School.PROFILE.order()))
          .hasMessageContaining("no such preset: another");
    }
  }

  @Nested
  class ThePresetsThatShip {
    private final CatalogPreset moe = Presets.shipped().get(0);
    private final CatalogPreset party = Presets.shipped().get(1);

    @Test
    void are_the_ministrys_fifty_and_seven_of_the_party() {
      assertThat(moe.title()).isEqualTo("高等学校信息公开事项清单");
      assertThat(moe.basis()).isEqualTo("教办函〔2014〕23号");
      assertThat(moe.issued()).hasToString("2014-07-25");
      assertThat(moe.categories())
          .extracting(each -> each.items().size())
          .containsExactly(6, 8, 7, 5, 9, 4, 3, 4, 2, 2);
      assertThat(moe.category(21).orElseThrow().affair()).isEqualTo(Affair.FINANCE);
      assertThat(party.items()).hasSize(7);
      assertThat(party.issued()).isNull();
    }

    @Test
    void say_of_every_item_how_sure_it_is() {
      assertThat(moe.items())
          .filteredOn(each -> each.confidence() == Confidence.VERIFIED)
          .hasSize(17);
      assertThat(moe.item(37).orElseThrow().confidence()).isEqualTo(Confidence.TEXT_VERIFIED);
      assertThat(moe.items())
          .filteredOn(each -> each.confidence() == Confidence.UNVERIFIED)
          .extracting(CatalogPreset.Item::number)
          .containsExactly(40, 49);
      assertThat(party.items()).allMatch(each -> each.confidence() == Confidence.SECONDARY);
    }

    @Test
    void are_floors_that_say_what_no_entry_covers() {
      assertThat(moe.uncovered(CATALOG.entries()))
          .hasSize(49)
          .extracting(CatalogPreset.Item::number)
          .doesNotContain(37);
      assertThat(party.uncovered(CATALOG.entries())).hasSize(7);
      assertThat(moe.uncovered(List.of())).hasSize(50);
    }
  }
}
