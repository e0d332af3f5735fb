package org.chancery.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chancery.mention.TableFile;
import org.junit.jupiter.api.Test;

/** The pairs of our own must stay told apart as well as they were. */
class DeedPairsTest {

  private static final Encoder ENCODER = new CachedEncoder(OnnxEncoder.open().orElseThrow());

  @Test
  void developmentPairsStayAboveTheirFloors() {
    Count count = count(ENCODER, rows());
    assertThat(count.precision()).as(count.toString()).isGreaterThanOrEqualTo(0.95);
    assertThat(count.recall()).as(count.toString()).isGreaterThanOrEqualTo(0.86);
  }

  /** Every two wordings of a pair of sides, of which one in nine is of one deed. */
  @Test
  void deedsThatNothingWasTaughtOnStayAboveTheirFloors() {
    Count count = count(ENCODER, checkPairs());
    assertThat(count.precision()).as(count.toString()).isGreaterThanOrEqualTo(0.96);
    assertThat(count.recall()).as(count.toString()).isGreaterThanOrEqualTo(0.64);
  }

  /**
   * Three hundred pairs of another author, more than half of them hard, on which nothing was fixed.
   */
  @Test
  void judgedPairsStayAboveTheirFloors() {
    Count count = count(ENCODER, TableFile.rows(DeedPairsTest.class, "judge-pairs.tsv"));
    assertThat(count.precision()).as(count.toString()).isGreaterThanOrEqualTo(0.74);
    assertThat(count.recall()).as(count.toString()).isGreaterThanOrEqualTo(0.61);
  }

  private static List<List<String>> checkPairs() {
    List<List<String>> deeds = TableFile.rows(DeedPairsTest.class, "check-deeds.tsv");
    List<List<String>> pairs = new ArrayList<>();
    for (int one = 0; one < deeds.size(); one++) {
      for (int other = 0; other < one; other++) {
        List<String> left = deeds.get(one);
        List<String> right = deeds.get(other);
        if (left.subList(0, 2).equals(right.subList(0, 2))) {
          String verdict = left.get(2).equals(right.get(2)) ? "same" : "other";
          pairs.add(List.of(verdict, left.get(0), left.get(1), left.get(3), right.get(3)));
        }
      }
    }
    return pairs;
  }

  @Test
  void withoutTheEncoderFewAreFoundAndFewAreWrong() {
    Count count = count(Encoder.NONE, rows());
    assertThat(count.precision()).as(count.toString()).isGreaterThanOrEqualTo(0.80);
    assertThat(count.recall()).as(count.toString()).isBetween(0.05, 0.6);
  }

  @Test
  void orderOfTheTwoDoesNotMatter() {
    ThreadFinder finder = new ThreadFinder(ENCODER);
    for (List<String> row : rows().subList(0, 60)) {
      assertThat(finder.score(row.get(1), row.get(2), row.get(3), row.get(4)))
          .as(row.toString())
          .isEqualTo(finder.score(row.get(1), row.get(2), row.get(4), row.get(3)));
    }
  }

  private record Count(int right, int joined, int same) {
    double precision() {
      return (double) right / joined;
    }

    double recall() {
      return (double) right / same;
    }
  }

  private static Count count(Encoder encoder, List<List<String>> rows) {
    ThreadFinder finder = new ThreadFinder(encoder);
    int right = 0;
    int joined = 0;
    int same = 0;
    for (List<String> row : rows) {
      boolean isSame = row.get(0).equals("same");
      boolean isJoined =
          finder.score(row.get(1), row.get(2), row.get(3), row.get(4)) >= ThreadFinder.SAME;
      right += isSame && isJoined ? 1 : 0;
      joined += isJoined ? 1 : 0;
      same += isSame ? 1 : 0;
    }
    return new Count(right, joined, same);
  }

  private static List<List<String>> rows() {
    return TableFile.rows(DeedPairsTest.class, "dev-pairs.tsv");
  }
}
