package org.chancery.statement;

import java.util.List;
import org.chancery.article.Span;
import org.chancery.text.Clause;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Tells what one side makes its doing hang on where no word of speech does: "Kenya will not open
 * the road <b>unless the land is given back</b>" asks Peru to give it back.
 */
final class ConditionTeller {

  private final Conversation conversation;
  private final PieceTeller pieceTeller;

  ConditionTeller(Conversation conversation, PieceTeller pieceTeller) {
    this.conversation = conversation;
    this.pieceTeller = pieceTeller;
  }

  /**
   * Tells the condition of the sentence, if its main clause is one side's own.
   *
   * @param told the words of what cues tell in it
   */
  void tell(Sentence sentence, List<Span> told) {
    Token verb =
        sentence.tokens().stream()
            .filter(token -> token.is(Relation.ROOT))
            .findFirst()
            .orElse(null);
    boolean isTold = verb == null || told.stream().anyMatch(span -> span.contains(verb.span()));
    Token subject = isTold ? null : Clause.ownSubject(sentence, verb);
    Party party = subject == null ? null : sideOf(sentence, subject);
    if (party != null && conversation.facing(party, sentence) != null) {
      Piece whole = new Piece(verb, subject, List.of(sentence.span()), false);
      Condition.in(sentence, whole)
          .ifPresent(
              condition ->
                  pieceTeller.tellConditions(
                      sentence, new SpeakerFinder.Speaker(party, List.of(), false), condition));
    }
  }

  private @Nullable Party sideOf(Sentence sentence, Token subject) {
    Party party = conversation.named(sentence, subject);
    return party == null || party.isBoth() || party.side() == null ? null : party;
  }
}
