package org.sunlit.channels.website.look;

import com.samskivert.mustache.MustacheException;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.sunlit.channels.Html;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.website.register.Column;
import org.sunlit.channels.website.register.Listed;
import org.sunlit.channels.website.register.Register;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * Tries a theme on a made-up page with one of everything, so that a template that does not parse,
 * or asks for what no page has, is found when a site is opened and not when something must be
 * shown.
 */
final class Trial {
  private static final Label LABEL = new Label("trial", Words.same("试"));
  private static final Html TEXT = Html.text("试");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private Trial() {}

  static List<Words> faults(Theme theme) {
    List<Words> faults = new ArrayList<>();
    for (String each : Theme.names()) {
      try {
        theme.template(each);
      } catch (MustacheException e) {
        faults.add(fault(each, e));
      }
    }
    if (!faults.isEmpty()) return faults;
    try {
      renderAll(new Pages(imprint(), theme));
    } catch (MustacheException e) {
      faults.add(fault("*", e));
    }
    return faults;
  }

  private static Words fault(String template, MustacheException cause) {
    return Theme.fault(
        "templates/" + template + ".html",
        "模板有误（" + cause.getMessage() + "）",
        "a template is wrong (" + cause.getMessage() + ")");
  }

  private static void renderAll(Pages pages) {
    Publication all = publication();
    Register register = Register.of(List.of());
    pages.home(register);
    register.put(register.next(new PlacementKey("trial", "trial"), Listed.of(all), column -> 0));
    pages.publication(all, InnerLinks.to(register));
    pages.tombstone(all.path(), LABEL.words());
    pages.front(Column.AFFAIRS.get(0), register.newest().toList(), 1, 1);
    pages.page(Column.AFFAIRS.get(0), 1, List.of(), 1);
    pages.home(register);
    pages.directory(register.columns());
    pages.search();
    pages.access();
  }

  private static Imprint imprint() {
    return new Imprint(
        "试",
        URI.create("https://trial.example/"),
        false,
        "试",
        "trial.example,2026-01-01",
        true,
        "0",
        "/c");
  }

  private static Publication publication() {
    OffsetDateTime now = OffsetDateTime.parse("2026-01-01T08:00:00+08:00");
    Publication.Facet facet = new Publication.Facet(LABEL, TEXT);
    Publication.Remark opinion = new Publication.Remark(LABEL, null, 1, "试", LABEL, "试", DAY);
    Publication.Remark feedback = new Publication.Remark(LABEL, DAY, 1, "试", LABEL, "试", DAY);
    Publication.Remark open = new Publication.Remark(LABEL, DAY, 1, "试", null, null, null);
    Publication.Step step =
        new Publication.Step(
            new Label("consultation", Words.same("试")),
            Publication.Step.State.CURRENT,
            new Publication.Days(DAY, DAY.plusDays(1), true),
            TEXT,
            List.of(facet),
            List.of(opinion, feedback, open),
            List.of(new Publication.Resolution(LABEL, DAY, "1", LABEL, TEXT, List.of(facet))));
    Publication.Change change = new Publication.Change(TEXT, Html.NONE);
    return new Publication(
        "trial",
        "0",
        Publication.Kind.ARTICLE,
        VisibilityScope.PUBLIC,
        "试",
        "试",
        null,
        "试",
        now,
        now.plusDays(1),
        new Publication.Labels(List.of(LABEL), LABEL, LABEL, LABEL, LABEL, LABEL),
        "1",
        List.of(facet),
        List.of(step),
        List.of(
            new Publication.Version(1, LABEL, DAY, "0", TEXT, null, null, List.of()),
            new Publication.Version(2, LABEL, DAY, "0", TEXT, "试", 1, List.of(change))),
        List.of(
            new Publication.Table(
                LABEL, List.of(LABEL), List.of(new Publication.Table.Row("1", List.of(TEXT))))),
        List.of(new Publication.Contact(LABEL, "试")),
        List.of(new Publication.File("试.txt", "text/plain", 1, "0".repeat(64), Trial::noBytes)),
        new Publication.Proof("trial", "0", "trial"));
  }

  private static java.io.InputStream noBytes() {
    return java.io.InputStream.nullInputStream();
  }
}
