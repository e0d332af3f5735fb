package org.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chancery.thread.Encoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process is killed while it adds: what it had reported as added is there. */
class KilledWriterTest {

  @TempDir Path folder;

  /**
   * How often the writer is killed; {@code -Dchancery.kills=60} for a long run. Each costs the
   * start of a Java machine.
   */
  private static final int KILLS = Integer.getInteger("chancery.kills", 4);

  private static final int READINGS = 40;

  /** The child: adds readings, brings the record up to date now and then, says what is safe. */
  public static void main(String[] arguments) {
    try (Ledger ledger = Ledger.open(Path.of(arguments[0]))) {
      for (int number = 0; number < READINGS; number++) {
        ledger.add(reading(number));
        System.out.println(number);
        System.out.flush();
        if (number % 3 == 0) {
          update(ledger);
        }
      }
      update(ledger);
    }
  }

  private static String reading(int number) {
    return Readings.numbered(number)
        .replace("2024-05-04", "2024-05-%02d".formatted(1 + number / 2));
  }

  private static void update(Ledger ledger) {
    ledger.updateEntries((done, of) -> {});
    ledger.updateThreads(Encoder.NONE, (done, of) -> {});
  }

  private static List<String> record(Ledger ledger) {
    update(ledger);
    List<String> lines = new ArrayList<>();
    ledger.export(lines::add);
    for (String sql :
        List.of(
            "SELECT * FROM entry ORDER BY id",
            "SELECT encounter_id, entry_id FROM entry_account ORDER BY encounter_id",
            "SELECT * FROM thread ORDER BY id",
            "SELECT statement_id, thread_id FROM wish ORDER BY statement_id")) {
      ledger.rows(sql, Map.of()).forEach(row -> lines.add(row.toString()));
    }
    return lines;
  }

  @Test
  void killedAtAnyMomentLosesNothingReportedAndCanFinish() throws Exception {
    List<String> expected;
    try (Ledger ledger = Ledger.open(folder.resolve("undisturbed.db"))) {
      for (int number = 0; number < READINGS; number++) {
        ledger.add(reading(number));
      }
      expected = record(ledger);
    }
    Random random = new Random(4711);
    for (int kill = 0; kill < KILLS; kill++) {
      Path file = folder.resolve("killed" + kill + ".db");
      int reported = killAfter(file, 1 + random.nextInt(READINGS - 1), random.nextInt(40));
      try (Ledger ledger = Ledger.open(file)) {
        List<String> stored = new ArrayList<>();
        ledger.export(stored::add);
        for (int number = 0; number < reported; number++) {
          assertThat(stored).as("kill " + kill + ", seed 4711").contains(reading(number));
        }
        assertThat(ledger.rows("PRAGMA integrity_check", Map.of()).get(0)).containsValue("ok");
        for (int number = 0; number < READINGS; number++) {
          ledger.add(reading(number));
        }
        assertThat(record(ledger)).as("kill " + kill + ", seed 4711").isEqualTo(expected);
      }
    }
  }

  /** Kills the child some milliseconds after it said so many lines; how many it said in all. */
  private static int killAfter(Path file, int lines, int millis)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process child =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriterTest.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int reported = 0;
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        reported++;
        if (reported == lines) {
          Thread.sleep(millis);
          child.destroyForcibly();
        }
      }
    } catch (IOException e) {
      // the pipe of a killed process may close while we read it; what was read before counts
    }
    child.waitFor();
    return reported;
  }
}
