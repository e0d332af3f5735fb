package org.chancery.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chancery.article.Article;
import org.chancery.article.Basis;
import org.chancery.article.Problem;
import org.chancery.text.Outline;
import org.jspecify.annotations.Nullable;

/**
 * Whether the day that the page bears agrees with the text. A page may be dated by the day on which
 * it was copied, or by that of a template.
 */
final class PageDay {

  /**
   * A page is a day ahead or behind where the world's clocks differ, and a dateline may be a month
   * old.
   */
  private static final int CLOCKS = 1;

  static final int OLDEST_DATELINE = 31;
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern ON = Pattern.compile("(?:\\bon |day,? )(?:the )?$");
  private static final Pattern OPEN = Pattern.compile("XXXX-.*");

  private PageDay() {}

  /**
   * The last day that the text tells as past, where it lies after the page's: the page was not
   * written before it. Null when the two agree.
   */
  static @Nullable DateMention toldAfter(
      Article article, Outline outline, List<DateMention> mentions) {
    LocalDate published = article.published();
    DateMention last = null;
    for (DateMention mention : mentions) {
      boolean isDay = mention.basis() == Basis.STATED && DAY.matcher(mention.value()).matches();
      if (published == null || !isDay) {
        continue;
      }
      LocalDate day = LocalDate.parse(mention.value());
      boolean isLater = day.isAfter(published.plusDays(CLOCKS));
      boolean isLast = last == null || day.isAfter(LocalDate.parse(last.value()));
      if (isLater
          && isLast
          && isOn(article, mention)
          && Tense.at(outline, mention.span()) == Tense.PAST) {
        last = mention;
      }
    }
    return last;
  }

  /** "met on 5 May 2026", not "was extended until 5 May 2026". */
  private static boolean isOn(Article article, DateMention mention) {
    int start = mention.span().start();
    String lead = article.text().substring(Math.max(0, start - 12), start);
    String words = mention.span().of(article.text());
    boolean hasWeekday = words.matches("(?i)[a-z]+day.*");
    return hasWeekday || ON.matcher(lead).find();
  }

  /** What a reader should know before he trusts a day counted from the page's. */
  static List<Problem> problems(
      Article article, @Nullable Anchor anchor, List<DateMention> mentions) {
    List<Problem> problems = new ArrayList<>();
    LocalDate published = article.published();
    if (anchor == null) {
      mentions.stream()
          .filter(
              mention ->
                  OPEN.matcher(mention.value()).matches()
                      && mention.type() == DateMention.Type.DATE)
          .findFirst()
          .ifPresent(
              mention ->
                  problems.add(
                      new Problem(
                          "article/no-date",
                          "Neither the text nor the page tells the day of writing, so \""
                              + mention.span().of(article.text())
                              + "\" has no year or day. Give it with --published.",
                          mention.span())));
    } else if (published != null && anchor.fromDateline() && isFar(anchor.day(), published)) {
      problems.add(
          new Problem(
              "article/date-in-doubt",
              "The page bears the day "
                  + published
                  + ", the text was written about "
                  + anchor.day()
                  + "; days are counted from the text's. Check --published.",
              anchor.span()));
    }
    weekdays(article, mentions, problems);
    return problems;
  }

  private static boolean isFar(LocalDate told, LocalDate published) {
    long days = ChronoUnit.DAYS.between(told, published);
    return days < -CLOCKS || days > OLDEST_DATELINE;
  }

  /** "Friday, 5 May" where 5 May is a Tuesday: the year, the day or the weekday is wrong. */
  private static void weekdays(
      Article article, List<DateMention> mentions, List<Problem> problems) {
    for (DateMention mention : mentions) {
      if (!DAY.matcher(mention.value()).matches()) {
        continue;
      }
      String words = mention.span().of(article.text());
      DayOfWeek weekday = LocalDate.parse(mention.value()).getDayOfWeek();
      DayOfWeek told = weekdayBefore(words);
      if (told != null && told != weekday) {
        problems.add(
            new Problem(
                "article/date-in-doubt",
                "The text says \""
                    + words
                    + "\", but "
                    + mention.value()
                    + " is a "
                    + weekday.name().charAt(0)
                    + weekday.name().substring(1).toLowerCase(java.util.Locale.ROOT)
                    + ". Check the day, or --published.",
                mention.span()));
        return;
      }
    }
  }

  /** The weekday with which a date of several words begins, written out. */
  private static @Nullable DayOfWeek weekdayBefore(String words) {
    String[] parts = words.split("[ ,]+");
    boolean isDate = parts.length > 1 && words.chars().anyMatch(Character::isDigit);
    for (DayOfWeek weekday : DayOfWeek.values()) {
      if (isDate && weekday.name().equalsIgnoreCase(parts[0])) {
        return weekday;
      }
    }
    return null;
  }
}
