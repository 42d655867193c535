package org.sunlit.protection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * Finds numbers that belong to one person: by their form and their check digit, not by names. So no
 * name of anybody is ever flagged, and fixed phrases are not, such as the number of a service that
 * the school makes known itself. Immutable.
 */
public final class PersonalInformation {
  /** With no fixed phrase. */
  public static final PersonalInformation STRICT = new PersonalInformation(List.of());

  private final List<String> fixedPhrases;

  /**
   * @param fixedPhrases what is never flagged
   */
  public PersonalInformation(Collection<String> fixedPhrases) {
    this.fixedPhrases =
        fixedPhrases.stream().map(PlainText::narrow).filter(each -> !each.isBlank()).toList();
  }

  /** What kind of number, and to whom it may be shown. */
  public enum Kind {
    /** Of the resident identity card (GB 11643). */
    RESIDENT_NUMBER("居民身份证号码", "resident identity number") {
      @Override
      Pattern form() {
        return RESIDENT;
      }

      @Override
      boolean isOne(String digits, String before) {
        return ResidentNumber.isOne(digits);
      }
    },
    /** With a valid check digit by Luhn; but for UnionPay's a word before it has to say so. */
    BANK_CARD("银行卡号", "bank card number") {
      @Override
      Pattern form() {
        return CARD;
      }

      @Override
      boolean isOne(String digits, String before) {
        boolean unionPay = digits.startsWith("62") && digits.length() >= 16;
        return (unionPay || OF_A_CARD.matcher(before).find()) && isCheckedByLuhn(digits);
      }
    },
    MOBILE("手机号码", "mobile number") {
      @Override
      Pattern form() {
        return MOBILE_NUMBER;
      }

      @Override
      boolean isOne(String digits, String before) {
        return true;
      }

      @Override
      public VisibilityScope permitted(Units units) {
        return units.scope(Audience.of(Community.CAMPUS));
      }
    };

    private final Words words;

    Kind(String zh, String en) {
      this.words = new Words(zh, en);
    }

    public Label label() {
      return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
    }

    abstract Pattern form();

    abstract boolean isOne(String digits, String before);

    /** The widest scope in which it may stand: nobody's, unless the kind says otherwise. */
    public VisibilityScope permitted(Units units) {
      return VisibilityScope.NOBODY;
    }
  }

  /** One number in a text, from its first character to before its last. */
  record Hit(Kind kind, int start, int end) {
    boolean overlaps(Hit other) {
      return start < other.end && other.start < end;
    }
  }

  private static final String ALONE_BEFORE = "(?<![0-9A-Za-z])(?<!\\d\\.)";
  private static final String ALONE_AFTER = "(?![0-9A-Za-z])(?!\\.\\d)(?! ?(?:万|亿)?元)";
  private static final Pattern RESIDENT =
      Pattern.compile(
          ALONE_BEFORE + "[1-8]\\d{5}[- ]?(?:18|19|20)\\d{6}[- ]?\\d{3}[0-9Xx](?![0-9A-Za-z])");
  private static final Pattern CARD =
      Pattern.compile(ALONE_BEFORE + "\\d(?:[- ]?\\d){11,18}" + ALONE_AFTER);
  private static final Pattern MOBILE_NUMBER =
      Pattern.compile(
          ALONE_BEFORE + "(?:(?:\\+|00)?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}" + ALONE_AFTER);
  private static final Pattern OF_A_CARD = Pattern.compile("卡号|银行卡|信用卡|储蓄卡|账号|帐号|账户|帐户");
  private static final int WORDS_BEFORE = 20;

  /** Those of a mobile number; no other kind has fewer. */
  private static final int FEWEST_DIGITS = 11;

  /** What kinds of numbers sanitized HTML or a plain text holds. */
  public Set<Kind> kindsIn(String text) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    PlainText.lines(text).forEach(line -> find(line).forEach(each -> kinds.add(each.kind())));
    return kinds;
  }

  /** Every number in one line, in order; none inside another. */
  List<Hit> find(String line) {
    String text = PlainText.narrow(line);
    if (digits(text) < FEWEST_DIGITS) return List.of();
    List<Hit> phrases = phrases(text);
    List<Hit> found = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (MatchResult each : kind.form().matcher(text).results().toList()) {
        Hit hit = new Hit(kind, each.start(), each.end());
        String before = text.substring(Math.max(0, hit.start() - WORDS_BEFORE), hit.start());
        if (found.stream().noneMatch(hit::overlaps)
            && phrases.stream().noneMatch(hit::overlaps)
            && kind.isOne(each.group().replaceAll("[- ]", ""), before)) {
          found.add(hit);
        }
      }
    }
    found.sort(Comparator.comparingInt(Hit::start));
    return found;
  }

  private static int digits(String text) {
    int digits = 0;
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= '0' && text.charAt(at) <= '9') digits++;
    }
    return digits;
  }

  private List<Hit> phrases(String text) {
    List<Hit> phrases = new ArrayList<>();
    for (String each : fixedPhrases) {
      Matcher matcher = Pattern.compile(Pattern.quote(each)).matcher(text);
      while (matcher.find()) phrases.add(new Hit(Kind.MOBILE, matcher.start(), matcher.end()));
    }
    return phrases;
  }

  private static boolean isCheckedByLuhn(String digits) {
    int sum = 0;
    for (int at = 0; at < digits.length(); at++) {
      int digit = digits.charAt(digits.length() - 1 - at) - '0';
      if (at % 2 == 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
      sum += digit;
    }
    return sum % 10 == 0;
  }
}
