package org.sunlit.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.sunlit.School;
import org.sunlit.catalog.BodyId;
import org.sunlit.catalog.Capacity;
import org.sunlit.deliberation.DeliberationCommand.RecordResolution;
import org.sunlit.json.Json;
import org.sunlit.organization.Body;
import org.sunlit.organization.BodyKind;
import org.sunlit.organization.Denominator;
import org.sunlit.organization.Fraction;
import org.sunlit.organization.Membership;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.record.Actor;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Ids;
import org.sunlit.record.PersonId;
import org.sunlit.record.PostId;
import org.sunlit.record.Setting;
import org.sunlit.record.SubjectId;
import org.sunlit.words.Words;

/** Whatever numbers a secretary types, what is accepted does not contradict itself. */
class VotesPropertiesTest {
  private static final SubjectId MATTER = new SubjectId("item-1");
  private static final BodyId BODY = new BodyId("committee");
  private static final PostId SECRETARY = new PostId("secretary");
  private static final Instant NOW = Instant.parse("2026-04-01T02:00:00Z");
  private static final Setting SETTING =
      new Setting(
          School.PROFILE.calendar(),
          School.PROFILE.parameters(),
          new Ids(new Random(1)),
          new Json());
  private static final Set<Manner> ACCEPTED = EnumSet.noneOf(Manner.class);

  private static Chamber chamber(int members, Fraction majority) {
    Body body =
        new Body(
            BODY,
            new Words("委员会", "committee"),
            BodyKind.OTHER,
            SECRETARY,
            new PostId("chair"),
            Set.of(),
            members,
            Fraction.parse("at least 2/3 of due"),
            majority,
            Membership.UNSTATED,
            null);
    return new Chamber(
        MATTER,
        false,
        Deliberation.NONE.called(Session.called(BODY, LocalDate.parse("2026-03-31"), NOW)),
        List.of(new Chamber.Seat(body, Capacity.DECIDES)));
  }

  private static Circumstances circumstances(RecordResolution order) {
    return new Circumstances(
        Actor.in(SECRETARY, new PersonId("p-secretary")),
        Set.of(SECRETARY),
        NOW,
        SETTING,
        order,
        order.move(),
        null);
  }

  /** Whether every gate of the table agrees. */
  private static boolean isAccepted(Chamber chamber, RecordResolution order) {
    return DisclosureProcedure.RECORD_RESOLUTION.gates().stream()
        .allMatch(
            id ->
                DeliberationGates.ALL.stream()
                    .filter(gate -> gate.rule().id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .refusal(chamber, circumstances(order))
                    .isEmpty());
  }

  @Provide
  Arbitrary<Fraction> majorities() {
    return Combinators.combine(
            Arbitraries.of("at least 1/2", "more than 1/2", "at least 2/3", "at least 1/1"),
            Arbitraries.of("due", "present", "voting", "returned", "valid"))
        .as((share, of) -> Fraction.parse(share + " of " + of));
  }

  /** Near each other, so that many add up, and many nearly do. */
  private static RecordResolution order(int members, Random random, Manner manner) {
    int present = members - random.nextInt(members / 3 + 2) + (random.nextInt(12) == 0 ? 3 : 0);
    int recused = random.nextInt(3);
    int issued = present - recused + slip(random);
    int returned = issued - random.nextInt(2) + slip(random);
    int valid = returned - random.nextInt(2) + slip(random);
    int cast = manner == Manner.SECRET_BALLOT ? valid : present - recused;
    int inFavour = random.nextInt(Math.max(cast, 0) + 1);
    int against = random.nextInt(Math.max(cast - inFavour, 0) + 1);
    boolean ballots = manner == Manner.SECRET_BALLOT ^ random.nextInt(15) == 0;
    boolean tally = manner.isVote() ^ random.nextInt(15) == 0;
    return new RecordResolution(
        MATTER,
        BODY,
        "1号",
        random.nextBoolean() ? ResolutionOutcome.ADOPTED : ResolutionOutcome.REJECTED,
        manner,
        present,
        recused,
        tally
            ? new Tally(inFavour, against, Math.max(cast - inFavour - against + slip(random), 0))
            : null,
        ballots
            ? new Ballots(Math.max(issued, 0), Math.max(returned, 0), Math.max(valid, 0))
            : null,
        null,
        null);
  }

  private static int slip(Random random) {
    return random.nextInt(6) == 0 ? random.nextInt(3) - 1 : 0;
  }

  @Property(tries = 5_000)
  void no_accepted_vote_contradicts_its_own_numbers_and_none_that_adds_up_is_refused(
      @ForAll("majorities") Fraction majority,
      @ForAll @IntRange(min = 3, max = 60) int members,
      @ForAll Manner manner,
      @ForAll Random random) {
    RecordResolution order = order(members, random, manner);

    boolean accepted = isAccepted(chamber(members, majority), order);

    assertThat(accepted)
        .as("%s of %d by %s", order, members, majority)
        .isEqualTo(addsUp(order, members, majority));
    if (accepted) ACCEPTED.add(manner);
  }

  /** The same once more, by hand. */
  private static boolean addsUp(RecordResolution order, int members, Fraction majority) {
    int present = order.present() == null ? 0 : order.present();
    int voting = present - (order.recused() == null ? 0 : order.recused());
    Tally tally = order.tally();
    Ballots ballots = order.ballots();
    if (present > members || voting < 1 || 3 * present < 2 * members) return false;
    if (order.manner() == Manner.CONSENSUS) return tally == null && ballots == null;
    if (tally == null || (ballots != null) != (order.manner() == Manner.SECRET_BALLOT)) {
      return false;
    }
    int votes = tally.inFavour() + tally.against() + tally.abstained();
    if (ballots == null ? votes != voting : votes != ballots.valid()) return false;
    if (ballots != null
        && (ballots.valid() > ballots.returned()
            || ballots.returned() > ballots.issued()
            || ballots.issued() > voting)) {
      return false;
    }
    int whole =
        majority.of() == Denominator.DUE
            ? members
            : majority.of() == Denominator.PRESENT
                ? present
                : majority.of() == Denominator.VOTING || ballots == null
                    ? voting
                    : majority.of() == Denominator.RETURNED ? ballots.returned() : ballots.valid();
    int compared =
        Integer.compare(tally.inFavour() * majority.denominator(), whole * majority.numerator());
    boolean carried = tally.inFavour() > 0 && (majority.moreThan() ? compared > 0 : compared >= 0);
    return carried == (order.outcome() == ResolutionOutcome.ADOPTED);
  }

  /** If nothing were ever accepted, nothing would be shown. */
  @AfterContainer
  static void every_manner_was_accepted_some_time() {
    assertThat(ACCEPTED).containsExactlyInAnyOrder(Manner.values());
  }
}
