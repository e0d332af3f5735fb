package org.chancery.time;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.time.DateMention.Type;
import org.chancery.time.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A kind of expression of time.
 *
 * @param pattern over the letters of {@link TimeWord}
 * @param parts one with a value for the whole expression, or two for a range
 * @param isFull whether the words alone give the value, without the day of writing
 */
record DateRule(Pattern pattern, List<Part> parts, boolean isFull) {

  /**
   * A part of an expression with a value of its own.
   *
   * @param group the part's place in the pattern; null for all of it
   */
  record Part(@Nullable String group, Type type, Function<Found, @Nullable String> value) {}

  /** What a pattern matched, and what its value is counted from. */
  record Found(Matcher match, List<TimeWord> words, Reckoning reckoning, Supplier<Tense> verb) {

    boolean has(String group) {
      return match.pattern().pattern().contains("(?<" + group + ">") && match.start(group) >= 0;
    }

    TimeWord word(String group) {
      return words.get(match.start(group));
    }

    String value(String group) {
      return word(group).value();
    }

    int number(String group) {
      return word(group).number();
    }

    /** -1 for "last", 1 for "next", 0 for "this"; null where no such word stands. */
    @Nullable Integer shift(String group) {
      return has(group) ? number(group) : null;
    }

    boolean isUnit(String unit) {
      return value("u").equals(unit);
    }

    Tense tense() {
      return verb.get();
    }

    TimeWord first() {
      return words.get(match.start());
    }

    @Nullable TimeWord before() {
      return match.start() == 0 ? null : words.get(match.start() - 1);
    }

    @Nullable TimeWord after() {
      return match.end() == words.size() ? null : words.get(match.end());
    }

    boolean isAfter(Kind... kinds) {
      TimeWord before = before();
      return before != null && List.of(kinds).contains(before.kind());
    }

    /** Whether one of the matched words is this one. */
    boolean says(String word) {
      return words.subList(match.start(), match.end()).stream()
          .anyMatch(each -> each.words().equals(word));
    }
  }
}
