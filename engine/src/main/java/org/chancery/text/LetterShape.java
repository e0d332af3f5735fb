package org.chancery.text;

import java.util.Locale;

/**
 * How a word is written, which its pieces do not tell since they are in small letters. The model
 * has learned these numbers.
 */
final class LetterShape {

  private LetterShape() {}

  /**
   * 1 digits, 2 with a digit, 3 no letter, 4 small letters, 5 capitals, 6 one capital and then
   * small letters, 7 anything else.
   */
  static int of(String word) {
    if (word.codePoints().allMatch(Character::isDigit)) {
      return 1;
    }
    if (word.codePoints().anyMatch(Character::isDigit)) {
      return 2;
    }
    if (word.codePoints().noneMatch(Character::isLetter)) {
      return 3;
    }
    boolean startsLarge = Character.isUpperCase(word.codePointAt(0));
    if (startsLarge && word.codePoints().anyMatch(LetterShape::isAccented)) {
      return 8;
    }
    if (isSmall(word)) {
      return 4;
    }
    int first = Character.charCount(word.codePointAt(0));
    if (word.equals(word.toUpperCase(Locale.ROOT))) {
      return word.length() > first ? 5 : 6;
    }
    return startsLarge && isSmall(word.substring(first)) ? 6 : 7;
  }

  private static boolean isAccented(int point) {
    return point > 0x7F && Character.isLetter(point);
  }

  private static boolean isSmall(String word) {
    return word.equals(word.toLowerCase(Locale.ROOT));
  }
}
