package org.chancery.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.chancery.text.Clause;
import org.chancery.text.Outline;
import org.chancery.text.Quotation;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds the cues of a sentence that stand in a clause where someone does say something. */
final class CueFinder {

  private static final Cue ACCORDING =
      new Cue("according to", Cue.Frame.SAY, Act.INFORM, false, "", "");

  private static final Cue QUESTION = new Cue("ask", Cue.Frame.SAY, Act.INFORM, false, "", "");

  /** In words, of a sentence that is no more than the tag of a quotation before it. */
  private static final int LONGEST_TAG = 10;

  private final CueLexicon lexicon = CueLexicon.load();
  private final NominalCues nominalCues = new NominalCues(lexicon);

  /**
   * In text order.
   *
   * @param isNews nobody meets anybody, and what no one is named for is told as well
   */
  List<FoundCue> find(Outline outline, Sentence sentence, boolean isNews) {
    List<FoundCue> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      FoundCue cue = accordingTo(sentence, token);
      if (cue == null && token.isVerb()) {
        cue = verbal(outline, sentence, token, isNews);
      } else if (cue == null && token.lemma().equals("be")) {
        cue = nominalCues.statedNoun(sentence, token);
      }
      if (cue != null) {
        found.add(withAdverb(sentence, cue));
      }
    }
    for (FoundCue cue : List.copyOf(found)) {
      found.addAll(nominalCues.furtherNouns(sentence, cue));
    }
    addNouns(sentence, found, noun -> nominalCues.ownedNoun(sentence, noun, isNews));
    addNouns(sentence, found, noun -> BeforeColon.find(sentence, noun));
    if (isNews) {
      addNouns(sentence, found, noun -> UnsourcedCues.spokenNoun(sentence, noun));
    }
    found.sort(Comparator.comparing(cue -> cue.firstWord().index()));
    return found;
  }

  /** Adds the cues that are nouns by themselves, unless the noun is a word of another cue. */
  private static void addNouns(
      Sentence sentence, List<FoundCue> found, Function<Token, @Nullable FoundCue> finder) {
    for (Token token : sentence.tokens()) {
      FoundCue cue = token.isNoun() ? finder.apply(token) : null;
      if (cue != null && found.stream().noneMatch(other -> other.words().contains(token))) {
        found.add(cue);
      }
    }
  }

  private static @Nullable FoundCue accordingTo(Sentence sentence, Token token) {
    boolean is =
        token.form().equalsIgnoreCase("according")
            && token.index() + 1 < sentence.tokens().size()
            && sentence.token(token.index() + 1).lemma().equals("to");
    return is
        ? new FoundCue(ACCORDING, token, token, List.of(token, sentence.token(token.index() + 1)))
        : null;
  }

  /** "<b>sincerely</b> thanked", "<b>would</b> also welcome" is one cue. */
  private static FoundCue withAdverb(Sentence sentence, FoundCue found) {
    int before = found.firstWord().index() - 1;
    boolean isAdverb =
        before >= 0
            && sentence.token(before).tag().equals("RB")
            && sentence.token(before).lemma().endsWith("ly")
            && sentence.head(sentence.token(before)) == found.carrier();
    Token modal =
        SpeakingVerb.isWouldBeGlad(sentence, found.carrier())
            ? Clause.modal(sentence, found.carrier())
            : null;
    Token first = isAdverb ? sentence.token(before) : modal;
    if (first == null || found.words().contains(first)) {
      return found;
    }
    List<Token> words = new ArrayList<>(found.words());
    words.add(0, first);
    return new FoundCue(found.cue(), found.carrier(), found.core(), words, found.asideFrom());
  }

  // ---- a verb ----

  private @Nullable FoundCue verbal(
      Outline outline, Sentence sentence, Token verb, boolean isNews) {
    FoundCue cue = isNews ? UnsourcedCues.asked(sentence, verb) : null;
    if (cue == null) {
      cue = nominalCues.listedNoun(sentence, verb);
    }
    if (cue == null) {
      cue = byVerb(sentence, verb, isNews);
    }
    if (cue == null && isNews && asksQuestion(sentence, verb)) {
      cue = new FoundCue(QUESTION, verb, verb, List.of(verb));
    }
    if (cue == null && isBeing(verb)) {
      cue = nominalCues.statedNoun(sentence, verb);
      cue = cue == null ? nominalCues.cleft(sentence, verb) : cue;
      cue = cue == null ? nominalCues.turnedCleft(sentence, verb) : cue;
    }
    if (cue == null) {
      cue = byQuotation(outline, sentence, verb);
    }
    return cue == null && isNews ? UnsourcedCues.seeming(sentence, verb) : cue;
  }

  /** "<b>asked</b> whether the dam was safe": nothing is asked of anybody, but it is told. */
  private static boolean asksQuestion(Sentence sentence, Token verb) {
    return CueFrame.isQuestion(sentence, verb) && SpeakingVerb.speaks(sentence, verb);
  }

  private static boolean isBeing(Token verb) {
    return verb.lemma().equals("be") || verb.form().equals("'s");
  }

  private @Nullable FoundCue byVerb(Sentence sentence, Token verb, boolean isNews) {
    Token object = sentence.child(verb, Relation.OBJECT);
    boolean isForOneself = object != null && object.lemma().equals("anonymity");
    if (isForOneself) {
      return null;
    }
    if (!SpeakingVerb.speaks(sentence, verb)) {
      return isNews && SpeakingVerb.willSpeak(sentence, verb) ? toBeTold(sentence, verb) : null;
    }
    FoundCue light = nominalCues.lightNoun(sentence, verb);
    if (light != null) {
      return light;
    }
    FoundCue adjective = nominalCues.adjective(sentence, verb);
    return adjective == null ? listed(sentence, verb, isNews) : adjective;
  }

  /** "will discuss": not what will be asked, nor "will recognise", which is to be done. */
  private @Nullable FoundCue toBeTold(Sentence sentence, Token verb) {
    FoundCue told = listed(sentence, verb, true);
    boolean isDeed =
        told != null
            && (told.cue().frame() == Cue.Frame.WANT || told.cue().act() == Act.APPRECIATE);
    return isDeed ? null : told;
  }

  /** By a verb of the list, in an aside or with what shows speech. */
  private @Nullable FoundCue listed(Sentence sentence, Token verb, boolean isNews) {
    for (Cue cue : lexicon.startingWith(verb.lemma())) {
      boolean isBeforeCue =
          GOING_ON.contains(cue.words()) && isToSay(sentence, verb)
              || REPLYING.contains(cue.words()) && isByAsking(sentence, verb);
      List<Token> words = isVerbal(cue) && !isBeforeCue ? wordsOf(sentence, verb, cue) : null;
      int aside =
          words == null ? -1 : Aside.start(sentence, verb, words.get(words.size() - 1).index());
      if (aside >= 0 && (cue.frame() == Cue.Frame.SAY || cue.frame() == Cue.Frame.WANT)) {
        return new FoundCue(cue, verb, verb, words, aside);
      }
      if (words != null && CueFrame.fits(sentence, verb, cue, words, isNews)) {
        return new FoundCue(cue, verb, coreOf(sentence, verb, words), words);
      }
    }
    return null;
  }

  private static final Set<String> GOING_ON = Set.of("go on", "continue");

  /** "went on <b>to say</b>": what is told is said. */
  private boolean isToSay(Sentence sentence, Token verb) {
    return sentence.children(verb, Relation.OPEN_COMPLEMENT).stream()
        .filter(below -> Clause.isInfinitive(sentence, below))
        .anyMatch(
            below ->
                lexicon.startingWith(below.lemma()).stream()
                    .anyMatch(cue -> isVerbal(cue) && cue.frame() != Cue.Frame.PLAN));
  }

  private static final Set<String> REPLYING = Set.of("reply", "respond", "answer");

  /** "replied by <b>asking</b> for a loan": he asks. */
  private boolean isByAsking(Sentence sentence, Token verb) {
    Token asking = Clause.objectOf(sentence, verb, List.of("by"));
    return asking != null
        && asking.isVerb()
        && lexicon.startingWith(asking.lemma()).stream()
            .anyMatch(cue -> cue.frame() == Cue.Frame.WANT);
  }

  private static boolean isVerbal(Cue cue) {
    return cue.frame() != Cue.Frame.NOUN && cue.frame() != Cue.Frame.ADJ;
  }

  /**
   * The words of a cue of several: particles, prepositions and nouns that hang on the verb; null
   * when one is missing.
   */
  private static @Nullable List<Token> wordsOf(Sentence sentence, Token verb, Cue cue) {
    String[] parts = cue.words().split(" ");
    List<Token> words = new ArrayList<>(List.of(verb));
    Token last = verb;
    for (int number = 1; number < parts.length; number++) {
      last = partBehind(sentence, verb, last, parts[number], number == 1 ? 2 : 4);
      if (last == null) {
        return null;
      }
      words.add(last);
    }
    return words;
  }

  private static @Nullable Token partBehind(
      Sentence sentence, Token verb, Token last, String part, int reach) {
    for (Token token : sentence.tokens()) {
      boolean isPlace = part.equals("down") && token.tag().equals("IN");
      boolean isPart = token.index() > last.index() && token.lemma().equals(part) && !isPlace;
      if (isPart && hangs(sentence, token, verb, last)) {
        boolean isObject = token.is(Relation.OBJECT) && sentence.head(token) == verb;
        int farthest = isAgainst(part) || isForBehindWhom(verb, part) ? MOST_BETWEEN : reach;
        if (isObject || distance(sentence, last, token) <= farthest) {
          return token;
        }
      }
    }
    return null;
  }

  /** "warned his good host <b>against</b> buying it": who is warned stands between. */
  private static boolean isAgainst(String part) {
    return part.equals("against");
  }

  /** "lobbied his good host <b>for</b> a loan". */
  private static boolean isForBehindWhom(Token verb, String part) {
    return part.equals("for") && Set.of("lobby", "petition").contains(verb.lemma());
  }

  private static final int MOST_BETWEEN = 6;

  /** In words, those between that only limit not counted: "asks <b>not only</b> for …". */
  private static long distance(Sentence sentence, Token last, Token token) {
    return 1
        + sentence
            .tokens()
            .subList(last.index() + 1, Math.max(last.index() + 1, token.index()))
            .stream()
            .filter(word -> !LIMITING.contains(word.lemma()))
            .count();
  }

  private static final Set<String> LIMITING =
      Set.of("not", "only", "also", "again", "once", "more");

  private static boolean hangs(Sentence sentence, Token token, Token verb, Token last) {
    Token head = sentence.head(token);
    return head != null && (head == verb || head == last || sentence.head(head) == verb);
  }

  private static Token coreOf(Sentence sentence, Token verb, List<Token> words) {
    Token last = words.get(words.size() - 1);
    boolean isNounPhrase = words.size() > 1 && last.isNoun() && sentence.head(last) == verb;
    return isNounPhrase ? last : verb;
  }

  // ---- a quotation beside it ----

  /**
   * "“…,” she <b>marvelled</b>", "He <b>shot back</b>: “…”": whatever the verb, the quotation
   * beside it shows that it tells.
   */
  private @Nullable FoundCue byQuotation(Outline outline, Sentence sentence, Token verb) {
    boolean isOthers = CueFrame.isReportingAs(sentence, verb); // "the agency quoted him as saying"
    if (SpeechTag.isFinite(verb) && !verb.lemma().equals("be") && !isOthers) {
      Cue cue =
          lexicon.startingWith(verb.lemma()).stream()
              .filter(known -> known.words().equals(verb.lemma()) && isVerbal(known))
              .findFirst()
              .orElse(new Cue(verb.lemma(), Cue.Frame.SAY, Act.INFORM, false, "", ""));
      FoundCue found = new FoundCue(cue, verb, verb, List.of(verb));
      Quotation quotation = SpeechTag.quotationBefore(outline, sentence, found);
      boolean isTag =
          quotation != null
              && (quotation.content().overlaps(sentence.span())
                  || sentence.tokens().size() <= LONGEST_TAG);
      if (isTag && Clause.modal(sentence, verb) == null) {
        return found;
      }
    }
    return null;
  }
}
