package org.chancery.mention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.chancery.mention.LabelledWords.Match;
import org.chancery.text.Fold;
import org.chancery.text.Relation;
import org.chancery.text.Token;
import org.chancery.text.Words;

/** Finds the runs of capitals that no table explains and that are names of persons. */
final class NameFinder {

  /** A person's name. */
  record Name(int start, int end) {

    int length() {
      return end - start;
    }
  }

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

  private static final Set<String> MONTHS_AND_NAMES =
      Words.set("jun jan may mar june april august");

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

  /** Gerunds that open a sentence, taken for nouns: "<b>Meeting</b> Guterres, he said …". */
  private static final Set<String> OPENING =
      Words.set(
          "meeting receiving welcoming addressing greeting hosting thanking visiting calling briefing");

  /** "D.Batsuuri", as Mongolians write their names. */
  private static final Pattern INITIALED = Pattern.compile("\\p{Lu}\\p{L}?\\.\\p{Lu}\\p{Ll}{2,}");

  private static final Pattern ORDINAL = Pattern.compile("I{2,3}|IV|VI{1,3}|IX|XI{0,3}|XIV|XVI?");

  private static final Set<Relation> PERSONS_PLACES =
      EnumSet.of(
          Relation.SUBJECT,
          Relation.PASSIVE_SUBJECT,
          Relation.OBJECT,
          Relation.INDIRECT_OBJECT,
          Relation.PREPOSITION_OBJECT,
          Relation.POSSESSIVE,
          Relation.CONJUNCT);

  private final LabelledWords words;
  private final Offices offices;
  private final RoleFinder roles;

  NameFinder(LabelledWords words, Offices offices, RoleFinder roles) {
    this.words = words;
    this.offices = offices;
    this.roles = roles;
  }

  // ---- what the article shows to be names ----

  /** Adds every word of the names that stand beside a role or title, or have several words. */
  void collectNameWords(Set<String> known) {
    for (Name name : names(Set.of())) {
      for (int at = name.start; at < name.end; at++) {
        if (words.word(at).length() > 1 && words.isCapital(at)) {
          known.add(words.word(at));
        }
      }
    }
  }

  /** Adds the lone names of public persons, where a person can stand. */
  void collectKnown(Set<String> publicNames, Set<String> known) {
    for (int at = 0; at < words.size(); at++) {
      if (words.isOneOf(at, publicNames)
          && PERSONS_PLACES.contains(words.token(at).relation())
          && isLone(at)) {
        known.add(words.word(at));
      }
    }
  }

  private boolean isLone(int at) {
    return isNameWord(at)
        && words.token(at).isProperNoun()
        && endOfName(at) == at + 1
        && !isAllCapitals(at);
  }

  // ---- names ----

  /**
   * The names of persons, in text order.
   *
   * @param known the words that are names of persons wherever they stand
   */
  List<Name> names(Set<String> known) {
    freeFamilyNames(known);
    List<Name> names = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      if (isNameWord(at)) {
        Name name = new Name(at, endOfName(at));
        if (isPersonName(name, known)) {
          names.add(name);
        }
        at = name.end - 1;
      }
    }
    return names;
  }

  /** "<b>Hue</b> proposed …", when a person of that name has been named. */
  private void freeFamilyNames(Set<String> known) {
    for (int at = 0; at < words.size(); at++) {
      Match match = words.match(at);
      Token token = words.token(at);
      boolean isCity =
          match != null
              && match.is(Gazetteer.Kind.CITY)
              && match.end() == match.start() + 1
              && (token.is(Relation.SUBJECT) || token.is(Relation.POSSESSIVE));
      if (isCity && words.isOneOf(at, known)) {
        words.free(at);
      }
    }
  }

  private boolean isPersonName(Name name, Set<String> known) {
    boolean isOfThing =
        words.isCapital(name.end)
            && (isThing(words, name.end) || InstitutionFinder.isInstitution(words, name.end));
    boolean isNone =
        name.length() == 1
            && (words.word(name.start).length() == 1 || words.isOneOf(name.start, OCCASIONS));
    if (isOfThing || isNone) {
      return false;
    }
    if (isShouted()) {
      return words.isOneOf(name.end - 1, known);
    }
    return name.length() == 1 ? isLoneName(name.start, known) : isFullName(name);
  }

  private boolean isLoneName(int at, Set<String> known) {
    boolean isKnown =
        words.isOneOf(at, known) && (!isAllCapitals(at) || words.word(at).length() > 3);
    return isKnown
        || isBehindTitle(at) && words.token(at).isNoun()
        || INITIALED.matcher(words.token(at).form()).matches();
  }

  private boolean isFullName(Name name) {
    if (isBehindTitle(name.start)) {
      return true;
    }
    if (words.isOneOf(name.end - 1, LAST_OF_THINGS) || isHeading()) {
      return false;
    }
    boolean anyProper = false;
    for (int at = name.start; at < name.end; at++) {
      anyProper |= words.token(at).isProperNoun();
    }
    return anyProper && name.length() <= 7 || roles.endingAt(name.start) != null;
  }

  private boolean isBehindTitle(int at) {
    return words.isOffice(at - 1)
        || words.isHonorific(at - 1)
        || words.has(at - 1, LabelledWords.Label.DOMAIN);
  }

  // ---- where a name begins and ends ----

  /** Where the name begins that ends before this word; {@code end} itself where none does. */
  int startOfName(int end) {
    int start = end;
    while (isNameWord(start - 1) || words.isOneOf(start - 1, LINKS)) {
      start--;
    }
    return start;
  }

  private int endOfName(int start) {
    int end = start + 1;
    for (int next = behindPart(end); next > end; next = behindPart(end)) {
      end = next;
    }
    return end;
  }

  /** Behind the next part of the name; {@code at} itself where the name ends. */
  private int behindPart(int at) {
    if (at == words.size()) {
      return at;
    }
    if (isNameWord(at) || isOrdinal(at)) {
      return at + 1;
    }
    if (words.isHyphen(at) && words.isFree(at + 1)) {
      return at + 2;
    }
    int end = endOfLinks(at);
    if (end == at) {
      end = isArticleOfName(at) ? at + 3 : isNickname(at) ? at + 4 : at;
    }
    return end;
  }

  /**
   * Behind "<b>van der</b> Heyden", "<b>bin</b> Salem"; {@code at} itself where no name goes on.
   */
  private int endOfLinks(int at) {
    int end = at;
    while (end < at + 3 && isLink(end, at)) {
      end++;
    }
    return end > at && isNameWord(end) ? end + 1 : at;
  }

  /** Also a title inside a name: "Noraini binti <b>Haji</b> Ismail". */
  private boolean isLink(int at, int first) {
    return words.isOneOf(at, LINKS) || at > first && words.isHonorific(at);
  }

  /** "John Paul <b>II</b>". */
  private boolean isOrdinal(int at) {
    return words.isFree(at) && ORDINAL.matcher(words.quote(at, at + 1)).matches();
  }

  /** "Hazem <b>el-</b>Masri", "Turki <b>al-</b>Otaibi". */
  private boolean isArticleOfName(int at) {
    return words.isOneOf(at, ARABIC_ARTICLES)
        && at + 2 < words.size()
        && words.isHyphen(at + 1)
        && isNameWord(at + 2);
  }

  /** "Joko <b>"Jokowi"</b> Widodo". */
  private boolean isNickname(int at) {
    return at + 3 < words.size()
        && words.token(at).tag().equals("``")
        && isNameWord(at + 1)
        && words.token(at + 2).tag().equals("''")
        && isNameWord(at + 3);
  }

  // ---- words of names ----

  boolean isNameWord(int at) {
    return words.isFree(at)
        && words.isCapital(at)
        && !(words.token(at).tag().equals("VBZ") && isHeading())
        && isWord(at)
        && (!words.isOneOf(at, NO_NAME) || isShortSyllable(at) || isMonthInName(at))
        && !(offices.mayPrecede(words.word(at)) && words.isOffice(at + 1))
        && !isThing(words, at)
        && (at > 0 || mayOpen(words.token(at)));
  }

  private boolean mayOpen(Token token) {
    return !words.isOneOf(token.index(), OPENING)
        && (token.isNoun() || token.tag().equals("FW") || token.tag().startsWith("J"));
  }

  /**
   * "To", "An", "He", "Do" are names behind a title and before a name: "General Secretary To Lam".
   */
  private boolean isShortSyllable(int at) {
    boolean goesOn =
        words.isCapital(at + 1) && words.isFree(at + 1) && !words.isOneOf(at + 1, NO_NAME);
    boolean isTitled = words.isOffice(at - 1) || words.isHonorific(at - 1);
    return words.word(at).length() <= 3 && goesOn && (isTitled || isAccented(at));
  }

  private boolean isAccented(int at) {
    String written = words.quote(at, at + 1);
    return !Fold.of(written).equals(written.toLowerCase(Locale.ROOT));
  }

  /** "Dong <b>Jun</b>", "Theresa <b>May</b>"; not "told Ruiz <b>May</b> 5". */
  private boolean isMonthInName(int at) {
    boolean isBeforeNumber = at + 1 < words.size() && words.token(at + 1).tag().equals("CD");
    return words.isOneOf(at, MONTHS_AND_NAMES) && isFreeName(words, at - 1) && !isBeforeNumber;
  }

  /** Whether the word is a name in a capital that no table explains. */
  static boolean isFreeName(LabelledWords words, int at) {
    return words.isFree(at)
        && words.isCapital(at)
        && words.token(at).isProperNoun()
        && !words.isOneOf(at, NO_NAME)
        && !isThing(words, at);
  }

  /** Whether the word belongs to the name of a thing: of a treaty, a place, a body. */
  static boolean isThing(LabelledWords words, int at) {
    return words.isOneOf(at, THING_WORDS);
  }

  // ---- capitals that tell nothing ----

  /** A line in capitals or in Title Case tells no names by its capitals. */
  private boolean isHeading() {
    return areNearlyAll(words::isCapital)
        && !words.token(words.size() - 1).form().endsWith("."); // "… on October 9."
  }

  /** A heading in capitals throughout tells no names that stand nowhere else. */
  private boolean isShouted() {
    return areNearlyAll(this::isAllCapitals);
  }

  /** Whether more than eight of ten longer words are so, and there are some. */
  private boolean areNearlyAll(IntPredicate isSo) {
    int longer = 0;
    int found = 0;
    for (int at = 0; at < words.size(); at++) {
      if (words.word(at).length() > 3 && isWord(at)) {
        longer++;
        found += isSo.test(at) ? 1 : 0;
      }
    }
    return longer > 3 && found * 10 > longer * 8;
  }

  private boolean isWord(int at) {
    return Character.isLetter(words.word(at).codePointAt(0));
  }

  private boolean isAllCapitals(int at) {
    String form = words.token(at).form();
    return form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT));
  }
}
