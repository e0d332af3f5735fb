package org.chancery.encounter;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.chancery.actor.Cast;
import org.chancery.article.Article;
import org.chancery.mention.Mention;
import org.chancery.text.Passage;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/** One sentence of an article, and whom its names mean: what tellings are made of. */
record ToldSentence(Article article, Sentence sentence, Passage.Kind kind, Cast cast) {

  private static final Set<String> BY_SCREEN =
      Words.set("virtual virtually online video videoconference videoconferencing");

  /** How much a form counts that such a word tells. */
  private static final int SURE = 6;

  /**
   * What a clause of it tells, by wire or screen where its words say so.
   *
   * @param noun the noun of meeting that the trigger holds; null when there is none
   * @param form as the trigger tells it
   * @param weight how much that counts
   */
  Telling telling(
      Token trigger,
      @Nullable Token noun,
      Encounter.Form form,
      int weight,
      Telling.Status status,
      Collection<Telling.Person> people,
      String rule) {
    Place place = placeOf(trigger, noun);
    boolean isByScreen = clauseHas(trigger, noun, BY_SCREEN);
    boolean isByWire = clauseHas(trigger, noun, MeetingWords.BY_WIRE);
    Encounter.Form told = form;
    if (isByScreen) {
      told = Encounter.Form.VIRTUAL_MEETING;
    } else if (isByWire) {
      told = Encounter.Form.PHONE_CALL;
    } else if (MeetingWords.TALKING.contains(trigger.lemma()) && place != null) {
      told = Encounter.Form.MEETING;
    }
    return new Telling(
        sentence,
        kind,
        trigger.span(),
        told,
        isByScreen || isByWire ? SURE : weight,
        status,
        List.copyOf(people),
        place,
        rule);
  }

  private boolean clauseHas(Token trigger, @Nullable Token noun, Set<String> words) {
    return sentence.tokens().stream()
        .filter(token -> words.contains(token.lemma()))
        .anyMatch(token -> isNear(token, trigger) || noun != null && isNear(token, noun));
  }

  /** Whether the token hangs on the trigger, directly or behind a preposition. */
  private boolean isNear(Token token, Token trigger) {
    Token head = sentence.head(token);
    Token above = head == null ? null : sentence.head(head);
    return token == trigger
        || head == trigger
        || above == trigger
            && head != null
            && (head.is(Relation.PREPOSITION) || head.is(Relation.COMPOUND));
  }

  private @Nullable Place placeOf(Token trigger, @Nullable Token noun) {
    for (Mention mention : cast.mentions(sentence)) {
      boolean isPlace =
          mention.is(Mention.Kind.PLACE)
              || mention.is(Mention.Kind.STATE)
              || mention.is(Mention.Kind.INSTITUTION);
      Token preposition = isPlace ? sentence.head(mention.head()) : null;
      boolean located =
          preposition != null
              && preposition.is(Relation.PREPOSITION)
              && Set.of("in", "at").contains(preposition.lemma());
      if (located && !isInsideOther(mention) && isOfClause(preposition, trigger, noun)) {
        return new Place(mention.name(), mention.side(), mention.span());
      }
    }
    return null;
  }

  private boolean isInsideOther(Mention mention) {
    return cast.mentions(sentence).stream()
        .anyMatch(
            other ->
                other != mention
                    && other.extent().contains(mention.span())
                    && other.extent().length() > mention.span().length());
  }

  private boolean isOfClause(Token preposition, Token trigger, @Nullable Token noun) {
    Token head = sentence.head(preposition);
    if (head == trigger || head == noun) {
      return true;
    }
    // the parser often hangs the place on the last name of the object
    return head != null && head.isProperNoun() && sentence.isBelow(head, trigger);
  }
}
