package org.chancery.bench;

import java.util.ArrayList;
import java.util.List;
import org.chancery.bench.Draft.Line;

/**
 * Turns a draft into a copy of it, as another outlet prints an agency's text: other quotation
 * marks, 5 to 30 % of the words changed, sentences dropped, or the end cut off. What the marks show
 * stays true.
 */
final class Syndicate {

  private static final List<String[]> SWAPS =
      List.of(
          new String[] {" received ", " welcomed "}, new String[] {" said› that", " stated› that"},
          new String[] {"The two sides", "Both sides"},
              new String[] {" bilateral relations", " mutual ties"},
          new String[] {" last year", " in the past year"}, new String[] {" per cent", " percent"},
          new String[] {" in recent years", " over recent years"}, new String[] {"USD ", "US$"},
          new String[] {"In reply, ", "Responding, "},
              new String[] {" this year", " in the current year"},
          new String[] {"also took part", "attended as well"},
              new String[] {" ties ", " relations "},
          new String[] {"exchanged views on", "talked about"},
              new String[] {" held talks with ", " had talks with "},
          new String[] {" cooperation ", " collaboration "},
              new String[] {" at an early date", " soon"},
          new String[] {" without delay", " promptly"},
              new String[] {" noted› that", " observed› that"});
  private static final List<String> ADDED =
      List.of(
          "The meeting was reported by state media.", "No further details were released.",
          "Analysts had expected little movement before the autumn.",
              "The report did not say how long the talks lasted.",
          "Neither side commented further.", "The remarks were carried by local media.");

  private final Dice dice;

  Syndicate(Dice dice) {
    this.dice = dice;
  }

  Draft copy(Draft original) {
    double strength = 0.05 + dice.between(0, 25) / 100.0;
    boolean isCut = dice.chance(0.2);
    String quotes = dice.of("\"\"", "‘’", "“”");
    List<Line> kept = new ArrayList<>();
    int most = isCut ? Math.max(4, original.lines().size() * 2 / 3) : original.lines().size();
    for (Line line : original.lines().subList(0, Math.min(most, original.lines().size()))) {
      boolean isDropped = !line.isLead() && kept.size() > 2 && dice.chance(strength * 0.45);
      if (!isDropped) {
        kept.add(line.with(requoted(swapped(line.marked(), strength), quotes)));
      }
    }
    Draft copy = new Draft();
    kept.forEach(copy::add);
    if (!isCut && dice.chance(strength * 2)) {
      copy.add(new Line(dice.pick(ADDED), List.of(), -1, false, true));
    }
    return copy;
  }

  private String swapped(String marked, double strength) {
    String words = marked;
    for (String[] swap : SWAPS) {
      words = dice.chance(strength * 2.2) ? words.replace(swap[0], swap[1]) : words;
    }
    return words;
  }

  private static String requoted(String marked, String quotes) {
    String open = quotes.substring(0, quotes.length() / 2);
    return marked
        .replace("“", open.substring(0, 1))
        .replace("”", quotes.substring(quotes.length() - 1));
  }
}
