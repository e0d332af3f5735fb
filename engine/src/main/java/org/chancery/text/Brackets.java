package org.chancery.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chancery.article.Span;

/** Finds brackets, and tells those that only disturb the tree of the sentence around them. */
final class Brackets {

  private static final int LONGEST_HOLE = 40;

  private static final String CODE = "(?:[\\p{Lu}\\d][\\p{Lu}\\p{M}\\d.&/–-]*s?)";

  /**
   * "(UNCLOS)", "(D1 and D3)", "(2013-23)", "(local time)", "(Wed)", "(R)", "(second right)",
   * "[1]", "[sic]".
   */
  private static final Pattern HOLE =
      Pattern.compile(
          "\\(\\s?"
              + CODE
              + "(?:(?:,| and| or| to| &)? "
              + CODE
              + "){0,4}\\s?\\)"
              + "|\\((?:local|Hanoi|Beijing|GMT|Eastern) time\\)"
              + "|\\((?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\.?\\)"
              + "|\\((?:(?:\\p{L}+|\\p{L}+ from) )?(?:left|right|cent(?:re|er)|pictured|photo)\\)"
              + "|\\((?:File )?(?:[Pp]hoto|[Ii]mage|[Pp]icture)s?\\b[^()]*\\)"
              + "|\\[(?:\\d{1,3}|sic|note \\d{1,3}|citation needed)\\]");

  private Brackets() {}

  /**
   * Pairs of round or square brackets that hold no others, with the brackets, at most {@code
   * longest} signs long.
   */
  static List<Span> in(String text, Span range, int longest) {
    List<Span> pairs = new ArrayList<>();
    int opened = -1;
    for (int at = range.start(); at < range.end(); at++) {
      char sign = text.charAt(at);
      if (sign == '(' || sign == '[') {
        opened = at;
      } else if ((sign == ')' || sign == ']') && opened >= 0) {
        boolean fits = (sign == ')') == (text.charAt(opened) == '(') && at + 1 - opened <= longest;
        if (fits) {
          pairs.add(new Span(opened, at + 1));
        }
        opened = -1;
      }
    }
    return pairs;
  }

  /** What the analysis of {@code range} may leave out, in order; never all of it. */
  static List<Span> holes(String text, Span range) {
    return in(text, range, LONGEST_HOLE).stream()
        .filter(brackets -> !brackets.equals(range) && isHole(text, range, brackets))
        .toList();
  }

  private static boolean isHole(String text, Span range, Span brackets) {
    boolean startsWord =
        brackets.start() == range.start()
            || !Character.isLetterOrDigit(text.charAt(brackets.start() - 1));
    boolean endsWord =
        brackets.end() == range.end() || !Character.isLetterOrDigit(text.charAt(brackets.end()));
    boolean isNote = text.charAt(brackets.start()) == '[';
    return (startsWord || isNote) && endsWord && HOLE.matcher(brackets.of(text)).matches();
  }
}
