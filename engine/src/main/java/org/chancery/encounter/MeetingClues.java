package org.chancery.encounter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.article.Span;
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
 * What speaks for and against that two officials, of whom no sentence says that they met, have met
 * in what the article tells.
 */
final class MeetingClues {

  /** Each counts 1 when it holds, unless it says otherwise. */
  enum Clue {
    /** Always; the share of pairs that have met. */
    ANY,
    /** Sentences in which one tells the other something, 2 at most. */
    TELLS,
    TELLS_BACK,
    ASKS_HIS_STATE,
    ASKS_STATE_BACK,
    COUNTERPART,
    TOGETHER_IN_LEAD,
    /** Sentences that name both, from 0 to 1 for three and more. */
    TOGETHER,
    MEETING_WORD_BESIDE,
    MEETING_WORD_IN_LEAD,
    /** Words of meeting, from 0 to 1 for four and more. */
    MEETING_WORDS,
    /** "The two", "both ministers", from 0 to 1 for three and more. */
    GROUPS,
    GROUP_AND_TOP_TWO,
    HEADLINE_NAMES_BOTH_SIDES,
    SAME_OFFICE,
    TOP_TWO,
    BOTH_SAY,
    ANSWERS,
    ONE_HAS_MET,
    BOTH_HAVE_MET,
    SOMEBODY_HAS_MET,
    /** Where the later of the two is first named, from 0 to 1 for the end. */
    LATE,
    NAMED_ONCE,
    PLANNED,
    /** "with", "by" or "alongside" stands right before the later, in a sentence that names both. */
    WITH,
    /** Both are the subject of one verb of the past. */
    JOINED,
    /** One is the subject of a verb of the past, the other its object. */
    DONE_TO,
    /** What is about him, of him or against him: right before the later. */
    ABOUT,
    /** A day near that of the page stands in a sentence that names both. */
    DAY_BESIDE,
    /** Words of hosts and guests. */
    HOST_BESIDE,
    /** Words for being in one room. */
    ROOM_BESIDE,
    /** What will or would be, or was called off. */
    UNREAL_BESIDE,
    /** What was long ago. */
    LONG_AGO_BESIDE,
    THIRD_SIDE,
    ENVOY,
    NO_OFFICE
  }

  private static final Map<Clue, Double> WEIGHTS =
      TableFile.weights(MeetingClues.class, "meetings.tsv", Clue.class);
  private static final Map<Clue, Double> WEIGHTS_OF_SHORT =
      TableFile.weights(MeetingClues.class, "meetings-short.tsv", Clue.class);
  private static final int LEAD = 3;
  private static final Set<String> SAYING =
      Words.set(
          "say tell state add note stress affirm reaffirm reiterate emphasise emphasize underline underscore announce pledge"
              + " promise explain insist warn express voice urge ask call thank propose reply respond welcome praise appreciate"
              + " request suggest highlight agree assure");
  private static final Set<String> TELLING =
      Words.set(
          "tell ask urge thank assure inform brief congratulate invite press remind request promise answer greet welcome"
              + " accuse warn present hand show offer");
  private static final Set<String> ANSWERING =
      Words.set("reply respond answer counter reciprocate");

  private static final Set<String> TOGETHER_WITH = Set.of("with", "by", "joined");
  private static final Set<String> ABOUT =
      Words.set("about of on against from for over like than as to under after before since");
  private static final Set<String> HOSTING =
      Words.set("host guest visit visitor visiting welcome palace delegation tour trip arrive");
  private static final Set<String> ROOM =
      Words.set(
          "table room side-by-side together hand handshake airport tarmac door lunch dinner breakfast coffee conference podium"
              + " corridor face-to-face one-on-one sidelines sideline margin");
  private static final Set<String> UNREAL =
      Words.set(
          "will would could may might should plan scheduled schedule expect expected due next cancel postpone refuse snub"
              + " decline invite off possible hope ready letter write statement tweet publish leak"
              + " recognise recognize separate never skip");
  private static final int MOST_SENTENCES_OF_SHORT = 5;

  private final Outline outline;
  private final Cast cast;
  private final List<List<String>> met;
  private final List<Telling> tellings;
  private final List<Span> days;
  private final Map<String, List<Sentence>> named = new HashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Set<String> says = new HashSet<>();
  private final Map<List<String>, Integer> tells = new HashMap<>();
  private final Map<List<String>, Integer> asksState = new HashMap<>();
  private final Set<List<String>> counterpart = new HashSet<>();
  private final Set<String> answers = new HashSet<>();
  private final boolean isShort;
  private int groups;
  private int meetingWords;
  private boolean isMeetingInLead;

  /**
   * @param met the actors of each encounter that the article tells outright
   * @param tellings all of the article, also those of the past and those planned
   * @param days where it tells a day near that of the page
   */
  MeetingClues(
      Outline outline, Cast cast, List<List<String>> met, List<Telling> tellings, List<Span> days) {
    this.days = List.copyOf(days);
    this.outline = outline;
    this.cast = cast;
    this.met = met;
    this.tellings = tellings;
    this.isShort =
        outline.sentences().stream()
                .filter(sentence -> outline.kindOf(sentence) == Passage.Kind.BODY)
                .count()
            <= MOST_SENTENCES_OF_SHORT;
    readAll();
  }

  /** How likely it is that they met, as log odds. */
  double score(Actor one, Actor other) {
    Map<Clue, Double> weights = isShort ? WEIGHTS_OF_SHORT : WEIGHTS;
    return of(one, other).entrySet().stream()
        .mapToDouble(clue -> clue.getValue() * weights.getOrDefault(clue.getKey(), 0.0))
        .sum();
  }

  /** The clues that hold, by weight; what is not in it counts 0. */
  Map<Clue, Double> of(Actor one, Actor other) {
    Map<Clue, Double> clues = new EnumMap<>(Clue.class);
    clues.put(Clue.ANY, 1.0);
    ofPair(clues, one, other);
    ofArticle(clues, one, other);
    return clues;
  }

  /**
   * Whether the article is no more than the opening of a report, where most who are named have met
   * and no later sentence says so.
   */
  boolean isShort() {
    return isShort;
  }

  private static void put(Map<Clue, Double> clues, Clue clue, double value) {
    if (value > 0) {
      clues.put(clue, value);
    }
  }

  private static void put(Map<Clue, Double> clues, Clue clue, boolean holds) {
    put(clues, clue, holds ? 1 : 0);
  }

  private void ofPair(Map<Clue, Double> clues, Actor one, Actor other) {
    ofTalk(clues, one, other);
    ofSentences(clues, one, other);
    ofOffices(clues, cast.offices(one), cast.offices(other));
    ofNaming(clues, one, other);
    put(clues, Clue.PLANNED, isPlanned(one.id(), other.id()));
    if (!isShort) {
      ofOthersMet(clues, one.id(), other.id());
    }
  }

  /** What one says to the other. */
  private void ofTalk(Map<Clue, Double> clues, Actor one, Actor other) {
    String a = one.id();
    String b = other.id();
    int there = tells.getOrDefault(List.of(a, b), 0);
    int back = tells.getOrDefault(List.of(b, a), 0);
    put(clues, Clue.TELLS, Math.min(2, there + back));
    put(clues, Clue.TELLS_BACK, there > 0 && back > 0);
    int asks = asksState.getOrDefault(List.of(a, String.valueOf(other.side())), 0);
    int asksBack = asksState.getOrDefault(List.of(b, String.valueOf(one.side())), 0);
    put(clues, Clue.ASKS_HIS_STATE, asks + asksBack > 0);
    put(clues, Clue.ASKS_STATE_BACK, asks > 0 && asksBack > 0);
    put(clues, Clue.BOTH_SAY, says.contains(a) && says.contains(b));
    put(clues, Clue.ANSWERS, answers.contains(a) || answers.contains(b));
  }

  /** What stands in the sentences that name both. */
  private void ofSentences(Map<Clue, Double> clues, Actor one, Actor other) {
    List<Sentence> both = new ArrayList<>(named.getOrDefault(one.id(), List.of()));
    both.retainAll(named.getOrDefault(other.id(), List.of()));
    put(clues, Clue.TOGETHER, Math.min(3, both.size()) / 3.0);
    put(clues, Clue.TOGETHER_IN_LEAD, both.stream().anyMatch(this::isLead));
    put(clues, Clue.MEETING_WORD_BESIDE, both.stream().anyMatch(MeetingWords::hasMeeting));
    both.stream()
        .filter(sentence -> isShort && outline.kindOf(sentence) == Passage.Kind.BODY)
        .forEach(sentence -> ofSentence(clues, sentence, one, other));
  }

  private static void ofOffices(Map<Clue, Double> clues, Set<Office> one, Set<Office> other) {
    put(clues, Clue.SAME_OFFICE, one.stream().anyMatch(other::contains));
    put(clues, Clue.NO_OFFICE, one.isEmpty() || other.isEmpty());
    put(clues, Clue.ENVOY, one.contains(Office.AMBASSADOR) || other.contains(Office.AMBASSADOR));
  }

  /** How often they are named, and as whose counterpart. */
  private void ofNaming(Map<Clue, Double> clues, Actor one, Actor other) {
    put(clues, Clue.COUNTERPART, counterpart.contains(pair(one.id(), other.id())));
    int least = Math.min(counts.getOrDefault(one.id(), 0), counts.getOrDefault(other.id(), 0));
    put(clues, Clue.NAMED_ONCE, least <= 1);
    boolean areTop = areTop(one, other);
    put(clues, Clue.TOP_TWO, areTop);
    put(clues, Clue.GROUP_AND_TOP_TWO, areTop && groups > 0);
  }

  /** Who has met others, which says little where few are named. */
  private void ofOthersMet(Map<Clue, Double> clues, String a, String b) {
    boolean aMet = met.stream().anyMatch(all -> all.contains(a));
    boolean bMet = met.stream().anyMatch(all -> all.contains(b));
    put(clues, Clue.ONE_HAS_MET, aMet != bMet);
    put(clues, Clue.BOTH_HAVE_MET, aMet && bMet);
    put(clues, Clue.SOMEBODY_HAS_MET, !met.isEmpty());
    int sentences = Math.max(1, outline.sentences().size());
    put(clues, Clue.LATE, Math.max(first(a), first(b)) / (double) sentences);
  }

  /** What the words of a sentence say that names both. */
  private void ofSentence(Map<Clue, Double> clues, Sentence sentence, Actor one, Actor other) {
    Mention first = mention(sentence, one);
    Mention second = mention(sentence, other);
    if (first == null || second == null) {
      return;
    }
    Mention later = first.span().start() > second.span().start() ? first : second;
    String before = wordBefore(sentence, later);
    put(clues, Clue.WITH, TOGETHER_WITH.contains(before) || Attendance.FACING.contains(before));
    put(clues, Clue.ABOUT, ABOUT.contains(before));
    Token verb = verbOf(sentence, first);
    boolean isJoined = verb != null && verb == verbOf(sentence, second);
    put(clues, Clue.JOINED, isJoined);
    put(
        clues,
        Clue.DONE_TO,
        isDoneTo(sentence, first, second) || isDoneTo(sentence, second, first));
    put(clues, Clue.DAY_BESIDE, days.stream().anyMatch(day -> sentence.span().contains(day)));
    put(clues, Clue.HOST_BESIDE, hasAny(sentence, HOSTING));
    put(clues, Clue.ROOM_BESIDE, hasAny(sentence, ROOM));
    put(clues, Clue.UNREAL_BESIDE, hasAny(sentence, UNREAL));
    put(
        clues,
        Clue.LONG_AGO_BESIDE,
        sentence.tokens().stream().anyMatch(MeetingWords::isOfLongAgo));
  }

  private static boolean hasAny(Sentence sentence, Set<String> words) {
    return sentence.tokens().stream().anyMatch(token -> words.contains(token.lemma()));
  }

  private @Nullable Mention mention(Sentence sentence, Actor actor) {
    return cast.mentions(sentence).stream()
        .filter(mention -> personOf(mention) == actor)
        .findFirst()
        .orElse(null);
  }

  /** The word before the mention and its article or owner: "with", "by", "of"; or empty. */
  private static String wordBefore(Sentence sentence, Mention mention) {
    Token last = sentence.before(mention.extent().start());
    boolean isArticle = last != null && (last.is(Relation.DETERMINER) || last.isPronoun());
    Token word = isArticle ? sentence.before(last.span().start()) : last;
    return word == null ? "" : word.lemma();
  }

  /** The verb of the past of which it is the subject, alone or joined to others; or null. */
  private @Nullable Token verbOf(Sentence sentence, Mention mention) {
    return sentence.tokens().stream()
        .filter(token -> token.tag().equals("VBD") || token.tag().equals("VBN"))
        .filter(
            verb -> {
              Token subject = Clause.ownSubject(sentence, verb);
              return subject != null
                  && Clause.coordinated(sentence, subject).stream()
                      .anyMatch(token -> mention.extent().contains(token.span()));
            })
        .findFirst()
        .orElse(null);
  }

  private boolean isDoneTo(Sentence sentence, Mention doer, Mention other) {
    Token verb = verbOf(sentence, doer);
    Token object = verb == null ? null : sentence.child(verb, Relation.OBJECT);
    return object != null && other.extent().contains(object.span());
  }

  private void ofArticle(Map<Clue, Double> clues, Actor one, Actor other) {
    put(clues, Clue.GROUPS, Math.min(3, groups) / 3.0);
    put(clues, Clue.MEETING_WORDS, Math.min(4, meetingWords) / 4.0);
    put(clues, Clue.MEETING_WORD_IN_LEAD, isMeetingInLead);
    put(
        clues,
        Clue.HEADLINE_NAMES_BOTH_SIDES,
        isInHeadline(one.side()) && isInHeadline(other.side()));
    long sides =
        counts.keySet().stream()
            .map(id -> cast.actor(id).side())
            .filter(side -> side != null)
            .distinct()
            .count();
    put(clues, Clue.THIRD_SIDE, sides > 2);
  }

  private boolean isInHeadline(@Nullable String side) {
    return side != null
        && cast.mentions().stream()
            .filter(mention -> outline.kindOf(mention.sentence()) == Passage.Kind.HEADLINE)
            .map(cast::actor)
            .anyMatch(actor -> actor != null && side.equals(actor.side()));
  }

  /** Whether nobody of their sides, or of a third, is named more often. */
  private boolean areTop(Actor one, Actor other) {
    List<Actor> all =
        counts.entrySet().stream()
            .sorted(Comparator.comparing(entry -> -entry.getValue()))
            .map(entry -> cast.actor(entry.getKey()))
            .filter(actor -> actor.side() != null)
            .toList();
    Actor first = all.isEmpty() ? null : all.get(0);
    Actor second =
        all.stream()
            .filter(actor -> first != null && !actor.side().equals(first.side()))
            .findFirst()
            .orElse(null);
    return one == first && other == second || one == second && other == first;
  }

  private boolean isPlanned(String a, String b) {
    return tellings.stream()
        .filter(telling -> telling.status() == Telling.Status.PLANNED)
        .anyMatch(
            telling ->
                telling.people().stream().anyMatch(one -> one.actor().id().equals(a))
                    && telling.people().stream().anyMatch(one -> one.actor().id().equals(b)));
  }

  private int first(String id) {
    List<Sentence> sentences = named.getOrDefault(id, List.of());
    return sentences.isEmpty() ? 0 : sentences.get(0).index();
  }

  private boolean isLead(Sentence sentence) {
    List<Sentence> body =
        outline.sentences().stream()
            .filter(one -> outline.kindOf(one) == Passage.Kind.BODY)
            .limit(LEAD)
            .toList();
    return outline.kindOf(sentence) == Passage.Kind.HEADLINE || body.contains(sentence);
  }

  private static List<String> pair(String a, String b) {
    return a.compareTo(b) < 0 ? List.of(a, b) : List.of(b, a);
  }

  // ---- reading ----

  private void readAll() {
    Actor last = null;
    for (Sentence sentence : outline.sentences()) {
      Actor before = null;
      for (Mention mention : cast.mentions(sentence)) {
        groups += mention.is(Mention.Kind.GROUP) ? 1 : 0;
        Actor actor = personOf(mention);
        if (actor == null) {
          continue;
        }
        counts.merge(actor.id(), 1, Integer::sum);
        List<Sentence> in = named.computeIfAbsent(actor.id(), any -> new ArrayList<>());
        if (!in.contains(sentence)) {
          in.add(sentence);
        }
        boolean isCounterpart = mention.offices().contains(Office.COUNTERPART);
        if (isCounterpart && before != null && before != actor) {
          counterpart.add(pair(before.id(), actor.id()));
        }
        before = actor;
      }
      readWords(sentence);
      for (Token verb : sentence.tokens()) {
        if (verb.isVerb()) {
          readVerb(sentence, verb, last);
        }
      }
      for (Mention mention : cast.mentions(sentence)) {
        boolean isSubject = mention.head().is(Relation.SUBJECT);
        Actor actor = isSubject ? personOf(mention) : null;
        last = actor == null ? last : actor;
      }
    }
  }

  private void readWords(Sentence sentence) {
    boolean hasMeeting = MeetingWords.hasMeeting(sentence);
    meetingWords += hasMeeting ? 1 : 0;
    isMeetingInLead |= hasMeeting && isLead(sentence);
  }

  private void readVerb(Sentence sentence, Token verb, @Nullable Actor last) {
    Token subject = cast.subject(sentence, verb);
    if (subject == null) {
      return;
    }
    List<Actor> subjects = new ArrayList<>();
    for (Token each : Clause.coordinated(sentence, subject)) {
      Actor actor = actorAt(sentence, each, last);
      if (actor != null && !subjects.contains(actor)) {
        subjects.add(actor);
      }
    }
    Actor actor = subjects.size() == 1 ? subjects.get(0) : null;
    if (actor == null) {
      return;
    }
    if (SAYING.contains(verb.lemma())) {
      says.add(actor.id());
    }
    boolean isAnswer =
        ANSWERING.contains(verb.lemma())
            || sentence.tokens().stream()
                .limit(5)
                .anyMatch(token -> Set.of("part", "turn", "response").contains(token.lemma()));
    if (isAnswer) {
      answers.add(actor.id());
    }
    if (TELLING.contains(verb.lemma())) {
      readTold(sentence, verb, actor);
    }
  }

  private void readTold(Sentence sentence, Token verb, Actor teller) {
    List<Token> told = new ArrayList<>();
    for (Token child : sentence.children(verb)) {
      if (child.is(Relation.OBJECT) || child.is(Relation.INDIRECT_OBJECT)) {
        told.add(child);
      }
    }
    Token to = Clause.objectOf(sentence, verb, List.of("to", "on", "upon"));
    Token clause = sentence.child(verb, Relation.OPEN_COMPLEMENT, Relation.CLAUSAL_COMPLEMENT);
    Token actor = clause == null ? null : Clause.ownSubject(sentence, clause);
    for (Token token : new Token[] {to, actor}) {
      if (token != null) {
        told.add(token);
      }
    }
    for (Token token : told) {
      Mention mention = cast.mentionAt(sentence, token);
      Actor other = mention == null ? null : cast.actor(mention);
      if (other != null && other.isPerson() && other != teller) {
        tells.merge(List.of(teller.id(), other.id()), 1, Integer::sum);
      } else if (mention != null && mention.side() != null) {
        asksState.merge(List.of(teller.id(), mention.side()), 1, Integer::sum);
      }
    }
  }

  private @Nullable Actor personOf(Mention mention) {
    Actor actor =
        mention.is(Mention.Kind.PERSON) || mention.is(Mention.Kind.ROLE)
            ? cast.actor(mention)
            : null;
    return actor != null && actor.isPerson() ? actor : null;
  }

  private @Nullable Actor actorAt(Sentence sentence, Token token, @Nullable Actor last) {
    if (token.isPronoun()) {
      return Set.of("he", "she").contains(token.lemma()) ? last : null;
    }
    Mention mention = cast.mentionAt(sentence, token);
    return mention == null ? null : personOf(mention);
  }
}
