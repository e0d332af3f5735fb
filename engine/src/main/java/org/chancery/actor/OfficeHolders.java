package org.chancery.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.mention.Office;
import org.chancery.mention.TableFile;
import org.chancery.text.Fold;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Who held which office for which side, from 2000 on and some before: {@code holders.tsv}. Facts
 * written down by the project, to which a user adds rows with {@link #plus}; used for the side and
 * office of a person whom the text gives none, and to know that a lone "Macron" is a person.
 * Immutable.
 */
public final class OfficeHolders {

  /** States whose people are called by the first word of their name: Xi, Kim, Hun. */
  private static final Set<String> FAMILY_FIRST = Set.of("CHN", "KOR", "PRK", "TWN", "KHM");

  /** Family names that are rather read as something else when they stand alone. */
  private static final Set<String> WORDS =
      Words.set(
          "may brown rice straw hunt hague key power price moon park best little major young king cook day li wang"
              + " ai among bar bas bih bono burg burke cable christian dick do drew fall fast foster gold golan grant grave"
              + " green hill ho horn imam islam jordan jung la laden lama law lira low lu luna mara mayor mock moses muslim"
              + " no noble note o oe ona pan pol pope prince ramadan reno ridge royal sa san sar sen shorten skate slim solar"
              + " spring stock struck sultan ta tax tea tun tunis yen yi you adam andre andrew anthony arthur barry benjamin"
              + " carlos charles christopher diana douglas friedrich harry jack jason joanne john johnny juan leon lucas maia"
              + " mauro milo miranda nelson oliver paola philip pierre rene richard rosa roy salvador sarah solomon spencer"
              + " stephen teresa thomas todd vincent wellington william");

  /**
   * One person's time in an office.
   *
   * @param side ISO alpha-3 or an organisation's code
   * @param title the office in words, without its state: "Prime Minister"
   * @param from YYYY-MM-DD, YYYY-MM or YYYY
   * @param to the same; empty while it lasts
   */
  record Tenure(String person, String side, Office office, String title, String from, String to) {

    /** Whether it lasted on the day; on an unsure day or month, whether it may have. */
    boolean covers(String day) {
      return from.compareTo(day) <= 0 && (to.isEmpty() || day.compareTo(to + "~") <= 0);
    }
  }

  private static final int LONGEST_NAME = 60;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[^\\p{L}\\p{N}'-]+");
  private static final Pattern DAY =
      Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

  private final Map<String, List<Tenure>> byName = new HashMap<>();
  private final Map<String, List<Tenure>> byShortName = new HashMap<>();

  private OfficeHolders() {}

  /** The table that lies beside this class. */
  public static OfficeHolders load() {
    return new OfficeHolders().plus(TableFile.rows(OfficeHolders.class, "holders.tsv"));
  }

  /** How the names of each state's holders are spelt. */
  SoundOfNames sound() {
    return new SoundOfNames(byName.values().stream().flatMap(List::stream).distinct().toList());
  }

  /**
   * These rows and more.
   *
   * @param rows name, other spellings separated by ";", side, office, office in words, first day,
   *     last day (may be missing), in the form of {@code holders.tsv}; what {@link #fault} finds
   *     wrong must have been refused before
   */
  public OfficeHolders plus(List<List<String>> rows) {
    OfficeHolders all = new OfficeHolders();
    byName.forEach((name, tenures) -> all.byName.put(name, new ArrayList<>(tenures)));
    byShortName.forEach((name, tenures) -> all.byShortName.put(name, new ArrayList<>(tenures)));
    rows.forEach(all::add);
    return all;
  }

  /**
   * What is wrong with a row, as found and expected; null when it is sound.
   *
   * @param sides the codes of sides that may stand in it
   */
  public static @Nullable String fault(List<String> row, Set<String> sides) {
    String to = row.size() > 6 ? row.get(6) : "";
    if (row.size() < 6 || row.size() > 7) {
      return "found " + row.size() + " cells, expected 6 or 7";
    }
    if (!row.get(0).matches("(?s).*\\p{L}.*") || row.get(0).length() > LONGEST_NAME) {
      return "name: found \"" + shown(row.get(0)) + "\", expected a person's name";
    }
    if (!sides.contains(row.get(2))) {
      return "side: found \""
          + shown(row.get(2))
          + "\", expected an ISO 3166-1 alpha-3 code such as VNM, or an organisation's such as UN";
    }
    if (Arrays.stream(Office.values()).noneMatch(office -> office.name().equals(row.get(3)))) {
      return "office: found \""
          + shown(row.get(3))
          + "\", expected one of "
          + Arrays.toString(Office.values());
    }
    for (String day : to.isEmpty() ? List.of(row.get(5)) : List.of(row.get(5), to)) {
      if (!DAY.matcher(day).matches()) {
        return "from, to: found \"" + shown(day) + "\", expected YYYY, YYYY-MM or YYYY-MM-DD";
      }
    }
    if (!to.isEmpty() && row.get(5).compareTo(to + "~") > 0) {
      return "to: found \"" + to + "\", expected a day after \"" + row.get(5) + "\"";
    }
    return null;
  }

  private static String shown(String value) {
    return value.length() <= LONGEST_NAME ? value : value.substring(0, LONGEST_NAME) + "…";
  }

  private void add(List<String> row) {
    String to = row.size() > 6 ? row.get(6) : "";
    Tenure tenure =
        new Tenure(row.get(0), row.get(2), Office.valueOf(row.get(3)), row.get(4), row.get(5), to);
    for (String name : (row.get(0) + ";" + row.get(1)).split(";")) {
      if (name.strip().contains(" ")) {
        byName.computeIfAbsent(key(name), key -> new ArrayList<>()).add(tenure);
      } else if (!name.isBlank() && !name.equals(row.get(0))) {
        byShortName.computeIfAbsent(Fold.of(name.strip()), key -> new ArrayList<>()).add(tenure);
      }
    }
    String alone = alone(row.get(0), tenure.side);
    if (!WORDS.contains(alone)) {
      byShortName.computeIfAbsent(alone, key -> new ArrayList<>()).add(tenure);
    }
  }

  /** The word by which the press calls the person of this name. */
  private static String alone(String name, String side) {
    String[] words = BETWEEN_NAMES.split(Fold.of(name.strip()));
    return FAMILY_FIRST.contains(side) ? words[0] : words[words.length - 1];
  }

  /**
   * The words, folded, by which holders are called when their full name is left out: "macron",
   * "xi", "chinh".
   */
  public Set<String> shortNames() {
    return byShortName.entrySet().stream()
        .filter(named -> named.getValue().stream().anyMatch(OfficeHolders::isWidelyKnown))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Governors and legislators are called by one word at home only, where no office is needed. */
  private static boolean isWidelyKnown(Tenure tenure) {
    return !Set.of(Office.GOVERNOR, Office.LEGISLATOR, Office.MILITARY).contains(tenure.office);
  }

  /** The words in one order, so that family names may stand first or last. */
  private static String key(String name) {
    return Arrays.stream(BETWEEN_WORDS.split(Fold.of(name)))
        .filter(word -> word.length() > 1)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /**
   * The tenures of the person of this name, full or short, that tell his side.
   *
   * @param day YYYY-MM-DD, or null when it is not known
   * @return those that cover the day if any does, else all; empty when nobody bore the name, or
   *     holders of several sides did and the day does not tell them apart
   */
  List<Tenure> of(String name, @Nullable String day) {
    boolean isShort = !name.strip().contains(" ");
    List<Tenure> all =
        isShort ? named(name).stream().filter(OfficeHolders::isWidelyKnown).toList() : named(name);
    List<Tenure> then =
        day == null ? List.of() : all.stream().filter(one -> one.covers(day)).toList();
    List<Tenure> found = then.isEmpty() && !(isShort && day != null) ? all : then;
    boolean isOne = found.stream().map(Tenure::side).distinct().count() == 1;
    boolean isOnePerson = found.stream().map(Tenure::person).distinct().count() == 1;
    return isOne && (isOnePerson || !isShort) ? found : List.of();
  }

  /** All tenures of all who bear the name, full or short, in the order of the table. */
  List<Tenure> named(String name) {
    return name.strip().contains(" ")
        ? byName.getOrDefault(key(name), List.of())
        : byShortName.getOrDefault(
            Fold.of(name), byShortName.getOrDefault("al-" + Fold.of(name), List.of()));
  }

  /** Whether the two are spellings of one person in the table: "Jokowi" and "Joko Widodo". */
  boolean areOne(String name, String other) {
    String person = onlyPerson(name);
    return person != null && person.equals(onlyPerson(other));
  }

  /**
   * The usual name of whom a nickname means, such as "Jokowi"; null when the table knows none, or
   * when the name is a part of the usual one.
   */
  @Nullable String nicknamed(String name) {
    String person = onlyPerson(name);
    boolean isPart =
        person == null || List.of(Fold.of(person).split("[ -]")).contains(Fold.of(name));
    return name.contains(" ") || isPart ? null : person;
  }

  private @Nullable String onlyPerson(String name) {
    List<String> persons = named(name).stream().map(Tenure::person).distinct().toList();
    return persons.size() == 1 ? persons.get(0) : null;
  }

  /**
   * Who held the office for the side on the day; null when the table does not tell of exactly one.
   *
   * @param day YYYY-MM-DD
   */
  @Nullable String holder(Office office, String side, String day) {
    List<String> found =
        byName.values().stream()
            .flatMap(List::stream)
            .filter(one -> one.office == office && one.side.equals(side) && one.covers(day))
            .map(Tenure::person)
            .distinct()
            .toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  /** The side for which the person of this name held office; null when {@link #of} finds none. */
  @Nullable String sideOf(String name, @Nullable String day) {
    List<Tenure> tenures = of(name, day);
    return tenures.isEmpty() ? null : tenures.get(0).side;
  }
}
