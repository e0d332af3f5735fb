package org.chancery.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.article.Span;
import org.chancery.time.DateMention.Type;
import org.jspecify.annotations.Nullable;

/** "two days after tomorrow", "a week from Friday": a length and a day that give another day. */
final class Distances {

  private static final Pattern LENGTH = Pattern.compile("P(\\d+)([DWMY])");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern BETWEEN = Pattern.compile(" (before|after|from|since) (?:the )?");

  private Distances() {}

  static List<DateMention> joined(String text, List<DateMention> found) {
    List<DateMention> joined = new ArrayList<>(found.size());
    for (DateMention mention : found) {
      DateMention last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      DateMention both = last == null ? null : join(text, last, mention);
      if (both != null) {
        joined.set(joined.size() - 1, both);
      } else {
        joined.add(mention);
      }
    }
    return joined;
  }

  private static @Nullable DateMention join(String text, DateMention length, DateMention day) {
    Matcher size = LENGTH.matcher(length.value());
    if (length.type() != Type.DURATION || !size.matches() || !DAY.matcher(day.value()).matches()) {
      return null;
    }
    Matcher word = BETWEEN.matcher(text.substring(length.span().end(), day.span().start()));
    if (!word.matches() || size.group(1).length() > 4) {
      return null;
    }
    long count = Long.parseLong(size.group(1)) * (word.group(1).equals("before") ? -1 : 1);
    LocalDate from = LocalDate.parse(day.value());
    LocalDate value =
        switch (size.group(2)) {
          case "D" -> from.plusDays(count);
          case "W" -> from.plusWeeks(count);
          case "M" -> from.plusMonths(count);
          default -> from.plusYears(count);
        };
    Span span = length.span().union(day.span());
    return new DateMention(span, Type.DATE, value.toString(), length.mod(), day.basis());
  }
}
