package org.sunlit.channels.website;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sunlit.channels.website.look.Imprint;
import org.sunlit.channels.website.look.Pages;
import org.sunlit.channels.website.register.Register;
import org.sunlit.channels.website.root.FinishedFiles;
import org.sunlit.channels.website.root.Plan;
import org.sunlit.channels.website.root.SitePath;
import org.sunlit.channels.website.search.SearchBuild;

/**
 * An empty site: what every page links to. These link to each other, so that each is written first
 * with links only to what stands, and again once all stand.
 */
final class Skeleton {
  private final Pages pages;
  private final Imprint imprint;
  private final FinishedFiles files;

  Skeleton(Pages pages, Imprint imprint, FinishedFiles files) {
    this.pages = pages;
    this.imprint = imprint;
    this.files = files;
  }

  void write() {
    putAssets();
    Set<SitePath> missing = new LinkedHashSet<>(parts(pages).keySet());
    for (SitePath each : parts(pages).keySet()) {
      byte[] page = parts(pages.without(missing)).getOrDefault(each, () -> new byte[0]).get();
      files.write(each, page);
      missing.remove(each);
    }
    parts(pages).forEach((at, page) -> files.write(at, page.get()));
  }

  /** Also when the look has changed: pages of both looks may be read meanwhile. */
  void putAssets() {
    pages.assets().forEach(files::write);
  }

  private Map<SitePath, Supplier<byte[]>> parts(Pages pages) {
    Plan plan = Plan.of(files);
    SharedPages shared = shared(pages, plan);
    shared.putAll(true);
    new SearchBuild(plan, 0).finish();
    Map<SitePath, Supplier<byte[]>> parts = new LinkedHashMap<>();
    // First of all, for every other page says where it begins.
    parts.put(Pages.HOME, () -> plan.read(Pages.HOME).orElseThrow());
    plan.touched().forEach(each -> parts.put(each, () -> plan.read(each).orElseThrow()));
    parts.put(Pages.SEARCH, pages::search);
    parts.put(Pages.ACCESS, pages::access);
    return parts;
  }

  private SharedPages shared(Pages pages, Plan plan) {
    Register none = Register.of(List.of());
    return new SharedPages(pages, imprint, none, number -> Optional.empty(), plan, Shared.NONE);
  }
}
