package org.chancery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.chancery.article.Article;
import org.chancery.article.ArticleFile;
import org.chancery.reading.ArticleReader;
import org.chancery.text.EnglishAnalyser;
import org.chancery.text.ModelCache;
import org.chancery.text.Nlp4jAnalyser;
import org.chancery.text.OnnxAnalyser;
import org.chancery.text.Sentence;
import org.chancery.text.Stretch;
import org.chancery.text.UnpackingProgress;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The same articles, one thread: the analyser alone on the very stretches of prose that the rooms
 * give it; the rooms alone on sentences analysed before; and all together.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class RoomsBenchmark {

  /** A .jsonl file of articles, or a folder. */
  @Param("../corpus")
  public String articles;

  /** The folder of a model of our own; NLP4J where it is empty. */
  @Param("")
  public String model;

  private record Prose(String text, List<Stretch> stretches) {}

  private final List<Article> all = new ArrayList<>();
  private final Map<Prose, List<Sentence>> analysed = new HashMap<>();
  private EnglishAnalyser analyser;
  private ArticleReader whole;
  private ArticleReader roomsOnly;

  @Setup
  public void open() throws IOException {
    analyser =
        model.isEmpty()
            ? Nlp4jAnalyser.open(ModelCache.inDefaultFolder(UnpackingProgress.SILENT))
            : OnnxAnalyser.open(Path.of(model));
    whole = new ArticleReader(analyser);
    roomsOnly =
        new ArticleReader(
            (text, stretches) ->
                analysed.computeIfAbsent(
                    new Prose(text, stretches), key -> analyser.analyse(text, stretches)));
    read(Path.of(articles));
    all.forEach(roomsOnly::read);
  }

  private void read(Path place) throws IOException {
    List<Path> files;
    try (var walk = Files.walk(place)) {
      files =
          walk.filter(
                  file ->
                      file.toString().endsWith(".txt") && !file.endsWith("known-wrong.txt")
                          || file.toString().endsWith(".jsonl"))
              .sorted()
              .toList();
    }
    for (Path file : files) {
      try (var stream = Files.newInputStream(file)) {
        new ArticleFile(ArticleFile.Settings.PLAIN)
            .read(
                file.toString(),
                stream,
                item -> {
                  if (item instanceof ArticleFile.Item.Found found) {
                    all.add(found.article());
                  }
                });
      }
    }
  }

  @Benchmark
  public void analyserAlone(Blackhole hole) {
    analysed.keySet().forEach(prose -> hole.consume(analyser.analyse(prose.text, prose.stretches)));
  }

  @Benchmark
  public void roomsAlone(Blackhole hole) {
    all.forEach(article -> hole.consume(roomsOnly.read(article)));
  }

  @Benchmark
  public void wholeReading(Blackhole hole) {
    all.forEach(article -> hole.consume(whole.read(article)));
  }
}
