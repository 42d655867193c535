package org.sunlit.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.WorkingCalendar;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.Units;
import org.sunlit.words.Words;

/** All keys of a profile; absent lists and maps are empty. */
record ProfileFile(
    @NotNull @Valid Words name,
    @NotBlank String zone,
    @Nullable String supervisionContact,
    @Nullable Integer holidaysKnownUntil,
    @Nullable Map<LocalDate, Boolean> daysOff,
    @Nullable List<@NotNull @Valid VacationFile> vacations,
    @Nullable Boolean vacationsCount,
    @Nullable Map<Parameters.Name, @Valid ParameterFile> parameters,
    @NotEmpty List<@NotNull @Valid UnitFile> units,
    @Nullable Map<String, Audience> groups,
    @NotEmpty List<@NotNull @Valid PostFile> posts,
    @NotEmpty List<@NotNull @Valid BodyFile> bodies,
    @NotNull List<@NotNull @Valid OutletFile> outlets,
    @NotEmpty List<@NotNull @Valid DocumentFile> documents,
    @Nullable List<@NotNull @Valid FocusAreaFile> focusAreas,
    @Nullable List<@NotBlank String> presets,
    @Nullable List<@NotNull @Valid PresetFile> ownPresets,
    @NotEmpty List<@NotNull @Valid EntryFile> catalog) {

  SchoolProfile profile() {
    Units order = order();
    return new SchoolProfile(
        name,
        calendar(),
        parameters == null ? Parameters.defaults() : parameters(parameters),
        order,
        units.stream().map(UnitFile::unit).toList(),
        posts.stream().map(PostFile::post).toList(),
        bodies.stream().map(BodyFile::body).toList(),
        outlets.stream().map(OutletFile::outlet).toList(),
        new CatalogFile(documents, focusAreas, presets, ownPresets, catalog).catalog(order),
        supervisionContact == null ? "" : supervisionContact);
  }

  private WorkingCalendar calendar() {
    WorkingCalendar announced = Holidays.announced(ZoneId.of(zone));
    return announced
        .told(
            daysOff == null ? Map.of() : daysOff,
            holidaysKnownUntil == null ? announced.knownUntil() : Year.of(holidaysKnownUntil))
        .with(
            vacations == null ? List.of() : vacations.stream().map(VacationFile::vacation).toList(),
            !Boolean.FALSE.equals(vacationsCount));
  }

  private static Parameters parameters(Map<Parameters.Name, ParameterFile> files) {
    Map<Parameters.Name, Parameters.Parameter> overrides = new EnumMap<>(Parameters.Name.class);
    files.forEach((name, each) -> overrides.put(name, each.parameter()));
    return Parameters.with(overrides);
  }

  /** Units in any order of the file, each after its parent. */
  private Units order() {
    Units order = Units.none();
    Map<UnitId, UnitFile> waiting = new TreeMap<>();
    units.forEach(each -> waiting.put(each.id(), each));
    while (!waiting.isEmpty()) {
      UnitFile next =
          waiting.values().stream()
              .filter(each -> each.parent() == null || !waiting.containsKey(each.parent()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "units are their own parents: " + waiting.keySet()));
      waiting.remove(next.id());
      order = next.parent() == null ? order.unit(next.id()) : order.unit(next.id(), next.parent());
    }
    if (groups != null) {
      for (Map.Entry<String, Audience> group : groups.entrySet()) {
        order = order.group(group.getKey(), group.getValue());
      }
    }
    return order;
  }
}
