package org.chancery.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.article.Span;

/**
 * Cuts a paragraph into sentences of words, as the Penn Treebank does ("do" + "n't", "Canada" +
 * "'s", "$" + "5"), with compounds cut at their hyphens ("long" + "-" + "term") unless a part is no
 * word by itself ("re-election", "COVID-19"). Every sign that is not white space lies in a word.
 */
final class WordSplitter {

  private static final String ABBREVIATIONS =
      "Mr|Mrs|Ms|Dr|St|Ste|Prof|Gen|Brig|Col|Lt|Maj|Sgt|Capt|Cpl|Adm|Cmdr|Cdr|Gov|Sens?|Reps?|Rev|Hon"
          + "|Pres|Amb|Mt|Ft|Messrs|Mme|Mlle";

  private static final String ENDING_ABBREVIATIONS =
      "Jr|Sr|etc|Inc|Corp|Ltd|Co|Bros|vs|Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec|Calif|Va|Vt|Md|Mich|Wis|Conn|Okla"
          + "|Tenn|Ky|Pa|Fla|Ga|Ill|Kan|Mass|Minn|Neb|Nev|Ore|Tex|Ariz|Ark|Colo|Del|Wyo|Mont|Ala|approx|dept|est|al"
          + "|Tp|TP";

  private static final String BOUND =
      "anglo|anti|bi|co|counter|cross|e|eco|euro|ex|extra|franco|geo|hyper|indo|inter|intra|macro|mega|micro|mid|mini"
          + "|multi|neo|non|over|pan|post|pre|pro|pseudo|quasi|re|self|semi|sino|socio|sub|super|trans|tri|ultra|un"
          + "|under|vice";

  private static final String CLITIC = "(?i:['\u2019](?:s|re|ve|ll|d|m)\\b)";

  private static final String LETTERS = "[\\p{L}][\\p{L}\\p{M}\\p{N}_]*";

  private static final Pattern WORD =
      Pattern.compile(
          "(?:https?://|www\\.)[^\\s<>\"“”]*[\\p{L}\\p{N}/]"
              + "|[\\p{L}\\p{N}._+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"
              + "|[@#][\\p{L}_][\\p{L}\\p{N}_]*"
              + "|(?:\\p{L}\\.){2,}(?![\\p{L}\\p{N}])"
              + "|(?:"
              + ABBREVIATIONS
              + "|"
              + ENDING_ABBREVIATIONS
              + ")\\.(?![\\p{L}\\p{N}])"
              + "|Nos?\\.(?=\\s?\\p{N})"
              + "|(?:\\p{Lu}|v)\\.(?=\\s\\p{Lu})"
              + "|(?i:(?:[a-z]+(?=n['\u2019]t\\b))|n['\u2019]t\\b|can(?=not\\b))"
              + "|"
              + CLITIC
              + "|(?:US|C|A|HK|NZ|S)?[$]|[€£¥]"
              + "|[+-]?\\p{N}+(?:[.,:/–-]\\p{N}+)*(?:(?i:st|nd|rd|th|s)\\b|['’]s\\b|[\\p{L}]+)?"
              + "|(?i:(?:"
              + BOUND
              + ")-)"
              + LETTERS
              + "|\\p{L}{1,5}-\\p{N}+\\p{L}*|\\p{Lu}-(?=\\p{Ll})"
              + LETTERS
              + "|\\p{Lu}+&\\p{Lu}+\\b"
              + "|(?:(?:O|D|d|L|l|Qu|M)['’])?"
              + LETTERS
              + "(?:['’](?!(?i:s|re|ve|ll|d|m|t)\\b)\\p{Ll}"
              + LETTERS
              + ")?"
              + "|''|``|--+|\\.{2,}|[\\p{So}\\p{Sk}]+|[\\p{M}\\p{Cf}]+"
              + "|\\P{M}\\p{M}*",
          Pattern.DOTALL);

  private static final Pattern TITLE = Pattern.compile("(?:" + ABBREVIATIONS + "|Nos?)\\.");
  private static final Pattern ENDER = Pattern.compile("[.?!…]|\\.{2,}");
  private static final Set<String> CLOSERS = Set.of("\"", "”", "’", "'", "''", ")", "]", "»");

  /** With a capital, after "U.S." or "p.m.", these begin a sentence. */
  private static final Set<String> STARTERS =
      Words.set(
          "The A An This That These Those It He She They We I You His Her Their Its Our In On At By For With From"
              + " As After Before When While If But And However There Both During According Under Meanwhile");

  private WordSplitter() {}

  /**
   * @param view any text
   * @return the spans of the words of each sentence, in order; no sentence is empty
   */
  static List<List<Span>> sentences(String view) {
    List<Span> words = words(view);
    List<List<Span>> sentences = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < words.size(); at++) {
      if (endsSentence(view, words, at)) {
        sentences.add(words.subList(start, at + 1));
        start = at + 1;
      }
    }
    return sentences;
  }

  private static List<Span> words(String view) {
    List<Span> words = new ArrayList<>();
    Matcher word = WORD.matcher(view);
    int at = 0;
    while (at < view.length()) {
      if (isBlank(view.charAt(at))) {
        at++;
        continue;
      }
      word.region(at, view.length()).useTransparentBounds(true);
      int end = word.lookingAt() ? word.end() : at + 1;
      words.add(new Span(at, end));
      at = end;
    }
    return words;
  }

  private static boolean isBlank(char sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == 0xFEFF;
  }

  /** The last word, or one after whose full stop and closing marks something new begins. */
  private static boolean endsSentence(String view, List<Span> words, int at) {
    if (at + 1 == words.size()) {
      return true;
    }
    int stop = at;
    while (stop > 0 && isCloser(view, words, stop)) {
      stop--;
    }
    String word = words.get(stop).of(view);
    String next = words.get(at + 1).of(view);
    if (isCloser(view, words, at + 1) || ENDER.matcher(next).matches()) {
      return false;
    }
    if (ENDER.matcher(word).matches()) {
      return !Character.isLowerCase(next.codePointAt(0));
    }
    boolean isAbbreviation =
        stop == at && word.length() > 2 && word.endsWith(".") && !TITLE.matcher(word).matches();
    return isAbbreviation && STARTERS.contains(next);
  }

  /** A closing mark or bracket that stands close to what it closes. */
  private static boolean isCloser(String view, List<Span> words, int at) {
    Span word = words.get(at);
    return at > 0 && CLOSERS.contains(word.of(view)) && words.get(at - 1).end() == word.start();
  }
}
