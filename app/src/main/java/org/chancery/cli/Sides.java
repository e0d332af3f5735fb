package org.chancery.cli;

import java.util.Locale;
import org.chancery.mention.Gazetteer;

/** States and organisations as users write them. */
final class Sides {

  /** As which the ledger holds the side of what the sides of an encounter say together. */
  private static final String BOTH = "?both";

  private Sides() {}

  /** As {@link #checked}; "both" stands for what the sides of an encounter say together. */
  static String speaking(String words, String option, Screen screen) {
    return words.strip().equalsIgnoreCase("both") ? BOTH : checked(words, option, screen);
  }

  /**
   * A condition: that {@code side} speaks in a row of threads or of their events, alone, or with
   * another when both call on a third.
   *
   * @param row the table's name in the statement
   * @param thread the column with the thread's id
   * @param side a parameter, such as ":from"
   */
  static String speaks(String row, String thread, String side) {
    return (" AND ROW.from_side IN (SIDE, '?both') AND (ROW.from_side = SIDE OR ROW.to_side NOT IN ('?', '?both', '?' || SIDE)"
            + " AND EXISTS (SELECT 1 FROM wish w JOIN participant p ON p.encounter_id = w.encounter_id WHERE w.thread_id = THREAD AND p.side = SIDE))")
        .replace("ROW", row)
        .replace("THREAD", thread)
        .replace("SIDE", side);
  }

  /** A condition: that {@code side} is the other one, also when both call on it. */
  static String isOther(String row, String side) {
    return " AND ROW.to_side IN (SIDE, '?' || SIDE) AND (ROW.to_side = SIDE OR ROW.from_side = '?both')"
        .replace("ROW", row)
        .replace("SIDE", side);
  }

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
