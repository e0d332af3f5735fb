package org.chancery.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who took part, as one article names him.
 *
 * @param name as the account gives it
 * @param names every way in which the article names him, folded; empty when it names an office, a
 *     ministry or a state only
 * @param role the words of the text; null when there are none
 * @param side ISO alpha-3 or an organisation's code; null when unknown
 */
public record Attendee(
    String name, List<String> names, @Nullable String role, @Nullable String side) {

  public Attendee {
    names = List.copyOf(names);
  }

  boolean isNamed() {
    return !names.isEmpty();
  }

  /** Whether both may be one person: one name's words are among the other's, initials too. */
  public boolean mayBe(Attendee other) {
    return names.stream()
        .anyMatch(one -> other.names.stream().anyMatch(two -> PersonName.isSame(one, two)));
  }
}
