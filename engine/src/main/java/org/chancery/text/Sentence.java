package org.chancery.text;

import java.util.ArrayList;
import java.util.List;
import org.chancery.article.Span;
import org.jspecify.annotations.Nullable;

/** A sentence with its tree. Token numbers never leave it. */
public final class Sentence {

  private final int index;
  private final Span span;
  private final List<Token> tokens;
  private final List<List<Token>> children;

  /**
   * @param tokens at least one, in text order, their heads within this sentence
   */
  public Sentence(int index, List<Token> tokens) {
    this.index = index;
    this.tokens = List.copyOf(tokens);
    this.span = tokens.get(0).span().union(tokens.get(tokens.size() - 1).span());
    this.children = childrenOf(this.tokens);
  }

  private static List<List<Token>> childrenOf(List<Token> tokens) {
    List<List<Token>> children = new ArrayList<>();
    tokens.forEach(token -> children.add(new ArrayList<>(2)));
    for (Token token : tokens) {
      if (token.head() >= 0) {
        children.get(token.head()).add(token);
      }
    }
    return children;
  }

  /** Its number in the article, from 0. */
  public int index() {
    return index;
  }

  public Span span() {
    return span;
  }

  public List<Token> tokens() {
    return tokens;
  }

  public Token token(int number) {
    return tokens.get(number);
  }

  /** The word this one hangs on, or null for the root. */
  public @Nullable Token head(Token token) {
    return token.head() < 0 ? null : tokens.get(token.head());
  }

  /** The words that hang on this one, in text order. */
  public List<Token> children(Token token) {
    return children.get(token.index());
  }

  /** The first child in one of these relations, or null. */
  public @Nullable Token child(Token token, Relation... relations) {
    for (Relation relation : relations) {
      for (Token child : children(token)) {
        if (child.relation() == relation) {
          return child;
        }
      }
    }
    return null;
  }

  public List<Token> children(Token token, Relation relation) {
    return children(token).stream().filter(child -> child.relation() == relation).toList();
  }

  /** Every word below and with this one, in text order. */
  public List<Token> subtree(Token token) {
    boolean[] inside = new boolean[tokens.size()];
    List<Token> open = new ArrayList<>(List.of(token));
    while (!open.isEmpty()) {
      Token next = open.remove(open.size() - 1);
      if (!inside[next.index()]) {
        inside[next.index()] = true;
        open.addAll(children(next));
      }
    }
    return tokens.stream().filter(each -> inside[each.index()]).toList();
  }

  /** From the first to the last word of the subtree. */
  public Span subtreeSpan(Token token) {
    List<Token> subtree = subtree(token);
    return subtree.get(0).span().union(subtree.get(subtree.size() - 1).span());
  }

  /** Whether {@code token} is {@code ancestor} or stands below it. */
  public boolean isBelow(Token token, Token ancestor) {
    Token step = token;
    for (int steps = 0; step != null && steps <= tokens.size(); steps++) {
      if (step.index() == ancestor.index()) {
        return true;
      }
      step = head(step);
    }
    return false;
  }

  /**
   * The last word that ends before the place, or null when the sentence begins there.
   *
   * @param offset in the article, in UTF-16 code units
   */
  public @Nullable Token before(int offset) {
    Token last = null;
    for (Token token : tokens) {
      last = token.span().end() <= offset ? token : last;
    }
    return last;
  }

  /** The words whose span lies in {@code range}. */
  public List<Token> tokensIn(Span range) {
    return tokens.stream().filter(token -> range.contains(token.span())).toList();
  }
}
