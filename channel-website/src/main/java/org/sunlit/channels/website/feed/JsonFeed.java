package org.sunlit.channels.website.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunlit.channels.website.register.Column;
import org.sunlit.channels.website.register.Listed;

/** A feed in the form of JSON Feed 1.1. */
public final class JsonFeed {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonFeed() {}

  public static byte[] write(Feed feed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", "https://jsonfeed.org/version/1.1");
    json.put("title", feed.title());
    json.put("home_page_url", feed.home());
    json.put("feed_url", feed.at(Feed.json(feed.column())));
    String marking = feed.marking();
    if (marking != null) json.put("description", marking);
    json.put("language", "zh-CN");
    json.put("authors", List.of(Map.of("name", feed.site())));
    json.put("items", feed.newest().stream().map(each -> item(feed, each)).toList());
    try {
      return MAPPER.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a feed can always be written", e);
    }
  }

  private static Map<String, Object> item(Feed feed, Listed item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", feed.id(item));
    json.put("url", feed.page(item));
    json.put("title", item.title());
    json.put("content_text", Feed.summary(item));
    json.put("date_published", item.published());
    json.put("date_modified", item.updated());
    Feed.source(item).ifPresent(name -> json.put("authors", List.of(Map.of("name", name))));
    json.put("tags", item.columns().stream().map(Column::brief).toList());
    return json;
  }
}
