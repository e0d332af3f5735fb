package org.chancery.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.article.Span;
import org.chancery.text.Clause;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;

/**
 * What somebody makes a promise, an offer or a refusal hang on: "is prepared to receive the team,
 * <b>on condition that</b> the sanctions be lifted", "will not return <b>until</b> the camp is
 * closed".
 *
 * @param sign the words that bring it in
 * @param clauses what has to be done, each with its verb and its subject
 * @param isPlain whether the sign by itself tells that it is a condition, whatever hangs on it
 */
record Condition(Span sign, List<Piece> clauses, boolean isPlain) {

  private static final List<List<String>> PLAIN_SIGNS =
      List.of(
          List.of("on", "condition", "that"),
          List.of("on", "the", "condition", "that"),
          List.of("on", "the", "understanding", "that"),
          List.of("provided", "that"),
          List.of("provided"),
          List.of("only", "if"),
          List.of("only", "when"),
          List.of("only", "once"),
          List.of("unless"));

  private static final List<List<String>> SIGNS =
      List.of(List.of("until"), List.of("before"), List.of("once"), List.of("if"));

  private static final Set<String> NOT = Set.of("no", "not", "never", "nothing", "nobody");

  private static final Set<String> REFUSING =
      Set.of("refuse", "suspend", "withhold", "freeze", "block", "postpone", "delay");

  /** The condition within the piece, or before it in the sentence, if there is one. */
  static Optional<Condition> in(Sentence sentence, Piece piece) {
    List<Token> words = sentence.tokensIn(piece.whole());
    Optional<Condition> plain = first(sentence, words, PLAIN_SIGNS, true);
    if (plain.isPresent()) {
      return plain;
    }
    List<Token> before =
        sentence.tokens().stream()
            .filter(token -> token.span().end() <= piece.whole().start())
            .toList();
    boolean isFronted = !before.isEmpty() && before.get(0).lemma().equals("unless");
    if (isFronted) {
      return first(sentence, clauseOf(before), PLAIN_SIGNS, true);
    }
    Optional<Condition> until = untilInFront(sentence, words);
    if (until.isPresent()) {
      return until;
    }
    return first(sentence, words, SIGNS, false)
        .filter(condition -> binds(sentence, piece, condition));
  }

  /** "<b>Until</b> Peru pays, she said, there is no point in a pact": what is refused follows. */
  private static Optional<Condition> untilInFront(Sentence sentence, List<Token> words) {
    boolean isUntil = words.size() > 1 && words.get(0).form().equalsIgnoreCase("until");
    List<Token> clause = isUntil ? clauseOf(words) : words;
    boolean isRefused =
        isUntil
            && words.subList(clause.size(), words.size()).stream()
                .anyMatch(token -> NOT.contains(token.lemma()) || REFUSING.contains(token.lemma()));
    return isRefused ? first(sentence, words, SIGNS, true) : Optional.empty();
  }

  /** "once <b>Peru</b> has paid" names who has to; "once it is paid" does not. */
  boolean isOnce(Sentence sentence) {
    return sentence.tokensIn(sign).get(0).lemma().equals("once");
  }

  /** The words up to the comma that ends the clause in front. */
  private static List<Token> clauseOf(List<Token> words) {
    for (int at = 0; at < words.size(); at++) {
      if (words.get(at).form().equals(",")) {
        return words.subList(0, at);
      }
    }
    return words;
  }

  private static Optional<Condition> first(
      Sentence sentence, List<Token> words, List<List<String>> signs, boolean isPlain) {
    for (int at = 0; at < words.size(); at++) {
      for (List<String> sign : signs) {
        int end = at + sign.size();
        boolean isSign =
            end < words.size()
                && forms(words.subList(at, end)).equals(sign)
                && (sign.size() > 1 || !isDeed(sentence, words.get(at)));
        if (isSign) {
          Span span = Edges.over(words.subList(at, end));
          List<Token> rest = words.subList(end, words.size());
          List<Piece> clauses = clauses(sentence, at == 0 ? clauseOf(rest) : rest);
          return clauses.isEmpty()
              ? Optional.empty()
              : Optional.of(new Condition(span, clauses, isPlain));
        }
      }
    }
    return Optional.empty();
  }

  /** "Kenya <b>provided</b> ships": somebody does it. */
  private static boolean isDeed(Sentence sentence, Token sign) {
    return sign.isVerb()
        && (Clause.ownSubject(sentence, sign) != null || sign.is(Relation.CONJUNCT));
  }

  private static List<String> forms(List<Token> words) {
    return words.stream().map(token -> token.form().toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * Whether what the piece tells hangs on it: something will be done "<b>once</b>" it is met or
   * "<b>if</b>" it is not, and will not be "<b>until</b>" and "<b>before</b>".
   */
  private static boolean binds(Sentence sentence, Piece piece, Condition condition) {
    Token verb = piece.verb();
    Token sign = sentence.tokensIn(condition.sign).get(0);
    Token clause = condition.clauses.get(0).verb();
    boolean hangs =
        verb != null
            && clause != null
            && clause.is(Relation.ADVERBIAL_CLAUSE)
            && sentence.isBelow(clause, verb);
    if (!hangs) {
      return false;
    }
    boolean isFuture = Clause.modal(sentence, verb) != null;
    return switch (sign.lemma()) {
      case "until", "before" -> isRefused(sentence, piece, sign);
      case "if" ->
          isPromised(sentence, verb)
              && (sentence.child(clause, Relation.NEGATION) != null
                  || isGiven(sentence, verb, clause))
              && !isEven(sentence, sign);
      default -> isFuture;
    };
  }

  /** "we <b>will</b> leave if they do not come", not "we cannot be safe if they are not". */
  private static boolean isPromised(Sentence sentence, Token verb) {
    Token modal = Clause.modal(sentence, verb);
    return modal != null && !Set.of("can", "could").contains(modal.lemma());
  }

  /** "would <b>lift</b> the ban if Peru paid": a good that is held out. */
  private static boolean isGiven(Sentence sentence, Token verb, Token clause) {
    Token helper = sentence.child(clause, Relation.MODAL);
    return GIVING.contains(verb.lemma())
        && helper == null
        && !clause.lemma().equals("be")
        && sentence.child(verb, Relation.NEGATION) == null;
  }

  private static final Set<String> GIVING =
      Words.set(
          "reconsider lift ease reopen resume sign ratify support release free restore waive drop back join recognise"
              + " recognize normalise normalize reciprocate relax grant soften");

  /** "<b>even</b> if Peru does not pay": then too. */
  private static boolean isEven(Sentence sentence, Token sign) {
    return sign.index() > 0 && sentence.token(sign.index() - 1).lemma().equals("even");
  }

  private static boolean isRefused(Sentence sentence, Piece piece, Token sign) {
    return sentence.tokensIn(piece.whole()).stream()
        .filter(token -> token.index() < sign.index())
        .anyMatch(token -> NOT.contains(token.lemma()) || REFUSING.contains(token.lemma()));
  }

  /** "that A be lifted <b>and that</b> B be freed" are two. */
  private static List<Piece> clauses(Sentence sentence, List<Token> words) {
    List<Piece> clauses = new ArrayList<>();
    int start = 0;
    for (int at = 1; at <= words.size(); at++) {
      boolean isNext =
          at + 1 < words.size()
              && words.get(at).form().equals("and")
              && words.get(at + 1).form().equals("that");
      if (isNext || at == words.size()) {
        clauses.addAll(deeds(sentence, words.subList(start, at)));
        start = at + 2;
      }
    }
    return clauses;
  }

  /** "until Peru <b>returned</b> the ships and <b>paid</b> for them": two; empty without a verb. */
  private static List<Piece> deeds(Sentence sentence, List<Token> words) {
    Token first =
        words.stream()
            .filter(verb -> verb.isVerb() && !verb.is(Relation.RELATIVE_CLAUSE))
            .filter(verb -> words.contains(Clause.ownSubject(sentence, verb)))
            .findFirst()
            .orElse(null);
    if (first == null) {
      return List.of();
    }
    List<Token> verbs =
        Clause.coordinated(sentence, first).stream()
            .filter(verb -> verb == first || goesOn(sentence, words, first, verb))
            .sorted(Comparator.comparing(Token::index))
            .toList();
    Token subject = Clause.ownSubject(sentence, first);
    List<Piece> deeds = new ArrayList<>();
    for (int number = 0; number < verbs.size(); number++) {
      int from = number == 0 ? 0 : words.indexOf(verbs.get(number));
      int to = number + 1 < verbs.size() ? words.indexOf(verbs.get(number + 1)) : words.size();
      Span span = Edges.over(withoutJoint(words.subList(from, to)));
      deeds.add(new Piece(verbs.get(number), subject, List.of(span), true));
    }
    return deeds;
  }

  /** Whether the verb is a deed of the same subject, with words of its own behind it. */
  private static boolean goesOn(Sentence sentence, List<Token> words, Token first, Token verb) {
    return verb.isVerb()
        && verb.index() > first.index() + 1
        && words.contains(verb)
        && isLike(verb.tag(), first.tag())
        && Clause.ownSubject(sentence, verb) == null
        && sentence.children(verb).stream().anyMatch(child -> child.index() > verb.index());
  }

  private static boolean isLike(String tag, String other) {
    return tag.equals(other) || PAST.contains(tag) && PAST.contains(other);
  }

  private static final Set<String> PAST = Set.of("VBD", "VBN");

  private static List<Token> withoutJoint(List<Token> words) {
    int end = words.size();
    while (end > 1
        && (words.get(end - 1).isPunctuation() || words.get(end - 1).tag().equals("CC"))) {
      end--;
    }
    return words.subList(0, end);
  }
}
