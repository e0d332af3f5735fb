package org.chancery.statement;

import java.util.List;
import java.util.Set;
import org.chancery.text.Clause;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cues that name nobody who speaks as their subject: "<b>asked</b> about it", "it
 * <b>seems</b> that …", "amid <b>criticism</b> of …". They are read where nobody meets anybody.
 */
final class UnsourcedCues {

  private static final Cue ASKED = new Cue("asked", Cue.Frame.SAY, Act.INFORM, false, "", "");

  private static final Set<String> ASKING = Words.set("ask question quiz press");

  private static final Cue SEEMING = new Cue("seem", Cue.Frame.SAY, Act.ASSESS, false, "", "");

  private static final Set<String> SEEM = Words.set("seem appear");

  private static final String SPOKEN_NOUN = "-";

  /** Nouns of what people say and think, whoever they are. */
  private static final Set<String> SPOKEN =
      Words.set(
          "remark comment attack criticism critique opposition question concern call claim allegation accusation rumor rumour"
              + " report suggestion speculation doubt fear hope warning promise pledge opinion belief assertion argument"
              + " declaration statement announcement demand request recommendation commitment embrace defence defense"
              + " praise condemnation denial rejection endorsement disapproval skepticism scepticism anxiety anger outrage"
              + " frustration optimism disdain contempt stance position tweet discussion explanation description"
              + " complaint apology threat recognition acknowledgment acknowledgement conclusion suspicion consensus prediction"
              + " testimony objection reluctance willingness insistence admission vow query worry unease dismay disagreement"
              + " admiration enthusiasm sympathy appeal plea rhetoric pronouncement characterization characterisation");

  private static final Set<String> LEANING =
      Words.set("opposition commitment objection reluctance willingness threat");

  private static final Set<String> DAYS = Words.set(Words.WEEKDAYS + " morning night air");

  private static final Set<String> OPENERS = Set.of("that", "whether");
  private static final List<String> ABOUT =
      List.of("about", "on", "of", "for", "against", "over", "toward", "towards");

  private UnsourcedCues() {}

  /** Whether the cue is one that names nobody who speaks as its subject. */
  static boolean isUnsourced(FoundCue found) {
    return found.cue() == ASKED || found.cue() == SEEMING || isSpokenNoun(found);
  }

  // ---- verbs ----

  /** "<b>Asked</b> about the pier, she …", "when <b>pressed</b> on it": somebody asked. */
  static @Nullable FoundCue asked(Sentence sentence, Token token) {
    boolean is =
        ASKING.contains(token.lemma())
            && token.tag().equals("VBN")
            && (token.is(Relation.ADVERBIAL_CLAUSE) || token.index() == 0)
            && sentence.child(token, Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY) == null
            && Clause.ownSubject(sentence, token) == null
            && sentence.child(
                    token,
                    Relation.CLAUSAL_COMPLEMENT,
                    Relation.OPEN_COMPLEMENT,
                    Relation.PREPOSITION)
                != null;
    return is ? new FoundCue(ASKED, token, token, List.of(token)) : null;
  }

  /** "<b>asked</b> about it": by whom is not told. */
  static boolean isAsked(FoundCue found) {
    return found.cue() == ASKED;
  }

  /** "The pier <b>seems</b> to be safe", "it <b>appears</b> that …": so it seems to the teller. */
  static @Nullable FoundCue seeming(Sentence sentence, Token token) {
    boolean is =
        SEEM.contains(token.lemma())
            && SpeechTag.isFinite(token)
            && Clause.ownSubject(sentence, token) != null
            && sentence.child(
                    token,
                    Relation.OPEN_COMPLEMENT,
                    Relation.CLAUSAL_COMPLEMENT,
                    Relation.PREDICATE)
                != null;
    return is ? new FoundCue(SEEMING, token, token, List.of(token)) : null;
  }

  /** "<b>seems</b> to be tired": to whom is not told. */
  static boolean isSeeming(FoundCue found) {
    return found.cue() == SEEMING;
  }

  // ---- nouns of speech ----

  /** "a <b>claim</b> that …", whoever makes it; or null. */
  static @Nullable FoundCue spokenNoun(Sentence sentence, Token noun) {
    boolean isSpoken = SPOKEN.contains(noun.lemma()) && isTold(sentence, noun);
    return isSpoken
        ? new FoundCue(
            new Cue(noun.lemma(), Cue.Frame.NOUN, Act.INFORM, false, "", SPOKEN_NOUN),
            noun,
            noun,
            List.of(noun))
        : null;
  }

  /** Whether the cue is a noun that by itself tells that something was said or thought. */
  static boolean isSpokenNoun(FoundCue found) {
    return found.cue().silent().equals(SPOKEN_NOUN);
  }

  /** Whether there is something told, and either who tells it or a whole clause of it. */
  private static boolean isTold(Sentence sentence, Token noun) {
    Token spoken = spokenOf(sentence, noun);
    Token agent = spoken == null ? null : SpeakerFinder.agent(sentence, noun);
    boolean isOwned = agent != null && (!agent.is(Relation.SUBJECT) || noun.is(Relation.OBJECT));
    return spoken != null
        && (isOwned || sentence.children(spoken).stream().anyMatch(UnsourcedCues::isOpener));
  }

  private static boolean isOpener(Token mark) {
    return mark.is(Relation.MARKER) && OPENERS.contains(mark.lemma());
  }

  /** What was said: the clause on the noun, else what stands behind its preposition. */
  static @Nullable Token spokenOf(Sentence sentence, Token noun) {
    Token clause =
        sentence.children(noun).stream()
            .filter(child -> child.index() > noun.index() && child.isVerb())
            .filter(child -> isSpokenClause(sentence, child))
            .findFirst()
            .orElse(null);
    if (clause != null) {
      return clause;
    }
    Token topic = Clause.objectOf(sentence, noun, ABOUT);
    topic =
        topic == null && LEANING.contains(noun.lemma())
            ? Clause.objectOf(sentence, noun, List.of("to"))
            : topic;
    return topic == null || DAYS.contains(topic.lemma()) ? null : topic;
  }

  private static boolean isSpokenClause(Sentence sentence, Token verb) {
    return (verb.is(Relation.NOUN_CLAUSE) || verb.is(Relation.CLAUSAL_COMPLEMENT))
        && sentence.children(verb).stream()
            .anyMatch(mark -> mark.tag().equals("TO") || isOpener(mark));
  }
}
