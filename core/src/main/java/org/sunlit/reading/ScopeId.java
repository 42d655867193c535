package org.sunlit.reading;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.sunlit.record.Bytes;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.VisibilityScope;

/**
 * A number for each scope, so that a store compares numbers: the same for the same audiences, on
 * every node and for ever, so that nobody has to give it out.
 */
public final class ScopeId {
  private ScopeId() {}

  /** The first 63 bits of the SHA-256 of its text. */
  public static long of(VisibilityScope scope) {
    return ByteBuffer.wrap(Bytes.sha256(Bytes.utf8(text(scope))).toArray()).getLong() >>> 1;
  }

  /** The audiences in text form with commas between them. */
  public static String text(VisibilityScope scope) {
    return scope.audiences().stream().map(Audience::toString).collect(Collectors.joining(","));
  }

  /** The scope of such a text. */
  public static VisibilityScope scope(String text) {
    return VisibilityScope.recalled(Arrays.stream(text.split(",")).map(Audience::parse).toList());
  }
}
