package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.chancery.article.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What holds of the analyser whatever its model has learned: with a tiny model of random weights
 * ({@code training/tiny.py}), or with that in the folder {@code $CHANCERY_MODEL}.
 */
class OnnxAnalyserTest {

  private static final String TEXT =
      """
      Foreign Minister Arno Velt of Westmark told Ambassador Mirel Dovan (MFA) on Monday that the two countries’ bridge at Karsk should open.
      "We agree," she said. Trần Đình Tô didn't; he urged Việt Nam and the U.S. to wait.
      The long-term plan, which cost $5.3 billion, is with H.E. Prime Minister Ngô Văn Đạt.
      Yes.
      They thanked the hosts for coming, expressed the hope that trade would grow, and left.""";

  private static OnnxAnalyser analyser;
  private static OnnxModel model;

  @BeforeAll
  static void open() throws URISyntaxException {
    analyser = OnnxAnalyser.open(folder());
    model = OnnxModel.open(folder());
  }

  private static Path folder() throws URISyntaxException {
    String named = System.getenv("CHANCERY_MODEL");
    return named != null
        ? Path.of(named)
        : Path.of(OnnxAnalyserTest.class.getResource("tiny/encoder.onnx").toURI()).getParent();
  }

  @Test
  void tokensAreSlicesOfTheTextAndTreesHaveOneRoot() {
    List<Sentence> sentences = analyser.analyse(TEXT, stretches());
    assertThat(sentences).hasSizeGreaterThanOrEqualTo(6);
    int end = 0;
    for (int number = 0; number < sentences.size(); number++) {
      Sentence sentence = sentences.get(number);
      assertThat(sentence.index()).isEqualTo(number);
      assertThat(sentence.tokens().stream().filter(token -> token.head() < 0)).hasSize(1);
      for (Token token : sentence.tokens()) {
        assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
        assertThat(token.head() < 0).isEqualTo(token.is(Relation.ROOT));
        end = token.span().end();
      }
    }
  }

  @Test
  void formsHaveNoAccentsAndVietNamIsOneWord() {
    List<Token> tokens =
        analyser.analyse(TEXT, stretches()).stream()
            .flatMap(sentence -> sentence.tokens().stream())
            .toList();
    assertThat(tokens).extracting(Token::form).contains("Vietnam", "Dinh", "n't", "'", "Dat");
    assertThat(tokens)
        .filteredOn(token -> token.form().equals("Vietnam"))
        .extracting(token -> token.span().of(TEXT))
        .containsExactly("Việt Nam");
  }

  @Test
  void noTokenLiesInAHole() {
    int hole = TEXT.indexOf("(MFA)");
    Span blank = new Span(hole, hole + 5);
    List<Sentence> sentences =
        analyser.analyse(TEXT, List.of(new Stretch(new Span(0, TEXT.length()), List.of(blank))));
    assertThat(sentences).allSatisfy(sentence -> assertThat(sentence.tokensIn(blank)).isEmpty());
    assertThat(sentences.get(0).span().contains(blank)).isTrue();
  }

  @Test
  void emptyAndOddStretchesAreRead() {
    assertThat(analyser.analyse("", List.of())).isEmpty();
    assertThat(analyse("   ")).isEmpty();
    assertThat(analyse("\ud800")).hasSize(1);
    assertThat(analyse("e\u0301 \u0301 \u200b")).hasSize(1);
    assertThat(analyse("\u6F22".repeat(3000))).isNotEmpty();
    assertThat(analyse("word ".repeat(1000))).isNotEmpty();
    assertThat(analyse("a1-".repeat(2000))).isNotEmpty();
  }

  /** Scales of whole numbers that were taken from a batch would show here. */
  @Test
  void neighboursInABatchChangeNoBit() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<OnnxModel.Input> sentences = new ArrayList<>();
    for (int number = 0; number < 60; number++) {
      sentences.add(sentence(random));
    }
    OnnxModel.Scores together = model.scores(sentences);
    List<Integer> order = new ArrayList<>(IntStream.range(0, sentences.size()).boxed().toList());
    Collections.shuffle(order, random);
    OnnxModel.Scores shuffled = model.scores(order.stream().map(sentences::get).toList());
    for (int place = 0; place < order.size(); place++) {
      int number = order.get(place);
      OnnxModel.Scores alone = model.scores(List.of(sentences.get(number)));
      assertSame(shuffled, place, together, number, seed);
      assertSame(alone, 0, together, number, seed);
    }
  }

  /** What stands before an article, and how it is cut, changes nothing in its sentences. */
  @Test
  void articleIsReadTheSameInPieces() {
    List<Sentence> whole = analyser.analyse(TEXT, stretches());
    List<Sentence> parts = new ArrayList<>();
    for (Stretch stretch : stretches()) {
      parts.addAll(analyser.analyse(TEXT, List.of(stretch)));
    }
    assertThat(tokens(parts)).isEqualTo(tokens(whole));
  }

  @Test
  void manyThreadsReadTheSame() throws Exception {
    List<Sentence> expected = analyser.analyse(TEXT, stretches());
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      Callable<List<Sentence>> again = () -> analyser.analyse(TEXT, stretches());
      for (Future<List<Sentence>> read : pool.invokeAll(Collections.nCopies(24, again))) {
        assertThat(tokens(read.get())).isEqualTo(tokens(expected));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void modelThatShipsHangsReportedWordsOnTheVerbThatReportsThem() {
    String text =
        "Foreign Minister Arno Velt told the envoys on Monday that Westmark would open the bridge.";
    List<Stretch> whole = List.of(new Stretch(new Span(0, text.length()), List.of()));
    Sentence sentence = OnnxAnalyser.open().analyse(text, whole).get(0);
    Token told = word(sentence, "told");
    assertThat(told.relation()).isEqualTo(Relation.ROOT);
    assertThat(sentence.child(told, Relation.SUBJECT)).isEqualTo(word(sentence, "Velt"));
    assertThat(sentence.child(told, Relation.CLAUSAL_COMPLEMENT)).isEqualTo(word(sentence, "open"));
  }

  private static Token word(Sentence sentence, String form) {
    return sentence.tokens().stream().filter(t -> t.form().equals(form)).findFirst().orElseThrow();
  }

  @Test
  void missingOrDamagedModelIsToldWithItsPlace(@TempDir Path empty) throws Exception {
    assertThatThrownBy(() -> OnnxAnalyser.open(empty))
        .isInstanceOf(ModelCacheException.class)
        .extracting(problem -> ((ModelCacheException) problem).code())
        .isEqualTo("text/own-model-missing");
    assertThatThrownBy(() -> OnnxAnalyser.open(empty))
        .hasMessageContaining(empty.toString())
        .hasMessageContaining("encoder.onnx")
        .hasMessageContaining("--model");
    for (String name : List.of("encoder.onnx", "heads.onnx", "labels.onnx", "vocab.txt")) {
      Files.copy(folder().resolve(name), empty.resolve(name));
    }
    Files.writeString(empty.resolve("labels.json"), "{\"xpos\": [\"NN\"], \"rel\": [\"FRIEND\"]}");
    assertThatThrownBy(() -> OnnxAnalyser.open(empty))
        .extracting(problem -> ((ModelCacheException) problem).code())
        .isEqualTo("text/own-model-unusable");
  }

  private static void assertSame(
      OnnxModel.Scores one, int place, OnnxModel.Scores other, int number, long seed) {
    String which = "seed " + seed + ", sentence " + number;
    assertThat(one.vectors()[place]).as(which).isEqualTo(other.vectors()[number]);
    assertThat(one.arcs()[place]).as(which).isEqualTo(other.arcs()[number]);
    assertThat(one.parses()[place].tags()).as(which).isEqualTo(other.parses()[number].tags());
    assertThat(one.parses()[place].heads()).as(which).isEqualTo(other.parses()[number].heads());
    assertThat(one.parses()[place].relations())
        .as(which)
        .isEqualTo(other.parses()[number].relations());
  }

  private static OnnxModel.Input sentence(Random random) {
    List<String> words = Arrays.asList(TEXT.split("\\s+"));
    List<int[]> pieces = new ArrayList<>();
    int length = 1 + random.nextInt(50);
    int[] shapes = new int[length];
    for (int word = 0; word < length; word++) {
      String form = words.get(random.nextInt(words.size()));
      pieces.add(model.vocabulary().ofWord(form));
      shapes[word] = LetterShape.of(form);
    }
    return new OnnxModel.Input(pieces, shapes);
  }

  private static List<Sentence> analyse(String text) {
    return analyser.analyse(text, List.of(new Stretch(new Span(0, text.length()), List.of())));
  }

  private static List<Stretch> stretches() {
    return Paragraphs.of(TEXT).stream().map(span -> new Stretch(span, List.of())).toList();
  }

  private static List<List<Token>> tokens(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::tokens).toList();
  }
}
