package org.sunlit.demo.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sunlit.calendar.Parameters;
import org.sunlit.catalog.BodyId;
import org.sunlit.organization.Body;
import org.sunlit.organization.Outlet;
import org.sunlit.organization.Person;
import org.sunlit.organization.Post;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.PersonId;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Viewer;
import org.sunlit.withholding.WithholdingProcedure;
import org.sunlit.withholding.WithholdingStage;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** How a report calls people, orders and what they are about: posts, never persons. */
final class Wording {
  private static final int BRIEF = 12;

  private final SchoolProfile school;
  private final List<Person> people;

  Wording(SchoolProfile school, List<Person> people) {
    this.school = school;
    this.people = people;
  }

  /** Who acted: the title of the post, else the community they take part for. */
  Words actor(Step step, ObjectNode with) {
    if (step.isWork()) return new Words("系统定时任务", "the timer");
    if (step.isOfTheDoor()) return new Words("校内站运维人员", "the operators of the campus site");
    if (step.isConfirmation()) {
      return keeper(with.path("outlet").asText())
          .orElse(new Words("渠道管理单位", "the outlet's keeper"));
    }
    Actor actor = step.as();
    if (actor == null) return new Words("无人", "nobody");
    return actor
        .post()
        .map(id -> school.post(id).map(Post::title).orElse(Words.same(id.value())))
        .orElseGet(() -> community(actor.person(), with.path("speaksFor").asText()));
  }

  private Optional<Words> keeper(String outlet) {
    return school.outlet(outlet).flatMap(each -> school.post(each.keeper())).map(Post::title);
  }

  private Words community(PersonId person, String speaksFor) {
    for (Community each : Community.values()) {
      if (each.code().equals(speaksFor)) return words(each);
    }
    return people.stream()
        .filter(each -> each.id().equals(person))
        .flatMap(each -> each.viewer().memberships().stream())
        .map(Viewer.Membership::community)
        .min(Comparator.naturalOrder())
        .map(Wording::words)
        .orElse(words(Community.PUBLIC));
  }

  private static Words words(Community community) {
    return switch (community) {
      case PUBLIC -> new Words("社会公众", "a member of the public");
      case CAMPUS -> new Words("校内人员", "someone on campus");
      case STAFF -> new Words("教职工", "a member of staff");
      case STUDENTS -> new Words("学生", "a student");
      case PARTY_MEMBERS -> new Words("党员", "a Party member");
      case STAFF_DELEGATES -> new Words("教代会代表", "a staff congress delegate");
      case PARENTS -> new Words("家长", "a parent");
    };
  }

  /** What the step does, in the words of the table of moves. */
  Words did(Step step) {
    if (step.isWork()) return new Words("更新各渠道", "work: bring every outlet up to date");
    if (step.isConfirmation()) return new Words("确认已发布", "confirm live");
    if (step.order().equals(Step.LEAVE_DOOR_OPEN)) {
      return new Words("升级后没有恢复访问控制", "leave the access control off after an upgrade");
    }
    if (step.order().equals(Step.SHUT_DOOR)) {
      return new Words("恢复访问控制", "put the access control back");
    }
    return move(step).map(Move::words).orElse(Words.same(step.order()));
  }

  /** Whether the step, if it is done, may lead to another stage. */
  boolean leads(Step step) {
    return move(step)
        .filter(each -> each.entered().isPresent() || each.equals(DisclosureProcedure.RESUME))
        .isPresent();
  }

  /** The stage that the step, if it is done, leads to, where the table says which. */
  Optional<Label> entered(Step step) {
    return move(step).flatMap(Move::entered).flatMap(Wording::label);
  }

  private static Optional<Label> label(Object stage) {
    if (stage instanceof Stage ours) return Optional.of(ours.label());
    return stage instanceof WithholdingStage withheld
        ? Optional.of(Founding.label(withheld))
        : Optional.empty();
  }

  private static Optional<? extends Move<?>> move(Step step) {
    return Stream.concat(
            DisclosureProcedure.tables().stream(), Stream.of(WithholdingProcedure.TABLE))
        .flatMap(table -> table.line(step.order()).stream())
        .findFirst();
  }

  /** How long a stage lasts at least, where a parameter of the school says so. */
  Optional<Words> atLeast(Stage stage) {
    return switch (stage) {
      case PRIOR_DISCLOSURE -> span(Parameters.Name.PRIOR_DISCLOSURE_DISPLAY);
      case CONSULTATION -> span(Parameters.Name.CONSULTATION_WINDOW);
      case DECISION_DISCLOSURE -> span(Parameters.Name.DECISION_DISCLOSURE_DISPLAY);
      case PUBLIC_SUPERVISION -> span(Parameters.Name.PUBLIC_SUPERVISION_PERIOD);
      case DRAFT, DELIBERATION, RESULT_DISCLOSURE, ARCHIVED, WITHDRAWN -> Optional.empty();
    };
  }

  private Optional<Words> span(Parameters.Name name) {
    return Optional.of(school.parameters().span(name).words());
  }

  /** What is worth telling in a line: never a text that somebody wrote. */
  Map<String, Words> detail(ObjectNode with, Answer answer) {
    Map<String, Words> detail = new LinkedHashMap<>();
    stage(with.path("stage")).ifPresent(words -> detail.put("stage", words));
    Optional.ofNullable(answer.told().get("version"))
        .ifPresent(
            number -> detail.put("version", new Words("第" + number + "版", "version " + number)));
    digest(with, answer)
        .ifPresent(digest -> detail.put("digest", new Words("指纹 " + digest, "digest " + digest)));
    school
        .outlet(with.path("outlet").asText())
        .map(Outlet::name)
        .ifPresent(words -> detail.put("outlet", words));
    if (with.hasNonNull("body") && with.has("subject"))
      body(with).ifPresent(words -> detail.put("body", words));
    if (with.hasNonNull("opinions")) {
      int opinions = with.path("opinions").size();
      detail.put("opinions", new Words(opinions + "条意见", opinions + " opinions"));
    }
    return detail;
  }

  private static Optional<Words> stage(JsonNode given) {
    return List.of(Stage.values()).stream()
        .filter(each -> each.label().code().equals(given.asText()))
        .map(Stage::words)
        .findFirst();
  }

  private Optional<Words> body(ObjectNode with) {
    String id = with.path("body").asText();
    return school.bodies().stream()
        .filter(each -> each.id().equals(new BodyId(id.isBlank() ? "-" : id)))
        .map(Body::name)
        .findFirst();
  }

  private static Optional<String> digest(ObjectNode with, Answer answer) {
    return Stream.of("digest", "minutes")
        .map(name -> answer.told().getOrDefault(name, with.path(name).asText("")))
        .filter(given -> given.length() >= BRIEF)
        .map(given -> given.substring(0, BRIEF))
        .findFirst();
  }
}
