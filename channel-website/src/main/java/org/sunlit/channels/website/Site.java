package org.sunlit.channels.website;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.website.look.Imprint;
import org.sunlit.channels.website.look.InnerLinks;
import org.sunlit.channels.website.look.Pages;
import org.sunlit.channels.website.register.Column;
import org.sunlit.channels.website.register.Layout;
import org.sunlit.channels.website.register.Line;
import org.sunlit.channels.website.register.Listed;
import org.sunlit.channels.website.register.Register;
import org.sunlit.channels.website.root.FinishedFiles;
import org.sunlit.channels.website.root.Plan;
import org.sunlit.channels.website.root.Sha256;
import org.sunlit.channels.website.root.SitePath;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/**
 * One release of the site and its state, kept in step. Every call first writes down what it is
 * about to do, then does it in an order in which each step is harmless without the next, and no
 * page links to what is not there yet:
 *
 * <ol>
 *   <li>placing: attachments, lists that are new, the page, the state, pages that link to it,
 *       lists, home, feeds, maps, search, files that are no longer part of it, the manifest;
 *   <li>withdrawing: the tombstone in place of the page, then the same.
 * </ol>
 *
 * <p>What a crash left unfinished the next call completes first, whatever its key. A placing is
 * completed only if its page already stands, and undone otherwise: core may have decided against it
 * meanwhile. A withdrawal is always completed.
 */
final class Site {
  private final FinishedFiles files;
  private final State state;
  private final Pages pages;
  private final Imprint imprint;
  private final Manifest manifest;
  private final Found found;
  private final Findable findable;
  private final Renewal renewal;

  Site(FinishedFiles files, State state, Pages pages, Imprint imprint, VisibilityScope reach) {
    this.files = files;
    this.state = state;
    this.pages = pages;
    this.imprint = imprint;
    this.manifest = new Manifest(files);
    this.found = new Found(files, state, imprint, reach);
    this.findable = new Findable(state);
    this.renewal = new Renewal(files, state, pages);
  }

  State state() {
    return state;
  }

  /** Every key that stands or stood. */
  List<PlacementKey> keys() {
    return state.all().map(Kept::key).toList();
  }

  Standing place(Publication publication, PlacementKey key) {
    completeUnfinished();
    Standing now = found.standing(key);
    Standing wanted = found.live(publication.path(), publication.revision());
    if (now.equals(wanted)) return now;
    Register register = state.register();
    Optional<Words> obstacle = obstacle(register, publication, key);
    if (obstacle.isPresent()) return new Standing.Rejected(obstacle.get(), false);
    wearLook();
    Optional<Kept> before = state.of(key);
    byte[] page = pages.publication(publication, InnerLinks.to(register));
    Kept.Placed next = new Kept.Placed(key, publication, Sha256.of(page));
    Work work = work(next, before);
    state.begin(work.written());
    Optional<Standing.Rejected> refused = copy(Layout.of(publication));
    if (refused.isPresent()) {
      undo(work.written());
      return refused.get();
    }
    putNewLists(work.line());
    files.write(next.at(), page);
    finish(work);
    return wanted;
  }

  Standing check(PlacementKey key) {
    completeUnfinished();
    return found.standing(key);
  }

  Standing withdraw(PlacementKey key, Words words) {
    completeUnfinished();
    Optional<Kept> before = state.of(key);
    if (before.isEmpty()) return new Standing.Absent();
    boolean withdrawn = before.get() instanceof Kept.Withdrawn;
    if (withdrawn && found.standing(key) instanceof Standing.Absent) return new Standing.Absent();
    wearLook();
    byte[] tombstone = pages.tombstone(before.get().path(), words);
    Kept next = new Kept.Withdrawn(key, before.get().path(), words, Sha256.of(tombstone));
    Work work = work(next, before);
    state.begin(work.written());
    files.write(next.at(), tombstone);
    finish(work);
    return new Standing.Absent();
  }

  /** What a call does, known before its first step. */
  private record Work(Underway underway, Line line, Plan plan, List<Kept> renewed, Shared shared) {
    Underway written() {
      Set<SitePath> touched = new LinkedHashSet<>(plan.touched());
      touched.add(underway.wanted().at());
      touched.addAll(underway.wanted().targets());
      touched.addAll(underway.obsolete());
      return underway.touching(List.copyOf(touched));
    }
  }

  private Work work(Kept next, Optional<Kept> before) {
    List<SitePath> obsolete =
        before.stream()
            .flatMap(kept -> kept.targets().stream())
            .filter(each -> !next.targets().contains(each))
            .toList();
    Line line = state.register().of(next.key()).orElse(null);
    return work(new Underway(next, line, obsolete, List.of()), Optional.of(Findable.terms(before)));
  }

  /** Everything that changes beside the page, with the line already in the register. */
  private Work work(Underway underway, Optional<Set<String>> terms) {
    Register register = state.register();
    Shared shared = state.shared();
    Kept wanted = underway.wanted();
    Line line = line(wanted, register, shared);
    register.put(line);
    Plan plan = Plan.of(files);
    List<Kept> renewed = renewal.linkingPages(underway.before(), line, plan);
    SharedPages all =
        new SharedPages(
            pages, imprint, register, number -> findable.at(number, wanted), plan, shared);
    Shared after = all.change(underway.before(), line, terms);
    return new Work(underway, line, plan, renewed, after);
  }

  private static Line line(Kept wanted, Register register, Shared shared) {
    if (wanted instanceof Kept.Placed placed) {
      return register.next(
          placed.key(),
          Listed.of(placed.publication()),
          column -> SharedPages.firstSlot(shared, column));
    }
    return register.of(wanted.key()).orElseThrow().empty();
  }

  /** Completes what was begun, from the state on; may be repeated from any point. */
  private void finish(Work work) {
    Kept wanted = work.underway().wanted();
    state.keep(wanted, work.line());
    Map<SitePath, Optional<String>> done = new LinkedHashMap<>(work.plan().carryOut());
    work.renewed().forEach(state::keep);
    for (SitePath each : work.underway().obsolete()) {
      files.discard(each);
      files.delete(each);
      done.put(each, Optional.empty());
    }
    state.shared(work.shared());
    wanted.copies().forEach(each -> done.put(each.target(), Optional.of(each.file().digest())));
    done.put(wanted.at(), Optional.of(wanted.page()));
    for (SitePath each : work.underway().touched()) {
      if (!done.containsKey(each)) done.put(each, files.read(each).map(Sha256::of));
    }
    manifest.update(done, done.size() < SharedPages.MOST_FILES - 1 ? 1 : 0);
    state.end(wanted.key());
  }

  void completeUnfinished() {
    for (Underway each : state.unfinished()) {
      Kept wanted = each.wanted();
      boolean stands =
          files.read(wanted.at()).map(Sha256::of).filter(wanted.page()::equals).isPresent();
      if (wanted instanceof Kept.Withdrawn withdrawn) {
        Work work = work(each, Optional.empty());
        files.write(withdrawn.at(), pages.tombstone(withdrawn.path(), withdrawn.words()));
        finish(work);
      } else if (stands) {
        finish(work(each, Optional.empty()));
      } else {
        undo(each);
      }
      each.touched().forEach(files::discard);
    }
  }

  private void undo(Underway underway) {
    Kept wanted = underway.wanted();
    List<SitePath> standing =
        state.of(wanted.key()).stream().flatMap(kept -> kept.targets().stream()).toList();
    files.discard(wanted.at());
    for (SitePath target : wanted.targets()) {
      files.discard(target);
      if (!standing.contains(target)) files.delete(target);
    }
    state.forget();
    Map<SitePath, Optional<String>> left = new LinkedHashMap<>();
    underway.touched().forEach(each -> left.put(each, files.read(each).map(Sha256::of)));
    manifest.update(left, 0);
    state.end(wanted.key());
  }

  private static Optional<Words> obstacle(
      Register register, Publication publication, PlacementKey key) {
    Optional<Line> before = register.of(key);
    if (before.isPresent() && !before.get().path().equals(publication.path())) {
      return Optional.of(new Words("该事项已使用另一路径", "this subject already stands under another path"));
    }
    if (register.isTakenByAnother(key, publication)) {
      return Optional.of(
          new Words("路径已由另一事项使用：{path}", "the path belongs to another subject: {path}")
              .with(Map.of("path", publication.path())));
    }
    return Optional.empty();
  }

  private Optional<Standing.Rejected> copy(Layout layout) {
    return new Attachments(files)
        .copy(layout.copies().stream().filter(each -> !found.holds(each)).toList());
  }

  /** The page is going to link to its lists. */
  private void putNewLists(Line line) {
    Listed shown = line.shown();
    if (shown == null) return;
    for (Column each : shown.columns()) {
      if (files.read(each.front()).isEmpty()) {
        files.write(each.front(), pages.front(each, List.of(), 0, 0));
      }
    }
  }

  /** An empty site where there is none; every page anew where it looked otherwise so far. */
  void wearLook() {
    Optional<String> look = state.look();
    if (look.equals(Optional.of(pages.look()))) return;
    Skeleton skeleton = new Skeleton(pages, imprint, files);
    if (look.isEmpty()) {
      skeleton.write();
    } else {
      skeleton.putAssets();
      renewal.all();
      putAllShared();
    }
    manifest.remake();
    state.look(pages.look());
  }

  private void putAllShared() {
    Plan plan = Plan.of(files);
    Register register = state.register();
    new SharedPages(pages, imprint, register, findable::at, plan, state.shared()).putAll(false);
    plan.put(Pages.SEARCH, pages.search());
    plan.put(Pages.ACCESS, pages.access());
    plan.carryOut();
  }
}
