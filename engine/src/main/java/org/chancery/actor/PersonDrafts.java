package org.chancery.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.chancery.mention.Mention;
import org.chancery.mention.Office;
import org.chancery.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Joins the mentions of persons. Names are one person when the words of one are among the words of
 * the other, in any order, so that "Tô Lâm", "Lam" and "Cho" are found whatever the order of a
 * country's names.
 */
final class PersonDrafts {

  private static final Set<String> SON_OF = Set.of("bin", "ibn", "bint", "binti");

  private final Drafts drafts;
  private final OfficeHolders holders;
  private @Nullable Draft previous;

  PersonDrafts(Drafts drafts, OfficeHolders holders) {
    this.drafts = drafts;
    this.holders = holders;
  }

  /**
   * Joins the mention to the person whom it names, or makes a new one; to be called in text order.
   */
  void add(Mention mention) {
    Draft best = null;
    for (Draft draft : drafts.all()) {
      if (isSame(draft, mention) && (best == null || last(draft) > last(best))) {
        best = draft;
      }
    }
    if (best == null) {
      best = new Draft(Actor.Kind.PERSON);
      drafts.add(best);
    }
    best.add(mention);
    drafts.meant().put(mention, best);
    if (mention.offices().contains(Office.COUNTERPART) && previous != null && previous != best) {
      best.offices.addAll(
          previous.offices); // "her Rwandan counterpart" holds the office that she holds
      best.roleWords.addAll(previous.roleWords);
    }
    previous = best;
  }

  private int last(Draft draft) {
    return draft.spans.get(draft.spans.size() - 1).start();
  }

  private boolean isSame(Draft draft, Mention mention) {
    if (draft.kind != Actor.Kind.PERSON) {
      return false;
    }
    List<String> words = words(mention.name());
    List<String> other = words(draft.name());
    boolean fits = words.size() <= other.size() ? within(words, other) : within(other, words);
    fits |= holders.areOne(draft.name(), mention.name());
    String side = draft.side();
    boolean conflict = side != null && mention.side() != null && !side.equals(mention.side());
    return fits && !conflict;
  }

  /**
   * Each word of the shorter name is one of the longer's, or its initial; a single word is more
   * than an initial.
   */
  private boolean within(List<String> few, List<String> many) {
    if (isFathersName(few, many)) {
      return false;
    }
    if (few.size() == 1) {
      return many.contains(few.get(0)); // "Son" is not "S. Jaishankar"
    }
    List<String> rest = new ArrayList<>(many);
    for (String word : few) {
      int found = indexOf(rest, word);
      if (found < 0) {
        return false;
      }
      rest.remove(found);
    }
    return true;
  }

  /** "Mohammed bin Rashid" stands in "Hamdan bin Mohammed bin Rashid", and is his father. */
  private boolean isFathersName(List<String> few, List<String> many) {
    return few.size() < many.size()
        && few.stream().skip(1).anyMatch(SON_OF::contains)
        && !many.get(0).startsWith(few.get(0));
  }

  private int indexOf(List<String> words, String word) {
    for (int at = 0; at < words.size(); at++) {
      String other = words.get(at);
      boolean initial =
          word.length() == 1 && other.startsWith(word)
              || other.length() == 1 && word.startsWith(other);
      if (other.equals(word) || initial && words.size() > 1) {
        return at;
      }
    }
    return -1;
  }

  private List<String> words(String name) {
    return Arrays.stream(Fold.of(name).split("[^\\p{L}\\p{N}']+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
