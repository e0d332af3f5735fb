package org.chancery.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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
    assertThat(encoder.numbers("word ".repeat(500))).hasSize(64);
  }

  /** Every fiftieth; another kind of processor than that of the table may round otherwise. */
  @Test
  void commonWordsHaveTheDirectionThatTheNetworkGives() {
    List<String> words = CommonWords.load().words().stream().sorted().toList();
    assertThat(words).hasSizeGreaterThan(8000).contains("ban", "visa", "tariff");
    for (int at = 0; at < words.size(); at += 50) {
      byte[] known = encoder.encode(words.get(at));
      byte[] anew = encoder.encodeAnew(words.get(at));
      for (int part = 0; part < known.length; part++) {
        assertThat((int) known[part]).as(words.get(at)).isCloseTo(anew[part], within(2));
      }
    }
  }
}
