package org.sunlit.reading;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.CatalogInForce;
import org.sunlit.organization.Acting;
import org.sunlit.organization.Directory;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Act;
import org.sunlit.record.Actor;
import org.sunlit.record.Ids;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.store.Store;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.Viewer;

/**
 * Finds items for a reader. Every answer is made of what the reader's memberships admit them to and
 * of nothing else: what they may not see is neither listed nor counted, nor does it change a page's
 * end. Thread-safe.
 */
public final class Reading {
  /** Of one page. */
  public static final int MOST = 500;

  private static final int SUGGESTIONS_LOOKED_AT = 200;

  private final SchoolProfile school;
  private final Directory directory;
  private final Store store;
  private final Ids ids;

  public Reading(SchoolProfile school, Directory directory, Store store, Ids ids) {
    this.school = school;
    this.directory = directory;
    this.store = store;
    this.ids = ids;
  }

  /**
   * A page of what the viewer may see and looks for, the newest first.
   *
   * @param after what the page before answered as its end; nothing for the first
   * @throws IllegalArgumentException if no page ends so, or fewer than one or more than {@link
   *     #MOST} are asked for
   */
  public Page<Listed> items(Viewer viewer, Filter filter, @Nullable String after, int limit) {
    Newest.@Nullable Position position = position(after);
    require(limit);
    return store.transaction(
        transaction -> page(new Asked(transaction, filter, viewer), position, limit));
  }

  /** How many that are. */
  public long count(Viewer viewer, Filter filter) {
    return store.transaction(
        transaction ->
            new Asked(transaction, filter, viewer)
                .counts().stream().mapToLong(Tally.Count::items).sum());
  }

  /** How many of them are of each kind. */
  public Facets facets(Viewer viewer, Filter filter) {
    return store.transaction(
        transaction -> {
          Asked asked = new Asked(transaction, filter, viewer);
          return Facets.of(asked.counts(), asked.entries);
        });
  }

  /** The newest of those that the viewer may see whose title holds what they have typed so far. */
  public List<Listed> suggestions(Viewer viewer, String typed, int limit) {
    require(limit);
    String plain = Bigrams.plain(typed).strip();
    if (Bigrams.wanted(typed).isNothing()) return List.of();
    return store.transaction(
        transaction ->
            page(
                    new Asked(transaction, Filter.newest().text(typed), viewer),
                    null,
                    SUGGESTIONS_LOOKED_AT)
                .items()
                .stream()
                .filter(each -> Bigrams.plain(each.title()).contains(plain))
                .limit(limit)
                .toList());
  }

  /**
   * The same page without regard to scopes, for the supervision group and the office; to all others
   * there is nothing. Leaves a record of who read, when, and what they looked for.
   */
  public Page<Listed> everything(Actor reader, Filter filter, @Nullable String after, int limit) {
    Newest.@Nullable Position position = position(after);
    require(limit);
    Function<Transaction, Acting> acting = Acting.in(school, directory, reader);
    return store.transaction(
        transaction -> {
          if (!readsEverything(acting.apply(transaction))) return new Page<>(List.of(), null);
          Instant now = transaction.now();
          String key = "%020d-%s".formatted(now.toEpochMilli(), ids.next("read"));
          transaction.put(new UnfilteredRead(key, reader.forThemselves(), now, filter));
          return page(new Asked(transaction, filter, null), position, limit);
        });
  }

  /** Who read without regard to scopes, the oldest first; for those who may. */
  public List<UnfilteredRead> unfilteredReads(Actor reader) {
    Function<Transaction, Acting> acting = Acting.in(school, directory, reader);
    return store.transaction(
        transaction ->
            readsEverything(acting.apply(transaction))
                ? transaction.rows(UnfilteredRead.class)
                : List.of());
  }

  private static boolean readsEverything(Acting reader) {
    return reader.mayThroughout(Act.SUPERVISE) || reader.mayThroughout(Act.KEEP_CATALOG);
  }

  private static Page<Listed> page(Asked asked, Newest.@Nullable Position after, int limit) {
    List<Newest.Hit> hits = asked.newest(after, limit + 1);
    List<Newest.Hit> some = hits.subList(0, Math.min(limit, hits.size()));
    return new Page<>(
        some.stream().map(asked::listed).toList(),
        hits.size() > limit ? text(some.get(limit - 1).position()) : null);
  }

  private static void require(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a page holds 1 to " + MOST + ", asked for: " + limit);
    }
  }

  private static String text(Newest.Position position) {
    Instant at = position.at();
    String plain = at.getEpochSecond() + " " + at.getNano() + " " + position.item();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  private static Newest.@Nullable Position position(@Nullable String text) {
    if (text == null) return null;
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 3);
      return new Newest.Position(
          Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1])),
          new SubjectId(parts[2]));
    } catch (RuntimeException madeUp) {
      throw new IllegalArgumentException("no page ends at: " + text, madeUp);
    }
  }

  /** One question of one reader, in one transaction. */
  private final class Asked {
    private final Transaction transaction;
    private final Map<String, CatalogEntry> entries;
    private final Sought sought;

    /**
     * @param viewer nobody for a read that is recorded
     */
    Asked(Transaction transaction, Filter filter, @Nullable Viewer viewer) {
      this.transaction = transaction;
      this.entries = CatalogInForce.read(school.catalog(), transaction).nowAndBefore();
      this.sought =
          new Sought(
              viewer == null ? Set.of() : scopes(transaction, viewer),
              viewer == null,
              codes(filter),
              filter.stage(),
              start(filter.from()),
              start(filter.to() == null ? null : filter.to().plusDays(1)),
              Bigrams.wanted(filter.text()),
              transaction.now());
    }

    private @Nullable Set<String> codes(Filter filter) {
      if (filter.affair() == null && filter.category() == null && filter.unit() == null) {
        return null;
      }
      return entries.values().stream()
          .filter(each -> filter.affair() == null || each.affairs().contains(filter.affair()))
          .filter(each -> filter.category() == null || each.category().equals(filter.category()))
          .filter(each -> filter.unit() == null || each.responsibleUnit().equals(filter.unit()))
          .map(CatalogEntry::code)
          .collect(Collectors.toSet());
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
      return day == null ? null : day.atStartOfDay(school.calendar().zone()).toInstant();
    }

    List<Newest.Hit> newest(Newest.@Nullable Position after, int limit) {
      return transaction.ask(new Newest(sought, after, limit));
    }

    List<Tally.Count> counts() {
      return transaction.ask(new Tally(sought));
    }

    Listed listed(Newest.Hit hit) {
      OffsetDateTime disclosed = hit.at().atZone(school.calendar().zone()).toOffsetDateTime();
      return Listed.of(
          hit, Objects.requireNonNull(entries.get(hit.entry()), hit.entry()), disclosed);
    }
  }

  /** The ids of every scope that admits the viewer. */
  private Set<Long> scopes(Transaction transaction, Viewer viewer) {
    return transaction.ask(new ScopesNaming(audiences(school.order(), viewer))).stream()
        .filter(each -> school.order().admits(each, viewer))
        .map(ScopeId::of)
        .collect(Collectors.toSet());
  }

  /**
   * Audiences of which one is named by every scope that admits the viewer. It may hold some that do
   * not admit them: who is admitted is decided on the scopes.
   */
  static Set<Audience> audiences(Units order, Viewer viewer) {
    Set<Audience> audiences = new HashSet<>(Set.of(Audience.PUBLIC));
    for (Viewer.Membership each : viewer.memberships()) {
      for (Community community : Community.values()) {
        if (community == Community.PUBLIC || !community.includes(each.community())) continue;
        audiences.add(Audience.of(community));
        for (UnitId unit : above(order, each.unit())) audiences.add(Audience.of(community, unit));
      }
    }
    viewer.groups().stream()
        .filter(order.groups()::containsKey)
        .forEach(each -> audiences.add(Audience.group(each)));
    return audiences;
  }

  private static List<UnitId> above(Units order, @Nullable UnitId unit) {
    List<UnitId> above = new ArrayList<>();
    for (UnitId at = unit; at != null; at = order.parent(at).orElse(null)) above.add(at);
    above.sort(Comparator.naturalOrder());
    return above;
  }
}
