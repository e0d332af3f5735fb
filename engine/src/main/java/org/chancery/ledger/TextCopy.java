package org.chancery.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.text.Fold;

/**
 * Whether one text is a copy of the other: whole or cut short, with words changed here and there. A
 * copy keeps the order of the words, it keeps the names and figures, and what it tells is told in
 * sentences of the original; two reports of one meeting, or two weekly reports of one market, share
 * phrases but not these.
 */
public final class TextCopy {

  /** Of the shorter text's words, those that stand in the longer one in the same order. */
  private static final double LEAST_IN_ORDER = 0.7;

  /** Of the shorter text's names and figures, those that the longer one has too. */
  private static final double LEAST_MARKS = 0.7;

  /** Of the shorter text's words, those that may stand in sentences which the longer has not. */
  private static final double MOST_OWN = 0.3;

  /** A sentence is another one, changed, when so many of its words stand there in order. */
  private static final double SAME_SENTENCE = 0.6;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’]*");
  private static final Pattern OPENS = Pattern.compile("(?:^|[.!?:\\n])[\\s\"“‘'(\\[—–-]*$");
  private static final int BEFORE = 12;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"”’']?\\s|\\n");

  private final List<String> words = new ArrayList<>();
  private final List<List<String>> sentences = new ArrayList<>();
  private final Set<String> marks = new HashSet<>();

  private TextCopy(String text) {
    Matcher word = WORD.matcher(text);
    int end = 0;
    while (word.find()) {
      String folded = Fold.of(word.group());
      words.add(folded);
      if (end == 0 || SENTENCE_END.matcher(text.substring(end, word.start())).find()) {
        sentences.add(new ArrayList<>());
      }
      sentences.get(sentences.size() - 1).add(folded);
      end = word.end();
      boolean isFigure = word.group().chars().anyMatch(Character::isDigit);
      if (isFigure || Character.isUpperCase(text.codePointAt(word.start())) && !opens(text, word)) {
        marks.add(folded);
      }
    }
  }

  private static boolean opens(String text, Matcher word) {
    return OPENS.matcher(text.substring(Math.max(0, word.start() - BEFORE), word.start())).find();
  }

  /** Symmetric; false for a text without words. */
  public static boolean isCopy(String one, String other) {
    TextCopy here = new TextCopy(one);
    TextCopy there = new TextCopy(other);
    int longer = here.words.size() - there.words.size();
    boolean isShorter = longer < 0 || longer == 0 && one.compareTo(other) < 0;
    return isShorter ? here.isIn(there) : there.isIn(here);
  }

  private boolean isIn(TextCopy longer) {
    Set<String> common = new HashSet<>(marks);
    common.retainAll(longer.marks);
    int fewer = Math.min(marks.size(), longer.marks.size());
    return !words.isEmpty()
        && common.size() >= LEAST_MARKS * fewer
        && inOrder(words, longer.words) >= LEAST_IN_ORDER * words.size()
        && ownWords(longer) <= MOST_OWN * words.size();
  }

  /** How many words stand in sentences that the longer text does not have. */
  private int ownWords(TextCopy longer) {
    return sentences.stream()
        .filter(sentence -> longer.sentences.stream().noneMatch(other -> isOne(sentence, other)))
        .mapToInt(List::size)
        .sum();
  }

  private static boolean isOne(List<String> sentence, List<String> other) {
    double least = SAME_SENTENCE * sentence.size();
    return other.size() >= least && inOrder(sentence, other) >= least;
  }

  /**
   * The length of the longest common subsequence of words, 64 at a time (Hyyrö, "Bit-parallel
   * LCS-length computation revisited", 2004).
   */
  private static int inOrder(List<String> words, List<String> others) {
    Map<String, BigInteger> places = new HashMap<>();
    for (int at = 0; at < words.size(); at++) {
      places.merge(words.get(at), BigInteger.ZERO.setBit(at), BigInteger::or);
    }
    BigInteger all = BigInteger.ONE.shiftLeft(words.size()).subtract(BigInteger.ONE);
    BigInteger row = all;
    for (String word : others) {
      BigInteger met = row.and(places.getOrDefault(word, BigInteger.ZERO));
      row = row.add(met).or(row.subtract(met)).and(all);
    }
    return words.size() - row.bitCount();
  }
}
