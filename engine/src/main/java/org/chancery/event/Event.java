package org.chancery.event;

import java.util.List;
import org.chancery.article.Span;
import org.chancery.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, as PLOVER 2021 codes it.
 *
 * @param type PLOVER's type, such as {@code CONSULT} or {@code REQUEST}
 * @param mode PLOVER's mode, or null
 * @param cameo CAMEO's root code, such as {@code 04}
 * @param encounter the id of the encounter, or null
 * @param statement the id of the statement, or null
 * @param evidence the words, where neither an encounter nor a statement carries them; else null
 */
public record Event(
    String type,
    @Nullable String mode,
    String cameo,
    @Nullable When date,
    @Nullable String encounter,
    @Nullable String statement,
    List<Side> source,
    List<Side> target,
    @Nullable Span evidence) {

  /** PLOVER's types (codebook of 2021), in its order. */
  public static final List<String> TYPES =
      List.of(
          "AGREE",
          "CONSULT",
          "SUPPORT",
          "COOPERATE",
          "AID",
          "CONCEDE",
          "RETREAT",
          "REQUEST",
          "ACCUSE",
          "REJECT",
          "THREATEN",
          "PROTEST",
          "SANCTION",
          "MOBILIZE",
          "COERCE",
          "ASSAULT");

  /**
   * One side of an event: a name, an ISO alpha-3 or organisation code (null when unknown), and
   * PLOVER's sector.
   */
  public record Side(String name, @Nullable String code, @Nullable String sector) {}

  public Event {
    source = List.copyOf(source);
    target = List.copyOf(target);
  }
}
