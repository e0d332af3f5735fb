package org.chancery.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.ledger.Reconciler;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about the record, kept apart from what was read. A decision is never changed:
 * it is taken back by another one.
 */
public final class Decisions {

  /** What can be decided. */
  public enum Kind {
    /** Two encounters, or two threads, are one. */
    MERGE,
    /** Two accounts, or two asks, are not of one. */
    SPLIT,
    /** A statement or an encounter is no entry at all. */
    REJECT,
    /** Who said a statement. */
    SPEAKER,
    /** How a thread stands. */
    STATUS,
    /** A remark on anything. */
    NOTE,
    /** Another decision no longer holds. */
    UNDO
  }

  /**
   * One decision.
   *
   * @param id from all the rest, so that the same decision made in two ledgers is one
   * @param subject the id of what it is about
   * @param object the other id, the speaker, the status or the remark; null where there is none
   * @param at when, as an instant in UTC
   */
  public record Decision(
      String id,
      String kind,
      String subject,
      @Nullable String object,
      String who,
      String at,
      String why) {}

  private final Handle handle;

  /** As they were when first asked for; null before that. */
  private @Nullable List<Decision> all;

  Decisions(Handle handle) {
    this.handle = handle;
  }

  /**
   * A decision with its id.
   *
   * @param at an instant in UTC, as ISO-8601 writes it
   */
  public static Decision of(
      Kind kind, String subject, @Nullable String object, String who, String at, String why) {
    String word = kind.name().toLowerCase(Locale.ROOT);
    String id = idOf(word, subject, String.valueOf(object), who, at, why);
    return new Decision(id, word, subject, object, who, at, why);
  }

  /** Whether it was not there; the same one twice is one. */
  boolean insert(Decision decision) {
    all = null;
    return handle
            .createUpdate(
                "INSERT OR IGNORE INTO decision VALUES (:id, :kind, :subject, :object, :who, :at, :why)")
            .bind("id", decision.id())
            .bind("kind", decision.kind())
            .bind("subject", decision.subject())
            .bind("object", decision.object())
            .bind("who", decision.who())
            .bind("at", decision.at())
            .bind("why", decision.why())
            .execute()
        > 0;
  }

  /** The ids that the decision, or the one that it takes back, is about. */
  List<String> concerns(Decision decision) {
    if (decision.kind().equals("undo")) {
      return all().stream()
          .filter(other -> other.id().equals(decision.subject()))
          .flatMap(other -> concerns(other).stream())
          .toList();
    }
    List<String> ids = new ArrayList<>(List.of(now(decision.subject())));
    if (decision.object() != null) {
      ids.add(now(decision.object()));
    }
    return ids;
  }

  /** The id under which the record now holds what an older engine called so. */
  String now(String id) {
    return handle
        .createQuery("SELECT new_id FROM alias WHERE old_id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .orElse(id);
  }

  /** Every decision, those taken back too, in the order in which they were made. */
  public List<Decision> all() {
    all = all == null ? read() : all;
    return all;
  }

  private List<Decision> read() {
    return handle
        .createQuery("SELECT * FROM decision ORDER BY decided_at, id")
        .map(
            (row, context) ->
                new Decision(
                    row.getString("id"),
                    row.getString("kind"),
                    row.getString("subject"),
                    row.getString("object"),
                    row.getString("who"),
                    row.getString("decided_at"),
                    row.getString("why")))
        .list();
  }

  /** Those that hold, in the order in which they were made. */
  public List<Decision> holding() {
    List<Decision> all = all();
    Set<String> undone = new HashSet<>();
    for (int at = all.size() - 1; at >= 0; at--) {
      Decision decision = all.get(at);
      if (decision.kind().equals("undo") && !undone.contains(decision.id())) {
        undone.add(decision.subject());
      }
    }
    return all.stream()
        .filter(one -> !one.kind().equals("undo") && !undone.contains(one.id()))
        .toList();
  }

  /** What was decided about encounters. */
  Reconciler.Decided encounters() {
    return new Reconciler.Decided(pairs("merge", "e:"), pairs("split", "e:"));
  }

  /** Pairs of ids that begin so, both ways round. */
  Set<List<String>> pairs(String kind, String beginning) {
    Set<List<String>> pairs = new HashSet<>();
    for (Decision decision : holding()) {
      boolean fits =
          decision.kind().equals(kind)
              && decision.object() != null
              && decision.subject().startsWith(beginning);
      if (fits) {
        String subject = now(decision.subject());
        String object = now(decision.object());
        pairs.add(List.of(subject, object));
        pairs.add(List.of(object, subject));
      }
    }
    return pairs;
  }

  /** The last decision of this kind on each id that holds. */
  Map<String, Decision> last(String kind) {
    Map<String, Decision> last = new HashMap<>();
    for (Decision decision : holding()) {
      if (decision.kind().equals(kind)) {
        last.put(now(decision.subject()), decision);
      }
    }
    return last;
  }

  /** Decisions whose subject the record no longer holds, under this id or another. */
  public List<Map<String, Object>> homeless() {
    return handle
        .createQuery(
            "SELECT d.id AS id, d.kind AS kind, d.subject AS subject FROM decision d WHERE d.kind <> 'undo'"
                + " AND NOT EXISTS (SELECT 1 FROM statement WHERE id = d.subject)"
                + " AND NOT EXISTS (SELECT 1 FROM encounter WHERE id = d.subject)"
                + " AND NOT EXISTS (SELECT 1 FROM article WHERE id = d.subject)"
                + " AND NOT EXISTS (SELECT 1 FROM alias WHERE old_id = d.subject) ORDER BY d.id")
        .mapToMap()
        .list();
  }

  private static String idOf(String... parts) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
      return "d:" + HexFormat.of().formatHex(hash).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
