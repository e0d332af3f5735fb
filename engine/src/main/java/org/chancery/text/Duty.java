package org.chancery.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a clause wants somebody to do though its verb asks nothing: "it is vital that <b>Peru
 * pay</b>", "it is up to <b>Peru</b> to <b>pay</b>", "we would like <b>Peru</b> to <b>pay</b>",
 * "would be grateful if <b>Peru paid</b>", "could <b>Peru</b> not <b>pay</b>?".
 *
 * @param verb what is to be done
 * @param subject who is to do it; null when nobody is named
 */
public record Duty(Token verb, @Nullable Token subject) {

  private static final Set<Relation> INFINITIVES =
      Set.of(Relation.OPEN_COMPLEMENT, Relation.CLAUSAL_COMPLEMENT, Relation.NOUN_CLAUSE);

  private static final Set<String> LIKING = Set.of("like", "prefer", "love", "thank", "want");
  private static final Set<String> GRATEFUL =
      Words.set(
          "grateful thankful obliged glad happy pleased relieved appreciative helpful useful good better best right desirable"
              + " welcome ideal fair fitting appropriate");
  private static final Set<String> HELPFUL = Set.of("help", "assistance", "use", "benefit");
  private static final Set<String> WELCOMING = Set.of("appreciate", "welcome", "oblige", "help");
  private static final Set<String> OUGHT =
      Set.of("could", "can", "would", "ca", "wo", "do", "does", "did");
  private static final Set<String> NO_ADDRESSEE =
      Words.set("i we they it this that there anyone anybody one everyone who what");

  /** The duty that the clause of the verb tells; null when it tells none. */
  public static @Nullable Duty of(Sentence sentence, Token verb) {
    boolean isBeing = verb.lemma().equals("be") || verb.form().equals("'s") && verb.isVerb();
    Duty duty = isBeing ? ofBeing(sentence, verb) : null;
    duty = duty == null ? fallingTo(sentence, verb) : duty;
    duty = duty == null ? wiseFor(sentence, verb) : duty;
    duty = duty == null ? doingWell(sentence, verb) : duty;
    duty = duty == null ? timeCome(sentence, verb) : duty;
    duty = duty == null ? hadBetter(sentence, verb) : duty;
    duty = duty == null ? liked(sentence, verb) : duty;
    duty = duty == null ? thankedFor(sentence, verb) : duty;
    return duty == null ? asked(sentence, verb) : duty;
  }

  /** Whether the verb is what some clause above it wants done. */
  static boolean isDue(Sentence sentence, Token verb) {
    Token step = verb;
    for (int steps = 0; steps < 3 && step != null; steps++) {
      Duty duty = of(sentence, step);
      if (duty != null && Clause.coordinated(sentence, duty.verb).contains(verb)) {
        return true;
      }
      step = sentence.head(step);
    }
    Token report = sentence.head(verb); // "it is important, he added, that Peru pay"
    return report != null
        && sentence.children(report).stream()
            .anyMatch(be -> be.index() < verb.index() && Clause.necessity(sentence, be) != null);
  }

  private static @Nullable Duty ofBeing(Sentence sentence, Token be) {
    Token it = Clause.ownSubject(sentence, be);
    if (it == null || !it.lemma().equals("it")) {
      return it == null || !it.isNoun()
          ? null
          : upTo(sentence, be); // "the point is for Peru to pay"
    }
    Token adjective = Clause.necessity(sentence, be);
    Duty duty = adjective == null ? upTo(sentence, be) : needed(sentence, be, adjective);
    return duty == null && adjective == null ? cleft(sentence, be) : duty;
  }

  /** "it is vital that <b>Peru pay</b>", "high time for <b>Peru</b> to <b>pay</b>". */
  private static @Nullable Duty needed(Sentence sentence, Token be, Token adjective) {
    for (Token verb : sentence.subtree(be)) {
      boolean isBelow =
          !verb.is(Relation.PARENTHESIS)
              && (sentence.head(verb) == be || sentence.head(verb) == adjective);
      if (verb.isVerb() && verb.index() > adjective.index() && isBelow) {
        Token subject = Clause.ownSubject(sentence, verb);
        if (subject != null || adjective.lemma().equals("time")) {
          return new Duty(verb, subject);
        }
      }
    }
    return null;
  }

  /** "it is up to <b>Peru</b> to <b>pay</b>", "it is for <b>Peru</b> to <b>pay</b>". */
  private static @Nullable Duty upTo(Sentence sentence, Token be) {
    for (Token clause : sentence.children(be)) {
      boolean isFor =
          Clause.isInfinitive(sentence, clause) && Clause.isMarked(sentence, clause, "for");
      Token subject = isFor ? Clause.ownSubject(sentence, clause) : null;
      if (subject != null && sentence.child(be, Relation.PREDICATE) == null) {
        return new Duty(clause, subject);
      }
    }
    Token infinitive = infinitiveBehind(sentence, be);
    Token up =
        sentence.children(be).stream()
            .filter(child -> child.form().equals("up"))
            .findFirst()
            .orElse(null);
    Token who = up == null ? null : Clause.objectOf(sentence, up, List.of("to"));
    Token interest = Clause.objectOf(sentence, be, List.of("in"));
    if (who == null && interest != null && interest.lemma().equals("interest")) {
      who = sentence.child(interest, Relation.POSSESSIVE); // "in Peru's own interest to pay"
      infinitive = infinitive == null ? infinitiveBelow(sentence, interest) : infinitive;
      who = who == null || who.isPronoun() ? null : who;
    }
    if (who == null && sentence.child(be, Relation.PREDICATE) == null) {
      who = Clause.objectOf(sentence, be, List.of("for")); // "it is for Peru, she said, to pay"
      infinitive = infinitive == null ? infinitiveOfAside(sentence, be) : infinitive;
    }
    return who == null || infinitive == null || isAmount(sentence, who)
        ? null
        : new Duty(infinitive, who);
  }

  private static @Nullable Token infinitiveOfAside(Sentence sentence, Token be) {
    Token aside = sentence.child(be, Relation.PARENTHESIS);
    return aside == null ? null : infinitiveBehind(sentence, aside);
  }

  /** "it was <b>Peru</b> that had to <b>pay</b>". */
  private static @Nullable Duty cleft(Sentence sentence, Token be) {
    Token who = sentence.child(be, Relation.PREDICATE);
    for (Token clause : who == null ? List.<Token>of() : sentence.subtree(be)) {
      Token subject = clause.isVerb() ? Clause.ownSubject(sentence, clause) : null;
      boolean isCleft =
          subject != null
              && subject.tag().startsWith("W")
              && (sentence.head(clause) == be || sentence.head(clause) == who)
              && who.isNoun();
      Token done = isCleft ? sentence.child(clause, Relation.OPEN_COMPLEMENT) : null;
      if (isCleft && isBound(sentence, clause)) {
        return new Duty(done == null ? clause : done, who);
      }
    }
    return null;
  }

  private static boolean isBound(Sentence sentence, Token verb) {
    Token modal = Clause.modal(sentence, verb);
    return modal != null && Set.of("should", "must", "ought").contains(modal.lemma())
        || Set.of("have", "need", "ought").contains(verb.lemma())
            && sentence.child(verb, Relation.OPEN_COMPLEMENT) != null;
  }

  /** "it falls to <b>Peru</b> to <b>pay</b>". */
  private static @Nullable Duty fallingTo(Sentence sentence, Token verb) {
    Token it = verb.lemma().equals("fall") ? Clause.ownSubject(sentence, verb) : null;
    Token infinitive =
        it == null || !it.lemma().equals("it") ? null : infinitiveBehind(sentence, verb);
    Token who = infinitive == null ? null : Clause.objectOf(sentence, verb, List.of("to", "on"));
    return who == null || isAmount(sentence, who) ? null : new Duty(infinitive, who);
  }

  /** "it would be wise for <b>Peru</b> to <b>pay</b>", "it would be wrong for Peru not to pay". */
  private static @Nullable Duty wiseFor(Sentence sentence, Token be) {
    Token it = Clause.ownSubject(sentence, be);
    Token quality = sentence.child(be, Relation.PREDICATE);
    boolean isWise =
        it != null
            && it.lemma().equals("it")
            && quality != null
            && isWould(sentence, be)
            && WISE.contains(quality.lemma());
    for (Token clause : isWise ? sentence.subtree(be) : List.<Token>of()) {
      Token who = Clause.isInfinitive(sentence, clause) ? forWhom(sentence, clause, quality) : null;
      if (who != null) {
        return new Duty(clause, who);
      }
    }
    return null;
  }

  /** Who is to do it: the subject of the infinitive, or of "wise for <b>Peru</b>"; or null. */
  private static @Nullable Token forWhom(Sentence sentence, Token clause, Token quality) {
    Token own = Clause.ownSubject(sentence, clause);
    for (Token mark : sentence.children(clause, Relation.MARKER)) {
      own = own == null ? sentence.child(mark, Relation.PREPOSITION_OBJECT) : own;
    }
    return own == null ? Clause.objectOf(sentence, quality, List.of("for")) : own;
  }

  private static final Set<String> WISE =
      Words.set(
          "wise wrong right advisable desirable helpful useful good better best unwise prudent ideal fitting appropriate");

  /** "the time has come for <b>Peru</b> to <b>pay</b>". */
  private static @Nullable Duty timeCome(Sentence sentence, Token verb) {
    Token time = verb.lemma().equals("come") ? Clause.ownSubject(sentence, verb) : null;
    boolean isTime = time != null && Set.of("time", "moment").contains(time.lemma());
    for (Token clause : isTime ? sentence.subtree(verb) : List.<Token>of()) {
      Token who =
          Clause.isInfinitive(sentence, clause) ? Clause.ownSubject(sentence, clause) : null;
      if (who != null) {
        return new Duty(clause, who);
      }
    }
    return null;
  }

  /** "<b>Peru</b> would do well to <b>pay</b>", "would do better to pay". */
  private static @Nullable Duty doingWell(Sentence sentence, Token verb) {
    boolean isWell =
        verb.lemma().equals("do")
            && isWould(sentence, verb)
            && sentence.children(verb).stream()
                .anyMatch(word -> WELL.contains(word.form()) && word.index() > verb.index());
    Token infinitive = isWell ? infinitiveBehind(sentence, verb) : null;
    if (isWell && infinitive == null) {
      infinitive =
          sentence.children(verb).stream()
              .filter(word -> WELL.contains(word.form()))
              .map(word -> infinitiveBelow(sentence, word))
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
    }
    return infinitive == null ? null : new Duty(infinitive, Clause.ownSubject(sentence, verb));
  }

  private static final Set<String> WELL = Set.of("well", "better", "best");

  /** "<b>Peru</b> had better <b>pay</b>". */
  private static @Nullable Duty hadBetter(Sentence sentence, Token verb) {
    Token before = verb.index() < 2 ? null : sentence.token(verb.index() - 1);
    before =
        before != null && before.form().equals("not") ? sentence.token(verb.index() - 2) : before;
    boolean isBetter =
        before != null
            && before.index() > 0
            && before.form().equals("better")
            && Set.of("had", "'d").contains(sentence.token(before.index() - 1).form());
    return isBetter ? new Duty(verb, Clause.subject(sentence, verb)) : null;
  }

  /** "we would like <b>Peru</b> to <b>pay</b>". */
  private static @Nullable Duty liked(Sentence sentence, Token verb) {
    boolean isLiking = LIKING.contains(verb.lemma()) && isWould(sentence, verb);
    Token who = isLiking ? sentence.child(verb, Relation.OBJECT) : null;
    Token infinitive = who == null ? null : infinitiveBelow(sentence, verb);
    infinitive = who != null && infinitive == null ? infinitiveBelow(sentence, who) : infinitive;
    return infinitive == null || infinitive.index() < who.index()
        ? null
        : new Duty(infinitive, who);
  }

  /** "insisted that Peru <b>is to</b> pay", "stressed that the army <b>was to</b> stay". */
  public static boolean isToDoIt(Sentence sentence, Token verb) {
    Token done =
        verb.lemma().equals("be") && sentence.child(verb, Relation.PREDICATE) == null
            ? sentence.child(verb, Relation.OPEN_COMPLEMENT)
            : null;
    Token subject = done == null ? null : Clause.ownSubject(sentence, verb);
    return subject != null
        && Set.of("VBZ", "VBP", "VBD").contains(verb.tag())
        && done.index() > verb.index()
        && Clause.isInfinitive(sentence, done)
        && !subject.lemma().equals("it")
        && !PURPOSES.contains(subject.lemma());
  }

  /** "the <b>aim</b> is to help": nobody is to do it. */
  private static final Set<String> PURPOSES =
      Words.set(
          "aim goal purpose task plan priority objective intention idea job mission point role challenge best way answer duty"
              + " responsibility what thing policy approach position");

  /** "would be grateful if <b>Peru paid</b>", "would welcome it if <b>Peru paid</b>". */
  public static @Nullable Duty thankedFor(Sentence sentence, Token verb) {
    Token quality = sentence.child(verb, Relation.PREDICATE);
    Token help = Clause.objectOf(sentence, verb, List.of("of"));
    boolean isGrateful =
        GRATEFUL.contains(verb.form())
            || WELCOMING.contains(verb.lemma())
            || quality != null && GRATEFUL.contains(quality.lemma())
            || help != null && HELPFUL.contains(help.lemma())
            || isMeaningMuch(sentence, verb);
    if (!isGrateful || !isWould(sentence, verb)) {
      return null;
    }
    for (Token clause : conditionsOf(sentence, verb)) {
      boolean isIf = Clause.isMarked(sentence, clause, "if");
      Token subject = isIf ? Clause.ownSubject(sentence, clause) : null;
      if (subject != null) {
        return new Duty(clause, subject);
      }
    }
    return null;
  }

  /** "It would <b>mean a lot</b> if Peru paid". */
  private static boolean isMeaningMuch(Sentence sentence, Token verb) {
    Token much = verb.lemma().equals("mean") ? sentence.child(verb, Relation.OBJECT) : null;
    return much != null && Set.of("lot", "much", "deal").contains(much.lemma());
  }

  /** What hangs on the verb, or on the "she said" that interrupts it. */
  private static List<Token> conditionsOf(Sentence sentence, Token verb) {
    List<Token> clauses = new ArrayList<>();
    for (Token word : sentence.children(verb)) {
      if (word.is(Relation.ADVERBIAL_CLAUSE) || word.is(Relation.CLAUSAL_COMPLEMENT)) {
        clauses.add(word);
      } else if (word.is(Relation.PREDICATE)) {
        clauses.addAll(sentence.children(word, Relation.CLAUSAL_COMPLEMENT)); // "glad if"
      }
    }
    for (Token aside : sentence.children(verb, Relation.PARENTHESIS)) {
      clauses.addAll(sentence.children(aside, Relation.CLAUSAL_COMPLEMENT));
      clauses.addAll(sentence.children(aside, Relation.ADVERBIAL_CLAUSE));
    }
    return clauses;
  }

  /** "could <b>Peru</b> not <b>pay</b>?", "why can't <b>Peru pay</b>?". */
  private static @Nullable Duty asked(Sentence sentence, Token verb) {
    Token modal = sentence.child(verb, Relation.MODAL);
    modal = modal == null ? doing(sentence, verb) : modal; // "why doesn't Peru pay?"
    Token who =
        modal == null ? null : sentence.child(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT);
    boolean isTurned =
        who != null
            && modal.index() < who.index()
            && who.index() < verb.index()
            && OUGHT.contains(modal.form().toLowerCase(Locale.ROOT))
            && !NO_ADDRESSEE.contains(who.lemma())
            && (sentence.tokens().stream().anyMatch(token -> token.form().equals("?"))
                || isAskedBehind(sentence, verb));
    boolean isWhy =
        isTurned && sentence.children(verb).stream().anyMatch(word -> word.lemma().equals("why"));
    boolean isOpen =
        isTurned && sentence.children(verb).stream().noneMatch(word -> word.tag().startsWith("W"));
    boolean isNot = isTurned && sentence.child(verb, Relation.NEGATION) != null;
    boolean isAsked = isOpen && modal.is(Relation.MODAL) || isWhy && isNot;
    return isAsked ? new Duty(verb, who) : null;
  }

  /** "Could Peru pay, she <b>asked</b>", without a question mark. */
  private static boolean isAskedBehind(Sentence sentence, Token verb) {
    return sentence.tokens().stream()
        .anyMatch(token -> token.index() > verb.index() && ASKING.contains(token.lemma()));
  }

  private static final Set<String> ASKING = Set.of("ask", "inquire", "enquire", "wonder");

  private static @Nullable Token doing(Sentence sentence, Token verb) {
    Token auxiliary = sentence.child(verb, Relation.AUXILIARY);
    return auxiliary != null && auxiliary.lemma().equals("do") ? auxiliary : null;
  }

  private static boolean isWould(Sentence sentence, Token verb) {
    Token modal = Clause.modal(sentence, verb);
    return modal != null && Set.of("would", "'d", "should").contains(modal.lemma());
  }

  /** "it fell to <b>40 dollars</b>"; "to the two sides" are no amount. */
  private static boolean isAmount(Sentence sentence, Token noun) {
    return noun.tag().equals("CD")
        || sentence.children(noun).stream().anyMatch(word -> word.tag().equals("CD"))
            && sentence.child(noun, Relation.DETERMINER) == null;
  }

  /** The infinitive on the verb, though the tree takes it for a purpose: "fell to Peru to pay". */
  private static @Nullable Token infinitiveBehind(Sentence sentence, Token verb) {
    Token below = infinitiveBelow(sentence, verb);
    return below != null
        ? below
        : sentence.children(verb, Relation.ADVERBIAL_CLAUSE).stream()
            .filter(child -> child.index() > verb.index())
            .filter(child -> Clause.isInfinitive(sentence, child))
            .findFirst()
            .orElse(null);
  }

  private static @Nullable Token infinitiveBelow(Sentence sentence, Token word) {
    return sentence.children(word).stream()
        .filter(child -> INFINITIVES.contains(child.relation()))
        .filter(child -> Clause.isInfinitive(sentence, child))
        .findFirst()
        .orElse(null);
  }
}
