package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.SharedData;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.junit.jupiter.api.Test;

/**
 * The date and date-range specifications of Recognizers-Text (MIT), with each case's reference date
 * as the day of the page. A case passes when each of its expressions does, and nothing that we find
 * lies outside them (lengths, times of day and sets are not looked at):
 *
 * <ul>
 *   <li>Extractor specs tell only where an expression stands: ours overlaps it.
 *   <li>Parser and model specs tell values, for the past and for the future where both are open;
 *       either counts. Their ranges end with the day after the last.
 *   <li>Ours is right when it is their TIMEX; or covers the same days; or, where the words count in
 *       weeks, months or years, is the week, month or year of their day (they keep the day of the
 *       month, TIMEX3 does not).
 *   <li>A length counted from a day ("the next 3 days") is {@code (2016-11-08,2016-11-11,P3D)}
 *       there and {@code P3D} in TIMEX3; two quarters are six months.
 *   <li>A season is only named there; ours must be that season of some year.
 *   <li>A range of two ends is two dates of TIMEX3: the first begins where theirs begins; theirs
 *       ends where the second begins or ends; "now" is the reference date.
 *   <li>An expression whose date does not exist ("Feb 30") passes when we give no value.
 * </ul>
 *
 * Left out, and counted by name: what TIMEX3 has no value for, what is no news English, and what is
 * not a date or date range.
 */
class RecognizersSpecsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern DURATION_OF_RANGE = Pattern.compile("\\(.*,(P[^)]*)\\)");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Kinds that are left out: name, pattern over the input, reason in the name. */
  private static final Map<String, Pattern> LEFT_OUT =
      patterns(
          "comparison for a database query",
          "[<>=] ?=? ?\\d|greater|or later|and later|and after|as late as|equals",
          "fiscal or school year, not resolved there",
          "\\b(?:sy|fy|cy)\\b|\\b(?:sy|cy)\\d\\d|school year|fiscal year|calendar year",
          "chat spelling",
          "tmrw|\\beoy\\b|\\botd\\b|w/c",
          "digits run together or with a place for the year between",
          "\\d{8}|-2020-|/2020/|\\d{4} \\d\\d \\d\\d|[a-z]\\d{1,2}\\b(?<!q\\d|h\\d)|\\d(?:april|jan)",
          "business days, which need a calendar of a land",
          "business day",
          "my day, my week: an assistant's user",
          "\\bmy (?:day|week|weekend|month)");

  private static Map<String, Pattern> patterns(String... pairs) {
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      patterns.put(pairs[i], Pattern.compile(pairs[i + 1]));
    }
    return patterns;
  }

  private final DateFinder finder = new DateFinder();
  private final Map<String, int[]> counts = new TreeMap<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();

  @Test
  void datesAndDateRangesStayAboveTheirFloor() throws Exception {
    for (String file :
        List.of(
            "DateExtractor",
            "DateParser",
            "DatePeriodExtractor",
            "DatePeriodParser",
            "DateTimeModel",
            "HolidayParser")) {
      for (JsonNode spec : specs(file)) {
        count(file, spec);
      }
    }
    int passed = counts.values().stream().mapToInt(count -> count[0]).sum();
    int all = counts.values().stream().mapToInt(count -> count[1]).sum();
    int without = leftOut.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        Locale.ROOT,
        "Recognizers date and date-range specs: %d of %d passed (%.3f); %d more left out %s; with those counted as failed %.3f%n",
        passed,
        all,
        passed / (double) all,
        without,
        leftOut,
        passed / (double) (all + without));
    counts.forEach(
        (file, count) ->
            System.out.printf(Locale.ROOT, "  %-22s %d of %d%n", file, count[0], count[1]));
    if (Boolean.getBoolean("recognizers.failures")) {
      failures.forEach(System.out::println);
    }
    assertThat(passed / (double) all).isGreaterThanOrEqualTo(0.84);
    assertThat(passed / (double) (all + without)).isGreaterThanOrEqualTo(0.80);
  }

  private static List<JsonNode> specs(String file) throws Exception {
    Path path = SharedData.require("gold/recognizers/" + file + ".json");
    String json = Files.readString(path, StandardCharsets.UTF_8);
    List<JsonNode> specs = new ArrayList<>();
    JSON.readTree(json.startsWith("\uFEFF") ? json.substring(1) : json).forEach(specs::add);
    return specs;
  }

  private void count(String file, JsonNode spec) {
    List<JsonNode> expected = new ArrayList<>();
    spec.path("Results").forEach(expected::add);
    if (!expected.stream().allMatch(RecognizersSpecsTest::isDate)) {
      return; // times, durations, sets: not asked for
    }
    String input = spec.path("Input").asText();
    String small = input.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, Pattern> kind : LEFT_OUT.entrySet()) {
      if (!expected.isEmpty() && kind.getValue().matcher(small).find()) {
        leftOut.merge(kind.getKey(), 1, Integer::sum);
        return;
      }
    }
    boolean passes = passes(file, spec, input, expected);
    int[] count = counts.computeIfAbsent(file, k -> new int[2]);
    count[0] += passes ? 1 : 0;
    count[1]++;
  }

  private static boolean isDate(JsonNode result) {
    String type =
        result.path("Type").asText(result.path("TypeName").asText()).replace("datetimeV2.", "");
    return type.equals("date") || type.equals("daterange");
  }

  private boolean passes(String file, JsonNode spec, String input, List<JsonNode> expected) {
    LocalDate reference = reference(spec);
    List<DateMention> found = find(input, reference);
    List<DateMention> left =
        new ArrayList<>(
            found.stream().filter(each -> each.type() == DateMention.Type.DATE).toList());
    boolean passes = true;
    for (JsonNode result : expected) {
      Span span = span(result, input);
      List<DateMention> here =
          found.stream().filter(mention -> mention.span().overlaps(span)).toList();
      left.removeAll(here);
      boolean isRight =
          file.endsWith("Extractor") ? !here.isEmpty() : isRight(here, values(result), reference);
      passes &= isRight;
    }
    passes &= left.isEmpty();
    if (!passes) {
      failures.add(
          file
              + " | "
              + input
              + " | "
              + reference
              + " | "
              + expected.stream()
                  .map(each -> each.path("Text").asText() + "=" + values(each))
                  .toList()
              + " | "
              + found.stream().map(each -> each.span().of(input) + "=" + each.value()).toList());
    }
    return passes;
  }

  private static LocalDate reference(JsonNode spec) {
    String reference = spec.path("Context").path("ReferenceDateTime").asText("2016-11-07T00:00:00");
    return LocalDate.parse(reference.substring(0, 10));
  }

  private static Span span(JsonNode result, String input) {
    int start = result.path("Start").asInt(-1);
    int length = result.path("Text").asText().length();
    return start < 0
        ? new Span(0, input.length())
        : new Span(start, Math.min(input.length(), start + length));
  }

  private List<DateMention> find(String text, LocalDate published) {
    Outline outline =
        new Outline(
            List.of(new Passage(Passage.Kind.BODY, new Span(0, text.length()))),
            List.of(),
            List.of());
    return finder.find(Article.of("test", published, text), outline).mentions();
  }

  // ---- values ----

  /** A value of theirs: first day, day after the last, and their TIMEX; empty where not given. */
  private record Value(String timex, String start, String end) {}

  private static List<Value> values(JsonNode result) {
    List<Value> values = new ArrayList<>();
    JsonNode value = result.path("Value");
    for (String side : List.of("FutureResolution", "PastResolution")) {
      JsonNode resolution = value.path(side);
      if (!value.isMissingNode()) {
        values.add(
            new Value(
                value.path("Timex").asText(),
                resolution
                    .path("date")
                    .asText(
                        resolution
                            .path("startDate")
                            .asText(
                                resolution
                                    .path("beforeDate")
                                    .asText(resolution.path("afterDate").asText()))),
                resolution.path("endDate").asText()));
      }
    }
    for (JsonNode each : result.path("Resolution").path("values")) {
      values.add(
          new Value(
              each.path("timex").asText(),
              each.path("value").asText(each.path("start").asText()),
              each.path("end").asText()));
    }
    return values;
  }

  private static boolean isRight(List<DateMention> here, List<Value> values, LocalDate reference) {
    boolean isNoDate =
        !values.isEmpty()
            && values.stream()
                .allMatch(
                    value ->
                        value.start().equals("0001-01-01")
                            || value.timex().matches(".*-(?:02-(?:29|3\\d)|11-31)")
                                && value.start().equals("not resolved"));
    if (isNoDate) {
      return here.stream().noneMatch(mention -> mention.value().matches("\\d{4}-\\d\\d-\\d\\d"));
    }
    return values.stream().anyMatch(value -> isRight(here, value, reference));
  }

  private static boolean isRight(List<DateMention> here, Value value, LocalDate reference) {
    if (here.size() == 2) {
      return isRange(days(here.get(0), reference), days(here.get(1), reference), value);
    }
    if (here.size() != 1) {
      return false;
    }
    DateMention mention = here.get(0);
    String ours = mention.value();
    Matcher length = DURATION_OF_RANGE.matcher(value.timex());
    return ours.equals(value.timex())
        || length.matches() && inMonths(ours).equals(inMonths(length.group(1)))
        || value.timex().matches("SP|SU|FA|WI") && ours.endsWith("-" + value.timex())
        || Days.of(mention).filter(when -> isSame(when, value)).isPresent()
        || isCoarser(mention, value);
  }

  /** Two quarters are six months. */
  private static String inMonths(String length) {
    return length.matches("P\\d+Q")
        ? "P" + 3 * Integer.parseInt(length.substring(1, length.length() - 1)) + "M"
        : length;
  }

  private static boolean isSame(When ours, Value value) {
    if (!DAY.matcher(value.start()).matches()) {
      return value.start().isEmpty()
          && DAY.matcher(value.end()).matches()
          && (ours.from().equals(LocalDate.parse(value.end()))
              || ours.to().plusDays(1).equals(LocalDate.parse(value.end())));
    }
    LocalDate start = LocalDate.parse(value.start());
    if (!value.end().isEmpty()) {
      return ours.from().equals(start)
          && ours.to().plusDays(1).equals(LocalDate.parse(value.end()));
    }
    boolean isDay = ours.from().equals(ours.to());
    return isDay && ours.from().equals(start)
        || !isDay
            && value.timex().matches("\\d{4}(-\\d\\d)?")
            && (ours.from().equals(start) || ours.to().plusDays(1).equals(start));
  }

  /** "two months ago" is their day two months ago, and our month. */
  private static boolean isCoarser(DateMention mention, Value value) {
    Optional<When> ours = Days.of(mention);
    if (ours.isEmpty() || !value.end().isEmpty() || !DAY.matcher(value.start()).matches()) {
      return false;
    }
    LocalDate day = LocalDate.parse(value.start());
    boolean isCounted = mention.value().matches("\\d{4}(?:-W?\\d\\d)?");
    return isCounted && !ours.get().from().isAfter(day) && !ours.get().to().isBefore(day);
  }

  private static Optional<When> days(DateMention mention, LocalDate reference) {
    return mention.value().equals("PRESENT_REF")
        ? Optional.of(new When(reference, reference, mention.basis(), mention.span()))
        : Days.of(mention);
  }

  private static boolean isRange(Optional<When> first, Optional<When> last, Value value) {
    boolean isWhole = DAY.matcher(value.start()).matches() && DAY.matcher(value.end()).matches();
    if (first.isEmpty() || last.isEmpty() || !isWhole) {
      return false;
    }
    LocalDate end = LocalDate.parse(value.end());
    return first.get().from().equals(LocalDate.parse(value.start()))
        && (last.get().from().equals(end)
            || last.get().to().equals(end)
            || last.get().to().plusDays(1).equals(end));
  }
}
