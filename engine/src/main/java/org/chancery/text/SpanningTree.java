package org.chancery.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The best tree over the words of a sentence, with exactly one root (Chu and Liu 1965, Edmonds
 * 1967). Of equally good ones always the same is taken.
 */
final class SpanningTree {

  private static final double NEVER = Double.NEGATIVE_INFINITY;

  /** What each word on the root costs, more than all else together, so that there is but one. */
  private static final double SECOND_ROOT = 1e8;

  private SpanningTree() {}

  /**
   * @param scores {@code scores[word][head]}, where head 0 is the root and head n the n-th word,
   *     counted from 1; sums are compared
   * @return for each word its head, counted in the same way
   */
  static int[] heads(float[][] scores) {
    int words = scores.length;
    double[][] all = new double[words + 1][words + 1];
    Arrays.fill(all[0], NEVER);
    for (int word = 1; word <= words; word++) {
      for (int head = 0; head <= words; head++) {
        all[word][head] = head == word ? NEVER : scores[word - 1][head];
      }
    }
    int[] best = greedy(all);
    if (roots(best) != 1 || cycle(best) != null) {
      for (int word = 1; word <= words; word++) {
        all[word][0] -= SECOND_ROOT;
      }
      best = tree(all);
    }
    return Arrays.copyOfRange(best, 1, words + 1);
  }

  private static int roots(int[] heads) {
    int roots = 0;
    for (int word = 1; word < heads.length; word++) {
      roots += heads[word] == 0 ? 1 : 0;
    }
    return roots;
  }

  private static int[] greedy(double[][] scores) {
    int[] heads = new int[scores.length];
    for (int word = 1; word < scores.length; word++) {
      for (int head = 1; head < scores.length; head++) {
        if (scores[word][head] > scores[word][heads[word]]) {
          heads[word] = head;
        }
      }
    }
    return heads;
  }

  /** Marks the words of the first cycle, or null when there is none. */
  private static boolean @Nullable [] cycle(int[] heads) {
    int[] seen = new int[heads.length];
    for (int start = 1; start < heads.length; start++) {
      int word = start;
      while (word != 0 && seen[word] == 0) {
        seen[word] = start;
        word = heads[word];
      }
      if (word != 0 && seen[word] == start) {
        boolean[] in = new boolean[heads.length];
        for (int step = word; !in[step]; step = heads[step]) {
          in[step] = true;
        }
        return in;
      }
    }
    return null;
  }

  /**
   * Takes the best head of each word, and as long as there is a cycle, opens it where it costs
   * least.
   */
  private static int[] tree(double[][] scores) {
    int[] heads = greedy(scores);
    boolean[] cycle = cycle(heads);
    return cycle == null ? heads : opened(scores, heads, cycle);
  }

  /** Solves the tree with the cycle drawn together to one word, its last. */
  private static int[] opened(double[][] scores, int[] cycleHeads, boolean[] cycle) {
    int size = scores.length;
    int[] outside = new int[size];
    int count = 0;
    for (int word = 0; word < size; word++) {
      if (!cycle[word]) {
        outside[count++] = word;
      }
    }
    double[][] drawn = new double[count + 1][count + 1];
    int[] entry = new int[count];
    int[] exit = new int[count];
    for (double[] row : drawn) {
      Arrays.fill(row, NEVER);
    }
    for (int at = 0; at < count; at++) {
      int word = outside[at];
      for (int other = 0; other < count; other++) {
        drawn[at][other] = scores[word][outside[other]];
      }
      for (int inner = 1; inner < size; inner++) {
        if (cycle[inner]) {
          if (scores[word][inner] > drawn[at][count] || exit[at] == 0) {
            drawn[at][count] = scores[word][inner];
            exit[at] = inner;
          }
          double gain = scores[inner][word] - scores[inner][cycleHeads[inner]];
          if (gain > drawn[count][at] || entry[at] == 0) {
            drawn[count][at] = gain;
            entry[at] = inner;
          }
        }
      }
    }
    int[] solved = tree(drawn);
    int[] heads = cycleHeads.clone();
    for (int at = 1; at < count; at++) {
      heads[outside[at]] = solved[at] == count ? exit[at] : outside[solved[at]];
    }
    int enters = solved[count];
    heads[entry[enters]] = outside[enters];
    return heads;
  }
}
