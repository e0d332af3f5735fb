package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where a word is two that the page has glued together. */
class GluedWordsTest {

  private final GluedWords words =
      new GluedWords(Set.of("thanked", "talking", "parol", "march", "road")::contains);

  @Test
  void aWordOfGrammarAndAnotherAreParted() {
    assertThat(words.seam("Hethanked")).isEqualTo(2);
    assertThat(words.seam("Talkingwith")).isEqualTo(7);
    assertThat(words.seam("roadin")).isEqualTo(4);
  }

  @Test
  void aNameMayEndAsAWordOfGrammarDoes() {
    assertThat(words.seam("Parolin")).isZero();
    assertThat(words.seam("Marchand")).isZero();
  }

  @Test
  void initialsOfASideArePartedFromWhatFollows() {
    assertThat(words.seam("UAEPM")).isEqualTo(3);
    assertThat(words.seam("USSecretary")).isEqualTo(2);
    assertThat(words.seam("UNESCO")).isZero();
    assertThat(words.seam("USAID")).isZero();
    assertThat(words.seam("Ukraine")).isZero();
  }
}
