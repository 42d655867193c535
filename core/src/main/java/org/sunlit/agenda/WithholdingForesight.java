package org.sunlit.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.withholding.RegisterLine;
import org.sunlit.withholding.WithheldRegister;
import org.sunlit.withholding.Withholding;

/** Looks ahead for what is withheld. */
public final class WithholdingForesight implements Foresight {
  private final SchoolProfile school;

  public WithholdingForesight(SchoolProfile school) {
    this.school = school;
  }

  @Override
  public List<SubjectId> subjects(Transaction transaction) {
    return transaction.subjects(WithheldRegister.PREFIX);
  }

  @Override
  public List<Moment> moments(Transaction transaction, SubjectId subject, Instant after) {
    Optional<RegisterLine> line = transaction.row(RegisterLine.class, subject, subject.value());
    return line.map(each -> of(each.withholding())).orElse(List.of());
  }

  List<Moment> of(Withholding withholding) {
    return withholding.review(school.calendar(), school.parameters()).stream()
        .map(each -> Moment.over(Occasion.WITHHELD_REVIEW_DUE, each, school.calendar().zone()))
        .toList();
  }
}
