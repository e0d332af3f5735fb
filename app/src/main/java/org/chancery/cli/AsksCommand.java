package org.chancery.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chancery.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery asks}: who asked what of whom. */
@Command(
    name = "asks",
    mixinStandardHelpOptions = true,
    description = {
      "Lists who wants what of whom: each thing once, with how often and how firmly it was asked, and how it seems to stand.",
      "What is one ask over the years is decided by meaning; the status is suggested by a rule, never a fact. `chancery thread ID` shows the words."
    },
    footer = {
      "",
      "Example:",
      "  chancery asks --from VNM --to USA --since 2023",
      "  chancery asks --rows --from VNM --format csv > asks.csv"
    })
final class AsksCommand implements Callable<Integer> {

  static final List<String> COLUMNS =
      List.of(
          "date",
          "from",
          "to",
          "speaker",
          "strength",
          "wanted",
          "outlet",
          "published",
          "article",
          "id");

  @Mixin LedgerChoice choice = new LedgerChoice();
  @Mixin Period period = new Period();
  @Mixin Screen screen;

  @Option(
      names = "--from",
      paramLabel = "CODE",
      description =
          "The side that asks, also with another when both call on a third. `both`: what sides ask together.")
  @Nullable String from;

  @Option(names = "--to", paramLabel = "CODE", description = "The side that is asked.")
  @Nullable String to;

  @Option(names = "--firm", description = "Leave out hopes and expectations.")
  boolean firm;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description =
          "Only those that seem to stand so: open, acknowledged, promised, partly-met, met, refused, dropped.")
  @Nullable String status;

  @Option(
      names = "--rows",
      description = "Every single ask of every article, with its source, in order of time.")
  boolean rows;

  @Mixin FormatChoice format = new FormatChoice();

  @Override
  public Integer call() {
    if (rows && status != null) {
      throw screen.misuse("--status: single asks have none. Leave out --rows.");
    }
    return rows ? singleAsks() : threads();
  }

  private int threads() {
    ThreadList list =
        new ThreadList("ask", screen).sides(from, to).firm(firm).status(status).period(period);
    try (Ledger ledger = Threads.toRead(choice, screen)) {
      list.show(ledger, format, "No ask found.");
    }
    return 0;
  }

  private int singleAsks() {
    Map<String, Object> arguments = new HashMap<>();
    StringBuilder where = new StringBuilder();
    if (from != null) {
      where.append(
          " AND (s.speaker_side = LTRIM(:from, '?') OR s.speaker_side = 'both' AND s.addressee_side NOT IN ('both', :from)"
              + " AND EXISTS (SELECT 1 FROM participant p WHERE p.encounter_id = s.encounter_id AND p.side = :from))");
      arguments.put("from", Sides.speaking(from, "--from", screen));
    }
    if (to != null) {
      where.append(" AND s.addressee_side = :to");
      arguments.put("to", Sides.checked(to, "--to", screen));
    }
    if (firm) {
      where.append(" AND s.soft = 0");
    }
    where.append(period.condition(StatementsCommand.DAY, arguments, screen));
    try (Ledger ledger = choice.toRead()) {
      screen.list(COLUMNS, rows(ledger, where.toString(), arguments), format, "No ask found.");
    }
    return 0;
  }

  /** All asks that fit the condition, oldest first. */
  static List<Map<String, Object>> rows(
      Ledger ledger, String condition, Map<String, Object> arguments) {
    String sql =
        "SELECT "
            + StatementsCommand.DAY
            + " AS date, s.speaker_side AS \"from\", s.addressee_side AS \"to\", s.speaker AS speaker,"
            + " CASE WHEN s.soft = 1 THEN 'soft' ELSE 'firm' END || CASE WHEN s.joint = 1 THEN ', joint' ELSE '' END AS strength,"
            + " COALESCE(s.wanted, s.words) AS wanted, COALESCE(a.outlet, '') AS outlet, a.published AS published, COALESCE(a.url, a.source) AS article, s.id AS id"
            + " FROM statement s JOIN article a ON a.id = s.article_id LEFT JOIN encounter e ON e.id = s.encounter_id"
            + " WHERE s.rejected = 0 AND s.act = 'ask'"
            + condition
            + " ORDER BY date, a.id, s.position";
    return ledger.rows(sql, arguments);
  }
}
