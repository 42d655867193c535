package org.sunlit.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
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
public record Organization(
    List<Unit> units,
    List<Post> posts,
    List<Body> bodies,
    Duties duties,
    List<Delegation> delegations) {
  public Organization {
    units = List.copyOf(units);
    posts = List.copyOf(posts);
    bodies = List.copyOf(bodies);
    delegations = List.copyOf(delegations);
    hold(units, posts, bodies, delegations);
  }

  /** Whether each stands once and whatever is named is there. */
  private static void hold(
      List<Unit> units, List<Post> posts, List<Body> bodies, List<Delegation> delegations) {
    once(units, Unit::id);
    once(posts, Post::id);
    once(bodies, Body::id);
    for (Unit unit : units) {
      if (unit.parent() != null) requireUnit(units, unit.parent(), "parent of unit " + unit.id());
      requireTop(units, unit);
    }
    for (Post post : posts) {
      requireUnit(units, post.unit(), "unit of post " + post.id());
      post.portfolio().forEach(each -> requireUnit(units, each, "portfolio of " + post.id()));
      post.deputies().forEach(each -> requirePost(posts, each, "deputy of " + post.id()));
    }
    for (Body body : bodies) {
      requirePost(posts, body.secretary(), "secretary of body " + body.id());
      requirePost(posts, body.chair(), "chair of body " + body.id());
      body.scrutineers()
          .forEach(each -> requirePost(posts, each, "scrutineer of body " + body.id()));
      body.membership()
          .members()
          .forEach(each -> requirePost(posts, each.post(), "member of body " + body.id()));
      body.membership()
          .headsOfUnits()
          .forEach(each -> requireUnit(units, each, "unit whose head is of body " + body.id()));
      if (body.office() != null) {
        requireUnit(units, body.office().host(), "host of the office of body " + body.id());
      }
    }
    for (Delegation delegation : delegations) {
      requirePost(posts, delegation.from(), "post that delegates");
      requirePost(posts, delegation.to(), "post that is delegated to");
    }
  }

  public Optional<Unit> unit(UnitId id) {
    return find(units, Unit::id, id);
  }

  public Optional<Post> post(PostId id) {
    return find(posts, Post::id, id);
  }

  public Optional<Body> body(BodyId id) {
    return find(bodies, Body::id, id);
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
    Set<Role> roles = new LinkedHashSet<>(post.roles());
    if (supervisionGroup().anyMatch(body -> isEverOf(body, post))) roles.add(Role.SUPERVISOR);
    return roles;
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
    posts.stream()
        .filter(each -> each.deputies().contains(held) && each.inForce().on(day))
        .forEach(each -> mandates.add(Mandate.asDeputy(own.get(), each)));
    delegations.stream()
        .filter(each -> each.to().equals(held) && each.inForce().on(day))
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
    posts.stream()
        .filter(each -> each.deputies().contains(held))
        .forEach(each -> standsInFor.add(each.id()));
    delegations.stream()
        .filter(each -> each.to().equals(held))
        .forEach(each -> standsInFor.add(each.from()));
    List<UnitId> above = ancestry(unit);
    return standsInFor.stream()
        .flatMap(each -> post(each).stream())
        .flatMap(post -> Stream.concat(Stream.of(post.unit()), post.portfolio().stream()))
        .anyMatch(each -> above.contains(each) || ancestry(each).contains(unit));
  }

  private static <T, K> Optional<T> find(Collection<T> all, Function<T, K> key, K wanted) {
    return all.stream().filter(each -> key.apply(each).equals(wanted)).findFirst();
  }

  private static <T, K> void once(List<T> all, Function<T, K> key) {
    Set<K> seen = new LinkedHashSet<>();
    for (T each : all) {
      if (!seen.add(key.apply(each))) {
        throw new IllegalArgumentException("stands twice: " + key.apply(each));
      }
    }
  }

  private static void requireTop(List<Unit> units, Unit unit) {
    int steps = 0;
    for (Optional<Unit> at = Optional.of(unit); at.isPresent(); steps++) {
      if (steps > units.size()) {
        throw new IllegalArgumentException("unit stands below itself: " + unit.id());
      }
      at = Optional.ofNullable(at.get().parent()).flatMap(each -> find(units, Unit::id, each));
    }
  }

  private static void requireUnit(List<Unit> units, UnitId wanted, String where) {
    require(find(units, Unit::id, wanted).isPresent(), wanted, where);
  }

  private static void requirePost(List<Post> posts, PostId wanted, String where) {
    require(find(posts, Post::id, wanted).isPresent(), wanted, where);
  }

  private static void require(boolean there, Object wanted, String where) {
    if (!there) {
      throw new IllegalArgumentException("the profile has no " + wanted + ", named as " + where);
    }
  }
}
