package org.chancery.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.text.Fold;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * One sentence's words with what each is part of. A question about a number outside the sentence is
 * answered with no.
 */
final class LabelledWords {

  /** What a word is part of, as tables tell. */
  enum Label {
    NONE,
    PLACE_OR_SIDE,
    OFFICE,
    /** What the office is for: "of Foreign Trade". */
    DOMAIN,
    HONORIFIC
  }

  /** Words that the gazetteer knows. */
  record Match(int start, int end, Gazetteer.Entry entry) {

    String code() {
      return entry.code();
    }

    boolean is(Gazetteer.Kind kind) {
      return entry.kind() == kind;
    }

    /** Whether it describes or is a body: "Kenyan", "UN"; not a place. */
    boolean isOfSide() {
      return is(Gazetteer.Kind.DEMONYM) || is(Gazetteer.Kind.ORGANISATION);
    }
  }

  /**
   * The noun of an office, or of several that one person has.
   *
   * @param sides the states that have an office of these words and no other
   */
  record OfficeNoun(int start, int end, Set<Office> offices, boolean plural, List<String> sides) {

    /** The number of the last word. */
    int last() {
      return end - 1;
    }
  }

  private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)");

  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "his", "her", "its", "their", "our", "this");

  private final Article article;
  private final Sentence sentence;
  private final List<Token> tokens;
  private final String[] folded;
  private final Label[] labels;
  private final @Nullable Match[] matches;
  private final boolean[] taken;
  private final List<OfficeNoun> offices = new ArrayList<>();

  LabelledWords(Article article, Sentence sentence) {
    this.article = article;
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.folded = tokens.stream().map(token -> Fold.of(token.form())).toArray(String[]::new);
    this.labels = new Label[tokens.size()];
    this.matches = new Match[tokens.size()];
    this.taken = new boolean[tokens.size()];
    Arrays.fill(labels, Label.NONE);
  }

  // ---- labels ----

  boolean has(int at, Label label) {
    return isInside(at) && labels[at] == label;
  }

  /** Whether no table explains the word. */
  boolean isFree(int at) {
    return has(at, Label.NONE);
  }

  boolean isOffice(int at) {
    return has(at, Label.OFFICE);
  }

  boolean isHonorific(int at) {
    return has(at, Label.HONORIFIC);
  }

  /** What the gazetteer knows the word as, alone or with its neighbours; or null. */
  @Nullable Match match(int at) {
    return isInside(at) ? matches[at] : null;
  }

  /** What the gazetteer knows the first of these words as that it knows; or null. */
  @Nullable String sideIn(int start, int end) {
    for (int at = start; at < end; at++) {
      boolean isField = matches[at] != null && is(matches[at].end(), "affairs"); // "ASEAN Affairs"
      if (matches[at] != null && !isField) {
        return matches[at].code();
      }
    }
    return null;
  }

  /** The nouns of offices, in text order; the labeller fills the list. */
  List<OfficeNoun> offices() {
    return offices;
  }

  /** Makes the word part of what the label says. */
  void label(int at, Label label) {
    labels[at] = label;
  }

  void label(Match match) {
    for (int at = match.start; at < match.end; at++) {
      labels[at] = Label.PLACE_OR_SIDE;
      matches[at] = match;
    }
  }

  /** Takes back what the gazetteer knows. */
  void free(int at) {
    labels[at] = Label.NONE;
    matches[at] = null;
  }

  /** Whether the word belongs to a role that has been found. */
  boolean isTaken(int at) {
    return isInside(at) && taken[at];
  }

  /** Makes the words part of a mention: no other may take them. */
  void take(int start, int end) {
    Arrays.fill(taken, start, end, true);
  }

  // ---- words ----

  int size() {
    return tokens.size();
  }

  Sentence sentence() {
    return sentence;
  }

  Token token(int at) {
    return tokens.get(at);
  }

  /** The word in small letters, without accents. */
  String word(int at) {
    return folded[at];
  }

  boolean is(int at, String word) {
    return isInside(at) && folded[at].equals(word);
  }

  boolean isOneOf(int at, Set<String> words) {
    return isInside(at) && words.contains(folded[at]);
  }

  private boolean isInside(int at) {
    return at >= 0 && at < folded.length;
  }

  boolean isCapital(int at) {
    return isInside(at)
        && Character.isUpperCase(article.text().codePointAt(tokens.get(at).span().start()));
  }

  boolean isDeterminer(int at) {
    return isOneOf(at, DETERMINERS);
  }

  /** A hyphen without space around it. */
  boolean isHyphen(int at) {
    return is(at, "-")
        && at > 0
        && at + 1 < tokens.size()
        && tokens.get(at - 1).span().end() == tokens.get(at).span().start()
        && tokens.get(at).span().end() == tokens.get(at + 1).span().start();
  }

  /** Whether nothing that the tree leaves out stands between: "in Riyadh (His Excellency) …". */
  boolean isJoined(int before, int next) {
    int from = tokens.get(before).span().end();
    int to = tokens.get(next).span().start();
    String between = article.text().substring(from, to);
    return BRACKET.matcher(between).replaceAll("").chars().noneMatch(Character::isLetter);
  }

  /** The words folded, as the tables write them. */
  String joined(int start, int end) {
    return String.join(" ", Arrays.asList(folded).subList(start, end))
        .replace(" - ", "-")
        .replace(" / ", "/")
        .replace(" 's", "'s")
        .replace(" ' ", "' ");
  }

  /** The words as they stand in the text, parted by single spaces. */
  String surface(int start, int end) {
    StringBuilder words = new StringBuilder();
    for (int at = start; at < end; at++) {
      words.append(at == start ? "" : " ").append(tokens.get(at).form());
    }
    return words.toString().replace(" - ", "-").replace(" 's", "'s").replace(" , ", ", ");
  }

  Span span(int start, int end) {
    return tokens.get(start).span().union(tokens.get(end - 1).span());
  }

  /** The words exactly as the article has them. */
  String quote(int start, int end) {
    return article.quote(span(start, end));
  }

  /** The word whose head lies outside; the last where several do. */
  Token headOf(int start, int end) {
    Token found = tokens.get(end - 1);
    for (int at = end - 1; at >= start; at--) {
      Token token = tokens.get(at);
      boolean outside = token.head() < start || token.head() >= end;
      if (outside && !token.is(Relation.PUNCTUATION)) {
        found = token;
      }
    }
    return found;
  }

  // ---- mentions ----

  /** A mention of something that has no office. */
  Mention mention(Mention.Kind kind, int start, int end, @Nullable String side, boolean plural) {
    return mention(kind, start, end, headOf(start, end), side, plural);
  }

  Mention mention(
      Mention.Kind kind, int start, int end, Token head, @Nullable String side, boolean plural) {
    Span span = span(start, end);
    return new Mention(
        kind, span, span, sentence, head, article.quote(span), side, null, null, Set.of(), plural);
  }
}
