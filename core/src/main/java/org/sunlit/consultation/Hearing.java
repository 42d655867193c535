package org.sunlit.consultation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.PersonId;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/** What is decided on in a consultation: its state, and the rows of the present round. */
public record Hearing(
    SubjectId subject,
    Consultation state,
    List<Opinion> opinions,
    List<Disposition> dispositions,
    Voice.@Nullable Secret secret,
    Set<String> voices) {
  public Hearing {
    int round = state.round();
    opinions =
        opinions.stream()
            .filter(each -> each.round() == round)
            .sorted(Comparator.comparing(Opinion::key))
            .toList();
    Set<String> present = opinions.stream().map(Opinion::key).collect(Collectors.toSet());
    dispositions =
        dispositions.stream()
            .filter(each -> each.opinions().stream().anyMatch(present::contains))
            .toList();
    voices = Set.copyOf(voices);
  }

  /** The opinions that no disposition answers yet. */
  public List<Opinion> undisposed() {
    Set<String> disposed =
        dispositions.stream().flatMap(each -> each.opinions().stream()).collect(Collectors.toSet());
    return opinions.stream().filter(each -> !disposed.contains(each.key())).toList();
  }

  boolean hasSpoken(PersonId person) {
    return voice(person).map(mark -> voices.contains(mark.key())).orElse(false);
  }

  Optional<Voice> voice(PersonId person) {
    return Optional.ofNullable(secret).map(each -> Voice.of(person, each));
  }

  /** The same opinions without their days, in an order that tells nothing. */
  Row[] dealtAnew() {
    return opinions.stream().map(Opinion::withoutDay).toArray(Row[]::new);
  }

  /** All that could tell who has spoken; nothing of it outlives the closing. */
  List<Row> voicesAndSecret() {
    List<Row> rows = new ArrayList<>();
    voices.forEach(each -> rows.add(new Voice(each, subject)));
    if (secret != null) rows.add(secret);
    return rows;
  }

  /** The report as the present dispositions make it. */
  public ConsultationReport report() {
    Map<String, Integer> received = new LinkedHashMap<>();
    opinions.forEach(each -> received.merge(each.group(), 1, Integer::sum));
    return new ConsultationReport(
        received,
        dispositions.stream()
            .map(
                each ->
                    new ConsultationReport.Line(
                        each.topic(), each.opinions().size(), each.kind(), each.reason()))
            .toList());
  }
}
