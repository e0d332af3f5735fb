package org.chancery.actor;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.mention.Mention;
import org.chancery.mention.Office;
import org.chancery.text.Fold;
import org.chancery.text.Passage;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/** Whom "the minister" means: the latest person whose office and side the role fits. */
final class RoleResolver {

  private static final Set<Office> HEADS =
      EnumSet.of(Office.HEAD_OF_STATE, Office.HEAD_OF_GOVERNMENT, Office.PARTY_LEADER);

  /** Whose style it is: "His <b>Highness</b>" is the prince of the page, not his guest. */
  private static final Map<String, Set<String>> STYLES =
      Map.of(
          "highness", Words.set("prince princess sheikh sheikha emir amir ruler"),
          "majesty", Words.set("king queen sultan emperor"));

  private static final int LEAD_SENTENCES = 2;

  private final Drafts drafts;
  private final List<Mention> mentions;
  private final OwnPage page;
  private final @Nullable String home;

  /**
   * @param home the state for which the outlet or the host speaks; null when unknown
   */
  RoleResolver(Drafts drafts, OwnPage page, @Nullable String home) {
    this.drafts = drafts;
    this.mentions = drafts.mentions();
    this.page = page;
    this.home = home;
  }

  /** Joins the role to the person whom it means, or to a new one without a name. */
  void add(Mention role) {
    if (role.offices().stream().anyMatch(Office::isRelative)) {
      return;
    }
    Draft person = best(role);
    if (person == null && isDefinite(role)) {
      person = drafts.add(unnamed(role));
    }
    if (person == null) {
      return;
    }
    person.spans.add(role.span());
    if (person.side() == null && role.side() != null) {
      person.sides.put(role.side(), 1); // "the Norwegian envoy"
    }
    if (person.names.isEmpty()) {
      person.spans.clear();
      person.add(role);
      person.unnamed = role;
    }
    drafts.meant().put(role, person);
  }

  /** Whom it fits best, else whom the article's order tells; or null. */
  private @Nullable Draft best(Mention role) {
    Draft best = null;
    long bestScore = Long.MIN_VALUE;
    for (Draft draft : drafts.persons()) {
      long score = fit(draft, role);
      if (score > bestScore) {
        best = draft;
        bestScore = score;
      }
    }
    best = best == null && role.side() != null ? onlyOneOf(role) : best;
    best = best == null && isDefinite(role) ? namedNext(role) : best;
    return best == null && isDefinite(role) ? mainFigure(role) : best;
  }

  private Draft unnamed(Mention role) {
    Draft person = new Draft(Actor.Kind.PERSON);
    boolean isOwn =
        ActorResolver.PRINCIPALS.stream().anyMatch(role.offices()::contains)
            && !role.offices().contains(Office.HEAD_OF_ORGANISATION);
    boolean isSpokesperson = role.offices().contains(Office.SPOKESPERSON);
    String side = isOwn ? home : isSpokesperson ? sideOfSpokesperson(role) : null;
    if (side != null && role.side() == null) {
      person.sides.put(side, 1);
    }
    return person;
  }

  /**
   * "<b>The Spokesperson</b> said" on a ministry's page, or "China denies it. <b>A spokesperson</b>
   * said": whose he is; or null.
   */
  private @Nullable String sideOfSpokesperson(Mention role) {
    if (page.isOwnPage()) {
      return home;
    }
    Sentence sentence = role.sentence();
    return mentions.stream()
        .filter(mention -> mention.sentence().index() == sentence.index() - 1)
        .filter(
            mention ->
                drafts.outline().passageOf(mention.span())
                    == drafts.outline().passageOf(role.span()))
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
        drafts.persons().stream().filter(draft -> role.side().equals(draft.side())).toList();
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
            && drafts.isInBody(role)
            && drafts.outline().sentences().stream()
                .filter(sentence -> drafts.outline().kindOf(sentence) == Passage.Kind.BODY)
                .limit(LEAD_SENTENCES)
                .anyMatch(sentence -> sentence == role.sentence());
    for (Mention mention : isLead ? mentions : List.<Mention>of()) {
      int behind = mention.sentence().index() - role.sentence().index();
      if (!mention.is(Mention.Kind.PERSON) || behind < 1) {
        continue;
      }
      Draft draft = drafts.of(mention);
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
            .filter(mention -> mention.is(Mention.Kind.PERSON) && drafts.isInBody(mention))
            .findFirst()
            .orElse(null);
    Draft draft = first == null ? null : drafts.of(first);
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

  private boolean isDefinite(Mention mention) {
    String first = Fold.of(mention.name());
    return first.startsWith("the ")
        || mention.side() != null
        || Character.isUpperCase(mention.name().codePointAt(0));
  }

  /**
   * How well the role fits the person: MIN_VALUE for not at all; office first, then side, then how
   * lately named.
   */
  private long fit(Draft draft, Mention role) {
    if (!mayMean(role, draft)) {
      return Long.MIN_VALUE;
    }
    long noun = fitOfNoun(draft, role);
    String side = draft.side();
    boolean isBare = role.side() == null;
    boolean isCapital = Character.isUpperCase(role.head().form().codePointAt(0));
    boolean isOfHome = side != null && side.equals(home);
    boolean isHome = isCapital && isBare && isOfHome;
    boolean isOwnHead =
        isHome
            && page.isOwnPage()
            && role.offices().contains(Office.HEAD_OF_STATE)
            && draft.is(Office.HEAD_OF_STATE);
    if (isCapital && isBare && noun > 0 && !isOwnHead) {
      // "the Secretary": whose page it is, and who is named first
      return noun + 400_000_000 + (isOfHome ? 100_000_000 : 0) - draft.spans.get(0).start();
    }
    int exact = role.offices().stream().anyMatch(draft.offices::contains) ? 400_000_000 : 0;
    int sameSide = role.side() != null && role.side().equals(side) ? 200_000_000 : 0;
    int lately = draft.lastBefore(role.span().start());
    return noun
        + exact
        + (isOwnHead ? 1_200_000_000 : isHome ? 200_000_000 : 0)
        + sameSide
        + Math.min(lately, 100_000_000)
        + (lately < 0 ? -100_000_000 - draft.spans.get(0).start() : 0);
  }

  private boolean mayMean(Mention role, Draft draft) {
    String side = draft.side();
    boolean isOffice =
        role.offices().stream()
            .anyMatch(wanted -> draft.offices.stream().anyMatch(wanted::mayMean));
    boolean isOfOther = role.side() != null && side != null && !role.side().equals(side);
    boolean isEnvoyToIt = role.accredited() != null && role.accredited().equals(side);
    boolean isDeputyAlone =
        role.offices().contains(Office.DEPUTY) && !draft.offices.contains(Office.DEPUTY);
    return isOffice
        && !isOfOther
        && !isEnvoyToIt
        && !isDeputyAlone
        && !isFollowedBy(role, draft)
        && !Facing.asks(role, side, mentions);
  }

  /** Whether the noun is one by which the person was introduced. */
  private static long fitOfNoun(Draft draft, Mention role) {
    String word = Fold.of(role.head().lemma());
    boolean isSame =
        draft.roleWords.contains(word)
            || STYLES.getOrDefault(word, Set.of()).stream().anyMatch(draft.roleWords::contains);
    boolean isLesser =
        draft.is(Office.DEPUTY)
            && !draft.is(Office.FOREIGN_MINISTER)
            && role.is(Mention.Kind.ROLE)
            && !role.offices().contains(Office.DEPUTY);
    long noun = isSame ? 800_000_000 : 0;
    noun += isSame && isSaidInFull(draft, role) ? 400_000_000 : 0;
    return noun - (isLesser ? 300_000_000 : 0); // "the minister" is hardly the deputy minister
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
   * "<b>The Prime Minister</b> spoke to Prime Minister X": the one without a name is another, when
   * X is named behind him and speaks for another state.
   */
  private boolean isFollowedBy(Mention role, Draft draft) {
    boolean isForeign = draft.side() != null && home != null && !draft.side().equals(home);
    return role.side() == null
        && isForeign
        && mentions.stream()
            .filter(mention -> mention.is(Mention.Kind.PERSON) && drafts.of(mention) == draft)
            .filter(mention -> mention.sentence() == role.sentence())
            .anyMatch(mention -> mention.span().start() > role.span().end());
  }
}
