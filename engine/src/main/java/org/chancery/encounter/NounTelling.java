package org.chancery.encounter;

import java.util.List;
import java.util.Set;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.mention.Mention;
import org.chancery.text.Clause;
import org.chancery.text.Passage;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a noun tells of an encounter that no verb holds: "At the <b>meeting</b> with X, Y said …" is
 * one of the people of the "with" phrase and the subject above.
 */
final class NounTelling {

  private static final Set<String> JOURNEYS =
      Words.set("travel fly arrive come go drive head proceed move withdraw find");
  private static final Set<String> SAID =
      Words.set(
          "request demand call appeal proposal remark statement comment announcement pledge assurance offer message concern");

  /** What is said of a meeting that was not held. */
  private static final Set<String> NOT_HELD =
      Words.set("fail cancel postpone scrap suspend delay abort collapse");

  private static final Set<String> PRAISED =
      Words.set("praise hail describe call end conclude begin open start wind use dub");
  private static final Set<String> DRINKS = Set.of("coffee", "tea");
  private static final Set<String> FRAMES = Words.set("at during in after following on amid");

  /** "the President's <b>March</b> call with X". */
  private static final Set<String> MONTHS =
      Words.set(
          "january february march april may june july august september october november december");

  private static final Set<String> OF_OTHER_DAYS =
      Words.set("future next upcoming last previous earlier recent possible potential");

  private final ToldSentence told;
  private final Sentence sentence;
  private final Cast cast;
  private final Token noun;

  /** The verb of its clause; a title has none. */
  private final @Nullable Token clause;

  private final @Nullable Token above;
  private final Attendance attendance;

  private NounTelling(ToldSentence told, Token noun) {
    this.told = told;
    this.sentence = told.sentence();
    this.cast = told.cast();
    this.noun = noun;
    this.clause = MeetingWords.verbAbove(sentence, noun);
    this.above = sentence.head(noun);
    this.attendance = new Attendance(told);
  }

  /** What the noun tells; null when that is no encounter. */
  static @Nullable Telling of(ToldSentence told, Token noun) {
    return new NounTelling(told, noun).telling();
  }

  private @Nullable Telling telling() {
    boolean isTime = isSharedTime();
    Encounter.Form form = isTime ? Encounter.Form.MEETING : formOfNoun();
    if (form == null || isPartOfOther()) {
      return null;
    }
    addNamed(isTime);
    boolean isFrame = isFrame() || isTime && above != null && above.is(Relation.PREPOSITION);
    boolean isTheirOwn = isTheirOwn();
    boolean isJoined = isFrame || isTheirOwn || isNextOne();
    if (attendance.isEmpty() && !isJoined || isUnheld() && !isFrame) {
      return null;
    }
    if (clause != null && isJoined) {
      addOfClause(clause);
    }
    if (attendance.size() == 1 && isFrame) {
      attendance.addAlongside(clause);
    }
    boolean isNext = isNextOne();
    if (isNext) {
      attendance.addPrepositional(clause, null, null);
    }
    if (attendance.size() < 2 && (isTheirOwn || isFrame && isOfThem() || isNext)) {
      attendance.addLastTwo(noun);
    }
    if (attendance.size() < 2 && isJoined && !hasPreposition()) {
      return null;
    }
    Telling.Status status = status(isFrame, isTheirOwn);
    return status == null
        ? null
        : told.telling(
            noun,
            noun,
            form,
            isTheirOwn ? 1 : 2,
            status,
            attendance.people(),
            "encounter/noun-" + noun.lemma());
  }

  // ---- what the noun is ----

  private Encounter.@Nullable Form formOfNoun() {
    int start = noun.span().start();
    boolean isTitle =
        noun.index() > 0
            && Character.isUpperCase(told.article().text().codePointAt(start))
            && told.kind() == Passage.Kind.BODY;
    return noun.isNoun() && !isTitle ? MeetingWords.ofNoun(noun) : null;
  }

  /** "<b>meeting</b> room"; "held <b>talks</b>", which the verb tells; a cup of "<b>tea</b>". */
  private boolean isPartOfOther() {
    boolean isHeld = noun.is(Relation.OBJECT) && above != null && MeetingWords.isHolding(above);
    return noun.is(Relation.COMPOUND)
        || noun.is(Relation.ADJECTIVE)
        || isHeld
        || DRINKS.contains(noun.lemma()) && !isOver();
  }

  private boolean isOver() {
    return above != null && above.lemma().equals("over");
  }

  /** "over six <b>hours</b> with X", "after an hour <b>together</b>", "in the company of X". */
  private boolean isSharedTime() {
    int next = noun.index() + 1;
    if (next >= sentence.tokens().size()) {
      return false;
    }
    Token behind = sentence.token(next);
    boolean isTime = MeetingWords.HOURS.contains(noun.lemma());
    if (isTime && behind.lemma().equals("with")) {
      return attendance.namedBehind(behind) != null;
    }
    boolean isCompany =
        noun.lemma().equals("company")
            && above != null
            && above.lemma().equals("in")
            && behind.lemma().equals("of");
    return isTime && behind.lemma().equals("together") || isCompany;
  }

  /** "<b>during</b> a meeting with X, Y said": Y was there. */
  private boolean isFrame() {
    if (above == null) {
      return false;
    }
    boolean isBehind =
        above.is(Relation.PREPOSITION)
            && (FRAMES.contains(above.lemma())
                || isEntered()
                || isOver() && clause != null && MeetingWords.SHARED.contains(noun.lemma())
                || isOutOf());
    boolean isJourney =
        above.lemma().equals("for")
            && clause != null
            && JOURNEYS.contains(clause.lemma()); // "travelled to Lima for talks with X"
    return isBehind || isJourney;
  }

  /** "came <b>out of</b> the meeting". */
  private boolean isOutOf() {
    return above.lemma().equals("of")
        && above.index() > 0
        && sentence.token(above.index() - 1).lemma().equals("out");
  }

  /** "<b>went into</b> talks with X", "<b>emerged from</b> a meeting with X". */
  private boolean isEntered() {
    return clause != null
        && (above.lemma().equals("into") && Set.of("go", "come").contains(clause.lemma())
            || above.lemma().equals("from") && Set.of("emerge", "come").contains(clause.lemma()));
  }

  private boolean isUnheld() {
    return clause != null
        && (NOT_HELD.contains(clause.lemma()) || MeetingWords.isCalledOff(sentence, clause));
  }

  /** "<b>Another meeting</b> was with X". */
  private boolean isNextOne() {
    return clause != null
        && clause.lemma().equals("be")
        && noun.is(Relation.SUBJECT)
        && above == clause
        && sentence.children(clause).stream()
            .anyMatch(child -> child.is(Relation.PREPOSITION) && child.lemma().equals("with"));
  }

  /** "praised <b>their</b> talks". */
  private boolean isTheirOwn() {
    return isTheirs()
        && clause != null
        && noun.is(Relation.OBJECT)
        && PRAISED.contains(clause.lemma());
  }

  private boolean isTheirs() {
    Token owner = sentence.child(noun, Relation.POSSESSIVE);
    return owner != null && owner.lemma().equals("their");
  }

  private boolean hasPreposition() {
    return sentence.children(noun).stream().anyMatch(child -> child.is(Relation.PREPOSITION));
  }

  // ---- who was there ----

  private void addNamed(boolean isTime) {
    attendance.addPrepositional(noun, null, agent());
    if (isTime && attendance.isEmpty()) {
      attendance.addBehind(noun, Set.of("with", "of"), null, null);
    }
    attendance.addOwner(noun);
  }

  /** Who did it, by whom "after a meeting with <b>him</b>" cannot mean himself; or null. */
  private @Nullable Actor agent() {
    Token agent = clause == null ? null : Clause.objectOf(sentence, clause, List.of("by"));
    Mention mention = agent == null ? null : cast.mentionAt(sentence, agent);
    return mention == null ? null : cast.actor(mention);
  }

  /** Who does something at the meeting, and to whom. */
  private void addOfClause(Token verb) {
    Token agent = Clause.objectOf(sentence, verb, List.of("by"));
    attendance.add(agent == null ? cast.subject(sentence, verb) : agent, null, null);
    Token object = sentence.child(verb, Relation.INDIRECT_OBJECT, Relation.OBJECT);
    Token to = Clause.objectOf(sentence, verb, List.of("to"));
    Token toWhom = object == null || to != null && !object.isPronoun() ? to : object;
    if (attendance.size() == 1 && !noun.lemma().equals("visit")) {
      attendance.add(toWhom, null, attendance.first());
    }
  }

  /** "In <b>their</b> call"; "<b>the request was made</b> during a meeting with X". */
  private boolean isOfThem() {
    return isTheirs()
        || attendance.size() == 1
            && clause != null
            && (isMadeBySomeone(clause) || isOfSides(clause));
  }

  /** "At the meeting with X <b>the sides</b> discussed trade", "<b>it</b> was noted that …". */
  private boolean isOfSides(Token verb) {
    Token subject = Clause.ownSubject(sentence, verb);
    boolean isDummy =
        subject != null && subject.lemma().equals("it") && subject.is(Relation.PASSIVE_SUBJECT);
    return isDummy || subject != null && SIDES.contains(subject.lemma());
  }

  private static final Set<String> SIDES =
      Words.set("side party they minister president leader official interlocutor diplomat");

  private boolean isMadeBySomeone(Token verb) {
    Token subject = Clause.ownSubject(sentence, verb);
    return subject != null
        && SAID.contains(subject.lemma())
        && Clause.objectOf(sentence, verb, List.of("by")) == null;
  }

  // ---- when ----

  /** Null when it did not happen; of the past what is only what somebody speaks of. */
  private Telling.@Nullable Status status(boolean isFrame, boolean isTheirOwn) {
    boolean isMain =
        clause == null
            || noun.is(Relation.ROOT)
            || noun.is(Relation.SUBJECT)
            || noun.is(Relation.PASSIVE_SUBJECT);
    boolean isTopic = !isFrame && !isMain && !isTheirOwn;
    if (isTopic || isOfOtherDay()) {
      return Telling.Status.PAST;
    }
    return clause == null || isFrame ? Telling.Status.TODAY : Happening.of(sentence, clause);
  }

  /** "the <b>next</b> round", "the <b>March</b> call". */
  private boolean isOfOtherDay() {
    return sentence.children(noun).stream()
        .filter(child -> !child.isVerb())
        .map(Token::lemma)
        .anyMatch(word -> MONTHS.contains(word) || OF_OTHER_DAYS.contains(word));
  }
}
