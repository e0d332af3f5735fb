package org.chancery.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.encounter.Encounter;
import org.chancery.text.Clause;
import org.chancery.text.ItemList;
import org.chancery.text.Outline;
import org.chancery.text.Quotation;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.time.When;
import org.jspecify.annotations.Nullable;

/** The statements of an article so far; a stretch of words carries an act once. */
final class StatementList {

  private static final Set<String> CONDITIONAL = Set.of("if", "unless", "provided");

  private final Article article;
  private final Outline outline;
  private final List<Label> labels;
  private final Conversation conversation;
  private final List<Statement> statements = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  StatementList(Article article, Outline outline, List<Label> labels, Conversation conversation) {
    this.article = article;
    this.outline = outline;
    this.labels = labels;
    this.conversation = conversation;
  }

  int size() {
    return statements.size();
  }

  /** Cues and contents of the statement with that number and those behind it. */
  List<Span> wordsFrom(int first) {
    return statements.subList(first, statements.size()).stream()
        .flatMap(told -> Stream.concat(told.cue().stream(), told.content().stream()))
        .toList();
  }

  /** In the order in which they were found. */
  List<Statement> all() {
    return statements;
  }

  List<Statement> inTextOrder() {
    return statements.stream().sorted(Comparator.comparing(Statement::firstContent)).toList();
  }

  /** Whether any words of the quotation are told. */
  boolean tells(Quotation quotation) {
    return statements.stream()
        .flatMap(told -> told.content().stream())
        .anyMatch(span -> span.overlaps(quotation.content()));
  }

  /** Adds what the piece says, unless its words carry the act already. */
  void add(
      Sentence sentence,
      Source source,
      ActReader.Reading reading,
      Piece piece,
      @Nullable Party addressee,
      boolean isNegated,
      String rule) {
    List<Span> content =
        piece.spans().stream().map(this::withStop).flatMap(this::withoutGap).toList();
    String id = Statement.idOf(article.id(), reading.act(), content);
    if (!ids.add(id)) {
      return;
    }
    Encounter encounter = conversation.encounterOf(source.party(), sentence);
    When date = encounter == null || encounter.date() == null ? null : encounter.date().inferred();
    statements.add(
        new Statement(
            id,
            encounter == null ? null : encounter.id(),
            reading.act(),
            reading.isSoft(),
            reading.isJoint(),
            voice(piece.whole()),
            polarity(sentence, piece, isNegated),
            source.speaker().via(),
            source.speaker().isAnonymous(),
            source.party(),
            addressee,
            date,
            clearOf(piece, source.cue()),
            content,
            rule));
  }

  /** Adds other words that the cue of a statement holds for as well. */
  void addLike(Statement told, Span words, String rule) {
    List<Span> content = List.of(words);
    String id = Statement.idOf(article.id(), told.act(), content);
    if (ids.add(id)) {
      statements.add(
          new Statement(
              id,
              told.encounter(),
              told.act(),
              told.soft(),
              told.joint(),
              voice(words),
              told.polarity(),
              told.via(),
              told.anonymous(),
              told.speaker(),
              told.addressee(),
              told.date(),
              told.cue(),
              content,
              rule));
    }
  }

  private static List<Span> clearOf(Piece piece, List<Span> cue) {
    return cue.stream().filter(span -> piece.spans().stream().noneMatch(span::overlaps)).toList();
  }

  /** "Kenya to: 1. release the crew" has two parts. */
  private Stream<Span> withoutGap(Span span) {
    ItemList list = outline.listBegunBefore(span.start());
    Span gap = list == null ? span : list.gap();
    if (span.start() < gap.start() && gap.end() < span.end()) {
      return Stream.of(new Span(span.start(), gap.start()), new Span(gap.end(), span.end()));
    }
    return Stream.of(span);
  }

  /** Exact words, quoted or of a transcript, keep their full stop. */
  private Span withStop(Span span) {
    Span exact =
        Stream.concat(
                outline.quotations().stream()
                    .filter(quotation -> quotation.depth() == 0)
                    .map(Quotation::content),
                labels.stream().map(Label::speech))
            .filter(words -> words.contains(span))
            .findFirst()
            .orElse(span);
    int end = span.end();
    while (end < exact.end() && ".!?…".indexOf(article.text().charAt(end)) >= 0) {
      end++;
    }
    return new Span(span.start(), end);
  }

  private static Statement.Polarity polarity(Sentence sentence, Piece piece, boolean isNegated) {
    if (isNegated) {
      return Statement.Polarity.NEGATIVE;
    }
    return isConditional(sentence, piece)
        ? Statement.Polarity.CONDITIONAL
        : Statement.Polarity.POSITIVE;
  }

  private static boolean isConditional(Sentence sentence, Piece piece) {
    return piece.verb() != null
        && sentence.children(piece.verb(), Relation.ADVERBIAL_CLAUSE).stream()
            .anyMatch(clause -> Clause.isMarked(sentence, clause, CONDITIONAL));
  }

  private Statement.Voice voice(Span whole) {
    for (Quotation quotation : outline.quotations()) {
      if (quotation.span().contains(whole)) {
        return Statement.Voice.DIRECT;
      }
    }
    boolean mixed =
        outline.quotations().stream().anyMatch(quotation -> quotation.content().overlaps(whole));
    return mixed ? Statement.Voice.MIXED : Statement.Voice.INDIRECT;
  }
}
