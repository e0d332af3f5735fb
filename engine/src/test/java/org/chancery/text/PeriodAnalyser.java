package org.chancery.text;

import java.util.ArrayList;
import java.util.List;
import org.chancery.article.Span;

/**
 * Stands in for a real analyser: a sentence ends at a word with a full stop, every word hangs on
 * the first.
 */
final class PeriodAnalyser implements EnglishAnalyser {

  @Override
  public List<Sentence> analyse(String text, List<Stretch> stretches) {
    List<Sentence> sentences = new ArrayList<>();
    for (Stretch stretch : stretches) {
      add(text, words(text, stretch.span(), stretch.holes()), sentences);
    }
    return sentences;
  }

  private static void add(String text, List<Span> words, List<Sentence> sentences) {
    List<Token> tokens = new ArrayList<>();
    for (Span word : words) {
      Relation relation = tokens.isEmpty() ? Relation.ROOT : Relation.OTHER;
      String form = word.of(text);
      tokens.add(
          new Token(tokens.size(), word, form, form, "NN", tokens.isEmpty() ? -1 : 0, relation));
      if (form.endsWith(".")) {
        sentences.add(new Sentence(sentences.size(), tokens));
        tokens = new ArrayList<>();
      }
    }
    if (!tokens.isEmpty()) {
      sentences.add(new Sentence(sentences.size(), tokens));
    }
  }

  private static List<Span> words(String text, Span paragraph, List<Span> holes) {
    List<Span> words = new ArrayList<>();
    int start = -1;
    for (int at = paragraph.start(); at <= paragraph.end(); at++) {
      int position = at;
      boolean blank =
          at == paragraph.end()
              || Paragraphs.isBlank(text.charAt(at))
              || holes.stream().anyMatch(hole -> hole.contains(position));
      if (blank && start >= 0) {
        words.add(new Span(start, at));
        start = -1;
      } else if (!blank && start < 0) {
        start = at;
      }
    }
    return words;
  }
}
