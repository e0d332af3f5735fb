package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationFinderTest {

  @Test
  void everyPairOfMarks() {
    assertThat(quotations("He said \"We agree\" twice.")).containsExactly("0 We agree");
    assertThat(quotations("He said “We agree.”")).containsExactly("0 We agree.");
    assertThat(quotations("Il dit « nous sommes prêts », puis «oui»."))
        .containsExactly("0 nous sommes prêts", "0 oui");
    assertThat(quotations("Er sagt: „Wir sind bereit“, und »gut«."))
        .containsExactly("0 Wir sind bereit", "0 gut");
    assertThat(quotations("Han sade ”vi är redo” nu.")).containsExactly("0 vi är redo");
    assertThat(quotations("''This is not reform,'' said Ms Dovan."))
        .containsExactly("0 This is not reform,");
    assertThat(quotations("He called it ‘a bridge’ and 'a road'."))
        .containsExactly("0 a bridge", "0 a road");
  }

  @Test
  void spanHoldsTheMarksAndContentDoesNot() {
    String text = "He said « oui ».";
    Quotation quotation = QuotationFinder.find(text, Paragraphs.of(text)).get(0);
    assertThat(quotation.span().of(text)).isEqualTo("« oui »");
    assertThat(quotation.content().of(text)).isEqualTo("oui");
  }

  @Test
  void nestedQuotationsKnowTheirDepth() {
    assertThat(quotations("“Mr Velt told me ‘the bridge is “open”’ today,” she said. \"Yes.\""))
        .containsExactly(
            "0 Mr Velt told me ‘the bridge is “open”’ today,",
            "1 the bridge is “open”",
            "2 open",
            "0 Yes.");
  }

  @Test
  void apostrophesAreNoMarks() {
    assertThat(quotations("Both sides' goods, Westmark's ports, the '90s, rock 'n' roll and 'em."))
        .isEmpty();
    assertThat(quotations("Both sides’ goods, Westmark’s ports, the ’90s and the 1990’s."))
        .isEmpty();
  }

  @Test
  void apostrophesInsideSingleQuotations() {
    assertThat(quotations("the 'Three Yes's' - no more, no less")).containsExactly("0 Three Yes's");
    assertThat(quotations("the ‘Three Yes’s’ and the countries’ goods"))
        .containsExactly("0 Three Yes’s");
    assertThat(quotations("the “Three Yes’s” of Ostrand’s policy"))
        .containsExactly("0 Three Yes’s");
    assertThat(quotations("‘The countries’ goods must move,’ he said."))
        .containsExactly("0 The countries’ goods must move,");
  }

  @Test
  void inchesAndFeetAreNoMarks() {
    assertThat(quotations("Mr Velt is 6'2\" tall and wants a 40\" pipe.")).isEmpty();
    assertThat(quotations("\"He is 6'2\" tall,\" she said."))
        .containsExactly("0 He is 6'2\" tall,");
    assertThat(quotations("\"up to 100\" ferries")).containsExactly("0 up to 100");
  }

  @Test
  void aQuotationOverParagraphsIsOneForEach() {
    String text =
        "“We want the bridge,” he said. “It is old.\n\n“It must be safe.\n\n“We shall pay,” he said.";
    assertThat(quotations(text))
        .containsExactly(
            "0 We want the bridge,", "0… It is old.", "0… It must be safe.", "0 We shall pay,");
  }

  @Test
  void anUnclosedQuotationEndsWithItsParagraph() {
    assertThat(quotations("He said: \"The bridge is old.\n\nMs Dovan left."))
        .containsExactly("0… The bridge is old.");
  }

  @Test
  void aStrayMarkDoesNotSwallowTheRest() {
    assertThat(quotations("The \"bridge is old. He called it \"a ruin\" and \"a danger\" to all."))
        .containsExactly("0 a ruin", "0 a danger");
    assertThat(quotations("He left.” Then she spoke.")).isEmpty();
  }

  @Test
  void mixedMarksPair() {
    assertThat(quotations("He said “we agree\" and left.")).containsExactly("0 we agree");
    assertThat(quotations("He said \"we agree” and left.")).containsExactly("0 we agree");
  }

  @Test
  void emptyQuotationsAreNone() {
    assertThat(quotations("\"\" “” « » ''")).isEmpty();
  }

  @Test
  void aThousandNestedMarks() {
    String text = "“".repeat(1000) + "peace" + "”".repeat(1000);
    List<String> quotations = quotations(text);
    assertThat(quotations).hasSize(1000).last().isEqualTo("999 peace");
    assertThat(quotations("\"".repeat(1000) + "peace")).hasSizeLessThanOrEqualTo(1000);
  }

  private static List<String> quotations(String text) {
    return QuotationFinder.find(text, Paragraphs.of(text)).stream()
        .map(
            quotation ->
                quotation.depth()
                    + (isClosed(quotation) ? " " : "… ")
                    + quotation.content().of(text))
        .toList();
  }

  private static boolean isClosed(Quotation quotation) {
    return quotation.content().end() < quotation.span().end();
  }
}
