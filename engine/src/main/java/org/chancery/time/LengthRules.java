package org.chancery.time;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chancery.text.Words;
import org.chancery.time.DateMention.Type;
import org.chancery.time.DateRule.Found;
import org.chancery.time.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Lengths of time, what lies a length away ("three years ago"), what comes again, and vague words.
 */
final class LengthRules {

  private static final String COUNT = "(?<n>number|dayno|few|an)";
  private static final String UNIT = "(?<u>unit|units)";

  private static final String SEVERAL_UNITS =
      "(?<n>number|dayno|an) -? (?<u>unit|units) ,? and? (?:(?<k>number|dayno)|(?<=&)(?<j>an)) -? (?<v>unit|units)"
          + " (?:,? and? (?<l>number|dayno) (?<w>unit|units))?";

  /** Plurals that are seldom lengths by themselves ("the minutes of the meeting"). */
  private static final Set<String> SELDOM_ALONE = Words.set("minute second quarter");

  private LengthRules() {}

  static void addTo(RuleBook book) {
    lengths(book);
    distances(book);
    sets(book);
    vague(book);
  }

  // ---- lengths ----

  private static void lengths(RuleBook book) {
    String near = "(?:the? (?:last|past|next|this|recent|ordinal))?";
    length(
        book,
        "about? "
            + near
            + " about? the? "
            + COUNT
            + " -? about? fiscal? -? "
            + UNIT
            + " (?:-? fiscal)?",
        LengthRules::length);
    length(
        book,
        "about? the? " + COUNT + " fiscal? (?:last|past|next) fiscal? (?<u>units)",
        LengthRules::length);
    length(
        book,
        "about? " + near + " " + COUNT + " (?:to|-|and) (?<k>number|dayno|few) -? fiscal? " + UNIT,
        found -> length(found));
    length(book, "about? " + near + " " + SEVERAL_UNITS, found -> Durations.value(counts(found)));
    length(
        book,
        "about? " + near + " " + COUNT + " " + UNIT + " and an? half",
        found ->
            isArticle(found) || found.value("n").matches("\\d+")
                ? Durations.value(count(found, "n") + ".5", found.value("u"))
                : null);
    length(
        book,
        "about? " + near + " " + COUNT + " and an? half " + UNIT,
        found ->
            found.value("n").matches("\\d+")
                ? Durations.value(found.value("n") + ".5", found.value("u"))
                : null);
    length(
        book,
        "half -? an? -? " + UNIT,
        found ->
            SELDOM_ALONE.contains(found.value("u"))
                ? null
                : Durations.value("0.5", found.value("u")));
    length(
        book,
        "about? (?:the? (?:last|past|next|recent|this))? the? " + "(?<u>units) (?:-? fiscal)?",
        found ->
            SELDOM_ALONE.contains(found.value("u")) && isAlone(found)
                ? null
                : Durations.value("X", found.value("u")));
    length(
        book,
        "the? past (?<u>unit)",
        found ->
            found.isUnit("decade") || found.isUnit("century")
                ? Durations.value("1", found.value("u"))
                : null);
    length(
        book,
        "(?<u>unit) - (?<z>fiscal)",
        found ->
            found.value("z").equals("0") && found.says("long")
                ? Durations.value("1", found.value("u"))
                : null);
  }

  private static void length(
      RuleBook book, String pattern, Function<Found, @Nullable String> value) {
    book.stated(pattern + "(?! -? old)", Type.DURATION, value);
  }

  /** "2 years, 1 month and 21 days". */
  private static Map<String, String> counts(Found found) {
    Map<String, String> counts = new LinkedHashMap<>();
    counts.put(found.value("u"), count(found, "n"));
    counts.put(found.value("v"), count(found, found.has("k") ? "k" : "j"));
    if (found.has("w")) {
      counts.put(found.value("w"), count(found, "l"));
    }
    return counts;
  }

  private static boolean isAlone(Found found) {
    return found.first().kind() == Kind.UNITS
        || found.words().get(found.match().start() + 1).kind() == Kind.UNITS
            && found.first().kind() == Kind.THE;
  }

  private static boolean isArticle(Found found) {
    return found.word("n").kind() == Kind.AN;
  }

  private static String count(Found found, String group) {
    return found.value(group);
  }

  private static @Nullable String length(Found found) {
    String unit = found.value("u");
    boolean isFraction =
        unit.equals("quarter")
            && (found.match().group().contains("-")
                || found.after() != null && found.after().kind() == Kind.OF);
    if (isFraction) {
      return null;
    }
    if (isArticle(found)
        && (unit.equals("quarter") || unit.equals("minute") || unit.equals("second"))) {
      return null; // "a quarter of", "a minute": seldom a length of time that matters
    }
    String count = count(found, "n");
    return count.matches("X|\\d+(\\.\\d+)?") ? Durations.value(count, unit) : null;
  }

  // ---- "three years ago", "two days later" ----

  private static void distances(RuleBook book) {
    String side = "(?<g>ago|early|after|before)";
    book.date("about? " + COUNT + " -? about? fiscal? " + UNIT + " " + side, LengthRules::distance);
    book.date("(?<u>units) (?<g>ago)", found -> "PAST_REF");
    book.date(SEVERAL_UNITS + " " + side, LengthRules::exactDistance);
    book.date("about? " + COUNT + " " + UNIT + " and an? half " + side, LengthRules::distance);
    book.date(
        "(?<n>an|number) (?<u>unit) -? (?<g>ago|early)(?= unit| period)", LengthRules::distance);
    book.date(
        "(?:the|an)? (?<u>unit) - (?<g>ago|early)",
        found -> found.isUnit("year") ? distance(found) : null);
  }

  private static @Nullable String distance(Found found) {
    String words = found.word("g").words();
    Kind kind = found.word("g").kind();
    boolean isLater = words.equals("later");
    boolean isEarlier = words.equals("earlier");
    if (kind == Kind.EARLY && !isLater && !isEarlier
        || kind == Kind.BEFORE && found.after() != null && found.after().kind() != Kind.SIGN) {
      return null;
    }
    int side = isLater || kind == Kind.AFTER ? 1 : -1;
    String unit = found.value("u");
    String number = found.has("n") ? count(found, "n") : "1";
    Reckoning reckoning = found.reckoning();
    boolean isFromWriting = kind == Kind.AGO || kind == Kind.AFTER;
    if (side < 0 && unit.equals("year") && number.equals("1") && reckoning.knowsQuarter()) {
      return reckoning.quarterAYearBack();
    }
    LocalDate from = isFromWriting ? reckoning.anchor : reckoning.lastDay();
    boolean isVague = from == null || !number.matches("\\d+");
    if (isVague && !isFromWriting) {
      return null; // "a few days later": a length of time
    }
    if (isVague) {
      return side > 0 ? "FUTURE_REF" : "PAST_REF";
    }
    int count = Integer.parseInt(number);
    if (!isFromWriting && (unit.equals("year") || unit.equals("month"))) {
      String value = reckoning.unitFromLast(unit, side * count);
      return value;
    }
    String value = count > 100_000 ? null : Reckoning.distant(from, side * count, unit);
    return value != null || !isFromWriting ? value : side > 0 ? "FUTURE_REF" : "PAST_REF";
  }

  /** "one month and 21 days ago": to the day. */
  private static @Nullable String exactDistance(Found found) {
    int side = found.word("g").kind() == Kind.AFTER || found.says("later") ? 1 : -1;
    boolean isFromWriting =
        found.word("g").kind() == Kind.AGO || found.word("g").kind() == Kind.AFTER;
    LocalDate day = isFromWriting ? found.reckoning().anchor : found.reckoning().lastDay();
    for (Map.Entry<String, String> each : counts(found).entrySet()) {
      boolean isKnown = day != null && each.getValue().matches("\\d{1,4}");
      day =
          isKnown
              ? Durations.from(day, side * Integer.parseInt(each.getValue()), each.getKey())
              : null;
    }
    return day == null || found.says("early") ? null : day.toString();
  }

  // ---- what comes again ----

  private static void sets(RuleBook book) {
    book.stated(
        "every (?:ordinal|few|number|dayno)? (?<u>unit|units)",
        Type.SET,
        found -> {
          TimeWord second = found.words().get(found.match().start() + 1);
          boolean isCounted =
              second.kind() == Kind.NUMBER
                  || second.kind() == Kind.DAYNO
                  || second.kind() == Kind.ORDINAL;
          return Durations.value(
              isCounted ? second.value() : second.value().equals("X") ? "X" : "1",
              found.value("u"));
        });
    book.stated("every (?<w>weekday)", Type.SET, found -> "XXXX-WXX-" + found.value("w"));
    book.stated("(?<w>weekdays)", Type.SET, found -> "XXXX-WXX-" + found.value("w"));
    book.stated(
        "(?:every (?<w>weekday)|(?<v>weekdays)) (?<p>part)",
        Type.SET,
        found -> "XXXX-WXX-" + found.value(found.has("w") ? "w" : "v") + "T" + found.value("p"));
    book.stated("every (?<m>month)", Type.SET, found -> "XXXX-" + Reckoning.two(found.number("m")));
    book.stated("every (?<p>part)", Type.SET, found -> "XXXX-XX-XXT" + found.value("p"));
    book.stated("every (?<q>season)", Type.SET, found -> "XXXX-" + found.value("q"));
    book.stated("every weekend", Type.SET, found -> "XXXX-WXX-WE");
    book.stated("(?<d>daily)", Type.SET, found -> found.value("d"));
  }

  // ---- vague words ----

  private static void vague(RuleBook book) {
    book.stated("(?<f>ref)", Type.DATE, LengthRules::reference);
    book.stated("the recent? (?<f>past)", Type.DATE, LengthRules::reference);
    book.stated(
        "(?<c>this)",
        Type.DATE,
        found -> {
          TimeWord after = found.after();
          boolean isCurrent = found.says("current") && after != null && after.kind() == Kind.OTHER;
          return isCurrent ? "PRESENT_REF" : null;
        });
  }

  /** "the past" and "the future" by themselves, not "the past president". */
  private static @Nullable String reference(Found found) {
    TimeWord after = found.after();
    boolean isNoun = found.word("f").words().matches("the future|near future");
    boolean goesOn =
        after != null
            && after.kind() == Kind.OTHER
            && Character.isLetter(after.words().codePoints().findFirst().orElse(' '));
    if (found.word("f").kind() == Kind.PAST) {
      return goesOn ? null : "PAST_REF";
    }
    boolean isIn = found.isAfter(Kind.ON, Kind.SINCE, Kind.BETWEEN, Kind.OF, Kind.TO);
    return isNoun && goesOn && !isIn ? null : found.value("f");
  }
}
