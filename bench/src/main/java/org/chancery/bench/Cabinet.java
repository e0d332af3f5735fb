package org.chancery.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who holds which office of a country, and from when: terms of two to five years; some rise from
 * one office to the next, and leave the one below to a successor.
 */
final class Cabinet {

  static final String PRESIDENT = "president";
  static final String PREMIER = "premier";
  static final String FOREIGN = "foreign";
  static final String DEPUTY_FOREIGN = "deputy-foreign";
  static final String TRADE = "trade";
  static final String DEFENCE = "defence";
  static final String FINANCE = "finance";
  static final String EDUCATION = "education";
  static final String AMBASSADOR = "ambassador";

  private static final Map<String, String> RISES =
      Map.of(FOREIGN, DEPUTY_FOREIGN, PREMIER, FOREIGN, PRESIDENT, PREMIER);
  private static final List<String> OFFICES =
      List.of(DEPUTY_FOREIGN, FOREIGN, PREMIER, PRESIDENT, TRADE, DEFENCE, FINANCE, EDUCATION);

  private record Term(LocalDate from, Person holder) {}

  private final Map<String, List<Term>> terms = new LinkedHashMap<>();
  private final NamePool pool;
  private final Country country;
  private final Dice dice;

  Cabinet(Country country, NamePool pool, LocalDate first, LocalDate last, Dice dice) {
    this.country = country;
    this.pool = pool;
    this.dice = dice;
    OFFICES.forEach(office -> fill(office, first, last));
  }

  /** Who holds the office on that day; an ambassador's office is {@code ambassador:CODE}. */
  Person holder(String office, LocalDate day, LocalDate first, LocalDate last) {
    if (!terms.containsKey(office)) {
      fill(office, first, last);
    }
    Person holder = terms.get(office).get(0).holder();
    for (Term term : terms.get(office)) {
      holder = term.from().isAfter(day) ? holder : term.holder();
    }
    return holder;
  }

  private void fill(String office, LocalDate first, LocalDate last) {
    List<Term> row = new ArrayList<>();
    LocalDate from = first.minusDays(dice.between(0, 700));
    while (!from.isAfter(last)) {
      row.add(new Term(from, next(office, from, row.size())));
      from = from.plusDays(dice.between(700, 1900));
    }
    terms.put(office, row);
  }

  private Person next(String office, LocalDate from, int number) {
    String under = RISES.getOrDefault(office, "");
    List<Term> below = terms.getOrDefault(under, List.of());
    List<Person> ready =
        below.stream().filter(term -> term.from().isBefore(from)).map(Term::holder).toList();
    if (!ready.isEmpty() && dice.chance(0.35)) {
      String successor = country.code() + "/" + under + "/after " + office + " " + number;
      below.add(ready.size(), new Term(from, Person.of(successor, pool, dice)));
      return ready.get(ready.size() - 1);
    }
    return Person.of(country.code() + "/" + office + "/" + number, pool, dice);
  }
}
