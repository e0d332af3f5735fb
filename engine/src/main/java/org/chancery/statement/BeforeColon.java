package org.chancery.statement;

import java.util.List;
import java.util.Set;
import org.chancery.article.Span;
import org.chancery.text.Clause;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Nouns of asking and telling whose words stand behind a colon: "Kenya's <b>message</b> was blunt:
 * open the port", "made her <b>wishes</b> plain: no new fees, and a return to talks".
 */
final class BeforeColon {

  private static final Cue TOLD = new Cue("message", Cue.Frame.SAY, Act.INFORM, false, "", "");

  private static final Cue WISHED = new Cue("wish", Cue.Frame.NOUN, Act.ASK, false, ":", "");

  /** What may be a command; a thing behind it is only told. */
  private static final Set<String> TELLING =
      Words.set(
          "message advice answer reply response warning counsel ultimatum signal word line position");

  private static final Set<String> ASKING =
      Words.set(
          "wish demand request ask plea appeal condition expectation requirement proposal suggestion recommendation favour"
              + " favor prerequisite precondition");

  /** In words, from the noun to the colon. */
  private static final int NEAR = 9;

  private BeforeColon() {}

  /** The cue, when the noun stands before a colon behind which a command or a wish is told. */
  static @Nullable FoundCue find(Sentence sentence, Token noun) {
    boolean isAsking = ASKING.contains(noun.lemma());
    Token first = isAsking || TELLING.contains(noun.lemma()) ? firstBehind(sentence, noun) : null;
    if (first == null || owner(sentence, noun) == null) {
      return null;
    }
    if (isCommand(sentence, first)) {
      return new FoundCue(TOLD, noun, noun, List.of(noun));
    }
    boolean isThing = first.form().equals("that") || ThingList.opens(first);
    return isAsking && isThing ? new FoundCue(WISHED, noun, noun, List.of(noun)) : null;
  }

  static boolean isOne(FoundCue found) {
    return found.cue() == TOLD || found.cue() == WISHED;
  }

  /** What stands behind the colon. */
  static Span content(Sentence sentence, FoundCue found) {
    Token first = firstBehind(sentence, found.carrier());
    return new Span(first.span().start(), sentence.span().end());
  }

  /** The verb on which a command or a "that" clause behind the colon turns; null for things. */
  static @Nullable Token verb(Sentence sentence, FoundCue found) {
    Token first = firstBehind(sentence, found.carrier());
    if (isCommand(sentence, first)) {
      return command(sentence, first);
    }
    return first.form().equals("that") && first.is(Relation.MARKER) ? sentence.head(first) : null;
  }

  /** Whose noun it is: its owner, or whoever brings it. */
  static @Nullable Token owner(Sentence sentence, Token noun) {
    Token owner = NominalCues.ownerOf(sentence, noun);
    Token verb = noun;
    while (verb != null && !verb.isVerb()) {
      verb = sentence.head(verb);
    }
    boolean isSubject = noun.is(Relation.SUBJECT) || noun.is(Relation.PASSIVE_SUBJECT);
    return owner != null || verb == null || isSubject ? owner : Clause.subject(sentence, verb);
  }

  /** The first word behind the colon that follows the noun; null where none does. */
  private static @Nullable Token firstBehind(Sentence sentence, Token noun) {
    List<Token> tokens = sentence.tokens();
    int end = Math.min(tokens.size() - 2, noun.index() + NEAR);
    for (int at = noun.index() + 1; at <= end; at++) {
      Token token = tokens.get(at);
      if (token.form().equals(":")) {
        return tokens.get(at + 1);
      }
      if (token.isVerb() && !token.lemma().equals("be") || token.form().equals(",")) {
        return null;
      }
    }
    return null;
  }

  private static boolean isCommand(Sentence sentence, Token first) {
    return command(sentence, first) != null;
  }

  /** "<b>open</b> the port", "do not <b>close</b> it"; or null. */
  private static @Nullable Token command(Sentence sentence, Token first) {
    boolean isDo = Set.of("do", "please", "never", "just").contains(first.lemma());
    int at = first.index();
    while (isDo && at + 1 < sentence.tokens().size() && !sentence.token(at).tag().equals("VB")) {
      at++;
    }
    Token verb = sentence.token(at);
    boolean isBare = verb.tag().equals("VB") || verb.tag().equals("VBP");
    return isBare && at - first.index() <= 2 && Clause.ownSubject(sentence, verb) == null
        ? verb
        : null;
  }
}
