package org.chancery.time;

import java.util.Set;
import org.chancery.article.Span;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/** Whether what is told beside a date is past or still to come. */
enum Tense {
  PAST,
  FUTURE,
  UNKNOWN;

  private static final Set<String> TO_COME = Words.set("will shall 'll ’ll wo would");
  private static final Set<String> MEANT =
      Words.set(
          "schedule expect plan set due slate intend prepare hope agree aim want poise invite urge ask decide promise vow pledge commit order tell call");

  private static final Set<String> PLANNED = Words.set("plan schedule slate");

  /** By the verb on which the words at {@code span} hang, and those above it. */
  static Tense at(Outline outline, Span span) {
    Sentence sentence = sentenceAt(outline, span);
    if (sentence == null) {
      return UNKNOWN;
    }
    boolean isHeadline = outline.kindOf(sentence) == Passage.Kind.HEADLINE;
    Token step = wordAt(sentence, span);
    if (step != null && isOwner(sentence, step)) {
      return UNKNOWN; // "follows Tuesday's declaration"
    }
    boolean isInfinitive = false;
    for (int steps = 0; step != null && steps <= sentence.tokens().size(); steps++) {
      boolean isVerb = isPredicate(sentence, step);
      if (isInfinitive && (!isVerb || MEANT.contains(step.lemma()))) {
        return FUTURE; // "plans to visit", "agreed to meet"
      }
      Tense tense = isVerb ? of(sentence, step, isHeadline) : null;
      if (tense != null) {
        return tense;
      }
      isInfinitive = isVerb && hasTo(sentence, step);
      step = sentence.head(step);
    }
    return isInfinitive ? FUTURE : UNKNOWN;
  }

  private static @Nullable Token wordAt(Sentence sentence, Span span) {
    for (Token token : sentence.tokens()) {
      if (token.span().overlaps(span)) {
        return token;
      }
    }
    return null;
  }

  private static boolean isOwner(Sentence sentence, Token token) {
    return sentence.child(token, Relation.POSSESSIVE_MARK) != null;
  }

  private static boolean hasTo(Sentence sentence, Token verb) {
    return sentence.children(verb).stream()
        .anyMatch(child -> child.tag().equals("TO") && child.index() < verb.index());
  }

  private static @Nullable Sentence sentenceAt(Outline outline, Span span) {
    int from = 0;
    int to = outline.sentences().size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      Sentence sentence = outline.sentences().get(middle);
      if (sentence.span().contains(span.start())) {
        return sentence;
      }
      if (sentence.span().start() > span.start()) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return null;
  }

  private static boolean isPredicate(Sentence sentence, Token token) {
    return token.isVerb() || sentence.child(token, Relation.AUXILIARY, Relation.MODAL) != null;
  }

  /** Null where the verb does not tell: an infinitive or "-ing" then hangs on one that does. */
  private static @Nullable Tense of(Sentence sentence, Token verb, boolean isHeadline) {
    for (Token child : sentence.children(verb)) {
      if (child.tag().equals("MD")) {
        return TO_COME.contains(child.lemma()) || TO_COME.contains(child.form()) ? FUTURE : UNKNOWN;
      }
      if (child.tag().equals("VBD") && isAuxiliary(child)) {
        return MEANT.contains(verb.lemma()) ? FUTURE : PAST;
      }
      if (isAuxiliary(child) && (child.tag().equals("VBZ") || child.tag().equals("VBP"))) {
        boolean isPerfect = child.lemma().equals("have") && !MEANT.contains(verb.lemma());
        return isPerfect ? PAST : FUTURE;
      }
    }
    return switch (verb.tag()) {
      case "VBD" -> PLANNED.contains(verb.lemma()) ? FUTURE : PAST;
      case "VBN" ->
          hasTo(sentence, verb)
              ? null
              : MEANT.contains(verb.lemma()) ? FUTURE : PAST; // "the ruling issued Thursday"
      case "VBZ", "VBP" -> isHeadline ? UNKNOWN : FUTURE;
      default -> null;
    };
  }

  private static boolean isAuxiliary(Token token) {
    return token.is(Relation.AUXILIARY) || token.is(Relation.PASSIVE_AUXILIARY);
  }
}
