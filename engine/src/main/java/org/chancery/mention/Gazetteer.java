package org.chancery.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * The names by which texts mean states and organisations, and the cities where they meet: {@code
 * states.tsv}, {@code organisations.tsv}, {@code cities.tsv}. Letters' case and accents do not
 * matter, but for short forms in capitals: "US" is a state, "us" is none.
 */
public final class Gazetteer {

  /** How a form stands for what it means. */
  public enum Kind {
    STATE_NAME,
    DEMONYM,
    CAPITAL,
    HOUSE,
    ORGANISATION,
    CITY
  }

  /**
   * What a form means.
   *
   * @param code ISO 3166-1 alpha-3 or an organisation's code
   * @param canonicalName the usual name of the state, organisation or city
   * @param ambiguous whether the form also is a person's name or another place's
   */
  public record Entry(String code, Kind kind, String canonicalName, boolean ambiguous) {}

  private static final int LONGEST_SHORT_FORM = 5;

  private final Map<String, Entry> entries = new HashMap<>();
  private final Set<String> inCapitals = new HashSet<>();
  private final Map<String, String> names = new HashMap<>();
  private int longestWords = 1;

  private Gazetteer() {}

  /** Reads the tables that lie beside this class. */
  public static Gazetteer load() {
    Gazetteer gazetteer = new Gazetteer();
    for (List<String> row : TableFile.rows(Gazetteer.class, "states.tsv")) {
      gazetteer.addState(row);
    }
    for (List<String> row : TableFile.rows(Gazetteer.class, "organisations.tsv")) {
      gazetteer.add(row.get(0), Kind.ORGANISATION, first(row.get(1)), row.get(1), Set.of());
    }
    for (List<String> row : TableFile.rows(Gazetteer.class, "cities.tsv")) {
      Set<String> ambiguous = row.size() > 2 ? Set.of(row.get(2).split(";")) : Set.of();
      gazetteer.add(row.get(1), Kind.CITY, first(row.get(0)), row.get(0), ambiguous);
    }
    return gazetteer;
  }

  private void addState(List<String> row) {
    String code = row.get(0);
    String name = first(row.get(1));
    Set<String> ambiguous = row.size() > 5 ? Set.of(row.get(5).split(";")) : Set.of();
    add(code, Kind.STATE_NAME, name, row.get(1), ambiguous);
    Kind[] kinds = {Kind.DEMONYM, Kind.CAPITAL, Kind.HOUSE};
    for (int column = 2; column < Math.min(row.size(), 5); column++) {
      add(code, kinds[column - 2], name, row.get(column), ambiguous);
    }
  }

  private static String first(String forms) {
    return forms.split(";")[0];
  }

  private void add(String code, Kind kind, String name, String forms, Set<String> ambiguous) {
    if (kind == Kind.STATE_NAME || kind == Kind.ORGANISATION) {
      names.putIfAbsent(code, name);
    }
    for (String form : forms.split(";")) {
      if (!form.isBlank()) {
        String folded = Fold.of(form.strip());
        entries.putIfAbsent(folded, new Entry(code, kind, name, ambiguous.contains(form)));
        longestWords = Math.max(longestWords, folded.split(" ").length);
        if (form.length() <= LONGEST_SHORT_FORM && form.equals(form.toUpperCase(Locale.ROOT))) {
          inCapitals.add(folded);
        }
      }
    }
  }

  /** What the words mean, or null. */
  public @Nullable Entry lookup(String words) {
    String folded = Fold.of(words);
    Entry entry = entries.get(folded);
    boolean wrongCase =
        entry != null
            && inCapitals.contains(folded)
            && !words.equals(words.toUpperCase(Locale.ROOT));
    return wrongCase ? null : entry;
  }

  /** The usual name of the state or organisation of this code; the code when there is none. */
  public String nameOf(String code) {
    return names.getOrDefault(code, code);
  }

  /** Whether the code is a state's, not an organisation's. */
  public boolean isState(String code) {
    Entry entry = lookup(nameOf(code));
    return entry != null && entry.kind() == Kind.STATE_NAME && entry.code().equals(code);
  }

  /** All codes of states and organisations. */
  public Set<String> codes() {
    return entries.values().stream().map(Entry::code).collect(Collectors.toUnmodifiableSet());
  }

  /** The number of words in the longest form. */
  public int longestWords() {
    return longestWords;
  }
}
