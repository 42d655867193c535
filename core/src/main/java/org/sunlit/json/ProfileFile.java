package org.sunlit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.WorkingCalendar;
import org.sunlit.catalog.Catalog;
import org.sunlit.organization.Contacts;
import org.sunlit.organization.Duties;
import org.sunlit.organization.Organization;
import org.sunlit.organization.Role;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.organization.Wording;
import org.sunlit.procedure.Act;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Units;
import org.sunlit.words.Words;

/** All keys of a profile; absent lists and maps are empty. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder(
    value = {
      "name",
      "zone",
      "contacts",
      "holidaysKnownUntil",
      "daysOff",
      "vacations",
      "vacationsCount",
      "parameters",
      "units",
      "groups",
      "posts",
      "acts",
      "delegations",
      "bodies",
      "plans",
      "outlets",
      "documents",
      "focusAreas",
      "presets",
      "ownPresets",
      "catalog",
      "wording"
    })
record ProfileFile(
    @NotNull @Valid Words name,
    @NotBlank String zone,
    @Nullable @Valid ContactsFile contacts,
    @Nullable Integer holidaysKnownUntil,
    @Nullable Map<LocalDate, Boolean> daysOff,
    @Nullable List<@NotNull @Valid VacationFile> vacations,
    @Nullable Boolean vacationsCount,
    @Nullable Map<Parameters.Name, @Valid ParameterFile> parameters,
    @NotEmpty List<@NotNull @Valid UnitFile> units,
    @Nullable Map<String, Audience> groups,
    @NotEmpty List<@NotNull @Valid PostFile> posts,
    @Nullable Map<Act, Set<@NotNull Role>> acts,
    @Nullable List<@NotNull @Valid DelegationFile> delegations,
    @NotEmpty List<@NotNull @Valid BodyFile> bodies,
    @Nullable List<@NotNull @Valid PlanFile> plans,
    @NotNull List<@NotNull @Valid OutletFile> outlets,
    @NotEmpty List<@NotNull @Valid DocumentFile> documents,
    @Nullable List<@NotNull @Valid FocusAreaFile> focusAreas,
    @Nullable List<@NotBlank String> presets,
    @Nullable List<@NotNull @Valid PresetFile> ownPresets,
    @NotEmpty List<@NotNull @Valid EntryFile> catalog,
    @Nullable Map<String, @NotNull Words> wording) {

  static ProfileFile of(SchoolProfile school) {
    CatalogFile catalog = CatalogFile.of(school.catalog());
    WorkingCalendar calendar = school.calendar();
    WorkingCalendar announced = Holidays.announced(calendar.zone());
    Map<LocalDate, Boolean> daysOff = new TreeMap<>(calendar.offByDay());
    daysOff.entrySet().removeAll(announced.offByDay().entrySet());
    Map<Parameters.Name, ParameterFile> parameters = new EnumMap<>(Parameters.Name.class);
    school
        .parameters()
        .overrides()
        .forEach((name, each) -> parameters.put(name, ParameterFile.of(each)));
    Map<Act, Set<Role>> acts = new EnumMap<>(Act.class);
    school
        .organization()
        .duties()
        .overrides()
        .forEach((act, roles) -> acts.put(act, Tidy.sorted(roles)));
    return new ProfileFile(
        school.name(),
        calendar.zone().getId(),
        ContactsFile.of(school.contacts()),
        calendar.knownUntil().getValue(),
        Tidy.ifAny(daysOff),
        Tidy.ifAny(calendar.vacations().stream().map(VacationFile::of).toList()),
        calendar.vacationsCount(),
        Tidy.ifAny(parameters),
        school.units().stream().map(UnitFile::of).toList(),
        Tidy.ifAny(school.order().groups()),
        school.posts().stream().map(PostFile::of).toList(),
        Tidy.ifAny(acts),
        Tidy.ifAny(school.organization().delegations().stream().map(DelegationFile::of).toList()),
        school.bodies().stream().map(BodyFile::of).toList(),
        Tidy.ifAny(school.plans().stream().map(PlanFile::of).toList()),
        school.outlets().stream().map(OutletFile::of).toList(),
        catalog.documents(),
        catalog.focusAreas(),
        catalog.presets(),
        catalog.ownPresets(),
        catalog.entries(),
        Tidy.ifAny(school.wording().overrides()));
  }

  /**
   * The profile it tells of.
   *
   * @throws Unreadable naming every part that cannot be made
   */
  SchoolProfile profile() {
    Parts parts = new Parts();
    References.check(this, parts);
    parts.raise();
    Optional<Units> order = order(parts);
    Optional<WorkingCalendar> calendar = calendar(parts);
    Map<Parameters.Name, Parameters.Parameter> overrides = new EnumMap<>(Parameters.Name.class);
    parts.each(
        "/parameters",
        parameters,
        (name, each) -> {
          Parameters.with(Map.of(name, each.parameter()));
          overrides.put(name, each.parameter());
        });
    parts.each("/wording", wording, (key, words) -> Wording.with(Map.of(key, words)));
    Optional<Organization> organization = organization(parts);
    var outletsMade = parts.each("/outlets", outlets, OutletFile::outlet);
    var plansMade = parts.each("/plans", plans, PlanFile::plan);
    order.ifPresent(units -> parts.each("/catalog", catalog, each -> each.entry(units)));
    parts.raise();
    Units units = order.orElseThrow();
    Optional<Catalog> catalogMade =
        parts.one(
            "/catalog",
            () ->
                new CatalogFile(documents, focusAreas, presets, ownPresets, catalog)
                    .catalog(units));
    parts.raise();
    Optional<SchoolProfile> profile =
        parts.one(
            "/catalog",
            () ->
                new SchoolProfile(
                    name,
                    calendar.orElseThrow(),
                    Parameters.with(overrides),
                    units,
                    organization.orElseThrow(),
                    outletsMade,
                    catalogMade.orElseThrow(),
                    plansMade,
                    contacts == null ? Contacts.NONE : contacts.contacts(),
                    wording == null ? Wording.byDefault() : Wording.with(wording)));
    parts.raise();
    return profile.orElseThrow();
  }

  private Optional<Organization> organization(Parts parts) {
    var unitsMade = parts.each("/units", units, UnitFile::unit);
    var postsMade = parts.each("/posts", posts, PostFile::post);
    var bodiesMade = parts.each("/bodies", bodies, BodyFile::body);
    var delegationsMade = parts.each("/delegations", delegations, DelegationFile::delegation);
    Optional<Duties> duties = parts.one("/acts", () -> Duties.with(acts == null ? Map.of() : acts));
    parts.raise();
    return parts.one(
        "",
        () ->
            new Organization(
                unitsMade, postsMade, bodiesMade, duties.orElseThrow(), delegationsMade));
  }

  private Optional<WorkingCalendar> calendar(Parts parts) {
    Optional<ZoneId> where = parts.one("/zone", () -> zone(zone));
    return where.flatMap(
        place -> {
          WorkingCalendar announced = Holidays.announced(place);
          var vacationsMade = parts.each("/vacations", vacations, VacationFile::vacation);
          return parts.one(
              "/holidaysKnownUntil",
              () ->
                  announced
                      .told(
                          daysOff == null ? Map.of() : daysOff,
                          holidaysKnownUntil == null
                              ? announced.knownUntil()
                              : Year.of(holidaysKnownUntil))
                      .with(vacationsMade, !Boolean.FALSE.equals(vacationsCount)));
        });
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (java.time.DateTimeException none) {
      throw new IllegalArgumentException("no such time zone: " + text, none);
    }
  }

  /** Units and groups in any order of the file, each after what it stands below or lies within. */
  private Optional<Units> order(Parts parts) {
    Units order = Units.none();
    Map<String, UnitFile> waiting = new TreeMap<>();
    units.forEach(each -> waiting.put(each.id().value(), each));
    while (!waiting.isEmpty()) {
      Optional<UnitFile> next =
          waiting.values().stream()
              .filter(each -> each.parent() == null || !waiting.containsKey(each.parent().value()))
              .findFirst();
      if (next.isEmpty()) {
        parts.fault(
            "/units",
            new Words(
                "单位互为上级：" + waiting.keySet(), "units stand below themselves: " + waiting.keySet()));
        return Optional.empty();
      }
      UnitFile unit = next.get();
      waiting.remove(unit.id().value());
      order = unit.parent() == null ? order.unit(unit.id()) : order.unit(unit.id(), unit.parent());
    }
    return Optional.of(grouped(order, parts));
  }

  private Units grouped(Units units, Parts parts) {
    Units order = units;
    Map<String, Audience> waiting = groups == null ? Map.of() : new TreeMap<>(groups);
    for (boolean some = true; some && !waiting.isEmpty(); ) {
      some = false;
      for (Map.Entry<String, Audience> group : List.copyOf(waiting.entrySet())) {
        if (!order.knows(group.getValue())) continue;
        Units before = order;
        Optional<Units> after =
            parts.one(
                "/groups/" + group.getKey(), () -> before.group(group.getKey(), group.getValue()));
        order = after.orElse(before);
        waiting.remove(group.getKey());
        some = true;
      }
    }
    waiting.forEach(
        (name, within) ->
            parts.fault(
                "/groups/" + name,
                new Words("没有“" + within + "”这一范围", "there is no audience " + within)));
    return order;
  }
}
