package org.chancery.cli;

import java.util.concurrent.Callable;
import org.chancery.article.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery read}: readings to standard output, no ledger touched. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = "Reads articles and writes one JSON reading a line. Touches no ledger.",
    footer = {
      "",
      "Example:",
      "  chancery read --published 2026-01-11 talks.txt",
      "  chancery read --format text talks.txt"
    })
final class ReadCommand implements Callable<Integer> {

  /** How readings are written. */
  enum Format {
    JSON,
    TEXT
  }

  @Mixin Input input = new Input();
  @Mixin Screen screen;

  @Option(
      names = "--format",
      description = "json (one line each) or text (for people). Default: ${DEFAULT-VALUE}.",
      defaultValue = "JSON")
  Format format;

  @Override
  public Integer call() {
    Desk desk = new Desk(screen, input.analyser);
    Desk.Count count =
        desk.read(
            input,
            new Desk.Taker() {
              @Override
              public void reading(String json) {
                screen
                    .out()
                    .println(
                        format == Format.JSON ? json : ReadingText.of(json, screen.terminal()));
                screen.out().flush();
                if (screen.out().checkError()) {
                  throw new OutputClosed();
                }
              }

              @Override
              public void refused(String where, Problem problem) {
                screen.err().println(problem.code() + "  " + where + "  " + problem.message());
              }
            });
    if (count.refused() > 0) {
      screen
          .err()
          .println(
              count.refused() + " of " + (count.read() + count.refused()) + " could not be read.");
    }
    return count.exitCode();
  }
}
