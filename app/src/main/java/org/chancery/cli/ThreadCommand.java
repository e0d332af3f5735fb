package org.chancery.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.chancery.store.Ledger;
import org.chancery.thread.WordDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chancery thread}: one ask through the years. */
@Command(
    name = "thread",
    mixinStandardHelpOptions = true,
    description =
        "Shows the history of one ask or commitment: when, by whom and in which words, what changed in the words ([-gone-] {+new+}), what the other side answered, how it seems to stand and by which rule.",
    footer = {
      "",
      "Example:",
      "  chancery thread t:7d0a41",
      "  chancery thread t:7d0a41 --format json"
    })
final class ThreadCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of(
          "date",
          "change",
          "side",
          "speaker",
          "strength",
          "words",
          "drift",
          "encounter",
          "outlet",
          "published",
          "article",
          "id");

  @Parameters(
      paramLabel = "ID",
      description =
          "As the lists give it, such as t:7d0a41…; its beginning is enough. The id of any of its asks, s:7d0a41…, means it too.")
  String id;

  @Mixin LedgerChoice choice = new LedgerChoice();
  @Mixin Screen screen;
  @Mixin FormatChoice format = new FormatChoice();

  @Override
  public Integer call() {
    try (Ledger ledger = Threads.toRead(choice, screen)) {
      String whole = ledger.threadBeginning(id);
      if (whole == null) {
        throw screen.misuse(
            "thread: found no thread, or several, whose id begins with \""
                + id
                + "\". Give more of it; `chancery asks` and `chancery commitments` list ids.");
      }
      List<Map<String, Object>> history = history(ledger, whole);
      if (screen.isTable(format)) {
        story(ledger, whole, history);
      } else {
        screen.list(COLUMNS, history, format, "");
      }
      screen.out().flush();
    }
    return 0;
  }

  // ---- what happened, in order ----

  private static List<Map<String, Object>> history(Ledger ledger, String thread) {
    List<Map<String, Object>> rows =
        ledger.rows(
            "SELECT w.day AS date, COALESCE((SELECT change FROM thread_event v WHERE v.thread_id = w.thread_id AND v.statement_id = w.statement_id AND v.change <> 'answered'), 'also told') AS change,"
                + " LTRIM(w.from_side, '?') AS side, s.speaker AS speaker, CASE w.strength WHEN 0 THEN 'hopes' WHEN 1 THEN 'proposes' WHEN 2 THEN 'asks' ELSE 'urges' END AS strength, w.wanted AS words, NULL AS drift, (SELECT COALESCE(n.entry_id, n.encounter_id) FROM entry_account n WHERE n.encounter_id = w.encounter_id) AS encounter,"
                + " COALESCE(a.outlet, '') AS outlet, a.published AS published, COALESCE(a.url, a.source) AS article, w.statement_id AS id, 0 AS turn, a.id AS article_id"
                + " FROM wish w JOIN statement s ON s.id = w.statement_id JOIN article a ON a.id = w.article_id WHERE w.thread_id = :thread"
                + " UNION ALL SELECT n.day, n.kind, s.speaker_side, s.speaker, n.rule, s.words, NULL, (SELECT COALESCE(m.entry_id, m.encounter_id) FROM entry_account m WHERE m.encounter_id = s.encounter_id), COALESCE(a.outlet, ''), a.published, COALESCE(a.url, a.source), s.id, 1, a.id"
                + " FROM answer n JOIN statement s ON s.id = n.statement_id JOIN article a ON a.id = s.article_id WHERE n.thread_id = :thread"
                + " ORDER BY date, turn, article_id, id",
            Map.of("thread", thread));
    String before = null;
    for (Map<String, Object> row : rows) {
      boolean isWish = row.get("turn").toString().equals("0");
      String words = String.valueOf(row.get("words"));
      if (isWish && before != null && !before.equals(words)) {
        row.put("drift", drift(before, words));
      }
      before = isWish ? words : before;
    }
    return rows;
  }

  private static String drift(String before, String words) {
    return WordDiff.of(before, words).stream()
        .map(
            piece ->
                switch (piece.kind()) {
                  case KEPT -> piece.words();
                  case GONE -> "[-" + piece.words() + "-]";
                  case NEW -> "{+" + piece.words() + "+}";
                })
        .collect(Collectors.joining(" "));
  }

  // ---- for people ----

  private void story(Ledger ledger, String thread, List<Map<String, Object>> history) {
    PrintWriter out = screen.out();
    Map<String, Object> head =
        ledger.rows("SELECT * FROM thread WHERE id = :id", Map.of("id", thread)).get(0);
    boolean isAsk = head.get("kind").equals("ask");
    out.println(
        side(head, "from_side") + " → " + side(head, "to_side") + ": " + head.get("wanted"));
    out.println(
        screen.terminal().faint(thread)
            + "  "
            + (isAsk ? "asked" : "said")
            + " on "
            + count(head.get("occasions"), "day")
            + " in "
            + count(head.get("accounts"), "account")
            + ", "
            + head.get("first_day")
            + " to "
            + head.get("last_day"));
    out.println(
        "Suggested, not a fact: "
            + head.get("status")
            + (head.get("status_day") == null ? "" : " since " + head.get("status_day"))
            + " ("
            + head.get("status_rule")
            + (head.get("status_evidence").toString().isEmpty()
                ? ""
                : ", by " + head.get("status_evidence"))
            + ")");
    history.forEach(row -> entry(out, row));
    related(ledger, out, head.get("related").toString());
  }

  private static String count(Object number, String noun) {
    return number + " " + noun + (number.toString().equals("1") ? "" : "s");
  }

  private static String side(Map<String, Object> head, String column) {
    String side = head.get(column).toString().replaceFirst("^\\?", "");
    return side.isEmpty() ? "(side unknown)" : side;
  }

  private void entry(PrintWriter out, Map<String, Object> row) {
    boolean isAnswer = row.get("turn").toString().equals("1");
    out.println();
    out.println(
        String.format("%-10s  ", row.get("date") == null ? "" : row.get("date"))
            + (isAnswer ? "answer, " : "")
            + row.get("change")
            + ": "
            + row.get("speaker")
            + " "
            + (isAnswer ? "(" + row.get("strength") + ")" : row.get("strength").toString()));
    Object shown = row.get("drift") == null ? row.get("words") : row.get("drift");
    out.println("            " + shown);
    out.println("            " + screen.terminal().faint(cited(row)));
  }

  private static String cited(Map<String, Object> row) {
    return List.of("outlet", "published", "article", "encounter", "id").stream()
        .map(part -> row.get(part) == null ? "" : row.get(part).toString())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static void related(Ledger ledger, PrintWriter out, String related) {
    if (related.isEmpty()) {
      return;
    }
    out.println();
    out.println("Related, but another deed:");
    for (String id : related.split(" ")) {
      ledger
          .rows("SELECT id, wanted FROM thread WHERE id = :id", Map.of("id", id))
          .forEach(row -> out.println("  " + row.get("id") + "  " + row.get("wanted")));
    }
  }
}
