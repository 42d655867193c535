package org.sunlit.item;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.Stakeholder;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/**
 * Whom an invitation asks of the communities of C5.3. A community is asked if everyone of it is
 * whom the entry's widest scope reaches: for a college's own matter its own students are enough.
 */
public record Asked(List<Audience> invited, CatalogEntry entry, Units units) {
  private static final Set<Community> TO_BE_ASKED =
      EnumSet.of(Community.PARTY_MEMBERS, Community.STAFF, Community.STUDENTS, Community.PARENTS);

  /** Those who are not asked, or only in part. */
  public List<Community> leftOut() {
    return TO_BE_ASKED.stream().filter(each -> !isAsked(each)).toList();
  }

  /** Of these communities those whose own interests the entry touches. */
  List<Words> stakeholders(List<Community> among) {
    return entry.stakeholders().stream()
        .sorted()
        .filter(each -> among.contains(each.community()))
        .map(Stakeholder::label)
        .map(each -> each.words())
        .toList();
  }

  private boolean isAsked(Community community) {
    List<Audience> reached =
        entry.widest().audiences().stream()
            .flatMap(each -> common(each, community).stream())
            .toList();
    return !reached.isEmpty()
        && units.includes(
            units.scope(invited.stream().filter(units::knows).toList()), units.scope(reached));
  }

  /** The part of a community that lies within an audience, as far as that is an audience itself. */
  private Optional<Audience> common(Audience audience, Community community) {
    Audience whole = Audience.of(community);
    if (!units.knows(audience)) return Optional.empty();
    if (includes(audience, whole)) return Optional.of(whole);
    if (includes(whole, audience)) return Optional.of(audience);
    return audience instanceof Audience.Members members
            && members.unit() != null
            && members.community().includes(community)
        ? Optional.of(Audience.of(community, members.unit()))
        : Optional.empty();
  }

  private boolean includes(Audience outer, Audience inner) {
    VisibilityScope wide = units.scope(outer);
    return units.includes(wide, units.scope(inner));
  }
}
