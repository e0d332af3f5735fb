package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The figures of docs/threads.md on annotated readouts must not fall below their floors, where the
 * readouts and the scorer are at hand.
 */
class ThreadFloorsTest {

  @TempDir Path folder;

  @Test
  void threadsOfTheReadoutsStayAboveTheirFloors() throws Exception {
    Path shared = shared();
    Path ledger = folder.resolve("ledger.db");
    for (String set : List.of("readouts", "seeds")) {
      Path articles = folder.resolve(set + ".jsonl");
      python(articles, shared.resolve("score/inputs.py"), set, shared.resolve(set));
      run("add", "--ledger", ledger.toString(), articles.toString());
    }
    String lines =
        run("export", "--what", "threads", "--ledger", ledger.toString())
            + run("export", "--what", "answers", "--ledger", ledger.toString());
    Path system = Files.writeString(folder.resolve("threads.jsonl"), lines);
    Path printed = folder.resolve("figures.json");
    python(
        printed,
        shared.resolve("score/threads.py"),
        "--gold",
        shared.resolve("readouts/gold.jsonl"),
        shared.resolve("seeds/gold.jsonl"),
        "--threads",
        shared.resolve("readouts/threads.jsonl"),
        "--answers",
        shared.resolve("readouts/answers.jsonl"),
        "--json",
        system);
    JsonNode figures = new ObjectMapper().readTree(printed.toFile());
    assertThat(at(figures, "/found_only/pairwise/P")).isGreaterThanOrEqualTo(0.95);
    assertThat(at(figures, "/found_only/pairwise/R")).isGreaterThanOrEqualTo(0.90);
    assertThat(at(figures, "/pairwise/R")).isGreaterThanOrEqualTo(0.90);
    assertThat(at(figures, "/bcubed/F1")).isGreaterThanOrEqualTo(0.97);
    assertThat(at(figures, "/answers/P")).isGreaterThanOrEqualTo(0.95);
    assertThat(at(figures, "/answers/R")).isGreaterThanOrEqualTo(0.80);
  }

  private static double at(JsonNode figures, String pointer) {
    JsonNode figure = figures.at(pointer);
    assertThat(figure.isNumber()).as(pointer + " of " + figures).isTrue();
    return figure.asDouble();
  }

  private static Path shared() {
    Path project = Path.of("").toAbsolutePath();
    while (!Files.exists(project.resolve("LICENSE"))) {
      project = project.getParent();
    }
    Path shared = project.resolveSibling("shared");
    Assumptions.assumeTrue(
        Files.exists(shared.resolve("score/threads.py")),
        "skipped: ../shared is not on this machine");
    return shared;
  }

  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Chancery.commandLine(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Terminal.of(Map.of(), false, false))
            .execute(arguments);
    assertThat(code).as(err.toString()).isZero();
    return out.toString();
  }

  private static void python(Path into, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3"));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (InputStream printed = process.getInputStream()) {
      Files.copy(printed, into);
    }
    assertThat(process.waitFor()).as(command.toString()).isZero();
  }
}
