package org.chancery.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The article's text as HTML with every finding on it. Findings may overlap in any way, so the text
 * is cut wherever one begins or ends, and each piece says what lies over it.
 */
final class MarkedText {

  private record Mark(int start, int end, String kind, String act, int number) {}

  private final int[] points;
  private final List<Mark> marks = new ArrayList<>();

  MarkedText(JsonNode reading, Map<String, Integer> numbers) {
    this.points = reading.path("article").path("text").asText().codePoints().toArray();
    reading
        .path("article")
        .path("passages")
        .forEach(
            passage ->
                add(
                    passage,
                    passage.path("kind").asText().matches("[a-z_]+")
                        ? passage.path("kind").asText()
                        : "body",
                    "",
                    0));
    reading
        .path("actors")
        .forEach(actor -> actor.path("mentions").forEach(mention -> add(mention, "n", "", 0)));
    reading.path("dates").forEach(date -> add(date, "d", "", 0));
    for (JsonNode statement : reading.path("statements")) {
      int number = numbers.get(statement.path("id").asText());
      statement.path("content").forEach(span -> add(span, "c", ExplainPage.act(statement), number));
      statement.path("cue").forEach(span -> add(span, "q", ExplainPage.act(statement), number));
    }
  }

  private void add(JsonNode span, String kind, String act, int number) {
    int start = span.path("start").asInt(-1);
    int end = span.path("end").asInt(-1);
    if (start >= 0 && end <= points.length && start < end) {
      marks.add(new Mark(start, end, kind, act, number));
    }
  }

  String html() {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, points.length));
    List<List<Mark>> opening = new ArrayList<>();
    for (int at = 0; at <= points.length; at++) {
      opening.add(List.of());
    }
    for (Mark mark : marks) {
      cuts.add(mark.start);
      cuts.add(mark.end);
      List<Mark> here = new ArrayList<>(opening.get(mark.start));
      here.add(mark);
      opening.set(mark.start, here);
    }
    StringBuilder html = new StringBuilder();
    List<Mark> open = new ArrayList<>();
    Integer from = null;
    for (int cut : cuts) {
      if (from != null) {
        piece(html, open, opening.get(from), from, cut);
      }
      open.removeIf(mark -> mark.end <= cut);
      open.addAll(opening.get(cut));
      from = cut;
    }
    return html.toString();
  }

  private final TreeSet<Integer> tagged = new TreeSet<>();

  private void piece(StringBuilder html, List<Mark> open, List<Mark> begun, int from, int to) {
    for (Mark mark : begun) {
      if (mark.number > 0 && tagged.add(mark.number)) {
        html.append("<a class=\"tag ")
            .append(mark.act)
            .append("\" id=\"t")
            .append(mark.number)
            .append("\" href=\"#s")
            .append(mark.number)
            .append("\" data-s=\"")
            .append(mark.number)
            .append("\">");
        html.append(mark.act).append(' ').append(mark.number).append("</a>");
      }
    }
    TreeSet<String> classes = new TreeSet<>();
    TreeSet<Integer> numbers = new TreeSet<>();
    Mark top = null;
    for (Mark mark : open) {
      classes.add(mark.kind);
      if (mark.number > 0) {
        numbers.add(mark.number);
        boolean closer =
            top == null || mark.end - mark.start <= top.end - top.start || mark.kind.equals("q");
        top = closer ? mark : top;
      }
    }
    if (top != null) {
      classes.add(top.act);
    }
    String words = ExplainPage.escape(new String(points, from, to - from));
    html.append("<span class=\"").append(String.join(" ", classes)).append('"');
    if (!numbers.isEmpty()) {
      html.append(" data-s=\"")
          .append(String.join(" ", numbers.stream().map(String::valueOf).toList()))
          .append('"');
    }
    html.append('>').append(words).append("</span>");
  }
}
