package org.chancery.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.article.Problem;
import org.chancery.explain.ExplainPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery explain}: the article with every finding in colour. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Writes a page that shows the article with every finding in colour. Takes one article, or one reading made by `chancery read`.",
    footer = {"", "Example:", "  chancery explain talks.txt -o talks.html"})
final class ExplainCommand implements Callable<Integer> {

  @Mixin Input input = new Input();
  @Mixin Screen screen;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PAGE.html",
      description = "Where to write the page. Default: standard output.")
  @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    List<String> readings = new ArrayList<>();
    Desk.Count count =
        new Desk(screen, input.analyser)
            .read(
                input,
                new Desk.Taker() {
                  @Override
                  public void reading(String json) {
                    readings.add(json);
                  }

                  @Override
                  public void refused(String where, Problem problem) {
                    screen.err().println(problem.code() + "  " + where + "  " + problem.message());
                  }
                });
    if (readings.size() != 1 || count.refused() > 0) {
      screen
          .err()
          .println(
              "cli/one-article  explain: found "
                  + readings.size()
                  + " articles, expected one. Name one article.");
      return Chancery.NOTHING_DONE;
    }
    String page = ExplainPage.of(new ObjectMapper().readTree(readings.get(0)));
    if (output == null) {
      screen.out().print(page);
      screen.out().flush();
    } else {
      Files.writeString(output, page);
      screen.err().println("Wrote " + output);
    }
    return 0;
  }
}
