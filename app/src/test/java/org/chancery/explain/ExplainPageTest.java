package org.chancery.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.chancery.store.Readings;
import org.junit.jupiter.api.Test;

class ExplainPageTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonNode reading(String text, String statements) {
    return json(
        "{\"format\":\"chancery.reading/1\",\"engine\":\"0\",\"article\":{\"id\":\"sha256:0\",\"source\":\"x\",\"text\":\""
            + text
            + "\",\"passages\":[]},\"actors\":[],\"encounters\":[],\"statements\":["
            + statements
            + "],\"dates\":[],\"events\":[],\"doubts\":[],\"problems\":[]}");
  }

  private static String statement(int number, String act, int start, int end) {
    return "{\"id\":\"s:"
        + number
        + "\",\"act\":\""
        + act
        + "\",\"speaker\":{\"name\":\"<b>X</b>\",\"side\":null,\"basis\":\"stated\"},\"cue\":[],\"content\":[{\"start\":"
        + start
        + ",\"end\":"
        + end
        + ",\"quote\":\"q\"}],\"repeats\":[]}";
  }

  @Test
  void nothingOfTheTextBecomesMarkup() {
    String page =
        ExplainPage.of(
            reading("a <script>alert(1)</script> & more", statement(1, "\\\"><script>", 0, 5)));
    assertThat(page)
        .doesNotContain("<script>alert")
        .doesNotContain("<b>X</b>")
        .contains("&lt;script&gt;")
        .contains("&amp; more");
  }

  @Test
  void offsetsCountCodePoints() {
    String page =
        ExplainPage.of(
            reading("\uD83D\uDE00\uD83D\uDE00 they agreed to meet", statement(1, "agree", 3, 7)));
    assertThat(page).contains(">they</span>");
  }

  @Test
  void overlappingFindingsKeepTheTextWhole() {
    String page =
        ExplainPage.of(
            reading(
                "one two three four",
                statement(1, "ask", 0, 9) + "," + statement(2, "offer", 4, 18)));
    String text =
        page.substring(
            page.indexOf("<div class=\"text\">"),
            page.indexOf("</div>", page.indexOf("<div class=\"text\">")));
    assertThat(text.replaceAll("<a [^>]*>[^<]*</a>", "").replaceAll("<[^>]*>", ""))
        .isEqualTo("one two three four");
    assertThat(text.split("<span", -1).length).isEqualTo(text.split("</span>", -1).length);
  }

  @Test
  void pageNeedsNothingFromOutside() {
    String page = ExplainPage.of(json(Readings.numbered(1)));
    assertThat(page)
        .doesNotContain("http://")
        .doesNotContain("https://")
        .doesNotContain("src=")
        .contains("Amina Okello")
        .contains("lift the ban on tea");
    assertThat(ExplainPage.of(json(Readings.numbered(1)))).isEqualTo(page);
  }

  @Test
  void emptyReadingSaysSo() {
    assertThat(ExplainPage.of(reading("", "")))
        .contains("No encounter between governments was found")
        .contains("No ask was found");
  }
}
