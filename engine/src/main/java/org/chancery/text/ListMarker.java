package org.chancery.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.article.Span;

/**
 * The "1." or "(b)" or "•" before a numbered paragraph: part of the passage, not of its first
 * sentence.
 */
final class ListMarker {

  private static final int LONGEST = 12;
  private static final Pattern MARKER =
      Pattern.compile(
          "(?:\\(?(?:\\d{1,3}|\\p{Alpha}|[ivxIVX]{1,5})\\)|(?:\\d{1,3}|[a-z]|[ivx]{1,5}|[IVX]{1,5})\\.|[•·▪◦●■◆►*+–—-]|#{1,6})[ \\u00a0\\t]+");

  private ListMarker() {}

  /**
   * How many characters the marker at the start of {@code span} takes, with the space after it; 0
   * when there is none.
   */
  static int lengthAt(String text, Span span) {
    Matcher marker =
        MARKER.matcher(text).region(span.start(), Math.min(span.end(), span.start() + LONGEST));
    return marker.lookingAt() ? marker.end() - marker.start() : 0;
  }

  /** The span without the marker at its start. */
  static Span after(String text, Span span) {
    return new Span(span.start() + lengthAt(text, span), span.end());
  }
}
