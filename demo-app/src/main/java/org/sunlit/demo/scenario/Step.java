package org.sunlit.demo.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Actor;
import org.sunlit.words.Words;

/**
 * One step of a scenario, checked as far as it can be before it is done.
 *
 * @param number from 1 in the order of the file, for people
 * @param matter the name of what it is about
 * @param pointer where it stands in the file
 * @param order the name of an order, or one of {@link #OURS}
 * @param save under which name to keep what the actor gets back, by name
 */
record Step(
    int number,
    String pointer,
    LocalDateTime at,
    String matter,
    @Nullable Actor as,
    String order,
    ObjectNode with,
    Expectation expect,
    Map<String, String> save,
    @Nullable Words shows,
    @Nullable Note note) {
  /** What a timer does in a real school. */
  static final String WORK = "work";

  /** What the keeper of a share pack does by hand. */
  static final String CONFIRM_LIVE = "confirm-live";

  /** What happens to the campus site when somebody is careless. */
  static final String LEAVE_DOOR_OPEN = "leave-door-open";

  /** What is done about it. */
  static final String SHUT_DOOR = "shut-door";

  /** What a step may say instead of an order's name. */
  static final Set<String> OURS =
      Set.of(WORK, CONFIRM_LIVE, LEAVE_DOOR_OPEN, SHUT_DOOR, ApprovedVersion.NAME);

  boolean isWork() {
    return order.equals(WORK);
  }

  boolean isConfirmation() {
    return order.equals(CONFIRM_LIVE);
  }

  boolean isOfTheDoor() {
    return order.equals(LEAVE_DOOR_OPEN) || order.equals(SHUT_DOOR);
  }

  /** The same in its place in the file. */
  Step numbered(int place) {
    return new Step(place, pointer, at, matter, as, order, with, expect, save, shows, note);
  }
}
