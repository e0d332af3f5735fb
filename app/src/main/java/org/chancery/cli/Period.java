package org.chancery.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From when until when; mixed in. */
final class Period {

  @Option(
      names = "--since",
      paramLabel = "YEAR[-MONTH[-DAY]]",
      description = "From the first day of this.")
  @Nullable String since;

  @Option(
      names = "--until",
      paramLabel = "YEAR[-MONTH[-DAY]]",
      description = "To the last day of this.")
  @Nullable String until;

  /**
   * Adds the bounds to the query's arguments and gives the condition on {@code column}; days
   * compare as text.
   */
  String condition(String column, Map<String, Object> arguments, Screen screen) {
    StringBuilder condition = new StringBuilder();
    if (since != null) {
      arguments.put("since", checked(since, "--since", screen));
      condition.append(" AND ").append(column).append(" >= :since");
    }
    if (until != null) {
      arguments.put("until", checked(until, "--until", screen) + "~");
      condition.append(" AND ").append(column).append(" <= :until");
    }
    return condition.toString();
  }

  private static String checked(String value, String option, Screen screen) {
    if (!value.matches("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?")) {
      throw screen.misuse(
          option
              + ": expected a year, month or day such as 2023, 2023-09 or 2023-09-20, found \""
              + value
              + "\".");
    }
    return value;
  }
}
