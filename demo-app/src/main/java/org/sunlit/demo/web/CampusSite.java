package org.sunlit.demo.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.demo.scenario.Door;
import org.sunlit.demo.scenario.Premises;

/**
 * The campus site and its doorkeeper: who has not said that they are of the campus is refused,
 * whatever they ask for, so that nobody learns which pages there are.
 */
final class CampusSite {
  static final String AT = "/campus/";
  static final String SWITCH = "/visitor";

  private static final String COOKIE = "visitor";

  /** An age that ends with the browser. */
  private static final int SESSION = -1;

  private static final Set<String> BACK = Set.of("/", AT);

  private final Door door = new Door();
  private final WebPages pages;
  private volatile @Nullable SiteFiles files;

  CampusSite(WebPages pages) {
    this.pages = pages;
  }

  Door door() {
    return door;
  }

  /** Shows what a walkthrough writes to this folder, from now on. */
  void shows(Path folder) {
    files = new SiteFiles(AT, Premises.shown(folder, Premises.CAMPUS));
  }

  static Visitor visitor(Context context) {
    return Visitor.of(context.cookie(COOKIE));
  }

  void answer(Context context) throws IOException {
    context.header("Cache-Control", "no-store");
    Visitor visitor = visitor(context);
    SiteFiles shown = files;
    if (shown == null || (!visitor.isInside() && !door.isOpen())) {
      context.status(HttpStatus.FORBIDDEN);
      context.contentType(Serving.HTML).result(pages.refused(visitor));
      return;
    }
    shown.answer(context);
  }

  /**
   * Lets somebody say who they are; the browser keeps it for this demo only, until it is closed.
   */
  void change(Context context) {
    Visitor chosen = Visitor.of(context.formParam("as"));
    context.cookie(
        new Cookie(
            COOKIE, chosen.code(), "/", SESSION, false, 0, true, null, null, SameSite.STRICT));
    String back = context.formParam("back");
    context.redirect(back != null && BACK.contains(back) ? back : "/", HttpStatus.SEE_OTHER);
  }
}
