package org.sunlit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.Term;
import org.sunlit.catalog.Affair;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.Conduct;
import org.sunlit.catalog.Facet;
import org.sunlit.catalog.Manner;
import org.sunlit.catalog.Notice;
import org.sunlit.catalog.PresetItemId;
import org.sunlit.catalog.Seat;
import org.sunlit.catalog.Stakeholder;
import org.sunlit.catalog.Timing;
import org.sunlit.procedure.Profile;
import org.sunlit.procedure.Stage;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.Units;

/** An entry of the catalog in JSON; what is absent is as a school would most often have it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryFile(
    @NotBlank String code,
    @NotBlank String title,
    @NotBlank String category,
    @NotEmpty Set<@NotNull Affair> affairs,
    @Nullable Set<@NotBlank String> focusAreas,
    @Nullable Set<@NotNull Stakeholder> stakeholders,
    @NotNull UnitId responsibleUnit,
    @NotEmpty List<@NotNull Audience> widestScope,
    Manner.@Nullable Medium medium,
    @NotNull List<@NotBlank String> outlets,
    @Nullable @Valid CycleFile cycle,
    @Nullable Profile procedure,
    @Nullable List<@NotNull Seat> bodies,
    @Nullable Map<Stage, Set<Facet>> facets,
    @Nullable Boolean oneAnnouncement,
    Conduct.@Nullable OpinionTexts opinionTexts,
    @Nullable Boolean countsDisclosed,
    @Nullable Boolean personnel,
    @Nullable Boolean beyondAuthority,
    @Nullable @Valid NoticeFile notice,
    @NotEmpty List<@NotBlank String> basis,
    @Nullable @Positive Integer retentionYears,
    CatalogEntry.@Nullable Origin origin,
    @Nullable PresetItemId presetItem,
    @Nullable String requirement) {

  /** The periods of what is disclosed periodically; absent for what is disclosed as it arises. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CycleFile(
      Timing.Cycle.@NotNull Every every, @Nullable MonthDay from, @PositiveOrZero int daysAfter) {
    static CycleFile of(Timing.Cycle cycle) {
      return new CycleFile(cycle.every(), cycle.from(), cycle.daysAfter());
    }

    Timing timing() {
      return Timing.periodic(
          new Timing.Cycle(every, from == null ? MonthDay.of(1, 1) : from, daysAfter));
    }
  }

  /** How a public notice is kept. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NoticeFile(
      Parameters.@NotNull Name period,
      Notice.@Nullable After after,
      @Nullable Term kept,
      @Nullable Boolean listsPersons) {
    static NoticeFile of(Notice notice) {
      return new NoticeFile(notice.period(), notice.after(), notice.kept(), notice.listsPersons());
    }

    Notice notice() {
      return new Notice(
          period, after == null ? Notice.After.TAKEN_DOWN : after, kept, isTrue(listsPersons));
    }
  }

  static EntryFile of(CatalogEntry entry) {
    Timing.Cycle cycle = entry.timing().cycle();
    Notice notice = entry.conduct().notice();
    return new EntryFile(
        entry.code(),
        entry.title(),
        entry.category(),
        new TreeSet<>(entry.affairs()),
        new TreeSet<>(entry.focusAreas()),
        new TreeSet<>(entry.stakeholders()),
        entry.responsibleUnit(),
        entry.widest().audiences(),
        entry.manner().medium(),
        entry.outlets(),
        cycle == null ? null : CycleFile.of(cycle),
        entry.conduct().profile(),
        entry.conduct().seats(),
        sorted(entry.conduct().facets()),
        entry.conduct().oneAnnouncement(),
        entry.conduct().opinionTexts(),
        entry.countsDisclosed(),
        entry.conduct().personnel(),
        entry.conduct().beyondAuthority(),
        notice == null ? null : NoticeFile.of(notice),
        entry.basis(),
        entry.retentionYears(),
        entry.origin(),
        entry.presetItem(),
        entry.requirement());
  }

  CatalogEntry entry(Units order) {
    return new CatalogEntry(
        code,
        title,
        category,
        affairs,
        focusAreas == null ? Set.of() : focusAreas,
        stakeholders == null ? Set.of() : stakeholders,
        responsibleUnit,
        order.scope(widestScope),
        new Manner(medium == null ? Manner.Medium.ONLINE : medium, outlets),
        cycle == null ? Timing.IMMEDIATE : cycle.timing(),
        conduct(),
        basis,
        retentionYears,
        origin == null ? CatalogEntry.Origin.ADDITIONAL : origin,
        presetItem,
        requirement);
  }

  private Conduct conduct() {
    return new Conduct(
        procedure == null ? Profile.FULL : procedure,
        bodies == null ? List.of() : bodies,
        facets == null ? Map.of() : facets,
        isTrue(oneAnnouncement),
        opinionTexts == null ? Conduct.OpinionTexts.GROUPED : opinionTexts,
        isTrue(countsDisclosed),
        isTrue(personnel),
        isTrue(beyondAuthority),
        notice == null ? null : notice.notice());
  }

  private static Map<Stage, Set<Facet>> sorted(Map<Stage, Set<Facet>> facets) {
    Map<Stage, Set<Facet>> sorted = new TreeMap<>();
    facets.forEach((stage, each) -> sorted.put(stage, new TreeSet<>(each)));
    return sorted;
  }

  private static boolean isTrue(@Nullable Boolean given) {
    return Boolean.TRUE.equals(given);
  }
}
