package org.sunlit.demo.scenario;

import java.util.Map;
import org.sunlit.json.Unreadable;
import org.sunlit.words.Words;

/** Something the user gave that cannot be used: told in one line, and nothing goes on. */
public final class Complaint extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Words words;

  public Complaint(Words words) {
    super(words.toString());
    this.words = words;
  }

  public Complaint(String zh, String en, Map<String, ?> values) {
    this(new Words(zh, en).with(values));
  }

  /** What is wrong at one place of a file. */
  static Complaint at(String file, String pointer, Words what) {
    String place = pointer.isEmpty() ? file : file + " " + pointer;
    return new Complaint(new Words(place + "：" + what.zh(), place + ": " + what.en()));
  }

  static Complaint of(String file, Unreadable fault) {
    return at(file, fault.violation().pointer(), fault.violation().words());
  }

  /** Without a line break, whatever was given. */
  public Words words() {
    return new Words(oneLine(words.zh()), oneLine(words.en()));
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
  }
}
