package org.chancery.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article before it is printed: sentences in which marks show what an engine would find there.
 *
 * <p>A mark is {@code ‹kind:words›} and may hold other marks: {@code s1} speaker, {@code a1}
 * addressee, {@code c1} cue, {@code k1} content and {@code w1} wanted words of the sentence's first
 * statement ({@code 2} of its second), {@code h} host, {@code g} guest, {@code d} date, {@code p}
 * place.
 */
final class Draft {

  /** A statement of a sentence. */
  record Spec(
      String act,
      boolean isSoft,
      boolean isQuoted,
      Meeting.@Nullable Principal speaker,
      @Nullable Country addressee,
      @Nullable AskThread asks,
      @Nullable AskThread answers,
      String answerKind) {}

  /**
   * A sentence.
   *
   * @param meeting which of the article's meetings it tells, -1 for none
   * @param isLead whether it is the evidence of that meeting
   */
  record Line(
      String marked, List<Spec> specs, int meeting, boolean isLead, boolean opensParagraph) {

    Line with(String words) {
      return new Line(words, specs, meeting, isLead, opensParagraph);
    }

    /** A sentence that a rewriter may drop or change without harm to the story. */
    boolean isFiller() {
      return specs.isEmpty() && !isLead;
    }
  }

  /**
   * A mark of the printed text, in UTF-16 units; made texts hold no surrogates, so these are code
   * points too.
   */
  record Mark(String kind, int line, int start, int end) {}

  /** The printed text and its marks, in the order of their starts. */
  record Printed(String text, List<Mark> marks, List<int[]> lines) {}

  private final List<Line> lines = new ArrayList<>();

  void add(Line line) {
    lines.add(line);
  }

  List<Line> lines() {
    return lines;
  }

  Printed print() {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    List<int[]> spans = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (text.length() > 0) {
        text.append(lines.get(i).opensParagraph() ? '\n' : ' ');
      }
      int start = text.length();
      print(lines.get(i).marked(), i, text, marks);
      spans.add(new int[] {start, text.length()});
    }
    return new Printed(text.toString(), marks, spans);
  }

  private static void print(String marked, int line, StringBuilder text, List<Mark> marks) {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '‹') {
        int colon = marked.indexOf(':', i);
        open.add(marks.size());
        marks.add(new Mark(marked.substring(i + 1, colon), line, text.length(), -1));
        i = colon;
      } else if (c == '›') {
        int index = open.remove(open.size() - 1);
        Mark mark = marks.get(index);
        marks.set(index, new Mark(mark.kind(), line, mark.start(), text.length()));
      } else {
        text.append(c);
      }
    }
  }
}
