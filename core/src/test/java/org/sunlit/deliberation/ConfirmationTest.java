package org.sunlit.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunlit.Matter.WORKING_GROUP;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.deliberation.DeliberationCommand.AttestTally;
import org.sunlit.deliberation.DeliberationCommand.ConfirmResolution;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Digest;
import org.sunlit.record.PostId;

/** A count goes through three people's hands, none of whom holds two of its keys. */
class ConfirmationTest {
  private final School school = new School();
  private final Actor scrutineer = Matter.of(WORKING_GROUP, "scrutineer");
  private final Actor chair = Matter.of(WORKING_GROUP, "chair");
  private Matter matter;

  @BeforeEach
  void meet() {
    matter = Matter.at(Stage.DELIBERATION, school);
    matter.meeting(WORKING_GROUP);
  }

  @AfterEach
  void close() {
    school.close();
  }

  private Recording vote() {
    return Recording.of(matter, WORKING_GROUP).hands(9, 8, 1, 0);
  }

  private AttestTally attest(Digest minutes) {
    return new AttestTally(matter.id, WORKING_GROUP, minutes);
  }

  private ConfirmResolution confirm(Digest minutes) {
    return new ConfirmResolution(matter.id, WORKING_GROUP, minutes);
  }

  private static Actor factotum(String role) {
    return Actor.in(new PostId("wg-" + role), School.FACTOTUM);
  }

  @Test
  void waits_for_something_recorded() {
    assertThat(matter.refusal(chair, confirm(matter.minutes(WORKING_GROUP))))
        .contains("resolution-awaits-confirmation", "工作小组没有待确认的决议");
    assertThat(matter.refusal(scrutineer, attest(matter.minutes(WORKING_GROUP))))
        .contains("tally-awaits-attestation", "工作小组没有待核对的计票");
  }

  @Test
  void of_a_vote_waits_for_a_scrutineer() {
    Digest minutes = matter.recorded(vote().order());
    assertThat(matter.refusal(chair, confirm(minutes)))
        .contains("tally-is-attested", "工作小组的计票尚未由监票人核对", "可由监票人补正");

    matter.done(scrutineer, attest(minutes));
    matter.done(chair, confirm(minutes));

    assertThat(matter.item().deliberation().outcome()).contains(ResolutionOutcome.ADOPTED);
  }

  @Test
  void of_a_secret_ballot_does_as_well() {
    Digest minutes =
        matter.recorded(
            Recording.of(matter, WORKING_GROUP).ballot(9, 9, 9, 8).tally(8, 0, 0).order());

    assertThat(matter.refused(chair, confirm(minutes))).containsExactly("tally-is-attested");
  }

  @Test
  void of_a_consensus_has_nothing_to_attest() {
    Digest minutes = matter.recorded(Recording.of(matter, WORKING_GROUP).consensus(9).order());

    assertThat(matter.refused(scrutineer, attest(minutes)))
        .containsExactly("tally-awaits-attestation");
    matter.done(chair, confirm(minutes));
  }

  @Test
  void attests_once() {
    Digest minutes = matter.recorded(vote().order());
    matter.done(scrutineer, attest(minutes));

    assertThat(matter.refused(factotum("scrutineer"), attest(minutes)))
        .containsExactly("tally-awaits-attestation");
  }

  @Test
  void is_bound_to_what_was_looked_at() {
    Digest first = matter.recorded(vote().order());
    matter.done(scrutineer, attest(first));
    Digest corrected = matter.recorded(vote().hands(9, 7, 1, 1).order());

    assertThat(matter.refused(chair, confirm(first)))
        .containsExactly("minutes-are-the-ones-recorded", "tally-is-attested");
    assertThat(matter.refusal(scrutineer, attest(first)))
        .contains("minutes-are-the-ones-recorded", first.brief(), corrected.brief());
    matter.done(scrutineer, attest(corrected));
    matter.done(chair, confirm(corrected));
  }

  @Test
  void is_for_the_posts_of_the_body() {
    Digest minutes = matter.recorded(vote().order());

    assertThat(matter.refusal(Matter.of(Matter.LEADING_GROUP, "scrutineer"), attest(minutes)))
        .contains("actor-serves-the-body", "您的岗位不是工作小组的监票人");
    assertThat(matter.refused(chair, attest(minutes)))
        .containsExactly("act-belongs-to-the-post", "actor-serves-the-body");
    matter.done(scrutineer, attest(minutes));
    assertThat(matter.refusal(Matter.of(Matter.LEADING_GROUP, "chair"), confirm(minutes)))
        .contains("actor-serves-the-body", "您的岗位不是工作小组的主持人");
  }

  @Test
  void is_for_others_than_the_one_who_recorded() {
    matter.done(factotum("secretary"), vote().order());
    Digest minutes = matter.minutes(WORKING_GROUP);

    assertThat(matter.refusal(factotum("scrutineer"), attest(minutes)))
        .contains("nobody-handles-the-minutes-twice", "您已经办过其中一项");
    matter.done(scrutineer, attest(minutes));
    assertThat(matter.refused(factotum("chair"), confirm(minutes)))
        .containsExactly("nobody-handles-the-minutes-twice");
    matter.done(chair, confirm(minutes));
  }

  @Test
  void is_for_others_than_the_one_who_attested() {
    Digest minutes = matter.recorded(vote().order());
    matter.done(factotum("scrutineer"), attest(minutes));

    assertThat(matter.refused(factotum("chair"), confirm(minutes)))
        .containsExactly("nobody-handles-the-minutes-twice");
    matter.done(chair, confirm(minutes));
  }
}
