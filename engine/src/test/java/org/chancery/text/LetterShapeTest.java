package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterShapeTest {

  @ParameterizedTest
  @CsvSource({
    "2024, 1",
    "G20, 2",
    "5.3, 2",
    "--, 3",
    "$, 3",
    "us, 4",
    "déjà, 4",
    "n't, 4",
    "US, 5",
    "U.S., 5",
    "I, 6",
    "Velt, 6",
    "O'Brien, 7",
    "eBay, 7",
    "Tô, 8",
    "Đỗ, 8",
    "HÀ, 8",
    "Çavuşoğlu, 8"
  })
  void wordHasItsShape(String word, int shape) {
    assertThat(LetterShape.of(word)).isEqualTo(shape);
  }
}
