package org.sunlit.publishing;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.publishing.Placement.Next;
import org.sunlit.words.Words;

/**
 * What is to be tried on an outlet, decided on the record as it was when it was taken in hand.
 *
 * @param before what was known to stand there
 * @param publication what is placed, if something is
 * @param why something comes down, if it does
 * @param keeps whether what stands is left as it is, though something newer is wanted
 * @param byHand whether a person says that it stands there, and not the outlet
 */
record Attempt(
    Placement placement,
    Next action,
    Standing before,
    @Nullable Publication publication,
    WithdrawalReason why,
    boolean keeps,
    boolean byHand) {
  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

  /** Until a person has taken down what they put up, the outlet is asked again now and then. */
  private static final Duration ASKED_AGAIN = Duration.ofHours(6);

  private static final Words TAKE_DOWN_BY_HAND =
      new Words(
          "该内容由人工发布：请人工撤下，并确认已撤下",
          "a person put it up: take it down by hand, and confirm that it is gone");

  /** Calls the outlet. A foreign channel may throw anything; then nobody knows what it did. */
  Standing on(Channel channel) {
    try {
      return call(channel);
    } catch (Exception foreign) {
      LOG.warn("outlet {} failed: {}", placement.outlet(), foreign.getClass().getName());
      return new Standing.Unknown(foreign.getClass().getSimpleName());
    }
  }

  private Standing call(Channel channel) {
    PlacementKey key = placement.channelKey();
    return switch (action) {
      case PLACE -> channel.place(Objects.requireNonNull(publication), key);
      case CHECK -> channel.check(key);
      case WITHDRAW -> takeDown(channel, key);
      case NOTHING -> placement.standing();
    };
  }

  /**
   * An outlet that never knew what a person put up calls it absent; then a person takes it down.
   */
  private Standing takeDown(Channel channel, PlacementKey key) {
    boolean known = !byHand || channel.check(key) instanceof Standing.Live;
    Standing answer = channel.withdraw(key, why);
    return known || !(answer instanceof Standing.Absent)
        ? answer
        : new Standing.Pending("", ASKED_AGAIN, TAKE_DOWN_BY_HAND);
  }
}
