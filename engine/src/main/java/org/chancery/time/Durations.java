package org.chancery.time;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lengths of time as ISO 8601 and TIMEX3 write them: {@code P4Y}, {@code PT50M}, {@code PXD}. */
final class Durations {

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("second", "TS"),
          Map.entry("minute", "TM"),
          Map.entry("hour", "TH"),
          Map.entry("day", "D"),
          Map.entry("week", "W"),
          Map.entry("fortnight", "2W"),
          Map.entry("month", "M"),
          Map.entry("quarter", "Q"),
          Map.entry("year", "Y"),
          Map.entry("decade", "10Y"),
          Map.entry("century", "100Y"),
          Map.entry("millennium", "1000Y"));

  /** What half of a unit is in smaller ones. */
  private static final Map<String, String> HALVES =
      Map.of("year", "6M", "hour", "30M", "minute", "30S", "decade", "5Y", "century", "50Y");

  private Durations() {}

  /**
   * @param count a number, with ".5" for a half, or "X" for several
   * @param unit a unit's name in the singular
   */
  static String value(String count, String unit) {
    String part = part(count, unit);
    return part.startsWith("T") ? "P" + part : "P" + part;
  }

  /** "two years and three months": the larger unit first; null when both are one unit. */
  static @Nullable String value(String count, String unit, String count2, String unit2) {
    String first = part(count, unit);
    String second = part(count2, unit2);
    boolean isTime = first.startsWith("T");
    return unit.equals(unit2)
        ? null
        : "P" + first + (isTime && second.startsWith("T") ? second.substring(1) : second);
  }

  private static String part(String count, String unit) {
    String letter = LETTERS.get(unit);
    boolean isTime = letter.startsWith("T");
    String last = letter.substring(letter.length() - 1);
    int times = isTime || letter.length() == 1 ? 1 : Integer.parseInt(letter.substring(0, letter.length() - 1));
    String half = HALVES.get(unit);
    if (count.equals("X")) {
      return (isTime ? "T" : "") + "X" + (times == 10 ? "E" : times == 100 ? "C" : last);
    }
    if (count.endsWith(".5") && half != null) {
      int whole = Integer.parseInt(count.substring(0, count.length() - 2));
      String begin = whole == 0 ? "" : whole * times + last;
      return (isTime ? "T" : "") + begin + half;
    }
    return (isTime ? "T" : "")
        + (count.contains(".") || times == 1 ? count : String.valueOf(Long.parseLong(count) * times))
        + last;
  }
}
