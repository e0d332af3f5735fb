package org.chancery.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A sentence's tree while it is repaired: its words can be hung on another word. */
final class MutableTree {

  private final List<Token> tokens;

  MutableTree(List<Token> tokens) {
    this.tokens = new ArrayList<>(tokens);
  }

  // ---- words ----

  /** The words as they hang now, in text order. */
  List<Token> tokens() {
    return tokens;
  }

  Token token(int at) {
    return tokens.get(at);
  }

  /** The words from the first to the one before the last. */
  List<Token> between(Token first, Token last) {
    return tokens.subList(first.index(), last.index());
  }

  /** The words before the word. */
  List<Token> before(Token word) {
    return tokens.subList(0, word.index());
  }

  /** The word as it hangs now. */
  Token now(Token word) {
    return tokens.get(word.index());
  }

  /** Whether a comma stands there; false before the first word. */
  boolean isComma(int at) {
    return at >= 0 && tokens.get(at).form().equals(",");
  }

  /** Whether "and" or "or" stands right before it. */
  boolean isBehindAnd(int at) {
    return at > 0 && List.of("and", "or").contains(tokens.get(at - 1).lemma());
  }

  // ---- what hangs where ----

  /** The word that this one hangs on, or null for the root. */
  @Nullable Token headOf(Token word) {
    return word.head() < 0 ? null : tokens.get(word.head());
  }

  /** The index of the first word that hangs on the noun. */
  int leftOf(Token noun) {
    int left = noun.index();
    while (left > 0 && isBelow(tokens.get(left - 1), noun)) {
      left--;
    }
    return left;
  }

  private boolean isBelow(Token word, Token noun) {
    Token step = word;
    for (int steps = 0; step != null && steps <= tokens.size(); steps++) {
      if (step.index() == noun.index()) {
        return true;
      }
      step = headOf(step);
    }
    return false;
  }

  /** The first of the words that hang on the word and are so, or null. */
  @Nullable Token child(Token word, Predicate<Token> isSo) {
    for (Token token : tokens) {
      if (token.head() == word.index() && isSo.test(token)) {
        return token;
      }
    }
    return null;
  }

  boolean hasChild(Token word, Predicate<Token> isSo) {
    return child(word, isSo) != null;
  }

  @Nullable Token subjectOf(Token verb) {
    return child(verb, token -> token.is(Relation.SUBJECT));
  }

  boolean hasSubject(Token verb) {
    return hasChild(verb, MutableTree::isSubject);
  }

  static boolean isSubject(Token token) {
    return token.is(Relation.SUBJECT) || token.is(Relation.PASSIVE_SUBJECT);
  }

  boolean hasObject(Token verb) {
    return hasChild(verb, token -> token.is(Relation.OBJECT));
  }

  /** The "that" which opens the verb's clause, or null. */
  @Nullable Token thatOf(Token verb) {
    return child(verb, token -> token.is(Relation.MARKER) && token.form().equals("that"));
  }

  boolean hasThat(Token verb) {
    return thatOf(verb) != null;
  }

  /** "called for the group <b>to be banned</b>". */
  boolean isInfinitive(Token verb) {
    return hasChild(verb, MutableTree::isTo);
  }

  /** "<b>to</b> pay". */
  static boolean isTo(Token token) {
    return token.form().equals("to") && token.is(Relation.AUXILIARY) || token.tag().equals("TO");
  }

  /** "<b>would</b> pay", "<b>had</b> paid". */
  boolean isHelped(Token verb) {
    return hasChild(verb, token -> token.is(Relation.MODAL) || token.is(Relation.AUXILIARY));
  }

  // ---- changes ----

  /** Hangs the word on another, its tag unchanged; not on itself or one that hangs on it. */
  void hang(Token word, Token head, Relation relation) {
    retag(word, now(word).tag(), head.index(), relation);
  }

  /** Hangs the word on one below it; what of that hangs on the word takes the word's place. */
  void hangBelow(Token word, Token lower, Relation relation) {
    Token high = now(word);
    for (Token step = now(lower); step != null; step = headOf(step)) {
      if (step.head() == high.index()) {
        retag(step, step.tag(), high.head(), high.relation());
        break;
      }
    }
    hang(word, lower, relation);
  }

  /** The word in its new place, under another tag; in its old one where it would make a circle. */
  Token retag(Token word, String tag, int head, Relation relation) {
    Token same = now(word);
    if (head >= 0 && isBelow(tokens.get(head), same)) {
      return same;
    }
    Token changed =
        new Token(same.index(), same.span(), same.form(), same.lemma(), tag, head, relation);
    tokens.set(same.index(), changed);
    return changed;
  }
}
