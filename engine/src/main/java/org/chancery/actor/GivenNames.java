package org.chancery.actor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.mention.TableFile;
import org.chancery.text.Fold;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Tells women from men by their names: by given names that are one or the other nearly everywhere
 * ({@code given-names.tsv}), by words of descent such as "bint", and by the endings of Slavic,
 * Baltic, Greek and Icelandic family names. Immutable.
 */
final class GivenNames {

  private static final Set<String> WOMEN = Words.set("bint binti binte thi");
  private static final Set<String> MEN = Words.set("bin ibn");

  /** Endings of family names that women alone bear. */
  private static final List<String> OF_WOMEN =
      List.of(
          "ova", "eva", "ovna", "evna", "skaya", "skaia", "ska", "cka", "iene", "aite", "yte",
          "dottir", "opoulou", "idou");

  /** Endings that men bear, where women of the family have others. */
  private static final List<String> OF_MEN =
      List.of(
          "ovich", "evich", "sky", "skyy", "skyi", "skiy", "opoulos", "idis", "auskas", "evicius");

  /** Shorter ones, such as "Eva" or "Ska", tell nothing by their ending. */
  private static final int SHORTEST_FAMILY_NAME = 6;

  /** States in which the family name may stand first. */
  private static final Set<String> FAMILY_FIRST =
      Set.of("CHN", "KOR", "PRK", "TWN", "VNM", "JPN", "KHM", "HUN", "SGP", "MYS");

  /** States in which it always does. */
  private static final Set<String> ALWAYS_FIRST = Set.of("CHN", "KOR", "PRK", "TWN", "VNM", "KHM");

  private static final Set<String> KOREAN_WOMEN = Words.set("mi mee sook hye ja wha");
  private static final Set<String> KOREAN_MEN = Words.set("chul cheol ho sik hwan gyu pyo yong");

  private final Map<String, Boolean> women = new HashMap<>();

  private GivenNames() {}

  static GivenNames load() {
    GivenNames names = new GivenNames();
    for (List<String> row : TableFile.rows(GivenNames.class, "given-names.tsv")) {
      for (String name : row.get(2).split(";")) {
        names.women.put(Fold.of(name), row.get(0).equals("f"));
      }
    }
    return names;
  }

  /** Whether the word, in any capitals, is a given name. */
  boolean contain(String word) {
    return women.containsKey(Fold.of(word));
  }

  /**
   * Whether the person of this name is a woman; null when the name does not tell, as a single word
   * never does.
   *
   * @param side the person's side, or null: the order of family and given name differs
   */
  @Nullable Boolean isWoman(String name, @Nullable String side) {
    List<String> words =
        Arrays.stream(Fold.of(name).split("[\\s.]+")).filter(word -> word.length() > 1).toList();
    if (words.size() < 2) {
      return null;
    }
    Boolean byDescent = byDescent(words);
    if (byDescent != null) {
      return byDescent;
    }
    String last = words.get(words.size() - 1);
    boolean isReversed = side != null && FAMILY_FIRST.contains(side);
    Boolean first = side != null && ALWAYS_FIRST.contains(side) ? null : given(words.get(0));
    Boolean given = first == null && isReversed ? given(last) : first;
    given = given == null && "KOR".equals(side) ? korean(last) : given;
    return given == null ? byFamilyName(last) : given;
  }

  /** By a word between the first and the last, which may be names: "Li Bin". */
  private static @Nullable Boolean byDescent(List<String> words) {
    List<String> inside = words.subList(1, words.size() - 1);
    return inside.stream().anyMatch(WOMEN::contains)
        ? Boolean.TRUE
        : inside.stream().anyMatch(MEN::contains) ? Boolean.FALSE : null;
  }

  /** "Anne-Marie" by both, else by its first part. */
  private @Nullable Boolean given(String word) {
    Boolean whole = women.get(word);
    String first = word.split("-")[0];
    return whole != null || first.equals(word)
        ? whole
        : first.equals("jean") ? Boolean.FALSE : women.get(first);
  }

  private static @Nullable Boolean korean(String given) {
    List<String> syllables = List.of(given.split("-"));
    return syllables.stream().anyMatch(KOREAN_WOMEN::contains)
        ? Boolean.TRUE
        : syllables.stream().anyMatch(KOREAN_MEN::contains) ? Boolean.FALSE : null;
  }

  private static @Nullable Boolean byFamilyName(String family) {
    if (family.length() < SHORTEST_FAMILY_NAME) {
      return null;
    }
    return OF_WOMEN.stream().anyMatch(family::endsWith)
        ? Boolean.TRUE
        : OF_MEN.stream().anyMatch(family::endsWith) ? Boolean.FALSE : null;
  }
}
