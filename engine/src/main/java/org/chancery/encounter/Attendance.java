package org.chancery.encounter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Behind these stands a thing or a place rather than one more of those who met. */
  private static final Set<String> SHALLOW = Set.of("of", "from", "to", "for");

  /** How one stands or sits who is with another. */
  static final Set<String> FACING = Set.of("across", "opposite", "alongside", "beside", "together");

  static final List<String> CALLED_ON = List.of("on", "upon");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
  private static final int LONGEST_DETERMINER = 5;
  private static final int LAST_TWO_WITHIN = 4;
  private static final Set<String> LED = Set.of("delegation", "group", "team", "mission", "member");

  private final Sentence sentence;
  private final Cast cast;
  private final Map<String, Telling.Person> people = new LinkedHashMap<>();

  Attendance(ToldSentence told) {
    this.sentence = told.sentence();
    this.cast = told.cast();
  }

  /** Those found, in the order of finding. */
  List<Telling.Person> people() {
    return List.copyOf(people.values());
  }

  int size() {
    return people.size();
  }

  boolean isEmpty() {
    return people.isEmpty();
  }

  /** Who was found first, or null. */
  @Nullable Actor first() {
    return people.isEmpty() ? null : people.values().iterator().next().actor();
  }

  /** Those behind "with", "between", "across from" and the like that hang on the word. */
  void addPrepositional(Token token, Participant.@Nullable Part part, @Nullable Actor other) {
    for (Token child : sentence.children(token)) {
      if (isWith(child)) {
        addBehindWith(child, part, other);
      } else if (FACING.contains(child.lemma())) {
        add(sentence.child(child, Relation.PREPOSITION_OBJECT), part, other);
        addPrepositional(child, part, other);
      } else if (isCalledOn(token, child)) {
        Token host = sentence.child(child, Relation.PREPOSITION_OBJECT);
        add(host, Participant.Part.HOST, other);
      }
    }
  }

  private static boolean isWith(Token child) {
    boolean isTo = child.is(Relation.INDIRECT_OBJECT) && child.lemma().equals("to");
    boolean isPreposition = child.is(Relation.PREPOSITION) || child.is(Relation.AGENT) || isTo;
    return isPreposition && WITH.contains(child.lemma()) || child.lemma().equals("between");
  }

  private void addBehindWith(Token with, Participant.@Nullable Part part, @Nullable Actor other) {
    Token object = sentence.child(with, Relation.PREPOSITION_OBJECT);
    Token visiting = object == null ? sentence.child(with, Relation.PREPOSITION_CLAUSE) : null;
    if (visiting != null) {
      object = sentence.child(visiting, Relation.OBJECT); // "with visiting Minister X"
    }
    add(object, part, other);
    if (object != null && !SHALLOW.contains(with.lemma())) {
      addPrepositional(object, part, other);
    }
  }

  /** "<b>called on</b> X", but not "called on X to pay". */
  private boolean isCalledOn(Token verb, Token preposition) {
    return CALLED_ON.contains(preposition.lemma())
        && verb.lemma().equals("call")
        && sentence.child(verb, Relation.OPEN_COMPLEMENT, Relation.CLAUSAL_COMPLEMENT) == null;
  }

  /** "received here today at the ministry <b>the Minister</b> of …": too far for the tree. */
  void addLateObject(Token verb, Participant.@Nullable Part part) {
    boolean hasObject = sentence.child(verb, Relation.OBJECT) != null;
    for (Mention mention : hasObject ? List.<Mention>of() : cast.mentions(sentence)) {
      boolean isOfficial =
          (mention.is(Mention.Kind.PERSON) || mention.is(Mention.Kind.ROLE))
              && !mention.offices().isEmpty()
              && mention.extent().start() > verb.span().end();
      if (isOfficial) {
        Span between = new Span(verb.span().end(), mention.extent().start());
        if (sentence.tokensIn(between).stream().noneMatch(Token::isVerb)) {
          add(mention.head(), part, null);
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
  void addBehind(
      Token from,
      Set<String> prepositions,
      Participant.@Nullable Part part,
      @Nullable Actor other) {
    for (Token token : sentence.tokens().subList(from.index() + 1, sentence.tokens().size())) {
      Mention named = prepositions.contains(token.lemma()) ? namedBehind(token) : null;
      if (named != null) {
        add(named.head(), part, other);
        return;
      }
      if (FINITE.contains(token.tag()) || MeetingWords.isOfMeeting(token)) {
        return;
      }
    }
  }

  /** The person or office that begins right behind the word; or null. */
  @Nullable Mention namedBehind(Token token) {
    return cast.mentions(sentence).stream()
        .filter(one -> one.is(Mention.Kind.PERSON) || one.is(Mention.Kind.ROLE))
        .filter(one -> one.extent().start() > token.span().start())
        .filter(one -> one.extent().start() - token.span().end() <= LONGEST_DETERMINER)
        .findFirst()
        .orElse(null);
  }

  /** "<b>X's</b> meeting with Y", where it names Y: X comes first. */
  void addOwner(Token noun) {
    Token owner = people.isEmpty() ? null : sentence.child(noun, Relation.POSSESSIVE);
    Mention mention = owner == null ? null : cast.mentionAt(sentence, owner);
    boolean isPerson =
        mention != null
            && (mention.is(Mention.Kind.PERSON) || mention.is(Mention.Kind.ROLE))
            && mention.head() == owner;
    if (isPerson) {
      Map<String, Telling.Person> others = new LinkedHashMap<>(people);
      people.clear();
      add(owner, null, others.values().iterator().next().actor());
      others.forEach(people::putIfAbsent);
    }
  }

  /** "Lima, 5 May (APA) – <b>X</b> met": who is named last before the verb of the clause. */
  void addBefore(Token verb, Participant.@Nullable Part part) {
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
      add(last.head(), part, null);
    }
  }

  /** "paid a visit to … at the invitation of <b>President X</b>". */
  void addInviter(Token verb, @Nullable Actor other) {
    for (Token token : sentence.tokens()) {
      Token preposition = sentence.head(token);
      boolean isInvitation =
          token.lemma().equals("invitation")
              && preposition != null
              && Set.of("at", "on", "upon").contains(preposition.lemma())
              && sentence.isBelow(token, verb);
      if (isInvitation) {
        Token inviter = Clause.objectOf(sentence, token, List.of("of", "from", "by"));
        add(inviter, Participant.Part.HOST, other);
        Token owner = sentence.child(token, Relation.POSSESSIVE);
        add(owner, Participant.Part.HOST, other);
      }
    }
  }

  /** "speaking <b>alongside</b> her counterpart after talks". */
  void addAlongside(@Nullable Token verb) {
    Actor first = first();
    for (Token child : verb == null ? List.<Token>of() : sentence.children(verb)) {
      if (child.lemma().equals("with") || FACING.contains(child.lemma())) {
        add(sentence.child(child, Relation.PREPOSITION_OBJECT), null, first);
      }
    }
  }

  /** "In <b>their</b> phone call, …": the two of different sides who were named last. */
  void addLastTwo(Token word) {
    List<Mention> before =
        cast.mentions().stream()
            .filter(mention -> mention.is(Mention.Kind.PERSON))
            .filter(mention -> mention.span().end() <= word.span().start())
            .filter(mention -> mention.sentence().index() >= sentence.index() - LAST_TWO_WITHIN)
            .toList();
    for (Mention mention : people.isEmpty() ? latestFirst(before) : mostOftenFirst(before)) {
      Actor actor = people.size() < 2 ? cast.actor(mention) : null;
      boolean isOfOtherSide =
          actor != null
              && actor.side() != null
              && mayMeet(actor, cast)
              && isFirstOfSide(actor, word)
              && people.values().stream().noneMatch(one -> actor.side().equals(one.actor().side()));
      if (isOfOtherSide) {
        add(actor, mention, null);
      }
    }
  }

  private static List<Mention> latestFirst(List<Mention> mentions) {
    List<Mention> latest = new ArrayList<>(mentions);
    Collections.reverse(latest);
    return latest;
  }

  /** Whom the article tells most of has met one after the other. */
  private List<Mention> mostOftenFirst(List<Mention> mentions) {
    List<Mention> often = latestFirst(mentions);
    often.sort(
        Comparator.comparing((Mention mention) -> -count(cast.actor(mention), cast.mentions())));
    return often;
  }

  /** Whether nobody of his side was named more often. */
  private boolean isFirstOfSide(Actor actor, Token there) {
    List<Mention> before =
        cast.mentions().stream()
            .filter(mention -> mention.span().end() <= there.span().start())
            .toList();
    return before.stream()
        .map(cast::actor)
        .filter(other -> other != null && actor.side().equals(other.side()))
        .noneMatch(other -> count(other, before) > count(actor, before));
  }

  private long count(@Nullable Actor actor, List<Mention> mentions) {
    return mentions.stream().filter(mention -> cast.actor(mention) == actor).count();
  }

  /**
   * Whom the noun and those joined to it name; for "who" and "whom" the noun before.
   *
   * @param other who is on the other side, and so is not meant by "he" or "his counterpart"
   */
  void add(@Nullable Token word, Participant.@Nullable Part part, @Nullable Actor other) {
    Token before = word == null ? null : Clause.antecedent(sentence, word);
    Token noun = before == null ? word : before;
    for (Token token : noun == null ? List.<Token>of() : withThoseBehindName(noun)) {
      Mention mention = cast.mentionAt(sentence, token);
      Actor actor = mention == null ? null : person(mention, other);
      if (mention != null && mention.plural() && cast.members(mention).size() > 1) {
        cast.members(mention).forEach(one -> add(one, mention, part));
      } else if (actor != null && mention != null) {
        add(actor, mention, part);
      } else {
        led(token).forEach(led -> add(cast.actor(led), led, part));
      }
      for (Token apposition : actor == null ? namesBehind(token, mention) : List.<Token>of()) {
        addApposition(cast.mentionAt(sentence, apposition), mention, part);
      }
    }
  }

  private void add(Actor actor, Mention mention, Participant.@Nullable Part part) {
    people.putIfAbsent(actor.id(), new Telling.Person(actor, mention, part));
  }

  private void addApposition(
      @Nullable Mention named, @Nullable Mention noun, Participant.@Nullable Part part) {
    boolean isOther = named != null && named != noun && named.is(Mention.Kind.PERSON);
    Actor actor = isOther ? cast.actor(named) : null;
    if (actor != null && mayMeet(actor, cast)) {
      add(actor, named, part);
    }
  }

  /** "the envoy, <b>Ana Ruiz</b>"; "Presidents <b>Ana Ruiz</b> and <b>Luis Soto</b>". */
  private List<Token> namesBehind(Token token, @Nullable Mention mention) {
    List<Token> names = sentence.children(token, Relation.APPOSITION);
    boolean areSeveral = mention != null && mention.is(Mention.Kind.ROLE) && mention.plural();
    return areSeveral
        ? names.stream().flatMap(name -> Clause.coordinated(sentence, name).stream()).toList()
        : names;
  }

  /** In "Peru's envoy Ana Ruiz and Chile's Luis Soto" the tree may hang Soto on Ruiz alone. */
  private List<Token> withThoseBehindName(Token noun) {
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
   * Where all are of one side and the first is only "he" or "she", puts in his place whoever of
   * another side that can mean: "The next day <b>she</b> held talks with Zambia's minister".
   */
  void spreadOverSides() {
    List<Telling.Person> all = people();
    boolean isOneSide =
        all.size() > 1
            && all.get(0).mention().is(Mention.Kind.PRONOUN)
            && all.stream().map(one -> String.valueOf(one.actor().side())).distinct().count() == 1;
    Actor other = isOneSide ? lastPerson(all.get(0).mention(), all.get(1).actor()) : null;
    if (other != null && mayMeet(other, cast)) {
      people.clear();
      people.put(other.id(), new Telling.Person(other, all.get(0).mention(), all.get(0).part()));
      all.subList(1, all.size()).forEach(one -> people.put(one.actor().id(), one));
    }
  }

  private @Nullable Actor person(Mention mention, @Nullable Actor other) {
    Actor actor =
        switch (mention.kind()) {
          case PERSON -> cast.actor(mention);
          case ROLE ->
              mention.offices().stream().anyMatch(Office::isRelative)
                      && (mention.side() != null || isGuest(mention))
                  ? relative(mention, other)
                  : cast.actor(mention);
          case PRONOUN -> mention.plural() ? null : lastPerson(mention, other);
          default -> null;
        };
    return actor != null && actor.isPerson() && mayMeet(actor, cast) ? actor : null;
  }

  /**
   * "his Russian counterpart": who was named before, else the only one of that side named later.
   */
  private @Nullable Actor relative(Mention mention, @Nullable Actor other) {
    Actor before = lastPerson(mention, other);
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
  private @Nullable Actor lastPerson(Mention pronoun, @Nullable Actor other) {
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
  private List<Mention> leaderOf(Token noun) {
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
  private List<Mention> led(Token noun) {
    List<Mention> here = leaderOf(noun);
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
    return lastLeader().map(List::of).orElse(List.of());
  }

  /** Who was last said to lead anybody, before this sentence. */
  private Optional<Mention> lastLeader() {
    return cast.mentions().stream()
        .filter(mention -> mention.is(Mention.Kind.PERSON))
        .filter(mention -> mention.sentence().index() < sentence.index())
        .filter(Attendance::isLeader)
        .filter(mention -> cast.actor(mention) != null && cast.actor(mention).side() != null)
        .reduce((first, second) -> second);
  }

  private static boolean isLeader(Mention mention) {
    Token by = mention.sentence().head(mention.head());
    Token verb = by == null || !by.lemma().equals("by") ? null : mention.sentence().head(by);
    return verb != null && Set.of("lead", "head").contains(verb.lemma());
  }
}
