package org.chancery.text;

import java.util.regex.Pattern;

/**
 * Tells what belongs to the page, not to the article: navigation, share buttons, bylines, links to
 * other stories.
 */
final class PageNoise {

  private static final int MOST_WORDS = 25;

  /** Headings under which links to other stories stand. */
  private static final Pattern LINKS_FOLLOW =
      Pattern.compile(
          "(?:(?:related|more|latest|other|recommended|similar|top|popular|trending|further|must|most|editor['’]?s|don['’]t)\\b"
              + " ?(?:stories|story|news|articles?|contents?|topics?|posts?|reading|reads?|picks?|links?|miss|popular|viewed"
              + "|from .{1,30}|on this(?: story| topic)?|headlines)?"
              + "|(?:read|see) (?:also|more)|also read|you (?:may|might) (?:also )?like|what to read next)\\s*[:>»…]*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NOISE =
      Pattern.compile(
          "(?:share|tweet|e-?mail|print|save|comments?|\\d+ comments?|menu|search|home|log ?in|sign in|register|subscribe|advertis"
              + "e?ments?|sponsored(?: content)?|listen|play|next|previous|back|close|cop(?:y|ied)(?: link)?|loading|top|video|gallery"
              + "|photo gallery|photos|facebook|twitter|whatsapp|telegram|linkedin|pinterest|abstract|full text|text size|font size"
              + "|a[ +-]+a|view comments|leave a (?:comment|reply)|back to top|skip to (?:main )?content|cookie (?:policy|settings)"
              + "|privacy policy|terms of (?:use|service)|continue reading|load more|show more|see all|view all)\\s*[.:>»…|]*"
              + "|(?:share|tweet|e-?mail|print|follow|like|save)(?: (?:this|the|us|our|it|on|via|with|to|by|page|article|story|post"
              + "|facebook|twitter|x|linkedin|whatsapp|telegram|instagram|youtube|google news|e-?mail|print|friends?|and|or|for|more|updates))+\\W*"
              + "|follow .{1,60}\\b(?:on|via) (?:twitter|facebook|x|instagram|telegram|youtube|social media|google news)\\b.{0,40}"
              + "|(?:tags?|topics?|keywords?|labels?|category|categories|filed under|read more|see also|read also|also read|see more"
              + "|related|related stories|related news)\\s*[:>»|].*"
              + "|(?:read|watch|listen to|see|view|download|find|click|tap)\\b.{0,60}\\bhere\\W{0,3}"
              + "|(?:click|tap) (?:here|on)\\b.*"
              + "|(?:subscribe|sign up|register) (?:to|for|here|now|today)\\b.*"
              + "|(?:copyright|\\(c\\)(?!\\s*(?-i:\\p{Ll}))|©).*|.{0,60}©.{0,60}|.*\\ball rights reserved\\W*"
              + "|(?:provided|powered|sponsored|presented|supplied) by .{1,60}"
              + "|\\d{1,3}[ -]min(?:ute)?s? read"
              + "|(?:this site|we) uses? cookies.*"
              + "|(?:https?://|www\\.)\\S+",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:By|BY|Written by|Text by|Story by) \\p{Lu}[\\p{L}\\p{M}.'’-]*+(?:(?:,| and| in| of| for| &|, (?:and|Staff))? \\p{Lu}[\\p{L}\\p{M}.'’-]*+){0,8}"
              + "(?:, (?:\\p{L}+ )?(?:writer|reporter|correspondent|editor))?\\.?");

  private static final Pattern PATH =
      Pattern.compile(
          "\\p{L}[^.!?>»›→]{0,40}(?:\\s*[>»›→]\\s*[^.!?>»›→]{1,60}){1,6}|(?i:home)(?:\\s*[|/]\\s*[^.!?|/]{1,40}){1,6}");

  private PageNoise() {}

  static boolean isNoise(Paragraph paragraph) {
    if (!paragraph.hasLetters()) {
      return true;
    }
    String words = paragraph.words();
    return paragraph.isWithin(MOST_WORDS)
        && (startsLinks(paragraph)
            || NOISE.matcher(words).matches()
            || BYLINE.matcher(words).matches()
            || PATH.matcher(words).matches());
  }

  /** Whether the lines after this one are links to other stories. */
  static boolean startsLinks(Paragraph paragraph) {
    return paragraph.isWithin(6) && LINKS_FOLLOW.matcher(paragraph.words()).matches();
  }
}
