package org.sunlit.reminder;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.function.BiFunction;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;

/** What may be ordered about reminders. */
public sealed interface ReminderCommand extends Command<Reminders, ReminderFact> {

  @Override
  Move<Stage> move();

  /** The paper of a reminder. */
  record ReminderText(String text) {}

  /** Reminds the unit of something, as someone of the supervision group (C5.8). */
  record Remind(
      @NotNull SubjectId subject,
      @NotNull InspectionForm inspection,
      @NotBlank @Within(Limit.REASON) String text)
      implements ReminderCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.REMIND;
    }

    @Override
    public Deed<ReminderFact> decide(Reminders reminders, Circumstances circumstances) {
      return given(
          subject,
          text,
          circumstances,
          (id, digest) -> new ReminderFact.Reminded(id, inspection, digest));
    }
  }

  /** Urges the unit to do what the rules on disclosure demand of it, as the office (C2.14). */
  record FollowUp(@NotNull SubjectId subject, @NotBlank @Within(Limit.REASON) String text)
      implements ReminderCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.FOLLOW_UP;
    }

    @Override
    public Deed<ReminderFact> decide(Reminders reminders, Circumstances circumstances) {
      return given(subject, text, circumstances, ReminderFact.FollowedUp::new);
    }
  }

  /** Says, as the unit, that a reminder was read and is dealt with. */
  record AcknowledgeReminder(@NotNull SubjectId subject, @NotBlank String reminder)
      implements ReminderCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.ACKNOWLEDGE_REMINDER;
    }

    @Override
    public Deed<ReminderFact> decide(Reminders reminders, Circumstances circumstances) {
      return Deed.of(new ReminderFact.Acknowledged(reminder));
    }
  }

  private static Deed<ReminderFact> given(
      SubjectId subject,
      String text,
      Circumstances circumstances,
      BiFunction<String, Digest, ReminderFact> fact) {
    String id = circumstances.ids().next("reminder");
    Content paper = circumstances.file(subject, new ReminderText(text));
    return Deed.of(fact.apply(id, paper.digest())).and(paper).answering(Map.of("reminder", id));
  }
}
