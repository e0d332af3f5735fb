package org.chancery.cli;

import java.util.Locale;

/** Codes of states and organisations as users write them. */
final class Sides {

  private Sides() {}

  /** The code in capitals; a wrong use when it cannot be one. */
  static String checked(String code, String option, Screen screen) {
    String side = code.strip().toUpperCase(Locale.ROOT);
    if (!side.matches("[A-Z][A-Z0-9]{1,9}")) {
      throw screen.misuse(option + ": expected a code such as VNM, USA, UN or ASEAN (three letters for a state, ISO 3166-1 alpha-3), found \"" + code + "\".");
    }
    return side;
  }
}
