package org.sunlit.channels.website;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.Wanted;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.channels.website.look.InnerLinks;
import org.sunlit.channels.website.look.Pages;
import org.sunlit.channels.website.register.Layout;
import org.sunlit.channels.website.register.Line;
import org.sunlit.channels.website.register.Register;
import org.sunlit.channels.website.root.Plan;
import org.sunlit.channels.website.root.Sha256;
import org.sunlit.channels.website.root.SitePath;
import org.sunlit.channels.website.search.Entry;
import org.sunlit.channels.website.search.SearchBuild;
import org.sunlit.words.Words;

/**
 * Makes a site from nothing, out of sight, and shows it in one step. Lists are cut anew in the
 * order in which the publications come; what stood and is not among them leaves its tombstone.
 */
final class Rebuild {
  private final Website site;
  private final Releases releases;
  private final SiteSettings settings;

  Rebuild(Website site, Releases releases, SiteSettings settings) {
    this.site = site;
    this.releases = releases;
    this.settings = settings;
  }

  void run(Iterable<Wanted> all, BiConsumer<PlacementKey, Standing> answers) {
    Site old = releases.standing();
    old.completeUnfinished();
    Optional<Releases.Fresh> fresh = releases.prepare();
    if (fresh.isEmpty()) {
      inPlace(old, all, answers);
      return;
    }
    Map<PlacementKey, Standing> answered = new LinkedHashMap<>();
    new Making(fresh.get(), old).make(all, answered);
    releases.show(fresh.get());
    releases.forget();
    answered.forEach(answers);
  }

  /** One after another, where a site cannot be swapped. */
  private void inPlace(Site old, Iterable<Wanted> all, BiConsumer<PlacementKey, Standing> answers) {
    Set<PlacementKey> wanted = new HashSet<>();
    for (Wanted each : all) {
      wanted.add(each.key());
      answers.accept(each.key(), site.place(each.publication(), each.key()));
    }
    for (PlacementKey each : old.keys()) {
      if (!wanted.contains(each)) site.withdraw(each, WithdrawalReason.withdrawn());
    }
  }

  /** One new release. */
  private final class Making {
    private final Releases.Fresh fresh;
    private final Site old;
    private final Pages pages = releases.pages();
    private final Register register = Register.of(List.of());
    private final Map<String, String> digests = new TreeMap<>();
    private final Plan files;
    private final Found found;

    Making(Releases.Fresh fresh, Site old) {
      this.fresh = fresh;
      this.old = old;
      this.files = Plan.atOnce(fresh.files());
      this.found = new Found(fresh.files(), fresh.state(), settings.imprint(), settings.reach());
    }

    void make(Iterable<Wanted> all, Map<PlacementKey, Standing> answers) {
      for (Wanted each : all) admit(each, answers);
      int admitted = register.size();
      old.keys().stream().filter(each -> register.of(each).isEmpty()).forEach(this::bury);
      pages.assets().forEach(files::put);
      InnerLinks links = InnerLinks.to(register);
      SearchBuild search = new SearchBuild(files, register.size());
      for (Wanted each : all) {
        if (!answers.containsKey(each.key())) search.add(put(each, links, answers));
      }
      for (int i = admitted; i < register.size(); i++) search.add(Optional.empty());
      SharedPages shared =
          new SharedPages(
              pages, settings.imprint(), register, x -> Optional.empty(), files, Shared.NONE);
      shared.putAll(true);
      files.put(Pages.SEARCH, pages.search());
      files.put(Pages.ACCESS, pages.access());
      fresh.state().shared(shared.with(search.finish()));
      fresh.state().keepAll(register);
      files
          .carryOut()
          .forEach((at, digest) -> digest.ifPresent(each -> digests.put(at.value(), each)));
      new Manifest(fresh.files()).replace(digests);
      fresh.state().look(pages.look());
    }

    /** Takes it into the register, unless it cannot stand here. */
    private void admit(Wanted wanted, Map<PlacementKey, Standing> answers) {
      Publication publication = wanted.publication();
      List<Words> faults = site.preview(publication);
      boolean taken = register.isTakenByAnother(wanted.key(), publication);
      if (!faults.isEmpty() || taken) {
        Words reason =
            faults.isEmpty()
                ? new Words("路径已由另一事项使用", "the path belongs to another subject")
                : Website.joined(faults);
        answers.put(wanted.key(), new Standing.Rejected(reason, false));
        return;
      }
      register.put(register.next(wanted.key(), publication, column -> 0));
    }

    /** Answers what it can be found by; nothing if its files cannot be had. */
    private Optional<Entry> put(
        Wanted wanted, InnerLinks links, Map<PlacementKey, Standing> answers) {
      Publication publication = wanted.publication();
      List<Layout.Copy> copies = Layout.of(publication).copies();
      Optional<Standing.Rejected> refused = new Attachments(fresh.files()).copy(copies);
      Line line = register.of(wanted.key()).orElseThrow();
      if (refused.isPresent()) {
        answers.put(wanted.key(), refused.get());
        register.put(line.empty());
        return Optional.empty();
      }
      byte[] page = pages.publication(publication, links);
      SitePath at = SitePath.page(publication.path());
      files.put(at, page);
      fresh.state().keep(new Kept.Placed(wanted.key(), publication, Sha256.of(page)));
      copies.forEach(each -> digests.put(each.target().value(), each.file().digest()));
      answers.put(wanted.key(), found.live(publication.path(), publication.revision()));
      return Optional.of(SearchText.entry(line.number(), publication));
    }

    private void bury(PlacementKey key) {
      Kept before = old.state().of(key).orElseThrow();
      Words words =
          before instanceof Kept.Withdrawn withdrawn
              ? withdrawn.words()
              : WithdrawalReason.withdrawn().words();
      byte[] tombstone = pages.tombstone(before.path(), words);
      register.put(new Line(register.size(), key, before.path(), null, Map.of()));
      files.put(before.at(), tombstone);
      fresh.state().keep(new Kept.Withdrawn(key, before.path(), words, Sha256.of(tombstone)));
    }
  }
}
