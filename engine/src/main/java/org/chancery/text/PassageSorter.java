package org.chancery.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.chancery.article.Span;
import org.chancery.text.Passage.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Tells what each paragraph is to the page. First what shows by itself (page noise, date lines,
 * captions, sign-offs), then the head of the article, which shows only by what follows it; all the
 * rest is body.
 */
final class PassageSorter {

  private static final int LONGEST_HEADLINE = 30;
  private static final int LONGEST_REPEATED_HEADLINE = 40;
  private static final int LONGEST_TELEGRAM = 16;
  private static final int LONGEST_STANDFIRST = 45;
  private static final int LONGEST_CROSSHEAD = 9;
  private static final int LONGEST_LINK = 16;
  private static final int MOST_LINKS = 8;
  private static final int MOST_STANDFIRSTS = 2;
  private static final int DATELINE_WITHIN = 6;
  private static final int LAST_BARE_DATELINE = 8;
  private static final int SAME_BEGINNING = 30;
  private static final double REPEATS = 0.75;
  private static final double RESEMBLES = 0.5;

  private final String text;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final Kind[] kinds;
  private final @Nullable String title;

  private PassageSorter(String text, List<Span> spans, @Nullable String title) {
    this.text = text;
    this.title =
        title == null ? null : Paragraph.of(title, new Span(0, title.length()), false).letters();
    boolean mayUseColon =
        spans.stream().filter(span -> Datelines.startsWithCapitalsAndColon(span.of(text))).count()
            < 3;
    for (Span span : spans) {
      splitAfterDateline(span, mayUseColon);
    }
    kinds = new Kind[paragraphs.size()];
  }

  /** The passages, in order, one or more for each of the paragraphs. */
  static List<Passage> sort(String text, List<Span> paragraphs, @Nullable String title) {
    return new PassageSorter(text, paragraphs, title).sort();
  }

  private void splitAfterDateline(Span span, boolean mayUseColon) {
    Span rest = span;
    if (paragraphs.isEmpty()) {
      rest = splitAt(rest, Datelines.leadingDate(rest.of(text)));
    }
    boolean dated = rest.start() > span.start();
    int dateline =
        Datelines.before(Paragraph.of(text, rest, dated), mayHoldBareDateline(), mayUseColon);
    rest = splitAt(rest, dateline);
    paragraphs.add(Paragraph.of(text, rest, dateline > 0));
  }

  private boolean mayHoldBareDateline() {
    return paragraphs.size() <= LAST_BARE_DATELINE
        && paragraphs.stream().noneMatch(Paragraph::followsDateline);
  }

  private Span splitAt(Span span, int length) {
    if (length == 0) {
      return span;
    }
    Span dateline = Paragraphs.trim(text, new Span(span.start(), span.start() + length));
    paragraphs.add(Paragraph.of(text, dateline, false));
    return new Span(span.start() + length, span.end());
  }

  private List<Passage> sort() {
    markDatelines();
    markNoiseAndCaptions();
    markSignOffs();
    markHead();
    markRest();
    return passages();
  }

  private void markDatelines() {
    for (int i = 0; i < kinds.length; i++) {
      boolean beforeItsParagraph =
          i + 1 < kinds.length && isSameLine(paragraphs.get(i), paragraphs.get(i + 1));
      if (beforeItsParagraph || Datelines.isDateLine(paragraphs.get(i))) {
        kinds[i] = Kind.DATELINE;
      }
    }
  }

  private boolean isSameLine(Paragraph paragraph, Paragraph next) {
    return next.span().start() - paragraph.span().end() <= 8
        && text.substring(paragraph.span().end(), next.span().start())
            .chars()
            .noneMatch(sign -> sign == '\n' || sign == '\r');
  }

  private void markNoiseAndCaptions() {
    int links = 0;
    for (int i = 0; i < kinds.length; i++) {
      Paragraph paragraph = paragraphs.get(i);
      links =
          PageNoise.startsLinks(paragraph)
              ? MOST_LINKS
              : links > 0 && isLink(paragraph) ? links - 1 : 0;
      if (kinds[i] == null && !paragraph.followsDateline()) {
        kinds[i] = links > 0 || PageNoise.isNoise(paragraph) ? Kind.FURNITURE : captionOrNull(i);
      }
    }
  }

  private static boolean isLink(Paragraph paragraph) {
    return paragraph.isWithin(LONGEST_LINK)
        && !paragraph.endsSentence()
        && !paragraph.isUnfinished();
  }

  private @Nullable Kind captionOrNull(int i) {
    Paragraph paragraph = paragraphs.get(i);
    boolean creditFollows =
        i > 0
            && i + 1 < kinds.length
            && Captions.isBareCredit(paragraphs.get(i + 1))
            && paragraph.isWithin(LONGEST_STANDFIRST)
            && !paragraph.endsSentence();
    boolean afterHeadline = creditFollows && wordsBefore(i) > 0;
    return Captions.isCaption(paragraph) || afterHeadline ? Kind.CAPTION : null;
  }

  /** How many words before this paragraph may be the headline. */
  private int wordsBefore(int i) {
    int words = 0;
    for (int before = 0; before < i && words == 0; before++) {
      words += kinds[before] == null ? paragraphs.get(before).wordCount() : 0;
    }
    return words;
  }

  private void markSignOffs() {
    boolean atEnd = true;
    for (int i = kinds.length - 1; i > 0; i--) {
      boolean mayBe = kinds[i] == null || kinds[i] == Kind.FURNITURE;
      if (mayBe
          && !paragraphs.get(i).followsDateline()
          && SignOffs.isSignOff(paragraphs.get(i), atEnd)) {
        kinds[i] = Kind.SIGN_OFF;
      }
      atEnd &= kinds[i] == Kind.SIGN_OFF || kinds[i] == Kind.FURNITURE;
    }
  }

  private void markHead() {
    int i = nextUnsorted(0);
    if (i < 0 || !isHeadline(i)) {
      return;
    }
    String headline = paragraphs.get(i).letters();
    kinds[i] = Kind.HEADLINE;
    int standfirsts = 0;
    for (i = nextUnsorted(i); i >= 0; i = nextUnsorted(i)) {
      if (paragraphs.get(i).letters().equals(headline)) {
        kinds[i] = Kind.HEADLINE;
      } else if (standfirsts++ < MOST_STANDFIRSTS && isStandfirst(i, headline)) {
        kinds[i] = Kind.STANDFIRST;
      } else {
        return;
      }
    }
  }

  /** The first paragraph at or after {@code from} that has no kind yet, or -1. */
  private int nextUnsorted(int from) {
    for (int i = from; i < kinds.length; i++) {
      if (kinds[i] == null) {
        return i;
      }
    }
    return -1;
  }

  private boolean isHeadline(int i) {
    Paragraph paragraph = paragraphs.get(i);
    int next = nextUnsorted(i + 1);
    if (next < 0
        || paragraph.followsDateline()
        || paragraph.startsSmall()
        || paragraph.isUnfinished() && !paragraph.words().endsWith(";")) {
      return false;
    }
    if (ListMarker.lengthAt(text, paragraph.span()) > 0) {
      return false;
    }
    return paragraph.letters().equals(title)
        || paragraph.isWithin(LONGEST_HEADLINE) && looksLikeTitle(i, paragraph)
        || paragraph.isWithin(LONGEST_TELEGRAM)
            && looksLikeTelegram(paragraph, paragraphs.get(next))
        || paragraph.isWithin(LONGEST_REPEATED_HEADLINE)
            && repeats(paragraph, paragraphs.get(next));
  }

  private boolean looksLikeTitle(int i, Paragraph paragraph) {
    return !paragraph.endsSentence() && paragraph.sentencesUpTo(2) < 2
        || paragraph.isAllCapitals()
        || paragraph.isTitleCase()
        || paragraph.sentencesUpTo(3) < 3 && datelineFollows(i);
  }

  /** A short sentence above a longer one, without what ties a sentence into a story. */
  private static boolean looksLikeTelegram(Paragraph paragraph, Paragraph next) {
    return !paragraph.startsQuotation()
        && (next.wordCount() > paragraph.wordCount() && paragraph.isTelegraphic()
            || next.wordCount() >= 2 * paragraph.wordCount() && paragraph.isTimeless());
  }

  /** Whether most of the paragraph's words come again in the next one. */
  private static boolean repeats(Paragraph paragraph, Paragraph next) {
    return share(paragraph, next) >= REPEATS;
  }

  private static double share(Paragraph paragraph, Paragraph other) {
    Set<String> content = paragraph.contentWords();
    if (content.size() < 4) {
      return 0;
    }
    Set<String> known = other.contentWords();
    return (double) content.stream().filter(known::contains).count() / content.size();
  }

  /**
   * Whether one of the next paragraphs begins with a dateline, so that what stands before it is
   * head.
   */
  private boolean datelineFollows(int i) {
    return paragraphs.subList(i + 1, Math.min(paragraphs.size(), i + 1 + DATELINE_WITHIN)).stream()
        .anyMatch(Paragraph::followsDateline);
  }

  private boolean isStandfirst(int i, String headline) {
    Paragraph paragraph = paragraphs.get(i);
    int next = nextUnsorted(i + 1);
    boolean possible =
        next >= 0
            && !paragraph.followsDateline()
            && paragraph.isWithin(LONGEST_STANDFIRST)
            && !paragraph.startsSmall()
            && !paragraph.isUnfinished()
            && ListMarker.lengthAt(text, paragraph.span()) == 0;
    return possible
        && (!paragraph.endsSentence() || datelineFollows(i) || standsApart(i, next, headline));
  }

  /**
   * A sentence before the first picture or date which tells what the body tells, or goes on as the
   * headline began.
   */
  private boolean standsApart(int i, int next, String headline) {
    Paragraph paragraph = paragraphs.get(i);
    boolean apart = kinds[i + 1] == Kind.CAPTION || kinds[i + 1] == Kind.DATELINE;
    boolean continues =
        headline.length() >= SAME_BEGINNING
            && paragraph.letters().startsWith(headline.substring(0, SAME_BEGINNING));
    return apart
        && paragraph.sentencesUpTo(2) < 2
        && (continues || share(paragraph, paragraphs.get(next)) >= RESEMBLES);
  }

  private void markRest() {
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] == null) {
        kinds[i] = isCrosshead(i) ? Kind.HEADLINE : Kind.BODY;
      }
    }
  }

  /** "Trade and investment" above a part of the body. */
  private boolean isCrosshead(int i) {
    Paragraph paragraph = paragraphs.get(i);
    if (i == 0
        || i + 1 == kinds.length
        || !paragraph.isWithin(LONGEST_CROSSHEAD)
        || paragraph.followsDateline()) {
      return false;
    }
    boolean bare =
        Character.isLetterOrDigit(paragraph.words().codePointBefore(paragraph.words().length()));
    boolean inList = paragraphs.get(i - 1).isUnfinished() || !paragraphs.get(i + 1).endsSentence();
    return bare
        && !inList
        && !paragraph.startsSmall()
        && !paragraph.startsQuotation()
        && ListMarker.lengthAt(text, paragraph.span()) == 0
        && paragraphs.get(i + 1).wordCount() > LONGEST_CROSSHEAD;
  }

  private List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    int last = Arrays.asList(kinds).lastIndexOf(Kind.BODY);
    for (int i = 0; i < kinds.length; i++) {
      Paragraph paragraph = paragraphs.get(i);
      if (kinds[i] == Kind.BODY) {
        addBody(passages, paragraph.span(), i == last ? SignOffs.atEnd(paragraph) : 0);
      } else {
        passages.add(new Passage(kinds[i], paragraph.span()));
      }
    }
    return passages;
  }

  /**
   * A body paragraph, with the captions in brackets and the sign-off taken out where a sentence
   * ends before them.
   */
  private void addBody(List<Passage> passages, Span span, int signOff) {
    Span body = new Span(span.start(), span.end() - signOff);
    int from = body.start();
    for (Span caption : Captions.inBrackets(text, body)) {
      if (standsBetweenSentences(body, caption)) {
        add(passages, Kind.BODY, new Span(from, caption.start()));
        add(passages, Kind.CAPTION, caption);
        from = caption.end();
      }
    }
    add(passages, Kind.BODY, new Span(from, body.end()));
    add(passages, Kind.SIGN_OFF, new Span(body.end(), span.end()));
  }

  private boolean standsBetweenSentences(Span body, Span caption) {
    Span before = Paragraphs.trim(text, new Span(body.start(), caption.start()));
    Span after = Paragraphs.trim(text, new Span(caption.end(), body.end()));
    return before.isEmpty()
        || after.isEmpty()
        || ".!?\"”’".indexOf(text.charAt(before.end() - 1)) >= 0;
  }

  private void add(List<Passage> passages, Kind kind, Span span) {
    Span trimmed = Paragraphs.trim(text, span);
    if (!trimmed.isEmpty()) {
      passages.add(new Passage(kind, trimmed));
    }
  }
}
