package org.chancery.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** A reading in words, for people; drawn from its JSON alone. */
final class ReadingText {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode reading;
  private final Terminal terminal;
  private final int[] points;

  ReadingText(JsonNode reading, Terminal terminal) {
    this.reading = reading;
    this.terminal = terminal;
    this.points = reading.path("article").path("text").asText().codePoints().toArray();
  }

  static String of(String json, Terminal terminal) {
    try {
      return new ReadingText(JSON.readTree(json), terminal).whole();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A reading is always JSON", e);
    }
  }

  /** The article, its encounters with what was said in each, then what was said outside. */
  String whole() {
    StringBuilder words = new StringBuilder(citation());
    for (JsonNode encounter : reading.path("encounters")) {
      words.append("\n\n").append(heading(encounter));
      statements(words, encounter.path("id").asText());
    }
    int before = words.length();
    statements(words, null);
    if (words.length() > before) {
      words.insert(before, "\n\nOutside any encounter:");
    }
    if (reading.path("encounters").isEmpty() && reading.path("statements").isEmpty()) {
      words.append("\n\nNo encounter and no statement found.");
    }
    for (String kind : List.of("doubts", "problems")) {
      for (JsonNode remark : reading.path(kind)) {
        words
            .append("\n")
            .append(
                terminal.faint(
                    remark.path("code").asText() + "  " + remark.path("message").asText()));
      }
    }
    return words.append("\n").toString();
  }

  private String citation() {
    JsonNode article = reading.path("article");
    List<String> parts = new ArrayList<>();
    for (String field : List.of("outlet", "published", "title", "url", "source")) {
      if (article.path(field).isTextual() && !article.path(field).asText().isEmpty()) {
        parts.add(article.path(field).asText());
      }
    }
    return String.join(", ", parts) + "\n" + terminal.faint(article.path("id").asText());
  }

  private String heading(JsonNode encounter) {
    List<String> people = new ArrayList<>();
    for (JsonNode participant : encounter.path("participants")) {
      String side = participant.path("side").asText("?");
      people.add(participant.path("name").asText() + " (" + side + ")");
    }
    JsonNode date = encounter.path("date");
    String day =
        date.isObject()
            ? date.path("from").asText() + ", " + date.path("basis").asText()
            : "day unknown";
    String place =
        encounter.path("place").isObject()
            ? ", " + encounter.path("place").path("name").asText()
            : "";
    String background = encounter.path("background").asBoolean() ? " (only mentioned)" : "";
    return encounter.path("form").asText().replace('_', ' ')
        + background
        + ": "
        + String.join(" and ", people)
        + " — "
        + day
        + place
        + "  "
        + terminal.faint(encounter.path("id").asText());
  }

  private void statements(
      StringBuilder words, @org.jspecify.annotations.Nullable String encounter) {
    for (JsonNode statement : reading.path("statements")) {
      String in =
          statement.path("encounter").isTextual() ? statement.path("encounter").asText() : null;
      if (Objects.equals(in, encounter)) {
        words.append("\n  ").append(line(statement));
      }
    }
  }

  private String line(JsonNode statement) {
    String act =
        statement.path("act").asText()
            + (statement.path("soft").asBoolean() ? " (soft)" : "")
            + (statement.path("joint").asBoolean() ? " (joint)" : "");
    String to =
        statement.path("addressee").path("name").isTextual()
            ? " → " + statement.path("addressee").path("name").asText()
            : "";
    return String.format(
        "%-14s %s%s: %s",
        act,
        statement.path("speaker").path("name").asText(),
        to,
        quotes(statement.path("content")));
  }

  private static String quotes(JsonNode spans) {
    List<String> quotes = new ArrayList<>();
    spans.forEach(span -> quotes.add(span.path("quote").asText().replaceAll("\\s+", " ")));
    return String.join(" … ", quotes);
  }

  // ---- one entry ----

  /** One encounter or statement, with the sentences that prove it. */
  String entry(String id) {
    for (JsonNode encounter : reading.path("encounters")) {
      if (encounter.path("id").asText().equals(id)) {
        StringBuilder words =
            new StringBuilder(citation()).append("\n\n").append(heading(encounter));
        List<JsonNode> marks = new ArrayList<>();
        encounter.path("participants").forEach(participant -> marks.add(participant.path("span")));
        encounter
            .path("evidence")
            .forEach(
                evidence ->
                    words
                        .append("\n\n  ")
                        .append(
                            marked(
                                evidence.path("start").asInt(),
                                evidence.path("end").asInt(),
                                marks)));
        return words.append("\n").toString();
      }
    }
    for (JsonNode statement : reading.path("statements")) {
      if (statement.path("id").asText().equals(id)) {
        return statement(statement);
      }
    }
    throw new IllegalStateException("The entry " + id + " is in the ledger but not in its reading");
  }

  private String statement(JsonNode statement) {
    List<JsonNode> marks = new ArrayList<>();
    statement.path("cue").forEach(marks::add);
    statement.path("content").forEach(marks::add);
    if (statement.path("speaker").path("span").isObject()) {
      marks.add(statement.path("speaker").path("span"));
    }
    int from = marks.stream().mapToInt(mark -> mark.path("start").asInt()).min().orElse(0);
    int to = marks.stream().mapToInt(mark -> mark.path("end").asInt()).max().orElse(0);
    JsonNode speaker = statement.path("speaker");
    StringBuilder words =
        new StringBuilder(citation())
            .append("\n\n")
            .append(line(statement))
            .append("\n\n  ")
            .append(marked(sentenceStart(from), sentenceEnd(to), marks));
    words
        .append("\n\n")
        .append(
            terminal.faint(
                "speaker "
                    + speaker.path("basis").asText()
                    + "; rule "
                    + statement.path("rule").asText()
                    + "; "
                    + statement.path("id").asText()));
    for (JsonNode repeat : statement.path("repeats")) {
      words
          .append("\n")
          .append(terminal.faint("told again: "))
          .append(repeat.path("quote").asText().replaceAll("\\s+", " "));
    }
    return words.append("\n").toString();
  }

  private int sentenceStart(int from) {
    int at = from;
    while (at > 0
        && points[at - 1] != '\n'
        && !(at > 1 && points[at - 1] == ' ' && points[at - 2] == '.')) {
      at--;
    }
    return at;
  }

  private int sentenceEnd(int to) {
    int at = to;
    while (at < points.length && points[at] != '\n' && points[at] != '.') {
      at++;
    }
    return Math.min(points.length, at + 1);
  }

  /** The stretch, with each marked span in it; spans that overlap are joined. */
  private String marked(int from, int to, List<JsonNode> marks) {
    List<int[]> spans = new ArrayList<>();
    marks.stream()
        .map(mark -> new int[] {mark.path("start").asInt(), mark.path("end").asInt()})
        .sorted(Comparator.comparing(span -> span[0]))
        .forEach(span -> join(spans, span));
    StringBuilder words = new StringBuilder();
    int at = from;
    for (int[] span : spans) {
      if (span[0] >= at && span[1] <= to) {
        words.append(text(at, span[0])).append(terminal.marked(text(span[0], span[1])));
        at = span[1];
      }
    }
    return words.append(text(at, to)).toString().replaceAll("\\s+", " ").strip();
  }

  private static void join(List<int[]> spans, int[] span) {
    int[] last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
    if (last != null && span[0] < last[1]) {
      last[1] = Math.max(last[1], span[1]);
    } else {
      spans.add(span);
    }
  }

  private String text(int from, int to) {
    return to > from ? new String(points, from, to - from) : "";
  }
}
