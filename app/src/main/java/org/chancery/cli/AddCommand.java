package org.chancery.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chancery.article.Problem;
import org.chancery.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery add}: reads into the ledger. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description =
        "Reads articles into the ledger; takes readings made by `chancery read` too. An article that is there already changes nothing.",
    footer = {
      "",
      "Example:",
      "  chancery add articles/ --outlet \"Example Gazette\"",
      "  chancery add readings.jsonl"
    })
final class AddCommand implements Callable<Integer> {

  @Mixin Input input = new Input();
  @Mixin LedgerChoice choice = new LedgerChoice();
  @Mixin Screen screen;

  @Option(
      names = "--tell",
      description = "Write each article's id as soon as it is safe on the disk.")
  boolean tell;

  @Override
  public Integer call() {
    try (Ledger ledger = choice.toWrite()) {
      Map<Ledger.Added, Integer> added = new EnumMap<>(Ledger.Added.class);
      Desk.Count count = new Desk(screen, input.analyser).read(input, new Keeper(ledger, added));
      Threads.update(ledger, screen);
      screen.err().println(summary(added, count.refused()) + " " + ledger.file());
      return count.exitCode();
    }
  }

  private final class Keeper implements Desk.Taker {
    private final Ledger ledger;
    private final Map<Ledger.Added, Integer> added;

    Keeper(Ledger ledger, Map<Ledger.Added, Integer> added) {
      this.ledger = ledger;
      this.added = added;
    }

    @Override
    public void reading(String json) {
      added.merge(ledger.add(json), 1, Integer::sum);
      if (tell) {
        screen.out().println(idOf(json));
        screen.out().flush();
      }
    }

    @Override
    public void refused(String where, Problem problem) {
      screen.err().println(problem.code() + "  " + where + "  " + problem.message());
      ledger.skip(where, problem);
    }
  }

  private static String idOf(String json) {
    int at = json.indexOf("sha256:");
    return json.substring(at, at + 71);
  }

  private static String summary(Map<Ledger.Added, Integer> added, int refused) {
    StringBuilder words =
        new StringBuilder("Added " + added.getOrDefault(Ledger.Added.NEW, 0) + " articles");
    if (added.containsKey(Ledger.Added.SAME)) {
      words.append(", ").append(added.get(Ledger.Added.SAME)).append(" were there already");
    }
    if (added.containsKey(Ledger.Added.REPLACED)) {
      words.append(", ").append(added.get(Ledger.Added.REPLACED)).append(" read anew");
    }
    if (refused > 0) {
      words.append(", ").append(refused).append(" could not be read");
    }
    return words + ". Ledger:";
  }
}
