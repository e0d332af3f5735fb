package org.chancery.thread;

import java.util.List;
import java.util.Locale;

/** How firmly a thing is asked for, the softest first. */
public enum Strength {
  /** Hopes, wishes, expects, "should". */
  HOPE,
  /** Proposes, suggests, encourages, recommends. */
  PROPOSE,
  /** Asks, requests, calls for, appeals. */
  REQUEST,
  /** Urges, demands, insists, presses. */
  URGE;

  private static final List<String> URGES =
      List.of("demand", "urg", "insist", "press", "order", "instruct", "command", "exhort");
  private static final List<String> PROPOSALS =
      List.of("propos", "suggest", "encourag", "recommend", "invit", "advis", "advocat", "promot");

  /**
   * From the words of the cue.
   *
   * @param cue the words; may be empty
   * @param soft whether the ask is a hope or expectation
   */
  public static Strength of(String cue, boolean soft) {
    String words = cue.toLowerCase(Locale.ROOT);
    if (soft) {
      return HOPE;
    }
    if (has(words, URGES)) {
      return URGE;
    }
    return has(words, PROPOSALS) ? PROPOSE : REQUEST;
  }

  private static boolean has(String words, List<String> beginnings) {
    for (String word : words.split("\\s+")) {
      if (beginnings.stream().anyMatch(word::startsWith)) {
        return true;
      }
    }
    return false;
  }
}
