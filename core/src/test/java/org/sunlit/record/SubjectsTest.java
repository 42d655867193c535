package org.sunlit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunlit.record.Doors.FRONT;
import static org.sunlit.record.Doors.PASSER_BY;
import static org.sunlit.record.Doors.PORTER;
import static org.sunlit.record.Doors.knock;
import static org.sunlit.record.Doors.knockUnseen;
import static org.sunlit.record.Doors.open;
import static org.sunlit.record.Doors.shut;
import static org.sunlit.record.Doors.wordlessly;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.School;
import org.sunlit.SettableClock;
import org.sunlit.input.Limits;
import org.sunlit.input.Validation;
import org.sunlit.item.StageCommand.OpenSupervision;
import org.sunlit.json.Json;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Refusal;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Doors.Door;
import org.sunlit.record.Doors.DoorFact;
import org.sunlit.record.Doors.Stand;
import org.sunlit.store.MemoryStore;

/** The kernel alone, on the smallest kind of subject there is. */
class SubjectsTest {
  private final MemoryStore store = new MemoryStore(new SettableClock("2026-03-09"));
  private final Doors doors = new Doors();
  private final Subjects<Door, Door, DoorFact> subjects =
      new Subjects<>(
          doors,
          doors.log(),
          new Setting(
              School.PROFILE.calendar(),
              School.PROFILE.parameters(),
              new Ids(new Random(37)),
              new Json()),
          Validation.byProvider(Limits.defaults()));

  private Outcome order(Doors.Order order) {
    return order(PORTER, order, Envelope.PLAIN);
  }

  private Outcome order(Actor actor, Doors.Order order, Envelope envelope) {
    return store.transaction(subjects.ordering(actor, order, envelope));
  }

  private List<Entry> entries() {
    return store.transaction(transaction -> transaction.entries(FRONT));
  }

  private static Outcome.Done done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return (Outcome.Done) outcome;
  }

  @Test
  void take_orders_of_their_own_moves_only() {
    assertThat(subjects.take(knock(FRONT))).isTrue();
    assertThat(subjects.take(new OpenSupervision(FRONT))).isFalse();
  }

  @Test
  void hold_subjects_of_their_own_kind_only() {
    assertThat(subjects.hold(FRONT)).isTrue();
    assertThat(subjects.hold(new SubjectId("item-1"))).isFalse();
    assertThat(subjects.hold(subjects.next())).isTrue();
  }

  @Test
  void tell_every_rule_there_is() {
    assertThat(subjects.rules())
        .extracting(Rule::id)
        .containsExactly("stage-allows-the-move", "act-belongs-to-the-post", "knocked-at");
  }

  @Test
  void are_folded_one_by_one_in_the_order_of_their_ids() {
    SubjectId back = new SubjectId("door-back");
    order(knock(FRONT));
    order(open(FRONT));
    order(knock(back));

    assertThat(store.<List<Door>>transaction(subjects::all))
        .containsExactly(new Door(Stand.SHUT, 1), new Door(Stand.OPEN, 1));
  }

  @Test
  void record_what_no_order_states() {
    order(knock(FRONT));
    store.transaction(
        transaction -> {
          subjects.record(transaction, FRONT, PORTER, DoorFact.KNOCKED);
          return FRONT;
        });

    assertThat(subjects.fold(FRONT, entries())).isEqualTo(new Door(Stand.SHUT, 2));
    assertThat(entries()).extracting(Entry::sequence).containsExactly(1L, 2L);
    assertThat(doors.told).endsWith(new Door(Stand.SHUT, 2));
  }

  @Nested
  class Done {
    @Test
    void says_the_number_of_facts_that_the_subject_has_now() {
      assertThat(done(order(knock(FRONT))).version()).isEqualTo(1);
      assertThat(done(order(knock(FRONT))).version()).isEqualTo(2);
      assertThat(done(order(open(FRONT))).version()).isEqualTo(3);
    }

    @Test
    void says_what_the_actor_gets_back() {
      order(knock(FRONT));

      assertThat(done(order(open(FRONT))).answers()).isEqualTo(Map.of("knocks", "1"));
    }

    @Test
    void writes_each_fact_where_it_may_be_shown_and_tells_the_kind() {
      order(knock(FRONT));
      order(open(FRONT));

      assertThat(entries())
          .extracting(Entry::visibility)
          .containsExactly(Entry.Visibility.INTERNAL, Entry.Visibility.PUBLIC);
      assertThat(doors.told).containsExactly(new Door(Stand.SHUT, 1), new Door(Stand.OPEN, 1));
    }

    @Test
    void is_done_once_however_often_it_is_sent_with_its_key() {
      Envelope keyed = Envelope.PLAIN.key("k1");
      Outcome first = order(PORTER, knock(FRONT), keyed);

      assertThat(order(PORTER, knock(FRONT), keyed)).isEqualTo(first);
      assertThat(entries()).hasSize(1);
    }

    @Test
    void is_done_again_under_another_key_or_by_another_person() {
      Actor other = Actor.in(new PostId("porter"), new PersonId("4712"));
      order(PORTER, knock(FRONT), Envelope.PLAIN.key("k1"));
      order(PORTER, knock(FRONT), Envelope.PLAIN.key("k2"));
      order(other, knock(FRONT), Envelope.PLAIN.key("k1"));

      assertThat(entries()).hasSize(3);
    }

    @Test
    void leaves_no_key_where_it_is_to_leave_no_trace() {
      Envelope keyed = Envelope.PLAIN.key("k3Jq0Zr8TzW5yYb1uXn4pQ");

      assertThat(order(PORTER, knockUnseen(FRONT), keyed)).isInstanceOf(Outcome.Done.class);
      assertThat(
              store.<List<Performed>>transaction(
                  transaction -> transaction.rows(Performed.class, FRONT)))
          .isEmpty();
    }
  }

  @Nested
  class NotDone {
    @Test
    void since_rules_are_broken_all_of_which_are_told() {
      assertThat(order(shut(FRONT)))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              no ->
                  assertThat(no.refusals())
                      .extracting(each -> each.rule().id())
                      .containsExactly("stage-allows-the-move"));
      assertThat(order(open(FRONT)))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              no ->
                  assertThat(no.refusals())
                      .extracting(each -> each.rule().id())
                      .containsExactly("knocked-at"));
      assertThat(entries()).isEmpty();
    }

    @Test
    void since_it_cannot_be_read_as_meant() {
      assertThat(order(wordlessly(FRONT))).isInstanceOf(Outcome.Invalid.class);
      assertThat(entries()).isEmpty();
    }

    @Test
    void since_the_subject_is_of_another_kind_or_none_of_the_actors() {
      assertThat(order(knock(new SubjectId("item-1")))).isInstanceOf(Outcome.NotFound.class);
      assertThat(order(PASSER_BY, knock(FRONT), Envelope.PLAIN))
          .isInstanceOf(Outcome.NotFound.class);
      assertThat(entries()).isEmpty();
    }

    @Test
    void since_the_subject_has_changed_since_the_actor_looked() {
      order(knock(FRONT));

      assertThat(order(PORTER, knock(FRONT), Envelope.expecting(0)))
          .isEqualTo(new Outcome.Outdated(FRONT, 1));
      assertThat(order(PORTER, knock(FRONT), Envelope.expecting(1)).isDone()).isTrue();
    }
  }

  @Nested
  class Explained {
    private Guidance guidance() {
      return store
          .transaction(subjects.explaining(PORTER, FRONT))
          .orElseThrow(() -> new AssertionError("nothing is explained"));
    }

    @Test
    void are_the_moves_of_the_present_stage_with_what_stands_in_the_way() {
      Guidance guidance = guidance();

      assertThat(guidance.steps())
          .extracting(each -> each.move().name())
          .containsExactly("open", "knock");
      assertThat(guidance.steps().get(0).refusals())
          .extracting(Refusal::rule)
          .extracting(Rule::id)
          .containsExactly("knocked-at");
      assertThat(guidance.possible())
          .extracting(Guidance.Step::move)
          .extracting(Move::name)
          .containsExactly("knock");
    }

    @Test
    void is_nothing_to_whom_it_does_not_concern() {
      assertThat(store.transaction(subjects.explaining(PASSER_BY, FRONT))).isEmpty();
    }
  }
}
