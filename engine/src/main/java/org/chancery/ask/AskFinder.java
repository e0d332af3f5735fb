package org.chancery.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.article.Article;
import org.chancery.article.Basis;
import org.chancery.article.Span;
import org.chancery.encounter.Encounter;
import org.chancery.statement.Act;
import org.chancery.statement.Party;
import org.chancery.statement.Statement;
import org.chancery.text.Fold;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Settles whom each ask is put to, and folds the tellings of one ask in headline, lead, caption and
 * body into one.
 */
public final class AskFinder {

  /**
   * Share of the shorter telling's telling words that the longer must hold for both to be one ask.
   */
  private static final double SAME_ASK = 0.6;

  private static final Set<String> COMMON =
      Words.set(
          "the and then for with that its their his her has have will would should both sides two countries further "
              + "continue also more soon from into cooperation relations promote strengthen between this these which other "
              + "each");

  /**
   * The asks among the statements, in text order.
   *
   * @param statements all of the article; those that are no asks are left alone
   */
  public List<Ask> find(
      Article article,
      Outline outline,
      Cast cast,
      List<Encounter> encounters,
      List<Statement> statements) {
    List<Telling> tellings = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.act() == Act.ASK) {
        Statement settled = settled(statement, cast, encounters);
        tellings.add(new Telling(settled, zone(outline, settled), words(article, settled)));
      }
    }
    return folded(article, outline, tellings);
  }

  // ---- whom it is put to ----

  private static Statement settled(Statement statement, Cast cast, List<Encounter> encounters) {
    Party named = statement.addressee();
    boolean isJoint = statement.joint() || named != null && named.isBoth();
    boolean isOwn =
        named != null && named.side() != null && named.side().equals(statement.speaker().side());
    boolean isOfBoth = statement.speaker().isBoth() && !isJoint; // put to someone else
    Party facing = isOfBoth ? null : facing(statement, encounters);
    Party other = facing == null && !isOfBoth ? otherOfTwo(statement, cast) : facing;
    Party addressee = addressee(statement, isJoint || isOwn, other, facing);
    return new Statement(
        statement.id(),
        statement.encounter(),
        statement.act(),
        statement.soft(),
        isJoint,
        statement.voice(),
        statement.polarity(),
        statement.via(),
        statement.anonymous(),
        statement.speaker(),
        addressee,
        statement.date(),
        statement.cue(),
        statement.content(),
        statement.rule());
  }

  /**
   * Whom the words name, with the side that the meeting tells where they tell none.
   *
   * @param isBetweenThem whether it is put to the counterpart, whatever the words name
   */
  private static @Nullable Party addressee(
      Statement statement, boolean isBetweenThem, @Nullable Party other, @Nullable Party facing) {
    Party named = statement.addressee();
    if (named != null && named.isBoth() && statement.speaker().isBoth()) {
      return others(named); // "both called on all parties to …"
    }
    if (named == null || isBetweenThem) {
      return namedBy(other, named);
    }
    boolean isOpen = named.side() == null && named.actor() == null;
    if (isOpen && other != null) {
      return withSide(named, other);
    }
    return named.side() == null && facing != null ? withSide(named, facing) : named;
  }

  /** Those outside the meeting whom both ask: "all parties", "the two sides" of a war. */
  private static Party others(Party named) {
    return new Party(
        null, named.name(), "other", List.of(), Basis.INFERRED, named.span(), named.more());
  }

  /** The counterpart, where the text says "both sides" or nobody. */
  private static @Nullable Party namedBy(@Nullable Party other, @Nullable Party named) {
    return other == null || named == null ? other : other.inferred(named.span());
  }

  /** "the department" belongs to whoever is asked. */
  private static Party withSide(Party named, Party other) {
    return new Party(
        named.actor(),
        named.name(),
        other.side(),
        List.of(),
        Basis.INFERRED,
        named.span(),
        named.more());
  }

  /** Who faces the speaker in the encounter. */
  private static @Nullable Party facing(Statement statement, List<Encounter> encounters) {
    Party speaker = statement.speaker();
    return encounters.stream()
        .filter(one -> one.id().equals(statement.encounter()))
        .map(one -> one.counterpart(speaker.actor(), speaker.side()))
        .filter(Objects::nonNull)
        .findFirst()
        .map(one -> Party.of(one, null))
        .orElse(null);
  }

  private static @Nullable Party otherOfTwo(Statement statement, Cast cast) {
    Actor actor = cast.otherOfTwo(statement.speaker().side());
    return actor == null ? null : Party.of(actor);
  }

  // ---- one ask, several tellings ----

  private static final int HEADLINE = 2;

  private record Telling(Statement statement, int zone, Set<String> words) {}

  /**
   * The headline announces what the body tells (2); so do standfirst, caption and the body's first
   * sentence, if in other words (1); the rest of the body tells (0).
   */
  private static int zone(Outline outline, Statement statement) {
    Passage passage = outline.passageOf(statement.firstContent());
    boolean inBody = passage == null || passage.kind() == Passage.Kind.BODY;
    int firstBody =
        outline.passages().stream()
            .filter(one -> one.kind() == Passage.Kind.BODY)
            .mapToInt(one -> one.span().start())
            .min()
            .orElse(0);
    boolean isLead =
        outline.sentences().stream()
            .filter(sentence -> sentence.span().start() >= firstBody)
            .findFirst()
            .map(first -> first.span().contains(statement.firstContent()))
            .orElse(false);
    boolean isHeadline = passage != null && passage.kind() == Passage.Kind.HEADLINE;
    return isHeadline ? HEADLINE : inBody && !isLead ? 0 : 1;
  }

  private static Set<String> words(Article article, Statement statement) {
    Set<String> words = new HashSet<>();
    for (Span span : statement.content()) {
      for (String word : Fold.of(article.quote(span)).split("[^\\p{L}\\p{N}]+")) {
        if (word.length() > 2 && !COMMON.contains(word)) {
          words.add(stem(word));
        }
      }
    }
    return words;
  }

  private static String stem(String word) {
    String spelled = word.replace("isation", "ization").replace("ise", "ize");
    for (String ending :
        List.of("ations", "ation", "ities", "ions", "ing", "ion", "ed", "es", "s", "e")) {
      if (spelled.endsWith(ending) && spelled.length() - ending.length() > 3) {
        return spelled.substring(0, spelled.length() - ending.length());
      }
    }
    return spelled;
  }

  private static List<Ask> folded(Article article, Outline outline, List<Telling> tellings) {
    List<Telling> ordered = new ArrayList<>(tellings);
    ordered.sort(
        Comparator.comparing(Telling::zone)
            .thenComparing(telling -> telling.statement.firstContent()));
    List<Telling> kept = new ArrayList<>();
    List<List<Span>> repeats = new ArrayList<>();
    for (Telling telling : ordered) {
      int same = sameAsk(kept, telling);
      if (same < 0) {
        kept.add(telling);
        repeats.add(new ArrayList<>());
      } else {
        repeats.get(same).add(whole(telling.statement));
      }
    }
    List<Ask> asks = new ArrayList<>();
    for (int number = 0; number < kept.size(); number++) {
      Statement statement = kept.get(number).statement;
      asks.add(
          new Ask(
              statement,
              wanted(article, outline, statement),
              repeats.get(number).stream().sorted().toList(),
              null));
    }
    asks.sort(Comparator.comparing(ask -> ask.statement().firstContent()));
    return asks;
  }

  private static Span whole(Statement statement) {
    return statement
        .content()
        .get(0)
        .union(statement.content().get(statement.content().size() - 1));
  }

  private static int sameAsk(List<Telling> kept, Telling telling) {
    int best = -1;
    double bestShare = 0;
    for (int number = 0; number < kept.size(); number++) {
      Telling other = kept.get(number);
      double share = share(other.words, telling.words);
      boolean sameSpeaker =
          Objects.equals(other.statement.speaker().side(), telling.statement.speaker().side())
              || other.statement.speaker().side() == null
              || telling.statement.speaker().side() == null;
      double needed = telling.zone > 0 ? SAME_ASK : 0.9;
      boolean isAnnounced = telling.zone == HEADLINE && share > 0 && sameAddressee(other, telling);
      if (sameSpeaker && (share >= needed || isAnnounced) && share > bestShare) {
        best = number;
        bestShare = share;
      }
    }
    return best;
  }

  private static boolean sameAddressee(Telling one, Telling other) {
    Party first = one.statement.addressee();
    Party second = other.statement.addressee();
    return first != null && second != null && Objects.equals(first.side(), second.side());
  }

  private static double share(Set<String> left, Set<String> right) {
    Set<String> both = new HashSet<>(left);
    both.retainAll(right);
    int smaller = Math.min(left.size(), right.size());
    return smaller < 2 ? left.equals(right) && smaller > 0 ? 1 : 0 : (double) both.size() / smaller;
  }

  /** "<b>she would like</b> Peru to pay". */
  private static final String WISHED = "^(?i:(?:he|she|it|they|we|i) )?would like (?:to see )?";

  /** "urged <b>it</b> to pay", where nobody is known by it. */
  private static final String PRONOUN = "^(?i:it|him|her|them|us|you) (?=to )";

  /** What is to be done: the content without the one who is to do it. */
  private static String wanted(Article article, Outline outline, Statement statement) {
    Span first = statement.firstContent();
    Span named = statement.addressee() == null ? null : statement.addressee().span();
    boolean isFirst =
        named != null
            && named.start() <= first.start() + 4
            && named.end() > first.start()
            && named.end() < first.end();
    int start = isFirst ? deedBehind(outline, new Span(named.end(), first.end())) : first.start();
    StringBuilder words = new StringBuilder(article.text().substring(start, first.end()));
    for (Span span : statement.content().subList(1, statement.content().size())) {
      words.append(' ').append(article.quote(span));
    }
    return words
        .toString()
        .replaceFirst("^[\\s,;:–—-]+", "")
        .strip()
        .replaceFirst(WISHED, "")
        .replaceFirst(PRONOUN, "")
        .replaceFirst("^(?:to|should|would|will|must)\\s+", "")
        .replaceAll("\\s+", " ");
  }

  /** Tags with which a deed begins: "to pay", "would pay", "pay". */
  private static final Set<String> DEED = Set.of("TO", "MD", "VB");

  /**
   * "states <b>with influence there</b> to use it": where the deed begins, behind what tells more.
   */
  private static int deedBehind(Outline outline, Span rest) {
    for (Sentence sentence : outline.sentences()) {
      if (sentence.span().contains(rest)) {
        List<Token> words =
            sentence.tokensIn(rest).stream().dropWhile(Token::isPunctuation).toList();
        boolean tellsMore = !words.isEmpty() && words.get(0).is(Relation.PREPOSITION);
        return words.stream()
            .filter(word -> tellsMore)
            .filter(word -> DEED.contains(word.tag()) || word.lemma().equals("not"))
            .filter(word -> !word.is(Relation.PREPOSITION))
            .findFirst()
            .map(word -> word.span().start())
            .orElse(rest.start());
      }
    }
    return rest.start();
  }
}
