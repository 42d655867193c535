package org.sunlit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sunlit.School;
import org.sunlit.UnitList;
import org.sunlit.catalog.Catalog;
import org.sunlit.listing.Departure;
import org.sunlit.listing.DisclosureList;
import org.sunlit.listing.EntryDraft;
import org.sunlit.listing.ListDrafting.DraftList;
import org.sunlit.listing.ListDrafting.TakePresetItems;
import org.sunlit.listing.ListDrafting.Taken;
import org.sunlit.listing.Requirement;
import org.sunlit.record.Command;
import org.sunlit.record.SubjectId;
import org.sunlit.request.RequestCommand.RequestEntry;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.UnitId;
import org.sunlit.withholding.Extent;
import org.sunlit.withholding.Ground;
import org.sunlit.withholding.WithholdingCommand.ProposeWithholding;

/** Orders about the catalog as a host's forms send them. */
class CatalogOrdersJsonTest {
  private static final Json JSON = new Json();
  private static final UnitId FINANCE = new UnitId("finance");
  private static final SubjectId LIST = DisclosureList.of(FINANCE);

  static Stream<Command<?, ?>> orders() {
    EntryDraft entry = EntryDraft.of(School.PROFILE.catalog().entries().get(0));
    return Stream.of(
        new DraftList(
            LIST,
            List.of(entry),
            List.of(new Departure("S-37", "另由其他单位公开")),
            List.of(new Requirement(entry, true, Set.of(FINANCE), "每年一次")),
            1),
        new TakePresetItems(
            LIST,
            "moe-2014-23",
            List.of(
                new Taken(
                    19,
                    "CW-19",
                    List.of(Audience.PUBLIC),
                    UnitList.ON_THE_SITE,
                    UnitList.YEARLY,
                    UnitList.ROUTINE,
                    List.of("moe-2014-23")))),
        new RequestEntry(new SubjectId("request-1"), "师生体检", "不知归入哪一条", FINANCE),
        new ProposeWithholding(
            new SubjectId("withholding-1"),
            FINANCE,
            Ground.PROCESS_INFORMATION,
            "CW-1",
            2,
            Extent.PART,
            "CW-19",
            null,
            "decree-29",
            "磋商信函",
            "尚在讨论"));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void are_read_as_they_are_written(Command<?, ?> order) {
    Class<? extends Command<?, ?>> type = CommandKinds.type(CommandKinds.name(order), "");

    Command<?, ?> read = JSON.read(JSON.write(order), type);
    assertThat(read).isEqualTo(order);
  }

  @Test
  void need_say_of_an_entry_only_what_the_unit_knows_so_far() {
    DraftList draft =
        JSON.read(
            """
            {"subject": "list-finance", "departures": [], "requirements": [],
             "entries": [{"code": "CW-19", "title": "收支预算总表", "affairs": ["finance"], "focusAreas": ["funds"],
                          "stakeholders": [], "scope": ["public"], "basis": [],
                          "timing": {"cycle": {"every": "year", "from": "--01-01", "daysAfter": 60}},
                          "presetItem": "moe-2014-23#19"}]}
            """,
            DraftList.class);

    EntryDraft entry = draft.entries().get(0);
    assertThat(entry.manner()).isNull();
    assertThat(entry.timing()).isNotNull();
    assertThat(entry.presetItem()).hasToString("moe-2014-23#19");
  }

  @Test
  void take_the_entries_of_a_catalog_that_is_brought_in() {
    Catalog read =
        CatalogJson.read(CatalogJson.write(School.PROFILE.catalog()), School.PROFILE.order());

    assertThat(read.entries().stream().map(EntryDraft::of))
        .isEqualTo(School.PROFILE.catalog().entries().stream().map(EntryDraft::of).toList());
  }
}
