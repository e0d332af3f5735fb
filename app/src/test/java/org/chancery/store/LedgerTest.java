package org.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.article.Problem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("sub").resolve("ledger.db");
  }

  private static List<String> export(Ledger ledger) {
    List<String> lines = new ArrayList<>();
    ledger.export(lines::add);
    return lines;
  }

  @Test
  void addingTwiceChangesNothing() {
    try (Ledger ledger = Ledger.open(file())) {
      assertThat(ledger.add(Readings.numbered(1))).isEqualTo(Ledger.Added.NEW);
      assertThat(ledger.add(Readings.numbered(1))).isEqualTo(Ledger.Added.SAME);
      assertThat(ledger.rows("SELECT COUNT(*) AS n FROM statement", Map.of()).get(0))
          .containsEntry("n", 2);
    }
  }

  @Test
  void theLastMigrationBringsTheVersionThatOpeningLooksFor() {
    try (Ledger ledger = Ledger.open(file())) {
      assertThat(
              ledger.rows(
                  "SELECT version FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1",
                  Map.of()))
          .containsExactly(Map.of("version", Ledger.VERSION));
    }
  }

  @Test
  void newerEngineReplacesItsFindings() {
    try (Ledger ledger = Ledger.open(file())) {
      ledger.add(Readings.numbered(1));
      String newer = Readings.numbered(1).replace("\"engine\":\"0.1.0\"", "\"engine\":\"0.2.0\"");
      assertThat(ledger.add(newer)).isEqualTo(Ledger.Added.REPLACED);
      assertThat(export(ledger)).containsExactly(newer);
    }
  }

  @Test
  void readingsStoredTogetherAreAllThereOrNone() {
    try (Ledger ledger = Ledger.open(file())) {
      assertThatThrownBy(() -> ledger.addAll(List.of(Readings.numbered(1), "{")))
          .isInstanceOfSatisfying(
              LedgerException.class, e -> assertThat(e.code()).isEqualTo("store/bad-reading"));
      assertThat(export(ledger)).isEmpty();
      assertThat(ledger.addAll(List.of(Readings.numbered(1), Readings.numbered(1))))
          .containsExactly(Ledger.Added.NEW, Ledger.Added.SAME);
      assertThat(export(ledger)).containsExactly(Readings.numbered(1));
    }
  }

  @Test
  void exportDoesNotDependOnTheOrderOfArrival() {
    List<String> there;
    try (Ledger ledger = Ledger.open(file())) {
      List.of(1, 2, 3).forEach(number -> ledger.add(Readings.numbered(number)));
      there = export(ledger);
    }
    try (Ledger other = Ledger.open(folder.resolve("other.db"))) {
      List.of(3, 1, 2, 1).forEach(number -> other.add(Readings.numbered(number)));
      assertThat(export(other)).isEqualTo(there).hasSize(3);
    }
  }

  @Test
  void removingTakesAllThatTheArticleSupported() {
    try (Ledger ledger = Ledger.open(file())) {
      ledger.add(Readings.numbered(1));
      String id = ledger.rows("SELECT id FROM article", Map.of()).get(0).get("id").toString();
      assertThat(ledger.remove(id)).isTrue();
      assertThat(ledger.remove(id)).isFalse();
      assertThat(
              ledger
                  .rows(
                      "SELECT (SELECT COUNT(*) FROM statement) + (SELECT COUNT(*) FROM encounter) + (SELECT COUNT(*) FROM participant) AS n",
                      Map.of())
                  .get(0))
          .containsEntry("n", 0);
      assertThat(ledger.search("tea", 5)).isEmpty();
    }
  }

  @Test
  void searchFindsWordsWithoutTheirAccentsAndShowsThemWithThese() {
    try (Ledger ledger = Ledger.open(file())) {
      ledger.add(Readings.numbered(1));
      assertThat(ledger.search("dinh soren", 5))
          .isNotEmpty()
          .allSatisfy(hit -> assertThat(hit.snippet()).contains("Đinh"));
      assertThat(ledger.search("\"ban on tea\"", 5)).hasSize(2);
      assertThat(ledger.search("\"tea on ban\"", 5)).isEmpty();
      assertThat(ledger.search("NEAR( OR \" *", 5)).isEmpty();
    }
  }

  @Test
  void skippedIsKeptOnceAPlace() {
    try (Ledger ledger = Ledger.open(file())) {
      ledger.skip("a.txt", new Problem("article/empty", "one", null));
      ledger.skip("a.txt", new Problem("article/empty", "two", null));
      assertThat(ledger.rows("SELECT message FROM skipped", Map.of()))
          .containsExactly(Map.of("message", "two"));
    }
  }

  @Test
  void fileThatIsNoLedgerIsRefusedAndLeftAsItIs() throws IOException, SQLException {
    Path text =
        Files.writeString(
            folder.resolve("notes.txt"),
            "These are notes, and more than a hundred bytes of them, so that nobody takes them for the head of a database file.");
    assertThatThrownBy(() -> Ledger.open(text))
        .isInstanceOfSatisfying(
            LedgerException.class, e -> assertThat(e.code()).isEqualTo("store/not-a-ledger"));
    assertThat(Files.readString(text)).startsWith("These are notes");
    Path other = folder.resolve("other.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + other);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE mine (x)");
    }
    byte[] before = Files.readAllBytes(other);
    assertThatThrownBy(() -> Ledger.open(other)).hasMessageContaining("another program's database");
    assertThat(Files.readAllBytes(other)).isEqualTo(before);
    assertThatThrownBy(() -> Ledger.open(folder)).hasMessageContaining("folder");
  }

  @Test
  void ledgerOfANewerVersionIsRefused() throws SQLException {
    Ledger.open(file()).close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO flyway_schema_history SELECT 99, '99', 'from the future', type, 'V99__future.sql', 1, installed_by, installed_on, 1, 1 FROM flyway_schema_history LIMIT 1");
    }
    assertThatThrownBy(() -> Ledger.open(file()))
        .isInstanceOfSatisfying(
            LedgerException.class, e -> assertThat(e.code()).isEqualTo("store/newer-ledger"));
  }

  @Test
  void fullDiskHarmsNothingThatWasStored() {
    Ledger.open(file()).close();
    int stored = 0;
    try (Ledger ledger = Ledger.open(file(), 80)) {
      LedgerException full = null;
      for (int number = 0; number < 500 && full == null; number++) {
        try {
          ledger.add(Readings.numbered(number));
          stored++;
        } catch (LedgerException e) {
          full = e;
        }
      }
      assertThat(full).isNotNull();
      assertThat(full.code()).isEqualTo("store/disk-full");
    }
    try (Ledger ledger = Ledger.openToRead(file())) {
      assertThat(export(ledger)).hasSize(stored);
      assertThat(ledger.rows("PRAGMA integrity_check", Map.of()).get(0)).containsValue("ok");
    }
  }

  @Test
  void missingLedgerIsTold() {
    assertThatThrownBy(() -> Ledger.openToRead(file()))
        .isInstanceOfSatisfying(
            LedgerException.class, e -> assertThat(e.code()).isEqualTo("store/no-ledger"));
  }

  @Test
  void readOnlyLedgerCanBeReadAndNotWritten() {
    try (Ledger ledger = Ledger.open(file())) {
      ledger.add(Readings.numbered(1));
    }
    Assumptions.assumeTrue(
        file().toFile().setReadOnly() && !Files.isWritable(file()),
        "skipped: this user may write read-only files (run as an unprivileged user)");
    assertThatThrownBy(() -> Ledger.open(file()))
        .isInstanceOfSatisfying(
            LedgerException.class, e -> assertThat(e.code()).isEqualTo("store/read-only"));
    try (Ledger ledger = Ledger.openToRead(file())) {
      assertThat(export(ledger)).hasSize(1);
    }
  }

  @Test
  void twoProcessesMayUseOneLedger() throws InterruptedException {
    Ledger.open(file()).close();
    List<Thread> writers = new ArrayList<>();
    for (int writer = 0; writer < 2; writer++) {
      int first = writer * 20;
      writers.add(
          new Thread(
              () -> {
                try (Ledger ledger = Ledger.open(file())) {
                  for (int number = first; number < first + 20; number++) {
                    ledger.add(Readings.numbered(number));
                  }
                }
              }));
    }
    writers.forEach(Thread::start);
    for (Thread writer : writers) {
      writer.join();
    }
    try (Ledger ledger = Ledger.openToRead(file())) {
      assertThat(export(ledger)).hasSize(40);
    }
  }

  @Test
  void aLedgerFromBeforeEventsIsGivenThem() throws Exception {
    Path file = folder.resolve("old.db");
    try (Ledger ledger = Ledger.open(file)) {
      ledger.add(Readings.withEvents(1));
    }
    try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = old.createStatement()) {
      putReadingsBack(sql);
      sql.execute("DROP TABLE event");
      sql.execute("ALTER TABLE entry_account DROP COLUMN basis");
      sql.execute("DROP TABLE older_article");
      for (String index : List.of("entry_sides", "entry_of_many", "entry_account_of_many")) {
        sql.execute("DROP INDEX " + index);
      }
      sql.execute("DELETE FROM flyway_schema_history WHERE version >= '40'");
    }
    try (Ledger ledger = Ledger.open(file)) {
      assertThat(ledger.rows("SELECT type, source, target FROM event ORDER BY position", Map.of()))
          .extracting(row -> row.get("type") + " " + row.get("source") + " " + row.get("target"))
          .containsExactly("CONSULT KEN DNK", "REQUEST KEN DNK", "REQUEST KEN NOR");
    }
  }

  /** As it was before version 45. */
  private static void putReadingsBack(Statement sql) throws SQLException {
    sql.execute("ALTER TABLE reply DROP COLUMN asked");
    sql.execute("ALTER TABLE article ADD COLUMN reading TEXT NOT NULL DEFAULT ''");
    sql.execute("UPDATE article SET reading = (SELECT json FROM reading WHERE article_id = id)");
    sql.execute("DROP TABLE reading");
  }

  @Test
  void aLedgerOfAnEarlierMatcherComparesItsAsksAnew() throws Exception {
    Path file = folder.resolve("earlier.db");
    try (Ledger ledger = Ledger.open(file)) {
      ledger.add(Readings.withEvents(1));
      ledger.updateThreads(words -> new byte[] {127}, (done, of) -> {});
      assertThat(ledger.staleBlocks()).isZero();
      assertThat(ledger.rows("SELECT wording FROM deed_compared", Map.of())).isNotEmpty();
    }
    try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = old.createStatement()) {
      putReadingsBack(sql);
      sql.execute("INSERT INTO direction VALUES ('lift the ban', x'7F')");
      sql.execute("DELETE FROM flyway_schema_history WHERE version >= '44'");
    }
    try (Ledger ledger = Ledger.open(file)) {
      assertThat(export(ledger)).containsExactly(Readings.withEvents(1));
      assertThat(ledger.staleBlocks()).isPositive();
      assertThat(ledger.rows("SELECT words FROM direction", Map.of())).isEmpty();
      assertThat(ledger.rows("SELECT wording FROM deed_compared", Map.of())).isEmpty();
    }
  }
}
