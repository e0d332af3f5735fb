package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.article.Article;
import org.chancery.reading.ReadingJson;
import org.junit.jupiter.api.Test;

/**
 * What holds for the reading of any text: every quote is its slice, and reading twice gives the
 * same bytes.
 */
class ReadingContractTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] PARTS = {
    "Minister Okello",
    "said",
    "that",
    "the two sides",
    "should",
    "urged",
    "Kenya",
    "“",
    "”",
    "\"",
    "(",
    ")",
    ",",
    ".",
    ";",
    "\n",
    "\n\n",
    "to",
    "meet",
    "met",
    "President To Lam",
    "Tô Lâm",
    "\uD83D\uDE00",
    "\uD800",
    "\uDC00",
    "e\u0301",
    "\u0301",
    "it says",
    "which noted",
    "Okello said, that he had",
    "went on to say",
    "called it a",
    "is expected to",
    "because of the “effect,”",
    "—",
    "on Friday",
    "January 10",
    "…",
    "«",
    "»",
    "'",
    "and",
    "as well as",
    "hopes",
    "is ready",
    "1.",
    "\t",
    "\u2028",
    "it",
    "which",
    "according to",
    "by"
  };

  @Test
  void anyTextGivesAReadingWhoseQuotesAreItsSlices() throws IOException {
    long seed = 20240611;
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder();
      IntStream.range(0, random.nextInt(90))
          .forEach(
              part ->
                  text.append(PARTS[random.nextInt(PARTS.length)])
                      .append(random.nextInt(5) == 0 ? "" : " "));
      check(text.toString(), "seed " + seed + ", round " + round);
    }
  }

  @Test
  void oddTextsAreReadAllTheSame() throws IOException {
    List<String> texts =
        List.of(
            ".",
            "?!…,;:",
            "\uFEFF",
            "x",
            "Tô Lâm".repeat(3),
            java.text.Normalizer.normalize(
                "Chủ tịch Tô Lâm said that Việt Nam is ready to help.",
                java.text.Normalizer.Form.NFD),
            "\uD800 said.",
            "word ".repeat(5000),
            "“".repeat(1000) + "yes" + "”".repeat(1000));
    for (String text : texts) {
      check(text, "the text that begins " + text.substring(0, Math.min(20, text.length())));
    }
  }

  @Test
  void corpusReadsTheSameTwice() throws IOException {
    try (Stream<Path> folders = Files.list(SharedData.project().resolve("corpus"))) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        check(Files.readString(folder.resolve("article.txt")), folder.getFileName().toString());
      }
    }
  }

  @Test
  void timeStaysLinearInTheLengthOfASentence() {
    String clause = "Minister Okello said that Kenya should help, and ";
    TestReader.reader().read(Article.of("warm", null, clause.repeat(40)));
    long once = nanos(clause.repeat(60));
    long eightfold = nanos(clause.repeat(480));
    assertThat(eightfold)
        .as("eight times the words in at most some forty times the time")
        .isLessThan(Math.max(once, 20_000_000L) * 40);
  }

  private static long nanos(String text) {
    return ProcessorTime.of(() -> TestReader.reader().read(Article.of("timed", null, text)));
  }

  private static void check(String text, String what) throws IOException {
    Article article = Article.of("test", null, text);
    String once = ReadingJson.write(TestReader.reader().read(article));
    assertThat(ReadingJson.write(TestReader.reader().read(article))).as(what).isEqualTo(once);
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(once))
        .as(what + ": valid UTF-8")
        .isTrue();
    JsonNode reading = JSON.readTree(once);
    assertThat(reading.path("article").path("text").asText()).as(what).isEqualTo(text);
    quotes(reading, text, what);
  }

  private static void quotes(JsonNode node, String text, String what) {
    if (node.has("quote") && node.has("start")) {
      int start = text.offsetByCodePoints(0, node.path("start").asInt());
      int end = text.offsetByCodePoints(0, node.path("end").asInt());
      assertThat(text.substring(start, end))
          .as(what)
          .isEqualTo(node.path("quote").asText())
          .isNotEmpty();
    }
    node.forEach(child -> quotes(child, text, what));
  }
}
