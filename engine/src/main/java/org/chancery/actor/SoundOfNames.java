package org.chancery.actor;

import java.util.HashMap;
import java.util.Map;
import org.chancery.text.Fold;

/**
 * How like a name is to those of a state's office holders: naive Bayes over three letters in a row,
 * from {@code holders.tsv}. A weak clue, which only chooses among states that the text names.
 */
final class SoundOfNames {

  /** What a never seen group of letters counts, and how many groups there may be. */
  private static final double HALF = 0.5;

  private static final int POSSIBLE = 20_000;

  /** So many groups as all states have them are added to each state's own, which may be few. */
  private static final int PRIOR = 60;

  private final Map<String, Map<String, Integer>> counts = new HashMap<>();
  private final Map<String, Integer> totals = new HashMap<>();
  private final Map<String, Integer> whole = new HashMap<>();
  private int all;

  SoundOfNames(Iterable<OfficeHolders.Tenure> tenures) {
    for (OfficeHolders.Tenure tenure : tenures) {
      Map<String, Integer> of = counts.computeIfAbsent(tenure.side(), any -> new HashMap<>());
      for (String three : threes(tenure.person())) {
        of.merge(three, 1, Integer::sum);
        whole.merge(three, 1, Integer::sum);
        totals.merge(tenure.side(), 1, Integer::sum);
        all++;
      }
    }
  }

  /**
   * The sum of logarithms of how much likelier the state makes its letters than all states do, over
   * the root of their number; about 0 for a state of which no names are known.
   */
  double likeness(String name, String state) {
    Map<String, Integer> of = counts.getOrDefault(state, Map.of());
    int total = totals.getOrDefault(state, 0);
    double sum = 0;
    String[] threes = threes(name);
    for (String three : threes) {
      double general = (whole.getOrDefault(three, 0) + HALF) / (all + HALF * POSSIBLE);
      double own = (of.getOrDefault(three, 0) + PRIOR * general) / (total + PRIOR);
      sum += StrictMath.log(own / general);
    }
    return threes.length == 0 ? 0 : sum / Math.sqrt(threes.length);
  }

  private static String[] threes(String name) {
    String padded = "^" + Fold.of(name).replaceAll("[^\\p{L}]+", "\\$^") + "$";
    String[] threes = new String[Math.max(0, padded.length() - 2)];
    for (int at = 0; at < threes.length; at++) {
      threes[at] = padded.substring(at, at + 3);
    }
    return threes;
  }
}
