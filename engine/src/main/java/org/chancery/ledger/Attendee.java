package org.chancery.ledger;

import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.chancery.text.Fold;
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

  private static final Pattern ONE_HOLDER =
      Pattern.compile(
          "(?i)^(?!.*\\b(?:deputy|vice|former|assistant|under)\\b).*(?:minister\\s+(?:of|for)|\\p{L}{4,}\\s+minister|president|premier|chancellor|ambassador|secretary\\s+of|foreign secretary)");

  public Attendee {
    names = List.copyOf(names);
  }

  boolean isNamed() {
    return !names.isEmpty();
  }

  /**
   * Whether both may be one person: one name's words are among the other's, initials too; or both
   * hold the same office, which has one holder, and a word of their names is the same.
   */
  public boolean mayBe(Attendee other) {
    return anyName(other, PersonName::isSame)
        || holdsOfficeOf(other) && anyName(other, PersonName::shareWord);
  }

  private boolean anyName(Attendee other, BiPredicate<String, String> test) {
    return names.stream()
        .anyMatch(one -> other.names.stream().anyMatch(two -> test.test(one, two)));
  }

  private boolean holdsOfficeOf(Attendee other) {
    return role != null
        && other.role != null
        && Objects.equals(side, other.side)
        && Fold.of(role).equals(Fold.of(other.role))
        && ONE_HOLDER.matcher(role).find();
  }
}
