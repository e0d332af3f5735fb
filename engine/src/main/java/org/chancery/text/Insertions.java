package org.chancery.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.article.Span;

/**
 * Small insertions that mislead the analysis and tell nothing: ", as always," between a helping
 * verb and its verb, and honorifics before an office or a name: "HE", which looks like a pronoun,
 * and "H.E.", whose stops look like a sentence's end.
 */
final class Insertions {

  private static final Pattern BEHIND_HELPER =
      Pattern.compile(
          "(?<=\\b(?:will|would|should|must|shall|can|could|may|has|have|had|is|are|was|were)),"
              + " (?:as (?:always|ever|before|usual)|of course|in turn|however|therefore|meanwhile|moreover|furthermore"
              + "|nevertheless|nonetheless|again|once (?:again|more)|if necessary|if needed|by contrast|in return|in addition"
              + "|(?:for|on) (?:his|her|its|their|our) part|in (?:this|that) (?:regard|respect|context|connection|spirit)),(?= )");

  /** Between a verb or its object and what completes it: "to launch, at an early date, talks". */
  private static final Pattern BEFORE_COMPLEMENT =
      Pattern.compile(
          "(?<=\\p{Ll}), (?:without (?:any )?(?:delay|preconditions?|conditions)|at (?:an|the) earl(?:y|iest) (?:possible )?date"
              + "|as (?:soon|early|quickly) as possible|in the (?:coming|next) (?:days|weeks|months|years)|(?:step by|one) step"
              + "|among (?:other things|others)|inter alia|in particular|where (?:possible|appropriate)|if possible"
              + "|too|once and for all|with immediate effect|in good faith|in addition|in return|in turn|once (?:again|more)"
              + "|for (?:example|instance)),(?= (?!and\\b|or\\b|which\\b|who\\b|but\\b|while\\b)\\p{Ll})");

  private static final Pattern HONORIFIC =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:(?:HE|HRH|HH)(?= (?:the )?\\p{Lu}[\\p{Ll}])|H\\. ?[EH]\\.(?= ?\\p{Lu})"
              + "|(?:His|Her) (?:Royal |Serene |Imperial )?(?:Highness|Majesty|Excellency|Eminence|Holiness)(?=,? (?:the )?\\p{Lu}))");

  /** "Ma. Theresa P. Lazaro": Maria, in the Philippines. */
  private static final Pattern SHORT_NAME =
      Pattern.compile("(?<=\\bMa)\\.(?= \\p{Lu}\\p{Ll}+ \\p{Lu}\\. \\p{Lu}\\p{Ll})");

  private Insertions() {}

  /** Those in {@code range}, in order. */
  static List<Span> in(String text, Span range) {
    List<Span> found = new ArrayList<>();
    for (Pattern pattern : List.of(BEHIND_HELPER, BEFORE_COMPLEMENT, HONORIFIC, SHORT_NAME)) {
      Matcher insertion = pattern.matcher(text).region(range.start(), range.end());
      insertion.useTransparentBounds(true);
      while (insertion.find()) {
        found.add(new Span(insertion.start(), insertion.end()));
      }
    }
    return found.stream().sorted().toList();
  }
}
