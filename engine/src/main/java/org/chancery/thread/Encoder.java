package org.chancery.thread;

/** Turns words into a direction: words of like meaning point in like directions. */
public interface Encoder {

  /**
   * The direction of these words, as signed bytes whose length is about 127; an empty array when
   * this encoder knows none. The same words give the same bytes, whatever was encoded before.
   */
  byte[] encode(String words);

  /** Knows no direction: deeds are then compared by their words alone. */
  Encoder NONE = words -> new byte[0];
}
