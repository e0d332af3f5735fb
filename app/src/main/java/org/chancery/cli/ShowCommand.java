package org.chancery.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chancery.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chancery show}: one entry with the words that prove it. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Shows an encounter, a statement or an article: the sentence, with the found words marked. The beginning of an id is enough.",
    footer = {"", "Example:", "  chancery show s:7d0a41"})
final class ShowCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(
      paramLabel = "ID",
      description =
          "As the lists give it, such as s:7d0a41… or e:41c… or sha256:9f…; of an encounter, m:…, the first account.")
  String id;

  @Mixin LedgerChoice choice = new LedgerChoice();
  @Mixin Screen screen;

  @Override
  public Integer call() throws JsonProcessingException {
    try (Ledger ledger = choice.toRead()) {
      String entry = id.startsWith("m:") ? ledger.entryBeginning(id) : null;
      String whole = ledger.idBeginning(entry == null ? id : "e:" + entry.substring(2));
      if (whole == null) {
        throw screen.misuse(
            "show: found no entry, or several, whose id begins with \""
                + id
                + "\". Give more of it; `chancery asks` and `chancery encounters` list ids.");
      }
      JsonNode reading = JSON.readTree(ledger.reading(articleOf(ledger, whole)).orElseThrow());
      ReadingText text = new ReadingText(reading, screen.terminal());
      screen.out().println(whole.startsWith("sha256:") ? text.whole() : text.entry(whole));
      screen.out().flush();
    }
    return 0;
  }

  private static String articleOf(Ledger ledger, String id) {
    if (id.startsWith("sha256:")) {
      return id;
    }
    String table = id.startsWith("e:") ? "encounter" : "statement";
    List<Map<String, Object>> rows =
        ledger.rows("SELECT article_id FROM " + table + " WHERE id = :id", Map.of("id", id));
    return rows.get(0).get("article_id").toString();
  }
}
