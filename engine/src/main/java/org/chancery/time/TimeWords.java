package org.chancery.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.article.Span;
import org.chancery.mention.TableFile;
import org.chancery.text.Words;
import org.chancery.time.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/** Cuts a passage into words, numbers and signs, and says what each is to the calendar. */
final class TimeWords {

  private record Entry(Kind kind, String value, boolean weak) {}

  /** Digits joined by signs, as dates are. */
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?:\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}|\\d{1,2}([-/.])\\d{1,2}\\2(?:\\d{4}|\\d{2})|\\d{4} ?[-/] ?\\d{1,2}|\\d{1,2} ?[-/] ?\\d{4}|\\d{1,2}/\\d{1,2})(?![\\d%]|[-/.,:]\\d)|\\d{1,2}/\\d{1,2}/\\d{4}(?=-\\d)");

  private static final Pattern CLOCK =
      Pattern.compile("(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?!\\d|[:.]\\d)");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");
  private static final Pattern HALF = Pattern.compile(" 1/2| ?½|-1/2| and a half(?= \\p{L}+s\\b)");
  private static final Pattern SUFFIX = Pattern.compile("(?:st|nd|rd|th)(?!\\p{L})");
  private static final Pattern DECADE_SUFFIX = Pattern.compile("['’]?s(?!\\p{L})");

  /** What follows a number of four digits that is no year. */
  private static final Set<String> COUNTED =
      Words.set(
          "million billion trillion percent per pieces people troops soldiers km kilometres kilometers miles feet tons tonnes");

  /** What is a verb or noun where it is written in small letters. */
  private static final Set<String> VERBS = Words.set("may march mar sat sun wed");

  private static final Set<String> BEFORE_A_MONTH =
      Words.set(
          "in of between since until by last next early late mid during from to through for before after");

  private final Map<String, Entry> entries = new HashMap<>();

  private static final Pattern PARTS = Pattern.compile("(?<=[ '.-])|(?=[ '.-])|(?<=\\p{L})(?=\\d)");

  /** In how many parts, at most, a phrase goes on that begins with this word. */
  private final Map<String, Integer> longest = new HashMap<>();

  TimeWords() {
    for (List<String> row : TableFile.rows(TimeWords.class, "time-words.tsv")) {
      add(Kind.named(row.get(0)), row.get(1), List.of(row.get(2).split("\\|")));
    }
    Holidays.names().forEach((rule, names) -> add(Kind.HOLIDAY, rule, names));
  }

  private void add(Kind kind, String value, List<String> words) {
    for (String word : words) {
      boolean weak = word.startsWith("~");
      String key = weak && word.length() > 1 ? word.substring(1) : word;
      entries.putIfAbsent(key, new Entry(kind, value, weak && word.length() > 1));
      int letters = lettersEnd(key, 0, key.length());
      longest.merge(key.substring(0, letters), PARTS.split(key).length, Math::max);
    }
  }

  /** The words of {@code range}, in text order; white space parts them and is left out. */
  List<TimeWord> of(String text, Span range) {
    List<TimeWord> words = new ArrayList<>();
    int at = range.start();
    while (at < range.end()) {
      char sign = text.charAt(at);
      if (Character.isWhitespace(sign)) {
        at++;
        continue;
      }
      TimeWord word =
          isDigit(sign)
              ? number(text, at, range.end(), words)
              : Character.isLetter(sign)
                  ? word(text, at, range.end())
                  : sign(text, at, range.end());
      words.add(word);
      at = word.span().end();
    }
    return settle(NumberWords.join(words));
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  private static TimeWord sign(String text, int at, int end) {
    String value = String.valueOf(text.charAt(at));
    Span span = new Span(at, at + 1);
    if ("’'‘".contains(value)) {
      return new TimeWord(Kind.SIGN, span, "'", value, false);
    }
    if ("–—~".contains(value)) {
      return new TimeWord(Kind.TO, span, value, value, false);
    }
    return ",-/.()".contains(value)
        ? new TimeWord(Kind.SIGN, span, value, value, false)
        : new TimeWord(Kind.OTHER, span, value, value, false);
  }

  // ---- numbers ----

  private static TimeWord number(String text, int at, int end, List<TimeWord> before) {
    if (isGlued(text, at, before)) {
      return new TimeWord(Kind.OTHER, new Span(at, digitsEnd(text, at, end)), "", "", false);
    }
    Matcher numeric = NUMERIC.matcher(text).region(at, end).useTransparentBounds(true);
    if (numeric.lookingAt() && NumericDates.value(numeric.group(), null) != null) {
      return word(Kind.NUMERIC, text, at, numeric.end(), numeric.group());
    }
    Matcher clock = CLOCK.matcher(text).region(at, end).useTransparentBounds(true);
    if (clock.lookingAt() && text.charAt(clock.end() - 3) == ':') {
      return word(Kind.CLOCK, text, at, clock.end(), clock.group());
    }
    Matcher number = NUMBER.matcher(text).region(at, end);
    number.lookingAt();
    return number(text, at, end, number);
  }

  private static TimeWord number(String text, int at, int end, Matcher number) {
    int stop = number.end();
    String digits = number.group().replace(",", "");
    boolean isPlain = number.group().chars().allMatch(sign -> sign >= '0' && sign <= '9');
    if (isPlain && (digits.length() == 4 || digits.length() == 2)) {
      Matcher decade = DECADE_SUFFIX.matcher(text).region(stop, end).useTransparentBounds(true);
      if (decade.lookingAt() && digits.endsWith("0")) {
        return word(Kind.DECADE, text, at, decade.end(), digits.substring(0, digits.length() - 1));
      }
    }
    Matcher suffix = SUFFIX.matcher(text).region(stop, end).useTransparentBounds(true);
    if (isPlain && suffix.lookingAt()) {
      return word(Kind.ORDINAL, text, at, suffix.end(), digits);
    }
    Matcher half = HALF.matcher(text).region(stop, end).useTransparentBounds(true);
    if (isPlain && digits.length() < 4 && half.lookingAt()) {
      return word(Kind.NUMBER, text, at, half.end(), digits + ".5");
    }
    boolean isAmount =
        at > 0 && "$€£¥#".indexOf(text.charAt(at - 1)) >= 0
            || stop < end && "%°".indexOf(text.charAt(stop)) >= 0
            || digits.length() > 9;
    if (isAmount || !isPlain) {
      return word(isAmount ? Kind.OTHER : Kind.NUMBER, text, at, stop, digits);
    }
    int value = Integer.parseInt(digits);
    Kind kind =
        digits.length() == 4 && value >= 1000 && value < 2200 && !isCounted(text, stop, end)
            ? Kind.YEAR
            : digits.length() <= 2 && value >= 1 && value <= 31 ? Kind.DAYNO : Kind.NUMBER;
    return word(kind, text, at, stop, digits);
  }

  /** "$2,019", "A380", "138-2010": part of a number or name. */
  private static boolean isGlued(String text, int at, List<TimeWord> before) {
    if (at == 0 || before.isEmpty() || before.get(before.size() - 1).span().end() != at) {
      return false;
    }
    TimeWord last = before.get(before.size() - 1);
    boolean isAfterDigit = at > 1 && isDigit(text.charAt(at - 2));
    boolean isAfterLetter = Character.isLetter(text.charAt(at - 1)) && last.kind() != Kind.MONTH;
    return isAfterLetter
        || last.kind() == Kind.OTHER && (isDigit(text.charAt(at - 1)) || isAfterDigit)
        || last.kind() == Kind.SIGN && ".,".contains(last.value()) && isAfterDigit
        || last.kind() == Kind.SIGN
            && last.value().equals("-")
            && before.size() > 1
            && isCode(before.get(before.size() - 2))
            && before.get(before.size() - 2).span().end() == at - 1;
  }

  /** "138-2010": what goes on behind such a number is no year. */
  private static boolean isCode(TimeWord word) {
    boolean isDigits = !word.words().isEmpty() && isDigit(word.words().charAt(0));
    return word.kind() == Kind.OTHER || word.kind() == Kind.NUMBER && isDigits;
  }

  private static boolean isCounted(String text, int at, int end) {
    Matcher next = NEXT_WORD.matcher(text).region(at, end);
    return next.lookingAt() && COUNTED.contains(next.group(1));
  }

  private static final Pattern NEXT_WORD = Pattern.compile(" (\\p{L}+)");

  private static int digitsEnd(String text, int at, int end) {
    int stop = at;
    while (stop < end && isDigit(text.charAt(stop))) {
      stop++;
    }
    return stop;
  }

  private static TimeWord word(Kind kind, String text, int at, int end, String value) {
    return new TimeWord(kind, new Span(at, end), value, text.substring(at, end), false);
  }

  // ---- words ----

  private TimeWord word(String text, int at, int end) {
    int stop = lettersEnd(text, at, end);
    String first = lower(text, at, stop);
    Integer parts = longest.get(first);
    if (parts == null) {
      return new TimeWord(Kind.OTHER, new Span(at, stop), "", first, false);
    }
    TimeWord found = null;
    int phrase = stop;
    for (int part = 1; ; part++) {
      TimeWord longer = entry(text, at, phrase, end);
      found = longer == null ? found : longer;
      int next = part >= parts ? -1 : nextPart(text, phrase, end);
      if (next < 0) {
        break;
      }
      phrase = next;
    }
    return found == null ? new TimeWord(Kind.OTHER, new Span(at, stop), "", first, false) : found;
  }

  /** The end of the blank, mark or word that goes on behind {@code at}; -1 when there is none. */
  private static int nextPart(String text, int at, int end) {
    if (at >= end) {
      return -1;
    }
    char sign = text.charAt(at);
    if (sign == ' ' || sign == '\'' || sign == '’' || sign == '.' || sign == '-') {
      return at + 1;
    }
    int stop = isDigit(sign) ? digitsEnd(text, at, end) : lettersEnd(text, at, end);
    return stop > at ? stop : -1;
  }

  private @Nullable TimeWord entry(String text, int at, int stop, int end) {
    Entry entry = entries.get(lower(text, at, stop).replace('’', '\''));
    if (entry == null
        || stop < end
            && Character.isLetter(text.charAt(stop))
            && Character.isLetter(text.charAt(stop - 1))) {
      return null;
    }
    boolean isSmall = Character.isLowerCase(text.charAt(at));
    boolean takesPoint = stop < end && text.charAt(stop) == '.' && isAbbreviation(entry, stop - at);
    Span span = new Span(at, takesPoint ? stop + 1 : stop);
    return new TimeWord(
        entry.kind,
        span,
        entry.value,
        entry.kind == Kind.MONTH
            ? text.substring(at, stop)
            : lower(text, at, stop).replace('’', '\''),
        entry.weak || entry.kind == Kind.MONTH && isSmall && stop - at <= 4);
  }

  private static boolean isAbbreviation(Entry entry, int length) {
    return entry.kind == Kind.MONTH && length <= 4
        || entry.kind == Kind.WEEKDAY && length <= 5
        || entry.kind == Kind.AMPM;
  }

  private static int lettersEnd(String text, int at, int end) {
    int stop = at;
    while (stop < end && (Character.isLetter(text.charAt(stop)) || isMark(text.charAt(stop)))) {
      stop++;
    }
    return stop;
  }

  private static boolean isMark(char sign) {
    return Character.getType(sign) == Character.NON_SPACING_MARK;
  }

  private static String lower(String text, int at, int stop) {
    return text.substring(at, stop).toLowerCase(Locale.ROOT);
  }

  // ---- words that may be something else ----

  private static List<TimeWord> settle(List<TimeWord> words) {
    List<TimeWord> settled = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      TimeWord word = words.get(i);
      boolean isTime =
          !word.weak()
              || isBeforeNumber(words, i)
              || isNumber(words, i - 1) && !isVerb(word)
              || i > 0 && words.get(i - 1).kind() == Kind.ORDINAL
              || word.kind() == Kind.MONTH && isAfterPreposition(words, i)
              || isAfterOrdinalOf(words, i)
              || word.kind() == Kind.WEEKDAY
                  && isSign(words, i + 1)
                  && i + 2 < words.size()
                  && (words.get(i + 2).kind() == Kind.MONTH || isNumber(words, i + 2));
      settled.add(isTime ? word : new TimeWord(Kind.OTHER, word.span(), "", word.words(), false));
    }
    return settled;
  }

  private static boolean isAfterPreposition(List<TimeWord> words, int i) {
    if (i == 0) {
      return false;
    }
    TimeWord before = words.get(i - 1);
    boolean isOwner = i + 1 < words.size() && words.get(i + 1).value().equals("'");
    return !isOwner
        && (BEFORE_A_MONTH.contains(before.words())
            || before.kind() == Kind.LAST
            || before.kind() == Kind.NEXT
            || before.kind() == Kind.EARLY
            || before.kind() == Kind.THIS && !isVerb(words.get(i))
            || before.kind() == Kind.EVERY
            || before.kind() == Kind.TO
            || before.value().equals("-") && i > 1 && words.get(i - 2).kind() == Kind.EARLY);
  }

  /** A month's name keeps its letters as they stand. */
  private static boolean isVerb(TimeWord word) {
    return VERBS.contains(word.words());
  }

  /** "May 5", "Jan-1", "June of 1992", "June next year". */
  private static boolean isBeforeNumber(List<TimeWord> words, int i) {
    if (isNumber(words, i + 1)) {
      return true;
    }
    if (i + 2 >= words.size() || words.get(i).kind() != Kind.MONTH) {
      return false;
    }
    TimeWord next = words.get(i + 1);
    TimeWord second = words.get(i + 2);
    boolean isShift =
        next.kind() == Kind.LAST || next.kind() == Kind.NEXT || next.kind() == Kind.THIS;
    return isShift && second.kind() == Kind.UNIT
        || next.kind() == Kind.OF && second.kind() == Kind.YEAR
        || next.kind() == Kind.THE && second.kind() == Kind.ORDINAL
        || (next.value().equals("-") || next.value().equals("/"))
            && (isNumber(words, i + 2) || second.kind() == Kind.MONTH);
  }

  private static boolean isAfterOrdinalOf(List<TimeWord> words, int i) {
    return i > 1 && words.get(i - 1).kind() == Kind.OF && words.get(i - 2).kind() == Kind.ORDINAL;
  }

  private static boolean isSign(List<TimeWord> words, int i) {
    return i < words.size() && words.get(i).value().equals(",");
  }

  private static boolean isNumber(List<TimeWord> words, int i) {
    if (i < 0 || i >= words.size()) {
      return false;
    }
    Kind kind = words.get(i).kind();
    return kind == Kind.DAYNO || kind == Kind.ORDINAL || kind == Kind.YEAR;
  }
}
