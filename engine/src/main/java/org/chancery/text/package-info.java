/**
 * Where are the passages, sentences, tokens, quotations? An article comes in, an {@link org.chancery.text.Outline} goes
 * out. {@link org.chancery.text.EnglishAnalyser} is the seam behind which the trees are made.
 *
 * <p>Traps: a caption without a full stop glues itself to the next paragraph, so paragraphs are split before sentences;
 * accented names are tagged as anything, so token forms (never the text) lose their accents first; a sentence of
 * thousands of words is cut, so that time stays linear.
 */
@NullMarked
package org.chancery.text;

import org.jspecify.annotations.NullMarked;
