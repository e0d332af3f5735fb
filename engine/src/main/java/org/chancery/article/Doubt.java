package org.chancery.article;

import org.jspecify.annotations.Nullable;

/**
 * Something the reading could not settle.
 *
 * @param code {@code room/what}
 * @param message what is unsure, for a person
 * @param span the words in question, or null
 */
public record Doubt(String code, String message, @Nullable Span span) {}
