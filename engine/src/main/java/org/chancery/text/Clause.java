package org.chancery.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads who does what from a tree: subjects that are shared, borrowed from the clause above, or
 * turned round.
 */
public final class Clause {

  private static final Set<Relation> ARGUMENTS =
      Set.of(Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.OBJECT, Relation.INDIRECT_OBJECT);

  private static final Set<String> TIMES = Set.of("point", "time", "stage", "moment", "juncture");

  private static final Set<String> NOBODY = Set.of("nobody", "none", "nothing", "neither", "noone");

  private Clause() {}

  /** The subject of the verb in its own clause, a passive one included, or null. */
  public static @Nullable Token ownSubject(Sentence sentence, Token verb) {
    return sentence.child(
        verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.CLAUSAL_SUBJECT);
  }

  /**
   * The subject of the verb, its own or the one it shares: of the verb it is joined to ("and
   * <b>called</b> for"), or of the clause above a participle ("<b>Noting</b> that …, the minister
   * …"). Null when the sentence has none for it.
   */
  public static @Nullable Token subject(Sentence sentence, Token verb) {
    Token step = verb;
    for (int steps = 0; step != null && steps < 12; steps++) {
      Token subject = ownSubject(sentence, step);
      subject = subject == null ? subjectBehindWith(sentence, step) : subject;
      if (subject != null) {
        return subject;
      }
      step = sharesSubject(step) ? sentence.head(step) : null;
    }
    return null;
  }

  /** "with <b>the minister</b> urging Peru to pay". */
  private static @Nullable Token subjectBehindWith(Sentence sentence, Token verb) {
    Token with = verb.is(Relation.PREPOSITION_CLAUSE) ? sentence.head(verb) : null;
    Token noun =
        with == null || !with.lemma().equals("with")
            ? null
            : sentence.child(with, Relation.PREPOSITION_OBJECT);
    return noun != null && noun.index() < verb.index() ? noun : null;
  }

  private static boolean sharesSubject(Token token) {
    return switch (token.relation()) {
      case CONJUNCT,
          ADVERBIAL_CLAUSE,
          OPEN_COMPLEMENT,
          PREPOSITION_CLAUSE,
          PREPOSITION,
          OTHER,
          PARENTHESIS,
          PREDICATE ->
          true;
      case CLAUSAL_COMPLEMENT -> token.tag().equals("VBG") || token.tag().equals("VB");
      default -> false;
    };
  }

  /** The token and those joined to it by "and" or commas, in text order. */
  public static List<Token> coordinated(Sentence sentence, Token first) {
    List<Token> all = new ArrayList<>();
    collect(sentence, first, all, 0);
    return all;
  }

  private static void collect(Sentence sentence, Token token, List<Token> all, int depth) {
    all.add(token);
    if (depth < 200) {
      for (Token child : sentence.children(token)) {
        if (child.is(Relation.CONJUNCT)) {
          collect(sentence, child, all, depth + 1);
        }
      }
    }
  }

  /**
   * The noun or clause behind the preposition that hangs on {@code token} and is one of {@code
   * words}; or null.
   */
  public static @Nullable Token objectOf(Sentence sentence, Token token, List<String> words) {
    for (Token child : sentence.children(token)) {
      boolean fits =
          (child.is(Relation.PREPOSITION)
                  || child.is(Relation.AGENT)
                  || child.is(Relation.INDIRECT_OBJECT))
              && words.contains(child.lemma());
      if (fits) {
        Token object =
            sentence.child(child, Relation.PREPOSITION_OBJECT, Relation.PREPOSITION_CLAUSE);
        if (object != null) {
          return object;
        }
      }
    }
    return null;
  }

  /**
   * The first modal of the verb, borrowed from the verb it is joined to; or null. A past form
   * borrows none: "would not pay, and <b>said</b> …".
   */
  public static @Nullable Token modal(Sentence sentence, Token verb) {
    if (verb.tag().equals("VBD") || verb.tag().equals("VBZ")) {
      return sentence.child(verb, Relation.MODAL);
    }
    Token step = verb;
    for (int steps = 0; step != null && steps < 12; steps++) {
      Token modal = sentence.child(step, Relation.MODAL);
      if (modal != null || ownSubject(sentence, step) != null || !step.is(Relation.CONJUNCT)) {
        return modal;
      }
      step = sentence.head(step);
    }
    return null;
  }

  /**
   * Whether the verb is something that should or needs to be done, itself or through the verb above
   * it; "answers <b>are needed</b>" too.
   */
  public static boolean isObliged(Sentence sentence, Token verb) {
    boolean isNeeded =
        verb.form().equals("needed") && sentence.child(verb, Relation.PASSIVE_AUXILIARY) != null;
    if (isNeeded || Duty.isDue(sentence, verb)) {
      return true;
    }
    Token step = verb;
    for (int steps = 0; step != null && steps < 8; steps++) {
      boolean isDue =
          (Set.of("need", "ought").contains(step.lemma())
                  || isBare(sentence, step)
                  || isGot(sentence, step))
              && sentence.child(step, Relation.OPEN_COMPLEMENT) != null;
      if (isDue) {
        return true;
      }
      Token modal = modal(sentence, step);
      if (modal != null) {
        return Set.of("should", "must", "ought", "shall").contains(modal.lemma());
      }
      boolean isFinite = step.tag().equals("VBZ") || step.tag().equals("VBD");
      boolean goesOn =
          step.is(Relation.CONJUNCT) && !isFinite
              || step.is(Relation.OPEN_COMPLEMENT) && ownSubject(sentence, step) == null;
      step = goesOn ? sentence.head(step) : null;
    }
    return false;
  }

  /** "<b>has</b> to pay"; not "has the right to pay". */
  private static boolean isBare(Sentence sentence, Token verb) {
    return verb.lemma().equals("have") && sentence.child(verb, Relation.OBJECT) == null;
  }

  /** "has <b>got</b> to pay". */
  private static boolean isGot(Sentence sentence, Token verb) {
    return verb.lemma().equals("get")
        && sentence.children(verb, Relation.AUXILIARY).stream()
            .anyMatch(helper -> helper.lemma().equals("have"));
  }

  /** "<b>I</b> pay", "<b>we</b> pay". */
  public static boolean isFirstPerson(Token subject) {
    return subject.lemma().equals("i") || subject.lemma().equals("we");
  }

  /** "to <b>pay</b>". */
  public static boolean isInfinitive(Sentence sentence, Token verb) {
    return verb.isVerb()
        && sentence.children(verb).stream().anyMatch(child -> child.tag().equals("TO"));
  }

  /** The adjective of "it is <b>important</b> …"; null when the verb is none such. */
  public static @Nullable Token necessity(Sentence sentence, @Nullable Token be) {
    Token adjective =
        be == null || !be.lemma().equals("be") && !be.form().equals("'s")
            ? null
            : sentence.child(be, Relation.PREDICATE);
    Token subject = adjective == null ? null : ownSubject(sentence, be);
    boolean isDue =
        adjective != null
            && (NECESSARY.contains(adjective.lemma())
                || isTime(sentence, adjective)
                || isHope(sentence, adjective));
    return isDue && subject != null && subject.lemma().equals("it") ? adjective : null;
  }

  /** "it is (high) <b>time</b> that …", but not "it is the first time". */
  private static boolean isTime(Sentence sentence, Token noun) {
    return noun.lemma().equals("time")
        && sentence.children(noun).stream()
            .filter(child -> child.index() < noun.index())
            .allMatch(child -> child.lemma().equals("high"));
  }

  /** "it is <b>our hope</b> that …". */
  private static boolean isHope(Sentence sentence, Token noun) {
    return HOPED.contains(noun.lemma()) && sentence.child(noun, Relation.POSSESSIVE) != null;
  }

  private static final Set<String> HOPED = Set.of("hope", "expectation", "wish", "desire");

  private static final Set<String> NECESSARY =
      Words.set(
          "important essential vital necessary crucial imperative desirable urgent critical indispensable"
              + " paramount incumbent");

  /**
   * Whether one of these words brings the clause in: "<b>if</b> Peru pays", "<b>that</b> it pay".
   */
  public static boolean isMarked(Sentence sentence, Token verb, String... lemmas) {
    return isMarked(sentence, verb, Set.of(lemmas));
  }

  /** The same for many words. */
  public static boolean isMarked(Sentence sentence, Token verb, Set<String> lemmas) {
    return sentence.children(verb, Relation.MARKER).stream()
        .anyMatch(marker -> lemmas.contains(marker.lemma()));
  }

  /** "<b>do</b> so": what it stands for was told before. */
  public static boolean isDoingSo(Sentence sentence, Token verb) {
    int next = verb.index() + 1;
    return verb.lemma().equals("do")
        && next < sentence.tokens().size()
        && sentence.token(next).form().equals("so");
  }

  /** "<b>vital</b>", "<b>imperative</b>". */
  public static boolean isNecessary(Token word) {
    return NECESSARY.contains(word.lemma());
  }

  private static boolean isNext(Sentence sentence, Token noun, Token verb) {
    return sentence.subtree(noun).get(0).index() == verb.index() + 1;
  }

  /** "<b>nobody</b>", "<b>no</b> promise", "<b>neither</b> side". */
  private static boolean isNobody(Sentence sentence, Token noun) {
    return NOBODY.contains(noun.lemma())
        || sentence.children(noun).stream()
            .anyMatch(
                child ->
                    child.is(Relation.DETERMINER)
                        && child.index() < noun.index()
                        && Set.of("no", "neither").contains(child.lemma()));
  }

  /** "denied <b>having asked</b>"; but not "denied the report, <b>urging</b> Peru to wait". */
  private static boolean isDenied(Sentence sentence, Token verb) {
    List<Token> helpers = sentence.children(verb, Relation.AUXILIARY);
    boolean isDoing =
        verb.tag().equals("VBG") || helpers.stream().anyMatch(each -> each.tag().equals("VBG"));
    Token head = verb.is(Relation.ADVERBIAL_CLAUSE) ? null : sentence.head(verb);
    return isDoing
        && (head != null && head.lemma().equals("deny")
            || helpers.stream().anyMatch(each -> each.lemma().equals("deny")));
  }

  /** "<b>at no point</b> had he asked", "had <b>at no point</b> asked". */
  private static boolean isAtNoPoint(Sentence sentence, Token verb) {
    List<Token> words = new ArrayList<>(sentence.children(verb, Relation.AUXILIARY));
    Token head = sentence.head(verb);
    if (head != null && head.lemma().equals("have") && verb.is(Relation.CLAUSAL_COMPLEMENT)) {
      words.add(head); // the tree may hang "asked" on "had"
    }
    Token subject = ownSubject(sentence, verb);
    boolean isTurned =
        subject != null && words.stream().anyMatch(word -> word.index() < subject.index());
    words.add(verb);
    return sentence.tokens().stream()
        .filter(at -> at.lemma().equals("at") && at.index() < verb.index())
        .filter(at -> isTurned || words.contains(sentence.head(at)))
        .map(at -> sentence.child(at, Relation.PREPOSITION_OBJECT))
        .anyMatch(
            point -> point != null && TIMES.contains(point.lemma()) && isNobody(sentence, point));
  }

  /** Whether the verb itself is denied, by "not" or by who does it or to whom: "asked nobody". */
  public static boolean isNegated(Sentence sentence, Token verb) {
    if (sentence.child(verb, Relation.NEGATION) != null
        || isDenied(sentence, verb)
        || isAtNoPoint(sentence, verb)) {
      return true;
    }
    boolean byNobody =
        sentence.children(verb).stream()
            .filter(child -> ARGUMENTS.contains(child.relation()))
            .filter(child -> child.index() < verb.index() || isNext(sentence, child, verb))
            .anyMatch(child -> isNobody(sentence, child));
    if (byNobody) {
      return true;
    }
    Token head = sentence.head(verb);
    return verb.is(Relation.OPEN_COMPLEMENT)
        && head != null
        && Set.of("refuse", "decline", "fail").contains(head.lemma());
  }

  /** The noun that "who", "whom", "which" or "that" stands for in its clause, or null. */
  public static @Nullable Token antecedent(Sentence sentence, Token word) {
    Token clause = isRelative(word) ? sentence.head(word) : null;
    if (clause != null && clause.is(Relation.PREPOSITION)) {
      clause = sentence.head(clause); // "with whom"
    }
    if (clause != null && clause.is(Relation.RELATIVE_CLAUSE)) {
      return sentence.head(clause);
    }
    return Set.of("who", "whom").contains(word.lemma()) ? nounBefore(sentence, word) : null;
  }

  /** "nervous <b>Democrats</b> on the hill, who …", where the tree hangs the clause elsewhere. */
  private static @Nullable Token nounBefore(Sentence sentence, Token who) {
    int at = who.index() - 1;
    at -= at > 0 && sentence.token(at).form().equals(",") ? 1 : 0;
    Token noun = at >= 0 && sentence.token(at).isNoun() ? sentence.token(at) : null;
    while (noun != null && noun.is(Relation.PREPOSITION_OBJECT)) {
      Token preposition = sentence.head(noun);
      Token above = preposition == null ? null : sentence.head(preposition);
      if (above == null || !above.isNoun()) {
        break;
      }
      noun = above;
    }
    return noun;
  }

  /** Whether it is "who", "which", "that" or the like. */
  public static boolean isRelative(Token word) {
    return word.tag().startsWith("W") || word.lemma().equals("that");
  }
}
