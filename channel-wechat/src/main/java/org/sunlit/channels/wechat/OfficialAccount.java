package org.sunlit.channels.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import org.sunlit.channels.Publication;
import org.sunlit.channels.WebAddress;

/** The account that articles are for, and the website that holds what does not fit into them. */
record OfficialAccount(String name, URI website, WechatLimits limits) {
  OfficialAccount {
    if (name.isBlank()) throw new IllegalArgumentException("the account needs a name");
    if (!WebAddress.Plain.holds(website)) {
      throw new IllegalArgumentException(
          "the website is an http or https address without query, given: " + website);
    }
  }

  /** The page of a publication there, by its path, which may end in a fragment. */
  String page(String path) {
    int hash = path.indexOf('#');
    String base = website.toString();
    String folder = base.endsWith("/") ? base : base + "/";
    return hash < 0
        ? folder + path + ".html"
        : folder + path.substring(0, hash) + ".html" + path.substring(hash);
  }

  /** The address behind 阅读原文; the revision in it tells one article from another later. */
  String source(Publication publication) {
    return page(publication.path()) + "?r=" + URLEncoder.encode(publication.revision(), UTF_8);
  }
}
