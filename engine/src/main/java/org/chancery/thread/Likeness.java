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

  /**
   * In thousandths: {@code 500} and more when they mean the same, {@code -5000} when they surely do
   * not; 0 without an encoder, or when one tells no matter ("bilateral ties").
   */
  public int surety(String one, String other) {
    Deed deed = deed(one);
    Deed otherDeed = deed(other);
    boolean isKnown =
        !deed.isVague() && !otherDeed.isVague() && encoder.encode(deed.plain()).length > 0;
    return isKnown ? DeedComparison.of(deed, otherDeed, encoder).score() : 0;
  }

  private Deed deed(String words) {
    return deeds.computeIfAbsent(words, said -> reader.readSaid(said, side, otherSide));
  }
}
