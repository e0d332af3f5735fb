package org.chancery.mention;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chancery.mention.LabelledWords.Label;
import org.chancery.mention.LabelledWords.Match;
import org.chancery.mention.LabelledWords.OfficeNoun;
import org.chancery.text.Relation;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/** Labels what tables know: offices, states and places, titles of honour. */
final class WordLabeller {

  private static final Set<String> HONORIFICS =
      Words.set(
          "mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sir lord lady dame shri smt smt. h.e. he h.e hon hon. "
              + "honourable honorable excellency cardinal archbishop monsignor ayatollah comrade sheikh sheikha gen gen. lt lt. col col. rev rev. sen sen. rep "
              + "rep. gov gov. amb amb. madam madame monsieur señor mme mme. mlle mlle. dato datuk datin tun herr frau retired yb yab seri samdech techo akka moha sena padei thipadei borvor dasho tengku tuanku sri pehin adm dpm dfm vfm dg cs fs nsa usec asec tan-sri puan encik haji hajjah");

  /** Short titles that are names as well: "Hun <b>Sen</b>". */
  private static final Set<String> ALSO_NAMES =
      Words.set("sen rep gen col gov lt he seri adm sena moha akka padei");

  private static final Set<String> RIGHT = Set.of("rt", "rt.", "right");

  private static final Set<String> SUFFIXES = Set.of("designate", "elect");
  private static final Set<String> NUMERALS = Set.of("ii", "iii");
  private static final Set<String> LINKS = Set.of("and", "-", "–");

  /** Titles that are family names as well: "Tom King". */
  private static final Set<String> SURNAMES_TOO =
      Words.set(
          "king prince bishop pope judge marshal major general knight baron sultan chancellor");

  /** "General Secretary and <b>President</b>": what the leader of a party may be besides. */
  private static final Set<Office> OF_PARTY_LEADERS =
      EnumSet.of(Office.HEAD_OF_STATE, Office.HEAD_OF_GOVERNMENT);

  private static final Set<String> PARTS_OF_CONTINENT =
      Set.of("latin", "south", "north", "central", "native", "pan");

  private final LabelledWords words;
  private final Gazetteer gazetteer;
  private final Offices offices;
  private final RoleFinder roles;

  WordLabeller(LabelledWords words, Gazetteer gazetteer, Offices offices, RoleFinder roles) {
    this.words = words;
    this.gazetteer = gazetteer;
    this.offices = offices;
    this.roles = roles;
  }

  /** Labels what the tables know; names are found in the rest. */
  void label() {
    labelOffices();
    labelPlaces();
    labelHonorifics();
    words.offices().forEach(this::labelDomain);
    joinOffices();
  }

  // ---- offices ----

  private void labelOffices() {
    for (int at = 0; at < words.size(); at++) {
      OfficeNoun office = officeAt(at);
      if (office != null) {
        for (int inside = office.start(); inside < office.end(); inside++) {
          words.label(inside, Label.OFFICE);
        }
        words.offices().add(office);
        at = office.last();
      }
    }
  }

  private @Nullable OfficeNoun officeAt(int at) {
    for (int end = Math.min(words.size(), at + offices.longestNoun() + 2); end > at; end--) {
      String noun = words.joined(at, end);
      String singular = singular(noun);
      Set<Office> found = offices.of(noun);
      boolean plural = found == null;
      if (plural && !singular.equals(noun)) {
        found = offices.of(singular);
      }
      if (found != null && isOfficeNoun(at, end - 1)) {
        return new OfficeNoun(at, endOfOffice(end), found, plural, offices.sidesOf(noun));
      }
    }
    return null;
  }

  private static String singular(String noun) {
    if (noun.endsWith("ies")) {
      return noun.substring(0, noun.length() - 3) + "y";
    }
    return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
  }

  private int endOfOffice(int end) {
    boolean hasSuffix = words.is(end, "-") && words.isOneOf(end + 1, SUFFIXES);
    boolean isNumbered = words.isOneOf(end, NUMERALS);
    return hasSuffix ? end + 2 : isNumbered ? end + 1 : end; // "Minister of Foreign Affairs II"
  }

  private boolean isOfficeNoun(int first, int last) {
    Token token = words.token(last);
    boolean mayBeNoun = token.isNoun() || words.isCapital(last) && !token.isVerb();
    return mayBeNoun
        && !isHour(last)
        && !modifiesThing(token)
        && !isSurname(first, last)
        && !isPartOfName(last)
        && !isAssembly(last);
  }

  /** "Hossein <b>Amir</b>-Abdollahian". */
  private boolean isPartOfName(int at) {
    return words.is(at, "amir") && words.is(at + 1, "-") && words.isCapital(at + 2);
  }

  /** "at 5 <b>pm</b>". */
  private boolean isHour(int at) {
    return words.is(at, "pm") && at > 0 && Character.isDigit(words.word(at - 1).charAt(0));
  }

  /** "the foreign <b>minister</b> talks". */
  private boolean modifiesThing(Token token) {
    Token head = words.sentence().head(token);
    return !words.isCapital(token.index() + 1)
        && token.is(Relation.COMPOUND)
        && head != null
        && head.index() > token.index()
        && !words.isCapital(head.index())
        && head.isNoun();
  }

  private boolean isSurname(int first, int last) {
    return first == last
        && words.isOneOf(last, SURNAMES_TOO)
        && !words.isCapital(last + 1)
        && words.isCapital(last - 1)
        && words.token(last - 1).isProperNoun()
        && gazetteer.lookup(words.surface(last - 1, last)) == null;
  }

  /** "<b>Leaders</b> Summit". */
  private boolean isAssembly(int last) {
    return words.isCapital(last + 1) && NameFinder.isThing(words, last + 1);
  }

  /** "Minister of <b>Energy</b> Ingrid Solheim": the domain is no part of the name. */
  private void labelDomain(OfficeNoun office) {
    int end = roles.widen(office).end();
    for (int at = office.end(); at < end; at++) {
      if (words.isFree(at)) {
        words.label(at, Label.DOMAIN);
      }
    }
  }

  /** "Deputy Prime Minister and Minister of Finance" is one person's office. */
  private void joinOffices() {
    List<OfficeNoun> nouns = words.offices();
    for (int number = nouns.size() - 1; number > 0; number--) {
      OfficeNoun first = nouns.get(number - 1);
      OfficeNoun second = nouns.get(number);
      if (isOfOne(first, second)) {
        Set<Office> both = EnumSet.copyOf(first.offices());
        both.addAll(second.offices());
        List<String> sides = first.sides().isEmpty() ? second.sides() : first.sides();
        nouns.set(number - 1, new OfficeNoun(first.start(), second.end(), both, false, sides));
        nouns.remove(number);
      }
    }
  }

  private boolean isOfOne(OfficeNoun first, OfficeNoun second) {
    boolean isMinister =
        second.offices().contains(Office.MINISTER)
            || second.offices().contains(Office.FOREIGN_MINISTER);
    boolean isLeader =
        first.offices().contains(Office.PARTY_LEADER)
            && second.offices().stream().anyMatch(OF_PARTY_LEADERS::contains);
    return !first.plural()
        && !second.plural()
        && words.isCapital(first.start())
        && words.isCapital(second.start())
        && (isLeader || isMinister && !first.offices().contains(Office.HEAD_OF_STATE))
        && isLinked(first, second);
  }

  private boolean isLinked(OfficeNoun first, OfficeNoun second) {
    int link = roles.widen(first).end();
    return link < second.start()
        && words.isOneOf(link, LINKS)
        && roles.widen(second).start() == link + 1
        && !words.isDeterminer(link + 1);
  }

  // ---- states and places ----

  private void labelPlaces() {
    for (int at = 0; at < words.size(); at++) {
      boolean mayBegin = words.isFree(at) && (words.isCapital(at) || words.is(at, "the"));
      Match match = mayBegin && !isOfContinent(at) ? placeAt(at) : null;
      if (match != null) {
        words.label(match);
        at = match.end() - 1;
      }
    }
  }

  /** "Latin <b>American</b>", "South <b>American</b>": of no one state. */
  private boolean isOfContinent(int at) {
    return words.word(at).startsWith("america") && words.isOneOf(at - 1, PARTS_OF_CONTINENT);
  }

  private @Nullable Match placeAt(int at) {
    for (int end = Math.min(words.size(), at + gazetteer.longestWords() + 2); end > at; end--) {
      if (words.isFree(end - 1) || words.isOffice(end - 1)) {
        Gazetteer.Entry entry = gazetteer.lookup(words.surface(at, end));
        if (entry != null
            && !(entry.ambiguous() && isBesideName(at, end))
            && !(entry.kind() == Gazetteer.Kind.CITY && isFamilyName(at))
            && !(entry.kind() == Gazetteer.Kind.HOUSE && isOfAnother(at, entry.code()))
            && !isOfNationalCouncil(at, end)) {
          return new Match(at, end, entry);
        }
      }
    }
    return null;
  }

  /** "Pakistani <b>Taliban</b>": not the government of Kabul. */
  private boolean isOfAnother(int at, String side) {
    Match before = words.match(at - 1);
    return before != null && before.isOfSide() && !before.code().equals(side);
  }

  private boolean isBesideName(int start, int end) {
    return isFreeName(start - 1) || isFreeName(end) && !offices.isDomain(words.word(end));
  }

  private boolean isFreeName(int at) {
    return words.isFree(at) && words.isCapital(at) && words.token(at).isProperNoun();
  }

  /** "Vuong Dinh <b>Hue</b>", "Chairman <b>Hue</b>": a city's name behind a name or an office. */
  private boolean isFamilyName(int at) {
    boolean isTitled = words.isOffice(at - 1) && words.isCapital(at - 1);
    return isTitled || NameFinder.isFreeName(words, at - 1) && words.isCapital(at - 2);
  }

  /** "<b>Security Council</b> Secretary", "Secretary of the <b>Security Council</b>" of a state. */
  private boolean isOfNationalCouncil(int start, int end) {
    boolean isCouncil = end - start == 2 && words.joined(start, end).endsWith("security council");
    int of = start - (words.is(start - 1, "the") ? 2 : 1);
    boolean isBehindSecretary = words.is(of, "of") && words.is(of - 1, "secretary");
    return isCouncil
        && (words.is(start - 1, "national") || words.is(end, "secretary") || isBehindSecretary);
  }

  // ---- titles of honour ----

  private void labelHonorifics() {
    for (int at = 0; at < words.size(); at++) {
      boolean isPronoun = words.is(at, "he") && !words.token(at).form().equals("HE");
      if (words.isFree(at)
          && words.isCapital(at)
          && words.isOneOf(at, HONORIFICS)
          && !(words.isOneOf(at, ALSO_NAMES) && !words.isCapital(at + 1))
          && !isInsideName(at)
          && !isPronoun) {
        words.label(at, Label.HONORIFIC);
        labelHonourable(at);
      }
    }
  }

  /** "Hassan <b>Sheikh</b> Mohamud": a name between two names. */
  private boolean isInsideName(int at) {
    return words.isOneOf(at, SHEIKH)
        && words.isCapital(at + 1)
        && words.isCapital(at - 1)
        && words.isFree(at - 1)
        && words.token(at - 1).is(Relation.COMPOUND)
        && !words.isOneOf(at - 1, HONORIFICS);
  }

  private static final Set<String> SHEIKH = Set.of("sheikh", "sheik", "shaikh");

  /** "<b>the Right</b> Hon X", "Senator <b>the</b> Hon X". */
  private void labelHonourable(int at) {
    int before = words.word(at).startsWith("hon") ? at - 1 : -1;
    if (words.isOneOf(before, RIGHT)) {
      words.label(before--, Label.HONORIFIC);
    }
    if (words.is(before, "the")) {
      words.label(before, Label.HONORIFIC);
    }
  }
}
