package org.chancery.text;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the seam in words that a page's extraction has glued together: "Hethanked", "Talkingwith",
 * "thatthe". One half is a word of grammar, the other a word of the analyser's lexicon, and the
 * whole is in none; where both halves are words of grammar, the lexicon, which was counted on the
 * web, has the whole as well. Or the first half is a side's initials and the other an office or a
 * word with a capital: "UAEPM", "USSecretary".
 */
final class GluedWords {

  private static final int SHORTEST = 6;

  /** Names end as shorter words of grammar do: "Corb-in", "Dona-to", "March-and". */
  private static final int SHORTEST_BEHIND_CAPITAL = 4;

  private static final Set<String> LEADING =
      Words.set("he she they both that the and with from for his her their also its");
  private static final Set<String> TRAILING =
      Words.set("with that the and for his her their from to of in");

  private static final Pattern INITIALS =
      Pattern.compile("(UAE|UK|US|EU|UN|ROK|DPRK|PRC|ASEAN|NATO)(?:D?PM|FM|\\p{Lu}\\p{Ll}{3,})");

  private final Predicate<String> known;

  /**
   * @param known whether the lexicon holds a word, as written
   */
  GluedWords(Predicate<String> known) {
    this.known = known;
  }

  /** Where the second word begins, or 0 when the word is one. */
  int seam(String word) {
    Matcher initials = INITIALS.matcher(word);
    if (initials.matches() && !isKnown(word)) {
      return initials.end(1);
    }
    if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter)) {
      return 0;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    boolean isKnown = isKnown(word);
    if (lower.equals("within")) {
      return 0;
    }
    for (int seam = word.length() - 2; seam >= 2; seam--) {
      boolean bothGrammar =
          LEADING.contains(lower.substring(0, seam)) && TRAILING.contains(lower.substring(seam));
      if (isKnown && !bothGrammar) {
        continue;
      }
      boolean lead = LEADING.contains(lower.substring(0, seam)) && isWord(word.substring(seam));
      boolean trail =
          TRAILING.contains(lower.substring(seam))
              && isWord(word.substring(0, seam))
              && (word.length() - seam >= SHORTEST_BEHIND_CAPITAL
                  || !Character.isUpperCase(word.charAt(0)));
      if (lead || trail) {
        return seam;
      }
    }
    boolean hasArticle =
        !isKnown && lower.equals(word) && lower.startsWith("a") && isWord(word.substring(1));
    return hasArticle ? 1 : 0;
  }

  private boolean isWord(String part) {
    boolean isGrammar = LEADING.contains(part) || TRAILING.contains(part);
    return isGrammar
        || part.length() > 3
            && Character.isLowerCase(part.charAt(part.length() - 1))
            && isKnown(part);
  }

  private boolean isKnown(String word) {
    return known.test(word) || known.test(word.toLowerCase(Locale.ROOT));
  }
}
