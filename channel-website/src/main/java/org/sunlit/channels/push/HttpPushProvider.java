package org.sunlit.channels.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.sunlit.channels.Channel;
import org.sunlit.channels.ChannelProvider;
import org.sunlit.channels.ChannelSettingsException;
import org.sunlit.words.Words;

/**
 * Opens outlets into content systems from {@link PushSettings}; {@code docs/site.md} has them as a
 * table.
 */
public final class HttpPushProvider implements ChannelProvider<PushSettings> {
  private static final JsonMapper MAPPER = new JsonMapper();

  @Override
  public String kind() {
    return "http-push";
  }

  @Override
  public Words name() {
    return new Words("内容管理系统（HTTP 推送）", "Content system (HTTP push)");
  }

  @Override
  public Class<PushSettings> settings() {
    return PushSettings.class;
  }

  @Override
  public Channel open(String outlet, PushSettings settings) {
    Path file = settings.template();
    JsonNode template = file == null ? usual() : template(outlet, file);
    return new HttpPush(settings, template, new Signed(settings.secret(), InstantSource.system()));
  }

  private static JsonNode template(String outlet, Path file) {
    try {
      return known(MAPPER.readTree(Files.readAllBytes(file)));
    } catch (IOException unreadable) {
      throw fault(outlet, "没有这个文件，或者不是 JSON", "there is no such file, or it is no JSON");
    } catch (IllegalArgumentException unknown) {
      throw fault(outlet, "其中有不存在的字段", "it asks for a field that there is not");
    }
  }

  private static ChannelSettingsException fault(String outlet, String zh, String en) {
    return new ChannelSettingsException(
        outlet, List.of(new ChannelSettingsException.Fault("/template", new Words(zh, en))));
  }

  private static JsonNode usual() {
    try (InputStream in = HttpPushProvider.class.getResourceAsStream("template.json")) {
      return known(MAPPER.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the usual template", e);
    }
  }

  private static JsonNode known(JsonNode template) {
    if (!Fields.NAMES.containsAll(Holes.in(template))) {
      throw new IllegalArgumentException("there is no such field");
    }
    return template;
  }
}
