package org.chancery.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.chancery.article.Span;
import org.chancery.text.Clause;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;

/** Splits a list of deeds that are asked for: each is an ask of its own. */
final class DeedSplitter {

  private static final Set<String> DEEDS =
      Words.set(
          "release return launch start end support access guarantee help increase reduction review visit repeal supply transfer"
              + " entry pardon relief halt ceasefire exit closure delivery share use passage punishment treatment measure step");

  /** What two do together: a list of such nouns is one wish. */
  private static final Set<String> TOGETHER =
      Words.set(
          "cooperation coordination collaboration consultation communication interaction integration connection relation"
              + " partnership engagement assistance exchange dialogue understanding");

  private static final List<String> TO_WHAT = List.of("of", "for", "to", "from", "in", "on");

  private static final List<String> TOLD_BY =
      List.of("of", "for", "to", "from", "in", "on", "against", "with", "by", "at", "under");

  private final Sentence sentence;
  private final FoundCue found;

  DeedSplitter(Sentence sentence, FoundCue found) {
    this.sentence = sentence;
    this.found = found;
  }

  /**
   * "sought the <b>release</b> of the crew and the <b>return</b> of the ship", "pushed for … and
   * <b>for</b> …": each deed is asked for by itself. A list of fields or goods stays one.
   */
  List<Span> split(Span region) {
    List<Token> words = sentence.tokensIn(region);
    List<Token> starts = new ArrayList<>(starts(words));
    ThingList.starts(words).stream().filter(start -> !starts.contains(start)).forEach(starts::add);
    starts.sort(Comparator.comparing(Token::index));
    return Edges.cut(region, starts);
  }

  /** The words at which a new deed begins. */
  private List<Token> starts(List<Token> words) {
    Token first =
        words.stream()
            .filter(word -> isDeed(sentence, word) || isTop(word, words))
            .findFirst()
            .orElse(null);
    List<Token> listed = first == null ? List.of() : listedDeeds(words, first);
    List<Token> starts = new ArrayList<>();
    if (listed.isEmpty()) {
      listed = listedThings(words);
    }
    for (Token word : words) {
      if (listed.contains(word)) {
        starts.add(sentence.subtree(word).get(0));
      } else if (isNextFor(word)) {
        starts.add(word);
      }
    }
    return starts;
  }

  /** The noun on which all that is asked for hangs. */
  private boolean isTop(Token noun, List<Token> words) {
    return noun.isNoun() && !words.contains(sentence.head(noun));
  }

  /** The deeds behind commas and "and" that go on from the first, when "and" closes the list. */
  private List<Token> listedDeeds(List<Token> words, Token first) {
    List<Token> listed = new ArrayList<>();
    boolean isClosed = false;
    for (Token word : words) {
      boolean isLater = word.index() > first.index() && isDeed(sentence, word);
      int opener = isLater ? sentence.subtree(word).get(0).index() - 1 : -1;
      String sign = opener < 0 ? "" : sentence.token(opener).form();
      boolean isJoined =
          word.is(Relation.CONJUNCT)
              && (isJoinedTo(word, first)
                  || !isDeedNoun(sentence.head(word))
                  || opensAnew(word)
                  || opener > 0 && sentence.token(opener - 1).form().equals(","));
      boolean isHalf =
          opener > 0 && sentence.token(opener - 1).tag().equals("IN"); // "interest in and"
      if (!isHalf && (sign.equals("and") && isJoined || sign.equals(","))) {
        listed.add(word);
        isClosed |= sign.equals("and");
      }
    }
    return isClosed ? listed : listed.stream().filter(word -> isJoinedTo(word, first)).toList();
  }

  /**
   * "a <b>course</b> for diplomats, a joint <b>fund</b> and a yearly <b>report</b> on haze": things
   * each of which is told by itself.
   */
  private List<Token> listedThings(List<Token> words) {
    Token first = words.stream().filter(word -> isTop(word, words)).findFirst().orElse(null);
    List<Token> things =
        first == null
            ? List.of()
            : Clause.coordinated(sentence, first).stream()
                .filter(thing -> thing.isNoun() && words.contains(thing))
                .toList();
    boolean areTold = things.stream().allMatch(thing -> isTold(thing, things.size()));
    return things.size() > 1 && areTold ? things.subList(1, things.size()) : List.of();
  }

  /** Whether the noun has words of its own that tell it apart: in a pair, behind it. */
  private boolean isTold(Token noun, int count) {
    boolean isBehind = Clause.objectOf(sentence, noun, TOLD_BY) != null || opensAnew(noun);
    boolean isBefore =
        sentence.child(noun, Relation.ADJECTIVE, Relation.COMPOUND, Relation.POSSESSIVE) != null;
    return !TOGETHER.contains(noun.lemma()) && (isBehind || count > 2 && isBefore);
  }

  private boolean isNextFor(Token word) {
    return word.tag().equals("IN")
        && (word.is(Relation.CONJUNCT) && found.words().contains(sentence.head(word))
            || word.is(Relation.PREPOSITION) && repeats(word));
  }

  /** "called for a truce, and <b>for</b> talks". */
  private boolean repeats(Token preposition) {
    return preposition.index() > 0
        && sentence.token(preposition.index() - 1).tag().equals("CC")
        && found.words().stream()
            .anyMatch(
                word ->
                    word.lemma().equals(preposition.lemma()) && word.index() < preposition.index());
  }

  /** "<b>an end</b> to the raids". */
  private boolean opensAnew(Token noun) {
    return sentence.children(noun, Relation.DETERMINER).stream()
        .anyMatch(word -> word.lemma().equals("a") || word.lemma().equals("an"));
  }

  private boolean isJoinedTo(Token noun, Token first) {
    Token step = noun;
    while (step.is(Relation.CONJUNCT) && sentence.head(step) != null) {
      step = sentence.head(step);
      if (step == first) {
        return true;
      }
    }
    return false;
  }

  /** A noun of doing with what it is done to: "the <b>lifting</b> of the ban". */
  static boolean isDeed(Sentence sentence, Token noun) {
    boolean isMore =
        noun.isNoun()
            && sentence.children(noun, Relation.ADJECTIVE).stream()
                .anyMatch(word -> word.tag().equals("JJR")); // "greater mobility for nurses"
    boolean isAbout =
        Clause.objectOf(sentence, noun, TO_WHAT) != null
            || sentence.children(noun, Relation.NOUN_CLAUSE).stream()
                .anyMatch(clause -> clause.tag().equals("VBG")); // "surrounding the law"
    return isMore && isAbout
        || isDeedNoun(noun)
            && (sentence.child(noun, Relation.ADJECTIVE) != null
                || Clause.objectOf(sentence, noun, TO_WHAT) != null);
  }

  private static boolean isDeedNoun(Token noun) {
    return noun.isNoun()
        && !TOGETHER.contains(noun.lemma())
        && (DEEDS.contains(noun.lemma())
            || noun.lemma().matches("\\p{L}{3,}(?:tion|sion|ment|ance|ing|al)"));
  }
}
