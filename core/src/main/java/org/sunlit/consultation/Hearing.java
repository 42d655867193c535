package org.sunlit.consultation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    List<Moderation> moderations,
    List<Appeal> appeals,
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
    moderations = moderations.stream().filter(each -> present.contains(each.opinion())).toList();
    appeals = appeals.stream().filter(each -> present.contains(each.opinion())).toList();
    voices = Set.copyOf(voices);
  }

  public Optional<Opinion> opinion(String id) {
    return opinions.stream().filter(each -> each.key().equals(id)).findFirst();
  }

  /** The opinions that no disposition answers yet. */
  public List<Opinion> undisposed() {
    Set<String> disposed =
        dispositions.stream().flatMap(each -> each.opinions().stream()).collect(Collectors.toSet());
    return opinions.stream().filter(each -> !disposed.contains(each.key())).toList();
  }

  Optional<Disposition> disposition(String key) {
    return dispositions.stream().filter(each -> each.key().equals(key)).findFirst();
  }

  Optional<Moderation> moderation(String opinion) {
    return moderations.stream().filter(each -> each.opinion().equals(opinion)).findFirst();
  }

  Optional<Appeal> appeal(String opinion) {
    return appeals.stream().filter(each -> each.opinion().equals(opinion)).findFirst();
  }

  /** The opinions of which nobody has said yet whether they are shown, where single texts are. */
  List<Opinion> unmoderated() {
    return state.singleTexts()
        ? opinions.stream().filter(each -> moderation(each.key()).isEmpty()).toList()
        : List.of();
  }

  /** The appeals that nobody has decided yet. */
  List<Appeal> openAppeals() {
    return appeals.stream().filter(each -> state.verdict(each.opinion()).isEmpty()).toList();
  }

  boolean hasSpoken(PersonId person) {
    return voice(person).filter(this::isHeard).isPresent();
  }

  boolean hasSpoken(String organization) {
    return voiceOf(organization).filter(this::isHeard).isPresent();
  }

  private boolean isHeard(Voice voice) {
    return voices.contains(voice.key());
  }

  Optional<Voice> voice(PersonId person) {
    return Optional.ofNullable(secret).map(each -> Voice.of(person, each));
  }

  Optional<Voice> voiceOf(String organization) {
    return Optional.ofNullable(secret).map(each -> Voice.of(organization, each));
  }

  Voice.Secret requiredSecret() {
    return Optional.ofNullable(secret).orElseThrow(Hearing::isNotOpen);
  }

  static IllegalStateException isNotOpen() {
    return new IllegalStateException("an open round has a secret");
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

  /** The report as the present dispositions and moderations make it. */
  public ConsultationReport report() {
    return ConsultationReport.of(this);
  }
}
