package org.chancery.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.article.Article;
import org.chancery.article.Basis;
import org.chancery.article.Span;
import org.chancery.encounter.Encounter;
import org.chancery.mention.Mention;
import org.chancery.text.Clause;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/** Finds whose doing a content is, the speaker's or another's, and to whom the words are put. */
final class DoerFinder {

  private final Article article;
  private final Cast cast;
  private final Conversation conversation;

  DoerFinder(Article article, Cast cast, Conversation conversation) {
    this.article = article;
    this.cast = cast;
    this.conversation = conversation;
  }

  static final Set<String> OWN_BODIES =
      Words.set(
          "country nation government side people party ministry administration state republic delegation office agency department");

  /** "called on <b>the island nation</b> to …": the one that was named last. */
  private static final Set<String> COUNTRIES =
      Set.of(
          "country",
          "nation",
          "republic",
          "kingdom",
          "sultanate",
          "emirate",
          "neighbour",
          "neighbor");

  /** By what name a state speaks of itself. */
  private static final Set<String> REALMS =
      Set.of("kingdom", "sultanate", "republic", "emirate", "federation", "realm");

  static final Set<String> RULING = Words.set("government cabinet administration bloc");

  /** What one tells one's own people to do. */
  static final Set<String> ORDERS = Words.set("order instruct direct command task");

  /** "the authorities", with no state named, are those of whoever is spoken to. */
  private static final Set<String> AUTHORITIES =
      Words.set(
          "authority government ministry leadership parliament legislature agency side embassy navy army military police court senate"
              + " junta regime ruler bank team commission committee official expert organization organisation alliance bloc"
              + " association");

  /** What one calls the other side. */
  private static final Set<String> NEAR =
      Words.set(
          "friend partner host guest colleague peer counterpart neighbour neighbor brother sister");

  private static final Set<String> PUBLIC =
      Words.set(
          "company enterprise firm investor business businessman businesswoman entrepreneur industrialist exporter importer"
              + " trader farmer grower manufacturer chamber diaspora expatriate youth student graduate worker citizen resident"
              + " voter taxpayer household motorist shopper tourist passenger employer audience delegate attendee participant public people compatriot");

  private static final Set<String> OWN_PEOPLE =
      Words.set(
          "minister official expert team agency authority delegation negotiator diplomat army troop force unit police"
              + " soldier guard ministry department group committee commission");

  /** "shares <b>the US'</b> concern", "shared <b>his</b> view"; "<b>both</b> shared the view". */
  boolean sharesOthersView(Sentence sentence, FoundCue found, Party speaker) {
    boolean isCommon = speaker.isBoth() && found.core().lemma().equals("view");
    return found.cue().frame() == Cue.Frame.NOUN
        && found.carrier().lemma().equals("share")
        && (isCommon
            || Clause.isNegated(sentence, found.carrier())
            || sentence.child(found.core(), Relation.POSSESSIVE) != null);
  }

  /** Whose doing the piece is that the cue introduces. */
  ActReader.Doer doer(Sentence sentence, FoundCue found, Piece piece, Party speaker) {
    if (found.cue().frame() == Cue.Frame.WANT
        && agent(sentence, piece) == null
        && isMadeThing(sentence, piece)) {
      return ActReader.Doer.THING;
    }
    if (found.cue().act() == Act.ASK && found.cue().isSoft() && piece.verb() == null) {
      boolean isOthers =
          isOthersDoing(sentence, piece, speaker) || isLookedTo(sentence, found, speaker);
      return isOthers ? ActReader.Doer.OTHER : ActReader.Doer.NONE;
    }
    boolean isAsked =
        found.cue().frame() == Cue.Frame.WANT && isAskedOther(sentence, found, piece, speaker);
    if (isAsked) {
      return ActReader.Doer.OTHER;
    }
    Token agent = agent(sentence, piece);
    if (agent != null) {
      return doer(sentence, agent, speaker);
    }
    if (isDutyOfTold(sentence, found, piece)) {
      return ActReader.Doer.OTHER;
    }
    Token asked = isAskingSomeone(sentence, found, piece) ? askedToken(sentence, found) : null;
    Token who = piece.subject() != null ? piece.subject() : asked;
    if (who != null && piece.verb() == null && ORDERS.contains(found.cue().words())) {
      return ActReader.Doer.THING; // "ordered an inquiry"
    }
    if (who != null && ORDERS.contains(found.cue().first())) {
      return isOwnPeople(sentence, who) ? ActReader.Doer.OWN : ActReader.Doer.OTHER;
    }
    if (piece.subject() == null && asked != null && isStateOrPronoun(sentence, piece, asked)) {
      return ActReader.Doer.OTHER;
    }
    if (who == null) {
      boolean isOwn =
          found.cue().frame() == Cue.Frame.PLAN
              || found.cue().frame() == Cue.Frame.ADJ
              || found.cue().frame() == Cue.Frame.NOUN;
      return isOwn ? ActReader.Doer.OWN : ActReader.Doer.NONE;
    }
    boolean isTold = found.cue().frame() == Cue.Frame.SAY && !found.cue().isSoft();
    if (isTold && isTheirOwn(sentence, piece, who, speaker)) {
      return ActReader.Doer.OWN;
    }
    ActReader.Doer doer = doer(sentence, who, speaker);
    return doer == ActReader.Doer.THING && isOthersThing(sentence, found, piece, speaker)
        ? ActReader.Doer.OTHER
        : doer;
  }

  /**
   * "wanted <b>Peruvian duties</b> to come down", "<b>Peru's ban</b> must go": Peru is to do it.
   */
  private boolean isOthersThing(Sentence sentence, FoundCue found, Piece piece, Party speaker) {
    boolean isWish =
        ActReader.WANTING.contains(found.cue().words())
            || found.cue().act() == Act.ASK
                && found.cue().isSoft()
                && !found.cue().words().equals("expect") // "expects German exports to grow"
            || piece.verb() != null && Clause.isObliged(sentence, piece.verb());
    Mention owner = isWish ? ownerOf(sentence, piece.subject()) : null;
    return owner != null && speaker.side() != null && !owner.side().equals(speaker.side());
  }

  /** The state whose thing it is: "<b>Peru's</b> ban"; null for what is shared or a principle. */
  private @Nullable Mention ownerOf(Sentence sentence, @Nullable Token thing) {
    if (thing == null || SHARED.contains(thing.lemma()) || GOODS.contains(thing.lemma())) {
      return null;
    }
    return cast.mentions(sentence).stream()
        .filter(mention -> mention.isSide() && mention.side() != null)
        .filter(mention -> sentence.head(mention.head()) == thing)
        .filter(mention -> mention.head().index() < thing.index())
        .filter(mention -> !mention.head().is(Relation.CONJUNCT))
        .findFirst()
        .orElse(null);
  }

  /** What every state may keep: to say it must be kept asks nothing of that state. */
  private static final Set<String> GOODS =
      Words.set(
          "sovereignty integrity unity independence stability security right territory dignity identity interest concern"
              + " future voice role accession membership application candidacy problem situation question file case");

  /** "told the minister that <b>he</b> must pay", "warned them <b>they</b> should leave". */
  private static boolean isDutyOfTold(Sentence sentence, FoundCue found, Piece piece) {
    Token told = sentence.child(found.carrier(), Relation.INDIRECT_OBJECT, Relation.OBJECT);
    Token subject = piece.subject();
    boolean isThird =
        subject != null && Set.of("he", "she", "they", "it").contains(subject.lemma());
    return found.cue().frame() == Cue.Frame.SAY
        && told != null
        && isThird
        && told.index() < subject.index()
        && !AUDIENCES.contains(told.lemma())
        && piece.verb() != null
        && Clause.isObliged(sentence, piece.verb());
  }

  /** Who is told what others are to do. */
  private static final Set<String> AUDIENCES =
      Words.set(
          "reporter journalist parliament house senate congress lawmaker deputy mp council assembly committee newspaper daily agency"
              + " radio television channel press media audience crowd rally conference forum viewer supporter");

  /** "asked <b>Peru</b> …", "would like <b>the ministry</b> to pay". */
  private static boolean isAskingSomeone(Sentence sentence, FoundCue found, Piece piece) {
    boolean isWishing =
        found.cue().frame() == Cue.Frame.PLAN && ActReader.WANTING.contains(found.cue().words());
    Token object = isWishing ? sentence.child(found.carrier(), Relation.OBJECT) : null;
    return found.cue().frame() == Cue.Frame.WANT
        || object != null
            && isInfinitive(sentence, piece)
            && object.index() < piece.verb().index()
            && sentence.head(piece.verb()) == found.carrier();
  }

  /** Whether those who are asked are by their name or pronoun others, whoever speaks. */
  private boolean isAskedOther(Sentence sentence, FoundCue found, Piece piece, Party speaker) {
    Token subject = piece.subject();
    Mention state =
        subject == null
                || subject != askedToken(sentence, found)
                    && conversation.encounterOf(speaker, sentence) != null
            ? null
            : cast.mentionAt(sentence, subject);
    if (state != null && state.isSide()) {
      return true; // nobody asks his own country by name
    }
    boolean isAskedPronoun =
        subject != null
            && subject.isPronoun()
            && !Clause.isFirstPerson(subject)
            && (isInfinitive(sentence, piece)
                || Clause.objectOf(sentence, found.carrier(), TO_WHOM) != null);
    if (isAskedPronoun) {
      return true; // "encouraged <b>it</b> to stay the course"
    }
    Token object = subject == null ? askedToken(sentence, found) : null;
    return object != null
        && object.isProperNoun()
        && isInfinitive(sentence, piece)
        && conversation.named(sentence, object) == null
        && stateWithin(sentence, object) == null; // "trusts <b>Rarotonga</b> to answer"
  }

  /** "recommended <b>to Peru</b> that it pay". */
  private static final List<String> TO_WHOM = List.of("to", "of");

  private boolean isStateOrPronoun(Sentence sentence, Piece piece, Token asked) {
    Mention target = cast.mentionAt(sentence, asked);
    boolean isOtherPronoun =
        asked.isPronoun()
            && (!Set.of("i", "we", "it").contains(asked.lemma())
                || asked.lemma().equals("it") && isInfinitive(sentence, piece));
    return target != null && target.isSide() || isOtherPronoun;
  }

  /** "the government would review it", "the police will protect them". */
  private boolean isTheirOwn(Sentence sentence, Piece piece, Token who, Party speaker) {
    return isOwnGovernment(sentence, who, speaker)
        || isPromised(sentence, piece) && speaker.side() != null && isOwnPeople(sentence, who);
  }

  /** "that the pact must be kept by <b>Peru</b>": by whom a thing is to be done; or null. */
  private @Nullable Token agent(Sentence sentence, Piece piece) {
    boolean isDone =
        piece.verb() != null
            && piece.subject() != null
            && piece.subject().is(Relation.PASSIVE_SUBJECT);
    Token by = isDone ? Clause.objectOf(sentence, piece.verb(), List.of("by")) : null;
    boolean isSomeone =
        by != null
            && (cast.mentionAt(sentence, by) != null || Conversation.HUMAN.contains(by.lemma()));
    return isSomeone ? by : null;
  }

  /** "hoped for more <b>Peruvian</b> investment": what the other side is to give or do. */
  private boolean isOthersDoing(Sentence sentence, Piece piece, Party speaker) {
    Token noun = piece.headNoun(sentence);
    boolean isDeed = noun != null && !SHARED.contains(noun.lemma());
    return isDeed
        && cast.mentions(sentence).stream()
            .filter(mention -> mention.isSide() && mention.side() != null)
            .filter(mention -> sentence.head(mention.head()) == noun)
            .filter(mention -> mention.head().index() < noun.index())
            .anyMatch(mention -> !mention.side().equals(speaker.side()));
  }

  /** "looks <b>to Peru</b> for help". */
  private boolean isLookedTo(Sentence sentence, FoundCue found, Party speaker) {
    Token who =
        found.cue().words().equals("look to")
            ? Clause.objectOf(sentence, found.carrier(), List.of("to"))
            : null;
    boolean isForSomething =
        who != null && Clause.objectOf(sentence, found.carrier(), List.of("for")) != null;
    Party party = isForSomething ? conversation.named(sentence, who) : null;
    return party != null && party.side() != null && !party.side().equals(speaker.side());
  }

  /** What two have in common, by whomever it is named: "closer Peruvian <b>ties</b>". */
  static final Set<String> SHARED =
      Words.set(
          "tie relation relations relationship cooperation co-operation partnership friendship trade talks talk border crisis war"
              + " conflict people issue question agreement treaty pact summit");

  /** "<b>the government</b> would review it", said by an official. */
  private boolean isOwnGovernment(Sentence sentence, Token who, Party speaker) {
    Party party = conversation.named(sentence, who);
    return speaker.actor() != null
        && speaker.side() != null
        && (party == null || party.side() == null)
        && RULING.contains(who.lemma())
        && !who.tag().equals("NNS") // "western governments"
        && stateWithin(sentence, who) == null;
  }

  /** "the police <b>will</b> protect them". */
  private static boolean isPromised(Sentence sentence, Piece piece) {
    Token modal = piece.verb() == null ? null : Clause.modal(sentence, piece.verb());
    return modal != null && Set.of("will", "would").contains(modal.lemma());
  }

  private static boolean isInfinitive(Sentence sentence, Piece piece) {
    return piece.verb() != null && Clause.isInfinitive(sentence, piece.verb());
  }

  /** "<b>their ministers</b>", "<b>officials</b>": no one of another state is named. */
  private boolean isOwnPeople(Sentence sentence, Token who) {
    return OWN_PEOPLE.contains(who.lemma())
        && !isOfBoth(sentence, who)
        && stateWithin(sentence, who) == null;
  }

  /** "<b>large companies</b>", asked by an official, with no other state named. */
  boolean isOwnPublic(Sentence sentence, Token who, Party speaker) {
    Mention state = stateWithin(sentence, who);
    Mention mention = cast.mentionAt(sentence, who);
    boolean isPerson =
        mention != null && (mention.is(Mention.Kind.PERSON) || mention.is(Mention.Kind.ROLE));
    Party named = isPerson ? conversation.named(sentence, who) : null;
    boolean isOwn = named != null && speaker.side() != null && speaker.side().equals(named.side());
    boolean isPublic =
        PUBLIC.contains(who.lemma())
            || who.lemma().equals("community")
                && sentence.children(who).stream()
                    .anyMatch(word -> word.lemma().equals("business"));
    boolean isOfOwnState =
        state == null || speaker.side() != null && speaker.side().equals(state.side());
    return speaker.side() != null && (isOwn || isPublic && isOfOwnState);
  }

  /**
   * "asked <b>the court</b> to …", "urged <b>households</b> to …" in an article that tells of no
   * meeting: nobody abroad is meant.
   */
  boolean isAtHome(Sentence sentence, Piece piece, Token asked, Party speaker) {
    Party addressee = addressee(sentence, asked, speaker);
    String side = addressee == null ? null : addressee.side();
    boolean isAbroad =
        side != null && !side.equals("other") && !side.equals(speaker.side())
            || ABROAD.contains(asked.lemma())
            || asked.isPronoun()
            || asked.isProperNoun();
    return !isAbroad
        && (addressee != null || isInfinitive(sentence, piece))
        && !isOfBoth(sentence, asked);
  }

  /** Whom governments call on in general. */
  private static final Set<String> ABROAD =
      Words.set(
          "party side community state country nation donor force militia rebel belligerent faction power world partner"
              + " ally leader junta actor regime group militant neighbour neighbor member everyone all both they");

  /** Whose doing it is when {@code who} does it. */
  ActReader.Doer doer(Sentence sentence, Token who, Party speaker) {
    if (who.tag().startsWith("W")) {
      return ActReader.Doer.THING;
    }
    if (Set.of("you", "those").contains(who.lemma()) || who.form().equals("others")) {
      return ActReader.Doer.OTHER;
    }
    if (speaker.actor() == null
        && !speaker.isBoth()
        && Set.of("they", "it").contains(who.lemma())) {
      return ActReader.Doer.OWN; // "Rebel leaders said they would …"
    }
    Party party = conversation.named(sentence, who);
    if (party != null) {
      return namedDoer(sentence, who, party, speaker);
    }
    boolean isGroup = hasGroup(sentence, who) || isOfBoth(sentence, who);
    if (isGroup && Conversation.HUMAN.contains(who.lemma())) {
      return ActReader.Doer.BOTH;
    }
    return who.isPronoun() ? ActReader.Doer.OWN : describedDoer(sentence, who, speaker);
  }

  private ActReader.Doer namedDoer(Sentence sentence, Token who, Party party, Party speaker) {
    Set<String> sides = new HashSet<>();
    for (Token each : Clause.coordinated(sentence, who)) {
      Party one = conversation.named(sentence, each);
      if (one != null && one.side() != null) {
        sides.add(one.side());
      }
    }
    if (party.isBoth() || sides.size() > 1 && sides.contains(speaker.side())) {
      return ActReader.Doer.BOTH;
    }
    boolean own =
        party.actor() != null && party.actor().equals(speaker.actor())
            || party.side() != null && party.side().equals(speaker.side());
    return own ? ActReader.Doer.OWN : ActReader.Doer.OTHER;
  }

  private boolean hasGroup(Sentence sentence, Token who) {
    return cast.mentions(sentence).stream()
        .anyMatch(
            mention ->
                mention.is(Mention.Kind.GROUP)
                    && sentence.subtreeSpan(who).contains(mention.span()));
  }

  /** Whose doing it is when a noun that names nobody does it. */
  private ActReader.Doer describedDoer(Sentence sentence, Token who, Party speaker) {
    boolean isRealm =
        REALMS.contains(who.lemma())
            && Character.isUpperCase(who.form().codePointAt(0))
            && stateWithin(sentence, who) == null;
    if (isRealm) {
      return ActReader.Doer.OWN; // "<b>the Kingdom</b> will help"
    }
    Token owner = sentence.child(who, Relation.POSSESSIVE);
    if (owner != null && owner.isPronoun() && OWN_BODIES.contains(who.lemma())) {
      return ActReader.Doer.OWN; // "that <b>his country</b> will …"
    }
    Mention inside = stateWithin(sentence, who);
    boolean isHuman = Conversation.HUMAN.contains(who.lemma());
    if (inside != null && (isHuman || who.isProperNoun())) {
      return inside.side() != null && inside.side().equals(speaker.side())
          ? ActReader.Doer.OWN
          : ActReader.Doer.OTHER;
    }
    return isHuman ? ActReader.Doer.OTHER : ActReader.Doer.THING;
  }

  /** Whether the piece names a side that takes no part, and the one spoken to not. */
  boolean isOfThirdSide(Sentence sentence, Piece piece, Party speaker) {
    Party other = conversation.facing(speaker, sentence);
    if (other == null) {
      return false;
    }
    Set<String> sides = new HashSet<>();
    for (Mention mention : cast.mentions(sentence)) {
      if (mention.side() != null && piece.whole().contains(mention.span())) {
        sides.add(PUT_TO_CHINA.contains(mention.side()) ? "CHN" : mention.side());
      }
    }
    sides.remove(speaker.side());
    return !sides.isEmpty() && !sides.contains(other.side());
  }

  /**
   * "The safety of Kenyans <b>in Peru</b> must be ensured", said to Peru: there it is to be done.
   */
  boolean isDoneAtOthers(Sentence sentence, Piece piece, Party speaker) {
    Token subject = piece.subject();
    Party other = conversation.facing(speaker, sentence);
    if (other == null || subject == null || !subject.is(Relation.PASSIVE_SUBJECT)) {
      return false;
    }
    return cast.mentions(sentence).stream()
        .filter(mention -> mention.isSide() && mention.side().equals(other.side()))
        .filter(mention -> sentence.isBelow(mention.head(), subject))
        .map(mention -> sentence.head(mention.head()))
        .anyMatch(word -> word != null && word.lemma().equals("in"));
  }

  /** A worry about these, put to China, is about the conduct of the one spoken to. */
  private static final Set<String> PUT_TO_CHINA = Set.of("HKG", "MAC", "TWN");

  /** "<b>both</b> ministries", "the <b>two</b> armies", "agencies of <b>both</b> countries". */
  private static boolean isOfBoth(Sentence sentence, Token noun) {
    return noun.tag().endsWith("S")
        && sentence.subtree(noun).stream()
            .anyMatch(
                token ->
                    (token.lemma().equals("both") || token.lemma().equals("two"))
                        && sentence.head(token) != null
                        && Conversation.HUMAN.contains(sentence.head(token).lemma()));
  }

  private @Nullable Mention stateWithin(Sentence sentence, Token noun) {
    Span span = sentence.subtreeSpan(noun);
    return cast.mentions(sentence).stream()
        .filter(mention -> span.contains(mention.span()) && mention.side() != null)
        .findFirst()
        .orElse(null);
  }

  /** "stressed the need for <b>Peru</b> to …": the other side that is to act; or null. */
  @Nullable Token neededOf(Sentence sentence, FoundCue found, Party speaker) {
    Token need = needIn(sentence, sentence.child(found.carrier(), Relation.OBJECT));
    for (Token word : need == null ? found.words() : List.<Token>of()) {
      Token behind =
          sentence.child(word, Relation.PREPOSITION_OBJECT); // "drew attention to the need"
      need = need == null ? needIn(sentence, behind) : need;
    }
    for (Token child : need == null ? List.<Token>of() : sentence.children(need)) {
      boolean isFor = child.lemma().equals("for") && child.is(Relation.PREPOSITION);
      Token who =
          isFor
              ? sentence.child(child, Relation.PREPOSITION_OBJECT)
              : child.isVerb() ? Clause.ownSubject(sentence, child) : null;
      Mention mention = who == null ? null : cast.mentionAt(sentence, who);
      boolean isActor =
          mention != null
                  && mention.head() == who
                  && (mention.isSide() || mention.is(Mention.Kind.INSTITUTION))
              || who != null && who.isNoun() && Conversation.HUMAN.contains(who.lemma())
              || who != null && ownerOf(sentence, who) != null; // "for Peruvian guards to pay"
      boolean isToAct =
          who != null
              && sentence.tokens().size() > who.index() + 1
              && sentence.token(who.index() + 1).form().equals("to");
      boolean isOwn = isActor && isToAct && doer(sentence, who, speaker) == ActReader.Doer.OWN;
      if (isActor && isToAct && !isOwn) {
        return who;
      }
    }
    return null;
  }

  static final Set<String> NEEDS = Set.of("need", "necessity", "importance", "urgency");

  private static @Nullable Token needIn(Sentence sentence, @Nullable Token noun) {
    return noun == null
        ? null
        : Clause.coordinated(sentence, noun).stream()
            .filter(one -> NEEDS.contains(one.lemma()))
            .findFirst()
            .orElse(null);
  }

  private static final Set<String> ASKED_FROM = Set.of("demand", "ask", "request", "seek", "want");

  /** "also <b>called on</b> the Prime Minister": he paid a call, and asked nothing by that. */
  boolean isVisit(Sentence sentence, FoundCue found) {
    boolean isCall = Set.of("call on", "call upon").contains(found.cue().words());
    boolean isToDo =
        sentence.child(
                    found.carrier(),
                    Relation.OPEN_COMPLEMENT,
                    Relation.CLAUSAL_COMPLEMENT,
                    Relation.ADVERBIAL_CLAUSE)
                != null
            || Clause.objectOf(sentence, found.carrier(), List.of("for")) != null;
    Token whom =
        isCall && !isToDo
            ? Clause.objectOf(sentence, found.carrier(), List.of("on", "upon"))
            : null;
    Mention mention = whom == null ? null : cast.mentionAt(sentence, whom);
    boolean isFollowed =
        whom != null
            && sentence.child(whom, Relation.NOUN_CLAUSE, Relation.OPEN_COMPLEMENT) != null;
    return mention != null
        && !isFollowed
        && (mention.is(Mention.Kind.PERSON)
            || mention.is(Mention.Kind.ROLE) && !mention.plural()
            || Set.of("him", "her").contains(whom.lemma())
            || Set.of("him", "her").contains(whom.form()));
  }

  /** Who is asked: the object of "urge", the noun behind "call on". */
  @Nullable Token askedToken(Sentence sentence, FoundCue found) {
    Token passive = sentence.child(found.carrier(), Relation.PASSIVE_SUBJECT);
    if (passive != null) {
      return passive;
    }
    Token fromWhom = Clause.objectOf(sentence, found.carrier(), List.of("from"));
    boolean isAskedFrom = fromWhom != null && ASKED_FROM.contains(found.carrier().lemma());
    if (isAskedFrom && cast.mentionAt(sentence, fromWhom) != null) {
      return fromWhom;
    }
    Token onWhom =
        found.words().stream()
            .filter(word -> word.is(Relation.PREPOSITION) && ON.contains(word.lemma()))
            .map(word -> sentence.child(word, Relation.PREPOSITION_OBJECT))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (onWhom != null) {
      return onWhom;
    }
    return sentence.child(found.carrier(), Relation.INDIRECT_OBJECT, Relation.OBJECT);
  }

  /** The side of the state that is asked by its name, or whose help is: "sought Peru's support". */
  @Nullable String askedState(Sentence sentence, FoundCue found, Piece piece) {
    Token asked = piece.subject() != null ? piece.subject() : askedToken(sentence, found);
    if (asked == null || asked.is(Relation.PASSIVE_SUBJECT)) {
      return null; // "asked that Fijians be let in" is for them
    }
    Token owner = sentence.child(asked, Relation.POSSESSIVE);
    Mention mention = cast.mentionAt(sentence, asked);
    boolean isNamed = mention != null && mention.head() == asked && mention.isSide();
    Mention holder = isNamed || owner == null ? mention : cast.mentionAt(sentence, owner);
    Mention within = OWN_BODIES.contains(asked.lemma()) ? stateWithin(sentence, asked) : null;
    if (within != null) {
      return within.side(); // "the Peruvian government"
    }
    boolean isDelegation = mention != null && Conversation.DELEGATIONS.contains(asked.lemma());
    if (isDelegation && mention.head() == asked) {
      return mention.side(); // "the Peruvian side"
    }
    Mention commander = OWN_PEOPLE.contains(asked.lemma()) ? ownerOf(sentence, asked) : null;
    if (commander != null) {
      return commander.side(); // "asked that Peruvian troops pull back"
    }
    boolean isState = holder != null && holder.isSide();
    return isState && (isNamed || SUPPORT.contains(asked.lemma())) ? holder.side() : null;
  }

  /** Whether the words name the party as the one to whom something is said. */
  boolean isToldTo(Sentence sentence, FoundCue found, Party party) {
    Token told = sentence.child(found.carrier(), Relation.INDIRECT_OBJECT, Relation.OBJECT);
    Mention mention = told == null ? null : cast.mentionAt(sentence, told);
    boolean isNamed = mention != null && mention.head() == told && mention.is(Mention.Kind.PERSON);
    Actor actor = isNamed ? cast.actor(mention) : null;
    return actor != null && actor.id().equals(party.actor());
  }

  /** "<b>Peru's</b> cooperation", "a <b>Peruvian</b> contribution": the other side's. */
  boolean isOthers(Sentence sentence, Token thing, Party speaker) {
    Party other = conversation.facing(speaker, sentence);
    return other != null
        && cast.mentions(sentence).stream()
            .filter(mention -> mention.isSide() && mention.side().equals(other.side()))
            .anyMatch(mention -> sentence.head(mention.head()) == thing);
  }

  private static final Set<String> SUPPORT =
      Words.set("support help assistance aid backing cooperation consent approval permission");

  private static final Set<String> ON = Set.of("on", "upon", "to");

  @Nullable Token addresseeToken(Sentence sentence, FoundCue found, Piece piece) {
    boolean isWish =
        ActReader.WANTING.contains(found.cue().words()) && piece.subject() != null; // "wants it to"
    boolean wants = found.cue().frame() == Cue.Frame.WANT || found.cue().act() == Act.ASK || isWish;
    Token agent = agent(sentence, piece);
    if (agent != null) {
      return agent;
    }
    if (wants && isMadeThing(sentence, piece)) {
      return null;
    }
    if (wants && found.cue().frame() == Cue.Frame.NOUN && piece.subject() == null) {
      return subjectOfFor(sentence, found);
    }
    if (wants) {
      Token asked = piece.subject() != null ? piece.subject() : askedToken(sentence, found);
      if (asked != null
          && found.cue().frame() == Cue.Frame.WANT
          && piece.subject() == null
          && piece.verb() == null
          && (conversation.named(sentence, asked) == null || isNew(sentence, asked))) {
        return null; // "proposed a joint mission"
      }
      return asked;
    }
    Token object = sentence.child(found.carrier(), Relation.INDIRECT_OBJECT, Relation.OBJECT);
    boolean isAudience = object != null && AUDIENCES.contains(object.lemma());
    if (found.cue().frame() == Cue.Frame.SAY
        && piece.verb() != null
        && (object == null || isAudience && piece.subject() != null)) {
      Token told = Clause.objectOf(sentence, found.carrier(), List.of("to"));
      return told != null ? told : piece.subject();
    }
    return object;
  }

  /**
   * "that <b>a joint fund</b> be set up", "that <b>the Bank</b> be brought in": nobody is to act.
   */
  private boolean isMadeThing(Sentence sentence, Piece piece) {
    Token subject = piece.subject();
    Mention mention =
        subject == null || subject.isPronoun() ? null : cast.mentionAt(sentence, subject);
    boolean isBody =
        mention != null
            && (mention.is(Mention.Kind.INSTITUTION) || mention.is(Mention.Kind.ORGANISATION));
    return subject != null
        && subject.is(Relation.PASSIVE_SUBJECT)
        && !subject.isPronoun()
        && (mention == null || isBody || isFreed(sentence, piece, mention));
  }

  /** "asked that <b>the former minister</b> be sent home": he is not the one to do it. */
  private static boolean isFreed(Sentence sentence, Piece piece, Mention mention) {
    boolean isSomeone = mention.is(Mention.Kind.PERSON) || mention.is(Mention.Kind.ROLE);
    return isSomeone && !isInfinitive(sentence, piece);
  }

  /** "<b>a</b> joint mission". */
  private static boolean isNew(Sentence sentence, Token noun) {
    return sentence.children(noun, Relation.DETERMINER).stream()
        .anyMatch(word -> Set.of("a", "an").contains(word.lemma()));
  }

  /** "reiterated the call for <b>Kenya</b> to end …", "the call on <b>Kenya</b>"; or null. */
  private static @Nullable Token subjectOfFor(Sentence sentence, FoundCue found) {
    Token on = Clause.objectOf(sentence, found.core(), List.of("on", "upon", "to"));
    if (on != null && on.isNoun()) {
      return on;
    }
    for (Token holder : List.of(found.core(), found.carrier())) {
      for (Token clause : sentence.children(holder)) {
        boolean isFor = Clause.isMarked(sentence, clause, "for");
        Token subject = isFor ? sentence.child(clause, Relation.SUBJECT) : null;
        if (subject != null) {
          return subject;
        }
      }
    }
    return null;
  }

  /** "respects Peru's choice, but urged <b>it</b> to …": the state named last, not his own. */
  private @Nullable Party lastState(Sentence sentence, Token it, Party speaker) {
    Mention last = null;
    for (Mention mention : cast.mentions()) {
      boolean isOther =
          mention.side() != null && !speaker.isBoth() && !mention.side().equals(speaker.side());
      boolean isBefore =
          mention.span().end() <= it.span().start()
              && mention.sentence().index() >= sentence.index() - (it.isPronoun() ? 0 : 2);
      last = isOther && isBefore && mention.isSide() ? mention : last;
    }
    Actor actor = last == null ? null : cast.actor(last);
    return actor == null ? null : Party.of(actor, Basis.INFERRED, it.span());
  }

  /** "<b>exporters</b> demanded a lower fee": no government asks. */
  boolean isOfPublic(Sentence sentence, FoundCue found, Party speaker) {
    Token subject = Clause.subject(sentence, found.carrier());
    Token named = subject == null ? null : Clause.antecedent(sentence, subject);
    Token teller = named == null ? subject : named;
    boolean isDomestic =
        teller != null
            && DOMESTIC.contains(teller.lemma())
            && speaker.side() == null
            && conversation.current() != null
            && isAskingOwn(sentence, found);
    return teller != null
        && (isDomestic
            || CIVIL.contains(teller.lemma())
                && speaker.span() != null
                && (speaker.span().overlaps(teller.span()) || named != null));
  }

  /** Whether one of those who meet, or nobody by name, is asked: "lawmakers want <b>her</b> to". */
  private boolean isAskingOwn(Sentence sentence, FoundCue found) {
    Token asked = askedToken(sentence, found);
    Mention mention = asked == null ? null : cast.mentionAt(sentence, asked);
    return mention == null || !mention.isSide();
  }

  /** Who asks something of his own ministers. */
  private static final Set<String> DOMESTIC =
      Words.set(
          "lawmaker parliament deputy party opposition group critic legislator mp senator congressman voter coalition member"
              + " committee rival bench");

  private static final Set<String> CIVIL =
      Words.set(
          "protester demonstrator activist campaigner union depositor coach player fan critic relative victim survivor"
              + " carmaker automaker shipowner producer miner trucker driver protestor family parent lobby industry firm company"
              + " widow student resident farmer grower trader exporter importer manufacturer investor shareholder passenger"
              + " refugee prisoner fisherman worker employer villager");

  /** "the camps need more help <b>from Peru</b>": the other side is to give it. */
  @Nullable Token neededFrom(Sentence sentence, Piece piece, Party speaker) {
    Token verb = piece.verb();
    boolean isNeed = verb != null && Set.of("need", "require").contains(verb.lemma());
    Token thing = isNeed ? sentence.child(verb, Relation.OBJECT) : null;
    Token giver = thing == null ? null : Clause.objectOf(sentence, thing, List.of("from"));
    giver =
        thing != null && giver == null ? Clause.objectOf(sentence, verb, List.of("from")) : giver;
    Party party = giver == null ? null : conversation.named(sentence, giver);
    boolean isOther =
        party != null
            && !party.isBoth()
            && party.side() != null
            && speaker.side() != null
            && !party.side().equals(speaker.side());
    return isOther ? giver : null;
  }

  @Nullable Party addressee(Sentence sentence, Token token, Party speaker) {
    Party named = conversation.named(sentence, token);
    boolean isCountry =
        COUNTRIES.contains(token.lemma())
            && stateWithin(sentence, token) == null
            && sentence.children(token).stream()
                .anyMatch(word -> Set.of("the", "its").contains(word.form()));
    boolean isOfCountry =
        sentence.children(token, Relation.POSSESSIVE).stream()
            .anyMatch(owner -> COUNTRIES.contains(owner.lemma())); // "the country's leaders"
    Party party =
        named == null && (token.lemma().equals("it") || isCountry || isOfCountry)
            ? lastState(sentence, token, speaker)
            : named;
    if (party == null && isOfBoth(sentence, token)) {
      Encounter encounter = conversation.encounterOf(speaker, sentence);
      Party other = conversation.counterpart(speaker, encounter);
      if (other != null) {
        return other.inferred(sentence.subtreeSpan(token));
      }
    }
    if (party == null) {
      return described(sentence, token, isCountry || isOfCountry);
    }
    boolean isSelf = party.actor() != null && party.actor().equals(speaker.actor());
    return isSelf ? null : party;
  }

  /** "<b>Chilean duties</b> must come down": Chile; null where nobody's things are meant. */
  @Nullable Party owner(Sentence sentence, Token thing) {
    Mention owner = thing.is(Relation.PASSIVE_SUBJECT) ? null : ownerOf(sentence, thing);
    return owner == null ? null : unnamed(sentence, thing, owner.side(), Basis.INFERRED);
  }

  /** Those that the noun describes without naming them; null when it describes no people. */
  private @Nullable Party described(Sentence sentence, Token token, boolean isOfCountry) {
    boolean isOfTwo =
        sentence.children(token).stream()
            .anyMatch(word -> Set.of("two", "both").contains(word.lemma()));
    if (!Conversation.HUMAN.contains(token.lemma()) || isOfTwo) {
      return null;
    }
    Mention inside = stateWithin(sentence, token);
    if (inside != null) {
      return unnamed(sentence, token, inside.side(), Basis.INFERRED);
    }
    boolean isAtHome =
        sentence.children(token, Relation.ADJECTIVE).stream()
            .anyMatch(word -> word.lemma().equals("political")); // "all political leaders"
    boolean isOfCounterpart =
        isOfCountry
            || isAtHome
            || AUTHORITIES.contains(token.lemma())
            || NEAR.contains(token.lemma())
                && sentence.child(token, Relation.POSSESSIVE) != null; // "our friends"
    return unnamed(sentence, token, isOfCounterpart ? null : "other", Basis.STATED);
  }

  private Party unnamed(Sentence sentence, Token noun, @Nullable String side, Basis basis) {
    Span span = sentence.subtreeSpan(noun);
    String words = article.quote(span).replaceAll("\\s+", " ");
    return new Party(null, words, side, List.of(), basis, span, List.of());
  }
}
