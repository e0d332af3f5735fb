package org.chancery.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.chancery.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chancery merge}: takes over what another ledger holds. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description =
        "Takes over every article and every decision of another ledger, which stays as it is. What is there already changes nothing; which ledger is merged into which makes no difference.",
    footer = {"", "Example:", "  chancery merge colleague.db"})
final class MergeCommand implements Callable<Integer> {

  @Parameters(paramLabel = "OTHER", description = "The other ledger's file.")
  Path other;

  @Mixin LedgerChoice choice = new LedgerChoice();
  @Mixin Screen screen;

  @Override
  public Integer call() {
    try (Ledger from = Ledger.openToRead(other);
        Ledger ledger = choice.toWrite();
        ProgressBar bar = bar()) {
      int[] articles = {0};
      ledger.merge(
          from,
          (done, of) -> {
            articles[0] = of;
            if (bar != null) {
              bar.maxHint(of);
              bar.stepTo(done);
            }
          });
      Threads.update(ledger, screen);
      screen
          .err()
          .println(
              "Merged " + articles[0] + " readings of " + other + ". Ledger: " + ledger.file());
    }
    return 0;
  }

  private @Nullable ProgressBar bar() {
    return screen.terminal().isError()
        ? new ProgressBarBuilder().setTaskName("Merging").setUnit(" readings", 1).build()
        : null;
  }
}
