package org.sunlit.channels.website;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.sunlit.channels.website.root.SitePath;
import org.sunlit.words.Words;

/**
 * How strangers are kept out of a site that is not for the public, and how that is tried: by asking
 * for a page as a stranger, from outside.
 *
 * @param words how access is held, for readers
 * @param base where a stranger would ask, if not at the site's own address
 * @param login what the address begins with that strangers are sent to, if they are
 * @param proxy through which the attempt leaves the campus, if it has to
 */
record Access(
    String words, Optional<URI> base, Optional<String> login, Optional<InetSocketAddress> proxy) {

  /** Why a stranger was not refused; empty if they were. */
  Optional<Words> fault(URI site, SitePath page) {
    URI asked = base.orElse(site).resolve(page.value());
    Outside.Answer answer =
        new Outside(proxy.map(each -> new Proxy(Proxy.Type.HTTP, each))).get(asked);
    if (answer.status() == 401 || answer.status() == 403) return Optional.empty();
    if (answer.isRedirect() && login.isPresent()) {
      boolean refused = answer.location().filter(each -> each.startsWith(login.get())).isPresent();
      if (refused) return Optional.empty();
    }
    if (!answer.came()) {
      return Optional.of(
          new Words(
              "无法从外部验证访问控制（没有得到应答），验证通过前按面向社会对待",
              "access could not be tried from outside (no answer); until then the site counts as public"));
    }
    return Optional.of(
        new Words(
                "访问控制无效：未登录的访问没有被拒绝（HTTP {status}），内容可能外泄",
                "access is not held: a stranger was not refused (HTTP {status}), this would leak")
            .with(Map.of("status", answer.status())));
  }
}
