package org.chancery.encounter;

import java.util.ArrayList;
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

  /** How the rule ends that found it by "the two", who are named elsewhere. */
  static final String TWO = "-two";

  private static final String APART_RULE = "-apart";
  private static final Set<String> APART =
      Set.of("separate", "separately", "respectively", "subsequently");

  private static final Set<String> BESIDES =
      Set.of("bilateral", "separate", "separately", "later", "earlier", "sideline", "margin");

  /** When the encounter is, seen from the article. */
  enum Status {
    TODAY,
    /** "had met": before something else, which may have been on the same day. */
    EARLIER,
    PAST,
    PLANNED
  }

  /** One who takes part, and the mention that says so. */
  record Person(Actor actor, Mention mention, Participant.@Nullable Part part) {

    /** Whether only an office tells who it is. */
    boolean isUnnamed() {
      return mention.is(Mention.Kind.ROLE) && actor.names().contains(mention.name());
    }

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
        .map(other -> apartWith(first, other))
        .toList();
  }

  /**
   * "On the same day X held a <b>bilateral</b> meeting with Y": another than that of all of them.
   */
  boolean isBesides() {
    return people.size() == 2
        && sentence.tokens().stream().anyMatch(token -> BESIDES.contains(token.lemma()));
  }

  Telling withStatus(Status other) {
    return new Telling(sentence, kind, trigger, form, weight, other, people, place, rule);
  }

  Telling withForm(Encounter.Form other) {
    return new Telling(sentence, kind, trigger, other, weight, status, people, place, rule);
  }

  Telling withPeopleOf(Telling other) {
    List<Person> all = new ArrayList<>(people);
    other.people().stream().filter(one -> !has(one.actor())).forEach(all::add);
    return withPeople(all);
  }

  boolean hasAnyOf(Telling other) {
    return people.stream().anyMatch(one -> other.has(one.actor()));
  }

  boolean has(Actor actor) {
    return people.stream().anyMatch(one -> one.actor() == actor);
  }

  private static boolean areSeveral(Token noun) {
    return noun.tag().equals("NNS") && SEVERAL.contains(noun.lemma());
  }

  private static final Set<String> SEVERAL = Set.of("call", "meeting", "conversation");

  private Telling apartWith(Person first, Person other) {
    return new Telling(
        sentence,
        kind,
        trigger,
        form,
        weight,
        status,
        List.of(first, other),
        place,
        rule + APART_RULE);
  }

  Telling withPeople(List<Person> some) {
    return new Telling(sentence, kind, trigger, form, weight, status, some, place, rule);
  }

  /** What tells this encounter from others of the same clause; empty where it is alone. */
  String apartFrom() {
    return isApart() ? "\n" + people.get(1).mention().span().start() : "";
  }

  boolean isOfTwo() {
    return rule.endsWith(TWO);
  }

  boolean isApart() {
    return rule.endsWith(APART_RULE);
  }

  boolean isLead() {
    return sentence.index() < 3;
  }
}
