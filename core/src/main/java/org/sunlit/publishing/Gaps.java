package org.sunlit.publishing;

import java.util.List;
import java.util.Optional;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.Dossiers;
import org.sunlit.item.Showing;
import org.sunlit.item.Version;
import org.sunlit.organization.Outlet;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;

/** Finds who is not reached by what is on show, and what would reach them. */
public final class Gaps {
  private final SchoolProfile school;
  private final Dossiers dossiers;
  private final Doors doors;

  public Gaps(SchoolProfile school, Dossiers dossiers, Doors doors) {
    this.school = school;
    this.dossiers = dossiers;
    this.doors = doors;
  }

  /** The gap of an item; none if it shows nothing, or everyone in the scope is reached. */
  public Optional<Gap> of(Transaction transaction, SubjectId item) {
    DisclosureItem known = dossiers.item(transaction, item);
    return known
        .shown()
        .flatMap(
            shown -> {
              VisibilityScope unreached = Showing.unreached(known, shown, school.order());
              return unreached.isNobody()
                  ? Optional.empty()
                  : Optional.of(new Gap(unreached, wouldReach(shown, unreached)));
            });
  }

  private List<String> wouldReach(Version shown, VisibilityScope unreached) {
    Units units = school.order();
    return school.outlets().stream()
        .map(Outlet::id)
        .filter(
            each -> {
              VisibilityScope reach = doors.reach(each, shown.scope());
              return units.includes(shown.scope(), reach)
                  && unreached.audiences().stream()
                      .anyMatch(one -> units.includes(reach, units.scope(one)));
            })
        .toList();
  }
}
