package org.chancery.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.article.Basis;
import org.chancery.article.Span;
import org.chancery.text.Clause;
import org.chancery.text.Duty;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads the act of each piece and adds the statements: one for each act, or for each piece. */
final class PieceTeller {

  private static final Cue SHARED_VIEW =
      new Cue("share view", Cue.Frame.NOUN, Act.AGREE, false, "", "");

  private static final Cue WOULD_LIKE = new Cue("like", Cue.Frame.PLAN, Act.AFFIRM, false, "", "");

  /** What is felt about a third side judges it; about the one spoken to, it objects. */
  private static final Set<String> CONCERNS =
      Set.of("concern", "concerned", "alarm", "alarmed", "worry", "worried", "regret", "unease");

  /** What may hang on a condition. */
  private static final Set<Act> BOUND =
      Set.of(Act.OFFER, Act.COMMIT, Act.AGREE, Act.INFORM, Act.ASSESS, Act.AFFIRM, Act.DISAGREE);

  /** What may be given for something. */
  private static final Set<Act> GIVEN = Set.of(Act.OFFER, Act.COMMIT);

  /** What a need for another's deed may be told as. */
  private static final Set<Act> TOLD = Set.of(Act.AFFIRM, Act.ASSESS, Act.INFORM);

  private static final ActReader.Reading CONDITION =
      new ActReader.Reading(Act.ASK, true, false, false, "condition");
  private static final ActReader.Reading EXCHANGE =
      new ActReader.Reading(Act.ASK, true, false, false, "exchange");
  private static final ActReader.Reading NEED_FOR =
      new ActReader.Reading(Act.ASK, true, false, false, "need-for");
  private static final ActReader.Reading TO_NOBODY =
      new ActReader.Reading(Act.ASSESS, false, false, false, "imperative");
  private static final ActReader.Reading FORECAST =
      new ActReader.Reading(Act.ASSESS, false, false, false, "forecast");
  private static final ActReader.Reading OF_OTHERS =
      new ActReader.Reading(Act.ASSESS, false, false, false, "concern-other");

  private final Conversation conversation;
  private final DoerFinder doers;
  private final OpenWish openWish;
  private final QuotedSources quoted;
  private final StatementList statements;

  PieceTeller(
      Conversation conversation, DoerFinder doers, QuotedSources quoted, StatementList statements) {
    this.conversation = conversation;
    this.doers = doers;
    this.openWish = new OpenWish(conversation, doers);
    this.quoted = quoted;
    this.statements = statements;
  }

  private record Told(Piece piece, ActReader.Reading reading) {}

  // ---- what a cue introduces ----

  /** Tells what the cue introduces, and the conditions that hang on it. */
  void tell(Sentence sentence, FoundCue found, SpeakerFinder.Speaker speaker, List<Piece> pieces) {
    tell(sentence, found, new Source(speaker, found.spans(sentence)), pieces);
  }

  /** The same where other words show that it is told: "<b>said</b> she opposed the ban". */
  void tell(Sentence sentence, FoundCue found, Source source, List<Piece> pieces) {
    boolean isNegated = Clause.isNegated(sentence, found.carrier());
    SpeakerFinder.Speaker speaker = source.speaker();
    List<Told> told = told(sentence, found, speaker.party(), pieces, isNegated);
    for (Told one : told) {
      add(sentence, found, source, one, isNegated);
      Condition.in(sentence, one.piece)
          .filter(condition -> BOUND.contains(one.reading.act()))
          .ifPresent(condition -> addConditions(sentence, speaker, condition));
      Exchange.in(sentence, one.piece)
          .filter(exchange -> GIVEN.contains(one.reading.act()))
          .ifPresent(exchange -> tellExchange(sentence, speaker, exchange));
    }
    if (!told.isEmpty()) {
      conversation.spoke(speaker.party());
      quoted.told(sentence, found, source);
    }
  }

  /** Each piece with its act; those of one act together, where it does not set them apart. */
  private List<Told> told(
      Sentence sentence, FoundCue found, Party speaker, List<Piece> pieces, boolean isNegated) {
    List<Told> told = new ArrayList<>();
    for (Piece piece : pieces) {
      Told last = told.isEmpty() ? null : told.get(told.size() - 1);
      ActReader.Reading own = reading(sentence, found, speaker, piece, isNegated);
      ActReader.Reading reading =
          last != null && goesOn(sentence, piece, last.reading) ? last.reading : own;
      boolean joins =
          last != null
              && last.reading.act() == reading.act()
              && !ActReader.splits(reading.act())
              && !piece.isApart();
      if (joins) {
        told.set(told.size() - 1, new Told(last.piece.with(piece), last.reading));
      } else {
        told.add(new Told(piece, reading));
      }
    }
    return told;
  }

  private ActReader.Reading reading(
      Sentence sentence, FoundCue found, Party speaker, Piece piece, boolean isNegated) {
    Cue cue = doers.sharesOthersView(sentence, found, speaker) ? SHARED_VIEW : found.cue();
    cue = SpeakingVerb.isWouldBeGlad(sentence, found.carrier()) ? WOULD_LIKE : cue;
    ActReader.Doer doer = doers.doer(sentence, found, piece, speaker);
    ActReader.Reading reading =
        ActReader.read(sentence, cue, piece, doer, speaker.isBoth(), isNegated);
    reading = openWish.settle(sentence, cue, piece, doer, speaker, reading);
    boolean isNeeded =
        TOLD.contains(reading.act()) && doers.neededOf(sentence, found, speaker) != null
            || !ActReader.splits(reading.act())
                && doers.neededFrom(sentence, piece, speaker) != null;
    if (isNeeded && !isNegated) {
      reading = NEED_FOR;
    }
    boolean isToNobody =
        reading.why().equals(TO_NOBODY.why())
            && conversation.encounterOf(speaker, sentence) == null;
    if (isToNobody) {
      return TO_NOBODY;
    }
    if (isForecast(sentence, found, reading)) {
      return FORECAST;
    }
    boolean isConcern = CONCERNS.contains(cue.first()) && reading.act() == Act.DISAGREE;
    return isConcern && doers.isOfThirdSide(sentence, piece, speaker) ? OF_OTHERS : reading;
  }

  /** "the team <b>is expected</b> to come in May": a forecast, unless somebody expects it. */
  private static boolean isForecast(Sentence sentence, FoundCue found, ActReader.Reading reading) {
    return reading.act() == Act.ASK
        && found.cue().words().equals("expect")
        && sentence.child(found.carrier(), Relation.PASSIVE_SUBJECT) != null
        && Clause.objectOf(sentence, found.carrier(), List.of("by")) == null;
  }

  private void add(Sentence sentence, FoundCue found, Source source, Told told, boolean isNegated) {
    Party party = teller(told.reading, source);
    Token needed =
        told.reading.why().equals(NEED_FOR.why())
            ? needed(sentence, found, told.piece, source.party())
            : null;
    Token addressee = needed == null ? doers.addresseeToken(sentence, found, told.piece) : needed;
    Token asked = addressee == null ? doers.askedToken(sentence, found) : addressee;
    boolean isOfPublic = told.reading.act() == Act.ASK && doers.isOfPublic(sentence, found, party);
    boolean isToOwnPeople =
        told.reading.act() == Act.ASK
            && asked != null
            && conversation.encounterOf(party, sentence) == null
            && (doers.isOwnPublic(sentence, asked, party)
                || conversation.isNews() && doers.isAtHome(sentence, told.piece, asked, party));
    ActReader.Reading reading =
        isToOwnPeople || isOfPublic ? ActReader.TO_OWN_PEOPLE : told.reading;
    Party to = addressee == null ? null : doers.addressee(sentence, addressee, party);
    to =
        to == null && addressee != null && reading.act() == Act.ASK
            ? doers.owner(sentence, addressee)
            : to;
    statements.add(
        sentence, source.by(party), reading, told.piece, to, isNegated, ruleOf(reading, found));
  }

  /** Who is to act or to give in "the need for Peru to pay", "needs help from Peru"; or null. */
  private @Nullable Token needed(Sentence sentence, FoundCue found, Piece piece, Party speaker) {
    Token actor = doers.neededOf(sentence, found, speaker);
    return actor == null ? doers.neededFrom(sentence, piece, speaker) : actor;
  }

  private static Party teller(ActReader.Reading reading, Source source) {
    return reading.byBoth() ? Party.bothSides(Basis.INFERRED, null) : source.party();
  }

  private static String ruleOf(ActReader.Reading reading, FoundCue found) {
    return reading.act().name().toLowerCase(Locale.ROOT)
        + "/"
        + found.cue().words().replace(' ', '-')
        + "-"
        + reading.why();
  }

  /** What the other side has to do first is asked of it. */
  private void addConditions(
      Sentence sentence, SpeakerFinder.Speaker speaker, Condition condition) {
    Party party = speaker.party();
    boolean isFacing = conversation.facing(party, sentence) != null && !conversation.isBody(party);
    if (isFacing || conversation.encounterOf(party, sentence) != null) {
      tellConditions(sentence, speaker, condition);
    }
  }

  /** The same for a party that is known to face another. */
  void tellConditions(Sentence sentence, SpeakerFinder.Speaker speaker, Condition condition) {
    Party party = speaker.party();
    for (Piece clause : condition.clauses()) {
      ActReader.Doer doer = doers.doer(sentence, clause.subject(), party);
      boolean isDone =
          condition.isPlain()
              || clause.verb() != null && OpenWish.ENDING.contains(clause.verb().lemma())
              || clause.subject().is(Relation.PASSIVE_SUBJECT) && !condition.isOnce(sentence);
      boolean isOthers = doer == ActReader.Doer.OTHER || doer == ActReader.Doer.THING && isDone;
      if (isOthers && !party.isBoth()) {
        statements.add(
            sentence,
            new Source(speaker, List.of(condition.sign())),
            CONDITION,
            clause,
            doer == ActReader.Doer.OTHER
                ? doers.addressee(sentence, clause.subject(), party)
                : null,
            false,
            "ask/" + CONDITION.why());
      }
    }
  }

  /** What the other side is to give for it is asked of it. */
  private void tellExchange(Sentence sentence, SpeakerFinder.Speaker speaker, Exchange exchange) {
    Party party = speaker.party();
    if (!party.isBoth() && conversation.facing(party, sentence) != null) {
      statements.add(
          sentence,
          new Source(speaker, List.of(exchange.sign())),
          EXCHANGE,
          exchange.wanted(),
          null,
          false,
          "ask/" + EXCHANGE.why());
    }
  }

  // ---- what no cue introduces ----

  /** Tells all of the words as one piece. */
  void tellWhole(Sentence sentence, Span words, Source source, String rule) {
    Token root =
        sentence.tokens().stream()
            .filter(token -> token.is(Relation.ROOT))
            .findFirst()
            .orElse(sentence.token(0));
    Duty duty = root.isVerb() ? Duty.of(sentence, root) : null;
    Piece piece =
        duty == null
            ? new Piece(
                root.isVerb() ? root : null,
                Clause.ownSubject(sentence, root),
                List.of(words),
                false)
            : new Piece(duty.verb(), duty.subject(), List.of(words), false);
    tellImplied(sentence, piece, source, rule, null);
  }

  /**
   * Returns how it was read, for a piece that goes on without a modal of its own.
   *
   * @param before how the piece before it was read, or null
   */
  ActReader.Reading tellImplied(
      Sentence sentence,
      Piece piece,
      Source source,
      String rule,
      ActReader.@Nullable Reading before) {
    Party speaker = source.party();
    Token subject = piece.subject();
    ActReader.Doer doer =
        subject == null ? ActReader.Doer.NONE : doers.doer(sentence, subject, speaker);
    ActReader.Reading reading =
        before != null && goesOn(sentence, piece, before)
            ? before
            : ActReader.read(sentence, Cue.IMPLIED, piece, doer, speaker.isBoth(), false);
    reading = openWish.settle(sentence, Cue.IMPLIED, piece, doer, speaker, reading);
    Party party = teller(reading, source);
    statements.add(
        sentence,
        source.by(party),
        reading,
        piece,
        subject == null || reading.act() != Act.ASK
            ? null
            : doers.addressee(sentence, subject, party),
        false,
        "implied/" + rule);
    return reading;
  }

  // ---- what goes on ----

  private static boolean goesOn(Sentence sentence, Piece piece, ActReader.Reading before) {
    return isBare(sentence, piece) && ActReader.splits(before.act());
  }

  /** "will expand …; <b>open</b> …": what goes on without a modal of its own is of the same act. */
  private static boolean isBare(Sentence sentence, Piece piece) {
    return piece.verb() != null
        && Set.of("VB", "VBP").contains(piece.verb().tag())
        && Clause.ownSubject(sentence, piece.verb()) == null
        && Clause.modal(sentence, piece.verb()) == null
        && (!piece.verb().is(Relation.CONJUNCT) || isOfOccasion(sentence, piece.verb()));
  }

  /** "should take the opportunity to meet and <b>open</b> the port". */
  private static boolean isOfOccasion(Sentence sentence, Token verb) {
    Token first = verb;
    while (first.is(Relation.CONJUNCT) && sentence.head(first) != null) {
      first = sentence.head(first);
    }
    return first.is(Relation.NOUN_CLAUSE) && Clause.isInfinitive(sentence, first);
  }
}
