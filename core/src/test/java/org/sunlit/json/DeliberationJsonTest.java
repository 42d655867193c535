package org.sunlit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.catalog.BodyId;
import org.sunlit.deliberation.Attendance;
import org.sunlit.deliberation.Ballots;
import org.sunlit.deliberation.DeliberationCommand.CallMeeting;
import org.sunlit.deliberation.DeliberationCommand.CallOffMeeting;
import org.sunlit.deliberation.DeliberationCommand.MoveMeeting;
import org.sunlit.deliberation.DeliberationCommand.RecordResolution;
import org.sunlit.deliberation.DeliberationFact;
import org.sunlit.deliberation.Manner;
import org.sunlit.deliberation.MeetingReason;
import org.sunlit.deliberation.Minutes;
import org.sunlit.deliberation.Recording;
import org.sunlit.deliberation.ResolutionOutcome;
import org.sunlit.deliberation.Tally;
import org.sunlit.item.DisclosureItem;
import org.sunlit.organization.Fraction;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Digest;
import org.sunlit.record.Log;
import org.sunlit.record.SubjectId;

/** What a deliberation writes reads back as it was. */
class DeliberationJsonTest {
  private static final BodyId BODY = new BodyId("leading-group");
  private static final LocalDate DAY = LocalDate.parse("2026-04-21");
  private static final Digest DIGEST = new Digest("ab".repeat(32));

  private final Json json = new Json();

  static Stream<Object> facts() {
    return Stream.of(
        new DeliberationFact.MeetingCalled(BODY, DAY),
        new DeliberationFact.MeetingMoved(BODY, DAY, DIGEST),
        new DeliberationFact.MeetingMoved(BODY, DAY, null),
        new DeliberationFact.MeetingCalledOff(BODY, DIGEST),
        new DeliberationFact.MeetingCalledOff(BODY, null),
        new DeliberationFact.ResolutionRecorded(
            BODY, DAY, ResolutionOutcome.ADOPTED, Manner.SECRET_BALLOT, DIGEST),
        new DeliberationFact.ResolutionRecorded(BODY, DAY, ResolutionOutcome.HEARD, null, DIGEST),
        new DeliberationFact.TallyAttested(BODY, DIGEST),
        new DeliberationFact.ResolutionConfirmed(BODY, ResolutionOutcome.REJECTED, DIGEST));
  }

  static Stream<Object> papers() {
    return Stream.of(
        new MeetingReason("会议材料不齐"),
        new Minutes(
            "1号",
            DAY,
            ResolutionOutcome.ADOPTED_WITH_AMENDMENTS,
            Manner.SECRET_BALLOT,
            new Attendance(13, 12, 1),
            new Tally(9, 1, 0),
            new Ballots(11, 11, 10),
            Fraction.parse("more than 1/2 of present"),
            List.of("第五条", "附则"),
            List.of()),
        new Minutes(
            "2号",
            DAY,
            ResolutionOutcome.ADOPTED,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of()));
  }

  @ParameterizedTest
  @MethodSource({"facts", "papers"})
  void reads_back_what_was_written(Object stated) {
    assertThat((Object) json.read(json.write(stated), stated.getClass())).isEqualTo(stated);
  }

  @Test
  void knows_a_name_for_every_kind_of_fact() {
    assertThat(facts().map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(DeliberationFact.class.getPermittedSubclasses());
  }

  @Test
  void tells_the_same_from_the_log_as_it_was_told() {
    try (School school = new School()) {
      Matter matter = Matter.at(Stage.DELIBERATION, school);
      LocalDate tomorrow = school.clock.today().plusDays(1);
      BodyId body = Matter.WORKING_GROUP;
      matter.done(Matter.of(body, "secretary"), new CallMeeting(matter.id, body, tomorrow));
      matter.done(
          Matter.of(body, "secretary"),
          new MoveMeeting(matter.id, body, tomorrow.plusDays(1), "材料不齐"));
      matter.done(Matter.of(body, "secretary"), new CallOffMeeting(matter.id, body, "材料不齐"));
      matter.meeting(body);
      matter.recorded(Recording.of(matter, body).consensus(9).order());
      matter.confirmed(Recording.of(matter, body).hands(9, 9, 0, 0).order());

      assertThat(
              Log.fold(
                  JsonLog.ofItems(json),
                  DisclosureItem.unborn(matter.id),
                  school.sunlit.entries(matter.id)))
          .isEqualTo(matter.item());
    }
  }

  @Test
  void reads_what_a_secretary_writes() {
    RecordResolution order =
        json.read(
            """
            {"subject": "item-1", "body": "leading-group", "number": "1号", "outcome": "adopted",
             "manner": "secret-ballot", "present": 12, "recused": 1,
             "ballots": {"issued": 11, "returned": 11, "valid": 10},
             "tally": {"inFavour": 9, "against": 1, "abstained": 0}}
            """,
            RecordResolution.class);

    assertThat(order)
        .isEqualTo(
            new RecordResolution(
                new SubjectId("item-1"),
                BODY,
                "1号",
                ResolutionOutcome.ADOPTED,
                Manner.SECRET_BALLOT,
                12,
                1,
                new Tally(9, 1, 0),
                new Ballots(11, 11, 10),
                null,
                null));
    assertThat(json.read(json.write(order), RecordResolution.class)).isEqualTo(order);
  }
}
