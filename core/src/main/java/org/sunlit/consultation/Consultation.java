package org.sunlit.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Period;
import org.sunlit.record.Digest;
import org.sunlit.visibility.Audience;

/**
 * One round of consultation as its facts tell it; a matter that is sent back has another.
 *
 * @param round from 1; 0 before the first
 * @param window as it was extended last
 * @param invitation the paper with the reasons why groups were not invited
 * @param anonymous fixed at opening; it cannot be undone
 * @param singleTexts whether texts are shown one by one after moderation; fixed at opening, so that
 *     whoever speaks knows it
 * @param sealed the commitments of all opinions, sorted, once it is closed
 * @param releases every version of the dispositions, oldest first
 * @param correction the paper with the reason why the last release is being corrected, if it is
 * @param verdicts on appeals, by the opinion's commitment
 */
public record Consultation(
    int round,
    @Nullable Period window,
    List<Audience> invited,
    @Nullable Digest invitation,
    boolean anonymous,
    boolean singleTexts,
    List<Extension> extensions,
    @Nullable List<Digest> sealed,
    List<Release> releases,
    @Nullable Digest correction,
    Map<Digest, Verdict> verdicts) {

  /** Before any consultation. */
  public static final Consultation NONE =
      new Consultation(
          0, null, List.of(), null, false, false, List.of(), null, List.of(), null, Map.of());

  public Consultation {
    invited = List.copyOf(invited);
    extensions = List.copyOf(extensions);
    releases = List.copyOf(releases);
    verdicts = Map.copyOf(verdicts);
  }

  /** That the window was made longer, and the paper with the reason. */
  public record Extension(LocalDate until, Digest reason, Instant at) {}

  /**
   * One version of the dispositions.
   *
   * @param report the paper
   * @param correction the paper with the reason why the version before it was corrected; none for
   *     the first
   */
  public record Release(Digest report, @Nullable Digest correction, Instant at) {}

  /**
   * What the office decided on an appeal.
   *
   * @param shown whether the opinion is shown after all
   * @param paper its text if it is, else the reason why it stays hidden
   */
  public record Verdict(boolean shown, Digest paper, Instant at) {}

  static Consultation opened(
      int round,
      Period window,
      List<Audience> invited,
      Digest invitation,
      boolean anonymous,
      boolean singleTexts) {
    return new Consultation(
        round,
        window,
        invited,
        invitation,
        anonymous,
        singleTexts,
        List.of(),
        null,
        List.of(),
        null,
        Map.of());
  }

  public boolean isClosed() {
    return sealed != null;
  }

  /** Whether the dispositions are released and not being corrected. */
  public boolean isDisposed() {
    return !releases.isEmpty() && correction == null;
  }

  /** The newest released version of the dispositions, also while it is being corrected. */
  public Optional<Release> released() {
    return releases.isEmpty() ? Optional.empty() : Optional.of(releases.get(releases.size() - 1));
  }

  /** Whether it was counted, which can be said once the round is closed. */
  boolean seals(Digest opinion) {
    return sealed != null && sealed.contains(opinion);
  }

  public Optional<Verdict> verdict(Digest opinion) {
    return Optional.ofNullable(verdicts.get(opinion));
  }

  Optional<Verdict> verdict(String opinion) {
    return verdict(new Digest(opinion));
  }

  Consultation extended(Extension extension) {
    Period longer = window == null ? null : new Period(window.first(), extension.until());
    return new Consultation(
        round,
        longer,
        invited,
        invitation,
        anonymous,
        singleTexts,
        more(extensions, extension),
        sealed,
        releases,
        correction,
        verdicts);
  }

  Consultation closed(List<Digest> commitments) {
    return outcome(commitments, releases, correction, verdicts);
  }

  Consultation disposed(Digest report, Instant at) {
    return outcome(sealed, more(releases, new Release(report, correction, at)), null, verdicts);
  }

  Consultation reopened(Digest reason) {
    return outcome(sealed, releases, reason, verdicts);
  }

  Consultation decided(Digest opinion, Verdict verdict) {
    Map<Digest, Verdict> all = new TreeMap<>(verdicts);
    all.put(opinion, verdict);
    return outcome(sealed, releases, correction, all);
  }

  private Consultation outcome(
      @Nullable List<Digest> sealed,
      List<Release> releases,
      @Nullable Digest correction,
      Map<Digest, Verdict> verdicts) {
    return new Consultation(
        round,
        window,
        invited,
        invitation,
        anonymous,
        singleTexts,
        extensions,
        sealed,
        releases,
        correction,
        verdicts);
  }

  private static <T> List<T> more(List<T> all, T next) {
    List<T> more = new ArrayList<>(all);
    more.add(next);
    return more;
  }
}
