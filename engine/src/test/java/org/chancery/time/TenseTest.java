package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chancery.TestReader;
import org.chancery.article.Article;
import org.chancery.article.Problem;
import org.chancery.reading.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenseTest {

  /** A Wednesday. */
  private static final LocalDate PAGE = LocalDate.of(2024, 5, 22);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The minister met her guests on Friday.|2024-05-17",
        "The minister will meet her guests on Friday.|2024-05-24",
        "The minister is to meet her guests on Friday.|2024-05-24",
        "The minister said she would meet her guests on Friday.|2024-05-24",
        "The minister plans to meet her guests on Friday.|2024-05-24",
        "The minister flew to Oslo to meet her guests on Friday.|2024-05-17",
        "The minister praised the treaty signed on Friday.|2024-05-17",
        "The minister has met her guests on Friday.|2024-05-17",
        "The minister met her guests in December.|2023-12",
        "The minister will meet her guests in February.|2025-02",
        "The minister met her guests on October 5.|2023-10-05"
      })
  void theVerbTellsOnWhichSideOfTodayADayLies(String sentence, String value) {
    assertThat(read(sentence).dates()).extracting(DateMention::value).containsExactly(value);
  }

  @Test
  void aDayToldAsPastThatLiesAfterThePagesIsInDoubt() {
    Reading reading =
        read("The minister met her guests on 3 June 2025. They had dinner on Monday.");
    assertThat(reading.problems())
        .extracting(Problem::code)
        .containsExactly("article/date-in-doubt");
    assertThat(reading.dates())
        .extracting(DateMention::value)
        .containsExactly("2025-06-03", "2025-06-02");
  }

  @Test
  void aDayToCome() {
    assertThat(read("The minister will meet her guests on 3 June 2025.").problems()).isEmpty();
    assertThat(read("The treaty was extended until 3 June 2025.").problems()).isEmpty();
  }

  private static Reading read(String text) {
    return TestReader.reader().read(Article.of("test", PAGE, text));
  }
}
