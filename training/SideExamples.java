package org.chancery.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.article.Article;
import org.chancery.mention.Gazetteer;
import org.chancery.mention.MentionFinder;
import org.chancery.text.Fold;
import org.chancery.text.ModelCache;
import org.chancery.text.Nlp4jAnalyser;
import org.chancery.text.Outline;
import org.chancery.text.Outliner;
import org.chancery.text.UnpackingProgress;

/**
 * Prints the clues of each official whose side no words tell, for every state he may be of: article,
 * name, state, whether it is right, clues. Others' sides are the right ones. Standard input:
 * article, outlet, day, file of text, {@code name=side;…}, as {@code sides.py} writes them.
 */
public final class SideExamples {

  private SideExamples() {}

  public static void main(String[] arguments) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Outliner outliner =
        new Outliner(Nlp4jAnalyser.open(ModelCache.inDefaultFolder(UnpackingProgress.SILENT)));
    Gazetteer gazetteer = Gazetteer.load();
    OfficeHolders holders = OfficeHolders.load();
    MentionFinder mentionFinder = new MentionFinder(gazetteer, holders.shortNames());
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      List<String> row = List.of(line.split("\t", -1));
      Map<Set<String>, String> sides = sides(row.get(4));
      Map<String, List<String>> examples = new HashMap<>();
      ActorResolver resolver =
          new ActorResolver(
              gazetteer,
              holders,
              (clues, person) -> {
                String right = sideOf(person, sides);
                if (right != null) {
                  examples.put(person.name(), example(row.get(0), clues, person, right));
                }
                return right == null ? clues.best(person) : right;
              });
      Article article = article(row);
      Outline outline = outliner.outline(article);
      resolver.resolve(article, outline, mentionFinder.find(article, outline));
      examples.values().stream().flatMap(List::stream).sorted().forEach(out::println);
    }
  }

  private static Article article(List<String> row) throws IOException {
    String outlet = row.get(1).isEmpty() ? null : row.get(1);
    LocalDate day = row.get(2).isEmpty() ? null : LocalDate.parse(row.get(2));
    String text = Files.readString(Path.of(row.get(3)));
    return Article.of(row.get(0), null, outlet, null, day, "en", text);
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
