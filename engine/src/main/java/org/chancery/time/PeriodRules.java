package org.chancery.time;

import static org.chancery.time.RuleBook.SHIFT;
import static org.chancery.time.RuleBook.UNIT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.chancery.time.DateMention.Type;
import org.chancery.time.DateRule.Found;
import org.chancery.time.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/** What is longer than a day: weeks, months, quarters, seasons, years, decades, centuries. */
final class PeriodRules {

  /** "early", "the end of", before a period. */
  private static final String SIDE = "(?:(?:the? end of|early (?:of|on)? -?) )?";

  private static final String YEAR_SHIFT = "the? (?<s>last|past|next|this) fiscal? " + UNIT;

  private PeriodRules() {}

  static void addTo(RuleBook book) {
    relative(book);
    weeks(book);
    months(book);
    quarters(book);
    halves(book);
    seasonsAndWeekends(book);
    years(book);
    decadesAndCenturies(book);
  }

  // ---- "last week", "that year" ----

  private static final List<String> SAME = List.of("that", "the same", "same", "that same");

  private static void relative(RuleBook book) {
    book.date(SIDE + "the? " + SHIFT + " fiscal? " + UNIT, PeriodRules::relativeUnit);
    book.date(
        "the? that fiscal? " + UNIT,
        found ->
            SAME.stream().anyMatch(found::says)
                ? found.reckoning().unitFromLast(found.value("u"), 0)
                : null);
    book.date("the " + UNIT + " (?<k>before|since)", PeriodRules::neighbour);
    book.date("(?:the? end of|early (?:of|on)) the? " + UNIT, PeriodRules::theUnit);
    book.date("the fiscal? " + UNIT, PeriodRules::theUnit);
    book.date(
        UNIT + " (?:' x)? -? end",
        found -> found.isUnit("year") || found.isUnit("month") ? theUnit(found) : null);
    book.date(
        "the? " + UNIT + " since the? (?<s>next)",
        found ->
            found.after() != null && found.after().kind() == Kind.UNIT
                ? null
                : found.reckoning().unit(found.value("u"), 2));
  }

  private static @Nullable String relativeUnit(Found found) {
    String unit = found.value("u");
    int shift = found.number("s");
    String word = found.word("s").words();
    boolean isFromLast =
        word.equals("following")
            || word.equals("previous")
            || word.equals("preceding")
            || word.equals("next") && unit.equals("day");
    if (found.word("s").kind() == Kind.PAST && (unit.equals("decade") || unit.equals("century"))) {
      return null;
    }
    boolean isOtherDay = unit.equals("day") && !isFromLast; // "the last day of the visit"
    if (isOtherDay || unit.equals("minute") || unit.equals("hour")) {
      return null;
    }
    return isFromLast && (unit.equals("year") || unit.equals("day") || unit.equals("month"))
        ? found.reckoning().unitFromLast(unit, shift)
        : found.reckoning().unit(unit, shift);
  }

  /** "the year before", "the day after", with nothing behind. */
  private static @Nullable String neighbour(Found found) {
    boolean goesOn =
        found.after() != null
            && found.after().kind() != Kind.SIGN
            && found.after().kind() != Kind.AND;
    return goesOn || found.says("from")
        ? null
        : found.reckoning().unitFromLast(found.value("u"), found.number("k"));
  }

  /** "the year" of the day of writing; "the quarter" told last, or the last that is over. */
  private static @Nullable String theUnit(Found found) {
    String unit = found.value("u");
    if (unit.equals("quarter")) {
      return found.reckoning().unitFromLast(unit, 0);
    }
    boolean isKnown = unit.equals("year") || unit.equals("month") || unit.equals("week");
    return isKnown ? found.reckoning().unit(unit, 0) : null;
  }

  private static void weeks(RuleBook book) {
    book.date(
        "the? (?<o>ordinal|last) " + UNIT + " (?:of|on) (?<m>month) (?:,? of? (?<y>year))?",
        found -> {
          String month =
              found.has("y")
                  ? Reckoning.year(found.number("y")) + "-" + Reckoning.two(found.number("m"))
                  : found.reckoning().month(found.number("m"), null, found.tense());
          return month == null || month.startsWith("X") || !found.isUnit("week")
              ? null
              : Reckoning.nthWeek(YearMonth.parse(month), found.number("o"));
        });
    book.date(
        "the? (?<o>ordinal|last) (?<v>unit) of? the? (?:(?<y>year)|(?<s>last|next|this) (?<u>unit))",
        PeriodRules::nthOf);
    book.date(
        "the? (?<v>unit) (?<n>dayno|number) (?:of? (?:(?<y>year)|the? (?<s>last|next|this) (?<u>unit)))?",
        found -> {
          int number = found.number("n");
          boolean isWeek = found.value("v").equals("week") && number >= 1 && number <= 53;
          String year =
              found.has("y") || found.has("s") ? yearOf(found) : found.reckoning().unit("year", 0);
          return !isWeek || year == null ? null : year + "-W" + Reckoning.two(number);
        });
  }

  /** "the third week of 2027", "the first month of next year", "the last week of this month". */
  private static @Nullable String nthOf(Found found) {
    String unit = found.value("v");
    int number = found.number("o");
    if (found.has("s") && found.isUnit("month")) {
      String month = found.reckoning().unit("month", found.number("s"));
      return month == null || !unit.equals("week")
          ? null
          : Reckoning.nthWeek(YearMonth.parse(month), number);
    }
    String year = yearOf(found);
    if (year == null || number == 0) {
      return null;
    }
    return switch (unit) {
      case "week" ->
          year
              + "-W"
              + Reckoning.two(number > 0 ? number : Reckoning.weeksIn(Integer.parseInt(year)));
      case "month" -> number > 12 ? null : year + "-" + Reckoning.two(number > 0 ? number : 12);
      default -> null;
    };
  }

  // ---- months ----

  private static void months(RuleBook book) {
    book.stated(
        SIDE + "(?:the unit of)? (?<m>month) (?:,|/|-)? (?:of|on)? (?<y>year|number)",
        Type.DATE,
        found -> {
          int year = found.number("y");
          return year < 1000 || year >= 2200
              ? null
              : Reckoning.year(year) + "-" + Reckoning.two(found.number("m"));
        });
    book.stated(
        "(?<y>year) (?:-|/)? (?<m>month)",
        Type.DATE,
        found -> Reckoning.year(found.number("y")) + "-" + Reckoning.two(found.number("m")));
    book.date(
        SIDE + "(?<m>month) ,? of? " + YEAR_SHIFT,
        found -> {
          String year = yearOf(found);
          return year == null ? null : year + "-" + Reckoning.two(found.number("m"));
        });
    book.date(
        SIDE + "(?:the? unit of)? (?:the? (?<s>last|past|next|this))? (?:early -?)? (?<m>month)",
        found -> found.reckoning().month(found.number("m"), found.shift("s"), found.tense()));
    book.range(
        "(?<f>(?<m>month)) (?:to|-|and) (?<t>(?<o>month) ,? (?:of|on)? (?<y>year))",
        found ->
            Reckoning.year(found.number("y") - (found.number("m") > found.number("o") ? 1 : 0))
                + "-"
                + Reckoning.two(found.number("m")),
        found -> Reckoning.year(found.number("y")) + "-" + Reckoning.two(found.number("o")),
        true);
  }

  // ---- quarters and halves ----

  private static void quarters(RuleBook book) {
    book.date(
        SIDE + "the? (?<y>year) (?:' x)? fiscal? -? (?<o>ordinal) -? " + UNIT,
        found -> quarter(found, found.value("y")));
    book.date(
        SIDE
            + "the? fiscal? -? (?<o>ordinal) -? fiscal? "
            + UNIT
            + " ,? (?:of|on)? fiscal? (?<y>year)",
        found -> quarter(found, found.value("y")));
    book.date(
        SIDE
            + "the? fiscal? -? (?<o>ordinal) -? fiscal? "
            + UNIT
            + " ,? (?:of|on)? the? (?<s>last|next|this|an) fiscal? (?<v>unit) (?:early|ago)?",
        found -> quarter(found, yearOf(found, "v")));
    book.date(
        SIDE + "the? fiscal? -? (?<o>ordinal) -? " + UNIT + " of the fiscal? (?<v>unit)",
        found ->
            found.value("v").equals("year")
                ? quarter(found, found.reckoning().unit("year", 0))
                : null);
    book.date(
        SIDE
            + "the? (?<s>last|next|this) fiscal? (?<v>unit) ' x fiscal? -? (?<o>ordinal) -? "
            + UNIT,
        found -> quarter(found, yearOf(found, "v")));
    book.date(
        "the? fiscal? (?<v>unit) -? (?:ago|early) fiscal? -? (?:(?<o>ordinal) -?)? (?:(?<u>unit)|period)",
        PeriodRules::yearAgoQuarter);
    book.date(
        SIDE + "the? fiscal? -? (?<o>ordinal) -? fiscal? " + UNIT,
        found ->
            found.isUnit("quarter") && Math.abs(found.number("o")) <= 4
                ? found.reckoning().part("Q", quarterNumber(found), 4, found.tense())
                : null);
    book.date(
        "the? (?<s>last) fiscal? period",
        found -> found.says("latest") ? found.reckoning().unit("quarter", -1) : null);
    book.date(
        "the? (?<q>quarter) (?:,|-|/)? of? (?<y>year)",
        found -> found.value("y") + "-" + found.value("q"));
    book.date("(?<y>year) -? (?<q>quarter)", found -> found.value("y") + "-" + found.value("q"));
    book.date(
        "(?<q>quarter) of? " + YEAR_SHIFT,
        found -> yearOf(found) == null ? null : yearOf(found) + "-" + found.value("q"));
    book.date(
        "this? (?<q>quarter)",
        found -> {
          String name = found.value("q");
          return found
              .reckoning()
              .part(
                  name.substring(0, 1),
                  name.charAt(1) - '0',
                  name.startsWith("Q") ? 4 : 2,
                  found.tense());
        });
  }

  private static int quarterNumber(Found found) {
    return found.number("o") < 0 ? 4 : found.number("o");
  }

  private static @Nullable String quarter(Found found, @Nullable String year) {
    return year == null || !found.isUnit("quarter") || Math.abs(found.number("o")) > 4
        ? null
        : year + "-Q" + quarterNumber(found);
  }

  /** "the year-earlier quarter", "the year-ago third quarter", "the year-ago period". */
  private static @Nullable String yearAgoQuarter(Found found) {
    if (!found.value("v").equals("year") || found.has("u") && !found.isUnit("quarter")) {
      return null;
    }
    Reckoning reckoning = found.reckoning();
    if (found.has("o")) {
      String now = reckoning.part("Q", quarterNumber(found), 4, Tense.PAST);
      return now == null || now.startsWith("X")
          ? null
          : Reckoning.year(Integer.parseInt(now.substring(0, 4)) - 1) + now.substring(4);
    }
    return reckoning.quarterAYearBack();
  }

  private static void halves(RuleBook book) {
    String half = SIDE + "the? fiscal? -? (?<o>ordinal|last) half";
    book.date(half + " of (?<y>year)", found -> half(found, found.value("y")));
    book.date(
        half + " of the? (?<s>last|next|this) fiscal? " + UNIT,
        found -> half(found, yearOf(found)));
    book.date(
        half + " of the fiscal? " + UNIT,
        found -> half(found, found.isUnit("year") ? found.reckoning().unit("year", 0) : null));
  }

  private static @Nullable String half(Found found, @Nullable String year) {
    int number = found.number("o");
    return year == null || number > 2 ? null : year + "-H" + (number < 0 ? 2 : number);
  }

  // ---- seasons and weekends ----

  private static void seasonsAndWeekends(RuleBook book) {
    book.stated(
        SIDE + "the? early? (?<q>season) ,? (?:of|on)? (?<y>year)",
        Type.DATE,
        found -> found.value("y") + "-" + found.value("q"));
    book.date(
        SIDE + "the? early? (?<q>season) ,? (?:of|on)? " + YEAR_SHIFT,
        found -> yearOf(found) == null ? null : yearOf(found) + "-" + found.value("q"));
    book.date(
        SIDE + "(?:the? (?<s>last|next|this) past?|the)? early? -? (?<q>season)",
        found -> {
          boolean isSeason =
              found.has("s")
                  || found.first().kind() == Kind.EARLY
                  || found.first().kind() == Kind.END
                  || found.first().kind() == Kind.THE && !found.says("fall");
          Integer shift = found.says("past") ? Integer.valueOf(-1) : found.shift("s");
          return isSeason ? found.reckoning().season(found.value("q"), shift, found.tense()) : null;
        });
    book.date(
        "the? early? " + SHIFT + " early? weekend",
        found -> found.reckoning().weekend(found.number("s"), found.tense()));
    book.date("(?:the|that) weekend", found -> found.reckoning().weekend(null, found.tense()));
  }

  // ---- years ----

  private static void years(RuleBook book) {
    book.stated(
        SIDE + "(?:the? fiscal? unit of?|fiscal)? (?<y>year)", Type.DATE, PeriodRules::year);
    book.stated(
        "the unit (?<y>number)",
        Type.DATE,
        found ->
            found.says("year") && found.number("y") >= 1000 && found.number("y") < 2200
                ? found.value("y")
                : null);
    book.range(
        "(?<f>(?<y>year)) (?:to|-) (?<t>(?<z>year))",
        found -> found.value("y"),
        found -> found.value("z"),
        true);
  }

  private static @Nullable String year(Found found) {
    TimeWord after = found.after();
    int year = found.number("y");
    if (after != null && after.kind() == Kind.UNITS) {
      return null;
    }
    boolean isNear = year >= 1900 && year < 2100;
    boolean isIntroduced =
        found.first().kind() != Kind.YEAR
            || found.isAfter(Kind.ON, Kind.OF, Kind.SINCE, Kind.BEFORE, Kind.BETWEEN, Kind.TO);
    return isNear || isIntroduced && year >= 1100 ? found.value("y") : null;
  }

  /** The year of "next year" and "this year"; null where the unit is another. */
  private static @Nullable String yearOf(Found found) {
    return yearOf(found, "u");
  }

  private static @Nullable String yearOf(Found found, String group) {
    if (found.has("y")) {
      return Reckoning.year(found.number("y"));
    }
    return found.value(group).equals("year")
        ? found.reckoning().unit("year", found.word("s").kind() == Kind.AN ? -1 : found.number("s"))
        : null;
  }

  private static void decadesAndCenturies(RuleBook book) {
    book.stated(SIDE + "the? early? -? '? (?<x>decade)", Type.DATE, PeriodRules::decade);
    book.stated(
        SIDE + "the? early? -? (?<o>ordinal) -? " + UNIT,
        Type.DATE,
        found ->
            found.isUnit("century") && found.number("o") > 1
                ? Reckoning.two(found.number("o") - 1)
                : null);
  }

  /** "1990s" and "the '90s" alike; what may be an age ("in his seventies") is none. */
  private static @Nullable String decade(Found found) {
    String digits = found.value("x");
    TimeWord before = found.before();
    boolean isAge =
        found.first().kind() == Kind.THE && !found.first().words().equals("the")
            || before != null && before.kind() == Kind.THE && !before.words().equals("the");
    if (digits.length() == 3) {
      return digits;
    }
    boolean isWord = Character.isLetter(found.word("x").words().charAt(0));
    boolean isIntroduced = found.says("the") || found.first().kind() == Kind.SIGN || !isWord;
    if (isAge || digits.length() > 3 || !isIntroduced) {
      return null;
    }
    int decade =
        Integer.parseInt(
            digits.length() == 2 && digits.endsWith("0") ? digits.substring(0, 1) : digits);
    LocalDate anchor = found.reckoning().anchor;
    int now = anchor == null ? 202 : anchor.getYear() / 10;
    int century = now / 10 * 10;
    return String.valueOf(century + decade <= now ? century + decade : century - 10 + decade);
  }
}
