package org.chancery.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.mention.TableFile;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Armies, parties, parliaments, services, armed groups, companies and organisations that news names
 * by name ({@code bodies.tsv}), and cities and regions ({@code places.tsv}). Immutable.
 */
final class Bodies {

  /** Short forms that in small letters are words of their own: "who", "ice", "mend". */
  private static final Set<String> WORDS =
      Words.set(
          "ice who is raw mend fact arena mas pan pas dawn time visa vale meta intel diet coalition renaissance solidarity reform"
              + " reforma globe nike vox smer kia shell total orange vanguard");

  private static final int SHORT = 3;
  private static final int LONGEST_SHORT = 5;
  private static final Set<String> LISTED = Set.of("BUS", "JRN", "EDU", "MIL", "IGO", "REB", "PTY");

  /**
   * A named body or place.
   *
   * @param name the usual name
   * @param side ISO alpha-3 or an organisation's code; empty when it is no state's
   * @param sector as PLOVER and NGEC name it; empty where none applies
   * @param from first day for which this holds, YYYY-MM-DD; empty for always
   * @param to last day, likewise
   */
  record Body(String name, String side, String sector, String from, String to) {
    boolean holdsOn(@Nullable String day) {
      return day == null
          ? to.isEmpty()
          : from.compareTo(day) <= 0 && (to.isEmpty() || day.compareTo(to) <= 0);
    }
  }

  private final Map<String, List<Body>> byForm = new HashMap<>();
  private final Map<String, String> spelled = new HashMap<>();
  private int longestWords = 1;

  private Bodies() {}

  static Bodies load() {
    Bodies bodies = new Bodies();
    for (List<String> row : TableFile.rows(Bodies.class, "bodies.tsv")) {
      bodies.add(row.get(0), cell(row, 1), cell(row, 2), cell(row, 3), cell(row, 4));
    }
    return bodies;
  }

  /** Cities and regions; all are of sector CVL. */
  static Bodies places() {
    Bodies places = new Bodies();
    for (List<String> row : TableFile.rows(Bodies.class, "places.tsv")) {
      for (String name : row.get(1).split(";")) {
        places.add(name, row.get(0), "CVL", "", "");
      }
    }
    return places;
  }

  private static String cell(List<String> row, int number) {
    return row.size() > number ? row.get(number) : "";
  }

  private void add(String forms, String side, String sector, String from, String to) {
    String[] all = forms.split(";");
    Body body = new Body(all[0].strip(), side, sector, from, to);
    for (String form : all) {
      String key = Phrase.key(form);
      byForm.computeIfAbsent(key, absent -> new ArrayList<>()).add(body);
      spelled.putIfAbsent(key, form.strip());
      longestWords = Math.max(longestWords, key.split(" ").length);
    }
  }

  int longestWords() {
    return longestWords;
  }

  /**
   * The body of this name: of the side asked for if there is one, and as it was on the day.
   *
   * @param key the words, folded
   * @param words the words as written
   * @param side the side that the phrase or its context names, or null
   * @param day YYYY-MM-DD, or null for the latest
   */
  @Nullable Body find(String key, String words, @Nullable String side, @Nullable String day) {
    List<Body> all = byForm.get(key);
    if (all == null || !isWrittenAsName(key, words)) {
      return null;
    }
    List<Body> then = all.stream().filter(body -> body.holdsOn(day)).toList();
    for (Body body : then) {
      if (body.side.equals(side)) {
        return named(body, key);
      }
    }
    return then.isEmpty() ? null : named(then.get(0), key);
  }

  /** A line of companies or outlets lists many, each with its own name. */
  private Body named(Body body, String key) {
    String form = spelled.getOrDefault(key, body.name);
    boolean isShort = form.equals(form.toUpperCase(Locale.ROOT)) && form.length() <= LONGEST_SHORT;
    return isShort || !LISTED.contains(body.sector)
        ? body
        : new Body(form, body.side, body.sector, body.from, body.to);
  }

  /** Names begin with a capital; abbreviations of two or three letters have no small one. */
  private boolean isWrittenAsName(String key, String words) {
    String form = spelled.getOrDefault(key, words);
    boolean isAbbreviation = form.equals(form.toUpperCase(Locale.ROOT)) && !form.contains(" ");
    boolean isInCapitals = words.equals(words.toUpperCase(Locale.ROOT));
    if (isAbbreviation && (form.length() <= SHORT || WORDS.contains(key))) {
      return isInCapitals;
    }
    return Character.isLowerCase(form.codePointAt(0))
        || !Character.isLowerCase(words.codePointAt(0));
  }
}
