package org.chancery.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tab-separated word lists that lie beside the code: one row a line, "#" begins a remark. */
public final class TableFile {

  private TableFile() {}

  /** The rows of the resource {@code name} beside {@code owner}, cells trimmed. */
  public static List<List<String>> rows(Class<?> owner, String name) {
    List<List<String>> rows = new ArrayList<>();
    try (var stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(
            "The word list " + name + " is missing from the program; install it again");
      }
      var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(List.of(line.split("\t", -1)).stream().map(String::strip).toList());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** Learned weights: a key of {@code keys} and a number in each row. */
  public static <E extends Enum<E>> Map<E, Double> weights(
      Class<?> owner, String name, Class<E> keys) {
    Map<E, Double> weights = new EnumMap<>(keys);
    for (List<String> row : rows(owner, name)) {
      weights.put(Enum.valueOf(keys, row.get(0)), Double.valueOf(row.get(1)));
    }
    return weights;
  }
}
