package org.chancery.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Leads the ids that an older reading gave to those of the new one: a statement to the one of the
 * same act, else of any, whose content overlaps most; an encounter by its evidence.
 */
final class Aliases {

  private Aliases() {}

  static void add(Handle handle, JsonNode before, JsonNode now) {
    add(handle, before.path("statements"), now.path("statements"), "content");
    add(handle, before.path("encounters"), now.path("encounters"), "evidence");
  }

  private static void add(Handle handle, JsonNode before, JsonNode now, String words) {
    Set<String> kept = new HashSet<>();
    now.forEach(entry -> kept.add(entry.path("id").asText()));
    for (JsonNode old : before) {
      String id = old.path("id").asText();
      JsonNode next = kept.contains(id) ? null : nearest(old, now, words);
      if (next != null) {
        handle.execute("INSERT OR REPLACE INTO alias VALUES (?, ?)", id, next.path("id").asText());
        handle.execute(
            "UPDATE alias SET new_id = ? WHERE new_id = ?", next.path("id").asText(), id);
      }
    }
  }

  private static @Nullable JsonNode nearest(JsonNode old, JsonNode now, String words) {
    JsonNode best = null;
    int most = 0;
    for (JsonNode candidate : now) {
      int common = 2 * overlap(old.path(words), candidate.path(words));
      boolean sameAct = old.path("act").equals(candidate.path("act"));
      int score = common == 0 ? 0 : common + (sameAct ? 1 : 0);
      if (score > most) {
        best = candidate;
        most = score;
      }
    }
    return best;
  }

  private static int overlap(JsonNode one, JsonNode other) {
    int common = 0;
    for (JsonNode a : one) {
      for (JsonNode b : other) {
        int start = Math.max(a.path("start").asInt(), b.path("start").asInt());
        int end = Math.min(a.path("end").asInt(), b.path("end").asInt());
        common += Math.max(0, end - start);
      }
    }
    return common;
  }
}
