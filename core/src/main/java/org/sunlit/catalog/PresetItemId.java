package org.sunlit.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one item of a preset; the text form is {@code moe-2014-23#37}.
 *
 * @param preset the preset's id
 * @param number the item's number in it
 */
public record PresetItemId(String preset, int number) {
  private static final Pattern FORM = Pattern.compile("([a-z0-9][a-z0-9-]{0,62})#([1-9]\\d{0,3})");

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static PresetItemId parse(String text) {
    Matcher found = FORM.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException(
          "an item of a preset is written like moe-2014-23#37, given: " + text);
    }
    return new PresetItemId(found.group(1), Integer.parseInt(found.group(2)));
  }

  @Override
  public String toString() {
    return preset + "#" + number;
  }
}
