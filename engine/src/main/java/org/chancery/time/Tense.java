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
      Words.set("schedule expect plan set due slate intend prepare hope agree aim want poise invite urge ask");

  /** By the verb on which the words at {@code span} hang, and those above it. */
  static Tense at(Outline outline, Span span) {
    Sentence sentence = sentenceAt(outline, span);
    if (sentence == null) {
      return UNKNOWN;
    }
    Token step = sentence.tokens().stream().filter(token -> token.span().overlaps(span)).findFirst().orElse(null);
    boolean isHeadline = outline.kindOf(sentence) == Passage.Kind.HEADLINE;
    for (int steps = 0; step != null && steps <= sentence.tokens().size(); steps++) {
      Tense tense = isPredicate(sentence, step) ? of(sentence, step, isHeadline) : null;
      if (tense != null) {
        return tense;
      }
      step = sentence.head(step);
    }
    return UNKNOWN;
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

  /** Null where the verb does not tell: an infinitive or participle then hangs on one that does. */
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
      if (child.tag().equals("TO") && child.index() < verb.index()) {
        return FUTURE;
      }
    }
    return switch (verb.tag()) {
      case "VBD" -> PAST;
      case "VBZ", "VBP" -> isHeadline ? UNKNOWN : FUTURE;
      default -> null;
    };
  }

  private static boolean isAuxiliary(Token token) {
    return token.is(Relation.AUXILIARY) || token.is(Relation.PASSIVE_AUXILIARY);
  }
}
