package org.sunlit.channels.website.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sunlit.channels.Capacity;
import org.sunlit.channels.Publication;
import org.sunlit.channels.website.root.SitePath;
import org.sunlit.words.Words;

/**
 * Where the page and the files of a publication stand: the page at its path, an attachment below it
 * under its digest, a ledger's file below it under its own name.
 */
public record Layout(SitePath page, List<Copy> copies) {
  /** Where the site keeps what is its own. */
  private static final Set<String> RESERVED =
      Set.of(
          "index",
          "search",
          "assets",
          "lists",
          "affairs",
          "categories",
          "units",
          "stages",
          "feeds",
          "sitemap",
          "manifest",
          "robots");

  /** As the SPI has it. No dot, so that no attachment is ever the folder of another publication. */
  private static final Pattern PATH = Pattern.compile("[a-z0-9-]+(?:/[a-z0-9-]+)*");

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final int LONGEST_NAME = 200;

  /** What {@link SitePath} takes of one, less the ending of a page. */
  private static final int LONGEST_PART = 115;

  /**
   * The endings that a web server shows or hands over and never runs; any other file is handed over
   * as bytes without a type.
   */
  private static final Set<String> HARMLESS =
      Set.of(
          "pdf", "ofd", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "wps", "et", "dps", "odt",
          "ods", "odp", "rtf", "txt", "csv", "png", "jpg", "jpeg", "gif", "webp", "zip", "mp3",
          "mp4");

  /** One file and its place. */
  public record Copy(Publication.File file, SitePath target) {}

  /** Of a publication that fits. */
  public static Layout of(Publication publication) {
    return new Layout(
        SitePath.page(publication.path()),
        publication.files().stream()
            .map(file -> new Copy(file, new SitePath(target(publication, file))))
            .toList());
  }

  /** The same without the bytes: every path that the publication takes. */
  public List<SitePath> targets() {
    return copies.stream().map(Copy::target).distinct().toList();
  }

  /** How long names may be in any site. */
  public static List<Capacity> capacities() {
    return List.of(
        new Capacity(new Words("附件名（字）", "name of a file, characters"), LONGEST_NAME),
        new Capacity(new Words("路径的一段（字符）", "part of a path, characters"), LONGEST_PART));
  }

  /** Why the publication has no place in any site; empty if it has one. */
  public static List<Words> faults(Publication publication) {
    List<Words> faults = new ArrayList<>();
    String path = publication.path();
    if (!PATH.matcher(path).matches()
        || !SitePath.fits(path + ".html")
        || RESERVED.contains(path.split("/", 2)[0])) {
      faults.add(
          new Words("路径不能用于网站：{path}", "not a path that a site can have: {path}")
              .with(Map.of("path", visible(path))));
      return faults;
    }
    Set<String> taken = new HashSet<>();
    publication.files().forEach(file -> faults.addAll(faults(publication, file, taken)));
    if (faults.isEmpty() && areFoldersToo(of(publication).targets())) {
      faults.add(new Words("文件名与文件夹重名", "a file has the name of another file's folder"));
    }
    return faults;
  }

  private static List<Words> faults(
      Publication publication, Publication.File file, Set<String> taken) {
    Map<String, String> name = Map.of("name", visible(file.name()));
    if (!DIGEST.matcher(file.digest()).matches() || file.size() < 0) {
      return List.of(
          new Words("文件的摘要或大小无效：{name}", "a file without a valid digest or size: {name}")
              .with(name));
    }
    if (!isNamedWell(publication.kind(), file.name())
        || !SitePath.fits(target(publication, file))) {
      return List.of(
          new Words("文件名不能用于网站：{name}", "not a file name that a site can have: {name}").with(name));
    }
    if (publication.kind() == Publication.Kind.LEDGER && !taken.add(file.name())) {
      return List.of(new Words("文件名重复：{name}", "two files have the same name: {name}").with(name));
    }
    return List.of();
  }

  private static boolean areFoldersToo(List<SitePath> targets) {
    Set<SitePath> files = new HashSet<>(targets);
    return files.stream().flatMap(SitePath::ancestors).anyMatch(files::contains);
  }

  private static boolean isNamedWell(Publication.Kind kind, String name) {
    return switch (kind) {
      // A ledger's file must not stand where a page would, nor look like one.
      case LEDGER -> SitePath.fits(name) && !name.toLowerCase(Locale.ROOT).contains(".htm");
      case ARTICLE, CATALOG ->
          !name.isBlank()
              && name.length() <= LONGEST_NAME
              && !name.startsWith(".")
              && name.chars().noneMatch(Layout::isOdd);
    };
  }

  /** Attachments stand under ASCII names, for not every host's file system takes Chinese ones. */
  private static String target(Publication publication, Publication.File file) {
    return publication.path()
        + "/"
        + switch (publication.kind()) {
          case LEDGER -> file.name();
          case ARTICLE, CATALOG -> file.digest().substring(0, 32) + "." + ending(file.name());
        };
  }

  private static String ending(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return HARMLESS.contains(ending) ? ending : "bin";
  }

  /** Also the marks that turn the direction of writing: they disguise an ending. */
  private static boolean isOdd(int character) {
    return "/\\:*?\"<>|".indexOf(character) >= 0
        || Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT
        || Character.getType(character) == Character.LINE_SEPARATOR
        || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
  }

  private static String visible(String text) {
    String clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    return "“" + (clean.length() <= 80 ? clean : clean.substring(0, 80) + "…") + "”";
  }
}
