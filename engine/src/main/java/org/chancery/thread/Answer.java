package org.chancery.thread;

import org.jspecify.annotations.Nullable;

/**
 * A statement that answers a thread.
 *
 * @param statement its id
 * @param thread the id of the thread that it answers
 * @param day when it was given; null when unknown
 * @param rule why it is taken for an answer
 */
public record Answer(
    String statement, String thread, Kind kind, @Nullable String day, String rule) {

  /** What the answer says. */
  public enum Kind {
    /** Will, is ready to: an own act to come. */
    PROMISE,
    /** Says yes, agrees to it, supports it. */
    ACCEPT,
    REFUSE,
    /** Heard, noted, gave information, but no yes. */
    ACKNOWLEDGE,
    /** The act, the order for it, or its being under way is reported. */
    DONE
  }
}
