package org.chancery.text;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.chancery.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * The article laid out: passages, the sentences in those that are prose, quotations, all in text
 * order.
 *
 * @param passages one or more for each paragraph; what lies between two is white space
 * @param sentences those of headline, standfirst, caption and body, numbered from 0; each lies
 *     within one passage, but for those that lead into a list. Dateline, furniture and sign-off
 *     have none.
 * @param quotations each within one paragraph, the outer before the inner
 * @param lists the sentences that go on in several paragraphs
 */
public record Outline(
    List<Passage> passages,
    List<Sentence> sentences,
    List<Quotation> quotations,
    List<ItemList> lists) {

  public Outline {
    passages = List.copyOf(passages);
    sentences = List.copyOf(sentences);
    quotations = List.copyOf(quotations);
    lists = List.copyOf(lists);
  }

  /** An outline without lists. */
  public Outline(List<Passage> passages, List<Sentence> sentences, List<Quotation> quotations) {
    this(passages, sentences, quotations, List.of());
  }

  /** The passage in which {@code span} begins, or null when it begins in none. */
  public @Nullable Passage passageOf(Span span) {
    int next = firstAfter(span.start(), passages.size(), at -> passages.get(at).span().start());
    Passage passage = next == 0 ? null : passages.get(next - 1);
    return passage != null && passage.span().contains(span.start()) ? passage : null;
  }

  /** The last list whose lead begins at or before {@code position}, or null. */
  public @Nullable ItemList listBegunBefore(int position) {
    int next = firstAfter(position, lists.size(), at -> lists.get(at).lead().start());
    return next == 0 ? null : lists.get(next - 1);
  }

  /** The list in one of whose items the sentence stands, without its lead; or null. */
  public @Nullable ItemList listAround(Sentence sentence) {
    ItemList list = listBegunBefore(sentence.span().start());
    boolean isItem =
        list != null && list.items().stream().anyMatch(item -> item.contains(sentence.span()));
    return isItem ? list : null;
  }

  /** The kind of the passage in which the sentence stands. */
  public Passage.Kind kindOf(Sentence sentence) {
    Passage passage = passageOf(sentence.span());
    return passage == null ? Passage.Kind.BODY : passage.kind();
  }

  /** The outermost quotation around {@code span}, or null. */
  public @Nullable Quotation quotationAround(Span span) {
    int next = firstAfter(span.start(), quotations.size(), at -> quotations.get(at).span().start());
    for (int i = next - 1; i >= 0; i--) {
      Quotation quotation = quotations.get(i);
      if (quotation.depth() == 0) {
        return quotation.span().contains(span) ? quotation : null;
      }
    }
    return null;
  }

  /** The number of the first of {@code size} that starts after {@code position}. */
  private static int firstAfter(int position, int size, IntUnaryOperator startOf) {
    int from = 0;
    int to = size;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (startOf.applyAsInt(middle) > position) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }
}
