package org.chancery.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Times the commands of a ledger as it grows: the real commands in one warm process, each opening
 * the ledger as it does for a user.
 *
 * <pre>
 * bench/sizes.sh READINGS.jsonl WORK_FOLDER [SIZE...]        sizes: 1000 10000 100000, as far as READINGS reach
 * </pre>
 *
 * At each size it prints what adding all up to there took, then adds single articles, then asks:
 * times in milliseconds, median, 95th percentile and largest. "block" is how many readings of the
 * ledger tell of the same two countries. It stands in this package because the command line is not
 * public.
 */
public final class CommandTimes {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int SINGLES = 60;
  private static final int QUESTIONS = 120;
  private static final int WARM_UP = 15;

  private final Path work;
  private final Path ledger;
  private final SplittableRandom random = new SplittableRandom(5);
  private final Map<String, Integer> blocks = new HashMap<>();
  private String lastOutput = "";
  private int failures;

  private CommandTimes(Path work) {
    this.work = work;
    this.ledger = work.resolve("ledger.db");
  }

  /** Entry of {@code bench/sizes.sh}. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("usage: sizes.sh READINGS.jsonl WORK_FOLDER [SIZE...]");
      System.exit(2);
    }
    List<Integer> sizes = new ArrayList<>();
    for (String size : Arrays.asList(arguments).subList(2, arguments.length)) {
      sizes.add(Integer.parseInt(size));
    }
    Path work = Path.of(arguments[1]);
    Files.createDirectories(work);
    new CommandTimes(work)
        .run(Path.of(arguments[0]), sizes.isEmpty() ? List.of(1000, 10_000, 100_000) : sizes);
  }

  private void run(Path readings, List<Integer> sizes) throws IOException {
    if (Files.exists(ledger)) {
      throw new IOException(ledger + " is there already; name an empty folder");
    }
    try (BufferedReader in = Files.newBufferedReader(readings)) {
      int stored = 0;
      for (int size : sizes) {
        int added = addUpTo(in, stored, size - SINGLES);
        stored += added;
        stored += singles(in);
        size(stored);
        questions();
        if (stored < size - 1) {
          System.out.println("the readings end here");
          return;
        }
      }
    }
  }

  private int addUpTo(BufferedReader in, int stored, int wanted) throws IOException {
    Path part = work.resolve("part.jsonl");
    int count = 0;
    try (BufferedWriter out = Files.newBufferedWriter(part)) {
      String line;
      while (stored + count < wanted && (line = in.readLine()) != null) {
        out.write(line);
        out.write('\n');
        count(line);
        count++;
      }
    }
    double millis = time("add", "--ledger", ledger.toString(), part.toString());
    System.out.printf(
        Locale.ROOT,
        "%n%,d readings%n  add of %,d at once: %.1f s, %.2f ms each%n",
        stored + count,
        count,
        millis / 1000,
        millis / Math.max(1, count));
    Files.delete(part);
    return count;
  }

  private int singles(BufferedReader in) throws IOException {
    List<double[]> times = new ArrayList<>();
    Path one = work.resolve("one.jsonl");
    String line;
    while (times.size() < SINGLES && (line = in.readLine()) != null) {
      Files.writeString(one, line + "\n");
      int block = count(line);
      times.add(new double[] {block, time("add", "--ledger", ledger.toString(), one.toString())});
    }
    Files.deleteIfExists(one);
    tell("add of one", times.stream().map(pair -> pair[1]).toList());
    times.sort(Comparator.comparingDouble(pair -> pair[0]));
    for (int third = 0; third < 3; third++) {
      List<double[]> part = times.subList(times.size() * third / 3, times.size() * (third + 1) / 3);
      if (!part.isEmpty()) {
        tell(
            String.format(
                Locale.ROOT, "  block %.0f-%.0f", part.get(0)[0], part.get(part.size() - 1)[0]),
            part.stream().map(pair -> pair[1]).toList());
      }
    }
    return times.size();
  }

  private int count(String line) throws IOException {
    int most = 0;
    for (JsonNode encounter : MAPPER.readTree(line).path("encounters")) {
      TreeSet<String> sides = new TreeSet<>();
      encounter.path("participants").forEach(person -> sides.add(person.path("side").asText()));
      most = Math.max(most, blocks.merge(String.join(" ", sides), 1, Integer::sum));
    }
    return most;
  }

  private void size(int stored) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(work)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        bytes += file.getFileName().toString().startsWith("ledger.db") ? Files.size(file) : 0;
      }
    }
    System.out.printf(
        Locale.ROOT, "  ledger: %,d bytes, %,d an article%n", bytes, bytes / Math.max(1, stored));
  }

  private void questions() throws IOException {
    List<String[]> pairs =
        blocks.keySet().stream()
            .filter(key -> key.contains(" "))
            .sorted()
            .map(key -> key.split(" "))
            .toList();
    List<String> threads = exported("threads", "thread");
    List<String> encounters = exported("encounters", "cluster");
    ask("status", List.<String[]>of(new String[] {"status"}));
    ask(
        "encounters",
        pairs.stream()
            .map(pair -> new String[] {"encounters", "--between", pair[0] + "," + pair[1]})
            .toList());
    ask(
        "asks",
        pairs.stream()
            .map(pair -> new String[] {"asks", "--from", pair[0], "--to", pair[1]})
            .toList());
    ask(
        "timeline",
        pairs.stream().map(pair -> new String[] {"timeline", pair[0], pair[1]}).toList());
    ask("thread", threads.stream().map(id -> new String[] {"thread", id}).toList());
    ask("compare", encounters.stream().map(id -> new String[] {"compare", id}).toList());
    ask(
        "changes",
        List.of("2025-06-01", "2025-10-01", "2025-12-01").stream()
            .map(day -> new String[] {"changes", "--since", day})
            .toList());
  }

  private List<String> exported(String what, String field) throws IOException {
    TreeSet<String> ids = new TreeSet<>();
    if (time("export", "--ledger", ledger.toString(), "--what", what) < 0) {
      return List.of();
    }
    for (String line : lastOutput.split("\n")) {
      JsonNode row = line.isEmpty() ? MAPPER.createObjectNode() : MAPPER.readTree(line);
      if (row.hasNonNull(field)) {
        ids.add(row.get(field).asText());
      }
    }
    return List.copyOf(ids);
  }

  private void ask(String name, List<String[]> questions) {
    failures = 0;
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < QUESTIONS + WARM_UP && !questions.isEmpty(); i++) {
      String[] words = questions.get(random.nextInt(questions.size()));
      List<String> all = new ArrayList<>(List.of(words));
      all.addAll(List.of("--ledger", ledger.toString()));
      double millis = time(all.toArray(String[]::new));
      if (millis >= 0 && i >= WARM_UP) {
        times.add(millis);
      }
    }
    tell(name + (failures > 0 ? " (" + failures + " failed)" : ""), times);
  }

  /** Milliseconds that the command took, or -1 where it failed. */
  private double time(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    long start = System.nanoTime();
    int code =
        Chancery.commandLine(
                new PrintWriter(out), new PrintWriter(err), Terminal.of(Map.of(), false, false))
            .execute(words);
    double millis = (System.nanoTime() - start) / 1e6;
    lastOutput = out.toString();
    if (code != 0) {
      failures++;
      if (failures == 1) {
        System.out.println(
            "  failed: "
                + String.join(" ", words)
                + ": "
                + err.toString().lines().findFirst().orElse(""));
      }
      return -1;
    }
    return millis;
  }

  private static void tell(String name, List<Double> times) {
    List<Double> sorted = times.stream().filter(time -> time >= 0).sorted().toList();
    if (sorted.isEmpty()) {
      System.out.printf("  %-22s no figure%n", name);
      return;
    }
    double p95 = sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(sorted.size() * 0.95) - 1));
    System.out.printf(
        Locale.ROOT,
        "  %-22s median %8.1f   p95 %8.1f   largest %8.1f ms   (%d)%n",
        name,
        sorted.get(sorted.size() / 2),
        p95,
        sorted.get(sorted.size() - 1),
        sorted.size());
  }
}
