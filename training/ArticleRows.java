package org.chancery.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.chancery.actor.OfficeHolders;
import org.chancery.article.Article;
import org.chancery.mention.Gazetteer;
import org.chancery.mention.Mention;
import org.chancery.mention.MentionFinder;
import org.chancery.text.ModelCache;
import org.chancery.text.Nlp4jAnalyser;
import org.chancery.text.Outline;
import org.chancery.text.Outliner;
import org.chancery.text.UnpackingProgress;

/** The articles that {@code clues.py} names on standard input: id, outlet, day, file of text, more. */
public final class ArticleRows {

  /**
   * One article, read as far as its mentions.
   *
   * @param more what the last cell says
   */
  public record Row(
      String id, String more, Article article, Outline outline, List<Mention> mentions) {}

  private ArticleRows() {}

  /** Reads one after the other. */
  public static void forEach(Gazetteer gazetteer, OfficeHolders holders, Consumer<Row> taker)
      throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Outliner outliner =
        new Outliner(Nlp4jAnalyser.open(ModelCache.inDefaultFolder(UnpackingProgress.SILENT)));
    MentionFinder mentionFinder = new MentionFinder(gazetteer, holders.shortNames());
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      List<String> row = List.of(line.split("\t", -1));
      Article article = article(row);
      Outline outline = outliner.outline(article);
      taker.accept(
          new Row(row.get(0), row.get(4), article, outline, mentionFinder.find(article, outline)));
    }
  }

  private static Article article(List<String> row) throws IOException {
    String outlet = row.get(1).isEmpty() ? null : row.get(1);
    LocalDate day = row.get(2).isEmpty() ? null : LocalDate.parse(row.get(2));
    String text = Files.readString(Path.of(row.get(3)));
    return Article.of(row.get(0), null, outlet, null, day, "en", text);
  }
}
