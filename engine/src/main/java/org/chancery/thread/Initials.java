package org.chancery.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.text.Fold;

/** Tells that "AGOA" is the "African Growth and Opportunity Act". */
final class Initials {

  private static final Set<String> SKIPPED = Set.of("of", "and", "the", "on", "for", "in", "to");

  private Initials() {}

  /** Whether words that follow each other in the text begin with the letters of the short form. */
  static boolean in(String text, String shortForm) {
    return !run(text, shortForm).isEmpty();
  }

  /** As {@link #in(String, String)}, and {@code word} is one of these words. */
  static boolean in(String text, String shortForm, String word) {
    return run(text, shortForm).contains(word);
  }

  private static List<String> run(String text, String shortForm) {
    List<String> words = new ArrayList<>();
    for (String word : Fold.of(text).split("[^\\p{L}\\p{N}]+")) {
      if (!SKIPPED.contains(word) && !word.isEmpty()) {
        words.add(word);
      }
    }
    int length = shortForm.length();
    for (int start = 0; length > 2 && start + length <= words.size(); start++) {
      List<String> run = words.subList(start, start + length);
      boolean fits = true;
      for (int at = 0; at < length; at++) {
        fits &= run.get(at).charAt(0) == shortForm.charAt(at);
      }
      if (fits) {
        return run;
      }
    }
    return List.of();
  }
}
