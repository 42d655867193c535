package org.sunlit.protection;

import java.time.Instant;
import java.util.List;
import org.sunlit.input.Violation;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** What the reporter is told, and all that is left here of a report: nothing else knows of it. */
public sealed interface ReportAnswer {

  /** The discipline office has it. */
  record HandedOver(Instant at, String receipt) implements ReportAnswer {}

  /** It was not, or not for certain, handed over: these take it. */
  record TurnTo(Why why, List<Channel> channels) implements ReportAnswer {
    public TurnTo {
      channels = List.copyOf(channels);
    }
  }

  /** It cannot be read as meant: every fault, none with a word of the text. */
  record Invalid(List<Violation> violations) implements ReportAnswer {
    public Invalid {
      violations = List.copyOf(violations);
    }
  }

  /** One organ that takes reports, and where it is found. */
  record Channel(Label organ, String where) {}

  /** Why the reporter has to turn elsewhere. */
  enum Why {
    NO_INTAKE(
        "本系统不受理检举控告，也不留存内容，请通过下列渠道反映",
        "reports are neither taken nor kept here; please turn to one of these"),
    ABOUT_THE_SUPERVISION_GROUP(
        "反映监督检查小组成员的，请直接向上级机关反映，内容没有转交校内机构",
        "what concerns members of the supervision group goes to the superior organ; nobody in the"
            + " school was given it"),
    NOT_CONFIRMED(
        "未能确认已经转交，系统不会再次转交，请通过下列渠道反映",
        "whether it was handed over is not certain, and it is not tried again; please turn to one"
            + " of these");

    private final Words words;

    Why(String zh, String en) {
      this.words = new Words(zh, en);
    }

    public Words words() {
      return words;
    }
  }
}
