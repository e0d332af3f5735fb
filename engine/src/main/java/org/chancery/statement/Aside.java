package org.chancery.statement;

import java.util.List;
import java.util.Set;
import org.chancery.text.Clause;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/** "…, <b>the PM suggested</b>, …": who tells it stands between commas inside what is told. */
final class Aside {

  private static final Set<String> QUOTATION_MARKS = Words.set("\" `` '' “ ”");

  private static final Set<String> ADDITIONS = Set.of("IN", "DT", "JJ", "CD", "RB", "PRP$");

  /** In words, from the comma to the verb, and from the verb to the comma. */
  private static final int LONGEST = 7;

  private Aside() {}

  /** The aside that interrupts the cue: "Okello <b>stressed</b>, the ministry said, the need …". */
  static @Nullable FoundCue behind(FoundCue found, List<FoundCue> all) {
    int last = found.lastWord().index();
    return all.stream()
        .filter(other -> other.isAside() && other.asideFrom() == last + 2)
        .findFirst()
        .orElse(null);
  }

  /**
   * Where "…, the PM <b>suggested</b>, …" begins: a short noun phrase and the verb between commas;
   * -1 when it is none.
   *
   * @param last the index of the last word of the cue
   */
  static int start(Sentence sentence, Token verb, int last) {
    int end = end(sentence, last);
    int comma = end > 0 ? openingComma(sentence, verb) : -1;
    boolean isAside =
        comma > 0
            && !sentence.token(comma - 1).form().equals("\"")
            && isName(sentence.tokens().subList(comma + 1, verb.index()))
            && goesOnAfter(sentence, end);
    return isAside ? comma + 1 : -1;
  }

  /** The comma before the few words that name who speaks; -1 when there is none. */
  private static int openingComma(Sentence sentence, Token verb) {
    int at = verb.index() - 1;
    while (at > 0
        && verb.index() - at <= LONGEST
        && !sentence.token(at).form().equals(",")
        && !sentence.token(at).isVerb()
        && !sentence.token(at).tag().equals("IN")) {
      at--;
    }
    boolean isOpening = at > 0 && at < verb.index() - 1 && sentence.token(at).form().equals(",");
    return isOpening ? at : -1;
  }

  private static boolean isName(List<Token> words) {
    return words.stream().noneMatch(word -> QUOTATION_MARKS.contains(word.form()))
        && words.stream().anyMatch(word -> word.isNoun() || word.isPronoun());
  }

  /**
   * The comma that closes "…, he <b>told</b> reporters on Friday, …": whom he told and when may
   * stand before it; -1 when there is none or the sentence ends with it.
   */
  static int end(Sentence sentence, int last) {
    int at = last + 1;
    while (at + 1 < sentence.tokens().size() && at - last <= LONGEST) {
      Token token = sentence.token(at);
      if (token.form().equals(",")) {
        return at;
      }
      boolean isAddition =
          token.isNoun()
              || token.isPronoun()
              || ADDITIONS.contains(token.tag()) && !token.form().equals("that");
      if (!isAddition) {
        return -1;
      }
      at++;
    }
    return -1;
  }

  /**
   * "and <b>must</b> not", "and <b>Peru must</b> pay": what is to be is no report of what was done.
   */
  private static boolean isModal(Sentence sentence, int from) {
    for (Token token : sentence.tokens().subList(from, sentence.tokens().size())) {
      boolean isDue = token.tag().equals("MD") && sentence.head(token) != null;
      if (isDue || token.isVerb() || token.form().equals(",")) {
        return isDue || token.isVerb() && Clause.isObliged(sentence, token);
      }
    }
    return false;
  }

  /**
   * "and <b>had</b> paid", "and <b>was</b> old": of the thing told, not what its teller did next.
   */
  private static boolean isHelper(Sentence sentence, int at) {
    return at < sentence.tokens().size()
        && SpeechTag.isFinite(sentence.token(at))
        && Set.of("have", "be").contains(sentence.token(at).lemma());
  }

  /** Whether the sentence's own clause goes on behind the aside rather than another beginning. */
  private static boolean goesOnAfter(Sentence sentence, int comma) {
    Token next = sentence.token(comma + 1);
    boolean isOtherClause =
        next.tag().equals("CC") && !isModal(sentence, comma + 2) && !isHelper(sentence, comma + 2);
    return !isOtherClause
        && !next.tag().equals("VBG")
        && !next.form().equals("according")
        && !next.isPunctuation();
  }
}
