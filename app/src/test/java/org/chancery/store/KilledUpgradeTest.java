package org.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.cli.Chancery;
import org.chancery.thread.Encoder;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/**
 * A real process is killed while it brings a ledger of an older program to today's form, or makes a
 * new one: what was there is there, and the next command ends with what an undisturbed one does.
 */
class KilledUpgradeTest {

  @TempDir Path folder;

  /**
   * How often a process is killed; {@code -Dchancery.kills=60} for a long run. Each costs the start
   * of a Java machine.
   */
  private static final int KILLS = Integer.getInteger("chancery.kills", 4);

  /** Before threads, before encounters, before events, of copies by other rules, and the last. */
  private static final List<Integer> VERSIONS = List.of(2, 20, 30, 41, 43, 44, 45, 46, 47);

  private static final List<String> SIDES =
      List.of("KEN", "TZA", "UGA", "RWA", "ETH", "GHA", "MLI", "TCD");

  private static final List<String> READ =
      IntStream.range(0, 80).mapToObj(KilledUpgradeTest::reading).toList();

  private static final long SEED = 4711;

  /** The child: says that it begins, then runs the command. */
  public static void main(String[] arguments) {
    System.out.println("begins");
    System.out.flush();
    Chancery.main(arguments);
  }

  /** A third of them in words for which the last migrations take articles up anew. */
  private static String reading(int number) {
    String reading =
        Readings.withEvents(number)
            .replace("\"KEN\"", "\"" + SIDES.get(number % SIDES.size()) + "\"")
            .replace("2024-05-04", "2024-05-%02d".formatted(1 + number % 28));
    return number % 3 == 0 ? reading.replace("Example Gazette", "First Response") : reading;
  }

  // ---- ledgers of older programs ----

  /** What a program of that version would have written, as far as today's tables tell it. */
  private static void makeOlder(Path today, int version, Path older) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + older);
    Ledger.flyway(source).target(String.valueOf(version)).load().migrate();
    try (Handle handle = Jdbi.create(source).open()) {
      handle.execute("PRAGMA application_id = " + LedgerFile.APPLICATION_ID);
      handle.execute("ATTACH '" + today + "' AS today");
      for (String table : tables(handle, "main")) {
        boolean isRebuilt = table.equals("thread_event") && version < 45;
        if (tables(handle, "today").contains(table) && !isRebuilt) {
          copy(handle, table);
        }
      }
    }
  }

  private static void copy(Handle handle, String table) {
    List<String> columns = columns(handle, "main", table);
    Set<String> given = new HashSet<>(columns(handle, "today", table));
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (String column : columns) {
      boolean isMoved = table.equals("article") && column.equals("reading");
      if (isMoved || given.contains(column)) {
        names.add(column);
        values.add(
            isMoved ? "(SELECT json FROM today.reading r WHERE r.article_id = t.id)" : column);
      }
    }
    handle.execute(
        "INSERT INTO main.%s (%s) SELECT %s FROM today.%s t"
            .formatted(table, String.join(", ", names), String.join(", ", values), table));
  }

  /** Those that are written to, not what full text keeps for itself, nor the history. */
  private static List<String> tables(Handle handle, String schema) {
    return handle
        .createQuery(
            "SELECT name FROM "
                + schema
                + ".sqlite_master WHERE type = 'table' AND name NOT LIKE 'full_text_%' AND name NOT LIKE 'flyway%' ORDER BY rowid")
        .mapTo(String.class)
        .list();
  }

  private static List<String> columns(Handle handle, String schema, String table) {
    return handle
        .createQuery("SELECT name FROM pragma_table_info(:table, :schema) ORDER BY cid")
        .bind("table", table)
        .bind("schema", schema)
        .mapTo(String.class)
        .list();
  }

  // ---- what a ledger holds ----

  /** Every row of every table, but when the tables were made. */
  private static Map<String, List<String>> rows(Path ledger) {
    Map<String, List<String>> rows = new TreeMap<>();
    try (Handle handle = Jdbi.create("jdbc:sqlite:" + ledger).open()) {
      for (String table : tables(handle, "main")) {
        String all =
            String.join(
                " || ' ' || ",
                columns(handle, "main", table).stream().map(one -> "quote(" + one + ")").toList());
        rows.put(
            table,
            handle
                .createQuery("SELECT " + all + " AS row FROM " + table + " ORDER BY row")
                .mapTo(String.class)
                .list());
      }
      assertThat(handle.createQuery("PRAGMA foreign_key_check").mapToMap().list()).isEmpty();
      assertThat(handle.createQuery("PRAGMA integrity_check").mapTo(String.class).list())
          .containsExactly("ok");
    }
    return rows;
  }

  private static List<String> export(Path ledger) {
    List<String> lines = new ArrayList<>();
    try (Ledger open = Ledger.open(ledger)) {
      open.export(lines::add);
    }
    return lines;
  }

  // ---- the child ----

  /** Runs it to its end; how many milliseconds it took from its beginning. */
  private static long run(String... arguments) throws IOException, InterruptedException {
    Process child = start(arguments);
    long begin = System.nanoTime();
    child.getInputStream().readAllBytes();
    assertThat(child.waitFor()).isZero();
    return (System.nanoTime() - begin) / 1_000_000;
  }

  /** Whether it was killed before its end. */
  private static boolean kill(long afterMillis, String... arguments)
      throws IOException, InterruptedException {
    Process child = start(arguments);
    Thread.sleep(afterMillis);
    child.destroyForcibly();
    return child.waitFor() != 0;
  }

  /** What takes longest to open has nothing to do with the ledger's form. */
  private static String withoutEncoder(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(one -> !one.contains("langchain4j"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Returns when it has begun. */
  private static Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                withoutEncoder(System.getProperty("java.class.path")),
                KilledUpgradeTest.class.getName()));
    command.addAll(List.of(arguments));
    Process child =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    for (int letter = 0; letter != '\n' && letter != -1; ) {
      letter = child.getInputStream().read();
    }
    return child;
  }

  // ---- the tests ----

  @Test
  void killedAtAnyMomentOfAnUpgradeLosesNothing() throws Exception {
    Path today = folder.resolve("today.db");
    add(today);
    decide(today);
    List<String> stored = export(today);
    Path first = folder.resolve("first.db");
    makeOlder(today, VERSIONS.get(0), first);
    long millis = run("asks", "--ledger", first.toString());
    Random random = new Random(SEED);
    int disturbed = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      int version = VERSIONS.get(kill % VERSIONS.size());
      Path older = folder.resolve("older" + kill + ".db");
      Path undisturbed = folder.resolve("undisturbed" + kill + ".db");
      makeOlder(today, version, older);
      Files.copy(older, undisturbed);
      bringUpToDate(undisturbed);
      disturbed += kill(random.nextLong(millis), "asks", "--ledger", older.toString()) ? 1 : 0;
      String which = "version " + version + ", kill " + kill + ", seed " + SEED;
      assertThat(export(older)).as(which).isEqualTo(stored);
      bringUpToDate(older);
      assertThat(rows(older)).as(which).isEqualTo(rows(undisturbed));
    }
    assertThat(disturbed).isPositive();
  }

  @Test
  void killedAtAnyMomentOfItsMakingItCanBeFilled() throws Exception {
    Path readings = folder.resolve("readings.jsonl");
    Files.write(readings, READ);
    Path undisturbed = folder.resolve("undisturbed.db");
    long millis = run("add", "--ledger", undisturbed.toString(), readings.toString());
    Map<String, List<String>> expected = rows(undisturbed);
    Random random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      Path file = folder.resolve("killed" + kill + ".db");
      kill(random.nextLong(millis), "add", "--ledger", file.toString(), readings.toString());
      add(file);
      assertThat(rows(file)).as("kill " + kill + ", seed " + SEED).isEqualTo(expected);
    }
  }

  private static void add(Path file) {
    try (Ledger ledger = Ledger.open(file)) {
      ledger.addAll(READ);
    }
    bringUpToDate(file);
  }

  private static void bringUpToDate(Path file) {
    try (Ledger ledger = Ledger.open(file)) {
      ledger.updateEntries((done, of) -> {});
      ledger.updateThreads(Encoder.NONE, (done, of) -> {});
    }
  }

  /** What nothing but the ledger holds. */
  private static void decide(Path today) {
    try (Handle handle = Jdbi.create("jdbc:sqlite:" + today).open()) {
      handle.execute(
          "INSERT INTO decision SELECT 'd:1', 'status', MIN(statement_id), 'met', 'a desk officer', '2024-06-01', 'seen' FROM wish");
    }
  }
}
