package org.chancery.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.article.Article;
import org.chancery.text.Clause;
import org.chancery.text.Outline;
import org.chancery.text.Quotation;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/** A sentence, its cues, and what each introduces: which of them is told inside which. */
final class CuedSentence {

  private final Article article;
  private final Outline outline;
  private final Sentence sentence;
  private final List<FoundCue> cues;
  private final Map<FoundCue, List<Piece>> contents = new HashMap<>();

  /**
   * @param cues in text order
   * @param isNews whether nobody meets anybody here
   */
  CuedSentence(
      Article article, Outline outline, Sentence sentence, List<FoundCue> cues, boolean isNews) {
    this.article = article;
    this.outline = outline;
    this.sentence = sentence;
    this.cues = cues;
    for (FoundCue cue : cues) {
      contents.put(cue, new ContentReader(article, outline, sentence, cue, cues, isNews).pieces());
    }
  }

  Sentence sentence() {
    return sentence;
  }

  List<FoundCue> cues() {
    return cues;
  }

  /** The quotation beside which the cue stands as a tag, or null. */
  @Nullable Quotation quotationBefore(FoundCue cue) {
    return SpeechTag.quotationBefore(outline, sentence, cue);
  }

  /** Whether the cue tags a question before it and introduces nothing else. */
  boolean isTagAlone(FoundCue cue) {
    return SpeechTag.isAlone(article, outline, sentence, cue);
  }

  /** What the cue introduces, in text order; empty when it introduces nothing. */
  List<Piece> pieces(FoundCue cue) {
    return contents.get(cue);
  }

  /** The cue introduces nothing after all. */
  void clear(FoundCue cue) {
    contents.put(cue, List.of());
  }

  /** A cue on which the tree hangs nothing introduces what stands behind it in the piece. */
  void fillFrom(Piece piece, FoundCue cue) {
    if (pieces(cue).isEmpty()) {
      contents.put(cue, behind(cue, piece));
    }
  }

  private List<Piece> behind(FoundCue cue, Piece piece) {
    List<Token> words =
        sentence.tokensIn(piece.whole()).stream()
            .filter(token -> token.index() > cue.lastWord().index())
            .toList();
    return words.isEmpty() ? List.of() : Piece.alone(Edges.over(words));
  }

  /** The cue on whose verb the piece turns, other than the one that introduces it; or null. */
  @Nullable FoundCue innerCue(Piece piece, FoundCue outer) {
    return cues.stream()
        .filter(cue -> cue != outer && turnsOn(piece, cue))
        .findFirst()
        .orElse(null);
  }

  private boolean turnsOn(Piece piece, FoundCue cue) {
    return piece.verb() != null
        && (piece.verb() == cue.carrier()
            || piece.verb() == cue.core()
            || leadsTo(piece.verb(), cue.carrier()));
  }

  /** "that he had <b>come</b> to <b>ask</b> for ships", "<b>used</b> the visit to <b>ask</b>". */
  private boolean leadsTo(Token verb, Token asking) {
    Token head = Clause.isInfinitive(sentence, asking) ? sentence.head(asking) : null;
    return head == verb || head != null && head.is(Relation.OBJECT) && sentence.head(head) == verb;
  }

  /** Whether a report turns on this cue's clause: "said that he <b>hoped</b> …". */
  boolean isReported(FoundCue cue) {
    for (FoundCue other : cues) {
      boolean turnsOnIt =
          other != cue
              && other.isReport()
              && pieces(other).stream().anyMatch(piece -> turnsOn(piece, cue));
      if (turnsOnIt && !isAround(cue, other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the cue stands in what another introduces. */
  boolean isInsideOther(FoundCue cue) {
    return cues.stream()
        .anyMatch(
            other ->
                other != cue
                    && isTold(pieces(other), cue)
                    && !isAround(cue, other)
                    && !isBeyond(cue, other)
                    && !isAnswered(cue, other));
  }

  /** "turned down <b>Kenya's request</b> for a loan": both the request and the answer are told. */
  private static boolean isAnswered(FoundCue cue, FoundCue other) {
    boolean isAnswer =
        other.cue().act() == Act.AGREE || other.cue().act() == Act.DISAGREE || !other.isReport();
    return cue.cue().act() == Act.ASK
        && cue.carrier().isNoun()
        && isAnswer
        && other.cue().act() != Act.APPRECIATE;
  }

  /**
   * "thanked Peru for the law, which, she said, was good, and <b>asked</b> for another": the aside
   * interrupts a clause in which the cue does not stand.
   */
  private boolean isBeyond(FoundCue cue, FoundCue aside) {
    Token clause = aside.isAside() ? sentence.head(aside.carrier()) : null;
    return clause != null
        && clause.is(Relation.RELATIVE_CLAUSE)
        && !sentence.isBelow(cue.carrier(), clause);
  }

  private boolean isAround(FoundCue cue, FoundCue other) {
    return isTold(pieces(cue), other) && isOuter(cue, other);
  }

  private static boolean isTold(List<Piece> pieces, FoundCue cue) {
    return pieces.stream()
        .flatMap(piece -> piece.spans().stream())
        .anyMatch(span -> span.contains(cue.carrier().span()));
  }

  /** Which of two cues that seem to tell each other is the reporter's: not the quoted one. */
  private boolean isOuter(FoundCue cue, FoundCue other) {
    boolean isQuoted = isQuoted(cue.carrier());
    return isQuoted == isQuoted(other.carrier())
        ? cue.carrier().index() < other.carrier().index()
        : !isQuoted;
  }

  private boolean isQuoted(Token token) {
    return outline.quotations().stream()
        .anyMatch(quotation -> quotation.content().contains(token.span()));
  }
}
