package org.chancery.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.article.Span;

/**
 * Tells names from other words in a headline where every word has a capital: "Minister <b>Urges</b>
 * Turkey To <b>Open</b> Border". A capital is kept when the rest of the article writes the word
 * with one in the middle of a sentence, and when no lexicon has the word in small letters.
 */
final class TitleCase {

  private static final int LEAST_WORDS = 4;
  private static final int LONG_WORD = 4;
  private static final Set<String> SMALL_WORDS =
      Words.set(
          "with from over into amid than that upon after under about against between during before"
              + " while when onto near");
  private static final Set<String> TINY_WORDS =
      Words.set(
          "a an the and or nor but of in on at to by for as is be it its so up off out via vs per");
  private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}[\\p{L}\\p{M}]*");

  private final Set<String> small = new HashSet<>();
  private final Set<String> capital = new HashSet<>();
  private final Predicate<String> known;

  /**
   * @param text the article
   * @param headline the part of it that is no evidence
   * @param known whether the analyser's lexicon holds a word, as written
   */
  TitleCase(String text, Span headline, Predicate<String> known) {
    this.known = known;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (!headline.contains(new Span(word.start(), word.end()))) {
        note(text, word.start(), word.group());
      }
    }
  }

  private void note(String text, int start, String word) {
    if (Character.isLowerCase(word.codePointAt(0))) {
      small.add(word);
    } else if (isInsideSentence(text, start)) {
      capital.add(word);
    }
  }

  private static boolean isInsideSentence(String text, int start) {
    return start > 1
        && text.charAt(start - 1) == ' '
        && (Character.isLowerCase(text.charAt(start - 2)) || text.charAt(start - 2) == ',');
  }

  /** Whether every longer word, verbs too, begins with a capital and goes on in small letters. */
  static boolean is(List<String> words) {
    int capitals = 0;
    for (String word : words) {
      boolean isLong = word.length() >= LONG_WORD && !SMALL_WORDS.contains(word);
      boolean isTiny = !isLong && (SMALL_WORDS.contains(word) || TINY_WORDS.contains(word));
      if (!isTiny && Character.isLowerCase(word.codePointAt(0))) {
        return false;
      }
      capitals += isLong && isCapitalised(word) ? 1 : 0;
    }
    return capitals >= LEAST_WORDS;
  }

  private static boolean isCapitalised(String word) {
    return Character.isUpperCase(word.charAt(0))
        && word.chars().skip(1).anyMatch(Character::isLowerCase);
  }

  /** The word as it would stand in the middle of a sentence. */
  String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean isName =
        !isCapitalised(word)
            || capital.contains(word)
            || !small.contains(lower) && !known.test(lower);
    return isName ? word : lower;
  }
}
