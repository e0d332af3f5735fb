package org.chancery.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.thread.Encoder;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Asks the ledger first, so that no words are encoded twice; opens the encoder when it must. */
final class StoredEncoder implements Encoder {

  private static final int KEPT = 50_000;

  private final Handle handle;
  private final Encoder encoder;
  private final Map<String, byte[]> known = new HashMap<>();
  private final Map<String, byte[]> made = new LinkedHashMap<>();
  private boolean isWhole = true;
  private boolean isNew;

  StoredEncoder(Handle handle, Encoder encoder) {
    this.handle = handle;
    this.encoder = encoder;
    this.isNew = isNew(handle);
  }

  /** Whether the ledger knows no words yet: what this does not remember need not be asked for. */
  private static boolean isNew(Handle handle) {
    return !handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM direction)")
        .mapTo(Boolean.class)
        .one();
  }

  @Override
  public byte[] encode(String words) {
    byte[] direction = known.get(words);
    if (direction == null) {
      if (known.size() >= KEPT) {
        known.clear();
        isNew = false;
      }
      direction = stored(words);
      known.put(words, direction);
    }
    return direction;
  }

  private byte[] stored(String words) {
    if (!isNew) {
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
    }
    byte[] direction = encoder.encode(words);
    if (direction.length > 0) {
      made.put(words, direction);
    }
    isWhole &= direction.length > 0;
    return direction;
  }

  /** Stores what was encoded since it was last called; to be called inside a transaction. */
  void keep() {
    PreparedBatch rows =
        handle.prepareBatch("INSERT OR IGNORE INTO direction VALUES (:words, :bytes)");
    made.forEach((words, bytes) -> rows.bind("words", words).bind("bytes", bytes).add());
    ReadingRows.run(rows);
    made.clear();
  }

  boolean hasMade() {
    return !made.isEmpty();
  }

  /** Whether all words so far had a direction; what was compared without is not worth keeping. */
  boolean isWhole() {
    return isWhole;
  }
}
