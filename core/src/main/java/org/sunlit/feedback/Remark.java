package org.sunlit.feedback;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Actor;
import org.sunlit.record.Digest;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * One piece of feedback as its facts tell it.
 *
 * @param text the paper with what was said
 * @param acknowledgedAt when the unit said that it had it, if it did before it answered
 * @param drafted an answer that waits to be checked
 * @param answer the answer, once there is one
 * @param rectified whether a rectification that the answer promised has been disclosed
 */
public record Remark(
    String id,
    Kind kind,
    Instant at,
    Digest text,
    @Nullable Instant acknowledgedAt,
    @Nullable Answer drafted,
    @Nullable Answer answer,
    boolean rectified) {

  /**
   * What the unit says to it.
   *
   * @param paper with topic and text
   * @param mergedWith the feedback whose answer answers this too, if there is one
   * @param at when it was drafted, or given if nobody checks it
   */
  public record Answer(
      Digest paper,
      Rectification rectification,
      @Nullable String mergedWith,
      Actor draftedBy,
      Instant at) {}

  /** What someone within the scope may bring forward. */
  public enum Kind {
    QUESTION("询问", "question"),
    SUGGESTION("建议", "suggestion"),
    /** Its answer is checked by somebody else before it is given. */
    OBJECTION("异议", "objection");

    private final Words words;

    Kind(String zh, String en) {
      this.words = new Words(zh, en);
    }

    public Label label() {
      return new Label(name().toLowerCase(Locale.ROOT), words);
    }
  }

  /** What an answer promises to put right. */
  public enum Rectification {
    /** Nothing needs to be put right. */
    NONE,
    /** Form, omission or error: the next version of the result. */
    OF_FORM,
    /** What was resolved: back to the bodies. */
    OF_SUBSTANCE
  }

  static Remark received(String id, Kind kind, Instant at, Digest text) {
    return new Remark(id, kind, at, text, null, null, null, false);
  }

  public boolean isOpen() {
    return answer == null;
  }

  /** When it was answered, if it is. */
  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answer).map(Answer::at);
  }

  /** What its answer promises; before there is one nothing. */
  public Rectification rectification() {
    return answer == null ? Rectification.NONE : answer.rectification();
  }

  public boolean awaits(Rectification kind) {
    return rectification() == kind && kind != Rectification.NONE && !rectified;
  }

  Remark acknowledged(Instant now) {
    return new Remark(id, kind, at, text, now, drafted, answer, rectified);
  }

  Remark drafted(Answer draft) {
    return new Remark(id, kind, at, text, acknowledgedAt, draft, answer, rectified);
  }

  Remark answered(Answer given) {
    return new Remark(id, kind, at, text, acknowledgedAt, null, given, false);
  }

  /** With everything promised now done. */
  Remark rectifiedNow() {
    return new Remark(
        id, kind, at, text, acknowledgedAt, drafted, answer, rectification() != Rectification.NONE);
  }
}
