package org.chancery.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.chancery.article.Span;

/**
 * The words of a sentence as they are shown to an analyser: "Viet Nam" is one, words glued together
 * by a page's extraction are two, those of a headline of capitals that are no names have small
 * letters, and each has a form without its accents.
 */
final class WordForms {

  /**
   * A longer sentence is cut, at a sign where there is one: a parser's time grows faster than the
   * length.
   */
  private static final int LONGEST_SENTENCE = 160;

  /** Spelled as two words, these are tagged as persons. */
  private static final Map<String, String> ONE_WORD =
      Map.of("viet nam", "Vietnam", "ha noi", "Hanoi");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /**
   * One word.
   *
   * @param span where it stands in the article
   * @param form without its accents
   * @param shown what the analyser is shown in its place, accents and all
   */
  record Word(Span span, String form, String shown) {}

  private final GluedWords gluedWords;
  private final Predicate<String> isSmallWord;

  /**
   * @param gluedWords by the analyser's lexicon
   * @param isSmallWord whether a word in small letters is known not to be a name
   */
  WordForms(GluedWords gluedWords, Predicate<String> isSmallWord) {
    this.gluedWords = gluedWords;
    this.isSmallWord = isSmallWord;
  }

  /**
   * @param text the article's
   * @param stretch the part around the sentence
   * @param view the stretch's own view
   * @param tokens the words of the sentence, as parts of {@code view}
   * @return one or more sentences, none longer than the analysers take
   */
  List<List<Word>> sentences(String text, Stretch stretch, String view, List<Span> tokens) {
    List<List<Word>> sentences = new ArrayList<>();
    int start = 0;
    while (start < tokens.size()) {
      int end = end(view, tokens, start);
      List<Word> words = words(view, tokens.subList(start, end), stretch.span().start());
      sentences.add(inSentenceCase(text, stretch.span(), words));
      start = end;
    }
    return sentences;
  }

  private static int end(String view, List<Span> tokens, int start) {
    int end = Math.min(tokens.size(), start + LONGEST_SENTENCE);
    for (int at = end; end < tokens.size() && at > start + LONGEST_SENTENCE / 2; at--) {
      if (!Character.isLetterOrDigit(view.charAt(tokens.get(at - 1).start()))) {
        return at;
      }
    }
    return end;
  }

  private List<Word> words(String view, List<Span> tokens, int offset) {
    List<Word> words = new ArrayList<>(tokens.size());
    for (Span token : tokens) {
      Word word = word(view, token.start(), token.end(), offset);
      Word last = words.isEmpty() ? null : words.get(words.size() - 1);
      String joined =
          last == null
              ? null
              : ONE_WORD.get((last.form + " " + word.form).toLowerCase(Locale.ROOT));
      int seam = joined == null ? gluedWords.seam(word.shown) : 0;
      if (joined != null) {
        words.set(words.size() - 1, new Word(last.span.union(word.span), joined, joined));
      } else if (seam > 0) {
        words.add(word(view, token.start(), token.start() + seam, offset));
        words.add(word(view, token.start() + seam, token.end(), offset));
      } else {
        words.add(word);
      }
    }
    return words;
  }

  private static Word word(String view, int start, int end, int offset) {
    String shown = view.substring(start, end);
    return new Word(new Span(offset + start, offset + end), unaccented(shown), shown);
  }

  private List<Word> inSentenceCase(String text, Span range, List<Word> words) {
    if (!TitleCase.is(words.stream().map(Word::form).toList())) {
      return words;
    }
    TitleCase titleCase = new TitleCase(text, range, isSmallWord);
    List<Word> plain = new ArrayList<>(List.of(words.get(0)));
    for (Word word : words.subList(1, words.size())) {
      plain.add(new Word(word.span, word.form, titleCase.plain(word.shown)));
    }
    return plain;
  }

  /** Accented names are tagged as anything; without their accents most are names. */
  static String unaccented(String form) {
    for (int at = 0; at < form.length(); at++) {
      if (form.charAt(at) > 0x7F) {
        String plain =
            MARKS.matcher(Normalizer.normalize(form, Normalizer.Form.NFD)).replaceAll("");
        plain = plain.replace('\u0111', 'd').replace('\u0110', 'D');
        return plain.isEmpty() ? form : plain;
      }
    }
    return form;
  }
}
