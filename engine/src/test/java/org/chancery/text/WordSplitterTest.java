package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.chancery.article.Span;
import org.junit.jupiter.api.Test;

class WordSplitterTest {

  @Test
  void marksAndCliticsAreWords() {
    assertThat(words("\"They don't, can't and cannot,\" Ostrand's envoy said; we're late."))
        .isEqualTo(
            "\" They do n't , ca n't and can not , \" Ostrand 's envoy said ; we 're late .");
    assertThat(words("It cost $5.3 billion (US$100,000 a day), 52% more."))
        .isEqualTo("It cost $ 5.3 billion ( US$ 100,000 a day ) , 52 % more .");
  }

  @Test
  void compoundIsCutAtItsHyphenUnlessAPartIsNoWord() {
    assertThat(
            words(
                "long-term, pro-Western re-election on 9/11 and in 2013-23 of COVID-19, the G-20"))
        .isEqualTo(
            "long - term , pro-Western re-election on 9/11 and in 2013-23 of COVID-19 , the G-20");
    assertThat(words("O'Brien, Côte d'Ivoire, R&D; www.example.org/talks or press@example.org"))
        .isEqualTo("O'Brien , Côte d'Ivoire , R&D ; www.example.org/talks or press@example.org");
  }

  @Test
  void sentenceEndsBehindItsClosingMark() {
    assertThat(sentences("\"We agree.\" Mr. Velt left. He was late (by an hour.) Nobody minded!"))
        .containsExactly(
            "\"We agree.\"", "Mr. Velt left.", "He was late (by an hour.)", "Nobody minded!");
    assertThat(sentences("\"Do you agree?\" he asked. No one did …"))
        .containsExactly("\"Do you agree?\" he asked.", "No one did …");
  }

  @Test
  void abbreviationEndsASentenceOnlyBeforeAWordThatStartsOne() {
    assertThat(
            sentences(
                "The U.S. Senate met. They flew to the U.S. The talks began at 3 p.m. Friday."))
        .containsExactly(
            "The U.S. Senate met.", "They flew to the U.S.", "The talks began at 3 p.m. Friday.");
    assertThat(sentences("J. P. Dovan of Acme Inc. and No. 5 came on Jan. 3. Gen. Velt did not."))
        .containsExactly(
            "J. P. Dovan of Acme Inc. and No. 5 came on Jan. 3.", "Gen. Velt did not.");
  }

  @Test
  void everySignOfAnyTextLiesInOneWord() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String letters = "aB9.,'’\"”-–& \n()$%e\u0301đỗ漢😀\ud800\u200b\u0000@#/:";
    for (int round = 0; round < 5000; round++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(40); left > 0; left--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      check(text.toString(), seed);
    }
  }

  private static void check(String text, long seed) {
    int at = 0;
    for (List<Span> sentence : WordSplitter.sentences(text)) {
      assertThat(sentence).as("seed %d", seed).isNotEmpty();
      for (Span word : sentence) {
        assertThat(text.substring(at, word.start())).as("seed %d: %s", seed, text).isBlank();
        assertThat(word.isEmpty()).isFalse();
        at = word.end();
      }
    }
    assertThat(text.substring(at)).as("seed %d: %s", seed, text).isBlank();
  }

  private static String words(String text) {
    StringBuilder words = new StringBuilder();
    for (List<Span> sentence : WordSplitter.sentences(text)) {
      sentence.forEach(word -> words.append(' ').append(word.of(text)));
    }
    return words.substring(1);
  }

  private static List<String> sentences(String text) {
    return WordSplitter.sentences(text).stream()
        .map(words -> text.substring(words.get(0).start(), words.get(words.size() - 1).end()))
        .toList();
  }
}
