package org.chancery.statement;

import java.util.List;
import java.util.Set;
import org.chancery.article.Span;
import org.chancery.text.Clause;
import org.chancery.text.Outline;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Tells that one side accepts, in so many words and without saying what: "Ruiz proposed a fund.
 * Soto <b>agreed</b>." What is accepted was asked or offered by the other side just before.
 */
final class AcceptanceTeller {

  private static final ActReader.Reading ACCEPTED =
      new ActReader.Reading(Act.AGREE, false, false, false, "accepted");

  private static final Set<String> ACCEPTING = Words.set("accept agree concur consent assent");
  private static final Set<String> GIVING = Set.of("give", "express", "signal");
  private static final Set<String> CONSENT = Words.set("consent assent agreement approval nod");
  private static final Set<String> ANSWERS = Words.set("reply answer response");
  private static final Set<String> ANSWERING = Words.set("reply answer respond react");
  private static final Set<String> WILLING =
      Words.set("favourable favorable positive affirmative favourably favorably positively");

  private static final Set<Relation> TELLING_WHAT =
      Set.of(
          Relation.OBJECT,
          Relation.CLAUSAL_COMPLEMENT,
          Relation.OPEN_COMPLEMENT,
          Relation.PASSIVE_SUBJECT);

  private final Outline outline;
  private final Conversation conversation;
  private final StatementList statements;

  AcceptanceTeller(Outline outline, Conversation conversation, StatementList statements) {
    this.outline = outline;
    this.conversation = conversation;
    this.statements = statements;
  }

  /** Tells what the verbs of the sentence accept. */
  void tell(Sentence sentence) {
    for (Token verb : sentence.tokens()) {
      Span words = isFinite(sentence, verb) ? acceptance(sentence, verb) : null;
      Token subject = words == null ? null : Clause.subject(sentence, verb);
      if (subject != null && subject.index() < verb.index()) {
        tell(sentence, verb, subject, words);
      }
    }
  }

  private void tell(Sentence sentence, Token verb, Token subject, Span words) {
    Party party = conversation.speaker(sentence, subject);
    boolean isTold =
        statements.all().stream()
            .flatMap(told -> told.cue().stream())
            .anyMatch(span -> span.overlaps(verb.span()));
    if (party == null || party.isBoth() || isTold || !isAskedByOther(sentence, verb, party)) {
      return;
    }
    Span clause = Clause.ownSubject(sentence, verb) == subject ? subject.span() : verb.span();
    Piece piece = new Piece(verb, subject, List.of(clause.union(words)), false);
    statements.add(
        sentence, Source.of(party, List.of()), ACCEPTED, piece, null, false, Statement.ACCEPTED);
  }

  private static boolean isFinite(Sentence sentence, Token verb) {
    boolean hasHelper =
        sentence.children(verb, Relation.AUXILIARY).stream()
            .anyMatch(helper -> helper.lemma().equals("have"));
    return (verb.tag().equals("VBD") || verb.tag().equals("VBN") && hasHelper)
        && Clause.modal(sentence, verb) == null
        && !Clause.isNegated(sentence, verb);
  }

  /** The words of the clause that accept; null when they do not, or tell what is accepted. */
  private static @Nullable Span acceptance(Sentence sentence, Token verb) {
    if (ACCEPTING.contains(verb.lemma())) {
      return isBare(sentence, verb) ? endOf(sentence, verb) : null;
    }
    if (GIVING.contains(verb.lemma())) {
      Token object = sentence.child(verb, Relation.OBJECT);
      boolean isConsent =
          object != null
              && (CONSENT.contains(object.lemma())
                  || ANSWERS.contains(object.lemma()) && isWilling(sentence, object));
      boolean tellsWhat =
          object != null
              && sentence.child(object, Relation.NOUN_CLAUSE, Relation.CLAUSAL_COMPLEMENT) != null;
      return isConsent && !tellsWhat ? verb.span().union(object.span()) : null;
    }
    return ANSWERING.contains(verb.lemma()) && isWilling(sentence, verb)
        ? endOf(sentence, verb)
        : null;
  }

  private static boolean isWilling(Sentence sentence, Token word) {
    return sentence.children(word).stream().anyMatch(child -> WILLING.contains(child.form()));
  }

  /** "agreed", "agreed in principle", "to which he agreed". */
  private static boolean isBare(Sentence sentence, Token verb) {
    return sentence.children(verb).stream()
        .allMatch(
            child ->
                child.index() < verb.index() && !child.is(Relation.OBJECT)
                    || !TELLING_WHAT.contains(child.relation())
                        && (!child.is(Relation.PREPOSITION) || isInPrinciple(sentence, child)));
  }

  private static boolean isInPrinciple(Sentence sentence, Token preposition) {
    Token object = sentence.child(preposition, Relation.PREPOSITION_OBJECT);
    return object != null && (object.lemma().equals("principle") || object.tag().startsWith("W"));
  }

  /** The verb and the adverb right behind it. */
  private static Span endOf(Sentence sentence, Token verb) {
    int next = verb.index() + 1;
    boolean isAdverb = next < sentence.tokens().size() && sentence.token(next).is(Relation.ADVERB);
    return isAdverb ? verb.span().union(sentence.token(next).span()) : verb.span();
  }

  private Sentence before(Sentence sentence) {
    return outline.sentences().get(Math.max(0, sentence.index() - 1));
  }

  /** Whether another side asked or offered something before the verb, here or a sentence ago. */
  private boolean isAskedByOther(Sentence sentence, Token verb, Party party) {
    List<Statement> all = statements.inTextOrder();
    Statement last = null;
    for (Statement told : all) {
      boolean isBefore = told.content().get(0).start() < verb.span().start();
      boolean isMove = told.act() == Act.ASK || told.act() == Act.OFFER;
      last = isBefore && isMove ? told : last;
    }
    return last != null
        && last.content().get(0).start() >= before(sentence).span().start()
        && party.side() != null
        && last.speaker().side() != null
        && !party.side().equals(last.speaker().side());
  }
}
