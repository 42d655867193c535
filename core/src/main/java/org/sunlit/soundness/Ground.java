package org.sunlit.soundness;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sunlit.organization.Body;
import org.sunlit.organization.BodyKind;
import org.sunlit.organization.Membership.Member;
import org.sunlit.organization.Membership.Place;
import org.sunlit.organization.Organization;
import org.sunlit.organization.Post;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.organization.Unit;
import org.sunlit.record.PostId;
import org.sunlit.words.Words;

/**
 * What is looked at: the school as its profile has it on a day, and how many people hold a post now
 * as far as the host can tell.
 */
record Ground(SchoolProfile school, LocalDate day, Function<PostId, OptionalInt> holders) {

  Organization organization() {
    return school.organization();
  }

  /** The posts that there are on the day. */
  Stream<Post> posts() {
    return school.posts().stream().filter(each -> each.inForce().on(day));
  }

  Stream<Post> posts(Unit unit) {
    return posts().filter(each -> each.unit().equals(unit.id()));
  }

  /** The units that answer for disclosures of their own (C7.2.2). */
  Stream<Unit> answeringUnits() {
    return school.units().stream().filter(each -> each.kind().answersForItself());
  }

  Stream<Body> bodies(BodyKind kind) {
    return organization().bodies(kind).stream();
  }

  List<Member> members(Body body) {
    return organization().members(body, day);
  }

  Stream<PostId> heads(Body body) {
    return members(body).stream().filter(each -> each.as() == Place.HEAD).map(Member::post);
  }

  Words title(PostId post) {
    return organization().post(post).map(Post::title).orElse(Words.same(post.value()));
  }
}
