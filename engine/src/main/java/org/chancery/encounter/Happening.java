package org.chancery.encounter;

import java.util.Set;
import org.chancery.text.Clause;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/** Whether what a verb tells has happened, and whether of late, earlier or long ago. */
final class Happening {

  private static final Set<String> WISHING =
      Words.set(
          "hope want wish agree propose suggest like offer refuse decline invite ask urge request seek try need "
              + "ready");
  private static final Set<String> UNREAL =
      Set.of("would", "could", "might", "may", "should", "must", "can");
  private static final Set<String> IF = Set.of("if", "unless", "whether");

  /** Behind whom "when he met X" tells of today. */
  private static final Set<String> SAYING =
      Words.set(
          "say speak put make give tell urge express ask call remark observe note stress add state seek request assure voice reiterate"
              + " convey raise propose thank underline highlight affirm announce");

  private static final Set<String> DAYS = Words.set(Words.WEEKDAYS + " today yesterday");

  private Happening() {}

  /** Null when it did not happen and is not planned. */
  static Telling.@Nullable Status of(Sentence sentence, Token verb) {
    Token modal = Clause.modal(sentence, verb);
    if (modal != null) {
      return UNREAL.contains(modal.lemma()) ? null : Telling.Status.PLANNED;
    }
    boolean isConditional = Clause.isMarked(sentence, verb, IF);
    if (isConditional || isLookedForwardTo(sentence, verb) || isWished(sentence, verb)) {
      return null;
    }
    boolean isToCome =
        sentence.head(verb) != null
            && Clause.isInfinitive(sentence, verb)
            && !isWentTo(sentence, verb);
    return isToCome ? Telling.Status.PLANNED : held(sentence, verb);
  }

  /** "hoped <b>to meet</b> X", "would like <b>to meet</b> X". */
  private static boolean isWished(Sentence sentence, Token verb) {
    Token head = sentence.head(verb);
    boolean isBelow =
        Clause.isInfinitive(sentence, verb)
            || verb.tag().equals("VBG") && verb.is(Relation.OPEN_COMPLEMENT);
    if (head == null || !isBelow) {
      return false;
    }
    Token modal = Clause.modal(sentence, head);
    return WISHING.contains(head.lemma()) || modal != null && UNREAL.contains(modal.lemma());
  }

  private static Telling.Status held(Sentence sentence, Token verb) {
    boolean isPerfect =
        verb.tag().equals("VBN")
            && sentence.children(verb).stream()
                .anyMatch(child -> child.lemma().equals("have") && child.tag().equals("VBD"));
    if (isPerfect && !verb.is(Relation.RELATIVE_CLAUSE)) {
      return isLongAgo(sentence, verb) ? Telling.Status.PAST : Telling.Status.EARLIER;
    }
    boolean isPast =
        isPerfect
            || isThankedFor(sentence, verb)
            || isAside(sentence, verb)
            || isWhenClause(sentence, verb);
    return isPast ? Telling.Status.PAST : Telling.Status.TODAY;
  }

  /** "thanked X for <b>hosting</b> Y": before. */
  private static boolean isThankedFor(Sentence sentence, Token verb) {
    Token head = sentence.head(verb);
    return verb.tag().equals("VBG") && head != null && head.lemma().equals("for");
  }

  /** "praised the pact, which was signed when …": told beside what the sentence is about. */
  private static boolean isAside(Sentence sentence, Token verb) {
    return verb.is(Relation.RELATIVE_CLAUSE)
        && !isLedByWho(sentence, verb)
        && sentence.tokens().stream().anyMatch(Happening::isMainVerb);
  }

  /** "Later in the day X met Y" has none, where the tree takes it for a day on which X met Y. */
  private static boolean isMainVerb(Token token) {
    return token.isVerb() && token.is(Relation.ROOT);
  }

  /** Whether what it tells was on other days than those the article is about. */
  private static boolean isLongAgo(Sentence sentence, Token verb) {
    Token subject = Clause.ownSubject(sentence, verb);
    return sentence.subtree(verb).stream()
        .filter(token -> subject == null || !sentence.isBelow(token, subject))
        .anyMatch(
            token -> MeetingWords.isOfLongAgo(token) || token.form().matches("(?:19|20)\\d\\d"));
  }

  /** "looked forward to <b>hosting</b> X": not yet. */
  private static boolean isLookedForwardTo(Sentence sentence, Token verb) {
    Token to = verb.tag().equals("VBG") ? sentence.head(verb) : null;
    Token look = to != null && to.lemma().equals("to") ? sentence.head(to) : null;
    return look != null && Set.of("look", "forward").contains(look.lemma());
  }

  /** "who met X", "whom he also saw", "the dialogue, which was co-chaired by X". */
  private static boolean isLedByWho(Sentence sentence, Token verb) {
    boolean isChaired = verb.lemma().endsWith("chair");
    return isChaired
        || sentence.children(verb).stream()
            .anyMatch(word -> Set.of("who", "whom").contains(word.lemma()))
        || isOnTheWay(sentence, verb);
  }

  /** "<b>flew</b> to Lima, where he met X", "<b>spoke</b> at the palace, where X received him". */
  private static boolean isOnTheWay(Sentence sentence, Token verb) {
    boolean isWhere =
        sentence.children(verb).stream().anyMatch(word -> word.lemma().equals("where"));
    return isWhere
        && (verb.tag().equals("VBD") || verb.tag().equals("VBN"))
        && sentence.tokens().stream()
            .anyMatch(
                main ->
                    isMainVerb(main)
                        && (GOING.contains(main.lemma()) || SAYING.contains(main.lemma())));
  }

  /** "came up <b>on Monday</b>, when X received Y": on that day. */
  private static boolean isBehindDay(Sentence sentence, Token verb) {
    Token when =
        sentence.children(verb).stream()
            .filter(child -> child.lemma().equals("when"))
            .findFirst()
            .orElse(null);
    int before = when == null ? -1 : when.index() - 1;
    before -= before > 0 && sentence.token(before).isPunctuation() ? 1 : 0;
    return before >= 0 && DAYS.contains(sentence.token(before).lemma());
  }

  /**
   * "He <b>made</b> the call when he met X": of today. "They last spoke when they met": long ago.
   */
  private static boolean isWhenClause(Sentence sentence, Token verb) {
    Token main = sentence.head(verb);
    return verb.is(Relation.ADVERBIAL_CLAUSE)
        && verb.tag().equals("VBD")
        && sentence.children(verb).stream()
            .anyMatch(child -> Set.of("when", "since").contains(child.lemma()))
        && verb.index() > 8
        && !isBehindDay(sentence, verb)
        && !(main != null && main.tag().equals("VBD") && SAYING.contains(main.lemma()));
  }

  /** "afterwards <b>went to see</b> X", "went on to meet X": he did. */
  static boolean isWentTo(Sentence sentence, Token verb) {
    Token head = sentence.head(verb);
    return verb.tag().equals("VB")
        && (verb.is(Relation.OPEN_COMPLEMENT) || verb.is(Relation.ADVERBIAL_CLAUSE))
        && head != null
        && GOING.contains(head.lemma())
        && head.tag().equals("VBD");
  }

  private static final Set<String> GOING =
      Words.set("go come fly drive travel walk cross sail return proceed");
}
