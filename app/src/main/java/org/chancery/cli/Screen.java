package org.chancery.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every command writes to; mixed in, with the choice of a format. */
@picocli.CommandLine.Command
final class Screen {

  private final Terminal terminal;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  Screen(Terminal terminal) {
    this.terminal = terminal;
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  Terminal terminal() {
    return terminal;
  }

  /** A wrong use of the command: exit code 2. */
  picocli.CommandLine.ParameterException misuse(String message) {
    return new picocli.CommandLine.ParameterException(spec.commandLine(), message);
  }

  /** Whether rows are shown as a table. */
  boolean isTable(FormatChoice choice) {
    return choice.format == Listing.Format.TABLE || choice.format == null && terminal.isOut();
  }

  /** Writes rows, or on standard error that there are none. */
  void list(
      List<String> columns, List<Map<String, Object>> rows, FormatChoice choice, String none) {
    new Listing(columns, rows).print(out(), choice.format, terminal);
    out().flush();
    if (rows.isEmpty()) {
      err().println(none);
    }
  }
}
