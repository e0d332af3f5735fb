package org.chancery.ledger;

import java.util.ArrayList;
import java.util.List;
import org.chancery.mention.TableFile;
import org.chancery.text.Fold;

/** For whom an outlet speaks: a table of ours, and rows that a user puts before it. */
public final class Outlets {

  /**
   * One row.
   *
   * @param name a word or words that the outlet's name or address holds, folded
   * @param kind ministry, state media, party media, wire, public or private
   * @param side ISO alpha-3 or an organisation's code; empty when it speaks for none
   */
  public record Outlet(String name, String kind, String side) {}

  private final List<Outlet> rows;

  private Outlets(List<Outlet> rows) {
    this.rows = List.copyOf(rows);
  }

  /** The table, with {@code own} rows looked at first. */
  public static Outlets load(List<Outlet> own) {
    List<Outlet> rows = new ArrayList<>(own);
    for (List<String> row : TableFile.rows(Outlets.class, "outlets.tsv")) {
      rows.add(new Outlet(Fold.of(row.get(0)), row.get(1), row.size() > 2 ? row.get(2) : ""));
    }
    return new Outlets(rows);
  }

  /** The first row whose name the outlet's name or address holds as whole words; else unknown. */
  public Outlet of(String outlet, String address) {
    String words = " " + Fold.of(outlet + " " + address).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
    for (Outlet row : rows) {
      if (words.contains(" " + row.name() + " ")) {
        return row;
      }
    }
    return new Outlet("", "unknown", "");
  }
}
