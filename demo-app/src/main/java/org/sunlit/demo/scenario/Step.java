package org.sunlit.demo.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Actor;

/**
 * One step of a scenario, checked as far as it can be before it is done.
 *
 * @param number from 1, for people
 * @param pointer where it stands in the file
 * @param order the name of an order, {@link #WORK} or {@link #CONFIRM_LIVE}
 * @param save under which name to keep what the actor gets back, by name
 */
record Step(
    int number,
    String pointer,
    LocalDateTime at,
    @Nullable Actor as,
    String order,
    ObjectNode with,
    Expectation expect,
    Map<String, String> save,
    @Nullable String note) {
  /** What a timer does in a real school. */
  static final String WORK = "work";

  /** What the keeper of a share pack does by hand. */
  static final String CONFIRM_LIVE = "confirm-live";

  boolean isWork() {
    return order.equals(WORK);
  }

  boolean isConfirmation() {
    return order.equals(CONFIRM_LIVE);
  }
}
