package org.sunlit.demo.tour;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunlit.demo.scenario.Bundled;
import org.sunlit.procedure.Stage;
import org.sunlit.words.Words;

/** A tour as plain HTML: a page for each station, one before them; no script, nothing from afar. */
public final class TourPages {
  /** What stands beside the five lines. */
  public enum Beside {
    /** The site itself, as it was then. */
    SITE,
    /** A picture of it. */
    PICTURE
  }

  private final Template station =
      Mustache.compiler().nullValue("").emptyStringIsFalse(true).compile(text("station.html"));
  private final Template start =
      Mustache.compiler().nullValue("").emptyStringIsFalse(true).compile(text("start.html"));
  private final Tour tour;
  private final Beside beside;

  /** Everything the template of a station names. */
  record Page(
      Tour tour,
      Station station,
      List<Mark> marks,
      @Nullable String site,
      @Nullable String picture,
      @Nullable Integer previous,
      @Nullable Integer next,
      int count) {}

  /** One of the six stages above a page; {@code first} is the station that shows it first. */
  record Mark(int step, Words stage, int first, boolean now) {}

  public TourPages(Tour tour, Beside beside) {
    this.tour = tour;
    this.beside = beside;
  }

  /** Every file by its name, {@code index.html} among them. */
  public Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("index.html", start.execute(tour));
    for (Station each : tour.stations()) files.put(each.number() + ".html", page(each));
    files.put("tour.css", text("tour.css"));
    return files;
  }

  private String page(Station shown) {
    int last = tour.stations().get(tour.stations().size() - 1).number();
    String site = shown.page();
    return station.execute(
        new Page(
            tour,
            shown,
            marks(shown),
            beside == Beside.SITE && site != null
                ? Tour.SNAPSHOTS + "/" + shown.number() + "/" + site
                : null,
            beside == Beside.PICTURE ? shown.number() + ".png" : null,
            shown.number() == 1 ? null : shown.number() - 1,
            shown.number() == last ? null : shown.number() + 1,
            last));
  }

  private List<Mark> marks(Station shown) {
    List<Mark> marks = new ArrayList<>();
    for (Stage stage : Tour.SIX) {
      int step = Tour.SIX.indexOf(stage) + 1;
      tour.stations().stream()
          .filter(each -> each.step() == step)
          .findFirst()
          .ifPresent(
              each -> marks.add(new Mark(step, each.stage(), each.number(), shown.step() == step)));
    }
    return marks;
  }

  private static String text(String name) {
    return Bundled.text(TourPages.class, name);
  }
}
