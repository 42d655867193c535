package org.sunlit.consultation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Period;
import org.sunlit.record.Digest;
import org.sunlit.visibility.Audience;

/**
 * One round of consultation as its facts tell it; a matter that is sent back has another.
 *
 * @param round from 1; 0 before the first
 * @param invitation the paper with the reasons why groups were not invited
 * @param anonymous fixed at opening; it cannot be undone
 * @param sealed the commitments of all opinions, sorted, once it is closed
 * @param dispositions the paper with what became of the opinions, once released
 */
public record Consultation(
    int round,
    @Nullable Period window,
    List<Audience> invited,
    @Nullable Digest invitation,
    boolean anonymous,
    @Nullable List<Digest> sealed,
    @Nullable Digest dispositions) {
  /** Before any consultation. */
  public static final Consultation NONE =
      new Consultation(0, null, List.of(), null, false, null, null);

  public Consultation {
    invited = List.copyOf(invited);
  }

  public boolean isClosed() {
    return sealed != null;
  }

  public boolean isDisposed() {
    return dispositions != null;
  }

  Consultation closed(List<Digest> commitments) {
    return new Consultation(round, window, invited, invitation, anonymous, commitments, null);
  }

  Consultation disposed(Digest paper) {
    return new Consultation(round, window, invited, invitation, anonymous, sealed, paper);
  }
}
