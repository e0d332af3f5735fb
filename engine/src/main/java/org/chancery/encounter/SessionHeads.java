package org.chancery.encounter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.actor.Cast;
import org.chancery.mention.Mention;
import org.chancery.text.Clause;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * "The two countries held the third session. It was chaired by X; <b>Y headed the Kenyan
 * delegation</b>": who met at a session, told in several sentences.
 */
final class SessionHeads {

  private static final Set<String> HEADING =
      Set.of("chair", "co-chair", "lead", "head", "represent", "preside");

  private static final Set<String> SIDES = Set.of("side", "delegation", "team");

  private SessionHeads() {}

  /** Whether it tells that a meeting was held: "held the third session", "the round took place". */
  static boolean isHeld(Sentence sentence) {
    return sentence.tokens().stream()
        .filter(token -> token.isVerb() && !token.tag().equals("VB"))
        .anyMatch(verb -> holds(sentence, verb));
  }

  private static boolean holds(Sentence sentence, Token verb) {
    Token subject = sentence.child(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT);
    boolean tookPlace =
        subject != null
            && MeetingWords.isNoun(subject)
            && Set.of("take", "hold", "convene", "conclude", "open").contains(verb.lemma());
    Token round = Clause.objectOf(sentence, verb, List.of("for", "in", "at"));
    boolean metFor = verb.lemma().equals("meet") && round != null;
    return (tookPlace || metFor || MeetingWords.heldNoun(sentence, verb) != null)
        && !Clause.isNegated(sentence, verb);
  }

  /** Those by whom a session or a delegation is said to be chaired, led or represented. */
  static List<Mention> heads(Sentence sentence, Cast cast) {
    List<Mention> heads = new ArrayList<>();
    for (Token verb : sentence.tokens()) {
      if (HEADING.contains(verb.lemma()) && verb.isVerb()) {
        Token by = Clause.objectOf(sentence, verb, List.of("by"));
        by = by == null ? headOfSide(sentence, verb) : by;
        for (Token each : by == null ? List.<Token>of() : Clause.coordinated(sentence, by)) {
          Mention mention = cast.mentionAt(sentence, each);
          if (mention != null && mention.is(Mention.Kind.PERSON)) {
            heads.add(mention);
          }
        }
        heads.addAll(headsBehind(sentence, verb, cast));
      }
    }
    return heads.stream().distinct().toList();
  }

  /** "… was headed by X and <b>the Kenyan side by Y</b>": the verb is not said again. */
  private static List<Mention> headsBehind(Sentence sentence, Token verb, Cast cast) {
    return cast.mentions(sentence).stream()
        .filter(mention -> mention.is(Mention.Kind.PERSON))
        .filter(mention -> isBehindSide(sentence, verb, mention))
        .toList();
  }

  private static boolean isBehindSide(Sentence sentence, Token verb, Mention mention) {
    Token by = sentence.before(mention.extent().start());
    Token side = by == null ? null : sentence.before(by.span().start());
    return side != null
        && side.index() > verb.index()
        && by.form().equals("by")
        && SIDES.contains(side.lemma());
  }

  /** "<b>X</b> led the Peruvian side"; or null. */
  private static @Nullable Token headOfSide(Sentence sentence, Token verb) {
    Token side = sentence.child(verb, Relation.OBJECT);
    return side != null && SIDES.contains(side.lemma()) ? Clause.subject(sentence, verb) : null;
  }

  /** A meeting of the heads of the delegations, told by the first word of meeting; or null. */
  static @Nullable Telling heldBy(ToldSentence told, List<Telling.Person> heads) {
    for (Token token : told.sentence().tokens()) {
      Encounter.Form form = MeetingWords.ofNoun(token);
      boolean isMeet = token.isVerb() && token.lemma().equals("meet");
      if (isMeet || token.isNoun() && form != null) {
        return told.telling(
            token,
            token.isVerb() ? null : token,
            form == null ? Encounter.Form.MEETING : form,
            1,
            Telling.Status.TODAY,
            heads,
            "encounter/heads-" + token.lemma());
      }
    }
    return null;
  }
}
