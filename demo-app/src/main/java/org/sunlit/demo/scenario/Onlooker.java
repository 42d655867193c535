package org.sunlit.demo.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunlit.Sunlit;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.DisclosureItems.OnDesk;
import org.sunlit.item.StageVisit;
import org.sunlit.item.Version;
import org.sunlit.organization.Person;
import org.sunlit.record.Actor;
import org.sunlit.record.PostId;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.withholding.Claim;
import org.sunlit.withholding.WithheldRegister;
import org.sunlit.withholding.WithheldRegister.Line;
import org.sunlit.withholding.WithholdingPaper;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** Looks at a matter through the desk of whoever of the scenario works on it. */
final class Onlooker {
  private final Sunlit sunlit;
  private final List<Actor> candidates = new ArrayList<>();
  private final Map<SubjectId, Actor> eyes = new HashMap<>();

  /**
   * A matter as it is now.
   *
   * @param kind the procedure that it goes by
   */
  record Seen(
      String title,
      @Nullable UnitId unit,
      Words kind,
      Label stage,
      List<StageVisit> visits,
      Map<Integer, VisibilityScope> scopes) {}

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
  Optional<Seen> at(@Nullable SubjectId subject) {
    if (subject == null) return Optional.empty();
    Actor known = eyes.get(subject);
    if (known != null) return through(known, subject);
    for (Actor each : candidates) {
      Optional<Seen> seen = through(each, subject);
      if (seen.isPresent()) {
        eyes.put(subject, each);
        return seen;
      }
    }
    return Optional.empty();
  }

  /** The item as it is now; nothing if the subject is none, or nobody works on it. */
  Optional<DisclosureItem> item(SubjectId subject) {
    if (at(subject).isEmpty()) return Optional.empty();
    return Optional.ofNullable(eyes.get(subject)).stream()
        .flatMap(actor -> sunlit.desk(actor).stream())
        .map(OnDesk::item)
        .filter(each -> each.id().equals(subject))
        .findFirst();
  }

  private Optional<Seen> through(Actor actor, SubjectId subject) {
    return subject.isOf(WithheldRegister.PREFIX)
        ? sunlit.catalog().withheld(actor).stream()
            .filter(each -> each.withholding().id().equals(subject))
            .findFirst()
            .map(Onlooker::withheld)
        : sunlit.desk(actor).stream()
            .filter(each -> each.item().id().equals(subject))
            .findFirst()
            .map(Onlooker::item);
  }

  private static Seen withheld(Line line) {
    Claim claim = line.withholding().required();
    WithholdingPaper paper = line.paper();
    return new Seen(
        paper == null ? claim.code() : paper.title(),
        claim.unit(),
        new Words("不予公开", "withheld"),
        Founding.label(line.withholding().stage()),
        List.of(),
        Map.of());
  }

  private static Seen item(OnDesk desk) {
    DisclosureItem item = desk.item();
    return new Seen(
        desk.title(),
        item.responsibleUnit(),
        item.profile().words(),
        item.stage().label(),
        item.visits(),
        item.versions().stream().collect(Collectors.toMap(Version::number, Version::scope)));
  }
}
