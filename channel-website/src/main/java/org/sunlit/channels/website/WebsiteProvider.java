package org.sunlit.channels.website;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.sunlit.channels.Channel;
import org.sunlit.channels.ChannelProvider;
import org.sunlit.channels.ChannelSettingsException;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/**
 * Opens websites from settings: {@code directory}, {@code address}, {@code name} and, for a site
 * behind a login, {@code reach}: audiences in their text form, separated by commas.
 */
public final class WebsiteProvider implements ChannelProvider {
  private static final List<String> REQUIRED = List.of("directory", "address", "name");
  private static final String REACH = "reach";

  @Override
  public String kind() {
    return "website";
  }

  @Override
  public Words name() {
    return new Words("网站", "Website");
  }

  @Override
  public Channel open(String outlet, Map<String, String> settings) {
    List<Words> faults = new ArrayList<>();
    for (String key : REQUIRED) {
      if (settings.getOrDefault(key, "").isBlank()) {
        faults.add(about(key, new Words("缺少设置项 {key}", "the setting {key} is missing")));
      }
    }
    for (String key : new TreeSet<>(settings.keySet())) {
      if (!REQUIRED.contains(key) && !key.equals(REACH)) {
        faults.add(about(key, new Words("不认识的设置项 {key}", "there is no setting {key}")));
      }
    }
    Optional<Path> directory = read(settings, "directory", Path::of, faults);
    Optional<URI> address = read(settings, "address", WebsiteProvider::address, faults);
    Optional<VisibilityScope> reach = read(settings, REACH, WebsiteProvider::scope, faults);
    if (!faults.isEmpty() || directory.isEmpty() || address.isEmpty()) {
      throw new ChannelSettingsException(outlet, faults);
    }
    Website site =
        Website.in(directory.get()).at(address.get()).named(settings.getOrDefault("name", ""));
    return reach.map(site::reaching).orElse(site);
  }

  private static <T> Optional<T> read(
      Map<String, String> settings, String key, Function<String, T> reader, List<Words> faults) {
    String value = settings.getOrDefault(key, "");
    if (value.isBlank()) return Optional.empty();
    try {
      return Optional.of(reader.apply(value.strip()));
    } catch (IllegalArgumentException e) {
      faults.add(about(key, new Words("设置项 {key} 的值无效", "the value of {key} is not valid")));
      return Optional.empty();
    }
  }

  private static URI address(String text) {
    URI address = URI.create(text);
    Website.addressFault(address)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(fault.en());
            });
    return address;
  }

  /** The settings name audiences without the school's tree; core holds the tree and compares. */
  private static VisibilityScope scope(String text) {
    Set<Audience> audiences = new HashSet<>();
    for (String each : text.split(",", -1)) audiences.add(Audience.parse(each.strip()));
    return VisibilityScope.recalled(audiences);
  }

  private static Words about(String key, Words words) {
    return words.with(Map.of("key", key));
  }
}
