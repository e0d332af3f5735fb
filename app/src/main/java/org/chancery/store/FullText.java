package org.chancery.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * The one seam to a database's full-text search: what is indexed, how words are matched, how a
 * snippet is cut.
 */
public final class FullText {

  /**
   * A place where the words stand.
   *
   * @param kind article or statement
   * @param id its id
   * @param snippet the words around, those found between {@code \u0001} and {@code \u0002}
   */
  public record Hit(String kind, String id, String articleId, String snippet) {}

  private static final int BEFORE = 60;
  private static final int LENGTH = 180;

  /** To be filled by {@link #add}. */
  PreparedBatch batch(Handle handle) {
    return handle.prepareBatch(
        "INSERT INTO full_text (kind, ref, article_id, words, original) VALUES (:kind, :id, :article, :words, :original)");
  }

  void add(PreparedBatch batch, String kind, String id, String articleId, String words) {
    String plain = plain(words);
    batch
        .bind("kind", kind)
        .bind("id", id)
        .bind("article", articleId)
        .bind("words", plain)
        .bind("original", plain.equals(words) ? null : words)
        .add();
  }

  void remove(Handle handle, String articleId) {
    handle
        .createUpdate("DELETE FROM full_text WHERE article_id = :id")
        .bind("id", articleId)
        .execute();
  }

  /** All words must be there; words between quotation marks must stand together. */
  List<Hit> search(Handle handle, String words, int limit) {
    String query = query(words);
    if (query.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            "SELECT kind, ref, article_id, original, highlight(full_text, 3, char(1), char(2)) AS marked FROM full_text WHERE full_text MATCH :query ORDER BY rank, ref LIMIT :limit")
        .bind("query", query)
        .bind("limit", limit)
        .map(
            (row, context) ->
                new Hit(
                    row.getString("kind"),
                    row.getString("ref"),
                    row.getString("article_id"),
                    cut(spelled(row.getString("marked"), row.getString("original")))))
        .list();
  }

  /**
   * Each word or quoted phrase as an FTS5 string, so that nothing of it is taken for an operator.
   */
  private static String query(String words) {
    List<String> parts = new ArrayList<>();
    String[] quoted = words.split("\"", -1);
    for (int number = 0; number < quoted.length; number++) {
      String part = quoted[number].strip();
      if (number % 2 == 1 && !part.isEmpty()) {
        parts.add(part);
      } else {
        Arrays.stream(part.split("\\s+"))
            .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
            .forEach(parts::add);
      }
    }
    return parts.stream()
        .map(part -> "\"" + plain(part).replace("\"", "") + "\"")
        .collect(Collectors.joining(" "));
  }

  /**
   * The tokenizer takes accents off letters, but to it "đ" and "ø" are letters of their own; letter
   * for letter, so that places stay.
   */
  private static String plain(String words) {
    return words
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .replace('ø', 'o')
        .replace('Ø', 'O')
        .replace('ł', 'l')
        .replace('Ł', 'L')
        .replace('ı', 'i');
  }

  /** The marks, put into the words as they were. */
  private static String spelled(String marked, @Nullable String original) {
    if (original == null) {
      return marked;
    }
    StringBuilder spelled = new StringBuilder(marked);
    int at = 0;
    for (int place = 0; place < marked.length(); place++) {
      boolean isMark = marked.charAt(place) == '\u0001' || marked.charAt(place) == '\u0002';
      if (!isMark) {
        spelled.setCharAt(place, original.charAt(at++));
      }
    }
    return spelled.toString();
  }

  private static String cut(String marked) {
    String line = marked.replaceAll("\\s+", " ");
    int found = Math.max(0, line.indexOf('\u0001'));
    int start = Math.max(0, found - BEFORE);
    int end = Math.min(line.length(), start + LENGTH);
    int closes = line.indexOf('\u0002', found);
    end = Math.max(end, Math.min(line.length(), closes + 1));
    return (start > 0 ? "…" : "")
        + line.substring(start, end).strip()
        + (end < line.length() ? "…" : "");
  }
}
