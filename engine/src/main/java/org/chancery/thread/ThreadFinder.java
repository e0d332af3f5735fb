package org.chancery.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.mention.Gazetteer;
import org.chancery.thread.LinkBook.Link;

/**
 * Brings asks together that want one deed. What comes out is a function of the set of asks: their
 * order does not matter. Not for several threads at once.
 */
public final class ThreadFinder {

  /** The least score at which two wordings are one deed; fixed on the development pairs. */
  static final int SAME = 600;

  /** Below this nearness the words are not compared at all. */
  private static final int NEAR_ENOUGH = 600;

  /** Share of the pairs of two groups that must be one deed for the groups to be joined. */
  private static final double AGREEMENT = 0.6;

  /** Share of articles that may hold an ask of either group for the groups still to be joined. */
  private static final double OVERLAP = 0.2;

  /**
   * A link this much weaker than the best of one of its wordings does not count: in a block where
   * many asks are alike but for one word, the best tells which of them are one.
   */
  private static final int FALL = 2500;

  private static final int RELATED_SHOWN = 5;

  private final Encoder encoder;
  private final DeedReader reader;

  public ThreadFinder(Encoder encoder) {
    this.encoder = encoder;
    this.reader = new DeedReader(Gazetteer.load(), encoder);
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
    boolean isHollow = deed.isVague() || otherDeed.isVague();
    boolean isFar =
        deed.direction().length > 0
            && Meaning.nearness(deed.direction(), otherDeed.direction()) < NEAR_ENOUGH;
    if (isHollow || isFar) {
      return;
    }
    boolean inOrder = wording.compareTo(other) < 0;
    DeedComparison comparison =
        inOrder
            ? DeedComparison.of(deed, otherDeed, encoder)
            : DeedComparison.of(otherDeed, deed, encoder);
    boolean isSame = comparison.score() >= SAME;
    if (isSame || comparison.isOneMatter()) {
      book.keep(
          new Link(
              inOrder ? wording : other, inOrder ? other : wording, comparison.score(), isSame));
    }
  }

  // ---- which wordings make a thread ----

  /** Wordings taken for one deed. */
  private static final class Group {
    private final List<String> wordings = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();
    private final Set<String> articles = new HashSet<>();

    Group(String wording) {
      wordings.add(wording);
    }

    void add(Wish wish) {
      wishes.add(wish);
      articles.add(wish.article());
    }

    void take(Group other) {
      wordings.addAll(other.wordings);
      wishes.addAll(other.wishes);
      articles.addAll(other.articles);
    }
  }

  /** The surest link first; groups join when most of their wordings agree. */
  private static Set<Group> joined(Map<String, Group> groups, LinkBook book) {
    List<Link> links =
        book.links().stream()
            .filter(
                link ->
                    link.same()
                        && groups.containsKey(link.one())
                        && groups.containsKey(link.other()))
            .sorted(
                Comparator.comparingInt((Link link) -> -link.score())
                    .thenComparing(Link::one)
                    .thenComparing(Link::other))
            .toList();
    Map<String, Integer> best = new HashMap<>();
    for (Link link : links) {
      best.merge(link.one(), link.score(), Math::max);
      best.merge(link.other(), link.score(), Math::max);
    }
    Map<String, Set<String>> agreeing = new HashMap<>();
    for (Link link : links) {
      if (link.score() < Math.max(best.get(link.one()), best.get(link.other())) - FALL) {
        continue;
      }
      agreeing.computeIfAbsent(link.one(), key -> new HashSet<>()).add(link.other());
      agreeing.computeIfAbsent(link.other(), key -> new HashSet<>()).add(link.one());
    }
    Map<String, Group> home = new HashMap<>(groups);
    for (Link link : links) {
      Group one = home.get(link.one());
      Group other = home.get(link.other());
      if (one != other && agree(one, other, agreeing) && !stand(one, other)) {
        one.take(other);
        other.wordings.forEach(wording -> home.put(wording, one));
      }
    }
    return new LinkedHashSet<>(groups.keySet().stream().map(home::get).toList());
  }

  private static boolean agree(Group one, Group other, Map<String, Set<String>> agreeing) {
    long pairs = 0;
    for (String wording : one.wordings) {
      Set<String> with = agreeing.getOrDefault(wording, Set.of());
      pairs += other.wordings.stream().filter(with::contains).count();
    }
    return pairs >= AGREEMENT * one.wordings.size() * other.wordings.size();
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
