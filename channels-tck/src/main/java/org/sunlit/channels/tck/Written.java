package org.sunlit.channels.tck;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sunlit.channels.Standing;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/** An answer as core keeps it, in JSON texts: what cannot be written is caught here. */
final class Written {
  private static final int LONGEST = 4_000;

  private Written() {}

  /** Why the answer does not come back as it was once it is written down; empty if it does. */
  static Optional<String> fault(Standing answer) {
    List<String> parts = parts(answer);
    for (String each : parts) {
      if (each.length() > LONGEST) return Optional.of("too long: " + each.substring(0, 40) + "…");
      if (each.codePoints().anyMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
        return Optional.of("holds a control character: " + answer);
      }
      if (!isText(each)) return Optional.of("is no Unicode text: " + answer);
    }
    if (!read(parts).equals(answer)) return Optional.of("does not come back the same: " + answer);
    if (answer instanceof Standing.Live live && live.reference().isBlank()) {
      return Optional.of("says not where it stands: " + answer);
    }
    if (answer instanceof Standing.Pending pending
        && (pending.lookAgain().isNegative() || pending.lookAgain().isZero())) {
      return Optional.of("says not when to look again: " + answer);
    }
    return Optional.empty();
  }

  private static List<String> parts(Standing answer) {
    List<String> parts = new ArrayList<>(List.of(answer.getClass().getSimpleName()));
    if (answer instanceof Standing.Live live) {
      parts.addAll(List.of(live.reference(), scope(live.reached()), live.revision()));
    } else if (answer instanceof Standing.Pending pending) {
      parts.addAll(List.of(pending.handle(), pending.lookAgain().toString()));
      Words task = pending.task();
      if (task != null) parts.addAll(List.of(task.zh(), task.en()));
    } else if (answer instanceof Standing.Rejected rejected) {
      parts.addAll(List.of(rejected.reason().zh(), rejected.reason().en()));
      parts.add(Boolean.toString(rejected.retry()));
    } else if (answer instanceof Standing.Unknown unknown) {
      parts.add(unknown.reason());
    }
    return parts;
  }

  private static Standing read(List<String> parts) {
    return switch (parts.get(0)) {
      case "Live" -> new Standing.Live(parts.get(1), scopeOf(parts.get(2)), parts.get(3));
      case "Pending" ->
          new Standing.Pending(
              parts.get(1),
              Duration.parse(parts.get(2)),
              parts.size() > 3 ? new Words(parts.get(3), parts.get(4)) : null);
      case "Rejected" ->
          new Standing.Rejected(
              new Words(parts.get(1), parts.get(2)), Boolean.parseBoolean(parts.get(3)));
      case "Unknown" -> new Standing.Unknown(parts.get(1));
      default -> new Standing.Absent();
    };
  }

  private static String scope(VisibilityScope scope) {
    return scope.audiences().stream().map(Audience::toString).collect(Collectors.joining(","));
  }

  private static VisibilityScope scopeOf(String text) {
    if (text.isEmpty()) return VisibilityScope.NOBODY;
    return VisibilityScope.recalled(Stream.of(text.split(",", -1)).map(Audience::parse).toList());
  }

  private static boolean isText(String text) {
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      return StandardCharsets.UTF_8.decode(bytes).toString().equals(text);
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
