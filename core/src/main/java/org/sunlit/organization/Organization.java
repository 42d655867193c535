package org.sunlit.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sunlit.catalog.BodyId;
import org.sunlit.organization.Membership.Member;
import org.sunlit.organization.Membership.Place;
import org.sunlit.record.PostId;
import org.sunlit.visibility.UnitId;

/**
 * The units, posts and bodies of a school, and who may act for whom (C2, C7.2.3). Persons are the
 * host's: here is only which post belongs where, and from when to when as far as the school says.
 * Whatever it names, it has.
 */
public final class Organization {
  private final List<Unit> units;
  private final List<Post> posts;
  private final List<Body> bodies;
  private final Duties duties;
  private final List<Delegation> delegations;
  private final Map<UnitId, Unit> unitById;
  private final Map<PostId, Post> postById;
  private final Map<BodyId, Body> bodyById;
  private final Map<PostId, List<Post>> deputyOf = new HashMap<>();
  private final Map<PostId, List<Delegation>> delegatedTo = new HashMap<>();
  private final Map<PostId, Set<Role>> roles = new HashMap<>();

  /**
   * @throws IllegalArgumentException if something stands twice, names what is not there, or stands
   *     below itself
   */
  public Organization(
      List<Unit> units,
      List<Post> posts,
      List<Body> bodies,
      Duties duties,
      List<Delegation> delegations) {
    this.units = List.copyOf(units);
    this.posts = List.copyOf(posts);
    this.bodies = List.copyOf(bodies);
    this.duties = duties;
    this.delegations = List.copyOf(delegations);
    this.unitById = once(units, Unit::id);
    this.postById = once(posts, Post::id);
    this.bodyById = once(bodies, Body::id);
    hold();
    for (Post post : posts) {
      for (PostId deputy : Set.copyOf(post.deputies())) listed(deputyOf, deputy).add(post);
      roles.put(post.id(), rolesOf(post));
    }
    for (Delegation each : delegations) listed(delegatedTo, each.to()).add(each);
  }

  private static <T> List<T> listed(Map<PostId, List<T>> lists, PostId post) {
    return lists.computeIfAbsent(post, none -> new ArrayList<>());
  }

  /** Whether whatever is named is there. */
  private void hold() {
    for (Unit unit : units) {
      if (unit.parent() != null) require(unitById, unit.parent(), "parent of unit " + unit.id());
      requireTop(unit);
    }
    for (Post post : posts) {
      require(unitById, post.unit(), "unit of post " + post.id());
      post.portfolio().forEach(each -> require(unitById, each, "portfolio of " + post.id()));
      post.deputies().forEach(each -> require(postById, each, "deputy of " + post.id()));
    }
    for (Body body : bodies) {
      require(postById, body.secretary(), "secretary of body " + body.id());
      require(postById, body.chair(), "chair of body " + body.id());
      body.scrutineers()
          .forEach(each -> require(postById, each, "scrutineer of body " + body.id()));
      body.membership()
          .members()
          .forEach(each -> require(postById, each.post(), "member of body " + body.id()));
      body.membership()
          .headsOfUnits()
          .forEach(each -> require(unitById, each, "unit whose head is of body " + body.id()));
      if (body.office() != null) {
        require(unitById, body.office().host(), "host of the office of body " + body.id());
      }
    }
    for (Delegation delegation : delegations) {
      require(postById, delegation.from(), "post that delegates");
      require(postById, delegation.to(), "post that is delegated to");
    }
  }

  /** In the school's order. */
  public List<Unit> units() {
    return units;
  }

  /** In the school's order. */
  public List<Post> posts() {
    return posts;
  }

  /** In the school's order. */
  public List<Body> bodies() {
    return bodies;
  }

  public Duties duties() {
    return duties;
  }

  public List<Delegation> delegations() {
    return delegations;
  }

  public Optional<Unit> unit(UnitId id) {
    return Optional.ofNullable(unitById.get(id));
  }

  public Optional<Post> post(PostId id) {
    return Optional.ofNullable(postById.get(id));
  }

  public Optional<Body> body(BodyId id) {
    return Optional.ofNullable(bodyById.get(id));
  }

  public List<Body> bodies(BodyKind kind) {
    return bodies.stream().filter(each -> each.kind() == kind).toList();
  }

  /** The unit and those above it, from the inside out. */
  public List<UnitId> ancestry(UnitId unit) {
    List<UnitId> ancestry = new ArrayList<>();
    for (Optional<Unit> at = unit(unit); at.isPresent(); at = above(at.get())) {
      ancestry.add(at.get().id());
    }
    return ancestry;
  }

  private Optional<Unit> above(Unit unit) {
    return Optional.ofNullable(unit.parent()).flatMap(this::unit);
  }

  /**
   * The school leaders who answer for the unit: those whose portfolio names it, or else the unit
   * next above that some portfolio names. Exactly one in a sound organization (C2.6).
   */
  public List<Post> leadersOf(UnitId unit) {
    return ancestry(unit).stream()
        .map(
            each ->
                posts.stream()
                    .filter(post -> post.has(Role.PORTFOLIO_LEADER))
                    .filter(post -> post.portfolio().contains(each))
                    .toList())
        .filter(leaders -> !leaders.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The posts that there are on the day and that head the unit (C2.8). */
  public List<Post> heads(Unit unit, LocalDate day) {
    return posts.stream()
        .filter(post -> post.unit().equals(unit.id()) && post.inForce().on(day))
        .filter(post -> unit.kind().heads().stream().anyMatch(post::has))
        .toList();
  }

  /** The posts of the two primary responsible persons (C2.5). */
  public List<Post> primaryResponsible() {
    return posts.stream()
        .filter(post -> post.has(Role.PARTY_SECRETARY) || post.has(Role.PRESIDENT))
        .toList();
  }

  /** Who belongs to the body on the day, by name and by rule, each post once. */
  public List<Member> members(Body body, LocalDate day) {
    List<Member> members =
        new ArrayList<>(
            body.membership().members().stream()
                .filter(each -> each.inForce().on(day))
                .filter(each -> post(each.post()).filter(p -> p.inForce().on(day)).isPresent())
                .toList());
    Set<PostId> named = new LinkedHashSet<>();
    members.forEach(each -> named.add(each.post()));
    units.stream()
        .filter(unit -> headsBelong(unit, body.membership()))
        .flatMap(unit -> heads(unit, day).stream())
        .filter(post -> named.add(post.id()))
        .forEach(post -> members.add(new Member(post.id(), Place.MEMBER, post.inForce())));
    return members;
  }

  private static boolean headsBelong(Unit unit, Membership membership) {
    return membership.headsOfUnits().contains(unit.id())
        || membership.headsOfKinds().contains(unit.kind());
  }

  /**
   * What the post is for: as it says, and as a supervisor if it ever belongs to the supervision
   * group.
   */
  Set<Role> roles(Post post) {
    Set<Role> known = roles.get(post.id());
    return known == null ? rolesOf(post) : known;
  }

  private Set<Role> rolesOf(Post post) {
    Set<Role> all = new LinkedHashSet<>(post.roles());
    if (supervisionGroup().anyMatch(body -> isEverOf(body, post))) all.add(Role.SUPERVISOR);
    return Collections.unmodifiableSet(all);
  }

  private boolean isEverOf(Body body, Post post) {
    return body.chair().equals(post.id())
        || body.membership().members().stream().anyMatch(each -> each.post().equals(post.id()))
        || unit(post.unit())
            .filter(unit -> headsBelong(unit, body.membership()))
            .filter(unit -> unit.kind().heads().stream().anyMatch(post::has))
            .isPresent();
  }

  private Stream<Body> supervisionGroup() {
    return bodies(BodyKind.SUPERVISION_GROUP).stream();
  }

  /**
   * The posts of the supervision group on the day: those that say so themselves, and the chair and
   * members of the body (C2.18, C2.19).
   */
  public Set<Post> supervisors(LocalDate day) {
    Set<Post> supervisors = new LinkedHashSet<>(having(Role.SUPERVISOR, day));
    supervisionGroup()
        .flatMap(
            body ->
                Stream.concat(
                    Stream.of(body.chair()), members(body, day).stream().map(Member::post)))
        .flatMap(each -> post(each).stream())
        .filter(each -> each.inForce().on(day))
        .forEach(supervisors::add);
    return supervisors;
  }

  /** The posts that there are on the day and that say they have the role. */
  public List<Post> having(Role role, LocalDate day) {
    return posts.stream().filter(each -> each.has(role) && each.inForce().on(day)).toList();
  }

  /**
   * Every post that the holder of this one may act for on the day: the own one first, then those
   * whose deputy it is, then those that delegated to it. Posts that are not there on the day act
   * for nobody, and nobody acts for them.
   */
  public List<Mandate> mandates(PostId held, LocalDate day) {
    Optional<Post> own = post(held).filter(each -> each.inForce().on(day));
    if (own.isEmpty()) return List.of();
    List<Mandate> mandates = new ArrayList<>(List.of(Mandate.own(own.get())));
    deputyOf.getOrDefault(held, List.of()).stream()
        .filter(each -> each.inForce().on(day))
        .forEach(each -> mandates.add(Mandate.asDeputy(own.get(), each)));
    delegatedTo.getOrDefault(held, List.of()).stream()
        .filter(each -> each.inForce().on(day))
        .forEach(
            each ->
                post(each.from())
                    .filter(from -> from.inForce().on(day))
                    .ifPresent(from -> mandates.add(Mandate.by(each, own.get(), from))));
    return mandates;
  }

  /**
   * Whether the post must not inspect, verify or close what concerns the unit (C2.25): it belongs
   * to the unit, to one above or below it, answers for it as a leader, or stands in for a post that
   * does.
   */
  public boolean hasStakeIn(PostId held, UnitId unit) {
    Set<PostId> standsInFor = new LinkedHashSet<>(List.of(held));
    deputyOf.getOrDefault(held, List.of()).forEach(each -> standsInFor.add(each.id()));
    delegatedTo.getOrDefault(held, List.of()).forEach(each -> standsInFor.add(each.from()));
    List<UnitId> above = ancestry(unit);
    return standsInFor.stream()
        .flatMap(each -> post(each).stream())
        .flatMap(post -> Stream.concat(Stream.of(post.unit()), post.portfolio().stream()))
        .anyMatch(each -> above.contains(each) || ancestry(each).contains(unit));
  }

  /** By their ids, in their order. */
  private static <K, T> Map<K, T> once(List<T> all, Function<T, K> key) {
    Map<K, T> byKey = new LinkedHashMap<>();
    for (T each : all) {
      if (byKey.put(key.apply(each), each) != null) {
        throw new IllegalArgumentException("stands twice: " + key.apply(each));
      }
    }
    return byKey;
  }

  private void requireTop(Unit unit) {
    int steps = 0;
    for (Optional<Unit> at = Optional.of(unit); at.isPresent(); steps++) {
      if (steps > units.size()) {
        throw new IllegalArgumentException("unit stands below itself: " + unit.id());
      }
      at = above(at.get());
    }
  }

  private static <K> void require(Map<K, ?> all, K wanted, String where) {
    if (!all.containsKey(wanted)) {
      throw new IllegalArgumentException("the profile has no " + wanted + ", named as " + where);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Organization organization
        && units.equals(organization.units)
        && posts.equals(organization.posts)
        && bodies.equals(organization.bodies)
        && duties.equals(organization.duties)
        && delegations.equals(organization.delegations);
  }

  @Override
  public int hashCode() {
    return Objects.hash(units, posts, bodies, duties, delegations);
  }
}
