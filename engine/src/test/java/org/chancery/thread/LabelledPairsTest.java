package org.chancery.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Pairs that were labelled before the matcher was written, and on which nothing of it was fixed.
 */
class LabelledPairsTest {

  private static final ThreadFinder FINDER =
      new ThreadFinder(new CachedEncoder(OnnxEncoder.open().orElseThrow()));

  private static final double FLOOR_P = 0.95;
  private static final double FLOOR_R = 0.80;

  @Test
  void labelledPairsStayAboveTheirFloors() throws Exception {
    int right = 0;
    int joined = 0;
    int same = 0;
    int related = 0;
    try (InputStream stream = LabelledPairsTest.class.getResourceAsStream("pairs.jsonl")) {
      Assumptions.assumeTrue(stream != null, "skipped: the labelled pairs are not here");
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode pair = new ObjectMapper().readTree(line);
        boolean isSame = pair.path("label").asText().equals("same");
        boolean isJoined =
            FINDER.find(List.of(wish("a", pair.path("a")), wish("b", pair.path("b")))).size() == 1;
        right += isSame && isJoined ? 1 : 0;
        joined += isJoined ? 1 : 0;
        same += isSame ? 1 : 0;
        related += isJoined && pair.path("label").asText().equals("related") ? 1 : 0;
      }
    }
    String figures =
        "right %d, joined %d (of them related %d), same %d".formatted(right, joined, related, same);
    assertThat((double) right / joined).as("precision: " + figures).isGreaterThanOrEqualTo(FLOOR_P);
    assertThat((double) right / same).as("recall: " + figures).isGreaterThanOrEqualTo(FLOOR_R);
  }

  private static Wish wish(String article, JsonNode ask) {
    String wanted = ask.path("wanted").asText();
    String sentence = ask.path("sentence").asText();
    String before = sentence.substring(0, Math.max(0, sentence.indexOf(wanted)));
    return new Wish(
        "s:" + article,
        article,
        "2020-01-0" + (article.equals("a") ? 1 : 2),
        ask.path("from").asText(),
        ask.path("to").asText(),
        Matter.with(wanted, before),
        Strength.REQUEST);
  }
}
