package org.sunlit.channels;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/**
 * One outlet, opened: renders looks and never asks core anything. Core calls it from any thread,
 * one call at a time for one key, and for all keys if {@link #oneAtATime}; it retries, so a channel
 * never sleeps. The contract, checked rule by rule by {@code ChannelContract} of channels-tck:
 *
 * <ol>
 *   <li>{@link #place} has at most one effect for one key and revision, however often it is called.
 *   <li>A later revision of one key replaces the earlier one, or is refused with a reason.
 *   <li>{@link #check} changes nothing and answers what a reader would find; to finish what an
 *       interrupted call began is no change.
 *   <li>{@link #withdraw} twice is the same as once; of what never stood it answers {@code Absent}.
 *   <li>{@link #reach} is pure, and what was reached is never wider than it.
 *   <li>An outcome nobody knows is {@code Unknown}, never {@code Live} and never {@code Absent}.
 *   <li>No secret stands in any answer, message or log line.
 *   <li>After {@link #close} no thread is left.
 * </ol>
 *
 * <p>A channel may throw an unchecked exception; core records that as {@code Unknown}.
 */
public interface Channel extends AutoCloseable {

  /**
   * Who would see a publication placed for {@code wanted}: a site's readers, or just those asked
   * for.
   */
  VisibilityScope reach(VisibilityScope wanted);

  /**
   * Whom it is meant for, be its door shut or not: never more than {@link #reach}, and like it
   * without any effect. Core tells by it whether the outlet stands inside or outside the school,
   * and nothing else.
   */
  default VisibilityScope meantFor(VisibilityScope wanted) {
    return reach(wanted);
  }

  /** Puts the publication there, replacing what stands under the key. */
  Standing place(Publication publication, PlacementKey key);

  /** What stands there now. */
  Standing check(PlacementKey key);

  /**
   * Takes down what stands under the key; a channel that can leaves a tombstone, which says no more
   * than the reason does.
   */
  Standing withdraw(PlacementKey key, WithdrawalReason why);

  /**
   * What of the publication does not fit this outlet, found without any network; empty if all fits.
   */
  default List<Words> preview(Publication publication) {
    return List.of();
  }

  /**
   * Whether a new revision can take the place of one that stands; if not, core places new versions
   * only.
   */
  default boolean replaces() {
    return true;
  }

  /**
   * Whether what was disclosed elsewhere before is brought here too. It comes by the hundred at
   * once, so an outlet that messages people, or that needs a person's hand for each, says no; by
   * default so does one that cannot replace what stands.
   */
  default boolean takesArchives() {
    return replaces();
  }

  /**
   * Tries from outside whether only those whom {@link #reach} names get in, and answers what is
   * wrong; for the public there is nothing to try. An outlet that has not passed yet counts as one
   * for the public, so core calls this after opening, again soon whenever it did not pass, and now
   * and then where it did. Changes nothing that stands; may put up a page that says nothing.
   */
  default List<Words> probe() {
    return List.of();
  }

  /**
   * Makes everything anew: all of these stand afterwards, and a channel that knows what else it has
   * put there takes that down. Answers for each key as {@link #place} would.
   *
   * @param all may be gone through more than once
   */
  default void rebuild(Iterable<Wanted> all, BiConsumer<PlacementKey, Standing> answers) {
    all.forEach(each -> answers.accept(each.key(), place(each.publication(), each.key())));
  }

  /** How large what is placed may be, for people to know before; {@link #preview} keeps to it. */
  default List<Capacity> capacities() {
    return List.of();
  }

  /** How many placings it takes in a time; nothing if as many as there are. */
  default Optional<Quota> quota() {
    return Optional.empty();
  }

  /** Whether files are shared between keys, so that core must serialize all calls across nodes. */
  default boolean oneAtATime() {
    return false;
  }

  @Override
  default void close() {}
}
