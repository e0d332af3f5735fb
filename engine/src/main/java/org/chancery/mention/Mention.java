package org.chancery.mention;

import java.util.Set;
import org.chancery.article.Span;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A place where the text names someone or something.
 *
 * @param span the name, or the whole phrase where there is no name
 * @param extent name, role and title together; equals {@code span} where there is nothing more
 * @param head the word of the sentence's tree that carries it
 * @param name the words under {@code span}
 * @param side the state or organisation it stands for or belongs to, if its own words tell; else
 *     null
 * @param accredited the state to which an ambassador is sent, if told; else null
 * @param role the words of the role, or null
 * @param offices what the role may be; empty for all but persons and roles
 */
public record Mention(
    Kind kind,
    Span span,
    Span extent,
    Sentence sentence,
    Token head,
    String name,
    @Nullable String side,
    @Nullable String accredited,
    @Nullable String role,
    Set<Office> offices,
    boolean plural) {

  /** What is named. */
  public enum Kind {
    PERSON,
    /** An office without a name: "the Party chief". */
    ROLE,
    /** A country, or a capital or house that stands for its government. */
    STATE,
    ORGANISATION,
    INSTITUTION,
    /** "the two sides", "both ministers". */
    GROUP,
    PLACE,
    PRONOUN
  }

  public boolean is(Kind other) {
    return kind == other;
  }

  /** Whether it names a side itself: a state, or a body of states such as the European Union. */
  public boolean isSide() {
    return is(Kind.STATE) || is(Kind.ORGANISATION) && side != null;
  }
}
