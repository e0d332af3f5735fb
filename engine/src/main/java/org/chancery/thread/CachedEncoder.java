package org.chancery.thread;

import java.util.HashMap;
import java.util.Map;

/** Keeps what was encoded; for one thread. */
public final class CachedEncoder implements Encoder {

  private final Encoder encoder;
  private final Map<String, byte[]> known = new HashMap<>();

  public CachedEncoder(Encoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public byte[] encode(String words) {
    return known.computeIfAbsent(words, encoder::encode);
  }
}
