package org.chancery.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.article.Span;
import org.chancery.mention.Mention;
import org.chancery.mention.Office;
import org.chancery.text.Clause;
import org.chancery.text.Fold;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/** The actors of one article, and which mention means whom. */
public final class Cast {

  /** A side named less often, or less than a third as often as the first, is no main one. */
  private static final int FEWEST_OF_SECOND = 3;

  private final List<Actor> actors;
  private final List<Mention> mentions;
  private final Map<Span, Actor> bySpan;
  private final Map<Span, List<Actor>> members;
  private final Map<String, Set<Office>> offices;
  private final @Nullable String home;
  private final Map<String, Boolean> women = new HashMap<>();
  private final Map<String, Boolean> byName = new HashMap<>();
  private final Map<Integer, List<Mention>> bySentence = new HashMap<>();

  /**
   * @param actors in order of first mention
   * @param mentions all of them, in text order
   * @param bySpan whom the span of a mention means
   * @param members whom the phrase for several officials means: "the Czech and Slovak ministers"
   * @param offices the offices of a person, by actor id
   * @param home the state for which the outlet or the host speaks; null when unknown
   * @param names what tells women from men where no title does
   */
  Cast(
      List<Actor> actors,
      List<Mention> mentions,
      Map<Span, Actor> bySpan,
      Map<Span, List<Actor>> members,
      Map<String, Set<Office>> offices,
      @Nullable String home,
      GivenNames names) {
    this.actors = List.copyOf(actors);
    this.mentions = List.copyOf(mentions);
    this.bySpan = Map.copyOf(bySpan);
    this.members = Map.copyOf(members);
    this.offices = Map.copyOf(offices);
    this.home = home;
    for (Mention mention : mentions) {
      bySentence.computeIfAbsent(mention.sentence().index(), key -> new ArrayList<>()).add(mention);
    }
    Actor last = null;
    Sentence sentence = null;
    for (Mention mention : this.mentions) {
      last = mention.sentence() == sentence ? last : null;
      sentence = mention.sentence();
      Actor actor = mention.is(Mention.Kind.PERSON) ? actor(mention) : null;
      Boolean isWoman = actor == null ? null : isWoman(mention);
      if (isWoman != null) {
        women.putIfAbsent(actor.id(), isWoman);
      }
      String role = mention.role() == null ? "" : Fold.of(mention.role());
      boolean isOwned = role.startsWith("her ") || role.startsWith("his ");
      if (isOwned && last != null) {
        women.putIfAbsent(last.id(), role.startsWith("her ")); // "Ruiz met her counterpart"
      }
      last = actor == null ? last : actor;
    }
    addByName(names);
  }

  /** Of those whom no title tells; not where a pronoun would then mean nobody. */
  private void addByName(GivenNames names) {
    Map<String, Boolean> named = new HashMap<>();
    boolean isAnyOpen = false;
    for (Actor actor : actors) {
      boolean isUntold = actor.isPerson() && !women.containsKey(actor.id());
      Boolean isWoman = isUntold ? names.isWoman(actor.name(), actor.side()) : null;
      isAnyOpen |= isUntold && isWoman == null;
      if (isWoman != null) {
        named.put(actor.id(), isWoman);
      }
    }
    for (boolean isWoman : new boolean[] {true, false}) {
      Set<String> pronouns = isWoman ? Set.of("she", "her") : Set.of("he", "him", "his");
      boolean isMissing =
          !isAnyOpen
              && !women.containsValue(isWoman)
              && !named.containsValue(isWoman)
              && mentions.stream()
                  .anyMatch(
                      mention ->
                          mention.is(Mention.Kind.PRONOUN)
                              && pronouns.contains(Fold.of(mention.name())));
      if (isMissing) {
        return; // a name that is a man's elsewhere
      }
    }
    byName.putAll(named);
  }

  /** In order of first mention. */
  public List<Actor> actors() {
    return actors;
  }

  public List<Mention> mentions() {
    return mentions;
  }

  /** Those of one sentence, in text order. */
  public List<Mention> mentions(Sentence sentence) {
    return bySentence.getOrDefault(sentence.index(), List.of());
  }

  /** Whom the mention means, or null when that is open (pronouns, "his guest") or nobody. */
  public @Nullable Actor actor(Mention mention) {
    return bySpan.get(mention.span());
  }

  /**
   * Those whom the mention means: one, or several of several states as in "the Czech and Slovak
   * ministers"; empty when open.
   */
  public List<Actor> members(Mention mention) {
    List<Actor> several = members.get(mention.span());
    Actor one = several == null ? actor(mention) : null;
    return several != null ? several : one == null ? List.of() : List.of(one);
  }

  public @Nullable Actor actor(@Nullable String id) {
    for (Actor actor : actors) {
      if (actor.id().equals(id)) {
        return actor;
      }
    }
    return null;
  }

  /** The offices by which the text knows the person; empty for others. */
  public Set<Office> offices(Actor actor) {
    return offices.getOrDefault(actor.id(), Set.of());
  }

  public @Nullable String home() {
    return home;
  }

  /**
   * Who stands for the other of the two states or organisations that the article is about, seen
   * from {@code side}; null when {@code side} is none of the two, or when a third is named about as
   * often.
   */
  public @Nullable Actor otherOfTwo(@Nullable String side) {
    Map<String, Integer> named = new TreeMap<>();
    mentions.stream()
        .map(this::actor)
        .filter(actor -> actor != null && actor.side() != null)
        .forEach(actor -> named.merge(actor.side(), 1, Integer::sum));
    List<String> sides = new ArrayList<>(named.keySet());
    sides.sort(Comparator.comparing(one -> -named.get(one)));
    if (!areTwo(sides.stream().map(named::get).toList()) || !sides.subList(0, 2).contains(side)) {
      return null;
    }
    String other = sides.get(sides.indexOf(side) == 0 ? 1 : 0);
    return actors.stream()
        .filter(actor -> other.equals(actor.side()))
        .min(Comparator.comparing(actor -> actor.kind() == Actor.Kind.STATE ? 0 : 1))
        .orElse(null);
  }

  /**
   * Whether the titles and names of the actor say that "he" or "she" is another; false where they
   * do not tell.
   *
   * @param pronoun he, him, his, she or her
   */
  public boolean isOtherSex(@Nullable String id, String pronoun) {
    Boolean isWoman = id == null ? null : women.getOrDefault(id, byName.get(id));
    return isOther(isWoman, pronoun);
  }

  /** The same by titles alone, which are surer than names. */
  public boolean isOtherByTitle(@Nullable String id, String pronoun) {
    return isOther(id == null ? null : women.get(id), pronoun);
  }

  private static boolean isOther(@Nullable Boolean isWoman, String pronoun) {
    return isWoman != null && isWoman != pronoun.startsWith("s") && !pronoun.equals("her")
        || isWoman != null && !isWoman && pronoun.equals("her");
  }

  /** By the titles before and in the name; null when they do not tell. */
  private static @Nullable Boolean isWoman(Mention mention) {
    List<Token> words = new ArrayList<>(mention.sentence().tokensIn(mention.extent()));
    int before = words.isEmpty() ? 0 : words.get(0).index();
    if (before > 0) {
      words.add(mention.sentence().token(before - 1));
    }
    for (Token token : words) {
      String word = Fold.of(token.form()).replace(".", "");
      if (WOMEN.contains(word) || word.endsWith("woman")) {
        return true;
      }
      if (MEN.contains(word)) {
        return false;
      }
    }
    return null;
  }

  private static final Set<String> WOMEN =
      Words.set(
          "ms mrs miss madam madame lady queen princess sheikha mme smt baroness dame duchess countess"
              + " sultana puan");

  /** Offices too: "Sherman" and "Osman" are names, of women as of men. */
  private static final Set<String> MEN =
      Words.set(
          "mr sir lord king sheikh shri emir sultan herr sayyid mullah prince duke senor monsieur mawlawi"
              + " dom pope cardinal chairman spokesman congressman assemblyman councilman alderman"
              + " statesman businessman");

  /** Whether the second of these counts, most first, is near the first and far from the third. */
  private static boolean areTwo(List<Integer> counts) {
    return counts.size() > 1
        && counts.get(1) >= FEWEST_OF_SECOND
        && FEWEST_OF_SECOND * counts.get(1) >= counts.get(0)
        && (counts.size() == 2 || counts.get(1) >= 2 * counts.get(2));
  }

  /**
   * The longest mention that the token is the head of, else the shortest in whose extent it stands,
   * or null.
   */
  public @Nullable Mention mentionAt(Sentence sentence, Token token) {
    Mention best = null;
    for (Mention mention : mentions(sentence)) {
      if (mention.extent().contains(token.span()) && isBetter(mention, best, token)) {
        best = mention;
      }
    }
    return best;
  }

  /**
   * The subject of the verb. Where the tree gives none to a main verb, which happens when a date or
   * place opens the sentence, it is the last person named before the verb, or the first of those
   * joined to him.
   */
  public @Nullable Token subject(Sentence sentence, Token verb) {
    Token subject = Clause.subject(sentence, verb);
    boolean isOpen =
        (subject == null || subject.lemma().equals("there"))
            && verb.is(Relation.ROOT)
            && (verb.tag().equals("VBD") || verb.tag().equals("VBZ"));
    if (!isOpen) {
      return subject == null ? null : behindTitle(sentence, subject, verb);
    }
    Mention last = null;
    for (Mention mention : mentions(sentence)) {
      last =
          mention.is(Mention.Kind.PERSON) && mention.extent().end() <= verb.span().start()
              ? mention
              : last;
    }
    return last == null ? subject : firstOfJoined(sentence, last.head());
  }

  /**
   * "At the invitation of the President of A, Ana Ruiz, the President of B, Luis Soto, paid …": the
   * tree takes the first name for the subject, though its title hangs on the preposition.
   */
  private Token behindTitle(Sentence sentence, Token subject, Token verb) {
    Mention mention = mentionAt(sentence, subject);
    boolean isSplit =
        mention != null
            && mention.is(Mention.Kind.PERSON)
            && mention.head() != subject
            && mention.head().is(Relation.PREPOSITION_OBJECT)
            && mention.head().index() < subject.index();
    Mention next = null;
    for (Mention other : isSplit ? mentions(sentence) : List.<Mention>of()) {
      boolean isBetween =
          other.extent().start() >= mention.extent().end()
              && other.extent().end() <= verb.span().start();
      next = next == null && isBetween && other.is(Mention.Kind.PERSON) ? other : next;
    }
    return next == null ? subject : next.head();
  }

  private Token firstOfJoined(Sentence sentence, Token person) {
    Token first = person;
    for (int steps = 0; steps < 8; steps++) {
      Token head = sentence.head(first);
      Mention mention = head == null ? null : mentionAt(sentence, head);
      boolean isJoined =
          first.is(Relation.CONJUNCT)
              || first.is(Relation.APPOSITION) && mention == mentionAt(sentence, first);
      if (!isJoined || mention == null || !mention.is(Mention.Kind.PERSON)) {
        break;
      }
      first = head;
    }
    return first;
  }

  private static boolean isBetter(Mention mention, @Nullable Mention best, Token token) {
    if (best == null) {
      return true;
    }
    boolean heads = mention.head() == token;
    boolean bestHeads = best.head() == token;
    if (heads != bestHeads) {
      return heads;
    }
    return heads
        ? mention.extent().length() > best.extent().length()
        : mention.extent().length() < best.extent().length();
  }
}
