package org.chancery.statement;

import java.util.List;
import org.chancery.article.Span;

/** Who says something, and the words that tell so; these may be none. */
record Source(SpeakerFinder.Speaker speaker, List<Span> cue) {

  /** Known by name, and not through others. */
  static Source of(Party speaker, List<Span> cue) {
    return new Source(new SpeakerFinder.Speaker(speaker, List.of(), false), cue);
  }

  /** The speaker named at the head of a turn. */
  static Source of(Label label) {
    return of(label.speaker(), List.of(label.colon()));
  }

  /** Whoever made the statement. */
  static Source of(Statement told) {
    return new Source(
        new SpeakerFinder.Speaker(told.speaker(), told.via(), told.anonymous()), told.cue());
  }

  Party party() {
    return speaker.party();
  }

  /** The same words, said by {@code party}. */
  Source by(Party party) {
    return new Source(new SpeakerFinder.Speaker(party, speaker.via(), speaker.isAnonymous()), cue);
  }
}
