package org.chancery.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.chancery.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery export}: the whole record, or what was made of it. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes the record as JSON Lines, in an order that does not depend on how it came in. Readings can be added again with `chancery add`.",
    footer = {
      "",
      "Example:",
      "  chancery export > record.jsonl",
      "  chancery export --what threads > threads.jsonl"
    })
final class ExportCommand implements Callable<Integer> {

  /** What can be written. */
  enum What {
    /** Every reading, whole. */
    READINGS,
    /** One line for each ask: in which article, at which place, in which thread. */
    THREADS,
    /**
     * One line for each answer: in which article, at which place, to which thread, of which kind.
     */
    ANSWERS,
    /** One line for each account: in which article, of which encounter. */
    ENCOUNTERS,
    /** One line for each article: with which others it tells the same encounters. */
    CLUSTERS,
    /** One line for each article: with which others it is a copy of one text. */
    COPIES,
    /** One line for each decision, those taken back too. */
    DECISIONS
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Cue and content of one statement stand as near as this, else only the content is quoted. */
  private static final int NEAR = 60;

  @Option(
      names = "--what",
      description =
          "readings, threads (each ask with its thread), answers (each answer with the thread that it answers), encounters (each account with its encounter), clusters (each article with the first encounter that it tells), copies (each article with its group of copies) or decisions. Default: ${DEFAULT-VALUE}.",
      defaultValue = "readings")
  What what = What.READINGS;

  @Mixin LedgerChoice choice = new LedgerChoice();
  @Mixin Screen screen;

  @Override
  public Integer call() {
    try (Ledger ledger = what == What.READINGS ? choice.toRead() : Threads.toRead(choice, screen)) {
      switch (what) {
        case READINGS -> ledger.export(this::line);
        case THREADS ->
            lines(
                ledger,
                "SELECT w.article_id AS article_id, w.statement_id AS statement_id, w.thread_id AS label, NULL AS kind, t.related AS note FROM wish w JOIN thread t ON t.id = w.thread_id WHERE w.kind = 'ask' ORDER BY w.article_id, w.statement_id");
        case ENCOUNTERS ->
            plain(
                ledger,
                "SELECT w.source AS article, a.encounter_id AS encounter, a.entry_id AS cluster, CASE e.background WHEN 1 THEN 1 END AS background FROM entry_account a JOIN encounter e ON e.id = a.encounter_id JOIN article w ON w.id = e.article_id WHERE a.entry_id IS NOT NULL ORDER BY w.id, a.encounter_id");
        case CLUSTERS ->
            plain(
                ledger,
                "SELECT w.source AS id, COALESCE((SELECT MIN(a.entry_id) FROM entry_account a JOIN encounter e ON e.id = a.encounter_id WHERE e.article_id = w.id AND e.background = 0), w.id) AS cluster FROM article w ORDER BY w.id");
        case COPIES ->
            plain(
                ledger,
                "SELECT w.source AS id, f.copy_group AS cluster FROM article w JOIN fingerprint f ON f.article_id = w.id ORDER BY w.id");
        case DECISIONS ->
            plain(
                ledger,
                "SELECT id, kind, subject, object, who, decided_at AS at, why FROM decision ORDER BY decided_at, id");
        case ANSWERS ->
            lines(
                ledger,
                "SELECT s.article_id AS article_id, n.statement_id AS statement_id, n.thread_id AS label, n.kind AS kind, n.rule AS note FROM answer n JOIN statement s ON s.id = n.statement_id JOIN thread t ON t.id = n.thread_id AND t.kind = 'ask' ORDER BY 1, 2, 3");
      }
    }
    screen.out().flush();
    return 0;
  }

  private void plain(Ledger ledger, String sql) {
    for (Map<String, Object> row : ledger.rows(sql, Map.of())) {
      ObjectNode line = JSON.valueToTree(row);
      line.properties().removeIf(field -> field.getValue().isNull());
      if (line.has("background")) {
        line.put("background", true);
      }
      line(line.toString());
    }
  }

  private void lines(Ledger ledger, String sql) {
    String open = "";
    Map<String, JsonNode> statements = new TreeMap<>();
    JsonNode article = JSON.nullNode();
    for (Map<String, Object> row : ledger.rows(sql, Map.of())) {
      String id = row.get("article_id").toString();
      if (!id.equals(open)) {
        JsonNode reading = parse(ledger.reading(id).orElseThrow());
        article = reading.path("article");
        statements.clear();
        reading.path("statements").forEach(one -> statements.put(one.path("id").asText(), one));
        open = id;
      }
      line(place(article, statements.get(row.get("statement_id").toString()), row).toString());
    }
  }

  private ObjectNode place(JsonNode article, JsonNode statement, Map<String, Object> row) {
    JsonNode content = statement.path("content");
    int end = content.path(content.size() - 1).path("end").asInt();
    int start = content.path(0).path("start").asInt();
    int cue = statement.path("cue").path(0).path("start").asInt(start);
    int cueEnd = statement.path("cue").path(0).path("end").asInt(start);
    int from = cue < start && start - cueEnd <= NEAR ? cue : start;
    int[] points = article.path("text").asText().codePoints().toArray();
    ObjectNode line = JSON.createObjectNode();
    line.put("article", article.path("source").asText());
    line.put("statement", statement.path("id").asText());
    line.put("start", from);
    line.put("end", end);
    line.put("quote", new String(points, from, end - from));
    if (row.get("kind") == null) {
      line.put("thread", String.valueOf(row.get("label")));
      ArrayNode related = line.putArray("related");
      Stream.of(row.get("note").toString().split(" "))
          .filter(id -> !id.isEmpty())
          .forEach(related::add);
    } else {
      line.put("answers", String.valueOf(row.get("label")));
      line.put("kind", row.get("kind").toString().toLowerCase(Locale.ROOT));
      line.put("rule", row.get("note").toString());
    }
    return line;
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored reading is always JSON", e);
    }
  }

  private void line(String line) {
    screen.out().print(line);
    screen.out().print('\n');
    if (screen.out().checkError()) {
      throw new OutputClosed();
    }
  }
}
