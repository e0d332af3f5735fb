package org.chancery.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.mention.TableFile;
import org.junit.jupiter.api.Test;

class LikenessTest {

  private static final Likeness LIKENESS =
      new Likeness(new CachedEncoder(OnnxEncoder.open().orElseThrow()), "KEN", "DNK");

  @Test
  void statementsInOtherWordsAreFoundAndFewAreTakenForAnother() {
    int right = 0;
    int joined = 0;
    int same = 0;
    for (List<String> row : TableFile.rows(LikenessTest.class, "told-pairs.tsv")) {
      boolean isSame = row.get(0).equals("same");
      boolean isJoined = LIKENESS.surety(row.get(1), row.get(2)) >= ThreadFinder.SAME;
      same += isSame ? 1 : 0;
      joined += isJoined ? 1 : 0;
      right += isSame && isJoined ? 1 : 0;
    }
    String figures = "right %d, joined %d, same %d".formatted(right, joined, same);
    assertThat((double) right / joined).as(figures).isGreaterThanOrEqualTo(0.95);
    assertThat((double) right / same).as(figures).isGreaterThanOrEqualTo(0.75);
  }

  @Test
  void nothingIsKnownOfWordsWithoutMatterOrWithoutAnEncoder() {
    assertThat(LIKENESS.surety("bilateral ties", "deepen their cooperation")).isZero();
    assertThat(new Likeness(Encoder.NONE, "KEN", "DNK").surety("sell tea", "sell coffee")).isZero();
  }

  /** Then words that agree count for nothing. */
  @Test
  void anotherThingOrNameIsSurelyAnotherStatement() {
    assertThat(LIKENESS.surety("had lifted the ban on rice", "had lifted the ban on maize"))
        .isEqualTo(-5000);
    assertThat(LIKENESS.surety("backs the Lamu port project", "backs the Kisumu port project"))
        .isEqualTo(-5000);
  }

  @Test
  void whatOnlySoundsAlikeIsNotOne() {
    assertThat(
            LIKENESS.surety(
                "the sides can settle their quarrels with a cool head",
                "maintain the political foundation of ties"))
        .isNotPositive();
  }
}
