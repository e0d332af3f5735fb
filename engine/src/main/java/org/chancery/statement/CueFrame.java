package org.chancery.statement;

import java.util.List;
import java.util.Set;
import org.chancery.text.Clause;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/** Verbs with other uses are cues only with the complement that shows speech. */
final class CueFrame {

  /** Verbs that give something a name or a quality. */
  static final Set<String> NAMING =
      Words.set(
          "call label brand dub deem term portray characterise characterize depict frame cast define interpret rate");

  private static final Set<String> NEEDS_OPENER =
      Words.set(
          "write tweet post testify hint indicate show suspect fear worry doubt wonder know realise realize "
              + "understand learn discover feel calculate rule hold reason imagine guess assume suppose "
              + "see find have value mark share continue present add introduce support back view regard consider feel "
              + "maintain respect prompt seek press push order honor honour credit celebrate settle answer cite conclude "
              + "respond announce assure invite note decide commit resolve recognise recognize dismiss reject deny favour "
              + "favor offer recall face intend aim strive treasure determine accept want mention reveal disclose describe "
              + "instruct advocate brief oppose cheer admire blast fault slam dispute estimate judge swear guarantee counter");

  /** Verbs of what is put forward or judged: "the ban he <b>proposed</b>". */
  private static final Set<String> PUT_FORWARD =
      Words.set(
          "say cite announce mention propose demand promise pledge endorse oppose support back criticise criticize denounce"
              + " condemn discuss describe advocate reject expect predict anticipate recommend suggest request outline"
              + " praise defend detail unveil dispute deny voice express");

  /** What tells by an object alone: "<b>recalled</b> the visit". */
  private static final Set<String> SAID_WITH_OBJECT =
      Words.set(
          "recall describe note mention announce regard consider share cite present maintain introduce reveal view brief"
              + " question fear echo discuss disclose");

  /** "Share a <b>border</b>" tells nothing. */
  private static final Set<String> HELD_IN_COMMON =
      Words.set(
          "border frontier history heritage culture language tradition responsibility value interest goal bond friendship"
              + " destiny fate river coast coastline sea boundary identity faith religion burden");

  /** What one seeks of another. */
  private static final Set<String> SOUGHT =
      Words.set(
          "support help assistance cooperation co-operation backing clarification explanation approval consent aid"
              + " assurance guarantee release extension access exemption waiver recognition intervention permission loan"
              + " advice agreement commitment apology investment extradition return refuge asylum ceasefire truce"
              + " concession");

  private static final Set<String> FINDING =
      Set.of("show", "find", "indicate", "reveal", "suggest");

  private static final Set<String> VIEWING = Set.of("view", "regard", "consider");

  private static final Set<String> UNNAMED = Set.of("name", "identify", "quote", "remain", "stay");

  private static final Set<String> NAME_OPENERS = Words.set("a an \" `` '' “ ‘");

  private static final Set<String> OPENING_MARKS = Set.of("\"", "``", "''", "“");
  private static final List<String> TOPIC = List.of("as", "about", "on", "of", "for", "to");

  /** Verbs with other uses, which ask only together with what is to be done. */
  private static final Set<String> PRESSING =
      Words.set("push prod nudge pressure lobby coax rally trust require badger pester cajole");

  private static final int LONGEST_NAMED = 16;

  /** Within how many words behind a verb the words opened by it begin. */
  private static final int NEAR = 7;

  private CueFrame() {}

  /**
   * Whether the cue has what shows speech.
   *
   * @param words the words of the cue, its verb first
   * @param isNews whether nobody meets anybody here
   */
  static boolean fits(Sentence sentence, Token verb, Cue cue, List<Token> words, boolean isNews) {
    boolean isLong = words.size() > 1;
    if (!isLong && lacksObject(sentence, verb)) {
      return true;
    }
    if (verb.lemma().equals("respond") && verb.tag().equals("VBG") && isLong) {
      return false;
    }
    return switch (cue.frame()) {
      case SAY -> says(sentence, verb, cue, words);
      case WANT -> wants(sentence, verb, isLong);
      case PLAN -> isLong || plans(sentence, verb);
      case VALUE ->
          isLong
              || has(
                  sentence,
                  verb,
                  Relation.OBJECT,
                  Relation.CLAUSAL_COMPLEMENT,
                  Relation.PASSIVE_SUBJECT)
              || isNews && has(sentence, verb, Relation.OPEN_COMPLEMENT);
      case NOUN, ADJ -> false;
    };
  }

  private static boolean has(Sentence sentence, Token verb, Relation... relations) {
    return sentence.child(verb, relations) != null;
  }

  // ---- the shapes that others ask for ----

  /** "the figures that she <b>cited</b>": its object is the noun on which its clause hangs. */
  static boolean lacksObject(Sentence sentence, Token verb) {
    Token subject = Clause.ownSubject(sentence, verb);
    Token object = sentence.child(verb, Relation.OBJECT);
    return verb.is(Relation.RELATIVE_CLAUSE)
        && PUT_FORWARD.contains(verb.lemma())
        && subject != null
        && !subject.is(Relation.PASSIVE_SUBJECT)
        && !subject.tag().startsWith("W")
        && !subject.lemma().equals("that")
        && (object == null || object.tag().startsWith("W"))
        && sentence.child(
                verb, Relation.CLAUSAL_COMPLEMENT, Relation.OPEN_COMPLEMENT, Relation.PREDICATE)
            == null
        && Clause.objectOf(sentence, verb, TOPIC) == null;
  }

  /** "<b>As</b> the ministry <b>noted</b>, the road is closed." */
  static boolean isAsFrame(Sentence sentence, Token verb) {
    return verb.is(Relation.ADVERBIAL_CLAUSE)
        && sentence.children(verb).stream()
            .anyMatch(child -> child.is(Relation.MARKER) && child.lemma().equals("as"))
        && sentence.child(
                verb, Relation.OBJECT, Relation.CLAUSAL_COMPLEMENT, Relation.OPEN_COMPLEMENT)
            == null;
  }

  // ---- says ----

  private static boolean says(Sentence sentence, Token verb, Cue cue, List<Token> words) {
    Token object = sentence.child(verb, Relation.OBJECT);
    boolean hasClause = has(sentence, verb, Relation.CLAUSAL_COMPLEMENT);
    boolean hasInfinitive = has(sentence, verb, Relation.OPEN_COMPLEMENT);
    if (isReportingAs(sentence, verb)) {
      return false;
    }
    if (NAMING.contains(verb.lemma())) {
      boolean hasNamed =
          object != null || hasClause || has(sentence, verb, Relation.PASSIVE_SUBJECT);
      return hasNamed && namesIt(sentence, verb);
    }
    if (verb.lemma().equals("see")) {
      return hasClause && !hasInfinitive || isSeenAs(sentence, verb);
    }
    return !NEEDS_OPENER.contains(verb.lemma())
        || hasClause
        || verb.is(Relation.PARENTHESIS)
        || words.size() > 1
        || opensSpeech(sentence, words.get(words.size() - 1))
        || isAsFrame(sentence, verb)
        || VIEWING.contains(verb.lemma()) && isSeenAs(sentence, verb)
        || SpeechTag.clauseBefore(sentence, new FoundCue(cue, verb, verb, words)) != null
        || saysWithObject(verb.lemma(), object, hasInfinitive)
        || object != null && isFinding(sentence, verb);
  }

  /** "sees the ban <b>as a mistake</b>", "sees them <b>as driven</b> by fear". */
  static boolean isSeenAs(Sentence sentence, Token verb) {
    return Clause.objectOf(sentence, verb, List.of("as")) != null
        || has(sentence, verb, Relation.OBJECT)
            && sentence.children(verb, Relation.ADVERBIAL_CLAUSE).stream()
                .anyMatch(
                    clause ->
                        clause.tag().equals("VBN") && Clause.isMarked(sentence, clause, "as"));
  }

  /** "cited X as proposing …": the proposal is X's. */
  static boolean isReportingAs(Sentence sentence, Token verb) {
    Token as =
        SpeechTag.QUOTING.contains(verb.lemma())
            ? Clause.objectOf(sentence, verb, List.of("as"))
            : null;
    return as != null && as.isVerb();
  }

  /** "called the ban <b>a mistake</b>", "the ban was labelled <b>absurd</b>". */
  private static boolean namesIt(Sentence sentence, Token verb) {
    return sentence.child(verb, Relation.PREDICATE) != null
        || Clause.objectOf(sentence, verb, List.of("as")) != null
        || sentence.child(verb, Relation.OPEN_COMPLEMENT) != null
            && sentence.children(verb, Relation.OPEN_COMPLEMENT).stream().noneMatch(Token::isVerb)
        || isFollowedByName(sentence, verb);
  }

  /** "called the ban <b>a</b> mistake", whatever the tree makes of it. */
  private static boolean isFollowedByName(Sentence sentence, Token verb) {
    int end = Math.min(sentence.tokens().size(), verb.index() + LONGEST_NAMED);
    for (int at = verb.index() + 2; at < end; at++) {
      Token token = sentence.token(at);
      Token before = sentence.token(at - 1);
      boolean isNoun = before.isNoun() || before.isPronoun() || before.tag().equals("VB");
      if (isNoun && NAME_OPENERS.contains(token.form())) {
        return true;
      }
      if (SpeechTag.isFinite(token) || token.form().equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** "The ministry <b>added</b> on Friday:" or "She <b>continued</b>, “…": words follow. */
  private static boolean opensSpeech(Sentence sentence, Token last) {
    int end = Math.min(sentence.tokens().size(), last.index() + NEAR);
    for (int at = last.index() + 1; at < end; at++) {
      String form = sentence.token(at).form();
      boolean isQuoted = at + 1 < end && OPENING_MARKS.contains(sentence.token(at + 1).form());
      if (form.equals(":") || form.equals(",") && isQuoted) {
        return true;
      }
      if (sentence.token(at).isVerb() || form.equals(",")) {
        return false;
      }
    }
    return false;
  }

  private static boolean saysWithObject(String lemma, @Nullable Token object, boolean infinitive) {
    return object != null
        && !(lemma.equals("share") && HELD_IN_COMMON.contains(object.lemma()))
        && !infinitive
        && SAID_WITH_OBJECT.contains(lemma);
  }

  /** "The poll <b>shows</b> a close race": a thing shown by a paper is told. */
  private static boolean isFinding(Sentence sentence, Token verb) {
    Token subject = Clause.ownSubject(sentence, verb);
    return subject != null
        && FINDING.contains(verb.lemma())
        && Conversation.PAPERS.contains(subject.lemma());
  }

  // ---- wants ----

  private static boolean wants(Sentence sentence, Token verb, boolean isLong) {
    Token object = sentence.child(verb, Relation.OBJECT);
    boolean hasInfinitive = has(sentence, verb, Relation.OPEN_COMPLEMENT);
    if (!isLong && PRESSING.contains(verb.lemma())) {
      return hasInfinitive
          || has(sentence, verb, Relation.CLAUSAL_COMPLEMENT)
          || object != null && (isToDo(sentence, object) || isToDo(sentence, verb));
    }
    boolean isHeldOut = isLong && verb.lemma().equals("hold") && object != null; // "holds out hope"
    if (isHeldOut
        || isIdleSeeking(verb, object, hasInfinitive)
        || isAboutItself(sentence, verb, hasInfinitive)) {
      return false;
    }
    return isLong
        || hasInfinitive
        || object != null
        || has(sentence, verb, Relation.CLAUSAL_COMPLEMENT, Relation.PASSIVE_SUBJECT)
        || verb.is(Relation.PARENTHESIS)
        || isFollowed(sentence, verb);
  }

  /** "pushed <b>Peru to pay</b>", whatever the tree hangs the infinitive on. */
  private static boolean isToDo(Sentence sentence, Token object) {
    return sentence.children(object).stream()
        .anyMatch(child -> Clause.isInfinitive(sentence, child));
  }

  /**
   * "seeking <b>a united front</b>", "seek <b>ways</b> to curb it" ask nobody for anything;
   * "seeking <b>support</b>" does.
   */
  private static boolean isIdleSeeking(Token verb, @Nullable Token object, boolean infinitive) {
    return verb.lemma().equals("seek")
        && object != null
        && (IDLE.contains(object.lemma()) && !object.form().equals("offices") // "his good offices"
            || verb.is(Relation.ADVERBIAL_CLAUSE)
                && !infinitive
                && !SOUGHT.contains(object.lemma()));
  }

  /** What one looks for oneself: "seek <b>ways</b> to curb it". */
  private static final Set<String> IDLE =
      Words.set("way means path solution peace consensus balance answer reelection term office");

  /**
   * "asked <b>not to be named</b>", "<b>prompting</b> a protest": nobody is asked to do anything.
   */
  private static boolean isAboutItself(Sentence sentence, Token verb, boolean infinitive) {
    Token told = sentence.child(verb, Relation.OPEN_COMPLEMENT);
    boolean isUnnamed =
        verb.lemma().equals("ask")
            && told != null
            && UNNAMED.contains(told.lemma())
            && (sentence.child(told, Relation.PASSIVE_AUXILIARY, Relation.NEGATION) != null
                || sentence.child(told, Relation.OBJECT) == null);
    return isUnnamed || isQuestion(sentence, verb) || verb.lemma().equals("prompt") && !infinitive;
  }

  /** "<b>asked</b> whether the dam was safe". */
  static boolean isQuestion(Sentence sentence, Token verb) {
    Token clause =
        verb.lemma().equals("ask") ? sentence.child(verb, Relation.CLAUSAL_COMPLEMENT) : null;
    return clause != null
        && sentence.children(clause).stream().anyMatch(CueFrame::isQuestionWord)
        && !isPoliteWish(sentence, clause);
  }

  /** "asked whether Peru <b>might</b> open the road". */
  private static boolean isPoliteWish(Sentence sentence, Token clause) {
    Token modal = Clause.modal(sentence, clause);
    return modal != null
        && Set.of("could", "might", "can").contains(modal.lemma())
        && Clause.isMarked(sentence, clause, "if", "whether");
  }

  private static boolean isQuestionWord(Token word) {
    return word.tag().startsWith("W") && !word.form().equals("that")
        || Set.of("if", "whether").contains(word.form());
  }

  /** "proposed both sides expand …; implement …": the tree may hang the list elsewhere. */
  private static boolean isFollowed(Sentence sentence, Token verb) {
    boolean goesOn =
        verb.index() + 3 < sentence.tokens().size()
            && !sentence.token(verb.index() + 1).isPunctuation();
    return goesOn
        && (Clause.ownSubject(sentence, verb) != null
            || sentence.token(verb.index() + 1).lemma().equals("that"))
        && sentence.child(verb, Relation.PREPOSITION) == null;
  }

  // ---- plans ----

  private static boolean plans(Sentence sentence, Token verb) {
    boolean isLiking = verb.lemma().equals("like") && Clause.modal(sentence, verb) == null;
    boolean isComplemented =
        has(
                sentence,
                verb,
                Relation.OPEN_COMPLEMENT,
                Relation.CLAUSAL_COMPLEMENT,
                Relation.PREPOSITION)
            || (has(sentence, verb, Relation.OBJECT) || isPassive(sentence, verb))
                && !verb.lemma().equals("threaten");
    Token object = sentence.child(verb, Relation.OBJECT);
    boolean isOfWhat = object != null && object.tag().startsWith("W") && isNamed(sentence, verb);
    return !isLiking && !isOfWhat && isComplemented;
  }

  /** "What he wants <b>is</b> ships". */
  private static boolean isNamed(Sentence sentence, Token clause) {
    Token above = sentence.head(clause);
    return above != null && above.lemma().equals("be");
  }

  /** "The ban <b>was backed</b>"; not "the leaders backed it", mistaken for a passive. */
  private static boolean isPassive(Sentence sentence, Token verb) {
    return has(sentence, verb, Relation.PASSIVE_SUBJECT)
        && has(sentence, verb, Relation.PASSIVE_AUXILIARY);
  }
}
