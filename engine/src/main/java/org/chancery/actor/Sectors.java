package org.chancery.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.mention.TableFile;
import org.jspecify.annotations.Nullable;

/** Which sector a common noun tells: {@code sectors.tsv}. Immutable. */
final class Sectors {

  /**
   * A sector, and how much the noun tells by itself.
   *
   * @param weight 2: by itself; 1: only where no other word does
   */
  record Sector(String code, int weight) {}

  private final Map<String, Sector> byNoun = new HashMap<>();
  private int longestWords = 1;

  private Sectors() {}

  static Sectors load() {
    Sectors sectors = new Sectors();
    for (List<String> row : TableFile.rows(Sectors.class, "sectors.tsv")) {
      Sector sector = new Sector(row.get(0), Integer.parseInt(row.get(1)));
      for (String noun : row.get(2).split(";")) {
        String key = Phrase.key(noun).replace('-', ' ');
        sectors.byNoun.putIfAbsent(key, sector);
        sectors.longestWords = Math.max(sectors.longestWords, key.split(" ").length);
      }
    }
    return sectors;
  }

  int longestWords() {
    return longestWords;
  }

  /** Of the folded words, singular or plural, with or without hyphens; null when they tell none. */
  @Nullable Sector of(String words) {
    String open = words.replace('-', ' ');
    Sector sector = byNoun.get(open);
    return sector != null ? sector : byNoun.get(singular(open));
  }

  /** "police officers" gives "police officer"; what is no plural stays. */
  static String singular(String words) {
    if (words.matches(".*(?:wo)?men")) {
      return words.substring(0, words.length() - 3) + "man";
    }
    if (words.matches(".*(?:[^aeiou])ies")) {
      return words.substring(0, words.length() - 3) + "y";
    }
    if (words.matches(".*(?:s|x|z|ch|sh)es")) {
      return words.substring(0, words.length() - 2);
    }
    return words.matches(".*[^s]s") ? words.substring(0, words.length() - 1) : words;
  }
}
