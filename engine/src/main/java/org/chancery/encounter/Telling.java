package org.chancery.encounter;

import java.util.List;
import java.util.Set;
import org.chancery.actor.Actor;
import org.chancery.article.Span;
import org.chancery.mention.Mention;
import org.chancery.text.Passage;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * One clause that tells of an encounter.
 *
 * @param trigger the word of meeting
 * @param people those whom the clause names as taking part
 * @param weight how much the form it gives counts
 */
record Telling(
    Sentence sentence,
    Passage.Kind kind,
    Span trigger,
    Encounter.Form form,
    int weight,
    Status status,
    List<Person> people,
    @Nullable Place place,
    String rule) {

  private static final String APART_RULE = "-apart";
  private static final Set<String> APART =
      Set.of("separate", "separately", "respectively", "subsequently");

  private static final Set<String> BESIDES =
      Set.of("bilateral", "separate", "separately", "later", "earlier", "sideline", "margin");

  /** When the encounter is, seen from the article. */
  enum Status {
    TODAY,
    PAST,
    PLANNED
  }

  /** One who takes part, and the mention that says so. */
  record Person(Actor actor, Mention mention, Participant.@Nullable Part part) {

    Person fuller(Person other) {
      return part == null && other.part != null ? new Person(actor, mention, other.part) : this;
    }
  }

  /**
   * "met X and Y <b>separately</b>", "held phone <b>calls</b> with X and Y": one telling for each
   * of them.
   */
  List<Telling> apart() {
    boolean isApart =
        people.size() > 2
            && sentence.tokens().stream()
                .anyMatch(token -> APART.contains(token.lemma()) || areSeveral(token));
    if (!isApart) {
      return List.of(this);
    }
    Person first = people.get(0);
    return people.stream()
        .skip(1)
        .filter(other -> !String.valueOf(first.actor().side()).equals(other.actor().side()))
        .map(other -> withPeople(List.of(first, other)))
        .toList();
  }

  /**
   * "On the same day X held a <b>bilateral</b> meeting with Y": another than that of all of them.
   */
  boolean isBesides() {
    return people.size() == 2
        && sentence.tokens().stream().anyMatch(token -> BESIDES.contains(token.lemma()));
  }

  private static boolean areSeveral(Token noun) {
    return noun.tag().equals("NNS") && SEVERAL.contains(noun.lemma());
  }

  private static final Set<String> SEVERAL = Set.of("call", "meeting", "conversation");

  private Telling withPeople(List<Person> some) {
    return new Telling(
        sentence, kind, trigger, form, weight, status, some, place, rule + APART_RULE);
  }

  /** What tells this encounter from others of the same clause; empty where it is alone. */
  String apartFrom() {
    return rule.endsWith(APART_RULE) ? "\n" + people.get(1).mention().span().start() : "";
  }

  boolean isLead() {
    return sentence.index() < 3;
  }
}
