package org.chancery.thread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OnnxEncoderTest {

  private final OnnxEncoder encoder = OnnxEncoder.open().orElseThrow();

  @Test
  void sameWordsGiveTheSameBytesWhateverCameBetween() {
    byte[] first = encoder.encode("lift the ban on tea");
    encoder.encode("a much longer text about ferries, schools and two bridges over the river");
    assertThat(encoder.encode("lift the ban on tea")).isEqualTo(first).hasSize(384);
  }

  @Test
  void likeMeaningsPointInLikeDirections() {
    byte[] ban = encoder.encode("lift the ban on chicken");
    int near = Meaning.nearness(ban, encoder.encode("end the prohibition of poultry"));
    int far = Meaning.nearness(ban, encoder.encode("build a bridge for trains"));
    assertThat(near).isGreaterThan(far + 150);
    assertThat(Meaning.nearness(ban, ban)).isBetween(990, 1000);
  }

  /** The numbers are those that the tokenizer of the model's makers gives. */
  @Test
  void wordsAreCutAsTheModelWasTrained() {
    assertThat(encoder.numbers("Hello, world!")).containsExactly(101, 7592, 1010, 2088, 999, 102);
    assertThat(encoder.numbers("Tô Lâm")).containsExactly(encoder.numbers("to lam"));
    assertThat(encoder.numbers("")).containsExactly(101, 102);
    assertThat(encoder.numbers("word ".repeat(500))).hasSize(128);
  }
}
