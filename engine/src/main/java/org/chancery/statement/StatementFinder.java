package org.chancery.statement;

import java.util.List;
import org.chancery.actor.Cast;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.encounter.Encounter;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.chancery.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds every attributed utterance, belief or wish of the article, and whose it is. */
public final class StatementFinder {

  private final CueFinder cueFinder = new CueFinder();

  /** In text order; a stretch of words carries an act once. */
  public List<Statement> find(
      Article article, Outline outline, Cast cast, List<Encounter> encounters) {
    Work work = new Work(article, outline, cast, encounters);
    outline.sentences().forEach(work::read);
    return work.statements();
  }

  /** The sentences of one article, read in order. */
  private final class Work {
    private final Article article;
    private final Outline outline;
    private final Conversation conversation;
    private final StatementList statements;
    private final Announcements announcements;
    private final QuotedSources quoted;
    private final CueTeller cueTeller;
    private final UtteranceTeller utteranceTeller;
    private final UnmarkedTeller unmarkedTeller;
    private final AcceptanceTeller acceptanceTeller;
    private final ItemTeller itemTeller;
    private final ConditionTeller conditionTeller;
    private @Nullable Passage paragraph;

    Work(Article article, Outline outline, Cast cast, List<Encounter> encounters) {
      this.article = article;
      this.outline = outline;
      List<Label> labels = Label.all(article, outline, cast);
      conversation =
          new Conversation(article, cast, words -> isOthersWords(labels, words), encounters);
      statements = new StatementList(article, outline, labels, conversation);
      SpeakerFinder speakers = new SpeakerFinder(outline, cast, conversation);
      DoerFinder doers = new DoerFinder(article, cast, conversation);
      announcements = new Announcements(article, outline, cast, conversation, speakers);
      quoted = new QuotedSources(article, outline, conversation, speakers, statements);
      PieceTeller pieceTeller = new PieceTeller(conversation, doers, quoted, statements);
      cueTeller =
          new CueTeller(
              cast, conversation, speakers, doers, announcements, quoted, statements, pieceTeller);
      utteranceTeller =
          new UtteranceTeller(
              outline,
              conversation,
              speakers,
              labels,
              announcements,
              quoted,
              statements,
              cueTeller,
              pieceTeller);
      unmarkedTeller = new UnmarkedTeller(article, outline, cast, conversation, doers, pieceTeller);
      acceptanceTeller = new AcceptanceTeller(outline, conversation, statements);
      conditionTeller = new ConditionTeller(conversation, pieceTeller);
      itemTeller = new ItemTeller(article, outline, conversation, statements);
    }

    /** Words in quotation marks or in a speaker's turn. */
    private boolean isOthersWords(List<Label> labels, Span words) {
      return outline.quotationAround(words) != null
          || labels.stream().anyMatch(label -> label.speech().overlaps(words));
    }

    void read(Sentence sentence) {
      int before = statements.size();
      enterParagraph(outline.passageOf(sentence.span()));
      if (itemTeller.tells(sentence)) {
        unmarkedTeller.spoke(sentence);
        return;
      }
      conversation.enter(sentence);
      itemTeller.resume(sentence);
      boolean isNews = conversation.isNews();
      CuedSentence cued =
          new CuedSentence(
              article, outline, sentence, cueFinder.find(outline, sentence, isNews), isNews);
      boolean isUtterance = !announcements.isNarrated(cued) && utteranceTeller.takes(cued);
      if (!isUtterance) {
        tell(cued, before);
      }
      if (statements.size() > before || isUtterance) {
        unmarkedTeller.spoke(sentence);
      }
      conversation.leave(sentence);
    }

    private void enterParagraph(@Nullable Passage next) {
      if (next != paragraph) {
        utteranceTeller.settle();
        quoted.enter(next);
        announcements.enter(next);
        paragraph = next;
      }
    }

    private void tell(CuedSentence cued, int before) {
      Sentence sentence = cued.sentence();
      cueTeller.tell(cued);
      utteranceTeller.tellHeadline(sentence, before);
      utteranceTeller.tellOpening(cued);
      announcements.read(cued);
      if (outline.kindOf(sentence) == Passage.Kind.BODY) {
        unmarkedTeller.tell(sentence, statements.wordsFrom(before));
        acceptanceTeller.tell(sentence);
        conditionTeller.tell(sentence, statements.wordsFrom(before));
      }
    }

    List<Statement> statements() {
      utteranceTeller.settle();
      return statements.inTextOrder();
    }
  }
}
