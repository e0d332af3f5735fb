package org.chancery.text;

import org.chancery.article.Span;

/**
 * Words between quotation marks. One that runs over several paragraphs is one quotation for each of
 * them.
 *
 * @param span with its marks; where the closing mark is missing, because the quotation goes on in
 *     the next paragraph or somebody forgot it, span and content end together
 * @param content without them, and without white space at its ends; never empty
 * @param depth 0 for a quotation that stands in no other
 */
public record Quotation(Span span, Span content, int depth) {}
