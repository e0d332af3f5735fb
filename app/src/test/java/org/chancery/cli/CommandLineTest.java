package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.chancery.store.Readings;
import org.chancery.text.OnnxAnalyser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {

  @TempDir Path folder;
  private Path ledger;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void place() {
    ledger = folder.resolve("ledger.db");
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Chancery.commandLine(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            Terminal.of(Map.of(), false, false))
        .execute(arguments);
  }

  private Path readings(int count) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int number = 0; number < count; number++) {
      lines.append(Readings.numbered(number)).append('\n');
    }
    return Files.writeString(folder.resolve("readings.jsonl"), lines);
  }

  @Test
  void everyCommandHasHelpWithAnExample() {
    CommandLine root =
        Chancery.commandLine(
            new PrintWriter(out), new PrintWriter(err), Terminal.of(Map.of(), false, false));
    assertThat(root.getSubcommands()).hasSizeGreaterThan(10);
    root.getSubcommands()
        .forEach(
            (name, command) ->
                assertThat(command.getUsageMessage())
                    .as(name)
                    .contains("Example:")
                    .contains("chancery " + name));
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("Example:");
  }

  @Test
  void readingsAreAddedAndAskedFor() throws IOException {
    assertThat(run("add", "--ledger", ledger.toString(), readings(2).toString())).isZero();
    assertThat(err.toString()).contains("Added 2 articles");
    assertThat(run("add", "--ledger", ledger.toString(), readings(2).toString())).isZero();
    assertThat(err.toString()).contains("2 were there already");
    assertThat(run("asks", "--from", "KEN", "--to", "Denmark", "--ledger", ledger.toString()))
        .isZero();
    assertThat(out.toString().lines()).hasSize(3).first().asString().startsWith("date\tfrom\tto");
    assertThat(out.toString())
        .contains(
            "2024-05-04\tKEN\tDNK\tAmina Okello\tfirm\tlift the ban on tea\tExample Gazette\t2024-05-05");
    assertThat(run("asks", "--since", "2025", "--ledger", ledger.toString())).isZero();
    assertThat(err.toString()).contains("No ask found.");
    assertThat(
            run(
                "encounters",
                "--between",
                "KEN,DNK",
                "--until",
                "2024-05",
                "--ledger",
                ledger.toString()))
        .isZero();
    assertThat(out.toString()).contains("Amina Okello (KEN); Søren Đinh (DNK)").contains("Nairobi");
    assertThat(
            run(
                "statements",
                "--by",
                "soren dinh",
                "--act",
                "commit",
                "--format",
                "json",
                "--ledger",
                ledger.toString()))
        .isZero();
    assertThat(out.toString().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith("{").contains("\"words\":\"a review\""));
    assertThat(run("search", "\"ban on tea\"", "--format", "csv", "--ledger", ledger.toString()))
        .isZero();
    assertThat(out.toString()).contains("[ban on tea]").contains("\r\n");
    assertThat(run("status", "--ledger", ledger.toString())).isZero();
    assertThat(out.toString()).contains("articles\t2");
  }

  @Test
  void entryIsShownWithItsWordsMarked() throws IOException {
    run("add", "--ledger", ledger.toString(), readings(1).toString());
    run("asks", "--ledger", ledger.toString());
    String id = out.toString().strip().substring(out.toString().strip().lastIndexOf('\t') + 1);
    assertThat(run("show", id.substring(0, 8), "--ledger", ledger.toString())).isZero();
    assertThat(out.toString())
        .contains("[urged]")
        .contains("[Denmark to lift the ban on tea 0]")
        .contains("Example Gazette");
    run("encounters", "--ledger", ledger.toString());
    String encounter =
        out.toString().strip().substring(out.toString().strip().lastIndexOf('\t') + 1);
    assertThat(run("show", encounter, "--ledger", ledger.toString())).isZero();
    assertThat(out.toString()).contains("[Amina Okello]");
    assertThat(run("show", "s:nothing", "--ledger", ledger.toString())).isEqualTo(2);
  }

  @Test
  void removingNeedsConsent() throws IOException {
    run("add", "--ledger", ledger.toString(), readings(1).toString());
    assertThat(run("remove", "sha256:", "--ledger", ledger.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("--yes");
    assertThat(run("remove", "--yes", "sha256:", "--ledger", ledger.toString())).isZero();
    assertThat(err.toString()).contains("1 encounters and 2 statements");
  }

  @Test
  void exportGoesInAgain() throws IOException {
    run("add", "--ledger", ledger.toString(), readings(3).toString());
    run("export", "--ledger", ledger.toString());
    String first = out.toString();
    Path file = Files.writeString(folder.resolve("export.jsonl"), first);
    Path other = folder.resolve("other.db");
    assertThat(run("add", "--ledger", other.toString(), file.toString())).isZero();
    run("export", "--ledger", other.toString());
    assertThat(out.toString()).isEqualTo(first);
  }

  @Test
  void badInputIsToldAndTheRestGoesOn() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {1, 0, 2});
    assertThat(
            run(
                "add",
                "--ledger",
                ledger.toString(),
                empty.toString(),
                readings(1).toString(),
                binary.toString(),
                folder.resolve("missing.txt").toString()))
        .isEqualTo(1);
    assertThat(err.toString())
        .contains("article/empty  " + empty)
        .contains("article/binary")
        .contains("article/missing")
        .contains("Added 1 articles, 3 could not be read");
    run("status", "--ledger", ledger.toString());
    assertThat(out.toString()).contains("skipped\t3").contains("article/missing");
  }

  @Test
  void nothingReadIsExitCodeThree() throws IOException {
    Path nothing = Files.createDirectory(folder.resolve("nothing"));
    assertThat(run("read", nothing.toString())).isEqualTo(3);
    assertThat(err.toString()).contains("article/empty-folder");
    assertThat(run("read", folder.resolve("missing.txt").toString())).isEqualTo(3);
    assertThat(run("asks", "--ledger", folder.resolve("none.db").toString())).isEqualTo(3);
    assertThat(err.toString()).contains("store/no-ledger");
  }

  @Test
  void unreadableFileIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("secret.txt"), "They met.");
    Assumptions.assumeTrue(
        file.toFile().setReadable(false) && !Files.isReadable(file),
        "skipped: this user may read everything (run as an unprivileged user)");
    assertThat(run("read", file.toString())).isEqualTo(3);
    assertThat(err.toString()).contains("article/unreadable");
  }

  @Test
  void wrongUseIsExitCodeTwo() throws IOException {
    assertThat(run()).isEqualTo(2);
    assertThat(run("asks", "--from", "Atlantis", "--ledger", ledger.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("Atlantis").contains("VNM");
    assertThat(run("encounters", "--since", "soon", "--ledger", ledger.toString())).isEqualTo(2);
    assertThat(run("statements", "--act", "shout")).isEqualTo(2);
  }

  @Test
  void tableFitsTheTerminalAndKeepsDaysWhole() throws IOException {
    run("add", "--ledger", ledger.toString(), readings(1).toString());
    run("asks", "--format", "table", "--ledger", ledger.toString());
    assertThat(out.toString().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100))
        .anySatisfy(line -> assertThat(line).startsWith("2024-05-04"));
  }

  @Test
  void ledgerIsTheNamedOneElseInTheDataFolder() {
    assertThat(LedgerChoice.usual(Map.of("CHANCERY_LEDGER", "/a/b.db")))
        .isEqualTo(Path.of("/a/b.db"));
    assertThat(LedgerChoice.usual(Map.of("XDG_DATA_HOME", "/data")))
        .isEqualTo(Path.of("/data/chancery/ledger.db"));
    assertThat(LedgerChoice.usual(Map.of()).toString()).endsWith(".local/share/chancery/ledger.db");
  }

  @Test
  void readingBearsItsAnalyserOrTheCommandSaysThatThereIsNone() throws IOException {
    Path article = Files.writeString(folder.resolve("talks.txt"), "The envoys met in Karsk.");
    boolean hasModel = OnnxAnalyser.class.getResource("model/encoder.onnx") != null;
    int exit = run("read", "--analyser", "own", article.toString());
    if (hasModel) {
      assertThat(exit).isZero();
      assertThat(out.toString()).contains("\"engine\":\"0.1.0+own.");
    } else {
      assertThat(exit).isNotZero();
      assertThat(out.toString()).isEmpty();
      assertThat(err.toString()).contains("text/own-model-missing").contains("--analyser nlp4j");
    }
    assertThat(run("read", "--analyser", "other", article.toString())).isNotZero();
    assertThat(err.toString()).contains("NLP4J", "OWN");
  }
}
