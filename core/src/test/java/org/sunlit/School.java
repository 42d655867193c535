package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Channel;
import org.sunlit.input.Limit;
import org.sunlit.input.Limits;
import org.sunlit.item.ExternalApproval;
import org.sunlit.json.ProfileJson;
import org.sunlit.organization.Directory;
import org.sunlit.organization.Person;
import org.sunlit.organization.Post;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Refusal;
import org.sunlit.record.Actor;
import org.sunlit.record.Command;
import org.sunlit.record.Outcome;
import org.sunlit.record.PersonId;
import org.sunlit.record.PostId;
import org.sunlit.store.Blobs;
import org.sunlit.store.MemoryBlobs;
import org.sunlit.store.Store;
import org.sunlit.store.TestStores;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.Viewer;
import org.sunlit.visibility.Viewer.Membership;

/** A small university with one outlet, open for business on a day that a test sets. */
public final class School implements AutoCloseable {
  public static final SchoolProfile PROFILE = ProfileJson.read(resource("school.json"));

  public static final Actor HANDLER = holderOf("sa-handler");
  public static final Actor SECTION_HEAD = holderOf("sa-section-head");
  public static final Actor REVIEWER = holderOf("sa-reviewer");
  public static final Actor HEAD = holderOf("sa-head");
  public static final Actor LEADER = holderOf("vice-president");
  public static final Actor OFFICE = holderOf("office-director");
  public static final Actor KEEPER = holderOf("site-keeper");
  public static final Actor SUPERVISOR = holderOf("audit-head");
  public static final Actor STUDENT = Actor.participant(new PersonId("student-1"));
  public static final Actor TEACHER = Actor.participant(new PersonId("teacher-1"));
  public static final Actor PARTY_MEMBER = Actor.participant(new PersonId("party-1"));
  public static final Actor PARENT = Actor.participant(new PersonId("parent-1"));

  /** Speaks for {@link #UNION} too. */
  public static final Actor DELEGATE = Actor.participant(new PersonId("teacher-2"));

  /** Of the aid centre, a part of student affairs. */
  public static final Actor CADRE = Actor.participant(new PersonId("cadre-1"));

  /** One person in two posts. */
  public static final Actor DEPUTY_AS_HANDLER =
      Actor.in(new PostId("sa-handler"), new PersonId("p-deputy"));

  public static final Actor DEPUTY_AS_SECTION_HEAD =
      Actor.in(new PostId("sa-section-head"), new PersonId("p-deputy"));

  public static final String UNION = "学生工作处工会小组";

  /** Holds every post of the working group besides those who hold one each. */
  public static final PersonId FACTOTUM = new PersonId("p-factotum");

  public static final Actor STRANGER = Actor.participant(new PersonId("nobody-knows"));

  public final SettableClock clock = new SettableClock("2026-03-09");
  public final MemoryChannel site = new MemoryChannel();
  public final Store store = TestStores.open(clock);
  public final Blobs blobs = new MemoryBlobs();
  public final Set<String> confirmed = new HashSet<>();
  public final Sunlit sunlit;

  public School() {
    this(PROFILE);
  }

  public School(SchoolProfile profile) {
    this(profile, assembly -> assembly);
  }

  /** With more of the host's parts. */
  public School(UnaryOperator<Assembly> more) {
    this(PROFILE, more);
  }

  private School(SchoolProfile profile, UnaryOperator<Assembly> more) {
    this(profile, null, more);
  }

  /** With another site than the usual one, and more of the host's parts. */
  public School(SchoolProfile profile, @Nullable Channel otherSite, UnaryOperator<Assembly> more) {
    sunlit =
        more.apply(
                Sunlit.of(profile)
                    .store(store)
                    .directory(people())
                    .externalApprovals((approval, step, version) -> shows(approval))
                    .blobs(blobs)
                    .channel("site", otherSite == null ? site : otherSite)
                    .random(new Random(37))
                    .limits(Limits.defaults().with(Limit.OPINION, 200)))
            .open();
  }

  /** A workflow that shows what a test has confirmed, and breaks down if it is told to. */
  private boolean shows(ExternalApproval approval) {
    if (approval.process().equals("outage")) throw new IllegalStateException("out of order");
    return confirmed.contains(approval.process());
  }

  /** The person who holds a post, named after it. */
  public static Actor holderOf(String post) {
    return Actor.in(new PostId(post), new PersonId("p-" + post));
  }

  public static Directory people() {
    List<Person> people = new ArrayList<>();
    for (Post post : PROFILE.posts()) {
      people.add(
          new Person(
              holderOf(post.id().value()).person(),
              Set.of(post.id()),
              Viewer.of(new Membership(Community.STAFF, post.unit()))));
    }
    people.add(
        new Person(
            FACTOTUM,
            Set.of(new PostId("wg-secretary"), new PostId("wg-scrutineer"), new PostId("wg-chair")),
            Viewer.of(new Membership(Community.STAFF, new UnitId("student-affairs")))));
    people.add(outsideOffice(STUDENT, Community.STUDENTS));
    people.add(outsideOffice(TEACHER, Community.STAFF));
    people.add(
        new Person(
            DELEGATE.person(),
            Set.of(),
            Viewer.of(new Membership(Community.STAFF, new UnitId("student-affairs"))),
            Set.of(UNION)));
    people.add(
        new Person(
            DEPUTY_AS_HANDLER.person(),
            Set.of(new PostId("sa-handler"), new PostId("sa-section-head")),
            Viewer.of(new Membership(Community.STAFF, new UnitId("student-affairs")))));
    people.add(outsideOffice(PARTY_MEMBER, Community.PARTY_MEMBERS));
    people.add(outsideOffice(PARENT, Community.PARENTS));
    people.add(
        new Person(
            CADRE.person(),
            Set.of(),
            new Viewer(
                Set.of(new Membership(Community.STAFF, new UnitId("aid-centre"))),
                Set.of("cadres"))));
    for (int each = 2; each < 40; each++) {
      people.add(
          outsideOffice(Actor.participant(new PersonId("student-" + each)), Community.STUDENTS));
    }
    return Directory.of(people);
  }

  private static Person outsideOffice(Actor actor, Community community) {
    return new Person(
        actor.person(),
        Set.of(),
        Viewer.of(new Membership(community, new UnitId("student-affairs"))));
  }

  public static String resource(String name) {
    try (InputStream in = School.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalArgumentException("no such resource: " + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public Outcome.Done done(Actor actor, Command<?, ?> order) {
    Outcome outcome = sunlit.perform(actor, order);
    assertThat(outcome).as("%s", order.move().name()).isInstanceOf(Outcome.Done.class);
    return (Outcome.Done) outcome;
  }

  /** The ids of the rules that refuse an order; empty if it is done. */
  public List<String> refused(Actor actor, Command<?, ?> order) {
    return refusals(actor, order).stream().map(each -> each.rule().id()).toList();
  }

  public List<Refusal> refusals(Actor actor, Command<?, ?> order) {
    return sunlit.perform(actor, order) instanceof Outcome.Refused refused
        ? refused.refusals()
        : List.of();
  }

  @Override
  public void close() {
    sunlit.close();
  }
}
