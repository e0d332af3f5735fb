package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chancery.article.Article;
import org.chancery.article.Basis;
import org.chancery.article.Problem;
import org.chancery.article.Span;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFinderTest {

  private static final DateFinder FINDER = new DateFinder();

  /** A Wednesday. */
  private static final LocalDate PAGE = LocalDate.of(2024, 5, 22);

  private static List<DateMention> find(String text, LocalDate published) {
    Outline outline =
        new Outline(
            List.of(new Passage(Passage.Kind.BODY, new Span(0, text.length()))),
            List.of(),
            List.of());
    return FINDER.find(Article.of("test", published, text), outline).mentions();
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
        "They meet every year.|P1Y",
        // numbers and signs
        "The page of 13.5.2015 says so.|2015-05-13",
        "The page of 5/13/2015 says so.|2015-05-13",
        "The page of 3/7/2017 says so.|2017-03-07",
        "The page of 10/05/2024 says so.|2024-05-10",
        "The order of 26-Jun-2020 holds.|2020-06-26",
        "It was signed on the fourth of May 1998.|1998-05-04",
        "It was signed on May twenty-first.|2024-05-21",
        "It ended in nineteen ninety-six.|1996",
        "It took twenty four hours.|PT24H",
        "It took two and a half years.|P2Y6M",
        "It took 2 1/2 years.|P2Y6M",
        "It took an hour and a half.|PT1H30M",
        "It took one year, two months and five days.|P1Y2M5D",
        "It has taken nearly two decades.|P20Y",
        "It took several weeks.|PXW",
        "It went on for months.|PXM",
        "It was a three-day visit.|P3D",
        "It was the last few months.|PXM",
        // counted from the day of writing
        "It began two weeks ago.|2024-W19",
        "It began a week ago.|2024-05-15",
        "It began one month and two days ago.|2024-04-20",
        "It began years ago.|PAST_REF",
        "It ends the day after tomorrow.|2024-05-24",
        "It ends two days from tomorrow.|2024-05-25",
        "It ends a week from Tuesday.|2024-05-28",
        "They met on Tuesday of last week.|2024-05-14",
        "They met Friday, the visit's last day.|2024-05-17",
        "They met on the 18th.|2024-05-18",
        "They meet on the 3rd of next month.|2024-06-03",
        "They met on Monday the 13th.|2024-05-13",
        "They met on Tuesday, December 26.|2023-12-26",
        "They meet on the first Monday of July 2024.|2024-07-01",
        "The talks were in the week of May 6.|2024-W19",
        "The talks were over the weekend.|2024-W21-WE",
        // months, quarters, seasons, years
        "The talks were in April last year.|2023-04",
        "The talks were in mid-April.|2024-04",
        "It was in the spring of 2019.|2019-SP",
        "It was last winter.|2023-WI",
        "Exports fell in the first quarter of 2021.|2021-Q1",
        "Exports fell in the third quarter.|2023-Q3",
        "Exports fell in Q2 2021.|2021-Q2",
        "It will end in the second half of this year.|2024-H2",
        "It will end at the end of the year.|2024",
        "It will end in fiscal 2025.|2025",
        "It will end by year-end.|2024",
        "It was in the early 1980s.|198",
        "It was in the '60s.|196",
        "It was in the 19th century.|18",
        // holidays
        "They meet after Easter 2025.|2025-04-20",
        "They met before Thanksgiving 2023.|2023-11-23",
        "They met before Tết 2024.|2024-02-10",
        "They met on Eid al-Fitr 2024.|2024-04-10",
        "They met on Christmas Eve.|2023-12-24",
        "They met on Good Friday.|2024-03-29",
        // times of day
        "They met on Tuesday evening.|2024-05-21TEV",
        "They met late last night.|2024-05-21TNI",
        "They met at 9 a.m. on Tuesday.|2024-05-21T09:00",
        "They met on May 20 at 16:30.|2024-05-20T16:30",
        // again and again, and vague
        "They meet on Tuesdays.|XXXX-WXX-2",
        "They meet every July.|XXXX-07",
        "They meet every two years.|P2Y",
        "It will change in the near future.|FUTURE_REF",
        "They recently met.|PAST_REF",
        "They now agree.|PRESENT_REF"
      })
  void valueIsWhatTheWordsMean(String sentence, String value) {
    assertThat(find(sentence, PAGE)).extracting(DateMention::value).containsExactly(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Theresa said they may march on in the fall.",
        "The 5-year-old and the 80-year-old sang.",
        "Call 138-2010-2015 or 123-12-1234.",
        "A quarter of them won 24 seats to 7.",
        "The second man took the third way.",
        "They read the minutes and a dozen books.",
        "The Sun shone, Sat Nguyen said.",
        "The A1999 and the $1998 were sold for 2000 people.",
        "Three-quarters of the house agreed."
      })
  void wordsThatOnlyLookLikeDatesGiveNone(String sentence) {
    assertThat(find(sentence, PAGE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They met on May 5-7, 2023.|2023-05-05|2023-05-07",
        "They met from 5 to 7 May 2023.|2023-05-05|2023-05-07",
        "They met from 28 December to 3 January 2024.|2023-12-28|2024-01-03",
        "They ruled from 1994 to 1998.|1994|1998",
        "They met between March and May 2023.|2023-03|2023-05",
        "They met from Monday to Wednesday.|2024-05-20|2024-05-22",
        "They meet from next Monday to Friday.|2024-05-27|2024-05-31",
        "They meet from 4 to 8 of next month.|2024-06-04|2024-06-08"
      })
  void rangeIsTwoDates(String sentence, String from, String to) {
    assertThat(find(sentence, PAGE)).extracting(DateMention::value).containsExactly(from, to);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The talks of March 3, 2023 ended; that year exports rose.|2023",
        "The talks of March 3, 2023 ended. The following day they left.|2023-03-04",
        "The talks of March 3, 2023 ended. That same day they left.|2023-03-03",
        "They met on March 3, 2023 and two days later they left.|2023-03-05",
        "Profit rose in the third quarter of 2022 from a year earlier.|2021-Q3",
        "Profit rose in the third quarter of 2022. In the quarter sales fell.|2022-Q3"
      })
  void whatIsToldBeforeIsPointedBackTo(String sentence, String value) {
    assertThat(find(sentence, PAGE)).extracting(DateMention::value).endsWith(value).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They meet early next month.|2024-06|START",
        "They meet at the end of March 2025.|2025-03|END",
        "It was mid-2019.|2019|MID",
        "It took more than two years.|P2Y|MORE_THAN",
        "It took up to ten days.|P10D|EQUAL_OR_LESS",
        "It took about a year.|P1Y|APPROX"
      })
  void modTellsWhatEarlyAndAboutDo(String sentence, String value, Mod mod) {
    assertThat(find(sentence, PAGE)).extracting(DateMention::value).containsExactly(value);
    assertThat(find(sentence, PAGE)).extracting(DateMention::mod).containsExactly(mod);
  }

  @Test
  void aDateThatContradictsItsWeekdayIsInDoubt() {
    assertThat(problems("They met on Tuesday, 22 May 2024.", PAGE))
        .containsExactly("article/date-in-doubt");
    assertThat(problems("They met on Wednesday, 22 May 2024.", PAGE)).isEmpty();
  }

  @Test
  void aPageWithoutADateIsToldWhereDaysStayOpen() {
    assertThat(problems("They met on Friday.", null)).containsExactly("article/no-date");
    assertThat(problems("They met on 22 May 2024.", null)).isEmpty();
  }

  private static List<String> problems(String text, LocalDate published) {
    Outline outline =
        new Outline(
            List.of(new Passage(Passage.Kind.BODY, new Span(0, text.length()))),
            List.of(),
            List.of());
    return FINDER.find(Article.of("test", published, text), outline).problems().stream()
        .map(Problem::code)
        .toList();
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
    assertThat(FINDER.find(article, outline).anchor().day()).isEqualTo(LocalDate.of(2024, 5, 3));
    assertThat(FINDER.find(article, outline).mentions())
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
