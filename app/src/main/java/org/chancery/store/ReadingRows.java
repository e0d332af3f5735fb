package org.chancery.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.text.Fold;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes a reading's findings as rows. */
final class ReadingRows {

  private final Handle handle;
  private final FullText fullText;
  private final Decisions decisions;

  ReadingRows(Handle handle, FullText fullText) {
    this.handle = handle;
    this.fullText = fullText;
    this.decisions = new Decisions(handle);
  }

  void insert(JsonNode asRead, String json) {
    JsonNode reading = corrected(asRead);
    JsonNode article = reading.path("article");
    String id = article.path("id").asText();
    handle
        .createUpdate(
            "INSERT INTO article (id, source, url, outlet, title, published, engine) VALUES (:id, :source, :url, :outlet, :title, :published, :engine)")
        .bind("id", id)
        .bind("source", article.path("source").asText(""))
        .bind("url", text(article, "url"))
        .bind("outlet", text(article, "outlet"))
        .bind("title", text(article, "title"))
        .bind("published", text(article, "published"))
        .bind("engine", reading.path("engine").asText(""))
        .execute();
    handle.execute("INSERT INTO reading VALUES (?, ?)", id, json);
    PreparedBatch indexed = fullText.batch(handle);
    fullText.add(indexed, "article", id, id, article.path("text").asText());
    run(indexed);
    Map<String, String> names = namesByActor(reading);
    for (JsonNode encounter : reading.path("encounters")) {
      encounter(id, encounter, names);
    }
    statements(id, reading.path("statements"), names);
    new WishRows(handle, reading).insert();
    reject();
    new CopyRows(handle).insert(id, text(article, "published"), article.path("text").asText());
    EntryRows.insert(handle, reading);
    EventRows.insert(handle, id, reading);
  }

  /** What a person rejected is kept and listed no more. */
  private void reject() {
    for (String id : decisions.last("reject").keySet()) {
      handle.execute("UPDATE statement SET rejected = 1 WHERE id = ?", id);
      handle.execute("DELETE FROM wish WHERE statement_id = ?", id);
      handle.execute("DELETE FROM reply WHERE statement_id = ?", id);
    }
  }

  /** The reading with the speakers that people set right: "Name" or "Name/SIDE". */
  private JsonNode corrected(JsonNode reading) {
    Map<String, Decisions.Decision> speakers = decisions.last("speaker");
    if (speakers.isEmpty()) {
      return reading;
    }
    JsonNode copy = reading.deepCopy();
    for (JsonNode statement : copy.path("statements")) {
      Decisions.Decision decision = speakers.get(statement.path("id").asText());
      if (decision != null && decision.object() != null) {
        String[] parts = decision.object().split("/", 2);
        ObjectNode speaker = ((ObjectNode) statement).putObject("speaker");
        speaker.put("name", parts[0].strip());
        speaker.put("side", parts.length > 1 ? parts[1].strip() : null);
      }
    }
    return copy;
  }

  private static Map<String, String> namesByActor(JsonNode reading) {
    Map<String, String> names = new HashMap<>();
    for (JsonNode actor : reading.path("actors")) {
      List<String> all = new ArrayList<>(List.of(actor.path("name").asText()));
      actor.path("names").forEach(name -> all.add(name.asText()));
      names.put(actor.path("id").asText(), Fold.of(String.join(" | ", all)));
    }
    return names;
  }

  private void encounter(String articleId, JsonNode encounter, Map<String, String> names) {
    String id = encounter.path("id").asText();
    handle
        .createUpdate(
            "INSERT INTO encounter (id, article_id, form, background, date_from, date_to, date_basis, place, evidence) VALUES (:id, :article, :form, :background, :from, :to, :basis, :place, :evidence)")
        .bind("id", id)
        .bind("article", articleId)
        .bind("form", encounter.path("form").asText())
        .bind("background", encounter.path("background").asBoolean() ? 1 : 0)
        .bind("from", text(encounter.path("date"), "from"))
        .bind("to", text(encounter.path("date"), "to"))
        .bind("basis", text(encounter.path("date"), "basis"))
        .bind("place", text(encounter.path("place"), "name"))
        .bind("evidence", words(encounter.path("evidence")))
        .execute();
    PreparedBatch participants =
        handle.prepareBatch(
            "INSERT INTO participant (encounter_id, position, name, folded, role, side, part) VALUES (:encounter, :position, :name, :folded, :role, :side, :part)");
    int position = 0;
    for (JsonNode participant : encounter.path("participants")) {
      participants
          .bind("encounter", id)
          .bind("position", position++)
          .bind("name", participant.path("name").asText())
          .bind(
              "folded",
              names.getOrDefault(
                  participant.path("actor").asText(), Fold.of(participant.path("name").asText())))
          .bind("role", text(participant, "role"))
          .bind("side", text(participant, "side"))
          .bind("part", text(participant, "part"))
          .add();
    }
    run(participants);
  }

  private void statements(String articleId, JsonNode statements, Map<String, String> names) {
    PreparedBatch rows =
        handle.prepareBatch(
            "INSERT INTO statement (id, article_id, encounter_id, position, act, soft, joint, polarity, speaker, speaker_names, speaker_side, addressee, addressee_side, said_on, words, wanted)"
                + " VALUES (:id, :article, :encounter, :position, :act, :soft, :joint, :polarity, :speaker, :names, :speakerSide, :addressee, :addresseeSide, :day, :words, :wanted)");
    PreparedBatch indexed = fullText.batch(handle);
    int position = 0;
    for (JsonNode statement : statements) {
      String words = words(statement.path("content"));
      statement(rows, articleId, statement, position++, words, names);
      fullText.add(indexed, "statement", statement.path("id").asText(), articleId, words);
    }
    run(rows);
    run(indexed);
  }

  /** Does nothing when it holds no row. */
  static void run(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static void statement(
      PreparedBatch rows,
      String articleId,
      JsonNode statement,
      int position,
      String words,
      Map<String, String> names) {
    JsonNode speaker = statement.path("speaker");
    rows.bind("id", statement.path("id").asText())
        .bind("article", articleId)
        .bind("encounter", text(statement, "encounter"))
        .bind("position", position)
        .bind("act", statement.path("act").asText())
        .bind("soft", statement.path("soft").asBoolean() ? 1 : 0)
        .bind("joint", statement.path("joint").asBoolean() ? 1 : 0)
        .bind("polarity", statement.path("polarity").asText("positive"))
        .bind("speaker", speaker.path("name").asText(""))
        .bind(
            "names",
            names.getOrDefault(
                speaker.path("actor").asText(), Fold.of(speaker.path("name").asText(""))))
        .bind("speakerSide", text(speaker, "side"))
        .bind("addressee", text(statement.path("addressee"), "name"))
        .bind("addresseeSide", text(statement.path("addressee"), "side"))
        .bind("day", text(statement.path("date"), "from"))
        .bind("words", words)
        .bind("wanted", text(statement, "wanted"))
        .add();
  }

  static String words(JsonNode spans) {
    List<String> quotes = new ArrayList<>();
    spans.forEach(span -> quotes.add(span.path("quote").asText().replaceAll("\\s+", " ")));
    return String.join(" … ", quotes);
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).asText() : null;
  }
}
