package org.chancery.encounter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.article.Span;
import org.chancery.mention.Mention;
import org.chancery.mention.Office;
import org.chancery.text.Clause;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Whom a clause of meeting names: subject, object, those behind "with", who leads a delegation, and
 * whom a pronoun or "the guest" means. People are added to a map by their actors' ids.
 */
final class Attendance {

  private static final List<String> WITH =
      List.of("with", "to", "by", "from", "of", "for", "between");

  /** How one stands or sits who is with another. */
  static final Set<String> FACING = Set.of("across", "opposite", "alongside", "beside", "together");

  private Attendance() {}

  static void addPrepositional(
      Map<String, Telling.Person> people,
      Sentence sentence,
      Token token,
      Cast cast,
      Participant.@Nullable Part part,
      @Nullable Actor other) {
    for (Token child : sentence.children(token)) {
      boolean isTo = child.is(Relation.INDIRECT_OBJECT) && child.lemma().equals("to");
      boolean isWith =
          (child.is(Relation.PREPOSITION) || child.is(Relation.AGENT) || isTo)
                  && WITH.contains(child.lemma())
              || child.lemma().equals("between");
      if (isWith) {
        Token object = sentence.child(child, Relation.PREPOSITION_OBJECT);
        Token visiting = object == null ? sentence.child(child, Relation.PREPOSITION_CLAUSE) : null;
        object =
            visiting == null
                ? object
                : sentence.child(
                    visiting, Relation.OBJECT); // "with visiting Minister X", taken for a verb
        boolean deep = !Set.of("of", "from", "to", "for").contains(child.lemma());
        addPeople(people, sentence, object, cast, part, other);
        if (deep && object != null) {
          addPrepositional(people, sentence, object, cast, part, other);
        }
      } else if (FACING.contains(child.lemma())) {
        Token faced = sentence.child(child, Relation.PREPOSITION_OBJECT);
        addPeople(people, sentence, faced, cast, part, other);
        addPrepositional(people, sentence, child, cast, part, other);
      } else if (MeetingWords.CALLED_ON.contains(child.lemma())
          && token.lemma().equals("call")
          && sentence.child(token, Relation.OPEN_COMPLEMENT, Relation.CLAUSAL_COMPLEMENT) == null) {
        addPeople(
            people,
            sentence,
            sentence.child(child, Relation.PREPOSITION_OBJECT),
            cast,
            Participant.Part.HOST,
            other);
      }
    }
  }

  /** "received here today at the ministry <b>the Minister</b> of …": too far for the tree. */
  static void addLateObject(
      Map<String, Telling.Person> people,
      Sentence sentence,
      Token verb,
      Cast cast,
      Participant.@Nullable Part part) {
    boolean hasObject = sentence.child(verb, Relation.OBJECT) != null;
    for (Mention mention : hasObject ? List.<Mention>of() : cast.mentions(sentence)) {
      boolean isOfficial =
          (mention.is(Mention.Kind.PERSON) || mention.is(Mention.Kind.ROLE))
              && !mention.offices().isEmpty()
              && mention.extent().start() > verb.span().end();
      if (isOfficial) {
        Span between = new Span(verb.span().end(), mention.extent().start());
        if (sentence.tokensIn(between).stream().noneMatch(Token::isVerb)) {
          addPeople(people, sentence, mention.head(), cast, part, null);
        }
        return;
      }
    }
  }

  /**
   * "received at the Palace <b>by President X</b>": whoever is named right behind the first such
   * preposition of the clause, where the tree hangs it on another word.
   *
   * @param from the word behind which it may stand
   */
  static void addBehind(
      Map<String, Telling.Person> people,
      Sentence sentence,
      Token from,
      Set<String> prepositions,
      Cast cast,
      Participant.@Nullable Part part,
      @Nullable Actor other) {
    for (Token token : sentence.tokens().subList(from.index() + 1, sentence.tokens().size())) {
      Mention named =
          prepositions.contains(token.lemma()) ? namedBehind(sentence, token, cast) : null;
      if (named != null) {
        addPeople(people, sentence, named.head(), cast, part, other);
        return;
      }
      if (FINITE.contains(token.tag()) || MeetingWords.isOfMeeting(token)) {
        return;
      }
    }
  }

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
  private static final int LONGEST_DETERMINER = 5;

  /** The person or office that begins right behind the word; or null. */
  static @Nullable Mention namedBehind(Sentence sentence, Token token, Cast cast) {
    return cast.mentions(sentence).stream()
        .filter(one -> one.is(Mention.Kind.PERSON) || one.is(Mention.Kind.ROLE))
        .filter(one -> one.extent().start() > token.span().start())
        .filter(one -> one.extent().start() - token.span().end() <= LONGEST_DETERMINER)
        .findFirst()
        .orElse(null);
  }

  /** "<b>X's</b> meeting with Y", where it names Y: X comes first. */
  static void addOwner(
      Map<String, Telling.Person> people, Sentence sentence, Token noun, Cast cast) {
    Token owner = people.isEmpty() ? null : sentence.child(noun, Relation.POSSESSIVE);
    Mention mention = owner == null ? null : cast.mentionAt(sentence, owner);
    boolean isPerson =
        mention != null
            && (mention.is(Mention.Kind.PERSON) || mention.is(Mention.Kind.ROLE))
            && mention.head() == owner;
    if (isPerson) {
      Map<String, Telling.Person> others = new LinkedHashMap<>(people);
      people.clear();
      addPeople(people, sentence, owner, cast, null, others.values().iterator().next().actor());
      others.forEach(people::putIfAbsent);
    }
  }

  /** "Lima, 5 May (APA) – <b>X</b> met": who is named last before the verb of the clause. */
  static void addBefore(
      Map<String, Telling.Person> people,
      Sentence sentence,
      Token verb,
      Cast cast,
      Participant.@Nullable Part part) {
    Mention last = null;
    for (Mention mention : cast.mentions(sentence)) {
      boolean isBefore = mention.extent().end() <= verb.span().start();
      last = isBefore && mention.is(Mention.Kind.PERSON) ? mention : last;
    }
    boolean isNext =
        last != null
            && sentence.tokensIn(new Span(last.extent().end(), verb.span().start())).stream()
                .allMatch(
                    token ->
                        token.isPunctuation()
                            || token.is(Relation.AUXILIARY)
                            || token.is(Relation.PASSIVE_AUXILIARY)
                            || token.is(Relation.ADVERB));
    if (isNext) {
      addPeople(people, sentence, last.head(), cast, part, null);
    }
  }

  /** "paid a visit to … at the invitation of <b>President X</b>". */
  static void addInviter(
      Map<String, Telling.Person> people,
      Sentence sentence,
      Token verb,
      Cast cast,
      @Nullable Actor other) {
    for (Token token : sentence.tokens()) {
      Token preposition = sentence.head(token);
      boolean isInvitation =
          token.lemma().equals("invitation")
              && preposition != null
              && Set.of("at", "on", "upon").contains(preposition.lemma())
              && sentence.isBelow(token, verb);
      if (isInvitation) {
        Token inviter = Clause.objectOf(sentence, token, List.of("of", "from", "by"));
        addPeople(people, sentence, inviter, cast, Participant.Part.HOST, other);
        Token owner = sentence.child(token, Relation.POSSESSIVE);
        addPeople(people, sentence, owner, cast, Participant.Part.HOST, other);
      }
    }
  }

  static void addPeople(
      Map<String, Telling.Person> people,
      Sentence sentence,
      @Nullable Token noun,
      Cast cast,
      Participant.@Nullable Part part,
      @Nullable Actor other) {
    if (noun == null) {
      return;
    }
    for (Token token : withThoseBehindName(sentence, noun, cast)) {
      Mention mention = cast.mentionAt(sentence, token);
      Actor actor = mention == null ? null : person(mention, sentence, cast, other);
      if (mention != null && mention.plural() && cast.members(mention).size() > 1) {
        cast.members(mention)
            .forEach(one -> people.putIfAbsent(one.id(), new Telling.Person(one, mention, part)));
      } else if (actor != null && mention != null) {
        people.putIfAbsent(actor.id(), new Telling.Person(actor, mention, part));
      } else {
        led(sentence, token, cast)
            .forEach(
                led ->
                    people.putIfAbsent(
                        cast.actor(led).id(), new Telling.Person(cast.actor(led), led, part)));
      }
      for (Token apposition : namesBehind(sentence, token, mention)) {
        Mention named = cast.mentionAt(sentence, apposition);
        Actor same =
            named == null || named == mention || !named.is(Mention.Kind.PERSON)
                ? null
                : cast.actor(named);
        if (same != null && actor == null && mayMeet(same, cast)) {
          people.putIfAbsent(same.id(), new Telling.Person(same, named, part));
        }
      }
    }
  }

  /** "the envoy, <b>Ana Ruiz</b>"; "Presidents <b>Ana Ruiz</b> and <b>Luis Soto</b>". */
  private static List<Token> namesBehind(
      Sentence sentence, Token token, @Nullable Mention mention) {
    List<Token> names = sentence.children(token, Relation.APPOSITION);
    boolean areSeveral = mention != null && mention.is(Mention.Kind.ROLE) && mention.plural();
    return areSeveral
        ? names.stream().flatMap(name -> Clause.coordinated(sentence, name).stream()).toList()
        : names;
  }

  /** In "Peru's envoy Ana Ruiz and Chile's Luis Soto" the tree may hang Soto on Ruiz alone. */
  private static List<Token> withThoseBehindName(Sentence sentence, Token noun, Cast cast) {
    List<Token> all = new ArrayList<>(Clause.coordinated(sentence, noun));
    Mention mention = cast.mentionAt(sentence, noun);
    for (Token name : sentence.children(noun, Relation.APPOSITION)) {
      if (mention != null && mention.extent().contains(name.span())) {
        Clause.coordinated(sentence, name).stream()
            .filter(one -> one != name && !all.contains(one))
            .forEach(all::add);
      }
    }
    return all;
  }

  /**
   * The same, but where all are of one side and the first is only "he" or "she", whoever of another
   * side that can mean: "The next day <b>she</b> held talks with Zambia's foreign minister".
   */
  static Map<String, Telling.Person> acrossSides(
      Map<String, Telling.Person> people, Sentence sentence, Cast cast) {
    List<Telling.Person> all = List.copyOf(people.values());
    boolean isOneSide =
        all.size() > 1
            && all.get(0).mention().is(Mention.Kind.PRONOUN)
            && all.stream().map(one -> String.valueOf(one.actor().side())).distinct().count() == 1;
    Actor other =
        isOneSide ? lastPerson(sentence, all.get(0).mention(), cast, all.get(1).actor()) : null;
    if (other == null || !mayMeet(other, cast)) {
      return people;
    }
    Map<String, Telling.Person> across = new LinkedHashMap<>();
    across.put(other.id(), new Telling.Person(other, all.get(0).mention(), all.get(0).part()));
    all.subList(1, all.size()).forEach(one -> across.put(one.actor().id(), one));
    return across;
  }

  private static @Nullable Actor person(
      Mention mention, Sentence sentence, Cast cast, @Nullable Actor other) {
    Actor actor =
        switch (mention.kind()) {
          case PERSON -> cast.actor(mention);
          case ROLE ->
              mention.offices().stream().anyMatch(Office::isRelative)
                      && (mention.side() != null || isGuest(mention))
                  ? relative(sentence, mention, cast, other)
                  : cast.actor(mention);
          case PRONOUN -> mention.plural() ? null : lastPerson(sentence, mention, cast, other);
          default -> null;
        };
    return actor != null && actor.isPerson() && mayMeet(actor, cast) ? actor : null;
  }

  /**
   * "his Russian counterpart": who was named before, else the only one of that side named later.
   */
  private static @Nullable Actor relative(
      Sentence sentence, Mention mention, Cast cast, @Nullable Actor other) {
    Actor before = lastPerson(sentence, mention, cast, other);
    if (before != null || mention.side() == null) {
      return before;
    }
    List<Actor> later =
        cast.mentions().stream()
            .filter(one -> one.is(Mention.Kind.PERSON))
            .filter(one -> one.sentence().index() > sentence.index())
            .map(cast::actor)
            .filter(actor -> actor != null && mention.side().equals(actor.side()))
            .distinct()
            .toList();
    return later.size() == 1 ? later.get(0) : null;
  }

  /** "the <b>guest</b>", "his <b>host</b>": one of those named before. */
  private static boolean isGuest(Mention mention) {
    return mention.offices().contains(Office.GUEST) || mention.offices().contains(Office.HOST);
  }

  /** Journalists and spokespersons tell of meetings; they seldom hold them. */
  static boolean mayMeet(Actor actor, Cast cast) {
    Set<Office> offices = cast.offices(actor);
    return (actor.side() != null || !offices.isEmpty())
        && !offices.equals(Set.of(Office.SPOKESPERSON));
  }

  /** Whom a pronoun, or "the Icelandic guest", means: the last person named, of that side. */
  private static @Nullable Actor lastPerson(
      Sentence sentence, Mention pronoun, Cast cast, @Nullable Actor other) {
    Actor last = null;
    Actor lastSubject = null;
    boolean isNominative = Set.of("he", "she").contains(pronoun.head().lemma());
    for (Mention mention : cast.mentions()) {
      if (mention.span().start() >= pronoun.span().start()) {
        break;
      }
      Actor actor =
          mention.is(Mention.Kind.PERSON) || mention.is(Mention.Kind.ROLE)
              ? cast.actor(mention)
              : null;
      if (actor != null
          && actor.isPerson()
          && actor != other
          && !isOfSide(actor, other)
          && !(pronoun.is(Mention.Kind.PRONOUN)
              && cast.isOtherByTitle(actor.id(), pronoun.head().lemma()))
          && (pronoun.side() == null || pronoun.side().equals(actor.side()))
          && mention.sentence().index() >= sentence.index() - 3) {
        last = actor;
        boolean isSubject = mention.head().is(Relation.SUBJECT) && pronoun.is(Mention.Kind.PRONOUN);
        lastSubject = isNominative && isSubject ? actor : lastSubject;
      }
    }
    return lastSubject == null ? last : lastSubject;
  }

  /** Whom one meets is of another side. */
  private static boolean isOfSide(Actor actor, @Nullable Actor other) {
    return other != null && other.side() != null && other.side().equals(actor.side());
  }

  /** "a delegation … led by Chair Reva Price". */
  private static List<Mention> leaderOf(Sentence sentence, Token noun, Cast cast) {
    List<Mention> leaders = new ArrayList<>();
    for (Token token : sentence.subtree(noun)) {
      if (Set.of("lead", "head").contains(token.lemma()) && token.isVerb()) {
        Token leader = Clause.objectOf(sentence, token, List.of("by"));
        Mention mention = leader == null ? null : cast.mentionAt(sentence, leader);
        Actor actor = mention == null ? null : cast.actor(mention);
        if (actor != null && actor.isPerson() && actor.side() != null) {
          leaders.add(mention);
        }
      }
    }
    return leaders;
  }

  /** "<b>the delegation</b> met …": whoever was said to lead it, here or before. */
  private static List<Mention> led(Sentence sentence, Token noun, Cast cast) {
    List<Mention> here = leaderOf(sentence, noun, cast);
    if (!here.isEmpty() || !LED.contains(noun.lemma())) {
      return here;
    }
    Mention body = cast.mentionAt(sentence, noun);
    String side = body == null ? null : body.side();
    Mention last = null;
    for (Mention mention : side == null ? List.<Mention>of() : cast.mentions()) {
      Actor actor = mention.is(Mention.Kind.PERSON) ? cast.actor(mention) : null;
      boolean isFirst = last == null && actor != null && side.equals(actor.side());
      last = isFirst && mayMeet(actor, cast) ? mention : last; // "the Peruvian delegation"
    }
    if (last != null) {
      return List.of(last);
    }
    for (Mention mention : cast.mentions()) {
      Token by = mention.sentence().head(mention.head());
      Token verb = by == null || !by.lemma().equals("by") ? null : mention.sentence().head(by);
      boolean isLeader =
          verb != null
              && Set.of("lead", "head").contains(verb.lemma())
              && mention.is(Mention.Kind.PERSON)
              && mention.sentence().index() < sentence.index()
              && cast.actor(mention) != null
              && cast.actor(mention).side() != null;
      last = isLeader ? mention : last;
    }
    return last == null ? List.of() : List.of(last);
  }

  private static final Set<String> LED = Set.of("delegation", "group", "team", "mission", "member");
}
