package org.chancery.thread;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts words into the pieces that the encoder was trained on: BERT's uncased WordPiece (Devlin and
 * others 2019), greedy, longest piece first.
 */
final class WordPieces {

  private static final int LONGEST_WORD = 100;
  private static final int MOST_PIECES = 128;

  private final Map<String, Integer> pieces = new HashMap<>();
  private final int unknown;
  private final int first;
  private final int last;

  /**
   * @param tokenizer a {@code tokenizer.json} whose model is a WordPiece
   */
  WordPieces(InputStream tokenizer) throws IOException {
    JsonNode vocabulary = new ObjectMapper().readTree(tokenizer).path("model").path("vocab");
    vocabulary.fields().forEachRemaining(row -> pieces.put(row.getKey(), row.getValue().asInt()));
    unknown = pieces.get("[UNK]");
    first = pieces.get("[CLS]");
    last = pieces.get("[SEP]");
  }

  /** The numbers of the pieces, with the marks of beginning and end; the rest is cut off. */
  long[] of(String text) {
    List<Integer> found = new ArrayList<>(List.of(first));
    for (String word : words(text)) {
      add(word, found);
    }
    List<Integer> kept = found.subList(0, Math.min(found.size(), MOST_PIECES - 1));
    long[] numbers = new long[kept.size() + 1];
    for (int at = 0; at < kept.size(); at++) {
      numbers[at] = kept.get(at);
    }
    numbers[kept.size()] = last;
    return numbers;
  }

  private void add(String word, List<Integer> found) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      found.add(unknown);
      return;
    }
    List<Integer> parts = new ArrayList<>();
    int start = 0;
    while (start < word.length()) {
      int end = word.length();
      Integer piece = null;
      while (end > start && piece == null) {
        piece = pieces.get((start > 0 ? "##" : "") + word.substring(start, end));
        end -= piece == null ? 1 : 0;
      }
      if (piece == null) {
        found.add(unknown);
        return;
      }
      parts.add(piece);
      start = end;
    }
    found.addAll(parts);
  }

  /** Small letters without accents; each punctuation mark and each Han character by itself. */
  private static List<String> words(String text) {
    String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    bare.toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            point -> {
              boolean alone = isMark(point) || Character.isIdeographic(point);
              if (alone || isSpace(point)) {
                flush(word, words);
              }
              if (alone) {
                words.add(Character.toString(point));
              } else if (!isSpace(point) && !isControl(point)) {
                word.appendCodePoint(point);
              }
            });
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isSpace(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || Character.getType(point) == Character.SPACE_SEPARATOR;
  }

  private static boolean isControl(int point) {
    int type = Character.getType(point);
    return point == 0
        || point == 0xFFFD
        || type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    boolean isAsciiMark = point > 32 && point < 127 && !Character.isLetterOrDigit(point);
    return isAsciiMark
        || type == Character.CONNECTOR_PUNCTUATION
        || type == Character.DASH_PUNCTUATION
        || type == Character.START_PUNCTUATION
        || type == Character.END_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || type == Character.OTHER_PUNCTUATION;
  }
}
