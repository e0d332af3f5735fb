package org.chancery.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts words into the pieces of BERT's uncased vocabulary, as its WordPiece does (Devlin and others
 * 2019): small letters, no accents, marks by themselves, then always the longest piece that fits.
 * Threads may share one.
 */
public final class WordPieces {

  /** A word gives no more pieces than this; the rest of it is not seen. */
  static final int MOST_OF_A_WORD = 20;

  private static final int LONGEST_PART = 100;
  private static final int REMEMBERED = 50_000;

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final Map<String, int[]> remembered = new ConcurrentHashMap<>();

  /**
   * @param vocabulary the number of each piece, "[UNK]" among them
   */
  public WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = Map.copyOf(vocabulary);
    this.unknown = number("[UNK]");
  }

  /**
   * @param pieces in the order of their numbers, from 0
   */
  public static WordPieces of(List<String> pieces) {
    Map<String, Integer> numbers = new HashMap<>(2 * pieces.size());
    pieces.forEach(piece -> numbers.put(piece, numbers.size()));
    return new WordPieces(numbers);
  }

  /** Those of the model that ships; the network of the threads reads the same. */
  public static WordPieces shipped() {
    try (InputStream file = WordPieces.class.getResourceAsStream("own/vocab.txt")) {
      if (file == null) {
        throw new IllegalStateException(
            "The file own/vocab.txt is missing from the program; install it again");
      }
      return of(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The file own/vocab.txt cannot be read", e);
    }
  }

  /** The number of a piece, such as of "[CLS]" and "[SEP]", between which a sentence stands. */
  public int number(String piece) {
    Integer number = vocabulary.get(piece);
    if (number == null) {
      throw new IllegalArgumentException("The vocabulary has no piece \"" + piece + "\"");
    }
    return number;
  }

  /** Whether the word, in small letters, is one piece. */
  boolean isWord(String word) {
    return vocabulary.containsKey(word);
  }

  /** The numbers of the pieces of one word; one or more. */
  int[] ofWord(String word) {
    int[] known = remembered.get(word);
    if (known != null) {
      return known;
    }
    int[] pieces = of(word, MOST_OF_A_WORD);
    pieces = pieces.length == 0 ? new int[] {unknown} : pieces;
    if (remembered.size() < REMEMBERED) {
      remembered.put(word, pieces);
    }
    return pieces;
  }

  /** The numbers of the first {@code most} pieces of any words; none for white space. */
  public int[] of(String words, int most) {
    String plain = plain(words);
    int[] pieces = new int[Math.min(most, plain.length())];
    int count = 0;
    for (int at = 0; at < plain.length() && count < most; ) {
      int end = partEnd(plain, at);
      if (end > at) {
        count = cutPart(plain.substring(at, end), pieces, count);
      }
      at = Math.max(end, at + 1);
    }
    return Arrays.copyOf(pieces, count);
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(letter -> letter >= 0x20 && letter < 0x7F)) {
      return lower;
    }
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(lower, Normalizer.Form.NFD)
        .codePoints()
        .filter(point -> !isDropped(point))
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isDropped(int point) {
    int type = Character.getType(point);
    boolean isControl =
        type == Character.CONTROL || type == Character.FORMAT || type == Character.PRIVATE_USE;
    return type == Character.NON_SPACING_MARK
        || point == 0
        || point == 0xFFFD
        || isControl && point != '\t' && point != '\n' && point != '\r';
  }

  /** Where the part ends that begins at {@code at}: one mark, one ideograph, or a run of others. */
  private static int partEnd(String plain, int at) {
    int end = at;
    while (end < plain.length()) {
      int point = plain.codePointAt(end);
      if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
        return end;
      }
      if (standsAlone(point)) {
        return end == at ? end + Character.charCount(point) : end;
      }
      end += Character.charCount(point);
    }
    return end;
  }

  private static boolean standsAlone(int point) {
    if (point < 0x80) {
      return point > 0x20 && !Character.isLetterOrDigit(point);
    }
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> isIdeograph(point);
    };
  }

  /** The ranges that BERT's own tokenizer names. */
  private static boolean isIdeograph(int point) {
    return point >= 0x4E00 && point <= 0x9FFF
        || point >= 0x3400 && point <= 0x4DBF
        || point >= 0xF900 && point <= 0xFAFF
        || point >= 0x20000 && point <= 0x2A6DF
        || point >= 0x2A700 && point <= 0x2CEAF
        || point >= 0x2F800 && point <= 0x2FA1F;
  }

  /** Appends the pieces of a part; a part for which there are none is unknown as a whole. */
  private int cutPart(String part, int[] pieces, int from) {
    int count = from;
    int at = 0;
    boolean fits = part.codePointCount(0, part.length()) <= LONGEST_PART;
    while (at < part.length() && fits) {
      int end = part.length();
      Integer piece = null;
      while (end > at && piece == null) {
        piece = vocabulary.get((at > 0 ? "##" : "") + part.substring(at, end));
        end = piece == null ? end - 1 : end;
      }
      if (piece == null) {
        fits = false;
      } else {
        if (count < pieces.length) {
          pieces[count++] = piece;
        }
        at = end;
      }
    }
    if (!fits) {
      pieces[from] = unknown;
      return from + 1;
    }
    return count;
  }
}
