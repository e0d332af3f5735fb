package org.chancery.encounter;

import org.chancery.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * One who took part.
 *
 * @param actor the actor's id
 * @param role the words of the text, or null
 * @param side for whom the person speaks; null when unknown
 * @param part null when the text does not tell host from guest
 * @param span the mention in the words that tell of the encounter
 */
public record Participant(
    String actor,
    String name,
    @Nullable String role,
    @Nullable String side,
    @Nullable Part part,
    Span span) {

  /** Who received whom. */
  public enum Part {
    HOST,
    GUEST,
    BOTH
  }
}
