package org.sunlit.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sunlit.calendar.Deadline;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.WorkingCalendar;
import org.sunlit.feedback.Remark.Rectification;

/** All feedback on one subject, in the order it came. */
public record Feedback(List<Remark> remarks) {
  public static final Feedback NONE = new Feedback(List.of());

  public Feedback {
    remarks = List.copyOf(remarks);
  }

  /** What a unit owes to feedback, each within its time. */
  public enum Duty {
    ACKNOWLEDGEMENT,
    ANSWER
  }

  /** A duty that was not done by the last day for it. */
  public record Overdue(String feedback, Duty duty, Deadline due) {}

  public Optional<Remark> remark(String id) {
    return remarks.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  public List<Remark> open() {
    return remarks.stream().filter(Remark::isOpen).toList();
  }

  /** Whether nothing waits for an answer, nor for what an answer promised. */
  public boolean isSettled() {
    return open().isEmpty()
        && awaiting(Rectification.OF_FORM).isEmpty()
        && awaiting(Rectification.OF_SUBSTANCE).isEmpty();
  }

  /** Those whose answer promised this and where it is not done yet. */
  public List<Remark> awaiting(Rectification kind) {
    return remarks.stream().filter(each -> each.awaits(kind)).toList();
  }

  /** What is owed and late on a day, in the order the feedback came; an answer acknowledges too. */
  public List<Overdue> overdue(LocalDate today, WorkingCalendar calendar, Parameters parameters) {
    List<Overdue> overdue = new ArrayList<>();
    for (Remark each : open()) {
      if (each.acknowledgedAt() == null) {
        Deadline due = due(each, Duty.ACKNOWLEDGEMENT, calendar, parameters);
        if (today.isAfter(due.day()))
          overdue.add(new Overdue(each.id(), Duty.ACKNOWLEDGEMENT, due));
      }
      Deadline due = due(each, Duty.ANSWER, calendar, parameters);
      if (today.isAfter(due.day())) overdue.add(new Overdue(each.id(), Duty.ANSWER, due));
    }
    return overdue;
  }

  /** The last day for a duty. */
  public static Deadline due(
      Remark remark, Duty duty, WorkingCalendar calendar, Parameters parameters) {
    Parameters.Name name =
        switch (duty) {
          case ACKNOWLEDGEMENT -> Parameters.Name.FEEDBACK_ACKNOWLEDGED;
          case ANSWER -> Parameters.Name.FEEDBACK_ANSWERED;
        };
    return calendar.after(calendar.dayOf(remark.at()), parameters.span(name));
  }

  /** The same, with everything promised now done: a rectified result is disclosed. */
  public Feedback rectified() {
    return new Feedback(remarks.stream().map(Remark::rectifiedNow).toList());
  }

  Feedback with(Remark remark) {
    List<Remark> more = new ArrayList<>(remarks);
    more.add(remark);
    return new Feedback(more);
  }

  Feedback changed(String id, UnaryOperator<Remark> change) {
    return new Feedback(
        remarks.stream().map(each -> each.id().equals(id) ? change.apply(each) : each).toList());
  }
}
