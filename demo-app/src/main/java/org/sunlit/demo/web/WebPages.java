package org.sunlit.demo.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.util.List;
import org.sunlit.demo.scenario.Bundled;
import org.sunlit.words.Words;

/** The pages of the demo itself, beside the overview; and how all of them are filled in. */
final class WebPages {
  private final Template refused = template("refused.html");

  /**
   * What the switch names: who somebody is, what else they can be, and where they go from there.
   */
  record Switch(Words now, List<Visitor.Choice> choices, String back) {
    static Switch of(Visitor visitor, String back) {
      return new Switch(visitor.words(), visitor.choices(), back);
    }
  }

  static Template template(String name) {
    return Mustache.compiler()
        .nullValue("")
        .emptyStringIsFalse(true)
        .withLoader(part -> new StringReader(text(part + ".html")))
        .compile(text(name));
  }

  /** For those whom the campus site is not for. */
  String refused(Visitor visitor) {
    return refused.execute(Switch.of(visitor, CampusSite.AT));
  }

  static String style() {
    return text("style.css");
  }

  static String running() {
    return text("running.html");
  }

  static String missing() {
    return text("missing.html");
  }

  private static String text(String name) {
    return Bundled.text(WebPages.class, name);
  }
}
