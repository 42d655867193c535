package org.sunlit.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Confidence;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.Span;
import org.sunlit.catalog.Affair;
import org.sunlit.catalog.BodyId;
import org.sunlit.catalog.Catalog;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.Facet;
import org.sunlit.input.Limits;
import org.sunlit.input.Validation;
import org.sunlit.input.Violation;
import org.sunlit.organization.Body;
import org.sunlit.organization.Outlet;
import org.sunlit.organization.Post;
import org.sunlit.organization.Role;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.organization.Unit;
import org.sunlit.procedure.Stage;
import org.sunlit.record.PostId;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.Units;
import org.sunlit.words.Words;

/** A school profile as one JSON file; absent lists and maps are empty. */
public final class ProfileJson {

  record File(
      @NotNull @Valid Words name,
      @NotBlank String zone,
      @Nullable String supervisionContact,
      @Nullable Integer holidaysKnownUntil,
      @Nullable Map<LocalDate, Boolean> daysOff,
      @Nullable Map<Parameters.Name, @Valid ParameterFile> parameters,
      @NotEmpty List<@NotNull @Valid UnitFile> units,
      @Nullable Map<String, Audience> groups,
      @NotEmpty List<@NotNull @Valid PostFile> posts,
      @NotEmpty List<@NotNull @Valid BodyFile> bodies,
      @NotNull List<@NotNull @Valid OutletFile> outlets,
      @NotEmpty List<@NotNull @Valid EntryFile> catalog) {}

  record ParameterFile(
      @NotNull Span value, @NotBlank String basis, @Nullable Confidence confidence) {}

  record UnitFile(@NotNull UnitId id, @NotNull Words name, @Nullable UnitId parent) {}

  record PostFile(
      @NotNull PostId id,
      @NotNull Words title,
      @NotNull UnitId unit,
      @NotEmpty Set<@NotNull Role> roles,
      @Nullable Set<@NotNull UnitId> portfolio) {}

  record BodyFile(
      @NotNull BodyId id,
      @NotNull Words name,
      @NotNull PostId secretary,
      @NotNull PostId chair,
      @Positive int members,
      @Positive int quorum) {}

  record OutletFile(
      @NotBlank String id,
      @NotBlank String kind,
      @NotNull Words name,
      @NotNull PostId keeper,
      @Nullable Map<String, String> settings) {}

  record EntryFile(
      @NotBlank String code,
      @NotBlank String title,
      @NotBlank String category,
      @NotEmpty Set<@NotNull Affair> affairs,
      @NotNull UnitId responsibleUnit,
      @NotEmpty List<@NotNull Audience> widestScope,
      @NotEmpty List<@NotNull BodyId> bodies,
      @Nullable Map<Stage, Set<Facet>> facets,
      @NotNull List<@NotBlank String> outlets,
      @NotEmpty List<@NotBlank String> basis,
      boolean countsDisclosed) {}

  private ProfileJson() {}

  /**
   * Reads a profile.
   *
   * @throws Unreadable naming the first place that cannot be read
   * @throws IllegalArgumentException if it names what it does not have
   */
  public static SchoolProfile read(String json) {
    File file = new Json().read(json, File.class);
    List<Violation> faults = Validation.byProvider(Limits.defaults()).violations(file);
    if (!faults.isEmpty()) {
      throw new Unreadable(faults.get(0).pointer(), faults.get(0).words());
    }
    Units order = order(file);
    return new SchoolProfile(
        file.name(),
        Holidays.announced(
            ZoneId.of(file.zone()),
            orEmpty(file.daysOff()),
            file.holidaysKnownUntil() == null ? 0 : file.holidaysKnownUntil()),
        parameters(file),
        order,
        file.units().stream().map(each -> new Unit(each.id(), each.name(), each.parent())).toList(),
        file.posts().stream()
            .map(
                each ->
                    new Post(
                        each.id(),
                        each.title(),
                        each.unit(),
                        each.roles(),
                        each.portfolio() == null ? Set.of() : each.portfolio()))
            .toList(),
        file.bodies().stream()
            .map(
                each ->
                    new Body(
                        each.id(),
                        each.name(),
                        each.secretary(),
                        each.chair(),
                        each.members(),
                        each.quorum()))
            .toList(),
        file.outlets().stream()
            .map(
                each ->
                    new Outlet(
                        each.id(),
                        each.kind(),
                        each.name(),
                        each.keeper(),
                        orEmpty(each.settings())))
            .toList(),
        new Catalog(file.catalog().stream().map(each -> entry(each, order)).toList()),
        file.supervisionContact() == null ? "" : file.supervisionContact());
  }

  private static CatalogEntry entry(EntryFile file, Units order) {
    return new CatalogEntry(
        file.code(),
        file.title(),
        file.category(),
        file.affairs(),
        file.responsibleUnit(),
        order.scope(file.widestScope()),
        file.bodies(),
        orEmpty(file.facets()),
        file.outlets(),
        file.basis(),
        file.countsDisclosed());
  }

  /** Units in any order of the file, each after its parent. */
  private static Units order(File file) {
    Units order = Units.none();
    Map<UnitId, UnitFile> waiting = new TreeMap<>();
    file.units().forEach(each -> waiting.put(each.id(), each));
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
    for (Map.Entry<String, Audience> group : orEmpty(file.groups()).entrySet()) {
      order = order.group(group.getKey(), group.getValue());
    }
    return order;
  }

  private static Parameters parameters(File file) {
    Map<Parameters.Name, Parameters.Parameter> overrides = new EnumMap<>(Parameters.Name.class);
    orEmpty(file.parameters())
        .forEach(
            (name, each) ->
                overrides.put(
                    name,
                    new Parameters.Parameter(
                        each.value(),
                        each.basis(),
                        each.confidence() == null
                            ? Confidence.SET_BY_THE_SCHOOL
                            : each.confidence())));
    return Parameters.with(overrides);
  }

  private static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
    return map == null ? Map.of() : map;
  }
}
