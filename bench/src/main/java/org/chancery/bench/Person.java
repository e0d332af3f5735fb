package org.chancery.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A made-up office holder.
 *
 * @param spellings full names, the usual one first
 * @param shorts the name by which a text goes on, in the order of {@code spellings}
 */
record Person(String key, boolean isWoman, List<String> spellings, List<String> shorts) {

  static Person of(String key, NamePool pool, Dice dice) {
    boolean isWoman = dice.chance(0.28);
    String[] given = dice.pick(isWoman ? pool.women() : pool.men()).split("/");
    String[] family = dice.pick(pool.families()).split("/");
    List<String> spellings = new ArrayList<>();
    List<String> shorts = new ArrayList<>();
    for (int i = 0; i < Math.max(given.length, family.length); i++) {
      String g = given[Math.min(i, given.length - 1)];
      String f = gendered(family[Math.min(i, family.length - 1)], isWoman, pool.name());
      spellings.add(pool.isFamilyFirst() ? f + " " + g : g + " " + f);
      shorts.add(pool.name().equals("vi") ? g.substring(g.lastIndexOf(' ') + 1) : f);
    }
    return new Person(key, isWoman, List.copyOf(spellings), List.copyOf(shorts));
  }

  private static String gendered(String family, boolean isWoman, String pool) {
    boolean isSlavic = List.of("ru", "kz", "uz").contains(pool) && family.matches(".*(ov|ev|in)");
    if (isWoman && isSlavic) {
      return family + "a";
    }
    return isWoman && pool.equals("pl") ? family.replaceAll("ski$", "ska") : family;
  }

  String pronoun() {
    return isWoman ? "she" : "he";
  }

  String possessive() {
    return isWoman ? "her" : "his";
  }
}
