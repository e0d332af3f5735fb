package org.chancery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that is the same on every run: one sequence for a seed and a name, whatever was drawn
 * elsewhere.
 */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed, String name) {
    long mixed = seed;
    for (int i = 0; i < name.length(); i++) {
      mixed = mixed * 0x5DEECE66DL + name.charAt(i) + 0xBL;
    }
    this.random = new SplittableRandom(mixed);
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** A whole number from {@code from} to {@code to}, both possible. */
  int between(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  String of(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** Up to {@code count} of them, in a chance order. */
  <T> List<T> some(List<T> choices, int count) {
    List<T> rest = new ArrayList<>(choices);
    List<T> taken = new ArrayList<>();
    while (taken.size() < count && !rest.isEmpty()) {
      taken.add(rest.remove(random.nextInt(rest.size())));
    }
    return taken;
  }
}
