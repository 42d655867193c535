package org.sunlit.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.WorkingCalendar;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.Dossier;
import org.sunlit.item.ItemFact;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.record.Happening;
import org.sunlit.visibility.VisibilityScope;

/**
 * What a rule looks at: an item as it stood at some time, with how it had come to be.
 *
 * @param steps one for each fact up to then, in their order
 * @param fresh the last of these, which nobody has looked at yet; none if only time has passed
 * @param entry the one it goes by, as it is or as it last was
 */
public record SeenItem(
    DisclosureItem item,
    List<Step> steps,
    List<Step> fresh,
    @Nullable CatalogEntry entry,
    SchoolProfile school,
    Dossier.Shelf shelf,
    Reach reach) {
  public SeenItem {
    steps = List.copyOf(steps);
    fresh = List.copyOf(fresh);
  }

  /** One fact, and the item before and after it. */
  public record Step(DisclosureItem before, ItemFact fact, Happening how, DisclosureItem after) {
    Instant at() {
      return how.at();
    }
  }

  /** Who would see on an outlet what is placed there for a scope; asks no network. */
  @FunctionalInterface
  public interface Reach {
    VisibilityScope of(String outlet, VisibilityScope wanted);
  }

  Parameters parameters() {
    return item.under(school.parameters());
  }

  WorkingCalendar calendar() {
    return school.calendar();
  }

  /** The end of a day in the school's zone. */
  Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(calendar().zone()).toInstant();
  }

  /** The end of the last day of the time that begins with an instant. */
  Instant within(Parameters.Name time, Instant since) {
    return end(calendar().after(calendar().dayOf(since), school.parameters().span(time)).day());
  }
}
