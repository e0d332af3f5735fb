package org.chancery.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.mention.TableFile;
import org.chancery.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Who held which office for which side, from 2000 on: {@code holders.tsv}. Facts written down by
 * the project; used only for the side of a person whom the text gives none.
 */
final class OfficeHolders {

  private record Tenure(String side, String from, String to) {

    boolean covers(String day) {
      return from.compareTo(day) <= 0 && (to.isEmpty() || day.compareTo(to + "~") <= 0);
    }
  }

  private final Map<String, List<Tenure>> byName;

  private OfficeHolders(Map<String, List<Tenure>> byName) {
    this.byName = byName;
  }

  static OfficeHolders load() {
    Map<String, List<Tenure>> byName = new HashMap<>();
    for (List<String> row : TableFile.rows(OfficeHolders.class, "holders.tsv")) {
      Tenure tenure = new Tenure(row.get(2), row.get(5), row.size() > 6 ? row.get(6) : "");
      for (String name : (row.get(0) + ";" + row.get(1)).split(";")) {
        if (name.strip().contains(" ")) {
          byName.computeIfAbsent(key(name), key -> new ArrayList<>()).add(tenure);
        }
      }
    }
    return new OfficeHolders(byName);
  }

  /** The words in one order, so that family names may stand first or last. */
  private static String key(String name) {
    return Arrays.stream(Fold.of(name).split("[^\\p{L}\\p{N}']+"))
        .filter(word -> word.length() > 1)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /**
   * The side for which the person of this full name held office.
   *
   * @param day YYYY-MM-DD, or null when it is not known
   * @return null when nobody of the name did, or holders of several sides bore it and the day does
   *     not tell them apart
   */
  @Nullable String sideOf(String name, @Nullable String day) {
    List<Tenure> tenures = byName.getOrDefault(key(name), List.of());
    List<String> sides = tenures.stream().map(Tenure::side).distinct().toList();
    if (sides.size() > 1 && day != null) {
      sides = tenures.stream().filter(one -> one.covers(day)).map(Tenure::side).distinct().toList();
    }
    return sides.size() == 1 ? sides.get(0) : null;
  }
}
