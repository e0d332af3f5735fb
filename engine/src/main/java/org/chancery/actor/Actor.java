package org.chancery.actor;

import java.util.List;
import org.chancery.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Someone or something that meets, speaks or is spoken to.
 *
 * @param id {@code a1}, {@code a2} … in order of first mention; of this reading only
 * @param name the fullest form of the text
 * @param names every form of the text, in order of first mention
 * @param side ISO 3166-1 alpha-3 or an organisation's code; null when the text does not let us know
 * @param role the words of the text; null when it gives none
 * @param mentions where it is named, in text order; pronouns are not among them
 */
public record Actor(
    String id,
    Kind kind,
    String name,
    List<String> names,
    @Nullable String side,
    @Nullable String role,
    List<Span> mentions) {

  /** What an actor is. */
  public enum Kind {
    PERSON,
    STATE,
    ORGANISATION,
    INSTITUTION,
    GROUP
  }

  public Actor {
    names = List.copyOf(names);
    mentions = List.copyOf(mentions);
  }

  public boolean isPerson() {
    return kind == Kind.PERSON;
  }
}
