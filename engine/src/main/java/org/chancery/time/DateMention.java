package org.chancery.time;

import org.chancery.article.Basis;
import org.chancery.article.Span;

/**
 * An expression of time and its value.
 *
 * @param value as TIMEX3 writes it: {@code 2026-01-09}, {@code 2023-09}, {@code 2026-W02}, {@code
 *     P2Y}, {@code PRESENT_REF}
 * @param basis STATED when the words alone give the value, INFERRED when the dateline or the day of
 *     publication was needed
 */
public record DateMention(Span span, Type type, String value, Basis basis) {

  /** TIMEX3's types. */
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }
}
