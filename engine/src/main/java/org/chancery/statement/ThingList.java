package org.chancery.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.text.Token;
import org.chancery.text.Words;

/**
 * A list of things told by its commas and its "and", whatever the tree makes of it: "a loan for the
 * port, an end to the ban and visas for students". Things count as several wishes only where each
 * has words of its own behind it; "trade in tea, coffee and rice" is one.
 */
final class ThingList {

  /** Tags with which a thing begins. */
  private static final Set<String> OPENERS =
      Words.set("DT PRP$ JJ JJR JJS NN NNS NNP NNPS CD VBG VBN PDT");

  private static final Set<String> FINITE = Words.set("VBD VBZ VBP MD");

  private static final Set<String> BEHIND = Words.set("IN TO");

  private static final Set<String> EXAMPLES = Set.of("including", "such", "like", "especially");

  /** What opens a list of fields or of what one wish is for. */
  private static final Set<String> ONE =
      Words.set(
          "cooperation co-operation coordination collaboration partnership engagement assistance exchange dialogue support help"
              + " backing tie relation field area sector matter issue question topic between"
              + " link contact investment");

  private ThingList() {}

  /** The words at which the second and later things begin; empty where there is no such list. */
  static List<Token> starts(List<Token> words) {
    List<Integer> signs = signs(words);
    boolean isOne =
        signs.isEmpty()
            || !isTold(words, 0, signs.get(0))
            || opensOne(words, signs.get(0))
            || words.stream().anyMatch(word -> EXAMPLES.contains(word.form()));
    if (isOne) {
      return List.of();
    }
    List<Token> starts = new ArrayList<>();
    boolean isClosed = false;
    for (int number = 0; number < signs.size(); number++) {
      int from = behind(words, signs.get(number));
      int to = number + 1 < signs.size() ? signs.get(number + 1) : words.size();
      boolean isAnd = from > 0 && words.get(from - 1).form().equals("and");
      if (isTold(words, from, to)) {
        starts.add(words.get(from));
        isClosed |= isAnd;
      } else if (isThing(words, from, to) || hasVerb(words, from, to)) {
        return List.of(); // a bare thing: a list of what one wish is for
      }
    }
    boolean isPairBehindComma = starts.size() == 1 && hasCommaAndBefore(words, starts.get(0));
    return isClosed && (starts.size() > 1 || isPairBehindComma) ? starts : List.of();
  }

  /** Whether a thing may begin with the word. */
  static boolean opens(Token first) {
    return OPENERS.contains(first.tag());
  }

  /** Where the commas stand, and the "and" that closes the list. */
  private static List<Integer> signs(List<Token> words) {
    List<Integer> signs = new ArrayList<>();
    int last = -1;
    for (int at = 1; at + 1 < words.size(); at++) {
      String form = words.get(at).form();
      if (form.equals(",")) {
        signs.add(at);
        last = -1;
      } else if (form.equals("and") && !words.get(at - 1).form().equals(",") && last < 0) {
        boolean isAfterComma = !signs.isEmpty();
        last = isAfterComma ? at : -1;
        if (isAfterComma) {
          signs.add(at);
        }
      }
    }
    return signs;
  }

  /** The first word behind a comma, an "and" or both. */
  private static int behind(List<Token> words, int sign) {
    boolean isComma = words.get(sign).form().equals(",");
    boolean isBoth = isComma && sign + 1 < words.size() && words.get(sign + 1).form().equals("and");
    return sign + (isBoth ? 2 : 1);
  }

  private static boolean hasCommaAndBefore(List<Token> words, Token start) {
    int at = words.indexOf(start);
    return at > 1 && words.get(at - 2).form().equals(",");
  }

  /** "an end <b>to</b> the ban", "<b>an additional</b> quota": a thing with words of its own. */
  private static boolean isTold(List<Token> words, int from, int to) {
    if (!isThing(words, from, to)) {
      return false;
    }
    boolean isNew = words.get(from).form().matches("an?|no") && to - from > 2;
    return isNew
        || words.subList(from + 1, to).stream()
            .anyMatch(word -> BEHIND.contains(word.tag()) && word != words.get(to - 1));
  }

  /** Nouns without a verb of their own: "who", "which" and "that" bring in one that describes. */
  private static boolean isThing(List<Token> words, int from, int to) {
    if (from >= to || !OPENERS.contains(words.get(from).tag())) {
      return false;
    }
    boolean hasNoun = false;
    for (Token word : words.subList(from, to)) {
      if (word.tag().startsWith("W") || word.form().equals("that")) {
        break;
      }
      if (FINITE.contains(word.tag())) {
        return false;
      }
      hasNoun |= word.isNoun() || word.tag().equals("VBG");
    }
    return hasNoun;
  }

  private static boolean hasVerb(List<Token> words, int from, int to) {
    return from < to
        && !words.get(from).tag().startsWith("W")
        && words.subList(from, to).stream().anyMatch(word -> FINITE.contains(word.tag()));
  }

  private static boolean opensOne(List<Token> words, int end) {
    return words.subList(0, end).stream().anyMatch(word -> ONE.contains(word.lemma()));
  }
}
