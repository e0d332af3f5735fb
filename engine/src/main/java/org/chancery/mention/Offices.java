package org.chancery.mention;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.text.Fold;
import org.jspecify.annotations.Nullable;

/** The nouns of {@code offices.tsv}, and the words that may stand around them. */
public final class Offices {

  /** Words before the noun that belong to the office: "<b>deputy foreign</b> minister". */
  private static final Set<String> BEFORE =
      words(
          "acting appointed assistant associate caretaker chief commerce crown defence defense deputy designated economy energy environment executive"
              + " finance first foreign former health high home incoming incumbent industry interior justice labour national new newly"
              + " newly-appointed outgoing party permanent prime principal senior special state then top trade treasury under"
              + " vice visiting external affairs culture education agriculture transport tourism security government cabinet"
              + " ruling joint regional country designate highness majesty royal interim presidential parliamentary military intelligence union personal");

  /**
   * Words after "of" or "for" that belong to the office: "minister of <b>industry and trade</b>".
   */
  private static final Set<String> DOMAIN =
      words(
          "foreign external internal home affairs relations industry trade industrial commerce finance defence defense interior justice"
              + " economy economic energy environment health labour labor education culture tourism transport agriculture rural"
              + " development science technology information communications planning investment international cooperation security"
              + " public state national natural resources water social welfare women youth sports fisheries treasury homeland"
              + " veterans housing urban infrastructure digital climate change regional integration european expatriates expatriate"
              + " policy political committee commission central congress assembly council party communist people's mission delegation"
              + " office department ministry board directors bureau politburo cabinet government parliament senate house representatives"
              + " armed forces army staff republic kingdom union community abroad and the east asian pacific african western hemisphere south north"
              + " latin american diplomacy nuclear arms control human rights religious freedom us-china review supreme"
              + " diaspora migration immigration asylum citizenship francophonie minorities higher research innovation"
              + " universities mines mining mineral minerals petroleum oil gas electricity telecommunications posts railways aviation"
              + " maritime marine ports shipping forestry forests livestock food lands local decentralization decentralisation"
              + " municipal emergencies emergency situations disaster gender equality family families children population"
              + " employment skills manpower works construction heritage arts antiquities islamic endowments budget revenue"
              + " enterprise enterprises business competition media law legal constitutional civil service administrative reform"
              + " reforms reconciliation refugees repatriation overseas gulf caribbean commonwealth americas europe asia middle"
              + " multilateral bilateral consular cooperatives hydrocarbons irrigation hajj umrah awqaf waqf pilgrimage diwan amiri tribal northern southern solidarity unity accord emigrants emigration expatriates' welfare worship nationals tolerance ii iii religious roads road customs textiles steel coal wildlife parks sport intelligence guidance martyrs fuel ecology forestry land lands democratic socialist bolivarian plurinational federative hashemite sultanate federal reconstruction recovery indo-pacific asia-pacific euro-atlantic near central africa arctic balkans oceania parliamentary protocol highways power renewable");

  private final Map<String, Set<Office>> byNoun;
  private final Map<String, List<String>> sides;
  private final int longestNoun;

  private Offices(Map<String, Set<Office>> byNoun, Map<String, List<String>> sides) {
    this.byNoun = Map.copyOf(byNoun);
    this.sides = Map.copyOf(sides);
    this.longestNoun =
        byNoun.keySet().stream().mapToInt(noun -> noun.split(" ").length).max().orElse(0);
  }

  public static Offices load() {
    Map<String, Set<Office>> byNoun = new HashMap<>();
    Map<String, List<String>> sides = new HashMap<>();
    for (List<String> row : TableFile.rows(Offices.class, "offices.tsv")) {
      Set<Office> offices =
          Arrays.stream(row.get(1).split(","))
              .map(Office::valueOf)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Office.class)));
      byNoun.put(Fold.of(row.get(0)), offices);
      if (row.size() > 2) {
        sides.put(Fold.of(row.get(0)), List.of(row.get(2).split(",")));
      }
    }
    return new Offices(byNoun, sides);
  }

  private static Set<String> words(String list) {
    return org.chancery.text.Words.set(list);
  }

  /** The offices of a noun in the singular, or null when it is none. */
  public @Nullable Set<Office> of(String noun) {
    return byNoun.get(noun);
  }

  /** The states that have the office by this name, the usual one first; empty when any may. */
  List<String> sidesOf(String noun) {
    return sides.getOrDefault(noun, List.of());
  }

  int longestNoun() {
    return longestNoun;
  }

  boolean mayPrecede(String word) {
    return BEFORE.contains(word);
  }

  boolean isDomain(String word) {
    return DOMAIN.contains(word);
  }
}
