package org.chancery.encounter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.actor.ActorResolver;
import org.chancery.actor.Cast;
import org.chancery.actor.OfficeHolders;
import org.chancery.article.Article;
import org.chancery.mention.Gazetteer;
import org.chancery.mention.MentionFinder;
import org.chancery.text.ModelCache;
import org.chancery.text.Nlp4jAnalyser;
import org.chancery.text.Outline;
import org.chancery.text.Outliner;
import org.chancery.text.UnpackingProgress;
import org.chancery.time.DateFinder;
import org.chancery.time.Dates;

/**
 * Prints the clues of each pair of officials of whom no sentence says that they met: article, name
 * and side of both, clues. Standard input as {@code clues.py} writes it: article, outlet, day, file
 * of text.
 */
public final class MeetingExamples {

  private MeetingExamples() {}

  public static void main(String[] arguments) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Outliner outliner =
        new Outliner(Nlp4jAnalyser.open(ModelCache.inDefaultFolder(UnpackingProgress.SILENT)));
    Gazetteer gazetteer = Gazetteer.load();
    OfficeHolders holders = OfficeHolders.load();
    MentionFinder mentionFinder = new MentionFinder(gazetteer, holders.shortNames());
    ActorResolver resolver = new ActorResolver(gazetteer, holders);
    DateFinder dateFinder = new DateFinder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      List<String> row = List.of(line.split("\t", -1));
      Article article = article(row);
      Outline outline = outliner.outline(article);
      Cast cast = resolver.resolve(article, outline, mentionFinder.find(article, outline));
      Dates dates = dateFinder.find(article, outline);
      List<String> examples = new ArrayList<>();
      EncounterFinder finder =
          new EncounterFinder(
              (one, other, clues) -> {
                examples.add(
                    String.join(
                        "\t",
                        row.get(0),
                        one.name(),
                        one.side(),
                        other.name(),
                        other.side(),
                        clues.of(one, other).toString()));
                return false;
              });
      finder.find(article, outline, cast, dates.mentions(), dates.anchor());
      examples.forEach(out::println);
    }
  }

  private static Article article(List<String> row) throws IOException {
    String outlet = row.get(1).isEmpty() ? null : row.get(1);
    LocalDate day = row.get(2).isEmpty() ? null : LocalDate.parse(row.get(2));
    String text = Files.readString(Path.of(row.get(3)));
    return Article.of(row.get(0), null, outlet, null, day, "en", text);
  }
}
