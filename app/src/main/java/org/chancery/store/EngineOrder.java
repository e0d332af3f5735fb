package org.chancery.store;

import com.fasterxml.jackson.databind.JsonNode;

/** Orders readings by the version of the engine that made them. */
final class EngineOrder {

  private EngineOrder() {}

  /** Positive when the first was made by a newer engine, 0 by the same one. */
  static int compare(JsonNode one, JsonNode other) {
    String[] first = one.path("engine").asText("0").split("[^0-9]+");
    String[] second = other.path("engine").asText("0").split("[^0-9]+");
    for (int at = 0; at < Math.max(first.length, second.length); at++) {
      int order = Integer.compare(number(first, at), number(second, at));
      if (order != 0) {
        return order;
      }
    }
    return one.path("engine").asText().compareTo(other.path("engine").asText());
  }

  private static int number(String[] parts, int at) {
    boolean isNumber = at < parts.length && parts[at].matches("\\d{1,9}");
    return isNumber ? Integer.parseInt(parts[at]) : 0;
  }
}
