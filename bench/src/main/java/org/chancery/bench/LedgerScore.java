package org.chancery.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Compares what a ledger exports with the truth that {@link ReadingGenerator} wrote.
 *
 * <pre>
 * bench/score.sh TRUTH_FOLDER EXPORT_FOLDER
 *
 *   chancery export --what encounters > EXPORT_FOLDER/encounters.jsonl     and so for threads, copies, answers
 * </pre>
 *
 * Prints, as shares from 0 to 1: for encounters, threads and copies the B-cubed precision, recall
 * and F1 over all items of the truth and the same of pairs put together; for answers those of
 * (statement, thread), where a found label stands for the true thread that most of its asks belong
 * to. An item without a line is alone. Lines on items that the truth does not know are counted and
 * otherwise ignored. {@code --errors N} shows N wrong groups of each kind.
 */
public final class LedgerScore {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private LedgerScore() {}

  /** Entry of {@code bench/score.sh}. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("usage: score.sh TRUTH_FOLDER EXPORT_FOLDER [--errors N]");
      System.exit(2);
    }
    Path truth = Path.of(arguments[0]);
    Path found = Path.of(arguments[1]);
    int errors = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0;
    System.out.printf(
        "%-11s %9s %9s %9s   %9s %9s %9s   %s%n",
        "", "B3 P", "B3 R", "B3 F1", "pair P", "pair R", "pair F1", "items, with line, unknown");
    partition(
        "encounters",
        truth,
        found,
        row -> row.get("article").asText() + " " + row.get("encounter").asText(),
        "cluster",
        errors);
    partition(
        "threads",
        truth,
        found,
        row -> row.get("article").asText() + " " + row.path("statement").asText(),
        "thread",
        errors);
    partition("copies", truth, found, row -> row.get("id").asText(), "cluster", errors);
    answers(truth, found);
  }

  private static void partition(
      String what,
      Path truthFolder,
      Path foundFolder,
      Function<JsonNode, String> key,
      String label,
      int errors)
      throws IOException {
    Path file = foundFolder.resolve(what + ".jsonl");
    if (!Files.exists(file)) {
      return;
    }
    Map<String, String> truth = labels(truthFolder.resolve(what + ".truth.jsonl"), key, label);
    Map<String, String> given = labels(file, key, label);
    int unknown = (int) given.keySet().stream().filter(item -> !truth.containsKey(item)).count();
    given.keySet().retainAll(truth.keySet());
    Map<String, String> found = new LinkedHashMap<>();
    truth
        .keySet()
        .forEach(
            item ->
                found.put(
                    item, given.containsKey(item) ? "given " + given.get(item) : "alone " + item));
    Table table = new Table(truth, found);
    System.out.printf(
        Locale.ROOT,
        "%-11s %9.4f %9.4f %9.4f   %9.4f %9.4f %9.4f   %d, %d, %d%n",
        what,
        table.bcubedPrecision(),
        table.bcubedRecall(),
        f1(table.bcubedPrecision(), table.bcubedRecall()),
        table.pairPrecision(),
        table.pairRecall(),
        f1(table.pairPrecision(), table.pairRecall()),
        truth.size(),
        given.size(),
        unknown);
    table.tellErrors(errors);
  }

  private static void answers(Path truthFolder, Path foundFolder) throws IOException {
    Path file = foundFolder.resolve("answers.jsonl");
    if (!Files.exists(file) || !Files.exists(foundFolder.resolve("threads.jsonl"))) {
      return;
    }
    Function<JsonNode, String> key =
        row -> row.get("article").asText() + " " + row.path("statement").asText();
    Map<String, String> meaning =
        meaning(
            labels(truthFolder.resolve("threads.truth.jsonl"), key, "thread"),
            labels(foundFolder.resolve("threads.jsonl"), key, "thread"));
    Map<String, String> truth = answered(truthFolder.resolve("answers.truth.jsonl"), key, Map.of());
    Map<String, String> found = answered(file, key, meaning);
    Set<String> right = new HashSet<>(found.keySet());
    right.retainAll(truth.keySet());
    long kinds = right.stream().filter(pair -> truth.get(pair).equals(found.get(pair))).count();
    double precision = share(right.size(), found.size());
    double recall = share(right.size(), truth.size());
    System.out.printf(
        Locale.ROOT,
        "%-11s %9s %9s %9s   %9.4f %9.4f %9.4f   %d wanted, %d found, right kind %.4f%n",
        "answers",
        "",
        "",
        "",
        precision,
        recall,
        f1(precision, recall),
        truth.size(),
        found.size(),
        share(kinds, right.size()));
  }

  private static Map<String, String> answered(
      Path file, Function<JsonNode, String> key, Map<String, String> meaning) throws IOException {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (JsonNode row : rows(file)) {
      String label = row.get("answers").asText();
      kinds.put(
          key.apply(row) + " " + meaning.getOrDefault(label, label), row.path("kind").asText());
    }
    return kinds;
  }

  /** For each found label the true one that most of its asks have. */
  private static Map<String, String> meaning(Map<String, String> truth, Map<String, String> found) {
    Map<String, Map<String, Integer>> votes = new LinkedHashMap<>();
    found.forEach(
        (item, label) -> {
          if (truth.containsKey(item)) {
            votes
                .computeIfAbsent(label, any -> new LinkedHashMap<>())
                .merge(truth.get(item), 1, Integer::sum);
          }
        });
    Map<String, String> meaning = new HashMap<>();
    votes.forEach(
        (label, count) ->
            meaning.put(
                label,
                count.entrySet().stream()
                    .max(
                        Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey()));
    return meaning;
  }

  private static Map<String, String> labels(Path file, Function<JsonNode, String> key, String label)
      throws IOException {
    Map<String, String> labels = new LinkedHashMap<>();
    for (JsonNode row : rows(file)) {
      if (row.hasNonNull(label) && !row.path("background").asBoolean()) {
        labels.put(key.apply(row), row.get(label).asText());
      }
    }
    return labels;
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : (Iterable<String>) lines::iterator) {
        if (!line.isBlank()) {
          rows.add(MAPPER.readTree(line));
        }
      }
    }
    return rows;
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 1 : part / whole;
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** How the true groups and the found ones overlap. */
  private static final class Table {

    private final Map<String, List<String>> trueGroups = new LinkedHashMap<>();
    private final Map<String, List<String>> foundGroups = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> cells = new LinkedHashMap<>();
    private final Map<String, String> truth;
    private final Map<String, String> found;

    Table(Map<String, String> truth, Map<String, String> found) {
      this.truth = truth;
      this.found = found;
      for (Map.Entry<String, String> item : truth.entrySet()) {
        String label = found.get(item.getKey());
        trueGroups.computeIfAbsent(item.getValue(), any -> new ArrayList<>()).add(item.getKey());
        foundGroups.computeIfAbsent(label, any -> new ArrayList<>()).add(item.getKey());
        cells
            .computeIfAbsent(label, any -> new LinkedHashMap<>())
            .merge(item.getValue(), 1, Integer::sum);
      }
    }

    double bcubedPrecision() {
      double sum = 0;
      for (Map.Entry<String, Map<String, Integer>> row : cells.entrySet()) {
        for (int count : row.getValue().values()) {
          sum += (double) count * count / foundGroups.get(row.getKey()).size();
        }
      }
      return share(sum, truth.size());
    }

    double bcubedRecall() {
      double sum = 0;
      for (Map<String, Integer> row : cells.values()) {
        for (Map.Entry<String, Integer> cell : row.entrySet()) {
          sum += (double) cell.getValue() * cell.getValue() / trueGroups.get(cell.getKey()).size();
        }
      }
      return share(sum, truth.size());
    }

    double pairPrecision() {
      return share(together(), pairs(foundGroups.values()));
    }

    double pairRecall() {
      return share(together(), pairs(trueGroups.values()));
    }

    private double together() {
      return cells.values().stream()
          .flatMap(row -> row.values().stream())
          .mapToDouble(n -> n * (n - 1.0) / 2)
          .sum();
    }

    private static double pairs(Collection<List<String>> groups) {
      return groups.stream().mapToDouble(group -> group.size() * (group.size() - 1.0) / 2).sum();
    }

    /**
     * The first groups that hold several truths, and the first truths that lie in several groups.
     */
    void tellErrors(int most) {
      cells.entrySet().stream()
          .filter(row -> row.getValue().size() > 1)
          .limit(most)
          .forEach(
              row ->
                  System.out.println("  joined wrongly: " + row.getKey() + " = " + row.getValue()));
      trueGroups.entrySet().stream()
          .filter(group -> group.getValue().stream().map(found::get).distinct().count() > 1)
          .limit(most)
          .forEach(
              group ->
                  System.out.println(
                      "  left apart: "
                          + group.getKey()
                          + " = "
                          + group.getValue().stream()
                              .map(item -> item + " " + found.get(item))
                              .limit(8)
                              .toList()));
    }
  }
}
