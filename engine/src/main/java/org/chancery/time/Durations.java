package org.chancery.time;

import java.time.LocalDate;
import java.util.List;
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
    return "P" + part(count, unit);
  }

  private static final List<String> BY_SIZE =
      List.of(
          "century",
          "decade",
          "year",
          "quarter",
          "month",
          "fortnight",
          "week",
          "day",
          "hour",
          "minute",
          "second");

  /** "two years and three months": counts by unit, written from the largest unit down. */
  static @Nullable String value(Map<String, String> counts) {
    StringBuilder value = new StringBuilder("P");
    boolean isTime = false;
    for (String unit : BY_SIZE) {
      if (counts.containsKey(unit)) {
        String part = part(counts.get(unit), unit);
        value.append(isTime && part.startsWith("T") ? part.substring(1) : part);
        isTime |= part.startsWith("T");
      }
    }
    return counts.size() < 2 ? null : value.toString();
  }

  /** The day {@code count} units from a day; null for what is shorter than a day. */
  static @Nullable LocalDate from(LocalDate day, int count, String unit) {
    return switch (unit) {
      case "day" -> day.plusDays(count);
      case "week" -> day.plusWeeks(count);
      case "fortnight" -> day.plusWeeks(2L * count);
      case "month" -> day.plusMonths(count);
      case "quarter" -> day.plusMonths(3L * count);
      case "year" -> day.plusYears(count);
      case "decade" -> day.plusYears(10L * count);
      default -> null;
    };
  }

  private static String part(String count, String unit) {
    String letter = LETTERS.get(unit);
    boolean isTime = letter.startsWith("T");
    String last = letter.substring(letter.length() - 1);
    int times =
        isTime || letter.length() == 1
            ? 1
            : Integer.parseInt(letter.substring(0, letter.length() - 1));
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
        + (count.contains(".") || times == 1
            ? count
            : String.valueOf(Long.parseLong(count) * times))
        + last;
  }
}
