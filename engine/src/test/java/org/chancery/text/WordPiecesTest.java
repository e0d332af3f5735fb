package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Beside the pieces of the library that the models were trained with. */
class WordPiecesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final WordPieces pieces = WordPieces.shipped();

  @Test
  void wordsHaveThePiecesOfTheReference() throws IOException {
    List<String> rows;
    try (InputStream table = WordPiecesTest.class.getResourceAsStream("word-pieces.tsv")) {
      rows = new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    assertThat(rows).hasSizeGreaterThan(200);
    for (String row : rows) {
      if (!row.startsWith("#")) {
        String[] cells = row.split("\t", -1);
        String words = JSON.readValue(cells[0], String.class);
        assertThat(written(pieces.of(words, 1000))).as(row).isEqualTo(cells[1]);
      }
    }
  }

  @Test
  void noMorePiecesAreGivenThanAreWanted() {
    assertThat(pieces.of("The envoys met in Karsk.", 3)).hasSize(3);
    assertThat(pieces.ofWord("1234567890".repeat(6))).hasSize(WordPieces.MOST_OF_A_WORD);
    assertThat(pieces.of("the envoys", 2)).isEqualTo(pieces.of("The énvoys", 2));
  }

  @Test
  void wordWithoutPiecesIsUnknown() {
    int[] unknown = {pieces.number("[UNK]")};
    assertThat(pieces.ofWord("\u0301")).isEqualTo(unknown);
    assertThat(pieces.ofWord("\u0301")).isEqualTo(unknown);
    assertThat(pieces.of("\u0301", 20)).isEmpty();
    assertThatThrownBy(() -> pieces.number("[NONE]")).hasMessageContaining("[NONE]");
  }

  private static String written(int[] numbers) {
    return Arrays.stream(numbers).mapToObj(String::valueOf).collect(Collectors.joining(" "));
  }
}
