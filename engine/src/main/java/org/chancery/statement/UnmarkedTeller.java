package org.chancery.statement;

import java.util.List;
import java.util.Set;
import org.chancery.actor.Cast;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.mention.Mention;
import org.chancery.text.Clause;
import org.chancery.text.Outline;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Tells a sentence without a cue that goes on in a speaker's voice: "The two sides should …",
 * "China has always …".
 */
final class UnmarkedTeller {

  private static final Set<String> FORWARD =
      Set.of("should", "must", "will", "would", "shall", "ought");

  private final Article article;
  private final Outline outline;
  private final Cast cast;
  private final Conversation conversation;
  private final DoerFinder doers;
  private final PieceTeller pieceTeller;
  private int lastSpokenIn = -9;

  UnmarkedTeller(
      Article article,
      Outline outline,
      Cast cast,
      Conversation conversation,
      DoerFinder doers,
      PieceTeller pieceTeller) {
    this.article = article;
    this.outline = outline;
    this.cast = cast;
    this.conversation = conversation;
    this.doers = doers;
    this.pieceTeller = pieceTeller;
  }

  /** Notes that somebody spoke in the sentence. */
  void spoke(Sentence sentence) {
    lastSpokenIn = sentence.index();
  }

  /**
   * Tells the sentence when it goes on with what was said before.
   *
   * @param told the words of what cues tell in it: "Kenya will help Peru, and <b>opposes</b> the
   *     ban"
   */
  void tell(Sentence sentence, List<Span> told) {
    Token verb = mainVerb(sentence);
    if (verb != null && told.stream().anyMatch(span -> span.start() <= verb.span().end())) {
      return;
    }
    Party turn = conversation.turn();
    boolean goesOn =
        turn != null
            && conversation.current() != null
            && sentence.index() - lastSpokenIn <= (isSameParagraph(sentence) ? 2 : 1);
    Token subject = verb == null || !verb.isVerb() ? null : Clause.ownSubject(sentence, verb);
    if (!goesOn || subject == null || conversation.encounterOf(turn, sentence) == null) {
      return;
    }
    ActReader.Doer doer = doers.doer(sentence, subject, turn);
    if (looksForward(sentence, verb, doer) || isOwnState(sentence, verb, subject, doer)) {
      tell(sentence, verb, subject, turn, told);
      spoke(sentence);
    }
  }

  /**
   * The root, or the first clause hung on it when only that has a subject: "the countries will step
   * up …; boost …".
   */
  private static @Nullable Token mainVerb(Sentence sentence) {
    Token root =
        sentence.tokens().stream()
            .filter(token -> token.is(Relation.ROOT))
            .findFirst()
            .orElse(null);
    if (root == null || Clause.ownSubject(sentence, root) != null) {
      return root == null ? null : dutyBeside(sentence, root);
    }
    return sentence.children(root).stream()
        .filter(
            child ->
                child.isVerb()
                    && child.index() < root.index()
                    && Clause.ownSubject(sentence, child) != null)
        .findFirst()
        .orElse(root);
  }

  /** "This is a year of jubilees, and the two sides <b>should meet</b>"; else the root. */
  private static Token dutyBeside(Sentence sentence, Token root) {
    return Clause.coordinated(sentence, root).stream()
        .filter(verb -> verb.isVerb() && Clause.ownSubject(sentence, verb) != null)
        .filter(verb -> Clause.isObliged(sentence, verb))
        .findFirst()
        .orElse(root);
  }

  /** Whether what was said last stands in the sentence's paragraph. */
  private boolean isSameParagraph(Sentence sentence) {
    return lastSpokenIn >= 0
        && lastSpokenIn < outline.sentences().size()
        && outline.passageOf(sentence.span())
            == outline.passageOf(outline.sentences().get(lastSpokenIn).span());
  }

  private static boolean looksForward(Sentence sentence, Token verb, ActReader.Doer doer) {
    Token modal = Clause.modal(sentence, verb);
    boolean isNeeded =
        verb.lemma().equals("need") && sentence.child(verb, Relation.OPEN_COMPLEMENT) != null;
    return (isNeeded || modal != null && FORWARD.contains(modal.lemma()))
        && (doer == ActReader.Doer.BOTH
            || doer == ActReader.Doer.OTHER
            || doer == ActReader.Doer.OWN);
  }

  private boolean isOwnState(Sentence sentence, Token verb, Token subject, ActReader.Doer doer) {
    Mention mention = cast.mentionAt(sentence, subject);
    return mention != null
        && mention.isSide()
        && doer == ActReader.Doer.OWN
        && !verb.tag().equals("VBD");
  }

  private void tell(Sentence sentence, Token verb, Token subject, Party turn, List<Span> told) {
    FoundCue cue = new FoundCue(Cue.IMPLIED, verb, verb, List.of(verb));
    List<Piece> pieces =
        new ContentReader(article, outline, sentence, cue, List.of(cue), false).wholeClause(verb);
    Party ofState = turn.isBoth() ? conversation.named(sentence, subject) : null;
    Party teller = ofState == null || ofState.actor() == null ? turn : ofState;
    Source source = Source.of(teller.inferred(null), List.of());
    ActReader.@Nullable Reading before = null;
    for (Piece piece : pieces) {
      if (piece.spans().stream().anyMatch(span -> told.stream().anyMatch(span::overlaps))) {
        break;
      }
      before = pieceTeller.tellImplied(sentence, piece, source, "same-voice", before);
    }
  }
}
