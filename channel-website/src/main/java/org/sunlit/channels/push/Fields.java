package org.sunlit.channels.push;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Publication;
import org.sunlit.channels.website.look.Imprint;
import org.sunlit.channels.website.look.InnerLinks;
import org.sunlit.channels.website.look.Pages;
import org.sunlit.channels.website.look.Theme;
import org.sunlit.words.Label;

/** What a template may name, and its values for one publication. */
final class Fields {
  static final Set<String> NAMES =
      Set.of(
          "key",
          "path",
          "revision",
          "kind",
          "title",
          "shortTitle",
          "summary",
          "html",
          "text",
          "published",
          "updated",
          "publishedSeconds",
          "updatedSeconds",
          "number",
          "unit",
          "affairs",
          "affairCode",
          "category",
          "categoryCode",
          "entry",
          "stage",
          "scope",
          "marking",
          "digest");

  private final String website;
  private final Pages pages;

  Fields(String website) {
    this.website = website;
    URI base = URI.create(website.isEmpty() ? "https://localhost/" : website);
    this.pages =
        new Pages(
            new Imprint("", base, true, null, "localhost,2026", false, null, null), Theme.plain());
  }

  Map<String, Object> of(Publication publication, String key) {
    Publication.Labels labels = publication.labels();
    InnerLinks links = website.isEmpty() ? InnerLinks.none() : InnerLinks.into(website);
    String html = pages.article(publication, links);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("key", key);
    values.put("path", publication.path());
    values.put("revision", publication.revision());
    values.put("kind", publication.kind().name());
    values.put("title", publication.title());
    values.put("shortTitle", publication.briefTitle());
    values.put("summary", publication.summary());
    values.put("html", html);
    values.put("text", html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip());
    values.put("published", publication.published().toString());
    values.put("updated", publication.updated().toString());
    values.put("publishedSeconds", publication.published().toEpochSecond());
    values.put("updatedSeconds", publication.updated().toEpochSecond());
    values.put("number", or(publication.number()));
    values.put("unit", zh(labels.unit()));
    values.put("affairs", words(labels.affairs()));
    values.put("affairCode", labels.affairs().isEmpty() ? "" : labels.affairs().get(0).code());
    values.put("category", zh(labels.category()));
    values.put("categoryCode", labels.category() == null ? "" : labels.category().code());
    values.put("entry", zh(labels.entry()));
    values.put("stage", publication.currentStep().map(each -> each.stage().zh()).orElse(""));
    values.put("scope", zh(labels.scope()));
    values.put("marking", or(publication.marking()));
    values.put("digest", publication.current().map(Publication.Version::digest).orElse(""));
    return values;
  }

  private static String words(List<Label> labels) {
    return labels.stream().map(Label::zh).collect(Collectors.joining("、"));
  }

  private static String zh(@Nullable Label label) {
    return label == null ? "" : label.zh();
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
