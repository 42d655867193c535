package org.sunlit.deliberation;

import java.util.List;
import java.util.stream.Stream;
import org.sunlit.record.Gate;

/** The rules of a deliberation, from the call to what follows from the outcome. */
public final class DeliberationGates {
  public static final List<Gate<Chamber>> ALL =
      Stream.of(MeetingGates.ALL, MinutesGates.ALL, VoteGates.ALL, ConfirmationGates.ALL)
          .flatMap(List::stream)
          .toList();

  private DeliberationGates() {}
}
