package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.chancery.ProcessorTime;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the outline of any text at all. */
class OutlineContractTest {

  private static final List<String> PIECES =
      List.of(
          "Minister Velt",
          " said ",
          "the bridge",
          ".",
          ". ",
          "\n",
          "\n\n",
          "\r\n",
          "\u2028",
          "\u0085",
          "\"",
          "“",
          "”",
          "‘",
          "’",
          "'",
          "''",
          "«",
          "»",
          "„",
          "(",
          ")",
          "(Photo: WNA)",
          "[",
          "]",
          "(UNC)",
          "KARSK — ",
          "KARSK (WNA) – ",
          "2024-05-06 ",
          "— VNA",
          "Share",
          "1. ",
          "• ",
          "RELATED STORIES",
          "Photo: X",
          "(R)",
          ", left,",
          "June 5, 2024",
          ":",
          ";",
          "?",
          "6'2\"",
          "\ud800",
          "\udc00",
          "😀",
          "e\u0301",
          "\u0301",
          "\u0000",
          "\ufeff",
          "\u00a0",
          "\u200b",
          "Ω",
          "ß",
          "İ",
          "\t",
          "/",
          " / Ministry",
          "#",
          "…",
          "arms.According");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n",
        ".",
        "...\n!!!\n???",
        "\"",
        "“",
        "(",
        ")(",
        "\ud800",
        "\udc00\ud800",
        "a",
        "A\u0301",
        "- ",
        "1. ",
        "\u0000",
        "Photo:",
        "(Photo: ",
        "KARSK — ",
        "2024-05-06",
        "2024-05-06 ",
        "VNA",
        "Share\nShare",
        "\ufeff",
        "’",
        "''",
        "Headline only",
        "—\n—\n—"
      })
  void oddTextsHoldTheContract(String text) {
    check(text);
  }

  @Test
  void randomTextsHoldTheContract() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 3000; i++) {
      String text = randomText(random);
      assertThatCode(() -> check(text)).as("seed %d, text %d", seed, i).doesNotThrowAnyException();
    }
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(60); length > 0; length--) {
      text.append(
          random.nextInt(20) == 0
              ? String.valueOf((char) random.nextInt(0x10000))
              : PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“",
        "\"",
        "'",
        "‘",
        "(",
        "[",
        "a",
        "A",
        "A ",
        "word ",
        "(R) ",
        "a.B",
        "Abc.Def ",
        "\n",
        "\n\n",
        "Photo: ",
        "\"a",
        "“a” ",
        "„",
        "’",
        "s’ x ",
        "/",
        ". ",
        "Share\n",
        "KARSK — The bridge is old and must go now.\n",
        "RELATED STORIES\nBridge\n",
        "- ",
        "(Photo: X) ",
        "Home > ",
        "9",
        "\u0301",
        "\ud800",
        "“a\n"
      })
  void timeGrowsWithLengthAndNoFaster(String piece) {
    String text = piece.repeat(400_000 / piece.length());
    EnglishAnalyser none = (whole, stretches) -> List.of();
    long nanos = ProcessorTime.of(() -> new Outliner(none).outline(Article.of("huge", null, text)));
    assertThat(nanos).as("nanoseconds of the processor").isLessThan(8_000_000_000L);
  }

  private static void check(String text) {
    Article article = Article.of("noise", null, text);
    Outline outline = new Outliner(new PeriodAnalyser()).outline(article);
    passagesAreInOrder(text, outline);
    sentencesLieInTheirPassage(outline);
    quotationsLieInTheText(text, outline);
    assertThat(new Outliner(new PeriodAnalyser()).outline(article).passages())
        .isEqualTo(outline.passages());
  }

  private static void passagesAreInOrder(String text, Outline outline) {
    int end = 0;
    for (Passage passage : outline.passages()) {
      assertThat(passage.span().isEmpty()).isFalse();
      assertThat(passage.span().start()).isGreaterThanOrEqualTo(end);
      everythingElseIsBlank(text, new Span(end, passage.span().start()));
      end = passage.span().end();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
    everythingElseIsBlank(text, new Span(end, text.length()));
  }

  private static void everythingElseIsBlank(String text, Span between) {
    assertThat(Paragraphs.trim(text, between).isEmpty())
        .as("every word lies in a passage")
        .isTrue();
  }

  private static void sentencesLieInTheirPassage(Outline outline) {
    int end = 0;
    int index = 0;
    for (Sentence sentence : outline.sentences()) {
      assertThat(sentence.index()).isEqualTo(index++);
      assertThat(sentence.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(
              outline.passages().stream()
                      .anyMatch(passage -> passage.span().contains(sentence.span()))
                  || outline.lists().stream()
                      .anyMatch(list -> list.opening().contains(sentence.span())))
          .as("in a passage, or leading into a list")
          .isTrue();
      end = sentence.span().end();
    }
  }

  private static void quotationsLieInTheText(String text, Outline outline) {
    for (Quotation quotation : outline.quotations()) {
      assertThat(quotation.span().contains(quotation.content())).isTrue();
      assertThat(quotation.content().isEmpty()).isFalse();
      assertThat(quotation.span().end()).isLessThanOrEqualTo(text.length());
      assertThat(quotation.depth()).isNotNegative();
    }
    assertThat(outline.quotations())
        .isSortedAccordingTo(
            (one, other) -> Integer.compare(one.span().start(), other.span().start()));
  }
}
