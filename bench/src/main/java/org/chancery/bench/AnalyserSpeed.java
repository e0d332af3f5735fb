package org.chancery.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.article.Article;
import org.chancery.article.ArticleFile;
import org.chancery.text.EnglishAnalyser;
import org.chancery.text.ModelCache;
import org.chancery.text.Nlp4jAnalyser;
import org.chancery.text.OnnxAnalyser;
import org.chancery.text.Outliner;
import org.chancery.text.UnpackingProgress;

/**
 * Times analysers side by side on the same articles, from raw text to sentences with tags, lemmas
 * and trees: in turn, round by round, so that what else the computer does falls on all of them. The
 * longest article comes first, so that no thread waits long for another's last one.
 *
 * <pre>
 * java -cp … org.chancery.bench.AnalyserSpeed ARTICLES.jsonl ROUNDS THREADS [MODEL_FOLDER...]
 * </pre>
 *
 * NLP4J comes first, then each model. Words are what white space parts, so they are the same for
 * all. It prints words per second of processor time (of the threads that analyse) and per second of
 * the clock: median, least and most of the rounds.
 */
public final class AnalyserSpeed {

  private static final int WARM_ROUNDS = 3;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<Article> articles = new ArrayList<>();
  private final ExecutorService pool;
  private final int threads;

  private AnalyserSpeed(Path file, int threads) throws IOException {
    this.threads = threads;
    this.pool = Executors.newFixedThreadPool(threads);
    try (var stream = Files.newInputStream(file)) {
      new ArticleFile(ArticleFile.Settings.PLAIN)
          .read(
              file.toString(),
              stream,
              item -> {
                if (item instanceof ArticleFile.Item.Found found) {
                  articles.add(found.article());
                }
              });
    }
    articles.sort(Comparator.comparingInt((Article article) -> article.text().length()).reversed());
  }

  public static void main(String[] arguments) throws Exception {
    AnalyserSpeed speed = new AnalyserSpeed(Path.of(arguments[0]), Integer.parseInt(arguments[2]));
    Map<String, Outliner> outliners = new LinkedHashMap<>();
    outliners.put("nlp4j", new Outliner(nlp4j()));
    for (String folder : Arrays.asList(arguments).subList(3, arguments.length)) {
      outliners.put(folder, new Outliner(OnnxAnalyser.open(Path.of(folder))));
    }
    speed.measure(outliners, Integer.parseInt(arguments[1]));
  }

  private static EnglishAnalyser nlp4j() {
    return Nlp4jAnalyser.open(ModelCache.inDefaultFolder(UnpackingProgress.SILENT));
  }

  private void measure(Map<String, Outliner> outliners, int rounds) throws Exception {
    Map<String, List<double[]>> seconds = new LinkedHashMap<>();
    for (int round = -WARM_ROUNDS; round < rounds; round++) {
      for (var named : outliners.entrySet()) {
        double[] taken = round(named.getValue());
        if (round >= 0) {
          seconds.computeIfAbsent(named.getKey(), name -> new ArrayList<>()).add(taken);
        }
      }
    }
    pool.shutdown();
    long words = articles.stream().mapToLong(article -> article.text().split("\\s+").length).sum();
    System.out.printf("%d articles, %d words, %d threads%n", articles.size(), words, threads);
    seconds.forEach((name, all) -> print(name, words, all));
  }

  /** Seconds of the processor and of the clock. */
  private double[] round(Outliner outliner) throws Exception {
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    List<Future<Long>> workers = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      workers.add(pool.submit(() -> work(outliner, next)));
    }
    long processor = 0;
    for (Future<Long> worker : workers) {
      processor += worker.get();
    }
    return new double[] {processor / 1e9, (System.nanoTime() - start) / 1e9};
  }

  private long work(Outliner outliner, AtomicInteger next) {
    long start = THREADS.getCurrentThreadCpuTime();
    for (int at = next.getAndIncrement(); at < articles.size(); at = next.getAndIncrement()) {
      if (outliner.outline(articles.get(at)).passages().isEmpty()) {
        throw new IllegalStateException("an article without a passage");
      }
    }
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  private static void print(String name, long words, List<double[]> seconds) {
    System.out.printf(
        Locale.ROOT,
        "%-40s per CPU second %s, per second %s%n",
        name,
        spread(words, seconds, 0),
        spread(words, seconds, 1));
  }

  private static String spread(long words, List<double[]> seconds, int which) {
    double[] speeds = seconds.stream().mapToDouble(one -> words / one[which]).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "%.0f (%.0f to %.0f)",
        speeds[speeds.length / 2],
        speeds[0],
        speeds[speeds.length - 1]);
  }
}
