package org.chancery.encounter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chancery.actor.Actor;
import org.chancery.article.Article;
import org.chancery.article.Basis;
import org.chancery.article.ContentHash;
import org.chancery.article.Span;
import org.chancery.text.Passage;
import org.chancery.time.When;
import org.jspecify.annotations.Nullable;

/** An encounter while it is being put together. */
final class EncounterDraft {
  private final Map<String, Telling.Person> people = new LinkedHashMap<>();
  private final List<Telling> tellings = new ArrayList<>();
  private @Nullable When day;

  private Set<String> sides() {
    Set<String> sides = new LinkedHashSet<>();
    people
        .values()
        .forEach(
            person ->
                sides.add(
                    person.actor().side() == null
                        ? "?" + person.actor().id()
                        : person.actor().side()));
    return sides;
  }

  /** Whether they are of two sides, or may be. */
  boolean isOfTwoSides() {
    return sides().size() > 1;
  }

  boolean hasDay() {
    return day != null;
  }

  /** The day that its own sentences tell; null when they tell none. */
  @Nullable When day() {
    return day;
  }

  /** Those who take part, by the ids of their actors. */
  List<String> ids() {
    return List.copyOf(people.keySet());
  }

  boolean hasAll(List<Telling.Person> all) {
    return all.stream().allMatch(one -> people.containsKey(one.actor().id()));
  }

  boolean isHeld() {
    return isOfTwoSides() && main().status() == Telling.Status.TODAY;
  }

  /**
   * Whether the telling is of this encounter: everyone in it is in this one, or the other way
   * round, and no day differs.
   */
  boolean takes(Telling telling, @Nullable When told) {
    Set<String> ids = new LinkedHashSet<>();
    telling.people().forEach(person -> ids.add(person.actor().id()));
    boolean samePeople =
        ids.size() > 1 && (people.keySet().containsAll(ids) || ids.containsAll(people.keySet()));
    boolean sameStatus =
        telling.status() == tellings.get(0).status()
            || tellings.get(0).status() == Telling.Status.TODAY
                && telling.status() == Telling.Status.TODAY;
    boolean otherDay =
        day != null
            && told != null
            && !day.from().equals(told.from())
            && telling.status() != tellings.get(0).status();
    boolean isBesides = telling.isBesides() && people.size() > 2;
    return samePeople && sameStatus && !otherDay && !isBesides;
  }

  /**
   * "The President, in the meeting with <b>the Iraqi Speaker</b>", of whom the other telling gives
   * the name: both tellings by that name. Where nobody is so alike, the telling itself.
   */
  Telling named(Telling telling) {
    if (people.size() != 2 || telling.people().size() != 2) {
      return telling;
    }
    Telling.Person shared =
        telling.people().stream()
            .filter(one -> people.containsKey(one.actor().id()))
            .findFirst()
            .orElse(null);
    Telling.Person theirs =
        telling.people().stream().filter(one -> one != shared).findFirst().orElseThrow();
    Telling.Person ours =
        people.values().stream()
            .filter(one -> shared == null || one.actor() != shared.actor())
            .findFirst()
            .orElseThrow();
    boolean isSameSide =
        shared != null
            && !people.containsKey(theirs.actor().id())
            && theirs.actor().side() != null
            && theirs.actor().side().equals(ours.actor().side());
    if (!isSameSide || theirs.isUnnamed() == ours.isUnnamed()) {
      return telling;
    }
    if (theirs.isUnnamed()) {
      return telling.withPeople(List.of(shared, ours));
    }
    people.remove(ours.actor().id());
    people.put(
        theirs.actor().id(),
        new Telling.Person(theirs.actor(), theirs.mention(), ours.part()).fuller(theirs));
    return telling;
  }

  void add(Telling telling, @Nullable When told) {
    telling
        .people()
        .forEach(person -> people.merge(person.actor().id(), person, Telling.Person::fuller));
    tellings.add(telling);
    boolean better =
        told != null
            && (day == null || day.basis() != Basis.STATED && told.basis() == Basis.STATED);
    day = better ? told : day;
  }

  /**
   * @param isOfTour whether the article goes from day to day
   */
  Encounter encounter(Article article, ToldDays days, boolean isOfTour) {
    Telling first = main();
    When date = date(first, days, isOfTour);
    boolean isOld = date != null && days.isOld(date);
    boolean isBackground = first.status() != Telling.Status.TODAY || isOld && !first.isLead();
    List<Span> evidence =
        tellings.stream().map(telling -> telling.sentence().span()).distinct().sorted().toList();
    return new Encounter(
        id(article, first, evidence.get(0)),
        form(),
        isBackground,
        date,
        place(),
        participants(),
        evidence,
        first.rule());
  }

  /**
   * What its own sentences tell, else on a tour the day before it, else the lead, else the page.
   */
  private @Nullable When date(Telling first, ToldDays days, boolean isOfTour) {
    if (day != null || first.status() != Telling.Status.TODAY) {
      return day;
    }
    When running = isOfTour ? days.runningAt(first.sentence().span()) : null;
    if (running != null) {
      return running;
    }
    When lead = days.ofLead();
    return lead == null ? days.assumed() : lead.inferred();
  }

  private String id(Article article, Telling first, Span evidence) {
    String what =
        String.join(
            "\n",
            article.id(),
            first.form().toString(),
            String.valueOf(evidence.start()),
            String.valueOf(people.size()),
            first.trigger().start() + first.apartFrom());
    return "e:" + ContentHash.hex(what).substring(0, 16);
  }

  /** The telling with most to say: of the body rather than a caption. */
  private Telling main() {
    return tellings.stream()
        .min(
            Comparator.comparing((Telling telling) -> telling.kind() == Passage.Kind.BODY ? 0 : 1)
                .thenComparing(telling -> telling.weight() > 1 ? 0 : 1)
                .thenComparing(telling -> telling.form() == Encounter.Form.VISIT ? 1 : 0)
                .thenComparing(telling -> telling.trigger().start()))
        .orElseThrow();
  }

  /** The form told most; a meeting may be anything, so what says more counts twice. */
  private Encounter.Form form() {
    Map<Encounter.Form, Integer> weight = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      int votes = telling.weight() + (telling == main() ? 3 : 0);
      boolean isPlain = telling.form() == Encounter.Form.MEETING;
      weight.merge(telling.form(), isPlain ? votes : 2 * votes, Integer::sum);
    }
    return weight.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private @Nullable Place place() {
    return tellings.stream().map(Telling::place).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private List<Participant> participants() {
    List<Participant> participants = new ArrayList<>();
    for (Telling.Person person : people.values()) {
      Actor actor = person.actor();
      participants.add(
          new Participant(
              actor.id(),
              actor.name(),
              actor.role(),
              actor.side(),
              person.part(),
              person.mention().span()));
    }
    return participants;
  }
}
