package org.sunlit.channels.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sunlit.channels.Capacity;
import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.Wanted;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.visibility.VisibilityScope;

/** The rules on what lies beyond one call for one key: doors, silence, limits, making anew. */
abstract class WholeOutletContract extends OutletUnderTest {

  @Test
  void c5_what_reached_only_some_is_not_said_to_have_reached_all() throws Exception {
    Channel channel = open();
    Optional<VisibilityScope> some = reachesOnlySome();
    assumeTrue(some.isPresent(), "this outlet reaches all or nobody");
    Publication publication = rendered(channel, article());
    PlacementKey key = key(publication.path());
    Standing.Live live = live(channel, key, channel.place(publication, key));
    assertThat(units().includes(some.orElseThrow(), live.reached()))
        .as("%s were reached, and said to be are %s", some.get(), live.reached())
        .isTrue();
  }

  @Test
  void c6_what_took_effect_in_silence_is_found_later_and_has_one_effect() throws Exception {
    Channel channel = open();
    assumeTrue(losesAnswers(true), "no answer of this outlet is ever lost");
    Publication publication = rendered(channel, article());
    PlacementKey key = key(publication.path());
    assertThat(Attempt.of(() -> channel.place(publication, key)))
        .as("what nobody answered")
        .isInstanceOfAny(Standing.Unknown.class, Standing.Pending.class);
    losesAnswers(false);
    Standing.Live live = live(channel, key, channel.check(key));
    assertThat(live.revision()).isEqualTo(publication.revision());
    Object once = footprint();
    assertThat(channel.place(publication, key)).as("placing it once more").isEqualTo(live);
    assertThat(footprint()).as("what stands after placing once more").isEqualTo(once);
  }

  @Test
  void c14_until_its_probe_has_passed_it_reaches_the_public() throws Exception {
    Optional<Channel> open = openToStrangers();
    assumeTrue(open.isPresent(), "this outlet is for the public");
    Channel channel = open.orElseThrow();
    closedAfterwards(channel);
    assertThat(channel.reach(wanted())).as("before it was tried").isEqualTo(VisibilityScope.PUBLIC);
    assertThat(channel.probe()).as("what is wrong with an open door").isNotEmpty();
    assertThat(channel.reach(wanted())).as("once it failed").isEqualTo(VisibilityScope.PUBLIC);
    Publication inside = Publications.from(article()).reach(wanted()).done();
    PlacementKey key = key(inside.path());
    Standing answer = settled(channel, key, Attempt.of(() -> channel.place(inside, key)));
    assertThat(answer).as("what is not for strangers").isNotInstanceOf(Standing.Live.class);
    assertThat(found(key)).doesNotContain(distinct(inside));
  }

  @Test
  void c14_probing_changes_nothing_that_stands() throws Exception {
    Channel channel = open();
    VisibilityScope reach = channel.reach(wanted());
    Publication publication = rendered(channel, article());
    PlacementKey key = key(publication.path());
    Standing.Live live = live(channel, key, channel.place(publication, key));
    Optional<String> before = read(key);
    assertThat(channel.probe()).as("what is wrong").isEmpty();
    assertThat(channel.reach(wanted())).isEqualTo(reach);
    assertThat(read(key)).isEqualTo(before);
    assertThat(channel.check(key)).isEqualTo(live);
  }

  @Test
  void c15_after_rebuilding_all_that_was_given_stands() throws Exception {
    Channel channel = open();
    assumeTrue(channel.replaces(), "this outlet replaces nothing");
    place(channel, numbered(channel, "items/ra", 0));
    place(channel, numbered(channel, "items/rb", 1));
    Map<PlacementKey, Standing> answers =
        rebuilt(
            channel, List.of(numbered(channel, "items/rb", 4), numbered(channel, "items/rc", 2)));
    live(channel, key("items/rb"), answer(answers, "items/rb"));
    live(channel, key("items/rc"), answer(answers, "items/rc"));
    assertThat(found(key("items/rb"))).contains(sentence(4)).doesNotContain(sentence(1));
    assertThat(found(key("items/rc"))).contains(sentence(2));
    Standing left = settled(channel, key("items/ra"), channel.check(key("items/ra")));
    if (left instanceof Standing.Absent) {
      assertThat(found(key("items/ra"))).doesNotContain(sentence(0));
    } else {
      assertThat(left).isInstanceOf(Standing.Live.class);
      assertThat(found(key("items/ra"))).contains(sentence(0));
    }
  }

  @Test
  void c15_rebuilding_answers_for_each_key_whatever_is_refused() throws Exception {
    Channel channel = open();
    Publication ledger = rendered(channel, Publications.ledger());
    Publication catalog = rendered(channel, Publications.catalog());
    Publication last = numbered(channel, "items/rd", 3);
    Map<PlacementKey, Standing> answers = rebuilt(channel, List.of(ledger, catalog, last));
    live(channel, key(last.path()), answer(answers, last.path()));
    assertThat(found(key(last.path()))).contains(sentence(3));
    for (Publication each : List.of(ledger, catalog)) {
      Standing answer = answer(answers, each.path());
      if (answer instanceof Standing.Rejected rejected) assertThat(rejected.retry()).isFalse();
      else live(channel, key(each.path()), answer);
    }
  }

  @Test
  void c16_what_is_too_large_by_one_does_not_fit_and_what_is_not_does() throws Exception {
    assumeFalse(limits().isEmpty(), "this outlet has no limits");
    Channel channel = open();
    for (Limit each : limits()) {
      assertThat(channel.capacities())
          .as("%s, as it is told", each.what())
          .extracting(Capacity::most)
          .contains(each.most());
      Publication exceeds = rendered(channel, each.exceeds());
      PlacementKey key = key(exceeds.path());
      assertThat(channel.preview(exceeds)).as("%s, more by one", each.what()).isNotEmpty();
      Standing answer = channel.place(exceeds, key);
      if (answer instanceof Standing.Rejected rejected) {
        assertThat(rejected.retry()).as("%s may fit later", each.what()).isFalse();
        assertThat(channel.check(key)).isEqualTo(new Standing.Absent());
      } else {
        live(channel, key, answer);
      }
      Publication fits = rendered(channel, each.fits());
      assertThat(channel.preview(fits)).as("%s, just as much", each.what()).isEmpty();
      live(channel, key(fits.path()), channel.place(fits, key(fits.path())));
    }
  }

  @Test
  void c17_every_answer_can_be_written_down_and_comes_back_the_same() throws Exception {
    Channel channel = open();
    for (Publication each : List.of(article(), Publications.hostile(), Publications.ledger())) {
      Publication publication = rendered(channel, each);
      PlacementKey key = key(publication.path());
      Standing placed = settledAsRead(channel, key, channel.place(publication, key));
      Standing found = Written.readAgain(channel.check(key));
      if (placed instanceof Standing.Live) {
        assertThat(found).as("what was read, beside what is found").isEqualTo(placed);
      }
      settledAsRead(channel, key, channel.withdraw(key, WithdrawalReason.withdrawn()));
      assertThat(Written.readAgain(channel.check(key))).isEqualTo(new Standing.Absent());
    }
    Optional<Channel> broken = unreachable();
    if (broken.isPresent()) {
      closedAfterwards(broken.get());
      Publication publication = rendered(broken.get(), article());
      PlacementKey key = key(publication.path());
      Written.readAgain(Attempt.of(() -> broken.get().place(publication, key)));
    }
  }

  /** As core goes on, which has only what it read: that serves a person and the service as well. */
  private Standing settledAsRead(Channel channel, PlacementKey key, Standing answer)
      throws Exception {
    Standing settled = settled(channel, key, answer, Written::readAgain);
    assertThat(settled)
        .as("what came of an answer that was written down and read again")
        .isNotInstanceOf(Standing.Pending.class);
    return settled;
  }

  private void place(Channel channel, Publication publication) throws Exception {
    PlacementKey key = key(publication.path());
    live(channel, key, channel.place(publication, key));
  }

  private static Map<PlacementKey, Standing> rebuilt(
      Channel channel, List<Publication> publications) {
    List<Wanted> all =
        publications.stream().map(each -> new Wanted(key(each.path()), each)).toList();
    Map<PlacementKey, Standing> answers = new HashMap<>();
    channel.rebuild(
        all,
        (key, answer) ->
            assertThat(answers.put(key, answer)).as("answered twice: %s", key).isNull());
    assertThat(answers.keySet())
        .as("what was answered for")
        .containsExactlyInAnyOrderElementsOf(all.stream().map(Wanted::key).toList());
    return answers;
  }

  private static Standing answer(Map<PlacementKey, Standing> answers, String path) {
    return Objects.requireNonNull(answers.get(key(path)));
  }
}
