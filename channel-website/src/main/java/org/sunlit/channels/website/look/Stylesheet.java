package org.sunlit.channels.website.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunlit.words.Words;

/** Whether a style of a school's own is whole and takes nothing from elsewhere. */
final class Stylesheet {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern TEXT =
      Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)*'");
  private static final Pattern ADDRESS =
      Pattern.compile("url\\(\\s*[\"']?([^\"')]*)", Pattern.CASE_INSENSITIVE);

  private Stylesheet() {}

  static List<Words> faults(String style) {
    List<Words> faults = new ArrayList<>();
    String code = COMMENT.matcher(style).replaceAll(" ");
    if (code.toLowerCase(Locale.ROOT).contains("@import")) {
      faults.add(new Words("不能使用 @import", "must not use @import"));
    }
    Matcher addresses = ADDRESS.matcher(code);
    while (addresses.find()) {
      String address = addresses.group(1).strip();
      if (address.contains(":") || address.startsWith("//")) {
        faults.add(new Words("不能引用站外资源", "must not take anything from elsewhere"));
        break;
      }
    }
    if (!isWhole(TEXT.matcher(code).replaceAll(" "))) {
      faults.add(new Words("不是完整的样式表", "is not a whole style sheet"));
    }
    return faults;
  }

  /** Comments and texts are gone: what is left of them was never closed. */
  private static boolean isWhole(String code) {
    int open = 0;
    for (int i = 0; i < code.length(); i++) {
      if (code.charAt(i) == '{') open++;
      if (code.charAt(i) == '}' && --open < 0) return false;
    }
    return open == 0 && !code.contains("/*") && !code.contains("\"") && !code.contains("'");
  }
}
