package org.chancery.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
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
  void wordsAreCutAsTheModelWasTrained() throws IOException {
    try (InputStream tokenizer =
        OnnxEncoder.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) {
      WordPieces pieces = new WordPieces(tokenizer);
      assertThat(pieces.of("Hello, world!")).containsExactly(101, 7592, 1010, 2088, 999, 102);
      assertThat(pieces.of("Tô Lâm")).containsExactly(pieces.of("to lam"));
      assertThat(pieces.of("")).containsExactly(101, 102);
      assertThat(pieces.of("word ".repeat(500))).hasSize(128);
    }
  }
}
