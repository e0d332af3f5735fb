package org.chancery.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.chancery.article.Span;

/**
 * The words of sentences as they are shown to an analyser, whichever it is: "Viet Nam" is one,
 * words glued together by a page's extraction are two, those of a headline of capitals that are no
 * names have small letters, no sentence breaks off behind a bracket, and none is endless.
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
   * @param shown what the analyser is shown in its place
   */
  record Word(Span span, String form, String shown) {}

  private final GluedWords gluedWords;
  private final Predicate<String> isSmallWord;
  private final UnaryOperator<String> spelling;

  /**
   * @param gluedWords by the analyser's lexicon
   * @param isSmallWord whether a word in small letters is known not to be a name
   * @param spelling how a word of the text is spelled for the analyser
   */
  WordForms(GluedWords gluedWords, Predicate<String> isSmallWord, UnaryOperator<String> spelling) {
    this.gluedWords = gluedWords;
    this.isSmallWord = isSmallWord;
    this.spelling = spelling;
  }

  /**
   * @param text the article's
   * @param stretch the part around the sentences
   * @param view the stretch's own view
   * @param segments the words of each sentence, as parts of {@code view}
   */
  List<List<Word>> sentences(String text, Stretch stretch, String view, List<List<Span>> segments) {
    List<List<Word>> sentences = new ArrayList<>();
    for (List<Span> tokens : rejoined(view, segments)) {
      for (List<Span> piece : cut(view, tokens)) {
        List<Word> words = words(view, piece, stretch.span().start());
        sentences.add(inSentenceCase(text, stretch.span(), words));
      }
    }
    return sentences;
  }

  /**
   * "Senator Okello (D-Wis.) <b>said</b>": no sentence begins in small letters behind a bracket.
   */
  private static List<List<Span>> rejoined(String view, List<List<Span>> segments) {
    List<List<Span>> whole = new ArrayList<>();
    for (List<Span> segment : segments) {
      List<Span> last = whole.isEmpty() ? List.of() : whole.get(whole.size() - 1);
      boolean goesOn =
          !last.isEmpty()
              && !segment.isEmpty()
              && Set.of(")", "]").contains(last.get(last.size() - 1).of(view))
              && startsSmall(segment.get(0).of(view));
      if (goesOn || !segment.isEmpty() && endsWithTitle(view, last)) {
        List<Span> joined = new ArrayList<>(last);
        joined.addAll(segment);
        whole.set(whole.size() - 1, joined);
      } else {
        whole.add(segment);
      }
    }
    return whole;
  }

  /** "the Minister, <b>Amb.</b> Yakubu Musa": a title cut short ends no sentence. */
  private static boolean endsWithTitle(String view, List<Span> tokens) {
    String last = tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1).of(view);
    boolean isStop = last.equals(".") && tokens.size() > 1;
    String word = isStop ? tokens.get(tokens.size() - 2).of(view) : last.replaceFirst("\\.$", "");
    return (isStop || last.endsWith(".")) && TITLES.contains(word);
  }

  private static final Set<String> TITLES =
      Set.of("Amb", "Engr", "Barr", "Brig", "Cdre", "Dep", "Usec", "Asec");

  private static boolean startsSmall(String word) {
    return Character.isLowerCase(word.charAt(0)) || word.equals(",");
  }

  private static List<List<Span>> cut(String view, List<Span> tokens) {
    List<List<Span>> pieces = new ArrayList<>();
    int start = 0;
    while (tokens.size() - start > LONGEST_SENTENCE) {
      int end = start + LONGEST_SENTENCE;
      for (int at = end; at > start + LONGEST_SENTENCE / 2; at--) {
        if (!Character.isLetterOrDigit(view.charAt(tokens.get(at - 1).start()))) {
          end = at;
          break;
        }
      }
      pieces.add(tokens.subList(start, end));
      start = end;
    }
    pieces.add(tokens.subList(start, tokens.size()));
    return pieces;
  }

  private List<Word> words(String view, List<Span> tokens, int offset) {
    List<Word> words = new ArrayList<>(tokens.size());
    for (Span token : tokens) {
      Word word = word(view, token, offset);
      Word last = words.isEmpty() ? null : words.get(words.size() - 1);
      String joined =
          last == null
              ? null
              : ONE_WORD.get((last.form + " " + word.form).toLowerCase(Locale.ROOT));
      int seam = joined == null ? gluedWords.seam(token.of(view)) : 0;
      if (joined != null) {
        words.set(words.size() - 1, new Word(last.span.union(word.span), joined, joined));
      } else if (seam > 0) {
        words.add(word(view, new Span(token.start(), token.start() + seam), offset));
        words.add(word(view, new Span(token.start() + seam, token.end()), offset));
      } else {
        words.add(word);
      }
    }
    return words;
  }

  private Word word(String view, Span token, int offset) {
    String written = token.of(view);
    Span span = new Span(offset + token.start(), offset + token.end());
    return new Word(span, unaccented(written), spelling.apply(written));
  }

  /**
   * In a headline of capitals, the words that are no names are shown to the analyser in small
   * letters.
   */
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
