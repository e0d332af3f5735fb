package org.chancery.time;

import org.chancery.time.DateRule.Found;
import org.jspecify.annotations.Nullable;

/** Clock times and parts of the day, as TIMEX3 adds them to a day: {@code T19:15}, {@code TEV}. */
final class DayTimes {

  private DayTimes() {}

  /** From the groups of {@link RuleBook#day}; null where no time stands. */
  static @Nullable String of(Found found) {
    if (found.has("p")) {
      return "T" + found.value("p");
    }
    if (found.has("q")) {
      return "T" + found.value("q");
    }
    if (found.has("h")) {
      return clock(found.value("h"), found.has("a") ? found.value("a") : null);
    }
    return found.has("i")
        ? clock(found.value("i"), found.has("b") ? found.value("b") : null)
        : null;
  }

  /** "7:15" and "PM"; null where there is no such time. */
  static @Nullable String clock(String digits, @Nullable String half) {
    String[] parts = digits.split("[:.]");
    int hour = Integer.parseInt(parts[0]);
    if (half != null) {
      if (hour < 1 || hour > 12) {
        return null;
      }
      hour = hour % 12 + (half.equals("PM") ? 12 : 0);
    }
    return hour > 24
        ? null
        : "T" + Reckoning.two(hour) + ":" + (parts.length > 1 ? parts[1] : "00");
  }
}
