package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.ledger.Comparison.Told;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Told TEA = new Told(0, "s:1", "ask", "DNK", "open the market to Kenyan tea");
  private static final Told TEA_TOO =
      new Told(1, "s:2", "ask", "DNK", "the opening of its market for tea from Kenya");
  private static final Told SHIPS = new Told(1, "s:3", "commit", "DNK", "send two hospital ships");
  private static final Told TEA_OF_KENYA =
      new Told(1, "s:4", "ask", "KEN", "open the market to Kenyan tea");

  private static List<List<Told>> byWords(Told... statements) {
    return Comparison.of(List.of(statements), (one, other) -> 0);
  }

  @Test
  void sameWishInOtherWordsIsOneGroup() {
    assertThat(byWords(TEA, TEA_TOO, SHIPS)).containsExactly(List.of(TEA, TEA_TOO), List.of(SHIPS));
  }

  @Test
  void otherSpeakerIsAnotherGroup() {
    assertThat(byWords(TEA, TEA_OF_KENYA)).hasSize(2);
  }

  @Test
  void twoStatementsOfOneAccountNeverJoin() {
    Told again = new Told(0, "s:5", "ask", "DNK", "open the market to Kenyan tea soon");
    assertThat(byWords(TEA, again)).hasSize(2);
  }

  @Test
  void sameMeaningInOtherWordsIsOneGroupWhenTheActIsOfOneKind() {
    Told offer = new Told(0, "s:6", "offer", "DNK", "lend two vessels with a clinic");
    Told thanks = new Told(0, "s:7", "appreciate", "DNK", "lend two vessels with a clinic");
    assertThat(Comparison.of(List.of(offer, SHIPS), (one, other) -> 500)).hasSize(1);
    assertThat(Comparison.of(List.of(offer, SHIPS), (one, other) -> 499)).hasSize(2);
    assertThat(Comparison.of(List.of(thanks, SHIPS), (one, other) -> 500)).hasSize(2);
  }

  @Test
  void sameWordsWithAnotherMeaningAreTwoGroups() {
    assertThat(Comparison.of(List.of(TEA, TEA_TOO), (one, other) -> -5000)).hasSize(2);
  }
}
