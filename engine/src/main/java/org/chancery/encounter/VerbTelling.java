package org.chancery.encounter;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.mention.Mention;
import org.chancery.mention.Office;
import org.chancery.text.Clause;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/** What a verb tells of an encounter: "X <b>received</b> Y", "X <b>held</b> talks with Y". */
final class VerbTelling {

  private static final Set<String> NEED_OBJECT =
      Words.set("receive host welcome greet see phone telephone ring call summon decorate");

  /** Who does so with a meeting <b>of</b> two others is there, too. */
  private static final Set<String> MEDIATING =
      Words.set("chair co-chair host convene lead mediate broker facilitate moderate");

  private static final Set<String> TOLD_BY_PHONE =
      Words.set("brief inform tell ask urge thank congratulate assure discuss update reach raise");

  /** What two do together; more is told of one alone. */
  private static final Set<String> JOINT = Words.set("discuss chat review lead");

  private static final Set<String> TWO = Words.set("two both pair duo");

  private static final Set<String> STATES =
      Words.set("side country nation state government party delegation ministry capital");

  private final ToldSentence told;
  private final Sentence sentence;
  private final Cast cast;
  private final Token verb;

  /** The noun of meeting that the verb holds. */
  private final @Nullable Token noun;

  /** What the verb itself tells. */
  private final Encounter.@Nullable Form form;

  private final boolean isPassive;
  private final @Nullable Token subject;
  private final Participant.@Nullable Part subjectPart;
  private final Participant.@Nullable Part objectPart;
  private final Attendance attendance;

  private VerbTelling(ToldSentence told, Token verb) {
    this.told = told;
    this.sentence = told.sentence();
    this.cast = told.cast();
    this.verb = verb;
    this.noun = MeetingWords.heldNoun(sentence, verb);
    this.form = formOf(sentence, verb);
    this.isPassive =
        sentence.child(verb, Relation.PASSIVE_SUBJECT) != null
            || sentence.child(verb, Relation.PASSIVE_AUXILIARY) != null;
    this.subject = cast.subject(sentence, verb);
    this.subjectPart = part(verb.lemma(), noun, isPassive);
    this.objectPart =
        subjectPart == null
            ? null
            : subjectPart == Participant.Part.HOST ? Participant.Part.GUEST : Participant.Part.HOST;
    this.attendance = new Attendance(told);
  }

  /** What the verb tells; null when that is no encounter. */
  static @Nullable Telling of(ToldSentence told, Token verb) {
    return new VerbTelling(told, verb).telling();
  }

  private @Nullable Telling telling() {
    boolean isOfMeeting = (form != null || noun != null) && !isNone();
    Telling.Status status = isOfMeeting ? Happening.of(sentence, verb) : null;
    if (status == null) {
      return null;
    }
    addSubject();
    Actor first = attendance.first();
    int own = attendance.size();
    addObject(first);
    if (noun == null && attendance.size() == own && isObjectMissing()) {
      return null;
    }
    attendance.addPrepositional(verb, objectPart, first);
    if (noun != null && MEDIATING.contains(verb.lemma())) {
      attendance.addBehind(noun, Set.of("of", "between"), null, first);
    }
    if (attendance.size() == own && own > 0) {
      addBehind(first);
    }
    boolean isOfTwo = isOfTwo();
    if (isOfTwo) {
      attendance.addLastTwo(verb);
      own = attendance.size();
    }
    addHosts(first);
    attendance.spreadOverSides();
    return isTooFew(own)
        ? null
        : told.telling(
            verb,
            noun,
            toldForm(),
            isJoint() ? 1 : 3,
            status,
            attendance.people(),
            "encounter/verb-" + verb.lemma() + (isOfTwo ? Telling.TWO : ""));
  }

  private boolean isVerb(String lemma) {
    return verb.lemma().equals(lemma);
  }

  // ---- what is no encounter ----

  private boolean isNone() {
    boolean isSeeing = isVerb("see") && !verb.tag().equals("VBD");
    return isSeeing && !Happening.isWentTo(sentence, verb) // "seeing her on the trail"
        || isGuestOfLongAgo()
        || isWelcomeOfGuest()
        || isNaming()
        || Clause.isNegated(sentence, verb);
  }

  /** "was the King's guest <b>last year</b>". */
  private boolean isGuestOfLongAgo() {
    return isVerb("be")
        && form == Encounter.Form.RECEPTION
        && sentence.tokens().stream().anyMatch(MeetingWords::isOfLongAgo);
  }

  /** "Welcoming <b>the guest</b>, X said": whoever receives is told elsewhere. */
  private boolean isWelcomeOfGuest() {
    Token object = sentence.child(verb, Relation.OBJECT);
    Mention mention = object == null ? null : cast.mentionAt(sentence, object);
    return Set.of("welcome", "greet").contains(verb.lemma())
        && mention != null
        && mention.is(Mention.Kind.ROLE)
        && mention.side() == null
        && mention.offices().contains(Office.GUEST);
  }

  /** "<b>called</b> him a friend", "<b>called off</b> the talks". */
  private boolean isNaming() {
    return isVerb("call")
        && form != Encounter.Form.COURTESY_CALL
        && (sentence.child(verb, Relation.PREDICATE) != null
            || MeetingWords.isCalledOff(sentence, verb));
  }

  /** "X <b>welcomed</b>", and nobody: it is no guest that he welcomes. */
  private boolean isObjectMissing() {
    return NEED_OBJECT.contains(verb.lemma()) && form != Encounter.Form.COURTESY_CALL && !isPassive;
  }

  /** What two do together tells of a meeting only where both are named. */
  private boolean isTooFew(int own) {
    boolean isAlone = attendance.size() == own && own < 2;
    boolean areNamed =
        own > 1
            && attendance.people().stream().allMatch(one -> one.mention().is(Mention.Kind.PERSON));
    boolean isOfOne = isVerb("sign") || isJoint() && attendance.size() == own;
    return isAlone || isOfOne && !areNamed;
  }

  private boolean isJoint() {
    return JOINT.contains(verb.lemma()) && noun == null;
  }

  // ---- who was there ----

  private void addSubject() {
    attendance.add(subject, subjectPart, null);
    if (attendance.isEmpty() && verb.is(Relation.ROOT) && isNobody()) {
      attendance.addBefore(verb, subjectPart);
    }
  }

  private void addObject(@Nullable Actor first) {
    int own = attendance.size();
    if (noun == null) {
      Token object =
          sentence.child(verb, Relation.OBJECT, Relation.INDIRECT_OBJECT, Relation.PREDICATE);
      attendance.add(object, objectPart, first);
      if (attendance.size() == own && NEED_OBJECT.contains(verb.lemma()) && !isPassive) {
        attendance.addLateObject(verb, objectPart);
      }
      return;
    }
    attendance.addPrepositional(noun, objectPart, first);
    for (Token clause : sentence.children(noun, Relation.NOUN_CLAUSE)) {
      attendance.addPrepositional(clause, objectPart, first);
    }
  }

  private void addBehind(@Nullable Actor first) {
    Set<String> behind = isPassive && noun == null ? Set.of("by") : Set.of("with");
    boolean isActive = isPassive || noun != null || !NEED_OBJECT.contains(verb.lemma());
    boolean isLoose = MeetingWords.TALKING.contains(verb.lemma()) || JOINT.contains(verb.lemma());
    if (isActive && !isLoose && form != Encounter.Form.VISIT && !isVerb("sign")) {
      attendance.addBehind(verb, behind, objectPart, first);
    }
  }

  private void addHosts(@Nullable Actor first) {
    if (isVerb("visit") || noun != null && noun.lemma().equals("visit")) {
      attendance.addInviter(verb, first);
    }
    Token host = isVerb("be") ? guestOf(sentence, verb) : null;
    attendance.add(host, Participant.Part.HOST, first);
  }

  /** "<b>the two</b> met", "<b>the two men</b>", "the pair". */
  private boolean isOfTwo() {
    return attendance.isEmpty()
        && noun == null
        && !isVerb("sign")
        && !isJoint()
        && subject != null
        && (isTwo(subject)
            || subject.tag().equals("NNS")
                && !STATES.contains(subject.lemma())
                && sentence.children(subject).stream().anyMatch(VerbTelling::isTwo));
  }

  private static boolean isTwo(Token token) {
    return TWO.contains(token.form().toLowerCase(Locale.ROOT));
  }

  /** A place or a month, which the tree takes for the subject where a dateline opens it. */
  private boolean isNobody() {
    Mention mention = subject == null ? null : cast.mentionAt(sentence, subject);
    return subject != null
        && subject.isProperNoun()
        && (mention == null || mention.is(Mention.Kind.STATE) || mention.is(Mention.Kind.PLACE));
  }

  private static Participant.@Nullable Part part(
      String verb, @Nullable Token noun, boolean passive) {
    Participant.Part part =
        switch (verb) {
          case "receive", "host", "welcome", "greet" -> noun == null ? Participant.Part.HOST : null;
          case "pay" -> Participant.Part.GUEST;
          default -> null;
        };
    return part == null || !passive ? part : Participant.Part.GUEST;
  }

  // ---- in what form ----

  private Encounter.Form toldForm() {
    if (noun != null && MeetingWords.isCourtesy(sentence, noun)) {
      return Encounter.Form.COURTESY_CALL;
    }
    if (form == null || noun != null || MeetingWords.TALKING.contains(verb.lemma()) && isBeside()) {
      Encounter.Form ofNoun = noun == null ? null : MeetingWords.ofNoun(noun);
      return ofNoun == null ? Encounter.Form.MEETING : ofNoun;
    }
    return form;
  }

  /** "Speaking <b>alongside</b> X". */
  private boolean isBeside() {
    return sentence.children(verb).stream()
        .anyMatch(child -> Attendance.FACING.contains(child.lemma()));
  }

  private static Encounter.@Nullable Form formOf(Sentence sentence, Token verb) {
    Encounter.Form byPhrase = formOfPhrase(sentence, verb);
    if (byPhrase != null) {
      return byPhrase;
    }
    if (JOINT.contains(verb.lemma())) {
      return Encounter.Form.MEETING;
    }
    return isToldByPhone(sentence, verb) ? Encounter.Form.PHONE_CALL : MeetingWords.ofVerb(verb);
  }

  /** What the verb tells together with other words: "came <b>together</b>", "was on the line". */
  private static Encounter.@Nullable Form formOfPhrase(Sentence sentence, Token verb) {
    Token object = sentence.child(verb, Relation.OBJECT);
    return switch (verb.lemma()) {
      case "call" ->
          isCalledIn(sentence, verb)
              ? Encounter.Form.MEETING
              : Clause.objectOf(sentence, verb, Attendance.CALLED_ON) == null
                  ? null
                  : Encounter.Form.COURTESY_CALL;
      case "come" -> isTogether(sentence, verb) ? Encounter.Form.MEETING : null;
      case "present" ->
          object != null && isLetter(sentence, object) ? Encounter.Form.CEREMONY : null;
      case "host" -> formOfHosted(sentence, verb);
      case "spend" ->
          object != null && MeetingWords.HOURS.contains(object.lemma())
              ? Encounter.Form.MEETING
              : null;
      case "shake" ->
          object != null && object.lemma().equals("hand") ? Encounter.Form.MEETING : null;
      case "be" ->
          isOnLine(sentence, verb)
              ? Encounter.Form.PHONE_CALL
              : guestOf(sentence, verb) == null ? null : Encounter.Form.RECEPTION;
      case "exchange" ->
          object != null && Set.of("view", "opinion").contains(object.lemma())
              ? Encounter.Form.MEETING
              : null;
      case "hand", "deliver" ->
          object != null && LETTERS.contains(object.lemma()) ? Encounter.Form.MEETING : null;
      case "join" -> isAtTable(sentence, verb) ? Encounter.Form.MEETING : null;
      default -> null;
    };
  }

  /** "<b>called in</b> the ambassador", "had called him in". */
  private static boolean isCalledIn(Sentence sentence, Token verb) {
    return sentence.child(verb, Relation.OBJECT, Relation.PASSIVE_SUBJECT) != null
        && sentence.children(verb, Relation.PARTICLE).stream()
            .anyMatch(word -> word.lemma().equals("in"));
  }

  /** What an envoy hands over to whom he sees. */
  private static final Set<String> LETTERS = Set.of("letter", "message", "note");

  private static boolean isTogether(Sentence sentence, Token verb) {
    return sentence.children(verb).stream().anyMatch(word -> word.lemma().equals("together"));
  }

  /** "hosted X for the third <b>dialogue</b>". */
  private static Encounter.@Nullable Form formOfHosted(Sentence sentence, Token verb) {
    Token hosted = Clause.objectOf(sentence, verb, List.of("for", "at"));
    return hosted == null ? null : MeetingWords.ofNoun(hosted);
  }

  /** "briefed him <b>by phone</b>". */
  private static boolean isToldByPhone(Sentence sentence, Token verb) {
    return TOLD_BY_PHONE.contains(verb.lemma())
        && sentence.children(verb).stream()
            .filter(child -> Set.of("by", "over", "on").contains(child.lemma()))
            .map(child -> sentence.child(child, Relation.PREPOSITION_OBJECT))
            .anyMatch(object -> object != null && MeetingWords.BY_WIRE.contains(object.lemma()));
  }

  /** "had been <b>the King's guest</b>"; or null. */
  private static @Nullable Token guestOf(Sentence sentence, Token be) {
    Token guest = sentence.child(be, Relation.PREDICATE);
    Token host = guest == null ? null : sentence.child(guest, Relation.POSSESSIVE);
    host = guest == null || host != null ? host : Clause.objectOf(sentence, guest, List.of("of"));
    return guest != null && guest.lemma().equals("guest") ? host : null;
  }

  /** "X and Y <b>joined</b> the President round the table". */
  private static boolean isAtTable(Sentence sentence, Token verb) {
    return sentence.child(verb, Relation.OBJECT) != null
        && sentence.subtree(verb).stream()
            .filter(token -> token.is(Relation.PREPOSITION_OBJECT))
            .anyMatch(token -> token.lemma().equals("table") || MeetingWords.isNoun(token));
  }

  /** "were <b>on the phone</b>", "was <b>on the line</b> with X". */
  private static boolean isOnLine(Sentence sentence, Token verb) {
    Token line = Clause.objectOf(sentence, verb, List.of("on"));
    return line != null
        && (MeetingWords.BY_WIRE.contains(line.lemma())
            || line.lemma().equals("line")
                && sentence.tokens().stream().anyMatch(token -> token.lemma().equals("with")));
  }

  /** "presented his <b>credentials</b>", "his <b>letter of credence</b>". */
  private static boolean isLetter(Sentence sentence, Token noun) {
    return noun.lemma().startsWith("credential")
        || noun.lemma().equals("letter")
            && Clause.objectOf(sentence, noun, List.of("of")) != null
            && Clause.objectOf(sentence, noun, List.of("of")).lemma().startsWith("creden");
  }
}
