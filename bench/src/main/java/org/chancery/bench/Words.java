package org.chancery.bench;

import java.util.List;
import java.util.Locale;

/** Small matters of English spelling in made sentences. */
final class Words {

  private static final List<String> SPOKEN_AS_CONSONANT = List.of("US ", "Uni", "Euro", "one");

  private Words() {}

  static String opening(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** As {@link #opening}, past the marks of a draft. */
  static String openingMarked(String marked) {
    int at = marked.startsWith("‹") ? marked.indexOf(':') + 1 : 0;
    return marked.substring(0, at) + opening(marked.substring(at));
  }

  /**
   * A marked reference inside a sentence: "The minister" becomes "the minister", "He" becomes "he",
   * names stay.
   */
  static String closing(String marked) {
    return marked.replaceFirst(":The ", ":the ").replace(":He›", ":he›").replace(":She›", ":she›");
  }

  /** "a Thai", "an Indian", "a US". */
  static String withArticle(String words) {
    boolean isVowel = "AEIOUaeiou".indexOf(words.charAt(0)) >= 0;
    boolean isSpokenOtherwise = SPOKEN_AS_CONSONANT.stream().anyMatch((words + " ")::startsWith);
    return (isVowel && !isSpokenOtherwise ? "an " : "a ") + words;
  }

  static String possessive(String name) {
    return name + (name.endsWith("s") ? "'" : "'s");
  }

  static String ordinal(int number) {
    int last = number % 10;
    boolean isTeen = number % 100 / 10 == 1;
    return number
        + (isTeen || last == 0 || last > 3 ? "th" : List.of("st", "nd", "rd").get(last - 1));
  }
}
