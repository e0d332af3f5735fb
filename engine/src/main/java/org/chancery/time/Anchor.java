package org.chancery.time;

import java.time.LocalDate;
import org.chancery.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * The day from which "Friday" and "yesterday" are counted.
 *
 * @param fromDateline whether the text itself gives it; else it is the day that the page bears
 * @param span the words that give it, null for the page's day
 */
public record Anchor(LocalDate day, boolean fromDateline, @Nullable Span span) {}
