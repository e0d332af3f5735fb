package org.chancery.actor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chancery.article.Article;
import org.chancery.mention.Gazetteer;
import org.chancery.mention.Mention;
import org.chancery.mention.Office;
import org.chancery.text.Fold;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.chancery.text.Relation;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Whose page it is: the state for which officials without a state speak. Outlet, masthead, dateline
 * and headline tell it, and whom its first official meets or asks tells what it is not.
 */
final class OwnPage {

  /** Words of an outlet that is a government's own page. */
  private static final Set<String> OFFICIAL =
      Words.set(
          "ministry minister mfa mofa mea president presidency presidential government chancellery department secretariat cabinet"
              + " affairs website");

  private static final int HEAD_PASSAGES = 5;
  private static final int LONGEST_MASTHEAD = 90;

  private final Article article;
  private final Outline outline;
  private final List<Mention> mentions;
  private final List<Draft> drafts;
  private final Map<String, Integer> stateCounts;
  private final Gazetteer gazetteer;

  /**
   * @param known the actors as far as they are known; may grow later
   */
  OwnPage(Drafts known, Gazetteer gazetteer) {
    this.article = known.article();
    this.outline = known.outline();
    this.mentions = known.mentions();
    this.drafts = known.all();
    this.stateCounts = known.stateCounts();
    this.gazetteer = gazetteer;
  }

  /** Null when nothing tells it. */
  @Nullable String state() {
    for (Draft draft : drafts) {
      if (draft.kind == Actor.Kind.PERSON
          && draft.accredited != null
          && draft.offices.contains(Office.AMBASSADOR)) {
        return draft.accredited;
      }
    }
    Set<String> taken = takenSides();
    Set<String> notOurs = notOfFirst();
    String byOutlet = article.outlet() == null ? sideOfMasthead() : sideOf(article.outlet());
    boolean isOwnPage = byOutlet != null && (article.outlet() == null || isOwnPage());
    boolean isUntaken =
        byOutlet != null && stateCounts.containsKey(byOutlet) && !taken.contains(byOutlet);
    if (isOwnPage || isUntaken) {
      return byOutlet; // a ministry's page, or an agency that reports from abroad
    }
    String byDateline = sideOfDateline();
    String first = firstOfHeadline();
    boolean isAbroad =
        first != null && taken.contains(byDateline) && !taken.contains(first); // a correspondent
    if (byDateline != null
        && !isAbroad
        && stateCounts.containsKey(byDateline)
        && !notOurs.contains(byDateline)) {
      return byDateline;
    }
    if (byOutlet != null && (!taken.contains(byOutlet) || stateCounts.isEmpty())) {
      return byOutlet;
    }
    boolean isBilateral =
        taken.size() == 1 && notOurs.isEmpty(); // then whoever has no side speaks for the other one
    boolean isOther = first == null || notOurs.contains(first);
    if (!isOther && !(isBilateral && taken.contains(first))) {
      return first;
    }
    return stateCounts.entrySet().stream()
        .filter(entry -> !isBilateral || !taken.contains(entry.getKey()))
        .filter(entry -> !notOurs.contains(entry.getKey()))
        .max(Comparator.comparing(Map.Entry<String, Integer>::getValue))
        .map(Map.Entry::getKey)
        .orElse(byDateline);
  }

  @Nullable String sideOfOutlet() {
    return article.outlet() == null ? sideOfMasthead() : sideOf(article.outlet());
  }

  /** Those for which the first official without a side cannot speak: he is the page's own. */
  private Set<String> notOfFirst() {
    return drafts.stream()
        .filter(draft -> draft.kind == Actor.Kind.PERSON && draft.side() == null)
        .filter(draft -> draft.offices.stream().anyMatch(ActorResolver.PRINCIPALS::contains))
        .min(Comparator.comparing(draft -> draft.spans.get(0)))
        .map(draft -> draft.notOf)
        .orElse(Set.of());
  }

  /** "Ministry of Foreign Affairs of Peru", alone on a line near the top; or null. */
  private @Nullable String sideOfMasthead() {
    return outline.passages().stream()
        .limit(HEAD_PASSAGES)
        .filter(passage -> passage.kind() != Passage.Kind.HEADLINE)
        .filter(passage -> passage.span().length() <= LONGEST_MASTHEAD)
        .map(passage -> article.quote(passage.span()))
        .filter(line -> isOfficial(line))
        .map(this::sideOf)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean isOfficial(String line) {
    boolean isProse = line.endsWith(".") || line.endsWith(":");
    return !isProse
        && Arrays.stream(Fold.of(line).split("[^\\p{L}]+")).anyMatch(OFFICIAL::contains);
  }

  /** Newspapers put their own country first: "Peru asks Chile to …"; null when it names none. */
  @Nullable String firstOfHeadline() {
    return mentions.stream()
        .filter(mention -> outline.kindOf(mention.sentence()) == Passage.Kind.HEADLINE)
        .filter(mention -> mention.is(Mention.Kind.STATE) && mention.side() != null)
        .filter(mention -> !isPlace(mention))
        .map(Mention::side)
        .findFirst()
        .orElse(null);
  }

  /** Whether a government's body publishes it: "Ministry of …", "Elysée", "DFAT (website)". */
  boolean isOwnPage() {
    String outlet = article.outlet() == null ? "" : article.outlet();
    Gazetteer.Entry entry = entryIn(outlet);
    boolean isHouse = entry != null && entry.kind() == Gazetteer.Kind.HOUSE;
    return isHouse || isOfficial(outlet);
  }

  Set<String> takenSides() {
    Set<String> taken = new LinkedHashSet<>();
    for (Draft draft : drafts) {
      if (draft.kind == Actor.Kind.PERSON && draft.side() != null) {
        taken.add(draft.side());
      }
    }
    for (Mention mention : mentions) {
      boolean isPrincipal =
          mention.is(Mention.Kind.ROLE)
              && !mention.plural()
              && mention.side() != null
              && ActorResolver.PRINCIPALS.stream().anyMatch(mention.offices()::contains);
      if (isPrincipal && !mayBeOfNoSide(mention)) {
        taken.add(mention.side());
      }
    }
    return taken;
  }

  /** "The President of Kazakhstan", when a head of state without a side is named elsewhere. */
  private boolean mayBeOfNoSide(Mention role) {
    return drafts.stream()
        .filter(draft -> draft.kind == Actor.Kind.PERSON && draft.side() == null)
        .filter(draft -> draft.spans.stream().noneMatch(role.sentence().span()::contains))
        .anyMatch(
            draft ->
                role.offices().stream()
                    .anyMatch(wanted -> draft.offices.stream().anyMatch(wanted::mayMean)));
  }

  @Nullable String sideOfDateline() {
    for (Passage passage : outline.passages()) {
      if (passage.kind() == Passage.Kind.DATELINE) {
        String side = sideOf(article.quote(passage.span()));
        if (side != null) {
          return side;
        }
      }
    }
    return null;
  }

  /**
   * The state whose name, people, capital or city stands in the words of a dateline or an outlet's
   * name; or null.
   */
  private @Nullable String sideOf(String line) {
    Gazetteer.Entry entry = entryIn(line);
    return entry == null ? null : entry.code();
  }

  private Gazetteer.@Nullable Entry entryIn(String line) {
    String[] words = line.replace("English", "").split("[\\s,()—–:/-]+"); // "English edition"
    for (int from = 0; from < words.length; from++) {
      for (int to = Math.min(words.length, from + 4); to > from; to--) {
        Gazetteer.Entry entry =
            gazetteer.lookup(String.join(" ", Arrays.asList(words).subList(from, to)));
        if (entry != null && entry.kind() != Gazetteer.Kind.ORGANISATION) {
          return entry;
        }
      }
    }
    return null;
  }

  /** "in <b>Lima</b>": where something is, not who acts. */
  static boolean isPlace(Mention mention) {
    return mention.head().relation() == Relation.PREPOSITION_OBJECT && isLocated(mention);
  }

  private static boolean isLocated(Mention mention) {
    Token preposition = mention.sentence().head(mention.head());
    return preposition != null && Set.of("in", "at", "from", "near").contains(preposition.lemma());
  }
}
