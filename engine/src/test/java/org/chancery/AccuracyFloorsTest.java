package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.actor.OfficeHolders;
import org.chancery.actor.WhosWho;
import org.chancery.article.ArticleFile;
import org.chancery.reading.ReadingJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The figures of docs/accuracy.md must not fall below their floors, where the annotated sets and
 * their scorers are at hand.
 */
class AccuracyFloorsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LIMIT = 2_000_000;

  @TempDir Path folder;

  @Test
  void seedsAreReadWhole() throws Exception {
    JsonNode figures = figures("seeds", "seeds", "readouts.py");
    assertThat(at(figures, "/asks/F1")).isEqualTo(1.0);
    assertThat(at(figures, "/participants/F1")).isEqualTo(1.0);
    assertThat(at(figures, "/speaker_accuracy")).isEqualTo(1.0);
    assertThat(at(figures, "/statement_coverage")).isGreaterThanOrEqualTo(0.95);
    assertThat(at(figures, "/extra_statements")).isLessThanOrEqualTo(0.15);
  }

  @Test
  void readoutsStayAboveTheirFloors() throws Exception {
    JsonNode figures = figures("readouts", "readouts", "readouts.py");
    assertThat(at(figures, "/asks/F1")).isGreaterThanOrEqualTo(0.90);
    assertThat(at(figures, "/participants/F1")).isGreaterThanOrEqualTo(0.93);
    assertThat(at(figures, "/date_accuracy")).isGreaterThanOrEqualTo(0.95);
    assertThat(at(figures, "/form_accuracy")).isGreaterThanOrEqualTo(0.90);
    assertThat(at(figures, "/speaker_accuracy")).isGreaterThanOrEqualTo(0.93);
    assertThat(at(figures, "/act_accuracy")).isGreaterThanOrEqualTo(0.88);
    assertThat(at(figures, "/statement_coverage")).isGreaterThanOrEqualTo(0.88);
    assertThat(at(figures, "/extra_statements")).isLessThanOrEqualTo(0.20);
    assertThat(at(figures, "/false_asks_on_negatives")).isZero();
    assertThat(at(figures, "/false_encounters_on_negatives")).isZero();
  }

  @Test
  void attributionInNewsStaysAboveItsFloors() throws Exception {
    JsonNode figures = figures("polnear", "gold/polnear/dev", "polnear.py");
    assertThat(at(figures, "/attribution/F1")).isGreaterThanOrEqualTo(0.63);
    assertThat(at(figures, "/tokens/source/F1")).isGreaterThanOrEqualTo(0.72);
    assertThat(at(figures, "/tokens/content/F1")).isGreaterThanOrEqualTo(0.81);
    assertThat(at(figures, "/offset_fidelity")).isEqualTo(1.0);
  }

  @Test
  void eventsStayAboveTheirFloors() throws Exception {
    JsonNode figures = figures("plover", "gold/plover/records.json", "plover.py");
    assertThat(at(figures, "/diplomatic/all_three")).isGreaterThanOrEqualTo(0.67);
    assertThat(at(figures, "/diplomatic/precision")).isGreaterThanOrEqualTo(0.75);
  }

  @Test
  void actorsStayAboveTheirFloors() throws Exception {
    Path data = SharedData.require("gold/ngec/actor_cases.json");
    String inputs = SharedData.require("score/inputs.py").toString();
    WhosWho who = WhosWho.load(OfficeHolders.load());
    List<String> answers = new ArrayList<>();
    try (InputStream printed = python(inputs, "ngec", data.toString())) {
      for (String line : new String(printed.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        answers.add(answer(who, JSON.readTree(line)));
      }
    }
    Path file = Files.write(folder.resolve("answers.jsonl"), answers);
    String score = SharedData.require("score/actors.py").toString();
    try (InputStream printed = python(score, data.toString(), file.toString(), "--json")) {
      JsonNode figures = JSON.readTree(printed);
      assertThat(at(figures, "/country_accuracy")).isGreaterThanOrEqualTo(0.95);
      assertThat(at(figures, "/dated_accuracy")).isGreaterThanOrEqualTo(0.88);
    }
  }

  private static String answer(WhosWho who, JsonNode question) {
    WhosWho.Answer answer =
        who.find(
            question.path("text").asText(),
            question.path("context").textValue(),
            question.path("on").textValue());
    return JSON.createObjectNode()
        .put("id", question.path("id").asText())
        .put("country", answer.country())
        .put("sector", answer.sector())
        .put("office", answer.office())
        .put("title", answer.title())
        .toString();
  }

  @Test
  void datesStayAboveTheirFloor() throws Exception {
    JsonNode figures = figures("tml", "gold/tbaq", "dates.py");
    assertThat(at(figures, "/all/value/F1")).isGreaterThanOrEqualTo(0.78);
    assertThat(at(figures, "/DATE/value/F1")).isGreaterThanOrEqualTo(0.79);
  }

  private static double at(JsonNode figures, String pointer) {
    JsonNode figure = figures.at(pointer);
    assertThat(figure.isNumber()).as(pointer + " of " + figures).isTrue();
    return figure.asDouble();
  }

  private JsonNode figures(String kind, String set, String scorer) throws Exception {
    Path data = SharedData.require(set);
    Path inputs = SharedData.require("score/inputs.py");
    Path articles = folder.resolve("articles.jsonl");
    try (InputStream printed = python(inputs.toString(), kind, data.toString())) {
      Files.copy(printed, articles);
    }
    Path readings = Files.write(folder.resolve("readings.jsonl"), readings(articles));
    String score = SharedData.require("score/" + scorer).toString();
    try (InputStream printed = python(score, data.toString(), readings.toString(), "--json")) {
      return JSON.readTree(printed);
    }
  }

  private static List<String> readings(Path articles) throws IOException {
    List<String> lines = new ArrayList<>();
    try (InputStream stream = Files.newInputStream(articles)) {
      new ArticleFile(new ArticleFile.Settings(null, null, LIMIT))
          .read(
              "articles.jsonl",
              stream,
              item -> {
                if (item instanceof ArticleFile.Item.Found found) {
                  lines.add(ReadingJson.write(TestReader.reader().read(found.article())));
                }
              });
    }
    return lines;
  }

  private static InputStream python(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("python3"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .getInputStream();
  }
}
