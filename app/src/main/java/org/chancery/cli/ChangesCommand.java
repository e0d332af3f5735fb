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

/** {@code chancery changes}: what is new, stronger, softer, answered or dropped. */
@Command(
    name = "changes",
    mixinStandardHelpOptions = true,
    description =
        "What changed since a day in what sides want of each other and promise each other: new, stronger, softer, answered, dropped. The page to read on Monday.",
    footer = {
      "",
      "Example:",
      "  chancery changes --since 2026-01-01",
      "  chancery changes --since 2026-01 --from VNM"
    })
final class ChangesCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of(
          "change",
          "date",
          "from",
          "to",
          "kind",
          "wanted",
          "words",
          "outlet",
          "published",
          "article",
          "id");

  /** In a table the words need the room. */
  private static final List<String> NARROW =
      List.of("change", "date", "from", "to", "wanted", "words", "id");

  @Mixin LedgerChoice choice = new LedgerChoice();
  @Mixin Period period = new Period();
  @Mixin Screen screen;

  @Option(names = "--from", paramLabel = "CODE", description = "The side that asks or promises.")
  @Nullable String from;

  @Option(names = "--to", paramLabel = "CODE", description = "The other side.")
  @Nullable String to;

  @Mixin FormatChoice format = new FormatChoice();

  @Override
  public Integer call() {
    if (period.since == null) {
      throw screen.misuse(
          "changes: since when? Say --since with a year, month or day, such as --since 2026-01-01.");
    }
    Map<String, Object> arguments = new HashMap<>();
    StringBuilder where = new StringBuilder("v.change <> 'again'");
    if (from != null) {
      where.append(Sides.speaks("v", "v.thread_id", ":from"));
      arguments.put("from", Sides.speaking(from, "--from", screen));
    }
    if (to != null) {
      where.append(Sides.isOther("v", ":to"));
      arguments.put("to", Sides.checked(to, "--to", screen));
    }
    where.append(period.condition("v.day", arguments, screen));
    String sql =
        "SELECT v.change AS change, v.day AS date, LTRIM(v.from_side, '?') AS \"from\", LTRIM(v.to_side, '?') AS \"to\", v.kind AS kind, t.wanted AS wanted,"
            + " CASE v.change WHEN 'answered' THEN v.note || ': ' || v.words WHEN 'dropped' THEN 'last said ' || t.last_day WHEN 'new' THEN '' ELSE v.words END AS words,"
            + " COALESCE(a.outlet, '') AS outlet, a.published AS published, COALESCE(a.url, a.source) AS article, v.thread_id AS id"
            + " FROM thread_event v JOIN thread t ON t.id = v.thread_id LEFT JOIN article a ON a.id = v.article_id WHERE "
            + where
            + " ORDER BY CASE v.change WHEN 'new' THEN 0 WHEN 'stronger' THEN 1 WHEN 'softer' THEN 2 WHEN 'answered' THEN 3 ELSE 4 END, v.kind, v.day, v.from_side, v.to_side, v.thread_id, v.statement_id";
    try (Ledger ledger = Threads.toRead(choice, screen)) {
      screen.list(
          screen.isTable(format) ? NARROW : COLUMNS,
          ledger.rows(sql, arguments),
          format,
          "Nothing changed.");
    }
    return 0;
  }
}
