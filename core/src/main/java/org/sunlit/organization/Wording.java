package org.sunlit.organization;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.sunlit.catalog.Affair;
import org.sunlit.catalog.Facet;
import org.sunlit.procedure.Stage;
import org.sunlit.visibility.Community;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * The words that disclosures show, by key; a school may say them otherwise. What a word stands for
 * does not change with it.
 */
public final class Wording {
  private static final String MARKING = "marking";
  private static final String TOMBSTONE = "tombstone";
  private static final String NOTICE_TAKEN_DOWN = "notice-taken-down";
  private static final String REDISCLOSURE = "redisclosure";
  private static final String SUPERVISION_GROUP = "contact.supervision-group";
  private static final String DISCIPLINE_OFFICE = "contact.discipline-office";
  private static final String SUPERIOR_ORGAN = "contact.superior-organ";

  private static final Map<String, Words> DEFAULTS = new LinkedHashMap<>();

  static {
    DEFAULTS.put(MARKING, new Words("校内公开，请勿外传", "For the school only; do not pass on"));
    DEFAULTS.put(TOMBSTONE, new Words("该信息已撤回", "This information has been withdrawn"));
    DEFAULTS.put(NOTICE_TAKEN_DOWN, new Words("公示期满，已撤下", "The notice period is over; taken down"));
    DEFAULTS.put(REDISCLOSURE, new Words("再次公开", "disclosed again"));
    DEFAULTS.put(SUPERVISION_GROUP, new Words("监督检查小组", "supervision group"));
    DEFAULTS.put(DISCIPLINE_OFFICE, new Words("检举控告受理（纪委办公室）", "reports of misconduct"));
    DEFAULTS.put(SUPERIOR_ORGAN, new Words("上级机关受理", "superior organ"));
    for (Stage each : Stage.values()) putDefault("stage", each.label());
    for (Affair each : Affair.values()) putDefault("affair", each.label());
    for (Facet each : Facet.values()) putDefault("facet", each.label());
    for (Community each : Community.values()) {
      putDefault("community", new Label(each.code(), each.words()));
    }
  }

  private static void putDefault(String family, Label label) {
    DEFAULTS.put(family + "." + label.code(), label.words());
  }

  private final Map<String, Words> overrides;

  private Wording(Map<String, Words> overrides) {
    this.overrides = new TreeMap<>(overrides);
    for (String key : overrides.keySet()) {
      if (!DEFAULTS.containsKey(key)) throw new IllegalArgumentException("no such word: " + key);
    }
  }

  public static Wording byDefault() {
    return new Wording(Map.of());
  }

  /**
   * The default words, with these in their place.
   *
   * @throws IllegalArgumentException for a key that there is not
   */
  public static Wording with(Map<String, Words> overrides) {
    return new Wording(overrides);
  }

  /** Every key there is, with what holds where a school says nothing else. */
  public static Map<String, Words> defaults() {
    return Map.copyOf(DEFAULTS);
  }

  /** What the school says otherwise. */
  public Map<String, Words> overrides() {
    return Map.copyOf(overrides);
  }

  public Label of(Stage stage) {
    return label("stage", stage.label().code());
  }

  public Label of(Affair affair) {
    return label("affair", affair.label().code());
  }

  public Label of(Facet facet) {
    return label("facet", facet.label().code());
  }

  public Words of(Community community) {
    return words("community." + community.code());
  }

  /** On everything narrower than the public. */
  public Words marking() {
    return words(MARKING);
  }

  /** What is left where something was withdrawn, and nothing else. */
  public Words tombstone() {
    return words(TOMBSTONE);
  }

  /** What is left where a public notice was taken down after its period. */
  public Words noticeTakenDown() {
    return words(NOTICE_TAKEN_DOWN);
  }

  /** A result that was rectified and is shown anew (C5.7). */
  public Label redisclosure() {
    return new Label(REDISCLOSURE, words(REDISCLOSURE));
  }

  public Label supervisionGroup() {
    return label("contact", "supervision-group");
  }

  public Label disciplineOffice() {
    return label("contact", "discipline-office");
  }

  public Label superiorOrgan() {
    return label("contact", "superior-organ");
  }

  private Label label(String family, String code) {
    return new Label(code, words(family + "." + code));
  }

  private Words words(String key) {
    Words own = overrides.get(key);
    if (own != null) return own;
    Words standard = DEFAULTS.get(key);
    if (standard == null) throw new IllegalStateException("no such word: " + key);
    return standard;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Wording wording && overrides.equals(wording.overrides);
  }

  @Override
  public int hashCode() {
    return overrides.hashCode();
  }
}
