package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.text.Fold;
import org.chancery.text.Words;

/**
 * A noun phrase as a row of words: "Chile's Ministry of Mines" is Chile, 's, Ministry, of, Mines.
 *
 * @param words as written, without the marks around them
 * @param folded the same in small letters without accents
 */
record Phrase(List<String> words, List<String> folded) {

  /** Words that end the part of a phrase which says what the thing itself is. */
  private static final Set<String> BREAKS =
      Words.set(
          "of for in from at on to with by against near across under over about who that which whose and, , inside outside"
              + " among between during after before into within around behind towards toward");

  /** What stands behind these is another, and tells nothing of the one meant. */
  private static final Set<String> OTHERS =
      Words.set(
          "to with by against near over about who that which whose between towards toward on");

  Phrase {
    words = List.copyOf(words);
    folded = List.copyOf(folded);
  }

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern EDGES =
      Pattern.compile("^[\\p{Ps}\\p{Pi}\"'`]+(?!s$)|[\\p{Pe}\\p{Pf}\",;:!?`]+$");
  private static final Pattern FULL_STOP = Pattern.compile(".*[\\p{L}']{3,}\\.");
  private static final Pattern OF_ANOTHER =
      Pattern.compile(
          "pro-.+|.+-(?:backed|linked|aligned|allied|affiliated|funded|born|sponsored|supported)");

  static Phrase of(String text) {
    List<String> words = new ArrayList<>();
    for (String raw : SPACE.split(text.replace('\u2019', '\'').replace('\u2018', '\'').strip())) {
      String word = bare(raw);
      boolean isOwner = word.endsWith("'s") && word.length() > 2;
      addParts(words, isOwner ? word.substring(0, word.length() - 2) : word);
      if (isOwner) {
        words.add("'s");
      }
    }
    return new Phrase(words, words.stream().map(Phrase::fold).toList());
  }

  private static String bare(String raw) {
    if (raw.chars().allMatch(Character::isLetter)) {
      return raw;
    }
    String word = EDGES.matcher(raw).replaceAll("");
    boolean isStop = word.endsWith(".") && FULL_STOP.matcher(word).matches();
    return isStop ? word.substring(0, word.length() - 1) : word;
  }

  /**
   * "ex-minister" is a former minister, a "then-minister" one; a "Somalia-based" group is of
   * Somalia, one that is "Iran-backed" or "pro-Russian" is of neither.
   */
  private static void addParts(List<String> words, String word) {
    if (word.indexOf('-') < 0) {
      if (!word.isEmpty()) {
        words.add(word);
      }
      return;
    }
    String small = word.toLowerCase(Locale.ROOT);
    if (small.startsWith("ex-")) {
      words.add("former");
      addParts(words, word.substring(3));
    } else if (small.startsWith("then-")) {
      addParts(words, word.substring(5));
    } else if (small.endsWith("-based") || small.endsWith("-led")) {
      words.add(word.substring(0, word.lastIndexOf('-')));
    } else if (!OF_ANOTHER.matcher(small).matches()) {
      words.add(word);
    }
  }

  /** A name in the form in which names are compared: its words, folded, with single spaces. */
  static String key(String name) {
    String bare = name.strip();
    boolean isPlain = bare.chars().allMatch(letter -> Character.isLetter(letter) || letter == ' ');
    return isPlain ? Fold.of(bare) : String.join(" ", of(bare).folded);
  }

  private static String fold(String word) {
    String folded = Fold.of(word);
    return folded.endsWith(".") && folded.indexOf('.') == folded.length() - 1
        ? folded.substring(0, folded.length() - 1)
        : folded;
  }

  int size() {
    return words.size();
  }

  /** Words {@code from} to before {@code to}, as written. */
  String words(int from, int to) {
    return String.join(" ", words.subList(from, to));
  }

  String folded(int from, int to) {
    return String.join(" ", folded.subList(from, to));
  }

  boolean isCapital(int at) {
    return Character.isUpperCase(words.get(at).codePointAt(0));
  }

  /** Whether it may end a name: "Salman", "al-Assad". */
  boolean hasCapital(int at) {
    return words.get(at).codePoints().anyMatch(Character::isUpperCase);
  }

  /** Where the part ends that says what the thing itself is: before "of", "in", "who" …. */
  int headEnd() {
    for (int at = 1; at < folded.size(); at++) {
      if (BREAKS.contains(folded.get(at))) {
        return at;
      }
    }
    return folded.size();
  }

  /** Where another is spoken of, as behind "against": the end of what tells of the one meant. */
  int ownEnd() {
    for (int at = 1; at < folded.size(); at++) {
      if (OTHERS.contains(folded.get(at))) {
        return at;
      }
    }
    return folded.size();
  }
}
