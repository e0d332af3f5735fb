package org.chancery.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes a reading's events as rows, one for each pair of a source side and a target side. */
final class EventRows {

  /**
   * Those of one code on one side of an event.
   *
   * @param code null when it is not known
   * @param names joined by ";", in text order; empty when nobody stands there
   */
  private record Group(@Nullable String code, @Nullable String sector, String names) {}

  private EventRows() {}

  static void insert(Handle handle, String articleId, JsonNode reading) {
    PreparedBatch rows =
        handle.prepareBatch(
            "INSERT INTO event (article_id, position, encounter_id, statement_id, happened_on, type, mode, cameo, source, source_sector, source_name, target, target_sector, target_name, evidence)"
                + " VALUES (:article, :position, :encounter, :statement, :day, :type, :mode, :cameo, :source, :sourceSector, :sourceName, :target, :targetSector, :targetName, :evidence)");
    int position = 0;
    for (JsonNode event : reading.path("events")) {
      for (Group source : groups(event.path("source"))) {
        for (Group target : groups(event.path("target"))) {
          add(rows, articleId, position++, event, source, target);
        }
      }
    }
    ReadingRows.run(rows);
  }

  /** Those of all readings of a ledger that was made before it had events. */
  static void fill(Handle handle) {
    ObjectMapper json = new ObjectMapper();
    List<String> articles =
        handle.createQuery("SELECT id FROM article ORDER BY id").mapTo(String.class).list();
    for (String id : articles) {
      String reading =
          handle
              .createQuery("SELECT reading FROM article WHERE id = :id")
              .bind("id", id)
              .mapTo(String.class)
              .one();
      try {
        insert(handle, id, json.readTree(reading));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("Readings are always stored as JSON", e);
      }
    }
  }

  private static void add(
      PreparedBatch rows,
      String articleId,
      int position,
      JsonNode event,
      Group source,
      Group target) {
    rows.bind("article", articleId)
        .bind("position", position)
        .bind("encounter", text(event, "encounter"))
        .bind("statement", text(event, "statement"))
        .bind("day", text(event, "date"))
        .bind("type", event.path("type").asText())
        .bind("mode", text(event, "mode"))
        .bind("cameo", text(event, "cameo"))
        .bind("source", source.code)
        .bind("sourceSector", source.sector)
        .bind("sourceName", source.names)
        .bind("target", target.code)
        .bind("targetSector", target.sector)
        .bind("targetName", target.names)
        .bind("evidence", event.has("evidence") ? ReadingRows.words(event.path("evidence")) : null)
        .add();
  }

  /**
   * Never empty: where nobody stands, or nobody whose side is known, there is one without a code.
   */
  private static List<Group> groups(JsonNode sides) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (JsonNode side : sides) {
      String code = text(side, "code");
      String name = side.path("name").asText("").replaceAll("\\s+", " ");
      groups.merge(
          String.valueOf(code),
          new Group(code, text(side, "sector"), name),
          (one, other) -> new Group(code, one.sector, one.names + ";" + other.names));
    }
    return groups.isEmpty() ? List.of(new Group(null, null, "")) : new ArrayList<>(groups.values());
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).asText() : null;
  }
}
