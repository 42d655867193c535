package org.sunlit.publishing;

import java.util.List;
import java.util.Optional;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.organization.Unit;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/** Scopes as people read them. */
final class ScopeWords {
  private ScopeWords() {}

  static Words of(VisibilityScope scope, SchoolProfile school) {
    List<Words> parts = scope.audiences().stream().map(each -> of(each, school)).toList();
    return parts.isEmpty()
        ? new Words("无人", "nobody")
        : new Words(
            String.join("、", parts.stream().map(Words::zh).toList()),
            String.join(", ", parts.stream().map(Words::en).toList()));
  }

  static Words of(Audience audience, SchoolProfile school) {
    if (audience instanceof Audience.Members members) {
      Words community = community(members.community());
      Optional<Words> unit =
          Optional.ofNullable(members.unit()).flatMap(school::unit).map(Unit::name);
      return unit.map(
              name -> new Words(name.zh() + community.zh(), community.en() + " of " + name.en()))
          .orElse(community);
    }
    return Words.same(audience.toString().replace("group:", ""));
  }

  private static Words community(Community community) {
    return switch (community) {
      case PUBLIC -> new Words("社会公众", "the public");
      case CAMPUS -> new Words("全校", "everyone on campus");
      case STAFF -> new Words("教职工", "staff");
      case STUDENTS -> new Words("学生", "students");
      case PARTY_MEMBERS -> new Words("党员", "Party members");
      case STAFF_DELEGATES -> new Words("教代会代表", "staff congress delegates");
      case PARENTS -> new Words("家长", "parents");
    };
  }
}
