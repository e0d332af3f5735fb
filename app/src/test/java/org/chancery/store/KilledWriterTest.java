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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process is killed while it adds: what it had reported as added is there. */
class KilledWriterTest {

  @TempDir Path folder;

  /** The child: adds readings for ever and says each number once it is on the disk. */
  public static void main(String[] arguments) {
    try (Ledger ledger = Ledger.open(Path.of(arguments[0]))) {
      for (int number = Integer.parseInt(arguments[1]); ; number++) {
        ledger.add(Readings.numbered(number));
        System.out.println(number);
        System.out.flush();
      }
    }
  }

  @Test
  void killedAtAnyMomentLosesNothingReported() throws Exception {
    Path file = folder.resolve("ledger.db");
    List<Integer> reported = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      reported.addAll(killAfter(file, round * 100_000, 5 + 7 * round));
    }
    try (Ledger ledger = Ledger.open(file)) {
      List<String> stored = new ArrayList<>();
      ledger.export(stored::add);
      assertThat(reported).hasSizeGreaterThan(20);
      assertThat(stored).containsAll(reported.stream().map(Readings::numbered).toList());
      assertThat(ledger.rows("PRAGMA integrity_check", Map.of()).get(0)).containsValue("ok");
    }
  }

  private static List<Integer> killAfter(Path file, int first, int lines)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process child =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriterTest.class.getName(),
                file.toString(),
                String.valueOf(first))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<Integer> reported = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        reported.add(Integer.valueOf(line));
        if (reported.size() == lines) {
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
