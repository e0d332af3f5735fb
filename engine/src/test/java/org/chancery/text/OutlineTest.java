package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.article.Span;
import org.junit.jupiter.api.Test;

class OutlineTest {

  private static final Passage HEADLINE = new Passage(Passage.Kind.HEADLINE, new Span(0, 10));
  private static final Passage BODY = new Passage(Passage.Kind.BODY, new Span(12, 40));
  private static final Quotation OUTER = new Quotation(new Span(14, 30), new Span(15, 29), 0);
  private static final Quotation INNER = new Quotation(new Span(16, 20), new Span(17, 19), 1);
  private static final Quotation LATER = new Quotation(new Span(32, 38), new Span(33, 37), 0);
  private static final Outline OUTLINE =
      new Outline(List.of(HEADLINE, BODY), List.of(), List.of(OUTER, INNER, LATER));

  @Test
  void thePassageIsTheOneWhereTheSpanBegins() {
    assertThat(OUTLINE.passageOf(new Span(0, 3))).isEqualTo(HEADLINE);
    assertThat(OUTLINE.passageOf(new Span(9, 20))).isEqualTo(HEADLINE);
    assertThat(OUTLINE.passageOf(new Span(39, 40))).isEqualTo(BODY);
    assertThat(OUTLINE.passageOf(new Span(10, 20))).isNull();
    assertThat(OUTLINE.passageOf(new Span(50, 51))).isNull();
  }

  @Test
  void theQuotationAroundIsTheOutermost() {
    assertThat(OUTLINE.quotationAround(new Span(17, 18))).isEqualTo(OUTER);
    assertThat(OUTLINE.quotationAround(new Span(22, 25))).isEqualTo(OUTER);
    assertThat(OUTLINE.quotationAround(new Span(33, 34))).isEqualTo(LATER);
    assertThat(OUTLINE.quotationAround(new Span(30, 31))).isNull();
    assertThat(OUTLINE.quotationAround(new Span(25, 33))).isNull();
    assertThat(OUTLINE.quotationAround(new Span(0, 2))).isNull();
  }
}
