package org.chancery.statement;

import java.util.List;
import org.chancery.article.Span;
import org.chancery.text.Clause;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds the clause that completes a cue: "said that he <b>would come</b>". */
final class ComplementFinder {

  /** Within how many words of the cue a clause beside it is looked for. */
  private static final int NEAR = 12;

  private static final List<String> ASKED_BY = List.of("on", "upon", "to", "for", "with");

  private final Sentence sentence;
  private final FoundCue found;
  private final OtherReports others;

  ComplementFinder(Sentence sentence, FoundCue found, OtherReports others) {
    this.sentence = sentence;
    this.found = found;
    this.others = others;
  }

  /**
   * The verb on which the content turns, or null when it is a phrase.
   *
   * @param region the words that complete the cue, or null
   */
  @Nullable Token find(@Nullable Span region) {
    boolean isLoose = found.cue().frame() == Cue.Frame.SAY && region == null || isPrepositionOnly();
    boolean isAgentBehind = sentence.child(found.carrier(), Relation.AGENT) != null;
    Token loose = isLoose && !isAgentBehind ? looseClause() : null;
    if (loose != null) {
      return loose;
    }
    Token clause = clauseBelow(found.core());
    return clause == null && found.core() != found.carrier()
        ? clauseBelow(found.carrier())
        : clause;
  }

  private boolean isPrepositionOnly() {
    return found.cue().frame() == Cue.Frame.SAY
        && found.words().size() == 1
        && sentence.child(found.carrier(), Relation.PREPOSITION) != null
        && sentence.child(
                found.carrier(),
                Relation.OBJECT,
                Relation.INDIRECT_OBJECT,
                Relation.CLAUSAL_COMPLEMENT,
                Relation.OPEN_COMPLEMENT)
            == null;
  }

  /**
   * "affirmed, in whatever capacity, he <b>would remain</b> …": the parser hangs the clause beside
   * the cue.
   */
  private @Nullable Token looseClause() {
    int from = found.carrier().index() + 1;
    for (Token token :
        sentence.tokens().subList(from, Math.min(sentence.tokens().size(), from + NEAR))) {
      Token head = sentence.head(token);
      boolean isClause =
          token.is(Relation.SUBJECT)
              && head != null
              && head.isVerb()
              && head.index() > token.index()
              && !others.isCarrier(head);
      boolean joined = token.index() > 0 && sentence.token(token.index() - 1).tag().equals("CC");
      if (isClause) {
        return joined ? null : head;
      }
    }
    return null;
  }

  private @Nullable Token clauseBelow(Token holder) {
    Token clause = ownClause(holder);
    if (clause == null && (holder != found.carrier() || holder.isNoun())) {
      clause = sentence.child(holder, Relation.NOUN_CLAUSE, Relation.ADVERBIAL_CLAUSE);
    }
    if (clause == null && holder == found.carrier() && found.cue().frame() == Cue.Frame.ADJ) {
      clause = SpeakingVerb.gladIf(sentence, holder);
    }
    boolean wants = found.cue().frame() == Cue.Frame.WANT || found.cue().frame() == Cue.Frame.PLAN;
    if (clause == null && wants) {
      clause = wantedClause(holder);
    }
    Token need = clause == null ? sentence.child(holder, Relation.OBJECT) : null;
    if (need != null && DoerFinder.NEEDS.contains(need.lemma())) {
      clause = infinitiveOf(need); // "stressed the need for Peru to pay"
    }
    return clause != null && clause.index() != found.carrier().index() ? clause : null;
  }

  private @Nullable Token ownClause(Token holder) {
    Token behind = found.cue().frame() == Cue.Frame.SAY ? clauseBehind(sentence, holder) : null;
    Token clause =
        behind == null
            ? sentence.child(holder, Relation.CLAUSAL_COMPLEMENT, Relation.OPEN_COMPLEMENT)
            : behind;
    return clause == null || isOtherClause(clause) ? null : clause;
  }

  /** The clause behind the verb, when another that stands before it hangs on it as well. */
  static @Nullable Token clauseBehind(Sentence sentence, Token verb) {
    return sentence.children(verb, Relation.CLAUSAL_COMPLEMENT).stream()
        .filter(clause -> clause.index() > verb.index() && !isParted(sentence, verb, clause))
        .findFirst()
        .orElse(null);
  }

  private boolean isOtherClause(Token clause) {
    boolean isBefore = clause.index() < found.carrier().index();
    return isBefore
        && (found.cue().frame() != Cue.Frame.SAY || isParted(sentence, clause, found.carrier()));
  }

  private static boolean isParted(Sentence sentence, Token from, Token to) {
    return sentence.tokens().subList(from.index(), to.index()).stream()
        .anyMatch(token -> token.form().equals(";"));
  }

  /**
   * What someone else is wanted to do: "asked <b>Peru to pay</b>", "called <b>on</b> Peru to …".
   */
  private @Nullable Token wantedClause(Token holder) {
    Token object = sentence.child(holder, Relation.OBJECT);
    Token clause = object == null ? null : infinitiveOf(object);
    if (clause == null) {
      clause =
          sentence.children(holder, Relation.ADVERBIAL_CLAUSE).stream()
              .filter(child -> Clause.isInfinitive(sentence, child))
              .findFirst()
              .orElse(null);
    }
    Token asked = clause == null ? Clause.objectOf(sentence, holder, ASKED_BY) : null;
    return asked == null ? clause : asked.isVerb() ? asked : infinitiveOf(asked);
  }

  private @Nullable Token infinitiveOf(Token noun) {
    for (Token child : sentence.children(noun)) {
      if ((child.is(Relation.NOUN_CLAUSE) || child.is(Relation.OPEN_COMPLEMENT))
          && Clause.isInfinitive(sentence, child)) {
        return child;
      }
    }
    return null;
  }
}
