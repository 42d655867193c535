package org.sunlit.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.WorkingCalendar;
import org.sunlit.catalog.BodyId;
import org.sunlit.catalog.Catalog;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.Seat;
import org.sunlit.procedure.Act;
import org.sunlit.record.PostId;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/**
 * All that differs from school to school (C0.8), read from one JSON file. Whatever it names, it
 * has: a unit, post, body or outlet that is named but missing is an error when it is made.
 */
public record SchoolProfile(
    Words name,
    WorkingCalendar calendar,
    Parameters parameters,
    Units order,
    Organization organization,
    List<Outlet> outlets,
    Catalog catalog,
    List<Plan> plans,
    Contacts contacts,
    Wording wording) {
  public SchoolProfile {
    outlets = List.copyOf(outlets);
    plans = List.copyOf(plans);
    for (Unit unit : organization.units()) {
      if (!order.parent(unit.id()).equals(Optional.ofNullable(unit.parent()))) {
        throw new IllegalArgumentException("the order has another place for unit " + unit.id());
      }
    }
    for (Outlet outlet : outlets) {
      require(
          organization.post(outlet.keeper()), outlet.keeper(), "keeper of outlet " + outlet.id());
    }
    for (CatalogEntry entry : catalog.entries()) {
      for (Words fault : faults(entry, organization, outlets)) {
        throw new IllegalArgumentException(fault.en());
      }
    }
    for (Plan plan : plans) {
      if (plan.adoptedBy() != null) {
        require(
            organization.body(plan.adoptedBy()),
            plan.adoptedBy(),
            "body that adopted plan " + plan.id());
      }
      for (String each : plan.bases()) {
        require(catalog.documents().find(each), each, "basis of plan " + plan.id());
      }
    }
  }

  /** All that dates are counted by: if any of it changes, so may every date. */
  public List<Object> countedBy() {
    return List.of(
        calendar.offByDay(),
        calendar.knownUntil(),
        calendar.vacations(),
        calendar.vacationsCount(),
        parameters.overrides());
  }

  /** What an entry names that the school has not, or wrongly. */
  public List<Words> faults(CatalogEntry entry) {
    return faults(entry, organization, outlets);
  }

  private static List<Words> faults(
      CatalogEntry entry, Organization organization, List<Outlet> outlets) {
    List<Words> faults = new ArrayList<>();
    UnitId unit = entry.responsibleUnit();
    if (organization.unit(unit).isEmpty()) faults.add(missing(unit, "责任主体", "unit", entry));
    for (Seat each : entry.conduct().seats()) {
      if (organization.body(each.body()).isEmpty()) {
        faults.add(missing(each.body(), "讨论机构", "body", entry));
      }
    }
    for (String each : entry.outlets()) {
      if (find(outlets, each).isEmpty()) faults.add(missing(each, "渠道", "outlet", entry));
    }
    if (faults.isEmpty()) {
      Seats.fault(entry, organization.bodies(), organization.posts()).ifPresent(faults::add);
    }
    return faults;
  }

  private static Words missing(Object wanted, String zh, String en, CatalogEntry entry) {
    return new Words(
        "学校没有" + zh + wanted,
        "the profile has no " + wanted + ", named as " + en + " of entry " + entry.code());
  }

  /** Whether some role of the post allows the act on a matter under the entry. */
  public boolean may(Post post, Act act, CatalogEntry entry) {
    return organization.roles(post).stream()
        .anyMatch(role -> organization.duties().may(role, act) && covers(role, post, entry));
  }

  /**
   * By what right the holder of a post may do the act on a matter under the entry today: in the own
   * post, else as a deputy, else by a delegation (C7.2.3). Whether two steps need two people the
   * gates ask of persons, whatever the posts.
   */
  public Optional<Mandate> mandate(PostId held, Act act, CatalogEntry entry, LocalDate today) {
    return organization.mandates(held, today).stream()
        .filter(each -> each.gives(act) && may(each.inPlaceOf(), act, entry))
        .findFirst();
  }

  /**
   * Whether some role of the post allows the act on what a unit answers for as a whole: its list,
   * and what it withholds.
   */
  public boolean may(Post post, Act act, UnitId unit) {
    return organization.roles(post).stream()
        .anyMatch(role -> organization.duties().may(role, act) && covers(role, post, unit));
  }

  private boolean covers(Role role, Post post, UnitId unit) {
    return switch (role) {
      case HANDLER, SECTION_HEAD, DEPUTY_HEAD, CONFIDENTIALITY_REVIEWER, HEAD, PARTY_HEAD ->
          post.unit().equals(unit);
      case PORTFOLIO_LEADER -> organization.leadersOf(unit).contains(post);
      case OFFICE,
          SUPERVISOR,
          SUPERIOR_REPRESENTATIVE,
          SCHOOL_CONFIDENTIALITY_REVIEWER,
          PARTY_SECRETARY,
          PRESIDENT ->
          true;
      case BODY_CHAIR -> chairsTheLeadingGroup(post);
      case OUTLET_KEEPER, BODY_SECRETARY, BODY_SCRUTINEER -> false;
    };
  }

  /** The same as for a matter, of what a unit answers for as a whole. */
  public Optional<Mandate> mandate(PostId held, Act act, UnitId unit, LocalDate today) {
    return organization.mandates(held, today).stream()
        .filter(each -> each.gives(act) && may(each.inPlaceOf(), act, unit))
        .findFirst();
  }

  /** Whether the post must not inspect or close what concerns the unit (C2.25). */
  public boolean hasStakeIn(PostId post, UnitId unit) {
    return organization.hasStakeIn(post, unit);
  }

  /** Whether the post has the role for matters under the entry. */
  public boolean holds(Post post, Role role, CatalogEntry entry) {
    return post.roles().contains(role) && covers(role, post, entry);
  }

  private boolean covers(Role role, Post post, CatalogEntry entry) {
    return switch (role) {
      case HANDLER, SECTION_HEAD, DEPUTY_HEAD, CONFIDENTIALITY_REVIEWER, HEAD, PARTY_HEAD ->
          post.unit().equals(entry.responsibleUnit());
      case PORTFOLIO_LEADER -> organization.leadersOf(entry.responsibleUnit()).contains(post);
      case OFFICE, SCHOOL_CONFIDENTIALITY_REVIEWER, SUPERVISOR, SUPERIOR_REPRESENTATIVE -> true;
      case PARTY_SECRETARY, PRESIDENT -> false;
      case OUTLET_KEEPER ->
          outlets.stream()
              .anyMatch(
                  each -> each.keeper().equals(post.id()) && entry.outlets().contains(each.id()));
      case BODY_SECRETARY -> bodies(entry).anyMatch(each -> each.secretary().equals(post.id()));
      case BODY_CHAIR ->
          chairsTheLeadingGroup(post)
              || bodies(entry).anyMatch(each -> each.chair().equals(post.id()));
      case BODY_SCRUTINEER ->
          bodies(entry).anyMatch(each -> each.scrutineers().contains(post.id()));
    };
  }

  /** Whether the post chairs the leading group (C2.2). */
  public boolean chairsTheLeadingGroup(Post post) {
    return organization.bodies(BodyKind.LEADING_GROUP).stream()
        .anyMatch(each -> each.chair().equals(post.id()));
  }

  /** The bodies that deliberate on matters under the entry, in their order. */
  private Stream<Body> bodies(CatalogEntry entry) {
    return seats(entry).stream().flatMap(each -> body(each.body()).stream());
  }

  /**
   * Who deliberates on matters under the entry: what it says, else the working group of the
   * responsible unit or of the office, and then the leading group (C5.5).
   */
  public List<Seat> seats(CatalogEntry entry) {
    return Seats.of(entry, organization.bodies(), organization.posts());
  }

  /** A scope as people read it. */
  public Words words(VisibilityScope scope) {
    return words(scope.audiences());
  }

  public Words words(List<Audience> audiences) {
    return Words.joined(audiences.stream().map(this::words).toList());
  }

  /** An audience as people read it; a group by its name. */
  public Words words(Audience audience) {
    if (!(audience instanceof Audience.Members members)) {
      return Words.same(audience.toString().replace("group:", ""));
    }
    Words community = wording.of(members.community());
    return Optional.ofNullable(members.unit())
        .flatMap(this::unit)
        .map(Unit::name)
        .map(name -> new Words(name.zh() + community.zh(), community.en() + " of " + name.en()))
        .orElse(community);
  }

  public List<Unit> units() {
    return organization.units();
  }

  public List<Post> posts() {
    return organization.posts();
  }

  public List<Body> bodies() {
    return organization.bodies();
  }

  public Optional<Unit> unit(UnitId id) {
    return organization.unit(id);
  }

  public Optional<Post> post(PostId id) {
    return organization.post(id);
  }

  public Optional<Body> body(BodyId id) {
    return organization.body(id);
  }

  public Optional<Outlet> outlet(String id) {
    return find(outlets, id);
  }

  public Optional<Plan> plan(PlanVersion named) {
    return plans.stream()
        .filter(each -> each.id().equals(named.id()) && each.version() == named.version())
        .findFirst();
  }

  /** The plans of the kind that are in force on the day (C0.11, C2.12). */
  public List<Plan> plans(Plan.Kind kind, LocalDate day) {
    return plans.stream().filter(each -> each.kind() == kind && each.inForce().on(day)).toList();
  }

  private static Optional<Outlet> find(List<Outlet> outlets, String id) {
    return outlets.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private static void require(Optional<?> found, Object wanted, String where) {
    if (found.isEmpty()) {
      throw new IllegalArgumentException("the profile has no " + wanted + ", named as " + where);
    }
  }
}
