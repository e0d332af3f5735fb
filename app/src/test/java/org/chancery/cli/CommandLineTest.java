package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chancery.store.Readings;
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
    assertThat(
            run(
                "asks",
                "--rows",
                "--from",
                "KEN",
                "--to",
                "Denmark",
                "--ledger",
                ledger.toString()))
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
    run("asks", "--rows", "--ledger", ledger.toString());
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
  void whoAnswersAPhrase() {
    assertThat(
            run("who", "German Chancellor Angela Merkel", "--on", "2017-04-01", "--format", "csv"))
        .isZero();
    assertThat(out.toString())
        .startsWith(
            "country,sector,office,title,basis\r\nDEU,GOV,Chancellor of Germany,Angela Merkel,");
    assertThat(run("who", "Zorblax Quimby")).isZero();
    assertThat(err.toString()).contains("Nobody known");
    assertThat(run("who")).isEqualTo(2);
    assertThat(run("who", "Oslo", "--on", "soon")).isEqualTo(2);
    assertThat(run("who", "Oslo", "--context", "Atlantis")).isEqualTo(2);
  }

  @Test
  void whoAnswersABatchLineByLine() throws IOException {
    Path questions =
        Files.writeString(
            folder.resolve("questions.jsonl"),
            """
            {"id": 1, "text": "Peruvian and Chilean ministers", "context": null, "on": null}
            {"id": "2", "text": "the foreign minister", "context": "Japan", "on": "2019-01-01"}
            {"id": "3", "text": "Oslo", "on": "soon"}
            {"id": "4"}
            no question
            """);
    assertThat(run("who", "--batch", questions.toString())).isEqualTo(1);
    assertThat(out.toString().lines())
        .hasSize(2)
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("{\"id\":\"1\",\"country\":\"PER\",\"sector\":\"GOV\"")
                    .contains("\"others\":[{\"country\":\"CHL\""),
            line ->
                assertThat(line)
                    .contains("Minister for Foreign Affairs of Japan")
                    .contains("Taro Kono"));
    assertThat(err.toString())
        .contains(":3  on: found \"soon\"")
        .contains(":4  found no \"text\"")
        .contains(":5  found \"no question\"");
    assertThat(run("who", "--batch", folder.resolve("none.jsonl").toString())).isEqualTo(3);
    assertThat(err.toString()).contains("cli/no-batch");
  }

  @Test
  void whoTakesTheUsersHolders() throws IOException {
    String header = "name,other_names,side,office,title,from,to\n";
    Path holders =
        Files.writeString(
            folder.resolve("holders.csv"),
            "\ufeff" + header + "\"Vantongeren, Ilse\",,BEL,MINISTER,Minister of Ports,2031-02,\n");
    assertThat(
            run("who", "Ilse Vantongeren", "--on", "2032-01-01", "--holders", holders.toString()))
        .isZero();
    assertThat(out.toString()).contains("BEL\tGOV\tMinister of Ports of Belgium");
    Files.writeString(holders, header + "Ilse Vantongeren,,BEL,CLERK,Clerk,2031,\n");
    assertThat(run("who", "Oslo", "--holders", holders.toString())).isEqualTo(3);
    assertThat(err.toString())
        .contains("actor/bad-holders")
        .contains(":2  office: found \"CLERK\"");
    Files.writeString(holders, "name,side\nIlse,BEL\n");
    assertThat(run("who", "Oslo", "--holders", holders.toString())).isEqualTo(3);
    assertThat(err.toString()).contains(":1  found the columns \"name,side\"");
    assertThat(run("who", "Oslo", "--holders", folder.resolve("none.csv").toString())).isEqualTo(3);
    assertThat(err.toString()).contains("actor/no-holders");
  }

  @Test
  void eventsAreListedOncePerPairAndDay() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int number = 0; number < 2; number++) {
      lines.append(Readings.withEvents(number)).append('\n');
    }
    Path file = Files.writeString(folder.resolve("events.jsonl"), lines);
    run("add", "--ledger", ledger.toString(), file.toString());
    assertThat(run("events", "--format", "csv", "--ledger", ledger.toString())).isZero();
    List<String> rows = out.toString().lines().toList();
    assertThat(rows).hasSize(7);
    assertThat(rows.get(0)).isEqualTo(String.join(",", EventsCommand.COLUMNS));
    assertThat(run("events", "--one-a-day", "--format", "csv", "--ledger", ledger.toString()))
        .isZero();
    assertThat(out.toString().lines()).hasSize(4);
    assertThat(out.toString())
        .contains("2024-05-04,KEN,GOV,Amina Okello,DNK,GOV,Søren Đinh,CONSULT,meet,04,2,");
    assertThat(
            run(
                "events",
                "--type",
                "request",
                "--to",
                "Norway",
                "--since",
                "2024",
                "--ledger",
                ledger.toString()))
        .isZero();
    assertThat(out.toString().lines())
        .hasSize(3)
        .last()
        .asString()
        .contains("Denmark to lift the ban on tea");
    assertThat(run("events", "--type", "shout", "--ledger", ledger.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("shout").contains("CONSULT");
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

  /** With a tiny model that has learned nothing; see {@code training/tiny.py}. */
  private static final String TINY = "../engine/src/test/resources/org/chancery/text/tiny";

  @Test
  void readingBearsTheAnalyserOfOurOwnAndIsTheSameOnAnyNumberOfThreads() throws IOException {
    StringBuilder articles = new StringBuilder();
    for (int number = 0; number < 12; number++) {
      String text = "The envoys met. ".repeat(1 + number % 5) + "Mr. Velt told them to wait.";
      articles.append("{\"text\": \"").append(text).append("\"}\n");
    }
    Path file = Files.writeString(folder.resolve("talks.jsonl"), articles);
    String[] options = {"read", "--analyser", "own", "--model", TINY, file.toString(), "--threads"};
    assertThat(run(with(options, "1"))).isZero();
    String one = out.toString();
    assertThat(one.lines()).hasSize(12).allMatch(line -> line.contains("\"0.1.0+own."));
    assertThat(run(with(options, "4"))).isZero();
    assertThat(out.toString()).isEqualTo(one);
  }

  @Test
  void modelThatShipsFindsAnAsk() throws IOException {
    String text =
        "French Foreign Minister Odile Marchand met Kenyan Foreign Minister Joseph Otieno in Nairobi on"
            + " 3 May 2024. Marchand urged Kenya to reopen the consulate in Lyon.";
    String article = Files.writeString(folder.resolve("talks.txt"), text).toString();
    assertThat(run("read", "--analyser", "own", article)).isZero();
    assertThat(out.toString())
        .contains("\"0.1.0+own.", "\"act\":\"ask\"", "reopen the consulate in Lyon");
  }

  private static String[] with(String[] options, String last) {
    String[] all = Arrays.copyOf(options, options.length + 1);
    all[options.length] = last;
    return all;
  }

  @Test
  void analyserOfOurOwnSaysWhereItLooksForItsModel() throws IOException {
    String article = Files.writeString(folder.resolve("talks.txt"), "They met.").toString();
    assertThat(run("read", "--analyser", "own", "--model", folder.toString(), article)).isNotZero();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("text/own-model-missing", folder.toString(), "--model", "--analyser nlp4j");
    assertThat(run("read", "--model", TINY, article)).isNotZero();
    assertThat(err.toString()).contains("cli/model-unused");
    assertThat(run("read", "--analyser", "other", article)).isEqualTo(2);
    assertThat(err.toString()).contains("NLP4J", "OWN");
  }
}
