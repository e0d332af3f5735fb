package org.chancery.actor;

import java.util.EnumSet;
import java.util.Set;
import org.chancery.mention.Office;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/** Which states have a king and which a president. */
final class Monarchies {

  private static final Set<Office> ONLY_PRESIDENT = EnumSet.of(Office.HEAD_OF_STATE);
  private static final Set<String> ROYAL =
      Words.set("king queen emir amir sultan crown prince princess sheikh ruler");

  /** States with a monarch of their own. */
  private static final Set<String> KINGDOMS =
      Set.of(
          "ARE", "BEL", "BHR", "BRN", "BTN", "DNK", "ESP", "GBR", "JOR", "JPN", "KHM", "KWT", "LIE",
          "LSO", "LUX", "MAR", "MCO", "MYS", "NLD", "NOR", "OMN", "QAT", "SAU", "SWE", "SWZ", "THA",
          "TON");

  private Monarchies() {}

  /** Whether the title of the person may be one of the state; no side fits all but kings. */
  static boolean fits(Draft draft, @Nullable String side) {
    boolean isKingdom = side != null && KINGDOMS.contains(side);
    boolean isRoyal = ROYAL.stream().anyMatch(draft.roleWords::contains);
    boolean isPresident =
        draft.roleWords.contains("president") && draft.offices.equals(ONLY_PRESIDENT);
    return isRoyal ? isKingdom : !isPresident || !isKingdom;
  }
}
