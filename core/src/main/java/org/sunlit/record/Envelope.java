package org.sunlit.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunlit.input.Violation;
import org.sunlit.words.Words;

/**
 * What goes with an order.
 *
 * @param expected the version of the subject that the actor looked at; none to take any
 * @param key makes sending it again harmless; none if it is sent once. With an order that leaves no
 *     trace it is what an opinion's ticket is made of, stands nowhere, and has to be random: 22
 *     characters or more, which nobody keeps together with who sent it
 */
public record Envelope(@Nullable Long expected, @Nullable String key) {
  public static final Envelope PLAIN = new Envelope(null, null);

  /** 128 bits in Base64. */
  private static final int UNGUESSABLE = 22;

  private static final Words GUESSABLE =
      new Words(
          "重复提交标识须为随机文本，不少于" + UNGUESSABLE + "个字符，以免由此查出提交人",
          "the key must be random, at least "
              + UNGUESSABLE
              + " characters, so that nobody can tell by it who sent it");

  public static Envelope expecting(long version) {
    return new Envelope(version, null);
  }

  public Envelope key(String key) {
    return new Envelope(expected, key);
  }

  /** What is wrong with a key that could be guessed, where it must not be. */
  List<Violation> violations(Command<?, ?> order) {
    boolean guessable = order.leavesNoTrace() && key != null && key.length() < UNGUESSABLE;
    return guessable ? List.of(new Violation("/key", GUESSABLE)) : List.of();
  }
}
