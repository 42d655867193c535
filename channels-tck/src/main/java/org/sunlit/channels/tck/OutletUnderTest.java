package org.sunlit.channels.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.sunlit.channels.Channel;
import org.sunlit.channels.Html;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;

/** What a channel's author tells the kit about an outlet, and how the rules ask it. */
abstract class OutletUnderTest {
  private static final int ROUNDS = 8;

  private final List<Channel> opened = new ArrayList<>();

  /** An open outlet on fresh ground; called once in each test. */
  protected abstract Channel channel() throws Exception;

  /**
   * What stands for readers under the key, as it is served, markup included; empty if there is
   * nothing. Of several places all that they hold, so that something placed twice shows. The kit's
   * keys have the publication's path as their subject.
   */
  protected abstract Optional<String> read(PlacementKey key) throws Exception;

  /**
   * Does what the channel waits for: the person's task, or the remote service's work. Called again
   * as long as {@code check} still answers {@code Pending}.
   */
  protected void finish(PlacementKey key, Standing.Pending pending) throws Exception {}

  /**
   * All that the outlet holds, as a value: equal if nothing has changed. For files use {@link
   * Footprint#of}; for a service what its stand-in received.
   */
  protected Object footprint() throws Exception {
    return List.of(read(key(article().path())), read(key(Publications.minimal().path())));
  }

  /** An outlet that cannot be reached, if there is such a thing, for rule c6. */
  protected Optional<Channel> unreachable() throws Exception {
    return Optional.empty();
  }

  /**
   * From now on the outlet does what it is asked and its answers are lost on the way, or that is
   * over, for rule c6; answers whether there is such a thing.
   */
  protected boolean losesAnswers(boolean lost) throws Exception {
    return false;
  }

  /** From now on some of those asked for are not reached, for rule c5; answers who still is. */
  protected Optional<VisibilityScope> reachesOnlySome() throws Exception {
    return Optional.empty();
  }

  /**
   * An outlet for {@link #wanted}, narrower than the public, where strangers get in nevertheless,
   * for rule c14; {@link #read} then tells what they find.
   */
  protected Optional<Channel> openToStrangers() throws Exception {
    return Optional.empty();
  }

  /** How much the outlet can carry, for rule c16. */
  protected List<Limit> limits() {
    return List.of();
  }

  /** Secrets among the settings, for rule c7. */
  protected List<String> secrets() {
    return List.of();
  }

  /**
   * The scope that core asks for; the publications are rendered for what the outlet makes of it.
   */
  protected VisibilityScope wanted() {
    return VisibilityScope.PUBLIC;
  }

  /** The school, if {@link #wanted} names units or groups. */
  protected Units units() {
    return Units.none();
  }

  /** A publication that fits the outlet. */
  protected Publication article() {
    return Publications.article();
  }

  /** What of the publication this outlet promises to its readers; less for a title and a link. */
  protected Set<String> words(Publication publication) {
    return Publications.words(publication);
  }

  @AfterEach
  void closeAll() {
    opened.forEach(Channel::close);
  }

  Channel open() throws Exception {
    Channel channel = channel();
    closedAfterwards(channel);
    // As core does: an outlet for fewer than the public is tried before it is believed.
    if (!wanted().isPublic()) assertThat(channel.probe()).as("what is wrong").isEmpty();
    return channel;
  }

  void closedAfterwards(Channel channel) {
    opened.add(channel);
  }

  Publication rendered(Channel channel, Publication publication) {
    return Publications.from(publication).reach(channel.reach(wanted())).done();
  }

  Publication numbered(Channel channel, String path, int number) {
    return Publications.from(rendered(channel, Publications.minimal()))
        .path(path)
        .text(Html.text(sentence(number)))
        .done();
  }

  static String sentence(int number) {
    return "这一句只属于第" + number + "个事项。";
  }

  static PlacementKey key(String path) {
    return new PlacementKey(path, "main");
  }

  /** What the channel answers once everything it waits for has been done. */
  Standing settled(Channel channel, PlacementKey key, Standing answer) throws Exception {
    return settled(channel, key, answer, given -> given);
  }

  /** The same with each answer as it is kept. */
  Standing settled(Channel channel, PlacementKey key, Standing answer, Keeping keeping)
      throws Exception {
    Standing standing = keeping.kept(answer);
    for (int i = 0; i < ROUNDS && standing instanceof Standing.Pending pending; i++) {
      finish(key, pending);
      standing = keeping.kept(channel.check(key));
    }
    return standing;
  }

  /** What becomes of an answer between the channel and whoever acts on it. */
  interface Keeping {
    Standing kept(Standing answer) throws Exception;
  }

  Standing.Live live(Channel channel, PlacementKey key, Standing answer) throws Exception {
    Standing standing = settled(channel, key, answer);
    assertThat(standing).as("what was placed").isInstanceOf(Standing.Live.class);
    return (Standing.Live) standing;
  }

  void assertAbsent(Channel channel, PlacementKey key, Standing answer) throws Exception {
    assertThat(settled(channel, key, answer))
        .as("what was withdrawn")
        .isEqualTo(new Standing.Absent());
  }

  String found(PlacementKey key) throws Exception {
    return squeezed(read(key).orElse(""));
  }

  /** The longer of the promised words, since a tombstone may have short ones of its own. */
  List<String> distinct(Publication publication) {
    return squeezed(words(publication)).stream().filter(each -> each.length() >= 10).toList();
  }

  static List<String> squeezed(Set<String> words) {
    return words.stream().map(OutletUnderTest::squeezed).toList();
  }

  static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  List<VisibilityScope> scopes() {
    return List.of(
        VisibilityScope.NOBODY,
        VisibilityScope.PUBLIC,
        Units.none().scope(Audience.of(Community.CAMPUS)),
        Units.none().scope(Audience.of(Community.STAFF), Audience.of(Community.STUDENTS)),
        wanted());
  }
}
