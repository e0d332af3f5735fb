package org.chancery.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.article.Basis;
import org.jspecify.annotations.Nullable;

/**
 * What one article tells of an encounter.
 *
 * @param id of the encounter in its reading
 * @param article its id
 * @param form as in the reading
 * @param from the first day on which it may have been; null when the article tells no day
 * @param to the last such day
 * @param basis of the days; ASSUMED when they are the page's or the dateline's own
 * @param place as the article names it; null when it names none
 * @param background whether the article only mentions it, as past or planned
 * @param people those who took part, in the reading's order
 */
public record EncounterAccount(
    String id,
    String article,
    String form,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Basis basis,
    @Nullable String place,
    boolean background,
    List<Attendee> people) {

  private static final Set<String> REMOTE = Set.of("phone_call", "virtual_meeting");
  private static final Set<String> IN_PERSON =
      Set.of("reception", "visit", "ceremony", "courtesy_call");

  public EncounterAccount {
    people = List.copyOf(people);
  }

  /** The sides that took part, sorted, joined by spaces: the block in which it is compared. */
  public String sides() {
    Set<String> sides = new TreeSet<>();
    people.forEach(
        person -> {
          if (person.side() != null) {
            sides.add(person.side());
          }
        });
    return String.join(" ", sides);
  }

  boolean isDated() {
    return from != null && to != null;
  }

  /** Days between the two, 0 when they touch. Both are dated. */
  long daysTo(EncounterAccount other) {
    if (to.isBefore(other.from)) {
      return ChronoUnit.DAYS.between(to, other.from);
    }
    return other.to.isBefore(from) ? ChronoUnit.DAYS.between(other.to, from) : 0;
  }

  boolean isRemote() {
    return REMOTE.contains(form);
  }

  boolean isInPerson() {
    return IN_PERSON.contains(form);
  }
}
