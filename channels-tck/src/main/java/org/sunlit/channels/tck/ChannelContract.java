package org.sunlit.channels.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sunlit.channels.Channel;
import org.sunlit.channels.Html;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.visibility.VisibilityScope;

/**
 * The contract of {@link Channel} as tests: extend it, say how to open an outlet and what a reader
 * finds there, and run it. Rules c1 to c8 are those of the SPI, in its order; the rest follow from
 * what a publication is:
 *
 * <ol start="9">
 *   <li>A reader finds the publication's own words.
 *   <li>Plain text reaches the reader as text, whatever markup, path or template mark it holds.
 *   <li>A preview changes nothing and answers the same each time.
 *   <li>A kind that the outlet cannot carry is refused for good, and changes nothing.
 *   <li>Different keys never meet, at one time or one after another.
 *   <li>An outlet for fewer than the public reaches the public until its probe has passed.
 *   <li>After a rebuild all that was given stands, and each key has its answer.
 *   <li>A limit is told, and holds to the one: what is larger does not fit, what is not does.
 *   <li>Every answer can be written down as JSON, read again it is equal, and what waits for a
 *       person or a service goes on from what was read.
 * </ol>
 *
 * <p>Two methods have to be written, {@link #channel} and {@link #read}; the others have a default.
 * Start stand-in servers in a {@code @BeforeEach}, else c8 takes their threads for the channel's.
 */
public abstract class ChannelContract extends WholeOutletContract {
  private static final WithdrawalReason WHY = WithdrawalReason.withdrawn();
  private static final int AT_ONCE = 4;

  @Test
  void c1_placing_twice_with_one_key_and_revision_has_one_effect() throws Exception {
    Channel channel = open();
    Publication publication = rendered(channel, article());
    PlacementKey key = key(publication.path());
    Standing first = channel.place(publication, key);
    Object once = footprint();
    channel.place(publication, key);
    assertThat(footprint()).as("what stands after placing twice").isEqualTo(once);
    Standing.Live live = live(channel, key, first);
    Object finished = footprint();
    assertThat(channel.place(publication, key)).as("placing what is live").isEqualTo(live);
    assertThat(footprint()).as("what stands after placing what is live").isEqualTo(finished);
  }

  @Test
  void c2_a_later_revision_replaces_the_earlier_or_is_refused() throws Exception {
    Channel channel = open();
    String before = "原来的安排只写在这一句里。";
    String after = "后来的安排换成了另外一句。";
    Sample sample = Publications.from(rendered(channel, article()));
    Publication earlier = sample.text(Html.text(before)).done();
    Publication later = sample.text(Html.text(after)).done();
    PlacementKey key = key(earlier.path());
    Standing.Live stood = live(channel, key, channel.place(earlier, key));
    Standing answer = channel.place(later, key);
    if (answer instanceof Standing.Rejected) {
      assertThat(channel.check(key)).isEqualTo(stood);
      assertThat(found(key)).contains(before).doesNotContain(after);
      return;
    }
    assertThat(live(channel, key, answer).revision()).isEqualTo(later.revision());
    assertThat(found(key)).contains(after);
    if (channel.replaces()) assertThat(found(key)).doesNotContain(before);
  }

  @Test
  void c3_check_changes_nothing_and_answers_what_a_reader_would_find() throws Exception {
    Channel channel = open();
    Publication publication = rendered(channel, article());
    PlacementKey key = key(publication.path());
    Object empty = footprint();
    assertThat(channel.check(key)).isEqualTo(new Standing.Absent());
    assertThat(footprint()).as("what stands after checking nothing").isEqualTo(empty);
    Standing.Live live = live(channel, key, channel.place(publication, key));
    Object placed = footprint();
    assertThat(live.revision()).isEqualTo(publication.revision());
    assertThat(read(key)).as("what a reader finds of what is live").isPresent();
    assertThat(channel.check(key)).isEqualTo(live).isEqualTo(channel.check(key));
    assertThat(footprint()).as("what stands after checking").isEqualTo(placed);
  }

  @Test
  void c4_withdrawing_takes_every_word_away_and_twice_is_once() throws Exception {
    Channel channel = open();
    Publication publication = rendered(channel, article());
    PlacementKey key = key(publication.path());
    live(channel, key, channel.place(publication, key));
    assertAbsent(channel, key, channel.withdraw(key, WHY));
    assertThat(found(key)).doesNotContain(distinct(publication));
    Object withdrawn = footprint();
    assertAbsent(channel, key, channel.withdraw(key, WHY));
    assertThat(channel.check(key)).isEqualTo(new Standing.Absent());
    assertThat(footprint()).as("what stands after withdrawing twice").isEqualTo(withdrawn);
  }

  @Test
  void c4_withdrawing_what_never_stood_answers_absent() throws Exception {
    Channel channel = open();
    Object empty = footprint();
    assertThat(channel.withdraw(key("items/n0n3"), WHY)).isEqualTo(new Standing.Absent());
    assertThat(footprint()).isEqualTo(empty);
  }

  @Test
  void c4_what_is_not_finished_yet_can_be_withdrawn() throws Exception {
    Channel channel = open();
    Publication publication = rendered(channel, article());
    PlacementKey key = key(publication.path());
    channel.place(publication, key);
    assertAbsent(channel, key, channel.withdraw(key, WHY));
    assertThat(found(key)).doesNotContain(distinct(publication));
  }

  @Test
  void c4_what_was_withdrawn_can_be_placed_again() throws Exception {
    Channel channel = open();
    Publication publication = rendered(channel, article());
    PlacementKey key = key(publication.path());
    live(channel, key, channel.place(publication, key));
    assertAbsent(channel, key, channel.withdraw(key, WHY));
    assertThat(live(channel, key, channel.place(publication, key)).revision())
        .isEqualTo(publication.revision());
    assertThat(found(key)).contains(distinct(publication));
  }

  @Test
  void c5_reach_is_pure() throws Exception {
    Channel channel = open();
    Object empty = footprint();
    for (VisibilityScope each : scopes()) {
      assertThat(channel.reach(each)).as("reach of " + each).isEqualTo(channel.reach(each));
      assertThat(units().includes(channel.reach(each), channel.meantFor(each)))
          .as("reach %s includes whom it is meant for", channel.reach(each))
          .isTrue();
    }
    assertThat(footprint()).isEqualTo(empty);
  }

  @Test
  void c5_what_was_reached_is_never_wider_than_reach() throws Exception {
    Channel channel = open();
    Publication publication = rendered(channel, article());
    PlacementKey key = key(publication.path());
    Standing.Live live = live(channel, key, channel.place(publication, key));
    VisibilityScope reach = channel.reach(wanted());
    assertThat(units().includes(reach, live.reached()))
        .as("reach %s includes what was reached, %s", reach, live.reached())
        .isTrue();
  }

  @Test
  void c6_an_outcome_nobody_knows_is_never_live_and_never_absent() throws Exception {
    Optional<Channel> broken = unreachable();
    assumeTrue(broken.isPresent(), "this outlet is always reached");
    Channel channel = broken.get();
    closedAfterwards(channel);
    Publication publication = rendered(channel, article());
    PlacementKey key = key(publication.path());
    for (Standing each :
        List.of(
            Attempt.of(() -> channel.place(publication, key)),
            Attempt.of(() -> channel.check(key)),
            Attempt.of(() -> channel.withdraw(key, WHY)))) {
      assertThat(each).isNotInstanceOfAny(Standing.Live.class, Standing.Absent.class);
    }
  }

  @Test
  void c7_no_secret_stands_in_any_answer_nor_is_printed() throws Exception {
    assumeTrue(!secrets().isEmpty(), "this outlet has no secrets");
    List<Channel> channels = new ArrayList<>(List.of(open()));
    unreachable().ifPresent(channels::add);
    List<String> said = new ArrayList<>();
    try (Printed printed = new Printed()) {
      for (Channel channel : channels) {
        Publication publication = rendered(channel, article());
        PlacementKey key = key(publication.path());
        said.add(channel.toString());
        said.add(channel.probe().toString());
        said.add(channel.preview(publication).toString());
        said.add(Attempt.of(() -> channel.place(publication, key)).toString());
        said.add(Attempt.of(() -> channel.check(key)).toString());
        said.add(Attempt.of(() -> channel.withdraw(key, WHY)).toString());
        channel.close();
      }
      said.add(printed.text());
    }
    assertThat(said).noneMatch(text -> secrets().stream().anyMatch(text::contains));
  }

  @Test
  void c8_close_leaves_no_thread_and_may_be_called_twice() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    Channel channel = open();
    Publication publication = rendered(channel, article());
    PlacementKey key = key(publication.path());
    live(channel, key, channel.place(publication, key));
    channel.close();
    assertThatCode(channel::close).as("closing twice").doesNotThrowAnyException();
    Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
    left.removeAll(before);
    left.removeIf(Attempt::isOfThePlatform);
    for (Thread each : left) each.join(2_000);
    assertThat(left).as("threads left after close").noneMatch(Thread::isAlive);
  }

  @Test
  void c9_a_reader_finds_the_publications_own_words() throws Exception {
    Channel channel = open();
    for (Publication each : List.of(article(), Publications.minimal())) {
      Publication publication = rendered(channel, each);
      PlacementKey key = key(publication.path());
      live(channel, key, channel.place(publication, key));
      assertThat(found(key)).contains(squeezed(words(publication)));
    }
  }

  @Test
  void c10_hostile_text_does_not_come_through_raw() throws Exception {
    Channel channel = open();
    Publication publication = rendered(channel, Publications.hostile());
    PlacementKey key = key(publication.path());
    Standing answer = channel.place(publication, key);
    if (!(answer instanceof Standing.Rejected)) live(channel, key, answer);
    assertThat(read(key).orElse("")).doesNotContain(Publications.RAW);
  }

  @Test
  void c11_preview_changes_nothing_and_answers_the_same() throws Exception {
    Channel channel = open();
    Object empty = footprint();
    for (Publication each :
        List.of(article(), Publications.hostile(), Publications.catalog(), Publications.ledger())) {
      Publication publication = rendered(channel, each);
      assertThat(channel.preview(publication)).isEqualTo(channel.preview(publication));
      assertThat(channel.check(key(publication.path()))).isEqualTo(new Standing.Absent());
    }
    assertThat(footprint()).as("what stands after previews").isEqualTo(empty);
  }

  @Test
  void c12_a_kind_that_cannot_be_carried_is_refused_for_good() throws Exception {
    Channel channel = open();
    for (Publication each : List.of(Publications.catalog(), Publications.ledger())) {
      Publication publication = rendered(channel, each);
      PlacementKey key = key(publication.path());
      Object before = footprint();
      Standing answer = channel.place(publication, key);
      if (answer instanceof Standing.Rejected rejected) {
        assertThat(rejected.retry()).as("whether %s may succeed later", each.kind()).isFalse();
        assertThat(footprint()).isEqualTo(before);
        assertThat(channel.check(key)).isEqualTo(new Standing.Absent());
      } else {
        live(channel, key, answer);
      }
    }
  }

  @Test
  void c13_different_keys_never_meet() throws Exception {
    Channel channel = open();
    List<String> paths = List.of("items/ab", "items/a-b", "items/a", "items/a-b-c");
    for (String path : paths) {
      Publication publication = numbered(channel, path, paths.indexOf(path));
      live(channel, key(path), channel.place(publication, key(path)));
    }
    assertAbsent(channel, key(paths.get(0)), channel.withdraw(key(paths.get(0)), WHY));
    assertThat(found(key(paths.get(0)))).doesNotContain(sentence(0));
    for (int i = 1; i < paths.size(); i++) {
      assertThat(found(key(paths.get(i)))).contains(sentence(i)).doesNotContain(sentence(0));
    }
  }

  @Test
  void c13_different_keys_may_be_placed_at_one_time() throws Exception {
    Channel channel = open();
    assumeTrue(!channel.oneAtATime(), "core calls this channel for one key at a time");
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Standing>> placed = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        Publication publication = numbered(channel, "items/t" + i, i);
        placed.add(threads.submit(() -> channel.place(publication, key(publication.path()))));
      }
      for (int i = 0; i < AT_ONCE; i++) {
        live(channel, key("items/t" + i), placed.get(i).get());
        assertThat(found(key("items/t" + i))).contains(sentence(i));
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
