package org.chancery.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.chancery.article.Article;
import org.chancery.article.ArticleFile;
import org.chancery.article.ChanceryException;
import org.chancery.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery demo}: the bundled corpus, in a fresh ledger. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Reads the bundled articles (made up by the project) into a fresh ledger and shows who asked what of whom.",
    footer = {"", "Example:", "  chancery demo"})
final class DemoCommand implements Callable<Integer> {

  private static final int SHOWN = 25;

  @Mixin Screen screen;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description =
          "Where to make the ledger. Default: a new file in the folder for temporary files.")
  @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    Path corpus = Path.of(System.getProperty("chancery.home", "."), "corpus");
    List<Path> cases = cases(corpus);
    Path place =
        file != null ? file : Files.createTempDirectory("chancery-demo").resolve("ledger.db");
    Desk desk = new Desk(screen, new AnalyserChoice());
    try (Ledger ledger = Ledger.open(place)) {
      screen.err().println("Reading " + cases.size() + " made-up articles into " + place + " …");
      for (Path folder : cases) {
        ledger.add(desk.read(article(folder)));
      }
      var asks = AsksCommand.rows(ledger, "", new HashMap<>());
      screen
          .out()
          .println(
              "Who asked what of whom ("
                  + Math.min(SHOWN, asks.size())
                  + " of "
                  + asks.size()
                  + "):\n");
      new Listing(
              List.of("date", "from", "to", "strength", "wanted", "outlet"),
              asks.subList(0, Math.min(SHOWN, asks.size())))
          .print(screen.out(), Listing.Format.TABLE, screen.terminal());
      screen.out().println("\nWhere to look next:");
      if (!asks.isEmpty()) {
        screen
            .out()
            .println(
                "  chancery asks --from "
                    + asks.get(0).get("from")
                    + " --to "
                    + asks.get(0).get("to")
                    + " --ledger "
                    + place);
      }
      screen.out().println("  chancery encounters --ledger " + place);
      screen
          .out()
          .println(
              "  chancery show "
                  + (asks.isEmpty() ? "ID" : asks.get(0).get("id"))
                  + " --ledger "
                  + place);
      screen
          .out()
          .println("  chancery explain " + cases.get(0).resolve("article.txt") + " -o page.html");
      screen.out().flush();
    }
    return 0;
  }

  private static List<Path> cases(Path corpus) throws IOException {
    List<Path> cases = new ArrayList<>();
    if (Files.isDirectory(corpus)) {
      try (Stream<Path> folders = Files.list(corpus)) {
        folders
            .filter(folder -> Files.isRegularFile(folder.resolve("article.txt")))
            .sorted()
            .forEach(cases::add);
      }
    }
    if (cases.isEmpty()) {
      throw new ChanceryException(
          "cli/no-corpus",
          corpus
              + ": found no bundled article. Start the program by its launcher `chancery`, which knows where they are.",
          null);
    }
    return cases;
  }

  private static Article article(Path folder) throws IOException {
    List<ArticleFile.Item> items = new ArrayList<>();
    Path expected = folder.resolve("expected.json");
    String outlet =
        Files.exists(expected)
            ? new ObjectMapper().readTree(expected.toFile()).path("outlet").asText(null)
            : null;
    ArticleFile.Settings settings =
        new ArticleFile.Settings(null, outlet, ArticleFile.Settings.PLAIN.maxBytes());
    try (var stream = Files.newInputStream(folder.resolve("article.txt"))) {
      new ArticleFile(settings).read(folder.getFileName() + ".txt", stream, items::add);
    }
    if (items.get(0) instanceof ArticleFile.Item.Found found) {
      return found.article();
    }
    throw new ChanceryException(
        "cli/no-corpus",
        folder + ": the bundled article cannot be read. Install the program again.",
        null);
  }
}
