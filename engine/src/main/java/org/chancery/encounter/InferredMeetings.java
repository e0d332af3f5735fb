package org.chancery.encounter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.mention.Mention;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.chancery.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Officials of two sides of whom no sentence says that they met, but all else does. */
final class InferredMeetings {

  private final Outline outline;
  private final Cast cast;
  private final MeetingClues clues;
  private final EncounterFinder.Judge judge;

  InferredMeetings(Outline outline, Cast cast, MeetingClues clues, EncounterFinder.Judge judge) {
    this.outline = outline;
    this.cast = cast;
    this.clues = clues;
    this.judge = judge;
  }

  /**
   * One for each pair that has met.
   *
   * @param met the ids of those who took part in each encounter that is told
   */
  List<Telling> pairs(List<List<String>> met) {
    List<Telling> found = new ArrayList<>();
    List<Actor> officials = cast.actors().stream().filter(this::isNamedOfficial).toList();
    for (int first = 0; first < officials.size(); first++) {
      Actor one = officials.get(first);
      officials.subList(first + 1, officials.size()).stream()
          .filter(other -> mayHaveMet(one, other, met) && judge.haveMet(one, other, clues))
          .map(other -> telling(one, other))
          .filter(Objects::nonNull)
          .forEach(found::add);
    }
    return found;
  }

  private boolean mayHaveMet(Actor one, Actor other, List<List<String>> met) {
    List<String> both = List.of(one.id(), other.id());
    return !one.side().equals(other.side())
        && (judge.isAskedOfAll() && clues.isShort()
            || met.stream().noneMatch(all -> all.containsAll(both)));
  }

  /** The same pairs; in short articles, of three of whom each two have met, all were there. */
  List<Telling> joined(List<Telling> pairs) {
    return clues.isShort() ? together(pairs) : pairs;
  }

  private static List<Telling> together(List<Telling> pairs) {
    List<Telling> all = new ArrayList<>();
    for (Telling pair : pairs) {
      Telling wider =
          all.stream()
              .filter(
                  other ->
                      other.trigger().equals(pair.trigger()) || other.sentence() == pair.sentence())
              .filter(pair::hasAnyOf)
              .filter(other -> areAllPaired(pair, other, pairs))
              .findFirst()
              .orElse(null);
      if (wider == null) {
        all.add(pair);
      } else {
        all.set(all.indexOf(wider), wider.withPeopleOf(pair));
      }
    }
    return all;
  }

  private static boolean areAllPaired(Telling pair, Telling other, List<Telling> pairs) {
    for (Telling.Person one : pair.people()) {
      for (Telling.Person two : other.people()) {
        boolean isPaired =
            one.actor() == two.actor()
                || String.valueOf(one.actor().side()).equals(two.actor().side())
                || pairs.stream().anyMatch(all -> all.has(one.actor()) && all.has(two.actor()));
        if (!isPaired) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isNamedOfficial(Actor actor) {
    return actor.isPerson()
        && actor.side() != null
        && Attendance.mayMeet(actor, cast)
        && mention(actor, null) != null;
  }

  /** The first that names him, there or anywhere; or null. */
  private @Nullable Mention mention(Actor actor, @Nullable Sentence there) {
    return cast.mentions().stream()
        .filter(mention -> mention.is(Mention.Kind.PERSON) && cast.actor(mention) == actor)
        .filter(mention -> there == null || mention.sentence() == there)
        .findFirst()
        .orElse(null);
  }

  /** Told by the first sentence that names both, or else the one in which the later is named. */
  private @Nullable Telling telling(Actor one, Actor other) {
    Sentence both =
        outline.sentences().stream()
            .filter(sentence -> outline.kindOf(sentence) == Passage.Kind.BODY)
            .filter(sentence -> mention(one, sentence) != null)
            .filter(sentence -> mention(other, sentence) != null)
            .findFirst()
            .orElse(null);
    Mention first = mention(one, both);
    Mention second = mention(other, both);
    if (first == null || second == null) {
      return null;
    }
    boolean isSecond = second.span().start() > first.span().start();
    Mention later = isSecond ? second : first;
    List<Telling.Person> people =
        List.of(new Telling.Person(one, first, null), new Telling.Person(other, second, null));
    return new Telling(
        later.sentence(),
        outline.kindOf(later.sentence()),
        later.span(),
        MeetingWords.formNear(outline, later.sentence()),
        1,
        Telling.Status.TODAY,
        people,
        null,
        "encounter/inferred");
  }
}
