package org.chancery.cli;

import java.util.Locale;
import org.chancery.mention.Gazetteer;

/** States and organisations as users write them. */
final class Sides {

  private Sides() {}

  /** The code in capitals, of a code or a name; a wrong use when it is neither. */
  static String checked(String words, String option, Screen screen) {
    Gazetteer gazetteer = Gazetteer.load();
    String code = words.strip().toUpperCase(Locale.ROOT);
    if (gazetteer.codes().contains(code)) {
      return code;
    }
    Gazetteer.Entry named = gazetteer.lookup(words.strip());
    if (named == null) {
      throw screen.misuse(
          option
              + ": found \""
              + words
              + "\", expected a state or organisation: a code such as VNM, USA, UN or ASEAN (ISO 3166-1 alpha-3), or a name such as Vietnam.");
    }
    return named.code();
  }
}
