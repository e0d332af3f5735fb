package org.chancery.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The test set of asks is what it was when it was written, and keeps its own rules. */
class LabelledPairsTest {

  private static final String WRITTEN =
      "73cd8fec81be6a0966b40d87524783742deb7ae5b17283c2ccbc60ed84f775c9";

  @Test
  void theTestSetIsNeverChanged() throws IOException, NoSuchAlgorithmException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes("pairs.jsonl"));
    assertThat(HexFormat.of().formatHex(hash)).isEqualTo(WRITTEN);
  }

  @Test
  void eachSideHoldsItsCueAndItsWantedWords() throws IOException {
    for (JsonNode pair : rows("pairs.jsonl")) {
      for (String side : List.of("a", "b")) {
        String sentence = pair.get(side).get("sentence").asText();
        assertThat(sentence).contains(pair.get(side).get("cue").asText());
        assertThat(sentence).contains(pair.get(side).get("wanted").asText());
      }
    }
  }

  @Test
  void onlyOneAskerAndOneAskedSideCanBeOneThread() throws IOException {
    for (JsonNode pair : rows("pairs.jsonl")) {
      String label = pair.get("label").asText();
      assertThat(label).isIn("same", "related", "different");
      if (label.equals("same")) {
        assertThat(pair.get("a").get("to")).isEqualTo(pair.get("b").get("to"));
      }
      if (!label.equals("different")) {
        assertThat(pair.get("a").get("from")).isEqualTo(pair.get("b").get("from"));
      }
    }
  }

  @Test
  void thePairsAndTheWordingsOfTheGeneratorAreDifferentTexts() throws IOException {
    String pairs = new String(bytes("pairs.jsonl"), StandardCharsets.UTF_8);
    for (JsonNode topic : rows("paraphrases.jsonl")) {
      assertThat(topic.get("wordings")).hasSizeBetween(4, 6);
      for (JsonNode wording : topic.get("wordings")) {
        assertThat(pairs).doesNotContain("\"wanted\": \"" + wording.get("text").asText() + "\"");
      }
    }
  }

  private static List<JsonNode> rows(String file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : new String(bytes(file), StandardCharsets.UTF_8).split("\n")) {
      rows.add(new ObjectMapper().readTree(line));
    }
    return rows;
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = LabelledPairsTest.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    }
  }
}
