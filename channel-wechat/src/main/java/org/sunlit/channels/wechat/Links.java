package org.sunlit.channels.wechat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The addresses that a text links to, numbered in the order of their first appearance. */
final class Links {
  private static final String OURS = "sunlit:";
  private static final String PLATFORM = "mp.weixin.qq.com";

  private final OfficialAccount account;
  private final List<String> addresses = new ArrayList<>();

  Links(OfficialAccount account) {
    this.account = account;
  }

  /** Where a link leads for a reader; nothing for what a reader cannot open. */
  Optional<URI> target(String href) {
    String address =
        href.startsWith(OURS) ? account.page(href.substring(OURS.length())) : href.strip();
    try {
      URI target = new URI(address);
      String scheme = target.getScheme();
      boolean opens =
          target.getHost() != null
              && scheme != null
              && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT));
      return opens ? Optional.of(target) : Optional.empty();
    } catch (java.net.URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether readers can follow it from within an article. */
  static boolean opensInside(URI target) {
    return PLATFORM.equals(target.getHost()) && "https".equals(target.getScheme());
  }

  int number(URI target) {
    String address = target.toString();
    if (!addresses.contains(address)) addresses.add(address);
    return addresses.indexOf(address) + 1;
  }

  List<String> addresses() {
    return List.copyOf(addresses);
  }
}
