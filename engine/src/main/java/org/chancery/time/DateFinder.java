package org.chancery.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.article.Article;
import org.chancery.article.Basis;
import org.chancery.article.Span;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Finds expressions of time and gives their values as TIMEX3 does (TimeML 1.2.1). A weekday is the
 * last such day up to the anchor, a day without a year the nearest to it; "next" and "last" move
 * on.
 */
public final class DateFinder {

  private static final String MONTH =
      "(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept\\.?|Sep\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
  private static final String DAY = "(?<day>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";
  private static final String WEEKDAY =
      "(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
  private static final String COUNT =
      "(?<count>\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|several|few)";
  private static final String UNIT = "(?<unit>minute|hour|day|week|month|year|decade)s?";
  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final Map<String, String> UNIT_LETTERS =
      Map.of(
          "minute", "TM", "hour", "TH", "day", "D", "week", "W", "month", "M", "year", "Y",
          "decade", "0Y");

  private record Rule(
      Pattern pattern,
      DateMention.Type type,
      Function<Found, @Nullable String> value,
      boolean isFull) {}

  /** A match and the day it is counted from. */
  private record Found(Matcher match, @Nullable LocalDate anchor) {
    String group(String name) {
      return match.group(name).toLowerCase(Locale.ROOT);
    }
  }

  private final List<Rule> rules = new ArrayList<>();

  public DateFinder() {
    full("(?<year>(?:19|20)\\d\\d)-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])");
    full(MONTH + " " + DAY + ",? " + YEAR);
    full(DAY + " (?:of )?" + MONTH + ",? " + YEAR);
    date(
        "(?:(?<weekday0>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
            + MONTH
            + " "
            + DAY
            + "(?!\\d|,? ?(?:19|20)\\d\\d)",
        found -> monthDay(found));
    date(DAY + " (?:of )?" + MONTH + "(?!\\w)", found -> monthDay(found));
    add(
        MONTH + ",? " + YEAR,
        DateMention.Type.DATE,
        found -> found.group("year") + "-" + two(month(found.group("month"))),
        true);
    date("(?:(?<shift>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming) )?" + WEEKDAY, DateFinder::weekday);
    date(
        "(?:late |early )?(?<word>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Tt]his (?:morning|afternoon|evening))",
        DateFinder::relativeDay);
    date(
        "(?:early |late |earlier |later )?(?<shift>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming|[Pp]revious) (?<unit>week|month|year|quarter)",
        DateFinder::relativeUnit);
    date(
        "(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Ll]ate|[Mm]id-?|[Dd]uring|of|for) (?<value>"
            + MONTH
            + ")(?!\\w| \\d)",
        DateFinder::monthAlone);
    add(
        "(?:the )?(?:past|last|next|coming) " + COUNT + " " + UNIT,
        DateMention.Type.DURATION,
        DateFinder::duration,
        true);
    date(COUNT + " " + UNIT + " (?<ago>ago|earlier|from now)", DateFinder::ago);
    add(COUNT + "[ -]" + UNIT, DateMention.Type.DURATION, DateFinder::duration, true);
    add("(?<decade>(?:19|20)\\d)0s", DateMention.Type.DATE, found -> found.group("decade"), true);
    add(
        "(?<![\\d$€£¥.,-])"
            + YEAR
            + "(?![\\d%]|[.,]\\d| (?:million|billion|percent|people|troops|km))",
        DateMention.Type.DATE,
        found -> found.group("year"),
        true);
    add(
        "(?:[Nn]ow|[Cc]urrently|[Aa]t present|[Nn]owadays)",
        DateMention.Type.DATE,
        found -> "PRESENT_REF",
        true);
    add(
        "(?:(?:every|each) (?<unit>day|week|month|year)|(?<word>daily|weekly|monthly|annually))",
        DateMention.Type.SET,
        DateFinder::repeated,
        true);
  }

  private void full(String regex) {
    add(
        regex,
        DateMention.Type.DATE,
        found ->
            day(
                Integer.parseInt(found.group("year")),
                month(found.group("month")),
                Integer.parseInt(found.group("day"))),
        true);
  }

  private void date(String regex, Function<Found, @Nullable String> value) {
    add(regex, DateMention.Type.DATE, value, false);
  }

  private void add(
      String regex,
      DateMention.Type type,
      Function<Found, @Nullable String> value,
      boolean isFull) {
    rules.add(
        new Rule(
            Pattern.compile("(?<![\\p{L}\\p{N}])" + regex + "(?![\\p{L}\\p{N}])"),
            type,
            value,
            isFull));
  }

  /**
   * The day of the dateline if it gives a whole date, else the page's; null when there is neither.
   */
  public @Nullable Anchor anchor(Article article, Outline outline) {
    for (Passage passage : outline.passages()) {
      if (passage.kind() == Passage.Kind.DATELINE) {
        for (DateMention mention : scan(article.text(), passage.span(), article.published())) {
          if (mention.value().length() == 10
              && mention.value().charAt(4) == '-'
              && Character.isDigit(mention.value().charAt(0))) {
            return new Anchor(LocalDate.parse(mention.value()), true, mention.span());
          }
        }
      }
    }
    LocalDate published = article.published();
    return published == null ? null : new Anchor(published, false, null);
  }

  private static final Pattern FULL_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** In text order, not overlapping; furniture is left out. */
  public List<DateMention> find(Article article, Outline outline) {
    Anchor anchor = anchor(article, outline);
    List<DateMention> found = scan(article, outline, anchor == null ? null : anchor.day());
    return anchor == null ? withYears(article, outline, found) : found;
  }

  private List<DateMention> scan(Article article, Outline outline, @Nullable LocalDate anchor) {
    List<DateMention> found = new ArrayList<>();
    for (Passage passage : outline.passages()) {
      if (passage.kind() != Passage.Kind.FURNITURE) {
        found.addAll(scan(article.text(), passage.span(), anchor));
      }
    }
    found.sort(Comparator.comparing(DateMention::span));
    return found;
  }

  /**
   * On a page without a date, "November 17" is of the year that another date of the text names;
   * what is counted from the day of writing stays unknown.
   */
  private List<DateMention> withYears(Article article, Outline outline, List<DateMention> found) {
    LocalDate other =
        found.stream()
            .filter(
                date -> date.basis() == Basis.STATED && FULL_DAY.matcher(date.value()).matches())
            .map(date -> LocalDate.parse(date.value()))
            .findFirst()
            .orElse(null);
    if (other == null) {
      return found;
    }
    List<DateMention> anchored = scan(article, outline, other);
    return found.stream()
        .map(
            date ->
                date.value().startsWith("XXXX-")
                    ? anchored.stream()
                        .filter(one -> one.span().equals(date.span()))
                        .findFirst()
                        .orElse(date)
                    : date)
        .toList();
  }

  /** The earlier rule has the word where two would have it. */
  private List<DateMention> scan(String text, Span range, @Nullable LocalDate anchor) {
    List<DateMention> mentions = new ArrayList<>();
    boolean[] taken = new boolean[range.length()];
    for (Rule rule : rules) {
      Matcher match =
          rule.pattern.matcher(text).region(range.start(), range.end()).useTransparentBounds(true);
      while (match.find()) {
        Span span = spanOf(match);
        String value =
            isTaken(taken, span, range) ? null : rule.value.apply(new Found(match, anchor));
        if (value != null) {
          Arrays.fill(taken, span.start() - range.start(), span.end() - range.start(), true);
          mentions.add(
              new DateMention(span, rule.type, value, rule.isFull ? Basis.STATED : Basis.INFERRED));
        }
      }
    }
    return mentions;
  }

  private static Span spanOf(Matcher match) {
    if (match.pattern().pattern().contains("(?<value>")) {
      return new Span(match.start("value"), match.end("value"));
    }
    return new Span(match.start(), match.end());
  }

  private static boolean isTaken(boolean[] taken, Span span, Span range) {
    for (int at = span.start(); at < span.end(); at++) {
      if (taken[at - range.start()]) {
        return true;
      }
    }
    return false;
  }

  // ---- values ----

  private static @Nullable String day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day).toString();
    } catch (DateTimeException e) {
      return null; // 31 April: no date
    }
  }

  private static int month(String name) {
    return Character.isDigit(name.charAt(0))
        ? Integer.parseInt(name)
        : "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(name.substring(0, 3)) / 3 + 1;
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** The year that brings the day nearest to the anchor. */
  private static @Nullable String monthDay(Found found) {
    int month = month(found.group("month"));
    int day = Integer.parseInt(found.group("day"));
    LocalDate anchor = found.anchor;
    if (anchor == null) {
      return "XXXX-" + two(month) + "-" + two(day);
    }
    String best = null;
    long nearest = Long.MAX_VALUE;
    for (int year = anchor.getYear() - 1; year <= anchor.getYear() + 1; year++) {
      String value = day(year, month, day);
      long gap =
          value == null
              ? Long.MAX_VALUE
              : Math.abs(ChronoUnit.DAYS.between(anchor, LocalDate.parse(value)));
      if (gap < nearest) {
        best = value;
        nearest = gap;
      }
    }
    return best;
  }

  private static String weekday(Found found) {
    DayOfWeek weekday = DayOfWeek.valueOf(found.match.group("weekday").toUpperCase(Locale.ROOT));
    LocalDate anchor = found.anchor;
    if (anchor == null) {
      return "XXXX-WXX-" + weekday.getValue();
    }
    String shift = found.match.group("shift") == null ? "" : found.group("shift");
    LocalDate day =
        switch (shift) {
          case "next", "coming" -> anchor.with(TemporalAdjusters.next(weekday));
          case "last" -> anchor.with(TemporalAdjusters.previous(weekday));
          default -> anchor.with(TemporalAdjusters.previousOrSame(weekday));
        };
    return day.toString();
  }

  private static String relativeDay(Found found) {
    LocalDate anchor = found.anchor;
    String word = found.group("word");
    if (anchor == null) {
      return "PRESENT_REF";
    }
    int shift = word.equals("yesterday") ? -1 : word.equals("tomorrow") ? 1 : 0;
    String part =
        switch (word) {
          case "tonight" -> "TNI";
          case "this morning" -> "TMO";
          case "this afternoon" -> "TAF";
          case "this evening" -> "TEV";
          default -> "";
        };
    return anchor.plusDays(shift) + part;
  }

  private static @Nullable String relativeUnit(Found found) {
    LocalDate anchor = found.anchor;
    if (anchor == null) {
      return null;
    }
    int shift =
        Map.of("last", -1, "previous", -1, "next", 1, "coming", 1)
            .getOrDefault(found.group("shift"), 0);
    return switch (found.group("unit")) {
      case "week" -> {
        LocalDate day = anchor.plusWeeks(shift);
        yield day.get(IsoFields.WEEK_BASED_YEAR)
            + "-W"
            + two(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      }
      case "month" -> YearMonth.from(anchor).plusMonths(shift).toString();
      case "quarter" -> {
        LocalDate day = anchor.plusMonths(3L * shift);
        yield day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
      }
      default -> String.valueOf(anchor.getYear() + shift);
    };
  }

  private static @Nullable String monthAlone(Found found) {
    LocalDate anchor = found.anchor;
    int month = month(found.group("month"));
    if (anchor == null) {
      return "XXXX-" + two(month);
    }
    String lead = found.match.group().toLowerCase(Locale.ROOT);
    int year = anchor.getYear();
    boolean isLater = month > anchor.getMonthValue();
    if (lead.startsWith("last")) {
      year -= month >= anchor.getMonthValue() ? 1 : 0;
    } else if (lead.startsWith("next")) {
      year += isLater ? 0 : 1;
    } else if (month - anchor.getMonthValue() > 6) {
      year -= 1;
    }
    return year + "-" + two(month);
  }

  private static int count(String words) {
    if (Character.isDigit(words.charAt(0))) {
      return Integer.parseInt(words);
    }
    return switch (words) {
      case "a", "an" -> 1;
      case "twenty" -> 20;
      case "thirty" -> 30;
      default -> NUMBERS.indexOf(words);
    };
  }

  private static @Nullable String duration(Found found) {
    int count = count(found.group("count"));
    String letter = UNIT_LETTERS.get(found.group("unit"));
    boolean vague = count < 0;
    boolean isArticle =
        found.group("count").length() <= 2 && Character.isLetter(found.group("count").charAt(0));
    if (isArticle && !found.match.group().startsWith("the")) {
      return null; // "a day", "a year": seldom a length of time that matters
    }
    String number = vague ? "X" : String.valueOf(count);
    return letter.startsWith("T")
        ? "PT" + number + letter.substring(1)
        : letter.startsWith("0") ? "P" + number + "0Y" : "P" + number + letter;
  }

  private static @Nullable String ago(Found found) {
    LocalDate anchor = found.anchor;
    int count = count(found.group("count"));
    if (anchor == null || count < 0) {
      return found.group("ago").equals("from now") ? "FUTURE_REF" : "PAST_REF";
    }
    int back = found.group("ago").equals("from now") ? count : -count;
    return switch (found.group("unit")) {
      case "day" -> anchor.plusDays(back).toString();
      case "week" -> anchor.plusWeeks(back).toString();
      case "month" -> YearMonth.from(anchor).plusMonths(back).toString();
      case "year" -> String.valueOf(anchor.getYear() + back);
      case "decade" -> String.valueOf((anchor.getYear() + 10 * back) / 10);
      default -> "PAST_REF";
    };
  }

  private static String repeated(Found found) {
    String word = found.match.group("unit") != null ? found.group("unit") : found.group("word");
    return switch (word) {
      case "day", "daily" -> "P1D";
      case "week", "weekly" -> "P1W";
      case "month", "monthly" -> "P1M";
      default -> "P1Y";
    };
  }
}
