package org.chancery.cli;

import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.chancery.store.Ledger;
import org.chancery.thread.Encoder;
import org.chancery.thread.OnnxEncoder;

/**
 * Times the commands of a ledger as it grows: the real commands in one warm process, each opening
 * the ledger as it does for a user.
 *
 * <pre>
 * bench/sizes.sh READINGS.jsonl WORK_FOLDER [SIZE...]        sizes: 1000 10000 100000, as far as READINGS reach
 * </pre>
 *
 * Where the folder holds a ledger.db already, it only asks.
 *
 * <p>At each size it prints what adding all up to there took, then adds single articles, half of
 * them with ledger and encoder open ("adding one"), half as a user does ("add of one": the command
 * opens both), then asks: times in milliseconds, median, 95th percentile and largest, and the
 * processor's median and 95th percentile, which count where other programs run beside. "block" is
 * how many readings of the ledger tell of the same two countries. It stands in this package because
 * the command line is not public.
 */
public final class CommandTimes {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double LONG = 1000;
  private static final int SINGLES = 120;
  private static final int BATCH = 50;
  private static final int QUESTIONS = 120;
  private static final int WARM_UP = 15;

  /**
   * What something took, in milliseconds; negative where it failed. The processor's time is that of
   * the whole program, which has a grain of ten, or for what takes less that of the calling thread.
   */
  private record Took(double wall, double processor) {
    static final Took FAILED = new Took(-1, -1);

    Took and(Took other) {
      return new Took(wall + other.wall, processor + other.processor);
    }
  }

  private record Single(int block, Took took) {}

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
      questions();
      return;
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
    List<String> part = new ArrayList<>();
    int count = 0;
    Took added = new Took(0, 0);
    try (Ledger open = Ledger.open(ledger);
        OnnxEncoder encoder = OnnxEncoder.open().orElseThrow()) {
      String line;
      while (stored + count < wanted && (line = in.readLine()) != null) {
        part.add(line);
        count(line);
        count++;
        if (part.size() == BATCH || stored + count == wanted) {
          added = added.and(timed(() -> addAll(open, part)));
          part.clear();
        }
      }
      added = added.and(timed(() -> addAll(open, part)));
      System.out.printf(
          Locale.ROOT, "%n%,d readings, %,d of them at once%n", stored + count, count);
      tellEach("stored, copies found", count, added);
      tellEach("encounters", count, timed(() -> updateEntries(open)));
      tellEach("threads", count, timed(() -> updateThreads(open, encoder)));
    } catch (OrtException e) {
      throw new IllegalStateException("The sentence encoder cannot be closed", e);
    }
    return count;
  }

  private static boolean addAll(Ledger open, List<String> lines) {
    open.addAll(lines);
    return true;
  }

  private static boolean updateEntries(Ledger open) {
    open.updateEntries((done, of) -> {});
    return true;
  }

  private static boolean updateThreads(Ledger open, Encoder encoder) {
    open.updateThreads(encoder, (done, of) -> {});
    return true;
  }

  private static void tellEach(String name, int count, Took took) {
    System.out.printf(
        Locale.ROOT,
        "  %-22s %8.1f s, %6.2f ms each   processor %8.1f s, %6.2f ms each%n",
        name,
        took.wall / 1000,
        took.wall / Math.max(1, count),
        took.processor / 1000,
        took.processor / Math.max(1, count));
  }

  private int singles(BufferedReader in) throws IOException {
    List<Single> kept = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    String next;
    while (lines.size() < SINGLES && (next = in.readLine()) != null) {
      lines.add(next);
    }
    try (Ledger open = Ledger.open(ledger)) {
      Encoder encoder = OnnxEncoder.open().<Encoder>map(one -> one).orElse(Encoder.NONE);
      for (String line : lines.subList(0, lines.size() / 2)) {
        int block = count(line);
        kept.add(new Single(block, timed(() -> addTo(open, encoder, line))));
      }
    }
    tellSingles("adding one", kept);
    kept.clear();
    Path one = work.resolve("one.jsonl");
    for (String line : lines.subList(lines.size() / 2, lines.size())) {
      Files.writeString(one, line + "\n");
      int block = count(line);
      kept.add(new Single(block, time("add", "--ledger", ledger.toString(), one.toString())));
    }
    Files.deleteIfExists(one);
    tellSingles("add of one", kept);
    return lines.size();
  }

  private static boolean addTo(Ledger open, Encoder encoder, String line) {
    open.add(line);
    return updateEntries(open) && updateThreads(open, encoder);
  }

  private static void tellSingles(String name, List<Single> singles) {
    tell(name, singles.stream().map(Single::took).toList());
    List<Single> sorted = singles.stream().sorted(Comparator.comparing(Single::block)).toList();
    for (int third = 0; third < 3; third++) {
      List<Single> part =
          sorted.subList(sorted.size() * third / 3, sorted.size() * (third + 1) / 3);
      if (!part.isEmpty()) {
        tell(
            "  block " + part.get(0).block() + "-" + part.get(part.size() - 1).block(),
            part.stream().map(Single::took).toList());
      }
    }
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

  /** Asked while the ledger is open besides, as in a program that keeps it open. */
  private void questions() throws IOException {
    try (Ledger kept = Ledger.openToRead(ledger)) {
      kept.rows("SELECT id FROM article LIMIT 1", Map.of());
      askAll();
    }
  }

  private void askAll() throws IOException {
    List<String[]> pairs = pairs();
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
    for (int days : List.of(14, 30, 90)) {
      ask(
          "changes of " + days + " days",
          daysBefore(days).map(day -> new String[] {"changes", "--since", day}).toList());
    }
  }

  /** The two sides of each block of two. */
  private List<String[]> pairs() {
    try (Ledger open = Ledger.openToRead(ledger)) {
      return open.rows("SELECT DISTINCT sides FROM entry_account ORDER BY sides", Map.of()).stream()
          .map(row -> row.get("sides").toString().split(" "))
          .filter(sides -> sides.length == 2)
          .toList();
    }
  }

  /** The day so many days before the end; the last asks in a thousand bear days that are wrong. */
  private Stream<String> daysBefore(int days) {
    try (Ledger open = Ledger.openToRead(ledger)) {
      return open
          .rows(
              "SELECT date(day, '-"
                  + days
                  + " days') AS day FROM wish ORDER BY day DESC LIMIT 1 OFFSET (SELECT COUNT(*) / 1000 FROM wish)",
              Map.of())
          .stream()
          .map(row -> String.valueOf(row.get("day")));
    }
  }

  private List<String> exported(String what, String field) throws IOException {
    TreeSet<String> ids = new TreeSet<>();
    if (time("export", "--ledger", ledger.toString(), "--what", what) == Took.FAILED) {
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
    List<Took> times = new ArrayList<>();
    for (int i = 0; i < QUESTIONS + WARM_UP && !questions.isEmpty(); i++) {
      String[] words = questions.get(random.nextInt(questions.size()));
      List<String> all = new ArrayList<>(List.of(words));
      all.addAll(List.of("--ledger", ledger.toString()));
      Took took = time(all.toArray(String[]::new));
      if (i >= WARM_UP) {
        times.add(took);
      }
    }
    tell(name + (failures > 0 ? " (" + failures + " failed)" : ""), times);
  }

  private Took time(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int[] code = {0};
    Took took =
        timed(
            () -> {
              code[0] =
                  Chancery.commandLine(
                          new PrintWriter(out),
                          new PrintWriter(err),
                          Terminal.of(Map.of(), false, false))
                      .execute(words);
              return code[0] == 0;
            });
    lastOutput = out.toString();
    if (took == Took.FAILED) {
      failures++;
      if (failures == 1) {
        System.out.println(
            "  failed: "
                + String.join(" ", words)
                + ": "
                + err.toString().lines().findFirst().orElse(""));
      }
    }
    return took;
  }

  /** What the work took; {@link Took#FAILED} where it says that it failed. */
  private static Took timed(BooleanSupplier work) {
    long processor = PROCESS.getProcessCpuTime();
    long own = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    boolean isDone = work.getAsBoolean();
    double wall = (System.nanoTime() - start) / 1e6;
    double whole = (PROCESS.getProcessCpuTime() - processor) / 1e6;
    double thread = (THREADS.getCurrentThreadCpuTime() - own) / 1e6;
    return isDone ? new Took(wall, whole > LONG ? whole : thread) : Took.FAILED;
  }

  private static void tell(String name, List<Took> times) {
    List<Took> done = times.stream().filter(took -> took != Took.FAILED).toList();
    if (done.isEmpty()) {
      System.out.printf("  %-22s no figure%n", name);
      return;
    }
    List<Double> wall = done.stream().map(Took::wall).sorted().toList();
    List<Double> processor = done.stream().map(Took::processor).sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "  %-22s median %7.1f   p95 %7.1f   largest %7.1f ms   processor %7.1f %7.1f   (%d)%n",
        name,
        share(wall, 0.5),
        share(wall, 0.95),
        wall.get(wall.size() - 1),
        share(processor, 0.5),
        share(processor, 0.95),
        done.size());
  }

  private static double share(List<Double> sorted, double share) {
    return sorted.get(
        Math.max(0, Math.min(sorted.size(), (int) Math.ceil(sorted.size() * share)) - 1));
  }
}
