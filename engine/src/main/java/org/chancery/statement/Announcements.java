package org.chancery.statement;

import java.util.List;
import org.chancery.actor.Cast;
import org.chancery.article.Article;
import org.chancery.text.Clause;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who was announced before a paragraph, "The ministry added:", and whether he tells there what the
 * participants said.
 */
final class Announcements {

  private final Article article;
  private final Outline outline;
  private final Cast cast;
  private final Conversation conversation;
  private final SpeakerFinder speakers;
  private @Nullable Passage paragraph;
  private @Nullable Source announced;
  private @Nullable Passage announcedIn;
  private @Nullable Source narrator;
  private @Nullable Passage narratedIn;

  Announcements(
      Article article,
      Outline outline,
      Cast cast,
      Conversation conversation,
      SpeakerFinder speakers) {
    this.article = article;
    this.outline = outline;
    this.cast = cast;
    this.conversation = conversation;
    this.speakers = speakers;
  }

  void enter(@Nullable Passage next) {
    paragraph = next;
  }

  /** "The ministry <b>added</b>:", and the next paragraph is what it added. */
  void read(CuedSentence cued) {
    Sentence sentence = cued.sentence();
    if (!article.text().startsWith(":", sentence.span().end() - 1)) {
      return;
    }
    Source source = null;
    for (FoundCue cue : cued.cues()) {
      SpeakerFinder.Speaker speaker =
          cue.cue().frame() == Cue.Frame.SAY
              ? speakers.speaker(sentence, cue, cued.cues(), null)
              : null;
      source = speaker == null ? source : new Source(speaker, cue.spans(sentence));
    }
    if (source == null && isQuoted(passageBehind())) {
      source = speakers.sourceBefore(sentence, sentence.span().end(), cued.cues());
    }
    if (source != null) {
      announced = source;
      announcedIn = paragraph;
    }
  }

  private @Nullable Passage passageBehind() {
    int next = outline.passages().indexOf(paragraph) + 1;
    return next == 0 || next == outline.passages().size() ? null : outline.passages().get(next);
  }

  private boolean isQuoted(@Nullable Passage passage) {
    return passage != null && beginsWith(passage, "\"“‘'«„");
  }

  private boolean beginsWith(Passage passage, String marks) {
    return marks.indexOf(article.text().charAt(passage.span().start())) >= 0;
  }

  /** Who was announced, when the paragraph follows the announcement; or null. */
  @Nullable Source announced() {
    if (announced == null || paragraph == announcedIn) {
      return null;
    }
    boolean isSpeech = isNext(announcedIn, paragraph) && paragraph.kind() == Passage.Kind.BODY;
    if (!isSpeech) {
      announced = null;
    }
    return announced;
  }

  private boolean isNext(@Nullable Passage before, @Nullable Passage next) {
    List<Passage> passages = outline.passages();
    int at = passages.indexOf(before);
    return at >= 0 && at + 1 < passages.size() && passages.get(at + 1) == next;
  }

  /** Through whom the participants speak in the sentence read last; or null. */
  @Nullable Party narrator() {
    return narrator == null ? null : narrator.party();
  }

  /**
   * A spokesperson whose quotation is itself a readout, "The Foreign Secretary thanked …", in the
   * paragraph that was announced and the quoted ones that follow; the participants speak through
   * him. Whether there is one.
   */
  boolean isNarrated(CuedSentence cued) {
    Source source = announced();
    boolean goesOn =
        source == null
            && narrator != null
            && (paragraph == narratedIn || isNextQuoted(narratedIn, paragraph));
    source = goesOn ? narrator : source;
    boolean isReadout =
        source != null
            && conversation.current() != null
            && !conversation.current().has(source.party().actor())
            && (goesOn
                || cued.cues().stream().anyMatch(cue -> tellsOfParticipant(cued.sentence(), cue)));
    narratedIn = isReadout ? paragraph : narratedIn;
    narrator = isReadout ? source : null;
    return isReadout;
  }

  private boolean isNextQuoted(@Nullable Passage before, @Nullable Passage next) {
    return next != null && isNext(before, next) && beginsWith(next, "\"“");
  }

  private boolean tellsOfParticipant(Sentence sentence, FoundCue cue) {
    Token subject = cast.subject(sentence, cue.carrier());
    Party party =
        subject == null || Clause.isFirstPerson(subject)
            ? null
            : conversation.named(sentence, subject);
    return party != null && (party.isBoth() || conversation.current().has(party.actor()));
  }
}
