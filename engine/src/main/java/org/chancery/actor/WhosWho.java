package org.chancery.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.mention.Gazetteer;
import org.chancery.mention.Office;
import org.chancery.mention.Offices;
import org.chancery.text.Fold;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom a phrase of the news means: "German Chancellor Angela Merkel", "the Mongolian
 * president", "Kyiv police", "FDLR". It knows the tables of office holders, of named bodies, of
 * states and places, and the nouns of each sector; nothing of the text around. Immutable; threads
 * may share it.
 *
 * <pre>{@code
 * WhosWho.load(OfficeHolders.load()).find("Angela Merkel", null, "2017-04-01")
 *   // DEU, GOV, Chancellor of Germany
 * }</pre>
 */
public final class WhosWho {

  /**
   * Whom a phrase means; what is not known is null.
   *
   * @param country ISO 3166-1 alpha-3, or an organisation's code
   * @param sector as PLOVER and NGEC name it: GOV, MIL, LEG, ELI (a former official) …
   * @param office the office held on the day: "Chancellor of Germany"
   * @param title the usual name of the person, body or place
   * @param basis the rows and words on which the answer rests; empty when there is none
   */
  public record Answer(
      @Nullable String country,
      @Nullable String sector,
      @Nullable String office,
      @Nullable String title,
      String basis) {}

  private static final Set<String> FORMER =
      Words.set("former ousted deposed erstwhile ex retired onetime one-time toppled");
  private static final Set<String> OFFICIAL = Words.set("GOV MIL LEG SPY JUD COP IGO PTY");
  private static final Set<String> ARMED = Words.set("REB UAF PRM MIL CRM");
  private static final Set<String> SILENT =
      Words.set(
          "the a an mr mrs ms dr sir lord lady dame hon his her their its 's and two three four five six seven eight nine ten"
              + " several some many most few dozens hundreds thousands of all both other more");
  private static final Set<String> RULING_PARTY = Set.of("CHN", "VNM", "LAO", "CUB", "PRK");
  private static final Set<String> WITH_ARTICLE =
      Set.of("PHL", "NLD", "MDV", "BHS", "GMB", "CAF", "DOM", "COD", "USA", "GBR", "ARE");
  private static final Set<Office> OF_A_STATE =
      Set.of(
          Office.HEAD_OF_STATE,
          Office.HEAD_OF_GOVERNMENT,
          Office.FOREIGN_MINISTER,
          Office.MINISTER,
          Office.DEPUTY,
          Office.MILITARY,
          Office.HEAD_OF_ORGANISATION);

  /** Titles that name what they are of: no state is added. */
  private static final Pattern OF_ANOTHER = Pattern.compile(" of (?:the European |Yugoslavia)");

  /** Small words inside a name: "Mahdi al-Mashat", "Charles de Gaulle". */
  private static final Pattern INSIDE_NAMES =
      Pattern.compile(
          "(?:al|el|ul|as|ash)-\\S+|al|el|bin|ibn|bint|de|da|dos|di|del|della|van|von|der|den|ten|ould|ag");

  private static final int LONGEST_NAME = 7;
  private static final int SHORTEST_MISSPELLED = 5;

  private final Gazetteer gazetteer;
  private final Offices offices = Offices.load();
  private final Bodies bodies = Bodies.load();
  private final Bodies places = Bodies.places();
  private final Sectors sectors = Sectors.load();
  private final GivenNames givenNames = GivenNames.load();
  private final OfficeHolders holders;
  private final int longest;

  private WhosWho(Gazetteer gazetteer, OfficeHolders holders) {
    this.gazetteer = gazetteer;
    this.holders = holders;
    this.longest =
        List.of(
                bodies.longestWords(),
                places.longestWords(),
                sectors.longestWords(),
                gazetteer.longestWords(),
                LONGEST_NAME)
            .stream()
            .max(Comparator.naturalOrder())
            .orElseThrow();
  }

  /**
   * @param holders the table of office holders, with the user's rows if there are any
   */
  public static WhosWho load(OfficeHolders holders) {
    return load(Gazetteer.load(), holders);
  }

  /** The same with a gazetteer that is open already. */
  public static WhosWho load(Gazetteer gazetteer, OfficeHolders holders) {
    return new WhosWho(gazetteer, holders);
  }

  /**
   * Whom the phrase means first.
   *
   * @param context a state by name or code that helps to place it, or null
   * @param on the day, YYYY-MM-DD, or null for the latest that the tables know
   */
  public Answer find(String text, @Nullable String context, @Nullable String on) {
    return all(text, context, on).get(0);
  }

  /**
   * All whom the phrase means, in text order: "Russian and Belarusian ministers" are two. Never
   * empty.
   *
   * @param context as in {@link #find}
   * @param on as in {@link #find}
   */
  public List<Answer> all(String text, @Nullable String context, @Nullable String on) {
    Phrase phrase = Phrase.of(text);
    Search search = new Search(phrase, side(context), on);
    List<Answer> answers = new ArrayList<>();
    for (Phrase one : search.coordinated()) {
      answers.add(new Search(one, side(context), on).answer());
    }
    return answers.isEmpty() ? List.of(search.answer()) : answers;
  }

  private @Nullable String side(@Nullable String context) {
    if (context == null || context.isBlank()) {
      return null;
    }
    Gazetteer.Entry entry = gazetteer.lookup(context.strip());
    return entry != null
        ? entry.code()
        : gazetteer.codes().contains(context.strip()) ? context.strip() : null;
  }

  private enum Kind {
    PERSON,
    STATE,
    PLACE,
    BODY,
    NOUN
  }

  /**
   * Words that a table knows.
   *
   * @param title the usual name; empty for a common noun
   * @param sector empty when it tells none
   */
  private record Hit(
      int start,
      int end,
      Kind kind,
      @Nullable String side,
      String sector,
      int weight,
      String title,
      List<OfficeHolders.Tenure> tenures) {

    static Hit of(int start, int end, Kind kind, String side, String sector, String title) {
      return new Hit(start, end, kind, side.isEmpty() ? null : side, sector, 2, title, List.of());
    }
  }

  private final class Search {
    private final Phrase phrase;
    private final @Nullable String context;
    private final @Nullable String day;
    private final List<Hit> hits = new ArrayList<>();

    Search(Phrase phrase, @Nullable String context, @Nullable String day) {
      this.phrase = phrase;
      this.context = context;
      this.day = day;
      String stated = context != null ? context : firstState();
      int at = 0;
      while (at < phrase.size()) {
        Hit hit = longestAt(at, stated);
        if (hit != null) {
          hits.add(hit);
        }
        at = hit == null ? at + 1 : hit.end;
      }
      removePartsOfNames();
      addLoneNames();
      if (hits.stream().allMatch(hit -> hit.side == null)) {
        addMisspelled();
      }
      hits.sort(Comparator.comparing(Hit::start));
      if (stated != null) {
        hits.removeIf(
            hit ->
                hit.kind == Kind.PERSON
                    && hit.tenures.stream().noneMatch(tenure -> tenure.side().equals(stated)));
      }
    }

    // ---- what the tables know of the words ----

    private @Nullable String firstState() {
      for (int at = 0; at < phrase.ownEnd(); at++) {
        for (int to = Math.min(phrase.size(), at + 4); to > at; to--) {
          Gazetteer.Entry entry = gazetteer.lookup(phrase.words(at, to));
          boolean isState =
              entry != null
                  && (entry.kind() == Gazetteer.Kind.STATE_NAME
                      || entry.kind() == Gazetteer.Kind.DEMONYM);
          if (isState && !isName(at, to)) {
            return entry.code();
          }
        }
      }
      return null;
    }

    /** Whether a person's name goes over these words: "Michael Jordan", "Chad Wolf". */
    private boolean isName(int from, int to) {
      for (int start = Math.max(0, from - 2); start <= from; start++) {
        for (int end = Math.min(phrase.size(), to + 2); end > Math.max(to, start + 1); end--) {
          if (end - start > to - from && !named(start, end).isEmpty()) {
            return true;
          }
        }
      }
      return false;
    }

    private @Nullable Hit longestAt(int at, @Nullable String stated) {
      for (int to = Math.min(phrase.size(), at + longest); to > at; to--) {
        Hit hit = hit(at, to, stated);
        if (hit != null) {
          return hit;
        }
      }
      return null;
    }

    private @Nullable Hit hit(int at, int to, @Nullable String stated) {
      String words = phrase.words(at, to);
      String key = phrase.folded(at, to);
      List<OfficeHolders.Tenure> tenures = named(at, to);
      if (!tenures.isEmpty()) {
        return person(at, to, tenures);
      }
      Bodies.Body body = bodies.find(key, words, stated, day);
      if (body != null) {
        return Hit.of(at, to, Kind.BODY, body.side(), body.sector(), body.name());
      }
      Gazetteer.Entry entry = gazetteer.lookup(words);
      if (entry != null && Character.isLetter(words.codePointAt(0)) && phrase.isCapital(at)) {
        return state(at, to, entry);
      }
      Bodies.Body place = places.find(key, words, stated, null);
      if (place != null) {
        return Hit.of(at, to, Kind.PLACE, place.side(), place.sector(), place.name());
      }
      Sectors.Sector sector = sectors.of(key);
      return sector == null
          ? null
          : new Hit(at, to, Kind.NOUN, null, sector.code(), sector.weight(), "", List.of());
    }

    private List<OfficeHolders.Tenure> named(int at, int to) {
      boolean isName =
          to - at > 1
              && to - at <= LONGEST_NAME
              && phrase.isCapital(at)
              && phrase.hasCapital(to - 1);
      return isName ? holders.named(phrase.words(at, to)) : List.of();
    }

    private Hit person(int at, int to, List<OfficeHolders.Tenure> tenures) {
      return new Hit(
          at, to, Kind.PERSON, tenures.get(0).side(), "", 2, tenures.get(0).person(), tenures);
    }

    private Hit state(int at, int to, Gazetteer.Entry entry) {
      return switch (entry.kind()) {
        case STATE_NAME, DEMONYM ->
            Hit.of(at, to, Kind.STATE, entry.code(), "", entry.canonicalName());
        case CAPITAL -> Hit.of(at, to, Kind.PLACE, entry.code(), "GOV", phrase.words(at, to));
        case CITY -> Hit.of(at, to, Kind.PLACE, entry.code(), "CVL", entry.canonicalName());
        case HOUSE -> Hit.of(at, to, Kind.BODY, entry.code(), "GOV", phrase.words(at, to));
        case ORGANISATION -> Hit.of(at, to, Kind.BODY, entry.code(), "IGO", entry.canonicalName());
      };
    }

    /** "Museveni", "President Duterte": a name of one word that no other word makes another's. */
    private void addLoneNames() {
      for (int at = 0; at < phrase.size(); at++) {
        boolean isLone =
            isOpen(at) && phrase.isCapital(at) && !isOfName(at - 1) && !isOfName(at + 1);
        List<OfficeHolders.Tenure> tenures =
            isLone ? holders.named(phrase.words(at, at + 1)) : List.of();
        if (!tenures.isEmpty()) {
          hits.add(person(at, at + 1, tenures));
        }
      }
    }

    /** Whether an unknown word may be a part of a longer name. */
    private boolean isOfName(int at) {
      return isOpen(at)
          && (phrase.isCapital(at) || INSIDE_NAMES.matcher(phrase.words().get(at)).matches());
    }

    /** "Milan Vesnic" is not of Milan, "Peter Bishop" no bishop: a given name tells a person. */
    private void removePartsOfNames() {
      hits.removeIf(
          hit ->
              (hit.kind == Kind.NOUN || hit.kind == Kind.PLACE)
                  && hit.end - hit.start == 1
                  && phrase.isCapital(hit.start)
                  && (isGiven(hit.start) && isCapitalAndOpen(hit.end)
                      || isCapitalAndOpen(hit.start - 1)
                          && isGiven(hit.start - 1)
                          && hit.end == phrase.size()));
    }

    private boolean isGiven(int at) {
      return givenNames.contain(phrase.words().get(at));
    }

    private boolean isCapitalAndOpen(int at) {
      return isOpen(at) && phrase.isCapital(at);
    }

    /**
     * "Ukriane": a state, capital or place with two letters exchanged, where nothing else is known.
     */
    private void addMisspelled() {
      for (int at = 0; at < phrase.size(); at++) {
        String word = phrase.words().get(at);
        for (int letter = 1;
            isOpen(at) && phrase.isCapital(at) && letter + 1 < word.length();
            letter++) {
          String other =
              word.substring(0, letter)
                  + word.charAt(letter + 1)
                  + word.charAt(letter)
                  + word.substring(letter + 2);
          Hit hit = word.length() < SHORTEST_MISSPELLED ? null : placeOrState(at, other);
          if (hit != null) {
            hits.add(hit);
          }
        }
      }
    }

    private @Nullable Hit placeOrState(int at, String name) {
      Gazetteer.Entry entry = gazetteer.lookup(name);
      Bodies.Body place = places.find(Phrase.key(name), name, context, null);
      if (entry != null && entry.kind() != Gazetteer.Kind.ORGANISATION) {
        return state(at, at + 1, entry);
      }
      return place == null
          ? null
          : Hit.of(at, at + 1, Kind.PLACE, place.side(), place.sector(), place.name());
    }

    private boolean isOpen(int at) {
      return at >= 0
          && at < phrase.size()
          && !SILENT.contains(phrase.folded().get(at))
          && hits.stream().noneMatch(hit -> hit.start <= at && at < hit.end);
    }

    // ---- several at once ----

    /** The phrase once for each of those joined in it by "and"; empty when there is one. */
    List<Phrase> coordinated() {
      for (Kind kind : List.of(Kind.STATE, Kind.PERSON)) {
        List<Hit> joined = joined(kind);
        if (joined.size() > 1) {
          return joined.stream().map(hit -> without(joined, hit)).toList();
        }
      }
      return List.of();
    }

    private List<Hit> joined(Kind kind) {
      List<Hit> joined = new ArrayList<>();
      boolean hasAnd = false;
      for (Hit hit : hits) {
        if (hit.kind != kind) {
          continue;
        }
        String between =
            joined.isEmpty()
                ? ""
                : phrase
                    .folded(joined.get(joined.size() - 1).end, hit.start)
                    .replace("'s", "")
                    .strip();
        if (!between.isEmpty() && !between.equals("and") && !between.equals("and the")) {
          break;
        }
        hasAnd |= between.startsWith("and");
        joined.add(hit);
      }
      return hasAnd ? joined : List.of();
    }

    private Phrase without(List<Hit> joined, Hit kept) {
      int from = joined.get(0).start;
      int to = joined.get(joined.size() - 1).end;
      List<String> words = new ArrayList<>(phrase.words().subList(0, from));
      words.addAll(phrase.words().subList(kept.start, kept.end));
      words.addAll(phrase.words().subList(to, phrase.size()));
      return Phrase.of(String.join(" ", words).replace(" 's", "'s"));
    }

    // ---- the answer ----

    Answer answer() {
      String country = country();
      Hit noun = sectorHit();
      Hit person =
          hits.stream()
              .filter(hit -> hit.kind == Kind.PERSON && hit.start < phrase.ownEnd())
              .findFirst()
              .orElse(null);
      if (person != null) {
        return ofPerson(person, country, noun);
      }
      String side = country != null ? country : context;
      String sector = noun == null ? bareSector() : aged(ofPartyState(noun, side), noun.start);
      OfficeHolders.Tenure holder = holder(side);
      Hit name = nameOfAll();
      return new Answer(
          side,
          sector,
          holder == null ? null : office(holder),
          holder != null ? holder.person() : name == null ? null : name.title,
          holder != null ? row(holder) : basis());
    }

    private @Nullable String country() {
      return hits.stream()
          .filter(hit -> hit.start < phrase.ownEnd() && hit.side != null)
          .filter(hit -> hit.kind != Kind.PERSON)
          .map(Hit::side)
          .findFirst()
          .orElse(null);
    }

    /** What tells the sector: the weightiest, and of these the last before "of", "in" …. */
    private @Nullable Hit sectorHit() {
      Hit best = null;
      for (Hit hit : hits) {
        boolean counts =
            !hit.sector.isEmpty() && hit.kind != Kind.PLACE && hit.start < phrase.ownEnd();
        boolean isHead = hit.start < phrase.headEnd();
        if (counts && (best == null || isWeightier(hit, best, isHead))) {
          best = hit;
        }
      }
      return best;
    }

    /**
     * "Boko Haram gunmen" and "a commander of the FARC" are of those: what they are is told by the
     * name, not by gunmen or commander.
     */
    private boolean isWeightier(Hit hit, Hit best, boolean isHead) {
      if (hit.weight != best.weight) {
        return hit.weight > best.weight;
      }
      return isArmed(hit, Kind.BODY) && isArmed(best, Kind.NOUN)
          || isHead && !(isArmed(best, Kind.BODY) && isArmed(hit, Kind.NOUN));
    }

    private boolean isArmed(Hit hit, Kind kind) {
      return hit.kind == kind && ARMED.contains(hit.sector);
    }

    /** The sector of a name that stands alone: a capital is a government, a town its people. */
    private @Nullable String bareSector() {
      boolean hasMore = false;
      for (int at = 0; at < phrase.size(); at++) {
        hasMore |= isOpen(at) && !phrase.isCapital(at);
      }
      Hit first = hits.isEmpty() ? null : hits.get(0);
      if (hasMore) {
        return first == null ? null : "UNK";
      }
      return first == null || first.kind != Kind.PLACE ? null : first.sector;
    }

    /** Where one party rules by law, its chief is the head of government or state. */
    private String ofPartyState(Hit noun, @Nullable String side) {
      boolean isOffice = noun.kind == Kind.NOUN && noun.sector.equals("PTY");
      return isOffice && side != null && RULING_PARTY.contains(side) ? "GOV" : noun.sector;
    }

    private String aged(String sector, int at) {
      return OFFICIAL.contains(sector) && isFormer(at) ? "ELI" : sector;
    }

    private boolean isFormer(int before) {
      return phrase.folded().subList(0, before).stream().anyMatch(FORMER::contains);
    }

    /** The body or place that the whole phrase names, but for articles. */
    private @Nullable Hit nameOfAll() {
      for (Hit hit : hits) {
        boolean isAll = true;
        for (int at = 0; at < phrase.size(); at++) {
          isAll &=
              hit.start <= at && at < hit.end
                  || phrase.folded().get(at).equals("the")
                  || hit.kind == Kind.BODY && stateOnly(at);
        }
        boolean isThing = hit.kind != Kind.NOUN && hit.kind != Kind.PERSON;
        if (isAll && isThing && !isDemonymOnly(hit)) {
          return hit;
        }
      }
      return null;
    }

    private boolean stateOnly(int at) {
      return hits.stream()
          .anyMatch(hit -> hit.kind == Kind.STATE && hit.start <= at && at < hit.end);
    }

    private boolean isDemonymOnly(Hit hit) {
      Gazetteer.Entry entry =
          hit.kind == Kind.STATE ? gazetteer.lookup(phrase.words(hit.start, hit.end)) : null;
      return entry != null && entry.kind() == Gazetteer.Kind.DEMONYM;
    }

    // ---- persons ----

    private Answer ofPerson(Hit person, @Nullable String country, @Nullable Hit noun) {
      List<OfficeHolders.Tenure> tenures =
          preferred(
              preferred(person.tenures, tenure -> tenure.side().equals(stated(country))),
              tenure -> isLone(person) && isNamedOffice(tenure.office(), person));
      OfficeHolders.Tenure held = held(tenures);
      OfficeHolders.Tenure last = last(tenures);
      OfficeHolders.Tenure row = held != null ? held : last != null ? last : tenures.get(0);
      boolean isOfPerson = noun != null && isHeadNoun(noun, person);
      boolean isFormer = isFormer(person.start);
      String sector;
      boolean isOthers = isOfPerson && noun.start > person.start;
      if (isOthers) {
        sector = noun.sector; // "Trump supporters", "the Biden administration"
      } else if (held != null && !isFormer) {
        sector = sector(held);
      } else if (noun != null && !isFormer) {
        sector = noun.sector;
      } else {
        sector = last != null ? afterwards(sector(last)) : isFormer ? "ELI" : null;
      }
      return new Answer(
          country != null ? country : row.side(),
          sector,
          held == null || isFormer || isOthers ? null : office(held),
          isOthers ? null : row.person(),
          row(row));
    }

    /** A former official is of the elite; a cleric, a rebel or a trader stays what he was. */
    private String afterwards(String sector) {
      return OFFICIAL.contains(sector) ? "ELI" : sector;
    }

    private boolean isLone(Hit person) {
      return person.end - person.start == 1;
    }

    /** Whether the words before a name tell of this office: "President Duterte". */
    private boolean isNamedOffice(Office office, Hit person) {
      return hits.stream()
          .filter(hit -> hit.kind == Kind.NOUN && hit.end <= person.start)
          .map(hit -> offices.of(phrase.folded(hit.start, hit.end)))
          .anyMatch(named -> named != null && named.stream().anyMatch(one -> one.mayMean(office)));
    }

    private @Nullable String stated(@Nullable String country) {
      return country != null ? country : context;
    }

    private boolean isHeadNoun(Hit noun, Hit person) {
      return noun.weight == 2 && noun.start >= person.end && noun.start < phrase.headEnd();
    }

    /** The weightiest office held on the day; without a day, of those that still last. */
    private OfficeHolders.@Nullable Tenure held(List<OfficeHolders.Tenure> tenures) {
      return tenures.stream()
          .filter(tenure -> day == null ? tenure.to().isEmpty() : tenure.covers(day))
          .min(
              Comparator.comparing((OfficeHolders.Tenure tenure) -> !isTitled(tenure))
                  .thenComparing(tenure -> isLesser(tenure))
                  .thenComparing(tenure -> tenure.office().ordinal())
                  .thenComparing(OfficeHolders.Tenure::from, Comparator.reverseOrder()))
          .orElse(null);
    }

    /** Whether the phrase has the very words of the office. */
    private boolean isTitled(OfficeHolders.Tenure tenure) {
      return (" " + phrase.folded(0, phrase.size()) + " ")
          .contains(" " + Fold.of(tenure.title()) + " ");
    }

    private boolean isLesser(OfficeHolders.Tenure tenure) {
      return tenure.office() == Office.PARTY_LEADER && !RULING_PARTY.contains(tenure.side());
    }

    /** The office given up last before the day. */
    private OfficeHolders.@Nullable Tenure last(List<OfficeHolders.Tenure> tenures) {
      return tenures.stream()
          .filter(
              tenure -> !tenure.to().isEmpty() && (day == null || tenure.to().compareTo(day) <= 0))
          .max(Comparator.comparing(OfficeHolders.Tenure::to))
          .orElse(null);
    }

    // ---- offices ----

    /** Who holds the office that the phrase names, when it names one that a single person holds. */
    private OfficeHolders.@Nullable Tenure holder(@Nullable String side) {
      if (day == null || side == null || isFormer(phrase.size())) {
        return null;
      }
      for (Hit hit : hits) {
        Set<Office> named =
            hit.kind == Kind.NOUN && hit.start < phrase.headEnd() && hit.end >= phrase.headEnd()
                ? offices.of(phrase.folded(hit.start, hit.end))
                : null;
        boolean isOne = named != null && named.size() == 1;
        String person = isOne ? holders.holder(named.iterator().next(), side, day) : null;
        if (person != null) {
          Office office = named.iterator().next();
          return holders.named(person).stream()
              .filter(one -> one.office() == office && one.side().equals(side) && one.covers(day))
              .findFirst()
              .orElse(null);
        }
      }
      return null;
    }

    // ---- what it rests on ----

    private String row(OfficeHolders.Tenure tenure) {
      return "holders: "
          + String.join(
              ", ",
              tenure.person(),
              tenure.side(),
              tenure.title(),
              tenure.from() + " to " + (tenure.to().isEmpty() ? "now" : tenure.to()));
    }

    private String basis() {
      return hits.stream()
          .filter(hit -> hit.start < phrase.ownEnd() && (hit.side != null || !hit.sector.isEmpty()))
          .map(
              hit ->
                  "\""
                      + phrase.words(hit.start, hit.end)
                      + "\" "
                      + (hit.side == null ? "" : hit.side)
                      + (hit.side == null || hit.sector.isEmpty() ? "" : " ")
                      + hit.sector)
          .collect(Collectors.joining("; "));
    }
  }

  /** Those that fit; all when none does. */
  private static List<OfficeHolders.Tenure> preferred(
      List<OfficeHolders.Tenure> tenures, Predicate<OfficeHolders.Tenure> fits) {
    List<OfficeHolders.Tenure> found = tenures.stream().filter(fits).toList();
    return found.isEmpty() ? tenures : found;
  }

  private String office(OfficeHolders.Tenure tenure) {
    boolean isOfState =
        OF_A_STATE.contains(tenure.office()) && !OF_ANOTHER.matcher(tenure.title()).find();
    return isOfState ? tenure.title() + " of " + nameOf(tenure.side()) : tenure.title();
  }

  private String nameOf(String side) {
    String name = gazetteer.nameOf(side);
    boolean hasArticle = WITH_ARTICLE.contains(side) || side.equals("UN") || side.equals("EU");
    return (hasArticle ? "the " : "") + name;
  }

  /** Of an office; that of a party's leader or an official is told by the words of its title. */
  private String sector(OfficeHolders.Tenure tenure) {
    boolean isOfOrganisation = !gazetteer.isState(tenure.side());
    return switch (tenure.office()) {
      case SPEAKER, LEGISLATOR -> "LEG";
      case MILITARY -> "MIL";
      case HEAD_OF_ORGANISATION -> "IGO";
      case HEAD_OF_STATE -> tenure.side().equals("VAT") ? "REL" : "GOV";
      case PARTY_LEADER -> RULING_PARTY.contains(tenure.side()) ? "GOV" : byTitle(tenure, "PTY");
      case OFFICIAL, LEADER -> byTitle(tenure, isOfOrganisation ? "IGO" : "GOV");
      default -> isOfOrganisation ? "IGO" : "GOV";
    };
  }

  /** Envoys and commissioners of an organisation are the organisation's, no government's. */
  private static boolean isEnvoy(Hit hit, String usual) {
    return usual.equals("IGO") && hit.sector.equals("GOV");
  }

  private String byTitle(OfficeHolders.Tenure tenure, String usual) {
    Hit hit = new Search(Phrase.of(tenure.title()), tenure.side(), tenure.from()).sectorHit();
    boolean isUsual = hit == null || hit.weight == 1 || isEnvoy(hit, usual);
    return isUsual ? usual : hit.sector;
  }
}
