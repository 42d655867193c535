package org.sunlit.channels.website;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.Wanted;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.channels.tck.Publications;

/**
 * A program that publishes without end, to be killed: it places, corrects, withdraws and rebuilds.
 * Before each step it says what shall then stand, and after it that it was answered.
 */
final class Publisher {
  static final String PLACE = "place";
  static final String WITHDRAW = "withdraw";
  static final String REBUILD = "rebuild";
  static final String ANSWERED = "answered";

  private static final int STEPS = 100_000;

  private final Website site;
  private final PrintStream out;
  private final Map<Integer, Publication> standing = new TreeMap<>();

  private Publisher(Website site, PrintStream out) {
    this.site = site;
    this.out = out;
  }

  /**
   * @param arguments the site's directory, and the number of the first item
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Website site = Website.in(Path.of(arguments[0])).at(Sites.ADDRESS);
    new Publisher(site, out).publish(Integer.parseInt(arguments[1]));
  }

  private void publish(int first) {
    for (int number = first; number < first + STEPS; number++) {
      place(number, withFile(number));
      if (number % 3 == 2) {
        place(number - 1, Publications.from(withFile(number - 1)).text(Html.text("更正。")).done());
      }
      if (number % 5 == 4) withdraw(number - 2);
      if (number % 11 == 10) rebuild();
    }
  }

  private static Publication withFile(int number) {
    return Publications.from(ManyItems.publication(number))
        .files(Publications.file("附件" + number + ".txt", "text/plain", "附件" + number))
        .done();
  }

  private void place(int number, Publication publication) {
    out.println(PLACE + " " + publication.path() + " " + publication.revision());
    Standing answer = site.place(publication, Sites.key(publication));
    if (!(answer instanceof Standing.Live)) throw new IllegalStateException(answer.toString());
    standing.put(number, publication);
    out.println(ANSWERED);
  }

  private void withdraw(int number) {
    Publication gone = standing.remove(number);
    if (gone == null) return;
    out.println(WITHDRAW + " " + gone.path());
    site.withdraw(Sites.key(gone), WithdrawalReason.withdrawn());
    out.println(ANSWERED);
  }

  /** Only what this run has placed; what earlier ones placed comes down. */
  private void rebuild() {
    out.println(
        REBUILD
            + standing.values().stream()
                .map(each -> " " + each.path() + " " + each.revision())
                .reduce("", String::concat));
    site.rebuild(
        standing.values().stream().map(each -> new Wanted(Sites.key(each), each)).toList(),
        (key, answer) -> {});
    out.println(ANSWERED);
  }
}
