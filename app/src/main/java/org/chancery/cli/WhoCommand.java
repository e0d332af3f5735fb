package org.chancery.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chancery.actor.WhosWho;
import org.chancery.article.ChanceryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery who}: whom a phrase means. */
@Command(
    name = "who",
    mixinStandardHelpOptions = true,
    description =
        "Tells whom a phrase means: country, sector, the office held on a day, and what the answer rests on.",
    footer = {
      "",
      "Sectors are PLOVER's and NGEC's: GOV, MIL, LEG, COP, SPY, JUD, PTY, OPP, REB, UAF, PRM, CRM, IGO, NGO, BUS, LAB, AGR, EDU, MED, JRN,"
          + " REL, REF, CVL, PRE (partially recognised), ELI (former officials), UNK (no sector told).",
      "Without --on, offices are those that last when the table ends (late 2025).",
      "",
      "A batch has one question a line: {\"id\", \"text\", \"context\", \"on\"}; context and on may be null. Answers come in the same order, as JSON"
          + " Lines unless --format says otherwise; where a phrase means several, the first stands in the answer and \"others\" lists the rest.",
      "",
      "Example:",
      "  chancery who \"German Chancellor Angela Merkel\" --on 2017-04-01",
      "  chancery who \"Russian and Belarusian ministers\" --format json",
      "  chancery who --batch cases.jsonl > answers.jsonl"
    })
final class WhoCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> COLUMNS =
      List.of("country", "sector", "office", "title", "basis");
  private static final int LONGEST_SHOWN = 60;

  @Mixin Screen screen;
  @Mixin HoldersChoice holders = new HoldersChoice();

  @Parameters(
      arity = "0..1",
      paramLabel = "PHRASE",
      description = "A name or phrase of the news, between quotation marks.")
  @Nullable String phrase;

  @Option(names = "--on", paramLabel = "YYYY-MM-DD", description = "The day.")
  @Nullable LocalDate on;

  @Option(
      names = "--context",
      paramLabel = "STATE",
      description = "A state that helps to place the phrase: a name or a code.")
  @Nullable String context;

  @Option(
      names = "--batch",
      paramLabel = "FILE|-",
      description = "Questions as JSON Lines; - is standard input.")
  @Nullable String batch;

  @Mixin FormatChoice format = new FormatChoice();

  @Override
  public Integer call() {
    if ((phrase == null || phrase.isBlank()) == (batch == null)) {
      throw screen.misuse(
          "Give either a phrase between quotation marks, or questions with --batch.");
    }
    WhosWho known = WhosWho.load(holders.holders());
    if (batch != null) {
      return batch(known);
    }
    String day = on == null ? null : on.toString();
    String side = context == null ? null : Sides.checked(context, "--context", screen);
    List<Map<String, Object>> rows =
        known.all(phrase, side, day).stream().map(WhoCommand::row).toList();
    boolean isKnown = rows.stream().anyMatch(row -> !"".equals(row.get("basis")));
    screen.list(COLUMNS, isKnown ? rows : List.of(), format, "Nobody known by this phrase.");
    return 0;
  }

  private static Map<String, Object> row(WhosWho.Answer answer) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("country", answer.country());
    row.put("sector", answer.sector());
    row.put("office", answer.office());
    row.put("title", answer.title());
    row.put("basis", answer.basis());
    return row;
  }

  // ---- batch ----

  private int batch(WhosWho known) {
    List<Map<String, Object>> rows = new ArrayList<>();
    int refused = 0;
    int number = 0;
    try (BufferedReader lines = open()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          Map<String, Object> row = answered(known, line, number);
          refused += row == null ? 1 : 0;
          if (row != null) {
            rows.add(row);
          }
        }
      }
    } catch (IOException e) {
      throw new ChanceryException(
          "cli/no-batch",
          batch + ": cannot be read (" + e.getMessage() + "). Check the name given with --batch.",
          e);
    }
    print(rows);
    return refused == 0 ? 0 : rows.isEmpty() ? Chancery.NOTHING_DONE : Chancery.SOME_FAILED;
  }

  private BufferedReader open() throws IOException {
    return "-".equals(batch)
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        : Files.newBufferedReader(Path.of(batch), StandardCharsets.UTF_8);
  }

  /** The answer to one question; null, and a word on standard error, when it is none. */
  private @Nullable Map<String, Object> answered(WhosWho known, String line, int number) {
    try {
      JsonNode question = JSON.readTree(line);
      String text = question.path("text").asText("");
      if (text.isBlank()) {
        return refused(number, "found no \"text\" in " + shown(line) + ", expected a phrase");
      }
      String day = word(question, "on");
      List<WhosWho.Answer> all =
          known.all(
              text,
              word(question, "context"),
              day == null ? null : LocalDate.parse(day).toString());
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", question.path("id").isMissingNode() ? null : question.path("id").asText());
      row.putAll(row(all.get(0)));
      if (all.size() > 1) {
        row.put("others", all.subList(1, all.size()).stream().map(WhoCommand::row).toList());
      }
      return row;
    } catch (JsonProcessingException e) {
      return refused(number, "found " + shown(line) + ", expected a JSON object");
    } catch (DateTimeParseException e) {
      return refused(
          number,
          "on: found " + shown(e.getParsedString()) + ", expected a day such as 2017-04-01");
    }
  }

  private static @Nullable String word(JsonNode question, String field) {
    String value = question.path(field).asText("");
    return value.isBlank() || question.path(field).isNull() ? null : value;
  }

  private static String shown(String words) {
    return "\""
        + (words.length() <= LONGEST_SHOWN ? words : words.substring(0, LONGEST_SHOWN) + "…")
        + "\"";
  }

  private @Nullable Map<String, Object> refused(int number, String fault) {
    screen
        .err()
        .println(
            "cli/bad-question  " + batch + ":" + number + "  " + fault + ". Correct the line.");
    return null;
  }

  private void print(List<Map<String, Object>> rows) {
    if (format.format == null && !screen.terminal().isOut()
        || format.format == Listing.Format.JSON) {
      for (Map<String, Object> row : rows) {
        try {
          screen.out().println(JSON.writeValueAsString(row));
        } catch (JsonProcessingException e) {
          throw new IllegalStateException("A row of plain values is always JSON", e);
        }
      }
      screen.out().flush();
      return;
    }
    List<String> columns = new ArrayList<>(List.of("id"));
    columns.addAll(COLUMNS);
    screen.list(columns, rows, format, "The batch holds no question.");
  }
}
