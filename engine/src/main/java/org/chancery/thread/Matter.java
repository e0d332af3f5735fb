package org.chancery.thread;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a vague ask is about in the words before it: "On the summit, he proposed further
 * talks".
 */
public final class Matter {

  private static final Pattern FRONTED =
      Pattern.compile(
          "(?:^|[;:]\\s*)(?:On|Regarding|Concerning|As for|As to|With regard to|With respect to|About|Turning to)\\s+([^,;]{3,80}),");
  private static final Pattern HEAD =
      Pattern.compile(
          "\\b(cooperation|coordination|collaboration|support|assistance|dialogue|talks|discussions|efforts|consultations|negotiations|exchanges)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final int FARTHEST = 400;
  private static final int SHORT = 4;

  private Matter() {}

  /**
   * What is wanted, with its matter where the words before tell it and the ask does not.
   *
   * @param wanted the words of the ask
   * @param before the article's words up to the ask
   */
  public static String with(String wanted, String before) {
    if (wanted.strip().split("\\s+").length > SHORT) {
      return wanted;
    }
    String near = before.substring(Math.max(0, before.length() - FARTHEST));
    String sentence = near.substring(lastSentence(near));
    Matcher fronted = FRONTED.matcher(sentence);
    if (fronted.find()) {
      return wanted + " on " + fronted.group(1).strip();
    }
    Matcher head = HEAD.matcher(wanted);
    return head.find() && wanted.substring(head.end()).isBlank()
        ? carried(wanted, head.group(), near)
        : wanted;
  }

  /** "cooperation in clearing mines … called for continued cooperation". */
  private static String carried(String wanted, String head, String near) {
    Matcher told =
        Pattern.compile(
                "\\b" + head + "\\s+((?:in|on|over|for|against)\\s+[^,.;:]{3,80})",
                Pattern.CASE_INSENSITIVE)
            .matcher(near);
    String last = null;
    while (told.find()) {
      last = told.group(1).strip();
    }
    return last == null ? wanted : wanted + " " + last;
  }

  private static int lastSentence(String near) {
    int start = 0;
    Matcher end = Pattern.compile("[.!?][”\"’')]*\\s+(?=\\p{Lu})|\\n+").matcher(near);
    while (end.find()) {
      start = end.end();
    }
    return start;
  }
}
