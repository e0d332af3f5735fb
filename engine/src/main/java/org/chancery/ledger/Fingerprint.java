package org.chancery.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.text.Fold;

/**
 * Finds texts that may be copies by the runs of three words that they share. Of the hashes of all
 * runs one in four is kept, the same ones in every text (sampling modulo p: Manber, "Finding
 * similar files in a large file system", 1994).
 *
 * @param hashes sorted, each once
 */
public record Fingerprint(List<Long> hashes) {

  private static final int RUN = 3;
  private static final int KEPT = 4;
  private static final int LOOKED_UP = 2;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’]*");

  /** A text in which three words of ten are changed keeps a third of its three-word runs. */
  private static final double LEAST_SHARE = 0.28;

  private static final int LEAST_COMMON = 6;

  public Fingerprint {
    hashes = List.copyOf(hashes);
  }

  /** Of any text; of one of fewer than three words it is empty. */
  public static Fingerprint of(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(Fold.of(word.group()));
    }
    Set<Long> kept = new TreeSet<>();
    for (int at = 0; at + RUN <= words.size(); at++) {
      long hash = hash(String.join(" ", words.subList(at, at + RUN)));
      if (Long.remainderUnsigned(hash, KEPT) == 0) {
        kept.add(hash);
      }
    }
    return new Fingerprint(List.copyOf(kept));
  }

  /** FNV-1a, 64 bits, then mixed: the same everywhere. */
  private static long hash(String words) {
    long hash = 0xcbf29ce484222325L;
    for (int at = 0; at < words.length(); at++) {
      hash = (hash ^ words.charAt(at)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    return hash * 0x9e3779b97f4a7c15L >>> 1;
  }

  /** Those by which candidates are looked up: one in two. */
  public List<Long> keys() {
    return hashes.stream().filter(hash -> hash / KEPT % LOOKED_UP == 0).toList();
  }

  /** Whether one text may be a copy of the other; {@link TextCopy} tells. */
  public boolean mayCopy(Fingerprint other) {
    Set<Long> here = new TreeSet<>(hashes);
    here.retainAll(Set.copyOf(other.hashes));
    int smaller = Math.min(hashes.size(), other.hashes.size());
    return here.size() >= LEAST_COMMON && here.size() >= LEAST_SHARE * smaller;
  }

  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * hashes.size());
    hashes.forEach(bytes::putLong);
    return bytes.array();
  }

  /** The reverse of {@link #bytes}. */
  public static Fingerprint of(byte[] bytes) {
    List<Long> hashes = new ArrayList<>();
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      hashes.add(buffer.getLong());
    }
    return new Fingerprint(hashes);
  }
}
