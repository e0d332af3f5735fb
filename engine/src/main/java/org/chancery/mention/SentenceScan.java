package org.chancery.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.text.Fold;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/** One sentence's words with what each is part of; used once, for one sentence. */
final class SentenceScan {

  private static final Set<String> HONORIFICS =
      Words.set(
          "mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sir lord lady dame shri smt smt. h.e. he h.e hon hon. "
              + "honourable honorable excellency comrade sheikh sheikha gen gen. lt lt. col col. rev rev. sen sen. rep "
              + "rep. gov gov. amb amb. madam madame monsieur señor mme mme. mlle mlle. dato datuk datin tun herr frau retired yb yab seri samdech techo akka moha sena padei thipadei borvor dasho tengku tuanku sri pehin adm dpm dfm vfm dg cs fs nsa usec asec tan-sri puan encik haji hajjah");
  private static final Set<String> LINKS =
      Words.set("bin binti bint ibn al el de da do dos del van der den von zu la le ul ur e y di");
  private static final Set<String> ARABIC_ARTICLES =
      Words.set("al el as es ash ad ed an en ar er at et az ez ul");
  private static final Set<String> NO_NAME =
      Words.set(
          "january february march april may june july august september october november december jan feb mar apr jun "
              + "jul aug sept sep oct nov dec jan. feb. aug. sept. oct. nov. dec. monday tuesday wednesday thursday friday "
              + "saturday sunday i the a an and but in on at for from with he she it they we his her their our this that "
              + "these those there as by of to both all no not yes if while when also after before regarding meanwhile "
              + "photo photos file images getty reuters afp ap vna xinhua yonhap tass pm am gmt covid-19 covid tiktok east "
              + "west north south northern southern eastern western central middle global asia europe africa america latin "
              + "asian european african arab islamic muslim christian jewish buddhist catholic indo-pacific pacific "
              + "atlantic democrats democrat republicans republican democratic god internet english mps ceo cfo uncharter "
              + "new first second third ii iii extraordinary plenipotentiary");
  private static final Set<String> THING_WORDS =
      Words.set(
          "forces force members services army navy special presidential human rights democratic republic federal regional provincial agreement treaty charter convention partnership summit sea ocean river order day year street palace hall "
              + "centre center forum conference framework initiative strategy plan declaration statement peninsula island "
              + "islands strait airport hotel region province city states news times post radio tv press act section "
              + "nations week games cup league club road belt fund war law policy principle principles goals corridor gulf "
              + "bay mountain valley bridge university school college institute museum library hospital church temple "
              + "mosque prize award medal festival development cooperation security trade economic strategic comprehensive "
              + "national international relations affairs council crossing port dialogue process accord pact protocol "
              + "resolution vision programme program project action joint free zone area market green digital bank "
              + "investment health stock exchange company corporation corp corp. inc inc. ltd ltd. group association "
              + "foundation society magazine journal review network media daily agency online party congress assembly "
              + "parliament ministry bureau political politburo committee");

  /** What ends the names of places, bodies and papers, and no family name. */
  private static final Set<String> LAST_OF_THINGS =
      Words.set(
          "dam nile consensus regulation regulations studies annex instrument meetings coast editor calls contacts letters"
              + " christmas easter ramadan office commission committee desk wire newswire gate house yard park garden gardens"
              + " tower building complex barracks camp base crossing pass line track railway canal pipeline reservoir basin"
              + " delta desert reef shoal atoll archipelago cape square avenue boulevard lane quarter district province county"
              + " governorate prefecture municipality constitution code bill amendment memorandum charter covenant protocol"
              + " tribunal court mechanism facility instruments consultations negotiations round rounds questions answers"
              + " minutes remarks readout communique summary outcome outcomes organization organisation authority institute"
              + " directorate talks dialogue sahara airlines airways industries holdings ventures executive federation secretariat");

  /** "an Official <b>Visit</b>": no official of that name. */
  private static final Set<String> OCCASIONS =
      Set.of("visit", "talks", "meeting", "call", "executive");

  private static final Set<String> INSTITUTION_NOUNS =
      Words.set(
          "ministry department embassy consulate commission council party government parliament congress assembly "
              + "committee agency office administration delegation side mission secretariat cabinet presidency authority "
              + "authorities senate team state kremlin court army military police treasury bank readout release bureau "
              + "chancellery");
  private static final Set<String> HOUSES =
      Words.set("department ministry office board council commission cabinet bureau");

  private static final Set<String> GROUP_NOUNS =
      Words.set(
          "side party country nation leader minister president delegation government official state diplomat chief "
              + "premier counterpart principal secretary envoy capital neighbor neighbour people king ally partner "
              + "chairman pair interlocutor");

  /** Words that say that a group is all who met. */
  private static final Set<String> HEADED =
      Set.of("state", "government", "delegation", "delegations", "mission");

  private static final Set<String> NUMBERS = Words.set("two both all three four five six");

  /**
   * Titles of courtesy, behind which the office still may stand before: "the Minister, Senator X".
   */
  private static final Set<Office> COURTESY =
      EnumSet.of(Office.LEGISLATOR, Office.AMBASSADOR, Office.MILITARY);

  /** "D.Batsuuri", as Mongolians write their names. */
  private static final Pattern INITIALED = Pattern.compile("\\p{Lu}\\p{L}?\\.\\p{Lu}\\p{Ll}{2,}");

  private static final Pattern SUFFIX = Pattern.compile("designate|elect");

  /** Gerunds that open a sentence, taken for nouns: "<b>Meeting</b> Guterres, he said …". */
  private static final Set<String> OPENING =
      Words.set(
          "meeting receiving welcoming addressing greeting hosting thanking visiting calling briefing");

  /** Titles that are family names as well: "Tom King". */
  private static final Set<String> SURNAMES_TOO =
      Words.set(
          "king prince bishop pope judge marshal major general knight baron sultan chancellor");

  private static final Set<Relation> PERSONS_PLACES =
      EnumSet.of(
          Relation.SUBJECT,
          Relation.PASSIVE_SUBJECT,
          Relation.OBJECT,
          Relation.INDIRECT_OBJECT,
          Relation.PREPOSITION_OBJECT,
          Relation.POSSESSIVE,
          Relation.CONJUNCT);

  private static final Set<String> OF = Set.of("of", "for", "to", "in", "from", "at");

  /** Those who are sent "for" a country speak for another. */
  private static final Set<String> ENVOYS =
      Words.set("envoy representative adviser advisor coordinator mediator emissary");

  private enum Label {
    NONE,
    PLACE_OR_SIDE,
    OFFICE,
    /** What the office is for: "of Foreign Trade". */
    DOMAIN,
    HONORIFIC,
    NAME
  }

  private record Phrase(
      int start, int end, Set<Office> offices, boolean plural, List<String> sides) {}

  private record Name(int start, int end) {}

  private record Match(int start, int end, Gazetteer.Entry entry) {}

  private final Article article;
  private final Sentence sentence;
  private final List<Token> tokens;
  private final Gazetteer gazetteer;
  private final Offices offices;
  private final String[] folded;
  private final Label[] labels;
  private final @Nullable Match[] matches;
  private final List<Phrase> phrases = new ArrayList<>();
  private Set<String> named = Set.of();

  SentenceScan(Article article, Sentence sentence, Gazetteer gazetteer, Offices offices) {
    this.article = article;
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.gazetteer = gazetteer;
    this.offices = offices;
    this.folded = tokens.stream().map(token -> Fold.of(token.form())).toArray(String[]::new);
    this.labels = new Label[tokens.size()];
    this.matches = new Match[tokens.size()];
    Arrays.fill(labels, Label.NONE);
  }

  // ---- what tables know ----

  void label() {
    labelOffices();
    labelPlaces();
    labelHonorifics();
    phrases.forEach(this::labelDomain);
    joinOffices();
  }

  /** "Deputy Prime Minister and Minister of Finance" is one person's office. */
  private void joinOffices() {
    for (int number = phrases.size() - 1; number > 0; number--) {
      Phrase first = phrases.get(number - 1);
      Phrase second = phrases.get(number);
      if (isOfOne(first, second)) {
        Set<Office> both = EnumSet.copyOf(first.offices);
        both.addAll(second.offices);
        List<String> sides = first.sides.isEmpty() ? second.sides : first.sides;
        phrases.set(number - 1, new Phrase(first.start, second.end, both, false, sides));
        phrases.remove(number);
      }
    }
  }

  private boolean isOfOne(Phrase first, Phrase second) {
    int link = widen(first).end;
    boolean isMinister =
        second.offices.contains(Office.MINISTER)
            || second.offices.contains(Office.FOREIGN_MINISTER);
    boolean isLeader =
        first.offices.contains(Office.PARTY_LEADER)
            && second.offices.stream().anyMatch(OF_PARTY_LEADERS::contains);
    return !first.plural
        && !second.plural
        && link < second.start
        && (folded[link].equals("and") || folded[link].equals("-") || folded[link].equals("–"))
        && widen(second).start == link + 1
        && !isDeterminer(link + 1)
        && isCapital(first.start)
        && isCapital(second.start)
        && (isLeader || isMinister && !first.offices.contains(Office.HEAD_OF_STATE));
  }

  /** "General Secretary and <b>President</b>": what the leader of a party may be besides. */
  private static final Set<Office> OF_PARTY_LEADERS =
      EnumSet.of(Office.HEAD_OF_STATE, Office.HEAD_OF_GOVERNMENT);

  /** "Minister of <b>Energy</b> Ingrid Solheim": the domain is no part of the name. */
  private void labelDomain(Phrase phrase) {
    RoleWords words = widen(phrase);
    for (int at = phrase.end; at < words.end; at++) {
      labels[at] = labels[at] == Label.NONE ? Label.DOMAIN : labels[at];
    }
  }

  private void labelOffices() {
    for (int at = 0; at < tokens.size(); at++) {
      Phrase phrase = officeAt(at);
      if (phrase != null) {
        for (int inside = phrase.start; inside < phrase.end; inside++) {
          labels[inside] = Label.OFFICE;
        }
        phrases.add(phrase);
        at = phrase.end - 1;
      }
    }
  }

  private @Nullable Phrase officeAt(int at) {
    for (int end = Math.min(tokens.size(), at + offices.longestNoun() + 2); end > at; end--) {
      String words = joined(at, end);
      String singular = singular(words);
      Set<Office> found = offices.of(words);
      boolean plural = found == null;
      if (plural && !singular.equals(words)) {
        found = offices.of(singular);
      }
      if (found != null && isOfficeNoun(at, end - 1)) {
        return new Phrase(at, endOfOffice(end), found, plural, offices.sidesOf(words));
      }
    }
    return null;
  }

  private int endOfOffice(int end) {
    boolean hasSuffix =
        end + 1 < tokens.size()
            && folded[end].equals("-")
            && SUFFIX.matcher(folded[end + 1]).matches();
    boolean isNumbered = end < tokens.size() && NUMERALS.contains(folded[end]);
    return hasSuffix ? end + 2 : isNumbered ? end + 1 : end; // "Minister of Foreign Affairs II"
  }

  private static final Set<String> NUMERALS = Set.of("ii", "iii");

  private boolean isOfficeNoun(int first, int last) {
    Token token = tokens.get(last);
    if (folded[last].equals("pm") && last > 0 && Character.isDigit(folded[last - 1].charAt(0))) {
      return false;
    }
    if (!token.isNoun() && !(isCapital(last) && !token.isVerb())) {
      return false;
    }
    Token head = sentence.head(token);
    boolean named = last + 1 < tokens.size() && isCapital(last + 1);
    boolean modifiesThing =
        !named
            && token.is(Relation.COMPOUND)
            && head != null
            && head.index() > last
            && !isCapital(head.index())
            && head.isNoun();
    boolean isSurname =
        first == last
            && SURNAMES_TOO.contains(folded[last])
            && !named
            && last > 0
            && isCapital(last - 1)
            && tokens.get(last - 1).isProperNoun()
            && gazetteer.lookup(surface(last - 1, last)) == null;
    if (isSurname) {
      return false;
    }
    boolean isAssembly =
        last + 1 < tokens.size() && isCapital(last + 1) && isThing(folded[last + 1]);
    return !modifiesThing && !isAssembly;
  }

  private static String singular(String words) {
    if (words.endsWith("ies")) {
      return words.substring(0, words.length() - 3) + "y";
    }
    return words.endsWith("s") && !words.endsWith("ss")
        ? words.substring(0, words.length() - 1)
        : words;
  }

  private void labelPlaces() {
    for (int at = 0; at < tokens.size(); at++) {
      Match match =
          labels[at] == Label.NONE && (isCapital(at) || folded[at].equals("the"))
              ? placeAt(at)
              : null;
      if (match != null) {
        for (int inside = at; inside < match.end; inside++) {
          labels[inside] = Label.PLACE_OR_SIDE;
          matches[inside] = match;
        }
        at = match.end - 1;
      }
    }
  }

  /** "Latin <b>American</b>", "South <b>American</b>": of no one state. */
  private boolean isOfContinent(int at) {
    return at > 0
        && folded[at].startsWith("america")
        && Set.of("latin", "south", "north", "central", "native", "pan").contains(folded[at - 1]);
  }

  private @Nullable Match placeAt(int at) {
    if (isOfContinent(at)) {
      return null;
    }
    for (int end = Math.min(tokens.size(), at + gazetteer.longestWords() + 2); end > at; end--) {
      if (labels[end - 1] == Label.NONE || labels[end - 1] == Label.OFFICE) {
        Gazetteer.Entry entry = gazetteer.lookup(surface(at, end));
        if (entry != null
            && !(entry.ambiguous() && isBesideName(at, end))
            && !(entry.kind() == Gazetteer.Kind.CITY && isFamilyName(at))
            && !isOfNationalCouncil(at, end)) {
          return new Match(at, end, entry);
        }
      }
    }
    return null;
  }

  /** "Vuong Dinh <b>Hue</b>", "Chairman <b>Hue</b>": a city's name behind a name or an office. */
  private boolean isFamilyName(int at) {
    boolean isTitled = at > 0 && labels[at - 1] == Label.OFFICE && isCapital(at - 1);
    boolean isBehindName =
        at > 1
            && isCapital(at - 1)
            && tokens.get(at - 1).isProperNoun()
            && labels[at - 1] == Label.NONE
            && !NO_NAME.contains(folded[at - 1])
            && isCapital(at - 2)
            && !isThing(folded[at - 1]);
    return isTitled || isBehindName;
  }

  /** "<b>Hue</b> proposed …", when a person of that name has been named. */
  private void freeFamilyNames(Set<String> known) {
    for (int at = 0; at < tokens.size(); at++) {
      boolean isCity =
          matches[at] != null
              && matches[at].entry.kind() == Gazetteer.Kind.CITY
              && matches[at].end == matches[at].start + 1
              && (tokens.get(at).is(Relation.SUBJECT) || tokens.get(at).is(Relation.POSSESSIVE));
      if (isCity && known.contains(folded[at])) {
        labels[at] = Label.NONE;
        matches[at] = null;
      }
    }
  }

  /** "<b>Security Council</b> Secretary", "Secretary of the <b>Security Council</b>" of a state. */
  private boolean isOfNationalCouncil(int start, int end) {
    boolean isCouncil = joined(start, end).endsWith("security council");
    boolean isNational = start > 0 && folded[start - 1].equals("national");
    boolean isBehind = end < tokens.size() && folded[end].equals("secretary");
    int of = start - (start > 0 && folded[start - 1].equals("the") ? 2 : 1);
    boolean isBefore = of > 0 && folded[of].equals("of") && folded[of - 1].equals("secretary");
    return isCouncil && end - start == 2 && (isNational || isBehind || isBefore);
  }

  private boolean isBesideName(int start, int end) {
    boolean before =
        start > 0
            && isCapital(start - 1)
            && tokens.get(start - 1).isProperNoun()
            && labels[start - 1] == Label.NONE;
    boolean after =
        end < tokens.size()
            && isCapital(end)
            && tokens.get(end).isProperNoun()
            && !offices.isDomain(folded[end])
            && labels[end] == Label.NONE;
    return before || after;
  }

  private void labelHonorifics() {
    for (int at = 0; at < tokens.size(); at++) {
      boolean isPronoun = folded[at].equals("he") && !tokens.get(at).form().equals("HE");
      if (labels[at] == Label.NONE
          && isCapital(at)
          && HONORIFICS.contains(folded[at])
          && !(ALSO_NAMES.contains(folded[at]) && !isBeforeName(at))
          && !isPronoun) {
        labels[at] = Label.HONORIFIC;
        labelHonourable(at);
      }
    }
  }

  /** Short titles that are names as well: "Hun <b>Sen</b>". */
  private static final Set<String> ALSO_NAMES =
      Words.set("sen rep gen col gov lt he seri adm sena moha akka padei");

  private boolean isBeforeName(int at) {
    return at + 1 < tokens.size() && isCapital(at + 1);
  }

  /** "<b>the Right</b> Hon X", "Senator <b>the</b> Hon X". */
  private void labelHonourable(int at) {
    int before = folded[at].startsWith("hon") ? at - 1 : -1;
    if (before >= 0 && RIGHT.contains(folded[before])) {
      labels[before--] = Label.HONORIFIC;
    }
    if (before >= 0 && folded[before].equals("the")) {
      labels[before] = Label.HONORIFIC;
    }
  }

  private static final Set<String> RIGHT = Set.of("rt", "rt.", "right");

  /** Adds the codes of the states that the sentence names. */
  void collectStates(Set<String> states) {
    for (Match match : matches) {
      if (match != null) {
        states.add(match.entry.code());
      }
    }
  }

  // ---- names ----

  /** Adds every word of the names that stand beside a role or title, or have several words. */
  void collectNameWords(Set<String> words) {
    for (Name name : names(Set.of())) {
      for (int at = name.start; at < name.end; at++) {
        if (folded[at].length() > 1 && isCapital(at)) {
          words.add(folded[at]);
        }
      }
    }
  }

  /** Counts the lone names that are the subject of a verb. */
  void collectSubjects(Map<String, Integer> subjects) {
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      boolean lone =
          isNameWord(at) && token.isProperNoun() && nameEnd(at) == at + 1 && !isAllCapitals(at);
      if (lone && token.is(Relation.SUBJECT)) {
        subjects.merge(folded[at], 1, Integer::sum);
      }
    }
  }

  /** Adds the lone names of public persons, where a person can stand. */
  void collectKnown(Set<String> publicNames, Set<String> words) {
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      boolean lone =
          publicNames.contains(folded[at])
              && isNameWord(at)
              && token.isProperNoun()
              && nameEnd(at) == at + 1
              && !isAllCapitals(at);
      if (lone && PERSONS_PLACES.contains(token.relation())) {
        words.add(folded[at]);
      }
    }
  }

  private List<Name> names(Set<String> known) {
    freeFamilyNames(known);
    List<Name> names = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      if (isNameWord(at)) {
        int end = nameEnd(at);
        Name name = new Name(at, end);
        if (isPersonName(name, known)) {
          names.add(name);
        }
        at = end - 1;
      }
    }
    return names;
  }

  private boolean isNameWord(int at) {
    return labels[at] == Label.NONE
        && isCapital(at)
        && !(tokens.get(at).tag().equals("VBZ") && isHeading())
        && Character.isLetter(folded[at].codePointAt(0))
        && (!NO_NAME.contains(folded[at]) || isShortSyllable(at) || isMonthInName(at))
        && !(offices.mayPrecede(folded[at])
            && at + 1 < tokens.size()
            && labels[at + 1] == Label.OFFICE)
        && !isThing(folded[at])
        && !(at == 0 && OPENING.contains(folded[at]))
        && (at > 0
            || tokens.get(at).isNoun()
            || tokens.get(at).tag().equals("FW")
            || tokens.get(at).tag().startsWith("J"));
  }

  /**
   * "To", "An", "He", "Do" are names behind a title and before a name: "General Secretary To Lam".
   */
  private boolean isShortSyllable(int at) {
    boolean titled =
        at > 0 && (labels[at - 1] == Label.OFFICE || labels[at - 1] == Label.HONORIFIC);
    boolean accented =
        !Fold.of(article.quote(tokens.get(at).span()))
            .equals(article.quote(tokens.get(at).span()).toLowerCase(Locale.ROOT));
    boolean goesOn =
        at + 1 < tokens.size()
            && isCapital(at + 1)
            && labels[at + 1] == Label.NONE
            && !NO_NAME.contains(folded[at + 1]);
    return folded[at].length() <= 3 && goesOn && (titled || accented);
  }

  /** "Dong <b>Jun</b>", "Theresa <b>May</b>"; not "told Ruiz <b>May</b> 5". */
  private boolean isMonthInName(int at) {
    boolean isBehindName =
        at > 0
            && isCapital(at - 1)
            && labels[at - 1] == Label.NONE
            && !NO_NAME.contains(folded[at - 1])
            && !isThing(folded[at - 1])
            && tokens.get(at - 1).isProperNoun();
    boolean isBeforeNumber = at + 1 < tokens.size() && tokens.get(at + 1).tag().equals("CD");
    return MONTHS_AND_NAMES.contains(folded[at]) && isBehindName && !isBeforeNumber;
  }

  private static final Set<String> MONTHS_AND_NAMES =
      Words.set("jun jan may mar june april august");

  private int nameEnd(int start) {
    int end = start + 1;
    while (end < tokens.size()) {
      if (isNameWord(end)) {
        end++;
      } else if (isHyphen(end) && end + 1 < tokens.size() && labels[end + 1] == Label.NONE) {
        end += 2;
      } else if (endOfLinks(end) > end) {
        end = endOfLinks(end);
      } else if (isArticleOfName(end)) {
        end += 3;
      } else if (isNickname(end)) {
        end += 4;
      } else {
        break;
      }
    }
    return end;
  }

  /**
   * Behind "<b>van der</b> Heyden", "<b>bin</b> Salem"; {@code at} itself where no name goes on.
   */
  private int endOfLinks(int at) {
    int end = at;
    while (end < tokens.size() && end < at + 3 && isLink(end, at)) {
      end++;
    }
    return end > at && end < tokens.size() && isNameWord(end) ? end + 1 : at;
  }

  /** "Joko <b>"Jokowi"</b> Widodo". */
  private boolean isNickname(int at) {
    return at + 3 < tokens.size()
        && tokens.get(at).tag().equals("``")
        && isNameWord(at + 1)
        && tokens.get(at + 2).tag().equals("''")
        && isNameWord(at + 3);
  }

  /** Also a title inside a name: "Noraini binti <b>Haji</b> Ismail". */
  private boolean isLink(int at, int first) {
    return LINKS.contains(folded[at]) || at > first && labels[at] == Label.HONORIFIC;
  }

  /** "Hazem <b>el-</b>Masri", "Turki <b>al-</b>Otaibi". */
  private boolean isArticleOfName(int at) {
    return ARABIC_ARTICLES.contains(folded[at])
        && at + 2 < tokens.size()
        && isHyphen(at + 1)
        && isNameWord(at + 2);
  }

  private boolean isHyphen(int at) {
    return folded[at].equals("-")
        && at > 0
        && at + 1 < tokens.size()
        && tokens.get(at - 1).span().end() == tokens.get(at).span().start()
        && tokens.get(at).span().end() == tokens.get(at + 1).span().start();
  }

  private boolean isPersonName(Name name, Set<String> known) {
    if (name.end < tokens.size()
        && isCapital(name.end)
        && (isThing(folded[name.end]) || INSTITUTION_NOUNS.contains(folded[name.end]))) {
      return false;
    }
    boolean hasTitle =
        name.start > 0
            && Set.of(Label.OFFICE, Label.DOMAIN, Label.HONORIFIC).contains(labels[name.start - 1]);
    int length = name.end - name.start;
    if (length == 1
        && (folded[name.start].length() == 1 || OCCASIONS.contains(folded[name.start]))) {
      return false;
    }
    if (isShouted()) {
      return known.contains(folded[name.end - 1]);
    }
    if (length == 1 && INITIALED.matcher(tokens.get(name.start).form()).matches()) {
      return true;
    }
    if (length == 1) {
      return hasTitle && tokens.get(name.start).isNoun()
          || known.contains(folded[name.start]) && !isAllCapitals(name.start)
          || known.contains(folded[name.start]) && folded[name.start].length() > 3;
    }
    if (!hasTitle && LAST_OF_THINGS.contains(folded[name.end - 1])) {
      return false;
    }
    boolean anyProper = false;
    for (int at = name.start; at < name.end; at++) {
      anyProper |= tokens.get(at).isProperNoun();
    }
    boolean hasOffice = hasTitle || !isHeading() && roleEndingAt(name.start, false) != null;
    return hasOffice || anyProper && length <= 7 && !isHeading();
  }

  /** A line in capitals or in Title Case tells no names by its capitals. */
  private boolean isHeading() {
    int words = 0;
    int capitals = 0;
    for (int at = 0; at < tokens.size(); at++) {
      if (Character.isLetter(folded[at].codePointAt(0)) && folded[at].length() > 3) {
        words++;
        capitals += isCapital(at) ? 1 : 0;
      }
    }
    return words > 3
        && capitals * 10 > words * 8
        && !sentence.token(tokens.size() - 1).form().endsWith("."); // "… on October 9."
  }

  /** A heading in capitals throughout tells no names that stand nowhere else. */
  private boolean isShouted() {
    int words = 0;
    int shouted = 0;
    for (int at = 0; at < tokens.size(); at++) {
      boolean isWord = folded[at].length() > 3 && Character.isLetter(folded[at].codePointAt(0));
      words += isWord ? 1 : 0;
      shouted += isWord && isAllCapitals(at) ? 1 : 0;
    }
    return words > 3 && shouted * 10 > words * 8;
  }

  private boolean isAllCapitals(int at) {
    String form = tokens.get(at).form();
    return form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT));
  }

  // ---- the mentions ----

  /**
   * @param known the words that are names of persons wherever they stand
   * @param named the codes of the states that the article names
   */
  List<Mention> mentions(Set<String> known, Set<String> named) {
    this.named = named;
    List<Mention> mentions = new ArrayList<>();
    boolean[] used = new boolean[tokens.size()];
    for (Name name : names(known)) {
      mentions.add(person(name, used));
    }
    for (Phrase phrase : phrases) {
      if (!used[phrase.end - 1]) {
        mentions.add(role(phrase, used));
      }
    }
    institutions(mentions, used);
    groups(mentions, used);
    for (int at = 0; at < tokens.size(); at++) {
      Match match = matches[at];
      if (match != null && match.start == at) {
        mentions.add(known(match));
      }
      String body = match == null ? bodyNamed(at) : null;
      if (body != null) {
        int token = at;
        mentions.removeIf(
            one ->
                one.is(Mention.Kind.INSTITUTION) && one.span().contains(tokens.get(token).span()));
        mentions.add(plain(Mention.Kind.ORGANISATION, at - 1, at + 1, body, false));
      }
      if (tokens.get(at).isPronoun()) {
        mentions.add(plain(Mention.Kind.PRONOUN, at, at + 1, null, isPlural(folded[at])));
      }
    }
    return mentions;
  }

  /**
   * "<b>the Fund</b>", "<b>the Union</b>": the one body of that name that the article tells of; or
   * null.
   */
  private @Nullable String bodyNamed(int at) {
    boolean isAlone =
        at > 0
            && folded[at - 1].equals("the")
            && isCapital(at)
            && labels[at] == Label.NONE
            && (at + 1 == tokens.size() || !isCapital(at + 1) && !folded[at + 1].equals("of"));
    List<String> codes =
        isAlone ? BODIES.getOrDefault(folded[at], List.<String>of()) : List.<String>of();
    List<String> here = codes.stream().filter(named::contains).toList();
    return here.size() == 1 ? here.get(0) : null;
  }

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
          "league", List.of("LAS"));

  private static boolean isPlural(String pronoun) {
    return Set.of("they", "them", "their", "we", "us", "our").contains(pronoun);
  }

  private Mention known(Match match) {
    Mention.Kind kind =
        switch (match.entry.kind()) {
          case STATE_NAME, DEMONYM, CAPITAL, HOUSE -> Mention.Kind.STATE;
          case ORGANISATION -> Mention.Kind.ORGANISATION;

          case CITY -> Mention.Kind.PLACE;
        };
    return plain(kind, match.start, match.end, match.entry.code(), false);
  }

  private Mention plain(
      Mention.Kind kind, int start, int end, @Nullable String side, boolean plural) {
    Span span = span(start, end);
    return new Mention(
        kind,
        span,
        span,
        sentence,
        headOf(start, end),
        article.quote(span),
        side,
        null,
        null,
        Set.of(),
        plural);
  }

  /** A name with the role before it, behind a comma after it, or none. */
  private Mention person(Name name, boolean[] used) {
    Set<Office> found = EnumSet.noneOf(Office.class);
    String side = null;
    String accredited = null;
    String role = null;
    int extentStart = name.start;
    int extentEnd = name.end;
    int before = name.start;
    while (before > 0
        && (labels[before - 1] == Label.HONORIFIC
            || folded[before - 1].equals(",")
            || isHisExcellency(before - 1)
            || isMarkOfTitle(before - 1))) {
      before--;
    }
    RoleWords ahead = roleEndingAt(before, before < name.start && folded[before].equals(","));
    RoleWords office = ahead == null ? null : officeBefore(ahead);
    if (office != null) {
      ahead = office;
    }
    if (ahead != null && isOfFrontedClause(ahead, name)) {
      ahead = null;
    }
    boolean isDouble = ahead != null && ahead.start > 1 && folded[ahead.start - 1].equals("/");
    RoleWords first = isDouble ? roleEndingAt(ahead.start - 1, false) : null;
    if (first != null) { // "Deputy Prime Minister/<b>Foreign Minister</b> X"
      found.addAll(first.phrase.offices);
      markUsed(used, first);
      ahead = new RoleWords(ahead.phrase, first.start, ahead.end, side(first, ahead), null);
    }
    if (ahead != null) {
      found.addAll(ahead.phrase.offices);
      side = ahead.side;
      accredited = ahead.accredited;
      role = article.quote(span(ahead.start, ahead.end));
      extentStart = ahead.start;
      markUsed(used, ahead);
      extentStart = startOfMembership(extentStart);
    } else if (labels[Math.max(0, name.start - 1)] == Label.HONORIFIC && name.start > 0) {
      extentStart = name.start - 1;
    } else if (name.start > 0
        && matches[name.start - 1] != null
        && matches[name.start - 1].entry.kind() == Gazetteer.Kind.DEMONYM) {
      side = matches[name.start - 1].entry.code();
    } else if (name.start > 1
        && folded[name.start - 1].equals("'s")
        && matches[name.start - 2] != null) {
      side = matches[name.start - 2].entry.code();
    }
    for (int at = name.end;
        at < tokens.size() && BEHIND_NAMES.contains(tokens.get(at).form());
        at++) {
      used[at] = true;
      extentEnd = at + 1;
    }
    RoleWords behind = roleAfter(extentEnd);
    if (behind != null) {
      found.addAll(behind.phrase.offices);
      side = side == null ? behind.side : side;
      accredited = accredited == null ? behind.accredited : accredited;
      role = role == null ? article.quote(span(behind.start, behind.end)) : role;
      extentEnd = behind.end;
      markUsed(used, behind);
    }
    side = side == null ? sideBehind(extentEnd) : side;
    Span span = span(name.start, name.end);
    Token head = headOf(extentStart, extentEnd);
    return new Mention(
        Mention.Kind.PERSON,
        span,
        span(extentStart, extentEnd),
        sentence,
        head,
        article.quote(span),
        side,
        accredited,
        role,
        found,
        false);
  }

  /** Letters behind the names of members of parliament and of those who were honoured. */
  private static final Set<String> BEHIND_NAMES =
      Set.of(
          "MP", "MEP", "MLA", "TD", "KC", "QC", "OBE", "CBE", "KBE", "DBE", "MBE", "CMG", "KCMG");

  /**
   * "Welcoming <b>the Uzbek leader</b>, X said …": the leader is not X, who begins the sentence.
   */
  private boolean isOfFrontedClause(RoleWords role, Name name) {
    Token office = tokens.get(role.phrase.end - 1);
    Token named = headOf(name.start, name.end);
    boolean isApart = named.is(Relation.SUBJECT) || named.is(Relation.PASSIVE_SUBJECT);
    boolean isObject = office.is(Relation.OBJECT) || office.is(Relation.PREPOSITION_OBJECT);
    boolean isClosed = name.end < tokens.size() && folded[name.end].equals(",");
    return isApart
        && isObject
        && !isClosed
        && role.end < name.start
        && folded[role.end].equals(",");
  }

  private static @Nullable String side(RoleWords one, RoleWords other) {
    return one.side == null ? other.side : one.side;
  }

  /** "…, who heads <b>Vietnam</b>'s ruling party", "… of <b>Japan</b>". */
  private @Nullable String sideBehind(int end) {
    boolean who =
        end + 1 < tokens.size()
            && folded[end].equals(",")
            && Set.of("who", "whose").contains(folded[end + 1]);
    int state = end + 1 < tokens.size() && folded[end + 1].equals("the") ? end + 2 : end + 1;
    if (state < tokens.size() && folded[end].equals("of") && isCapital(state)) {
      String side = sideIn(end + 1, endOfDomain(end + 1, false));
      if (side != null) {
        return side; // "X of Japan", "X of the Foreign Ministry of Japan"
      }
    }
    for (int at = end + 2; who && at < Math.min(tokens.size(), end + 8); at++) {
      boolean owns =
          matches[at] != null
              && (matches[at].entry.kind() == Gazetteer.Kind.DEMONYM
                  || matches[at].end < tokens.size() && folded[matches[at].end].equals("'s"));
      if (owns) {
        return matches[at].entry.code();
      }
    }
    return null;
  }

  private static void markUsed(boolean[] used, RoleWords words) {
    for (int at = words.start; at < words.end; at++) {
      used[at] = true;
    }
  }

  /** A role with its modifiers and "of" phrases. */
  private record RoleWords(
      Phrase phrase, int start, int end, @Nullable String side, @Nullable String accredited) {}

  private @Nullable RoleWords roleEndingAt(int end, boolean comma) {
    for (int number = phrases.size() - 1; number >= 0; number--) {
      Phrase phrase = phrases.get(number);
      if (phrase.end <= end && !phrase.plural) {
        RoleWords words = widen(phrase);
        boolean named =
            comma
                && words.start > 0
                && (isNameWord(words.start - 1)
                    || folded[words.start - 1].equals(",")
                        && isBehindName(words.start - 1)
                        && !isTitledBefore(words.start - 1)
                    || folded[words.start - 1].equals(")"));
        return words.end == end && !named ? words : null;
      }
    }
    return null;
  }

  /** Whether a name, or a bracket behind one, ends at the comma: not "moreover, the President". */
  private boolean isBehindName(int comma) {
    return comma > 0
        && (isNameWord(comma - 1)
            || folded[comma - 1].equals(")")
            || labels[comma - 1] == Label.NAME
            || tokens.get(comma - 1).isProperNoun());
  }

  /** The first word of "<b>His</b> Excellency X". */
  private boolean isHisExcellency(int at) {
    return Set.of("his", "her").contains(folded[at]) && labels[at + 1] == Label.HONORIFIC;
  }

  /** The apostrophe of "Dato' Ahmad". */
  private boolean isMarkOfTitle(int at) {
    return at > 0 && folded[at].equals("'") && labels[at - 1] == Label.HONORIFIC;
  }

  /** "President X, " has its office before the name, so that the next office is another's. */
  private boolean isTitledBefore(int comma) {
    int start = comma;
    while (start > 0 && (isNameWord(start - 1) || LINKS.contains(folded[start - 1]))) {
      start--;
    }
    int office = start;
    while (office > 0 && folded[office - 1].equals(",")) {
      office--;
    }
    return start < comma && office > 0 && roleEndingAt(office, false) != null;
  }

  /** "<b>the Foreign Minister</b>, Senator X": the office before a title of courtesy, or null. */
  private @Nullable RoleWords officeBefore(RoleWords title) {
    int end = title.start;
    while (end > 0 && (labels[end - 1] == Label.HONORIFIC || folded[end - 1].equals(","))) {
      end--;
    }
    boolean isCourtesy =
        COURTESY.containsAll(title.phrase.offices)
            && title.start == title.phrase.start
            && title.end == title.phrase.end;
    RoleWords office = isCourtesy ? roleEndingAt(end, end < title.start) : null;
    return office == null
        ? null
        : new RoleWords(office.phrase, office.start, title.end, office.side, office.accredited);
  }

  private @Nullable RoleWords roleAfter(int at) {
    int next = at;
    if (next < tokens.size() && folded[next].equals("(")) {
      while (next < tokens.size() && !folded[next].equals(")") && next < at + 6) {
        next++;
      }
      next++;
    }
    if (next >= tokens.size() || !folded[next].equals(",")) {
      return null;
    }
    next = behindMembership(next);
    for (Phrase phrase : phrases) {
      if (phrase.start > next) {
        RoleWords words = widen(phrase);
        int behind = words.end;
        boolean isApart =
            behind < tokens.size() && folded[behind].equals(",") && isTitledBefore(next);
        behind += isApart ? 1 : 0;
        boolean belongsToNext =
            behind < tokens.size() && (isNameWord(behind) || labels[behind] == Label.HONORIFIC);
        boolean isSubjectAgain =
            words.start == next + 1 && folded[words.start].equals("the") && isSubjectOfVerb(phrase);
        return words.start == next + 1 && !belongsToNext && !isSubjectAgain && !phrase.plural
            ? words
            : null;
      }
    }
    return null;
  }

  /** "<b>Member of the Politburo and</b> Minister X": where that begins. */
  private int startOfMembership(int office) {
    boolean isJoined = office > 1 && folded[office - 1].equals("and");
    for (int at = office - 2; isJoined && at >= Math.max(0, office - 25); at--) {
      if (folded[at].equals(",") || tokens.get(at).isVerb()) {
        return office;
      }
      if (folded[at].equals("member") && isCapital(at)) {
        return at;
      }
    }
    return office;
  }

  /** ", <b>Member of the Politburo and</b> Minister of …": the last word before the office. */
  private int behindMembership(int comma) {
    boolean isMember = comma + 1 < tokens.size() && folded[comma + 1].equals("member");
    for (int at = comma + 1; isMember && at < Math.min(tokens.size() - 1, comma + 25); at++) {
      if (folded[at].equals(",") || tokens.get(at).isVerb()) {
        return comma;
      }
      if (folded[at].equals("and") && labels[at + 1] == Label.OFFICE) {
        return at;
      }
    }
    return comma;
  }

  private boolean isSubjectOfVerb(Phrase phrase) {
    Token head = tokens.get(phrase.end - 1);
    return head.is(Relation.SUBJECT) || head.is(Relation.PASSIVE_SUBJECT);
  }

  private RoleWords widen(Phrase phrase) {
    int start = phrase.start;
    String side = null;
    while (start > 0) {
      int before = start - 1;
      if (!isJoined(before, start)) {
        break;
      }
      Match match = matches[before];
      if (match != null) {
        side = side == null ? match.entry.code() : side;
        start = phrase.plural ? startOfStates(match.start) : match.start;
      } else if (folded[before].equals("'s") || folded[before].equals("'")) {
        if (before > 0 && (matches[before - 1] != null || isOwner(before - 1))) {
          start = before;
        } else {
          break;
        }
      } else if (offices.mayPrecede(folded[before])
          || isDeterminer(before)
          || isDomainBefore(before)
          || joinsDomains(before, start)
          || isDashBehindState(before)
          || isHyphen(before)) {
        start = before;
        if (isDeterminer(before)) {
          break;
        }
      } else {
        break;
      }
    }
    boolean isOfBody =
        start < phrase.start
            && start > 1
            && folded[start - 1].equals("of")
            && HOUSES.contains(folded[start - 2])
            && isCapital(start - 2);
    start = isOfBody ? start - 2 : start; // "Department of Foreign Affairs Secretary X"
    int end = phrase.end;
    if (end + 1 < tokens.size()
        && phrase.end - phrase.start > 2
        && folded[end].equals("and")
        && isDomainBefore(end + 1)) {
      int stop = endOfDomain(end + 1, false); // "Minister of State and Foreign Affairs"
      int last = stop < tokens.size() && labels[stop] == Label.OFFICE ? end : stop;
      side = side == null ? sideIn(end + 1, last) : side;
      end = last;
    }
    String accredited = null;
    while (end + 1 < tokens.size() && OF.contains(folded[end])) {
      boolean isAbroad =
          folded[end].equals("for")
              && ENVOYS.contains(folded[phrase.end - 1])
              && matches[
                      folded[end + 1].equals("the")
                          ? Math.min(end + 2, tokens.size() - 1)
                          : end + 1]
                  != null;
      boolean sent = isAbroad || folded[end].equals("to") || folded[end].equals("in");
      int stop = endOfDomain(end + 1, sent || folded[end].equals("from"));
      boolean isForOne = stop == end + 1 && isDomainBehindFor(end);
      stop = isForOne ? end + 2 : stop;
      boolean isPlace = folded[end].equals("at") && sideIn(end + 1, stop) == null;
      if (stop == end + 1 || isPlace) {
        break;
      }
      String state = sideIn(end + 1, stop);
      int house = sent && stop < tokens.size() ? endOfHouse(stop) : stop;
      boolean isOfHouse = house > stop;
      if (sent && !isOfHouse) {
        accredited = state;
      } else if (state != null) {
        side = side == null || phrase.offices.contains(Office.HEAD_OF_ORGANISATION) ? state : side;
      }
      end = isOfHouse ? house : phrase.plural ? endOfStates(stop) : stop;
    }
    return new RoleWords(
        phrase,
        start,
        end,
        isCapital(phrase.start) && (side == null || isFixed(phrase)) ? sideOf(phrase) : side,
        accredited);
  }

  /** "Permanent Secretary in the UK <b>Home Office</b>" is of it; {@code at} where none stands. */
  private int endOfHouse(int at) {
    int last = at;
    while (last + 1 < tokens.size() && isCapital(last) && !HOUSES.contains(folded[last])) {
      last++;
    }
    return isCapital(last) && HOUSES.contains(folded[last]) ? last + 1 : at;
  }

  /**
   * Of the states that have the office, the one that the page names; the usual one if it names
   * none.
   */
  private @Nullable String sideOf(Phrase phrase) {
    List<String> here = phrase.sides.stream().filter(named::contains).toList();
    return here.size() == 1
        ? here.get(0)
        : here.isEmpty() && !phrase.sides.isEmpty() ? phrase.sides.get(0) : null;
  }

  /** "deputy prime minister <b>for reconstruction</b>, X": whatever is not a state. */
  private boolean isDomainBehindFor(int of) {
    return folded[of].equals("for")
        && of + 2 < tokens.size()
        && matches[of + 1] == null
        && !isCapital(of + 1)
        && tokens.get(of + 1).isNoun()
        && folded[of + 2].equals(",");
  }

  /** "the Special Representative of the Secretary-General for Libya" speaks for the UN. */
  private static boolean isFixed(Phrase phrase) {
    return phrase.sides.size() == 1 && phrase.offices.contains(Office.HEAD_OF_ORGANISATION);
  }

  /** "<b>Kenya</b> – Foreign Minister X", as the head of a paragraph. */
  private boolean isDashBehindState(int at) {
    return at > 0
        && matches[at - 1] != null
        && matches[at - 1].start == 0
        && Set.of("–", "—", "-", ":").contains(folded[at])
        && !isHyphen(at);
  }

  /** "Transport <b>and</b> Infrastructure Minister". */
  private boolean joinsDomains(int at, int next) {
    return at > 0
        && folded[at].equals("and")
        && !folded[at - 1].equals("committee")
        && isDomainBefore(at - 1)
        && isDomainBefore(next);
  }

  /** Whether nothing that the tree leaves out stands between: "in Riyadh (His Excellency) …". */
  private boolean isJoined(int before, int next) {
    int from = tokens.get(before).span().end();
    int to = tokens.get(next).span().start();
    String between = article.text().substring(from, to).replaceAll("\\([^()]*\\)", "");
    return between.chars().noneMatch(Character::isLetter);
  }

  /** "the <b>Czech, Slovak and</b> Polish ministers": where the states begin. */
  private int startOfStates(int first) {
    int start = first;
    while (start > 1 && isListSign(start - 1)) {
      int before = start - 2;
      before -= before > 0 && isListSign(before) ? 1 : 0;
      if (matches[before] == null) {
        break;
      }
      start = matches[before].start;
    }
    return start;
  }

  /** "ministers of Poland<b>, the Czech Republic and Slovakia</b>": where the states end. */
  private int endOfStates(int first) {
    int end = first;
    while (end < tokens.size() && isListSign(end)) {
      int next = end + 1;
      while (next < tokens.size() && (isListSign(next) || folded[next].equals("the"))) {
        next++;
      }
      if (next >= tokens.size() || matches[next] == null) {
        break;
      }
      end = matches[next].end;
    }
    return end;
  }

  private boolean isListSign(int at) {
    return folded[at].equals(",") || folded[at].equals("and") || folded[at].equals("&");
  }

  private boolean isOwner(int at) {
    return tokens.get(at).isNoun() && labels[at] == Label.OFFICE;
  }

  private boolean isDeterminer(int at) {
    return Set.of("the", "a", "an", "his", "her", "its", "their", "our", "this")
        .contains(folded[at]);
  }

  /** "<b>Trade</b> Minister", and in small letters "the acting <b>irrigation</b> minister". */
  private boolean isDomainBefore(int at) {
    boolean isSmall = at + 1 < tokens.size() && !isCapital(at) && !isCapital(at + 1);
    return (isCapital(at) || isSmall && tokens.get(at).isNoun())
        && offices.isDomain(folded[at])
        && !folded[at].equals("and")
        && !folded[at].equals("the");
  }

  private int endOfDomain(int start, boolean statesOnly) {
    int at = start;
    boolean isUnknown =
        !statesOnly
            && start + 1 < tokens.size()
            && folded[start - 1].equals("of")
            && isCapital(start)
            && labels[start] == Label.NONE
            && !offices.isDomain(folded[start])
            && (folded[start + 1].equals("of") || isCapital(start + 1)); // "Minister of Ecology of"
    int apposed = statesOnly ? start : endOfApposed(start);
    boolean any = isUnknown || apposed > start;
    at = apposed > start ? apposed : isUnknown ? at + 1 : at;
    while (at < tokens.size()) {
      if (matches[at] != null) {
        boolean isAdjective = matches[at].entry.kind() == Gazetteer.Kind.DEMONYM;
        at = matches[at].end;
        any = true;
        boolean goesOn =
            at < tokens.size()
                && (folded[at].equals("'s") || folded[at].equals("'"))
                && at + 1 < tokens.size()
                && offices.isDomain(folded[at + 1]);
        if (goesOn) {
          at++;
        } else if (!(at < tokens.size()
            && (isCapital(at) || isAdjective)
            && offices.isDomain(folded[at])
            && (labels[at] == Label.NONE || labels[at] == Label.DOMAIN))) {
          break;
        }
      } else if (!statesOnly
          && (offices.isDomain(folded[at]) || folded[at].equals("&") || isHyphen(at))
          && labels[at] != Label.OFFICE) {
        any |= !folded[at].equals("the") && !folded[at].equals("and");
        at++;
      } else if (folded[at].equals("people")
          && at + 2 < tokens.size()
          && folded[at + 1].equals("'s")
          && offices.isDomain(folded[at + 2])) {
        at += 2; // "of the People's Republic of …"
      } else if (!statesOnly && any && isWithinDomains(at)) {
        at++;
      } else if (statesOnly && folded[at].equals("the")) {
        at++;
      } else if (!statesOnly
          && any
          && folded[at].equals("of")
          && at + 1 < tokens.size()
          && (matches[at + 1] != null
              || folded[at + 1].equals("the")
              || offices.isDomain(folded[at + 1]))) {
        at++;
      } else {
        break;
      }
    }
    while (at > start
        && (folded[at - 1].equals("and")
            || folded[at - 1].equals("the")
            || folded[at - 1].equals("of"))) {
      at--;
    }
    return any ? at : start;
  }

  /**
   * "Minister of <b>Jal Shakti</b>, Shri X": words in capitals, whatever they are, before the comma
   * and title of honour of a name; {@code at} itself where none stand.
   */
  private int endOfApposed(int at) {
    int end = at;
    while (end < tokens.size()
        && isCapital(end)
        && (labels[end] == Label.NONE || labels[end] == Label.DOMAIN)
        && matches[end] == null) {
      end++;
    }
    boolean isApposed =
        end > at
            && end + 1 < tokens.size()
            && folded[end].equals(",")
            && labels[end + 1] == Label.HONORIFIC;
    return isApposed ? end : at;
  }

  /**
   * The comma or apostrophe of "Foreign Affairs<b>,</b> Emigration and Expatriates<b>'</b>
   * Welfare".
   */
  private boolean isWithinDomains(int at) {
    boolean isNext =
        at + 1 < tokens.size() && isCapital(at + 1) && offices.isDomain(folded[at + 1]);
    if (folded[at].equals("'")) {
      return isNext;
    }
    boolean isListed = false;
    for (int next = at + 1; next < Math.min(tokens.size(), at + 6) && !isListed; next++) {
      isListed = folded[next].equals("and") && offices.isDomain(folded[next - 1]);
    }
    return folded[at].equals(",") && isNext && isListed;
  }

  private @Nullable String sideIn(int start, int end) {
    for (int at = start; at < end; at++) {
      if (matches[at] != null) {
        return matches[at].entry.code();
      }
    }
    return null;
  }

  private Mention role(Phrase phrase, boolean[] used) {
    RoleWords words = widen(phrase);
    markUsed(used, words);
    Span span = span(words.start, words.end);
    Token head = tokens.get(phrase.end - 1);
    return new Mention(
        Mention.Kind.ROLE,
        span,
        span,
        sentence,
        head,
        article.quote(span),
        words.side,
        words.accredited,
        article.quote(span),
        folded[words.end - 1].equals("diplomacy")
            ? EnumSet.of(Office.FOREIGN_MINISTER) // "the head of Polish diplomacy"
            : phrase.offices,
        phrase.plural);
  }

  /** "the foreign ministry", "the Vietnamese side", "the US Embassy". */
  private void institutions(List<Mention> mentions, boolean[] used) {
    for (int at = 0; at < tokens.size(); at++) {
      if (labels[at] == Label.NONE
          && !used[at]
          && INSTITUTION_NOUNS.contains(folded[at])
          && tokens.get(at).isNoun()
          && !(folded[at].equals("state") && tokens.get(at).is(Relation.COMPOUND))) {
        int start = at;
        String side = null;
        while (start > 0) {
          int before = start - 1;
          if (matches[before] != null) {
            side = side == null ? matches[before].entry.code() : side;
            start = matches[before].start;
          } else if (folded[before].equals("'s") && before > 0 && matches[before - 1] != null
              || isDomainBefore(before)
              || offices.mayPrecede(folded[before])
              || isDeterminer(before)) {
            start = before;
          } else {
            break;
          }
        }
        int end = at + 1;
        if (end < tokens.size() && (folded[end].equals("of") || folded[end].equals("for"))) {
          end = Math.max(end, endOfDomain(end + 1, false));
          end = end == at + 2 ? at + 1 : end;
          side = side == null ? sideIn(at + 1, end) : side;
        }
        if (start < at || side != null) {
          Span span = span(start, end);
          mentions.add(
              new Mention(
                  Mention.Kind.INSTITUTION,
                  span,
                  span,
                  sentence,
                  tokens.get(at),
                  article.quote(span),
                  side,
                  null,
                  null,
                  Set.of(),
                  false));
        }
      }
    }
  }

  /** "the two sides", "both ministers", "the leaders". */
  private void groups(List<Mention> mentions, boolean[] used) {
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      boolean areHeads = areHeads(at);
      if (token.isNoun()
          && token.tag().endsWith("S")
          && (areHeads || GROUP_NOUNS.contains(token.lemma()))) {
        int start = at;
        boolean two = false;
        boolean bare = true;
        while (start > 0
            && (sentence.head(tokens.get(start - 1)) == token
                || labels[start - 1] == Label.OFFICE)) {
          start--;
          String word = folded[start];
          two |= NUMBERS.contains(word);
          bare &=
              word.equals("the")
                  || NUMBERS.contains(word)
                  || word.equals("foreign")
                  || word.equals("prime")
                  || labels[start] == Label.OFFICE;
        }
        boolean definite =
            folded[start].equals("the")
                || folded[start].equals("both")
                || folded[start].equals("all")
                || folded[start].equals("two");
        int end = areHeads ? at + 3 : at + 1;
        boolean qualified = end < tokens.size() && folded[end].equals("of");
        if (definite && bare && (two || !qualified)) {
          removeWithin(mentions, span(start, end));
          mentions.add(plain(Mention.Kind.GROUP, start, end, null, true));
        }
      } else if (Set.of("both", "two").contains(folded[at])
          && (token.is(Relation.SUBJECT) || token.is(Relation.PASSIVE_SUBJECT))
          && !token.isNoun()) {
        int start = at > 0 && folded[at - 1].equals("the") ? at - 1 : at;
        mentions.add(plain(Mention.Kind.GROUP, start, at + 1, null, true));
      }
    }
  }

  /** "the two <b>heads of state</b>", "… of delegation". */
  private boolean areHeads(int at) {
    return at + 2 < tokens.size()
        && folded[at].equals("heads")
        && folded[at + 1].equals("of")
        && HEADED.contains(folded[at + 2]);
  }

  private static void removeWithin(List<Mention> mentions, Span span) {
    mentions.removeIf(mention -> mention.is(Mention.Kind.ROLE) && span.contains(mention.span()));
  }

  // ---- words ----

  private boolean isCapital(int at) {
    return Character.isUpperCase(article.text().codePointAt(tokens.get(at).span().start()));
  }

  private static boolean isThing(String word) {
    return THING_WORDS.contains(word);
  }

  private String joined(int start, int end) {
    return String.join(" ", Arrays.asList(folded).subList(start, end))
        .replace(" - ", "-")
        .replace(" / ", "/")
        .replace(" 's", "'s")
        .replace(" ' ", "' ");
  }

  private String surface(int start, int end) {
    StringBuilder words = new StringBuilder();
    for (int at = start; at < end; at++) {
      words.append(at == start ? "" : " ").append(tokens.get(at).form());
    }
    return words.toString().replace(" - ", "-").replace(" 's", "'s").replace(" , ", ", ");
  }

  private Span span(int start, int end) {
    return tokens.get(start).span().union(tokens.get(end - 1).span());
  }

  /** The word whose head lies outside; the last where several do. */
  private Token headOf(int start, int end) {
    Token found = tokens.get(end - 1);
    for (int at = end - 1; at >= start; at--) {
      Token token = tokens.get(at);
      boolean outside = token.head() < start || token.head() >= end;
      if (outside && !token.is(Relation.PUNCTUATION)) {
        found = token;
      }
    }
    return found;
  }
}
