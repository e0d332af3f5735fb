package org.chancery.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.article.Span;

/**
 * Tells datelines: "HÀ NỘI — ", "WASHINGTON, April 1, 2021 - ", "Hanoi (VNA) – ", "LONDON, Jan 5
 * (Reuters) —", "MOSCOW, March 3. /TASS/. " before a paragraph, and lines that hold nothing but a
 * date, such as "UPDATED at 5 p.m. on Jan. 24, 2025."
 */
final class Datelines {

  private static final int LONGEST = 120;
  private static final int FEWEST_WORDS_AFTER = 5;
  private static final int FEWEST_WORDS_AFTER_COLON = 16;
  private static final int MOST_WORDS_ON_A_DATE_LINE = 14;

  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
          + "|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";
  private static final String WEEKDAY =
      "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\b\\.?";
  private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?\\b";
  private static final String NUMBERS =
      "\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2})\\b";
  private static final String DATE =
      "(?:(?:"
          + WEEKDAY
          + "\\s?,?\\s)?(?:"
          + MONTH
          + "\\s?"
          + DAY
          + "|"
          + DAY
          + "(?:\\sof)?\\s"
          + MONTH
          + ")(?:,?\\s\\d{4})?"
          + "|"
          + NUMBERS
          + ")";

  /** "Ramadan 3, 1444, ": the day of the Islamic calendar that agencies of the Gulf put first. */
  private static final String ISLAMIC_DAY =
      "(?:Muharram|Safar|Rabi['’]?\\s?(?:al-?|Al-?)?(?:Awwal|Thani|Akhir|I{1,2})|Jumada (?:al-?|Al-?)?(?:Awwal|Ula|Thani|Akhirah?|I{1,2})"
          + "|Rajab|Sha['’]?ban|Ramadan|Shawwal|(?:Dhu|Dhul|Thul)[' ’-]?(?:al-)?(?:Qi['’]?dah|Qadah|Hijjah?))"
          + "\\s\\d{1,2},?\\s1[34]\\d{2}(?:\\sAH|\\sH)?,?\\s";

  private static final String CAPITALS =
      "\\p{Lu}[\\p{Lu}\\p{M}.'’-]*+(?:/\\p{Lu}[\\p{Lu}\\p{M}.'’-]*+)?(?![\\p{Ll}])";
  private static final String CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}.'’-]*+";
  private static final String DASH = "\\s*(?:—|–|―|--+)\\s*|\\s-\\s+";
  private static final String AGENCY = "\\(\\p{Lu}[\\p{L}.&/ -]{1,30}\\)";

  private static final String AGENCIES =
      "Reuters|Xinhua|Kyodo|Yonhap|Bernama|Antara|Tass|Interfax|Anadolu|Ukrinform|Lusa|Efe|Ansa";

  /** What may stand before a paragraph; {@link #holds} weighs the parts. */
  private static final Pattern INLINE =
      Pattern.compile(
          "(?:(?<caps>"
              + CAPITALS
              + "(?:\\s"
              + CAPITALS
              + "){0,5})|(?<name>"
              + CAPITALISED
              + "(?:\\s"
              + CAPITALISED
              + "){0,3}))"
              + "(?:,\\s"
              + "(?!"
              + ISLAMIC_DAY
              + "|"
              + MONTH
              + "|"
              + WEEKDAY
              + ")"
              + CAPITALISED
              + "(?:\\s"
              + CAPITALISED
              + "){0,2}){0,2}"
              + "(?:\\s\\[\\p{L}[\\p{L} ]{1,30}\\])?"
              + "(?<date>[,.]?\\s(?:"
              + ISLAMIC_DAY
              + ")?(?:"
              + DATE
              + "|"
              + WEEKDAY
              + "))?"
              + "(?:,\\s(?:\\p{Lu}{2,6}|"
              + AGENCIES
              + ")(?=\\s*(?:—|–|--|-\\s)))?"
              + "(?:[.,]?\\s(?:(?<agency>"
              + AGENCY
              + ")|(?<slashed>/\\p{Lu}{2,10}/)))?"
              + "(?:(?<dash>\\.?(?:"
              + DASH
              + "))|(?<colon>:\\s+)|(?<space>\\.?\\s+))");

  /** "Doha / November 19, 2023 / QNA / ": the dateline of an agency of the Gulf. */
  private static final Pattern SLASHED =
      Pattern.compile("\\p{Lu}[\\p{L} ]{2,24}\\s/\\s" + DATE + "\\s/\\s\\p{Lu}{2,6}\\s/\\s+");

  /** Signs of the press rather than of a person: "(AP)", "(VNA)", "(Reuters)", "(Xinhua)". */
  private static final Pattern AGENCY_NAME =
      Pattern.compile(
          "\\((?:[\\p{Lu}./&]{2,10}|"
              + AGENCIES
              + "|[\\p{L} ]{2,20}(?:News|Agency|Press|Times|Post|Desk|Service|Bureau))\\)");

  /**
   * Short names of states and the like, which begin a sentence as readily as a dateline: "US -
   * China talks …".
   */
  private static final Pattern NOT_A_PLACE =
      Pattern.compile(
          "(?:\\p{Lu}{1,2}|USA|UAE|ROK|PRC|PM|FM|G7|G20|U\\.?S\\.?|U\\.?K\\.?|E\\.?U\\.?|U\\.?N\\.?)"
              + "|(?i:FILE|PRESS|MEDIA|NEWS|READOUT|WATCH|BREAKING|UPDATED?|EXCLUSIVE|OPINION|ANALYSIS|VIDEO|PHOTOS?|STATEMENT"
              + "|TRANSCRIPT|POLL|FACT|EDITORIAL|COMMENT|LIVE|JUST|NOTE|EDITOR|CLARIFICATION|CORRECTION|WARNING|SUMMARY|BACKGROUND|QUESTION|ANSWER|SUBJECT|TO|FROM|RE|DATE)\\b.*");

  /** What somebody says himself, behind a name and a colon. */
  private static final Pattern OWN_WORDS =
      Pattern.compile("[\"“‘'(]|(?:I|We|My|Our|Let|Yes|No)\\b");

  private static final Pattern LEADING_DATE =
      Pattern.compile("(?:" + NUMBERS + ")[.:,]?\\s+(?=\\S)");

  private static final Pattern WHOLE_DATE =
      Pattern.compile(DATE + "|^" + WEEKDAY + "$", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE_LINE_WORD =
      Pattern.compile(
          "[^\\p{L}]*|(?:last )?(?:updated|published|posted|modified|issued|released|created|date|dated|time|on|at|of|the|from"
              + "|first|last|local|am|pm|a\\.m\\.|p\\.m\\.|(?-i:[A-Z]{2,4})|GMT\\S*|UTC\\S*|\\d{1,2}:?\\d{0,2}(?:am|pm|h)?|hrs?|hours|ist"
              + "|min|mins|minutes?|read|ago|"
              + WEEKDAY
              + ")[,.:;|)]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACE_WORD =
      Pattern.compile("\\(?(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|\\d{1,4}),?");
  private static final Pattern TITLE_WORD =
      Pattern.compile(
          "(?:joint|statement|readout|communiqu[eé]|conference|meeting|remarks|transcript|briefing|declaration|summit|visit"
              + "|speech|talks|call|interview|agreement|report)s?,?",
          Pattern.CASE_INSENSITIVE);

  private Datelines() {}

  /**
   * How many characters a bare date at the start of the article takes, with the space after it; 0
   * when there is none.
   */
  static int leadingDate(String words) {
    Matcher date = LEADING_DATE.matcher(words).region(0, Math.min(words.length(), LONGEST));
    return date.lookingAt() ? date.end() : 0;
  }

  /**
   * How many characters the dateline before a paragraph takes, with the space after it; 0 when
   * there is none.
   *
   * @param mayBeBare whether "ISLAMABAD — The …" without date or agency is one here; deep in the
   *     text it is a heading
   * @param mayUseColon whether "ISLAMABAD: The …" is a dateline here, not a speaker of a transcript
   */
  static int before(Paragraph paragraph, boolean mayBeBare, boolean mayUseColon) {
    String words = paragraph.words();
    Matcher slashed = SLASHED.matcher(words).region(0, Math.min(words.length(), LONGEST));
    if (slashed.lookingAt()) {
      return slashed.end();
    }
    Matcher dateline = INLINE.matcher(words).region(0, Math.min(words.length(), LONGEST));
    if (!dateline.lookingAt() || !holds(dateline, mayBeBare, mayUseColon)) {
      return 0;
    }
    Paragraph rest = Paragraph.of(words, new Span(dateline.end(), words.length()), true);
    boolean isProse =
        rest.wordCount() >= FEWEST_WORDS_AFTER
            && (rest.endsSentence() || rest.words().endsWith(":") || rest.wordCount() > 25);
    boolean isLabelledHeadline =
        dateline.group("colon") != null && rest.wordCount() < FEWEST_WORDS_AFTER_COLON;
    boolean isSpoken =
        dateline.group("colon") != null
            && dateline.group("caps") == null
            && OWN_WORDS.matcher(rest.words()).lookingAt();
    return isProse && !isLabelledHeadline && !isSpoken && !rest.startsSmall() ? dateline.end() : 0;
  }

  private static boolean holds(Matcher dateline, boolean mayBeBare, boolean mayUseColon) {
    boolean dated = dateline.group("date") != null;
    boolean agency =
        dateline.group("slashed") != null
            || dateline.group("agency") != null
                && AGENCY_NAME.matcher(dateline.group("agency")).matches();
    boolean unknownBrackets = dateline.group("agency") != null && !agency;
    boolean capitals = dateline.group("caps") != null;
    boolean dashed = dateline.group("dash") != null;
    boolean place = !NOT_A_PLACE.matcher(dateline.group(capitals ? "caps" : "name")).matches();
    if (unknownBrackets && !(capitals && dashed && (dated || mayBeBare))
        || !place && !(dated || agency)) {
      return false;
    }
    if (dashed) {
      return capitals && mayBeBare || dated || agency;
    }
    if (dateline.group("colon") != null) {
      return agency
          || dated
          || mayBeBare && mayUseColon && (!capitals || dateline.group("caps").length() >= 4);
    }
    return dateline.group("slashed") != null || dated && agency;
  }

  /** Whether the paragraph looks like "NAME: words", as each line of a transcript does. */
  static boolean startsWithCapitalsAndColon(String words) {
    Matcher label = INLINE.matcher(words).region(0, Math.min(words.length(), LONGEST));
    return label.lookingAt() && label.group("caps") != null && label.group("colon") != null;
  }

  /** Whether the line holds a date and nothing else but a place, a time or "Updated". */
  static boolean isDateLine(Paragraph paragraph) {
    if (!paragraph.isWithin(MOST_WORDS_ON_A_DATE_LINE)) {
      return false;
    }
    Matcher date = WHOLE_DATE.matcher(paragraph.words());
    if (!date.find()) {
      return false;
    }
    String before = paragraph.words().substring(0, date.start()).strip();
    String after = paragraph.words().substring(date.end()).strip();
    return consistsOf(DATE_LINE_WORD, after)
        && (consistsOf(DATE_LINE_WORD, before) || isPlace(before));
  }

  private static boolean isPlace(String before) {
    String[] words = before.split("\\s+");
    for (String word : words) {
      boolean known = PLACE_WORD.matcher(word).matches() || DATE_LINE_WORD.matcher(word).matches();
      if (!known || TITLE_WORD.matcher(word).matches()) {
        return false;
      }
    }
    return words.length <= 6 && (before.endsWith(",") || before.startsWith("From "));
  }

  private static boolean consistsOf(Pattern word, String words) {
    for (String each : words.split("\\s+")) {
      if (!word.matcher(each).matches()) {
        return false;
      }
    }
    return true;
  }
}
