package org.chancery.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.article.Span;
import org.chancery.text.Sentence;
import org.chancery.text.Token;

/**
 * What somebody wants for what he offers or promises: "will open the road <b>in return for</b> a
 * lower fee".
 *
 * @param sign the words that bring it in
 * @param wanted what is to be given
 */
record Exchange(Span sign, Piece wanted) {

  private static final List<String> NOUNS = List.of("return", "exchange");

  /** What one gives oneself: "in return for <b>our</b> help". */
  private static final Set<String> OWN = Set.of("our", "my", "own");

  /** The exchange within the piece, if it tells of one. */
  static Optional<Exchange> in(Sentence sentence, Piece piece) {
    List<Token> words = sentence.tokensIn(piece.whole());
    for (int at = 0; at + 3 < words.size(); at++) {
      boolean isSign =
          words.get(at).form().toLowerCase(Locale.ROOT).equals("in")
              && NOUNS.contains(words.get(at + 1).form())
              && words.get(at + 2).form().equals("for");
      if (isSign) {
        List<Token> wanted = untilComma(words.subList(at + 3, words.size()));
        boolean isOwn = wanted.isEmpty() || OWN.contains(wanted.get(0).form());
        return isOwn
            ? Optional.empty()
            : Optional.of(
                new Exchange(
                    Edges.over(words.subList(at, at + 3)),
                    new Piece(null, null, List.of(Edges.over(wanted)), true)));
      }
    }
    return Optional.empty();
  }

  private static List<Token> untilComma(List<Token> words) {
    for (int at = 0; at < words.size(); at++) {
      if (words.get(at).isPunctuation() && !words.get(at).form().equals("-")) {
        return words.subList(0, at);
      }
    }
    return words;
  }
}
