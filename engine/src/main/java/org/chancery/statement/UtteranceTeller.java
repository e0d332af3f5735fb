package org.chancery.statement;

import java.util.ArrayList;
import java.util.List;
import org.chancery.article.Span;
import org.chancery.text.Clause;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.chancery.text.Quotation;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/** Tells sentences that are somebody's own words throughout, quoted or of a transcript. */
final class UtteranceTeller {

  private final Outline outline;
  private final Conversation conversation;
  private final SpeakerFinder speakers;
  private final List<Label> labels;
  private final Announcements announcements;
  private final QuotedSources quoted;
  private final StatementList statements;
  private final CueTeller cueTeller;
  private final PieceTeller pieceTeller;
  private final List<Utterance> unsettled = new ArrayList<>();

  UtteranceTeller(
      Outline outline,
      Conversation conversation,
      SpeakerFinder speakers,
      List<Label> labels,
      Announcements announcements,
      QuotedSources quoted,
      StatementList statements,
      CueTeller cueTeller,
      PieceTeller pieceTeller) {
    this.outline = outline;
    this.conversation = conversation;
    this.speakers = speakers;
    this.labels = labels;
    this.announcements = announcements;
    this.quoted = quoted;
    this.statements = statements;
    this.cueTeller = cueTeller;
    this.pieceTeller = pieceTeller;
  }

  /**
   * A sentence that lies within a quotation or a turn of a transcript. Who says it may stand only
   * later: "<b>We are late.</b> We shall hurry," she said.
   *
   * @param quotation null when it is known who says it
   * @param source who says it; with a quotation, who had the turn when it was read, or null
   */
  private record Utterance(
      CuedSentence cued, Span words, @Nullable Quotation quotation, @Nullable Source source) {}

  // ---- the sentence is read ----

  /** Keeps the sentence until {@link #settle} when it is an utterance; whether it is one. */
  boolean takes(CuedSentence cued) {
    Utterance utterance = utterance(cued);
    if (utterance != null) {
      unsettled.add(utterance);
    }
    return utterance != null;
  }

  private @Nullable Utterance utterance(CuedSentence cued) {
    Sentence sentence = cued.sentence();
    Source announced = announcements.announced();
    Span all = announced == null ? null : Edges.withoutSigns(sentence, sentence.span());
    if (all != null) {
      return new Utterance(cued, all, null, announced);
    }
    for (Label label : labels) {
      if (isTurn(label) && label.speech().overlaps(sentence.span())) {
        Span words = Edges.withoutSigns(sentence, label.speech());
        return words == null ? null : new Utterance(cued, words, null, Source.of(label));
      }
    }
    return quotedUtterance(cued);
  }

  private boolean isTurn(Label label) {
    Passage passage = outline.passageOf(label.colon());
    return passage != null && passage.kind() == Passage.Kind.BODY;
  }

  private @Nullable Utterance quotedUtterance(CuedSentence cued) {
    Sentence sentence = cued.sentence();
    for (Quotation quotation : outline.quotations()) {
      Span words =
          isAllOf(sentence, quotation) ? Edges.withoutSigns(sentence, quotation.content()) : null;
      if (words != null && sentence.tokensIn(words).size() > 2) {
        return new Utterance(cued, words, quotation, quoted.turnAt(sentence, quotation));
      }
    }
    return null;
  }

  private static boolean isAllOf(Sentence sentence, Quotation quotation) {
    return quotation.depth() == 0
        && quotation.content().overlaps(sentence.span())
        && sentence.tokens().stream()
            .allMatch(token -> quotation.span().contains(token.span()) || token.isPunctuation());
  }

  // ---- the paragraph ends ----

  /** At a paragraph's end it is known who said what is quoted in it. */
  void settle() {
    List<Utterance> now = List.copyOf(unsettled);
    unsettled.clear();
    for (Utterance utterance : now) {
      Source source =
          utterance.quotation == null
              ? utterance.source
              : quoted.of(utterance.quotation, utterance.source);
      if (source != null) {
        quoted.settled(utterance.words, source);
        conversation.spoke(source.party());
        tell(utterance, source);
      }
    }
  }

  /** What the speaker says: an ask or a promise of his own by its own cue, else the whole. */
  private void tell(Utterance utterance, Source source) {
    Sentence sentence = utterance.cued.sentence();
    int before = statements.size();
    for (FoundCue cue : utterance.cued.cues()) {
      Token subject = Clause.ownSubject(sentence, cue.carrier());
      boolean isOwn =
          cue.carrier().is(Relation.ROOT)
              && CueTeller.isTelling(cue)
              && subject != null
              && Clause.isFirstPerson(subject);
      if (isOwn) {
        cueTeller.tell(utterance.cued, cue, source.party());
      }
    }
    if (statements.size() == before) {
      pieceTeller.tellWhole(sentence, utterance.words, source, "quotation");
    }
  }

  // ---- only a part of the sentence ----

  /** A headline that a colon gives to a speaker, when no cue in it says more. */
  void tellHeadline(Sentence sentence, int before) {
    for (Label label : labels) {
      Span words =
          !isTurn(label) && statements.size() == before && label.speech().overlaps(sentence.span())
              ? Edges.withoutSigns(sentence, label.speech())
              : null;
      if (words != null) {
        pieceTeller.tellWhole(sentence, words, Source.of(label), "label");
      }
    }
  }

  /**
   * "He used the evening to attack: “They have failed. …": who is the subject where a quotation of
   * several sentences opens says it, whatever the verb.
   */
  void tellOpening(CuedSentence cued) {
    Sentence sentence = cued.sentence();
    for (Quotation quotation : outline.quotations()) {
      boolean isOpened =
          quotation.depth() == 0
              && sentence.span().contains(quotation.span().start())
              && quotation.content().end() > sentence.span().end();
      Source source =
          isOpened && !statements.tells(quotation)
              ? speakers.sourceBefore(sentence, quotation.span().start(), cued.cues())
              : null;
      Span words = source == null ? null : Edges.withoutSigns(sentence, quotation.content());
      if (words != null) {
        quoted.tag(quotation, source);
        pieceTeller.tellWhole(sentence, words, source, "quotation");
      }
    }
  }
}
