package org.chancery.bench;

import java.util.List;
import java.util.Set;

/**
 * A country of the generated world; names of countries and cities are real, all else is made up.
 *
 * @param code ISO 3166-1 alpha-3
 * @param rank 1 gives help, 3 gets help, 2 stands between
 * @param marks single letters that some asks demand of the asker
 */
record Country(
    String code,
    String name,
    String adjective,
    String capital,
    List<String> cities,
    String headOfGovernment,
    String tradeMinistry,
    String pool,
    int rank,
    Set<String> neighbours,
    String marks) {

  /** The name at the start of a sentence. */
  String opening() {
    return Words.opening(name);
  }

  boolean isRepublicHead() {
    return headOfGovernment.endsWith("resident") || headOfGovernment.equals("Chief of Cabinet");
  }
}
