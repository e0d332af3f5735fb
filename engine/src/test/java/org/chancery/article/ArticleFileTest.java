package org.chancery.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleFileTest {

  private static List<ArticleFile.Item> read(
      String name, byte[] bytes, ArticleFile.Settings settings) {
    List<ArticleFile.Item> items = new ArrayList<>();
    try {
      new ArticleFile(settings).read(name, new ByteArrayInputStream(bytes), items::add);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return items;
  }

  private static List<ArticleFile.Item> read(String name, String text) {
    return read(name, text.getBytes(StandardCharsets.UTF_8), ArticleFile.Settings.PLAIN);
  }

  private static Article article(ArticleFile.Item item) {
    return ((ArticleFile.Item.Found) item).article();
  }

  private static String code(ArticleFile.Item item) {
    return ((ArticleFile.Item.Refused) item).problem().code();
  }

  @Test
  void datePrefixIsNoPartOfTheText() {
    for (String prefix : List.of("date 2026-01-09 ", " date 2026-01-09 ", "date 2026-01-09\n")) {
      Article article = article(read("folder/talks.txt", prefix + "HÀ NỘI — Two met.").get(0));
      assertThat(article.published()).isEqualTo(LocalDate.of(2026, 1, 9));
      assertThat(article.text()).isEqualTo("HÀ NỘI — Two met.");
      assertThat(article.source()).isEqualTo("talks");
    }
  }

  @Test
  void wrongDateIsToldWithWhatWasFound() {
    ArticleFile.Item.Refused refused =
        (ArticleFile.Item.Refused) read("talks.txt", "date 2026-13-45 They met.").get(0);
    assertThat(refused.where()).isEqualTo("talks.txt:1");
    assertThat(refused.problem().code()).isEqualTo("article/bad-date");
    assertThat(refused.problem().message()).contains("2026-13-45").contains("YYYY-MM-DD");
  }

  @Test
  void textIsKeptAsItIs() {
    String decomposed = "To\u0302 La\u0302m said\r\n“yes”.\t";
    assertThat(article(read("a.txt", decomposed).get(0)).text()).isEqualTo(decomposed);
  }

  @Test
  void noTextIsRefused() {
    assertThat(code(read("a.txt", "").get(0))).isEqualTo("article/empty");
    assertThat(code(read("a.txt", " \n ").get(0))).isEqualTo("article/empty");
    assertThat(code(read("a.txt", new byte[] {'a', 0, 'b'}, ArticleFile.Settings.PLAIN).get(0)))
        .isEqualTo("article/binary");
    assertThat(
            code(
                read("a.txt", new byte[] {'a', '\n', (byte) 0xC3, '('}, ArticleFile.Settings.PLAIN)
                    .get(0)))
        .isEqualTo("article/not-utf8");
  }

  @Test
  void badBytesAreToldWithTheirPlace() {
    ArticleFile.Item.Refused refused =
        (ArticleFile.Item.Refused)
            read("a.txt", new byte[] {'a', '\n', (byte) 0xC3, '('}, ArticleFile.Settings.PLAIN)
                .get(0);
    assertThat(refused.problem().message()).contains("byte 2").contains("line 2").contains("UTF-8");
  }

  @Test
  void utf16WithAMarkIsRead() {
    assertThat(
            article(
                    read(
                            "a.txt",
                            "\uFEFFThey met.".getBytes(StandardCharsets.UTF_16LE),
                            ArticleFile.Settings.PLAIN)
                        .get(0))
                .text())
        .isEqualTo("They met.");
    assertThat(
            article(
                    read(
                            "a.txt",
                            "They met.".getBytes(StandardCharsets.UTF_16),
                            ArticleFile.Settings.PLAIN)
                        .get(0))
                .text())
        .isEqualTo("They met.");
    assertThat(article(read("a.txt", "\uFEFFThey met.").get(0)).text()).isEqualTo("They met.");
  }

  @Test
  void tooLargeIsRefused() {
    ArticleFile.Settings small = new ArticleFile.Settings(null, null, 100);
    assertThat(
            code(read("a.txt", "word ".repeat(30).getBytes(StandardCharsets.UTF_8), small).get(0)))
        .isEqualTo("article/too-large");
    assertThat(
            code(
                read(
                        "a.jsonl",
                        ("{\"text\":\"" + "word ".repeat(30) + "\"}")
                            .getBytes(StandardCharsets.UTF_8),
                        small)
                    .get(0)))
        .isEqualTo("article/too-large");
  }

  @Test
  void badLineDoesNotStopTheRest() {
    List<ArticleFile.Item> items =
        read(
            "a.jsonl",
            "{\"id\":\"1\",\"text\":\"They met.\",\"published\":\"2026-01-09T10:00:00Z\"}\nnonsense\n\n[1]\n{\"id\":3}\n{\"id\":4,\"text\":\"x\",\"published\":\"soon\"}\n{\"id\":5,\"text\":\"They met again.\"}");
    assertThat(items).hasSize(6);
    assertThat(article(items.get(0)).published()).isEqualTo(LocalDate.of(2026, 1, 9));
    assertThat(items.subList(1, 5))
        .extracting(ArticleFileTest::code)
        .containsExactly(
            "article/not-json", "article/not-json", "article/no-text", "article/bad-date");
    assertThat(((ArticleFile.Item.Refused) items.get(2)).where()).isEqualTo("a.jsonl:4");
    assertThat(article(items.get(5)).source()).isEqualTo("5");
  }

  @Test
  void loneSurrogateComesThrough() {
    assertThat(article(read("a.jsonl", "{\"text\":\"a \\ud800 b\"}").get(0)).text())
        .isEqualTo("a \uD800 b");
  }

  @Test
  void standardInputTellsByItsFirstSign() {
    assertThat(article(read("-", "  {\"id\":\"1\",\"text\":\"They met.\"}").get(0)).source())
        .isEqualTo("1");
    assertThat(article(read("-", "They met.").get(0)).text()).isEqualTo("They met.");
  }

  @Test
  void idComesFromDayAndText() {
    Article one = article(read("a.txt", "date 2026-01-09 They met.").get(0));
    Article other = article(read("b.txt", "date 2026-01-10 They met.").get(0));
    assertThat(one.id()).matches("sha256:[0-9a-f]{64}").isNotEqualTo(other.id());
    assertThat(article(read("c.txt", "date 2026-01-09 They met.").get(0)).id()).isEqualTo(one.id());
  }
}
