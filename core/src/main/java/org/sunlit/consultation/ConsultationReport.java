package org.sunlit.consultation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Digest;
import org.sunlit.visibility.Audience;

/**
 * The paper that is released at the end of a consultation: opinions grouped, each with what became
 * of it and why.
 *
 * @param received how many people spoke for each invited audience
 * @param unstated how many entered opinions do not say for whom they speak
 * @param organizations the organizations that spoke, sorted, each with one opinion
 * @param submitted how many of all were submitted here
 * @param entered how many of all the office entered, by how they came
 * @param singles the texts or tombstones where single texts are shown, else none; sorted by opinion
 */
public record ConsultationReport(
    Map<Audience, Integer> received,
    int unstated,
    List<String> organizations,
    int submitted,
    Map<Source, Integer> entered,
    List<Line> lines,
    List<Single> singles) {
  public ConsultationReport {
    received = Map.copyOf(received);
    organizations = organizations.stream().sorted().toList();
    entered = Map.copyOf(entered);
    lines = List.copyOf(lines);
    singles = List.copyOf(singles);
    int byGroup = sum(received) + unstated + organizations.size();
    int bySource = submitted + sum(entered);
    if (byGroup != bySource) {
      throw new IllegalArgumentException(
          byGroup + " opinions by group are not " + bySource + " by source");
    }
  }

  /**
   * Some opinions that say the same.
   *
   * @param opinions their commitments, sorted
   */
  public record Line(String topic, List<String> opinions, Disposition.Kind kind, String reason) {
    public Line {
      opinions = opinions.stream().sorted().toList();
    }
  }

  /**
   * One opinion where single texts are shown.
   *
   * @param text as it was written, or none if it is hidden
   * @param hidden why it is hidden, or none if it is shown
   */
  public record Single(String opinion, @Nullable String text, @Nullable HidingReason hidden) {
    public Single {
      if ((text == null) == (hidden == null)) {
        throw new IllegalArgumentException("a text is shown or hidden with a reason: " + opinion);
      }
    }
  }

  static ConsultationReport of(Hearing hearing) {
    Map<Audience, Integer> received = new HashMap<>();
    Map<Source, Integer> entered = new EnumMap<>(Source.class);
    int unstated = 0;
    int submitted = 0;
    for (Opinion each : hearing.opinions()) {
      if (each.group() != null) received.merge(Audience.parse(each.group()), 1, Integer::sum);
      else if (each.organization() == null) unstated++;
      if (each.provenance() == null) submitted++;
      else entered.merge(each.provenance().source(), 1, Integer::sum);
    }
    return new ConsultationReport(
        received,
        unstated,
        hearing.opinions().stream()
            .flatMap(each -> Optional.ofNullable(each.organization()).stream())
            .toList(),
        submitted,
        entered,
        hearing.dispositions().stream()
            .map(each -> new Line(each.topic(), each.opinions(), each.kind(), each.reason()))
            .toList(),
        hearing.state().singleTexts()
            ? hearing.opinions().stream().map(each -> single(each, hearing)).toList()
            : List.of());
  }

  /** A verdict of the office stands whatever the moderation was. */
  private static Single single(Opinion opinion, Hearing hearing) {
    boolean cleared =
        hearing
            .state()
            .verdict(opinion.commitment())
            .filter(Consultation.Verdict::shown)
            .isPresent();
    HidingReason hidden =
        cleared ? null : hearing.moderation(opinion.key()).map(Moderation::hidden).orElse(null);
    return new Single(opinion.key(), hidden == null ? opinion.text() : null, hidden);
  }

  public int total() {
    return submitted + sum(entered);
  }

  /** The line that answers an opinion. */
  public Optional<Line> answering(Digest opinion) {
    return lines.stream().filter(each -> each.opinions().contains(opinion.value())).findFirst();
  }

  /** The single text or tombstone of an opinion. */
  public Optional<Single> single(Digest opinion) {
    return singles.stream().filter(each -> each.opinion().equals(opinion.value())).findFirst();
  }

  private static int sum(Map<?, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
