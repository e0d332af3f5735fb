package org.chancery.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.store.Ledger;
import org.chancery.thread.Suggestion;
import org.jspecify.annotations.Nullable;

/** The threads that fit a question, as rows. */
final class ThreadList {

  private static final List<String> COLUMNS =
      List.of(
          "first",
          "last",
          "from",
          "to",
          "times",
          "accounts",
          "strength",
          "trend",
          "suggested",
          "wanted",
          "id");

  /** In a table the words need the room. */
  private static final List<String> NARROW =
      List.of("last", "from", "to", "times", "trend", "suggested", "wanted", "id");

  private final Screen screen;
  private final StringBuilder where = new StringBuilder("t.kind = :kind");
  private final Map<String, Object> arguments = new HashMap<>();

  /**
   * @param kind ask or commitment
   */
  ThreadList(String kind, Screen screen) {
    this.screen = screen;
    arguments.put("kind", kind);
  }

  ThreadList sides(@Nullable String from, @Nullable String to) {
    if (from != null) {
      where.append(Sides.speaks("t", "t.id", ":from"));
      arguments.put("from", Sides.speaking(from, "--from", screen));
    }
    if (to != null) {
      where.append(Sides.isOther("t", ":to"));
      arguments.put("to", Sides.checked(to, "--to", screen));
    }
    return this;
  }

  ThreadList period(Period period) {
    where.append(period.condition("t.last_day", arguments, screen));
    return this;
  }

  ThreadList firm(boolean firm) {
    where.append(firm ? " AND t.strength > 0" : "");
    return this;
  }

  ThreadList status(@Nullable String status) {
    if (status != null) {
      String asked = status.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
      if (!statuses().contains(asked)) {
        throw screen.misuse(
            "--status: found \""
                + status
                + "\", expected one of "
                + String.join(", ", statuses())
                + ".");
      }
      where.append(" AND t.status = :status");
      arguments.put("status", asked);
    }
    return this;
  }

  private static Set<String> statuses() {
    Set<String> statuses = new TreeSet<>();
    for (Suggestion.Status status : Suggestion.Status.values()) {
      statuses.add(status.words());
    }
    return statuses;
  }

  /** Writes them, the most often told first. */
  void show(Ledger ledger, FormatChoice format, String none) {
    screen.list(screen.isTable(format) ? NARROW : COLUMNS, rows(ledger), format, none);
  }

  private List<Map<String, Object>> rows(Ledger ledger) {
    return ledger.rows(
        "SELECT t.first_day AS first, t.last_day AS last, LTRIM(t.from_side, '?') AS \"from\", LTRIM(t.to_side, '?') AS \"to\", t.occasions AS times, t.accounts AS accounts,"
            + " CASE t.strength WHEN 0 THEN 'hopes' WHEN 1 THEN 'proposes' WHEN 2 THEN 'asks' ELSE 'urges' END AS strength, t.trend AS trend, t.status AS suggested, t.wanted AS wanted, t.id AS id"
            + " FROM thread t WHERE "
            + where
            + " ORDER BY t.occasions DESC, t.last_day DESC, t.id",
        arguments);
  }
}
