package org.sunlit.record;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;

/**
 * How a paper is erased, of whatever kind of subject (C7.2.6): its words and their salt go, what
 * refers to them stays and tells nothing, and the fact says for which reason.
 */
public final class Erasure {
  private static final Rule CONTENT_IS_THERE =
      Rule.of(
          "content-is-there",
          "C7.2.6",
          Principle.LAWFULNESS,
          Mender.OFFICE,
          "没有这一内容，或已经删除",
          "there is no such content, or it is erased already");

  private static final Rule PAPER_HAS_SERVED =
      Rule.of(
          "paper-has-served",
          "C4.2",
          Principle.LAWFULNESS,
          Mender.OFFICE,
          "尚未办结，不能以保存期满为由删除",
          "it is not settled yet, so that its retention cannot be over");

  private Erasure() {}

  /** An order to erase one paper. */
  public interface Order {
    Digest content();

    ErasureReason reason();
  }

  /**
   * @param find a paper of the subject
   */
  public static <V> Gate<V> contentIsThere(BiFunction<V, Digest, Optional<Content>> find) {
    return Gate.ordered(
        CONTENT_IS_THERE,
        Order.class,
        (view, order, circumstances) -> Gate.unless(find.apply(view, order.content()).isPresent()));
  }

  /**
   * Where no time of retention is set, it is over once the subject is settled.
   *
   * @param settled whether nothing is to be done about it any more
   */
  public static <V> Gate<V> paperHasServed(Predicate<V> settled) {
    return Gate.ordered(
        PAPER_HAS_SERVED,
        Order.class,
        (view, order, circumstances) ->
            Gate.unless(
                order.reason() != ErasureReason.RETENTION_OVER || settled.test(view), Map.of()));
  }
}
