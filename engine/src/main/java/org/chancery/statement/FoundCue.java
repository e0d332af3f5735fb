package org.chancery.statement;

import java.util.ArrayList;
import java.util.List;
import org.chancery.article.Span;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;

/**
 * A cue in a sentence.
 *
 * @param carrier the word whose clause it is: the verb, the light verb, the copula
 * @param core the word on which the content hangs: the verb itself, the noun, the adjective, the
 *     preposition's verb
 * @param words all its words, in text order
 * @param asideFrom the index of the first word of an aside; -1 when it is none
 */
record FoundCue(Cue cue, Token carrier, Token core, List<Token> words, int asideFrom) {

  /** Not an aside. */
  FoundCue(Cue cue, Token carrier, Token core, List<Token> words) {
    this(cue, carrier, core, words, -1);
  }

  /** "…, <b>the PM suggested</b>, …": stands between commas inside what it tells. */
  boolean isAside() {
    return asideFrom >= 0;
  }

  /**
   * The stretches it covers, a noun with what describes it ("<b>unwavering support</b>"): words
   * that stand apart are several.
   */
  List<Span> spans(Sentence sentence) {
    ArrayList<Span> spans = new ArrayList<>();
    Token last = null;
    for (Token word : withDescription(sentence)) {
      boolean joins = last != null && word.index() == last.index() + 1;
      if (joins) {
        spans.set(spans.size() - 1, spans.get(spans.size() - 1).union(word.span()));
      } else {
        spans.add(word.span());
      }
      last = word;
    }
    return spans;
  }

  private List<Token> withDescription(Sentence sentence) {
    Token first = core;
    while (core.isNoun() && first.index() > 0 && describes(sentence.token(first.index() - 1))) {
      first = sentence.token(first.index() - 1);
    }
    int from = first.index();
    return sentence.tokens().stream()
        .filter(
            token -> words.contains(token) || token.index() >= from && token.index() < core.index())
        .toList();
  }

  private boolean describes(Token token) {
    return token.head() == core.index()
        && (token.is(Relation.ADJECTIVE) || token.is(Relation.COMPOUND));
  }

  /** Whether it tells what someone says or how he judges. */
  boolean isReport() {
    return cue.frame() == Cue.Frame.SAY || cue.act() == Act.ASSESS;
  }

  Token firstWord() {
    return words.get(0);
  }

  Token lastWord() {
    return words.get(words.size() - 1);
  }
}
