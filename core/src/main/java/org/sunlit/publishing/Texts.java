package org.sunlit.publishing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.StageVisit;
import org.sunlit.item.Version;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Stage;
import org.sunlit.publishing.Rendering.TextVersion;

/** The texts that stood one after another, each beside the one before it. */
final class Texts {
  private final SchoolProfile school;

  Texts(SchoolProfile school) {
    this.school = school;
  }

  /**
   * What stood, oldest first; of a version whose content was erased only its place and why it is
   * gone.
   */
  List<Publication.Version> of(
      DisclosureItem item, List<TextVersion> texts, Predicate<Version> visible) {
    List<Publication.Version> versions = new ArrayList<>();
    TextVersion before = null;
    Set<Integer> told = new HashSet<>();
    for (StageVisit visit : item.visits()) {
      Version version =
          Optional.ofNullable(visit.version()).flatMap(item::version).filter(visible).orElse(null);
      if (version == null || !told.add(version.number())) continue;
      TextVersion text =
          texts.stream().filter(each -> each.version().equals(version)).findFirst().orElse(null);
      versions.add(text == null ? erased(item, version, visit) : version(text, before));
      boolean announcement = visit.stage() == Stage.PRIOR_DISCLOSURE;
      if (!announcement) before = text;
    }
    return versions;
  }

  private Publication.Version version(TextVersion text, @Nullable TextVersion before) {
    return new Publication.Version(
        text.version().number(),
        school.wording().of(text.version().stage()),
        school.calendar().dayOf(text.at()),
        text.version().digest().value(),
        new Html(text.paper().body()),
        text.paper().changes().isEmpty() ? null : text.paper().changes(),
        before == null ? null : before.version().number(),
        before == null
            ? List.of()
            : Comparison.between(before.paper().body(), text.paper().body()));
  }

  private Publication.Version erased(DisclosureItem item, Version version, StageVisit visit) {
    String why =
        Optional.ofNullable(item.erased().get(version.digest()))
            .map(reason -> reason.words().zh())
            .orElse("");
    return new Publication.Version(
        version.number(),
        school.wording().of(version.stage()),
        school.calendar().dayOf(visit.at()),
        version.digest().value(),
        Html.text("该版本内容已删除" + (why.isEmpty() ? "" : "：" + why)),
        null,
        null,
        List.of());
  }
}
