package org.chancery.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One page about one article: what was found, first in words, then in colour on the text.
 * Self-contained, without a script that it needs; made from the wire format alone, so that it shows
 * what others' tools see.
 */
public final class ExplainPage {

  private static final List<String> ACTS =
      List.of(
          "ask",
          "offer",
          "commit",
          "agree",
          "affirm",
          "appreciate",
          "assess",
          "inform",
          "disagree",
          "condemn");

  /**
   * Lights up an entry's words while the pointer or the focus is on either; the page is whole
   * without it.
   */
  private static final String SCRIPT =
      "for(const type of ['mouseover','focusin','mouseout','focusout'])document.addEventListener(type,e=>{const t=e.target.closest('[data-s]');"
          + "if(t)for(const id of t.dataset.s.split(' '))document.querySelectorAll('[data-s~=\"'+id+'\"]').forEach(n=>n.classList.toggle('near',type=='mouseover'||type=='focusin'))})";

  private final JsonNode reading;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final StringBuilder html = new StringBuilder();

  private ExplainPage(JsonNode reading) {
    this.reading = reading;
    for (JsonNode statement : reading.path("statements")) {
      numbers.put(statement.path("id").asText(), numbers.size() + 1);
    }
  }

  /** The page, from a reading in the wire format. */
  public static String of(JsonNode reading) {
    return new ExplainPage(reading).page();
  }

  private String page() {
    JsonNode article = reading.path("article");
    String title =
        article.path("title").isTextual() ? article.path("title").asText() : firstWords(article);
    html.append(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    html.append(escape(title))
        .append("</title>\n<style>\n")
        .append(css())
        .append("</style>\n</head>\n<body>\n<header>\n<h1>")
        .append(escape(title))
        .append("</h1>\n<p class=\"meta\">");
    html.append(citation(article)).append("</p>\n</header>\n<main>\n");
    encounters();
    asks();
    html.append(
        "<div class=\"columns\">\n<section aria-label=\"Text\">\n<h2>The text</h2>\n<p class=\"legend\">");
    ACTS.forEach(
        act ->
            html.append("<span class=\"tag ")
                .append(act)
                .append("\">")
                .append(act)
                .append("</span>"));
    html.append("</p>\n<div class=\"text\">")
        .append(new MarkedText(reading, numbers).html())
        .append("</div>\n</section>\n");
    statements();
    html.append("</div>\n");
    remarks();
    html.append("</main>\n<footer>Chancery ")
        .append(escape(reading.path("engine").asText()))
        .append(
            ". Underlined: what was said. Bold: the words that show the act. Dotted: who is named. ");
    html.append(
            "“Inferred” and “assumed” say that the words alone do not tell it.</footer>\n<script>")
        .append(SCRIPT)
        .append("</script>\n</body>\n</html>\n");
    return html.toString();
  }

  private static String firstWords(JsonNode article) {
    JsonNode first = article.path("passages").path(0);
    int[] points = article.path("text").asText().codePoints().toArray();
    for (JsonNode passage : article.path("passages")) {
      if (List.of("headline", "body").contains(passage.path("kind").asText())) {
        first = passage;
        break;
      }
    }
    int from = Math.min(points.length, first.path("start").asInt(0));
    int to = Math.min(points.length, first.path("end").asInt(points.length));
    String words = new String(points, from, Math.max(0, to - from)).replaceAll("\\s+", " ").strip();
    return words.length() <= 110
        ? words
        : words.substring(0, words.lastIndexOf(' ', 110) > 40 ? words.lastIndexOf(' ', 110) : 110)
            + " …";
  }

  private static String css() {
    try (var stream = ExplainPage.class.getResourceAsStream("page.css")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String citation(JsonNode article) {
    List<String> parts = new ArrayList<>();
    for (String field : List.of("outlet", "published", "source")) {
      if (!article.path(field).asText("").isEmpty() && !article.path(field).isNull()) {
        parts.add(escape(article.path(field).asText()));
      }
    }
    String url = article.path("url").isTextual() ? article.path("url").asText() : "";
    if (url.startsWith("https://") || url.startsWith("http://")) {
      parts.add("<a href=\"" + escape(url) + "\" rel=\"noreferrer\">" + escape(url) + "</a>");
    }
    parts.add(escape(article.path("id").asText()));
    return String.join(" · ", parts);
  }

  // ---- in words ----

  private void encounters() {
    html.append("<section aria-label=\"Encounters\">\n<h2>Who met whom</h2>\n");
    if (reading.path("encounters").isEmpty()) {
      html.append("<p>No encounter between governments was found in this text.</p>\n");
    }
    for (JsonNode encounter : reading.path("encounters")) {
      boolean background = encounter.path("background").asBoolean();
      html.append("<div class=\"encounter")
          .append(background ? " background" : "")
          .append("\"><p>");
      List<String> people = new ArrayList<>();
      for (JsonNode person : encounter.path("participants")) {
        String role =
            person.path("role").isTextual() ? ", " + escape(person.path("role").asText()) : "";
        String part = person.path("part").isTextual() ? ", " + person.path("part").asText() : "";
        people.add(
            "<strong>"
                + escape(person.path("name").asText())
                + "</strong> ("
                + escape(person.path("side").asText("side unknown"))
                + role
                + part
                + ")");
      }
      html.append(String.join("<br>", people))
          .append("</p>\n<p class=\"meta\">")
          .append(escape(encounter.path("form").asText().replace('_', ' ')));
      html.append(background ? ", only mentioned" : "")
          .append(" · ")
          .append(day(encounter.path("date")));
      if (encounter.path("place").isObject()) {
        html.append(" · ").append(escape(encounter.path("place").path("name").asText()));
      }
      html.append("</p></div>\n");
    }
    html.append("</section>\n");
  }

  private static String day(JsonNode date) {
    if (!date.isObject()) {
      return "day unknown";
    }
    String from = date.path("from").asText();
    String to = date.path("to").asText();
    return escape(from.equals(to) ? from : from + " to " + to)
        + " ("
        + escape(date.path("basis").asText())
        + ")";
  }

  private void asks() {
    StringBuilder rows = new StringBuilder();
    for (JsonNode statement : reading.path("statements")) {
      if (statement.path("act").asText().equals("ask")) {
        String strength =
            (statement.path("soft").asBoolean() ? "soft" : "firm")
                + (statement.path("joint").asBoolean() ? ", joint" : "");
        String wanted =
            statement.path("wanted").isTextual()
                ? statement.path("wanted").asText()
                : quotes(statement.path("content"));
        int told = 1 + statement.path("repeats").size();
        rows.append("<tr><td>")
            .append(tag(statement))
            .append("</td><td class=\"who\">")
            .append(side(statement.path("speaker")))
            .append(" → ")
            .append(side(statement.path("addressee")))
            .append("</td><td>");
        rows.append(strength)
            .append(told > 1 ? ", told " + told + " times" : "")
            .append("</td><td>")
            .append(escape(wanted.replaceAll("\\s+", " ")))
            .append("</td></tr>\n");
      }
    }
    html.append("<section aria-label=\"Asks\">\n<h2>Who asked what of whom</h2>\n");
    if (rows.length() == 0) {
      html.append("<p>No ask was found in this text.</p>\n");
    } else {
      html.append(
              "<div class=\"scroll\"><table><thead><tr><th scope=\"col\">No.</th><th scope=\"col\">Who</th><th scope=\"col\">How</th><th scope=\"col\">What</th></tr></thead><tbody>\n")
          .append(rows)
          .append("</tbody></table></div>\n");
    }
    html.append("</section>\n");
  }

  private static String side(JsonNode party) {
    if (!party.isObject()) {
      return "not said";
    }
    String side = party.path("side").isTextual() ? " (" + party.path("side").asText() + ")" : "";
    return escape(
        party.path("name").asText() + (party.path("side").asText().equals("both") ? "" : side));
  }

  private void statements() {
    html.append("<section aria-label=\"Statements\">\n<h2>Who said what</h2>\n");
    Map<String, List<JsonNode>> bySpeaker = new LinkedHashMap<>();
    for (JsonNode statement : reading.path("statements")) {
      bySpeaker
          .computeIfAbsent(side(statement.path("speaker")), key -> new ArrayList<>())
          .add(statement);
    }
    bySpeaker.forEach(
        (speaker, said) -> {
          html.append("<h3>").append(speaker).append("</h3>\n<ul class=\"list\">\n");
          said.forEach(this::statement);
          html.append("</ul>\n");
        });
    if (bySpeaker.isEmpty()) {
      html.append("<p>No attributed statement was found.</p>\n");
    }
    html.append("</section>\n");
  }

  private void statement(JsonNode statement) {
    int number = numbers.get(statement.path("id").asText());
    html.append("<li id=\"s")
        .append(number)
        .append("\" data-s=\"")
        .append(number)
        .append("\">")
        .append(tag(statement))
        .append(escape(shortened(quotes(statement.path("content")))));
    List<String> notes = new ArrayList<>();
    if (statement.path("addressee").isObject() && !statement.path("act").asText().equals("ask")) {
      notes.add("to " + side(statement.path("addressee")));
    }
    for (JsonNode via : statement.path("via")) {
      notes.add("as told by " + escape(via.path("name").asText()));
    }
    if (!statement.path("speaker").path("basis").asText("stated").equals("stated")) {
      notes.add("speaker " + escape(statement.path("speaker").path("basis").asText()));
    }
    if (!statement.path("polarity").asText("positive").equals("positive")) {
      notes.add(escape(statement.path("polarity").asText()));
    }
    if (!notes.isEmpty()) {
      html.append("<br><span class=\"act\">").append(String.join(" · ", notes)).append("</span>");
    }
    html.append("</li>\n");
  }

  private String tag(JsonNode statement) {
    String act = act(statement);
    int number = numbers.get(statement.path("id").asText());
    return "<a class=\"tag "
        + act
        + "\" href=\"#t"
        + number
        + "\" data-s=\""
        + number
        + "\">"
        + act
        + " "
        + number
        + "</a>";
  }

  /**
   * The act, if it is one that the page knows; so that nothing of a foreign reading becomes markup.
   */
  static String act(JsonNode statement) {
    String act = statement.path("act").asText();
    return ACTS.contains(act) ? act : "inform";
  }

  private static String quotes(JsonNode spans) {
    List<String> quotes = new ArrayList<>();
    spans.forEach(span -> quotes.add(span.path("quote").asText().replaceAll("\\s+", " ")));
    return String.join(" … ", quotes);
  }

  private static String shortened(String words) {
    return words.length() <= 220
        ? words
        : words.substring(
                0,
                words.offsetByCodePoints(0, Math.min(200, words.codePointCount(0, words.length()))))
            + " …";
  }

  private void remarks() {
    List<String> lines = new ArrayList<>();
    for (String kind : List.of("doubts", "problems")) {
      for (JsonNode remark : reading.path(kind)) {
        lines.add(
            "<li>"
                + escape(remark.path("message").asText())
                + " <span class=\"meta\">"
                + escape(remark.path("code").asText())
                + "</span></li>\n");
      }
    }
    if (!lines.isEmpty()) {
      html.append("<section aria-label=\"Doubts\">\n<h2>What stayed open</h2>\n<ul>\n")
          .append(String.join("", lines))
          .append("</ul>\n</section>\n");
    }
  }

  /** For text and attribute values alike. */
  static String escape(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
