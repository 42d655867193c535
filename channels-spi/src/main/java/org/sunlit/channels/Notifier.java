package org.sunlit.channels;

import java.time.Instant;
import org.sunlit.words.Label;

/**
 * Where the host hears of what has become true with time, such as that an answer is due, to put it
 * before whom it concerns. Called from any thread, with no transaction open.
 *
 * <ol>
 *   <li>Each notice is told at least once: again later if the call throws, or if it is not known
 *       whether it came back. The position tells repetitions apart.
 *   <li>Notices are told in the order of their positions, but for those that are told again.
 *   <li>A notice holds no title and no text: what somebody may see of the subject they are shown
 *       when they look.
 *   <li>Nothing depends on a notice: what is due is due, told or not.
 * </ol>
 */
@FunctionalInterface
public interface Notifier {

  void tell(Notice notice);

  /**
   * One thing that has become true.
   *
   * @param position from 1, without a gap
   * @param subject the id of what it is about
   * @param due when it became true; of a date that became final or changed, that date
   */
  record Notice(long position, String subject, Label occasion, Instant due) {}
}
