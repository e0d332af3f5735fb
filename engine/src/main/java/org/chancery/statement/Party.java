package org.chancery.statement;

import java.util.List;
import org.chancery.actor.Actor;
import org.chancery.article.Basis;
import org.chancery.article.Span;
import org.chancery.encounter.Participant;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, or who is spoken to.
 *
 * @param actor the actor's id; null for "both sides" and for those who are no actor of this reading
 * @param side ISO alpha-3, an organisation's code, {@code both}, {@code other}; null when unknown
 * @param sides with {@code other}: those known
 * @param basis STATED when named in the same sentence, INFERRED when carried over from before
 * @param span the mention in the same sentence; null when only known from before
 * @param more further pieces of the mention
 */
public record Party(
    @Nullable String actor,
    String name,
    @Nullable String side,
    List<String> sides,
    Basis basis,
    @Nullable Span span,
    List<Span> more) {

  public Party {
    sides = List.copyOf(sides);
    more = List.copyOf(more);
  }

  /** All sides of the encounter together. */
  public static Party bothSides(Basis basis, @Nullable Span span) {
    return new Party(null, "both sides", "both", List.of(), basis, span, List.of());
  }

  /** Who takes part in an encounter, known from before; {@code span} is the mention, or null. */
  public static Party of(Participant participant, @Nullable Span span) {
    return new Party(
        participant.actor(),
        participant.name(),
        participant.side(),
        List.of(),
        Basis.INFERRED,
        span,
        List.of());
  }

  /** Someone of the article, inferred from no words of the sentence. */
  public static Party of(Actor actor) {
    return of(actor, Basis.INFERRED, null);
  }

  static Party of(Actor actor, Basis basis, @Nullable Span span) {
    return new Party(actor.id(), actor.name(), actor.side(), List.of(), basis, span, List.of());
  }

  /** The same party, carried over to other words: {@code span} is the mention there, or null. */
  public Party inferred(@Nullable Span span) {
    return new Party(actor, name, side, sides, Basis.INFERRED, span, List.of());
  }

  /** The same party, named by the words of {@code phrase}. */
  Party over(@Nullable Span phrase) {
    return new Party(actor, name, side, sides, basis, phrase, more);
  }

  public boolean isBoth() {
    return "both".equals(side);
  }
}
