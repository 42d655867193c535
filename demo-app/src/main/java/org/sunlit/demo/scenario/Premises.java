package org.sunlit.demo.scenario;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the sites of a walkthrough stand.
 *
 * @param site where readers find the public site
 * @param campus where staff and students find theirs
 * @param knock where it is tried whether strangers are kept out of that
 * @param door what keeps them out
 */
public record Premises(String site, String campus, String knock, Door door) {
  /** Where an outlet keeps its files below a walkthrough's folder: the public site. */
  public static final String SITE = "website";

  /** The same of the campus site. */
  public static final String CAMPUS = "campus";

  /** What web servers show of an outlet that is a site. */
  public static Path shown(Path folder, String outlet) {
    return folder.resolve(outlet).resolve("site");
  }

  /** What the texts of a school refer to. */
  Map<String, String> names(Path out) {
    return Map.of(
        "out",
        out.toAbsolutePath().normalize().toString(),
        "address",
        site,
        "campus",
        campus,
        "knock",
        knock);
  }
}
