package org.chancery.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chancery.article.Span;

/**
 * Tells photo captions and credits: by the credit, by "(R)" and "left", by "in this handout photo".
 */
final class Captions {

  private static final int MOST_WORDS = 80;
  private static final int MOST_SENTENCES = 3;
  private static final int TAIL = 160;
  private static final int LONGEST_CREDIT = 300;
  private static final int MOST_WORDS_OF_A_BARE_CREDIT = 8;

  private static final String PICTURE =
      "(?:[Ff]ile |FILE )?(?:[Pp]hoto(?:graph)?|PHOTO|[Ii]mage|IMAGE|[Pp]icture|[Ii]llustration|[Gg]raphic)s?";
  private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}\\d.'’&, -]{1,40}";

  private static final Pattern STARTS =
      Pattern.compile(
          "\\("
              + PICTURE
              + "\\b.*|"
              + PICTURE
              + "(?:\\s+\\p{Lu}{2,8})?\\s*[:/|].*|Caption:.*"
              + "|"
              + PICTURE
              + " (?:[Cc]redit|[Cc]ourtesy|[Bb]y \\p{Lu}|[Ss]hows ).*|FILE (?:-|–|—|PHOTO).*",
          Pattern.DOTALL);

  private static final List<Pattern> ENDS =
      List.of(
          Pattern.compile("\\(" + PICTURE + "\\b[^()]{0,120}\\)[.\"”]?$"),
          Pattern.compile(
              "\\([^()]{0,60}(?i:\\b(?:photo|handout|file|pool)s?\\b)[^()]{0,40}\\)\\.?$"),
          Pattern.compile(
              "\\((?:REUTERS|Reuters|AFP|EPA|AP|Xinhua|Yonhap|Kyodo|VNA|Getty Images)/[^()]{1,60}\\)\\.?$"),
          Pattern.compile(
              "(?<!\\p{L})" + PICTURE + "(?:\\s+\\p{Lu}{2,8})?\\s*[:/|]\\s*[^.!?]{1,80}\\.?$"),
          Pattern.compile(
              "(?<=[.|)\\]”\"—–-])\\s*"
                  + PICTURE
                  + " (?:[Cc]redit|[Cc]ourtesy|[Bb]y|[Vv]ia)\\b[^.!?]{1,60}\\.?$"),
          Pattern.compile(
              "(?<=[.!?)”\"])\\s+(?:(?:—|–|-|\\|)\\s*)?\\p{Lu}[\\p{L}\\p{M}.&/ -]{1,40}[ /][Pp]hotos?\\b(?: by| courtesy of)?[^.!?]{0,40}\\.?$"),
          Pattern.compile("(?<=[\\p{L}\\d.!?)”\"])\\s+/\\s?" + NAME + "$"),
          Pattern.compile(
              "\\b(?:REUTERS|Reuters|AFP|EPA|AP|Xinhua|Yonhap|Getty Images|Handout|Pool)/"
                  + NAME
                  + "\\)?\\.?$"),
          Pattern.compile("\\b(?:Getty Images|Shutterstock|[Ff]ile [Pp]hoto|FILE PHOTO)\\W*$"));

  private static final Pattern INSIDE =
      Pattern.compile(
          "\\b[Ii]n this (?:(?:undated|combination|combo|screen)\\b|(?:file |handout |pool )(?:photo|picture|image|frame))"
              + "|\\b[Ii]n this (?:photo|picture|image) (?:taken|released|provided|made)\\b"
              + "|\\b(?:handout|file|undated|pool) (?:photo|picture|image)\\b"
              + "|\\b(?:pose|poses|posing) for (?:a |an )?(?:group |family |official )?(?:photo|picture)"
              + "|\\b(?:is|are) (?:seen here|pictured)\\b");

  private static final String SIDE = "(?:[Ll]eft|[Rr]ight|[Cc]ent(?:re|er)|[Mm]iddle)";
  private static final Pattern SIDES =
      Pattern.compile(
          "\\((?:(?:\\p{L}+|\\d(?:st|nd|rd|th)?),? (?:from |from the )?)?"
              + SIDE
              + "(?:,[^()]{1,30})?\\)"
              + "|\\((?:pictured|photo)\\)|\\((?:\\p{L}+ from |from )(?:L|R)\\)|\\(L ?(?:-|–|to) ?R\\)|\\b[Ff]rom left(?: to right)?\\s?[:,)]"
              + "|, (?:(?:second|third|fourth|far|front|back)(?: row)?,? (?:from (?:the )?)?)?"
              + SIDE
              + "(?:,| (?:and|with)\\b|\\)|\\.?$)"
              + "|\\([RLC]\\)(?:\\.|$| (?:and|with) (?=\\p{Lu})| (?:at|in|during|meeting|shaking|speaking|receiving"
              + "|(?:receive|meet|greet|welcome|shake|hand|present|talk|speak|hold|attend|deliver|sign|pose|walk|stand|listen|wave|visit"
              + "|host|chair|addresse|exchange|inspect|look|smile|congratulate|award|hug|sit|offer|give)s)\\b)");

  /**
   * A caption shows; it does not report. "Senator Hale (R) and Senator Pruitt (D) said …" is no
   * caption.
   */
  private static final Pattern REPORTS =
      Pattern.compile("\\b(?:said|says|say|told|tells|added)\\b|\\((?:D|I)(?:-[^()]{2,6})?\\)");

  private static final Pattern BARE = Pattern.compile("\\(?" + PICTURE + "\\b.*", Pattern.DOTALL);

  private Captions() {}

  /** Whether the whole paragraph is a caption or a credit. */
  static boolean isCaption(Paragraph paragraph) {
    if (!paragraph.isWithin(MOST_WORDS)
        || paragraph.sentencesUpTo(MOST_SENTENCES + 1) > MOST_SENTENCES) {
      return false;
    }
    return STARTS.matcher(paragraph.words()).matches()
        || endsWithCredit(paragraph)
        || showsPeople(paragraph);
  }

  private static boolean endsWithCredit(Paragraph paragraph) {
    String tail = paragraph.tail(TAIL);
    return ENDS.stream().anyMatch(end -> end.matcher(tail).find());
  }

  private static boolean showsPeople(Paragraph paragraph) {
    return paragraph.sentencesUpTo(3) < 3
        && !paragraph.startsQuotation()
        && !REPORTS.matcher(paragraph.words()).find()
        && (INSIDE.matcher(paragraph.words()).find() || SIDES.matcher(paragraph.words()).find());
  }

  /** "(Photo: VNA)" on a line of its own, so that the line before it is the caption. */
  static boolean isBareCredit(Paragraph paragraph) {
    return paragraph.isWithin(MOST_WORDS_OF_A_BARE_CREDIT)
        && BARE.matcher(paragraph.words()).matches();
  }

  /** The credits and captions in brackets inside running text, such as "(Photo: VNA)". */
  static List<Span> inBrackets(String text, Span paragraph) {
    List<Span> credits = new ArrayList<>();
    for (Span brackets : Brackets.in(text, paragraph, LONGEST_CREDIT)) {
      if (STARTS.matcher(brackets.of(text)).matches()) {
        credits.add(brackets);
      }
    }
    return credits;
  }
}
