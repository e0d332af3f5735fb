package org.chancery.text;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.List;

/**
 * A number for each of many strings, kept as 64-bit hashes in two sections of a {@link FlatFile}.
 * The strings themselves are not kept: one that was never put in is taken for another with a chance
 * of one in 10<sup>13</sup>.
 */
final class StringIndex {

  private static final long EMPTY = 0;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final LongBuffer keys;
  private final IntBuffer values;

  StringIndex(ByteBuffer keys, ByteBuffer values) {
    this.keys = keys.asLongBuffer();
    this.values = values.asIntBuffer();
  }

  /**
   * The number put in for this string of this kind, or -1.
   *
   * @param kind tells equal strings of different use apart
   */
  int get(int kind, String string) {
    int slot = slot(hash(kind, string));
    return keys.get(slot) == EMPTY ? -1 : values.get(slot);
  }

  private int slot(long hash) {
    int capacity = keys.limit();
    int slot = (int) ((hash >>> 33) * capacity >>> 31);
    while (keys.get(slot) != EMPTY && keys.get(slot) != hash) {
      slot = slot + 1 == capacity ? 0 : slot + 1;
    }
    return slot;
  }

  /** FNV-1a over the UTF-16 units, stirred as MurmurHash3 ends; never {@link #EMPTY}. */
  static long hash(int kind, String string) {
    long hash = (FNV_OFFSET ^ kind) * FNV_PRIME;
    for (int at = 0; at < string.length(); at++) {
      hash = (hash ^ string.charAt(at)) * FNV_PRIME;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    return hash == EMPTY ? 1 : hash;
  }

  /** Collects what goes into the two sections, a third of them left empty. */
  static final class Builder {

    private final ByteBuffer keys;
    private final ByteBuffer values;
    private final StringIndex index;

    Builder(int size) {
      int capacity = size + size / 2 + 1;
      keys = FlatFile.allocate(capacity * Long.BYTES);
      values = FlatFile.allocate(capacity * Integer.BYTES);
      index = new StringIndex(keys, values);
    }

    /**
     * @throws IllegalStateException when another string of the same hash is there
     */
    void put(int kind, String string, int value) {
      long hash = hash(kind, string);
      int slot = index.slot(hash);
      if (index.keys.get(slot) != EMPTY) {
        throw new IllegalStateException("Two strings have one hash, one is \"" + string + "\"");
      }
      index.keys.put(slot, hash);
      index.values.put(slot, value);
    }

    List<ByteBuffer> sections() {
      return List.of(keys, values);
    }
  }
}
