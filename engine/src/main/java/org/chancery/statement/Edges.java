package org.chancery.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/** The words at either end of a stretch: cuts off what is no part of what was told. */
final class Edges {

  private static final Set<String> SIGNS = Words.set("\" `` '' ' “ ” ‘ ’ « » , : ; . - – — and `");

  /** What leads to the next piece. */
  private static final Set<String> LEADING_ON = Words.set("and or as well also then while but");

  private static final int LONGEST_BRACKET = 60;

  private final Article article;
  private final Sentence sentence;

  Edges(Article article, Sentence sentence) {
    this.article = article;
    this.sentence = sentence;
  }

  /** From the first to the last of the words. */
  static Span over(List<Token> words) {
    return words.get(0).span().union(words.get(words.size() - 1).span());
  }

  /** The stretch in parts that begin at its start and at each of the words. */
  static List<Span> cut(Span region, List<Token> starts) {
    List<Span> parts = new ArrayList<>();
    int from = region.start();
    for (Token start : starts) {
      if (start.span().start() > from) {
        parts.add(new Span(from, start.span().start()));
        from = start.span().start();
      }
    }
    parts.add(new Span(from, region.end()));
    return parts;
  }

  /** The stretch and the next as one. */
  static Span joined(@Nullable Span before, Span next) {
    return before == null ? next : before.union(next);
  }

  /** The sentence's words within {@code range}, without the signs at either end; or null. */
  static @Nullable Span withoutSigns(Sentence sentence, Span range) {
    return without(sentence.tokensIn(range), Token::isPunctuation, Token::isPunctuation);
  }

  private static @Nullable Span without(
      List<Token> words, Predicate<Token> atStart, Predicate<Token> atEnd) {
    int from = 0;
    int to = words.size();
    while (from < to && atStart.test(words.get(from))) {
      from++;
    }
    while (from < to && atEnd.test(words.get(to - 1))) {
      to--;
    }
    return from == to ? null : over(words.subList(from, to));
  }

  /** Without "that", quotation marks, commas and stops at either end; null when nothing is left. */
  @Nullable Span trim(Span region) {
    Span span =
        without(sentence.tokensIn(region), word -> isEdge(word, true), word -> isEdge(word, false));
    return span == null ? null : withClosingBracket(span);
  }

  /**
   * The same, and without "and", "as well as" and the like behind, which lead to the next piece.
   */
  @Nullable Span trimPiece(Span range) {
    Span trimmed = trim(range);
    if (trimmed == null) {
      return null;
    }
    List<Token> words = sentence.tokensIn(trimmed);
    int last = words.size() - 1;
    while (last > 0
        && (LEADING_ON.contains(words.get(last).form())
            || words.get(last).isPunctuation() && !words.get(last).form().equals(")"))) {
      last--;
    }
    return last == words.size() - 1 ? trimmed : over(words.subList(0, last + 1));
  }

  /** Adds the stretch as {@link #trim} leaves it. */
  void addTrimmed(List<Span> spans, @Nullable Span stretch) {
    Span trimmed = stretch == null ? null : trim(stretch);
    if (trimmed != null) {
      spans.add(trimmed);
    }
  }

  private Span withClosingBracket(Span span) {
    String text = article.text();
    boolean open = span.of(text).lastIndexOf('(') > span.of(text).lastIndexOf(')');
    if (open && span.end() < text.length() && text.charAt(span.end()) == ')') {
      return new Span(span.start(), span.end() + 1);
    }
    // a bracket left out of the analysis belongs to the words before it: "exports (D1 and D3)"
    int at = span.end();
    if (at + 1 < text.length()
        && text.charAt(at) == ' '
        && text.charAt(at + 1) == '('
        && at + 1 < sentence.span().end()) {
      int close = text.indexOf(')', at);
      if (close > 0 && close - at < LONGEST_BRACKET && close < sentence.span().end()) {
        return new Span(span.start(), close + 1);
      }
    }
    return span;
  }

  private static boolean isEdge(Token token, boolean start) {
    if (token.form().equals("that")) {
      return start && !token.is(Relation.DETERMINER) && !token.is(Relation.SUBJECT);
    }
    return SIGNS.contains(token.form()) || !start && token.form().equals("also");
  }
}
