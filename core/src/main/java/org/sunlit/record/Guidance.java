package org.sunlit.record;

import java.util.List;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Refusal;

/** What an actor could do with a subject now, and what stands in the way of each. */
public record Guidance(List<Step> steps) {

  /**
   * One move; possible if nothing refuses it, apart from what only the order's own fields can tell.
   */
  public record Step(Move<?> move, List<Refusal> refusals) {
    public boolean possible() {
      return refusals.isEmpty();
    }
  }

  /** The same moves, each as it looks from whichever is nearer to being possible. */
  Guidance or(Guidance other) {
    return new Guidance(steps.stream().map(other::nearer).toList());
  }

  private Step nearer(Step step) {
    return steps.stream()
        .filter(each -> each.move().name().equals(step.move().name()))
        .filter(each -> each.refusals().size() < step.refusals().size())
        .findFirst()
        .orElse(step);
  }

  public List<Step> possible() {
    return steps.stream().filter(Step::possible).toList();
  }
}
