package org.chancery.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chancery.article.ArticleFile;
import org.chancery.article.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which files are read and how, and what is known of them; mixed in. */
final class Input {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|-",
      description =
          "Text files (one article each), .jsonl files (one article a line), folders of them, or - for standard input.")
  List<String> files = List.of();

  @Option(
      names = "--published",
      paramLabel = "YYYY-MM-DD",
      description = "The day for articles that bear none.")
  @Nullable LocalDate published;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "The outlet for articles that name none.")
  @Nullable String outlet;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Articles read at once (default: the number of processors). The output is the same for any number.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Mixin AnalyserChoice analyser = new AnalyserChoice();

  @Option(
      names = "--max-size",
      paramLabel = "BYTES",
      description = "A longer article is refused (default: ${DEFAULT-VALUE}).",
      defaultValue = "2000000")
  long maxBytes;

  /** Gives every item of every file, in order; what cannot be opened is an item too. */
  void items(Consumer<ArticleFile.Item> items) {
    ArticleFile reader = new ArticleFile(new ArticleFile.Settings(published, outlet, maxBytes));
    for (String name : files) {
      if (name.equals("-")) {
        open(reader, name, items);
      } else if (Files.isDirectory(Path.of(name))) {
        folder(reader, Path.of(name), items);
      } else {
        open(reader, name, items);
      }
    }
  }

  private static void folder(ArticleFile reader, Path folder, Consumer<ArticleFile.Item> items) {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      walk.filter(Files::isRegularFile).filter(Input::isArticle).sorted().forEach(found::add);
    } catch (IOException | UncheckedIOException e) {
      items.accept(
          refused(
              folder.toString(),
              "article/unreadable",
              "cannot be listed (" + e.getMessage() + "). Check your rights to it."));
    }
    if (found.isEmpty()) {
      items.accept(
          refused(
              folder.toString(),
              "article/empty-folder",
              "found no .txt or .jsonl file in it, expected at least one. Name another folder, or the files themselves."));
    }
    found.forEach(path -> open(reader, path.toString(), items));
  }

  private static boolean isArticle(Path path) {
    String name = path.getFileName().toString();
    return !name.startsWith(".")
        && (name.endsWith(".txt") || name.endsWith(".jsonl") || name.endsWith(".ndjson"));
  }

  private static void open(ArticleFile reader, String name, Consumer<ArticleFile.Item> items) {
    try (InputStream stream = name.equals("-") ? System.in : Files.newInputStream(Path.of(name))) {
      reader.read(name, stream, items);
    } catch (NoSuchFileException e) {
      items.accept(refused(name, "article/missing", "there is no such file. Check its name."));
    } catch (AccessDeniedException e) {
      items.accept(
          refused(
              name, "article/unreadable", "may not be read. Give yourself the right to read it."));
    } catch (IOException e) {
      items.accept(
          refused(
              name,
              "article/unreadable",
              "cannot be read (" + e.getMessage() + "). Try again, or copy it to another place."));
    }
  }

  private static ArticleFile.Item refused(String where, String code, String message) {
    return new ArticleFile.Item.Refused(where, new Problem(code, message, null));
  }
}
