package org.chancery.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chancery.mention.Gazetteer;
import org.chancery.mention.Mention;
import org.chancery.mention.Office;
import org.chancery.mention.TableFile;
import org.chancery.text.Clause;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against that an official, whose title names no state, is of a state that the
 * article names.
 */
final class SideClues {

  /** Each counts 1 when it holds, unless it says otherwise. */
  enum Clue {
    OFFICIAL_OUTLET,
    OUTLET,
    DATELINE,
    HEADLINE_FIRST,
    /** Of all mentions of states, from 0 to 1. */
    SHARE,
    NAMED_ONCE,
    HAS_OFFICIALS,
    ONLY_WITH_OFFICIALS,
    FIRST_IN_BODY,
    FIRST_OFFICIAL_AND_DATELINE,
    FIRST_OFFICIAL_AND_HEADLINE,
    FIRST_OFFICIAL_AND_FIRST_STATE,
    NO_OFFICE_AND_DATELINE,
    NO_OFFICE_AND_OUTLET,
    ENVOY_AND_HOME,
    NOT_OF,
    FACES,
    SAME_UNIQUE_OFFICE,
    SAME_OFFICE,
    SAYS_IT_ACTS,
    SAYS_IT_IS_ACTED_ON,
    BEHIND_NAME,
    IN_SENTENCE_BEFORE,
    OWNED_BY,
    IN_PLACE_LATER,
    MONARCHY_UNFIT,
    ROLE_OF_STATE,
    ROLE_OF_STATE_TAKEN,
    SOUND
  }

  private static final Map<Clue, Double> WEIGHTS =
      TableFile.weights(SideClues.class, "sides.tsv", Clue.class);

  private static final Set<String> SAYING =
      Words.set(
          "say state add note stress affirm reaffirm reiterate emphasise emphasize underline underscore announce pledge promise"
              + " declare explain tell confirm claim insist argue warn express voice answer reply respond");
  private static final Set<Office> UNIQUE =
      Set.of(
          Office.HEAD_OF_STATE,
          Office.HEAD_OF_GOVERNMENT,
          Office.PARTY_LEADER,
          Office.FOREIGN_MINISTER,
          Office.SPEAKER);

  private final Outline outline;
  private final List<Mention> mentions;
  private final Map<Mention, Draft> meant;
  private final List<Draft> drafts;
  private final Map<String, Integer> counts;
  private final List<Facing> facing;
  private final SoundOfNames sound;
  private final Gazetteer gazetteer;
  private final boolean isOwnPage;
  private final @Nullable String outlet;
  private final @Nullable String dateline;
  private final @Nullable String headline;
  private final List<Said> said = new ArrayList<>();
  private final int all;

  /** A person is the subject of a verb below which a state is named. */
  private record Said(Draft person, String state, Clue clue) {}

  SideClues(
      Drafts known, List<Facing> facing, OwnPage page, SoundOfNames sound, Gazetteer gazetteer) {
    this.outline = known.outline();
    this.mentions = known.mentions();
    this.meant = known.meant();
    this.drafts = known.all();
    this.counts = known.stateCounts();
    this.facing = facing;
    this.isOwnPage = page.isOwnPage();
    this.outlet = page.sideOfOutlet();
    this.dateline = page.sideOfDateline();
    this.headline = page.firstOfHeadline();
    this.sound = sound;
    this.gazetteer = gazetteer;
    this.all = Math.max(1, counts.values().stream().mapToInt(Integer::intValue).sum());
    readSaid();
  }

  /** The state for which most speaks; null when the article names none. */
  @Nullable String best(Draft person) {
    Set<String> states = states();
    return isOnlyMentioned(states, person)
        ? null
        : states.stream()
            .max(Comparator.comparingDouble(state -> score(person, state)))
            .orElse(null);
  }

  /** "Minister X hoped that Denmark would pay": the only state named need not be his. */
  private boolean isOnlyMentioned(Set<String> states, Draft person) {
    String only = states.size() == 1 ? states.iterator().next() : null;
    return only != null
        && !person.offices.isEmpty()
        && said.stream().noneMatch(one -> one.person() == person && OWN.contains(one.clue()))
        && counts.getOrDefault(only, 0) == 1
        && !only.equals(outlet)
        && !only.equals(dateline)
        && !only.equals(headline);
  }

  private static final Set<Clue> OWN = EnumSet.of(Clue.SAYS_IT_ACTS, Clue.OWNED_BY);

  private double score(Draft person, String state) {
    return of(person, state).entrySet().stream()
        .mapToDouble(clue -> clue.getValue() * WEIGHTS.getOrDefault(clue.getKey(), 0.0))
        .sum();
  }

  /** The states of which the article's officials may be, in the order of first naming. */
  Set<String> states() {
    Set<String> states = new LinkedHashSet<>(counts.keySet());
    for (Mention mention : mentions) {
      if (mention.side() != null
          && (mention.is(Mention.Kind.STATE) || mention.is(Mention.Kind.PLACE))) {
        states.add(mention.side());
      }
    }
    addIf(states, outlet);
    addIf(states, dateline);
    drafts.stream()
        .filter(draft -> draft.kind == Actor.Kind.PERSON && draft.side() != null)
        .forEach(draft -> states.add(draft.side()));
    states.removeIf(side -> !gazetteer.isState(side));
    return states;
  }

  private static void addIf(Set<String> states, @Nullable String state) {
    if (state != null) {
      states.add(state);
    }
  }

  /** The clues that hold, by weight; what is not in it counts 0. */
  Map<Clue, Double> of(Draft person, String state) {
    Map<Clue, Double> clues = new EnumMap<>(Clue.class);
    ofPage(clues, person, state);
    ofOthers(clues, person, state);
    ofWords(clues, person, state);
    clues.put(Clue.SOUND, sound.likeness(person.name(), state));
    ofRoles(clues, person, state);
    return clues;
  }

  private static void put(Map<Clue, Double> clues, Clue clue, boolean holds) {
    if (holds) {
      clues.merge(clue, 1.0, Double::sum);
    }
  }

  private void ofPage(Map<Clue, Double> clues, Draft person, String state) {
    boolean isOutlet = state.equals(outlet);
    boolean isDateline = state.equals(dateline);
    boolean isHeadline = state.equals(headline);
    boolean isFirstState = !counts.isEmpty() && state.equals(counts.keySet().iterator().next());
    int count = counts.getOrDefault(state, 0);
    put(clues, Clue.OFFICIAL_OUTLET, isOutlet && isOwnPage);
    put(clues, Clue.OUTLET, isOutlet);
    put(clues, Clue.DATELINE, isDateline);
    put(clues, Clue.HEADLINE_FIRST, isHeadline);
    clues.put(Clue.SHARE, count / (double) all);
    put(clues, Clue.NAMED_ONCE, count <= 1);
    put(clues, Clue.FIRST_IN_BODY, state.equals(firstOfBody()));
    boolean isFirst = isFirstOfficial(person);
    put(clues, Clue.FIRST_OFFICIAL_AND_DATELINE, isFirst && isDateline);
    put(clues, Clue.FIRST_OFFICIAL_AND_HEADLINE, isFirst && isHeadline);
    put(clues, Clue.FIRST_OFFICIAL_AND_FIRST_STATE, isFirst && isFirstState);
    put(clues, Clue.NO_OFFICE_AND_DATELINE, person.offices.isEmpty() && isDateline);
    put(clues, Clue.NO_OFFICE_AND_OUTLET, person.offices.isEmpty() && isOutlet);
    put(clues, Clue.ENVOY_AND_HOME, person.is(Office.AMBASSADOR) && (isOutlet || isDateline));
  }

  /** "The Peruvian minister", by whom a minister of the article may be meant. */
  private void ofRoles(Map<Clue, Double> clues, Draft person, String state) {
    for (Mention role : mentions) {
      boolean fits =
          role.is(Mention.Kind.ROLE)
              && !role.plural()
              && state.equals(role.side())
              && mayMean(role, person);
      if (fits) {
        boolean isTaken =
            drafts.stream()
                .filter(draft -> draft != person && draft.kind == Actor.Kind.PERSON)
                .anyMatch(draft -> state.equals(draft.side()) && mayMean(role, draft));
        clues.put(isTaken ? Clue.ROLE_OF_STATE_TAKEN : Clue.ROLE_OF_STATE, 1.0);
      }
    }
  }

  private static boolean mayMean(Mention role, Draft person) {
    return role.offices().stream()
        .anyMatch(
            office ->
                office == Office.COUNTERPART || person.offices.stream().anyMatch(office::mayMean));
  }

  private @Nullable String firstOfBody() {
    return mentions.stream()
        .filter(mention -> outline.kindOf(mention.sentence()) == Passage.Kind.BODY)
        .filter(mention -> mention.is(Mention.Kind.STATE) && !OwnPage.isPlace(mention))
        .map(Mention::side)
        .findFirst()
        .orElse(null);
  }

  private boolean isFirstOfficial(Draft person) {
    return drafts.stream()
            .filter(draft -> draft.kind == Actor.Kind.PERSON && !draft.spans.isEmpty())
            .min(Comparator.comparing(draft -> draft.spans.get(0)))
            .orElse(null)
        == person;
  }

  private void ofOthers(Map<Clue, Double> clues, Draft person, String state) {
    put(clues, Clue.NOT_OF, person.notOf.contains(state));
    put(clues, Clue.MONARCHY_UNFIT, !Monarchies.fits(person, state));
    boolean isOneSided =
        drafts.stream()
                .filter(draft -> draft != person && draft.kind == Actor.Kind.PERSON)
                .map(Draft::side)
                .filter(Objects::nonNull)
                .distinct()
                .count()
            == 1;
    boolean others = false;
    boolean unique = false;
    boolean same = false;
    for (Draft draft : drafts) {
      boolean isOther =
          draft != person && draft.kind == Actor.Kind.PERSON && state.equals(draft.side());
      if (isOther) {
        others = true;
        unique |= UNIQUE.stream().anyMatch(office -> draft.is(office) && person.is(office));
        same |= draft.offices.stream().anyMatch(person::is) && shareNoun(draft, person);
      }
    }
    put(clues, Clue.HAS_OFFICIALS, others);
    put(clues, Clue.ONLY_WITH_OFFICIALS, others && isOneSided);
    put(clues, Clue.SAME_UNIQUE_OFFICE, unique);
    put(clues, Clue.SAME_OFFICE, same);
    for (Facing pair : facing) {
      Draft one = meant.get(pair.one());
      Draft other = meant.get(pair.other());
      boolean isFaced =
          one == person && other != null && state.equals(other.side())
              || other == person && one != null && state.equals(one.side());
      if (isFaced && !clues.containsKey(Clue.FACES)) {
        clues.put(Clue.FACES, 1.0);
      }
    }
  }

  private static boolean shareNoun(Draft one, Draft other) {
    return one.roleWords.stream()
        .anyMatch(word -> word.length() > 3 && other.roleWords.contains(word));
  }

  private void ofWords(Map<Clue, Double> clues, Draft person, String state) {
    for (Said one : said) {
      if (one.person() == person && one.state().equals(state)) {
        clues.merge(one.clue(), 1.0, (a, b) -> Math.min(2, a + b));
      }
    }
    mentions.stream()
        .filter(mention -> mention.is(Mention.Kind.PERSON) && meant.get(mention) == person)
        .findFirst()
        .ifPresent(first -> beside(clues, first, state));
  }

  private void beside(Map<Clue, Double> clues, Mention person, String state) {
    Mention before = null;
    Mention behind = null;
    Mention earlier = null;
    for (Mention mention : mentions) {
      boolean isState =
          mention.side() != null
              && (mention.is(Mention.Kind.STATE)
                  || mention.is(Mention.Kind.INSTITUTION)
                  || mention.is(Mention.Kind.PLACE));
      if (!isState) {
        continue;
      }
      int apart = person.sentence().index() - mention.sentence().index();
      if (apart == 0) {
        boolean isBefore = mention.span().end() <= person.extent().start();
        before = isBefore ? mention : before;
        behind = !isBefore && behind == null ? mention : behind;
      } else if (apart == 1 || apart == 2) {
        earlier = mention;
      }
    }
    put(clues, Clue.BEHIND_NAME, before == null && behind != null && behind.side().equals(state));
    boolean isAlone = before == null && behind == null;
    put(clues, Clue.IN_SENTENCE_BEFORE, isAlone && earlier != null && earlier.side().equals(state));
    boolean isPlaceLater = behind != null && behind.side().equals(state) && OwnPage.isPlace(behind);
    put(clues, Clue.IN_PLACE_LATER, isPlaceLater);
  }

  // ---- what the person says of the state ----

  private void readSaid() {
    Draft last = null;
    for (Sentence sentence : outline.sentences()) {
      for (Token verb : sentence.tokens()) {
        Token subject = verb.isVerb() ? Clause.subject(sentence, verb) : null;
        Draft person = subject == null ? null : personAt(sentence, subject, last);
        if (person != null) {
          addSaid(person, sentence, verb);
        }
      }
      last = lastSubject(sentence, last);
    }
  }

  private void addSaid(Draft person, Sentence sentence, Token verb) {
    Token clause = sentence.child(verb, Relation.OPEN_COMPLEMENT, Relation.CLAUSAL_COMPLEMENT);
    Token actor = clause == null ? null : Clause.ownSubject(sentence, clause);
    for (Mention state :
        SAYING.contains(verb.lemma()) ? statesIn(sentence, verb) : List.<Mention>of()) {
      boolean isBelow = clause != null && sentence.isBelow(state.head(), clause);
      Clue below = isBelow ? Clue.SAYS_IT_IS_ACTED_ON : null;
      Clue beside = isOwner(sentence, state) ? Clue.OWNED_BY : below;
      Clue clue = state.head() == actor ? Clue.SAYS_IT_ACTS : beside;
      if (clue != null) {
        said.add(new Said(person, state.side(), clue));
      }
    }
  }

  /** "<b>Kenya's</b> support". */
  private static boolean isOwner(Sentence sentence, Mention state) {
    Token noun = sentence.head(state.head());
    return state.head().is(Relation.POSSESSIVE) && noun != null && noun.is(Relation.OBJECT);
  }

  private List<Mention> statesIn(Sentence sentence, Token verb) {
    return mentions.stream()
        .filter(mention -> mention.sentence() == sentence && mention.side() != null)
        .filter(mention -> mention.is(Mention.Kind.STATE) && sentence.isBelow(mention.head(), verb))
        .toList();
  }

  private @Nullable Draft personAt(Sentence sentence, Token token, @Nullable Draft last) {
    if (token.isPronoun()) {
      return Set.of("he", "she").contains(token.lemma()) ? last : null;
    }
    return mentions.stream()
        .filter(mention -> mention.sentence() == sentence && mention.is(Mention.Kind.PERSON))
        .filter(mention -> mention.extent().contains(token.span()))
        .map(meant::get)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Draft lastSubject(Sentence sentence, @Nullable Draft last) {
    for (Mention mention : mentions) {
      boolean isHere = mention.sentence() == sentence && mention.is(Mention.Kind.PERSON);
      last = isHere && mention.head().is(Relation.SUBJECT) ? meant.get(mention) : last;
    }
    return last;
  }
}
