package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.channels.tck.Publications;
import org.sunlit.channels.tck.SettingsJson;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What feed readers and search engines are told, read by parsers that are not ours. */
class FeedsTest {
  private static final List<String> FEEDS = List.of("all", "party", "school", "finance");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  @SuppressWarnings("NullAway.Init")
  Website site;

  @BeforeEach
  void place() {
    site = Website.in(directory).at(Sites.ADDRESS).named("云汀大学<阳光>&三务网");
    for (Publication each : Examples.all()) {
      assertThat(site.place(each, Sites.key(each))).isInstanceOf(Standing.Live.class);
    }
  }

  private Feed atom(String name) throws IOException, FeedException {
    String xml = Files.readString(Sites.file(directory, "feeds/" + name + ".xml"));
    return (Feed) new WireFeedInput().build(new StringReader(xml));
  }

  private JsonNode json(String name) throws IOException {
    return new JsonMapper().readTree(Sites.file(directory, "feeds/" + name + ".json").toFile());
  }

  private List<Entry> entries(String feed) throws IOException, FeedException {
    return atom(feed).getEntries();
  }

  private Entry budget() throws IOException, FeedException {
    return entries("finance").stream()
        .filter(each -> each.getId().endsWith(Examples.budget().path()))
        .findFirst()
        .orElseThrow();
  }

  private Path target(String address) {
    return Sites.file(directory, Sites.ADDRESS.relativize(URI.create(address)).getPath());
  }

  @Nested
  class Atom {
    @Test
    void has_all_that_the_standard_asks_for() throws IOException, FeedException {
      for (String each : FEEDS) {
        Feed feed = atom(each);
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getId()).isEqualTo("tag:www.yunting.example,2026-01-01:feeds/" + each);
        assertThat(feed.getTitle()).startsWith("云汀大学<阳光>&三务网");
        assertThat(feed.getUpdated()).isNotNull();
        assertThat(feed.getAuthors()).extracting(SyndPerson::getName).isNotEmpty();
        assertThat(feed.getOtherLinks())
            .anySatisfy(
                link -> {
                  assertThat(link.getRel()).isEqualTo("self");
                  assertThat(target(link.getHref())).exists();
                });
      }
    }

    @Test
    void names_each_item_of_its_affair_once_and_leads_to_its_page()
        throws IOException, FeedException {
      for (String feed : FEEDS) {
        List<Entry> entries = entries(feed);
        assertThat(entries).isNotEmpty();
        assertThat(entries).extracting(Entry::getId).doesNotHaveDuplicates();
        for (Entry each : entries) {
          assertThat(each.getId()).startsWith("tag:www.yunting.example,2026-01-01:");
          assertThat(each.getTitle()).isNotBlank();
          assertThat(each.getSummary().getValue()).isNotBlank();
          assertThat(each.getPublished()).isBeforeOrEqualTo(each.getUpdated());
          assertThat(target(each.getAlternateLinks().get(0).getHref())).exists();
        }
      }
      assertThat(entries("party"))
          .extracting(Entry::getTitle)
          .containsExactly(Examples.partyPlan().title());
    }

    @Test
    void keeps_the_id_and_the_first_day_of_what_is_corrected() throws IOException, FeedException {
      Entry before = budget();
      Publication later =
          Publications.from(Examples.budget()).title("更正后的预算").text(Html.text("更正。")).done();
      site.place(later, Sites.key(later));

      Entry after = budget();
      assertThat(after.getTitle()).isEqualTo("更正后的预算");
      assertThat(after.getId()).isEqualTo(before.getId());
      assertThat(after.getPublished()).isEqualTo(before.getPublished());
      assertThat(after.getUpdated()).isEqualTo(Date.from(Examples.budget().updated().toInstant()));
    }

    @Test
    void no_longer_names_what_was_withdrawn() throws IOException, FeedException {
      site.withdraw(Sites.key(Examples.budget()), WithdrawalReason.withdrawn());

      assertThat(entries("finance"))
          .extracting(Entry::getTitle)
          .containsExactly(Publications.article().title());
      assertThat(Sites.file(directory, "feeds/all.xml"))
          .content()
          .doesNotContain(Examples.budget().title());
      assertThat(Sites.file(directory, "feeds/all.json"))
          .content()
          .doesNotContain(Examples.budget().title());
    }
  }

  @Test
  void the_json_feed_says_the_same() throws IOException, FeedException {
    for (String feed : FEEDS) {
      JsonNode json = json(feed);
      assertThat(json.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
      assertThat(target(json.get("feed_url").asText())).exists();
      assertThat(target(json.get("home_page_url").asText())).exists();
      List<Entry> entries = entries(feed);
      assertThat(json.get("items")).hasSameSizeAs(entries);
      for (int i = 0; i < entries.size(); i++) {
        JsonNode item = json.get("items").get(i);
        Entry entry = entries.get(i);
        assertThat(item.get("id").asText()).isEqualTo(entry.getId());
        assertThat(item.get("title").asText()).isEqualTo(entry.getTitle());
        assertThat(item.get("url").asText()).isEqualTo(entry.getAlternateLinks().get(0).getHref());
        assertThat(OffsetDateTime.parse(item.get("date_modified").asText()).toInstant())
            .isEqualTo(entry.getUpdated().toInstant());
      }
    }
  }

  @Test
  void an_empty_site_has_feeds_that_can_be_read() throws IOException, FeedException {
    for (String authority : List.of("yunting.example,2026", "yunting.example,2026-03")) {
      Path empty = directory.resolve(authority);
      Map<String, String> settings =
          Map.of(
              "directory",
              empty.toString(),
              "address",
              Sites.ADDRESS.toString(),
              "name",
              "云汀大学",
              "feedAuthority",
              authority);
      try (Website fresh = (Website) SettingsJson.open(new WebsiteProvider(), settings)) {
        fresh.place(Publications.minimal(), Sites.key(Publications.minimal()));
        fresh.withdraw(Sites.key(Publications.minimal()), WithdrawalReason.withdrawn());
      }
      String xml = Files.readString(Sites.file(empty, "feeds/all.xml"));
      Feed feed = (Feed) new WireFeedInput().build(new StringReader(xml));
      assertThat(feed.getUpdated()).isNotNull();
      assertThat(feed.getEntries()).isEmpty();
    }
  }

  @Test
  void the_map_names_every_page_that_stands_and_when_it_changed()
      throws IOException, ParserConfigurationException, SAXException {
    site.withdraw(Sites.key(Examples.partyPlan()), WithdrawalReason.withdrawn());
    Map<String, String> found = new TreeMap<>();
    for (String map : locations("sitemap.xml", "sitemap").keySet()) {
      found.putAll(locations(Sites.ADDRESS.relativize(URI.create(map)).getPath(), "url"));
    }
    Map<String, String> wanted = new TreeMap<>();
    for (Publication each : Examples.all()) {
      if (each.equals(Examples.partyPlan())) continue;
      wanted.put(Sites.ADDRESS + each.path() + ".html", each.updated().toInstant().toString());
    }
    assertThat(found).isEqualTo(wanted);
  }

  /** Each address with the instant of its last change, if it is said. */
  private Map<String, String> locations(String map, String element)
      throws IOException, ParserConfigurationException, SAXException {
    NodeList all =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Sites.file(directory, map).toFile())
            .getElementsByTagName(element);
    Map<String, String> locations = new TreeMap<>();
    for (int i = 0; i < all.getLength(); i++) {
      String[] words = all.item(i).getTextContent().strip().split("(?<=html)", 2);
      String changed =
          words.length == 2 ? OffsetDateTime.parse(words[1]).toInstant().toString() : "";
      locations.put(words[0], changed);
    }
    return locations;
  }
}
