package org.chancery.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days that a date's value covers. */
public final class Days {

  private Days() {}

  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T.*)?");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(-WE)?");
  private static final Pattern PART = Pattern.compile("(\\d{4})-([QH])(\\d)");

  /**
   * A day, a week from Monday to Sunday, a weekend, a whole month, quarter, half, year, decade or
   * century; empty for durations, sets, seasons and values without a year.
   */
  public static Optional<When> of(DateMention mention) {
    String value = mention.value();
    Matcher day = DAY.matcher(value);
    if (day.matches()) {
      LocalDate date = LocalDate.parse(day.group(1));
      return when(mention, date, date);
    }
    if (value.matches("\\d{4}-\\d{2}")) {
      YearMonth month = YearMonth.parse(value);
      return when(mention, month.atDay(1), month.atEndOfMonth());
    }
    Matcher week = WEEK.matcher(value);
    if (week.matches()) {
      LocalDate monday =
          LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
              .with(DayOfWeek.MONDAY);
      return when(mention, week.group(3) == null ? monday : monday.plusDays(5), monday.plusDays(6));
    }
    Matcher part = PART.matcher(value);
    if (part.matches()) {
      int months = part.group(2).equals("Q") ? 3 : 6;
      YearMonth last =
          YearMonth.of(Integer.parseInt(part.group(1)), Integer.parseInt(part.group(3)) * months);
      return when(mention, last.minusMonths(months - 1L).atDay(1), last.atEndOfMonth());
    }
    if (value.matches("\\d{2,4}")) {
      int years = value.length() == 4 ? 1 : value.length() == 3 ? 10 : 100;
      LocalDate first = LocalDate.of(Integer.parseInt(value) * years, 1, 1);
      return when(mention, first, first.plusYears(years).minusDays(1));
    }
    return Optional.empty();
  }

  private static Optional<When> when(DateMention mention, LocalDate from, LocalDate to) {
    return Optional.of(new When(from, to, mention.basis(), mention.span()));
  }
}
