package org.sunlit.channels.website;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/**
 * The site and its state, kept in step. Every call first writes down what it is about to do, then
 * does it in an order in which each step is harmless without the next:
 *
 * <ol>
 *   <li>placing: attachments, the page, the state, pages that link to it, lists, home, files that
 *       are no longer part of it;
 *   <li>withdrawing: the state, pages that link to it, lists, home, the tombstone, attachments.
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
  private final URI address;
  private final VisibilityScope reach;

  Site(Path directory, URI address, String name, VisibilityScope reach) {
    this.files = new FinishedFiles(directory.resolve("site"));
    this.state = new State(new FinishedFiles(directory.resolve("state")));
    this.pages = new Pages(name, address, reach);
    this.address = address;
    this.reach = reach;
  }

  Standing place(Publication publication, PlacementKey key) {
    completeUnfinished();
    Standing now = standing(key);
    if (now.equals(live(publication.path(), publication.revision()))) return now;
    Optional<Kept> before = state.of(key);
    Layout layout = Layout.of(publication);
    Optional<Words> obstacle = obstacle(layout, publication, key, before);
    if (obstacle.isPresent()) return new Standing.Rejected(obstacle.get(), false);

    byte[] page = pages.publication(publication, links().and(publication));
    Kept.Placed next =
        new Kept.Placed(key, publication, Sha256.of(page), obsolete(before, layout.targets()));
    state.begin(next);
    Optional<Standing> refused = copy(layout);
    if (refused.isPresent()) {
      undo(next);
      return refused.get();
    }
    files.write(layout.page(), page);
    finish(next);
    return next.standing(this);
  }

  Standing check(PlacementKey key) {
    completeUnfinished();
    return standing(key);
  }

  Standing withdraw(PlacementKey key, WithdrawalReason why) {
    completeUnfinished();
    Optional<Kept> before = state.of(key);
    if (before.isEmpty()) return new Standing.Absent();
    boolean withdrawn = before.get() instanceof Kept.Withdrawn;
    if (withdrawn && standing(key) instanceof Standing.Absent) return new Standing.Absent();
    finish(
        new Kept.Withdrawn(key, before.get().path(), why.words(), "", obsolete(before, List.of())));
    return new Standing.Absent();
  }

  Standing live(String path, String revision) {
    return new Standing.Live(
        address.resolve(SitePath.page(path).value()).toString(), reach, revision);
  }

  /** Completes a withdrawal; may be repeated from any point. */
  void finish(Kept.Withdrawn next) {
    byte[] tombstone = pages.tombstone(next.path(), next.words());
    Kept.Withdrawn written = next.written(Sha256.of(tombstone));
    state.begin(written);
    state.keep(written.done());
    refresh(next.path());
    files.write(SitePath.page(next.path()), tombstone);
    written.obsolete().forEach(this::remove);
    state.end(next.key());
  }

  void resume(Kept.Placed next) {
    boolean stands =
        files
            .read(SitePath.page(next.path()))
            .map(Sha256::of)
            .filter(next.page()::equals)
            .isPresent();
    if (stands) {
      finish(next);
    } else {
      undo(next);
    }
  }

  /** Completes a placing whose page stands; may be repeated from any point. */
  private void finish(Kept.Placed next) {
    state.keep(next.done());
    refresh(next.path());
    next.obsolete().forEach(this::remove);
    state.end(next.key());
  }

  private void undo(Kept.Placed next) {
    List<SitePath> standing =
        state.of(next.key()).stream().flatMap(kept -> targets(kept).stream()).toList();
    files.discard(SitePath.page(next.path()));
    for (SitePath target : targets(next)) {
      files.discard(target);
      if (!standing.contains(target)) files.delete(target);
    }
    state.end(next.key());
  }

  private void completeUnfinished() {
    state.unfinished().forEach(each -> each.resume(this));
  }

  private Standing standing(PlacementKey key) {
    Optional<Kept> kept = state.of(key);
    Optional<byte[]> page = kept.flatMap(each -> files.read(SitePath.page(each.path())));
    if (page.isEmpty()) return new Standing.Absent();
    String digest = Sha256.of(page.get());
    if (digest.equals(kept.get().page()) && kept.get().copies().stream().allMatch(this::holds)) {
      return kept.get().standing(this);
    }
    // Something stands there that was not written so: never the revision, and never nothing.
    String altered = "altered:" + digest;
    String revision = pages.revision(page.get()).orElse(altered);
    boolean misleading = kept.get().standing(this).equals(live(kept.get().path(), revision));
    return live(kept.get().path(), misleading ? altered : revision);
  }

  private boolean holds(Layout.Copy copy) {
    return files.holds(copy.target(), copy.file().size(), copy.file().digest());
  }

  private Optional<Words> obstacle(
      Layout layout, Publication publication, PlacementKey key, Optional<Kept> before) {
    Map<String, String> path = Map.of("path", publication.path());
    if (before.isPresent() && !before.get().path().equals(publication.path())) {
      return Optional.of(new Words("该事项已使用另一路径", "this subject already stands under another path"));
    }
    if (state.isTakenByAnother(key, layout)) {
      return Optional.of(
          new Words("路径已由另一事项使用：{path}", "the path belongs to another subject: {path}").with(path));
    }
    return Optional.empty();
  }

  /** All are copied and found whole before the first one is shown. */
  private Optional<Standing> copy(Layout layout) {
    List<Layout.Copy> missing = layout.copies().stream().filter(each -> !holds(each)).toList();
    for (Layout.Copy each : missing) {
      Publication.File file = each.file();
      Map<String, String> name = Map.of("name", file.name());
      try (InputStream bytes = file.bytes().open()) {
        if (!files.stage(each.target(), bytes, file.size(), file.digest())) {
          return Optional.of(
              new Standing.Rejected(
                  new Words(
                          "附件内容与其摘要不符：{name}",
                          "the bytes of an attachment do not match its digest: {name}")
                      .with(name),
                  false));
        }
      } catch (IOException | UncheckedIOException e) {
        return Optional.of(
            new Standing.Rejected(
                new Words("附件无法读取：{name}", "an attachment cannot be read: {name}").with(name),
                true));
      }
    }
    missing.stream().map(Layout.Copy::target).distinct().forEach(files::finish);
    return Optional.empty();
  }

  /** Brings everything that shows or links to the path into step with the state. */
  private void refresh(String path) {
    List<Listed> all = state.listed();
    InnerLinks links = InnerLinks.to(all);
    boolean sameLook = state.look().equals(Optional.of(pages.look()));
    Stream<Kept> outdated =
        sameLook
            ? all.stream()
                .filter(each -> each.linksTo(path) && !each.path().equals(path))
                .flatMap(each -> state.of(each.key()).stream())
            : state.all();
    outdated.forEach(each -> renew(each, links));
    writeLists(pages.lists(all));
    state.look(pages.look());
  }

  /** A list that has nothing more to list goes, for it would go on naming what is withdrawn. */
  private void writeLists(Map<SitePath, byte[]> lists) {
    Stream.of("affairs", "lists")
        .flatMap(folder -> files.list(folder).stream())
        .filter(each -> !lists.containsKey(each))
        .forEach(files::delete);
    lists.forEach(files::write);
  }

  /** A page that is not as we wrote it is left alone, so that {@link #check} still finds it so. */
  private void renew(Kept kept, InnerLinks links) {
    byte[] page = kept.render(pages, links);
    String digest = Sha256.of(page);
    SitePath at = SitePath.page(kept.path());
    Optional<String> now = files.read(at).map(Sha256::of);
    if (now.filter(each -> each.equals(kept.page()) || each.equals(digest)).isEmpty()) return;
    files.write(at, page);
    state.keep(kept.written(digest));
  }

  private InnerLinks links() {
    return InnerLinks.to(state.listed());
  }

  private void remove(SitePath target) {
    files.discard(target);
    files.delete(target);
  }

  private static List<SitePath> obsolete(Optional<Kept> before, List<SitePath> wanted) {
    return before.stream()
        .flatMap(kept -> targets(kept).stream())
        .filter(each -> !wanted.contains(each))
        .toList();
  }

  private static List<SitePath> targets(Kept kept) {
    return kept.copies().stream().map(Layout.Copy::target).distinct().toList();
  }
}
