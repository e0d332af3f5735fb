package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.article.Article;
import org.junit.jupiter.api.Test;

/** Texts by authors who did not know the program: its errors on them must not grow. */
class FreshTextsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void readoutsHaveNoMoreErrorsThanKnown() throws IOException {
    assertNoMore(
        "readouts",
        Map.of(
            "act",
            65,
            "date",
            1,
            "false ask",
            10,
            "false encounter",
            2,
            "form",
            2,
            "missed ask",
            11,
            "missed encounter",
            5,
            "missed statement",
            23,
            "speaker",
            16));
  }

  @Test
  void newsHasNoMoreErrorsThanKnown() throws IOException {
    assertNoMore(
        "news",
        Map.of(
            "act",
            92,
            "date",
            1,
            "false ask",
            20,
            "false encounter",
            12,
            "missed ask",
            17,
            "missed encounter",
            25,
            "missed statement",
            33,
            "speaker",
            37));
  }

  private static void assertNoMore(String set, Map<String, Integer> known) throws IOException {
    Path folder =
        SharedData.project().resolve("engine/src/test/resources/org/chancery/fresh").resolve(set);
    Map<String, Integer> counts = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
      JsonNode gold = JSON.readTree(line);
      String id = gold.path("id").asText();
      Article article =
          Article.of(
              id,
              null,
              gold.path("outlet").asText(),
              null,
              gold.path("published").isNull()
                  ? null
                  : LocalDate.parse(gold.path("published").asText()),
              "en",
              Files.readString(folder.resolve("texts").resolve(id + ".txt")));
      gold.path("encounters")
          .forEach(
              encounter ->
                  ((ObjectNode) encounter)
                      .put("background", encounter.path("optional").asBoolean()));
      for (String difference : CorpusTest.differences(gold, article)) {
        counts.merge(kindOf(difference), 1, Integer::sum);
      }
    }
    assertThat(known.keySet())
        .as("kinds of error in %s: %s", set, counts)
        .containsAll(counts.keySet());
    counts.forEach(
        (kind, count) ->
            assertThat(count).as("%s: %s", set, kind).isLessThanOrEqualTo(known.get(kind)));
  }

  /** "missed ask", "missed encounter", "missed statement", "false ask", "act", "speaker" … */
  private static String kindOf(String difference) {
    String[] words = difference.split(" ");
    return switch (words[0]) {
      case "false" -> "false " + words[1];
      case "missed" ->
          Set.of("ask", "encounter").contains(words[1]) ? "missed " + words[1] : "missed statement";
      default -> words[0];
    };
  }
}
