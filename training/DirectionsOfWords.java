package org.chancery.thread;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.text.Fold;

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
    try (InputStream tokenizer = OnnxEncoder.class.getResourceAsStream(OnnxEncoder.TOKENIZER)) {
      List<Map.Entry<String, JsonNode>> rows = new ArrayList<>();
      new ObjectMapper()
          .readTree(tokenizer)
          .path("model")
          .path("vocab")
          .fields()
          .forEachRemaining(rows::add);
      return rows.stream()
          .sorted(Comparator.comparingInt(row -> row.getValue().asInt()))
          .map(Map.Entry::getKey)
          .filter(word -> word.length() >= SHORTEST && word.matches("[a-z]+"))
          .toList();
    }
  }
}
