package org.chancery.encounter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.article.Article;
import org.chancery.mention.Mention;
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
          Map.entry("huddle", Encounter.Form.MEETING),
          Map.entry("summon", Encounter.Form.MEETING),
          Map.entry("co-chair", Encounter.Form.TALKS),
          Map.entry("sign", Encounter.Form.CEREMONY),
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
          Map.entry("dialogue", Encounter.Form.DIALOGUE),
          Map.entry("videoconference", Encounter.Form.VIRTUAL_MEETING),
          Map.entry("visit", Encounter.Form.VISIT),
          Map.entry("ceremony", Encounter.Form.CEREMONY));
  private static final Set<String> HOLDING =
      Words.set(
          "hold have conduct take chair co-chair attend open conclude pay make receive join begin wrap grant");
  private static final Set<String> NEED_OBJECT =
      Set.of("receive", "host", "welcome", "greet", "see", "phone", "telephone", "call", "summon");
  static final List<String> CALLED_ON = List.of("on", "upon");
  private static final Set<String> TOLD_BY_PHONE =
      Words.set("brief inform tell ask urge thank congratulate assure discuss update reach raise");
  private static final Set<String> TALKING = Set.of("speak", "talk", "converse");
  private static final Set<String> JOURNEYS = Words.set("travel fly arrive come go");
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
  private static final Set<String> ALONGSIDE = Set.of("alongside", "beside", "with");
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
    if (verb.lemma().equals("see") && !verb.tag().equals("VBD")) {
      return null; // "seeing her on the trail" is no encounter of governments
    }
    boolean isNaming =
        verb.lemma().equals("call") && sentence.child(verb, Relation.PREDICATE) != null;
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
    if (verb.lemma().equals("visit") || noun != null && noun.lemma().equals("visit")) {
      Attendance.addInviter(people, sentence, verb, cast, subjectActor);
    }
    people = Attendance.acrossSides(people, sentence, cast);
    boolean together = people.size() == own && own < 2;
    boolean areNamed =
        own > 1 && people.values().stream().allMatch(one -> one.mention().is(Mention.Kind.PERSON));
    if (together || verb.lemma().equals("sign") && !areNamed) {
      return null;
    }
    Encounter.Form told =
        noun == null ? form : NOUNS.getOrDefault(noun.lemma(), Encounter.Form.MEETING);
    if (noun != null && isCourtesy(sentence, noun)) {
      told = Encounter.Form.COURTESY_CALL;
    }
    return telling(
        article,
        sentence,
        verb,
        noun,
        told,
        3,
        status,
        people,
        cast,
        kind,
        "encounter/verb-" + verb.lemma());
  }

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
    boolean isOverPhone =
        TOLD_BY_PHONE.contains(verb.lemma())
            && sentence.children(verb).stream()
                .filter(child -> Set.of("by", "over", "on").contains(child.lemma()))
                .map(child -> sentence.child(child, Relation.PREPOSITION_OBJECT))
                .anyMatch(object -> object != null && BY_WIRE.contains(object.lemma()));
    return isOverPhone ? Encounter.Form.PHONE_CALL : VERBS.get(verb.lemma());
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
      return attended != null && NOUNS.containsKey(attended.lemma()) && verb.lemma().equals("join")
          ? attended
          : null;
    }
    for (Token noun : Clause.coordinated(sentence, object)) {
      if (NOUNS.containsKey(noun.lemma())) {
        return noun;
      }
    }
    boolean relative =
        object.tag().startsWith("W") && above != null && verb.is(Relation.RELATIVE_CLAUSE);
    return relative && NOUNS.containsKey(above.lemma()) ? above : null;
  }

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
    Encounter.Form form = noun.isNoun() && !isTitle ? NOUNS.get(noun.lemma()) : null;
    if (form == null
        || noun.is(Relation.COMPOUND)
        || noun.is(Relation.OBJECT) && isHeld(sentence, noun)) {
      return null;
    }
    Map<String, Telling.Person> people = new LinkedHashMap<>();
    Attendance.addPrepositional(people, sentence, noun, cast, null, null);
    Token clause = verbAbove(sentence, noun);
    Token above = sentence.head(noun);
    boolean isFrame =
        above != null
            && above.is(Relation.PREPOSITION)
            && (Set.of("at", "during", "in", "after", "following", "on", "amid")
                    .contains(above.lemma())
                || above.lemma().equals("of")
                    && above.index() > 0
                    && sentence.token(above.index() - 1).lemma().equals("out"));
    boolean isJourney =
        above != null
            && above.lemma().equals("for")
            && clause != null
            && JOURNEYS.contains(clause.lemma()); // "travelled to Lima for talks with X"
    isFrame |= isJourney;
    boolean isTopic =
        !isFrame
            && !(noun.is(Relation.ROOT)
                || noun.is(Relation.SUBJECT)
                || noun.is(Relation.PASSIVE_SUBJECT));
    boolean isUnheld = clause != null && NOT_HELD.contains(clause.lemma());
    if (people.isEmpty() && !isFrame || isUnheld && !isFrame) {
      return null;
    }
    if (clause != null && isFrame) {
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
    if (people.size() < 2 && isFrame && (isOfThing || isTheirs(sentence, noun))) {
      addLastTwo(people, sentence, noun, cast);
    }
    if (people.size() < 2
        && isFrame
        && sentence.children(noun).stream().noneMatch(child -> child.is(Relation.PREPOSITION))) {
      return null;
    }
    Telling.Status status =
        isTopic || isIndefiniteFuture(sentence, noun) ? Telling.Status.PAST : Telling.Status.TODAY;
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
        2,
        status,
        people,
        cast,
        kind,
        "encounter/noun-" + noun.lemma());
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
    List<Token> before =
        sentence.tokens().stream()
            .filter(token -> token.index() > verb.index())
            .filter(token -> token.span().end() <= mention.extent().start())
            .toList();
    int last = before.size() - 1;
    return last > 0
        && before.get(last).form().equals("by")
        && SIDES.contains(before.get(last - 1).lemma());
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

  private static boolean isOfMeeting(Token token) {
    return token.isVerb()
        ? MET.contains(token.lemma())
        : token.isNoun() && NOUNS.containsKey(token.lemma());
  }

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
      if (ALONGSIDE.contains(child.lemma())) {
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
              && people.values().stream().noneMatch(one -> actor.side().equals(one.actor().side()));
      if (isOfOtherSide) {
        people.putIfAbsent(actor.id(), new Telling.Person(actor, before.get(at), null));
      }
    }
  }

  private static boolean isIndefiniteFuture(Sentence sentence, Token noun) {
    return sentence.children(noun).stream()
        .filter(child -> !child.isVerb())
        .anyMatch(
            child ->
                Set.of(
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

  private boolean isHeld(Sentence sentence, Token noun) {
    Token verb = sentence.head(noun);
    return verb != null && HOLDING.contains(verb.lemma());
  }

  private static @Nullable Token verbAbove(Sentence sentence, Token token) {
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

  /** Null when it did not happen and is not planned. */
  /** "Later in the day X met Y" has none, where the tree takes it for a day on which X met Y. */
  private static boolean isMainVerb(Token token) {
    return token.isVerb() && token.is(Relation.ROOT);
  }

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
    boolean infinitive =
        sentence.children(verb).stream().anyMatch(child -> child.tag().equals("TO"));
    if (head != null
        && (infinitive || verb.tag().equals("VBG") && verb.is(Relation.OPEN_COMPLEMENT))) {
      if (WISHING.contains(head.lemma())
          || Clause.modal(sentence, head) != null
              && UNREAL.contains(Clause.modal(sentence, head).lemma())) {
        return null;
      }
      if (infinitive) {
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
    return perfect
            || isThankedFor
            || verb.is(Relation.RELATIVE_CLAUSE)
                && !isLedByWho(sentence, verb)
                && sentence.tokens().stream().anyMatch(MeetingWords::isMainVerb)
            || isWhenClause(sentence, verb)
        ? Telling.Status.PAST
        : Telling.Status.TODAY;
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
