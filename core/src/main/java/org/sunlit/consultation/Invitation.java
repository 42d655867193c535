package org.sunlit.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sunlit.calendar.Period;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.Audience;

/**
 * How a consultation is held, as the orders that open one say it.
 *
 * @param until the last day on which opinions come in
 * @param invited who may speak: communities, their parts in units, groups
 * @param uninvited of Party members, staff, students and parents those who are not invited, or only
 *     in part, each with the reason (C5.3)
 * @param anonymous whether the authors of opinions are not kept
 */
public record Invitation(
    @NotNull LocalDate until,
    @NotEmpty @Within(Limit.AUDIENCES) List<@NotNull Audience> invited,
    @NotNull @Within(Limit.AUDIENCES)
        Map<@NotNull Audience, @NotBlank @Within(Limit.REASON) String> uninvited,
    boolean anonymous) {

  /**
   * What opening a round today comes to.
   *
   * @param singleTexts whether texts are shown one by one after moderation
   */
  public Deed<ConsultationFact> open(
      SubjectId subject, boolean singleTexts, Circumstances circumstances) {
    Period window = new Period(circumstances.today(), until);
    Content paper = circumstances.file(subject, new InvitationPaper(uninvited));
    return Deed.<ConsultationFact>of(
            new ConsultationFact.Opened(window, invited, paper.digest(), anonymous, singleTexts))
        .and(paper, new Voice.Secret(subject, circumstances.ids().salt()));
  }

  /** An order that opens a consultation. */
  public interface Order {
    Invitation invitation();
  }
}
