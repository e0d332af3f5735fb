package org.chancery.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.mention.TableFile;
import org.jspecify.annotations.Nullable;

/** The days of holidays, by the rules of {@code holidays.tsv}. */
final class Holidays {

  private static final Pattern FIXED = Pattern.compile("(\\d\\d)-(\\d\\d)");
  private static final Pattern NTH = Pattern.compile("(\\d\\d)-WXX-(\\d)-(-?\\d)(?:([+-]\\d+))?");
  private static final Pattern MOVING = Pattern.compile("(easter|orthodox|lunar)([+-]\\d+)");
  private static final Pattern HIJRI = Pattern.compile("hijri (\\d+)-(\\d+)");

  private final Map<Integer, LocalDate> lunarNewYears = new HashMap<>();

  Holidays() {
    for (List<String> row : TableFile.rows(Holidays.class, "lunar-new-year.tsv")) {
      LocalDate day = LocalDate.parse(row.get(0));
      lunarNewYears.put(day.getYear(), day);
    }
  }

  /** Each holiday's names, told by its rule. */
  static Map<String, List<String>> names() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (List<String> row : TableFile.rows(Holidays.class, "holidays.tsv")) {
      names.put(row.get(0), List.of(row.get(1).split("\\|")));
    }
    return names;
  }

  /**
   * The day on which the holiday falls in that year; null when the tables do not reach so far, or
   * the Islamic year has it not in that year.
   */
  @Nullable LocalDate day(String rule, int year) {
    Matcher fixed = FIXED.matcher(rule);
    if (fixed.matches()) {
      return LocalDate.of(year, Integer.parseInt(fixed.group(1)), Integer.parseInt(fixed.group(2)));
    }
    Matcher nth = NTH.matcher(rule);
    if (nth.matches()) {
      LocalDate day =
          LocalDate.of(year, Integer.parseInt(nth.group(1)), 1)
              .with(
                  TemporalAdjusters.dayOfWeekInMonth(
                      Integer.parseInt(nth.group(3)),
                      DayOfWeek.of(Integer.parseInt(nth.group(2)))));
      return nth.group(4) == null ? day : day.plusDays(Integer.parseInt(nth.group(4)));
    }
    Matcher hijri = HIJRI.matcher(rule);
    if (hijri.matches()) {
      return islamic(year, Integer.parseInt(hijri.group(1)), Integer.parseInt(hijri.group(2)));
    }
    Matcher moving = MOVING.matcher(rule);
    if (!moving.matches()) {
      throw new IllegalStateException("holidays.tsv has no such rule as \"" + rule + "\"");
    }
    LocalDate start =
        switch (moving.group(1)) {
          case "easter" -> easter(year);
          case "orthodox" -> orthodoxEaster(year);
          default -> lunarNewYears.get(year);
        };
    return start == null ? null : start.plusDays(Integer.parseInt(moving.group(2)));
  }

  /** The first such day of the Islamic calendar in the year; tables reach from 1882 to 2174. */
  private static @Nullable LocalDate islamic(int year, int month, int day) {
    if (year < 1890 || year > 2170) {
      return null;
    }
    int first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
    for (int hijri = first; hijri <= first + 1; hijri++) {
      LocalDate found = LocalDate.from(HijrahDate.of(hijri, month, day));
      if (found.getYear() == year) {
        return found;
      }
    }
    return null;
  }

  /** By the method of Meeus, Jones and Butcher (Astronomical Algorithms, 1991, p. 67). */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int sum = h + l - 7 * m + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }

  /** Meeus's method for the Julian calendar, told in the Gregorian of 1900 to 2099. */
  static LocalDate orthodoxEaster(int year) {
    int d = (19 * (year % 19) + 15) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    int sum = d + e + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1).plusDays(13);
  }
}
