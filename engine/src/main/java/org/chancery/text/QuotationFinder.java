package org.chancery.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands between quotation marks: "…", “…”, „…“, «…», »…«, ''…'', ‘…’, '…', nested as
 * deep as they come.
 *
 * <p>No quotation crosses a paragraph. One that runs over several, its opening mark repeated at the
 * head of each, is given as one quotation a paragraph; all but the last have no closing mark, so
 * their span and content end together.
 *
 * <p>Not quotations: apostrophes (No’s, sides' goods, the '90s), inches and feet (6'2"), a mark
 * whose partner is missing in the middle of a paragraph while others after it do pair up.
 */
final class QuotationFinder {

  /** Which marks belong together. */
  private enum Family {
    STRAIGHT,
    CURLY,
    ANGLE,
    TWO_APOSTROPHES,
    STRAIGHT_SINGLE,
    CURLY_SINGLE;

    boolean isSingle() {
      return this == STRAIGHT_SINGLE || this == CURLY_SINGLE;
    }
  }

  /** A mark that opened and is not closed yet. */
  private static final class Open {
    final Family family;
    final Span mark;
    boolean holdsPair;

    Open(Family family, Span mark) {
      this.family = family;
      this.mark = mark;
    }
  }

  private static final Set<String> ELISIONS =
      Set.of(
          "cause", "em", "im", "er", "til", "till", "tis", "twas", "n", "round", "bout", "ello",
          "ere", "s", "t");
  private static final Pattern WORD = Pattern.compile("\\p{Alnum}{1,8}+");
  private static final Pattern FEET_BEFORE_INCHES = Pattern.compile("\\d['’′]\\d{1,2}$");

  private final String text;
  private final List<Span> paragraphs;
  private final List<Quotation> found = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final int[] openOfFamily = new int[Family.values().length];
  private Span paragraph = new Span(0, 0);
  private int lastSpokenClose;

  private QuotationFinder(String text, List<Span> paragraphs) {
    this.text = text;
    this.paragraphs = paragraphs;
  }

  /** The quotations of {@code text} in order of their start, the outer before the inner. */
  static List<Quotation> find(String text, List<Span> paragraphs) {
    return new QuotationFinder(text, paragraphs).find();
  }

  private List<Quotation> find() {
    for (int i = 0; i < paragraphs.size(); i++) {
      paragraph = paragraphs.get(i);
      lastSpokenClose = lastSpokenClose();
      readParagraph();
      closeWhatIsOpen(i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null);
    }
    return withDepths();
  }

  private void readParagraph() {
    int at = paragraph.start();
    while (at < paragraph.end()) {
      at += readSign(at);
    }
  }

  /** Reads one mark or other sign and tells how many characters it took. */
  private int readSign(int at) {
    switch (text.charAt(at)) {
      case '"', '\uff02' -> readStraight(at);
      case '“', '‟', '„', '”' -> readCurly(at);
      case '«', '»' -> readAngle(at);
      case '‘', '‚', '’', '‛' -> readCurlySingle(at);
      case '\'', '`' -> {
        return readApostrophe(at);
      }
      default -> {
        return 1;
      }
    }
    return 1;
  }

  private void readStraight(int at) {
    Span mark = new Span(at, at + 1);
    if (isInches(at)) {
      return;
    }
    if (isOpen(Family.STRAIGHT) && !(mayOpen(mark) && !mayClose(mark))) {
      close(Family.STRAIGHT, mark);
    } else if (mayOpen(mark) || !mayClose(mark)) {
      open(Family.STRAIGHT, mark);
    } else if (isOpen(Family.CURLY)) {
      close(Family.CURLY, mark);
    }
  }

  private boolean isInches(int at) {
    if (at == paragraph.start() || !Character.isDigit(text.charAt(at - 1))) {
      return false;
    }
    return !isOpen(Family.STRAIGHT)
        || FEET_BEFORE_INCHES
            .matcher(text.substring(Math.max(paragraph.start(), at - 5), at))
            .find();
  }

  /**
   * German closes with the mark that opens in English, and Swedish opens with the one that closes.
   */
  private void readCurly(int at) {
    Span mark = new Span(at, at + 1);
    boolean ends = mayClose(mark) && !mayOpen(mark);
    boolean begins = mayOpen(mark) && !mayClose(mark);
    boolean isClosingMark = text.charAt(at) == '”' && !(begins && !isOpen(Family.CURLY));
    boolean isLow = text.charAt(at) == '„';
    if (isOpen(Family.CURLY) && !isLow && (isClosingMark || ends)) {
      close(Family.CURLY, mark);
    } else if (!isClosingMark && !ends) {
      open(Family.CURLY, mark);
    } else if (isOpen(Family.STRAIGHT)) {
      close(Family.STRAIGHT, mark);
    }
  }

  /** French «…» and the German »…«; a space may stand inside. */
  private void readAngle(int at) {
    Span mark = new Span(at, at + 1);
    boolean opensInGerman = text.charAt(at) == '»' && mayOpen(mark) && !mayClose(mark);
    boolean closesInGerman =
        text.charAt(at) == '«' && mayClose(mark) && !mayOpen(mark) && isOpen(Family.ANGLE);
    if (text.charAt(at) == '«' && !closesInGerman || opensInGerman && !isOpen(Family.ANGLE)) {
      open(Family.ANGLE, mark);
    } else if (isOpen(Family.ANGLE)) {
      close(Family.ANGLE, mark);
    }
  }

  private int readApostrophe(int at) {
    Span two = new Span(at, Math.min(at + 2, paragraph.end()));
    String signs = two.of(text);
    if (signs.equals("''") || signs.equals("``")) {
      readTwoApostrophes(two);
      return 2;
    }
    readSingle(new Span(at, at + 1), Family.STRAIGHT_SINGLE);
    return 1;
  }

  private void readTwoApostrophes(Span mark) {
    boolean begins = mayOpen(mark) && !mayClose(mark);
    if (isOpen(Family.TWO_APOSTROPHES) && !begins) {
      close(Family.TWO_APOSTROPHES, mark);
    } else if (begins) {
      open(Family.TWO_APOSTROPHES, mark);
    }
  }

  private void readCurlySingle(int at) {
    Span mark = new Span(at, at + 1);
    if (text.charAt(at) == '’') {
      if (endsSingle(mark, Family.CURLY_SINGLE)) {
        close(Family.CURLY_SINGLE, mark);
      }
    } else {
      readSingle(mark, Family.CURLY_SINGLE);
    }
  }

  private void readSingle(Span mark, Family family) {
    if (endsSingle(mark, family)) {
      close(family, mark);
    } else if (mayOpen(mark) && !isElision(mark)) {
      open(family, mark);
    }
  }

  /** A single mark closes only what was opened last; else it is an apostrophe. */
  private boolean endsSingle(Span mark, Family family) {
    Open last = open.peek();
    return last != null && last.family == family && mayClose(mark) && !isPossessive(mark);
  }

  /**
   * The countries' goods, inside a quotation that goes on and ends as speech does, after a comma or
   * full stop.
   */
  private boolean isPossessive(Span mark) {
    int next = mark.end() + 1;
    return before(mark) == 's'
        && after(mark) == ' '
        && next < paragraph.end()
        && Character.isLowerCase(text.charAt(next))
        && lastSpokenClose > mark.start();
  }

  /**
   * Where in the paragraph the last single mark stands that follows a comma or full stop; -1 when
   * none does.
   */
  private int lastSpokenClose() {
    for (int at = paragraph.end() - 1; at > paragraph.start(); at--) {
      boolean isSingleMark = text.charAt(at) == '\'' || text.charAt(at) == '’';
      if (isSingleMark && ".,!?…".indexOf(text.charAt(at - 1)) >= 0) {
        return at;
      }
    }
    return -1;
  }

  /** The '90s, 'em and rock 'n' roll. */
  private boolean isElision(Span mark) {
    if (Character.isDigit(after(mark))) {
      Matcher year = WORD.matcher(text).region(mark.end(), paragraph.end());
      return year.lookingAt() && year.group().matches("\\d0s|\\d\\d");
    }
    Matcher word = WORD.matcher(text).region(mark.end(), paragraph.end());
    return word.lookingAt()
        && ELISIONS.contains(word.group())
        && (word.group().equals("n") || !isSingleMarkAt(word.end()));
  }

  private boolean isSingleMarkAt(int at) {
    return at < paragraph.end() && (text.charAt(at) == '\'' || text.charAt(at) == '’');
  }

  private boolean mayOpen(Span mark) {
    char before = before(mark);
    return !Paragraphs.isBlank(after(mark)) && (Paragraphs.isBlank(before) || isOpener(before));
  }

  private static boolean isOpener(char sign) {
    return "([{—–-/:;=+&\"“„«‘‚'".indexOf(sign) >= 0;
  }

  private boolean mayClose(Span mark) {
    return !Paragraphs.isBlank(before(mark)) && !Character.isLetterOrDigit(after(mark));
  }

  private char before(Span mark) {
    return mark.start() > paragraph.start() ? text.charAt(mark.start() - 1) : ' ';
  }

  private char after(Span mark) {
    return mark.end() < paragraph.end() ? text.charAt(mark.end()) : ' ';
  }

  private boolean isOpen(Family family) {
    return openOfFamily[family.ordinal()] > 0;
  }

  private void open(Family family, Span mark) {
    open.push(new Open(family, mark));
    openOfFamily[family.ordinal()]++;
  }

  private Open pop() {
    Open last = open.pop();
    openOfFamily[last.family.ordinal()]--;
    return last;
  }

  /** Closes the nearest of its family; what was opened inside and never closed was no quotation. */
  private void close(Family family, Span mark) {
    Open opened = pop();
    while (opened.family != family) {
      opened = pop();
    }
    add(opened.mark, new Span(opened.mark.start(), mark.end()), mark.start());
    if (!open.isEmpty()) {
      open.peek().holdsPair = true;
    }
  }

  /** At the paragraph's end: what is open ends here when it may be meant so. */
  private void closeWhatIsOpen(@Nullable Span next) {
    while (!open.isEmpty()) {
      Open last = pop();
      if (runsOn(last, next)) {
        add(last.mark, new Span(last.mark.start(), paragraph.end()), paragraph.end());
      }
      if (last.holdsPair && !open.isEmpty()) {
        open.peek().holdsPair = true;
      }
    }
    Arrays.fill(openOfFamily, 0);
  }

  private boolean runsOn(Open last, @Nullable Span next) {
    boolean atHead = last.mark.start() == paragraph.start();
    boolean repeated = next != null && text.startsWith(last.mark.of(text), next.start());
    if (last.family == Family.STRAIGHT_SINGLE) {
      return atHead && repeated;
    }
    return repeated || (atHead || !last.family.isSingle()) && !last.holdsPair;
  }

  private void add(Span mark, Span span, int contentEnd) {
    Span content = Paragraphs.trim(text, new Span(mark.end(), Math.max(mark.end(), contentEnd)));
    if (!content.isEmpty()) {
      found.add(new Quotation(span, content, 0));
    }
  }

  private List<Quotation> withDepths() {
    found.sort(
        (one, other) ->
            one.span().start() != other.span().start()
                ? Integer.compare(one.span().start(), other.span().start())
                : Integer.compare(other.span().end(), one.span().end()));
    List<Quotation> quotations = new ArrayList<>(found.size());
    Deque<Integer> ends = new ArrayDeque<>();
    for (Quotation quotation : found) {
      while (!ends.isEmpty() && ends.peek() <= quotation.span().start()) {
        ends.pop();
      }
      quotations.add(new Quotation(quotation.span(), quotation.content(), ends.size()));
      ends.push(quotation.span().end());
    }
    return quotations;
  }
}
