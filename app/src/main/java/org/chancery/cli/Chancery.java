package org.chancery.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.chancery.article.ChanceryException;
import org.chancery.reading.EngineVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: {@code chancery COMMAND}. */
@Command(
    name = "chancery",
    description =
        "Reads reports of meetings between governments and keeps the record: who met whom, who asked what of whom, in which words.",
    mixinStandardHelpOptions = true,
    versionProvider = Chancery.Version.class,
    subcommands = {
      DemoCommand.class,
      ReadCommand.class,
      AddCommand.class,
      EncountersCommand.class,
      CompareCommand.class,
      AsksCommand.class,
      CommitmentsCommand.class,
      ThreadCommand.class,
      TimelineCommand.class,
      ChangesCommand.class,
      StatementsCommand.class,
      EventsCommand.class,
      ShowCommand.class,
      SearchCommand.class,
      WhoCommand.class,
      ExplainCommand.class,
      DecideCommand.class,
      RemoveCommand.class,
      MergeCommand.class,
      ExportCommand.class,
      StatusCommand.class
    },
    footer = {
      "",
      "Example:",
      "  chancery add articles/",
      "  chancery asks --from VNM --to USA",
      "",
      "Exit codes: 0 all done; 1 some articles could not be read; 2 wrong usage; 3 nothing could be read or written."
    })
public final class Chancery implements Runnable {

  static final int SOME_FAILED = 1;
  static final int WRONG_USAGE = 2;
  static final int NOTHING_DONE = 3;

  @Option(
      names = "--debug",
      description = "Show where in the program an error arose.",
      scope = ScopeType.INHERIT)
  boolean debug;

  @Spec CommandSpec spec;

  /** The version that {@code --version} shows. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"chancery " + EngineVersion.NUMBER};
    }
  }

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out =
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8),
            false);
    PrintWriter err =
        new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
    int code = commandLine(out, err, Terminal.current()).execute(arguments);
    out.flush();
    System.exit(code);
  }

  /** The command line, writing to these; for {@link #main} and tests. */
  static CommandLine commandLine(PrintWriter out, PrintWriter err, Terminal terminal) {
    Chancery root = new Chancery();
    CommandLine line = new CommandLine(root, new Factory(terminal));
    line.setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true);
    line.setExecutionExceptionHandler(
        (exception, command, result) -> explain(exception, err, root.debug));
    return line;
  }

  private static int explain(Exception exception, PrintWriter err, boolean debug) {
    if (exception instanceof OutputClosed) {
      return 0;
    }
    if (exception instanceof ChanceryException known) {
      err.println(known.code() + "  " + known.getMessage());
    } else {
      err.println(
          "cli/bug  "
              + exception
              + ". This is our bug: run it again with --debug and send us what it prints.");
    }
    if (debug) {
      exception.printStackTrace(err);
    }
    return NOTHING_DONE;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Name a command; `chancery --help` lists them.");
  }

  /** Hands the terminal to the commands that want it. */
  private record Factory(Terminal terminal) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      if (type == Screen.class) {
        return type.cast(new Screen(terminal));
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}
