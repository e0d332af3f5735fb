package org.chancery.store;

import java.util.HashMap;
import java.util.Map;
import org.chancery.thread.Encoder;
import org.jdbi.v3.core.Handle;

/** Asks the ledger first, so that no words are encoded twice; opens the encoder when it must. */
final class StoredEncoder implements Encoder {

  private static final int KEPT = 50_000;

  private final Handle handle;
  private final Encoder encoder;
  private final Map<String, byte[]> known = new HashMap<>();
  private boolean isWhole = true;

  StoredEncoder(Handle handle, Encoder encoder) {
    this.handle = handle;
    this.encoder = encoder;
  }

  @Override
  public byte[] encode(String words) {
    byte[] direction = known.get(words);
    if (direction == null) {
      if (known.size() >= KEPT) {
        known.clear();
      }
      direction = stored(words);
      known.put(words, direction);
    }
    return direction;
  }

  private byte[] stored(String words) {
    byte[] stored =
        handle
            .createQuery("SELECT bytes FROM direction WHERE words = :words")
            .bind("words", words)
            .mapTo(byte[].class)
            .findOne()
            .orElse(null);
    if (stored != null) {
      return stored;
    }
    byte[] made = encoder.encode(words);
    if (made.length > 0) {
      handle.execute("INSERT OR IGNORE INTO direction VALUES (?, ?)", words, made);
    }
    isWhole &= made.length > 0;
    return made;
  }

  /** Whether all words so far had a direction; what was compared without is not worth keeping. */
  boolean isWhole() {
    return isWhole;
  }
}
