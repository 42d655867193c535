import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sunlit.channels.Html;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Publication.Contact;
import org.sunlit.channels.Publication.Facet;
import org.sunlit.channels.Publication.Labels;
import org.sunlit.channels.Publication.Step;
import org.sunlit.channels.Publication.Version;
import org.sunlit.channels.Standing;
import org.sunlit.channels.Wanted;
import org.sunlit.channels.website.Website;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** Articles of a made-up university, for our site and, as Markdown, for other generators. */
public final class Articles {
  private static final List<Label> AFFAIRS =
      List.of(label("party", "党务"), label("school", "校务"), label("finance", "财务"));
  private static final List<Label> UNITS =
      IntStream.range(0, 20).mapToObj(i -> label("unit-" + i, "第" + (i + 1) + "责任单位")).toList();
  private static final List<Label> CATEGORIES =
      IntStream.range(0, 10).mapToObj(i -> label("category-" + i, "第" + (i + 1) + "类信息")).toList();
  private static final List<String> SENTENCES =
      List.of(
          "为规范办理程序，保障师生的知情权、参与权和监督权，制定本办法。",
          "责任单位应当在规定的期限内公开办理依据、条件、程序、时限和结果。",
          "征求意见的期限不少于十个工作日，采纳情况及理由逐条公布。",
          "经费收支按项目列示，接受审计和师生监督，不得以任何名义另行收费。",
          "对处理结果有异议的，可以在公布之日起十个工作日内书面提出。",
          "承办单位应当在受理之日起十五个工作日内答复，并说明理由和依据。",
          "涉及多个单位的事项，由牵头单位统一受理、统一答复、统一归档。",
          "本办法自公布之日起施行，此前规定与本办法不一致的，以本办法为准。");

  private Articles() {}

  /** {@code markdown FOLDER N}, {@code site FOLDER N} or {@code add FOLDER N}: the article N + 1. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    int count = Integer.parseInt(arguments[2]);
    switch (arguments[0]) {
      case "markdown" -> markdown(folder, 0, count);
      case "markdown-add" -> markdown(folder, count, count + 1);
      case "site" -> rebuild(folder, count);
      case "add" -> add(folder, count);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void rebuild(Path folder, int count) {
    int[] live = {0};
    try (Website site = site(folder)) {
      Iterable<Wanted> all = () -> first(count);
      site.rebuild(all, (key, standing) -> live[0] += standing instanceof Standing.Live ? 1 : 0);
    }
    if (live[0] != count) throw new IllegalStateException(live[0] + " of " + count + " are live");
  }

  /** Adds five more in one process, and tells the median time and the files that changed. */
  private static void add(Path folder, int count) throws IOException {
    List<Long> times = new ArrayList<>();
    List<Long> touched = new ArrayList<>();
    try (Website site = site(folder)) {
      for (int i = count; i < count + 7; i++) {
        Path mark = Files.createTempFile("mark", null);
        long since = Files.getLastModifiedTime(mark).toMillis();
        pause(mark);
        Wanted next = wanted(i);
        long begun = System.nanoTime();
        Standing standing = site.place(next.publication(), next.key());
        times.add(System.nanoTime() - begun);
        if (!(standing instanceof Standing.Live)) throw new IllegalStateException("" + standing);
        touched.add(touchedSince(folder.toRealPath(), since));
        Files.delete(mark);
      }
    }
    List<Long> warm = times.subList(2, times.size()).stream().sorted().toList();
    System.out.printf(
        "%.3f s in process (first %.3f s), %d files touched at most%n",
        warm.get(warm.size() / 2) / 1e9, times.get(0) / 1e9, touched.stream().max(Long::compare).get());
  }

  /** Until the file system's clock has moved on, so that what is written later is told apart. */
  private static void pause(Path mark) throws IOException {
    long before = Files.getLastModifiedTime(mark).toMillis();
    do {
      Files.writeString(mark, "x");
    } while (Files.getLastModifiedTime(mark).toMillis() <= before);
  }

  private static long touchedSince(Path folder, long since) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(each -> modified(each) > since).count();
    }
  }

  private static long modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException gone) {
      return 0;
    }
  }

  private static Website site(Path folder) {
    return Website.in(folder).at(URI.create("https://sunlit.yunting.example/")).named("云汀大学");
  }

  private static Iterator<Wanted> wanted(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> wanted(i)).iterator();
  }

  private static Iterator<Wanted> first(int count) {
    return wanted(0, count);
  }

  private static Wanted wanted(int i) {
    Label unit = UNITS.get(i % UNITS.size());
    Publication publication =
        new Publication(
            "items/a" + i,
            digest(i),
            Publication.Kind.ARTICLE,
            VisibilityScope.PUBLIC,
            null,
            title(i),
            null,
            summary(i),
            time(i),
            time(i),
            new Labels(
                List.of(affair(i)), category(i), label("entry-" + i % 71, "公开事项" + i % 71), null, unit,
                label("public", "社会公众")),
            "YT-" + i,
            List.of(new Facet(label("basis", "政策依据"), Html.text(SENTENCES.get(i % 8)))),
            List.of(
                new Step(
                    label("result-disclosure", "结果公开"),
                    Step.State.CURRENT,
                    null,
                    Html.NONE,
                    List.of(),
                    List.of(),
                    List.of())),
            List.of(
                new Version(
                    1, label("result-disclosure", "结果公开"), day(i), digest(i), body(i), null, null,
                    List.of())),
            List.of(),
            List.of(new Contact(label("ask", "咨询"), "行政楼312室")),
            List.of(),
            null);
    return new Wanted(new PlacementKey("item-" + i, "site"), publication);
  }

  private static void markdown(Path folder, int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      Path section = Files.createDirectories(folder.resolve("items"));
      Files.writeString(
          section.resolve("a" + i + ".md"),
          """
          ---
          title: "%s"
          description: "%s"
          date: %s
          affairs: ["%s"]
          categories: ["%s"]
          units: ["%s"]
          number: "YT-%d"
          ---
          %s
          """
              .formatted(
                  title(i),
                  summary(i),
                  time(i),
                  affair(i).words().zh(),
                  category(i).words().zh(),
                  UNITS.get(i % UNITS.size()).words().zh(),
                  i,
                  String.join("\n\n", paragraphs(i))));
    }
  }

  private static List<String> paragraphs(int i) {
    return IntStream.range(0, 6)
        .mapToObj(
            n ->
                "**第%d条** %s%s%s"
                    .formatted(
                        n + 1,
                        SENTENCES.get((i + n) % 8),
                        SENTENCES.get((i * 3 + n) % 8),
                        SENTENCES.get((i * 5 + n * 3) % 8)))
        .toList();
  }

  private static Html body(int i) {
    StringBuilder html = new StringBuilder();
    for (String each : paragraphs(i)) {
      html.append("<p>").append(each.replaceFirst("\\*\\*(.*?)\\*\\*", "<strong>$1</strong>")).append("</p>");
    }
    return new Html(html.toString());
  }

  private static String title(int i) {
    return "关于第%d号事项办理结果的公告（%s）".formatted(i, UNITS.get(i % UNITS.size()).words().zh());
  }

  private static String summary(int i) {
    return "第%d号事项已经办结，现将依据、经过和结果公布如下，请师生监督。".formatted(i);
  }

  private static Label affair(int i) {
    return AFFAIRS.get(i % AFFAIRS.size());
  }

  private static Label category(int i) {
    return CATEGORIES.get(i / 3 % CATEGORIES.size());
  }

  private static LocalDate day(int i) {
    return LocalDate.of(2016, 1, 1).plusDays(i % 3650);
  }

  private static OffsetDateTime time(int i) {
    return OffsetDateTime.of(day(i), LocalTime.of(9, i % 60), ZoneOffset.ofHours(8));
  }

  private static Label label(String code, String zh) {
    return new Label(code, new Words(zh, code));
  }

  private static String digest(int i) {
    try {
      byte[] text = ("article " + i).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
