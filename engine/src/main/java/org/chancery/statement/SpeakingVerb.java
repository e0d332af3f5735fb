package org.chancery.statement;

import java.util.Set;
import org.chancery.text.Clause;
import org.chancery.text.Duty;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Whether a verb tells that someone did say it, rather than that he might, or asks whether he did.
 */
final class SpeakingVerb {

  /** Verbs above an infinitive that say that it was done: "<b>went on</b> to say". */
  private static final Set<String> DONE =
      Words.set("continue begin start go proceed appear seem hear");

  private static final Set<String> USING = Set.of("use", "take", "seize");

  private static final Set<String> OCCASIONS =
      Words.set(
          "stage platform moment session microphone floor visit trip opportunity occasion meeting talks talk call speech address chance summit appearance interview");

  /** What one does in order to ask: "<b>telephoned</b> him to demand …". */
  private static final Set<String> CONTACTING =
      Words.set("telephone phone call ring write summon contact");

  private static final Set<String> COMING = Words.set("travel fly come go meet");

  private static final Set<String> ASKING =
      Words.set("ask request demand urge press plead appeal call seek propose protest");

  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether");

  private static final Set<String> REPLIES = Set.of("reply", "respond", "answer", "react");

  /** "<b>replied</b> by asking for a loan". */
  private static boolean isReply(@Nullable Token verb) {
    return verb != null && REPLIES.contains(verb.lemma());
  }

  /** Before a gerund with a clause of its own: "<b>in</b> saying that …". */
  private static final Set<String> BEFORE_REPORT =
      Set.of("while", "after", "before", "in", "by", "upon", "on", "when");

  private static final Set<Relation> CLAUSES =
      Set.of(
          Relation.ADVERBIAL_CLAUSE,
          Relation.ROOT,
          Relation.NOUN_CLAUSE,
          Relation.PARENTHESIS,
          Relation.OTHER);

  private SpeakingVerb() {}

  /** Whether somebody speaks by this verb. */
  static boolean speaks(Sentence sentence, Token verb) {
    if (verb.tag().equals("VBN") && isDescription(sentence, verb)) {
      return false;
    }
    Token head = sentence.head(verb);
    if (Clause.isInfinitive(sentence, verb)) {
      return head != null
          && (isWishToSay(sentence, head)
              || (DONE.contains(head.lemma())
                      || CONTACTING.contains(head.lemma())
                      || COMING.contains(head.lemma()) && ASKING.contains(verb.lemma())
                      || isOccasionUsed(sentence, head))
                  && speaks(sentence, head)
              || isOccasionTaken(sentence, head));
    }
    boolean isBareConjunct =
        Set.of("VB", "VBP").contains(verb.tag())
            && Clause.ownSubject(sentence, verb) == null
            && verb.is(Relation.CONJUNCT)
            && head != null
            && head.tag().equals("VB");
    boolean isPossible =
        Clause.modal(sentence, verb) != null
            && !verb.lemma().equals("like")
            && !isOwnWish(sentence, verb)
            && !isWouldBeGlad(sentence, verb);
    return !isBareConjunct
        && !isPossible
        && !isConditional(sentence, verb)
        && !(verb.tag().equals("VBG") && isPlainGerund(sentence, verb));
  }

  /**
   * "They <b>will discuss</b> the dam", "met <b>to discuss</b> it": of news this tells what the
   * talk is about.
   */
  static boolean willSpeak(Sentence sentence, Token verb) {
    Token modal = Clause.modal(sentence, verb);
    return isAimOrPart(sentence, verb)
        || modal != null && COMING_TRUE.contains(modal.lemma()) && !isConditional(sentence, verb);
  }

  /** "met <b>to discuss</b> it", "tried <b>to discuss</b> it"; not "had to", "it is hard to". */
  private static boolean isAimOrPart(Sentence sentence, Token verb) {
    Token head = Clause.isInfinitive(sentence, verb) ? sentence.head(verb) : null;
    return head != null
        && head.isVerb()
        && (verb.is(Relation.OPEN_COMPLEMENT) || verb.is(Relation.ADVERBIAL_CLAUSE))
        && !NOT_DONE.contains(head.lemma());
  }

  private static final Set<String> NOT_DONE =
      Set.of("be", "have", "learn", "take", "come", "try", "use", "like");

  private static final Set<String> COMING_TRUE = Set.of("will", "would", "'ll", "'d");

  private static boolean isConditional(Sentence sentence, Token verb) {
    return Clause.isMarked(sentence, verb, CONDITIONS);
  }

  /**
   * "He <b>would welcome</b> more flights", "would be <b>glad</b> to see Peru pay": he wishes it.
   */
  static boolean isWouldBeGlad(Sentence sentence, Token verb) {
    Token main = verb.is(Relation.CONJUNCT) ? sentence.head(verb) : verb;
    Token modal = Clause.modal(sentence, verb);
    Token quality = verb.lemma().equals("be") ? sentence.child(verb, Relation.PREDICATE) : null;
    boolean isKind =
        verb.lemma().equals("look")
            && sentence.children(verb).stream().anyMatch(word -> KINDLY.contains(word.form()));
    boolean isGlad =
        quality == null
            ? WELCOMING.contains(verb.lemma()) || isKind
            : GLAD.contains(quality.lemma());
    return isGlad
        && modal != null
        && modal.lemma().equals("would")
        && main != null
        && main.is(Relation.ROOT)
        && verb.tag().equals("VB") // "would have preferred": too late
        && sentence.child(verb, Relation.NEGATION) == null;
  }

  private static final Set<String> WELCOMING = Set.of("welcome", "appreciate", "prefer");

  /** "would look <b>kindly</b> on more flights". */
  private static final Set<String> KINDLY = Words.set("kindly favourably favorably");

  private static final Set<String> GLAD =
      Set.of("glad", "happy", "pleased", "delighted", "grateful", "thankful");

  /** "would be glad <b>if Peru paid</b>": the verb of the clause, hung on the copula; or null. */
  static @Nullable Token gladIf(Sentence sentence, Token be) {
    Duty thanked = isWouldBeGlad(sentence, be) ? Duty.thankedFor(sentence, be) : null;
    return thanked == null ? null : thanked.verb();
  }

  /** "I <b>would</b> urge Peru to …": to say so is to do it. */
  private static boolean isOwnWish(Sentence sentence, Token verb) {
    Token subject = Clause.subject(sentence, verb);
    return subject != null
        && Clause.isFirstPerson(subject)
        && Set.of("would", "'d", "must").contains(Clause.modal(sentence, verb).lemma())
        && sentence.child(verb, Relation.NEGATION) == null;
  }

  /** "I would <b>like to ask</b> you to …". */
  private static boolean isWishToSay(Sentence sentence, Token head) {
    return Set.of("like", "wish", "want").contains(head.lemma())
        && Clause.modal(sentence, head) != null
        && isOwnWish(sentence, head);
  }

  /** A participle by itself: "the plan <b>proposed</b> in May". */
  private static boolean isDescription(Sentence sentence, Token participle) {
    Token head = sentence.head(participle);
    boolean isHelped =
        sentence.child(participle, Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY) != null
            || Clause.ownSubject(sentence, participle) != null
            || participle.is(Relation.CONJUNCT) && head != null && head.isVerb();
    return !isHelped && !participle.is(Relation.ROOT);
  }

  /** "<b>used</b> the visit to call for …", "took the opportunity to thank …". */
  private static boolean isOccasionUsed(Sentence sentence, Token verb) {
    Token object = sentence.child(verb, Relation.OBJECT);
    return object != null
        && USING.contains(verb.lemma())
        && OCCASIONS.contains(object.lemma())
        && object.index() > verb.index();
  }

  /** "took the <b>opportunity</b> to thank …": the tree hangs it on the noun. */
  private static boolean isOccasionTaken(Sentence sentence, Token noun) {
    Token verb = noun.is(Relation.OBJECT) ? sentence.head(noun) : null;
    return verb != null
        && USING.contains(verb.lemma())
        && OCCASIONS.contains(noun.lemma())
        && speaks(sentence, verb);
  }

  /**
   * "in <b>encouraging</b> businesses": no one speaks. "as <b>proposing</b> that": someone does.
   */
  private static boolean isPlainGerund(Sentence sentence, Token verb) {
    Token first = verb;
    while (first.is(Relation.CONJUNCT) && sentence.head(first) != null) {
      first = sentence.head(first);
    }
    boolean isProgressive = sentence.child(first, Relation.AUXILIARY) != null;
    boolean isBehindComma =
        first.is(Relation.OPEN_COMPLEMENT)
            && first.index() > 0
            && sentence.token(first.index() - 1).form().equals(",");
    return !isReportBehindPreposition(sentence, first, verb)
        && !CLAUSES.contains(first.relation())
        && !isProgressive
        && !isBehindComma;
  }

  private static boolean isReportBehindPreposition(Sentence sentence, Token first, Token verb) {
    Token preposition = first.is(Relation.PREPOSITION_CLAUSE) ? sentence.head(first) : null;
    return preposition != null
        && (preposition.lemma().equals("as")
            || preposition.lemma().equals("with")
                && sentence.child(preposition, Relation.PREPOSITION_OBJECT) != null
            || preposition.lemma().equals("by") && isReply(sentence.head(preposition))
            || BEFORE_REPORT.contains(preposition.lemma())
                && sentence.child(verb, Relation.CLAUSAL_COMPLEMENT) != null);
  }
}
