package org.chancery.mention;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.article.Span;
import org.chancery.mention.LabelledWords.Match;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds those that act together under a common noun: institutions, bodies called by their short
 * name, and groups of persons or sides.
 */
final class InstitutionFinder {

  private static final Set<String> INSTITUTION_NOUNS =
      Words.set(
          "ministry department embassy consulate commission council party government parliament congress assembly "
              + "committee agency office administration delegation side mission secretariat cabinet presidency authority "
              + "authorities senate team state kremlin court army military police treasury bank readout release bureau "
              + "chancellery");

  private static final Set<String> RULING =
      Words.set("government authorities military army regime junta leadership");

  private static final List<String> ORGANISATIONS =
      List.of("UN", "OSCE", "WTO", "WHO", "OIC", "OAS", "SCO", "CSTO", "OTS");

  /** Short names, with the codes of the bodies that go by them. */
  private static final Map<String, List<String>> BODIES =
      Map.of(
          "fund", List.of("IMF"),
          "union", List.of("EU", "AU"),
          "agency", List.of("IAEA"),
          "alliance", List.of("NATO"),
          "bank", List.of("WB", "ADB", "AFDB", "AIIB", "ISDB", "EBRD", "IDB"),
          "commission", List.of("EU", "AU"),
          "bloc", List.of("EU", "ASEAN"),
          "league", List.of("LAS"),
          "organisation", ORGANISATIONS,
          "organization", ORGANISATIONS);

  /** Those that are also written small: "the bloc". */
  private static final Set<String> SMALL = Set.of("bloc", "alliance");

  private static final Set<String> GROUP_NOUNS =
      Words.set(
          "side party country nation leader minister president delegation government official state diplomat chief "
              + "premier counterpart principal secretary envoy capital neighbor neighbour people king ally partner "
              + "chairman pair interlocutor");

  /** Words that say that a group is all who met. */
  private static final Set<String> HEADED =
      Set.of("state", "government", "delegation", "delegations", "mission");

  private static final Set<String> NUMBERS = Words.set("two both all three four five six");

  private static final Set<String> DEFINITE = Set.of("the", "both", "all", "two");

  private final LabelledWords words;
  private final Offices offices;
  private final RoleFinder roles;
  private final Set<String> named;

  /**
   * @param named the codes of the states and bodies that the article names
   */
  InstitutionFinder(LabelledWords words, Offices offices, RoleFinder roles, Set<String> named) {
    this.words = words;
    this.offices = offices;
    this.roles = roles;
    this.named = named;
  }

  /** "ministry", "embassy", "side". */
  static boolean isInstitution(LabelledWords words, int at) {
    return words.isOneOf(at, INSTITUTION_NOUNS);
  }

  // ---- institutions ----

  /** "the foreign ministry", "the Vietnamese side", "the US Embassy". */
  void addInstitutions(List<Mention> mentions) {
    for (int at = 0; at < words.size(); at++) {
      Mention institution = institution(at);
      if (institution != null) {
        mentions.add(institution);
      }
    }
  }

  private @Nullable Mention institution(int at) {
    Token token = words.token(at);
    boolean isNoun =
        words.isFree(at)
            && !words.isTaken(at)
            && isInstitution(words, at)
            && token.isNoun()
            && !(words.is(at, "state") && token.is(Relation.COMPOUND));
    if (!isNoun) {
      return null;
    }
    int start = at;
    if (isOfLeader(at)) {
      start = at - 1;
    }
    for (int before = startBefore(start); before < start; before = startBefore(start)) {
      start = before;
    }
    int end = endOfInstitution(at);
    String before = lastSideIn(start, at);
    String side = before == null ? words.sideIn(at + 1, end) : before;
    return start < at || side != null
        ? words.mention(Mention.Kind.INSTITUTION, start, end, token, side, false)
        : null;
  }

  /** "the <b>Obama</b> administration". */
  private boolean isOfLeader(int noun) {
    return words.isOneOf(noun, LED)
        && words.isFree(noun - 1)
        && words.isCapital(noun - 1)
        && words.match(noun - 1) == null
        && words.isDeterminer(noun - 2);
  }

  private static final Set<String> LED = Words.set("administration government cabinet presidency");

  /** Where the institution begins with one more of its words; {@code start} where none belongs. */
  private int startBefore(int start) {
    int before = start - 1;
    Match match = words.match(before);
    if (match != null) {
      return match.start();
    }
    boolean belongs =
        before >= 0
            && (words.is(before, "'s") && words.match(before - 1) != null
                || roles.isDomainBefore(before)
                || offices.mayPrecede(words.word(before))
                || words.isDeterminer(before));
    return belongs ? before : start;
  }

  private int endOfInstitution(int noun) {
    int of = noun + 1;
    boolean hasPhrase = words.is(of, "of") || words.is(of, "for");
    int end = hasPhrase ? roles.endOfDomain(of + 1) : of;
    Match state = words.is(of, "in") && words.isOneOf(noun, RULING) ? words.match(of + 1) : null;
    if (state != null) {
      return state.end(); // "the military in Myanmar"
    }
    return end == of + 1 ? of : end;
  }

  /** The state that is named last, nearest to the noun; or null. */
  private @Nullable String lastSideIn(int start, int end) {
    for (int at = end - 1; at >= start; at--) {
      Match match = words.match(at);
      if (match != null) {
        return match.code();
      }
    }
    return null;
  }

  // ---- bodies ----

  /** "<b>the Fund</b>", "<b>the Union</b>", in the place of an institution of these words. */
  void addBody(List<Mention> mentions, int at) {
    String body = bodyNamed(at);
    if (body != null) {
      Span noun = words.token(at).span();
      mentions.removeIf(one -> one.is(Mention.Kind.INSTITUTION) && one.span().contains(noun));
      mentions.add(words.mention(Mention.Kind.ORGANISATION, at - 1, at + 1, body, false));
    }
  }

  /** The one body of that short name that the article tells of; or null. */
  private @Nullable String bodyNamed(int at) {
    boolean isAlone =
        words.is(at - 1, "the")
            && (words.isCapital(at) || SMALL.contains(words.word(at)))
            && words.isFree(at)
            && !words.isCapital(at + 1)
            && !words.is(at + 1, "of");
    List<String> codes =
        isAlone ? BODIES.getOrDefault(words.word(at), List.<String>of()) : List.<String>of();
    List<String> here = codes.stream().filter(named::contains).toList();
    return here.size() == 1 ? here.get(0) : null;
  }

  // ---- groups ----

  /** "the two sides", "both ministers", "the leaders", in the place of a role of these words. */
  void addGroups(List<Mention> mentions) {
    for (int at = 0; at < words.size(); at++) {
      Mention group = group(at);
      if (group != null) {
        mentions.removeIf(one -> one.is(Mention.Kind.ROLE) && group.span().contains(one.span()));
        mentions.add(group);
      }
    }
  }

  private @Nullable Mention group(int at) {
    Token token = words.token(at);
    boolean areHeads = areHeads(at);
    if (token.isNoun()
        && token.tag().endsWith("S")
        && (areHeads || GROUP_NOUNS.contains(token.lemma()))) {
      return groupOf(at, areHeads ? at + 3 : at + 1);
    }
    boolean isPair = words.isOneOf(at, PAIR) && words.is(at - 1, "the") && !words.is(at + 1, "of");
    if (isPair) {
      return words.mention(Mention.Kind.GROUP, at - 1, at + 1, null, true);
    }
    boolean isAlone =
        (words.is(at, "both") || words.is(at, "two"))
            && (token.is(Relation.SUBJECT) || token.is(Relation.PASSIVE_SUBJECT))
            && !token.isNoun();
    int start = words.is(at - 1, "the") ? at - 1 : at;
    return isAlone ? words.mention(Mention.Kind.GROUP, start, at + 1, null, true) : null;
  }

  private static final Set<String> PAIR = Set.of("pair", "duo");

  /** "the two <b>heads of state</b>", "… of delegation". */
  private boolean areHeads(int at) {
    return words.is(at, "heads") && words.is(at + 1, "of") && words.isOneOf(at + 2, HEADED);
  }

  private @Nullable Mention groupOf(int noun, int end) {
    int start = startOfGroup(noun);
    boolean isCounted = false;
    boolean isBare = true;
    for (int at = start; at < noun; at++) {
      isCounted |= words.isOneOf(at, NUMBERS);
      isBare &= isBare(at);
    }
    boolean isAll = isBare && (isCounted || !words.is(end, "of"));
    return isAll && words.isOneOf(start, DEFINITE)
        ? words.mention(Mention.Kind.GROUP, start, end, null, true)
        : null;
  }

  private int startOfGroup(int noun) {
    Sentence sentence = words.sentence();
    Token head = words.token(noun);
    int start = noun;
    while (start > 0
        && (sentence.head(words.token(start - 1)) == head || words.isOffice(start - 1))) {
      start--;
    }
    return start;
  }

  /** Whether the word tells nothing about who the group is. */
  private boolean isBare(int at) {
    return words.is(at, "the")
        || words.isOneOf(at, NUMBERS)
        || words.is(at, "foreign")
        || words.is(at, "prime")
        || words.isOffice(at);
  }
}
