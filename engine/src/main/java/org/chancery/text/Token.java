package org.chancery.text;

import org.chancery.article.Span;

/**
 * One word or sign of a sentence.
 *
 * @param index its number in the sentence, from 0
 * @param span where it stands in the article
 * @param form the word as analysed, without diacritics and with "Viet Nam" as "Vietnam"; never
 *     shown to a reader
 * @param lemma its dictionary form in small letters
 * @param tag its part of speech, Penn Treebank tags
 * @param head the index of the word it hangs on, -1 for the root
 * @param relation how it hangs there
 */
public record Token(
    int index, Span span, String form, String lemma, String tag, int head, Relation relation) {

  public boolean isVerb() {
    return tag.startsWith("VB");
  }

  public boolean isNoun() {
    return tag.startsWith("NN");
  }

  public boolean isProperNoun() {
    return tag.startsWith("NNP");
  }

  public boolean isPronoun() {
    return tag.equals("PRP") || tag.equals("PRP$");
  }

  public boolean isPunctuation() {
    return relation == Relation.PUNCTUATION
        || !Character.isLetterOrDigit(form.codePointAt(0))
            && tag.length() <= 2
            && !tag.startsWith("N");
  }

  public boolean is(Relation other) {
    return relation == other;
  }
}
