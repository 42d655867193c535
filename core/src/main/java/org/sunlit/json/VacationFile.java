package org.sunlit.json;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.sunlit.calendar.Period;
import org.sunlit.calendar.Vacation;
import org.sunlit.words.Words;

/** A vacation in a profile; both days are part of it. */
record VacationFile(@NotNull Words name, @NotNull LocalDate from, @NotNull LocalDate until) {

  static VacationFile of(Vacation vacation) {
    return new VacationFile(vacation.name(), vacation.days().first(), vacation.days().last());
  }

  Vacation vacation() {
    return new Vacation(name, new Period(from, until));
  }
}
