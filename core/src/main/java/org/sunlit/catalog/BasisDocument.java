package org.sunlit.catalog;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * A document that disclosure rests on (C0.5), or a rule of the school's own (C1.5); each version is
 * a document of its own.
 *
 * @param number as it stands on the document, whatever its form (C0.6); none if it has none
 * @param issuer who gave it: a ministry, a Party organ, the school
 * @param from the first day on which it holds
 * @param until the last one; none as long as nobody has repealed it
 * @param supersedes the id of the version before it
 */
public record BasisDocument(
    String id,
    String title,
    @Nullable String number,
    Kind kind,
    String issuer,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable String supersedes) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  public BasisDocument {
    if (!FORM.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "a document's id is lower-case letters, digits and hyphens, given: " + id);
    }
    if (title.isBlank() || issuer.isBlank()) {
      throw new IllegalArgumentException("document " + id + " needs a title and an issuer");
    }
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException(
          "document " + id + " ends before it begins: " + from + " – " + until);
    }
    if (id.equals(supersedes)) {
      throw new IllegalArgumentException("document " + id + " supersedes itself");
    }
  }

  /** What kind of rule it is, from the highest down. */
  public enum Kind {
    LAW("法律", "law"),
    REGULATION("行政法规、地方性法规", "regulation"),
    MINISTRY_RULE("部门规章", "ministry rule"),
    PARTY_RULE("党内法规", "Party rule"),
    NOTICE("上级文件", "notice of a superior organ"),
    CHARTER("学校章程", "school charter"),
    SCHOOL_RULE("学校制度", "school rule"),
    PLAN("方案、计划", "plan");

    private final Words words;

    Kind(String zh, String en) {
      this.words = new Words(zh, en);
    }

    /** Whether the school itself can make and change it (C1.5, C7.4.4). */
    public boolean isOfTheSchool() {
      return this == CHARTER || this == SCHOOL_RULE || this == PLAN;
    }

    public Label label() {
      return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
    }
  }

  public boolean isInForce(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  /** Title and number, as documents are cited. */
  public String cite() {
    return "《" + title + "》" + (number == null ? "" : "（" + number + "）");
  }

  /** Title, number and when it holds, for a refusal that has to say why it does not. */
  public Words citeWithDates() {
    return until == null
        ? new Words(cite() + "自" + from + "起施行", cite() + " from " + from)
        : new Words(
            cite() + "自" + from + "起施行、至" + until + "止", cite() + " from " + from + " to " + until);
  }
}
