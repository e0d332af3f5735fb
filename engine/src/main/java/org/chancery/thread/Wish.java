package org.chancery.thread;

import org.jspecify.annotations.Nullable;

/**
 * One ask of one article, as it is followed over the years.
 *
 * @param id the statement's id
 * @param article the article's id
 * @param day when it was asked, {@code YYYY-MM-DD}; null when unknown
 * @param from the side that asks; @param to the side that is asked
 * @param wanted what is to be done, in the words of the text
 * @param strength how firmly
 */
public record Wish(
    String id,
    String article,
    @Nullable String day,
    String from,
    String to,
    String wanted,
    Strength strength)
    implements Comparable<Wish> {

  /** By day, an unknown one first, then by article and id. */
  @Override
  public int compareTo(Wish other) {
    int byDay = (day == null ? "" : day).compareTo(other.day == null ? "" : other.day);
    int byArticle = byDay != 0 ? byDay : article.compareTo(other.article);
    return byArticle != 0 ? byArticle : id.compareTo(other.id);
  }
}
