package org.chancery.encounter;

import java.util.List;
import org.chancery.actor.Actor;
import org.chancery.article.Span;
import org.chancery.mention.Mention;
import org.chancery.text.Passage;
import org.chancery.text.Sentence;
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

  boolean isLead() {
    return sentence.index() < 3;
  }
}
