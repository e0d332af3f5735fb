package org.chancery.text;

import java.util.List;
import org.chancery.article.Span;

/**
 * Tells words, sentences, parts of speech, lemmas and trees of English prose. Threads may share
 * one.
 */
public interface EnglishAnalyser {

  /**
   * The sentences of one paragraph.
   *
   * @param text the article's text
   * @param paragraph the part of it to analyse; a line break inside is white space and ends nothing
   * @param holes parts of the paragraph that are read over as if they were white space, such as
   *     "(UNCLOS)"; in order, not overlapping, inside {@code paragraph}. No token lies in one, but
   *     a sentence may reach over one.
   * @param firstIndex the number of its first sentence
   * @return in text order, token spans in units of {@code text}; empty when the paragraph holds no
   *     word
   */
  List<Sentence> analyse(String text, Span paragraph, List<Span> holes, int firstIndex);
}
