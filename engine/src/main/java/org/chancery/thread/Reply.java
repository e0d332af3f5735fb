package org.chancery.thread;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that the asked side said, or both sides together, to the side that asks; it may answer.
 *
 * @param id the statement's id
 * @param day when it was said, {@code YYYY-MM-DD}; null when unknown
 * @param encounter the encounter's id; null outside one
 * @param act commit, offer, agree, disagree or inform
 * @param polarity positive, negative or conditional
 * @param isJoint both sides say it together
 * @param cue the words that show the act; may be empty
 * @param words what was said
 * @param asked the id of the ask told directly before, where the text says that this is the reply
 *     to it; null where it does not
 */
public record Reply(
    String id,
    @Nullable String day,
    @Nullable String encounter,
    String act,
    String polarity,
    boolean isJoint,
    String cue,
    String words,
    @Nullable String asked) {

  /** Not "in response to the attacks". */
  private static final Pattern IN_REPLY =
      Pattern.compile(
          "\\b(?:(?:in|by way of) (?:reply|response|answer)|replied|replying|responded|responding|answered)\\b"
              + "(?! to (?!(?:this|that|it|him|her|them|the (?:request|proposal|appeal|call|suggestion|question|invitation))\\b))",
          Pattern.CASE_INSENSITIVE);

  /**
   * Whether the words between an ask and what follows say that it is the reply: "Wang in reply".
   */
  public static boolean isAnnounced(String between) {
    return IN_REPLY.matcher(between).find();
  }
}
