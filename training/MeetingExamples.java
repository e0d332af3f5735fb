package org.chancery.encounter;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.chancery.actor.Actor;
import org.chancery.actor.ActorResolver;
import org.chancery.actor.Cast;
import org.chancery.actor.OfficeHolders;
import org.chancery.mention.Gazetteer;
import org.chancery.time.DateFinder;
import org.chancery.time.Dates;
import org.chancery.training.ArticleRows;

/**
 * Prints the clues of each pair of officials of whom no sentence says that they met, and in articles
 * of a few sentences of every pair: article, name and side of both, whether the article is such a
 * one, clues.
 */
public final class MeetingExamples {

  private MeetingExamples() {}

  /** Prints the clues instead of judging them. */
  private record Printer(PrintStream out, String article) implements EncounterFinder.Judge {

    @Override
    public boolean haveMet(Actor one, Actor other, MeetingClues clues) {
      out.println(
          String.join(
              "\t",
              article,
              one.name(),
              one.side(),
              other.name(),
              other.side(),
              String.valueOf(clues.isShort()),
              clues.of(one, other).toString()));
      return false;
    }

    @Override
    public boolean isAskedOfAll() {
      return true;
    }
  }

  public static void main(String[] arguments) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Gazetteer gazetteer = Gazetteer.load();
    OfficeHolders holders = OfficeHolders.load();
    ActorResolver resolver = new ActorResolver(gazetteer, holders);
    DateFinder dateFinder = new DateFinder();
    ArticleRows.forEach(
        gazetteer,
        holders,
        row -> {
          Cast cast = resolver.resolve(row.article(), row.outline(), row.mentions());
          Dates dates = dateFinder.find(row.article(), row.outline());
          EncounterFinder finder =
              new EncounterFinder(new Printer(out, row.id()));
          finder.find(row.article(), row.outline(), cast, dates.mentions(), dates.anchor());
        });
  }
}
