package org.chancery.actor;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.chancery.text.Fold;

/**
 * How like a name is to those of a state's office holders: naive Bayes over three letters in a row,
 * from {@code holders.tsv}.
 */
final class SoundOfNames {

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

  boolean knows(String state) {
    return counts.containsKey(state);
  }

  /** The mean over its letters of how much likelier the state makes them than all states do. */
  double likeness(String name, String state, Set<String> states) {
    Map<String, Integer> of = counts.getOrDefault(state, Map.of());
    int total = totals.getOrDefault(state, 0);
    double sum = 0;
    String[] threes = threes(name);
    for (String three : threes) {
      double general = (whole.getOrDefault(three, 0) + 0.5) / (all + 0.5 * 20000);
      double own = (of.getOrDefault(three, 0) + 60 * general) / (total + 60);
      sum += Math.log(own / general);
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
