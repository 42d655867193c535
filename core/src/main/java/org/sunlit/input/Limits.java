package org.sunlit.input;

import java.util.EnumMap;
import java.util.Map;
import org.sunlit.words.Words;

/** The one parameter for how much is too much; every refusal names the limit and its value. */
public final class Limits {
  private final Map<Limit, Integer> values = new EnumMap<>(Limit.class);

  private Limits() {
    for (Limit limit : Limit.values()) values.put(limit, limit.byDefault());
  }

  public static Limits defaults() {
    return new Limits();
  }

  /** The same limits but for one. */
  public Limits with(Limit limit, int most) {
    if (most < 1) throw new IllegalArgumentException(limit + " cannot be " + most);
    Limits changed = new Limits();
    changed.values.putAll(values);
    changed.values.put(limit, most);
    return changed;
  }

  public int most(Limit limit) {
    return values.getOrDefault(limit, limit.byDefault());
  }

  /** What to say of something that is {@code given} large. */
  public Words exceeded(Limit limit, long given) {
    return new Words("{what}最多 {most},现为 {given}", "{what} may be {most} at most and is {given}")
        .with(Map.of("what", limit.words(), "most", most(limit), "given", given));
  }
}
