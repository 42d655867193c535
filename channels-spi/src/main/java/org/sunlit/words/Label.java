package org.sunlit.words;

import java.util.List;

/** A coded value with the words people read for it, such as a stage, an affair or a unit. */
public record Label(String code, Words words) {
  public Label {
    if (code.isBlank()) throw new IllegalArgumentException("Label needs a code");
  }

  /** The words of several, one after another. */
  public static Words joined(List<Label> labels) {
    return Words.joined(labels.stream().map(Label::words).toList());
  }

  public String zh() {
    return words.zh();
  }

  public String en() {
    return words.en();
  }
}
