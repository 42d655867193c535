package org.sunlit.organization;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.Seat;
import org.sunlit.procedure.Profile;
import org.sunlit.record.PostId;
import org.sunlit.visibility.UnitId;
import org.sunlit.words.Words;

/** Which bodies deliberate under an entry, and in which order (C5.5). */
final class Seats {
  private Seats() {}

  static List<Seat> of(CatalogEntry entry, List<Body> bodies, List<Post> posts) {
    boolean said = !entry.conduct().seats().isEmpty();
    if (said || entry.conduct().profile() != Profile.FULL) return entry.conduct().seats();
    return Stream.of(workingGroup(entry, bodies, posts), leadingGroup(bodies))
        .flatMap(Optional::stream)
        .map(each -> Seat.deciding(each.id()))
        .toList();
  }

  private static Optional<Body> workingGroup(
      CatalogEntry entry, List<Body> bodies, List<Post> posts) {
    Set<UnitId> office = units(posts, post -> post.roles().contains(Role.OFFICE));
    return workingGroup(Set.of(entry.responsibleUnit()), bodies, posts)
        .or(() -> workingGroup(office, bodies, posts));
  }

  /** A working group belongs to the unit of the post that keeps its minutes. */
  private static Optional<Body> workingGroup(
      Set<UnitId> units, List<Body> bodies, List<Post> posts) {
    Set<PostId> within =
        posts.stream()
            .filter(post -> units.contains(post.unit()))
            .map(Post::id)
            .collect(Collectors.toSet());
    return bodies.stream()
        .filter(each -> each.kind() == BodyKind.WORKING_GROUP)
        .filter(each -> within.contains(each.secretary()))
        .findFirst();
  }

  private static Optional<Body> leadingGroup(List<Body> bodies) {
    return bodies.stream().filter(each -> each.kind() == BodyKind.LEADING_GROUP).findFirst();
  }

  private static Set<UnitId> units(List<Post> posts, Predicate<Post> which) {
    return posts.stream().filter(which).map(Post::unit).collect(Collectors.toSet());
  }

  /**
   * Whether a matter under the entry that is decided has bodies, each once, and in their order:
   * those by law or charter, then the working group, then the leading group. Says what is wrong.
   */
  static Optional<Words> fault(CatalogEntry entry, List<Body> bodies, List<Post> posts) {
    List<Seat> seats = of(entry, bodies, posts);
    if (entry.conduct().profile() == Profile.FULL && seats.isEmpty()) {
      return Optional.of(
          new Words(
              "条目" + entry.code() + "没有讨论机构，学校也没有领导小组",
              "no body deliberates under entry "
                  + entry.code()
                  + ", and there is no leading group"));
    }
    List<Body> inOrder =
        seats.stream()
            .flatMap(seat -> bodies.stream().filter(body -> body.id().equals(seat.body())).limit(1))
            .toList();
    for (int at = 1; at < inOrder.size(); at++) {
      Body here = inOrder.get(at);
      if (inOrder.subList(0, at).contains(here)) {
        return Optional.of(
            new Words(
                "条目" + entry.code() + "的讨论机构“" + here.name().zh() + "”重复",
                "entry " + entry.code() + " has body " + here.id() + " twice"));
      }
      if (here.kind().turn() < inOrder.get(at - 1).kind().turn()) {
        return Optional.of(
            new Words(
                "条目" + entry.code() + "的讨论机构次序应为法定机构、工作小组、领导小组，现为" + seats,
                "bodies by law or charter come first, then the working group, then the leading"
                    + " group; entry "
                    + entry.code()
                    + " has "
                    + seats));
      }
    }
    return Optional.empty();
  }
}
