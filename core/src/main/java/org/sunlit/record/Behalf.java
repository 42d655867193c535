package org.sunlit.record;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what right somebody acts for a post that is not their own.
 *
 * @param of the post whose duty it is
 * @param basis the decision that a delegation rests on; none of a deputy, whom the profile names
 */
public record Behalf(PostId of, Right right, @Nullable String basis) {

  /** What lets one post act for another. */
  public enum Right {
    DEPUTY,
    DELEGATION;

    /** As envelopes write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Right of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public static Behalf deputyOf(PostId of) {
    return new Behalf(of, Right.DEPUTY, null);
  }

  public static Behalf delegatedBy(PostId of, String basis) {
    return new Behalf(of, Right.DELEGATION, basis);
  }

  public Optional<String> restsOn() {
    return Optional.ofNullable(basis);
  }
}
