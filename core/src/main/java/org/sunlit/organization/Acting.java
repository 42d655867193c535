package org.sunlit.organization;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.procedure.Act;
import org.sunlit.record.Actor;
import org.sunlit.record.PostId;
import org.sunlit.record.Transaction;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.Viewer;

/**
 * Who acts, as the directory knows them at this moment, on one day.
 *
 * @param post the post they act in, if they really hold it
 * @param held every post they hold
 */
public record Acting(
    SchoolProfile school,
    Actor actor,
    @Nullable PostId post,
    Set<PostId> held,
    Viewer viewer,
    LocalDate today) {
  public Acting {
    held = Set.copyOf(held);
  }

  /**
   * Asks the directory at once; one that fails, or does not know them, admits nobody. The day comes
   * with the transaction.
   */
  public static Function<Transaction, Acting> in(
      SchoolProfile school, Directory directory, Actor actor) {
    Optional<Person> person = find(directory, actor);
    Set<PostId> held = person.map(Person::posts).orElse(Set.of());
    PostId post = actor.post().filter(held::contains).orElse(null);
    Viewer viewer = person.map(Person::viewer).orElse(Viewer.ANONYMOUS);
    return transaction ->
        new Acting(school, actor, post, held, viewer, school.calendar().dayOf(transaction.now()));
  }

  private static Optional<Person> find(Directory directory, Actor actor) {
    try {
      return directory.find(actor.person());
    } catch (RuntimeException outage) {
      return Optional.empty();
    }
  }

  /** Whether this act for the unit is theirs to do: in their post, as a deputy or by delegation. */
  public boolean may(Act act, UnitId unit) {
    return post != null && school.mandate(post, act, unit, today).isPresent();
  }

  /** Whether this act is theirs to do for every unit of the school. */
  public boolean mayThroughout(Act act) {
    return post != null && school.units().stream().allMatch(each -> may(act, each.id()));
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
