package org.chancery.actor;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.chancery.article.Article;
import org.chancery.mention.Mention;
import org.chancery.mention.Office;
import org.chancery.text.Clause;
import org.chancery.text.Fold;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/** Tells the side of an official from the words beside his name, where his title names no state. */
final class Neighbours {

  private static final Set<String> DELEGATIONS = Set.of("side", "delegation");
  private static final Set<String> ESCORTING = Set.of("accompany", "join", "flank");
  private static final Set<String> SENT = Set.of("from", "of");
  private static final Set<String> LETTERS =
      Words.set("invitation message letter greeting regard condolence congratulation wish");
  private static final Set<String> TELLING = Words.set("say announce confirm state");

  private final Article article;
  private final List<Mention> mentions;
  private final Function<Mention, @Nullable String> sides;

  /**
   * @param mentions all of the article, in text order
   * @param sides the side known so far of whom a person's mention means, or null
   */
  Neighbours(Article article, List<Mention> mentions, Function<Mention, @Nullable String> sides) {
    this.article = article;
    this.mentions = mentions;
    this.sides = sides;
  }

  /** Null when no words beside the person tell it. */
  @Nullable String sideOf(Mention person) {
    String side = sideBefore(person);
    side = side == null ? sideOfPlace(person) : side;
    side = side == null && isOwned(person) ? sideOfOwner(person) : side;
    side = side == null ? sideOfTeller(person) : side;
    side = side == null ? sideOfLeader(person) : side;
    return side == null ? sideOfBearer(person) : side;
  }

  /** "accompanied by <b>X</b>": of the side of whoever was named before. */
  private @Nullable String sideOfLeader(Mention person) {
    Sentence sentence = person.sentence();
    Token by = sentence.head(person.head());
    Token verb = by == null || !by.lemma().equals("by") ? null : sentence.head(by);
    boolean isEscort = verb != null && ESCORTING.contains(verb.lemma());
    String side = null;
    for (Mention mention : isEscort ? mentions : List.<Mention>of()) {
      boolean isBefore =
          mention.sentence() == sentence && mention.extent().end() <= verb.span().start();
      side = isBefore && mention.is(Mention.Kind.PERSON) ? sides.apply(mention) : side;
    }
    return side;
  }

  /** "handed him an invitation from <b>President X</b>": of the side of whoever brings it. */
  private @Nullable String sideOfBearer(Mention person) {
    Sentence sentence = person.sentence();
    Token from = sentence.head(person.head());
    Token letter = from == null || !SENT.contains(from.lemma()) ? null : sentence.head(from);
    boolean isSent =
        letter != null && LETTERS.contains(letter.lemma()) && !person.offices().isEmpty();
    Token verb = isSent ? sentence.head(letter) : null;
    Token bearer = verb == null || !verb.isVerb() ? null : Clause.subject(sentence, verb);
    Token named =
        bearer != null && bearer.lemma().equals("who") && verb.is(Relation.RELATIVE_CLAUSE)
            ? sentence.head(verb)
            : bearer;
    return mentions.stream()
        .filter(mention -> named != null && mention.is(Mention.Kind.PERSON))
        .filter(mention -> mention != person && mention.sentence() == sentence)
        .filter(mention -> mention.extent().contains(named.span()))
        .map(sides)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** "his Peruvian counterpart, <b>X</b>", "from the Peruvian side, <b>X</b>". */
  private @Nullable String sideBefore(Mention person) {
    for (Mention mention : mentions) {
      int gap = person.extent().start() - mention.extent().end();
      boolean isOf =
          mention.is(Mention.Kind.ROLE) && mention.offices().stream().anyMatch(Office::isRelative)
              || mention.is(Mention.Kind.INSTITUTION)
                  && DELEGATIONS.contains(mention.head().lemma());
      boolean isApposed = gap > 0 && gap <= 2 && mention.side() != null && isOf;
      if (isApposed
          && article
              .text()
              .substring(mention.extent().end(), person.extent().start())
              .matches(",? ")) {
        return mention.side();
      }
    }
    return null;
  }

  /** "<b>In Lima</b>, ministry spokesperson X said". */
  private @Nullable String sideOfPlace(Mention person) {
    Sentence sentence = person.sentence();
    Token in = sentence.token(0);
    Token place = in.lemma().equals("in") ? sentence.child(in, Relation.PREPOSITION_OBJECT) : null;
    boolean isOfficial = !person.offices().isEmpty() && place != null;
    return mentions.stream()
        .filter(mention -> isOfficial && mention.head() == place)
        .filter(mention -> mention.is(Mention.Kind.STATE))
        .filter(mention -> person.extent().start() - mention.extent().end() <= 2)
        .map(Mention::side)
        .findFirst()
        .orElse(null);
  }

  /** "<b>its</b> newly appointed Ambassador X". */
  private static boolean isOwned(Mention person) {
    return person.role() != null && Fold.of(person.role()).startsWith("its ");
  }

  /** The state named last before the person, in his sentence. */
  private @Nullable String sideOfOwner(Mention person) {
    String side = null;
    for (Mention mention : mentions) {
      boolean isBefore =
          mention.sentence() == person.sentence()
              && mention.extent().end() <= person.extent().start();
      side = isBefore && mention.is(Mention.Kind.STATE) ? mention.side() : side;
    }
    return side;
  }

  /** "<b>Lima</b> has said Foreign Minister X would …": he is of those who say so. */
  private @Nullable String sideOfTeller(Mention person) {
    Sentence sentence = person.sentence();
    Token verb = person.head().is(Relation.SUBJECT) ? sentence.head(person.head()) : null;
    Token telling =
        verb != null && verb.is(Relation.CLAUSAL_COMPLEMENT) ? sentence.head(verb) : null;
    Token teller =
        telling != null && TELLING.contains(telling.lemma())
            ? Clause.ownSubject(sentence, telling)
            : null;
    return mentions.stream()
        .filter(mention -> teller != null && mention.head() == teller)
        .filter(mention -> !person.offices().isEmpty() && mention.is(Mention.Kind.STATE))
        .map(Mention::side)
        .findFirst()
        .orElse(null);
  }
}
