package org.chancery.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
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
      Keeper keeper = new Keeper(ledger, added);
      Desk.Count count;
      try {
        count = new Desk(screen, input.analyser).read(input, keeper);
      } finally {
        keeper.store();
      }
      Threads.update(ledger, screen);
      screen.err().println(summary(added, count.refused()) + " " + ledger.file());
      return count.exitCode();
    }
  }

  /**
   * Stores what arrives within five seconds together, since each storing waits for the disk; one by
   * one where each is told.
   */
  private final class Keeper implements Desk.Taker {
    private static final int MOST_WAITING = 500;
    private static final long LONGEST_WAIT_NANOS = 5_000_000_000L;

    private final Ledger ledger;
    private final Map<Ledger.Added, Integer> added;
    private final List<String> waiting = new ArrayList<>();
    private long since;

    Keeper(Ledger ledger, Map<Ledger.Added, Integer> added) {
      this.ledger = ledger;
      this.added = added;
    }

    @Override
    public void reading(String json) {
      since = waiting.isEmpty() ? System.nanoTime() : since;
      waiting.add(json);
      if (tell
          || waiting.size() >= MOST_WAITING
          || System.nanoTime() - since > LONGEST_WAIT_NANOS) {
        store();
      }
    }

    /** All that waits. */
    void store() {
      ledger.addAll(waiting).forEach(one -> added.merge(one, 1, Integer::sum));
      if (tell) {
        waiting.forEach(json -> screen.out().println(idOf(json)));
        screen.out().flush();
      }
      waiting.clear();
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
