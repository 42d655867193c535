package org.sunlit.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sunlit.feedback.Remark.Rectification;

/** All feedback on one subject, in the order it came. */
public record Feedback(List<Remark> remarks) {
  public static final Feedback NONE = new Feedback(List.of());

  public Feedback {
    remarks = List.copyOf(remarks);
  }

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

  /** The same, with everything promised now done: a rectified result is disclosed. */
  public Feedback rectified() {
    return new Feedback(
        remarks.stream()
            .map(
                each ->
                    new Remark(
                        each.id(),
                        each.kind(),
                        each.at(),
                        each.text(),
                        each.answer(),
                        each.answeredAt(),
                        each.rectification(),
                        each.rectification() != Rectification.NONE))
            .toList());
  }

  Feedback with(Remark remark) {
    List<Remark> more = new ArrayList<>(remarks);
    more.add(remark);
    return new Feedback(more);
  }

  Feedback replacing(Remark remark) {
    return new Feedback(
        remarks.stream().map(each -> each.id().equals(remark.id()) ? remark : each).toList());
  }
}
