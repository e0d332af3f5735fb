package org.chancery.encounter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.article.Article;
import org.chancery.mention.Mention;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.time.Anchor;
import org.chancery.time.DateMention;
import org.jspecify.annotations.Nullable;

/**
 * Finds who met whom. A verb or noun of meeting tells of an encounter ({@link Tellings}); several
 * tellings with the same people are one encounter, unless their days differ. What is only recalled
 * or planned is background; what is only imagined is nothing.
 */
public final class EncounterFinder {

  /** Log odds from which two are taken to have met; at even odds more is wrong than is gained. */
  private static final double SURE = 0.6;

  /** The same in articles of a few sentences, where far more have met. */
  private static final double SURE_IN_SHORT = 1.6;

  private static final int HEADS_WITHIN = 8;

  private static final Set<String> AIRPORT = Set.of("airport", "tarmac", "runway", "airfield");

  private final Judge judge;

  /** Says whether two of whom no sentence says so have met. */
  interface Judge {
    boolean haveMet(Actor one, Actor other, MeetingClues clues);

    /** Whether it is also asked of those who have, in articles of a few sentences; to learn. */
    default boolean isAskedOfAll() {
      return false;
    }
  }

  public EncounterFinder() {
    this((one, other, clues) -> clues.score(one, other) > (clues.isShort() ? SURE_IN_SHORT : SURE));
  }

  EncounterFinder(Judge judge) {
    this.judge = judge;
  }

  /**
   * @param anchor the day of dateline or page, or null
   * @return in text order
   */
  public List<Encounter> find(
      Article article,
      Outline outline,
      Cast cast,
      List<DateMention> dates,
      @Nullable Anchor anchor) {
    ToldDays days = new ToldDays(article, outline, dates, anchor);
    EncounterDrafts drafts = new EncounterDrafts(days);
    List<Telling> tellings = tellings(article, outline, cast);
    for (Telling telling : tellings) {
      boolean isOfOthers =
          telling.isOfTwo() && drafts.isAnyHeld() && !drafts.haveMet(telling.people());
      if (!isOfOthers) {
        drafts.add(telling);
      }
    }
    Telling ofHeads = ofHeads(article, outline, cast);
    if (ofHeads != null && !drafts.haveMet(ofHeads.people())) {
      drafts.add(ofHeads);
    }
    List<List<String>> held = drafts.held();
    MeetingClues clues = new MeetingClues(outline, cast, held, tellings, days.near());
    InferredMeetings inferred = new InferredMeetings(outline, cast, clues, judge);
    List<Telling> pairs = inferred.pairs(held);
    pairs.forEach(pair -> drafts.leaveOutUndated(pair.people()));
    inferred.joined(pairs).forEach(drafts::add);
    List<Encounter> encounters = new ArrayList<>(drafts.encounters(article));
    encounters.addAll(Roster.of(article, outline, cast, encounters));
    encounters.sort(Comparator.comparing(encounter -> encounter.evidence().get(0)));
    return encounters;
  }

  private static List<Telling> tellings(Article article, Outline outline, Cast cast) {
    List<Telling> tellings = new ArrayList<>();
    for (Sentence sentence : outline.sentences()) {
      var told = new ToldSentence(article, sentence, outline.kindOf(sentence), cast);
      for (Telling telling : Tellings.of(told)) {
        tellings.addAll(withForm(telling, outline).apart());
      }
    }
    return tellings.stream().map(telling -> placedInTime(telling, tellings)).toList();
  }

  /**
   * "X and Y discussed trade", or a headline "X meets Y": by phone or face to face, as other words
   * tell.
   */
  private static Telling withForm(Telling telling, Outline outline) {
    boolean isMeetingOutsideBody =
        telling.kind() != Passage.Kind.BODY && telling.form() == Encounter.Form.MEETING;
    return telling.weight() > 1 && !isMeetingOutsideBody
        ? telling
        : telling.withForm(MeetingWords.formNear(outline, telling.sentence()));
  }

  /**
   * "Earlier X <b>had been received</b> by Y": of the same days at an airport, or when X then met
   * others, else of the past.
   */
  private static Telling placedInTime(Telling telling, List<Telling> all) {
    if (telling.status() != Telling.Status.EARLIER) {
      return telling;
    }
    boolean isSameVisit =
        isAtAirport(telling)
            || all.stream()
                .filter(
                    other -> other.status() == Telling.Status.TODAY && other.people().size() > 1)
                .anyMatch(telling::hasAnyOf);
    return telling.withStatus(isSameVisit ? Telling.Status.TODAY : Telling.Status.PAST);
  }

  /** Whether its own clause says so. */
  private static boolean isAtAirport(Telling telling) {
    Sentence sentence = telling.sentence();
    Token trigger = sentence.tokensIn(telling.trigger()).get(0);
    Token verb = trigger.isVerb() ? trigger : MeetingWords.verbAbove(sentence, trigger);
    return verb != null
        && sentence.tokens().stream()
            .filter(token -> AIRPORT.contains(token.lemma()))
            .anyMatch(token -> MeetingWords.verbAbove(sentence, token) == verb);
  }

  /**
   * "The two countries held the meeting of their commission. The session was chaired by X; the
   * Kenyan delegation was headed by Y": those who head the sides have met; null when it tells none.
   */
  private static @Nullable Telling ofHeads(Article article, Outline outline, Cast cast) {
    Map<String, Telling.Person> heads = new LinkedHashMap<>();
    Sentence held = null;
    for (Sentence sentence : outline.sentences().stream().limit(HEADS_WITHIN).toList()) {
      held = held == null && SessionHeads.isHeld(sentence) ? sentence : held;
      for (Mention mention :
          held == null ? List.<Mention>of() : SessionHeads.heads(sentence, cast)) {
        Actor actor = cast.actor(mention);
        if (actor != null && actor.side() != null) {
          heads.putIfAbsent(actor.side(), new Telling.Person(actor, mention, null));
        }
      }
    }
    return heads.size() < 2
        ? null
        : SessionHeads.heldBy(
            new ToldSentence(article, held, outline.kindOf(held), cast),
            List.copyOf(heads.values()));
  }
}
