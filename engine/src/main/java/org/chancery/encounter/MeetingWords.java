package org.chancery.encounter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.article.Article;
import org.chancery.mention.Mention;
import org.chancery.mention.Office;
import org.chancery.text.Clause;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/** The verbs and nouns of meeting, and whom their clauses name. */
final class MeetingWords {

  private static final Map<String, Encounter.Form> VERBS =
      Map.ofEntries(
          Map.entry("meet", Encounter.Form.MEETING),
          Map.entry("receive", Encounter.Form.RECEPTION),
          Map.entry("host", Encounter.Form.RECEPTION),
          Map.entry("welcome", Encounter.Form.RECEPTION),
          Map.entry("greet", Encounter.Form.RECEPTION),
          Map.entry("see", Encounter.Form.MEETING),
          Map.entry("confer", Encounter.Form.TALKS),
          Map.entry("engage", Encounter.Form.MEETING),
          Map.entry("consult", Encounter.Form.TALKS),
          Map.entry("negotiate", Encounter.Form.TALKS),
          Map.entry("phone", Encounter.Form.PHONE_CALL),
          Map.entry("telephone", Encounter.Form.PHONE_CALL),
          Map.entry("call", Encounter.Form.PHONE_CALL),
          Map.entry("speak", Encounter.Form.PHONE_CALL),
          Map.entry("talk", Encounter.Form.PHONE_CALL),
          Map.entry("converse", Encounter.Form.PHONE_CALL),
          Map.entry("sit", Encounter.Form.MEETING),
          Map.entry("dine", Encounter.Form.MEETING),
          Map.entry("lunch", Encounter.Form.MEETING),
          Map.entry("breakfast", Encounter.Form.MEETING),
          Map.entry("huddle", Encounter.Form.MEETING),
          Map.entry("summon", Encounter.Form.MEETING),
          Map.entry("co-chair", Encounter.Form.TALKS),
          Map.entry("sign", Encounter.Form.CEREMONY),
          Map.entry("decorate", Encounter.Form.CEREMONY),
          Map.entry("visit", Encounter.Form.VISIT));
  private static final Map<String, Encounter.Form> NOUNS =
      Map.ofEntries(
          Map.entry("meeting", Encounter.Form.MEETING),
          Map.entry("encounter", Encounter.Form.MEETING),
          Map.entry("talk", Encounter.Form.TALKS),
          Map.entry("talks", Encounter.Form.TALKS),
          Map.entry("discussion", Encounter.Form.TALKS),
          Map.entry("consultation", Encounter.Form.TALKS),
          Map.entry("negotiation", Encounter.Form.TALKS),
          Map.entry("session", Encounter.Form.TALKS),
          Map.entry("conversation", Encounter.Form.MEETING),
          Map.entry("exchange", Encounter.Form.MEETING),
          Map.entry("call", Encounter.Form.PHONE_CALL),
          Map.entry("telephone", Encounter.Form.PHONE_CALL),
          Map.entry("phonecall", Encounter.Form.PHONE_CALL),
          Map.entry("breakfast", Encounter.Form.MEETING),
          Map.entry("lunch", Encounter.Form.MEETING),
          Map.entry("luncheon", Encounter.Form.MEETING),
          Map.entry("dinner", Encounter.Form.MEETING),
          Map.entry("reception", Encounter.Form.RECEPTION),
          Map.entry("audience", Encounter.Form.RECEPTION),
          Map.entry("summit", Encounter.Form.MEETING),
          Map.entry("tete", Encounter.Form.MEETING),
          Map.entry("tête-à-tête", Encounter.Form.MEETING),
          Map.entry("bilateral", Encounter.Form.MEETING),
          Map.entry("trilateral", Encounter.Form.MEETING),
          Map.entry("chat", Encounter.Form.MEETING),
          Map.entry("huddle", Encounter.Form.MEETING),
          Map.entry("supper", Encounter.Form.MEETING),
          Map.entry("meal", Encounter.Form.MEETING),
          Map.entry("coffee", Encounter.Form.MEETING),
          Map.entry("tea", Encounter.Form.MEETING),
          Map.entry("banquet", Encounter.Form.MEETING),
          Map.entry("iftar", Encounter.Form.MEETING),
          Map.entry("handshake", Encounter.Form.MEETING),
          Map.entry("dialogue", Encounter.Form.DIALOGUE),
          Map.entry("videoconference", Encounter.Form.VIRTUAL_MEETING),
          Map.entry("visit", Encounter.Form.VISIT),
          Map.entry("ceremony", Encounter.Form.CEREMONY));
  private static final Set<String> HOLDING =
      Words.set(
          "hold have conduct take chair co-chair attend open conclude pay make receive join begin wrap grant convene"
              + " enter give share exchange wind squeeze fit complete resume continue");
  private static final Set<String> SHARING = Set.of("give", "share", "exchange");
  private static final Set<String> SHARED =
      Words.set(
          "audience reception breakfast lunch luncheon dinner supper meal banquet iftar coffee tea chat handshake tete"
              + " tête-à-tête huddle bilateral");
  private static final Set<String> NEED_OBJECT =
      Words.set("receive host welcome greet see phone telephone call summon decorate");
  static final List<String> CALLED_ON = List.of("on", "upon");
  private static final Set<String> TOLD_BY_PHONE =
      Words.set("brief inform tell ask urge thank congratulate assure discuss update reach raise");
  private static final Set<String> TALKING = Set.of("speak", "talk", "converse");
  private static final Set<String> JOURNEYS =
      Words.set("travel fly arrive come go drive head proceed move withdraw find");
  private static final Set<String> SAID =
      Words.set(
          "request demand call appeal proposal remark statement comment announcement pledge assurance offer message concern");

  /** What is said of a meeting that was not held. */
  private static final Set<String> NOT_HELD =
      Words.set("fail cancel postpone scrap suspend delay abort collapse");

  private static final Set<String> SAYING =
      Words.set(
          "say put make give tell urge express ask call remark observe note stress add state seek request assure voice reiterate"
              + " convey raise propose thank underline highlight affirm announce");
  private static final Set<String> WISHING =
      Words.set(
          "hope want wish agree propose suggest like offer refuse decline invite ask urge request seek try need "
              + "ready");
  private static final Set<String> UNREAL =
      Set.of("would", "could", "might", "may", "should", "must", "can");
  private static final Set<String> BY_WIRE = Set.of("phone", "telephone", "telephonic");
  private static final Set<String> BY_SCREEN =
      Set.of("virtual", "virtually", "online", "video", "videoconference", "videoconferencing");

  /** The clauses of the sentence that tell of an encounter. */
  List<Telling> tellings(Article article, Sentence sentence, Cast cast, Passage.Kind kind) {
    List<Telling> tellings = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      Telling telling =
          token.isVerb()
              ? byVerb(article, sentence, token, cast, kind)
              : byNoun(article, sentence, token, cast, kind);
      if (telling != null && !telling.people().isEmpty()) {
        tellings.add(telling);
      }
    }
    if (kind == Passage.Kind.CAPTION && tellings.isEmpty()) {
      Telling telling = byCaption(article, sentence, cast);
      if (telling != null) {
        tellings.add(telling);
      }
    }
    return tellings;
  }

  private @Nullable Telling byVerb(
      Article article, Sentence sentence, Token verb, Cast cast, Passage.Kind kind) {
    Encounter.Form form = formOf(sentence, verb);
    Token noun = heldNoun(sentence, verb);
    if (verb.lemma().equals("see") && !verb.tag().equals("VBD") && !isWentTo(sentence, verb)) {
      return null; // "seeing her on the trail" is no encounter of governments
    }
    boolean isOldGuest =
        verb.lemma().equals("be")
            && form == Encounter.Form.RECEPTION
            && sentence.tokens().stream().anyMatch(MeetingWords::isOfLongAgo);
    if (isOldGuest || isWelcomeOfGuest(sentence, verb, cast)) {
      return null;
    }
    boolean isNaming =
        verb.lemma().equals("call")
            && form != Encounter.Form.COURTESY_CALL
            && (sentence.child(verb, Relation.PREDICATE) != null || isCalledOff(sentence, verb));
    if (form == null && noun == null || isNaming || Clause.isNegated(sentence, verb)) {
      return null;
    }
    Telling.Status status = status(sentence, verb, article);
    if (status == null) {
      return null;
    }
    Map<String, Telling.Person> people = new LinkedHashMap<>();
    boolean isPassive =
        sentence.child(verb, Relation.PASSIVE_SUBJECT) != null
            || sentence.child(verb, Relation.PASSIVE_AUXILIARY) != null;
    Participant.Part subjectPart = part(verb.lemma(), noun, isPassive);
    Token subject = cast.subject(sentence, verb);
    Attendance.addPeople(people, sentence, subject, cast, subjectPart, null);
    if (people.isEmpty() && verb.is(Relation.ROOT) && isNobody(sentence, subject, cast)) {
      Attendance.addBefore(people, sentence, verb, cast, subjectPart);
    }
    Actor subjectActor = people.isEmpty() ? null : people.values().iterator().next().actor();
    int own = people.size();
    Participant.Part objectPart =
        subjectPart == null
            ? null
            : subjectPart == Participant.Part.HOST ? Participant.Part.GUEST : Participant.Part.HOST;
    if (noun == null) {
      Attendance.addPeople(
          people,
          sentence,
          sentence.child(verb, Relation.OBJECT, Relation.INDIRECT_OBJECT, Relation.PREDICATE),
          cast,
          objectPart,
          subjectActor);
      if (people.size() == own && NEED_OBJECT.contains(verb.lemma()) && !isPassive) {
        Attendance.addLateObject(people, sentence, verb, cast, objectPart);
      }
      boolean needsObject =
          NEED_OBJECT.contains(verb.lemma()) && form != Encounter.Form.COURTESY_CALL;
      if (people.size() == own && needsObject && !isPassive) {
        return null;
      }
    } else {
      Attendance.addPrepositional(people, sentence, noun, cast, objectPart, subjectActor);
      for (Token clause : sentence.children(noun, Relation.NOUN_CLAUSE)) {
        Attendance.addPrepositional(people, sentence, clause, cast, objectPart, subjectActor);
      }
    }
    Attendance.addPrepositional(people, sentence, verb, cast, objectPart, subjectActor);
    if (people.size() == own && own > 0) {
      Set<String> behind = isPassive && noun == null ? Set.of("by") : Set.of("with");
      boolean isActive = isPassive || noun != null || !NEED_OBJECT.contains(verb.lemma());
      boolean isLoose = TALKING.contains(verb.lemma()) || JOINT.contains(verb.lemma());
      if (isActive && !isLoose && form != Encounter.Form.VISIT && !verb.lemma().equals("sign")) {
        Attendance.addBehind(people, sentence, verb, behind, cast, objectPart, subjectActor);
      }
    }
    boolean isOfTwo =
        people.isEmpty()
            && noun == null
            && !verb.lemma().equals("sign")
            && !JOINT.contains(verb.lemma())
            && isOfTwo(sentence, subject);
    if (isOfTwo) {
      addLastTwo(people, sentence, verb, cast);
      own = people.size();
    }
    if (verb.lemma().equals("visit") || noun != null && noun.lemma().equals("visit")) {
      Attendance.addInviter(people, sentence, verb, cast, subjectActor);
    }
    if (verb.lemma().equals("be") && guestOf(sentence, verb) != null) {
      Attendance.addPeople(
          people, sentence, guestOf(sentence, verb), cast, Participant.Part.HOST, subjectActor);
    }
    people = Attendance.acrossSides(people, sentence, cast);
    boolean together = people.size() == own && own < 2;
    boolean areNamed =
        own > 1 && people.values().stream().allMatch(one -> one.mention().is(Mention.Kind.PERSON));
    boolean isJoint = JOINT.contains(verb.lemma()) && noun == null && people.size() == own;
    if (together || (verb.lemma().equals("sign") || isJoint) && !areNamed) {
      return null;
    }
    Encounter.Form told =
        noun == null ? form : NOUNS.getOrDefault(noun.lemma(), Encounter.Form.MEETING);
    if (TALKING.contains(verb.lemma()) && isBeside(sentence, verb)) {
      told = Encounter.Form.MEETING;
    }
    if (noun != null && isCourtesy(sentence, noun)) {
      told = Encounter.Form.COURTESY_CALL;
    }
    return telling(
        article,
        sentence,
        verb,
        noun,
        told,
        JOINT.contains(verb.lemma()) && noun == null ? 1 : 3,
        status,
        people,
        cast,
        kind,
        "encounter/verb-" + verb.lemma() + (isOfTwo ? Telling.TWO : ""));
  }

  /** What two do together; more is told of one alone. */
  private static final Set<String> JOINT = Words.set("discuss chat review lead");

  private static final Set<String> TWO = Words.set("two both pair duo");

  private static final Set<String> STATES =
      Words.set("side country nation state government party delegation ministry capital");

  private static boolean isTwo(Token token) {
    return TWO.contains(token.form().toLowerCase(Locale.ROOT));
  }

  /** "Speaking <b>alongside</b> X". */
  private static boolean isBeside(Sentence sentence, Token verb) {
    return sentence.children(verb).stream()
        .anyMatch(child -> Attendance.FACING.contains(child.lemma()));
  }

  /** "<b>the two</b>", "<b>the two men</b>", "the pair". */
  private static boolean isOfTwo(Sentence sentence, @Nullable Token subject) {
    return subject != null
        && (isTwo(subject)
            || subject.tag().equals("NNS")
                && !STATES.contains(subject.lemma())
                && sentence.children(subject).stream().anyMatch(MeetingWords::isTwo));
  }

  /** A place or a month, which the tree takes for the subject where a dateline opens it. */
  private static boolean isNobody(Sentence sentence, @Nullable Token subject, Cast cast) {
    Mention mention = subject == null ? null : cast.mentionAt(sentence, subject);
    return subject != null
        && subject.isProperNoun()
        && (mention == null || mention.is(Mention.Kind.STATE) || mention.is(Mention.Kind.PLACE));
  }

  /** "<b>called off</b> a summit", "called it <b>off</b>". */
  private static boolean isCalledOff(Sentence sentence, Token verb) {
    return verb.lemma().equals("call")
        && sentence.children(verb).stream().anyMatch(child -> child.lemma().equals("off"));
  }

  /** "afterwards <b>went to see</b> X", "went on to meet X": he did. */
  private static boolean isWentTo(Sentence sentence, Token verb) {
    Token head = sentence.head(verb);
    return verb.tag().equals("VB")
        && verb.is(Relation.OPEN_COMPLEMENT)
        && head != null
        && Set.of("go", "come").contains(head.lemma())
        && head.tag().equals("VBD");
  }

  private static final Set<String> HOURS =
      Words.set("hour minute morning afternoon evening night lunch dinner");

  private static Encounter.@Nullable Form formOf(Sentence sentence, Token verb) {
    if (verb.lemma().equals("call") && Clause.objectOf(sentence, verb, CALLED_ON) != null) {
      return Encounter.Form.COURTESY_CALL;
    }
    boolean isTogether =
        verb.lemma().equals("come")
            && sentence.children(verb).stream().anyMatch(word -> word.lemma().equals("together"));
    if (isTogether) {
      return Encounter.Form.MEETING;
    }
    Token credentials = sentence.child(verb, Relation.OBJECT);
    if (verb.lemma().equals("present") && credentials != null && isLetter(sentence, credentials)) {
      return Encounter.Form.CEREMONY;
    }
    Token hosted =
        verb.lemma().equals("host") ? Clause.objectOf(sentence, verb, List.of("for", "at")) : null;
    if (hosted != null && NOUNS.containsKey(hosted.lemma())) {
      return NOUNS.get(hosted.lemma()); // "hosted X for the third <b>dialogue</b>"
    }
    boolean isTime = credentials != null && HOURS.contains(credentials.lemma());
    boolean isHands = credentials != null && credentials.lemma().equals("hand");
    if (verb.lemma().equals("spend") && isTime || verb.lemma().equals("shake") && isHands) {
      return Encounter.Form.MEETING;
    }
    if (verb.lemma().equals("be") && isOnLine(sentence, verb)) {
      return Encounter.Form.PHONE_CALL;
    }
    if (verb.lemma().equals("be") && guestOf(sentence, verb) != null) {
      return Encounter.Form.RECEPTION;
    }
    if (JOINT.contains(verb.lemma())) {
      return Encounter.Form.MEETING;
    }
    if (verb.lemma().equals("join") && isAtTable(sentence, verb)) {
      return Encounter.Form.MEETING;
    }
    boolean isOverPhone =
        TOLD_BY_PHONE.contains(verb.lemma())
            && sentence.children(verb).stream()
                .filter(child -> Set.of("by", "over", "on").contains(child.lemma()))
                .map(child -> sentence.child(child, Relation.PREPOSITION_OBJECT))
                .anyMatch(object -> object != null && BY_WIRE.contains(object.lemma()));
    return isOverPhone ? Encounter.Form.PHONE_CALL : VERBS.get(verb.lemma());
  }

  /** "Welcoming <b>the guest</b>, X said": whoever receives is told elsewhere. */
  private static boolean isWelcomeOfGuest(Sentence sentence, Token verb, Cast cast) {
    Token object = sentence.child(verb, Relation.OBJECT);
    Mention mention = object == null ? null : cast.mentionAt(sentence, object);
    return Set.of("welcome", "greet").contains(verb.lemma())
        && mention != null
        && mention.is(Mention.Kind.ROLE)
        && mention.side() == null
        && mention.offices().contains(Office.GUEST);
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
            .anyMatch(token -> token.lemma().equals("table") || NOUNS.containsKey(token.lemma()));
  }

  /** "were <b>on the phone</b>", "was <b>on the line</b> with X". */
  private static boolean isOnLine(Sentence sentence, Token verb) {
    Token line = Clause.objectOf(sentence, verb, List.of("on"));
    return line != null
        && (BY_WIRE.contains(line.lemma())
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

  private @Nullable Token heldNoun(Sentence sentence, Token verb) {
    if (!HOLDING.contains(verb.lemma())) {
      return null;
    }
    Token object = sentence.child(verb, Relation.OBJECT, Relation.PASSIVE_SUBJECT);
    Token above = sentence.head(verb);
    boolean isReduced =
        object == null
            && verb.tag().equals("VBN")
            && verb.is(Relation.NOUN_CLAUSE)
            && above != null;
    if (isReduced) {
      Token of = Clause.objectOf(sentence, above, List.of("of"));
      return NOUNS.containsKey(above.lemma()) || of == null || !NOUNS.containsKey(of.lemma())
          ? NOUNS.containsKey(above.lemma()) ? above : null
          : of; // "the third round of the <b>dialogue</b>, held between X and Y"
    }
    if (object == null) {
      Token attended = Clause.objectOf(sentence, verb, List.of("in", "at"));
      return attended != null
              && NOUNS.containsKey(attended.lemma())
              && Set.of("join", "squeeze", "fit").contains(verb.lemma())
          ? attended
          : null;
    }
    Token span = HOURS.contains(object.lemma()) || ROUNDS.contains(object.lemma()) ? object : null;
    Token within = span == null ? null : Clause.objectOf(sentence, span, List.of("of"));
    if (within != null && NOUNS.containsKey(within.lemma())) {
      return within; // "wound up two days of <b>talks</b>"
    }
    for (Token noun : Clause.coordinated(sentence, object)) {
      boolean isShared = !SHARING.contains(verb.lemma()) || SHARED.contains(noun.lemma());
      if (NOUNS.containsKey(noun.lemma()) && isShared) {
        return noun;
      }
    }
    boolean relative =
        object.tag().startsWith("W") && above != null && verb.is(Relation.RELATIVE_CLAUSE);
    return relative && NOUNS.containsKey(above.lemma()) ? above : null;
  }

  private static final Set<String> ROUNDS = Words.set("day week round series");

  private static boolean isCourtesy(Sentence sentence, Token noun) {
    return noun.lemma().equals("call")
        && sentence.children(noun).stream()
            .anyMatch(
                child -> child.lemma().equals("courtesy") || child.lemma().equals("farewell"));
  }

  /** "At the meeting with X, Y said …": the people of the "with" phrase and the subject above. */
  private @Nullable Telling byNoun(
      Article article, Sentence sentence, Token noun, Cast cast, Passage.Kind kind) {
    boolean isTitle =
        noun.index() > 0
            && Character.isUpperCase(article.text().codePointAt(noun.span().start()))
            && kind == Passage.Kind.BODY;
    boolean isTime = isSharedTime(sentence, noun, cast);
    Encounter.Form form =
        isTime
            ? Encounter.Form.MEETING
            : noun.isNoun() && !isTitle ? NOUNS.get(noun.lemma()) : null;
    if (form == null
        || noun.is(Relation.COMPOUND)
        || noun.is(Relation.ADJECTIVE)
        || noun.is(Relation.OBJECT) && isHeld(sentence, noun)) {
      return null;
    }
    Map<String, Telling.Person> people = new LinkedHashMap<>();
    Token clause = verbAbove(sentence, noun);
    Token above = sentence.head(noun);
    boolean isOver = above != null && above.lemma().equals("over");
    if (DRINKS.contains(noun.lemma()) && !isOver) {
      return null;
    }
    Attendance.addPrepositional(
        people, sentence, noun, cast, null, agentOf(sentence, clause, cast));
    if (isTime && people.isEmpty()) {
      Attendance.addBehind(people, sentence, noun, Set.of("with", "of"), cast, null, null);
    }
    Attendance.addOwner(people, sentence, noun, cast);
    boolean isFrame =
        above != null
            && above.is(Relation.PREPOSITION)
            && (FRAMES.contains(above.lemma())
                || isEntered(clause, above)
                || isOver && clause != null && SHARED.contains(noun.lemma())
                || above.lemma().equals("of")
                    && above.index() > 0
                    && sentence.token(above.index() - 1).lemma().equals("out"));
    boolean isJourney =
        above != null
            && above.lemma().equals("for")
            && clause != null
            && JOURNEYS.contains(clause.lemma()); // "travelled to Lima for talks with X"
    isFrame |= isJourney || isTime && above != null && above.is(Relation.PREPOSITION);
    boolean isTopic =
        !isFrame
            && clause != null // a title has none: "Readout of X's Call with Y"
            && !(noun.is(Relation.ROOT)
                || noun.is(Relation.SUBJECT)
                || noun.is(Relation.PASSIVE_SUBJECT));
    boolean isUnheld =
        clause != null && (NOT_HELD.contains(clause.lemma()) || isCalledOff(sentence, clause));
    boolean isTheirOwn =
        isTheirs(sentence, noun)
            && clause != null
            && noun.is(Relation.OBJECT)
            && PRAISED.contains(clause.lemma());
    if (people.isEmpty() && !isFrame && !isTheirOwn || isUnheld && !isFrame) {
      return null;
    }
    if (clause != null && (isFrame || isTheirOwn)) {
      Token agent = Clause.objectOf(sentence, clause, List.of("by"));
      Token subject = agent == null ? cast.subject(sentence, clause) : agent;
      Attendance.addPeople(people, sentence, subject, cast, null, null);
      Token object = sentence.child(clause, Relation.INDIRECT_OBJECT, Relation.OBJECT);
      Token to = Clause.objectOf(sentence, clause, List.of("to"));
      Token told = object == null || to != null && !object.isPronoun() ? to : object;
      if (people.size() == 1 && told != null && !noun.lemma().equals("visit")) {
        Attendance.addPeople(
            people, sentence, told, cast, null, people.values().iterator().next().actor());
      }
    }
    if (people.size() == 1 && isFrame) {
      addAlongside(people, sentence, noun, cast);
    }
    boolean isOfThing = people.size() == 1 && clause != null && isMadeBySomeone(sentence, clause);
    boolean isOfThem = isFrame && (isOfThing || isTheirs(sentence, noun));
    if (people.size() < 2 && (isOfThem || isTheirOwn)) {
      addLastTwo(people, sentence, noun, cast);
    }
    if (people.size() < 2
        && (isFrame || isTheirOwn)
        && sentence.children(noun).stream().noneMatch(child -> child.is(Relation.PREPOSITION))) {
      return null;
    }
    Telling.Status status =
        isTopic && !isTheirOwn || isIndefiniteFuture(sentence, noun)
            ? Telling.Status.PAST
            : Telling.Status.TODAY;
    if (clause != null && status == Telling.Status.TODAY && !isFrame) {
      status = status(sentence, clause, article);
      if (status == null) {
        return null;
      }
    }
    return telling(
        article,
        sentence,
        noun,
        noun,
        form,
        isTheirOwn ? 1 : 2,
        status,
        people,
        cast,
        kind,
        "encounter/noun-" + noun.lemma());
  }

  private static final Set<String> PRAISED =
      Words.set("praise hail describe call end conclude begin open start wind use dub");
  private static final Set<String> DRINKS = Set.of("coffee", "tea");
  private static final Set<String> FRAMES = Words.set("at during in after following on amid");

  /** "over six <b>hours</b> with X", "after an hour <b>together</b>", "in the company of X". */
  private static boolean isSharedTime(Sentence sentence, Token noun, Cast cast) {
    int next = noun.index() + 1;
    boolean isTime = HOURS.contains(noun.lemma()) && next < sentence.tokens().size();
    if (isTime && sentence.token(next).lemma().equals("with")) {
      return Attendance.namedBehind(sentence, sentence.token(next), cast) != null;
    }
    Token above = sentence.head(noun);
    boolean isCompany =
        noun.lemma().equals("company")
            && above != null
            && above.lemma().equals("in")
            && next < sentence.tokens().size()
            && sentence.token(next).lemma().equals("of");
    return isTime && sentence.token(next).lemma().equals("together") || isCompany;
  }

  /** Who did it, by whom "after a meeting with <b>him</b>" cannot mean himself; or null. */
  private static @Nullable Actor agentOf(Sentence sentence, @Nullable Token clause, Cast cast) {
    Token agent = clause == null ? null : Clause.objectOf(sentence, clause, List.of("by"));
    Mention mention = agent == null ? null : cast.mentionAt(sentence, agent);
    return mention == null ? null : cast.actor(mention);
  }

  /** "<b>went into</b> talks with X", "<b>emerged from</b> a meeting with X". */
  private static boolean isEntered(@Nullable Token clause, Token preposition) {
    return clause != null
        && (preposition.lemma().equals("into") && Set.of("go", "come").contains(clause.lemma())
            || preposition.lemma().equals("from")
                && Set.of("emerge", "come").contains(clause.lemma()));
  }

  /** Whether it tells that a meeting was held: "held the third session", "the round took place". */
  boolean isHeld(Sentence sentence) {
    return sentence.tokens().stream()
        .filter(token -> token.isVerb() && !token.tag().equals("VB"))
        .anyMatch(verb -> holds(sentence, verb));
  }

  private boolean holds(Sentence sentence, Token verb) {
    Token subject = sentence.child(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT);
    boolean tookPlace =
        subject != null
            && NOUNS.containsKey(subject.lemma())
            && Set.of("take", "hold", "convene", "conclude", "open").contains(verb.lemma());
    Token round = Clause.objectOf(sentence, verb, List.of("for", "in", "at"));
    boolean metFor = verb.lemma().equals("meet") && round != null;
    return (tookPlace || metFor || heldNoun(sentence, verb) != null)
        && !Clause.isNegated(sentence, verb);
  }

  /** Those by whom a session or a delegation is said to be chaired, led or represented. */
  List<Mention> heads(Sentence sentence, Cast cast) {
    List<Mention> heads = new ArrayList<>();
    for (Token verb : sentence.tokens()) {
      if (HEADING.contains(verb.lemma()) && verb.isVerb()) {
        Token by = Clause.objectOf(sentence, verb, List.of("by"));
        by = by == null ? headOfSide(sentence, verb) : by;
        for (Token each : by == null ? List.<Token>of() : Clause.coordinated(sentence, by)) {
          Mention mention = cast.mentionAt(sentence, each);
          if (mention != null && mention.is(Mention.Kind.PERSON)) {
            heads.add(mention);
          }
        }
        heads.addAll(headsBehind(sentence, verb, cast));
      }
    }
    return heads.stream().distinct().toList();
  }

  /** "… was headed by X and <b>the Kenyan side by Y</b>": the verb is not said again. */
  private static List<Mention> headsBehind(Sentence sentence, Token verb, Cast cast) {
    return cast.mentions(sentence).stream()
        .filter(mention -> mention.is(Mention.Kind.PERSON))
        .filter(mention -> isBehindSide(sentence, verb, mention))
        .toList();
  }

  private static boolean isBehindSide(Sentence sentence, Token verb, Mention mention) {
    Token by = sentence.before(mention.extent().start());
    Token side = by == null ? null : sentence.before(by.span().start());
    return side != null
        && side.index() > verb.index()
        && by.form().equals("by")
        && SIDES.contains(side.lemma());
  }

  private static final Set<String> SIDES = Set.of("side", "delegation", "team");

  /** "<b>X</b> led the Peruvian side"; or null. */
  private static @Nullable Token headOfSide(Sentence sentence, Token verb) {
    Token side = sentence.child(verb, Relation.OBJECT);
    return side != null && SIDES.contains(side.lemma()) ? Clause.subject(sentence, verb) : null;
  }

  /** A meeting of the heads of the delegations. */
  @Nullable Telling heldBy(
      Article article,
      Sentence sentence,
      Cast cast,
      Passage.Kind kind,
      List<Telling.Person> heads) {
    for (Token token : sentence.tokens()) {
      Encounter.Form form = NOUNS.get(token.lemma());
      boolean isMeet = token.isVerb() && token.lemma().equals("meet");
      if (isMeet || token.isNoun() && form != null) {
        return telling(
            article,
            sentence,
            token,
            token.isVerb() ? null : token,
            form == null ? Encounter.Form.MEETING : form,
            1,
            Telling.Status.TODAY,
            asMap(heads),
            cast,
            kind,
            "encounter/heads-" + token.lemma());
      }
    }
    return null;
  }

  private static final Set<String> HEADING =
      Set.of("chair", "co-chair", "lead", "head", "represent", "preside");

  /** Whether a word of meeting stands in it. */
  boolean hasMeeting(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(MeetingWords::isOfMeeting);
  }

  static boolean isOfMeeting(Token token) {
    return token.isVerb()
        ? MET.contains(token.lemma())
        : token.isNoun() && NOUNS.containsKey(token.lemma()) && !IN_PASSING.contains(token.lemma());
  }

  /** Nouns that tell of a meeting only where somebody holds it or is in it with another. */
  private static final Set<String> IN_PASSING =
      Words.set("bilateral trilateral chat huddle supper meal coffee tea banquet handshake");

  private static final Set<String> MET =
      Words.set("meet receive host confer phone telephone negotiate co-chair visit");

  /**
   * How two have met of whom no sentence says so: by the words of meeting there, else by those that
   * begin the article.
   */
  Encounter.Form formNear(Outline outline, Sentence there) {
    List<Encounter.Form> forms =
        Stream.concat(Stream.of(there), outline.sentences().stream().limit(LEAD))
            .flatMap(sentence -> sentence.tokens().stream().map(token -> formIn(sentence, token)))
            .filter(Objects::nonNull)
            .toList();
    return forms.stream()
        .filter(form -> form != Encounter.Form.VISIT)
        .findFirst()
        .orElse(forms.isEmpty() ? Encounter.Form.MEETING : forms.get(0));
  }

  private static Encounter.@Nullable Form formIn(Sentence sentence, Token token) {
    if (!isOfMeeting(token)) {
      return null;
    }
    if (token.lemma().equals("call")) {
      return isCourtesy(sentence, token)
          ? Encounter.Form.COURTESY_CALL
          : sentence.tokens().stream().anyMatch(word -> BY_WIRE.contains(word.lemma()))
              ? Encounter.Form.PHONE_CALL
              : null;
    }
    return token.isVerb() ? VERBS.get(token.lemma()) : NOUNS.get(token.lemma());
  }

  private static final int LEAD = 4;

  private static Map<String, Telling.Person> asMap(List<Telling.Person> people) {
    Map<String, Telling.Person> map = new LinkedHashMap<>();
    people.forEach(person -> map.put(person.actor().id(), person));
    return map;
  }

  /** "speaking <b>alongside</b> her counterpart after talks". */
  private void addAlongside(
      Map<String, Telling.Person> people, Sentence sentence, Token noun, Cast cast) {
    Actor first = people.values().iterator().next().actor();
    Token verb = verbAbove(sentence, noun);
    for (Token child : verb == null ? List.<Token>of() : sentence.children(verb)) {
      if (child.lemma().equals("with") || Attendance.FACING.contains(child.lemma())) {
        Token beside = sentence.child(child, Relation.PREPOSITION_OBJECT);
        Attendance.addPeople(people, sentence, beside, cast, null, first);
      }
    }
  }

  /** "<b>The request was made</b> during a meeting with X", by whoever was named before. */
  private static boolean isMadeBySomeone(Sentence sentence, Token verb) {
    Token subject = Clause.ownSubject(sentence, verb);
    return subject != null
        && SAID.contains(subject.lemma())
        && Clause.objectOf(sentence, verb, List.of("by")) == null;
  }

  private static boolean isTheirs(Sentence sentence, Token noun) {
    Token owner = sentence.child(noun, Relation.POSSESSIVE);
    return owner != null && owner.lemma().equals("their");
  }

  private static final int LAST_TWO_WITHIN = 4;

  /** "In <b>their</b> phone call, …": the two of different sides who were named last. */
  private static void addLastTwo(
      Map<String, Telling.Person> people, Sentence sentence, Token noun, Cast cast) {
    List<Mention> before =
        cast.mentions().stream()
            .filter(mention -> mention.is(Mention.Kind.PERSON))
            .filter(mention -> mention.span().end() <= noun.span().start())
            .filter(mention -> mention.sentence().index() >= sentence.index() - LAST_TWO_WITHIN)
            .toList();
    for (int at = before.size() - 1; at >= 0 && people.size() < 2; at--) {
      Actor actor = cast.actor(before.get(at));
      boolean isOfOtherSide =
          actor != null
              && actor.side() != null
              && Attendance.mayMeet(actor, cast)
              && isFirstOfSide(actor, noun, cast)
              && people.values().stream().noneMatch(one -> actor.side().equals(one.actor().side()));
      if (isOfOtherSide) {
        people.putIfAbsent(actor.id(), new Telling.Person(actor, before.get(at), null));
      }
    }
  }

  /** Whether nobody of his side was named more often. */
  private static boolean isFirstOfSide(Actor actor, Token there, Cast cast) {
    List<Mention> before =
        cast.mentions().stream()
            .filter(mention -> mention.span().end() <= there.span().start())
            .toList();
    return before.stream()
        .map(cast::actor)
        .filter(other -> other != null && actor.side().equals(other.side()))
        .noneMatch(other -> count(other, before, cast) > count(actor, before, cast));
  }

  private static long count(Actor actor, List<Mention> mentions, Cast cast) {
    return mentions.stream().filter(mention -> cast.actor(mention) == actor).count();
  }

  private static boolean isIndefiniteFuture(Sentence sentence, Token noun) {
    return sentence.children(noun).stream()
        .filter(child -> !child.isVerb())
        .anyMatch(
            child ->
                MONTHS.contains(child.lemma())
                    || Set.of(
                            "future",
                            "next",
                            "upcoming",
                            "last",
                            "previous",
                            "earlier",
                            "recent",
                            "possible",
                            "potential")
                        .contains(child.lemma()));
  }

  /** "the President's <b>March</b> call with X". */
  private static final Set<String> MONTHS =
      Words.set(
          "january february march april may june july august september october november december");

  private boolean isHeld(Sentence sentence, Token noun) {
    Token verb = sentence.head(noun);
    return verb != null && HOLDING.contains(verb.lemma());
  }

  /** The verb of whose clause the word is, or null. */
  static @Nullable Token verbAbove(Sentence sentence, Token token) {
    Token step = sentence.head(token);
    for (int steps = 0; step != null && steps < 9; steps++) {
      if (step.isVerb()) {
        return step;
      }
      step = sentence.head(step);
    }
    return null;
  }

  private @Nullable Telling byCaption(Article article, Sentence sentence, Cast cast) {
    Map<String, Telling.Person> people = new LinkedHashMap<>();
    for (Mention mention : cast.mentions(sentence)) {
      Actor actor = mention.is(Mention.Kind.PERSON) ? cast.actor(mention) : null;
      if (actor != null) {
        people.putIfAbsent(actor.id(), new Telling.Person(actor, mention, null));
      }
    }
    boolean isPair =
        people.size() == 2
            && sentence.tokens().stream()
                .anyMatch(token -> Set.of("with", "and", "meet", "meets").contains(token.lemma()));
    Token root = sentence.token(0);
    return isPair
        ? telling(
            article,
            sentence,
            root,
            null,
            Encounter.Form.MEETING,
            1,
            Telling.Status.TODAY,
            people,
            cast,
            Passage.Kind.CAPTION,
            "encounter/caption")
        : null;
  }

  private Telling telling(
      Article article,
      Sentence sentence,
      Token trigger,
      @Nullable Token noun,
      Encounter.Form form,
      int weight,
      Telling.Status status,
      Map<String, Telling.Person> people,
      Cast cast,
      Passage.Kind kind,
      String rule) {
    Encounter.Form told = form;
    int counted = weight;
    boolean byWire = clauseHas(sentence, trigger, noun, BY_WIRE);
    if (clauseHas(sentence, trigger, noun, BY_SCREEN)) {
      told = Encounter.Form.VIRTUAL_MEETING;
      counted = 6;
    } else if (byWire) {
      told = Encounter.Form.PHONE_CALL;
      counted = 6;
    } else if (TALKING.contains(trigger.lemma())
        && placeOf(sentence, trigger, noun, cast, article) != null) {
      told = Encounter.Form.MEETING;
    }
    return new Telling(
        sentence,
        kind,
        trigger.span(),
        told,
        counted,
        status,
        List.copyOf(people.values()),
        placeOf(sentence, trigger, noun, cast, article),
        rule);
  }

  private boolean clauseHas(
      Sentence sentence, Token trigger, @Nullable Token noun, Set<String> words) {
    for (Token token : sentence.tokens()) {
      boolean near =
          isNear(sentence, token, trigger) || noun != null && isNear(sentence, token, noun);
      if (words.contains(token.lemma()) && near) {
        return true;
      }
    }
    return false;
  }

  /** Whether the token hangs on the trigger, directly or behind a preposition. */
  private static boolean isNear(Sentence sentence, Token token, Token trigger) {
    Token head = sentence.head(token);
    Token above = head == null ? null : sentence.head(head);
    return token == trigger
        || head == trigger
        || above == trigger
            && head != null
            && (head.is(Relation.PREPOSITION) || head.is(Relation.COMPOUND));
  }

  // ---- when and where ----

  /** "Later in the day X met Y" has none, where the tree takes it for a day on which X met Y. */
  private static boolean isMainVerb(Token token) {
    return token.isVerb() && token.is(Relation.ROOT);
  }

  /** Null when it did not happen and is not planned. */
  private Telling.@Nullable Status status(Sentence sentence, Token verb, Article article) {
    Token modal = Clause.modal(sentence, verb);
    if (modal != null) {
      return UNREAL.contains(modal.lemma()) ? null : Telling.Status.PLANNED;
    }
    boolean conditional =
        sentence.children(verb, Relation.MARKER).stream()
            .anyMatch(marker -> Set.of("if", "unless", "whether").contains(marker.lemma()));
    if (conditional) {
      return null;
    }
    Token head = sentence.head(verb);
    if (isLookedForwardTo(sentence, verb)) {
      return null;
    }
    boolean infinitive = Clause.isInfinitive(sentence, verb);
    if (head != null
        && (infinitive || verb.tag().equals("VBG") && verb.is(Relation.OPEN_COMPLEMENT))) {
      if (WISHING.contains(head.lemma())
          || Clause.modal(sentence, head) != null
              && UNREAL.contains(Clause.modal(sentence, head).lemma())) {
        return null;
      }
      if (infinitive && !isWentTo(sentence, verb)) {
        return Telling.Status.PLANNED;
      }
    }
    boolean perfect =
        verb.tag().equals("VBN")
            && sentence.children(verb).stream()
                .anyMatch(child -> child.lemma().equals("have") && child.tag().equals("VBD"));
    boolean isThankedFor =
        verb.tag().equals("VBG")
            && head != null
            && head.lemma().equals("for"); // "thanked X for hosting Y": before
    if (perfect && !verb.is(Relation.RELATIVE_CLAUSE)) {
      return isLongAgo(sentence, verb) ? Telling.Status.PAST : Telling.Status.EARLIER;
    }
    return perfect
            || isThankedFor
            || verb.is(Relation.RELATIVE_CLAUSE)
                && !isLedByWho(sentence, verb)
                && sentence.tokens().stream().anyMatch(MeetingWords::isMainVerb)
            || isWhenClause(sentence, verb)
        ? Telling.Status.PAST
        : Telling.Status.TODAY;
  }

  private static final Set<String> LONG_AGO =
      Words.set(
          "last ago previous previously never ever since month year formerly once recently already january february march"
              + " april may june july august september october november december");

  /** A word of other days than those the article is about; "may meet" tells none. */
  static boolean isOfLongAgo(Token token) {
    return LONG_AGO.contains(token.lemma()) && !token.tag().equals("MD");
  }

  /** Whether what it tells was on other days than those the article is about. */
  private static boolean isLongAgo(Sentence sentence, Token verb) {
    Token subject = Clause.ownSubject(sentence, verb);
    return sentence.subtree(verb).stream()
        .filter(token -> subject == null || !sentence.isBelow(token, subject))
        .anyMatch(token -> isOfLongAgo(token) || token.form().matches("(?:19|20)\\d\\d"));
  }

  /** "looked forward to <b>hosting</b> X": not yet. */
  private static boolean isLookedForwardTo(Sentence sentence, Token verb) {
    Token to = verb.tag().equals("VBG") ? sentence.head(verb) : null;
    Token look = to != null && to.lemma().equals("to") ? sentence.head(to) : null;
    return look != null && Set.of("look", "forward").contains(look.lemma());
  }

  private static boolean isLedByWho(Sentence sentence, Token verb) {
    Token subject = Clause.ownSubject(sentence, verb);
    boolean isChaired = verb.lemma().endsWith("chair"); // "the dialogue, which was co-chaired by X"
    return isChaired || subject != null && subject.lemma().equals("who");
  }

  /** "came up <b>on Monday</b>, when X received Y": on that day. */
  private static boolean isBehindDay(Sentence sentence, Token verb) {
    Token when =
        sentence.children(verb).stream()
            .filter(child -> child.lemma().equals("when"))
            .findFirst()
            .orElse(null);
    int before = when == null ? -1 : when.index() - 1;
    before -= before > 0 && sentence.token(before).isPunctuation() ? 1 : 0;
    return before >= 0 && DAYS.contains(sentence.token(before).lemma());
  }

  private static final Set<String> DAYS =
      Words.set("monday tuesday wednesday thursday friday saturday sunday today yesterday");

  /**
   * "He <b>made</b> the call when he met X": of today. "They last spoke when they met": long ago.
   */
  private static boolean isWhenClause(Sentence sentence, Token verb) {
    Token main = sentence.head(verb);
    return verb.is(Relation.ADVERBIAL_CLAUSE)
        && verb.tag().equals("VBD")
        && sentence.children(verb).stream()
            .anyMatch(child -> Set.of("when", "since").contains(child.lemma()))
        && verb.index() > 8
        && !isBehindDay(sentence, verb)
        && !(main != null && main.tag().equals("VBD") && SAYING.contains(main.lemma()));
  }

  private @Nullable Place placeOf(
      Sentence sentence, Token trigger, @Nullable Token noun, Cast cast, Article article) {
    for (Mention mention : cast.mentions(sentence)) {
      boolean isPlace =
          mention.is(Mention.Kind.PLACE)
              || mention.is(Mention.Kind.STATE)
              || mention.is(Mention.Kind.INSTITUTION);
      Token preposition = isPlace ? sentence.head(mention.head()) : null;
      boolean located =
          preposition != null
              && preposition.is(Relation.PREPOSITION)
              && Set.of("in", "at").contains(preposition.lemma());
      if (located
          && !isInsideOther(mention, cast, sentence)
          && isOfClause(sentence, preposition, trigger, noun)) {
        return new Place(mention.name(), mention.side(), mention.span());
      }
    }
    return null;
  }

  private static boolean isInsideOther(Mention mention, Cast cast, Sentence sentence) {
    return cast.mentions(sentence).stream()
        .anyMatch(
            other ->
                other != mention
                    && other.extent().contains(mention.span())
                    && other.extent().length() > mention.span().length());
  }

  private static boolean isOfClause(
      Sentence sentence, Token preposition, Token trigger, @Nullable Token noun) {
    Token head = sentence.head(preposition);
    if (head == trigger || head == noun) {
      return true;
    }
    // the parser often hangs the place on the last name of the object
    return head != null && head.isProperNoun() && sentence.isBelow(head, trigger);
  }
}
