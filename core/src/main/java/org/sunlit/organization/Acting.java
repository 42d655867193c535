package org.sunlit.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.procedure.Act;
import org.sunlit.record.Actor;
import org.sunlit.record.PostId;
import org.sunlit.record.Standpoint;
import org.sunlit.record.Transaction;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.Viewer;

/**
 * Who acts, as the directory knows them at this moment, on one day: as every post they may act for,
 * or, where {@link #standpoints} tells these apart, as one of them.
 *
 * @param post the post they act in, if they really hold it
 * @param held every post they hold
 * @param mandates for which posts they may act today, their own first
 */
public record Acting(
    SchoolProfile school,
    Actor actor,
    @Nullable PostId post,
    Set<PostId> held,
    List<Mandate> mandates,
    Viewer viewer,
    LocalDate today) {
  public Acting {
    held = Set.copyOf(held);
    mandates = List.copyOf(mandates);
  }

  /**
   * Asks the directory at once; one that fails, or does not know them, admits nobody. The day comes
   * with the transaction.
   */
  public static Function<Transaction, Acting> in(
      SchoolProfile school, Directory directory, Actor actor) {
    return of(school, find(directory, actor), actor);
  }

  /** As {@link #in}, where the directory was asked already. */
  public static Function<Transaction, Acting> of(
      SchoolProfile school, Optional<Person> person, Actor actor) {
    Set<PostId> held = person.map(Person::posts).orElse(Set.of());
    Optional<PostId> post = actor.post().filter(held::contains);
    Viewer viewer = person.map(Person::viewer).orElse(Viewer.ANONYMOUS);
    return transaction -> {
      LocalDate today = school.calendar().dayOf(transaction.now());
      List<Mandate> mandates =
          post.map(each -> school.organization().mandates(each, today)).orElse(List.of());
      return new Acting(school, actor, post.orElse(null), held, mandates, viewer, today);
    };
  }

  /** What the directory says of the actor; nothing if it fails. */
  public static Optional<Person> find(Directory directory, Actor actor) {
    try {
      return directory.find(actor.person());
    } catch (RuntimeException outage) {
      return Optional.empty();
    }
  }

  /** As each post they may act for, with what is decided on as it looks from there. */
  public <V> List<Standpoint<V>> standpoints(Function<Acting, V> seen) {
    if (mandates.isEmpty()) return List.of(new Standpoint<>(seen.apply(this), actor, held));
    return mandates.stream()
        .map(this::as)
        .map(each -> new Standpoint<>(seen.apply(each), each.actor(), held))
        .toList();
  }

  private Acting as(Mandate mandate) {
    Actor acting = mandate.behalf() == null ? actor : actor.onBehalf(mandate.behalf());
    return new Acting(school, acting, post, held, List.of(mandate), viewer, today);
  }

  /** Whether this act for the unit is theirs to do: in their post, as a deputy or by delegation. */
  public boolean may(Act act, UnitId unit) {
    return giving(act).anyMatch(each -> school.may(each, act, unit));
  }

  /** Whether this act on a matter under the entry is theirs to do. */
  public boolean may(Act act, CatalogEntry entry) {
    return giving(act).anyMatch(each -> school.may(each, act, entry));
  }

  /** Whether this act is theirs to do for every unit of the school. */
  public boolean mayThroughout(Act act) {
    return post != null && school.units().stream().allMatch(each -> may(act, each.id()));
  }

  /** The posts that let them do the act, as far as these themselves may. */
  Stream<Post> giving(Act act) {
    return mandates.stream().filter(each -> each.gives(act)).map(Mandate::inPlaceOf);
  }

  /** The posts that they act for, be it in one act. */
  public Stream<Post> actsFor() {
    return mandates.stream().map(Mandate::inPlaceOf);
  }

  /** The posts that they act for in everything: their own, and those whose deputy they are. */
  public Stream<Post> standsFor() {
    return mandates.stream().filter(each -> !each.isDelegated()).map(Mandate::inPlaceOf);
  }

  /** Whether in some post of theirs, acted in or not, they do the unit's own work. */
  public boolean worksIn(UnitId unit) {
    return held.stream()
        .flatMap(this::standingFor)
        .anyMatch(
            each -> each.unit().equals(unit) && each.roles().stream().anyMatch(Role::isOfTheUnit));
  }

  private Stream<Post> standingFor(PostId each) {
    return school.organization().mandates(each, today).stream().map(Mandate::inPlaceOf);
  }
}
