package org.sunlit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sunlit.calendar.Parameters;

/**
 * The clauses of the founding plan as {@code clauses.tsv} tells them: in our own words, with what
 * keeps each.
 */
record ClauseTable(List<Line> lines) {
  private static final Path ROOT = Path.of(System.getProperty("project.basedir", "."), "..");
  private static final Set<String> ASKED = asked();

  /**
   * One clause.
   *
   * @param keepers as they are written: a move, a rule, a parameter or a type
   */
  record Line(String id, String asks, List<String> keepers, String note) {
    Optional<Why> why() {
      return Stream.of(Why.values()).filter(each -> note.startsWith(each.written())).findFirst();
    }

    /** Whether it lies in the part of the plan that is wholly kept: C0–C5, C6.4–C6.6, C7.2. */
    boolean isBuilt() {
      return id.matches("C[0-5]\\..*|C6\\.[4-6]|C7\\.2\\..*");
    }
  }

  /** Why nothing in code keeps a clause. */
  enum Why {
    PURPOSE("Purpose:", "purpose only"),
    JUDGEMENT("Judgement:", "for people to judge"),
    NOT_YET("Not yet:", "not built yet, or not wholly");

    private final String written;
    private final String words;

    Why(String written, String words) {
      this.written = written;
      this.words = words;
    }

    String words() {
      return words;
    }

    String written() {
      return written;
    }
  }

  static ClauseTable read() {
    List<Line> lines = new ArrayList<>();
    for (String line : School.resource("clauses.tsv").lines().toList()) {
      if (line.startsWith("#")) continue;
      String[] cells = line.split("\t", -1);
      if (cells.length != 4) throw new IllegalArgumentException("not four cells: " + line);
      List<String> keepers =
          Stream.of(cells[2].split(" ")).filter(each -> !each.isEmpty()).toList();
      lines.add(new Line(cells[0], cells[1], keepers, cells[3]));
    }
    return new ClauseTable(List.copyOf(lines));
  }

  /** Every clause there is, as the founding plan is taken apart. */
  static List<String> numbering() {
    List<String> ids = new ArrayList<>();
    number(ids, "C0", 11);
    number(ids, "C1", 8);
    number(ids, "C2", 25);
    number(ids, "C3", 13);
    number(ids, "C4", 4);
    number(ids, "C4.5", 7);
    ids.add("C4.6");
    ids.add("C4.7");
    number(ids, "C5", 9);
    number(ids, "C6", 8);
    number(ids, "C7.1", 4);
    number(ids, "C7.2", 8);
    number(ids, "C7.3", 8);
    number(ids, "C7.4", 10);
    return List.copyOf(ids);
  }

  private static void number(List<String> ids, String heading, int count) {
    IntStream.rangeClosed(1, count).forEach(each -> ids.add(heading + "." + each));
  }

  /** Whether a rule may cite it: a clause, or a heading above some. */
  static boolean isKnown(String clause) {
    return numbering().stream()
        .anyMatch(each -> each.equals(clause) || each.startsWith(clause + "."));
  }

  /**
   * The file that declares a type, from the root of the sources, if there is one and it has the
   * member.
   *
   * @param keeper a type below {@code org.sunlit}, nested ones by a dot, then perhaps a member
   */
  static Optional<String> source(String keeper) {
    String[] parts = keeper.split("#", 2);
    String type = parts[0];
    String outermost = type.replaceAll("([A-Z]\\w*)(\\..*)?$", "$1").replace('.', '/');
    try (Stream<Path> modules = Files.list(ROOT)) {
      Optional<Path> file =
          modules
              .map(each -> each.resolve("src/main/java/org/sunlit/" + outermost + ".java"))
              .filter(Files::exists)
              .findFirst();
      if (file.isEmpty()) return Optional.empty();
      String text = Files.readString(file.get());
      boolean declared =
          declares(
                  text, "(class|record|enum|interface) ", type.substring(type.lastIndexOf('.') + 1))
              && (parts.length == 1 || declares(text, "", parts[1]));
      return declared ? Optional.of(ROOT.relativize(file.get()).toString()) : Optional.empty();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static boolean declares(String text, String kind, String name) {
    return Pattern.compile("\\b" + kind + name + "\\b").matcher(text).find();
  }

  /** Whether some code asks for the parameter; a notice is named by the entries of a catalog. */
  static boolean isAsked(Parameters.Name name) {
    return name.isNotice() || ASKED.contains(name.name());
  }

  private static Set<String> asked() {
    Pattern names =
        Pattern.compile(
            Stream.of(Parameters.Name.values())
                .map(Enum::name)
                .collect(Collectors.joining("|", "\\b(", ")\\b")));
    Set<String> asked = new TreeSet<>();
    try {
      for (Path source : sources()) {
        if (source.endsWith("Parameters.java")) continue;
        Matcher named = names.matcher(Files.readString(source));
        while (named.find()) asked.add(named.group());
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return asked;
  }

  /** Every source file of every module. */
  static List<Path> sources() {
    try (Stream<Path> modules = Files.list(ROOT)) {
      List<Path> files = new ArrayList<>();
      for (Path module : modules.map(each -> each.resolve("src/main/java")).toList()) {
        if (!Files.isDirectory(module)) continue;
        try (Stream<Path> within = Files.walk(module)) {
          within.filter(each -> each.toString().endsWith(".java")).forEach(files::add);
        }
      }
      return files;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
