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
    description = "Lists who asked what of whom, when, in which article and in which words.",
    footer = {
      "",
      "Example:",
      "  chancery asks --from VNM --to USA --since 2023",
      "  chancery asks --from VNM --format csv > asks.csv"
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

  @Option(names = "--from", paramLabel = "CODE", description = "The side that asks.")
  @Nullable String from;

  @Option(names = "--to", paramLabel = "CODE", description = "The side that is asked.")
  @Nullable String to;

  @Option(names = "--firm", description = "Leave out hopes and expectations.")
  boolean firm;

  @Mixin FormatChoice format = new FormatChoice();

  @Override
  public Integer call() {
    Map<String, Object> arguments = new HashMap<>();
    StringBuilder where = new StringBuilder();
    if (from != null) {
      where.append(" AND s.speaker_side = :from");
      arguments.put("from", Sides.checked(from, "--from", screen));
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
            + " WHERE s.act = 'ask'"
            + condition
            + " ORDER BY date, a.id, s.position";
    return ledger.rows(sql, arguments);
  }
}
