package org.chancery.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.chancery.thread.Matter;
import org.chancery.thread.Strength;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Writes a reading's asks, commitments and replies, and marks which pairs of sides they concern.
 */
final class WishRows {

  private static final Set<String> REPLIES =
      Set.of("commit", "offer", "agree", "disagree", "inform");

  /** "expressed support for", "backed": a yes to what the other side wants. */
  private static final Pattern SUPPORT =
      Pattern.compile("\\b(?:support|back|endors)\\p{L}*", Pattern.CASE_INSENSITIVE);

  private static final Set<String> COMMITMENTS = Set.of("commit", "offer");
  private static final Set<String> PRIVATE = Set.of("group", "organisation");

  private final Handle handle;
  private final JsonNode reading;
  private final String articleId;
  private final @Nullable String published;
  private final AskBefore askBefore;
  private final Set<ThreadRows.Block> concerned = new LinkedHashSet<>();
  private final PreparedBatch wishes;
  private final PreparedBatch replies;

  WishRows(Handle handle, JsonNode reading) {
    this.handle = handle;
    this.reading = reading;
    this.articleId = reading.path("article").path("id").asText();
    this.published = text(reading.path("article"), "published");
    this.askBefore = new AskBefore(reading);
    this.wishes =
        handle.prepareBatch(
            "INSERT OR IGNORE INTO wish (statement_id, kind, from_side, to_side, day, article_id, encounter_id, wanted, strength, thread_id)"
                + " VALUES (:id, :kind, :from, :to, :day, :article, :encounter, :wanted, :strength, NULL)");
    this.replies =
        handle.prepareBatch(
            "INSERT OR IGNORE INTO reply (statement_id, from_side, to_side, article_id, encounter_id, day, act, polarity, joint, cue, words, asked)"
                + " VALUES (:id, :from, :to, :article, :encounter, :day, :act, :polarity, :joint, :cue, :words, :asked)");
  }

  void insert() {
    for (JsonNode statement : reading.path("statements")) {
      String act = statement.path("act").asText();
      if (act.equals("ask")) {
        wish("ask", statement, side(statement.path("addressee")));
      }
      if (COMMITMENTS.contains(act)) {
        for (String other : others(statement)) {
          wish("commitment", statement, other);
          break;
        }
      }
      if (REPLIES.contains(act)) {
        reply(statement, act);
      } else if (act.equals("affirm") && SUPPORT.matcher(quotes(statement.path("cue"))).find()) {
        reply(statement, "agree");
      }
    }
    ReadingRows.run(wishes);
    ReadingRows.run(replies);
    markStale();
  }

  /**
   * Marks the pairs of sides of an article as not up to date; to be called before it is removed.
   */
  static void markStale(Handle handle, String articleId) {
    handle
        .createUpdate(
            "INSERT OR IGNORE INTO stale_block SELECT DISTINCT kind, from_side, to_side FROM wish WHERE article_id = :id")
        .bind("id", articleId)
        .execute();
    handle
        .createUpdate(
            "INSERT OR IGNORE INTO stale_block SELECT DISTINCT 'ask', to_side, from_side FROM reply WHERE article_id = :id")
        .bind("id", articleId)
        .execute();
  }

  private void markStale() {
    PreparedBatch blocks =
        handle.prepareBatch("INSERT OR IGNORE INTO stale_block VALUES (:kind, :from, :to)");
    concerned.forEach(block -> blocks.bindMap(block.arguments()).add());
    ReadingRows.run(blocks);
  }

  private void wish(String kind, JsonNode statement, @Nullable String to) {
    String from = asker(statement.path("speaker"));
    boolean isKnown = from != null && to != null && !from.equals("both") && !from.equals(to);
    ThreadRows.Block block =
        new ThreadRows.Block(
            kind,
            isKnown ? from : "?" + (from == null ? "" : from),
            isKnown ? to : "?" + (to == null ? "" : to));
    String wanted =
        kind.equals("ask") ? statement.path("wanted").asText(words(statement)) : words(statement);
    wishes
        .bind("id", statement.path("id").asText())
        .bind("kind", kind)
        .bind("from", block.from())
        .bind("to", block.to())
        .bind("day", day(statement))
        .bind("article", articleId)
        .bind("encounter", text(statement, "encounter"))
        .bind("wanted", Matter.with(wanted, before(statement)))
        .bind(
            "strength",
            Strength.of(quotes(statement.path("cue")), statement.path("soft").asBoolean())
                .ordinal())
        .add();
    concerned.add(block);
  }

  private void reply(JsonNode statement, String act) {
    String speaker = side(statement.path("speaker"));
    boolean isJoint = "both".equals(speaker);
    List<String> sides = isJoint ? new ArrayList<>(sidesOf(statement)) : one(speaker);
    for (String side : sides) {
      for (String other : isJoint ? sidesOf(statement) : others(statement)) {
        if (!other.equals(side)) {
          reply(statement, act, side, other, isJoint);
        }
      }
    }
  }

  private static List<String> one(@Nullable String side) {
    return side == null ? List.of() : List.of(side);
  }

  private void reply(JsonNode statement, String act, String from, String to, boolean isJoint) {
    replies
        .bind("id", statement.path("id").asText())
        .bind("from", from)
        .bind("to", to)
        .bind("article", articleId)
        .bind("encounter", text(statement, "encounter"))
        .bind("day", day(statement))
        .bind("act", act)
        .bind("polarity", statement.path("polarity").asText("positive"))
        .bind("joint", isJoint ? 1 : 0)
        .bind("cue", quotes(statement.path("cue")))
        .bind("words", words(statement))
        .bind("asked", askBefore.of(statement, from, to))
        .add();
    concerned.add(new ThreadRows.Block("ask", to, from));
  }

  // ---- who ----

  /**
   * The side, and behind a colon who of it, where a party, association or company speaks: these
   * never speak for the government (THREADS rule 11).
   */
  private @Nullable String asker(JsonNode party) {
    String side = side(party);
    String actor = party.path("actor").asText("");
    boolean isState =
        side != null && side.length() == 3 && side.equals(side.toUpperCase(java.util.Locale.ROOT));
    for (JsonNode one : reading.path("actors")) {
      boolean isPrivate =
          one.path("id").asText().equals(actor) && PRIVATE.contains(one.path("kind").asText());
      if (isPrivate && isState) {
        return side + ":" + one.path("name").asText();
      }
    }
    return side;
  }

  private static @Nullable String side(JsonNode party) {
    return text(party, "side");
  }

  /** The addressee, else the other sides of the encounter, in the order of the text. */
  private List<String> others(JsonNode statement) {
    String own = side(statement.path("speaker"));
    String addressee = side(statement.path("addressee"));
    if (addressee != null && !addressee.equals("both") && !addressee.equals(own)) {
      return List.of(addressee);
    }
    return sidesOf(statement).stream().filter(side -> !side.equals(own)).toList();
  }

  private List<String> sidesOf(JsonNode statement) {
    String id = statement.path("encounter").asText("");
    List<String> sides = new ArrayList<>();
    for (JsonNode encounter : reading.path("encounters")) {
      if (encounter.path("id").asText().equals(id)) {
        for (JsonNode participant : encounter.path("participants")) {
          String side = side(participant);
          if (side != null && !sides.contains(side)) {
            sides.add(side);
          }
        }
      }
    }
    return sides;
  }

  // ---- when, and in which words ----

  private @Nullable String day(JsonNode statement) {
    String said = text(statement.path("date"), "from");
    if (said != null) {
      return said;
    }
    String id = statement.path("encounter").asText("");
    for (JsonNode encounter : reading.path("encounters")) {
      String from = text(encounter.path("date"), "from");
      if (encounter.path("id").asText().equals(id) && from != null) {
        return from;
      }
    }
    return published;
  }

  private String before(JsonNode statement) {
    String whole = reading.path("article").path("text").asText();
    int points = statement.path("content").path(0).path("start").asInt();
    int cut = Math.min(points, whole.codePointCount(0, whole.length()));
    return whole.substring(0, whole.offsetByCodePoints(0, cut));
  }

  private static String words(JsonNode statement) {
    return quotes(statement.path("content"));
  }

  private static String quotes(JsonNode spans) {
    return StreamSupport.stream(spans.spliterator(), false)
        .map(span -> span.path("quote").asText().replaceAll("\\s+", " "))
        .collect(Collectors.joining(" "));
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).asText() : null;
  }
}
