package org.sunlit.channels.website;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.website.look.InnerLinks;
import org.sunlit.channels.website.look.Pages;
import org.sunlit.channels.website.register.Line;
import org.sunlit.channels.website.register.Listed;
import org.sunlit.channels.website.root.FinishedFiles;
import org.sunlit.channels.website.root.Plan;
import org.sunlit.channels.website.root.Sha256;

/** Pages that stand and have to be rendered again although their publications are the same. */
final class Renewal {
  private final FinishedFiles files;
  private final State state;
  private final Pages pages;

  Renewal(FinishedFiles files, State state, Pages pages) {
    this.files = files;
    this.state = state;
    this.pages = pages;
  }

  /** Plans the pages whose links come or go with a line; answers what is to be kept of them. */
  List<Kept> linkingPages(@Nullable Line before, Line after, Plan plan) {
    Set<String> coming = targets(after);
    Set<String> going = targets(before);
    Set<String> changed = new LinkedHashSet<>(coming);
    changed.removeAll(going);
    going.stream().filter(each -> !coming.contains(each)).forEach(changed::add);
    InnerLinks links = InnerLinks.to(state.register());
    return state.register().linkingTo(changed).stream()
        .filter(each -> each.number() != after.number())
        .flatMap(each -> state.of(each.key()).stream())
        .flatMap(each -> renewed(each, links, plan).stream())
        .toList();
  }

  private static Set<String> targets(@Nullable Line line) {
    Listed shown = line == null ? null : line.shown();
    if (shown == null) return Set.of();
    Set<String> targets = new LinkedHashSet<>(shown.files());
    targets.add(shown.path());
    return targets;
  }

  /** Every page, one after another, in a new look. */
  void all() {
    InnerLinks links = InnerLinks.to(state.register());
    state
        .all()
        .forEach(
            each -> {
              Plan plan = Plan.of(files);
              Optional<Kept> renewed = renewed(each, links, plan);
              plan.carryOut();
              renewed.ifPresent(state::keep);
            });
  }

  /** A page that is not as we wrote it is left alone, so that a check still finds it so. */
  private Optional<Kept> renewed(Kept kept, InnerLinks links, Plan plan) {
    byte[] page = kept.render(pages, links);
    String digest = Sha256.of(page);
    Optional<String> now = files.read(kept.at()).map(Sha256::of);
    if (now.filter(each -> each.equals(kept.page()) || each.equals(digest)).isEmpty()) {
      return Optional.empty();
    }
    plan.put(kept.at(), page);
    return Optional.of(kept.written(digest));
  }
}
