package org.chancery.cli;

import java.nio.file.Path;
import java.util.Map;
import org.chancery.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which ledger; mixed in. */
final class LedgerChoice {

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description =
          "The ledger's file. Default: $$CHANCERY_LEDGER, else ledger.db in the data folder chancery ($$XDG_DATA_HOME or ~/.local/share).")
  @Nullable Path file;

  Path path() {
    return file != null ? file : usual(System.getenv());
  }

  static Path usual(Map<String, String> environment) {
    String named = environment.getOrDefault("CHANCERY_LEDGER", "");
    if (!named.isEmpty()) {
      return Path.of(named);
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path folder =
        data.startsWith("/")
            ? Path.of(data)
            : Path.of(System.getProperty("user.home"), ".local", "share");
    return folder.resolve("chancery").resolve("ledger.db");
  }

  Ledger toRead() {
    return Ledger.openToRead(path());
  }

  Ledger toWrite() {
    return Ledger.open(path());
  }
}
