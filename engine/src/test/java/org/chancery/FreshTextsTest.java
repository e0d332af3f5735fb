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
import java.util.stream.Stream;
import org.chancery.article.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts by authors who did not know the program: its errors on them must not grow beyond those of
 * {@code known.tsv} (set, kind of error, how many).
 */
class FreshTextsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FRESH =
      SharedData.project().resolve("engine/src/test/resources/org/chancery/fresh");

  static Stream<String> sets() throws IOException {
    return known().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void errorsAreNoMoreThanKnown(String set) throws IOException {
    Map<String, Integer> known = known().get(set);
    Map<String, Integer> counts = counts(FRESH.resolve(set));
    assertThat(known.keySet())
        .as("kinds of error in %s: %s", set, counts)
        .containsAll(counts.keySet());
    assertThat(counts)
        .as(set)
        .allSatisfy(
            (kind, count) -> assertThat(count).as(kind).isLessThanOrEqualTo(known.get(kind)));
  }

  private static Map<String, Map<String, Integer>> known() throws IOException {
    Map<String, Map<String, Integer>> known = new TreeMap<>();
    for (String line : Files.readAllLines(FRESH.resolve("known.tsv"))) {
      String[] row = line.split("\t");
      known.computeIfAbsent(row[0], set -> new TreeMap<>()).put(row[1], Integer.parseInt(row[2]));
    }
    return known;
  }

  private static Map<String, Integer> counts(Path folder) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
      JsonNode gold = JSON.readTree(line);
      gold.path("encounters")
          .forEach(
              encounter ->
                  ((ObjectNode) encounter)
                      .put("background", encounter.path("optional").asBoolean()));
      for (String difference : CorpusTest.differences(gold, article(folder, gold))) {
        counts.merge(kindOf(difference), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static Article article(Path folder, JsonNode gold) throws IOException {
    String id = gold.path("id").asText();
    boolean isUndated = gold.path("published").isNull();
    return Article.of(
        id,
        null,
        gold.path("outlet").asText(),
        null,
        isUndated ? null : LocalDate.parse(gold.path("published").asText()),
        "en",
        Files.readString(folder.resolve("texts").resolve(id + ".txt")));
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
