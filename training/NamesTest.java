package org.chancery.text;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.mention.Mention;
import org.chancery.reading.ArticleReader;

/**
 * Sets the names of names-test.tsv into sentences, reads them by one analyser and the mention room,
 * and counts the names found letter for letter. Arguments: the file, and the folder of a model of our
 * own; without it NLP4J reads.
 */
final class NamesTest {

  private static final List<String> TITLED =
      List.of(
          "%s spoke by telephone with the Secretary-General on Tuesday.",
          "On Monday the President received %s at the palace in the capital.",
          "The two sides welcomed the visit of %s and agreed to meet again in spring.",
          "\"We will keep our word,\" said %s after the talks.",
          "Earlier, %s urged all parties to respect the ceasefire.");
  private static final List<String> BARE =
      List.of(
          "%s said on Tuesday that the talks had been useful.",
          "The minister thanked %s for the support of recent years.",
          "According to %s, the agreement will enter into force in May.",
          "The delegation was led by %s, who also met business leaders.");

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].endsWith(".spans")) {
      spans(arguments);
    } else {
      names(arguments);
    }
  }

  /** Lines "text TAB start-end start-end": names of all kinds, by span alone. */
  private static void spans(String[] arguments) throws Exception {
    ArticleReader reader = new ArticleReader(analyser(arguments));
    int right = 0;
    int gold = 0;
    int found = 0;
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] row = line.split("\t", 2);
      Set<String> wanted = Set.of(row[1].split(" "));
      Set<String> got =
          reader.open(Article.of("names", null, row[0])).mentions().stream()
              .filter(mention -> mention.kind() != Mention.Kind.ROLE)
              .map(mention -> mention.span().start() + "-" + mention.span().end())
              .collect(Collectors.toSet());
      gold += wanted.size();
      found += got.size();
      got.retainAll(wanted);
      right += got.size();
    }
    System.out.printf(
        "names %d, exact %d, found %d, F1 %.1f%n", gold, right, found, 200.0 * right / (gold + found));
  }

  private static void names(String[] arguments) throws Exception {
    ArticleReader reader = new ArticleReader(analyser(arguments));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int exact = 0;
    int all = 0;
    int false_ = 0;
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] row = line.split("\t");
      boolean titled = !row[1].equals("-");
      List<String> sentences = titled ? TITLED : BARE;
      String text =
          String.format(
              sentences.get(all % sentences.size()), titled ? row[1] + " " + row[2] : row[2]);
      Span wanted = new Span(text.indexOf(row[2]), text.indexOf(row[2]) + row[2].length());
      Set<Span> found =
          reader.open(Article.of("names", null, text)).mentions().stream()
              .filter(mention -> mention.kind() == Mention.Kind.PERSON)
              .map(Mention::span)
              .collect(Collectors.toSet());
      all++;
      if (found.remove(wanted)) {
        exact++;
      } else {
        List<String> got = new ArrayList<>();
        found.forEach(span -> got.add(span.of(text)));
        out.println("missed " + row[2] + " | " + got + " | " + text);
      }
      false_ += found.size();
    }
    double f1 = 200.0 * exact / (all + exact + false_);
    out.printf("names %d, exact %d, others found %d, F1 %.1f%n", all, exact, false_, f1);
  }

  private static EnglishAnalyser analyser(String[] arguments) {
    return arguments.length > 1
        ? OnnxAnalyser.open(Path.of(arguments[1]))
        : Nlp4jAnalyser.open(ModelCache.inDefaultFolder(UnpackingProgress.SILENT));
  }
}
