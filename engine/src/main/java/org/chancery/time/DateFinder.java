package org.chancery.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.article.Article;
import org.chancery.article.Basis;
import org.chancery.article.Span;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.chancery.time.DateRule.Found;
import org.chancery.time.DateRule.Part;
import org.chancery.time.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds expressions of time and gives their values as TIMEX3 does (TimeML 1.2.1). Words become
 * kinds ({@link TimeWord}), rules are patterns over kinds ({@link RuleBook}), and values are
 * counted from the day of writing ({@link Reckoning}). The longest expression that begins at a word
 * is taken. Threads may share one.
 */
public final class DateFinder {

  private static final Pattern FULL_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final TimeWords timeWords = new TimeWords();
  private final RuleBook rules = new RuleBook();

  /**
   * In text order, not overlapping; furniture is left out. Days are counted from the dateline's day
   * if it gives a whole date, else from the page's, but not where the text tells of later days as
   * past.
   */
  public Dates find(Article article, Outline outline) {
    Anchor anchor = dateline(article, outline);
    if (anchor == null && article.published() != null) {
      anchor = new Anchor(article.published(), false, null);
    }
    List<DateMention> mentions = scan(article, outline, anchor == null ? null : anchor.day());
    if (anchor == null) {
      mentions = withYears(article, outline, mentions);
    } else if (!anchor.fromDateline()) {
      DateMention later = PageDay.toldAfter(article, outline, mentions);
      if (later != null) {
        anchor = new Anchor(LocalDate.parse(later.value()), true, later.span());
        mentions = scan(article, outline, anchor.day());
      }
    }
    return new Dates(anchor, mentions, PageDay.problems(article, anchor, mentions));
  }

  private @Nullable Anchor dateline(Article article, Outline outline) {
    for (Passage passage : outline.passages()) {
      if (passage.kind() == Passage.Kind.DATELINE) {
        Scan scan = new Scan(article.text(), outline, article.published());
        for (DateMention mention : scan.passage(passage)) {
          if (mention.value().matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            LocalDate day = LocalDate.parse(mention.value().substring(0, 10));
            return new Anchor(notAhead(article, mention, day), true, mention.span());
          }
        }
      }
    }
    return null;
  }

  /** "BEIJING, Jan 9" on a page of July is of that year, near as the next January may be. */
  private static LocalDate notAhead(Article article, DateMention mention, LocalDate day) {
    boolean isAhead =
        mention.basis() != Basis.STATED
            && article.published() != null
            && day.isAfter(article.published().plusDays(PageDay.OLDEST_DATELINE));
    return isAhead ? day.minusYears(1) : day;
  }

  private List<DateMention> scan(Article article, Outline outline, @Nullable LocalDate anchor) {
    Scan scan = new Scan(article.text(), outline, anchor);
    List<DateMention> found = new ArrayList<>();
    for (Passage passage : outline.passages()) {
      if (passage.kind() != Passage.Kind.FURNITURE) {
        found.addAll(scan.passage(passage));
      }
    }
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
                date.value().matches("XXXX-\\d.*")
                    ? anchored.stream()
                        .filter(one -> one.span().equals(date.span()))
                        .findFirst()
                        .orElse(date)
                    : date)
        .toList();
  }

  /** One going through of a text. */
  private final class Scan {

    private final String text;
    private final Outline outline;
    private final Reckoning reckoning;

    Scan(String text, Outline outline, @Nullable LocalDate anchor) {
      this.text = text;
      this.outline = outline;
      this.reckoning = new Reckoning(anchor);
    }

    List<DateMention> passage(Passage passage) {
      List<TimeWord> words = timeWords.of(text, passage.span());
      StringBuilder letters = new StringBuilder(words.size());
      words.forEach(word -> letters.append(word.letter()));
      List<DateMention> found = new ArrayList<>();
      for (int at = 0; at < words.size(); ) {
        at = words.get(at).kind() == Kind.OTHER ? at + 1 : take(words, letters, at, found);
      }
      return Distances.joined(text, found);
    }

    /** Takes the longest expression that begins at the word; gives the word after it. */
    private int take(List<TimeWord> words, CharSequence letters, int at, List<DateMention> found) {
      int end = at + 1;
      List<DateMention> best = List.of();
      for (DateRule rule : rules.at(letters.charAt(at))) {
        Matcher match =
            rule.pattern().matcher(letters).region(at, letters.length()).useTransparentBounds(true);
        if (match.lookingAt() && (best.isEmpty() || match.end() > end)) {
          List<DateMention> mentions = mentions(rule, match, words);
          if (!mentions.isEmpty()) {
            best = mentions;
            end = match.end();
          }
        }
      }
      for (DateMention mention : best) {
        found.add(mention);
        reckoning.remember(mention.value());
      }
      return end;
    }

    private List<DateMention> mentions(DateRule rule, Matcher match, List<TimeWord> words) {
      Span all = spanOf(words, match.start(), match.end());
      Found found = new Found(match, words, reckoning, () -> Tense.at(outline, all));
      List<DateMention> mentions = new ArrayList<>(1);
      for (Part part : rule.parts()) {
        String value = part.value().apply(found);
        if (value == null) {
          return List.of();
        }
        int start = part.group() == null ? match.start() : match.start(part.group());
        int end = part.group() == null ? match.end() : match.end(part.group());
        mentions.add(
            new DateMention(
                spanOf(words, start, end),
                part.type(),
                value,
                mod(words.subList(start, end)),
                rule.isFull() ? Basis.STATED : Basis.INFERRED));
      }
      return mentions;
    }

    private static Span spanOf(List<TimeWord> words, int start, int end) {
      return words.get(start).span().union(words.get(end - 1).span());
    }

    /** "early", "the end of", "about", "at least" among the words. */
    private static @Nullable Mod mod(List<TimeWord> words) {
      for (TimeWord word : words) {
        boolean isSide = word.kind() == Kind.EARLY && !word.value().equals("-");
        if (isSide || word.kind() == Kind.END || word.kind() == Kind.ABOUT) {
          return Mod.valueOf(word.value());
        }
      }
      return null;
    }
  }
}
