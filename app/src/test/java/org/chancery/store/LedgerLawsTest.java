package org.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chancery.thread.Encoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The record is a function of the set of readings and decisions: of their order, of repeats, of the
 * size of batches and of how ledgers were merged nothing is left in it.
 */
class LedgerLawsTest {

  private static final long SEED = 20240504;

  @TempDir Path folder;

  /** Everything that is not a function of an article alone. */
  private static List<String> record(Ledger ledger) {
    update(ledger);
    List<String> lines = new ArrayList<>();
    ledger.export(lines::add);
    for (String sql :
        List.of(
            "SELECT * FROM entry ORDER BY id",
            "SELECT encounter_id, entry_id FROM entry_account ORDER BY encounter_id",
            "SELECT article_id, copy_group FROM fingerprint ORDER BY article_id",
            "SELECT * FROM thread ORDER BY id",
            "SELECT statement_id, thread_id FROM wish ORDER BY statement_id",
            "SELECT * FROM answer ORDER BY statement_id, thread_id",
            "SELECT * FROM thread_event ORDER BY thread_id, day, change, statement_id, note",
            "SELECT * FROM decision ORDER BY id")) {
      ledger.rows(sql, Map.of()).forEach(row -> lines.add(row.toString()));
    }
    return lines;
  }

  private static void update(Ledger ledger) {
    ledger.updateEntries((done, of) -> {});
    ledger.updateThreads(Encoder.NONE, (done, of) -> {});
  }

  private Ledger open(String name) {
    return Ledger.open(folder.resolve(name + ".db"));
  }

  /**
   * Accounts of thirteen meetings, some told twice, some copied, two by two engines, two without a
   * day: one that can mean many, and the last, which can mean only the last but one.
   */
  private static List<String> readings() {
    List<String> readings = new ArrayList<>();
    for (int number = 1; number <= 24; number++) {
      String reading =
          Readings.numbered(number).replace("2024-05-04", "2024-05-%02d".formatted(number / 2 + 1));
      readings.add(reading);
    }
    readings.add(readings.get(3).replace("\"engine\":\"0.1.0\"", "\"engine\":\"0.2.0\""));
    readings.add(readings.get(5).replace("Example Gazette", "Another Gazette"));
    readings.add(undated(Readings.numbered(30)));
    readings.add(named(31, "Wanjiru"));
    readings.add(undated(named(32, "Wanjeeru")));
    return readings;
  }

  private static String named(int number, String name) {
    return Readings.numbered(number).replace("Amina", "Grace").replace("Okello", name);
  }

  private static String undated(String reading) {
    return reading.replace(
        "\"date\":{\"from\":\"2024-05-04\",\"to\":\"2024-05-04\",\"basis\":\"stated\"},\"place\"",
        "\"date\":null,\"place\"");
  }

  @Test
  void accountWithoutDayFollowsTheOneThatItJoined() {
    List<String> readings = readings();
    String dated = readings.get(readings.size() - 2);
    try (Ledger ledger = open("undated")) {
      readings.forEach(ledger::add);
      assertThat(record(ledger))
          .filteredOn(line -> line.contains("Wanj") && line.contains("accounts=2"))
          .hasSize(1);
      ledger.remove("sha256:" + dated.replaceAll("(?s).*?sha256:([0-9a-f]+).*", "$1"));
      assertThat(record(ledger))
          .filteredOn(line -> line.contains("Wanj") && line.contains("accounts=1"))
          .hasSize(1);
      ledger.add(dated);
      assertThat(record(ledger))
          .filteredOn(line -> line.contains("Wanj") && line.contains("accounts=2"))
          .hasSize(1);
    }
  }

  @Test
  void orderRepeatsAndBatchesLeaveNoTrace() {
    List<String> readings = readings();
    List<String> expected;
    try (Ledger ledger = open("sorted")) {
      readings.forEach(ledger::add);
      expected = record(ledger);
    }
    Random random = new Random(SEED);
    for (int round = 0; round < 4; round++) {
      List<String> shuffled = new ArrayList<>(readings);
      shuffled.addAll(readings.subList(0, 5));
      Collections.shuffle(shuffled, random);
      try (Ledger ledger = open("shuffled" + round)) {
        for (String reading : shuffled) {
          ledger.add(reading);
          if (random.nextInt(4) == 0) {
            update(ledger);
          }
        }
        assertThat(record(ledger)).as("seed " + SEED + ", round " + round).isEqualTo(expected);
      }
    }
  }

  @Test
  void mergedLedgersAreTheLedgerOfAll() {
    List<String> readings = readings();
    Decisions.Decision decision = decision(readings);
    List<String> expected;
    try (Ledger ledger = open("all")) {
      readings.forEach(ledger::add);
      ledger.decide(decision);
      expected = record(ledger);
    }
    try (Ledger one = open("one");
        Ledger other = open("other")) {
      readings.subList(0, 15).forEach(one::add);
      readings.subList(10, readings.size()).forEach(other::add);
      other.decide(decision);
      one.merge(other, (done, of) -> {});
      assertThat(record(one)).isEqualTo(expected);
      other.merge(one, (done, of) -> {});
      assertThat(record(other)).isEqualTo(expected);
    }
  }

  private static Decisions.Decision decision(List<String> readings) {
    String statement =
        readings.get(20).replaceAll("(?s).*?\"statements\":\\[\\{\"id\":\"(s:[0-9a-f]+)\".*", "$1");
    return Decisions.of(
        Decisions.Kind.SPEAKER,
        statement,
        "Peter Mwangi/TZA",
        "tester",
        "2024-06-01T00:00:00Z",
        "the reader took one for the other");
  }

  @Test
  void removingAndAddingAgainGivesTheSameRecord() {
    List<String> readings = readings();
    try (Ledger ledger = open("again")) {
      readings.forEach(ledger::add);
      List<String> expected = record(ledger);
      String id = "sha256:" + readings.get(7).replaceAll("(?s).*?sha256:([0-9a-f]+).*", "$1");
      assertThat(ledger.remove(id)).isTrue();
      assertThat(record(ledger)).isNotEqualTo(expected);
      ledger.add(readings.get(7));
      assertThat(record(ledger)).isEqualTo(expected);
    }
  }

  @Test
  void decisionHoldsWhenTheArticleIsReadAnewAndCanBeTakenBack() {
    List<String> readings = readings();
    Decisions.Decision decision = decision(readings);
    try (Ledger ledger = open("decided")) {
      readings.forEach(ledger::add);
      List<String> before = record(ledger);
      ledger.decide(decision);
      ledger.add(readings.get(20).replace("\"engine\":\"0.1.0\"", "\"engine\":\"0.3.0\""));
      assertThat(speaker(ledger, decision.subject())).isEqualTo("Peter Mwangi TZA");
      ledger.decide(
          Decisions.of(
              Decisions.Kind.UNDO, decision.id(), null, "tester", "2024-06-02T00:00:00Z", ""));
      assertThat(speaker(ledger, decision.subject())).isEqualTo("Amina Okello KEN");
      assertThat(ledger.decisions().holding()).isEmpty();
      assertThat(before).isNotEmpty();
    }
  }

  private static String speaker(Ledger ledger, String statement) {
    Map<String, Object> row =
        ledger
            .rows(
                "SELECT speaker, speaker_side FROM statement WHERE id = :id",
                Map.of("id", statement))
            .get(0);
    return row.get("speaker") + " " + row.get("speaker_side");
  }

  @Test
  void rejectedAskIsInNoThread() {
    List<String> readings = readings();
    String ask = decision(readings).subject();
    try (Ledger ledger = open("rejected")) {
      readings.forEach(ledger::add);
      ledger.decide(
          Decisions.of(
              Decisions.Kind.REJECT, ask, null, "tester", "2024-06-01T00:00:00Z", "no ask"));
      update(ledger);
      assertThat(ledger.rows("SELECT 1 FROM wish WHERE statement_id = :id", Map.of("id", ask)))
          .isEmpty();
    }
  }
}
