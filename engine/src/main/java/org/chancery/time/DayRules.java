package org.chancery.time;

import static org.chancery.time.RuleBook.DAY;
import static org.chancery.time.RuleBook.SHIFT;
import static org.chancery.time.RuleBook.UNIT;
import static org.chancery.time.RuleBook.YEAR;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.chancery.time.DateMention.Type;
import org.chancery.time.DateRule.Found;
import org.chancery.time.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/** Days and what is smaller: full dates, days of the year, weekdays, "yesterday", holidays. */
final class DayRules {

  private static final Holidays HOLIDAYS = new Holidays();

  private DayRules() {}

  static void addTo(RuleBook book) {
    fullDates(book);
    daysOfTheYear(book);
    weekOf(book);
    ranges(book);
    weekdayRanges(book);
    weekdays(book);
    nearDays(book);
    holidays(book);
  }

  // ---- with a year ----

  private static void fullDates(RuleBook book) {
    book.day(
        "(?:weekday ,?)? (?<m>month) [-/]? the? " + DAY + " (?:,|-|/|of|on|\\.)? " + YEAR,
        DayRules::fullDay,
        true);
    book.day(
        "(?:weekday ,?)? the? "
            + DAY
            + " (?<j>unit)? (?:-|/|of|\\.)? (?<m>month) (?:,|-|/|of|on)? "
            + YEAR,
        DayRules::fullDay,
        true);
    book.day("(?<y>year) [-/] (?<m>month) [-/] " + DAY, DayRules::fullDay, true);
    book.day(
        "(?:(?:last|next|this)? weekday (?:,|-|\\(|on)?)? (?<x>numeric)", DayRules::numeric, false);
  }

  private static @Nullable String fullDay(Found found) {
    int year = found.number("y");
    return year < 1000 || year >= 2200 || isOtherUnit(found)
        ? null
        : Reckoning.day(year, found.number("m"), found.number("d"));
  }

  private static @Nullable String numeric(Found found) {
    String value = NumericDates.value(found.value("x"), found.reckoning().anchor);
    if (value == null || !value.startsWith("XXXX")) {
      return value;
    }
    boolean isDay =
        found.match().group().length() > 1
            || found.isAfter(
                Kind.ON, Kind.THIS, Kind.NEXT, Kind.SINCE, Kind.BEFORE, Kind.BETWEEN, Kind.TO);
    return isDay
        ? found
            .reckoning()
            .monthDay(
                Integer.parseInt(value.substring(5, 7)),
                Integer.parseInt(value.substring(8)),
                0,
                found.tense(),
                null)
        : null;
  }

  // ---- without ----

  private static void daysOfTheYear(RuleBook book) {
    book.day(
        "(?:(?:the? (?:next|this))? weekday (?:,|-|\\()?)? (?:"
            + SHIFT
            + ")? (?<m>month) [-/]? the? "
            + DAY,
        DayRules::monthDay,
        false);
    book.day(
        "(?:"
            + SHIFT
            + ")? (?:weekday (?:,|-|\\()?)? the? "
            + DAY
            + " (?<j>unit)? (?:-|/|of)? (?<m>month)",
        DayRules::monthDay,
        false);
    book.day(
        "the? " + DAY + " (?<j>unit)? of? the? (?<s>last|next|this|the) " + UNIT,
        DayRules::dayOfMonth,
        false);
    book.day(
        "(?<w>weekday) the? " + DAY + " (?!month|of|unit|units|numeric|ampm|oclock)",
        DayRules::weekdayAndNumber,
        false);
    book.date(
        "the? (?<d>ordinal) (?![xHzUVMPEiSWDON-])",
        found ->
            found.isAfter(Kind.ON, Kind.TO, Kind.BETWEEN)
                    && Character.isDigit(found.word("d").words().charAt(0))
                ? found.reckoning().dayOfMonth(found.number("d"), found.tense())
                : null);
    book.date(
        "the? " + UNIT + " (?:of|end on?) (?<m>month) the? " + DAY + " (?:,? " + YEAR + ")?",
        found -> {
          String day = found.has("y") ? fullDay(found) : monthDay(found);
          return day == null || day.startsWith("X") || !found.isUnit("week")
              ? null
              : Reckoning.week(LocalDate.parse(day));
        });
  }

  private static void weekOf(RuleBook book) {
    book.date(
        "the? " + UNIT + " (?:of|end on?) the " + "(?<d>ordinal)",
        found -> {
          String day = found.reckoning().dayOfMonth(found.number("d"), found.tense());
          return day == null || !found.isUnit("week") ? null : Reckoning.week(LocalDate.parse(day));
        });
  }

  private static @Nullable String monthDay(Found found) {
    return isOtherUnit(found)
        ? null
        : found
            .reckoning()
            .monthDay(
                found.number("m"),
                found.number("d"),
                weekdayOf(found),
                found.tense(),
                found.shift("s"));
  }

  /** The weekday that stands before a day of the year; 0 where none does. */
  private static int weekdayOf(Found found) {
    for (int i = found.match().start(); i < found.match().end(); i++) {
      TimeWord word = found.words().get(i);
      if (word.kind() == Kind.WEEKDAY) {
        return word.number();
      }
    }
    return 0;
  }

  /** "the third week of May" is no day. */
  private static boolean isOtherUnit(Found found) {
    return found.has("j") && !found.value("j").equals("day");
  }

  /** "the 20th of next month". */
  private static @Nullable String dayOfMonth(Found found) {
    LocalDate anchor = found.reckoning().anchor;
    if (anchor == null || !found.isUnit("month") || isOtherUnit(found)) {
      return null;
    }
    YearMonth month = YearMonth.from(anchor).plusMonths(found.number("s"));
    return Reckoning.day(month.getYear(), month.getMonthValue(), found.number("d"));
  }

  /** "Friday the 13th": the nearest such Friday. */
  private static @Nullable String weekdayAndNumber(Found found) {
    LocalDate anchor = found.reckoning().anchor;
    if (anchor == null) {
      return null;
    }
    for (int months = 0; months <= 14; months++) {
      for (int side = 1; side >= -1; side -= 2) {
        YearMonth month = YearMonth.from(anchor).plusMonths((long) side * months);
        int number = found.number("d");
        if (number >= 1 && month.isValidDay(number)) {
          LocalDate day = month.atDay(number);
          if (day.getDayOfWeek().getValue() == found.number("w")) {
            return day.toString();
          }
        }
      }
    }
    return null;
  }

  private static void ranges(RuleBook book) {
    String join = "(?:to|-|and)";
    String last = "(?<e>dayno|ordinal)";
    book.range(
        "(?<f>(?<m>month) (?:between|since)? the? "
            + DAY
            + ") "
            + join
            + " the? (?<t>"
            + last
            + ") (?:,? of? (?<y>year))?",
        found -> inMonth(found, "d"),
        found -> inMonth(found, "e"),
        false);
    book.range(
        "(?<f>"
            + DAY
            + ") of? the? "
            + join
            + " (?<t>the? "
            + last
            + " of? (?<m>month) (?:,? of? (?<y>year|number))?)",
        found -> inMonth(found, "d"),
        found -> inMonth(found, "e"),
        false);
    book.range(
        "(?<f>(?<m>month) " + DAY + ") " + join + " (?<t>(?<o>month) " + last + " ,? (?<y>year))",
        found -> inYear(found, "m", "d"),
        found -> inYear(found, "o", "e"),
        true);
    book.range(
        "(?<f>"
            + DAY
            + " (?<m>month)) "
            + join
            + " (?<t>"
            + last
            + " (?<o>month) ,? (?:of|on)? (?<y>year))",
        found -> inYear(found, "m", "d"),
        found -> inYear(found, "o", "e"),
        true);
  }

  private static void weekdayRanges(RuleBook book) {
    String join = "(?:to|-|and)";
    book.range(
        "(?<f>(?<w>weekday)) to (?<t>(?<v>weekday))",
        found -> found.reckoning().weekday(found.number("w"), null, found.tense()),
        found ->
            forward(
                found.reckoning().weekday(found.number("w"), null, found.tense()),
                found.number("v")),
        false);
    book.range(
        "(?<f>the? " + SHIFT + " (?<w>weekday)) to (?<t>(?<v>weekday))",
        DayRules::weekday,
        found -> forward(weekday(found), found.number("v")),
        false);
    book.range(
        "(?<f>the? "
            + SHIFT
            + " "
            + UNIT
            + " (?:on|since|between) (?<w>weekday)) "
            + join
            + " (?<t>(?<v>weekday))",
        DayRules::weekdayOfWeek,
        found -> forward(weekdayOfWeek(found), found.number("v")),
        false);
    book.range(
        "(?<f>the? "
            + DAY
            + ") "
            + join
            + " (?<t>the? (?<e>dayno|ordinal) of? (?:on)? the? (?<s>last|next|this) "
            + UNIT
            + ")",
        DayRules::dayOfMonth,
        found -> {
          String day = dayOfMonth(found);
          return day == null
              ? null
              : Reckoning.day(
                  Integer.parseInt(day.substring(0, 4)),
                  Integer.parseInt(day.substring(5, 7)),
                  found.number("e"));
        },
        false);
  }

  /** The weekday on or after a day. */
  private static @Nullable String forward(@Nullable String day, int weekday) {
    return day == null || day.startsWith("X")
        ? null
        : LocalDate.parse(day).with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday))).toString();
  }

  private static @Nullable String inMonth(Found found, String day) {
    return found.has("y")
        ? Reckoning.day(found.number("y"), found.number("m"), found.number(day))
        : found.reckoning().monthDay(found.number("m"), found.number(day), 0, found.tense(), null);
  }

  /** "28 December – 3 January 2024": the first of two lies before the second. */
  private static @Nullable String inYear(Found found, String month, String day) {
    boolean isYearBefore = month.equals("m") && found.number("m") > found.number("o");
    return Reckoning.day(
        found.number("y") - (isYearBefore ? 1 : 0), found.number(month), found.number(day));
  }

  // ---- weekdays ----

  private static void weekdays(RuleBook book) {
    book.day(
        "(?:the? early -?)? (?:the? (?<s>last|past|next|this|that) past?)? (?<w>weekday)",
        DayRules::weekday,
        false);
    book.day(
        "(?<w>weekday) ,? (?:on|of)? the? (?<s>last|past|next|this) " + UNIT,
        DayRules::weekdayOfWeek,
        false);
    book.day(
        "the? (?<s>last|past|next|this) " + UNIT + " ,? -? on? (?<w>weekday)",
        DayRules::weekdayOfWeek,
        false);
    book.stated(
        "the? (?<o>ordinal|last) (?<w>weekday) (?:of|on) (?<m>month) ,? of? (?<y>year)",
        Type.DATE,
        found -> nthWeekday(found, YearMonth.of(found.number("y"), found.number("m"))));
    book.date(
        "the? (?<o>ordinal|last) (?<w>weekday) (?:of|on) (?<m>month)",
        found -> {
          String month = found.reckoning().month(found.number("m"), null, found.tense());
          return month == null || month.startsWith("X")
              ? null
              : nthWeekday(found, YearMonth.parse(month));
        });
    book.date(
        "the? (?<o>ordinal|last) (?<w>weekday) (?:of|on) the? (?<s>last|next|this) " + UNIT,
        found -> {
          String month =
              found.isUnit("month") ? found.reckoning().unit("month", found.number("s")) : null;
          return month == null ? null : nthWeekday(found, YearMonth.parse(month));
        });
  }

  private static @Nullable String weekday(Found found) {
    Integer shift = found.shift("s");
    boolean isThat = shift != null && found.word("s").kind() == Kind.THAT;
    boolean isThisPast = found.says("past");
    return found
        .reckoning()
        .weekday(
            found.number("w"),
            isThisPast ? Integer.valueOf(-1) : isThat ? null : shift,
            found.tense());
  }

  private static @Nullable String weekdayOfWeek(Found found) {
    return found.isUnit("week")
        ? found.reckoning().weekdayOfWeek(found.number("w"), found.number("s"))
        : null;
  }

  private static @Nullable String nthWeekday(Found found, YearMonth month) {
    return Reckoning.nthWeekday(month, found.number("w"), found.number("o"));
  }

  // ---- near the day of writing, or the day told last ----

  private static void nearDays(RuleBook book) {
    book.day(
        "early? (?<t>today)",
        found ->
            found.value("t").matches("-?\\d")
                ? found.reckoning().anchor == null && found.number("t") == 0
                    ? "PRESENT_REF"
                    : found.reckoning().relativeDay(found.number("t"))
                : null,
        false);
    book.add(
        "early? (?<t>today)",
        Type.TIME,
        found -> {
          int shift = found.value("t").equals("lastnight") ? -1 : 0;
          String day = found.reckoning().relativeDay(shift);
          return found.value("t").matches("-?\\d") || day == null ? null : day + "TNI";
        },
        false);
    book.day(
        "the? (?<u>unit) (?<k>before|since) (?<t>today)",
        found ->
            found.isUnit("day") && found.value("t").matches("-?\\d")
                ? found.reckoning().relativeDay(found.number("t") + found.number("k"))
                : null,
        false);
    book.add(
        "(?:early -?)? (?<s>last|this) (?<p>part)",
        Type.TIME,
        found -> {
          String day = found.reckoning().relativeDay(found.number("s"));
          return day == null ? null : day + "T" + found.value("p");
        },
        false);
    book.add(
        "(?:the|that) (?:early -?)? (?<s>next|last|that)? (?<p>part)",
        Type.TIME,
        found -> {
          boolean isDayPart = !found.value("p").equals("NI") || found.has("s");
          String day = found.reckoning().dayFromLast(found.has("s") ? found.number("s") : 0);
          return day == null || !isDayPart ? null : day + "T" + found.value("p");
        },
        false);
    book.add(
        "(?<h>clock|dayno(?=ampm|oclock)) oclock? (?<a>ampm)? \\(? (?<z>zone)? \\)?",
        Type.TIME,
        found -> {
          boolean isTime =
              found.has("a") || found.has("z") || found.isAfter(Kind.ON, Kind.BEFORE, Kind.SINCE);
          String time = DayTimes.clock(found.value("h"), found.has("a") ? found.value("a") : null);
          String day = found.reckoning().dayFromLast(0);
          return !isTime || time == null || day == null ? null : day + time;
        },
        false);
  }

  // ---- holidays ----

  private static void holidays(RuleBook book) {
    book.stated(
        "(?<g>holiday) ,? of? (?<y>year)",
        Type.DATE,
        found -> text(HOLIDAYS.day(found.value("g"), found.number("y"))));
    book.date(
        "(?<g>holiday) (?:of|on)? the? " + "(?<s>last|next|this) " + UNIT,
        found -> {
          LocalDate anchor = found.reckoning().anchor;
          return anchor == null || !found.isUnit("year")
              ? null
              : text(HOLIDAYS.day(found.value("g"), anchor.getYear() + found.number("s")));
        });
    book.day("(?:the? (?<s>last|past|next|this))? (?<g>holiday)", DayRules::holiday, false);
  }

  private static @Nullable String holiday(Found found) {
    LocalDate anchor = found.reckoning().anchor;
    return anchor == null
        ? null
        : found
            .reckoning()
            .nearest(year -> HOLIDAYS.day(found.value("g"), year), found.tense(), found.shift("s"));
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
