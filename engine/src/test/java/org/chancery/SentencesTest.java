package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.statement.Act;
import org.chancery.statement.Party;
import org.chancery.statement.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Twelve hundred single sentences, each behind a lead that tells who met: in how many ways a wish
 * is put, and what looks like one. The asks that are missed and those that are none must not grow.
 */
class SentencesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FRESH =
      SharedData.project().resolve("engine/src/test/resources/org/chancery/fresh");

  private record Count(int right, int missed, int falseAsks) {}

  @ParameterizedTest
  @CsvSource({
    "sentences, news, 300, 65, 29",
    "sentences, readout, 300, 77, 30",
    "sentences-2, news, 150, 50, 11",
    "sentences-2, readout, 150, 40, 8",
    "sentences-3, news, 150, 20, 30",
    "sentences-3, readout, 150, 31, 22"
  })
  void asksAreNoFewerThanKnown(String file, String kind, int cases, int mostMissed, int mostFalse)
      throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(FRESH.resolve(file + ".jsonl"))) {
      JsonNode row = JSON.readTree(line);
      if (row.path("id").asText().startsWith(kind)) {
        rows.add(row);
      }
    }
    assertThat(rows).hasSize(cases);
    int right = 0;
    int missed = 0;
    int falseAsks = 0;
    for (JsonNode row : rows) {
      Count count = count(row);
      right += count.right;
      missed += count.missed;
      falseAsks += count.falseAsks;
    }
    assertThat(List.of(missed, falseAsks))
        .as("asks missed and false, %s right", right)
        .satisfies(
            counts -> {
              assertThat(counts.get(0)).isLessThanOrEqualTo(mostMissed);
              assertThat(counts.get(1)).isLessThanOrEqualTo(mostFalse);
            });
  }

  private static Count count(JsonNode row) {
    String lead = row.path("lead").asText();
    String text = lead + "\n\n" + row.path("text").asText();
    Article article =
        Article.of(row.path("id").asText(), null, "The Courier", null, null, "en", text);
    List<Statement> asks =
        new ArrayList<>(
            TestReader.reader().open(article).statements().stream()
                .filter(statement -> statement.act() == Act.ASK)
                .filter(statement -> statement.content().get(0).start() > lead.length())
                .toList());
    int right = 0;
    int missed = 0;
    boolean mayAsk = false;
    for (JsonNode wanted : row.path("statements")) {
      if (!wanted.path("act").asText().equals("ask")) {
        mayAsk |= wanted.path("alt_acts").toString().contains("\"ask\"");
        continue;
      }
      Statement match =
          asks.stream().filter(ask -> fits(article, ask, wanted)).findFirst().orElse(null);
      right += match == null ? 0 : 1;
      missed += match == null ? 1 : 0;
      asks.remove(match);
    }
    return new Count(right, missed, mayAsk ? 0 : asks.size());
  }

  private static boolean fits(Article article, Statement ask, JsonNode wanted) {
    String words =
        ask.content().stream().map(span -> words(span, article)).collect(Collectors.joining(" "));
    String key = wanted.path("key").asText().replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    Party addressee = ask.addressee();
    String to = wanted.path("addressee").asText("both");
    return words.contains(key)
        && wanted.path("side").asText().equals(ask.speaker().side())
        && (to.equals("both") || addressee == null || to.equals(addressee.side()));
  }

  private static String words(Span span, Article article) {
    return span.of(article.text()).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
