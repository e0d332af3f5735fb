package org.chancery.thread;

import java.util.HashMap;
import java.util.Map;
import org.chancery.mention.Gazetteer;

/** Tells how surely two statements mean the same, as two deeds are compared. For one thread. */
public final class Likeness {

  private final Encoder encoder;
  private final String side;
  private final String otherSide;
  private final DeedReader reader = new DeedReader(Gazetteer.load());
  private final Map<String, Deed> deeds = new HashMap<>();

  /**
   * @param side of those who met, @param otherSide the other one: that a statement names one of the
   *     two tells nothing
   */
  public Likeness(Encoder encoder, String side, String otherSide) {
    this.encoder = encoder;
    this.side = side;
    this.otherSide = otherSide;
  }

  /** What {@link #surety} says of two that surely do not mean the same. */
  private static final int SURELY_NOT = -5000;

  /**
   * In thousandths: {@code 500} and more when they mean the same, {@code -5000} when they surely do
   * not; 0 without an encoder, or when one tells no matter ("bilateral ties"); never above 0 when
   * they only sound alike.
   */
  public int surety(String one, String other) {
    Deed deed = deed(one);
    Deed otherDeed = deed(other);
    boolean isKnown =
        !deed.isVague() && !otherDeed.isVague() && encoder.encode(deed.plain()).length > 0;
    if (!isKnown) {
      return 0;
    }
    DeedComparison comparison = DeedComparison.of(deed, otherDeed, encoder);
    if (comparison.isOther()) {
      return SURELY_NOT;
    }
    int score = Math.max(SURELY_NOT + 1, comparison.score());
    boolean isOfOneThing = comparison.isOfLikeThings() || comparison.sharedNames();
    return isOfOneThing ? score : Math.min(0, score);
  }

  private Deed deed(String words) {
    return deeds.computeIfAbsent(words, said -> reader.readSaid(said, side, otherSide));
  }
}
