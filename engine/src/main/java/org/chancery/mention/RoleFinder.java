package org.chancery.mention;

import java.util.List;
import java.util.Set;
import org.chancery.mention.LabelledWords.Label;
import org.chancery.mention.LabelledWords.Match;
import org.chancery.mention.LabelledWords.OfficeNoun;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Widens the noun of an office to the whole role, "the <b>Polish deputy</b> minister <b>of foreign
 * trade</b>", and tells for which state it speaks.
 */
final class RoleFinder {

  /**
   * A role with its modifiers and "of" phrases.
   *
   * @param side for whom it speaks, or null where it does not tell
   * @param accredited the state to which an ambassador is sent, or null
   */
  record Role(
      OfficeNoun office, int start, int end, @Nullable String side, @Nullable String accredited) {

    Set<Office> offices() {
      return office.offices();
    }
  }

  private static final Set<String> OF = Set.of("of", "for", "to", "in", "from", "at");
  private static final Set<String> LIST_SIGNS = Set.of(",", "and", "&");
  private static final Set<String> HEADING_SIGNS = Set.of("–", "—", "-", ":");
  private static final Set<String> OPEN_ENDS = Set.of("and", "the", "of");

  private static final Set<String> HOUSES =
      Words.set("department ministry office board council commission cabinet bureau");

  /** Those who are sent "for" a country speak for another. */
  private static final Set<String> ENVOYS =
      Words.set("envoy representative adviser advisor coordinator mediator emissary");

  private final LabelledWords words;
  private final Offices offices;
  private final Set<String> named;

  /**
   * @param named the codes of the states that the article names, as far as it has been read
   */
  RoleFinder(LabelledWords words, Offices offices, Set<String> named) {
    this.words = words;
    this.offices = offices;
    this.named = named;
  }

  /** The role of one person that ends before this word, or null. */
  @Nullable Role endingAt(int end) {
    List<OfficeNoun> nouns = words.offices();
    for (int number = nouns.size() - 1; number >= 0; number--) {
      OfficeNoun office = nouns.get(number);
      if (office.end() <= end && !office.plural()) {
        Role role = widen(office);
        return role.end() == end ? role : null;
      }
    }
    return null;
  }

  Role widen(OfficeNoun office) {
    Role role = withSecondDomain(withWordsBefore(office));
    for (Role longer = role; longer != null; longer = withNextPhrase(longer)) {
      role = longer;
    }
    boolean isUsual = words.isCapital(office.start()) && (role.side == null || isFixed(office));
    return isUsual
        ? new Role(office, role.start, role.end, usualSide(office), role.accredited)
        : role;
  }

  /** "the Special Representative of the Secretary-General for Libya" speaks for the UN. */
  private static boolean isFixed(OfficeNoun office) {
    return office.sides().size() == 1 && office.offices().contains(Office.HEAD_OF_ORGANISATION);
  }

  /**
   * Of the states that have the office, the one that the page names; the usual one if it names
   * none.
   */
  private @Nullable String usualSide(OfficeNoun office) {
    List<String> here = office.sides().stream().filter(named::contains).toList();
    return here.size() == 1
        ? here.get(0)
        : here.isEmpty() && !office.sides().isEmpty() ? office.sides().get(0) : null;
  }

  // ---- before the noun ----

  private Role withWordsBefore(OfficeNoun office) {
    int start = office.start();
    String side = null;
    while (start > 0 && words.isJoined(start - 1, start)) {
      int before = start - 1;
      Match match = words.match(before);
      if (match != null) {
        side = side == null ? match.code() : side;
        start = office.plural() ? startOfStates(match.start()) : match.start();
      } else if (isTaskBehindSide(before, office)) {
        start = before;
      } else if (belongsBefore(before, start)) {
        start = before;
        if (words.isDeterminer(before)) {
          break;
        }
      } else {
        break;
      }
    }
    boolean isOfBody =
        start < office.start()
            && words.is(start - 1, "of")
            && words.isOneOf(start - 2, HOUSES)
            && words.isCapital(start - 2);
    start = isOfBody ? start - 2 : start; // "Department of Foreign Affairs Secretary X"
    return new Role(office, start, office.end(), side, null);
  }

  private boolean belongsBefore(int at, int next) {
    if (words.is(at, "'s") || words.is(at, "'")) {
      return words.match(at - 1) != null || isOwner(at - 1);
    }
    return offices.mayPrecede(words.word(at))
        || words.isDeterminer(at)
        || isDomainBefore(at)
        || joinsDomains(at, next)
        || isDashBehindState(at)
        || words.isHyphen(at);
  }

  /**
   * "UN <b>humanitarian</b> chief", "EU Enlargement <b>and</b> Neighbourhood Commissioner": what
   * stands between the body or state and the office that it describes.
   */
  private boolean isTaskBehindSide(int at, OfficeNoun office) {
    int first = at;
    while (first >= 0 && at - first < LONGEST_TASK && isTask(first, office)) {
      first--;
    }
    boolean isBehind = first < at && words.match(first) != null && !words.isHyphen(first + 1);
    return isBehind && (words.isCapital(office.start()) || words.match(first).isOfSide());
  }

  private boolean isTask(int at, OfficeNoun office) {
    Token token = words.token(at);
    boolean isJoining = words.is(at, "and") || words.is(at, "&");
    boolean describes =
        words.isFree(at)
            && (token.isNoun() || token.tag().startsWith("JJ"))
            && words.isCapital(at) == words.isCapital(office.start());
    return (isJoining || describes) && hangsOn(token, office);
  }

  /** Whether the tree puts the word below the office, before it. */
  private boolean hangsOn(Token token, OfficeNoun office) {
    Token step = token;
    for (int steps = 0; step != null && steps < LONGEST_TASK; steps++) {
      if (step.index() >= office.start() && step.index() < office.end()) {
        return true;
      }
      step = words.sentence().head(step);
    }
    return false;
  }

  private static final int LONGEST_TASK = 5;

  private boolean isOwner(int at) {
    return words.isOffice(at) && words.token(at).isNoun();
  }

  /** "<b>Trade</b> Minister", and in small letters "the acting <b>irrigation</b> minister". */
  boolean isDomainBefore(int at) {
    boolean isSmall = at + 1 < words.size() && !words.isCapital(at) && !words.isCapital(at + 1);
    return (words.isCapital(at) || isSmall && words.token(at).isNoun())
        && offices.isDomain(words.word(at))
        && !words.is(at, "and")
        && !words.is(at, "the");
  }

  /** "Transport <b>and</b> Infrastructure Minister". */
  private boolean joinsDomains(int at, int next) {
    return at > 0
        && words.is(at, "and")
        && !words.is(at - 1, "committee")
        && isDomainBefore(at - 1)
        && isDomainBefore(next);
  }

  /** "<b>Kenya</b> – Foreign Minister X", as the head of a paragraph. */
  private boolean isDashBehindState(int at) {
    Match match = words.match(at - 1);
    return match != null
        && match.start() == 0
        && words.isOneOf(at, HEADING_SIGNS)
        && !words.isHyphen(at);
  }

  /** "the <b>Czech, Slovak and</b> Polish ministers": where the states begin. */
  private int startOfStates(int first) {
    int start = first;
    while (start > 1 && isListSign(start - 1)) {
      int before = start - 2;
      before -= before > 0 && isListSign(before) ? 1 : 0;
      Match match = words.match(before);
      if (match == null) {
        break;
      }
      start = match.start();
    }
    return start;
  }

  private boolean isListSign(int at) {
    return words.isOneOf(at, LIST_SIGNS);
  }

  // ---- behind the noun ----

  /** "Minister of State <b>and Foreign Affairs</b>". */
  private Role withSecondDomain(Role role) {
    OfficeNoun office = role.office;
    int and = office.end();
    boolean isSecond =
        and + 1 < words.size()
            && and - office.start() > 2
            && words.is(and, "and")
            && isDomainBefore(words.is(and + 1, "the") ? and + 2 : and + 1);
    int end = isSecond ? endOfDomain(and + 1) : and;
    if (end == and || words.isOffice(end)) {
      return role;
    }
    String side = role.side == null ? words.sideIn(and + 1, end) : role.side;
    return new Role(office, role.start, end, side, null);
  }

  /** With one more phrase like "of …", "for …"; null where none goes on. */
  private @Nullable Role withNextPhrase(Role role) {
    int of = role.end;
    if (of + 1 >= words.size() || !words.isOneOf(of, OF)) {
      return null;
    }
    boolean isSent = isSentFor(role.office, of) || words.is(of, "to") || words.is(of, "in");
    int stop = isSent || words.is(of, "from") ? endOfState(of + 1) : endOfDomain(of + 1);
    stop = stop == of + 1 && isDomainBehindFor(of) ? of + 2 : stop;
    String state = words.sideIn(of + 1, stop);
    boolean isPlace = words.is(of, "at") && state == null;
    if (stop == of + 1 || isPlace) {
      return null;
    }
    int house = isSent ? endOfHouse(stop) : stop;
    if (isSent && house == stop) {
      return new Role(role.office, role.start, endOfStates(role, stop), role.side, state);
    }
    boolean isSide =
        role.side == null || role.offices().contains(Office.HEAD_OF_ORGANISATION) && state != null;
    int end = house > stop ? house : endOfStates(role, stop);
    return new Role(role.office, role.start, end, isSide ? state : role.side, role.accredited);
  }

  /** "Special Envoy <b>for</b> Sudan". */
  private boolean isSentFor(OfficeNoun office, int at) {
    int state = words.is(at + 1, "the") ? at + 2 : at + 1;
    return words.is(at, "for")
        && words.isOneOf(office.last(), ENVOYS)
        && words.match(state) != null;
  }

  /** "deputy prime minister <b>for reconstruction</b>, X": whatever is not a state. */
  private boolean isDomainBehindFor(int of) {
    return words.is(of, "for")
        && words.is(of + 2, ",")
        && words.match(of + 1) == null
        && !words.isCapital(of + 1)
        && words.token(of + 1).isNoun();
  }

  /** "Permanent Secretary in the UK <b>Home Office</b>" is of it; {@code at} where none stands. */
  private int endOfHouse(int at) {
    int last = at;
    while (last + 1 < words.size() && words.isCapital(last) && !words.isOneOf(last, HOUSES)) {
      last++;
    }
    return words.isCapital(last) && words.isOneOf(last, HOUSES) ? last + 1 : at;
  }

  /** "ministers of Poland<b>, the Czech Republic and Slovakia</b>": where the states end. */
  private int endOfStates(Role role, int first) {
    int end = first;
    while (role.office.plural() && isListSign(end)) {
      int next = end + 1;
      while (isListSign(next) || words.is(next, "the")) {
        next++;
      }
      Match match = words.match(next);
      if (match == null) {
        break;
      }
      end = match.end();
    }
    return end;
  }

  // ---- what the office is for ----

  /** Where the states end that begin here, "the" before them; {@code start} where none does. */
  private int endOfState(int start) {
    return endOfDomain(start, start, true);
  }

  /** Where the domain ends that begins here, "foreign trade of Japan"; {@code start} where none. */
  int endOfDomain(int start) {
    return endOfDomain(start, endOfUnknown(start), false);
  }

  private int endOfDomain(int start, int known, boolean statesOnly) {
    boolean any = known > start;
    int at = known;
    while (at < words.size()) {
      Match state = words.match(at);
      if (state != null) {
        any = true;
        at = state.end();
        if (ownsDomain(at)) {
          at++;
        } else if (!isDomainOf(state, at)) {
          break;
        }
      } else {
        int step = statesOnly ? stepToState(at) : stepInDomain(at, any);
        if (step == 0) {
          break;
        }
        any |= !statesOnly && isOfDomain(at) && !words.is(at, "the") && !words.is(at, "and");
        at += step;
      }
    }
    while (at > start && words.isOneOf(at - 1, OPEN_ENDS)) {
      at--;
    }
    return any ? at : start;
  }

  /** Behind "of Japan": "<b>'s</b> Foreign Ministry". */
  private boolean ownsDomain(int at) {
    return (words.is(at, "'s") || words.is(at, "'")) && isDomain(at + 1);
  }

  /** Behind "of the Japanese": "<b>foreign</b> ministry". */
  private boolean isDomainOf(Match state, int at) {
    return (words.isCapital(at) || state.is(Gazetteer.Kind.DEMONYM))
        && isDomain(at)
        && (words.isFree(at) || words.has(at, Label.DOMAIN));
  }

  /** How many words lead on to a state; 0 where none does. */
  private int stepToState(int at) {
    return isPeoples(at) ? 2 : words.is(at, "the") ? 1 : 0;
  }

  /** How many words lead on in the domain; 0 where it ends. */
  private int stepInDomain(int at, boolean any) {
    if (isOfDomain(at)) {
      return 1;
    }
    if (isPeoples(at)) {
      return 2;
    }
    return any && (isWithinDomains(at) || leadsToDomain(at)) ? 1 : 0;
  }

  private boolean isOfDomain(int at) {
    return (isDomain(at) || words.is(at, "&") || words.isHyphen(at)) && !words.isOffice(at);
  }

  private boolean isDomain(int at) {
    return at < words.size() && offices.isDomain(words.word(at));
  }

  /** "of the <b>People's</b> Republic of …". */
  private boolean isPeoples(int at) {
    return words.is(at, "people") && words.is(at + 1, "'s") && isDomain(at + 2);
  }

  /** "trade <b>of</b> Japan". */
  private boolean leadsToDomain(int at) {
    return words.is(at, "of")
        && (words.match(at + 1) != null || words.is(at + 1, "the") || isDomain(at + 1));
  }

  /**
   * The comma or apostrophe of "Foreign Affairs<b>,</b> Emigration and Expatriates<b>'</b>
   * Welfare".
   */
  private boolean isWithinDomains(int at) {
    boolean isNext = words.isCapital(at + 1) && isDomain(at + 1);
    if (words.is(at, "'")) {
      return isNext;
    }
    for (int next = at + 1; words.is(at, ",") && isNext && next < at + 6; next++) {
      if (words.is(next, "and") && isDomain(next - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Where words of a domain end that no table knows; {@code start} where none stand. */
  private int endOfUnknown(int start) {
    int apposed = endOfApposed(start);
    boolean isUnknown =
        words.is(start - 1, "of")
            && words.isCapital(start)
            && words.isFree(start)
            && !isDomain(start)
            && (words.is(start + 1, "of")
                || words.isCapital(start + 1)); // "Minister of Ecology of"
    return apposed == start && isUnknown ? start + 1 : apposed;
  }

  /**
   * "Minister of <b>Jal Shakti</b>, Shri X": words in capitals, whatever they are, before the comma
   * and title of honour of a name; {@code at} itself where none stand.
   */
  private int endOfApposed(int at) {
    int end = at;
    while (words.isCapital(end)
        && (words.isFree(end) || words.has(end, Label.DOMAIN))
        && words.match(end) == null) {
      end++;
    }
    return words.is(end, ",") && words.isHonorific(end + 1) ? end : at;
  }
}
