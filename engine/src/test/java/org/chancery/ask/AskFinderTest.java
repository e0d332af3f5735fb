package org.chancery.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.TestReader;
import org.junit.jupiter.api.Test;

/** What is wanted is told without him who is to do it and without how it was wished. */
class AskFinderTest {

  private static final String MEETING =
      "Kenyan Foreign Minister Asha Mwende met Peruvian Foreign Minister Ana Rojas in Lima. ";

  @Test
  void whatIsWantedBeginsWithTheDeed() {
    assertThat(wanted("Mwende urged Peru to lower the fee.")).containsExactly("lower the fee");
    assertThat(wanted("Mwende said she would like Peru to lower the fee."))
        .containsExactly("lower the fee");
    assertThat(wanted("Mwende said the group was late and urged it to lower the fee."))
        .containsExactly("lower the fee");
    assertThat(wanted("Mwende called on states with ports there to lower the fee."))
        .containsExactly("lower the fee");
    assertThat(wanted("Mwende called on Peru on Monday not to raise the fee."))
        .containsExactly("not to raise the fee");
    assertThat(wanted("Mwende hoped Peru, with its large ports, would lower the fee."))
        .containsExactly("lower the fee");
    assertThat(wanted("Mwende said the fee should be lowered."))
        .containsExactly("the fee should be lowered");
  }

  private static List<String> wanted(String words) {
    return TestReader.open(MEETING + words).asks().stream().map(Ask::wanted).toList();
  }
}
