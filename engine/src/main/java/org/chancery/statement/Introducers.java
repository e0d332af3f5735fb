package org.chancery.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.chancery.article.Span;
import org.chancery.text.Clause;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * The word that opens what is wanted, and comes back before each further wish: "asked <b>that</b>
 * the port be opened and <b>that</b> the crew be freed", "urged Peru <b>to</b> wait, <b>to</b>
 * listen and <b>to</b> help", "called <b>for</b> a truce and <b>for</b> talks". However the tree
 * hangs them, they are wishes of their own.
 */
final class Introducers {

  private static final Set<String> REPEATABLE = Set.of("for", "on", "upon", "to", "at", "in");

  private final Sentence sentence;
  private final FoundCue found;

  Introducers(Sentence sentence, FoundCue found) {
    this.sentence = sentence;
    this.found = found;
  }

  /** The region cut before each introducer that comes back; the region itself when none does. */
  List<Span> parts(@Nullable Token verb, Span region) {
    if (found.cue().act() != Act.ASK) {
      return List.of(region);
    }
    List<Token> words = sentence.tokensIn(region);
    List<Token> again = List.of();
    if (isThatClause(words)) {
      again = closed(words, this::isThat);
    } else if (verb != null && Clause.isInfinitive(sentence, verb)) {
      again = closed(after(words, verb), word -> isTo(word) && !isDoingSo(word));
      again = again.isEmpty() && isEnsuring(words, verb) ? closed(words, this::isThat) : again;
    }
    String preposition = preposition(words);
    if (again.isEmpty() && preposition != null) {
      List<Token> prepositions =
          closed(words, word -> word.tag().matches("IN|TO") && word.form().equals(preposition));
      boolean isOfCue = found.lastWord().form().equals(preposition);
      List<Span> parts = Edges.cut(region, prepositions);
      return isOfCue ? parts.stream().map(part -> behind(preposition, part)).toList() : parts;
    }
    return Edges.cut(region, again);
  }

  /** "to send nurses, and to <b>do so</b> in May": one wish. */
  private boolean isDoingSo(Token to) {
    int next = to.index() + 1;
    return next < sentence.tokens().size() && Clause.isDoingSo(sentence, sentence.token(next));
  }

  /** "asked Peru to <b>see to it that</b> the port is opened and that …", "to ensure that …". */
  private static boolean isEnsuring(List<Token> words, Token verb) {
    int at = words.indexOf(verb);
    return at >= 0
        && (verb.lemma().equals("ensure")
            || verb.lemma().equals("make") && isAt(words, at + 1, "sure")
            || verb.lemma().equals("see") && isAt(words, at + 1, "to"));
  }

  private static boolean isAt(List<Token> words, int at, String form) {
    return at < words.size() && words.get(at).form().equals(form);
  }

  /** The part without its preposition, which stands in the cue already. */
  private Span behind(String preposition, Span part) {
    List<Token> words = sentence.tokensIn(part);
    boolean isLed = words.size() > 1 && words.get(0).form().equals(preposition);
    return isLed ? new Span(words.get(1).span().start(), part.end()) : part;
  }

  /** "called on Peru to …, and on <b>Fiji</b> to …": whom a further wish is put to; or null. */
  @Nullable Token whom(Span part) {
    List<Token> words = sentence.tokensIn(part);
    int to = toOf(words);
    boolean isPutToSome = found.lastWord().form().matches("on|upon");
    return isPutToSome && to > 0 && words.get(to - 1).isNoun() ? words.get(to - 1) : null;
  }

  /** Where the first "to" of an infinitive stands in the words; -1 where none does. */
  private int toOf(List<Token> words) {
    for (int at = 0; at < words.size() && !words.get(at).isVerb(); at++) {
      if (isTo(words.get(at))) {
        return at;
      }
    }
    return -1;
  }

  /** The verb on which a further part turns; null when it is a phrase. */
  @Nullable Token verbOf(Span part) {
    List<Token> words = sentence.tokensIn(part);
    boolean isTo =
        whom(part) != null || words.size() > 1 && (isTo(words.get(0)) || isTo(words.get(1)));
    for (Token word : words) {
      boolean isHead =
          word.isVerb()
              && (isTo || Clause.ownSubject(sentence, word) != null)
              && !words.get(0).equals(word);
      if (isHead) {
        return word;
      }
    }
    return null;
  }

  private static List<Token> after(List<Token> words, Token verb) {
    return words.stream().filter(word -> word.index() > verb.index()).toList();
  }

  /**
   * The introducers behind "and", and those behind commas when one behind "and" closes the list.
   */
  private List<Token> closed(List<Token> words, Predicate<Token> isOne) {
    List<Token> all = new ArrayList<>();
    boolean isClosed = false;
    for (Token word : words) {
      String before = isOne.test(word) ? signBefore(word) : "";
      boolean isAnd = before.equals("and") || before.equals("or");
      if (isAnd || before.equals(",")) {
        all.add(withNot(word));
        isClosed |= isAnd;
      }
    }
    return isClosed ? all : List.of();
  }

  /** "and", a comma, or "and" before words between commas: "and, <b>in addition</b>, to …". */
  private String signBefore(Token word) {
    int at = word.index() - 1;
    if (at > 1 && sentence.token(at).form().equals(",")) {
      int comma = at - 1;
      while (comma > 1 && at - comma <= 5 && !sentence.token(comma).form().equals(",")) {
        comma--;
      }
      boolean isInserted =
          sentence.token(comma).form().equals(",")
              && sentence.token(comma - 1).form().equals("and");
      return isInserted ? "and" : ",";
    }
    while (at > 0 && sentence.token(at).tag().equals("RB")) {
      at--;
    }
    return at < 0 ? "" : sentence.token(at).form();
  }

  /** "and <b>not</b> to walk away". */
  private Token withNot(Token word) {
    Token before = word.index() == 0 ? word : sentence.token(word.index() - 1);
    return before.form().equals("not") ? before : word;
  }

  private boolean isThatClause(List<Token> words) {
    int before = words.isEmpty() ? -1 : words.get(0).index() - 1;
    return !words.isEmpty()
        && (isThat(words.get(0)) || before >= 0 && isThat(sentence.token(before)));
  }

  private boolean isThat(Token word) {
    return word.form().equals("that") && word.is(Relation.MARKER);
  }

  private boolean isTo(Token word) {
    return word.tag().equals("TO")
        && word.index() + 1 < sentence.tokens().size()
        && (sentence.token(word.index() + 1).tag().startsWith("VB")
            || sentence.token(word.index() + 1).tag().equals("RB"));
  }

  /** The preposition with which the cue ends or the region begins; or null. */
  private @Nullable String preposition(List<Token> words) {
    String last = found.lastWord().form();
    String first = words.isEmpty() ? "" : words.get(0).form();
    return found.words().size() > 1 && REPEATABLE.contains(last)
        ? last
        : first.equals("for") ? first : null;
  }
}
