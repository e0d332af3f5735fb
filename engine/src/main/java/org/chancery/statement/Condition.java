package org.chancery.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.article.Span;
import org.chancery.text.Clause;
import org.chancery.text.Sentence;
import org.chancery.text.Token;

/**
 * What somebody makes a promise or an offer hang on: "is prepared to receive the team, <b>on
 * condition that</b> the sanctions be lifted".
 *
 * @param sign the words that bring it in
 * @param clauses what has to be done, each with its verb and its subject
 */
record Condition(Span sign, List<Piece> clauses) {

  private static final List<List<String>> SIGNS =
      List.of(
          List.of("on", "condition", "that"),
          List.of("on", "the", "condition", "that"),
          List.of("on", "the", "understanding", "that"),
          List.of("provided", "that"));

  /** The condition within the piece, if there is one. */
  static Optional<Condition> in(Sentence sentence, Piece piece) {
    List<Token> words = sentence.tokensIn(piece.whole());
    for (int at = 1; at < words.size(); at++) {
      for (List<String> sign : SIGNS) {
        int end = at + sign.size();
        if (end < words.size() && forms(words.subList(at, end)).equals(sign)) {
          Span span = words.get(at).span().union(words.get(end - 1).span());
          List<Piece> clauses = clauses(sentence, words.subList(end, words.size()));
          return clauses.isEmpty() ? Optional.empty() : Optional.of(new Condition(span, clauses));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> forms(List<Token> words) {
    return words.stream().map(Token::form).toList();
  }

  /** "that A be lifted <b>and that</b> B be freed" are two. */
  private static List<Piece> clauses(Sentence sentence, List<Token> words) {
    List<Piece> clauses = new ArrayList<>();
    int start = 0;
    for (int at = 1; at <= words.size(); at++) {
      boolean isNext =
          at + 1 < words.size()
              && words.get(at).form().equals("and")
              && words.get(at + 1).form().equals("that");
      if (isNext || at == words.size()) {
        clause(sentence, words.subList(start, at)).ifPresent(clauses::add);
        start = at + 2;
      }
    }
    return clauses;
  }

  private static Optional<Piece> clause(Sentence sentence, List<Token> words) {
    return words.stream()
        .filter(Token::isVerb)
        .filter(verb -> words.contains(Clause.ownSubject(sentence, verb)))
        .findFirst()
        .map(
            verb ->
                new Piece(
                    verb, Clause.ownSubject(sentence, verb), List.of(Edges.over(words)), true));
  }
}
