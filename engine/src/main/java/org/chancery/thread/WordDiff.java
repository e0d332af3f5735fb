package org.chancery.thread;

import java.util.ArrayList;
import java.util.List;
import org.chancery.text.Fold;

/** What changed from one wording to the next, word by word. */
public final class WordDiff {

  /** Whether words stand in both wordings, only in the older, or only in the newer. */
  public enum Kind {
    KEPT,
    GONE,
    NEW
  }

  /** Words that follow each other and share their fate. */
  public record Piece(Kind kind, String words) {}

  private WordDiff() {}

  /**
   * The pieces in reading order; what is gone stands before what came in its place. Letters' case
   * and accents do not matter.
   *
   * <pre>of("soon recognise its status", "formally recognise its status")
   * gives GONE "soon", NEW "formally", KEPT "recognise its status"</pre>
   */
  public static List<Piece> of(String older, String newer) {
    String[] left = older.strip().split("\\s+");
    String[] right = newer.strip().split("\\s+");
    int[][] common = common(left, right);
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    int to = 0;
    while (at < left.length || to < right.length) {
      if (at < left.length && to < right.length && isSame(left[at], right[to])) {
        add(pieces, Kind.KEPT, right[to]);
        at++;
        to++;
      } else if (to == right.length
          || at < left.length && common[at + 1][to] >= common[at][to + 1]) {
        add(pieces, Kind.GONE, left[at++]);
      } else {
        add(pieces, Kind.NEW, right[to++]);
      }
    }
    return pieces;
  }

  /** Length of the longest common run of words, not next to each other, from each place on. */
  private static int[][] common(String[] left, String[] right) {
    int[][] common = new int[left.length + 1][right.length + 1];
    for (int at = left.length - 1; at >= 0; at--) {
      for (int to = right.length - 1; to >= 0; to--) {
        common[at][to] =
            isSame(left[at], right[to])
                ? common[at + 1][to + 1] + 1
                : Math.max(common[at + 1][to], common[at][to + 1]);
      }
    }
    return common;
  }

  private static boolean isSame(String left, String right) {
    return bare(left).equals(bare(right));
  }

  private static String bare(String word) {
    return Fold.of(word).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static void add(List<Piece> pieces, Kind kind, String word) {
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).kind() == kind) {
      pieces.set(last, new Piece(kind, pieces.get(last).words() + " " + word));
    } else {
      pieces.add(new Piece(kind, word));
    }
  }
}
