package org.sunlit.channels.website.look;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Publication;
import org.sunlit.channels.website.register.ChineseDates;
import org.sunlit.channels.website.register.Column;
import org.sunlit.channels.website.register.Layout;
import org.sunlit.words.Label;

/** One publication as its page shows it; strings that may hold markup are called html. */
record PublicationPage(
    Frame frame,
    List<Crumb> crumbs,
    String title,
    String published,
    @Nullable String updated,
    @Nullable String author,
    String source,
    @Nullable String number,
    @Nullable String counter,
    List<Fact> facts,
    String summary,
    ProcedureView procedure,
    String textName,
    @Nullable VersionView text,
    List<HtmlFact> facets,
    List<TableView> tables,
    List<FileView> files,
    int filesLeftOut,
    List<VersionView> history,
    List<Fact> contacts,
    @Nullable ProofView proof,
    List<Anchor> anchors) {

  private static final int MOST_FILES = 200;
  private static final String AUTHOR = "author";

  /** A step of the way from the front page to here. */
  record Crumb(String href, String name) {}

  /** A name and plain text, with a list of all that share it where there is one. */
  record Fact(String name, String words, @Nullable String href) {}

  /** A name and sanitized markup. */
  record HtmlFact(String name, String html) {
    static List<HtmlFact> of(List<Publication.Facet> facets, InnerLinks links, String up) {
      return facets.stream()
          .map(each -> new HtmlFact(each.label().zh(), links.rewrite(each.html(), up)))
          .toList();
    }
  }

  /** Rows under columns. */
  record TableView(String id, String name, List<String> columns, List<RowView> rows) {}

  /** A line of a table, which can be linked to. */
  record RowView(String id, List<String> cellsHtml) {}

  /** A file to take along. */
  record FileView(String name, String href, String size, String digest) {}

  /** That the ledger holds it. */
  record ProofView(String log, String entry, @Nullable String href) {}

  /** A part of the page to jump to. */
  record Anchor(String id, String name) {}

  static PublicationPage of(Frame frame, Imprint imprint, Publication shown, InnerLinks links) {
    String up = frame.up();
    List<VersionView> history =
        shown.versions().stream()
            .map(
                each ->
                    VersionView.of(each, shown.current().filter(each::equals).isEmpty(), links, up))
            .toList();
    VersionView text = history.isEmpty() ? null : history.get(history.size() - 1);
    String published = ChineseDates.date(shown.published());
    String updated = ChineseDates.date(shown.updated());
    String counter = imprint.counter();
    PublicationPage page =
        new PublicationPage(
            frame,
            crumbs(shown, up),
            shown.title(),
            published,
            updated.equals(published) ? null : updated,
            author(shown),
            Objects.requireNonNullElse(zh(shown.labels().unit()), imprint.name()),
            shown.number(),
            counter == null ? null : counter.replace("{path}", shown.path()),
            facts(shown, up),
            shown.summary(),
            ProcedureView.of(shown, links, up),
            shown.kind() == Publication.Kind.ARTICLE ? "正文" : "说明",
            text,
            HtmlFact.of(facets(shown), links, up),
            shown.tables().stream().map(each -> table(each, links, up)).toList(),
            files(shown, up),
            Math.max(0, shown.files().size() - MOST_FILES),
            reversed(history),
            shown.contacts().stream()
                .map(each -> new Fact(each.purpose().zh(), each.words(), null))
                .toList(),
            proof(shown, links, up),
            List.of());
    return page.with(page.parts());
  }

  /** Who wrote it stands among the facets, where a school says so. */
  static @Nullable String author(Publication shown) {
    return shown.facets().stream()
        .filter(each -> each.label().code().equals(AUTHOR))
        .map(each -> each.html().value().replaceAll("<[^>]*>", "").strip())
        .findFirst()
        .orElse(null);
  }

  private static List<Publication.Facet> facets(Publication shown) {
    return shown.facets().stream().filter(each -> !each.label().code().equals(AUTHOR)).toList();
  }

  private static List<Crumb> crumbs(Publication shown, String up) {
    List<Crumb> crumbs = new ArrayList<>();
    Column first = Column.of(shown).get(0);
    crumbs.add(new Crumb(up + first.front(), first.brief()));
    if (shown.kind() == Publication.Kind.ARTICLE) {
      Column.category(shown.labels().category())
          .ifPresent(each -> crumbs.add(new Crumb(up + each.front(), each.brief())));
    }
    return crumbs;
  }

  /** A catalog begins with its figures; of an item they are details. */
  boolean isCatalog() {
    return procedure.stages().isEmpty() && !tables.isEmpty();
  }

  /** A single version without any change has no history worth a section of its own. */
  boolean hasHistory() {
    return history.size() > 1 || history.stream().anyMatch(each -> each.reason() != null);
  }

  /** The title for a heading, which does not end a line within a word. */
  String titleHtml() {
    return Phrases.html(title);
  }

  boolean hasHtml() {
    return text != null && !text.html().isEmpty();
  }

  boolean leavesOutFiles() {
    return filesLeftOut > 0;
  }

  private List<Anchor> parts() {
    List<Anchor> parts = new ArrayList<>();
    if (!procedure.stages().isEmpty()) parts.add(new Anchor("s-procedure", "公开进程"));
    if (hasHtml()) parts.add(new Anchor("s-text", textName));
    tables.forEach(each -> parts.add(new Anchor("t-" + each.id(), each.name())));
    if (!facets.isEmpty()) parts.add(new Anchor("s-facets", "公开要素"));
    if (!files.isEmpty()) parts.add(new Anchor("s-files", "附件"));
    if (!procedure.visits().isEmpty()) parts.add(new Anchor("s-timeline", "公开历程"));
    if (!procedure.opinions().isEmpty()) parts.add(new Anchor("s-opinions", "征求意见采纳情况"));
    if (!procedure.resolutions().isEmpty()) parts.add(new Anchor("s-resolutions", "会议决议"));
    if (!procedure.feedback().isEmpty()) parts.add(new Anchor("s-feedback", "意见建议与答复"));
    if (hasHistory()) parts.add(new Anchor("s-history", "版本与对照"));
    if (!contacts.isEmpty()) parts.add(new Anchor("s-contacts", "监督渠道"));
    return parts;
  }

  private PublicationPage with(List<Anchor> parts) {
    return new PublicationPage(
        frame,
        crumbs,
        title,
        published,
        updated,
        author,
        source,
        number,
        counter,
        facts,
        summary,
        procedure,
        textName,
        text,
        facets,
        tables,
        files,
        filesLeftOut,
        history,
        contacts,
        proof,
        parts);
  }

  private static List<Fact> facts(Publication shown, String up) {
    Publication.Labels labels = shown.labels();
    boolean listed = shown.kind() == Publication.Kind.ARTICLE;
    List<Fact> facts = new ArrayList<>();
    add(facts, "索引号", shown.number(), null);
    String affairs = labels.affairs().stream().map(Label::zh).collect(Collectors.joining("、"));
    add(facts, "类别", affairs.isEmpty() ? null : affairs, null);
    add(facts, "公开事项", zh(labels.entry()), null);
    String unit = listed ? Column.unit(labels.unit()).map(up(up)).orElse(null) : null;
    add(facts, "责任主体", zh(labels.unit()), unit);
    add(facts, "公开范围", zh(labels.scope()), null);
    Label stage = shown.currentStep().map(Publication.Step::stage).orElse(null);
    String occasion = zh(labels.occasion());
    add(facts, "本次公开", Objects.equals(occasion, zh(stage)) ? null : occasion, null);
    String list = listed && stage != null ? up + Column.stage(stage).front() : null;
    add(facts, "当前步骤", zh(stage), list);
    return facts;
  }

  private static Function<Column, String> up(String up) {
    return column -> up + column.front();
  }

  private static void add(
      List<Fact> facts, String name, @Nullable String words, @Nullable String href) {
    if (words != null) facts.add(new Fact(name, words, href));
  }

  private static TableView table(Publication.Table table, InnerLinks links, String up) {
    return new TableView(
        table.label().code(),
        table.label().zh(),
        table.columns().stream().map(Label::zh).toList(),
        table.rows().stream()
            .map(
                row ->
                    new RowView(
                        row.id(),
                        row.cells().stream().map(each -> links.rewrite(each, up)).toList()))
            .toList());
  }

  private static List<FileView> files(Publication shown, String up) {
    return Layout.of(shown).copies().stream()
        .limit(MOST_FILES)
        .map(
            copy ->
                new FileView(
                    copy.file().name(),
                    up + copy.target(),
                    size(copy.file().size()),
                    copy.file().digest()))
        .toList();
  }

  private static String size(long bytes) {
    if (bytes < 1024) return bytes + " 字节";
    if (bytes < 1024 * 1024) return Math.round(bytes / 102.4) / 10.0 + " KB";
    return Math.round(bytes / (102.4 * 1024)) / 10.0 + " MB";
  }

  private static @Nullable ProofView proof(Publication shown, InnerLinks links, String up) {
    Publication.Proof proof = shown.proof();
    return proof == null
        ? null
        : new ProofView(proof.log(), proof.entry(), links.address(proof.path(), up).orElse(null));
  }

  private static @Nullable String zh(@Nullable Label label) {
    return label == null ? null : label.zh();
  }

  private static List<VersionView> reversed(List<VersionView> oldestFirst) {
    List<VersionView> newestFirst = new ArrayList<>(oldestFirst);
    Collections.reverse(newestFirst);
    return newestFirst;
  }
}
