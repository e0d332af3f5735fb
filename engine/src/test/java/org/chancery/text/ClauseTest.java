package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.TestReader;
import org.junit.jupiter.api.Test;

/** Which verbs are denied. */
class ClauseTest {

  @Test
  void whatSomebodyDeniesHavingDoneIsDenied() {
    assertThat(isNegated("Mwende denied having asked Peru for a loan.", "asked")).isTrue();
    assertThat(isNegated("Mwende denied asking Peru for a loan.", "asking")).isTrue();
    assertThat(isNegated("Mwende denied the claim and asked Peru for a loan.", "asked")).isFalse();
    assertThat(isNegated("Mwende denied the report, urging Peru to wait.", "urging")).isFalse();
    assertThat(isNegated("Mwende denied ever having urged Peru to wait.", "urged")).isTrue();
  }

  @Test
  void atNoPointDeniesAndAtNoCostDoesNot() {
    assertThat(isNegated("At no point had Mwende asked Peru for a loan.", "asked")).isTrue();
    assertThat(isNegated("Mwende had at no point asked Peru for a loan.", "asked")).isTrue();
    assertThat(isNegated("At no point did Mwende urge Peru to wait.", "urge")).isTrue();
    assertThat(isNegated("At no point did Mwende urge Peru to wait.", "wait")).isFalse();
    assertThat(isNegated("At no point, Ruiz said, had Mwende asked Peru for a loan.", "asked"))
        .isTrue();
    assertThat(isNegated("At no point did Mwende refuse, and she asked for a loan.", "asked"))
        .isFalse();
    assertThat(isNegated("At no cost to Peru, Mwende asked it for a loan.", "asked")).isFalse();
  }

  private static boolean isNegated(String words, String verb) {
    Sentence sentence = TestReader.open(words).outline().sentences().get(0);
    return Clause.isNegated(
        sentence,
        sentence.tokens().stream().filter(token -> token.form().equals(verb)).findFirst().get());
  }
}
