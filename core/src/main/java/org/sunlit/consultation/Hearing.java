package org.sunlit.consultation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.PersonId;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * What is decided on in a consultation: its state, and the rows of the present round, which may be
 * thousands and are read when they are asked for. Of one transaction.
 */
public final class Hearing {
  private final SubjectId subject;
  private final Consultation state;
  private final Rows rows;
  private @Nullable List<Opinion> opinions;
  private @Nullable List<Disposition> dispositions;
  private @Nullable List<Moderation> moderations;
  private @Nullable List<Appeal> appeals;

  public Hearing(SubjectId subject, Consultation state, Rows rows) {
    this.subject = subject;
    this.state = state;
    this.rows = rows;
  }

  /** Where the rows of all rounds are. */
  public interface Rows {
    <R extends Row> List<R> all(Class<R> type);

    Optional<Voice.Secret> secret();

    Optional<Voice> voice(String key);

    Optional<Opinion> opinion(String key);
  }

  public SubjectId subject() {
    return subject;
  }

  public Consultation state() {
    return state;
  }

  /** Of the present round, sorted by key. */
  public List<Opinion> opinions() {
    if (opinions == null) {
      opinions =
          all(Opinion.class)
              .filter(each -> each.round() == state.round())
              .sorted(Comparator.comparing(Opinion::key))
              .toList();
    }
    return opinions;
  }

  /** What was said in some round up to the present one, but for its day and its author. */
  Optional<Opinion> said(IntFunction<Opinion> inRound) {
    return IntStream.rangeClosed(1, state.round())
        .mapToObj(inRound)
        .flatMap(each -> rows.opinion(each.key()).stream())
        .findFirst();
  }

  public List<Disposition> dispositions() {
    if (dispositions == null) {
      Set<String> present = present();
      dispositions =
          all(Disposition.class)
              .filter(each -> each.opinions().stream().anyMatch(present::contains))
              .toList();
    }
    return dispositions;
  }

  public List<Moderation> moderations() {
    if (moderations == null) {
      Set<String> present = present();
      moderations = all(Moderation.class).filter(each -> present.contains(each.opinion())).toList();
    }
    return moderations;
  }

  public List<Appeal> appeals() {
    if (appeals == null) {
      Set<String> present = present();
      appeals = all(Appeal.class).filter(each -> present.contains(each.opinion())).toList();
    }
    return appeals;
  }

  private Set<String> present() {
    return opinions().stream().map(Opinion::key).collect(Collectors.toSet());
  }

  /** Before the first round there is nothing to read. */
  private <R extends Row> Stream<R> all(Class<R> type) {
    return state.round() == 0 ? Stream.of() : rows.all(type).stream();
  }

  public Optional<Opinion> opinion(String id) {
    return opinions().stream().filter(each -> each.key().equals(id)).findFirst();
  }

  /** The opinions that no disposition answers yet. */
  public List<Opinion> undisposed() {
    Set<String> disposed =
        dispositions().stream()
            .flatMap(each -> each.opinions().stream())
            .collect(Collectors.toSet());
    return opinions().stream().filter(each -> !disposed.contains(each.key())).toList();
  }

  Optional<Disposition> disposition(String key) {
    return dispositions().stream().filter(each -> each.key().equals(key)).findFirst();
  }

  Optional<Moderation> moderation(String opinion) {
    return moderations().stream().filter(each -> each.opinion().equals(opinion)).findFirst();
  }

  Optional<Appeal> appeal(String opinion) {
    return appeals().stream().filter(each -> each.opinion().equals(opinion)).findFirst();
  }

  /** The opinions of which nobody has said yet whether they are shown, where single texts are. */
  List<Opinion> unmoderated() {
    return state.singleTexts()
        ? opinions().stream().filter(each -> moderation(each.key()).isEmpty()).toList()
        : List.of();
  }

  /** The appeals that nobody has decided yet. */
  List<Appeal> openAppeals() {
    return appeals().stream().filter(each -> state.verdict(each.opinion()).isEmpty()).toList();
  }

  boolean hasSpoken(PersonId person) {
    return voice(person).filter(this::isHeard).isPresent();
  }

  boolean hasSpoken(String organization) {
    return voiceOf(organization).filter(this::isHeard).isPresent();
  }

  private boolean isHeard(Voice voice) {
    return rows.voice(voice.key()).isPresent();
  }

  Optional<Voice> voice(PersonId person) {
    return secret().map(each -> Voice.of(person, each));
  }

  Optional<Voice> voiceOf(String organization) {
    return secret().map(each -> Voice.of(organization, each));
  }

  private Optional<Voice.Secret> secret() {
    return state.round() == 0 ? Optional.empty() : rows.secret();
  }

  Voice.Secret requiredSecret() {
    return secret().orElseThrow(Hearing::isNotOpen);
  }

  static IllegalStateException isNotOpen() {
    return new IllegalStateException("an open round has a secret");
  }

  /** The same opinions without their days, in an order that tells nothing. */
  Row[] dealtAnew() {
    return opinions().stream().map(Opinion::withoutDay).toArray(Row[]::new);
  }

  /** All that could tell who has spoken; nothing of it outlives the closing. */
  List<Row> voicesAndSecret() {
    List<Row> said = new ArrayList<>();
    all(Voice.class).forEach(said::add);
    secret().ifPresent(said::add);
    return said;
  }

  /** The report as the present dispositions and moderations make it. */
  public ConsultationReport report() {
    return ConsultationReport.of(this);
  }
}
