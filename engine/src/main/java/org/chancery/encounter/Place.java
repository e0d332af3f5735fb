package org.chancery.encounter;

import org.chancery.article.Span;
import org.jspecify.annotations.Nullable;

/** Where an encounter was; {@code country} is ISO 3166-1 alpha-3, null when unknown. */
public record Place(String name, @Nullable String country, Span span) {}
