package org.chancery.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.article.Span;

/**
 * A paragraph, or what a dateline before it has left of it, with the traits by which passages are
 * told apart.
 *
 * @param words the text under {@code span}
 * @param wordCount runs of signs between white space
 * @param followsDateline whether a dateline stands before it on the same line
 */
record Paragraph(Span span, String words, int wordCount, boolean followsDateline) {

  private static final int SHORTEST_CONTENT_WORD = 4;
  private static final int LONGEST_WORD = 20;
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "a", "an", "the", "of", "in", "on", "at", "to", "for", "with", "and", "or", "but", "nor",
          "as", "by", "from", "into", "over", "amid", "via", "vs", "per", "off", "up", "de", "la",
          "al", "is", "are", "be");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<String> DAYS =
      Set.of(
          "today",
          "yesterday",
          "tomorrow",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Pattern PAST =
      Pattern.compile(
          "[a-z]{3,}ed|met|said|told|held|saw|spoke|took|had|was|were|gave|came|went|made|paid|began|led|sent");
  private static final Pattern INNER_STOP =
      Pattern.compile("[\\p{Ll}\\d)]{2}[.!?][\"”’)]?\\s+[\"“‘(]?\\p{Lu}");

  static Paragraph of(String text, Span span, boolean followsDateline) {
    String words = span.of(text);
    return new Paragraph(span, words, countWords(words), followsDateline);
  }

  private static int countWords(String words) {
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < words.length(); i++) {
      boolean blank = Paragraphs.isBlank(words.charAt(i));
      count += !blank && !inside ? 1 : 0;
      inside = !blank;
    }
    return count;
  }

  /**
   * Whether it has at most so many words, of usual length: a million signs without a space are one
   * word, but not short.
   */
  boolean isWithin(int mostWords) {
    return wordCount <= mostWords && words.length() <= LONGEST_WORD * mostWords;
  }

  /**
   * The end of it, where credits and sign-offs stand; for patterns that would be slow on a long
   * paragraph.
   */
  String tail(int length) {
    return words.substring(Math.max(0, words.length() - length));
  }

  /** Its last sign that is no closing quotation mark or bracket. */
  private char lastSign() {
    int at = words.length() - 1;
    while (at > 0 && "\"”’'»)]“".indexOf(words.charAt(at)) >= 0) {
      at--;
    }
    return words.charAt(at);
  }

  boolean endsSentence() {
    return ".!?…".indexOf(lastSign()) >= 0;
  }

  /** Ends as a list item or a salutation does, so that more must follow. */
  boolean isUnfinished() {
    return ",;:-–—".indexOf(lastSign()) >= 0;
  }

  boolean startsSmall() {
    return Character.isLowerCase(words.codePointAt(0));
  }

  boolean startsQuotation() {
    return "\"“„«‘'".indexOf(words.charAt(0)) >= 0;
  }

  boolean hasLetters() {
    return words.codePoints().anyMatch(Character::isLetter);
  }

  /**
   * How many full stops are followed by a new sentence, plus one; stops counting at {@code most}.
   */
  int sentencesUpTo(int most) {
    Matcher stop = INNER_STOP.matcher(words);
    int count = 1;
    while (count < most && stop.find()) {
      count++;
    }
    return count;
  }

  boolean isAllCapitals() {
    return words.codePoints().anyMatch(Character::isUpperCase)
        && words.codePoints().noneMatch(Character::isLowerCase);
  }

  /** "Virus Fund Grows, Minister Says": no small word but the short function words. */
  boolean isTitleCase() {
    int capitals = 0;
    for (String word : words.split("\\s+")) {
      String bare = word.replaceAll("^\\P{L}+|\\P{L}+$", "");
      if (!bare.isEmpty() && Character.isUpperCase(bare.codePointAt(0))) {
        capitals++;
      } else if (!bare.isEmpty() && !SMALL_WORDS.contains(bare)) {
        return false;
      }
    }
    return capitals >= 3;
  }

  /** Without articles and days, as only headlines are: "Ministers agree to reopen border posts." */
  boolean isTelegraphic() {
    return wordList().stream().noneMatch(word -> ARTICLES.contains(word) || DAYS.contains(word));
  }

  /** Without a day and without a verb in the past, as a first sentence of the body rarely is. */
  boolean isTimeless() {
    return wordList().stream()
        .noneMatch(word -> DAYS.contains(word) || PAST.matcher(word).matches());
  }

  /** Letters and digits only, in small letters; for "is the same line again". */
  String letters() {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
  }

  /** Its longer words, in small letters. */
  Set<String> contentWords() {
    Set<String> content = new HashSet<>();
    for (String word : wordList()) {
      if (word.length() >= SHORTEST_CONTENT_WORD) {
        content.add(word);
      }
    }
    return content;
  }

  private List<String> wordList() {
    return List.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"));
  }
}
