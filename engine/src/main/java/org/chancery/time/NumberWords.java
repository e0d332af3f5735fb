package org.chancery.time;

import java.util.ArrayList;
import java.util.List;
import org.chancery.time.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Joins the words of one number: "twenty four", "two and a half", "nineteen ninety-six", "the
 * twenty-first". A year spoken in two halves becomes a year.
 */
final class NumberWords {

  private NumberWords() {}

  static List<TimeWord> join(List<TimeWord> words) {
    List<TimeWord> joined = new ArrayList<>(words.size());
    int at = 0;
    while (at < words.size()) {
      int end = isNumberWord(words.get(at)) ? end(words, at) : at + 1;
      joined.add(end == at + 1 ? words.get(at) : number(words.subList(at, end)));
      at = end;
    }
    return joined;
  }

  private static boolean isNumberWord(TimeWord word) {
    return word.kind() == Kind.NUMBER && Character.isLetter(word.words().charAt(0));
  }

  /** Number words with hyphens or "and" between; an ordinal or "tens" may be the last. */
  private static int end(List<TimeWord> words, int at) {
    int end = at + 1;
    while (end < words.size()) {
      int next = end;
      boolean isJoined = words.get(next).value().equals("-");
      boolean isAnd = words.get(next).words().equals("and") && words.get(end - 1).number() >= 20;
      next += isJoined || isAnd ? 1 : 0;
      if (next >= words.size() || !continues(words.get(end - 1), words.get(next))) {
        break;
      }
      end = next + 1;
      if (!isNumberWord(words.get(next))) {
        break;
      }
    }
    return end;
  }

  private static boolean continues(TimeWord before, TimeWord next) {
    int value = before.number();
    return switch (next.kind()) {
      case NUMBER -> isNumberWord(next) && (value >= 10 || value == 0 || next.number() >= 100);
      case ORDINAL ->
          Character.isLetter(next.words().charAt(0))
              && value >= 20
              && value % 10 == 0
              && next.number() > 0;
      case DECADE ->
          Character.isLetter(next.words().charAt(0))
              && value >= 18
              && value <= 20
              && next.number() < 10;
      default -> false;
    };
  }

  private static TimeWord number(List<TimeWord> words) {
    TimeWord last = words.get(words.size() - 1);
    TimeWord first = words.get(0);
    int total = 0;
    int current = 0;
    boolean isYear = false;
    int parts = 0;
    TimeWord before = null;
    for (TimeWord word : words) {
      if (word.kind() == Kind.SIGN || word.kind() == Kind.AND) {
        continue;
      }
      int value = word.number();
      parts++;
      if (word.kind() == Kind.DECADE) {
        current = current * 10 + value;
      } else if (value == 100) {
        current = Math.max(current, 1) * 100;
        isYear |= before != null && before.number() >= 11 && before.number() <= 20;
      } else if (value == 1000) {
        total += Math.max(current, 1) * 1000;
        current = 0;
        isYear = false;
      } else if (isSecondHalf(before, word, words)) {
        current = current * 100 + value;
        isYear = true;
      } else {
        current += value;
      }
      before = word;
    }
    int value = total + current;
    Kind kind =
        last.kind() == Kind.NUMBER
            ? isYear || parts >= 3 && value >= 1500 && value < 2200
                ? Kind.YEAR
                : value > 20 && value <= 31 ? Kind.DAYNO : Kind.NUMBER
            : last.kind();
    return new TimeWord(
        kind, first.span().union(last.span()), String.valueOf(value), first.words(), false);
  }

  /** "nineteen | ninety", "nineteen | zero one", "twenty | twenty-six". */
  private static boolean isSecondHalf(
      @Nullable TimeWord before, TimeWord word, List<TimeWord> all) {
    return before != null
        && before == all.get(0)
        && before.number() >= 11
        && before.number() <= 20
        && word.kind() == Kind.NUMBER
        && (word.number() >= 10 || word.number() == 0);
  }
}
