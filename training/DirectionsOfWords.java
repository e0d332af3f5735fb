package org.chancery.thread;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.text.Fold;
import org.chancery.text.WordPieces;

/**
 * Writes the encoder's directions of common words: DirectionsOfWords OUT MOST FILE... takes first the
 * words of the files, then the commonest whole words of the encoder's vocabulary, which stands in
 * the order of how often they are used.
 */
final class DirectionsOfWords {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’\\-]+\\p{L}");
  private static final int SHORTEST = 3;

  private DirectionsOfWords() {}

  public static void main(String[] arguments) throws Exception {
    Set<String> words = new LinkedHashSet<>();
    for (String file : List.of(arguments).subList(2, arguments.length)) {
      Matcher word = WORD.matcher(Files.readString(Path.of(file)).replaceAll("(?m)^#.*$", ""));
      while (word.find()) {
        words.add(Fold.of(word.group()));
      }
    }
    words.addAll(vocabulary());
    List<String> common =
        words.stream().limit(Integer.parseInt(arguments[1])).sorted().toList();
    try (OnnxEncoder encoder = OnnxEncoder.open().orElseThrow();
        DataOutputStream out =
            new DataOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
      out.writeInt(common.size());
      for (String word : common) {
        out.writeUTF(word);
        out.write(encoder.encodeAnew(word));
      }
    }
  }

  private static List<String> vocabulary() throws IOException {
    try (InputStream file = WordPieces.class.getResourceAsStream("own/vocab.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(word -> word.length() >= SHORTEST && word.matches("[a-z]+"))
          .toList();
    }
  }
}
