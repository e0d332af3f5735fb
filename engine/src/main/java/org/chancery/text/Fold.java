package org.chancery.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are compared: small letters, no accents. */
public final class Fold {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Fold() {}

  /**
   * "Tô Lâm" gives "to lam", "Đỗ" gives "do", "Knapper’s" gives "knapper's"; an accent that stands
   * alone gives itself.
   */
  public static String of(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    boolean isPlain = lower.chars().allMatch(letter -> letter < 0x80);
    if (isPlain) {
      return lower;
    }
    String bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    if (bare.isEmpty()) {
      return lower;
    }
    return bare.replace('đ', 'd')
        .replace('ø', 'o')
        .replace('ł', 'l')
        .replace('ı', 'i')
        .replace("œ", "oe")
        .replace('ð', 'd')
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace('\u2019', '\'')
        .replace('\u02bc', '\'');
  }
}
