package org.sunlit.channels.website.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Publication;
import org.sunlit.channels.website.root.Sha256;
import org.sunlit.channels.website.root.SitePath;
import org.sunlit.words.Label;

/**
 * A list of the site. Its front shows what is newest; older items stand on pages numbered from the
 * oldest, so that a page once full changes only with its own items.
 *
 * @param name on top of the list
 * @param brief as it stands in a breadcrumb
 */
public record Column(Kind kind, String code, String name, String brief)
    implements Comparable<Column> {
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  public static final Column CATALOG = new Column(Kind.OTHER, "catalog", "公开目录", "公开目录");
  public static final Column LEDGER = new Column(Kind.OTHER, "ledger", "公开存证", "公开存证");

  /** What has no affair at all still has to be found. */
  public static final Column REST = new Column(Kind.OTHER, "other", "其他公开", "其他公开");

  /** The three that every site shows, also while they are empty. */
  public static final List<Column> AFFAIRS =
      List.of(affair("party", "党务"), affair("school", "校务"), affair("finance", "财务"));

  /** What a list is by. */
  public enum Kind {
    AFFAIR("affairs", "按三务"),
    STAGE("stages", "按公开步骤"),
    CATEGORY("categories", "按信息类别"),
    UNIT("units", "按责任主体"),
    OTHER("lists", "其他");

    private final String folder;
    private final String words;

    Kind(String folder, String words) {
      this.folder = folder;
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** The lists that a publication stands in; the first is the one that its breadcrumb names. */
  public static List<Column> of(Publication publication) {
    return switch (publication.kind()) {
      case CATALOG -> List.of(CATALOG);
      case LEDGER -> List.of(LEDGER);
      case ARTICLE -> ofArticle(publication);
    };
  }

  private static List<Column> ofArticle(Publication publication) {
    Publication.Labels labels = publication.labels();
    List<Column> columns = new ArrayList<>();
    labels.affairs().stream().map(Column::ofAffair).distinct().forEach(columns::add);
    if (columns.isEmpty()) columns.add(REST);
    category(labels.category()).ifPresent(columns::add);
    unit(labels.unit()).ifPresent(columns::add);
    publication.currentStep().map(step -> stage(step.stage())).ifPresent(columns::add);
    return columns;
  }

  public static Optional<Column> category(@Nullable Label label) {
    return Optional.ofNullable(label).map(each -> plain(Kind.CATEGORY, each));
  }

  public static Optional<Column> unit(@Nullable Label label) {
    return Optional.ofNullable(label).map(each -> plain(Kind.UNIT, each));
  }

  public static Column stage(Label label) {
    return plain(Kind.STAGE, label);
  }

  private static Column ofAffair(Label label) {
    String code = code(label);
    return AFFAIRS.stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseGet(() -> affair(code, label.zh()));
  }

  private static Column affair(String code, String brief) {
    return new Column(Kind.AFFAIR, code, brief + "公开", brief);
  }

  private static Column plain(Kind kind, Label label) {
    return new Column(kind, code(label), label.zh(), label.zh());
  }

  /** A code may be any text, such as a Chinese name; an address may not. */
  private static String code(Label label) {
    String code = label.code().toLowerCase(Locale.ROOT).replace('_', '-');
    return CODE.matcher(code).matches() ? code : "x-" + Sha256.of(label.code()).substring(0, 16);
  }

  /** What names it in the register. */
  public String address() {
    return kind.folder + "/" + code;
  }

  /** Its newest items. */
  public SitePath front() {
    return new SitePath(address() + ".html");
  }

  /** Older items, numbered from 1 for the oldest. */
  public SitePath page(int number) {
    return new SitePath(address() + "/" + number + ".html");
  }

  /** By address: a list that is renamed is the same list. */
  @Override
  public int compareTo(Column other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : code.compareTo(other.code);
  }

  /** By address, too. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Column column && kind == column.kind && code.equals(column.code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /** All kinds in the order in which a reader is shown them. */
  public static Stream<Kind> kinds() {
    return Stream.of(Kind.values());
  }
}
