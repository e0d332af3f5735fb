package org.chancery.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells how agencies and offices end a text: "— VNA/VNS", "(Reporting by …)", "ENDS", "Source: …".
 */
final class SignOffs {

  private static final int MOST_WORDS = 60;
  private static final int TAIL = 80;

  private static final String AGENCY =
      "(?:\\p{Lu}[\\p{Lu}\\d]{1,7}|Reuters|Xinhua|Kyodo(?: News)?|Yonhap(?: News)?|Bernama|Antara|Tass|Anadolu(?: Agency)?|Agencies"
          + "|Associated Press|Vietnam News Agency|Viet Nam News|Vietnam News|Nhan Dan)";
  private static final String AGENCIES = AGENCY + "(?:\\s?[/,]\\s?" + AGENCY + "){0,4}";

  private static final Pattern LINE =
      Pattern.compile(
          "(?:#{2,}|\\*{3,}|-\\s?(?:30|END|ENDS)\\s?-|ENDS?\\W*|Ends|Enditem|/?END/?|"
              + "(?:—|–|--?|/)?\\s?\\(?"
              + AGENCIES
              + "\\)?[./]*)"
              + "|\\(?(?i:(?:additional |with )?(?:reporting|reported|editing|edited|writing|compiled|translated|translation|contributed)"
              + " (?:by|from|to this)) .{1,300}"
              + "|(?i:source|sources|via|media contacts?|press contacts?|contacts?|for (?:more|further) information)\\s?(?:[:–—-]|,? (?:please )?(?:contact|visit|call)\\b).{1,200}",
          Pattern.DOTALL);

  private static final Pattern CREDIT_OF_REPORTERS =
      Pattern.compile(
          "\\((?i:(?:additional )?(?:reporting|editing|writing|compiled) by) .*", Pattern.DOTALL);

  /** At the end of the last paragraph, after its full stop. */
  private static final Pattern AT_END =
      Pattern.compile(
          "(?<=[.!?…]|[.!?…][\"”’»)])(?:\\s*(?:—|–|--?|/)\\s?"
              + AGENCIES
              + "|\\s+"
              + AGENCIES
              + "|\\s*\\("
              + AGENCIES
              + "\\)|\\s*/|\\s+(?:ENDS?|Enditem|#{2,}|-30-))[./]*$");

  private SignOffs() {}

  /**
   * Whether the whole paragraph signs off; {@code atEnd} tells that nothing but such lines and page
   * noise follows it.
   */
  static boolean isSignOff(Paragraph paragraph, boolean atEnd) {
    if (!paragraph.isWithin(MOST_WORDS)) {
      return false;
    }
    return CREDIT_OF_REPORTERS.matcher(paragraph.words()).matches()
        || atEnd && LINE.matcher(paragraph.words()).matches();
  }

  /**
   * How many characters the sign-off at the end of the last paragraph takes, with the space before
   * it; 0 for none.
   */
  static int atEnd(Paragraph paragraph) {
    Matcher end = AT_END.matcher(paragraph.tail(TAIL));
    return end.find() ? end.end() - end.start() : 0;
  }
}
