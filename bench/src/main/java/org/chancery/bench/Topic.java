package org.chancery.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One kind of ask, in several wordings.
 *
 * @param slot the hole in the wordings that makes one ask of many, empty if there is none
 * @param values what may stand in the slot; empty where it is a city of the asker
 * @param related keys of topics that a careful reader calls related, if their slots hold the same
 */
record Topic(
    String key,
    String field,
    String slot,
    List<String> values,
    Set<String> related,
    List<Wording> wordings) {

  private static final Set<String> FROM_POORER =
      Set.of(
          "scholarships",
          "hospital",
          "debt-suspension",
          "mine-clearance",
          "satellite",
          "rail-loan",
          "rail-expertise",
          "climate-finance",
          "patrol-boats",
          "vaccine-plant",
          "cyber-centre",
          "nuclear-training",
          "loss-damage",
          "quake-relief",
          "labour-agreement",
          "nurses",
          "wages-owed",
          "peacekeeper-training",
          "credit-line",
          "grey-list",
          "temple-restoration",
          "statue-return",
          "student-return",
          "chip-licences",
          "arms-licence");
  private static final Set<String> BETWEEN_NEIGHBOURS =
      Set.of("flood-data", "power-link", "fisheries-patrol", "fishing-licences");

  /**
   * A wording; {@code {A}} and {@code {B}} are the asker and the asked, {@code {Aadj}} and {@code
   * {Badj}} their adjectives.
   *
   * @param form {@code verb} ("lift the ban"), {@code noun} ("the lifting of the ban") or {@code
   *     clause} ("the ban be lifted")
   */
  record Wording(String form, String text) {}

  /** Reads the topics from a file of JSON Lines. */
  static List<Topic> read(Path file) throws IOException {
    List<Topic> topics = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    for (String line : Files.readAllLines(file)) {
      topics.add(of(mapper.readTree(line)));
    }
    return topics;
  }

  private static Topic of(JsonNode row) {
    List<String> values = new ArrayList<>();
    row.get("values").forEach(value -> values.add(value.asText()));
    List<String> related = new ArrayList<>();
    row.get("related").forEach(key -> related.add(key.asText()));
    List<Wording> wordings = new ArrayList<>();
    row.get("wordings")
        .forEach(
            one -> wordings.add(new Wording(one.get("form").asText(), one.get("text").asText())));
    String slot = row.path("slot").isTextual() ? row.get("slot").asText() : "";
    return new Topic(
        row.get("key").asText(),
        row.get("field").asText(),
        slot,
        values,
        Set.copyOf(related),
        wordings);
  }

  /** Whether a desk officer could believe it between these two. */
  boolean suits(Country asker, Country asked) {
    return switch (key) {
      case "halal" -> asker.marks().contains("h") && !asked.marks().contains("h");
      case "minerals-processing" -> asker.marks().contains("m");
      case "recognition-region" -> asker.code().equals("MAR");
      case "coal-exit" -> asked.rank() == 1;
      default ->
          (!FROM_POORER.contains(key) || asker.rank() > asked.rank())
              && (!BETWEEN_NEIGHBOURS.contains(key) || asker.neighbours().contains(asked.code()));
    };
  }

  List<String> valuesFor(Country asker) {
    if (slot.isEmpty()) {
      return List.of("");
    }
    boolean isHalal = asker.marks().contains("h");
    return values.isEmpty()
        ? asker.cities()
        : values.stream().filter(value -> !isHalal || !value.equals("pork")).toList();
  }
}
