package org.chancery.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates of digits. Of "3/7/2017" the month comes first, unless only the other order gives a day;
 * with points between, the day comes first. Two digits are the year within fifty of the anchor.
 */
final class NumericDates {

  /** Days from the anchor within which the order is settled by it. */
  private static final int NEAR = 31;

  private NumericDates() {}

  /** A day, a month, or with {@code XXXX} a day whose year is not told; null when it is no date. */
  static @Nullable String value(String digits, @Nullable LocalDate anchor) {
    String[] parts = digits.split(" ?[-/.] ?");
    int[] numbers = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = Integer.parseInt(parts[i]);
    }
    if (parts.length == 3) {
      return parts[0].length() == 4
          ? day(numbers[0], numbers[1], numbers[2])
          : nearer(year(parts[2], numbers[2], anchor), numbers, digits.contains("."), anchor);
    }
    if (parts[0].length() == 4) {
      boolean isSeason =
          digits.contains("-") && parts[1].length() == 2 && numbers[1] == numbers[0] % 100 + 1;
      return isSeason ? null : month(numbers[0], numbers[1]);
    }
    if (parts[1].length() == 4) {
      return month(numbers[1], numbers[0]);
    }
    String leap = day(2000, numbers[0], numbers[1], false);
    return leap == null ? null : "XXXX" + leap.substring(4);
  }

  private static int year(String digits, int number, @Nullable LocalDate anchor) {
    if (digits.length() == 4) {
      return number;
    }
    int now = anchor == null ? 2000 : anchor.getYear();
    int year = now - now % 100 + number;
    return year > now + 49 ? year - 100 : year <= now - 50 ? year + 100 : year;
  }

  /** A page's date of the month of writing tells by itself which of its numbers is the day. */
  private static @Nullable String nearer(
      int year, int[] numbers, boolean isDayFirst, @Nullable LocalDate anchor) {
    String usual = day(year, numbers[0], numbers[1], isDayFirst);
    String other = day(year, numbers[0], numbers[1], !isDayFirst);
    boolean isOther = !isNear(usual, anchor) && isNear(other, anchor);
    return isOther ? other : usual;
  }

  private static boolean isNear(@Nullable String day, @Nullable LocalDate anchor) {
    return day != null
        && anchor != null
        && Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(day), anchor)) <= NEAR;
  }

  private static @Nullable String day(int year, int first, int second, boolean isDayFirst) {
    String usual = isDayFirst ? day(year, second, first) : day(year, first, second);
    return usual != null ? usual : isDayFirst ? day(year, first, second) : day(year, second, first);
  }

  private static @Nullable String month(int year, int month) {
    return month < 1 || month > 12 || year < 1000 || year >= 2200
        ? null
        : String.format(Locale.ROOT, "%04d-%02d", year, month);
  }

  private static @Nullable String day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
