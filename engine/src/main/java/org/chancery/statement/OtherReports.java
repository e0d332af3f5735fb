package org.chancery.statement;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.text.Clause;
import org.chancery.text.Outline;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;

/** Who else reports in the sentence of a cue: where his words begin, those of the cue end. */
final class OtherReports {

  private static final Set<String> CONTRASTS = Set.of("while", "whereas", "though", "although");

  private final Outline outline;
  private final Sentence sentence;
  private final FoundCue found;
  private final List<FoundCue> all;
  private final Set<Integer> carriers;

  OtherReports(Outline outline, Sentence sentence, FoundCue found, List<FoundCue> all) {
    this.outline = outline;
    this.sentence = sentence;
    this.found = found;
    this.all = all;
    this.carriers =
        all.stream()
            .filter(other -> other != found)
            .map(other -> other.carrier().index())
            .collect(Collectors.toSet());
  }

  /** Whether the word is the verb of another cue. */
  boolean isCarrier(Token token) {
    return carriers.contains(token.index());
  }

  /** Whether the word is the verb of another cue, with a subject of its own. */
  boolean speaks(Token token) {
    return isCarrier(token) && Clause.ownSubject(sentence, token) != null;
  }

  /**
   * Where "…, <b>but one in four said</b> that …" begins behind the cue: someone reports anew, and
   * his words are not part of what was told; -1 when nobody does.
   */
  int start() {
    int last = found.lastWord().index();
    return all.stream()
        .filter(other -> other != found && other.carrier().index() > last + 2)
        .filter(
            other ->
                found.cue().frame() == Cue.Frame.SAY && reportsAnew(other)
                    || isReport(other.carrier())
                        && outline.quotationAround(other.carrier().span()) == null)
        .map(other -> linkBefore(other.carrier()))
        .filter(link -> link > last + 1)
        .findFirst()
        .map(link -> sentence.token(link).span().start())
        .orElse(-1);
  }

  private boolean reportsAnew(FoundCue other) {
    return other.cue().frame() == Cue.Frame.SAY
        && SpeechTag.isFinite(other.carrier())
        && !other.carrier().is(Relation.CLAUSAL_COMPLEMENT)
        && sentence.child(other.carrier(), Relation.CLAUSAL_COMPLEMENT) != null
        && outline.quotationAround(other.carrier().span()) == null;
  }

  /** The index of "and" or "while" right before the subject of the verb; -1 when there is none. */
  private int linkBefore(Token verb) {
    Token subject = Clause.ownSubject(sentence, verb);
    int link =
        subject == null || subject.index() > verb.index()
            ? -1
            : sentence.subtree(subject).get(0).index() - 1;
    boolean isLink =
        link > 0
            && (sentence.token(link).tag().equals("CC")
                || sentence.token(link).lemma().equals("but")
                || CONTRASTS.contains(sentence.token(link).lemma()));
    return isLink ? link : -1;
  }

  /** The index of the last word before another speaker's report, or of the sentence. */
  int lastWordBefore(int from) {
    for (Token token : sentence.tokens().subList(from, sentence.tokens().size())) {
      if (speaks(token)) {
        Token subject = Clause.ownSubject(sentence, token);
        return Math.max(from + 1, sentence.subtree(subject).get(0).index() - 1);
      }
    }
    return sentence.tokens().size() - 1;
  }

  /** "…, <b>while others said</b> that …": another report beside this one. */
  boolean isReport(Token verb) {
    Token subject =
        isCarrier(verb) && verb.is(Relation.ADVERBIAL_CLAUSE)
            ? Clause.ownSubject(sentence, verb)
            : null;
    return subject != null && !subject.isPronoun() && Clause.isMarked(sentence, verb, CONTRASTS);
  }

  /** Whether behind the semicolon someone speaks again: "; then he <b>asked</b> …". */
  boolean speakAnew(int semicolon) {
    for (Token token : sentence.tokens().subList(semicolon, sentence.tokens().size())) {
      if (speaks(token)) {
        return true;
      }
    }
    return false;
  }
}
