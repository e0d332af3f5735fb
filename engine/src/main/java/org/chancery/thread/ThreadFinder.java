package org.chancery.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.mention.Gazetteer;
import org.chancery.thread.LinkBook.Link;

/**
 * Brings asks together that want one deed. What comes out is a function of the set of asks: their
 * order does not matter. Not for several threads at once.
 */
public final class ThreadFinder {

  /** The least score at which two wordings are one deed; fixed on {@code check-deeds.tsv}. */
  static final int SAME = 500;

  /** Below this nearness the words are not compared at all. */
  private static final int NEAR_ENOUGH = 450;

  /** The least mean score of their pairs at which two groups are one: a wrong one misleads more. */
  private static final int SAME_ON_AVERAGE = 600;

  /**
   * What it adds that two groups were told of one day by other articles. In the annotated readouts
   * two asks of one meeting, told by two articles, are one thrice as often as two asks of two
   * meetings are.
   */
  private static final int ONE_DAY = 1000;

  /** What counts for two wordings that were not linked. */
  private static final int UNLINKED = -3000;

  /** A surer link counts no more than this, so that one pair does not stand for many. */
  private static final int SUREST = 4000;

  /** A link as weak as this is still kept: it weighs when groups are compared. */
  private static final int WEAKEST = -1500;

  /** Share of articles that may hold an ask of either group for the groups still to be joined. */
  private static final double OVERLAP = 0.2;

  private static final int RELATED_SHOWN = 5;

  private final Encoder encoder;
  private final DeedReader reader;

  public ThreadFinder(Encoder encoder) {
    this.encoder = encoder;
    this.reader = new DeedReader(Gazetteer.load());
  }

  /** The threads of all pairs of sides, by side, side and id. */
  public List<AskThread> find(Collection<Wish> wishes) {
    Map<String, List<Wish>> blocks = new TreeMap<>();
    for (Wish wish : wishes) {
      blocks.computeIfAbsent(wish.from() + ">" + wish.to(), key -> new ArrayList<>()).add(wish);
    }
    List<AskThread> threads = new ArrayList<>();
    blocks.values().forEach(block -> threads.addAll(find(block, LinkBook.empty())));
    return threads;
  }

  /**
   * The threads of one pair of sides, by id.
   *
   * @param wishes all of this pair; one told twice counts once
   * @param book what is known of their wordings; what is found out is added to it
   */
  public List<AskThread> find(Collection<Wish> wishes, LinkBook book) {
    Map<String, Group> groups = new TreeMap<>();
    Map<String, Deed> deeds = new HashMap<>();
    for (Wish wish : new LinkedHashSet<>(wishes.stream().sorted().toList())) {
      Deed deed = reader.read(wish.wanted(), wish.from(), wish.to());
      String wording = deed.isEmpty() ? wish.id() : deed.plain();
      deeds.putIfAbsent(wording, deed);
      groups.computeIfAbsent(wording, Group::new).add(wish);
    }
    compare(deeds, book);
    return threads(joined(groups, book), book);
  }

  /** The score of two wordings, as {@link DeedComparison#score} gives it. */
  int score(String from, String to, String one, String other) {
    return DeedComparison.of(reader.read(one, from, to), reader.read(other, from, to), encoder)
        .score();
  }

  // ---- which wordings are one deed ----

  private void compare(Map<String, Deed> deeds, LinkBook book) {
    List<String> wordings = deeds.keySet().stream().sorted().toList();
    for (String wording : wordings) {
      if (book.isCompared(wording)) {
        continue;
      }
      for (String other : wordings) {
        boolean isTurn = book.isCompared(other) && !other.equals(wording);
        if (isTurn) {
          compare(wording, deeds.get(wording), other, deeds.get(other), book);
        }
      }
      book.markCompared(wording);
    }
  }

  private void compare(String wording, Deed deed, String other, Deed otherDeed, LinkBook book) {
    if (deed.isVague() || otherDeed.isVague() || areFar(deed, otherDeed)) {
      return;
    }
    boolean inOrder = wording.compareTo(other) < 0;
    DeedComparison comparison =
        inOrder
            ? DeedComparison.of(deed, otherDeed, encoder)
            : DeedComparison.of(otherDeed, deed, encoder);
    boolean isSame = comparison.score() >= SAME;
    boolean isWeak = comparison.score() >= WEAKEST && comparison.isOfLikeThings();
    if (isSame || isWeak || comparison.isOneMatter()) {
      book.keep(
          new Link(
              inOrder ? wording : other, inOrder ? other : wording, comparison.score(), isSame));
    }
  }

  private boolean areFar(Deed deed, Deed other) {
    byte[] direction = encoder.encode(deed.plain());
    return direction.length > 0
        && Meaning.nearness(direction, encoder.encode(other.plain())) < NEAR_ENOUGH;
  }

  // ---- which wordings make a thread ----

  /** Wordings taken for one deed. */
  private static final class Group {
    private final List<String> wordings = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();
    private final Set<String> articles = new HashSet<>();
    private final Set<String> days = new HashSet<>();

    Group(String wording) {
      wordings.add(wording);
    }

    String name() {
      return wordings.get(0);
    }

    void add(Wish wish) {
      wishes.add(wish);
      articles.add(wish.article());
      if (wish.day() != null) {
        days.add(wish.day());
      }
    }

    /** Whether on one day one article told this and another that, and none told both. */
    boolean alternatesWith(Group other) {
      return !Collections.disjoint(days, other.days)
          && Collections.disjoint(articles, other.articles);
    }

    void take(Group other) {
      wordings.addAll(other.wordings);
      wishes.addAll(other.wishes);
      articles.addAll(other.articles);
      days.addAll(other.days);
    }
  }

  /** Two groups that may be joined, as they were when this was found out. */
  private record Bond(Group one, Group other, int oneSize, int otherSize, long mean)
      implements Comparable<Bond> {

    static Bond of(Group one, Group other, long sum) {
      long pairs = (long) one.wordings.size() * other.wordings.size();
      boolean inOrder = one.name().compareTo(other.name()) < 0;
      return new Bond(
          inOrder ? one : other,
          inOrder ? other : one,
          (inOrder ? one : other).wordings.size(),
          (inOrder ? other : one).wordings.size(),
          UNLINKED + Math.floorDiv(sum, pairs) + (one.alternatesWith(other) ? ONE_DAY : 0));
    }

    boolean isStill() {
      return one.wordings.size() == oneSize && other.wordings.size() == otherSize;
    }

    boolean isSure() {
      return mean >= (oneSize * otherSize == 1 ? SAME : SAME_ON_AVERAGE);
    }

    /** The surest first. */
    @Override
    public int compareTo(Bond than) {
      int byMean = Long.compare(than.mean, mean);
      int byOne = byMean != 0 ? byMean : one.name().compareTo(than.one.name());
      return byOne != 0 ? byOne : other.name().compareTo(than.other.name());
    }
  }

  /** The surest first: two groups join while the mean of what their pairs score is high enough. */
  private static Set<Group> joined(Map<String, Group> groups, LinkBook book) {
    Map<Group, Map<Group, Long>> sums = sums(groups, book);
    PriorityQueue<Bond> bonds = new PriorityQueue<>();
    sums.forEach((one, others) -> others.keySet().forEach(other -> offer(bonds, one, other, sums)));
    Set<Group> left = new LinkedHashSet<>(groups.values());
    while (!bonds.isEmpty()) {
      Bond bond = bonds.poll();
      boolean isThere = left.contains(bond.one) && left.contains(bond.other) && bond.isStill();
      if (isThere && !stand(bond.one, bond.other)) {
        left.remove(bond.other);
        bond.one.take(bond.other);
        Map<Group, Long> taken = sums.remove(bond.other);
        Map<Group, Long> own = sums.get(bond.one);
        own.remove(bond.other);
        taken.remove(bond.one);
        taken.forEach((third, sum) -> own.merge(third, sum, Long::sum));
        for (Map.Entry<Group, Long> entry : own.entrySet()) {
          Map<Group, Long> theirs = sums.get(entry.getKey());
          theirs.remove(bond.other);
          theirs.put(bond.one, entry.getValue());
          offer(bonds, bond.one, entry.getKey(), sums);
        }
      }
    }
    return left;
  }

  private static void offer(
      PriorityQueue<Bond> bonds, Group one, Group other, Map<Group, Map<Group, Long>> sums) {
    Bond bond = Bond.of(one, other, sums.get(one).get(other));
    if (bond.isSure()) {
      bonds.add(bond);
    }
  }

  /** Of any two groups with a link, by how much its score is above that of no link. */
  private static Map<Group, Map<Group, Long>> sums(Map<String, Group> groups, LinkBook book) {
    Map<Group, Map<Group, Long>> sums = new IdentityHashMap<>();
    for (Link link : book.links()) {
      Group one = groups.get(link.one());
      Group other = groups.get(link.other());
      long above = Math.min(SUREST, link.score()) - (long) UNLINKED;
      if (one != null && other != null && above > 0) {
        sums.computeIfAbsent(one, key -> new HashMap<>()).put(other, above);
        sums.computeIfAbsent(other, key -> new HashMap<>()).put(one, above);
      }
    }
    return sums;
  }

  /** Two asks of one article are two threads (THREADS rule 12). */
  private static boolean stand(Group one, Group other) {
    Set<String> both = new HashSet<>(one.articles);
    both.retainAll(other.articles);
    return both.size() > OVERLAP * Math.min(one.articles.size(), other.articles.size());
  }

  private static List<AskThread> threads(Set<Group> groups, LinkBook book) {
    Map<String, String> idByWording = new HashMap<>();
    Map<String, List<Wish>> wishesById = new TreeMap<>();
    for (Group group : groups) {
      List<Wish> kept = new ArrayList<>();
      Set<String> articles = new HashSet<>();
      for (Wish wish : group.wishes.stream().sorted().toList()) {
        if (articles.add(wish.article())) {
          kept.add(wish);
        } else {
          wishesById.put(AskThread.idOf(wish.id()), List.of(wish));
        }
      }
      String id = AskThread.idOf(kept.get(0).id());
      wishesById.put(id, kept);
      group.wordings.forEach(wording -> idByWording.put(wording, id));
    }
    Map<String, Map<String, Integer>> related = related(idByWording, book);
    List<AskThread> threads = new ArrayList<>();
    wishesById.forEach(
        (id, wishes) ->
            threads.add(
                new AskThread(
                    id,
                    wishes.get(0).from(),
                    wishes.get(0).to(),
                    wishes,
                    nearest(related.getOrDefault(id, Map.of())))));
    return threads;
  }

  private static Map<String, Map<String, Integer>> related(
      Map<String, String> idByWording, LinkBook book) {
    Map<String, Map<String, Integer>> related = new HashMap<>();
    for (Link link : book.links()) {
      String one = idByWording.get(link.one());
      String other = idByWording.get(link.other());
      if (one != null && other != null && !one.equals(other)) {
        related.computeIfAbsent(one, key -> new TreeMap<>()).merge(other, link.score(), Math::max);
        related.computeIfAbsent(other, key -> new TreeMap<>()).merge(one, link.score(), Math::max);
      }
    }
    return related;
  }

  private static List<String> nearest(Map<String, Integer> scores) {
    return scores.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(RELATED_SHOWN)
        .map(Map.Entry::getKey)
        .toList();
  }
}
