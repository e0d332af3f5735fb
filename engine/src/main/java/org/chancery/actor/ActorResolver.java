package org.chancery.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.mention.Gazetteer;
import org.chancery.mention.Mention;
import org.chancery.mention.Office;
import org.chancery.text.Fold;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Decides whom the names mean. Names are one person when the words of one are among the words of
 * the other, in any order (so that "Tô Lâm", "Lam" and "Cho" are found whatever the order of a
 * country's names); a role means the latest person whose office and side it fits.
 */
public final class ActorResolver {

  private static final Set<String> SON_OF = Set.of("bin", "ibn", "bint", "binti");
  static final Set<Office> PRINCIPALS =
      EnumSet.of(
          Office.HEAD_OF_STATE,
          Office.HEAD_OF_GOVERNMENT,
          Office.PARTY_LEADER,
          Office.FOREIGN_MINISTER,
          Office.MINISTER,
          Office.DEPUTY,
          Office.AMBASSADOR,
          Office.HEAD_OF_ORGANISATION,
          Office.SPEAKER,
          Office.LEADER,
          Office.GOVERNOR,
          Office.MILITARY);

  private static final Set<Office> HEADS =
      EnumSet.of(Office.HEAD_OF_STATE, Office.HEAD_OF_GOVERNMENT, Office.PARTY_LEADER);

  private static final Set<Office> NAMED_BY_OFFICE =
      EnumSet.of(
          Office.HEAD_OF_STATE,
          Office.HEAD_OF_GOVERNMENT,
          Office.FOREIGN_MINISTER,
          Office.HEAD_OF_ORGANISATION);

  private static final Set<Office> ONLY_PRESIDENT = EnumSet.of(Office.HEAD_OF_STATE);
  private static final Set<String> ROYAL =
      Words.set("king queen emir amir sultan crown prince princess sheikh ruler");

  /** States with a monarch of their own. */
  private static final Set<String> KINGDOMS =
      Set.of(
          "ARE", "BEL", "BHR", "BRN", "BTN", "DNK", "ESP", "GBR", "JOR", "JPN", "KHM", "KWT", "LIE",
          "LSO", "LUX", "MAR", "MCO", "MYS", "NLD", "NOR", "OMN", "QAT", "SAU", "SWE", "SWZ", "THA",
          "TON");

  /** What a chairman heads that is of his own state. */
  static final Set<String> NATIONAL =
      Words.set("assembly national parliament senate house state party congress mazhilis");

  private static final Set<String> LEADING = Set.of("lead", "head", "chair");
  private static final Set<String> UNITED_NATIONS = Set.of("secretary", "general");
  private static final Set<String> CONVEYING =
      Words.set(
          "reiterate reaffirm affirm express convey underscore underline stress emphasize emphasise voice pledge confirm restate"
              + " outline assure extend");
  private static final Set<String> OWN_STANCE =
      Words.set(
          "support commitment readiness willingness position appreciation gratitude solidarity condolence concern resolve"
              + " determination desire interest stance intention thanks hope condemnation");

  /** Whose style it is: "His <b>Highness</b>" is the prince of the page, not his guest. */
  private static final Map<String, Set<String>> STYLES =
      Map.of(
          "highness", Words.set("prince princess sheikh sheikha emir amir ruler"),
          "majesty", Words.set("king queen sultan emperor"));

  /** One such phrase tells more than two bare names of other states. */
  private static final int OWN_WEIGHT = 3;

  private final Gazetteer gazetteer;
  private final OfficeHolders holders;
  private final SoundOfNames sound;
  private final GivenNames givenNames = GivenNames.load();
  private final BiFunction<SideClues, Draft, @Nullable String> choice;

  public ActorResolver(Gazetteer gazetteer, OfficeHolders holders) {
    this(gazetteer, holders, SideClues::best);
  }

  /**
   * @param choice the side of an official for whom no words tell it; null when unknown
   */
  ActorResolver(
      Gazetteer gazetteer,
      OfficeHolders holders,
      BiFunction<SideClues, Draft, @Nullable String> choice) {
    this.gazetteer = gazetteer;
    this.holders = holders;
    this.choice = choice;
    this.sound = holders.sound();
  }

  /**
   * @param mentions in text order, as {@code MentionFinder} gives them
   */
  public Cast resolve(Article article, Outline outline, List<Mention> mentions) {
    return new Work(article, outline, mentions).cast();
  }

  static boolean fitsMonarchy(Draft draft, @Nullable String side) {
    boolean isKingdom = side != null && KINGDOMS.contains(side);
    boolean isRoyal = ROYAL.stream().anyMatch(draft.roleWords::contains);
    boolean isPresident =
        draft.roleWords.contains("president") && draft.offices.equals(ONLY_PRESIDENT);
    return isRoyal ? isKingdom : !isPresident || !isKingdom;
  }

  private final class Work {
    private final Article article;
    private final Outline outline;
    private final List<Mention> mentions;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Mention, Draft> meant = new IdentityHashMap<>();
    private final Map<String, Integer> stateCounts = new LinkedHashMap<>();
    private final List<Facing> facing;
    private final Neighbours neighbours;
    private final OwnPage page;
    private @Nullable String home;

    Work(Article article, Outline outline, List<Mention> mentions) {
      this.article = article;
      this.outline = outline;
      this.mentions = mentions;
      this.facing = Facing.all(mentions);
      this.page = new OwnPage(article, outline, mentions, drafts, stateCounts, gazetteer);
      this.neighbours = new Neighbours(article, mentions, mention -> meant.get(mention).side());
    }

    Cast cast() {
      mentions.stream().filter(mention -> mention.is(Mention.Kind.PERSON)).forEach(this::person);
      mentions.forEach(this::stateOrBody);
      List<Several> several = Several.all(article, mentions);
      several.forEach(this::giveNames);
      mentions.stream().filter(mention -> mention.is(Mention.Kind.PERSON)).forEach(this::leads);
      drafts.forEach(this::knownSide);
      mentions.stream().filter(mention -> mention.is(Mention.Kind.PERSON)).forEach(this::giveSide);
      facing.stream()
          .filter(pair -> pair.other().side() != null)
          .forEach(pair -> meant.get(pair.one()).notOf.add(pair.other().side()));
      home = page.state();
      giveSides(false);
      List<Mention> roles =
          mentions.stream()
              .filter(mention -> mention.is(Mention.Kind.ROLE) && !mention.plural())
              .toList();
      roles.stream().filter(this::isBody).forEach(mention -> role(mention, home));
      roles.stream().filter(mention -> !isBody(mention)).forEach(mention -> role(mention, home));
      giveSides(true);
      several.forEach(this::addMembers);
      return build(home);
    }

    /** Whom the words around him tell the side of. */
    private void giveSide(Mention person) {
      Draft draft = meant.get(person);
      if (draft.side() != null) {
        return;
      }
      String side = neighbours.sideOf(person);
      if (side != null) {
        draft.sides.put(side, 1);
      }
    }

    // ---- several officials in one phrase ----

    /** "counterparts from Peru and Chile, Ana Ruiz and Luis Soto": each name has its state. */
    private void giveNames(Several several) {
      List<Mention> named = several.names();
      for (int number = 0; number < named.size(); number++) {
        Draft draft = meant.get(named.get(number));
        if (draft != null && draft.side() == null) {
          draft.sides.put(several.states().get(number).side(), 1);
          draft.offices.addAll(officesOf(several));
        }
      }
    }

    private void addMembers(Several several) {
      List<Draft> all = new ArrayList<>();
      for (Mention state : several.states()) {
        all.add(member(several, state));
      }
      members.put(several.phrase().span(), all);
    }

    private Draft member(Several several, Mention state) {
      Set<Office> wanted = officesOf(several);
      Draft best = null;
      for (Draft draft : drafts) {
        boolean ofState = draft.kind == Actor.Kind.PERSON && state.side().equals(draft.side());
        boolean fits =
            draft.offices.isEmpty()
                || wanted.isEmpty()
                || wanted.stream()
                    .anyMatch(office -> draft.offices.stream().anyMatch(office::mayMean));
        best = ofState && fits && best == null ? draft : best;
      }
      if (best == null) {
        best = new Draft(Actor.Kind.PERSON);
        best.canonical = several.nameOf(state);
        best.names.add(best.canonical);
        best.sides.put(state.side(), 1);
        best.offices.addAll(wanted);
        best.role = several.role();
        best.spans.add(several.phrase().span());
        drafts.add(best);
      }
      return best;
    }

    /** A counterpart's office is that of whoever was named before. */
    private Set<Office> officesOf(Several several) {
      Mention phrase = several.phrase();
      if (phrase.offices().stream().noneMatch(Office::isRelative)) {
        return phrase.offices();
      }
      Mention before = null;
      for (Mention mention : mentions) {
        boolean isBefore = mention.span().end() <= phrase.span().start();
        before = isBefore && mention.is(Mention.Kind.PERSON) ? mention : before;
      }
      return before == null ? Set.of() : meant.get(before).offices;
    }

    private final Map<Span, List<Draft>> members = new LinkedHashMap<>();

    // ---- persons ----

    private void person(Mention mention) {
      Draft best = null;
      for (Draft draft : drafts) {
        if (isSame(draft, mention) && (best == null || last(draft) > last(best))) {
          best = draft;
        }
      }
      if (best == null) {
        best = new Draft(Actor.Kind.PERSON);
        drafts.add(best);
      }
      best.add(mention);
      meant.put(mention, best);
      if (mention.offices().contains(Office.COUNTERPART) && previous != null && previous != best) {
        best.offices.addAll(
            previous.offices); // "her Rwandan counterpart" holds the office that she holds
        best.roleWords.addAll(previous.roleWords);
      }
      previous = best;
    }

    private @Nullable Draft previous;

    /** "A delegation of Kenyan lawmakers, led by X": X speaks for Kenya. */
    private void leads(Mention leader) {
      Draft draft = meant.get(leader);
      Sentence sentence = leader.sentence();
      Token last = leader.head();
      Token noun = sentence.head(last);
      boolean isPartOfName = noun != null && noun.isNoun() && noun.index() <= last.index() + 3;
      Token by = last.is(Relation.COMPOUND) && isPartOfName ? sentence.head(noun) : noun;
      Token verb = by == null || !by.lemma().equals("by") ? null : sentence.head(by);
      boolean isLed = verb != null && LEADING.contains(verb.lemma());
      if (!isLed || draft.side() != null) {
        return;
      }
      Token passive = sentence.child(verb, Relation.PASSIVE_SUBJECT);
      Token led = passive == null ? sentence.head(verb) : passive;
      if (led != null && led.isNoun()) {
        Span phrase = new Span(sentence.subtreeSpan(led).start(), verb.span().start());
        mentions.stream()
            .filter(mention -> mention.side() != null && phrase.contains(mention.span()))
            .findFirst()
            .ifPresent(state -> draft.sides.put(state.side(), 1));
      }
    }

    private int last(Draft draft) {
      return draft.spans.get(draft.spans.size() - 1).start();
    }

    private boolean isSame(Draft draft, Mention mention) {
      if (draft.kind != Actor.Kind.PERSON) {
        return false;
      }
      List<String> words = words(mention.name());
      List<String> other = words(draft.name());
      boolean fits = words.size() <= other.size() ? within(words, other) : within(other, words);
      fits |= holders.areOne(draft.name(), mention.name());
      String side = draft.side();
      boolean conflict = side != null && mention.side() != null && !side.equals(mention.side());
      return fits && !conflict;
    }

    /**
     * Each word of the shorter name is one of the longer's, or its initial; a single word is more
     * than an initial.
     */
    private boolean within(List<String> few, List<String> many) {
      if (isFathersName(few, many)) {
        return false;
      }
      if (few.size() == 1) {
        return many.contains(few.get(0)); // "Son" is not "S. Jaishankar"
      }
      List<String> rest = new ArrayList<>(many);
      for (String word : few) {
        int found = indexOf(rest, word);
        if (found < 0) {
          return false;
        }
        rest.remove(found);
      }
      return true;
    }

    /** "Mohammed bin Rashid" stands in "Hamdan bin Mohammed bin Rashid", and is his father. */
    private boolean isFathersName(List<String> few, List<String> many) {
      return few.size() < many.size()
          && few.stream().skip(1).anyMatch(SON_OF::contains)
          && !many.get(0).startsWith(few.get(0));
    }

    private int indexOf(List<String> words, String word) {
      for (int at = 0; at < words.size(); at++) {
        String other = words.get(at);
        boolean initial =
            word.length() == 1 && other.startsWith(word)
                || other.length() == 1 && word.startsWith(other);
        if (other.equals(word) || initial && words.size() > 1) {
          return at;
        }
      }
      return -1;
    }

    private List<String> words(String name) {
      return Arrays.stream(Fold.of(name).split("[^\\p{L}\\p{N}']+"))
          .filter(word -> !word.isEmpty())
          .toList();
    }

    /** Where the text says nothing of a person's side, the table of office holders may. */
    private void knownSide(Draft draft) {
      if (draft.kind == Actor.Kind.PERSON && draft.side() == null) {
        String day = article.published() == null ? null : article.published().toString();
        draft.canonical = holders.nicknamed(draft.name());
        for (OfficeHolders.Tenure tenure : holders.of(draft.name(), day)) {
          draft.sides.put(tenure.side(), 1);
          if (draft.roleWords.isEmpty() && day != null && tenure.covers(day)) {
            draft.offices.add(tenure.office());
          }
        }
      }
    }

    // ---- states, organisations, institutions ----

    private void stateOrBody(Mention mention) {
      Actor.Kind kind =
          switch (mention.kind()) {
            case STATE -> Actor.Kind.STATE;
            case ORGANISATION -> Actor.Kind.ORGANISATION;
            case INSTITUTION -> Actor.Kind.INSTITUTION;
            default -> null;
          };
      if (kind == null) {
        return;
      }
      if (kind == Actor.Kind.STATE && mention.side() != null && !OwnPage.isPlace(mention)) {
        stateCounts.merge(mention.side(), isOwn(mention) ? OWN_WEIGHT : 1, Integer::sum);
      }
      Draft draft = bodyOf(kind, mention);
      draft.add(mention);
      meant.put(mention, draft);
    }

    /** Who "reiterated <b>Norway's</b> support" speaks for Norway. */
    private boolean isOwn(Mention mention) {
      Token noun = mention.sentence().head(mention.head());
      Token verb = noun == null ? null : mention.sentence().head(noun);
      return verb != null
          && noun.is(Relation.OBJECT)
          && OWN_STANCE.contains(noun.lemma())
          && CONVEYING.contains(verb.lemma());
    }

    private Draft bodyOf(Actor.Kind kind, Mention mention) {
      String key =
          kind == Actor.Kind.INSTITUTION ? bare(mention.name()) : String.valueOf(mention.side());
      for (Draft draft : drafts) {
        if (draft.kind == kind && key.equals(draft.canonical == null ? "" : keyOf(draft))) {
          return draft;
        }
      }
      Draft draft = new Draft(kind);
      draft.canonical = kind == Actor.Kind.INSTITUTION ? mention.name() : nameOf(mention);
      drafts.add(draft);
      return draft;
    }

    private String keyOf(Draft draft) {
      return draft.kind == Actor.Kind.INSTITUTION
          ? bare(draft.names.iterator().next())
          : String.valueOf(draft.side());
    }

    private String bare(String name) {
      return Fold.of(name).replaceFirst("^(the|a|an|its|his|her|their) ", "");
    }

    private String nameOf(Mention mention) {
      Gazetteer.Entry entry = gazetteer.lookup(mention.name());
      return entry == null ? mention.name() : entry.canonicalName();
    }

    // ---- roles ----

    private void role(Mention mention, @Nullable String home) {
      if (mention.offices().stream().anyMatch(Office::isRelative)) {
        return;
      }
      Draft best = null;
      long bestScore = Long.MIN_VALUE;
      for (Draft draft : drafts) {
        long score = draft.kind == Actor.Kind.PERSON ? fit(draft, mention) : Long.MIN_VALUE;
        if (score > bestScore) {
          best = draft;
          bestScore = score;
        }
      }
      if (best == null && mention.side() != null) {
        best = onlyOneOf(mention);
      }
      if (best == null && isDefinite(mention)) {
        best = namedNext(mention);
      }
      if (best == null && isDefinite(mention)) {
        best = mainFigure(mention);
      }
      if (best == null && isDefinite(mention)) {
        best = new Draft(Actor.Kind.PERSON);
        drafts.add(best);
        boolean isOwn =
            mention.side() == null
                && PRINCIPALS.stream().anyMatch(mention.offices()::contains)
                && !mention.offices().contains(Office.HEAD_OF_ORGANISATION);
        boolean isSpokesperson =
            mention.side() == null && mention.offices().contains(Office.SPOKESPERSON);
        String side = isOwn ? home : isSpokesperson ? sideOfSpokesperson(mention, home) : null;
        if (side != null) {
          best.sides.put(side, 1);
        }
      }
      if (best != null) {
        best.spans.add(mention.span());
        if (best.side() == null && mention.side() != null) {
          best.sides.put(mention.side(), 1); // "the Norwegian envoy"
        }
        if (best.names.isEmpty()) {
          best.spans.clear();
          best.add(mention);
          best.unnamed = mention;
        }
        meant.put(mention, best);
      }
    }

    /**
     * "<b>The Spokesperson</b> said" on a ministry's page, or "China denies it. <b>A
     * spokesperson</b> said": whose he is; or null.
     */
    private @Nullable String sideOfSpokesperson(Mention role, @Nullable String home) {
      if (page.isOwnPage()) {
        return home;
      }
      Sentence sentence = role.sentence();
      return mentions.stream()
          .filter(mention -> mention.sentence().index() == sentence.index() - 1)
          .filter(mention -> outline.passageOf(mention.span()) == outline.passageOf(role.span()))
          .filter(mention -> mention.side() != null && isActing(mention))
          .map(Mention::side)
          .findFirst()
          .orElse(null);
    }

    private boolean isActing(Mention mention) {
      boolean isBody =
          mention.is(Mention.Kind.STATE)
              || mention.is(Mention.Kind.INSTITUTION)
              || mention.is(Mention.Kind.ORGANISATION);
      return isBody && mention.head().is(Relation.SUBJECT);
    }

    /**
     * "<b>The Dutch envoy</b> said": the only Dutch person, when nobody told his office before; or
     * null.
     */
    private @Nullable Draft onlyOneOf(Mention role) {
      List<Draft> people =
          drafts.stream()
              .filter(draft -> draft.kind == Actor.Kind.PERSON)
              .filter(draft -> role.side().equals(draft.side()))
              .toList();
      boolean isHe =
          people.size() == 1
              && people.get(0).offices.isEmpty()
              && people.get(0).spans.get(0).start() < role.span().start();
      boolean isAnyone = role.name().matches("(?i)an? .*"); // "a senior Dutch official"
      return isHe && !role.plural() && !isAnyone ? people.get(0) : null;
    }

    /**
     * "The home secretary has asked France to … / <b>Fiona Ashdown</b> met …": the lead tells the
     * office, the next paragraph the name; null when no one without an office is named next.
     */
    private @Nullable Draft namedNext(Mention role) {
      boolean isLead =
          role.head().is(Relation.SUBJECT)
              && isBody(role)
              && outline.sentences().stream()
                  .filter(sentence -> outline.kindOf(sentence) == Passage.Kind.BODY)
                  .limit(LEAD_SENTENCES)
                  .anyMatch(sentence -> sentence == role.sentence());
      for (Mention mention : isLead ? mentions : List.<Mention>of()) {
        int behind = mention.sentence().index() - role.sentence().index();
        if (!mention.is(Mention.Kind.PERSON) || behind < 1) {
          continue;
        }
        Draft draft = meant.get(mention);
        boolean isNew = draft.spans.get(0).equals(mention.span()) && draft.offices.isEmpty();
        boolean isSubject = mention.head().is(Relation.SUBJECT) && mention.name().contains(" ");
        if (behind <= 2 && isNew && isSubject) {
          draft.offices.addAll(role.offices());
          if (role.side() != null && draft.isGuessed) {
            draft.sides.clear();
            draft.sides.put(role.side(), 1);
          }
          draft.role = role.name();
          draft.roleWords.addAll(Arrays.asList(Fold.of(role.name()).split("[^\\p{L}]+")));
          return draft;
        }
        return null;
      }
      return null;
    }

    /**
     * "<b>Gennady Orlov</b> had a telephone conversation with … / The President thanked …": the one
     * without an office with whom the body begins; null when it begins with another.
     */
    private @Nullable Draft mainFigure(Mention role) {
      boolean isPrincipal = role.offices().stream().anyMatch(HEADS::contains);
      Mention first =
          mentions.stream()
              .filter(mention -> mention.is(Mention.Kind.PERSON) && isBody(mention))
              .findFirst()
              .orElse(null);
      Draft draft = first == null ? null : meant.get(first);
      boolean isHe =
          isPrincipal
              && draft != null
              && draft.offices.isEmpty()
              && first.head().is(Relation.SUBJECT)
              && first.sentence().index() < role.sentence().index()
              && first.name().contains(" ")
              && (draft.side() == null || role.side() == null || draft.side().equals(role.side()));
      if (isHe) {
        draft.offices.addAll(role.offices());
      }
      return isHe ? draft : null;
    }

    private static final int LEAD_SENTENCES = 2;

    private boolean isBody(Mention mention) {
      return outline.kindOf(mention.sentence()) == Passage.Kind.BODY;
    }

    /** "The Prime Minister" of a page that names no one: whoever was it when the page appeared. */
    private @Nullable String holderOf(Draft draft) {
      Mention mention = draft.unnamed;
      Office office = mention.offices().size() == 1 ? mention.offices().iterator().next() : null;
      boolean isOne =
          office != null
              && NAMED_BY_OFFICE.contains(office)
              && Character.isUpperCase(mention.head().form().codePointAt(0));
      return isOne && draft.side() != null && article.published() != null
          ? holders.holder(office, draft.side(), article.published().toString())
          : null;
    }

    private boolean isDefinite(Mention mention) {
      String first = Fold.of(mention.name());
      return first.startsWith("the ")
          || mention.side() != null
          || Character.isUpperCase(mention.name().codePointAt(0));
    }

    /**
     * How well the role fits the person: MIN_VALUE for not at all; office first, then side, then
     * how lately named.
     */
    private long fit(Draft draft, Mention mention) {
      boolean office =
          mention.offices().stream()
              .anyMatch(wanted -> draft.offices.stream().anyMatch(wanted::mayMean));
      if (!office) {
        return Long.MIN_VALUE;
      }
      String side = draft.side();
      if (mention.side() != null && side != null && !mention.side().equals(side)) {
        return Long.MIN_VALUE;
      }
      if (isFollowedBy(mention, draft)) {
        return Long.MIN_VALUE;
      }
      if (mention.accredited() != null && mention.accredited().equals(side)
          || Facing.asks(mention, side, mentions)) {
        return Long.MIN_VALUE;
      }
      boolean deputyDiffers =
          mention.offices().contains(Office.DEPUTY) && !draft.offices.contains(Office.DEPUTY);
      if (deputyDiffers) {
        return Long.MIN_VALUE;
      }
      String word = Fold.of(mention.head().lemma());
      boolean sameNoun =
          draft.roleWords.contains(word)
              || STYLES.getOrDefault(word, Set.of()).stream().anyMatch(draft.roleWords::contains);
      long noun = sameNoun ? 800_000_000 : 0;
      noun += sameNoun && isSaidInFull(draft, mention) ? 400_000_000 : 0;
      boolean isLesser =
          draft.is(Office.DEPUTY)
              && !draft.is(Office.FOREIGN_MINISTER)
              && mention.is(Mention.Kind.ROLE)
              && !mention.offices().contains(Office.DEPUTY);
      noun -= isLesser ? 300_000_000 : 0; // "the minister" is hardly the deputy minister
      boolean isCapital = Character.isUpperCase(mention.head().form().codePointAt(0));
      boolean isHome = isCapital && mention.side() == null && side != null && side.equals(home);
      boolean isOwnHead =
          isHome
              && page.isOwnPage()
              && mention.offices().contains(Office.HEAD_OF_STATE)
              && draft.is(Office.HEAD_OF_STATE);
      if (isCapital && mention.side() == null && noun > 0 && !isOwnHead) {
        return noun
            + 400_000_000
            + (draft.side() != null && draft.side().equals(home) ? 100_000_000 : 0)
            - draft
                .spans
                .get(0)
                .start(); // "the Secretary": whose page it is, and who is named first
      }
      int exact = mention.offices().stream().anyMatch(draft.offices::contains) ? 400_000_000 : 0;
      int sameSide = mention.side() != null && mention.side().equals(side) ? 200_000_000 : 0;
      int lately = draft.lastBefore(mention.span().start());
      return noun
          + exact
          + (isOwnHead ? 1_200_000_000 : isHome ? 200_000_000 : 0)
          + sameSide
          + Math.min(lately, 100_000_000)
          + (lately < 0 ? -100_000_000 - draft.spans.get(0).start() : 0);
    }

    /** "The Acting Foreign Minister", of one who was introduced in all these words. */
    private static boolean isSaidInFull(Draft draft, Mention role) {
      List<String> words =
          Arrays.stream(Fold.of(role.name()).split("[^\\p{L}]+"))
              .filter(word -> word.length() > 3)
              .toList();
      return words.size() > 1 && draft.roleWords.containsAll(words);
    }

    /**
     * "<b>The Prime Minister</b> spoke to Prime Minister X": the one without a name is another,
     * when X is named behind him and speaks for another state.
     */
    private boolean isFollowedBy(Mention role, Draft draft) {
      boolean isForeign = draft.side() != null && home != null && !draft.side().equals(home);
      return role.side() == null
          && isForeign
          && mentions.stream()
              .filter(mention -> mention.is(Mention.Kind.PERSON) && meant.get(mention) == draft)
              .filter(mention -> mention.sentence() == role.sentence())
              .anyMatch(mention -> mention.span().start() > role.span().end());
    }

    // ---- sides ----

    /**
     * @param isLast whether all roles have been read: an envoy's may tell whom he represents
     */
    private void giveSides(boolean isLast) {
      drafts.stream().filter(draft -> draft.side() == null).forEach(this::sideOfTitle);
      List<Draft> unknown = new ArrayList<>();
      for (Draft draft : drafts) {
        boolean isUnknown =
            draft.kind == Actor.Kind.PERSON
                && draft.side() == null
                && speaksForState(draft)
                && (isLast || !draft.is(Office.AMBASSADOR));
        if (isUnknown && ofOrganisation(draft)) {
          String side = organisation();
          side = side == null && draft.roleWords.containsAll(UNITED_NATIONS) ? "UN" : side;
          if (side != null) {
            draft.sides.put(side, 1); // "UN": the one whose house need not be named
          }
        } else if (isUnknown) {
          unknown.add(draft);
        }
      }
      choose(unknown);
    }

    /** In text order: the side of one tells of those who follow. */
    private void choose(List<Draft> unknown) {
      SideClues clues =
          new SideClues(
              outline, mentions, meant, drafts, stateCounts, facing, page, sound, gazetteer);
      for (Draft draft : unknown) {
        String side = choice.apply(clues, draft);
        draft.isGuessed = side != null;
        if (side != null) {
          draft.sides.put(side, 1);
        }
      }
    }

    private boolean ofOrganisation(Draft draft) {
      return draft.is(Office.HEAD_OF_ORGANISATION)
          && NATIONAL.stream().noneMatch(draft.roleWords::contains)
          && !isOfMinistry(draft);
    }

    /** "summoned to the Foreign Ministry, where <b>Secretary General X</b> …": hers. */
    private boolean isOfMinistry(Draft draft) {
      Mention first =
          mentions.stream()
              .filter(mention -> mention.is(Mention.Kind.PERSON) && meant.get(mention) == draft)
              .findFirst()
              .orElse(null);
      boolean isBehindMinistry = false;
      for (Mention mention : first == null ? List.<Mention>of() : mentions) {
        boolean isHere = mention.sentence() == first.sentence();
        if (isHere && mention.is(Mention.Kind.ORGANISATION)) {
          return false;
        }
        isBehindMinistry |=
            isHere
                && mention.is(Mention.Kind.INSTITUTION)
                && MINISTRIES.contains(mention.head().lemma())
                && mention.extent().end() <= first.extent().start();
      }
      return isBehindMinistry;
    }

    private static final Set<String> MINISTRIES = Set.of("ministry", "department");

    /** Whoever holds an office, receives others, or does something in the text. */
    private boolean speaksForState(Draft draft) {
      return draft.isHost
          || !draft.offices.isEmpty()
          || !draft.roleWords.isEmpty()
          || mentions.stream()
              .filter(mention -> meant.get(mention) == draft)
              .anyMatch(mention -> mention.head().is(Relation.SUBJECT));
    }

    /**
     * Two states have chancellors: the one that the text names, Germany if it names both or none.
     */
    private void sideOfTitle(Draft draft) {
      boolean isChancellor =
          draft.kind == Actor.Kind.PERSON
              && draft.offices.contains(Office.HEAD_OF_GOVERNMENT)
              && draft.roleWords.contains("chancellor");
      if (isChancellor) {
        boolean isAustrian = stateCounts.containsKey("AUT") && !stateCounts.containsKey("DEU");
        draft.sides.put(isAustrian ? "AUT" : "DEU", 1);
      }
    }

    /** The organisation whose page it is, or the one named first; null when there is none. */
    private @Nullable String organisation() {
      String outlet = article.outlet() == null ? "" : article.outlet();
      for (String word : outlet.split("\\s+")) {
        Gazetteer.Entry entry = gazetteer.lookup(word);
        if (entry != null && entry.kind() == Gazetteer.Kind.ORGANISATION) {
          return entry.code();
        }
      }
      return drafts.stream()
          .filter(draft -> draft.kind == Actor.Kind.ORGANISATION)
          .map(Draft::side)
          .findFirst()
          .orElse(null);
    }

    // ---- the cast ----

    private Cast build(@Nullable String home) {
      drafts.sort(
          Comparator.comparing(
              draft -> draft.spans.stream().mapToInt(Span::start).min().orElse(0)));
      drafts.forEach(
          draft -> draft.canonical = draft.unnamed == null ? draft.canonical : holderOf(draft));
      List<Actor> actors = new ArrayList<>();
      Map<Draft, Actor> made = new IdentityHashMap<>();
      Map<String, Set<Office>> offices = new HashMap<>();
      for (Draft draft : drafts) {
        List<Span> spans = draft.spans.stream().distinct().sorted().toList();
        Actor actor =
            new Actor(
                "a" + (actors.size() + 1),
                draft.kind,
                draft.name(),
                List.copyOf(draft.names),
                draft.side(),
                withoutArticle(draft.role),
                spans);
        actors.add(actor);
        made.put(draft, actor);
        offices.put(actor.id(), Set.copyOf(draft.offices));
      }
      Map<Span, Actor> bySpan = new HashMap<>();
      for (Mention mention : mentions) {
        if (meant.containsKey(mention)) {
          bySpan.putIfAbsent(mention.span(), made.get(meant.get(mention)));
        }
      }
      Map<Span, List<Actor>> groups = new HashMap<>();
      members.forEach(
          (span, all) -> groups.put(span, all.stream().map(made::get).distinct().toList()));
      return new Cast(actors, mentions, bySpan, groups, offices, home, givenNames);
    }

    private @Nullable String withoutArticle(@Nullable String role) {
      return role == null ? null : role.replaceFirst("^(?:(?i:the|a|an)|.+ [–—:-]) ", "");
    }
  }
}
