package org.chancery.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.Callable;
import org.chancery.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery remove}: an article, with what it supported. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description =
        "Removes an article with every encounter and statement that it supported. Asks first.",
    footer = {"", "Example:", "  chancery remove sha256:9f31"})
final class RemoveCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ARTICLE-ID", description = "The article's id, or its beginning.")
  String id;

  @Mixin LedgerChoice choice = new LedgerChoice();
  @Mixin Screen screen;

  @Option(names = "--yes", description = "Do not ask.")
  boolean yes;

  @Override
  public Integer call() {
    if (!Files.exists(choice.path())) {
      choice.toRead();
    }
    try (Ledger ledger = choice.toWrite()) {
      String whole = ledger.idBeginning(id);
      if (whole == null || !whole.startsWith("sha256:")) {
        throw screen.misuse(
            "remove: found no article, or several, whose id begins with \""
                + id
                + "\". `chancery status` counts them, `chancery search` finds them.");
      }
      Map<String, Object> counts =
          ledger
              .rows(
                  "SELECT source, (SELECT COUNT(*) FROM encounter WHERE article_id = a.id) AS encounters, (SELECT COUNT(*) FROM statement WHERE article_id = a.id) AS statements FROM article a WHERE id = :id",
                  Map.of("id", whole))
              .get(0);
      String what =
          "the article "
              + counts.get("source")
              + " with "
              + counts.get("encounters")
              + " encounters and "
              + counts.get("statements")
              + " statements";
      if (!yes && !isAgreed(what)) {
        screen.err().println("Nothing was removed.");
        return Chancery.NOTHING_DONE;
      }
      ledger.remove(whole);
      Threads.update(ledger, screen);
      screen.err().println("Removed " + what + ".");
    }
    return 0;
  }

  private boolean isAgreed(String what) {
    if (!screen.terminal().isError()) {
      throw screen.misuse(
          "remove: would remove " + what + ", and nobody is there to ask. Say --yes.");
    }
    screen.err().print("Remove " + what + "? [y/N] ");
    screen.err().flush();
    Scanner answer = new Scanner(System.in, StandardCharsets.UTF_8);
    return answer.hasNextLine()
        && answer.nextLine().strip().toLowerCase(Locale.ROOT).startsWith("y");
  }
}
