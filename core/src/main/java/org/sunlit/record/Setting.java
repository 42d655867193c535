package org.sunlit.record;

import java.util.Set;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.WorkingCalendar;

/**
 * What is the same for every order of one school: its calendar and parameters, where ids come from
 * and how papers are written.
 */
public record Setting(WorkingCalendar calendar, Parameters parameters, Ids ids, Papers papers) {

  /** The same school under other parameters, such as a subject's own. */
  Setting under(Parameters own) {
    return own.equals(parameters) ? this : new Setting(calendar, own, ids, papers);
  }

  /** Before any order: who acts, at the transaction's one instant. */
  public Circumstances at(Transaction transaction, Actor actor) {
    return new Circumstances(actor, Set.of(), transaction.now(), this, null, null, null);
  }
}
