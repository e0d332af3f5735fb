package org.chancery.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.mention.Mention;
import org.chancery.mention.Office;
import org.chancery.text.Clause;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Two persons who meet, or one who tells the other something: on a page about two governments they
 * speak for different ones. So does who asks a country by its name, meets its minister or visits
 * it: nobody asks his own.
 *
 * @param one the subject of the verb
 * @param other the person whom he meets or tells; or a mention with a side that is not his
 */
record Facing(Mention one, Mention other) {

  private static final Set<String> VERBS =
      Words.set(
          "meet receive host welcome tell ask urge thank assure brief inform invite encourage congratulate phone telephone call greet"
              + " sit speak talk hold have confer request propose present hand promise see press");
  private static final Set<String> ASKING =
      Words.set("ask urge press call request thank assure suggest propose demand appeal encourage");

  /** "assured him that <b>Peru</b> would pay": his own country. */
  private static final Set<String> OF_ONESELF = Set.of("assure", "thank");

  private static final Set<String> VISITS = Set.of("visit", "trip", "tour");

  /** What one does with a visit of one's own; others "welcome" it. */
  private static final Set<String> PAYING =
      Words.set("pay make conclude begin undertake start end complete use wrap have open finish");

  private static final Set<String> JOURNEYS = Set.of("travel", "fly", "arrive");
  private static final List<String> WITH = List.of("with", "to", "by", "on", "upon", "from");

  /** Those of the article, in text order. */
  static List<Facing> all(List<Mention> mentions) {
    Map<Sentence, List<Mention>> bySentence = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      bySentence.computeIfAbsent(mention.sentence(), any -> new ArrayList<>()).add(mention);
    }
    List<Facing> all = new ArrayList<>();
    Mention last = null;
    for (Map.Entry<Sentence, List<Mention>> entry : bySentence.entrySet()) {
      addAll(all, entry.getKey(), entry.getValue(), last);
      for (Mention mention : entry.getValue()) {
        boolean isSubject = mention.head().is(Relation.SUBJECT) || last == null;
        last = mention.is(Mention.Kind.PERSON) && isSubject ? mention : last;
      }
    }
    return all;
  }

  /** Whether "<b>the minister</b> urged Peru to …" of the side: he is none of its own. */
  static boolean asks(Mention role, @Nullable String side, List<Mention> mentions) {
    Sentence sentence = role.sentence();
    Token head = role.head().is(Relation.SUBJECT) ? sentence.head(role.head()) : null;
    if (side == null || head == null) {
      return false;
    }
    for (Token verb : Clause.coordinated(sentence, head)) {
      for (Token object :
          ASKING.contains(verb.lemma()) ? objects(sentence, verb) : List.<Token>of()) {
        boolean isAsked =
            mentions.stream()
                .filter(mention -> mention.sentence() == sentence && mention.head() == object)
                .anyMatch(mention -> mention.is(Mention.Kind.STATE) && side.equals(mention.side()));
        if (isAsked) {
          return true;
        }
      }
    }
    return false;
  }

  private static void addAll(
      List<Facing> all, Sentence sentence, List<Mention> here, @Nullable Mention last) {
    addCounterparts(all, here);
    for (Token verb : sentence.tokens()) {
      Token subject = isActive(sentence, verb) ? Clause.subject(sentence, verb) : null;
      Mention one = subject == null ? null : person(here, subject, last);
      boolean isNamed = subject != null && !subject.isPronoun();
      if (one != null && VERBS.contains(verb.lemma())) {
        for (Token object : objects(sentence, verb)) {
          Mention person = person(here, object, null);
          boolean isSubjectAgain = isNamed || isOfSentenceBefore(one, sentence);
          add(all, one, person == null && isSubjectAgain ? sided(here, verb, object) : person);
        }
      }
      if (one != null && isNamed && !Clause.isInfinitive(sentence, verb)) {
        add(all, one, visited(here, sentence, verb));
      }
      addReceived(all, here, sentence, verb);
    }
  }

  /** "X praised the pact. <b>He</b> urged Peru to …": he is X. */
  private static boolean isOfSentenceBefore(Mention one, Sentence sentence) {
    return one.head().is(Relation.SUBJECT) && one.sentence().index() == sentence.index() - 1;
  }

  /** "<b>The Peruvian delegation</b> was received by <b>X</b>": X is not of Peru. */
  private static void addReceived(
      List<Facing> all, List<Mention> here, Sentence sentence, Token verb) {
    Token guest = sentence.child(verb, Relation.PASSIVE_SUBJECT);
    Token agent = guest == null ? null : Clause.objectOf(sentence, verb, List.of("by"));
    Mention host = agent == null ? null : person(here, agent, null);
    for (Mention mention : host == null ? List.<Mention>of() : here) {
      boolean isGuest = mention.head() == guest && mention.side() != null;
      if (isGuest && VERBS.contains(verb.lemma())) {
        add(all, host, mention);
      }
    }
  }

  private static void add(List<Facing> all, Mention one, @Nullable Mention other) {
    if (other != null && other != one) {
      all.add(new Facing(one, other));
    }
  }

  /**
   * "urged <b>Peru</b>", "asked <b>Peru's ambassador</b>", "met <b>his Peruvian counterpart</b>".
   */
  private static @Nullable Mention sided(List<Mention> mentions, Token verb, Token object) {
    return mentions.stream()
        .filter(mention -> mention.side() != null && mention.head() == object)
        .filter(
            mention ->
                mention.offices().stream().anyMatch(Office::isRelative)
                    ? isNamedBefore(mentions, mention)
                    : ASKING.contains(verb.lemma()) && !mention.is(Mention.Kind.ORGANISATION))
        .findFirst()
        .orElse(null);
  }

  /** "Ana Ruiz and <b>her Peruvian counterpart</b>": she is not of Peru. */
  private static boolean isNamedBefore(List<Mention> mentions, Mention role) {
    return mentions.stream()
        .filter(mention -> mention.is(Mention.Kind.STATE))
        .filter(mention -> mention.span().end() <= role.head().span().start())
        .anyMatch(mention -> role.extent().contains(mention.span()));
  }

  private static void addCounterparts(List<Facing> all, List<Mention> here) {
    Mention person = null;
    for (Mention mention : here) {
      boolean isCounterpart =
          (mention.is(Mention.Kind.ROLE) || mention.is(Mention.Kind.PERSON))
              && mention.side() != null
              && mention.offices().stream().anyMatch(Office::isRelative)
              && isNamedBefore(here, mention);
      if (isCounterpart && person != null) {
        add(all, person, mention);
      }
      person = mention.is(Mention.Kind.PERSON) ? mention : person;
    }
  }

  /** "visited <b>Lima</b>", "paid a visit to <b>Peru</b>", "used a trip to <b>Lima</b> to …". */
  private static @Nullable Mention visited(List<Mention> mentions, Sentence sentence, Token verb) {
    for (Token object : sentence.children(verb)) {
      boolean isVisit =
          PAYING.contains(verb.lemma())
              && object.is(Relation.OBJECT)
              && VISITS.contains(object.lemma());
      boolean isJourney = object.is(Relation.PREPOSITION) && JOURNEYS.contains(verb.lemma());
      Token place =
          isJourney
              ? sentence.child(object, Relation.PREPOSITION_OBJECT)
              : isVisit
                  ? Clause.objectOf(sentence, object, List.of("to"))
                  : verb.lemma().equals("visit") && object.is(Relation.OBJECT) ? object : null;
      for (Mention mention : place == null ? List.<Mention>of() : mentions) {
        if (mention.is(Mention.Kind.STATE) && mention.head() == place) {
          return mention;
        }
      }
    }
    return null;
  }

  /** Not "<b>Asked</b> whether Peru would go, X said": he is asked. */
  private static boolean isActive(Sentence sentence, Token verb) {
    boolean isBare = verb.tag().equals("VBN") && sentence.child(verb, Relation.AUXILIARY) == null;
    return verb.isVerb() && !isBare;
  }

  private static List<Token> objects(Sentence sentence, Token verb) {
    List<Token> objects = new ArrayList<>();
    for (Token child : sentence.children(verb)) {
      boolean isObject = child.is(Relation.OBJECT) || child.is(Relation.INDIRECT_OBJECT);
      if (isObject) {
        objects.add(child);
      }
    }
    boolean isAsking = ASKING.contains(verb.lemma()) && !OF_ONESELF.contains(verb.lemma());
    Token asked = isAsking ? askedToAct(sentence, verb) : null;
    if (asked != null) {
      objects.add(asked);
    }
    Token direct = objects.isEmpty() ? null : objects.get(objects.size() - 1);
    for (Token holder : direct == null ? List.of(verb) : List.of(verb, direct)) {
      Token with = Clause.objectOf(sentence, holder, WITH);
      if (with != null) {
        objects.add(with);
      }
    }
    return objects;
  }

  /** "asked <b>Peru</b> to …", where the tree takes Peru for the subject of what it is to do. */
  private static @Nullable Token askedToAct(Sentence sentence, Token verb) {
    Token clause = sentence.child(verb, Relation.OPEN_COMPLEMENT, Relation.CLAUSAL_COMPLEMENT);
    return clause == null ? null : Clause.ownSubject(sentence, clause);
  }

  /** The person named there; for "he" and "she" the one named last. */
  private static @Nullable Mention person(
      List<Mention> mentions, Token token, @Nullable Mention last) {
    if (token.isPronoun()) {
      return Set.of("he", "she").contains(token.lemma()) ? last : null;
    }
    return mentions.stream()
        .filter(mention -> mention.is(Mention.Kind.PERSON))
        .filter(mention -> mention.extent().contains(token.span()))
        .findFirst()
        .orElse(null);
  }
}
