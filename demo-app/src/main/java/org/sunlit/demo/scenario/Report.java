package org.sunlit.demo.scenario;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunlit.procedure.Stage;
import org.sunlit.words.Words;

/**
 * What came of a scenario, for people and machines alike; posts stand for persons throughout.
 *
 * @param title the matter's title as it stands
 * @param item the matter's id; none if none was raised
 * @param held whether every expectation held
 */
public record Report(
    Words school,
    String title,
    @Nullable String item,
    Words unit,
    Stage stage,
    List<Visit> visits,
    List<Taken> steps,
    List<Stands> outlets,
    boolean held) {
  public Report {
    visits = List.copyOf(visits);
    steps = List.copyOf(steps);
    outlets = List.copyOf(outlets);
  }

  /** A stage that the matter entered, in the school's time. */
  public record Visit(Stage stage, Words words, LocalDateTime at, @Nullable Integer version) {}

  /**
   * One step as it was taken.
   *
   * @param actor the post, or the community a participant belongs to
   * @param detail what of the order is worth telling in a line; may be empty
   * @param changes what changed on the outlets
   * @param held whether the answer is the one that was expected
   */
  public record Taken(
      int number,
      LocalDateTime at,
      Stage before,
      Stage after,
      Words actor,
      String order,
      Words did,
      Map<String, Words> detail,
      Answer answer,
      Expectation expected,
      boolean held,
      List<Stands> changes,
      @Nullable String note) {
    public Taken {
      changes = List.copyOf(changes);
    }
  }

  /**
   * What is wanted of the matter on one outlet, and what stands there.
   *
   * @param wanted the revision that should stand, in brief; none if nothing should
   * @param stands the revision that stands, in brief
   * @param reference where people find it
   * @param task what a person has to do, if only a person can finish it
   * @param folder where the outlet keeps its files, if it keeps any
   */
  public record Stands(
      String outlet,
      Words name,
      @Nullable String wanted,
      @Nullable String stands,
      Words standing,
      @Nullable String reference,
      @Nullable Words task,
      @Nullable String folder) {}

  /** The steps whose answer is not the expected one. */
  public List<Taken> broken() {
    return steps.stream().filter(each -> !each.held()).toList();
  }
}
