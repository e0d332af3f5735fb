package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Beside the tokenizers library of Hugging Face, which is what the encoder was trained with. */
class WordPiecesTest {

  private static final List<String> VOCABULARY = vocabulary();
  private static final HuggingFaceTokenizer REFERENCE = reference();

  private final WordPieces pieces = new WordPieces(VOCABULARY);

  @AfterAll
  static void close() {
    REFERENCE.close();
  }

  private static List<String> vocabulary() {
    List<String> all =
        new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "talk", "##ing"));
    for (char letter : "abcdefghijklmnoprstuvwyz0123456789αβγжд漢字đß".toCharArray()) {
      all.add(String.valueOf(letter));
      all.add("##" + letter);
    }
    for (char mark : "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~–—‘’“”…€".toCharArray()) {
      all.add(String.valueOf(mark));
    }
    return all;
  }

  private static HuggingFaceTokenizer reference() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    VOCABULARY.forEach(piece -> numbers.put(piece, numbers.size()));
    Map<String, Object> model =
        Map.of(
            "type", "WordPiece",
            "unk_token", "[UNK]",
            "continuing_subword_prefix", "##",
            "max_input_chars_per_word", 100,
            "vocab", numbers);
    Map<String, Object> normalizer =
        Map.of(
            "type", "BertNormalizer",
            "clean_text", true,
            "handle_chinese_chars", true,
            "lowercase", true);
    Map<String, Object> tokenizer =
        Map.of(
            "version",
            "1.0",
            "added_tokens",
            List.of(),
            "normalizer",
            normalizer,
            "pre_tokenizer",
            Map.of("type", "BertPreTokenizer"),
            "model",
            model);
    try {
      byte[] json = new ObjectMapper().writeValueAsBytes(tokenizer);
      return HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), Map.of());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void longestPieceIsTaken() {
    assertThat(named("Talkings")).isEqualTo("talk ##ing ##s");
    assertThat(named("The")).isEqualTo("the");
  }

  @Test
  void accentsAndCapitalsAreNotSeen() {
    assertThat(named("Tô")).isEqualTo("t ##o");
    assertThat(named("e\u0301")).isEqualTo("e");
  }

  @Test
  void wordWithoutPiecesIsUnknownAsAWhole() {
    assertThat(named("taqx")).isEqualTo("[UNK]");
    assertThat(named("\u0301")).isEqualTo("[UNK]");
  }

  @Test
  void noWordGivesMoreThanTwentyPieces() {
    assertThat(pieces.of("1234567890".repeat(6))).hasSize(WordPieces.MOST);
  }

  @Test
  void anyWordHasThePiecesOfTheReference() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String letters = "abctalkingsTHEöÔĐđøßİıŁ09qx'’\"”-–—…_&@.,/€$+<|~漢字カ한αЖ\u0301\u200b\u00ad½²™ǅ";
    for (int round = 0; round < 20000; round++) {
      StringBuilder word = new StringBuilder();
      for (int left = 1 + random.nextInt(12); left > 0; left--) {
        word.append(letters.charAt(random.nextInt(letters.length())));
      }
      check(word.toString(), seed);
    }
    check("q".repeat(101), seed);
    check("a".repeat(101), seed);
    check("a".repeat(100), seed);
  }

  private void check(String word, long seed) {
    long[] expected = REFERENCE.encode(word, false, false).getIds();
    int[] wanted =
        expected.length == 0
            ? new int[] {1}
            : Arrays.stream(expected).limit(WordPieces.MOST).mapToInt(id -> (int) id).toArray();
    assertThat(pieces.of(word)).as("seed %d: \"%s\"", seed, word).containsExactly(wanted);
  }

  private String named(String word) {
    StringBuilder names = new StringBuilder();
    for (int piece : pieces.of(word)) {
      names.append(names.isEmpty() ? "" : " ").append(VOCABULARY.get(piece));
    }
    return names.toString();
  }
}
