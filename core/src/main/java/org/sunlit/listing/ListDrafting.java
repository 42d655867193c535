package org.sunlit.listing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.CatalogPreset;
import org.sunlit.catalog.Conduct;
import org.sunlit.catalog.Manner;
import org.sunlit.catalog.PresetItemId;
import org.sunlit.catalog.Timing;
import org.sunlit.input.Code;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.procedure.Move;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.UnitId;

/** From nothing to a frozen version of a list; all but the last leave no fact. */
public sealed interface ListDrafting extends ListCommand {

  /**
   * Writes the draft of the unit's list in the place of the one before.
   *
   * @param subject the list, from {@link DisclosureList#of}
   * @param departures what it does not hold though it would have to, with the reason
   * @param requirements what the unit requires of second-level units
   * @param replaces the number of the draft that the handler saw; none for whatever is there
   */
  record DraftList(
      @NotNull SubjectId subject,
      @NotNull @Within(Limit.ENTRIES) List<@NotNull @Valid EntryDraft> entries,
      @NotNull @Within(Limit.ENTRIES) List<@NotNull @Valid Departure> departures,
      @NotNull @Within(Limit.ENTRIES) List<@NotNull @Valid Requirement> requirements,
      @Nullable Integer replaces)
      implements ListDrafting {
    @Override
    public Move<ListStage> move() {
      return ListProcedure.DRAFT_LIST;
    }

    @Override
    public Deed<ListFact> decide(Listing listing, Circumstances circumstances) {
      return kept(
          listing,
          circumstances,
          new ListPaper(
              entries.stream().map(EntryDraft::kept).toList(),
              departures,
              requirements.stream().map(Requirement::kept).toList()));
    }
  }

  /** Adds items of a preset to the draft, with what the school has to say of each. */
  record TakePresetItems(
      @NotNull SubjectId subject,
      @NotBlank String preset,
      @NotEmpty @Within(Limit.ENTRIES) List<@NotNull @Valid Taken> items)
      implements ListDrafting {
    @Override
    public Move<ListStage> move() {
      return ListProcedure.TAKE_PRESET_ITEMS;
    }

    @Override
    public Deed<ListFact> decide(Listing listing, Circumstances circumstances) {
      Stream<EntryDraft> taken =
          preset(listing).stream()
              .flatMap(each -> items.stream().flatMap(item -> item.draft(each, listing.unit())));
      return adding(listing, circumstances, taken);
    }

    Optional<CatalogPreset> preset(Listing listing) {
      return listing.catalog().profiled().presets().stream()
          .filter(each -> each.id().equals(preset))
          .findFirst();
    }
  }

  /**
   * One item of a preset, and what no preset says. What is left out here stays missing until the
   * unit says it.
   *
   * @param number the item's in its preset
   * @param code what the catalog is to call it
   */
  record Taken(
      @Positive int number,
      @NotBlank @Code String code,
      @NotEmpty List<@NotNull Audience> scope,
      @NotNull Manner manner,
      @Nullable Timing timing,
      @Nullable Conduct conduct,
      @NotNull List<@NotBlank String> basis) {

    private Stream<EntryDraft> draft(CatalogPreset preset, UnitId unit) {
      return preset
          .category(number)
          .flatMap(
              category ->
                  preset
                      .item(number)
                      .map(
                          item ->
                              new EntryDraft(
                                  code,
                                  item.title(),
                                  category.name(),
                                  Set.of(category.affair()),
                                  Set.of(),
                                  Set.of(),
                                  unit,
                                  List.copyOf(scope),
                                  manner,
                                  timing,
                                  conduct,
                                  List.copyOf(basis),
                                  null,
                                  new PresetItemId(preset.id(), number),
                                  null)))
          .stream();
    }
  }

  /** Adds to the draft whatever departments require of the unit and it does not hold yet. */
  record TakeRequirements(@NotNull SubjectId subject) implements ListDrafting {
    @Override
    public Move<ListStage> move() {
      return ListProcedure.TAKE_REQUIREMENTS;
    }

    @Override
    public Deed<ListFact> decide(Listing listing, Circumstances circumstances) {
      return adding(
          listing,
          circumstances,
          listing.unmet(listing.drafted()).stream()
              .filter(each -> listing.drafted().fulfilling(each.code()).isEmpty())
              .map(each -> each.entry().requiredOf(listing.unit())));
    }
  }

  /** Freezes the draft into the version that the unit's head stands for. */
  record ProposeList(@NotNull SubjectId subject) implements ListDrafting {
    @Override
    public Move<ListStage> move() {
      return ListProcedure.PROPOSE_LIST;
    }

    @Override
    public Deed<ListFact> decide(Listing listing, Circumstances circumstances) {
      ListDraft draft = listing.requiredDraft();
      Content paper = circumstances.file(subject, draft.paper());
      return Deed.<ListFact>of(new ListFact.Proposed(paper.digest()))
          .and(paper)
          .removing(List.of(draft))
          .answering(Map.of("digest", paper.digest().value()));
    }
  }

  private static Deed<ListFact> adding(
      Listing listing, Circumstances circumstances, Stream<EntryDraft> more) {
    ListPaper before = listing.drafted();
    List<EntryDraft> entries = new ArrayList<>(before.entries());
    more.forEach(entries::add);
    return kept(
        listing, circumstances, new ListPaper(entries, before.departures(), before.requirements()));
  }

  private static Deed<ListFact> kept(
      Listing listing, Circumstances circumstances, ListPaper paper) {
    int number = listing.draftNumber() + 1;
    return Deed.<ListFact>keeping(
            new ListDraft(listing.list().id(), number, circumstances.actor().person(), paper))
        .answering(Map.of("draft", String.valueOf(number)));
  }
}
