package org.chancery.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;

/** The days that a date's value covers. */
public final class Days {

  private Days() {}

  /**
   * A day, a week from Monday to Sunday, a whole month or year; empty for durations, sets and
   * values without a year.
   */
  public static Optional<When> of(DateMention mention) {
    String value = mention.value();
    if (value.matches("\\d{4}-\\d{2}-\\d{2}(T.*)?")) {
      LocalDate day = LocalDate.parse(value.substring(0, 10));
      return Optional.of(new When(day, day, mention.basis(), mention.span()));
    }
    if (value.matches("\\d{4}-\\d{2}")) {
      YearMonth month = YearMonth.parse(value);
      return Optional.of(
          new When(month.atDay(1), month.atEndOfMonth(), mention.basis(), mention.span()));
    }
    if (value.matches("\\d{4}-W\\d{2}")) {
      LocalDate monday =
          LocalDate.of(Integer.parseInt(value.substring(0, 4)), 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(value.substring(6)))
              .with(DayOfWeek.MONDAY);
      return Optional.of(new When(monday, monday.plusDays(6), mention.basis(), mention.span()));
    }
    if (value.matches("\\d{4}")) {
      Year year = Year.parse(value);
      return Optional.of(
          new When(
              year.atDay(1), year.atMonth(12).atEndOfMonth(), mention.basis(), mention.span()));
    }
    return Optional.empty();
  }
}
