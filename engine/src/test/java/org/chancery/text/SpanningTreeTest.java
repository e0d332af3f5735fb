package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanningTreeTest {

  @Test
  void bestHeadsAreTakenWhereTheyAreATree() {
    float[][] scores = {{-9, -9, -1}, {-1, -9, -9}};
    assertThat(SpanningTree.heads(scores)).containsExactly(2, 0);
  }

  @Test
  void twoThatWantEachOtherAreParted() {
    float[][] scores = {{-5, -9, -1}, {-4, -1, -9}};
    assertThat(SpanningTree.heads(scores)).containsExactly(2, 0);
  }

  @Test
  void oneOfTwoRootsGivesWay() {
    float[][] scores = {{-1, -9, -5}, {-1, -2, -9}};
    assertThat(SpanningTree.heads(scores)).containsExactly(0, 1);
  }

  @Test
  void sentenceOfOneWordAndOfNone() {
    assertThat(SpanningTree.heads(new float[][] {{-3, 0}})).containsExactly(0);
    assertThat(SpanningTree.heads(new float[0][])).isEmpty();
  }

  @Test
  void noTreeWithOneRootIsBetter() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      int words = 1 + random.nextInt(5);
      float[][] scores = new float[words][words + 1];
      for (float[] row : scores) {
        for (int head = 0; head <= words; head++) {
          row[head] = random.nextInt(8) - 8;
        }
      }
      int[] heads = SpanningTree.heads(scores);
      assertThat(isTreeWithOneRoot(heads)).as("seed %d round %d", seed, round).isTrue();
      assertThat(sum(scores, heads))
          .as("seed %d round %d", seed, round)
          .isEqualTo(best(scores, new int[words], 0));
      assertThat(SpanningTree.heads(scores)).containsExactly(heads);
    }
  }

  /** Tries every choice of heads. */
  private static double best(float[][] scores, int[] heads, int from) {
    if (from == heads.length) {
      return isTreeWithOneRoot(heads) ? sum(scores, heads) : Double.NEGATIVE_INFINITY;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int head = 0; head <= heads.length; head++) {
      if (head != from + 1) {
        heads[from] = head;
        best = Math.max(best, best(scores, heads, from + 1));
      }
    }
    return best;
  }

  private static double sum(float[][] scores, int[] heads) {
    double sum = 0;
    for (int word = 0; word < heads.length; word++) {
      sum += scores[word][heads[word]];
    }
    return sum;
  }

  private static boolean isTreeWithOneRoot(int[] heads) {
    int roots = 0;
    for (int word = 1; word <= heads.length; word++) {
      roots += heads[word - 1] == 0 ? 1 : 0;
      int step = word;
      for (int steps = 0; step != 0; steps++) {
        if (steps > heads.length) {
          return false;
        }
        step = heads[step - 1];
      }
    }
    return roots == 1;
  }
}
