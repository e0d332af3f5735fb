package org.chancery.thread;

import java.util.List;
import java.util.Set;

/**
 * What is wanted, in the parts by which deeds are compared.
 *
 * @param plain the words without the two sides, without how soon or how firmly, without purpose and
 *     basis; what the encoder is shown
 * @param whole the same words with the two sides still in it
 * @param terms the words that tell this deed from others, in order
 * @param names proper names, acronyms and codes in it ("D1", "UNCLOS"), folded; not those of the
 *     two sides
 * @param numbers numbers that name ("Cluster 3", "the 2016 award"), not amounts; in figures
 * @param kinds the kinds, of {@code deeds.tsv}, of the first word that names a deed
 * @param measures the kinds of measure that it is about ("measure:ban")
 * @param sign +1 when it adds or allows, -1 when it takes away or stops, 0 when neither is told
 * @param first of a list ("economic, scientific and technical ties"), what it names first, as
 *     stems; empty when nothing is listed
 */
record Deed(
    String plain,
    String whole,
    List<Term> terms,
    Set<String> names,
    Set<String> numbers,
    Set<String> kinds,
    Set<String> measures,
    int sign,
    Set<String> first) {

  /**
   * A word.
   *
   * @param word folded
   * @param stem without ending, or the first of the words that can stand for it
   * @param weight how much it tells: 1 to 10
   */
  record Term(String word, String stem, int weight) {}

  Deed {
    terms = List.copyOf(terms);
    names = Set.copyOf(names);
    numbers = Set.copyOf(numbers);
    kinds = Set.copyOf(kinds);
    measures = Set.copyOf(measures);
    first = Set.copyOf(first);
  }

  /** Whether no word tells anything: "do so". */
  boolean isEmpty() {
    return terms.isEmpty();
  }

  /** Whether the words tell no matter: "continued cooperation", "advance them". */
  boolean isVague() {
    return terms.stream().noneMatch(term -> term.weight() >= 6) && names.isEmpty();
  }
}
