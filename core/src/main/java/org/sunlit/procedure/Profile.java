package org.sunlit.procedure;

import static org.sunlit.procedure.Stage.ARCHIVED;
import static org.sunlit.procedure.Stage.DRAFT;
import static org.sunlit.procedure.Stage.PRIOR_DISCLOSURE;
import static org.sunlit.procedure.Stage.PUBLIC_SUPERVISION;
import static org.sunlit.procedure.Stage.RESULT_DISCLOSURE;
import static org.sunlit.procedure.Stage.WITHDRAWN;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** By which stages a matter goes; the entry says so, and so the office, never the handler. */
public enum Profile {
  /** All six stages: a decision. */
  FULL("六步程序", "six stages"),
  /** Stages 5 and 6: a list or result frozen on show, open to objection. */
  PUBLIC_NOTICE("公示", "public notice"),
  /** Stages 5 and 6: what is disclosed periodically or as it arises. */
  ROUTINE("常规公开", "routine disclosure");

  private static final Set<Stage> BEFORE_AND_AFTER = EnumSet.of(DRAFT, ARCHIVED, WITHDRAWN);

  private final Words words;

  Profile(String zh, String en) {
    this.words = new Words(zh, en);
  }

  /** Every stage that a matter can be at. */
  public Set<Stage> stages() {
    Set<Stage> stages = EnumSet.copyOf(BEFORE_AND_AFTER);
    stages.addAll(
        this == FULL
            ? EnumSet.range(PRIOR_DISCLOSURE, PUBLIC_SUPERVISION)
            : EnumSet.of(RESULT_DISCLOSURE, PUBLIC_SUPERVISION));
    return stages;
  }

  public Words words() {
    return words;
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }
}
