package org.chancery.encounter;

import java.util.List;
import org.chancery.article.Span;
import org.chancery.time.When;
import org.jspecify.annotations.Nullable;

/**
 * One occasion on which governments or organisations met.
 *
 * @param id from the article's id and the evidence
 * @param background a past or planned encounter that is only mentioned
 * @param date null when nothing tells it
 * @param place null when the text gives none; a dateline alone is none
 * @param evidence the words that tell of it, in text order
 * @param rule the rule that found it
 */
public record Encounter(
    String id,
    Form form,
    boolean background,
    @Nullable When date,
    @Nullable Place place,
    List<Participant> participants,
    List<Span> evidence,
    String rule) {

  /** The kinds of encounter that the wire format knows. */
  public enum Form {
    RECEPTION,
    MEETING,
    TALKS,
    PHONE_CALL,
    VIRTUAL_MEETING,
    VISIT,
    CEREMONY,
    DIALOGUE,
    COURTESY_CALL
  }

  public Encounter {
    participants = List.copyOf(participants);
    evidence = List.copyOf(evidence);
  }

  /** The first participant who is not the actor and of another side than {@code side}; or null. */
  public @Nullable Participant counterpart(@Nullable String actor, @Nullable String side) {
    for (Participant participant : participants) {
      boolean isOther = !participant.actor().equals(actor);
      if (isOther && participant.side() != null && !participant.side().equals(side)) {
        return participant;
      }
    }
    return null;
  }

  /** Whether the actor takes part. */
  public boolean has(@Nullable String actor) {
    return actor != null && participants.stream().anyMatch(one -> actor.equals(one.actor()));
  }
}
