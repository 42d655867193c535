package org.sunlit.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Parameters;
import org.sunlit.procedure.Stage;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * One entry of the catalog with the attributes that C7.2.4 demands: manner, scope, timing and
 * responsible unit.
 *
 * @param code unique in the school's catalog
 * @param category the column it belongs to, as people read it
 * @param focusAreas codes of the areas of C4.5 that it belongs to
 * @param stakeholders whose interests it touches (C4.4)
 * @param widest no stage of an item may be shown to more
 * @param basis ids of the documents it rests on (C3.1); at least one
 * @param retentionYears how long items are kept after they are archived; none for ever
 * @param origin whether a school may leave it out
 * @param presetItem what a superior organ demands that it covers
 * @param requirement the code of what a department requires of second-level units that it fulfils
 *     (C7.2.5)
 */
public record CatalogEntry(
    String code,
    String title,
    String category,
    Set<Affair> affairs,
    Set<String> focusAreas,
    Set<Stakeholder> stakeholders,
    UnitId responsibleUnit,
    VisibilityScope widest,
    Manner manner,
    Timing timing,
    Conduct conduct,
    List<String> basis,
    @Nullable Integer retentionYears,
    Origin origin,
    @Nullable PresetItemId presetItem,
    @Nullable String requirement) {
  public CatalogEntry {
    affairs = Set.copyOf(affairs);
    focusAreas = Set.copyOf(focusAreas);
    stakeholders = Set.copyOf(stakeholders);
    basis = List.copyOf(basis);
    if (affairs.isEmpty()) throw new IllegalArgumentException(code + " has no affair");
    if (basis.isEmpty()) throw new IllegalArgumentException(code + " has no basis");
    if (widest.isNobody()) throw new IllegalArgumentException(code + " is for nobody");
    if (retentionYears != null && retentionYears < 1) {
      throw new IllegalArgumentException(code + " is kept for less than a year");
    }
  }

  /** Where an entry comes from (C3.5): what all have in common, or what one unit adds. */
  public enum Origin {
    /** Of the list that superior organs demand; never dropped without a recorded reason. */
    CORE("共性", "core"),
    /** Demanded of second-level units by the department that guides them (C7.2.5). */
    REQUIRED_BY_A_DEPARTMENT("部门要求", "required by a department"),
    /** The unit's own. */
    ADDITIONAL("个性", "additional");

    private final Words words;

    Origin(String zh, String en) {
      this.words = new Words(zh, en);
    }

    public Label label() {
      return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
    }
  }

  public boolean isPartyAffair() {
    return affairs.contains(Affair.PARTY);
  }

  public boolean isFocus() {
    return !focusAreas.isEmpty();
  }

  /** Names the time within which what arises is disclosed; shorter in a focus area (C4.5). */
  public Parameters.Name immediateWithin() {
    return isFocus()
        ? Parameters.Name.IMMEDIATE_DISCLOSURE_FOCUS
        : Parameters.Name.IMMEDIATE_DISCLOSURE;
  }

  /** Names the time within which what has changed is disclosed again. */
  public Parameters.Name changesWithin() {
    return isFocus()
        ? Parameters.Name.UPDATE_AFTER_CHANGE_FOCUS
        : Parameters.Name.UPDATE_AFTER_CHANGE;
  }

  /** Names the time within which a result is disclosed after its resolution. */
  public Parameters.Name resultWithin() {
    return isFocus() ? Parameters.Name.RESULT_DISCLOSURE_FOCUS : Parameters.Name.RESULT_DISCLOSURE;
  }

  /** Names the time after which a result is late whatever stands in its way. */
  public Parameters.Name resultAtTheLatest() {
    return isFocus()
        ? Parameters.Name.RESULT_DISCLOSURE_AT_THE_LATEST_FOCUS
        : Parameters.Name.RESULT_DISCLOSURE_AT_THE_LATEST;
  }

  /**
   * Whether another entry of the unit stands for this one: as itself, or for the same preset item.
   */
  public boolean isHeldBy(String otherCode, @Nullable PresetItemId otherItem) {
    return code.equals(otherCode) || (presetItem != null && presetItem.equals(otherItem));
  }

  public List<String> outlets() {
    return manner.outlets();
  }

  public boolean countsDisclosed() {
    return conduct.countsDisclosed();
  }

  /** What a version for the stage has to say. */
  public Set<Facet> required(Stage stage) {
    return conduct.facets().getOrDefault(stage, Set.of());
  }
}
