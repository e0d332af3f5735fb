package org.chancery.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.text.Fold;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Lays the accounts of one encounter beside each other, statement by statement. Two statements tell
 * the same when the same side speaks, or one account gives to both what the other gives to one, and
 * half of the shorter one's words stand in the longer one, or the act is of one kind and they mean
 * the same.
 */
public final class Comparison {

  /**
   * A statement of one account.
   *
   * @param account which of the accounts, from 0
   * @param side whose; null when unknown
   */
  public record Told(int account, String id, String act, @Nullable String side, String words) {}

  /** How surely two statements mean the same, whatever their words. */
  public interface Meaning {
    /** In thousandths: 500 and more is yes, -5000 is surely no; 0 when nothing is known. */
    int surety(Told one, Told other);
  }

  private static final double LEAST_COMMON = 0.5;
  private static final int SURE = 500;
  private static final int SURELY_NOT = -5000;

  /** Acts of one kind; each of the others is a kind of its own. */
  private static final List<Set<String>> ALIKE =
      List.of(Set.of("affirm", "assess", "inform"), Set.of("commit", "offer"));

  private static final int STEM = 6;
  private static final int SHORTEST = 3;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Set<String> EMPTY =
      Words.set(
          "the and for its his her not was are has had who but any all can may our that this with from their they them will would should could have been both sides side two countries country"
              + " between also more which further into over about after under other such these those being were");

  private record Pair(Told one, Told other, double strength) {}

  private Comparison() {}

  /**
   * Groups of statements that tell the same, at most one of each account; a statement that no other
   * account tells is a group of its own. In the order of the first of each group.
   */
  public static List<List<Told>> of(List<Told> statements, Meaning meaning) {
    List<List<Told>> groups = new ArrayList<>();
    statements.forEach(one -> groups.add(new ArrayList<>(List.of(one))));
    for (Pair pair : pairs(statements, meaning)) {
      List<Told> one = group(groups, pair.one);
      List<Told> other = group(groups, pair.other);
      boolean mayJoin =
          one != other
              && one.stream()
                  .noneMatch(
                      told -> other.stream().anyMatch(its -> its.account() == told.account()));
      if (mayJoin) {
        one.addAll(other);
        groups.remove(other);
      }
    }
    groups.forEach(group -> group.sort(Comparator.comparing(Told::account)));
    return groups;
  }

  private static List<Told> group(List<List<Told>> groups, Told told) {
    return groups.stream().filter(group -> group.contains(told)).findFirst().orElseThrow();
  }

  private static List<Pair> pairs(List<Told> statements, Meaning meaning) {
    List<Pair> pairs = new ArrayList<>();
    for (Told one : statements) {
      for (Told other : statements) {
        boolean mayBeOne = one.account() < other.account() && maySpeak(one, other);
        double strength = mayBeOne ? strength(one, other, meaning) : 0;
        if (strength > 0) {
          pairs.add(new Pair(one, other, strength));
        }
      }
    }
    pairs.sort(
        Comparator.comparing((Pair pair) -> -pair.strength)
            .thenComparing(pair -> pair.one.id())
            .thenComparing(pair -> pair.other.id()));
    return pairs;
  }

  /** What words and meaning tell together; 0 when the two are not one. */
  private static double strength(Told one, Told other, Meaning meaning) {
    double common = common(one, other);
    boolean hasWords = common >= LEAST_COMMON;
    if (!hasWords && !isOneKind(one.act(), other.act())) {
      return 0;
    }
    int surety = meaning.surety(one, other);
    boolean isOne = surety >= SURE || hasWords && surety > SURELY_NOT;
    return isOne ? common + Math.max(0, surety) / 1000.0 : 0;
  }

  private static boolean isOneKind(String act, String other) {
    return act.equals(other)
        || ALIKE.stream().anyMatch(kind -> kind.contains(act) && kind.contains(other));
  }

  private static boolean maySpeak(Told one, Told other) {
    return one.side() == null
        || other.side() == null
        || one.side().equals(other.side())
        || one.side().equals("both")
        || other.side().equals("both");
  }

  private static double common(Told one, Told other) {
    Set<String> here = wordsOf(one.words());
    Set<String> there = wordsOf(other.words());
    Set<String> few = here.size() <= there.size() ? here : there;
    Set<String> many = few == here ? there : here;
    long common =
        few.stream().filter(word -> many.stream().anyMatch(of -> alike(word, of))).count();
    return common < 2 ? 0 : (double) common / few.size();
  }

  /** "open" and "opening", "kenya" and "kenyan". */
  private static boolean alike(String one, String other) {
    int length = Math.min(Math.min(one.length(), other.length()), STEM);
    boolean isLong = length > SHORTEST || one.length() == other.length();
    return isLong && one.regionMatches(0, other, 0, length);
  }

  private static Set<String> wordsOf(String words) {
    Set<String> found = new LinkedHashSet<>();
    Matcher word = WORD.matcher(Fold.of(words).toLowerCase(Locale.ROOT));
    while (word.find()) {
      String one = word.group();
      if (one.length() >= SHORTEST && !EMPTY.contains(one)) {
        found.add(one);
      }
    }
    return found;
  }
}
