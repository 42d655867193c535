package org.sunlit.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.consultation.DispositionCommand.AboutOpinions;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;

/** Which texts are shown where the entry shows single ones, and what an author can do about it. */
public sealed interface ModerationCommand extends ConsultationCommand {

  /**
   * Says whether a text is shown, in the place of what was said before.
   *
   * @param hidden why it is not, or none to show it
   */
  record ModerateOpinion(
      @NotNull SubjectId subject,
      @NotBlank @Within(Limit.REFERENCE) String opinion,
      @Nullable HidingReason hidden)
      implements ModerationCommand, AboutOpinions {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.MODERATE_OPINION;
    }

    @Override
    public List<String> opinions() {
      return List.of(opinion);
    }

    @Override
    public Deed<ConsultationFact> decide(Hearing hearing, Circumstances circumstances) {
      return Deed.keeping(new Moderation(opinion, subject, hidden));
    }
  }

  /**
   * Asks for a hidden opinion to be shown, as its author, whoever it is: like an opinion it leaves
   * no fact, and nothing of who asks.
   *
   * @param ticket of the receipt; the salt would not do, which those who hid the opinion know too
   */
  record AppealHiding(
      @NotNull SubjectId subject,
      @NotBlank @Within(Limit.REFERENCE) String opinion,
      @NotBlank @Within(Limit.REFERENCE) String ticket,
      @NotBlank @Within(Limit.REASON) String why)
      implements ModerationCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.APPEAL_HIDING;
    }

    @Override
    public Deed<ConsultationFact> decide(Hearing hearing, Circumstances circumstances) {
      return Deed.keeping(new Appeal(opinion, subject, why));
    }

    @Override
    public boolean leavesNoTrace() {
      return true;
    }

    @Override
    public Optional<Map<String, String>> answeredBefore(Hearing hearing, String key) {
      boolean asked =
          hearing.appeals().contains(new Appeal(opinion, subject, why))
              && hearing.opinion(opinion).filter(each -> each.isClaimedBy(ticket)).isPresent();
      return asked ? Optional.of(Map.of()) : Optional.empty();
    }

    /** A ticket is worth something to others. */
    @Override
    public String toString() {
      return "AppealHiding[" + subject + "]";
    }
  }

  /**
   * Decides an appeal, as the office, once and for all.
   *
   * @param shown whether the opinion is shown after all
   * @param reason for its author to read
   */
  record DecideAppeal(
      @NotNull SubjectId subject,
      @NotBlank @Within(Limit.REFERENCE) String opinion,
      boolean shown,
      @NotBlank @Within(Limit.REASON) String reason)
      implements ModerationCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.DECIDE_APPEAL;
    }

    @Override
    public Deed<ConsultationFact> decide(Hearing hearing, Circumstances circumstances) {
      Opinion decided =
          hearing.opinion(opinion).orElseThrow(() -> new IllegalStateException("no such opinion"));
      Content paper =
          circumstances.file(
              subject, new VerdictPaper(reason.strip(), shown ? decided.text() : null));
      return Deed.<ConsultationFact>of(
              new ConsultationFact.AppealDecided(new Digest(opinion), shown, paper.digest()))
          .and(paper);
    }
  }
}
