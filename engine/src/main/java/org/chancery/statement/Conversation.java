package org.chancery.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.article.Article;
import org.chancery.article.Basis;
import org.chancery.article.Span;
import org.chancery.encounter.Encounter;
import org.chancery.encounter.Participant;
import org.chancery.mention.Mention;
import org.chancery.mention.Office;
import org.chancery.text.Clause;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Who is speaking now. An article about a meeting is a conversation of few: a pronoun means the one
 * whose turn it is, "his guest" the other one, a country's name the one who speaks for it, "they"
 * all of them.
 */
final class Conversation {

  private static final Set<String> NOBODY =
      Words.set(
          "official source diplomat analyst expert observer person people critic insider witness aide adviser "
              + "resident report one some many others it");

  private static final Set<String> FIRST_PERSON = Set.of("i", "me", "my", "we", "us", "our");

  /** Nouns of people and of bodies that act. */
  static final Set<String> HUMAN =
      Words.set(
          "spokesperson spokesman spokeswoman party side leader country government people community member state minister agency group militant business company investor"
              + " firm enterprise partner nation delegation official authority embassy ministry team fund organisation organization department ambassador actor neighbour"
              + " neighbor force campaign court police press media opposition administration council committee family public electorate majority minority couple man woman"
              + " child student parent friend colleague peer activist lawyer journalist economist scholar"
              + " city town village island republic kingdom province county municipality capital"
              + " candidate democrat republican conservative liberal ally deputy delegate mayor associate academic"
              + " son daughter brother sister mother father wife husband boy girl"
              + " network institution legislature ministry union bank bloc alliance coalition parliament congress senate cabinet military army navy regime junta church institute"
              + " bureau secretariat presidency chancellery association federation foundation school university board commission panel jury tribunal camp professional general"
              + " judge rebel guerrilla chief king queen prince princess emir sheikh pope bishop cleric monk priest tribe clan troop citizen civilian refugee"
              + " migrant youth victim relative neighbour nurse coach athlete executive crowd mob gang watchdog charity lobby think-tank newspaper claimant stakeholder"
              + " signatory donor creditor lender europe"
              + " percent half third most rest dozen hundred thousand million movement wing faction caucus elite"
              + " establishment staff crew pac billionaire tycoon celebrity artist christian muslim jew catholic evangelical"
              + " veteran millennial surrogate nominee operative");

  /** What people speak through. */
  static final Set<String> PAPERS =
      Words.set(
          "resolution petition message speech note comment appeal proclamation report statement study survey document letter release readout newspaper article poll book paper communique communiqué declaration website post tweet text agreement memo magazine daily outlet"
              + " ad advert advertisement video footage filing submission lawsuit indictment transcript recording data figure"
              + " statistic analysis review editorial column essay blog commentary constitution law rule charter treaty"
              + " ruling contract clause provision census estimate index record finding research paper-trail briefing bulletin"
              + " circular decree order bill plan proposal manifesto platform programme account memoir biography"
              + " email e-mail headline slogan banner poster placard site page broadcast"
              + " documentary interview questionnaire result");

  /** "the Nepali <b>side</b>": whoever speaks for it in the encounter. */
  static final Set<String> DELEGATIONS = Set.of("side", "delegation", "party");

  private final Article article;
  private final Cast cast;
  private final Predicate<Span> isQuoted;
  private final List<Encounter> encounters;
  private @Nullable Party turn;
  private @Nullable Party person;
  private @Nullable Party body;
  private @Nullable Encounter current;
  private @Nullable Party group;
  private int sentenceIndex;
  private final Map<Span, Party> settled = new HashMap<>();
  private final List<Told> told = new ArrayList<>();

  /** Who spoke, and in which sentence. */
  private record Told(Party party, int sentence) {}

  /**
   * @param isQuoted whether words stand in quotation marks or in a speaker's turn: not the page's
   *     own
   */
  Conversation(Article article, Cast cast, Predicate<Span> isQuoted, List<Encounter> encounters) {
    this.article = article;
    this.cast = cast;
    this.isQuoted = isQuoted;
    this.encounters = encounters.stream().filter(encounter -> !encounter.background()).toList();
  }

  /** Moves on to the sentence: an encounter that it tells of becomes the current one. */
  void enter(Sentence sentence) {
    settled.clear();
    sentenceIndex = sentence.index();
    for (Encounter encounter : encounters) {
      if (encounter.evidence().contains(sentence.span())) {
        current = encounter;
        return;
      }
    }
    if (current == null && !encounters.isEmpty()) {
      current = encounters.get(0);
    }
  }

  /** At a sentence's end: whoever was its subject has the turn. */
  void leave(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (token.is(Relation.ROOT)) {
        Token subject = Clause.ownSubject(sentence, token);
        Party party = subject == null ? null : named(sentence, subject);
        enterGroup(sentence, subject, party);
        if (party != null && isReporterOfOther(party)) {
          continue;
        }
        if (party != null
            && (party.actor() != null && cast.actor(party.actor()).isPerson() || party.isBoth())) {
          spoke(party);
        } else if (subject != null && !subject.isPronoun()) {
          enterBody(sentence, subject, party);
        }
      }
    }
  }

  /** "<b>The spokesman</b> said the President had urged …": the President keeps the turn. */
  private boolean isReporterOfOther(Party party) {
    return current != null
        && party.actor() != null
        && !current.has(party.actor())
        && told.stream()
            .anyMatch(one -> one.sentence == sentenceIndex && takesPart(current, one.party));
  }

  /** "<b>The Peruvian negotiators</b> regretted …": whom "they" means from now on. */
  private void enterGroup(Sentence sentence, @Nullable Token subject, @Nullable Party named) {
    boolean isPlural = subject != null && subject.isNoun() && subject.tag().endsWith("S");
    Set<String> sides = new LinkedHashSet<>();
    for (Mention mention : isPlural ? cast.mentions(sentence) : List.<Mention>of()) {
      boolean isOf = sentence.subtreeSpan(subject).contains(mention.span());
      if (isOf && mention.side() != null && mention.span().start() < subject.span().end()) {
        sides.add(mention.side());
      }
    }
    boolean isOfOne = sides.size() == 1 && (named == null || !named.isBoth());
    if (subject != null && !subject.isPronoun()) {
      group = isOfOne ? ofSide(sides.iterator().next(), sentence, subject) : null;
    }
  }

  /** Whoever stands for the side in the encounter, else the noun itself. */
  private @Nullable Party ofSide(String side, Sentence sentence, Token noun) {
    for (Participant participant :
        current == null ? List.<Participant>of() : current.participants()) {
      if (side.equals(participant.side())) {
        return Party.of(participant, null);
      }
    }
    return described(sentence, noun);
  }

  /** A ministry, a union or a report that is the subject is what the next "it" means. */
  private void enterBody(Sentence sentence, Token subject, @Nullable Party named) {
    boolean isThing = HUMAN.contains(subject.lemma()) || PAPERS.contains(subject.lemma());
    Party party = named == null && isThing ? described(sentence, subject) : named;
    body = party == null ? body : party.inferred(null);
  }

  /** Whom "it" means: the body or paper that was last a subject; nobody's name when none was. */
  Party it(Token pronoun) {
    return body == null
        ? new Party(null, "it", null, List.of(), Basis.INFERRED, pronoun.span(), List.of())
        : body.inferred(pronoun.span());
  }

  /** The one who has just spoken has the turn; "I" and "we" are the last person who had it. */
  void spoke(Party party) {
    turn = party.inferred(null);
    person = party.isBoth() ? person : turn;
    told.add(new Told(turn, sentenceIndex));
  }

  /** That the word at the span means the party, in all that this sentence joins to it. */
  void settle(@Nullable Span word, Party party) {
    if (word != null) {
      settled.put(word, party.inferred(null));
    }
  }

  @Nullable Party turn() {
    return turn;
  }

  @Nullable Encounter current() {
    return current;
  }

  /** Nobody meets anybody here. */
  boolean isNews() {
    return current == null;
  }

  /**
   * The encounter in which the party speaks: the current one if it takes part, else the latest in
   * which it does.
   */
  @Nullable Encounter encounterOf(Party party, Sentence sentence) {
    if (party.isBoth()) {
      return current;
    }
    if (current != null && takesPart(current, party)) {
      return current;
    }
    Encounter found = null;
    for (Encounter encounter : encounters) {
      boolean begun = encounter.evidence().get(0).start() <= sentence.span().end();
      if (takesPart(encounter, party) && (begun || found == null)) {
        found = encounter;
      }
    }
    return found;
  }

  private static boolean takesPart(Encounter encounter, Party party) {
    return encounter.has(party.actor());
  }

  /**
   * The one to whom the party speaks: the other side of the encounter it takes part in, or, for a
   * state and its spokesmen, of the first in which its side does; or null.
   */
  @Nullable Party facing(Party speaker, Sentence sentence) {
    Encounter own = encounterOf(speaker, sentence);
    if (own != null || speaker.side() == null) {
      return counterpart(speaker, own);
    }
    return encounters.stream()
        .filter(encounter -> isOfSide(encounter, speaker.side()))
        .findFirst()
        .map(encounter -> counterpart(speaker, encounter))
        .orElse(null);
  }

  /** Whether it is a ministry, a court or another body, rather than a person or a state. */
  boolean isBody(Party party) {
    return party.actor() != null && cast.actor(party.actor()).kind() == Actor.Kind.INSTITUTION;
  }

  private static boolean isOfSide(Encounter encounter, String side) {
    return encounter.participants().stream()
        .anyMatch(participant -> side.equals(participant.side()));
  }

  /** The other side of the encounter as the party sees it, or null. */
  @Nullable Party counterpart(Party speaker, @Nullable Encounter encounter) {
    if (encounter == null || speaker.isBoth()) {
      return null;
    }
    Participant other = encounter.counterpart(speaker.actor(), speaker.side());
    return other == null ? null : Party.of(other, null);
  }

  // ---- whom a noun means ----

  /** Who the subject of a cue is; null when the words name nobody who could speak. */
  @Nullable Party speaker(Sentence sentence, Token subject) {
    if (Clause.isRelative(subject)) {
      Token noun = Clause.antecedent(sentence, subject);
      return noun == null ? null : speaker(sentence, noun);
    }
    Party both = bothNamed(sentence, subject);
    if (both != null) {
      return both;
    }
    Party party = named(sentence, subject);
    if (party == null && subject.lemma().equals("excellency")) {
      return excellency(sentence, subject);
    }
    return party != null ? party : described(sentence, subject);
  }

  /** "<b>His Excellency</b> promised …": he or she, as the word before tells. */
  private @Nullable Party excellency(Sentence sentence, Token subject) {
    Token owner = sentence.child(subject, Relation.POSSESSIVE);
    String word = owner != null && owner.form().equalsIgnoreCase("her") ? "she" : "he";
    Party found = mayMean(turn, word) ? turn : mayMean(person, word) ? person : null;
    return found == null ? described(sentence, subject) : found.inferred(subject.span());
  }

  /** "Minister A and Minister B": both sides, when they are of two sides of the encounter. */
  private @Nullable Party bothNamed(Sentence sentence, Token subject) {
    List<Token> joined = new ArrayList<>(Clause.coordinated(sentence, subject));
    Mention before = joinedBefore(sentence, subject);
    if (before != null && !joined.contains(before.head())) {
      joined.add(0, before.head());
    }
    Set<String> sides = new LinkedHashSet<>();
    for (Token token : joined) {
      Party party = joined.size() < 2 ? null : named(sentence, token);
      if (party != null && party.side() != null) {
        sides.add(party.side());
      }
    }
    return sides.size() > 1 ? Party.bothSides(Basis.STATED, sentence.subtreeSpan(subject)) : null;
  }

  /** "<b>The Secretary</b> and the Foreign Minister": the tree seldom joins two titles. */
  private @Nullable Mention joinedBefore(Sentence sentence, Token subject) {
    Mention mention = cast.mentionAt(sentence, subject);
    for (Mention other : mention == null ? List.<Mention>of() : cast.mentions(sentence)) {
      boolean isOfficial = other.is(Mention.Kind.PERSON) || other.is(Mention.Kind.ROLE);
      boolean isBefore = other.extent().end() < mention.extent().start();
      boolean isJoined =
          isOfficial
              && isBefore
              && !other.head().is(Relation.PREPOSITION_OBJECT)
              && article
                  .text()
                  .substring(other.extent().end(), mention.extent().start())
                  .equals(" and ");
      if (isJoined) {
        return other;
      }
    }
    return null;
  }

  @Nullable Party named(Sentence sentence, Token token) {
    Mention mention = cast.mentionAt(sentence, token);
    if (mention == null) {
      return null;
    }
    boolean heads = mention.head() == token || mention.span().contains(token.span());
    return switch (mention.kind()) {
      case PRONOUN -> pronoun(sentence, mention);
      case GROUP -> Party.bothSides(Basis.STATED, mention.span());
      case ROLE -> role(mention);
      case STATE -> heads ? state(mention) : null;
      case ORGANISATION -> state(mention);
      case INSTITUTION ->
          DELEGATIONS.contains(mention.head().lemma()) || isOfTurn(mention)
              ? state(mention)
              : ofActor(cast.actor(mention), mention);
      case PERSON -> ofActor(cast.actor(mention), mention);
      case PLACE -> null;
    };
  }

  /** "The Peruvian <b>government</b> values this", where Peru's minister has just spoken. */
  private boolean isOfTurn(Mention mention) {
    return mention.head().lemma().equals("government")
        && mention.side() != null
        && turn != null
        && mention.side().equals(turn.side())
        && current != null
        && current.has(turn.actor());
  }

  private @Nullable Party ofActor(@Nullable Actor actor, Mention mention) {
    return actor == null ? null : Party.of(actor, Basis.STATED, mention.span());
  }

  private @Nullable Party pronoun(Sentence sentence, Mention mention) {
    String word = mention.name().toLowerCase(Locale.ROOT);
    if (Set.of("it", "its").contains(word)) {
      return null;
    }
    if (FIRST_PERSON.contains(word)) {
      Party author = isQuoted.test(mention.span()) ? null : author();
      Party self = author != null ? author : person != null ? person : firstPrincipal();
      return self == null ? unnamed(mention) : self.inferred(mention.span());
    }
    if (mention.plural()) {
      if (group != null && Set.of("they", "them").contains(word)) {
        return group.inferred(mention.span());
      }
      return current != null && current.participants().size() > 1
          ? Party.bothSides(Basis.INFERRED, mention.span())
          : turn == null ? unnamed(mention) : turn.inferred(mention.span());
    }
    Party before = settled.get(mention.span());
    before = before == null ? subjectBefore(sentence, mention, word) : before;
    before = before == null ? tellerBehind(sentence, mention, word) : before;
    Party found =
        before != null
            ? before
            : mayMean(turn, word) ? turn : mayMean(person, word) ? person : otherOf(mention, word);
    settle(mention.span(), found == null ? unnamed(mention) : found);
    return found == null ? unnamed(mention) : found.inferred(mention.span());
  }

  /** Whether "he" or "she" can be the one who spoke: a person, and not of the other sex. */
  private boolean mayMean(@Nullable Party party, String pronoun) {
    boolean isNobody =
        party == null
            || party.isBoth()
            || (party.actor() == null
                ? party != person
                : !cast.actor(party.actor()).isPerson()); // no ministry is "he"
    return !isNobody && !cast.isOtherSex(party.actor(), pronoun);
  }

  /** Whether the pronoun or office at the span, or no word at all, can mean the party. */
  boolean mayBe(Party party, Sentence sentence, @Nullable Span span) {
    return span == null
        || isOffice(party, sentence, span)
        || sentence.tokensIn(span).stream()
            .allMatch(
                word ->
                    FIRST_PERSON.contains(word.lemma())
                        || word.isPronoun() && !cast.isOtherSex(party.actor(), word.lemma()));
  }

  /** "<b>The Prime Minister</b> called on Peru": of two, the one who is not of Peru. */
  private boolean isOffice(Party party, Sentence sentence, Span span) {
    return party.actor() != null
        && cast.mentions(sentence).stream()
            .filter(mention -> mention.is(Mention.Kind.ROLE) && mention.side() == null)
            .filter(mention -> mention.extent().overlaps(span))
            .anyMatch(
                mention ->
                    cast.offices(cast.actor(party.actor())).stream()
                        .filter(office -> office != Office.OFFICIAL)
                        .anyMatch(mention.offices()::contains));
  }

  /** The person named last before the pronoun whom it can mean; else the first of the encounter. */
  private @Nullable Party otherOf(Mention pronoun, String word) {
    for (int at = told.size() - 1; at >= 0; at--) {
      Told one = told.get(at);
      boolean isLately = one.sentence >= sentenceIndex - 1 && one.party.actor() != null;
      if (isLately && mayMean(one.party, word)) {
        return one.party;
      }
    }
    Actor last = null;
    for (Mention mention : cast.mentions()) {
      boolean isBefore =
          mention.is(Mention.Kind.PERSON)
              && mention.span().end() <= pronoun.span().start()
              && mention.sentence().index() >= pronoun.sentence().index() - 2;
      Actor actor = isBefore ? cast.actor(mention) : null;
      last = actor != null && !cast.isOtherSex(actor.id(), word) ? actor : last;
    }
    return turn == null || last == null
        ? firstPrincipal(word)
        : Party.of(last, Basis.INFERRED, null);
  }

  /** "<b>She</b> hoped for rain, Ruiz told reporters": whoever tells it, when he takes part. */
  private @Nullable Party tellerBehind(Sentence sentence, Mention pronoun, String word) {
    boolean isSubject = pronoun.head().is(Relation.SUBJECT) && !isQuoted.test(pronoun.span());
    for (Token verb : isSubject && current != null ? sentence.tokens() : List.<Token>of()) {
      boolean isTag =
          verb.index() > pronoun.head().index()
              && TELLING.contains(verb.lemma())
              && SpeechTag.isFinite(verb);
      Token subject = isTag ? Clause.ownSubject(sentence, verb) : null;
      Mention mention = subject == null ? null : cast.mentionAt(sentence, subject);
      Actor actor = mention != null && mention.is(Mention.Kind.PERSON) ? cast.actor(mention) : null;
      boolean isBehind =
          actor != null
              && current.has(actor.id())
              && !cast.isOtherSex(actor.id(), word)
              && isBehindComma(sentence, mention, verb);
      if (isBehind) {
        return Party.of(actor, Basis.INFERRED, null);
      }
    }
    return null;
  }

  private static final Set<String> TELLING =
      Words.set("say tell add stress note insist argue explain declare state remark warn reply");

  /** Whether nothing but a comma joins the tag to what is told: ", Ruiz said", ", said Ruiz". */
  private static boolean isBehindComma(Sentence sentence, Mention teller, Token verb) {
    Token first = sentence.tokensIn(teller.extent()).get(0);
    int start = Math.min(first.index(), verb.index());
    return start > 0 && sentence.token(start - 1).form().equals(",");
  }

  private static Party unnamed(Mention mention) {
    return new Party(
        null, mention.name(), null, List.of(), Basis.INFERRED, mention.span(), List.of());
  }

  /** The person who is the subject of an earlier clause of the same sentence. */
  private @Nullable Party subjectBefore(Sentence sentence, Mention pronoun, String word) {
    Party found = null;
    for (Token token : sentence.tokens()) {
      boolean isSubject =
          token.is(Relation.SUBJECT)
              && token.span().end() <= pronoun.span().start()
              && !token.isPronoun();
      Mention mention = isSubject ? cast.mentionAt(sentence, token) : null;
      Actor actor = mention == null ? null : cast.actor(mention);
      if (actor != null && actor.isPerson() && !cast.isOtherSex(actor.id(), word)) {
        found = Party.of(actor, Basis.INFERRED, null);
      }
    }
    return found;
  }

  /** "I" on a government's own page: who takes part for it; null on other pages. */
  private @Nullable Party author() {
    Participant own =
        current == null || cast.home() == null
            ? null
            : current.participants().stream()
                .filter(participant -> cast.home().equals(participant.side()))
                .findFirst()
                .orElse(null);
    return own == null ? null : Party.of(own, null);
  }

  /** "<b>We</b> agreed to meet", where the author writes of himself and his guest. */
  boolean areAuthorAndOther(Token subject) {
    return subject.lemma().equals("we") && !isQuoted.test(subject.span()) && author() != null;
  }

  /** The first who takes part and can be meant by the pronoun, else the first. */
  private @Nullable Party firstPrincipal(String pronoun) {
    return current == null
        ? cast.actors().stream()
            .filter(one -> one.isPerson() && !cast.isOtherSex(one.id(), pronoun))
            .findFirst()
            .map(Party::of)
            .orElseGet(this::firstPrincipal)
        : current.participants().stream()
            .filter(one -> !cast.isOtherSex(one.actor(), pronoun))
            .findFirst()
            .map(one -> Party.of(one, null))
            .orElseGet(this::firstPrincipal);
  }

  private @Nullable Party firstPrincipal() {
    if (current != null) {
      Participant first = current.participants().get(0);
      return Party.of(first, null);
    }
    for (Actor actor : cast.actors()) {
      if (actor.isPerson()) {
        return Party.of(actor, Basis.INFERRED, null);
      }
    }
    return null;
  }

  private @Nullable Party role(Mention mention) {
    if (mention.plural()) {
      return null;
    }
    if (mention.offices().stream().anyMatch(Office::isRelative)) {
      Party before = settled.get(mention.span());
      Party other = before == null ? relative(mention) : before;
      if (other != null) {
        settle(mention.span(), other);
      }
      return other == null ? null : other.inferred(mention.span());
    }
    Actor actor = cast.actor(mention);
    if (actor != null && current != null && !current.has(actor.id())) {
      Party fitting = fittingParticipant(mention, meets(actor));
      if (fitting != null) {
        return fitting.inferred(mention.span());
      }
    }
    return actor == null ? null : Party.of(actor, Basis.INFERRED, mention.span());
  }

  private boolean meets(Actor actor) {
    return encounters.stream().anyMatch(encounter -> encounter.has(actor.id()));
  }

  /**
   * A participant of the current encounter whom the role fits, when the article knows another who
   * fits too.
   *
   * @param isSure whether being an official of some kind is not enough, since the other takes part
   *     elsewhere
   */
  private @Nullable Party fittingParticipant(Mention mention, boolean isSure) {
    for (Participant participant : current.participants()) {
      Actor actor = cast.actor(participant.actor());
      boolean office =
          actor != null
              && mention.offices().stream()
                  .filter(wanted -> !isSure || wanted != Office.OFFICIAL)
                  .anyMatch(wanted -> cast.offices(actor).stream().anyMatch(wanted::mayMean));
      boolean side = mention.side() == null || mention.side().equals(participant.side());
      if (office && side) {
        return Party.of(participant, null);
      }
    }
    return null;
  }

  private @Nullable Party relative(Mention mention) {
    if (current == null) {
      return null;
    }
    Party owner = ownerOf(mention);
    Participant.Part wanted =
        mention.offices().contains(Office.GUEST)
            ? Participant.Part.GUEST
            : mention.offices().contains(Office.HOST) ? Participant.Part.HOST : null;
    for (Participant participant : current.participants()) {
      boolean bySide = mention.side() != null && mention.side().equals(participant.side());
      boolean byPart = wanted != null && participant.part() == wanted;
      boolean other =
          mention.side() == null
              && (wanted == null || participant.part() == null)
              && owner != null
              && !participant.actor().equals(owner.actor());
      if (bySide || byPart || other) {
        return Party.of(participant, null);
      }
    }
    return null;
  }

  /**
   * "She urged <b>her</b> host": whom the pronoun or the name before means in this sentence, when
   * he or she takes part; else whoever has the turn.
   */
  private @Nullable Party ownerOf(Mention relative) {
    String first = relative.name().toLowerCase(Locale.ROOT).split(" ")[0];
    String word = first.equals("her") ? "she" : first.equals("his") ? "he" : null;
    Party owner = null;
    for (Mention mention : word == null ? List.<Mention>of() : cast.mentions(relative.sentence())) {
      boolean isBefore = mention.span().end() <= relative.span().start();
      boolean isSubject = mention.head().is(Relation.SUBJECT);
      Party party =
          isBefore && isSubject && mention.is(Mention.Kind.PERSON)
              ? ofActor(cast.actor(mention), mention)
              : isBefore ? settled.get(mention.span()) : null;
      boolean mayOwn =
          party != null && takesPart(current, party) && !cast.isOtherSex(party.actor(), word);
      owner = mayOwn ? party : owner;
    }
    return owner == null ? turn : owner;
  }

  /** A state speaks through whoever stands for it in the encounter. */
  private @Nullable Party state(Mention mention) {
    Actor state = cast.actor(mention);
    if (state == null) {
      return null;
    }
    if (current != null) {
      if (turn != null
          && state.side() != null
          && state.side().equals(turn.side())
          && current.has(turn.actor())) {
        return turn.inferred(mention.span());
      }
      for (Participant participant : current.participants()) {
        if (state.side() != null && state.side().equals(participant.side())) {
          return Party.of(participant, mention.span());
        }
      }
    }
    return ofActor(state, mention);
  }

  /**
   * "<b>Both</b> said", "<b>two</b> said", "<b>many</b> said", "according to <b>herald.com</b>".
   */
  private static final Set<String> NAMING = Words.set("DT CD JJ JJR JJS ADD");

  /** Someone whom no table and no name tells: "three officials", "the report". */
  private @Nullable Party described(Sentence sentence, Token subject) {
    if (!subject.isNoun() && !NAMING.contains(subject.tag())) {
      return null;
    }
    List<Token> words = new ArrayList<>();
    for (Token token : sentence.subtree(subject)) {
      boolean inClause =
          token.index() > subject.index()
              && (token.is(Relation.RELATIVE_CLAUSE) || token.isPunctuation());
      if (inClause) {
        break;
      }
      words.add(token);
    }
    Span span = words.isEmpty() ? subject.span() : Edges.over(words);
    Mention inside =
        cast.mentions(sentence).stream()
            .filter(mention -> span.contains(mention.span()) && mention.side() != null)
            .findFirst()
            .orElse(null);
    return new Party(
        null,
        article.quote(span).replaceAll("\\s+", " "),
        inside == null ? placeOf(sentence, subject) : inside.side(),
        List.of(),
        Basis.STATED,
        span,
        List.of());
  }

  /**
   * "<b>The Foreign Ministry</b> demanded …", "<b>the statement</b> said …": whose it is when its
   * own words do not tell.
   */
  Party ofItsSide(Party party, Sentence sentence, Token subject) {
    Mention mention = cast.mentionAt(sentence, subject);
    boolean isBody = mention != null && mention.is(Mention.Kind.INSTITUTION);
    boolean isWithout = party.side() == null && !party.isBoth();
    Party owner = isWithout ? ownerOfOffice(sentence, subject) : null;
    boolean isOpen =
        isWithout
            && (isBody || mention == null)
            && sentence.child(subject, Relation.POSSESSIVE) == null
            && sentence.children(subject, Relation.DETERMINER).stream()
                .allMatch(word -> word.lemma().equals("the"));
    String ofIts = isOpen ? sideOfItsKind(sentence, subject) : null;
    String side = owner == null ? ofIts : owner.side();
    return side == null
        ? party
        : new Party(
            party.actor(), party.name(), side, List.of(), Basis.INFERRED, party.span(), List.of());
  }

  /** Delegations are the guests', ministries the host's, statements the page's; or null. */
  private @Nullable String sideOfItsKind(Sentence sentence, Token subject) {
    if (DELEGATIONS.contains(subject.lemma())) {
      return sideOfGuests();
    }
    if (MINISTRIES.contains(subject.lemma())) {
      return placedOrHome(sentence, subject);
    }
    return PAPERS_OF_ISSUER.contains(subject.lemma()) && body != null ? body.side() : null;
  }

  /** "<b>Mwende's</b> office", "a letter from <b>her</b>": whose they are; or null. */
  private @Nullable Party ownerOfOffice(Sentence sentence, Token subject) {
    Token owner =
        OFFICES.contains(subject.lemma())
            ? sentence.child(subject, Relation.POSSESSIVE)
            : PAPERS.contains(subject.lemma())
                ? Clause.objectOf(sentence, subject, List.of("from"))
                : null;
    Mention mention = owner == null ? null : cast.mentionAt(sentence, owner);
    boolean isRole =
        mention != null && mention.is(Mention.Kind.ROLE); // "the Prime Minister's Office"
    return mention == null || isRole ? null : named(sentence, owner);
  }

  private static final Set<String> OFFICES =
      Words.set(
          "office ministry department government presidency administration cabinet embassy delegation team staff entourage"
              + " aide adviser advisor official diplomat deputy spokesman spokeswoman spokesperson envoy camp side");

  private static final Set<String> MINISTRIES =
      Words.set("ministry department government presidency chancellery");
  private static final Set<String> PAPERS_OF_ISSUER =
      Words.set("statement readout communique communiqué release note");

  private @Nullable String placedOrHome(Sentence sentence, Token subject) {
    String place = placeOf(sentence, subject);
    return place == null ? cast.home() : place;
  }

  private @Nullable String sideOfGuests() {
    return current == null
        ? null
        : current.participants().stream()
            .filter(one -> one.part() == Participant.Part.GUEST)
            .map(Participant::side)
            .findFirst()
            .orElse(null);
  }

  /** "<b>In Beijing</b>, a ministry spokesperson said …": the state of an official without one. */
  private @Nullable String placeOf(Sentence sentence, Token subject) {
    boolean isOfficial =
        NOBODY.contains(subject.lemma())
            || MINISTRIES.contains(subject.lemma())
            || Set.of("spokesperson", "spokesman", "spokeswoman").contains(subject.lemma());
    Token in = sentence.token(0);
    Token place =
        isOfficial && in.lemma().equals("in")
            ? sentence.child(in, Relation.PREPOSITION_OBJECT)
            : null;
    Mention mention = place == null ? null : cast.mentionAt(sentence, place);
    return mention != null && mention.isSide() ? mention.side() : null;
  }

  /** Whether the party is a source without a name. */
  boolean isAnonymous(Party party, Sentence sentence, @Nullable Token subject) {
    return party.actor() == null
        && !party.isBoth()
        && subject != null
        && NOBODY.contains(subject.lemma());
  }

  /**
   * Whether the party can say or want something: a person, a state, a body, both sides; not "the
   * road", unless words are told.
   */
  boolean canSpeak(Party party, Token subject, boolean reports) {
    String noun = subject.lemma();
    boolean isHuman =
        HUMAN.contains(noun)
            || NOBODY.contains(noun)
            || noun.matches("\\w{3,}(?:er|or|ist|ian|man|woman|ee|ant|ent)")
                && !PAPERS.contains(noun);
    return party.actor() != null
        || party.isBoth()
        || subject.isProperNoun()
        || subject.isPronoun()
        || isHuman
        || reports
        || PAPERS.contains(noun);
  }
}
