package org.chancery.thread;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What two deeds have in common, in thousandths.
 *
 * @param meaning the nearness of their directions; 0 without an encoder
 * @param less the smaller of the two shares of telling words that the other deed tells too
 * @param more the larger of them
 * @param sharedNames whether a proper name or code stands in both
 * @param ownNames whether each has a name that the other lacks
 * @param sharedNumber whether a number that names stands in both
 * @param otherNumber whether both tell numbers or codes, and none is the same
 * @param otherMeasure whether both tell a measure that is laid on or lifted, and none fits both
 * @param ownThings whether each names a thing of one class of {@code apart.tsv} that the other does
 *     not name
 * @param otherSign whether one adds what the other takes away
 * @param otherKind whether both tell their kind, and none fits both
 * @param rest the nearness of the words that each has alone; 1000 when one has none
 * @param exact the larger of the two shares of words that stand in both
 * @param object the larger of the two shares of what the deed is done to; that of all words when
 *     one tells none
 * @param lessObject the smaller of these
 * @param otherThing whether both say the same but for one thing, which is another: "the ban on
 *     beef", "the ban on pork"
 * @param otherFirst whether just one is a list, and what it names first is not in the other
 *     (THREADS rule 6)
 */
record DeedComparison(
    int meaning,
    int less,
    int more,
    boolean sharedNames,
    boolean ownNames,
    boolean sharedNumber,
    boolean otherNumber,
    boolean otherMeasure,
    boolean ownThings,
    boolean otherSign,
    boolean otherKind,
    int rest,
    int exact,
    int object,
    int lessObject,
    boolean otherThing,
    boolean otherFirst) {

  /**
   * How surely one deed, done once, satisfies both, in thousandths of the logit: 0 is even. The
   * weights are those of a logistic regression on pairs that the encoder was not taught ({@code
   * training/weights.py}, see docs/threads.md), rounded; what is taken off by {@link #apart} is set
   * beforehand.
   */
  int score() {
    if (meaning == 0) {
      boolean isOther = apart() > 0 || otherSign || lessObject < 800 || less < 700;
      return isOther ? -5000 : 2000;
    }
    return (123 * meaning + 4 * less + 15 * more - 7 * exact + 8 * rest) / 10
        + (sharedNames ? 550 : 0)
        - apart()
        - 8400;
  }

  /**
   * What speaks against it beforehand, rules 6 and 7 of THREADS among it: other names, numbers,
   * things, measures, kinds. A wrong thread misleads more than a missed one.
   */
  private int apart() {
    return (ownNames && !sharedNames && !sharedNumber ? 2000 : 0)
        + (otherNumber ? 2000 : 0)
        + (otherThing ? 2000 : 0)
        + (ownThings ? 2400 : 0)
        + (otherMeasure ? 2400 : 0)
        + (otherFirst ? 1000 : 0)
        + (otherKind ? 600 : 0);
  }

  /** Whether a name, a number or a thing surely makes it another deed. */
  boolean isOther() {
    return apart() >= 2000;
  }

  /**
   * Whether the two are done to like things: "implement the consensus" and "play a role for peace"
   * are one in how they sound only.
   */
  boolean isOfLikeThings() {
    return object >= LIKE_THINGS;
  }

  /** Whether both speak of one thing, though they may want different deeds. */
  boolean isOneMatter() {
    return object >= 500 && (meaning == 0 ? sharedNames : meaning >= 500);
  }

  /** Below this nearness two words name two things. */
  private static final int OTHER_THING = 780;

  /** How much of what the two are done to must be alike. */
  private static final int LIKE_THINGS = 300;

  private static final int UNLIKE = 500;
  private static final int ALIKE = 850;

  static DeedComparison of(Deed left, Deed right, Encoder encoder) {
    Side here = new Side(left, right, encoder);
    Side there = new Side(right, left, encoder);
    int one = here.share();
    int other = there.share();
    boolean bothKinds = !left.kinds().isEmpty() && !right.kinds().isEmpty();
    return new DeedComparison(
        Meaning.nearness(encoder.encode(left.plain()), encoder.encode(right.plain())),
        Math.min(one, other),
        Math.max(one, other),
        here.names < left.names().size() || there.names < right.names().size(),
        here.names > 0 && there.names > 0,
        !Collections.disjoint(left.numbers(), right.numbers()),
        areApart(left.numbers(), right.numbers())
            || areApart(codes(left.names()), codes(right.names())),
        !left.measures().isEmpty()
            && !right.measures().isEmpty()
            && !KINDS.areLike(left.measures(), right.measures()),
        !Collections.disjoint(here.classes, there.classes),
        left.sign() != right.sign(),
        bothKinds && !areOfOneKind(left, right),
        rest(here.alone, there.alone, encoder),
        Math.max(here.exact(), there.exact()),
        Math.max(here.object(), there.object()),
        Math.min(here.object(), there.object()),
        isSwapped(here, there, encoder),
        left.first().isEmpty() != right.first().isEmpty() && (here.lacksFirst || there.lacksFirst));
  }

  /** Whether one kind of deed fits both. */
  static boolean areOfOneKind(Deed left, Deed right) {
    return KINDS.areLike(left.kinds(), right.kinds());
  }

  private static boolean areApart(Set<String> some, Set<String> others) {
    return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
  }

  /** Of "Annex", "B2" and "F-16" the two last. */
  private static Set<String> codes(Set<String> names) {
    return names.stream()
        .filter(name -> name.chars().anyMatch(Character::isDigit))
        .collect(Collectors.toSet());
  }

  private static int rest(List<String> left, List<String> right, Encoder encoder) {
    if (left.isEmpty() || right.isEmpty()) {
      return 1000;
    }
    return Meaning.nearness(sum(left, encoder), sum(right, encoder));
  }

  /** A paraphrase rarely changes one word and keeps all others; another thing does. */
  private static boolean isSwapped(Side here, Side there, Encoder encoder) {
    return here.own.size() == 1
        && there.own.size() == 1
        && here.isOwnThing
        && there.isOwnThing
        && nearest(here.own, there.own, encoder) < OTHER_THING;
  }

  private static int nearest(List<String> some, List<String> others, Encoder encoder) {
    int nearest = 0;
    for (String one : some) {
      for (String other : others) {
        nearest = Math.max(nearest, Meaning.nearness(encoder.encode(one), encoder.encode(other)));
      }
    }
    return nearest;
  }

  /** The words' directions together: few words are ever new, but their combinations are. */
  private static int[] sum(List<String> words, Encoder encoder) {
    int[] sum = new int[encoder.encode(words.get(0)).length];
    for (String word : words) {
      byte[] direction = encoder.encode(word);
      for (int at = 0; at < sum.length; at++) {
        sum[at] += direction[at];
      }
    }
    return sum;
  }

  /** One deed, seen from the other. */
  private static final class Side {
    private final Deed deed;
    private final Deed other;
    private final Encoder encoder;
    private final List<String> alone = new ArrayList<>();
    private final Set<String> classes = new HashSet<>();
    private final List<String> own = new ArrayList<>();
    private boolean isOwnThing;
    private boolean lacksFirst;
    private int told;
    private int objects;
    private int objectCount;
    private int same;
    private int whole;
    private int names;

    Side(Deed deed, Deed other, Encoder encoder) {
      this.deed = deed;
      this.other = other;
      this.encoder = encoder;
      int firsts = 0;
      int foundFirsts = 0;
      for (Deed.Term term : deed.terms()) {
        boolean isName = deed.names().contains(term.stem());
        int found = isName ? hasName(term.stem()) ? 1000 : bestWord(term) : best(term);
        told += found * term.weight();
        if (term.weight() == 10) {
          objects += found;
          objectCount++;
        }
        same += found == 1000 ? 1000 * term.weight() : 0;
        whole += term.weight();
        if (term.weight() == 10 && deed.first().contains(term.stem())) {
          firsts++;
          foundFirsts += found >= 500 ? 1 : 0;
        }
        String ownClass = found < 1000 && !isName ? KINDS.classOf(term.word()) : null;
        if (ownClass != null) {
          classes.add(ownClass);
        }
        if (found < 1000) {
          own.add(term.word());
          isOwnThing = term.weight() == 10;
        }
        if (found < 500) {
          alone.add(term.word());
          names += isName ? 1 : 0;
        }
      }
      lacksFirst = firsts > 0 && foundFirsts == 0;
    }

    int share() {
      return whole == 0 ? 0 : told / whole;
    }

    int exact() {
      return whole == 0 ? 0 : same / whole;
    }

    int object() {
      return objectCount == 0 ? share() : objects / objectCount;
    }

    /**
     * A name stands for another word only when that is the very same, as "Bronzes" for "bronzes".
     */
    private int bestWord(Deed.Term name) {
      return other.terms().stream().anyMatch(term -> term.stem().equals(KINDS.thing(name.word())))
          ? 1000
          : 0;
    }

    private int best(Deed.Term term) {
      int best = 0;
      for (Deed.Term one : other.terms()) {
        best = Math.max(best, likeness(term, one));
      }
      return best;
    }

    private int likeness(Deed.Term term, Deed.Term one) {
      if (term.stem().equals(one.stem())) {
        return 1000;
      }
      if (other.names().contains(one.stem())) {
        return KINDS.thing(one.word()).equals(term.stem()) ? 1000 : 0;
      }
      if (term.weight() < 10 || one.weight() < 10) {
        return term.weight() <= 4 && one.weight() <= 4 && sharesKind(term, one) ? 800 : 0;
      }
      int near = Meaning.nearness(encoder.encode(term.word()), encoder.encode(one.word()));
      return Math.max(0, Math.min(950, (near - UNLIKE) * 1000 / (ALIKE - UNLIKE)));
    }

    private boolean sharesKind(Deed.Term term, Deed.Term one) {
      return !Collections.disjoint(KINDS.kinds(term.word()), KINDS.kinds(one.word()));
    }

    /** The name itself, its initials, or its beginning in another spelling. */
    private boolean hasName(String name) {
      Set<String> names = other.names();
      return names.contains(name)
          || names.stream().anyMatch(one -> isSpelling(name, one))
          || Initials.in(other.whole(), name)
          || names.stream().anyMatch(one -> Initials.in(deed.whole(), one, name));
    }

    private static boolean isSpelling(String one, String other) {
      if (one.chars().anyMatch(Character::isDigit) || Math.min(one.length(), other.length()) < 6) {
        return false;
      }
      int common = 0;
      while (common < Math.min(one.length(), other.length())
          && one.charAt(common) == other.charAt(common)) {
        common++;
      }
      return common >= 4 && common >= Math.max(one.length(), other.length()) - 2;
    }
  }

  private static final DeedWords KINDS = DeedWords.load();
}
