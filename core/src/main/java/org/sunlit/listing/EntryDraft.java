package org.sunlit.listing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.Affair;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.Conduct;
import org.sunlit.catalog.Manner;
import org.sunlit.catalog.PresetItemId;
import org.sunlit.catalog.Stakeholder;
import org.sunlit.catalog.Timing;
import org.sunlit.input.Code;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.Units;
import org.sunlit.words.Words;

/**
 * An entry while its list is being drafted: whatever the unit has not said yet is missing, never
 * guessed. Where it comes from is not said at all but follows from what it covers.
 *
 * @param presetItem what a superior organ demands that it covers
 * @param requirement the code of what a department requires that it fulfils
 */
public record EntryDraft(
    @NotBlank @Code String code,
    @NotBlank @Within(Limit.TITLE) String title,
    @Nullable @Within(Limit.TITLE) String category,
    @NotNull Set<@NotNull Affair> affairs,
    @NotNull Set<@NotBlank String> focusAreas,
    @NotNull Set<@NotNull Stakeholder> stakeholders,
    @Nullable UnitId responsibleUnit,
    @NotNull List<@NotNull Audience> scope,
    @Nullable Manner manner,
    @Nullable Timing timing,
    @Nullable Conduct conduct,
    @NotNull List<@NotBlank String> basis,
    @Nullable @Positive Integer retentionYears,
    @Nullable PresetItemId presetItem,
    @Nullable @Code String requirement) {
  /** An entry as it is, to draft the next version of its list from. */
  public static EntryDraft of(CatalogEntry entry) {
    return new EntryDraft(
        entry.code(),
        entry.title(),
        entry.category(),
        entry.affairs(),
        entry.focusAreas(),
        entry.stakeholders(),
        entry.responsibleUnit(),
        entry.widest().audiences(),
        entry.manner(),
        entry.timing(),
        entry.conduct(),
        entry.basis(),
        entry.retentionYears(),
        entry.presetItem(),
        entry.requirement());
  }

  /** The same, with collections that nobody else holds. */
  EntryDraft kept() {
    return new EntryDraft(
        code,
        title.strip(),
        category,
        Set.copyOf(affairs),
        Set.copyOf(focusAreas),
        Set.copyOf(stakeholders),
        responsibleUnit,
        List.copyOf(scope),
        manner,
        timing,
        conduct,
        List.copyOf(basis),
        retentionYears,
        presetItem,
        requirement);
  }

  /** What is required of a unit, as that unit's own. */
  EntryDraft requiredOf(UnitId unit) {
    return new EntryDraft(
        code + "-" + unit,
        title,
        category,
        affairs,
        focusAreas,
        stakeholders,
        unit,
        scope,
        manner,
        timing,
        conduct,
        basis,
        retentionYears,
        null,
        code);
  }

  /**
   * The attributes that C7.2.4 demands, and what else an entry cannot do without, as far as absent.
   */
  List<Words> missing() {
    List<Words> missing = new ArrayList<>();
    require(manner != null && !manner.outlets().isEmpty(), "公开方式", "manner", missing);
    require(!scope.isEmpty(), "公开范围", "scope", missing);
    require(timing != null, "公开时间", "timing", missing);
    require(responsibleUnit != null, "责任主体", "responsible unit", missing);
    require(!affairs.isEmpty(), "所属三务", "affair", missing);
    require(category != null && !category.isBlank(), "栏目", "category", missing);
    require(conduct != null, "公开程序", "procedure", missing);
    require(!basis.isEmpty(), "公开依据", "basis", missing);
    return missing;
  }

  private static void require(boolean there, String zh, String en, List<Words> missing) {
    if (!there) missing.add(new Words(zh, en));
  }

  /** Whether nothing is missing and its scope names only what the school has. */
  boolean isComplete(Units order) {
    return missing().isEmpty() && scope.stream().allMatch(order::knows);
  }

  /** The entry, if it {@link #isComplete}. */
  Stream<CatalogEntry> entry(Units order, CatalogEntry.Origin origin) {
    if (!isComplete(order)
        || category == null
        || responsibleUnit == null
        || manner == null
        || timing == null
        || conduct == null) {
      return Stream.of();
    }
    return Stream.of(
        new CatalogEntry(
            code,
            title,
            category,
            affairs,
            focusAreas,
            stakeholders,
            responsibleUnit,
            order.scope(scope),
            manner,
            timing,
            conduct,
            basis,
            retentionYears,
            origin,
            presetItem,
            requirement));
  }
}
