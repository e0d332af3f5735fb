package org.chancery.bench;

import java.time.LocalDate;
import java.util.List;

/**
 * One true encounter of the generated world.
 *
 * @param form as in the wire format
 * @param place city, empty for a call
 * @param occasion why the guest is there, empty if nothing is told
 */
record Meeting(
    int number,
    LocalDate day,
    String form,
    Principal host,
    Principal guest,
    String place,
    Country placeCountry,
    String occasion,
    List<Raised> asks,
    List<Answer> answers,
    int tradeTenthsOfBillion,
    int growth,
    int ties) {

  /** Someone in an office of a country. */
  record Principal(Country country, String office, Person person) {}

  /** An ask of one of the two sides. */
  record Raised(AskThread thread, boolean isByHost) {}

  /** What the asked side says to a thread: kind as in the annotation rules for threads. */
  record Answer(AskThread thread, String kind, boolean isByHost) {}

  String label() {
    return "m" + number;
  }

  Principal principal(boolean isHost) {
    return isHost ? host : guest;
  }
}
