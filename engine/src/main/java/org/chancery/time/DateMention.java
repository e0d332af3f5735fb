package org.chancery.time;

import org.chancery.article.Basis;
import org.chancery.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * An expression of time and its value.
 *
 * @param value as TIMEX3 writes it: {@code 2026-01-09}, {@code 2023-09}, {@code 2026-W02}, {@code
 *     2025-Q3}, {@code 2026-01-09TEV}, {@code P2Y}, {@code PRESENT_REF}
 * @param mod what "early" or "about" does to the value; null when no such word stands there
 * @param basis STATED when the words alone give the value, INFERRED when the dateline or the day of
 *     publication was needed
 */
public record DateMention(Span span, Type type, String value, @Nullable Mod mod, Basis basis) {

  /** One without such a word. */
  public DateMention(Span span, Type type, String value, Basis basis) {
    this(span, type, value, null, basis);
  }

  /** TIMEX3's types. */
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }
}
