package org.chancery.text;

import java.util.List;
import org.chancery.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * The article laid out: passages, the sentences in those that are prose, quotations, all in text
 * order.
 *
 * @param passages one or more for each paragraph; what lies between two is white space
 * @param sentences those of headline, standfirst, caption and body, numbered from 0; each lies
 *     within one passage. Dateline, furniture and sign-off have none.
 * @param quotations each within one paragraph, the outer before the inner
 */
public record Outline(
    List<Passage> passages, List<Sentence> sentences, List<Quotation> quotations) {

  public Outline {
    passages = List.copyOf(passages);
    sentences = List.copyOf(sentences);
    quotations = List.copyOf(quotations);
  }

  /** The passage in which {@code span} begins, or null when it begins in none. */
  public @Nullable Passage passageOf(Span span) {
    int from = 0;
    int to = passages.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      Passage passage = passages.get(middle);
      if (passage.span().contains(span.start())) {
        return passage;
      }
      if (passage.span().start() > span.start()) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return null;
  }

  /** The kind of the passage in which the sentence stands. */
  public Passage.Kind kindOf(Sentence sentence) {
    Passage passage = passageOf(sentence.span());
    return passage == null ? Passage.Kind.BODY : passage.kind();
  }

  /** The outermost quotation around {@code span}, or null. */
  public @Nullable Quotation quotationAround(Span span) {
    for (int i = firstAfter(span.start()) - 1; i >= 0; i--) {
      Quotation quotation = quotations.get(i);
      if (quotation.depth() == 0) {
        return quotation.span().contains(span) ? quotation : null;
      }
    }
    return null;
  }

  /** The number of the first quotation that starts after {@code position}. */
  private int firstAfter(int position) {
    int from = 0;
    int to = quotations.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (quotations.get(middle).span().start() > position) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }
}
