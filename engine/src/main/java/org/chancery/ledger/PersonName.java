package org.chancery.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares names of persons as outlets write them: in either order, shortened, with initials. */
final class PersonName {

  private PersonName() {}

  /**
   * Whether the words of the shorter name are among those of the longer: "lam" and "to lam", "marc
   * e. knapper" and "marc evans knapper". Names are folded.
   */
  static boolean isSame(String one, String other) {
    List<String> few = words(one);
    List<String> many = words(other);
    if (few.size() > many.size()) {
      return isSame(other, one);
    }
    List<String> rest = new ArrayList<>(many);
    boolean hasWord = false;
    for (String word : few) {
      int found = indexOf(rest, word);
      if (found < 0) {
        return false;
      }
      hasWord |= word.length() > 1 && rest.get(found).length() > 1;
      rest.remove(found);
    }
    return hasWord;
  }

  private static List<String> words(String name) {
    return Arrays.stream(name.split("[^\\p{L}\\p{N}']+")).filter(word -> !word.isEmpty()).toList();
  }

  private static int indexOf(List<String> words, String word) {
    for (int at = 0; at < words.size(); at++) {
      String other = words.get(at);
      boolean isInitial =
          word.length() == 1 && other.startsWith(word)
              || other.length() == 1 && word.startsWith(other);
      if (other.equals(word) || isInitial) {
        return at;
      }
    }
    return -1;
  }
}
