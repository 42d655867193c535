package org.sunlit.channels.wechat;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sunlit.channels.Html;
import org.sunlit.channels.Standing;

/** The person who works the account by hand, with the platform that shows what was published. */
final class Keeper {
  private final Path directory;
  private final SortedMap<String, String> published = new TreeMap<>();
  private int count;

  Keeper(Path directory) {
    this.directory = directory;
  }

  /** Does what the folder's README says: publishes and confirms, or deletes and confirms. */
  void works(Standing.Pending pending) {
    Path folder = directory.resolve(pending.handle());
    try {
      if (Files.exists(folder.resolve("article.html"))) {
        String address = "https://mp.weixin.qq.com/s/article-" + String.format("%04d", ++count);
        published.put(address, article(folder));
        Files.writeString(folder.resolve("live.txt"), address + "\r\n");
      } else {
        String readme = Files.readString(folder.resolve("README.txt"));
        published.keySet().removeIf(readme::contains);
        Files.writeString(folder.resolve("removed.txt"), "2026-05-20");
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What readers find, all articles together; the platform shows title and digest as text. */
  Optional<String> reads(String path) {
    String all =
        published.values().stream()
            .filter(each -> each.contains("/" + path + ".html?r="))
            .collect(joining());
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  SortedMap<String, String> published() {
    return new TreeMap<>(published);
  }

  private static String article(Path folder) throws IOException {
    StringBuilder article = new StringBuilder();
    for (String each : new String[] {"title.txt", "digest.txt", "source-url.txt"}) {
      article.append(Html.text(Files.readString(folder.resolve(each))).value());
    }
    return article + Files.readString(folder.resolve("article.html"));
  }
}
