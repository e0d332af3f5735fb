package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chancery.article.Span;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds of the analyser whatever its model has learned; skipped where no model was built. */
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
  static void open() {
    Assumptions.assumeTrue(
        OnnxModel.class.getResource("model/encoder.onnx") != null,
        "skipped: this build has no model for --analyser own");
    analyser = OnnxAnalyser.open();
    model = OnnxModel.open();
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

  @Test
  void neighboursInABatchChangeNoBit() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<OnnxModel.Input> sentences = new ArrayList<>();
    for (int number = 0; number < 60; number++) {
      sentences.add(sentence(random));
    }
    List<Integer> order = new ArrayList<>();
    for (int number = 0; number < sentences.size(); number++) {
      order.add(number);
    }
    float[][] together = model.encode(sentences);
    List<OnnxModel.Parse> parses = model.parse(sentences);
    Collections.shuffle(order, random);
    float[][] shuffled = model.encode(order.stream().map(sentences::get).toList());
    for (int place = 0; place < order.size(); place++) {
      int number = order.get(place);
      List<OnnxModel.Input> alone = List.of(sentences.get(number));
      assertThat(shuffled[place]).as("seed %d", seed).isEqualTo(together[number]);
      assertThat(model.encode(alone)[0]).as("seed %d", seed).isEqualTo(together[number]);
      assertSame(model.parse(alone).get(0), parses.get(number), seed);
    }
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

  private static void assertSame(OnnxModel.Parse one, OnnxModel.Parse other, long seed) {
    assertThat(one.tags()).as("seed %d", seed).isEqualTo(other.tags());
    assertThat(one.heads()).as("seed %d", seed).isEqualTo(other.heads());
    assertThat(one.relations()).as("seed %d", seed).isEqualTo(other.relations());
  }

  private static OnnxModel.Input sentence(Random random) {
    List<String> words = Arrays.asList(TEXT.split("\\s+"));
    List<int[]> pieces = new ArrayList<>();
    int length = 1 + random.nextInt(50);
    int[] shapes = new int[length];
    for (int word = 0; word < length; word++) {
      String form = words.get(random.nextInt(words.size()));
      pieces.add(model.vocabulary().of(form));
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
