package org.chancery.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.article.Basis;
import org.chancery.ledger.Attendee;
import org.chancery.ledger.EncounterAccount;
import org.chancery.ledger.LedgerEntry;
import org.chancery.ledger.Reconciler;
import org.chancery.text.Fold;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Brings the accounts of encounters together, for one set of sides and a run of days at a time. A
 * run ends where no account lies within {@link Reconciler#DAYS_AROUND} days, so that what is
 * written depends on the set of accounts only.
 */
final class EntryRows {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Reconciler RECONCILER = new Reconciler();

  /** Stands for the day of an account that tells none. */
  private static final String NO_DAY = "";

  private static final String FIRST_DAY = "0";
  private static final String LAST_DAY = "9";

  record Stale(String sides, String day) {}

  private final Handle handle;
  private final Reconciler.Decided decided;
  private final Set<String> rejected;

  EntryRows(Handle handle) {
    this.handle = handle;
    Decisions decisions = new Decisions(handle);
    this.decided = decisions.encounters();
    this.rejected = decisions.last("reject").keySet();
  }

  // ---- accounts ----

  /** Writes a reading's encounters as accounts, and marks their blocks. */
  static void insert(Handle handle, JsonNode reading) {
    Map<String, JsonNode> actors = new HashMap<>();
    reading.path("actors").forEach(actor -> actors.put(actor.path("id").asText(), actor));
    for (JsonNode encounter : reading.path("encounters")) {
      List<Attendee> people = new ArrayList<>();
      encounter
          .path("participants")
          .forEach(one -> people.add(attendee(one, actors.get(one.path("actor").asText()))));
      String sides = sides(people, reading, encounter.path("id").asText());
      String day = encounter.path("date").path("from").asText(NO_DAY);
      handle
          .createUpdate(
              "INSERT INTO entry_account (encounter_id, sides, day, last_day, basis, people) VALUES (:id, :sides, :day, :last, :basis, :people)")
          .bind("id", encounter.path("id").asText())
          .bind("sides", sides)
          .bind("day", day)
          .bind("last", encounter.path("date").path("to").asText(day))
          .bind("basis", basis(encounter.path("date"), reading.path("article").path("passages")))
          .bind("people", json(people))
          .execute();
      mark(handle, sides, day);
    }
  }

  /**
   * The sides that took part. Where the account names people of one side only, the other is the one
   * that speaks or is spoken to in the statements of the encounter, when that is a single one.
   */
  private static String sides(List<Attendee> people, JsonNode reading, String encounter) {
    Set<String> sides = new TreeSet<>();
    people.stream().map(Attendee::side).filter(Objects::nonNull).forEach(sides::add);
    if (sides.size() == 1) {
      Set<String> heard = new TreeSet<>(sides);
      for (JsonNode statement : reading.path("statements")) {
        if (statement.path("encounter").asText().equals(encounter)) {
          Stream.of("speaker", "addressee")
              .map(who -> statement.path(who).path("side"))
              .filter(side -> side.isTextual() && !side.asText().equals("both"))
              .forEach(side -> heard.add(side.asText()));
        }
      }
      sides = heard.size() == 2 ? heard : sides;
    }
    return String.join(" ", sides);
  }

  /** A day that stands in the dateline is the report's own, as the page's is. */
  private static String basis(JsonNode date, JsonNode passages) {
    int start = date.path("span").path("start").asInt(-1);
    for (JsonNode passage : passages) {
      boolean isDateline = passage.path("kind").asText().equals("dateline");
      if (isDateline
          && passage.path("start").asInt() <= start
          && start < passage.path("end").asInt()) {
        return Basis.ASSUMED.name();
      }
    }
    return date.path("basis").asText(Basis.ASSUMED.name()).toUpperCase(Locale.ROOT);
  }

  private static Attendee attendee(JsonNode participant, @Nullable JsonNode actor) {
    String name = participant.path("name").asText();
    String role = participant.path("role").isTextual() ? participant.path("role").asText() : null;
    List<String> names = new ArrayList<>();
    boolean isPerson = actor != null && actor.path("kind").asText().equals("person");
    if (isPerson) {
      names.add(name);
      actor.path("names").forEach(one -> names.add(one.asText()));
    }
    List<String> own =
        names.stream()
            .filter(one -> isProperName(one, role))
            .map(Fold::of)
            .distinct()
            .sorted()
            .toList();
    String side = participant.path("side").isTextual() ? participant.path("side").asText() : null;
    return new Attendee(name, own, role, side);
  }

  /** "the Foreign Secretary" is no name, and neither is the role itself. */
  private static boolean isProperName(String name, @Nullable String role) {
    boolean isRole = role != null && Fold.of(role).contains(Fold.of(name));
    return !isRole && Character.isUpperCase(name.codePointAt(0));
  }

  /** Marks the blocks of an article's encounters; before it is removed, too. */
  static void markStale(Handle handle, String article) {
    handle.execute(
        "INSERT OR IGNORE INTO stale_entry SELECT a.sides, a.day FROM entry_account a JOIN encounter e ON e.id = a.encounter_id WHERE e.article_id = ?",
        article);
  }

  static void mark(Handle handle, String sides, String day) {
    handle.execute("INSERT OR IGNORE INTO stale_entry VALUES (?, ?)", sides, day);
  }

  /** The next run that is not up to date, those without a day last; empty when all are. */
  static Optional<Stale> next(Handle handle) {
    return handle
        .createQuery("SELECT sides, day FROM stale_entry ORDER BY sides, day = '', day LIMIT 1")
        .map((row, context) -> new Stale(row.getString("sides"), row.getString("day")))
        .findOne();
  }

  // ---- entries ----

  /** To be called inside a transaction. */
  void update(Stale stale) {
    if (stale.day().equals(NO_DAY)) {
      updateUndated(stale.sides());
    } else {
      updateRun(stale);
    }
  }

  private void updateRun(Stale stale) {
    List<EncounterAccount> accounts = run(stale);
    List<LedgerEntry> entries = entries(stale.sides(), accounts);
    forget(accounts);
    entries.forEach(entry -> handle.execute("DELETE FROM entry WHERE id = ?", entry.id()));
    entries.forEach(this::write);
    sweep(stale);
    handle.execute(
        "DELETE FROM stale_entry WHERE sides = ? AND day IN (SELECT value FROM json_each(?))",
        stale.sides(),
        list(accounts.stream().map(account -> String.valueOf(account.from())).distinct()));
    handle.execute(
        "INSERT OR IGNORE INTO stale_entry SELECT sides, day FROM entry_account WHERE sides = ? AND day = ? LIMIT 1",
        stale.sides(),
        NO_DAY);
  }

  /** Accounts without a day: each joins the one entry that it can mean, or stays alone. */
  private void updateUndated(String sides) {
    List<EncounterAccount> undated = accounts(sides, NO_DAY, NO_DAY);
    Map<String, String> homes = homes(sides);
    List<LedgerEntry> dated =
        sides.contains(" ") && !undated.isEmpty() ? dated(sides, homes) : List.of();
    Set<String> changed = new HashSet<>();
    undated.forEach(
        account -> Optional.ofNullable(homes.get(account.id())).ifPresent(changed::add));
    forget(undated);
    for (LedgerEntry entry : RECONCILER.place(kept(undated), dated, decided)) {
      boolean isOther =
          changed.contains(entry.id())
              || entry.accounts().stream().anyMatch(account -> account.from() == null);
      if (isOther) {
        handle.execute("DELETE FROM entry WHERE id = ?", entry.id());
        write(entry);
      }
    }
    sweep(new Stale(sides, NO_DAY));
  }

  private List<LedgerEntry> dated(String sides, Map<String, String> homes) {
    Map<String, List<EncounterAccount>> entries = new TreeMap<>();
    for (EncounterAccount account : accounts(sides, FIRST_DAY, LAST_DAY)) {
      String home = homes.get(account.id());
      if (home != null) {
        entries.computeIfAbsent(home, id -> new ArrayList<>()).add(account);
      }
    }
    List<LedgerEntry> list = new ArrayList<>();
    entries.forEach((id, accounts) -> list.add(new LedgerEntry(id, accounts)));
    return list;
  }

  /** The entry of each account that is in one. */
  private Map<String, String> homes(String sides) {
    return handle
        .createQuery(
            "SELECT encounter_id, entry_id FROM entry_account WHERE sides = :sides AND entry_id IS NOT NULL")
        .bind("sides", sides)
        .reduceRows(
            new HashMap<String, String>(),
            (homes, row) -> {
              homes.put(
                  row.getColumn("encounter_id", String.class),
                  row.getColumn("entry_id", String.class));
              return homes;
            });
  }

  /** Takes accounts, and all that are in one entry with them, out of their entries. */
  private void forget(List<EncounterAccount> accounts) {
    String ids = list(accounts.stream().map(EncounterAccount::id));
    String theirs =
        "(SELECT entry_id FROM entry_account WHERE encounter_id IN (SELECT value FROM json_each(?)))";
    handle.execute("DELETE FROM entry WHERE id IN " + theirs, ids);
    handle.execute("UPDATE entry_account SET entry_id = NULL WHERE entry_id IN " + theirs, ids);
  }

  private void sweep(Stale stale) {
    handle.execute(
        "DELETE FROM entry WHERE id IN (SELECT id FROM entry WHERE sides = ? AND NOT EXISTS (SELECT 1 FROM entry_account WHERE entry_id = entry.id))",
        stale.sides());
    handle.execute(
        "DELETE FROM stale_entry WHERE sides = ? AND day = ?", stale.sides(), stale.day());
  }

  private List<EncounterAccount> kept(List<EncounterAccount> accounts) {
    return accounts.stream().filter(account -> !rejected.contains(account.id())).toList();
  }

  private List<LedgerEntry> entries(String sides, List<EncounterAccount> all) {
    List<EncounterAccount> accounts = kept(all);
    if (sides.contains(" ")) {
      return RECONCILER.reconcile(accounts, decided);
    }
    List<LedgerEntry> entries = new ArrayList<>();
    accounts.forEach(account -> entries.addAll(RECONCILER.reconcile(List.of(account), decided)));
    return entries;
  }

  /** The accounts of the sides, from day to day, as far as no gap parts them. */
  private List<EncounterAccount> run(Stale stale) {
    if (stale.day().equals(NO_DAY)) {
      return accounts(stale.sides(), NO_DAY, NO_DAY);
    }
    String from = stale.day();
    String to = stale.day();
    while (true) {
      String earlier = edge("MIN(day)", stale.sides(), around(from, -1), around(to, 1));
      String later = edge("MAX(last_day)", stale.sides(), around(from, -1), around(to, 1));
      String first = earlier == null || earlier.compareTo(from) > 0 ? from : earlier;
      String last = later == null || later.compareTo(to) < 0 ? to : later;
      if (first.equals(from) && last.equals(to)) {
        return accounts(stale.sides(), from, to);
      }
      from = first;
      to = last;
    }
  }

  private static String around(String day, int way) {
    return LocalDate.parse(day).plusDays((long) way * Reconciler.DAYS_AROUND).toString();
  }

  private @Nullable String edge(String edge, String sides, String from, String to) {
    return handle
        .createQuery(
            "SELECT "
                + edge
                + " FROM entry_account WHERE sides = :sides AND day <> '' AND last_day >= :from AND day <= :to")
        .bind("sides", sides)
        .bind("from", from)
        .bind("to", to)
        .mapTo(String.class)
        .findOne()
        .orElse(null);
  }

  private List<EncounterAccount> accounts(String sides, String from, String to) {
    return handle
        .createQuery(
            "SELECT e.id AS id, e.article_id AS article, e.form AS form, e.date_from AS first, e.date_to AS last, a.basis AS basis, e.place AS place, e.background AS background, a.people AS people"
                + " FROM entry_account a JOIN encounter e ON e.id = a.encounter_id"
                + " WHERE a.sides = :sides AND a.last_day >= :from AND a.day <= :to AND (a.day <> '' OR :from = '')"
                + " ORDER BY e.id")
        .bind("sides", sides)
        .bind("from", from)
        .bind("to", to)
        .map(
            (row, context) ->
                new EncounterAccount(
                    row.getString("id"),
                    row.getString("article"),
                    row.getString("form"),
                    day(row.getString("first")),
                    day(row.getString("last")),
                    Basis.valueOf(row.getString("basis")),
                    row.getString("place"),
                    row.getBoolean("background"),
                    people(row.getString("people"))))
        .list();
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }

  private void write(LedgerEntry entry) {
    EncounterAccount best = entry.best();
    String ids = list(entry.accounts().stream().map(EncounterAccount::id));
    handle
        .createUpdate(
            "INSERT INTO entry SELECT :id, :sides, e.form, (SELECT MIN(background) FROM encounter WHERE id IN (SELECT value FROM json_each(:ids))), e.date_from, e.date_to, e.date_basis,"
                + " COALESCE(e.place, (SELECT MIN(place) FROM encounter WHERE id IN (SELECT value FROM json_each(:ids)))), :people, :accounts,"
                + " (SELECT COUNT(DISTINCT f.copy_group) FROM encounter o JOIN fingerprint f ON f.article_id = o.article_id WHERE o.id IN (SELECT value FROM json_each(:ids)))"
                + " FROM encounter e WHERE e.id = :best")
        .bind("ids", ids)
        .bind("id", entry.id())
        .bind("sides", best.sides())
        .bind("people", names(entry))
        .bind("accounts", entry.accounts().size())
        .bind("best", best.id())
        .execute();
    handle.execute(
        "UPDATE entry_account SET entry_id = ? WHERE encounter_id IN (SELECT value FROM json_each(?))",
        entry.id(),
        ids);
  }

  /** As one value for a statement, whose words are then the same whatever the number. */
  private static String list(Stream<String> values) {
    ArrayNode list = JSON.createArrayNode();
    values.forEach(list::add);
    return list.toString();
  }

  /** Each person once, by the longest of his names. */
  private static String names(LedgerEntry entry) {
    List<Attendee> shown = new ArrayList<>();
    entry.accounts().stream()
        .flatMap(account -> account.people().stream())
        .sorted(
            java.util.Comparator.comparing((Attendee person) -> -person.name().length())
                .thenComparing(Attendee::name))
        .forEach(
            person -> {
              boolean isKnown =
                  shown.stream()
                      .anyMatch(
                          other ->
                              java.util.Objects.equals(person.side(), other.side())
                                  && (person.names().isEmpty() || isSame(person, other)));
              if (!isKnown) {
                shown.add(person);
              }
            });
    return shown.stream()
        .map(person -> person.name() + (person.side() == null ? "" : " (" + person.side() + ")"))
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private static boolean isSame(Attendee one, Attendee other) {
    return one.mayBe(other);
  }

  // ---- people as JSON ----

  private static String json(List<Attendee> people) {
    ArrayNode list = JSON.createArrayNode();
    for (Attendee person : people) {
      ObjectNode node = list.addObject();
      node.put("name", person.name());
      person.names().forEach(node.putArray("names")::add);
      node.put("role", person.role());
      node.put("side", person.side());
    }
    return list.toString();
  }

  private static List<Attendee> people(String json) {
    List<Attendee> people = new ArrayList<>();
    try {
      for (JsonNode node : JSON.readTree(json)) {
        List<String> names = new ArrayList<>();
        node.path("names").forEach(name -> names.add(name.asText()));
        people.add(
            new Attendee(
                node.path("name").asText(),
                names,
                node.path("role").isTextual() ? node.path("role").asText() : null,
                node.path("side").isTextual() ? node.path("side").asText() : null));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("People are always stored as JSON", e);
    }
    return people;
  }
}
