package org.chancery.cli;

import java.util.concurrent.Callable;
import org.chancery.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chancery export}: the whole record. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes every reading as JSON Lines, in an order that does not depend on how they came in. `chancery add` takes it again.",
    footer = {"", "Example:", "  chancery export > record.jsonl"})
final class ExportCommand implements Callable<Integer> {

  @Mixin LedgerChoice choice = new LedgerChoice();
  @Mixin Screen screen;

  @Override
  public Integer call() {
    try (Ledger ledger = choice.toRead()) {
      ledger.export(
          line -> {
            screen.out().print(line);
            screen.out().print('\n');
            if (screen.out().checkError()) {
              throw new OutputClosed();
            }
          });
    }
    screen.out().flush();
    return 0;
  }
}
