package org.sunlit.channels.push;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sunlit.channels.Channel;
import org.sunlit.channels.ChannelProvider;
import org.sunlit.channels.website.Settings;
import org.sunlit.words.Words;

/** Opens outlets into content systems from settings; {@code docs/site.md} lists them all. */
public final class HttpPushProvider implements ChannelProvider {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Set<String> IN_ADDRESSES = Set.of("key", "id");

  @Override
  public String kind() {
    return "http-push";
  }

  @Override
  public Words name() {
    return new Words("内容管理系统（HTTP 推送）", "Content system (HTTP push)");
  }

  @Override
  public Channel open(String outlet, Map<String, String> given) {
    Settings settings = new Settings(outlet, given);
    Optional<Path> directory = settings.needed("directory", Path::of);
    Optional<URI> endpoint = settings.needed("endpoint", HttpPushProvider::address);
    Optional<String> secret = settings.needed("secret", HttpPushProvider::longEnough);
    Optional<JsonNode> template = settings.optional("template", HttpPushProvider::template);
    Optional<Expected> accepted = settings.needed("success", Expected::parse);
    Optional<JsonPointer> id = settings.needed("id", JsonPointer::compile);
    Optional<String> status = settings.needed("status", HttpPushProvider::addressWithHoles);
    Optional<Expected> live = settings.needed("live", Expected::parse);
    Optional<Expected> refused = settings.optional("refused", Expected::parse);
    Optional<JsonPointer> revision = settings.optional("revision", JsonPointer::compile);
    Optional<JsonPointer> address = settings.optional("public-address", JsonPointer::compile);
    Optional<String> withdrawal = settings.optional("withdraw", HttpPushProvider::addressWithHoles);
    Optional<String> website =
        settings
            .optional("website", text -> address(text.endsWith("/") ? text : text + "/"))
            .map(URI::toString);
    settings.done();
    return new HttpPush(
        new PushSettings(
            directory.orElseThrow(),
            endpoint.orElseThrow(),
            secret.orElseThrow(),
            template.orElseGet(HttpPushProvider::usual),
            accepted.orElseThrow(),
            id.orElseThrow(),
            status.orElseThrow(),
            live.orElseThrow(),
            refused,
            revision,
            address,
            withdrawal,
            website),
        InstantSource.system());
  }

  private static URI address(String text) {
    URI address = URI.create(text);
    boolean web =
        "https".equalsIgnoreCase(address.getScheme())
            || "http".equalsIgnoreCase(address.getScheme());
    if (!web || address.getHost() == null) throw new IllegalArgumentException("no web address");
    return address;
  }

  private static String addressWithHoles(String text) {
    Set<String> holes = Holes.in(text);
    if (holes.isEmpty() || !IN_ADDRESSES.containsAll(holes)) {
      throw new IllegalArgumentException("{key} or {id} is needed");
    }
    address(text.replaceAll("\\{[a-z]+}", "x"));
    return text;
  }

  private static String longEnough(String secret) {
    if (secret.length() < 16) throw new IllegalArgumentException("too short to sign with");
    return secret;
  }

  private static JsonNode template(String file) {
    try {
      return known(MAPPER.readTree(Files.readAllBytes(Path.of(file))));
    } catch (IOException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
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
