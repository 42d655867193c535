package org.sunlit.demo.scenario;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunlit.procedure.Stage;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * What came of a scenario, for people and machines alike; posts stand for persons throughout.
 *
 * @param matters as the file tells them
 * @param steps of all matters, as the file tells them
 * @param held whether every expectation held
 */
public record Report(Words school, List<Matter> matters, List<Taken> steps, boolean held) {
  public Report {
    matters = List.copyOf(matters);
    steps = steps.stream().sorted(Comparator.comparing(Taken::number)).toList();
  }

  /**
   * A matter as it stands at the end.
   *
   * @param name what the scenario calls it
   * @param id none if it was not founded after all
   * @param title as it stands
   * @param kind the procedure that it goes by
   */
  public record Matter(
      String name,
      @Nullable String id,
      String title,
      Words unit,
      Words kind,
      Label stage,
      List<Visit> visits,
      List<Stands> outlets) {
    public Matter {
      visits = List.copyOf(visits);
      outlets = List.copyOf(outlets);
    }
  }

  /**
   * A stage that the matter entered, in the school's time.
   *
   * @param version shown in this stage, if one of its own is
   * @param scope who may see that version
   * @param atLeast how long it is to be shown, where a parameter says so
   */
  public record Visit(
      Stage stage,
      Words words,
      LocalDateTime at,
      @Nullable Integer version,
      @Nullable Words scope,
      @Nullable Words atLeast) {}

  /**
   * One step as it was taken.
   *
   * @param matter the name of the matter that it is about
   * @param actor the post, or the community a participant belongs to
   * @param detail what of the order is worth telling in a line; may be empty
   * @param gap who misses what is on show, if the step was refused for that
   * @param changes what changed on the outlets
   * @param shows what an onlooker should see from this step on, where it is worth a headline
   * @param held whether the answer is the one that was expected
   */
  public record Taken(
      int number,
      LocalDateTime at,
      String matter,
      Label before,
      Label after,
      Words actor,
      String order,
      Words did,
      Map<String, Words> detail,
      Answer answer,
      Expectation expected,
      boolean held,
      @Nullable Why gap,
      List<Stands> changes,
      @Nullable Words shows,
      @Nullable Note note) {
    public Taken {
      changes = List.copyOf(changes);
    }
  }

  /**
   * What is wanted of a matter on one outlet, and what stands there.
   *
   * @param matter its name
   * @param wanted the revision that should stand, in brief; none if nothing should
   * @param stands the revision that stands, in brief
   * @param why nothing stands there, if that needs a reason
   * @param reference where people find it
   * @param task what a person has to do, if only a person can finish it
   * @param folder where the outlet keeps its files, if it keeps any
   */
  public record Stands(
      String matter,
      String outlet,
      Words name,
      @Nullable String wanted,
      @Nullable String stands,
      Words standing,
      @Nullable Why why,
      @Nullable String reference,
      @Nullable Words task,
      @Nullable String folder) {}

  /** A reason with the clause that it rests on. */
  public record Why(Words words, String clause, Words clauseWords) {}

  /** The steps from which on there is something to see, in the order of time. */
  public List<Taken> headlines() {
    return steps.stream()
        .filter(each -> each.shows() != null)
        .sorted(Comparator.comparing(Taken::at))
        .toList();
  }

  /** The steps about one matter. */
  public List<Taken> of(Matter matter) {
    return steps.stream().filter(each -> each.matter().equals(matter.name())).toList();
  }

  /** The steps whose answer is not the expected one. */
  public List<Taken> broken() {
    return steps.stream().filter(each -> !each.held()).toList();
  }
}
