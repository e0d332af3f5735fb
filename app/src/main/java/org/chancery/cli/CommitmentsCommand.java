package org.chancery.cli;

import java.util.concurrent.Callable;
import org.chancery.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery commitments}: who promised what to whom. */
@Command(
    name = "commitments",
    mixinStandardHelpOptions = true,
    description =
        "Lists who promised or offered what to whom: each thing once, with how often it was said and how it seems to stand: open, met (reported as done) or dropped (fallen silent). `chancery thread ID` shows the words.",
    footer = {"", "Example:", "  chancery commitments --from USA --to VNM"})
final class CommitmentsCommand implements Callable<Integer> {

  @Mixin LedgerChoice choice = new LedgerChoice();
  @Mixin Period period = new Period();
  @Mixin Screen screen;

  @Option(names = "--from", paramLabel = "CODE", description = "The side that promises.")
  @Nullable String from;

  @Option(names = "--to", paramLabel = "CODE", description = "The side to which it promises.")
  @Nullable String to;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only these: open, met, dropped.")
  @Nullable String status;

  @Mixin FormatChoice format = new FormatChoice();

  @Override
  public Integer call() {
    ThreadList list =
        new ThreadList("commitment", screen).sides(from, to).status(status).period(period);
    try (Ledger ledger = Threads.toRead(choice, screen)) {
      list.show(ledger, format, "No commitment found.");
    }
    return 0;
  }
}
