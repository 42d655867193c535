package org.sunlit.demo.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.Sunlit;
import org.sunlit.item.DisclosureItems.OnDesk;
import org.sunlit.organization.Person;
import org.sunlit.record.Actor;
import org.sunlit.record.PostId;
import org.sunlit.record.SubjectId;

/** Looks at a matter through the desk of whoever of the scenario works on it. */
final class Onlooker {
  private final Sunlit sunlit;
  private final List<Actor> candidates = new ArrayList<>();
  private @Nullable Actor eyes;

  Onlooker(Sunlit sunlit, List<Person> people) {
    this.sunlit = sunlit;
    for (Person person : people) {
      person.posts().stream()
          .map(PostId::value)
          .sorted()
          .forEach(post -> candidates.add(Actor.in(new PostId(post), person.id())));
    }
  }

  /** The matter as it is now; nothing if there is none, or nobody works on it. */
  Optional<OnDesk> at(@Nullable SubjectId item) {
    if (item == null) return Optional.empty();
    if (eyes != null) return through(eyes, item);
    for (Actor each : candidates) {
      Optional<OnDesk> seen = through(each, item);
      if (seen.isPresent()) {
        eyes = each;
        return seen;
      }
    }
    return Optional.empty();
  }

  private Optional<OnDesk> through(Actor actor, SubjectId item) {
    return sunlit.desk(actor).stream().filter(each -> each.item().id().equals(item)).findFirst();
  }
}
