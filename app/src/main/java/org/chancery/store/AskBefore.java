package org.chancery.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.chancery.statement.Statement;
import org.chancery.thread.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Which ask a statement says that it replies to: "Cho proposed talks on the summit. Wang in reply
 * expressed support …". The ask is told directly before, put to the side that now speaks, and no
 * other is joined to it.
 */
final class AskBefore {

  private static final int FARTHEST = 160;

  /** One place where a statement is told, in code points. */
  private record Telling(JsonNode statement, int start, int end) {}

  private final String text;
  private final List<Telling> tellings = new ArrayList<>();

  AskBefore(JsonNode reading) {
    this.text = reading.path("article").path("text").asText();
    for (JsonNode statement : reading.path("statements")) {
      JsonNode content = statement.path("content");
      add(statement, content.path(0), content.path(content.size() - 1));
      statement.path("repeats").forEach(span -> add(statement, span, span));
    }
  }

  private void add(JsonNode statement, JsonNode first, JsonNode last) {
    tellings.add(new Telling(statement, first.path("start").asInt(), last.path("end").asInt()));
  }

  /** The id of the ask; null when the text does not say so. */
  @Nullable String of(JsonNode statement, String speaker, String asker) {
    int start = statement.path("content").path(0).path("start").asInt();
    Telling before = null;
    for (Telling telling : tellings) {
      boolean isNearer = before == null || telling.start > before.start;
      if (telling.statement != statement && telling.start < start && isNearer) {
        before = telling;
      }
    }
    boolean isAccepted = statement.path("rule").asText().equals(Statement.ACCEPTED);
    return before != null
            && isAsk(before, statement, speaker, asker)
            && (isAccepted || isAnswered(before, start))
        ? before.statement.path("id").asText()
        : null;
  }

  private boolean isAsk(Telling before, JsonNode statement, String speaker, String asker) {
    JsonNode ask = before.statement;
    return ask.path("act").asText().equals("ask")
        && ask.path("speaker").path("side").asText().equals(asker)
        && List.of(speaker, "both").contains(ask.path("addressee").path("side").asText())
        && ask.path("encounter").equals(statement.path("encounter"))
        && isAlone(ask);
  }

  /** Whether no other ask hangs on the same cue. */
  private boolean isAlone(JsonNode ask) {
    return StreamSupport.stream(tellings.spliterator(), false)
        .map(Telling::statement)
        .filter(one -> one != ask && one.path("act").asText().equals("ask"))
        .noneMatch(one -> one.path("cue").equals(ask.path("cue")));
  }

  private boolean isAnswered(Telling before, int start) {
    if (before.end > start || start - before.end > FARTHEST) {
      return false;
    }
    int from = text.offsetByCodePoints(0, before.end);
    return Reply.isAnnounced(
        text.substring(from, text.offsetByCodePoints(from, start - before.end)));
  }
}
