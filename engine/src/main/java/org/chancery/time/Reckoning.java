package org.chancery.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts from the anchor: weekdays, months, seasons and quarters are the last up to it, or the next
 * where the verb tells what is to come. It remembers the day, year and quarter told last, for "that
 * year" and "the following day".
 */
final class Reckoning {

  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:T.*)?");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

  /** The day of writing; null when nobody tells it. */
  final @Nullable LocalDate anchor;

  private @Nullable LocalDate day;
  private @Nullable Integer year;
  private @Nullable YearMonth month;
  private int @Nullable [] quarter;

  Reckoning(@Nullable LocalDate anchor) {
    this.anchor = anchor;
  }

  /** What later words may point back to. */
  void remember(String value) {
    Matcher dayMatch = DAY.matcher(value);
    Matcher quarterMatch = QUARTER.matcher(value);
    if (dayMatch.matches()) {
      day = LocalDate.parse(dayMatch.group(1));
    } else if (quarterMatch.matches()) {
      int told = Integer.parseInt(quarterMatch.group(1));
      boolean isComparison = quarter != null && told < quarter[0];
      quarter = isComparison ? quarter : new int[] {told, Integer.parseInt(quarterMatch.group(2))};
    } else if (value.matches("\\d{4}-\\d\\d")) {
      month = YearMonth.parse(value);
    }
    if (value.matches("\\d{4}(?:-.*)?")) {
      year = Integer.parseInt(value.substring(0, 4));
    }
  }

  static @Nullable String day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day).toString();
    } catch (DateTimeException e) {
      return null; // 31 April: no date
    }
  }

  static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  static String year(int year) {
    return String.format(Locale.ROOT, "%04d", year);
  }

  // ---- days ----

  /**
   * A day whose year is not told: the nearest, or as the verb says; next year's for shift 1. Of the
   * nearest three years one in which it is the weekday told comes first.
   *
   * @param weekday from 1 for Monday, 0 where none is told
   */
  @Nullable String monthDay(int month, int day, int weekday, Tense tense, @Nullable Integer shift) {
    if (anchor == null) {
      return "XXXX-" + two(month) + "-" + two(day);
    }
    IntFunction<@Nullable LocalDate> days =
        year -> {
          String value = day(year, month, day);
          return value == null ? null : LocalDate.parse(value);
        };
    IntFunction<@Nullable LocalDate> agreeing =
        year -> {
          LocalDate each = Math.abs(year - anchor.getYear()) > 1 ? null : days.apply(year);
          return each != null && each.getDayOfWeek().getValue() == weekday ? each : null;
        };
    String best = weekday == 0 ? null : nearest(agreeing, tense, shift);
    return best == null ? nearest(days, tense, shift) : best;
  }

  /** Of one day in each year the one nearest to the anchor, or as the verb or "next" says. */
  @Nullable String nearest(
      IntFunction<@Nullable LocalDate> days, Tense tense, @Nullable Integer shift) {
    LocalDate best = null;
    long nearest = Long.MAX_VALUE;
    for (int year = anchor.getYear() - 4; year <= anchor.getYear() + 4; year++) {
      LocalDate each = days.apply(year);
      long gap = each == null ? Long.MAX_VALUE : cost(each, tense, shift);
      if (gap < nearest) {
        best = each;
        nearest = gap;
      }
    }
    return best == null ? null : best.toString();
  }

  /** How far from the anchor, the wrong side of it counting four times. */
  private long cost(LocalDate day, Tense tense, @Nullable Integer shift) {
    long gap = ChronoUnit.DAYS.between(anchor, day);
    boolean isWrong =
        shift != null && shift != 0
            ? shift < 0 ? gap >= 0 : gap <= 0
            : tense == Tense.PAST ? gap > 0 : tense == Tense.FUTURE && gap < 0;
    return Math.abs(gap) * (shift != null && shift != 0 && isWrong ? 100 : isWrong ? 4 : 1);
  }

  /** The 18th: of this month, or of the one before or after. */
  @Nullable String dayOfMonth(int number, Tense tense) {
    LocalDate from = anchor;
    if (from == null) {
      return null;
    }
    String best = null;
    long nearest = Long.MAX_VALUE;
    for (int shift = -1; shift <= 1; shift++) {
      YearMonth each = YearMonth.from(from).plusMonths(shift);
      if (each.isValidDay(number)) {
        long gap = cost(each.atDay(number), tense, null);
        if (gap < nearest) {
          best = each.atDay(number).toString();
          nearest = gap;
        }
      }
    }
    return best;
  }

  @Nullable String weekday(int number, @Nullable Integer shift, Tense tense) {
    DayOfWeek weekday = DayOfWeek.of(number);
    if (anchor == null) {
      return "XXXX-WXX-" + number;
    }
    if (shift == null) {
      return anchor
          .with(
              tense == Tense.FUTURE
                  ? TemporalAdjusters.nextOrSame(weekday)
                  : TemporalAdjusters.previousOrSame(weekday))
          .toString();
    }
    return switch (shift) {
      case -1 -> anchor.with(TemporalAdjusters.previous(weekday)).toString();
      case 1 ->
          anchor
              .with(DayOfWeek.MONDAY)
              .plusWeeks(1)
              .with(TemporalAdjusters.nextOrSame(weekday))
              .toString();
      default ->
          anchor.with(DayOfWeek.MONDAY).with(TemporalAdjusters.nextOrSame(weekday)).toString();
    };
  }

  /** Wednesday of next week. */
  @Nullable String weekdayOfWeek(int number, int weeks) {
    return anchor == null ? null : anchor.plusWeeks(weeks).with(DayOfWeek.of(number)).toString();
  }

  @Nullable String relativeDay(int shift) {
    return anchor == null ? null : anchor.plusDays(shift).toString();
  }

  /** The same day, the next day: from the day told last, else from the anchor. */
  @Nullable String dayFromLast(int shift) {
    LocalDate from = lastDay();
    return from == null ? null : from.plusDays(shift).toString();
  }

  @Nullable LocalDate lastDay() {
    return day == null ? anchor : day;
  }

  // ---- weeks, months, quarters, years ----

  static String week(LocalDate day) {
    return year(day.get(IsoFields.WEEK_BASED_YEAR))
        + "-W"
        + two(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  static String quarter(LocalDate day) {
    return year(day.getYear()) + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
  }

  /** The unit that lies {@code shift} units from the anchor's. */
  @Nullable String unit(String unit, int shift) {
    return anchor == null ? null : unit(unit, shift, anchor);
  }

  static @Nullable String unit(String unit, int shift, LocalDate from) {
    return switch (unit) {
      case "day" -> from.plusDays(shift).toString();
      case "week" -> week(from.plusWeeks(shift));
      case "fortnight" -> week(from.plusWeeks(2L * shift));
      case "month" -> YearMonth.from(from).plusMonths(shift).toString();
      case "quarter" -> quarter(from.plusMonths(3L * shift));
      case "year" -> year(from.getYear() + shift);
      case "decade" -> year(from.getYear() + 10 * shift).substring(0, 3);
      case "century" -> year(from.getYear() + 100 * shift).substring(0, 2);
      default -> null;
    };
  }

  /** "that year", "the following month": from what was told last. */
  @Nullable String unitFromLast(String unit, int shift) {
    return switch (unit) {
      case "year" -> year == null ? unit(unit, shift) : year(year + shift);
      case "month" -> month == null ? unit(unit, shift) : month.plusMonths(shift).toString();
      case "quarter" ->
          quarter == null
              ? unit(unit, shift == 0 ? -1 : shift)
              : quarter(LocalDate.of(quarter[0], quarter[1] * 3, 1).plusMonths(3L * shift));
      default -> lastDay() == null ? null : unit(unit, shift, lastDay());
    };
  }

  /** Whether a quarter has been told. */
  boolean knowsQuarter() {
    return quarter != null;
  }

  /**
   * "a year earlier" in a report on a quarter: that quarter of the year before. Without a quarter
   * told, the last that is over is meant.
   */
  @Nullable String quarterAYearBack() {
    String told = unitFromLast("quarter", 0);
    return told == null
        ? null
        : year(Integer.parseInt(told.substring(0, 4)) - 1) + told.substring(4);
  }

  /** How many weeks the year has by ISO 8601: 52 or 53. */
  static int weeksIn(int year) {
    return LocalDate.of(year, 12, 28).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  @Nullable String month(int number, @Nullable Integer shift, Tense tense) {
    if (anchor == null) {
      return "XXXX-" + two(number);
    }
    int now = anchor.getMonthValue();
    int year = anchor.getYear();
    if (shift != null) {
      year += shift < 0 && number >= now ? -1 : shift > 0 && number <= now ? 1 : 0;
    } else if (tense == Tense.PAST) {
      year -= number > now + 1 ? 1 : 0; // next month is more often misread than meant so far back
    } else if (tense == Tense.FUTURE) {
      year += number < now - 1 ? 1 : 0;
    } else if (number - now > 6) {
      year -= 1;
    }
    return year(year) + "-" + two(number);
  }

  /** The quarter or half of the year that has begun last, or the next where it is to come. */
  @Nullable String part(String letter, int number, int ofYear, Tense tense) {
    if (anchor == null) {
      return "XXXX-" + letter + number;
    }
    int now = (anchor.getMonthValue() - 1) / (12 / ofYear) + 1;
    int year = anchor.getYear();
    if (tense == Tense.FUTURE) {
      year += number < now - 1 ? 1 : 0;
    } else {
      year -= number > now ? 1 : 0;
    }
    return year(year) + "-" + letter + number;
  }

  /** A season's year is that in which it ends, but for winter, that in which it begins. */
  @Nullable String season(String season, @Nullable Integer shift, Tense tense) {
    if (anchor == null) {
      return "XXXX-" + season;
    }
    int begins =
        switch (season) {
          case "SP" -> 3;
          case "SU" -> 6;
          case "FA" -> 9;
          default -> 12;
        };
    int now = anchor.getMonthValue();
    int year = season.equals("WI") && now < 3 ? anchor.getYear() - 1 : anchor.getYear();
    boolean isWithin = now >= begins && now < begins + 3 || season.equals("WI") && now < 3;
    boolean isOver = now >= begins + 3 && !season.equals("WI");
    if (shift != null && shift != 0) {
      year += shift < 0 ? isOver ? 0 : -1 : isOver || isWithin ? 1 : 0;
    } else if (shift == null) {
      year +=
          tense == Tense.FUTURE && isOver
              ? 1
              : tense == Tense.PAST && !isOver && !isWithin ? -1 : 0;
    }
    return year(year) + "-" + season;
  }

  @Nullable String weekend(@Nullable Integer shift, Tense tense) {
    if (anchor == null) {
      return null;
    }
    boolean isWithin = anchor.getDayOfWeek().getValue() >= 6;
    int weeks =
        shift != null && shift != 0
            ? shift
            : shift == null && tense == Tense.PAST && !isWithin ? -1 : 0;
    return week(anchor.plusWeeks(weeks)) + "-WE";
  }

  /** {@code count} units before or after {@code from}, no finer than the unit. */
  static @Nullable String distant(LocalDate from, int count, String unit) {
    return switch (unit) {
      case "week" ->
          Math.abs(count) == 1 ? from.plusWeeks(count).toString() : week(from.plusWeeks(count));
      case "fortnight" -> from.plusWeeks(2L * count).toString();
      case "hour", "minute", "second" -> null;
      default -> unit(unit, count, from);
    };
  }

  /** The {@code number}-th such weekday of a month, -1 for the last. */
  static @Nullable String nthWeekday(YearMonth month, int weekday, int number) {
    LocalDate day =
        month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(number, DayOfWeek.of(weekday)));
    return YearMonth.from(day).equals(month) ? day.toString() : null;
  }

  /**
   * The {@code number}-th week of a month, -1 for the last; a week is of the month of its Thursday.
   */
  static String nthWeek(YearMonth month, int number) {
    return week(
        month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(number, DayOfWeek.THURSDAY)));
  }
}
