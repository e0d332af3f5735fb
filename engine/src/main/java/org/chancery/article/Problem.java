package org.chancery.article;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with the input; the reading goes on around it.
 *
 * @param code {@code room/what}, explained in {@code docs/errors.md}
 * @param message what was found, what was expected, what to do
 * @param span where, or null when it concerns the whole article
 */
public record Problem(String code, String message, @Nullable Span span) {}
