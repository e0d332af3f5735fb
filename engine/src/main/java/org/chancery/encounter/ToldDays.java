package org.chancery.encounter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.article.Article;
import org.chancery.article.Basis;
import org.chancery.article.Span;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.time.Anchor;
import org.chancery.time.DateMention;
import org.chancery.time.Days;
import org.chancery.time.When;
import org.jspecify.annotations.Nullable;

/** The days that an article tells, and which of them is that of an encounter. */
final class ToldDays {

  private static final Pattern UNTIL =
      Pattern.compile("\\s*(?:to|and|until|till|through|[-–—/])\\s*");

  private static final int LONGEST_VISIT = 14;

  /** A year before it is of another calendar. */
  private static final int FIRST_YEAR = 1600;

  private static final int NEAR_DAYS = 7;

  /** An encounter so many days before the page's day is told as background. */
  private static final int OLD_AFTER_DAYS = 21;

  private static final Set<String> LIMITS = Set.of("until", "till", "by", "before", "since");

  private final Outline outline;
  private final List<When> days;
  private final @Nullable Anchor anchor;

  /**
   * @param anchor the day of dateline or page, or null
   */
  ToldDays(Article article, Outline outline, List<DateMention> dates, @Nullable Anchor anchor) {
    this.outline = outline;
    this.days = days(article, dates);
    this.anchor = anchor;
  }

  /** The days that the text tells; "10 to 12 June" is one of three days. */
  private static List<When> days(Article article, List<DateMention> dates) {
    List<When> days = new ArrayList<>();
    for (DateMention date : dates) {
      When day =
          Days.of(date)
              .filter(when -> when.from().equals(when.to()))
              .filter(when -> when.from().getYear() >= FIRST_YEAR)
              .orElse(null);
      When before = days.isEmpty() ? null : days.get(days.size() - 1);
      if (day != null && before != null && isUntil(article, before, day)) {
        Span both = before.span().union(day.span());
        days.set(days.size() - 1, new When(before.from(), day.to(), day.basis(), both));
      } else if (day != null) {
        days.add(day);
      }
    }
    return days;
  }

  private static boolean isUntil(Article article, When first, When last) {
    int start = first.span().end();
    int end = last.span().start();
    return start <= end
        && UNTIL.matcher(article.text().substring(start, end)).matches()
        && first.to().isBefore(last.from())
        && !first.from().plusDays(LONGEST_VISIT).isBefore(last.to());
  }

  /** The day told in the same sentence, the nearest to the word of meeting. */
  @Nullable When of(Telling telling) {
    Span from = telling.isApart() ? telling.people().get(1).mention().span() : telling.trigger();
    return days.stream()
        .filter(day -> telling.sentence().span().contains(day.span()))
        .filter(day -> !isLimit(telling.sentence(), day))
        .min(Comparator.comparing(when -> distance(when.span(), from)))
        .map(day -> isStillAhead(telling, day) ? runningAt(day.span()) : day)
        .orElse(null);
  }

  /** "…, from 1 June. <b>On the same day</b> he met X": not on that which is still to come. */
  private boolean isStillAhead(Telling telling, When day) {
    return telling.status() == Telling.Status.TODAY
        && day.basis() == Basis.INFERRED
        && anchor != null
        && day.from().isAfter(anchor.day());
  }

  /** "until <b>Sunday</b>", "by Friday", "since Monday". */
  private static boolean isLimit(Sentence sentence, When day) {
    Token before = sentence.before(day.span().start());
    return before != null && LIMITS.contains(before.lemma());
  }

  private static int distance(@Nullable Span date, Span trigger) {
    int gap =
        date == null
            ? Integer.MAX_VALUE
            : Math.max(date.start() - trigger.end(), trigger.start() - date.end());
    return date != null && date.start() < trigger.start() ? gap * 2 : gap;
  }

  /**
   * A day told in the first sentences, for encounters whose own sentence tells none; null when
   * there is none.
   */
  @Nullable When ofLead() {
    List<Sentence> lead =
        outline.sentences().stream()
            .filter(sentence -> outline.kindOf(sentence) == Passage.Kind.BODY)
            .limit(2)
            .toList();
    return days.stream()
        .filter(
            day ->
                lead.stream()
                    .filter(sentence -> sentence.span().contains(day.span()))
                    .anyMatch(sentence -> !isLimit(sentence, day)))
        .findFirst()
        .orElse(null);
  }

  /**
   * Where an article goes from day to day: the one that it had come to before the words, told for
   * them; null when it had told none.
   */
  @Nullable When runningAt(Span words) {
    When last = null;
    for (Sentence sentence : outline.sentences()) {
      for (When day : outline.kindOf(sentence) == Passage.Kind.BODY ? days : List.<When>of()) {
        boolean isBefore =
            sentence.span().contains(day.span()) && day.span().end() <= words.start();
        last = isBefore && isOfTour(day) && !isLimit(sentence, day) ? day : last;
      }
    }
    return last == null ? null : last.inferred();
  }

  private boolean isOfTour(When day) {
    return anchor == null || !day.from().isAfter(anchor.day()) && !isOld(day);
  }

  /** Where days of the week before the page's stand. */
  List<Span> near() {
    return days.stream().filter(this::isNear).map(When::span).filter(Objects::nonNull).toList();
  }

  private boolean isNear(When day) {
    return anchor != null
        && !day.from().isAfter(anchor.day())
        && !day.from().isBefore(anchor.day().minusDays(NEAR_DAYS));
  }

  /** The day of the page, for an encounter of which nothing else tells it; or null. */
  @Nullable When assumed() {
    return anchor == null
        ? null
        : new When(
            anchor.day(),
            anchor.day(),
            anchor.fromDateline() ? Basis.INFERRED : Basis.ASSUMED,
            anchor.span());
  }

  /** Whether it is weeks before the page's. */
  boolean isOld(When day) {
    return anchor != null && day.from().isBefore(anchor.day().minusDays(OLD_AFTER_DAYS));
  }
}
