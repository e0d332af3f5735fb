package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.article.Article;
import org.chancery.reading.ReadingJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The floors of accuracy on the annotated readouts, where they and their scorer are at hand. */
class ReadoutsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void seedsAreReadWhole() throws Exception {
    JsonNode figures = score("seeds");
    assertThat(figures.path("asks").path("F1").asDouble()).isEqualTo(1.0);
    assertThat(figures.path("participants").path("F1").asDouble()).isEqualTo(1.0);
    assertThat(figures.path("speaker_accuracy").asDouble()).isEqualTo(1.0);
    assertThat(figures.path("statement_coverage").asDouble()).isGreaterThanOrEqualTo(0.95);
    assertThat(figures.path("extra_statements").asDouble()).isLessThanOrEqualTo(0.15);
  }

  @Test
  void readoutsStayAboveTheirFloors() throws Exception {
    JsonNode figures = score("readouts");
    assertThat(figures.path("asks").path("F1").asDouble()).isGreaterThanOrEqualTo(0.70);
    assertThat(figures.path("participants").path("F1").asDouble()).isGreaterThanOrEqualTo(0.85);
    assertThat(figures.path("date_accuracy").asDouble()).isGreaterThanOrEqualTo(0.85);
    assertThat(figures.path("speaker_accuracy").asDouble()).isGreaterThanOrEqualTo(0.85);
    assertThat(figures.path("false_asks_on_negatives").asInt()).isZero();
    assertThat(figures.path("false_encounters_on_negatives").asInt()).isZero();
  }

  private JsonNode score(String set) throws IOException, InterruptedException {
    Path data = SharedData.require(set);
    Path scorer = SharedData.require("score/readouts.py");
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(data.resolve("gold.jsonl"))) {
      JsonNode gold = JSON.readTree(line);
      lines.add(
          ReadingJson.write(TestReader.reader().read(article(data, gold, set.equals("seeds")))));
    }
    Path readings = Files.write(folder.resolve(set + ".jsonl"), lines);
    Process process =
        new ProcessBuilder(
                "python3", scorer.toString(), data.toString(), readings.toString(), "--json")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    JsonNode figures = JSON.readTree(process.getInputStream());
    process.waitFor();
    return figures;
  }

  private static Article article(Path data, JsonNode gold, boolean hasPrefix) throws IOException {
    String text =
        Files.readString(data.resolve("texts").resolve(gold.path("id").asText() + ".txt"));
    LocalDate published =
        gold.path("published").isTextual()
            ? LocalDate.parse(gold.path("published").asText())
            : null;
    String outlet = gold.path("outlet").isTextual() ? gold.path("outlet").asText() : null;
    String body = hasPrefix ? text.replaceFirst("\\A ?date \\S+ ", "") : text;
    return Article.of(gold.path("id").asText(), null, outlet, null, published, "en", body);
  }
}
