package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.article.Article;
import org.chancery.article.ArticleFile;
import org.chancery.article.Span;
import org.chancery.encounter.Encounter;
import org.chancery.reading.ArticleReader;
import org.chancery.statement.Act;
import org.chancery.statement.Statement;
import org.chancery.text.Fold;
import org.junit.jupiter.api.Test;

/** Reads every case of {@code corpus/} and compares it with what a person reads in it. */
class CorpusTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void readingsDifferFromTheExpectedOnlyWhereItIsKnown() throws IOException {
    Path corpus = SharedData.project().resolve("corpus");
    List<Path> cases;
    try (Stream<Path> folders = Files.list(corpus)) {
      cases =
          folders.filter(folder -> Files.exists(folder.resolve("expected.json"))).sorted().toList();
    }
    assertThat(cases).hasSizeGreaterThanOrEqualTo(30);
    TreeSet<String> wrong = new TreeSet<>();
    for (Path folder : cases) {
      wrong.addAll(differences(folder));
    }
    TreeSet<String> known =
        new TreeSet<>(
            Files.readAllLines(corpus.resolve("known-wrong.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList());
    assertThat(wrong)
        .as("differences from the expectation; known-wrong.txt lists those that are known")
        .isEqualTo(known);
  }

  private static List<String> differences(Path folder) throws IOException {
    JsonNode expected = JSON.readTree(folder.resolve("expected.json").toFile());
    Article article = article(folder, expected.path("outlet").asText());
    return differences(expected, article).stream()
        .map(what -> folder.getFileName() + ": " + what)
        .toList();
  }

  /** What the reading has otherwise than a person expects it, in words. */
  static List<String> differences(JsonNode expected, Article article) {
    ArticleReader.Opened opened = TestReader.reader().open(article);
    List<String> wrong = new ArrayList<>();
    encounters(expected, opened, wrong);
    statements(expected, article, opened, wrong);
    falseAsks(expected, article, opened, wrong);
    return wrong;
  }

  private static Article article(Path folder, String outlet) throws IOException {
    List<ArticleFile.Item> items = new ArrayList<>();
    try (var stream = Files.newInputStream(folder.resolve("article.txt"))) {
      new ArticleFile(new ArticleFile.Settings(null, outlet, 2_000_000))
          .read(folder.getFileName() + ".txt", stream, items::add);
    }
    return ((ArticleFile.Item.Found) items.get(0)).article();
  }

  // ---- encounters ----

  private static void encounters(
      JsonNode expected, ArticleReader.Opened opened, List<String> wrong) {
    List<Encounter> found =
        new ArrayList<>(
            opened.encounters().stream().filter(encounter -> !encounter.background()).toList());
    for (JsonNode wanted : expected.path("encounters")) {
      if (wanted.path("background").asBoolean()) {
        continue;
      }
      Encounter match =
          found.stream().filter(encounter -> hasPeople(encounter, wanted)).findFirst().orElse(null);
      if (match == null) {
        wrong.add("missed encounter of " + wanted.path("participants").findValuesAsText("name"));
        continue;
      }
      found.remove(match);
      String form = match.form().name().toLowerCase(java.util.Locale.ROOT);
      if (!form.equals(wanted.path("form").asText()) && !has(wanted.path("alt_forms"), form)) {
        wrong.add("form " + form + ", expected " + wanted.path("form").asText());
      }
      String day = match.date() == null ? "null" : match.date().from().toString();
      if (!day.equals(wanted.path("date").asText("null"))) {
        wrong.add("date " + day + ", expected " + wanted.path("date").asText("null"));
      }
    }
    found.forEach(encounter -> wrong.add("false encounter " + encounter.rule()));
  }

  private static boolean hasPeople(Encounter encounter, JsonNode wanted) {
    if (encounter.participants().size() != wanted.path("participants").size()) {
      return false;
    }
    for (JsonNode person : wanted.path("participants")) {
      boolean there =
          encounter.participants().stream()
              .anyMatch(
                  one ->
                      sameName(one.name(), person.path("name").asText())
                          && person.path("side").asText().equals(one.side()));
      if (!there) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameName(String left, String right) {
    List<String> few = List.of(Fold.of(left).split("\\W+"));
    List<String> many = List.of(Fold.of(right).split("\\W+"));
    return few.containsAll(many) || many.containsAll(few);
  }

  // ---- statements ----

  private static void statements(
      JsonNode expected, Article article, ArticleReader.Opened opened, List<String> wrong) {
    for (JsonNode wanted : expected.path("statements")) {
      if (wanted.path("optional").asBoolean()) {
        continue;
      }
      List<Statement> telling =
          opened.statements().stream()
              .filter(statement -> tells(article, statement, wanted))
              .toList();
      String key = "\"" + wanted.path("key").asText() + "\"";
      if (telling.isEmpty()) {
        wrong.add("missed " + wanted.path("act").asText() + " " + key);
      } else if (telling.stream().noneMatch(statement -> hasAct(statement, wanted))) {
        wrong.add(
            "act "
                + telling.get(0).act().name().toLowerCase(java.util.Locale.ROOT)
                + " for "
                + key
                + ", expected "
                + wanted.path("act").asText());
      } else if (telling.stream()
          .noneMatch(
              statement ->
                  hasAct(statement, wanted)
                      && sameName(
                          statement.speaker().isBoth() ? "both" : statement.speaker().name(),
                          wanted.path("speaker").asText()))) {
        Statement told =
            telling.stream().filter(one -> hasAct(one, wanted)).findFirst().orElseThrow();
        wrong.add(
            "speaker "
                + told.speaker().name()
                + " for "
                + key
                + ", expected "
                + wanted.path("speaker").asText());
      }
    }
  }

  private static boolean tells(Article article, Statement statement, JsonNode wanted) {
    String words = words(article, statement);
    if (words.contains(wanted.path("key").asText())) {
      return true;
    }
    for (JsonNode other : wanted.path("alt_keys")) {
      if (words.contains(other.asText())) {
        return true;
      }
    }
    return false;
  }

  private static String words(Article article, Statement statement) {
    Span whole =
        statement.firstContent().union(statement.content().get(statement.content().size() - 1));
    Span all =
        statement.cue().stream()
            .filter(cue -> cue.end() <= whole.start() && whole.start() - cue.end() < 30)
            .reduce(whole, Span::union);
    return article.quote(all);
  }

  private static boolean hasAct(Statement statement, JsonNode wanted) {
    String act = statement.act().name().toLowerCase(java.util.Locale.ROOT);
    return act.equals(wanted.path("act").asText()) || has(wanted.path("alt_acts"), act);
  }

  private static boolean has(JsonNode list, String value) {
    for (JsonNode one : list) {
      if (one.asText().equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static void falseAsks(
      JsonNode expected, Article article, ArticleReader.Opened opened, List<String> wrong) {
    opened.asks().stream()
        .map(ask -> ask.statement())
        .forEach(
            statement -> {
              boolean wanted = false;
              for (JsonNode one : expected.path("statements")) {
                boolean isAsk =
                    one.path("act").asText().equals("ask") || has(one.path("alt_acts"), "ask");
                wanted |= isAsk && tells(article, statement, one);
              }
              if (!wanted) {
                wrong.add("false ask \"" + article.quote(statement.firstContent()) + "\"");
              }
            });
    assertThat(opened.asks())
        .allSatisfy(ask -> assertThat(ask.statement().act()).isEqualTo(Act.ASK));
  }
}
