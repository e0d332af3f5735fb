package org.chancery.actor;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.mention.Gazetteer;
import org.chancery.text.Fold;
import org.chancery.training.ArticleRows;

/**
 * Prints the clues of each official whose side no words tell, for every state he may be of: article,
 * name, state, whether it is right, clues. The sides of those before him are the right ones. The last cell
 * of an article's row holds them as {@code name=side;…}.
 */
public final class SideExamples {

  private SideExamples() {}

  public static void main(String[] arguments) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Gazetteer gazetteer = Gazetteer.load();
    OfficeHolders holders = OfficeHolders.load();
    ArticleRows.forEach(
        gazetteer,
        holders,
        row -> {
          Map<Set<String>, String> sides = sides(row.more());
          Map<String, List<String>> examples = new HashMap<>();
          ActorResolver resolver =
              new ActorResolver(
                  gazetteer,
                  holders,
                  (clues, person) -> {
                    String right = sideOf(person, sides);
                    if (right != null) {
                      examples.put(person.name(), example(row.id(), clues, person, right));
                    }
                    return right == null ? clues.best(person) : right;
                  });
          resolver.resolve(row.article(), row.outline(), row.mentions());
          examples.values().stream().flatMap(List::stream).sorted().forEach(out::println);
        });
  }

  private static List<String> example(
      String article, SideClues clues, Draft person, String right) {
    return clues.states().stream()
        .map(
            state ->
                String.join(
                    "\t",
                    article,
                    person.name(),
                    state,
                    state.equals(right) ? "1" : "0",
                    clues.of(person, state).toString()))
        .toList();
  }

  private static Map<Set<String>, String> sides(String cell) {
    Map<Set<String>, String> sides = new HashMap<>();
    for (String pair : cell.split(";")) {
      int equals = pair.lastIndexOf('=');
      if (equals > 0) {
        sides.put(words(pair.substring(0, equals)), pair.substring(equals + 1));
      }
    }
    return sides;
  }

  private static Set<String> words(String name) {
    return new HashSet<>(Arrays.asList(Fold.of(name).split("[^\\p{L}]+")));
  }

  private static String sideOf(Draft person, Map<Set<String>, String> sides) {
    Set<String> name = words(person.name());
    return sides.entrySet().stream()
        .filter(entry -> entry.getKey().containsAll(name) || name.containsAll(entry.getKey()))
        .map(Map.Entry::getValue)
        .sorted()
        .findFirst()
        .orElse(null);
  }
}
