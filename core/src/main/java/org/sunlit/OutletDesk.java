package org.sunlit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunlit.channels.Channel;
import org.sunlit.input.Validation;
import org.sunlit.json.Json;
import org.sunlit.json.JsonLog;
import org.sunlit.outlet.Holding;
import org.sunlit.outlet.OutletFact;
import org.sunlit.outlet.OutletInHand;
import org.sunlit.outlet.OutletUpkeep;
import org.sunlit.outlet.Outlets;
import org.sunlit.outlet.ToRebuild;
import org.sunlit.publishing.Abilities;
import org.sunlit.publishing.Door;
import org.sunlit.publishing.Doors;
import org.sunlit.publishing.Gap;
import org.sunlit.publishing.Gaps;
import org.sunlit.publishing.Placements;
import org.sunlit.record.Setting;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Subjects;
import org.sunlit.record.Transaction;
import org.sunlit.store.Store;
import org.sunlit.visibility.VisibilityScope;

/**
 * What is known of the outlets themselves, and their making anew where the office has ordered it.
 * Orders go to {@link Sunlit#perform} like all others. Thread-safe.
 */
public final class OutletDesk {
  private static final Logger LOG = LoggerFactory.getLogger(OutletDesk.class);

  /** How long nobody else begins with what one has begun, or tries again what failed. */
  private static final Duration AT_WORK = Duration.ofHours(1);

  /** When to come again while others are at the outlet. */
  private static final Duration SOON = Duration.ofMinutes(1);

  private final Store store;
  private final List<String> broken;
  private final Doors doors;
  private final Placements placements;
  private final Gaps gaps;
  private final Map<String, Channel> channels;
  private final Outlets outlets;
  private final Subjects<OutletInHand, OutletUpkeep, OutletFact> subjects;

  OutletDesk(
      Assembly parts,
      Json json,
      Setting setting,
      Validation validation,
      Doors doors,
      Gaps gaps,
      Placements placements,
      Map<String, Channel> channels) {
    this.store = parts.store;
    this.broken = parts.broken;
    this.doors = doors;
    this.gaps = gaps;
    this.placements = placements;
    this.channels = new TreeMap<>(channels);
    this.outlets =
        new Outlets(
            parts.school,
            parts.directory,
            JsonLog.ofOutlets(json),
            outlet -> replaces(channels.get(outlet)));
    this.subjects = new Subjects<>(outlets, JsonLog.ofOutlets(json), setting, validation);
  }

  private static boolean replaces(@Nullable Channel channel) {
    return channel != null && channel.replaces();
  }

  Subjects<?, ?, ?> kind() {
    return subjects;
  }

  /** Why channel providers and outlets that cannot be used were left out when the school opened. */
  public List<String> broken() {
    return broken;
  }

  /** What each outlet can do and how much it takes, by its id. */
  public List<Abilities> abilities() {
    return channels.entrySet().stream()
        .map(each -> Abilities.of(each.getKey(), each.getValue()))
        .toList();
  }

  /** How each outlet's door was found last: whether strangers were kept out, or what was wrong. */
  public List<Door> doors() {
    return doors.all();
  }

  /**
   * Whom an outlet would reach with something that is for {@code wanted}: the public until it was
   * found to keep strangers out, nobody if there is no such outlet.
   */
  public VisibilityScope reach(String outlet, VisibilityScope wanted) {
    return doors.reach(outlet, wanted);
  }

  /**
   * Who is not reached yet by what an item shows, and what would reach them; nothing if all are
   * reached, or nothing is on show.
   */
  public Optional<Gap> gap(SubjectId item) {
    return store.transaction(transaction -> gaps.of(transaction, item));
  }

  /** Whether an outlet is to be made anew, and what came of it last. */
  public OutletUpkeep upkeep(String outlet) {
    return store.transaction(transaction -> outlets.upkeep(transaction, outlet));
  }

  /** What an outlet holds of the catalog page, as last recorded. */
  Optional<Holding> catalogOn(Transaction transaction, String outlet) {
    return Optional.ofNullable(outlets.upkeep(transaction, outlet).catalog());
  }

  /** Puts on record what an outlet answered of the catalog page. */
  void record(Transaction transaction, String outlet, OutletFact.CatalogStandingChanged answer) {
    subjects.record(transaction, OutletUpkeep.of(outlet), Placements.LOOP, answer);
  }

  /** Makes anew what is ordered to be, with no transaction open; answers when to come again. */
  Optional<Instant> work() {
    for (ToRebuild each : waiting()) {
      if (store.transaction(transaction -> claims(transaction, each))) rebuild(each);
    }
    return waiting().stream().map(ToRebuild::due).min(Instant::compareTo);
  }

  private List<ToRebuild> waiting() {
    return store.transaction(transaction -> transaction.rows(ToRebuild.class));
  }

  private static boolean claims(Transaction transaction, ToRebuild known) {
    Optional<ToRebuild> now = transaction.row(ToRebuild.class, known.key());
    if (now.filter(each -> !each.due().isAfter(transaction.now())).isEmpty()) return false;
    transaction.put(new ToRebuild(known.outlet(), transaction.now().plus(AT_WORK)));
    return true;
  }

  /** A foreign channel may throw anything; then it is tried again. */
  private void rebuild(ToRebuild order) {
    try {
      Optional<Placements.Rebuilt> rebuilt = placements.rebuild(order.outlet());
      store.<Boolean>transaction(
          transaction -> {
            rebuilt.ifPresentOrElse(
                each ->
                    subjects.record(
                        transaction,
                        order.subject(),
                        Placements.LOOP,
                        new OutletFact.Rebuilt(each.live(), each.refused())),
                () -> transaction.put(new ToRebuild(order.outlet(), transaction.now().plus(SOON))));
            return true;
          });
    } catch (RuntimeException foreign) {
      LOG.warn("outlet {} was not made anew: {}", order.outlet(), foreign.getClass().getName());
    }
  }
}
