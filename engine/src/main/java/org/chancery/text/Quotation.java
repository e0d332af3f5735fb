package org.chancery.text;

import org.chancery.article.Span;

/**
 * Words between quotation marks.
 *
 * @param span with its marks
 * @param content without them
 * @param depth 0 for a quotation that stands in no other
 */
public record Quotation(Span span, Span content, int depth) {}
