package org.chancery.time;

/** What "early", "about" or "at least" does to a value: TIMEX3's attribute {@code mod}. */
public enum Mod {
  START,
  MID,
  END,
  APPROX,
  LESS_THAN,
  MORE_THAN,
  EQUAL_OR_LESS,
  EQUAL_OR_MORE
}
