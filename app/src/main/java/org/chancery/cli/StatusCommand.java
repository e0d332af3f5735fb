package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chancery.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chancery status}: what the ledger holds. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Tells what the ledger holds, and what was given to it but could not be read.",
    footer = {"", "Example:", "  chancery status"})
final class StatusCommand implements Callable<Integer> {

  private static final String COUNTS =
      "SELECT (SELECT COUNT(*) FROM article) AS articles, (SELECT COUNT(*) FROM encounter WHERE background = 0) AS encounters, (SELECT COUNT(*) FROM statement) AS statements,"
          + " (SELECT COUNT(*) FROM statement WHERE act = 'ask') AS asks, (SELECT MIN(date_from) FROM encounter WHERE background = 0) AS first, (SELECT MAX(date_to) FROM encounter WHERE background = 0) AS last,"
          + " (SELECT COUNT(*) FROM skipped) AS skipped";

  @Mixin LedgerChoice choice = new LedgerChoice();
  @Mixin Screen screen;

  @Mixin FormatChoice format = new FormatChoice();

  @Override
  public Integer call() throws IOException {
    try (Ledger ledger = choice.toRead()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      add(rows, "ledger", ledger.file());
      add(rows, "size", Files.size(ledger.file()) / 1024 + " KiB");
      ledger.rows(COUNTS, Map.of()).get(0).forEach((name, value) -> add(rows, name, value));
      for (Map<String, Object> skipped :
          ledger.rows("SELECT place, code, message FROM skipped ORDER BY place, code", Map.of())) {
        add(
            rows,
            "skipped " + skipped.get("place"),
            skipped.get("code") + ": " + skipped.get("message"));
      }
      screen.list(List.of("what", "value"), rows, format, "");
    }
    return 0;
  }

  private static void add(List<Map<String, Object>> rows, String what, @Nullable Object value) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("what", what);
    row.put("value", value);
    rows.add(row);
  }
}
