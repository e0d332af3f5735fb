package org.chancery.time;

import java.time.LocalDate;
import org.chancery.article.Basis;
import org.chancery.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * The day or days of something, from {@code from} to {@code to}, both included.
 *
 * @param span the words that tell it; null when none do
 */
public record When(LocalDate from, LocalDate to, Basis basis, @Nullable Span span) {

  /** The same days, told for another thing and so only inferred. */
  public When inferred() {
    return new When(from, to, Basis.INFERRED, null);
  }
}
