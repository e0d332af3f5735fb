package org.chancery.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.TestReader;
import org.chancery.article.Article;
import org.chancery.reading.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventMapperTest {

  private static Reading read(String text) {
    return TestReader.reader().read(Article.of("test", LocalDate.of(2022, 6, 15), text));
  }

  private static String shown(Event event) {
    return codes(event.source()) + " " + event.type() + " " + codes(event.target());
  }

  private static String codes(List<Event.Side> sides) {
    return sides.stream()
        .map(side -> side.code() + "/" + side.sector())
        .distinct()
        .collect(Collectors.joining("+"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway on Monday summoned the Danish ambassador over the trawlers.|NOR/GOV ACCUSE DNK/GOV",
        "Kenya has cut diplomatic ties with Uganda.|KEN/GOV SANCTION UGA/GOV",
        "Chile lifted the ban on Peruvian fish on Friday.|CHL/GOV CONCEDE PER/GOV",
        "Kenya threatened to close the border if Uganda sends troops.|KEN/GOV THREATEN UGA/GOV",
        "Spain demanded that Hamas release the hostages.|ESP/GOV REQUEST PSE/REB",
        "Peruvian and Chilean ministers urged Norway to buy more copper.|PER/GOV+CHL/GOV REQUEST NOR/GOV",
        "Amnesty International urged Peru to free the miners.|null/null REQUEST PER/GOV"
      })
  void aSentenceGivesItsEvent(String text, String event) {
    assertThat(read(text).events()).extracting(EventMapperTest::shown).containsExactly(event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway may summon the Danish ambassador.",
        "Kenya did not cut diplomatic ties with Uganda.",
        "The Danish ambassador was summoned."
      })
  void whatWasNotDoneIsNoEvent(String text) {
    assertThat(read(text).events()).isEmpty();
  }

  @Test
  void whatTheReporterTellsCarriesItsWords() {
    Reading reading = read("It rained. Norway on Monday summoned the Danish ambassador.");
    Event event = reading.events().get(0);
    assertThat(event.evidence()).isNotNull();
    assertThat(reading.article().quote(event.evidence()))
        .isEqualTo("Norway on Monday summoned the Danish ambassador.");
    assertThat(event.statement()).isNull();
  }

  @Test
  void everyTypeIsOneOfPlovers() {
    assertThat(Event.TYPES).doesNotHaveDuplicates();
    for (List<String> row : org.chancery.mention.TableFile.rows(EventCode.class, "codes.tsv")) {
      assertThat(Event.TYPES).as(row.toString()).contains(row.get(2));
      assertThat(row.get(1)).as(row.toString()).isIn("cue", "deed", "told");
      assertThat(row.get(4)).as(row.toString()).matches("\\d\\d");
    }
  }
}
