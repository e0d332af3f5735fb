package org.chancery.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chancery.store.FullText;
import org.chancery.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery search}: full text. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description =
        "Searches articles and statements for words. All must be there; words in quotation marks stand together. Accents and case do not matter.",
    footer = {
      "",
      "Example:",
      "  chancery search market economy",
      "  chancery search '\"market economy\" status'"
    })
final class SearchCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of("kind", "snippet", "outlet", "published", "article", "id");

  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "The words to look for.")
  List<String> words = List.of();

  @Mixin LedgerChoice choice = new LedgerChoice();
  @Mixin Screen screen;

  @Option(
      names = "--limit",
      description = "At most so many (default: ${DEFAULT-VALUE}).",
      defaultValue = "20")
  int limit;

  @Mixin FormatChoice format = new FormatChoice();

  @Override
  public Integer call() {
    try (Ledger ledger = choice.toRead()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      for (FullText.Hit hit : ledger.search(String.join(" ", words), limit)) {
        Map<String, Object> article =
            ledger
                .rows(
                    "SELECT outlet, published, COALESCE(url, source) AS article FROM article WHERE id = :id",
                    Map.of("id", hit.articleId()))
                .get(0);
        Map<String, Object> row = new LinkedHashMap<>(article);
        row.put("kind", hit.kind());
        row.put("snippet", hit.snippet().replace('\u0001', '[').replace('\u0002', ']'));
        row.put("id", hit.id());
        rows.add(row);
      }
      screen.list(COLUMNS, rows, format, "Nothing found.");
    }
    return 0;
  }
}
