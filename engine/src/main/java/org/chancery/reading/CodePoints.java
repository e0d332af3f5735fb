package org.chancery.reading;

import org.chancery.article.Span;

/**
 * Turns positions in UTF-16 units into code points: the one place where the program's unit meets
 * the wire's.
 */
final class CodePoints {

  private final int[] pairsBefore;
  private final boolean isPlain;

  CodePoints(String text) {
    isPlain = text.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
    pairsBefore = isPlain ? new int[0] : count(text);
  }

  private static int[] count(String text) {
    int[] before = new int[text.length() + 1];
    for (int at = 0; at < text.length(); at++) {
      boolean closesPair =
          at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
      before[at + 1] = before[at] + (closesPair ? 1 : 0);
    }
    return before;
  }

  int start(Span span) {
    return of(span.start());
  }

  int end(Span span) {
    return of(span.end());
  }

  private int of(int position) {
    return isPlain ? position : position - pairsBefore[position];
  }
}
