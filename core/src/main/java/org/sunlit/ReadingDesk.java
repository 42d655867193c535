package org.sunlit;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Publication;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.Dossiers;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.publishing.Rendering;
import org.sunlit.reading.Facets;
import org.sunlit.reading.Filter;
import org.sunlit.reading.Listed;
import org.sunlit.reading.Page;
import org.sunlit.reading.Reading;
import org.sunlit.reading.ShownItems;
import org.sunlit.reading.UnfilteredRead;
import org.sunlit.record.Actor;
import org.sunlit.record.Setting;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.store.Store;
import org.sunlit.visibility.Viewer;

/**
 * What anyone reads of the items: no reading without a viewer, and every answer is made of what
 * that viewer may see alone. Thread-safe.
 *
 * <pre>{@code
 * Filter finance = Filter.newest().affair(Affair.FINANCE).text("决算");
 * Page<Listed> first = sunlit.reading().items(viewer, finance);
 * Page<Listed> second = sunlit.reading().items(viewer, finance, first.next(), 20);
 * }</pre>
 */
public final class ReadingDesk {
  private static final int USUAL = 20;

  private final SchoolProfile school;
  private final Store store;
  private final Dossiers dossiers;
  private final Rendering rendering;
  private final Reading reading;
  private final ShownItems shown;

  ReadingDesk(Assembly parts, Setting setting, Dossiers dossiers, Rendering rendering) {
    this.school = parts.school;
    this.store = parts.store;
    this.dossiers = dossiers;
    this.rendering = rendering;
    this.reading = new Reading(parts.school, parts.directory, parts.store, setting.ids());
    this.shown = new ShownItems(parts.school, dossiers, parts.store);
  }

  void changed(Transaction transaction, DisclosureItem item) {
    shown.changed(transaction, item);
  }

  void catchUp() {
    shown.catchUp();
  }

  Optional<Instant> work() {
    return shown.work();
  }

  /** The newest twenty of what the viewer may see and looks for. */
  public Page<Listed> items(Viewer viewer, Filter filter) {
    return reading.items(viewer, filter, null, USUAL);
  }

  /**
   * A page of what the viewer may see and looks for, the newest first. What is disclosed between
   * two pages moves neither: the second begins where the first ended.
   *
   * @param after what the page before answered as its end; nothing for the first
   * @throws IllegalArgumentException if no page ends so, or fewer than one or more than {@link
   *     Reading#MOST} are asked for
   */
  public Page<Listed> items(Viewer viewer, Filter filter, @Nullable String after, int limit) {
    return reading.items(viewer, filter, after, limit);
  }

  /** How many items the pages hold together. */
  public long count(Viewer viewer, Filter filter) {
    return reading.count(viewer, filter);
  }

  /** How many of them are of each affair, category, unit and stage. */
  public Facets facets(Viewer viewer, Filter filter) {
    return reading.facets(viewer, filter);
  }

  /** The newest of those that the viewer may see whose title holds what they have typed so far. */
  public List<Listed> suggestions(Viewer viewer, String typed, int limit) {
    return reading.suggestions(viewer, typed, limit);
  }

  /** The newest twenty, each with its whole document, for the host's feeds. */
  public List<Publication> feed(Viewer viewer, Filter filter) {
    return items(viewer, filter).items().stream()
        .flatMap(each -> item(viewer, each.item()).stream())
        .toList();
  }

  /** All of it, page after page, for the host to write out. */
  public Iterable<Listed> export(Viewer viewer, Filter filter) {
    return () -> new Pages(viewer, filter);
  }

  /**
   * One item as far as the viewer may see it; empty if they may see nothing, or there is none:
   * which of the two is not told.
   */
  public Optional<Publication> item(Viewer viewer, SubjectId item) {
    return store.transaction(
        transaction ->
            rendering.forReaders(
                dossiers.item(transaction, item),
                dossiers.shelf(transaction, item),
                scope -> school.order().admits(scope, viewer),
                transaction.now()));
  }

  /**
   * A page of everything that is disclosed to anybody, for the supervision group and the office; to
   * all others there is nothing. Leaves a record of who read, when, and what they looked for.
   */
  public Page<Listed> everything(Actor reader, Filter filter, @Nullable String after, int limit) {
    return reading.everything(reader, filter, after, limit);
  }

  /** Who read everything, the oldest first; for those who may. */
  public List<UnfilteredRead> unfilteredReads(Actor reader) {
    return reading.unfilteredReads(reader);
  }

  private final class Pages implements Iterator<Listed> {
    private final Viewer viewer;
    private final Filter filter;
    private Page<Listed> page;
    private int at;

    Pages(Viewer viewer, Filter filter) {
      this.viewer = viewer;
      this.filter = filter;
      this.page = reading.items(viewer, filter, null, Reading.MOST);
    }

    @Override
    public boolean hasNext() {
      if (at == page.items().size() && page.next() != null) {
        page = reading.items(viewer, filter, page.next(), Reading.MOST);
        at = 0;
      }
      return at < page.items().size();
    }

    @Override
    public Listed next() {
      if (!hasNext()) throw new NoSuchElementException();
      return page.items().get(at++);
    }
  }
}
