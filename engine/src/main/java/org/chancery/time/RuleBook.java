package org.chancery.time;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.time.DateMention.Type;
import org.chancery.time.DateRule.Found;
import org.chancery.time.DateRule.Part;
import org.chancery.time.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/**
 * All rules. A rule is written with the kinds of {@link TimeWord} in small letters, {@code month
 * dayno ,? year}: a month's name, a number from 1 to 31, perhaps a comma, a year. A group of one
 * letter marks what the value is made of.
 */
final class RuleBook {

  static final String DAY = "(?<d>dayno|ordinal)";
  static final String YEAR = "(?<y>year|number)";
  static final String SHIFT = "(?<s>last|past|next|this)";
  static final String UNIT = "(?<u>unit)";

  /** A clock time or part of day before a day, and behind it. */
  private static final String TIME_BEFORE =
      "(?:(?:the|early -?)* (?<p>part) ,? (?:of|on)? (?:early)?"
          + "|(?<h>clock|dayno(?=ampm|oclock)) oclock? (?<a>ampm)? \\(? zone? \\)? ,? on?)?";

  private static final String TIME_AFTER =
      "(?:(?:,? on)? (?:the|early -?)* (?<q>part)"
          + "|,? on (?<i>clock|dayno(?=ampm|oclock)) oclock? (?<b>ampm)? zone?)?";

  private static final Pattern KIND = Pattern.compile("(?<![\\w<])[a-z]{2,}(?!\\w)");

  private final List<DateRule> rules = new ArrayList<>();
  private final List<List<DateRule>> byFirstLetter = new ArrayList<>();

  RuleBook() {
    DayRules.addTo(this);
    PeriodRules.addTo(this);
    LengthRules.addTo(this);
    for (char letter = 0; letter < 128; letter++) {
      byFirstLetter.add(beginningWith(letter));
    }
  }

  /** The rules whose expressions may begin with a word of that letter, in their order. */
  List<DateRule> at(char letter) {
    return byFirstLetter.get(letter);
  }

  private List<DateRule> beginningWith(char letter) {
    return rules.stream()
        .filter(
            rule -> {
              Matcher match = rule.pattern().matcher(String.valueOf(letter));
              return match.lookingAt() || match.hitEnd();
            })
        .toList();
  }

  /** A day, perhaps with a time of day before or behind it. */
  void day(String pattern, Function<Found, @Nullable String> value, boolean isFull) {
    add(pattern, Type.DATE, value, isFull);
    Function<Found, @Nullable String> timed =
        found -> {
          String day = value.apply(found);
          String time = DayTimes.of(found);
          return day == null || time == null || day.length() != 10 ? null : day + time;
        };
    add(TIME_BEFORE + pattern + TIME_AFTER, Type.TIME, timed, isFull);
  }

  /** An expression counted from the day of writing. */
  void date(String pattern, Function<Found, @Nullable String> value) {
    add(pattern, Type.DATE, value, false);
  }

  /** An expression whose words give the value. */
  void stated(String pattern, Type type, Function<Found, @Nullable String> value) {
    add(pattern, type, value, true);
  }

  void add(String pattern, Type type, Function<Found, @Nullable String> value, boolean isFull) {
    rules.add(new DateRule(compiled(pattern), List.of(new Part(null, type, value)), isFull));
  }

  /** A range, whose two ends stand in the groups f and t. */
  void range(
      String pattern,
      Function<Found, @Nullable String> from,
      Function<Found, @Nullable String> to,
      boolean isFull) {
    rules.add(
        new DateRule(
            compiled(pattern),
            List.of(new Part("f", Type.DATE, from), new Part("t", Type.DATE, to)),
            isFull));
  }

  private static Pattern compiled(String pattern) {
    String letters =
        KIND.matcher(pattern)
            .replaceAll(match -> String.valueOf(Kind.named(match.group()).letter))
            .replace(" ", "");
    return Pattern.compile(letters);
  }
}
