package org.chancery.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.article.Article;
import org.chancery.article.Problem;
import org.chancery.article.Span;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.chancery.text.Words;

/** What is wrong with an article that can be read all the same. */
final class ArticleCheck {

  private static final Set<String> ENGLISH =
      Words.set(
          "the of and to in that for on with as is was by at from his it be are this said has have will not an");
  private static final int ENOUGH_WORDS = 40;
  private static final double ENGLISH_SHARE = 0.12;
  private static final String ENDS = ".!?…\"'”’»)]:";

  private ArticleCheck() {}

  static List<Problem> problems(Article article, Outline outline) {
    List<Problem> problems = new ArrayList<>();
    notEnglish(article, problems);
    cutShort(article, outline, problems);
    return problems;
  }

  private static void notEnglish(Article article, List<Problem> problems) {
    String[] words = article.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
    long known = Arrays.stream(words).filter(ENGLISH::contains).count();
    if (words.length >= ENOUGH_WORDS && known < words.length * ENGLISH_SHARE) {
      problems.add(
          new Problem(
              "article/not-english",
              "Few of its words are English; Chancery reads English only, so little will be found. Give a translation.",
              null));
    }
  }

  private static void cutShort(Article article, Outline outline, List<Problem> problems) {
    Passage last = null;
    for (Passage passage : outline.passages()) {
      last = passage.kind() == Passage.Kind.BODY ? passage : last;
    }
    if (last == null) {
      return;
    }
    String words = article.quote(last.span()).strip();
    boolean isLong = words.split("\\s+").length > 8;
    if (isLong && ENDS.indexOf(words.charAt(words.length() - 1)) < 0) {
      int end = last.span().end();
      Span span = new Span(Math.max(last.span().start(), end - 40), end);
      problems.add(
          new Problem(
              "article/cut-short",
              "The text ends in the middle of a sentence; what was said after it is missing. Look for the whole article.",
              span));
    }
  }
}
