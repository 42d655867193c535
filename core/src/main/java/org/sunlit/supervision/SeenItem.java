package org.sunlit.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

  /** From when and until when something is so of an item, if nothing else happens. */
  record Stretch(Instant from, Instant until) {
    static final Stretch ALWAYS = new Stretch(Instant.MIN, Instant.MAX);

    static Stretch from(Instant first) {
      return new Stretch(first, Instant.MAX);
    }

    static Stretch until(Instant end) {
      return new Stretch(Instant.MIN, end);
    }
  }

  /**
   * Since when without a break something has been so, or will be; nothing if it is not so of the
   * item as it stands. What has just become so has been so for no time, whatever it rests on.
   */
  Optional<Instant> since(Function<DisclosureItem, Optional<Stretch>> so) {
    Instant since = null;
    for (int at = steps.size() - 1; at >= 0; at--) {
      Step step = steps.get(at);
      Stretch stretch = so.apply(step.after()).orElse(null);
      boolean last = at == steps.size() - 1;
      if (stretch == null) break;
      if (!last && stretch.until().isBefore(steps.get(at + 1).at())) break;
      if (!last && stretch.from().isAfter(steps.get(at + 1).at())) break;
      boolean throughout = !stretch.from().isAfter(step.at());
      since = throughout ? step.at() : stretch.from();
      if (!throughout) break;
    }
    return Optional.ofNullable(since);
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
