package org.chancery.cli;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.chancery.article.Article;
import org.chancery.article.ArticleFile.Item;
import org.chancery.article.Problem;
import org.chancery.reading.ArticleReader;
import org.chancery.reading.ReadingJson;
import org.chancery.text.UnpackingProgress;
import org.jspecify.annotations.Nullable;

/** Where articles are read: several at once, handed out in the order in which they came. */
final class Desk {

  /** Takes what became of each item. */
  interface Taker {
    /** A reading in the wire format. */
    void reading(String json);

    /** Something that could not be read. */
    void refused(String where, Problem problem);
  }

  /** How many were read, and how many were not. */
  record Count(int read, int refused) {
    int exitCode() {
      return refused == 0 ? 0 : read == 0 ? Chancery.NOTHING_DONE : Chancery.SOME_FAILED;
    }
  }

  private sealed interface Result {
    record Read(String json) implements Result {}

    record Failed(String where, Problem problem) implements Result {}
  }

  private final Screen screen;
  private final AnalyserChoice analyser;
  private @Nullable ArticleReader reader;

  Desk(Screen screen, AnalyserChoice analyser) {
    this.screen = screen;
    this.analyser = analyser;
  }

  /** Reads all of the input; memory is bounded by the number of threads. */
  Count read(Input input, Taker taker) {
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, input.threads));
    try (ProgressBar bar = bar("Reading")) {
      Line line = new Line(taker, bar, Math.max(1, input.threads) * 2);
      input.items(item -> line.add(pool.submit(task(item))));
      line.finish();
      return new Count(line.read, line.refused);
    } finally {
      pool.shutdownNow();
    }
  }

  /** The reading of one article, as JSON. */
  String read(Article article) {
    return ReadingJson.write(reader().read(article));
  }

  private Callable<Result> task(Item item) {
    if (item instanceof Item.Found) {
      reader();
    }
    return () -> result(item);
  }

  private Result result(Item item) {
    if (item instanceof Item.Refused refused) {
      return new Result.Failed(refused.where(), refused.problem());
    }
    return item instanceof Item.AlreadyRead already
        ? new Result.Read(already.json())
        : result(((Item.Found) item).article());
  }

  private Result result(Article article) {
    try {
      return new Result.Read(read(article));
    } catch (RuntimeException | StackOverflowError e) {
      String message =
          "the reading broke off (" + e + "). This is our bug: send us the text if you may.";
      return new Result.Failed(article.source(), new Problem("reading/bug", message, null));
    }
  }

  /** The results in order, taken as soon as the first of them is ready. */
  private static final class Line {
    private final Taker taker;
    private final @Nullable ProgressBar bar;
    private final int longest;
    private final Queue<Future<Result>> waiting = new ArrayDeque<>();
    private int read;
    private int refused;

    Line(Taker taker, @Nullable ProgressBar bar, int longest) {
      this.taker = taker;
      this.bar = bar;
      this.longest = longest;
    }

    void add(Future<Result> result) {
      waiting.add(result);
      if (waiting.size() >= longest) {
        take();
      }
    }

    void finish() {
      while (!waiting.isEmpty()) {
        take();
      }
    }

    private void take() {
      Result result = result(waiting.remove());
      if (result instanceof Result.Read done) {
        read++;
        taker.reading(done.json());
      } else if (result instanceof Result.Failed failed) {
        refused++;
        taker.refused(failed.where(), failed.problem());
      }
      if (bar != null) {
        bar.step();
      }
    }

    private static Result result(Future<Result> future) {
      try {
        return future.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while reading", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  // ---- the engine ----

  private ArticleReader reader() {
    ArticleReader open = reader;
    if (open == null) {
      open = new ArticleReader(analyser.open(unpacking()));
      reader = open;
    }
    return open;
  }

  private UnpackingProgress unpacking() {
    if (!screen.terminal().isError()) {
      return UnpackingProgress.SILENT;
    }
    ProgressBar[] bar = new ProgressBar[1];
    return (resource, done, total) -> {
      if (bar[0] == null) {
        bar[0] =
            new ProgressBarBuilder()
                .setTaskName("Unpacking (first use)")
                .setInitialMax(total)
                .setUnit(" MB", 1 << 20)
                .build();
      }
      bar[0].maxHint(total).stepTo(done);
      if (done >= total) {
        bar[0].close();
        bar[0] = null;
      }
    };
  }

  private @Nullable ProgressBar bar(String task) {
    return screen.terminal().isError()
        ? new ProgressBarBuilder()
            .setTaskName(task)
            .setUnit(" articles", 1)
            .setInitialMax(-1)
            .hideEta()
            .build()
        : null;
  }
}
