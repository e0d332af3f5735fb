package org.chancery.thread;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The directions that {@link OnnxEncoder} gives of common words: a third of what it is asked are
 * single words, and most of these are few.
 */
final class CommonWords {

  private static final String FILE = "common-words.bin";

  private final Map<String, byte[]> directions;

  private CommonWords(Map<String, byte[]> directions) {
    this.directions = directions;
  }

  /** The file, which training/words.sh makes: how many, then each word with its direction. */
  static CommonWords load() {
    InputStream stream = CommonWords.class.getResourceAsStream(FILE);
    if (stream == null) {
      throw new IllegalStateException(
          "The file " + FILE + " is missing from the program; install it again");
    }
    try (DataInputStream rows = new DataInputStream(new BufferedInputStream(stream))) {
      int count = rows.readInt();
      Map<String, byte[]> directions = new HashMap<>(2 * count);
      for (int number = 0; number < count; number++) {
        String word = rows.readUTF();
        directions.put(word, rows.readNBytes(OnnxEncoder.DIMENSIONS));
      }
      return new CommonWords(directions);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + FILE + " is damaged; install it again", e);
    }
  }

  /** Of a word in small letters; null when it is not a common one. */
  byte @Nullable [] direction(String word) {
    byte[] direction = directions.get(word);
    return direction == null ? null : direction.clone();
  }

  Set<String> words() {
    return directions.keySet();
  }
}
