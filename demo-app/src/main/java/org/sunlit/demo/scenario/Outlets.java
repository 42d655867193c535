package org.sunlit.demo.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.Sunlit;
import org.sunlit.channels.Standing;
import org.sunlit.demo.scenario.Report.Stands;
import org.sunlit.demo.scenario.Report.Why;
import org.sunlit.organization.Outlet;
import org.sunlit.publishing.Placement;
import org.sunlit.record.SubjectId;
import org.sunlit.words.Words;

/** What the outlets hold, as a report tells it, and the hand of the keeper who confirms. */
final class Outlets {
  private static final int BRIEF = 12;

  /** Stands for no reason. */
  private static final Why NONE = new Why(Words.same("–"), "", Words.same("–"));

  private final Sunlit sunlit;
  private final Reasons reasons;

  /** By matter and outlet, why nothing stood there when it was last told. */
  private final Map<List<String>, Why> told = new HashMap<>();

  Outlets(Sunlit sunlit, Reasons reasons) {
    this.sunlit = sunlit;
    this.reasons = reasons;
  }

  /**
   * Every outlet that was ever meant to hold one of these.
   *
   * @param names what a scenario calls them
   */
  List<Stands> of(Map<SubjectId, String> names) {
    return sunlit.placements().stream()
        .flatMap(
            each ->
                Optional.ofNullable(names.get(each.subject()))
                    .map(name -> stands(name, each))
                    .stream())
        .toList();
  }

  /** Those of the second list that are not in the first, or whose reason was not told yet. */
  List<Stands> changed(List<Stands> before, List<Stands> after) {
    List<Stands> changed = new ArrayList<>();
    for (Stands each : after) {
      Why why = each.why();
      Why last = told.put(List.of(each.matter(), each.outlet()), why == null ? NONE : why);
      boolean news = why != null && !why.equals(last);
      if (news || !before.contains(each)) changed.add(each);
    }
    return changed;
  }

  private Stands stands(String matter, Placement placement) {
    Optional<Outlet> outlet = sunlit.school().outlet(placement.outlet());
    Standing standing = placement.standing();
    Standing.@Nullable Live live = standing instanceof Standing.Live stands ? stands : null;
    return new Stands(
        matter,
        placement.outlet(),
        outlet.map(Outlet::name).orElse(Words.same(placement.outlet())),
        brief(placement.wanted()),
        live == null ? null : brief(live.revision()),
        words(placement),
        reasons.of(placement).orElse(null),
        live == null ? null : live.reference(),
        standing instanceof Standing.Pending pending ? pending.task() : null,
        outlet.flatMap(each -> each.setting("directory")).orElse(null));
  }

  private static Words words(Placement placement) {
    Standing standing = placement.standing();
    if (standing instanceof Standing.Live live) {
      return live.revision().equals(placement.wanted())
          ? new Words("已发布", "live")
          : new Words("已发布（文章保留原样）", "live, kept as it was placed");
    }
    if (standing instanceof Standing.Pending) return new Words("等待办理", "waiting");
    if (standing instanceof Standing.Rejected rejected) {
      return new Words("渠道拒绝：{why}", "rejected: {why}").with(Map.of("why", rejected.reason()));
    }
    if (standing instanceof Standing.Unknown unknown) {
      return new Words("状态不明：{why}", "unknown: {why}").with(Map.of("why", unknown.reason()));
    }
    return new Words("未发布", "nothing there");
  }

  private static @Nullable String brief(@Nullable String revision) {
    return revision == null ? null : revision.substring(0, Math.min(BRIEF, revision.length()));
  }

  /**
   * Leaves the address of a published article where the outlet's pack waits for it.
   *
   * @return whether a pack of the item waits there
   */
  boolean confirm(SubjectId item, String outlet, String reference) {
    Optional<Path> pack =
        sunlit.placements().stream()
            .filter(each -> each.subject().equals(item) && each.outlet().equals(outlet))
            .flatMap(each -> pack(each).stream())
            .filter(Files::isDirectory)
            .findFirst();
    pack.ifPresent(
        folder -> {
          try {
            Files.writeString(folder.resolve("live.txt"), reference + "\n", StandardCharsets.UTF_8);
          } catch (IOException full) {
            throw new Complaint(
                "无法写入 {folder}", "cannot write to {folder}", Map.of("folder", folder));
          }
        });
    return pack.isPresent();
  }

  private Optional<Path> pack(Placement placement) {
    if (!(placement.standing() instanceof Standing.Pending pending)) return Optional.empty();
    return sunlit
        .school()
        .outlet(placement.outlet())
        .flatMap(each -> each.setting("directory"))
        .map(directory -> Path.of(directory).resolve(pending.handle()));
  }

  boolean isLive(SubjectId item, String outlet) {
    return sunlit.placements().stream()
        .anyMatch(
            each ->
                each.subject().equals(item)
                    && each.outlet().equals(outlet)
                    && each.standing() instanceof Standing.Live);
  }
}
