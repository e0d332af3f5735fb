package org.chancery.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Compares names of persons as outlets write them: in either order, shortened, with initials, in
 * another spelling of the same sounds ("Yousef al-Mansoori" and "Youssef Al-Mansouri", "Ahn
 * Dong-wook" and "An Dong-uk").
 */
final class PersonName {

  /** Letters that romanisations use for one sound, in the order in which they are replaced. */
  private static final Map<Pattern, String> SOUNDS = new LinkedHashMap<>();

  static {
    String[][] sounds = {
      {"'", ""},
      {"^x", "s"},
      {"x", "ks"},
      {"c(?=[ei])", "s"},
      {"t?ch", "C"},
      {"sh", "S"},
      {"ph|f", "v"},
      {"kh|ck|q|c", "k"},
      {"gh", "g"},
      {"th", "t"},
      {"dh", "d"},
      {"dzh|dj|zh|j", "J"},
      {"z", "s"},
      {"ng", "N"},
      {"b", "v"},
      {"w(?=[ou])", ""},
      {"w", "v"},
      {"(?<=.)h", ""},
      {"(?<=.)[aeiouy]*a[aeiouy]*|^a[aeiou]*", "a"},
      {"(?<=.)[eiy]*[ou][aeiouy]*|^[ou][aeiou]*", "u"},
      {"ee|[ei]*[iy][eiy]*(?<=..)", "i"},
      {"(.)\\1+", "$1"}
    };
    for (String[] sound : sounds) {
      SOUNDS.put(Pattern.compile(sound[0]), sound[1]);
    }
  }

  /** Names come again and again; their number is small. */
  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private static final Map<String, List<String>> WORDS = new ConcurrentHashMap<>();
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}']+");

  private static final Pattern VOWEL = Pattern.compile("[aeiu]");
  private static final int TELLING = 3;

  private PersonName() {}

  /**
   * Whether the words of the shorter name are among those of the longer: "lam" and "to lam", "marc
   * e. knapper" and "marc evans knapper". Names are folded.
   */
  static boolean isSame(String one, String other) {
    return isAmong(words(one, " "), words(other, " ")) || isAmong(words(one, ""), words(other, ""));
  }

  /** Whether a word of three letters or more is in both, as it is spelled or as it sounds. */
  static boolean shareWord(String one, String other) {
    List<String> there = words(other, "");
    return words(one, "").stream()
        .filter(word -> word.length() >= TELLING)
        .anyMatch(
            word -> there.contains(word) || there.stream().anyMatch(its -> soundAlike(word, its)));
  }

  private static boolean isAmong(List<String> one, List<String> other) {
    if (one.size() > other.size()) {
      return isAmong(other, one);
    }
    List<String> rest = new ArrayList<>(other);
    boolean hasWord = false;
    int heard = 0;
    for (String word : one) {
      int found = indexOf(rest, word);
      if (found < 0) {
        return false;
      }
      String its = rest.remove(found);
      boolean isHeard = sound(word).equals(sound(its)) && consonants(sound(word)) > 1;
      hasWord |= word.length() > 1 && (its.equals(word) || isHeard);
      heard += Math.min(word.length(), its.length()) > 1 ? consonants(sound(word)) : 0;
    }
    return hasWord || heard >= TELLING;
  }

  private static List<String> words(String name, String hyphen) {
    return WORDS.computeIfAbsent(name.replace("-", hyphen), PersonName::split);
  }

  private static List<String> split(String name) {
    return NO_LETTERS.splitAsStream(name).filter(word -> !word.isEmpty()).toList();
  }

  private static int indexOf(List<String> words, String word) {
    int exact = words.indexOf(word);
    if (exact >= 0) {
      return exact;
    }
    for (int at = 0; at < words.size(); at++) {
      String other = words.get(at);
      boolean isInitial =
          word.length() == 1 && other.startsWith(word)
              || other.length() == 1 && word.startsWith(other);
      if (isInitial || soundAlike(word, other)) {
        return at;
      }
    }
    return -1;
  }

  /**
   * The same consonants and vowels; where three consonants agree, one vowel may be another or be
   * missing ("Chaudhry", "Chaudhary").
   */
  private static boolean soundAlike(String one, String other) {
    String here = sound(one);
    String there = sound(other);
    String consonants = VOWEL.matcher(here).replaceAll("");
    return !consonants.isEmpty()
        && (here.equals(there)
            || consonants.length() >= TELLING
                && consonants.equals(VOWEL.matcher(there).replaceAll(""))
                && differInOne(here, there));
  }

  private static boolean differInOne(String one, String other) {
    String longer = one.length() >= other.length() ? one : other;
    String shorter = one.length() >= other.length() ? other : one;
    int same = 0;
    while (same < shorter.length() && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    String rest = longer.substring(same + 1);
    return rest.equals(shorter.substring(same + (longer.length() == shorter.length() ? 1 : 0)));
  }

  private static String sound(String word) {
    return KNOWN.computeIfAbsent(word, PersonName::spelledBySound);
  }

  private static String spelledBySound(String word) {
    String sound = word;
    for (Map.Entry<Pattern, String> rule : SOUNDS.entrySet()) {
      sound = rule.getKey().matcher(sound).replaceAll(rule.getValue());
    }
    return sound;
  }

  private static int consonants(String sound) {
    return VOWEL.matcher(sound).replaceAll("").length();
  }
}
