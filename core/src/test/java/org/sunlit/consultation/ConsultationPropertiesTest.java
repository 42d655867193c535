package org.sunlit.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.consultation.ConsultationCommand.CloseConsultation;
import org.sunlit.consultation.DispositionCommand.Dispose;
import org.sunlit.consultation.DispositionCommand.ReleaseDispositions;
import org.sunlit.consultation.ModerationCommand.ModerateOpinion;
import org.sunlit.consultation.OpinionCommand.EnterOpinion;
import org.sunlit.consultation.OpinionCommand.SpeakForOrganization;
import org.sunlit.consultation.OpinionCommand.SubmitOpinion;
import org.sunlit.record.Actor;
import org.sunlit.record.Content;
import org.sunlit.record.Digest;
import org.sunlit.record.Outcome;
import org.sunlit.record.Performed;
import org.sunlit.record.PersonId;
import org.sunlit.record.Row;
import org.sunlit.visibility.Audience;

/** Whatever comes in, in whatever order: it is counted, sealed and answered, and nobody is told. */
class ConsultationPropertiesTest {
  private static final List<Class<? extends Row>> ROWS =
      List.of(
          Opinion.class,
          Voice.class,
          Voice.Secret.class,
          Disposition.class,
          Moderation.class,
          Appeal.class,
          Content.class,
          Performed.class);

  private static final List<Source> SOURCES = List.of(Source.values());

  /** One round, and beside it what a clerk with pencil and paper would have noted. */
  private static final class Round {
    final Random random;
    final School school = new School();
    final boolean single;
    final Matter matter;
    final LocalDate first;
    final LocalDate last;

    final List<Map<String, String>> receipts = new ArrayList<>();
    final Map<Audience, Integer> received = new HashMap<>();
    final Map<Source, Integer> entered = new EnumMap<>(Source.class);
    final Set<String> organizations = new HashSet<>();
    final Set<PersonId> spoken = new HashSet<>();
    int unstated;
    int submitted;

    Round(long seed, boolean anonymous) {
      this.random = new Random(seed);
      this.single = random.nextBoolean();
      this.matter = Matter.raisedIn(school, single ? "S-38" : "S-37");
      matter.toPriorDisclosure();
      matter.afterWorkingDays(4);
      first = school.clock.today();
      last = matter.invitation().until();
      matter.toConsultation(new Invitation(last, Matter.EVERYONE_ASKED, Map.of(), anonymous));
    }

    boolean isOpen() {
      return !school.clock.today().isAfter(last);
    }

    void something() {
      switch (random.nextInt(5)) {
        case 0 -> school.clock.day(school.clock.today().plusDays(random.nextInt(3)));
        case 1 -> enter(random.nextBoolean() ? School.UNION : null);
        case 2 -> enter(null);
        case 3 -> union();
        default -> person();
      }
    }

    private void person() {
      int number = random.nextInt(14);
      Actor speaker =
          switch (number) {
            case 0 -> School.TEACHER;
            case 1 -> School.DELEGATE;
            case 2 -> School.PARENT;
            case 3 -> School.PARTY_MEMBER;
            default -> Actor.participant(new PersonId("student-" + (number - 2)));
          };
      String group =
          switch (number) {
            case 0, 1 -> "staff";
            case 2 -> "parents";
            case 3 -> "party-members";
            default -> "students";
          };
      boolean expected = isOpen() && !spoken.contains(speaker.person());
      if (!gave(speaker, new SubmitOpinion(matter.id, group, text()), expected)) return;
      spoken.add(speaker.person());
      received.merge(Audience.parse(group), 1, Integer::sum);
      submitted++;
    }

    private void union() {
      boolean expected = isOpen() && !organizations.contains(School.UNION);
      if (!gave(
          School.DELEGATE, new SpeakForOrganization(matter.id, School.UNION, text()), expected)) {
        return;
      }
      organizations.add(School.UNION);
      submitted++;
    }

    private void enter(@Nullable String organization) {
      LocalDate day = first.plusDays(random.nextInt(22) - 3L);
      Source source = SOURCES.get(random.nextInt(SOURCES.size()));
      String group = organization == null && random.nextBoolean() ? "students" : null;
      boolean expected =
          !day.isBefore(first)
              && !day.isAfter(last)
              && !day.isAfter(school.clock.today())
              && (organization == null || !organizations.contains(organization));
      EnterOpinion order =
          new EnterOpinion(matter.id, source, day, group, organization, text(), null, "没有原件");
      if (!gave(School.OFFICE, order, expected)) return;
      entered.merge(source, 1, Integer::sum);
      if (organization != null) organizations.add(organization);
      else if (group == null) unstated++;
      else received.merge(Audience.parse(group), 1, Integer::sum);
    }

    private boolean gave(Actor actor, OpinionCommand order, boolean expected) {
      Outcome outcome = school.sunlit.perform(actor, order);
      assertThat(outcome.isDone()).as("%s %s", order, outcome).isEqualTo(expected);
      if (outcome instanceof Outcome.Done done) receipts.add(done.answers());
      return expected;
    }

    private String text() {
      return "建议" + random.nextInt(5);
    }

    void closed() {
      school.clock.day(last.plusDays(1 + random.nextInt(3)));
      matter.done(School.HANDLER, new CloseConsultation(matter.id));
    }

    /** Deals the opinions into topics; answers the topic of each. */
    Map<String, String> disposed() {
      List<String> all =
          new ArrayList<>(receipts.stream().map(each -> of(each, "opinion")).toList());
      Collections.shuffle(all, random);
      Map<String, String> topics = new TreeMap<>();
      for (int topic = 0; !all.isEmpty(); topic++) {
        List<String> some = List.copyOf(all.subList(0, 1 + random.nextInt(all.size())));
        all.removeAll(some);
        matter.done(
            School.HANDLER,
            new Dispose(
                matter.id, null, some, "主题" + topic, Disposition.Kind.ADOPTED, "理由" + topic));
        for (String each : some) {
          topics.put(each, "主题" + topic);
          if (single) {
            matter.done(
                School.HANDLER,
                new ModerateOpinion(
                    matter.id, each, random.nextBoolean() ? null : HidingReason.OFF_TOPIC));
          }
        }
      }
      matter.done(School.HEAD, new ReleaseDispositions(matter.id));
      return topics;
    }

    /** Everything that is kept of the matter beside its entries, as a database would show it. */
    List<String> rows() {
      return school.store.transaction(
          transaction ->
              ROWS.stream()
                  .flatMap(type -> transaction.rows(type, matter.id).stream())
                  .map(
                      each ->
                          each instanceof Content content
                              ? content.body().toUtf8()
                              : each.toString())
                  .toList());
    }
  }

  private static String of(Map<String, String> receipt, String name) {
    return Objects.requireNonNull(receipt.get(name));
  }

  @Property(tries = 30)
  void every_count_adds_up_and_every_receipt_is_sealed_and_answered(
      @ForAll long seed, @ForAll boolean anonymous) {
    Round round = new Round(seed, anonymous);
    try (School school = round.school) {
      for (int each = 0; each < 40; each++) round.something();
      round.closed();
      assertThat(Objects.requireNonNull(round.matter.item().consultation().sealed()))
          .extracting(Digest::value)
          .isSorted()
          .containsExactlyInAnyOrderElementsOf(
              round.receipts.stream().map(each -> of(each, "opinion")).toList());
      Map<String, String> topics = round.disposed();

      ConsultationReport report = round.matter.weighing().reports().get(0).report();
      int total = round.receipts.size();
      assertThat(report.received()).isEqualTo(round.received);
      assertThat(report.unstated()).isEqualTo(round.unstated);
      assertThat(report.organizations()).containsExactlyInAnyOrderElementsOf(round.organizations);
      assertThat(report.submitted()).isEqualTo(round.submitted);
      assertThat(report.entered()).isEqualTo(round.entered);
      assertThat(report.total()).isEqualTo(total);
      assertThat(report.lines().stream().mapToInt(each -> each.opinions().size()).sum())
          .isEqualTo(total);
      assertThat(report.singles()).hasSize(round.single ? total : 0);
      for (Map<String, String> receipt : round.receipts) {
        Reply reply =
            school.sunlit.reply(of(receipt, "opinion"), of(receipt, "salt")).orElseThrow();
        assertThat(reply.counted()).isTrue();
        assertThat(Objects.requireNonNull(reply.answer()).topic())
            .isEqualTo(topics.get(of(receipt, "opinion")));
      }
    }
  }

  @Property(tries = 30)
  void after_the_closing_no_row_tells_author_day_or_order(@ForAll long seed) {
    Round round = new Round(seed, true);
    try (School school = round.school) {
      for (int each = 0; each < 40; each++) round.something();
      round.closed();

      List<String> rows = round.rows();
      assertThat(rows).allSatisfy(each -> assertThat(each).doesNotContain(days(round)));
      for (PersonId each : round.spoken) {
        assertThat(rows).noneMatch(row -> row.matches(".*\\b" + each + "\\b.*"));
      }
      List<Opinion> opinions =
          school.store.transaction(tx -> tx.rows(Opinion.class, round.matter.id));
      assertThat(opinions).extracting(Opinion::key).isSorted().hasSize(round.receipts.size());
      assertThat(Stream.of(Voice.class, Voice.Secret.class))
          .allSatisfy(
              type ->
                  assertThat(
                          school.store.<List<? extends Row>>transaction(
                              tx -> tx.rows(type, round.matter.id)))
                      .isEmpty());
    }
  }

  /** Every day on which something could have come in. */
  private static List<String> days(Round round) {
    return round
        .first
        .minusDays(3)
        .datesUntil(round.last.plusDays(9))
        .map(LocalDate::toString)
        .toList();
  }
}
