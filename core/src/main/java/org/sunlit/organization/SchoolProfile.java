package org.sunlit.organization;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    List<Unit> units,
    List<Post> posts,
    List<Body> bodies,
    List<Outlet> outlets,
    Catalog catalog,
    String supervisionContact) {
  public SchoolProfile {
    units = List.copyOf(units);
    posts = List.copyOf(posts);
    bodies = List.copyOf(bodies);
    outlets = List.copyOf(outlets);
    for (Post post : posts) {
      require(units, Unit::id, post.unit(), "unit of post " + post.id());
      for (UnitId each : post.portfolio()) {
        require(units, Unit::id, each, "portfolio of post " + post.id());
      }
    }
    for (Body body : bodies) {
      require(posts, Post::id, body.secretary(), "secretary of body " + body.id());
      require(posts, Post::id, body.chair(), "chair of body " + body.id());
      for (PostId each : body.scrutineers()) {
        require(posts, Post::id, each, "scrutineer of body " + body.id());
      }
    }
    for (Outlet outlet : outlets) {
      require(posts, Post::id, outlet.keeper(), "keeper of outlet " + outlet.id());
    }
    for (CatalogEntry entry : catalog.entries()) {
      require(units, Unit::id, entry.responsibleUnit(), "unit of entry " + entry.code());
      for (Seat each : entry.conduct().seats()) {
        require(bodies, Body::id, each.body(), "body of entry " + entry.code());
      }
      for (String each : entry.outlets()) {
        require(outlets, Outlet::id, each, "outlet of entry " + entry.code());
      }
    }
    Seats.check(bodies, posts, catalog);
  }

  /** Whether some role of the post allows the act on a matter under the entry. */
  public boolean may(Post post, Act act, CatalogEntry entry) {
    return post.roles().stream().anyMatch(role -> role.may(act) && covers(role, post, entry));
  }

  /** Whether the post has the role for matters under the entry. */
  public boolean holds(Post post, Role role, CatalogEntry entry) {
    return post.roles().contains(role) && covers(role, post, entry);
  }

  private boolean covers(Role role, Post post, CatalogEntry entry) {
    return switch (role) {
      case HANDLER, SECTION_HEAD, CONFIDENTIALITY_REVIEWER, HEAD ->
          post.unit().equals(entry.responsibleUnit());
      case PORTFOLIO_LEADER ->
          post.unit().equals(entry.responsibleUnit())
              || post.portfolio().contains(entry.responsibleUnit());
      case OFFICE -> true;
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
    return bodies.stream()
        .anyMatch(each -> each.kind() == BodyKind.LEADING_GROUP && each.chair().equals(post.id()));
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
    return Seats.of(entry, bodies, posts);
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
    Words community = members.community().words();
    return Optional.ofNullable(members.unit())
        .flatMap(this::unit)
        .map(Unit::name)
        .map(name -> new Words(name.zh() + community.zh(), community.en() + " of " + name.en()))
        .orElse(community);
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

  public Optional<Outlet> outlet(String id) {
    return find(outlets, Outlet::id, id);
  }

  private static <T, K> Optional<T> find(List<T> all, Function<T, K> key, K wanted) {
    return all.stream().filter(each -> key.apply(each).equals(wanted)).findFirst();
  }

  private static <T, K> void require(List<T> all, Function<T, K> key, K wanted, String where) {
    if (find(all, key, wanted).isEmpty()) {
      throw new IllegalArgumentException("the profile has no " + wanted + ", named as " + where);
    }
  }
}
