package org.chancery.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.chancery.text.Quotation;
import org.chancery.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Who says what is quoted: whoever a tag beside it names, whose quotation goes on from the
 * paragraph before, whose words stand nearest, or who had the turn.
 */
final class QuotedSources {

  private final Article article;
  private final Outline outline;
  private final Conversation conversation;
  private final SpeakerFinder speakers;
  private final StatementList statements;
  private final Map<Quotation, Source> tags = new HashMap<>();
  private @Nullable Passage paragraph;
  private @Nullable Source continued;
  private @Nullable Source lastTold;
  private int lastToldIn;
  private @Nullable Source beside;
  private int besideIn = -9;

  QuotedSources(
      Article article,
      Outline outline,
      Conversation conversation,
      SpeakerFinder speakers,
      StatementList statements) {
    this.article = article;
    this.outline = outline;
    this.conversation = conversation;
    this.speakers = speakers;
    this.statements = statements;
  }

  void enter(@Nullable Passage next) {
    continued = paragraph == null ? null : sourceOfOpen(paragraph);
    paragraph = next;
  }

  /** Whose words are still open at the paragraph's end, its closing mark missing; or null. */
  private @Nullable Source sourceOfOpen(Passage passage) {
    for (Quotation quotation : outline.quotations()) {
      boolean isOpen =
          quotation.depth() == 0
              && quotation.span().end() == quotation.content().end()
              && passage.span().contains(quotation.span())
              && passage.span().end() - quotation.span().end() <= 1;
      if (isOpen) {
        return tagOf(quotation);
      }
    }
    return null;
  }

  // ---- what is learned ----

  /** Notes who told something by a cue. */
  void told(Sentence sentence, FoundCue found, Source source) {
    beside = source;
    besideIn = sentence.index();
    boolean tellsWords =
        found.cue().frame() == Cue.Frame.SAY
            || found.cue().frame() == Cue.Frame.WANT
            || Conversation.PAPERS.contains(found.core().lemma());
    if (tellsWords) {
      toldBy(source);
    }
  }

  /** Notes who says the quoted words; who is known to say others of the same quotation stays. */
  void settled(Span words, Source source) {
    Quotation around = outline.quotationAround(words);
    if (around != null) {
      tags.putIfAbsent(around, source);
    }
    toldBy(source);
  }

  private void toldBy(Source source) {
    lastTold = source;
    lastToldIn = outline.passages().indexOf(paragraph);
  }

  /** "“Are we late?” <b>she asked</b>": a sentence to the parser, the source to the reader. */
  void tag(CuedSentence cued, FoundCue cue) {
    Sentence sentence = cued.sentence();
    Quotation quotation = cued.quotationBefore(cue);
    SpeakerFinder.Speaker speaker =
        quotation == null ? null : speakers.speaker(sentence, cue, cued.cues(), null);
    if (speaker != null) {
      tag(quotation, new Source(speaker, cue.spans(sentence)));
    }
  }

  /** Keeps that a tag gives the quotation to the source. */
  void tag(Quotation quotation, Source source) {
    tags.put(quotation, source);
  }

  // ---- whose a quotation is ----

  /**
   * Who says what is quoted.
   *
   * @param before who had the turn when it was read; the answer when nothing tells more
   */
  @Nullable Source of(Quotation quotation, @Nullable Source before) {
    boolean goesOn =
        continued != null
            && paragraph != null
            && quotation.span().start() == paragraph.span().start();
    if (goesOn) {
      return continued;
    }
    Source told = tagOf(quotation);
    return told == null ? before : told;
  }

  /** By a tag, else by what a cue beside it introduces; or null. */
  private @Nullable Source tagOf(Quotation quotation) {
    if (tags.containsKey(quotation)) {
      return tags.get(quotation);
    }
    Statement told = toldBeside(quotation);
    return told == null ? null : Source.of(told);
  }

  /**
   * What a cue introduces from the same quotation, else from the nearest one in its paragraph, one
   * before it rather than one behind.
   */
  private @Nullable Statement toldBeside(Quotation quotation) {
    Statement best = null;
    int least = Integer.MAX_VALUE;
    for (Statement told : statements.all()) {
      Span at = told.firstContent();
      boolean isQuoted =
          !told.cue().isEmpty()
              && told.voice() != Statement.Voice.INDIRECT
              && paragraph != null
              && paragraph.span().contains(at);
      int distance =
          quotation.span().overlaps(at)
              ? 0
              : at.start() < quotation.span().start()
                  ? quotation.span().start() - at.start()
                  : 1_000_000 + at.start() - quotation.span().start();
      if (isQuoted && distance < least) {
        best = told;
        least = distance;
      }
    }
    return best;
  }

  // ---- who has the turn ----

  /**
   * Who has the turn where a quotation stands without a word about its speaker, with the cue by
   * which he took it; null when it cannot be told, or when the quotation is a heading.
   */
  @Nullable Source turnAt(Sentence sentence, Quotation quotation) {
    Party turn = conversation.turn();
    if (turn == null) {
      return null;
    }
    if (conversation.current() != null) {
      return Source.of(turn.inferred(null), List.of());
    }
    boolean isBeside =
        beside != null
            && besideIn == sentence.index() - 1
            && paragraph != null
            && quotation.span().start() > paragraph.span().start();
    if (isBeside) {
      return beside;
    }
    return hasTurn(turn) && !isHeading(quotation)
        ? Source.of(turn.inferred(null), lastTold.cue())
        : null;
  }

  /** Whether he told something last, in this paragraph or the one before. */
  private boolean hasTurn(Party turn) {
    return lastTold != null
        && lastToldIn >= outline.passages().indexOf(paragraph) - 1
        && isBody(lastToldIn)
        && (turn.actor() == null
            ? turn.name().equals(lastTold.party().name())
            : turn.actor().equals(lastTold.party().actor()));
  }

  /** Single marks around a whole paragraph. */
  private boolean isHeading(Quotation quotation) {
    return paragraph != null
        && quotation.span().length() + 1 >= paragraph.span().length()
        && "'‘".indexOf(article.text().charAt(quotation.span().start())) >= 0;
  }

  private boolean isBody(int passage) {
    return passage >= 0 && outline.passages().get(passage).kind() == Passage.Kind.BODY;
  }
}
