package org.chancery.thread;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is already known of the wordings of one pair of sides, so that a new one is compared once.
 * Not for several threads.
 */
public final class LinkBook {

  /**
   * Two wordings that have to do with each other.
   *
   * @param one the smaller of the two, by letters
   * @param score how surely they are one deed, in thousandths
   * @param same whether they are taken for one deed; else they are of one matter
   */
  public record Link(String one, String other, int score, boolean same) {}

  private final Set<String> compared;
  private final List<Link> links;
  private final List<Link> added = new ArrayList<>();
  private final List<String> newlyCompared = new ArrayList<>();

  /**
   * @param compared the wordings that were compared with each other
   * @param links what came of it
   */
  public LinkBook(Set<String> compared, List<Link> links) {
    this.compared = new HashSet<>(compared);
    this.links = new ArrayList<>(links);
  }

  /** Where nothing is known yet. */
  public static LinkBook empty() {
    return new LinkBook(Set.of(), List.of());
  }

  boolean isCompared(String wording) {
    return compared.contains(wording);
  }

  void keep(Link link) {
    links.add(link);
    added.add(link);
  }

  void markCompared(String wording) {
    if (compared.add(wording)) {
      newlyCompared.add(wording);
    }
  }

  List<Link> links() {
    return links;
  }

  /** The links that were not there when the book was opened. */
  public List<Link> added() {
    return List.copyOf(added);
  }

  /** The wordings that were not compared when the book was opened. */
  public List<String> newlyCompared() {
    return List.copyOf(newlyCompared);
  }
}
