package org.sunlit.channels;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Label;

/**
 * A finished document: everything an outlet may say of one subject, rendered by core for exactly
 * the people the outlet reaches. A channel adds looks and its own configuration, nothing else, and
 * asks nobody. Lists are empty where they do not apply.
 *
 * @param path stable and opaque, such as {@code items/k7q2m9}: lower-case letters, digits and
 *     hyphens between single slashes; it outlives every revision and a withdrawal
 * @param revision a digest of all this but itself; it differs by reach and is a technical mark
 *     only, what people compare is {@link Version#digest}
 * @param marking what must stand on top of everything narrower than the public
 * @param shortTitle for outlets with little room; at most 24 characters, there if the title is
 *     longer
 * @param summary at most 120 characters
 * @param published when something of it was first disclosed, in the school's offset
 * @param updated when the fact happened that changed it last, never the moment of rendering
 * @param number the school's index number
 * @param facets the facets of C4.6 and whatever else the current version says by name
 * @param steps the visits of stages in order, so that one stage may occur twice
 * @param versions oldest first; the last is what stands
 * @param contacts where to ask, object or complain
 * @param files attachments; for a ledger the files to write, in this order
 */
public record Publication(
    String path,
    String revision,
    Kind kind,
    VisibilityScope reach,
    @Nullable String marking,
    String title,
    @Nullable String shortTitle,
    String summary,
    OffsetDateTime published,
    OffsetDateTime updated,
    Labels labels,
    @Nullable String number,
    List<Facet> facets,
    List<Step> steps,
    List<Version> versions,
    List<Table> tables,
    List<Contact> contacts,
    List<File> files,
    @Nullable Proof proof) {
  public Publication {
    facets = List.copyOf(facets);
    steps = List.copyOf(steps);
    versions = List.copyOf(versions);
    tables = List.copyOf(tables);
    contacts = List.copyOf(contacts);
    files = List.copyOf(files);
  }

  /** What the document is; a channel that cannot carry a kind refuses it. */
  public enum Kind {
    ARTICLE,
    CATALOG,
    LEDGER
  }

  /** What stands, if the document has text of its own. */
  public Optional<Version> current() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  /** The step that the procedure is at. */
  public Optional<Step> currentStep() {
    return steps.stream().filter(each -> each.state() == Step.State.CURRENT).findFirst();
  }

  /** For a place with little room. */
  public String briefTitle() {
    return shortTitle == null ? title : shortTitle;
  }

  /**
   * Coded values with their words, to choose columns and anchors by, never logic.
   *
   * @param affairs the first decides the column
   * @param category the column's part, such as a kind of information
   * @param entry the catalog entry
   * @param occasion why it is placed now, such as result disclosure or disclosed again
   * @param unit the responsible unit, which is also the source
   * @param scope who may see it, in words
   */
  public record Labels(
      List<Label> affairs,
      @Nullable Label category,
      @Nullable Label entry,
      @Nullable Label occasion,
      @Nullable Label unit,
      @Nullable Label scope) {
    public static final Labels NONE = new Labels(List.of(), null, null, null, null, null);

    public Labels {
      affairs = List.copyOf(affairs);
    }
  }

  /** Something said by name, such as the policy basis or a count. */
  public record Facet(Label label, Html html) {}

  /**
   * One visit of a stage and what it disclosed.
   *
   * @param shown the days it is or was on show, if that is fixed
   */
  public record Step(
      Label stage,
      State state,
      @Nullable Days shown,
      Html html,
      List<Facet> figures,
      List<Remark> remarks,
      List<Resolution> resolutions) {
    public Step {
      figures = List.copyOf(figures);
      remarks = List.copyOf(remarks);
      resolutions = List.copyOf(resolutions);
    }

    /** Of the procedure, not of the display: what is done usually still stands. */
    public enum State {
      DONE,
      CURRENT,
      UPCOMING
    }
  }

  /**
   * Whole days, both included.
   *
   * @param provisional whether the last may move when a coming year's holidays are announced
   */
  public record Days(LocalDate first, LocalDate last, boolean provisional) {}

  /**
   * What people said, and the reply: some opinions that ask for the same, or one piece of feedback.
   *
   * @param kind of remark, such as opinion, question or objection
   * @param day when it came; opinions have none
   * @param count how many said so
   * @param outcome what became of it; none while it is unanswered
   */
  public record Remark(
      Label kind,
      @Nullable LocalDate day,
      int count,
      String text,
      @Nullable Label outcome,
      @Nullable String reply,
      @Nullable LocalDate replied) {}

  /**
   * A body's meeting on the matter.
   *
   * @param number in the body's own books, once resolved
   * @param outcome none before the resolution is confirmed
   */
  public record Resolution(
      Label body,
      LocalDate day,
      @Nullable String number,
      @Nullable Label outcome,
      Html html,
      List<Facet> figures) {
    public Resolution {
      figures = List.copyOf(figures);
    }
  }

  /**
   * A text that stands or stood.
   *
   * @param number within the item, across stages
   * @param name of its stage
   * @param digest what people compare; the same on every outlet
   * @param comparedWith the number of the version that the changes start from
   */
  public record Version(
      int number,
      Label name,
      LocalDate day,
      String digest,
      Html html,
      @Nullable String reason,
      @Nullable Integer comparedWith,
      List<Change> changes) {
    public Version {
      changes = List.copyOf(changes);
    }
  }

  /**
   * A passage before and after; empty where it did not exist. Differing words stand in ins and del.
   */
  public record Change(Html before, Html after) {}

  /** Rows under columns; an id makes a row linkable. */
  public record Table(Label label, List<Label> columns, List<Row> rows) {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /** One line of the table. */
    public record Row(String id, List<Html> cells) {
      public Row {
        cells = List.copyOf(cells);
      }
    }
  }

  /** Whom to turn to for something. */
  public record Contact(Label purpose, String words) {}

  /**
   * A file by digest.
   *
   * @param name for readers; for a ledger a relative path
   * @param digest SHA-256 in hexadecimal digits
   * @param bytes opens a new stream each time; no part of equality, nor of the revision
   */
  public record File(String name, String mediaType, long size, String digest, Bytes bytes) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof File file
          && name.equals(file.name)
          && mediaType.equals(file.mediaType)
          && size == file.size
          && digest.equals(file.digest);
    }

    @Override
    public int hashCode() {
      return digest.hashCode();
    }
  }

  /** Where a file's bytes come from. */
  @FunctionalInterface
  public interface Bytes {
    InputStream open();
  }

  /**
   * That the ledger holds this.
   *
   * @param log the ledger's origin
   * @param entry the leaf hash of the entry that stands behind the current version
   * @param path where the proof is found: a file of the ledger, below its publication's path
   */
  public record Proof(String log, String entry, String path) {}
}
