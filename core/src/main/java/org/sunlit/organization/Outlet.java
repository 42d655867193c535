package org.sunlit.organization;

import java.util.Map;
import java.util.Optional;
import org.sunlit.record.PostId;
import org.sunlit.words.Words;

/**
 * One configured place where disclosures stand (C6.3).
 *
 * @param kind the channel provider's kind
 * @param keeper the post that releases on it
 * @param official whether it is the school's official site or account, by which the public is
 *     reached as a rule (C6.5)
 * @param catalog whether the catalog page stands there too, if what stands there can be replaced
 * @param settings for the channel, as JSON gives them: texts, numbers, truth values, lists and
 *     maps; never logged, secrets may be among them
 */
public record Outlet(
    String id,
    String kind,
    Words name,
    PostId keeper,
    boolean official,
    boolean catalog,
    Map<String, Object> settings) {
  public Outlet {
    settings = Map.copyOf(settings);
  }

  /** A setting that is a text, such as the directory of one that writes files. */
  public Optional<String> setting(String key) {
    return settings.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** Whether it is paper or people: the kinds of such outlets begin so. */
  public boolean isOffline() {
    return kind.startsWith("offline");
  }

  @Override
  public String toString() {
    return "Outlet " + id + " (" + kind + ")";
  }
}
