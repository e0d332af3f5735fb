package org.chancery.text;

import java.util.List;

/**
 * Tells words, sentences, parts of speech, lemmas and trees of English prose. Threads may share
 * one.
 */
public interface EnglishAnalyser {

  /**
   * The sentences of an article.
   *
   * @param text the article's text
   * @param stretches the parts of it to analyse, in text order
   * @return in text order and numbered from 0, token spans in units of {@code text}; each lies in
   *     one stretch. A stretch without a word has none.
   */
  List<Sentence> analyse(String text, List<Stretch> stretches);

  /**
   * What a reading made with it adds to the engine's version, such as "+own.1a2b3c4d"; empty for
   * the analyser that is used by default.
   */
  default String version() {
    return "";
  }
}
