package org.chancery.statement;

import java.util.List;
import org.chancery.article.Span;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * One part of what a cue introduces.
 *
 * @param verb the verb it turns on; null when it is a noun phrase or a quotation alone
 * @param subject who is to do it or does it, shared subjects included; null when it names no one
 * @param spans its words: two when something stands between
 * @param isApart brought in by "as well as" or "while", and so a statement of its own whatever the
 *     act
 */
record Piece(@Nullable Token verb, @Nullable Token subject, List<Span> spans, boolean isApart) {

  /** A phrase or a quotation as it stands; empty when there are no words. */
  static List<Piece> alone(@Nullable Span words) {
    return words == null ? List.of() : List.of(new Piece(null, null, List.of(words), false));
  }

  /** This piece and the next as one. */
  Piece with(Piece next) {
    return new Piece(verb, subject, List.of(first().union(next.whole())), isApart);
  }

  /** The same as a statement of its own. */
  Piece apart() {
    return new Piece(verb, subject, spans, true);
  }

  /** The same with other words. */
  Piece over(List<Span> words) {
    return new Piece(verb, subject, words, isApart);
  }

  /** The same, to be done by {@code who}. */
  Piece by(Token who) {
    return new Piece(verb, who, spans, isApart);
  }

  Span first() {
    return spans.get(0);
  }

  /** From its first word to its last, with what stands between. */
  Span whole() {
    return spans.get(0).union(spans.get(spans.size() - 1));
  }

  /** The noun on which the piece hangs together: "the <b>proposal</b> on air links"; or null. */
  @Nullable Token headNoun(Sentence sentence) {
    List<Token> words = sentence.tokensIn(whole());
    return words.stream()
        .filter(Token::isNoun)
        .filter(
            noun ->
                !words.contains(sentence.head(noun))
                    || sentence.head(noun) == words.get(0) && words.get(0).tag().equals("IN"))
        .findFirst()
        .orElse(null);
  }
}
