package org.chancery.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an answer, written as a table for people or as JSON Lines, CSV (RFC 4180) or TSV for
 * programs.
 */
final class Listing {

  /** How rows are written. */
  enum Format {
    TABLE,
    JSON,
    CSV,
    TSV
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");
  private static final int NARROWEST = 12;
  private static final int ID_SHOWN = 10;
  private static final List<String> CITATION = List.of("outlet", "published", "article");
  private static final String CITED = "cited";

  private final List<String> columns;
  private final List<Map<String, Object>> rows;

  /**
   * @param columns those to show, in order
   */
  Listing(List<String> columns, List<Map<String, Object>> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * @param asked what the user chose; null for a table on a terminal and TSV elsewhere
   */
  void print(PrintWriter out, @Nullable Format asked, Terminal terminal) {
    Format format = asked != null ? asked : terminal.isOut() ? Format.TABLE : Format.TSV;
    switch (format) {
      case TABLE -> table(out, terminal);
      case JSON -> rows.forEach(row -> out.println(json(row)));
      case CSV -> separated(out, ",", "\r\n");
      case TSV -> separated(out, "\t", "\n");
    }
  }

  private String json(Map<String, Object> row) {
    Map<String, Object> shown = new LinkedHashMap<>();
    columns.forEach(column -> shown.put(column, row.get(column)));
    try {
      return JSON.writeValueAsString(shown);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A row of plain values is always JSON", e);
    }
  }

  private void separated(PrintWriter out, String separator, String end) {
    out.print(String.join(separator, columns) + end);
    for (Map<String, Object> row : rows) {
      out.print(
          columns.stream()
                  .map(column -> cell(text(row, column), separator))
                  .collect(Collectors.joining(separator))
              + end);
    }
  }

  private static String cell(String value, String separator) {
    if (separator.equals("\t")) {
      return hasBreak(value) ? BREAKS.matcher(value).replaceAll(" ") : value;
    }
    boolean quoted =
        value.contains(separator)
            || value.contains("\"")
            || value.contains("\n")
            || value.contains("\r");
    return quoted ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
  }

  private static boolean hasBreak(String value) {
    return value.indexOf('\t') >= 0 || value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
  }

  private static String text(Map<String, Object> row, String column) {
    Object value = row.get(column);
    return value == null ? "" : value.toString();
  }

  // ---- a table ----

  private void table(PrintWriter out, Terminal terminal) {
    if (rows.isEmpty()) {
      return;
    }
    List<String> shown = shown();
    List<List<String>> cells = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      cells.add(shown.stream().map(column -> shownCell(row, column)).toList());
    }
    int[] widths = widths(shown, cells, terminal.width());
    out.println(
        terminal.faint(
            line(shown.stream().map(column -> column.toUpperCase(Locale.ROOT)).toList(), widths)));
    cells.forEach(row -> out.println(line(row, widths)));
  }

  /** In a table the three parts of a citation stand in one column. */
  private List<String> shown() {
    if (!columns.containsAll(CITATION)) {
      return columns;
    }
    List<String> shown = new ArrayList<>(columns);
    shown.set(shown.indexOf("outlet"), CITED);
    shown.removeAll(CITATION);
    return shown;
  }

  private static String shownCell(Map<String, Object> row, String column) {
    String value = text(row, column).replaceAll("\\s+", " ");
    if (column.equals(CITED)) {
      return CITATION.stream()
          .map(part -> text(row, part))
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(", "));
    }
    // the beginning of an id is enough for every command
    return column.equals("id") && value.length() > ID_SHOWN
        ? value.substring(0, value.startsWith("sha256:") ? ID_SHOWN + 7 : ID_SHOWN)
        : value;
  }

  /** Each column as wide as it needs; while the line is too long, the widest gives way. */
  private static int[] widths(List<String> shown, List<List<String>> cells, int width) {
    int[] widths = new int[shown.size()];
    int total = 2 * (widths.length - 1);
    for (int number = 0; number < widths.length; number++) {
      int column = number;
      widths[number] =
          cells.stream()
              .mapToInt(row -> length(row.get(column)))
              .reduce(shown.get(number).length(), Math::max);
      total += widths[number];
    }
    while (total > width) {
      int widest = 0;
      for (int number = 1; number < widths.length; number++) {
        widest = widths[number] > widths[widest] ? number : widest;
      }
      if (widths[widest] <= NARROWEST) {
        break;
      }
      widths[widest]--;
      total--;
    }
    return widths;
  }

  private static int length(String words) {
    return words.codePointCount(0, words.length());
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int number = 0; number < cells.size(); number++) {
      String cell = cut(cells.get(number), widths[number]);
      line.append(number == 0 ? "" : "  ").append(cell);
      if (number + 1 < cells.size()) {
        line.append(" ".repeat(widths[number] - length(cell)));
      }
    }
    return line.toString();
  }

  private static String cut(String words, int width) {
    return length(words) <= width
        ? words
        : words.substring(0, words.offsetByCodePoints(0, width - 1)) + "…";
  }
}
