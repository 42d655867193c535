package org.sunlit.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.consultation.OpinionCommand.SpeakForOrganization;
import org.sunlit.consultation.OpinionCommand.SubmitOpinion;
import org.sunlit.item.StageCommand.DiscloseDecision;
import org.sunlit.item.StageCommand.WithdrawItem;
import org.sunlit.organization.Directory;
import org.sunlit.organization.Person;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Outcome;
import org.sunlit.record.PersonId;
import org.sunlit.record.PostId;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Viewer;
import org.sunlit.visibility.Viewer.Membership;
import org.sunlit.words.Words;

/** Who may speak, in whose name, and what is kept of them. */
class SpeakingTest {
  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private static List<Opinion> opinions(Matter matter) {
    return matter.school.store.transaction(tx -> tx.rows(Opinion.class, matter.id));
  }

  @Nested
  class ForAnOrganization {
    private final Matter matter = Matter.at(Stage.CONSULTATION, school);
    private final SpeakForOrganization order =
        new SpeakForOrganization(matter.id, School.UNION, "建议提高标准");

    @Test
    void is_its_spokesperson_who_keeps_their_own_voice() {
      assertThat(matter.refused(School.TEACHER, order))
          .containsExactly("speaks-for-the-organization");
      matter.done(School.DELEGATE, order);
      matter.opinion(School.DELEGATE, "staff", "我个人不同意");

      assertThat(opinions(matter))
          .extracting(Opinion::organization)
          .containsExactlyInAnyOrder(School.UNION, null);
    }

    @Test
    void is_one_voice_whoever_lends_it() {
      matter.done(School.DELEGATE, order);

      assertThat(matter.refused(School.DELEGATE, order))
          .containsExactly("one-voice-per-organization");
    }

    @Test
    void ends_with_the_window() {
      matter.afterWorkingDays(11);

      assertThat(matter.refused(School.DELEGATE, order))
          .containsExactly("consultation-window-is-open");
    }
  }

  @Nested
  class InPublic {
    private final Invitation everyone =
        new Invitation(
            Matter.raisedIn(school).invitation().until().plusDays(10),
            List.of(Audience.PUBLIC),
            Map.of(),
            true);

    private Matter open(School school) {
      Matter matter = Matter.raisedIn(school);
      matter.toPriorDisclosure();
      matter.afterWorkingDays(4);
      matter.toConsultation(everyone);
      return matter;
    }

    @Test
    void is_refused_where_the_host_identifies_nobody() {
      Matter matter = open(school);
      SubmitOpinion order = new SubmitOpinion(matter.id, "public", "路过，建议提高");
      Outcome.Refused refused = (Outcome.Refused) school.sunlit.perform(School.STRANGER, order);

      assertThat(refused.refusals())
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.rule().id()).isEqualTo("the-public-is-identified");
                assertThat(each.words().zh()).contains("学校尚未开通对社会公众的身份核验");
              });
      matter.done(School.STUDENT, order);
    }

    @Test
    void takes_those_whom_the_host_has_identified_once_each() {
      try (School open = new School(assembly -> assembly.opinionIntake(new ByTelephone()))) {
        Matter matter = open(open);
        SubmitOpinion order = new SubmitOpinion(matter.id, "public", "建议提高");

        matter.done(Actor.participant(new PersonId("mobile-1")), order);
        assertThat(matter.refused(Actor.participant(new PersonId("mobile-1")), order))
            .containsExactly("one-voice-per-person");
        assertThat(matter.refused(School.STRANGER, order))
            .containsExactly("the-public-is-identified");
        assertThat(
                matter.refused(
                    Actor.participant(new PersonId("mobile-2")),
                    new SubmitOpinion(matter.id, "students", "冒充学生")))
            .containsExactly("speaker-is-invited");
      }
    }

    @Test
    void admits_nobody_while_the_intake_is_out() {
      OpinionIntake broken =
          new OpinionIntake() {
            @Override
            public boolean admits(PersonId speaker) {
              throw new IllegalStateException("no connection");
            }

            @Override
            public Words identification() {
              return new ByTelephone().identification();
            }
          };
      try (School open = new School(assembly -> assembly.opinionIntake(broken))) {
        Matter matter = open(open);

        assertThat(matter.refused(School.STRANGER, new SubmitOpinion(matter.id, "public", "建议")))
            .containsExactly("the-public-is-identified");
      }
    }
  }

  /** Knows everyone whose mobile telephone number it has checked. */
  private static final class ByTelephone implements OpinionIntake {
    @Override
    public boolean admits(PersonId speaker) {
      return speaker.value().startsWith("mobile-");
    }

    @Override
    public Words identification() {
      return new Words("手机号码验证", "by mobile telephone number");
    }
  }

  @Nested
  class AsAParent {
    private final Families families = new Families();
    private final School open = new School(assembly -> assembly.directory(families));

    @AfterEach
    void close() {
      open.close();
    }

    @Test
    void is_by_a_code_that_works_once_and_until_it_expires() {
      Matter matter = Matter.at(Stage.CONSULTATION, open);
      families.handOut("482913", parent("parent-of-7", Set.of(), Community.PARENTS));
      Actor parent = open.sunlit.parent("482913").orElseThrow();

      matter.opinion(parent, "parents", "夜里不放心");

      assertThat(open.sunlit.parent("482913")).isEmpty();
      families.handOut("771204", parent("parent-of-7", Set.of(), Community.PARENTS));
      assertThat(
              matter.refused(
                  open.sunlit.parent("771204").orElseThrow(),
                  new SubmitOpinion(matter.id, "parents", "再说一次")))
          .containsExactly("one-voice-per-person");
      families.expire();
      assertThat(matter.refused(parent, new SubmitOpinion(matter.id, "parents", "晚了")))
          .contains("speaker-is-invited");
      assertThat(open.sunlit.parent("000000")).isEmpty();
    }

    @Test
    void gives_nobody_a_post_or_another_membership() {
      families.handOut("1", parent("p-1", Set.of(new PostId("sa-head")), Community.PARENTS));
      families.handOut("2", parent("p-2", Set.of(), Community.STAFF));

      assertThat(open.sunlit.parent("1")).isEmpty();
      assertThat(open.sunlit.parent("2")).isEmpty();
      assertThat(school.sunlit.parent("482913")).as("a host without codes").isEmpty();
    }

    private static Person parent(String id, Set<PostId> posts, Community community) {
      return new Person(new PersonId(id), posts, Viewer.of(new Membership(community, null)));
    }
  }

  /** People with accounts, and codes for those without. */
  private static final class Families implements Directory {
    private final Map<String, Person> codes = new ConcurrentHashMap<>();
    private final Map<PersonId, Person> admitted = new ConcurrentHashMap<>();

    void handOut(String code, Person person) {
      codes.put(code, person);
    }

    void expire() {
      admitted.clear();
    }

    @Override
    public Optional<Person> find(PersonId id) {
      return School.people().find(id).or(() -> Optional.ofNullable(admitted.get(id)));
    }

    @Override
    public Optional<Person> redeem(String code) {
      Optional<Person> person = Optional.ofNullable(codes.remove(code));
      person.ifPresent(each -> admitted.put(each.id(), each));
      return person;
    }
  }

  @Nested
  class Names {
    @Test
    void are_nowhere_in_an_anonymous_round() {
      Matter matter = Matter.at(Stage.CONSULTATION, school);
      matter.opinion(School.STUDENT, "students", "建议");
      matter.done(School.DELEGATE, new SpeakForOrganization(matter.id, School.UNION, "建议"));

      assertThat(opinions(matter)).extracting(Opinion::signedBy).containsOnlyNulls();
    }

    @Test
    void go_with_the_closing_of_a_withdrawn_matter_too() {
      Matter matter = Matter.at(Stage.CONSULTATION, school);
      matter.opinion(School.STUDENT, "students", "建议");
      matter.done(School.OFFICE, new WithdrawItem(matter.id, "内容有误"));
      matter.closeConsultation();

      assertThat(opinions(matter)).extracting(Opinion::day).containsOnlyNulls();
      assertThat(school.store.<List<Voice>>transaction(tx -> tx.rows(Voice.class, matter.id)))
          .isEmpty();
      assertThat(
              school.store.<List<Voice.Secret>>transaction(
                  tx -> tx.rows(Voice.Secret.class, matter.id)))
          .isEmpty();
    }

    @Test
    void are_kept_in_a_signed_round_and_seen_by_those_who_weigh_once_it_is_closed() {
      Matter matter = Matter.raisedIn(school);
      matter.toPriorDisclosure();
      matter.afterWorkingDays(4);
      matter.toConsultation(
          new Invitation(matter.invitation().until(), Matter.EVERYONE_ASKED, Map.of(), false));
      matter.opinion(School.STUDENT, "students", "建议");
      assertThat(matter.weighing().opinions()).isEmpty();
      matter.closeConsultation();

      assertThat(matter.weighing().opinions())
          .extracting(Opinion::signedBy)
          .containsExactly(School.STUDENT.person());
      assertThat(school.sunlit.weighing(School.KEEPER, matter.id)).isEmpty();
      assertThat(school.sunlit.weighing(School.STUDENT, matter.id)).isEmpty();
      matter.disposeAll();
      matter.approved(Stage.DECISION_DISCLOSURE, Matter.PLAN, "");
      matter.done(School.HEAD, new DiscloseDecision(matter.id));
      assertThat(school.sunlit.item(Viewer.ANONYMOUS, matter.id).orElseThrow().toString())
          .doesNotContain(School.STUDENT.person().value());
    }
  }
}
