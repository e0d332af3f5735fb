package org.chancery.text;

import java.util.List;
import org.chancery.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * The article laid out: passages, the sentences in those that are prose, quotations, all in text order.
 *
 * @param sentences those of headline, standfirst, caption, dateline and body; furniture and sign-off have none
 */
public record Outline(List<Passage> passages, List<Sentence> sentences, List<Quotation> quotations) {

  public Outline {
    passages = List.copyOf(passages);
    sentences = List.copyOf(sentences);
    quotations = List.copyOf(quotations);
  }

  /** The passage in which {@code span} begins, or null when it begins in none. */
  public @Nullable Passage passageOf(Span span) {
    for (Passage passage : passages) {
      if (passage.span().contains(span.start())) {
        return passage;
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
    for (Quotation quotation : quotations) {
      if (quotation.span().contains(span)) {
        return quotation;
      }
    }
    return null;
  }
}
