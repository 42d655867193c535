package org.sunlit.channels.website;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.Wanted;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.channels.website.look.InnerLinks;
import org.sunlit.channels.website.look.Pages;
import org.sunlit.channels.website.register.Layout;
import org.sunlit.channels.website.register.Line;
import org.sunlit.channels.website.register.Listed;
import org.sunlit.channels.website.register.Register;
import org.sunlit.channels.website.root.Hands;
import org.sunlit.channels.website.root.Plan;
import org.sunlit.channels.website.root.Sha256;
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
    Site old = releases.site();
    old.completeUnfinished();
    Optional<Releases.Fresh> fresh = releases.prepare();
    if (fresh.isEmpty()) {
      inPlace(old, all, answers);
      return;
    }
    Map<PlacementKey, Standing> answered = new LinkedHashMap<>();
    try (Hands hands = fresh.get().files().hands()) {
      new Making(fresh.get(), old, hands).make(all, answered);
    }
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

  /** What is asked for, with what speaks against it or what lists need of it. */
  private record Candidate(Wanted wanted, List<Words> faults, @Nullable Listed listed) {}

  /** A page that was made, and what it can be found by. */
  private record Made(Kept kept, Standing standing, Entry entry) {}

  /** One new release. */
  private final class Making {
    private final Releases.Fresh fresh;
    private final Site old;
    private final Hands hands;
    private final Pages pages = releases.pages();
    private final Register register = Register.of(List.of());
    private final Map<String, String> digests = new TreeMap<>();
    private final Plan files;
    private final Found found;
    private final List<Kept> pack = new ArrayList<>();
    private int packs;

    Making(Releases.Fresh fresh, Site old, Hands hands) {
      this.fresh = fresh;
      this.old = old;
      this.hands = hands;
      this.files = Plan.atOnce(fresh.files(), hands);
      this.found = new Found(fresh.files(), fresh.state(), settings.imprint(), settings.reach());
    }

    /** Goes through all twice: a page links only to what is known to stand. */
    void make(Iterable<Wanted> all, Map<PlacementKey, Standing> answers) {
      hands.each(all, this::candidate, each -> admit(each, answers));
      Set<PlacementKey> refused = Set.copyOf(answers.keySet());
      int admitted = register.size();
      old.keys().stream().filter(each -> register.of(each).isEmpty()).forEach(this::bury);
      pages.assets().forEach(files::put);
      InnerLinks links = InnerLinks.to(register);
      SearchBuild search = new SearchBuild(files, register.size());
      Iterable<Wanted> standing =
          () ->
              StreamSupport.stream(all.spliterator(), false)
                  .filter(each -> !refused.contains(each.key()))
                  .iterator();
      hands.each(standing, each -> put(each, links), each -> take(each, search, answers));
      if (!pack.isEmpty()) putPack();
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

    private Candidate candidate(Wanted wanted) {
      List<Words> faults = site.preview(wanted.publication());
      return new Candidate(
          wanted, faults, faults.isEmpty() ? Listed.of(wanted.publication()) : null);
    }

    /** Takes it into the register with its files, unless it cannot stand here. */
    private void admit(Candidate candidate, Map<PlacementKey, Standing> answers) {
      PlacementKey key = candidate.wanted().key();
      Publication publication = candidate.wanted().publication();
      Listed listed = candidate.listed();
      if (listed == null) {
        answers.put(key, new Standing.Rejected(Website.joined(candidate.faults()), false));
        return;
      }
      if (register.isTakenByAnother(key, publication)) {
        Words reason = new Words("路径已由另一事项使用", "the path belongs to another subject");
        answers.put(key, new Standing.Rejected(reason, false));
        return;
      }
      List<Layout.Copy> copies = Layout.of(publication).copies();
      Optional<Standing.Rejected> refused = new Attachments(fresh.files()).copy(copies);
      if (refused.isPresent()) {
        copies.forEach(each -> fresh.files().discard(each.target()));
        answers.put(key, refused.get());
        return;
      }
      copies.forEach(each -> digests.put(each.target().value(), each.file().digest()));
      register.put(register.next(key, listed, column -> 0));
    }

    private Made put(Wanted wanted, InnerLinks links) {
      Publication publication = wanted.publication();
      byte[] page = pages.publication(publication, links);
      Kept.Placed kept = new Kept.Placed(wanted.key(), publication, Sha256.of(page));
      fresh.files().create(kept.at(), page);
      Line line = register.of(wanted.key()).orElseThrow();
      return new Made(
          kept,
          found.live(publication.path(), publication.revision()),
          SearchText.entry(line.number(), publication));
    }

    private void take(Made made, SearchBuild search, Map<PlacementKey, Standing> answers) {
      digests.put(made.kept().at().value(), made.kept().page());
      answers.put(made.kept().key(), made.standing());
      search.add(Optional.of(made.entry()));
      pack.add(made.kept());
      if (pack.size() == Packs.SIZE) putPack();
    }

    private void putPack() {
      int number = packs++;
      List<Kept> kept = List.copyOf(pack);
      pack.clear();
      hands.give(() -> fresh.state().packs().put(number, kept));
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
