package org.chancery.text;

import java.util.ArrayList;
import java.util.List;
import org.chancery.article.Span;

/**
 * Cuts a text into paragraphs. A blank line always ends one. A single line break ends one too,
 * unless the article is wrapped at a fixed width, or the next line goes on in small letters in the
 * middle of a sentence.
 */
final class Paragraphs {

  /** Lines longer than this were not wrapped by a mail program or a terminal. */
  private static final int WIDEST_WRAP = 130;

  private static final int NARROWEST_WRAP = 30;
  private static final int FEWEST_BREAKS = 3;

  private final String text;
  private final List<List<Span>> blocks = new ArrayList<>();
  private final int wrapWidth;

  private Paragraphs(String text) {
    this.text = text;
    collectBlocks();
    wrapWidth = wrapWidth();
  }

  /**
   * The paragraphs of {@code text} without the white space around them, in order; none is blank.
   */
  static List<Span> of(String text) {
    return new Paragraphs(text).join();
  }

  /** Runs of lines between blank lines, each line without the white space around it. */
  private void collectBlocks() {
    List<Span> block = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = endOfLine(start);
      Span line = trim(text, new Span(start, end));
      if (!line.isEmpty()) {
        block.add(line);
      } else if (!block.isEmpty()) {
        blocks.add(block);
        block = new ArrayList<>();
      }
      start = end + breakLength(end);
    }
    if (!block.isEmpty()) {
      blocks.add(block);
    }
  }

  private int endOfLine(int start) {
    int end = start;
    while (end < text.length() && !isLineBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int breakLength(int end) {
    return text.startsWith("\r\n", end) ? 2 : 1;
  }

  private static boolean isLineBreak(char sign) {
    return sign == '\n'
        || sign == '\r'
        || sign == '\u000b'
        || sign == '\f'
        || sign == '\u0085'
        || sign == '\u2028'
        || sign == '\u2029';
  }

  /**
   * The span without white space at its ends: also no-break spaces, zero-width ones and byte order
   * marks.
   */
  static Span trim(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  static boolean isBlank(char sign) {
    return Character.isWhitespace(sign)
        || Character.isSpaceChar(sign)
        || Character.isISOControl(sign)
        || sign == '\ufeff'
        || sign == '\u200b';
  }

  /**
   * The width at which the article is wrapped, or 0. In a wrapped text nearly every line is so long
   * that the next line's first word would not have fitted, few lines end where a sentence does, and
   * many begin in small letters.
   */
  private int wrapWidth() {
    List<Integer> lengths = new ArrayList<>();
    blocks.forEach(
        block -> block.subList(0, block.size() - 1).forEach(line -> lengths.add(line.length())));
    if (lengths.size() < FEWEST_BREAKS) {
      return 0;
    }
    lengths.sort(null);
    int width = lengths.get((lengths.size() - 1) * 9 / 10);
    boolean possible = NARROWEST_WRAP <= width && width <= WIDEST_WRAP;
    return possible && looksWrapped(width, lengths.size()) ? width : 0;
  }

  private boolean looksWrapped(int width, int breaks) {
    int full = 0;
    int ended = 0;
    int small = 0;
    for (List<Span> block : blocks) {
      for (int i = 0; i + 1 < block.size(); i++) {
        full += isFull(block.get(i), block.get(i + 1), width) ? 1 : 0;
        ended += endsSentence(block.get(i)) ? 1 : 0;
        small += startsSmall(block.get(i + 1)) ? 1 : 0;
      }
    }
    return full * 4 >= breaks * 3 && ended * 2 <= breaks && small * 3 >= breaks;
  }

  private boolean startsSmall(Span line) {
    return Character.isLowerCase(text.charAt(line.start()));
  }

  private boolean isFull(Span line, Span next, int width) {
    int firstWord = next.start();
    while (firstWord < next.end() && !isBlank(text.charAt(firstWord))) {
      firstWord++;
    }
    return (line.length() + 1 + firstWord - next.start()) * 10 >= width * 9;
  }

  private boolean endsSentence(Span line) {
    return ".!?:;\"”’)".indexOf(text.charAt(line.end() - 1)) >= 0;
  }

  private List<Span> join() {
    List<Span> paragraphs = new ArrayList<>();
    for (List<Span> block : blocks) {
      Span paragraph = block.get(0);
      for (int i = 1; i < block.size(); i++) {
        Span next = block.get(i);
        if (goesOn(block.get(i - 1), next)) {
          paragraph = paragraph.union(next);
        } else {
          paragraphs.add(paragraph);
          paragraph = next;
        }
      }
      paragraphs.add(paragraph);
    }
    return paragraphs;
  }

  private boolean goesOn(Span line, Span next) {
    if (ListMarker.lengthAt(text, next) > 0) {
      return false;
    }
    return wrapWidth > 0 && isFull(line, next, wrapWidth) || breaksOffMidSentence(line, next);
  }

  private boolean breaksOffMidSentence(Span line, Span next) {
    char last = text.charAt(line.end() - 1);
    return startsSmall(next) && (Character.isLetterOrDigit(last) || last == ',');
  }
}
