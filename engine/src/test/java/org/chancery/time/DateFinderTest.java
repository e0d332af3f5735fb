package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chancery.article.Article;
import org.chancery.article.Basis;
import org.chancery.article.Span;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFinderTest {

  /** A Wednesday. */
  private static final LocalDate PAGE = LocalDate.of(2024, 5, 22);

  private static List<DateMention> find(String text, LocalDate published) {
    Outline outline =
        new Outline(
            List.of(new Passage(Passage.Kind.BODY, new Span(0, text.length()))),
            List.of(),
            List.of());
    return new DateFinder().find(Article.of("test", published, text), outline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They met on January 10, 2026.|2026-01-10",
        "They met on 10 January 2026.|2026-01-10",
        "They met on 16th September 2025.|2025-09-16",
        "They met on 02 June, 2022.|2022-06-02",
        "They met on Jan. 5, 2023.|2023-01-05",
        "The page of 2023-04-15 says so.|2023-04-15",
        "They met on May 20.|2024-05-20",
        "They met on December 30.|2023-12-30",
        "They met on Tuesday.|2024-05-21",
        "They met on Wednesday.|2024-05-22",
        "They met last Wednesday.|2024-05-15",
        "They meet next Monday.|2024-05-27",
        "They met yesterday.|2024-05-21",
        "They met late yesterday.|2024-05-21",
        "They met this afternoon.|2024-05-22TAF",
        "It began in September 2019.|2019-09",
        "It began in 2019.|2019",
        "It began last month.|2024-04",
        "It will begin next year.|2025",
        "It will end this week.|2024-W21",
        "It began in March.|2024-03",
        "It lasted for the past four years.|P4Y",
        "They talked for 50 minutes.|PT50M",
        "It began three years ago.|2021",
        "It began in the 1990s.|199",
        "They meet every year.|P1Y"
      })
  void valueIsWhatTheWordsMean(String sentence, String value) {
    assertThat(find(sentence, PAGE)).extracting(DateMention::value).containsExactly(value);
  }

  @Test
  void wordsThatAreNoDatesGiveNone() {
    assertThat(
            find(
                "They may march on. The sun shone for a second; it cost $2023 and 2,019 people came.",
                PAGE))
        .isEmpty();
    assertThat(find("They met on 31 April 2024.", PAGE))
        .extracting(DateMention::value)
        .doesNotContain("2024-04-31");
  }

  @Test
  void withoutAnchorOnlyTheWordsCount() {
    assertThat(find("They met on Friday.", null))
        .extracting(DateMention::value)
        .containsExactly("XXXX-WXX-5");
    assertThat(find("They met on January 10.", null))
        .extracting(DateMention::value)
        .containsExactly("XXXX-01-10");
  }

  @Test
  void basisTellsWhetherTheWordsAloneGiveTheDay() {
    assertThat(find("They met on January 10, 2026.", PAGE))
        .extracting(DateMention::basis)
        .containsExactly(Basis.STATED);
    assertThat(find("They met on Friday.", PAGE))
        .extracting(DateMention::basis)
        .containsExactly(Basis.INFERRED);
  }

  @Test
  void datelineComesBeforeThePage() {
    String text = "KARSK, May 3, 2024 - They met on Thursday.";
    Outline outline =
        new Outline(
            List.of(
                new Passage(Passage.Kind.DATELINE, new Span(0, 19)),
                new Passage(Passage.Kind.BODY, new Span(20, text.length()))),
            List.of(),
            List.of());
    Article article = Article.of("test", PAGE, text);
    assertThat(new DateFinder().anchor(article, outline).day()).isEqualTo(LocalDate.of(2024, 5, 3));
    assertThat(new DateFinder().find(article, outline))
        .extracting(DateMention::value)
        .containsExactly("2024-05-03", "2024-05-02");
  }

  @Test
  void monthAndYearCoverAllTheirDays() {
    assertThat(
            Days.of(new DateMention(new Span(0, 1), DateMention.Type.DATE, "2024-02", Basis.STATED))
                .orElseThrow()
                .to())
        .isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(
            Days.of(
                    new DateMention(
                        new Span(0, 1), DateMention.Type.DATE, "2024-W21", Basis.STATED))
                .orElseThrow()
                .from())
        .isEqualTo(LocalDate.of(2024, 5, 20));
    assertThat(
            Days.of(
                new DateMention(new Span(0, 1), DateMention.Type.DURATION, "P4Y", Basis.STATED)))
        .isEmpty();
  }

  @Test
  void aPageWithoutADateTakesTheYearFromAnotherDateOfTheText() {
    List<DateMention> found =
        find("They met on November 17 and on Friday, after the call of November 12, 2022.", null);
    assertThat(found)
        .extracting(DateMention::value)
        .contains("2022-11-17", "2022-11-12")
        .doesNotContain("2022-11-18");
  }
}
