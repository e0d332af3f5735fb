package org.chancery.thread;

/** How near two directions are. */
final class Meaning {

  private static final int UNIT = 127 * 127;

  private Meaning() {}

  /** The cosine in thousandths, from whole numbers alone; 0 when one of them is not known. */
  static int nearness(byte[] left, byte[] right) {
    if (left.length == 0 || left.length != right.length) {
      return 0;
    }
    int sum = 0;
    for (int at = 0; at < left.length; at++) {
      sum += left[at] * right[at];
    }
    return Math.max(0, Math.min(1000, Math.round(sum * 1000f / UNIT)));
  }

  /** The same for sums of directions. */
  static int nearness(int[] left, int[] right) {
    long sum = 0;
    long square = 0;
    long otherSquare = 0;
    for (int at = 0; at < left.length; at++) {
      sum += (long) left[at] * right[at];
      square += (long) left[at] * left[at];
      otherSquare += (long) right[at] * right[at];
    }
    if (square == 0 || otherSquare == 0) {
      return 0;
    }
    double cosine = sum / (StrictMath.sqrt(square) * StrictMath.sqrt(otherSquare));
    return (int) Math.max(0, Math.min(1000, Math.round(cosine * 1000)));
  }
}
