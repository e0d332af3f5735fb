package org.chancery.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.chancery.ledger.Comparison;
import org.chancery.ledger.Comparison.Told;
import org.chancery.ledger.Outlets;
import org.chancery.store.Ledger;
import org.chancery.text.Fold;
import org.chancery.thread.Encoder;
import org.chancery.thread.Likeness;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery compare}: the accounts of one encounter beside each other. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "Lays the accounts of one encounter beside each other: where they differ on day, place or people, what several tell and in which words, what only one tells, and for whom each outlet speaks. Copies of an account are named and not compared.",
    footer = {
      "",
      "Example:",
      "  chancery compare m:e3c35a",
      "  chancery compare m:e3c35a --outlets our-outlets.tsv --format csv"
    })
final class CompareCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> COLUMNS =
      List.of(
          "told",
          "group",
          "account",
          "outlet",
          "speaks_for",
          "act",
          "speaker",
          "side",
          "addressee",
          "words",
          "id");

  @Parameters(
      paramLabel = "ID",
      description = "An encounter, m:…, or one of its accounts, e:…; its beginning is enough.")
  String id;

  @Option(
      names = "--outlets",
      paramLabel = "FILE",
      description =
          "A table of your own outlets, looked at first: name or part of the address, tab, kind (ministry, state media, wire, …), tab, side.")
  @Nullable Path outlets;

  @Mixin LedgerChoice choice = new LedgerChoice();
  @Mixin Screen screen;
  @Mixin FormatChoice format = new FormatChoice();

  @Override
  public Integer call() throws IOException {
    Outlets table = Outlets.load(ownOutlets());
    try (Ledger ledger = Threads.toRead(choice, screen)) {
      String entry = ledger.entryBeginning(id);
      if (entry == null) {
        throw screen.misuse(
            "compare: found no encounter, or several, whose id begins with \""
                + id
                + "\". Give more of it; `chancery encounters` lists ids.");
      }
      List<Account> accounts = accounts(ledger, entry, table);
      List<List<Told>> groups =
          ledger.withDirections(
              Threads.encoder(screen), encoder -> groups(ledger, entry, accounts, encoder));
      if (screen.isTable(format)) {
        story(ledger, entry, accounts, groups);
      } else {
        screen.list(COLUMNS, rows(accounts, groups), format, "No statement found.");
      }
      screen.out().flush();
    }
    return 0;
  }

  private List<Outlets.Outlet> ownOutlets() throws IOException {
    List<Outlets.Outlet> own = new ArrayList<>();
    int number = 0;
    for (String line : outlets == null ? List.<String>of() : Files.readAllLines(outlets)) {
      number++;
      String[] cells = line.split("\t", -1);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (cells.length < 2) {
        throw screen.misuse(
            outlets
                + ":"
                + number
                + ": found \""
                + line
                + "\", expected name, tab, kind, tab, side. Put tabs between the cells.");
      }
      own.add(
          new Outlets.Outlet(
              Fold.of(cells[0].strip()),
              cells[1].strip(),
              cells.length > 2 ? cells[2].strip() : ""));
    }
    return own;
  }

  // ---- the accounts ----

  /** What one article tells of the encounter. */
  private record Account(
      String letter,
      JsonNode reading,
      JsonNode encounter,
      List<JsonNode> statements,
      Outlets.Outlet outlet,
      String name,
      List<String> copies) {

    String day() {
      JsonNode date = encounter.path("date");
      String from = date.path("from").asText("no day");
      String to = date.path("to").asText(from);
      return (from.equals(to) ? from : from + " to " + to)
          + (date.path("basis").isTextual() ? " (" + date.path("basis").asText() + ")" : "");
    }

    String people() {
      return StreamSupport.stream(encounter.path("participants").spliterator(), false)
          .map(
              one ->
                  (one.path("role").isTextual() ? one.path("role").asText() + " " : "")
                      + one.path("name").asText())
          .distinct()
          .collect(Collectors.joining("; "));
    }

    String place() {
      return encounter.path("place").path("name").asText("no place");
    }

    String speaksFor() {
      return outlet.kind() + (outlet.side().isEmpty() ? "" : ", " + outlet.side());
    }

    /** Why it may be silent where others speak; empty when it is whole. */
    String gaps() {
      Set<String> gaps = new LinkedHashSet<>();
      for (JsonNode problem : reading.path("problems")) {
        switch (problem.path("code").asText()) {
          case "article/cut-short" -> gaps.add("cut short: its silence means nothing");
          case "article/not-english" -> gaps.add("not in English, not read");
          default -> {}
        }
      }
      return String.join("; ", gaps);
    }
  }

  /** One for each group of copies, the first of them; the others are named beside it. */
  private List<Account> accounts(Ledger ledger, String entry, Outlets table)
      throws JsonProcessingException {
    Map<String, List<Map<String, Object>>> groups = new LinkedHashMap<>();
    for (Map<String, Object> row :
        ledger.rows(
            "SELECT e.id AS id, e.article_id AS article, f.copy_group AS copies FROM entry_account a JOIN encounter e ON e.id = a.encounter_id JOIN fingerprint f ON f.article_id = e.article_id JOIN article w ON w.id = e.article_id"
                + " WHERE a.entry_id = :entry ORDER BY w.published, e.id",
            Map.of("entry", entry))) {
      groups.computeIfAbsent(row.get("copies").toString(), key -> new ArrayList<>()).add(row);
    }
    List<Account> accounts = new ArrayList<>();
    for (List<Map<String, Object>> group : groups.values()) {
      accounts.add(account(ledger, letter(accounts.size()), group, table));
    }
    return accounts;
  }

  private static String letter(int number) {
    String last = String.valueOf((char) ('A' + number % 26));
    return number < 26 ? last : letter(number / 26 - 1) + last;
  }

  private static Account account(
      Ledger ledger, String letter, List<Map<String, Object>> group, Outlets table)
      throws JsonProcessingException {
    String id = group.get(0).get("id").toString();
    JsonNode reading = reading(ledger, group.get(0));
    JsonNode encounter = JSON.nullNode();
    for (JsonNode one : reading.path("encounters")) {
      encounter = one.path("id").asText().equals(id) ? one : encounter;
    }
    List<JsonNode> statements = new ArrayList<>();
    for (JsonNode statement : reading.path("statements")) {
      if (statement.path("encounter").asText().equals(id)) {
        statements.add(statement);
      }
    }
    List<String> copies = new ArrayList<>();
    for (Map<String, Object> copy : group.subList(1, group.size())) {
      copies.add(name(reading(ledger, copy).path("article")));
    }
    JsonNode article = reading.path("article");
    return new Account(
        letter,
        reading,
        encounter,
        statements,
        table.of(article.path("outlet").asText(""), article.path("url").asText("")),
        name(article),
        copies);
  }

  private static JsonNode reading(Ledger ledger, Map<String, Object> row)
      throws JsonProcessingException {
    return JSON.readTree(ledger.reading(row.get("article").toString()).orElseThrow());
  }

  private static String name(JsonNode article) {
    return List.of("outlet", "published", "url").stream()
        .map(field -> article.path(field).asText(""))
        .filter(words -> !words.isEmpty() && !words.equals("null"))
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(", "),
                words -> words.isEmpty() ? article.path("source").asText() : words));
  }

  private static List<Told> told(List<Account> accounts) {
    List<Told> told = new ArrayList<>();
    for (int at = 0; at < accounts.size(); at++) {
      for (JsonNode statement : accounts.get(at).statements()) {
        JsonNode side = statement.path("speaker").path("side");
        told.add(
            new Told(
                at,
                statement.path("id").asText(),
                statement.path("act").asText(),
                side.isTextual() ? side.asText() : null,
                words(statement)));
      }
    }
    return told;
  }

  private static List<List<Told>> groups(
      Ledger ledger, String entry, List<Account> accounts, Encoder encoder) {
    List<String> sides =
        List.of(
            ledger
                .rows("SELECT sides FROM entry WHERE id = :id", Map.of("id", entry))
                .get(0)
                .get("sides")
                .toString()
                .split(" "));
    Likeness likeness = new Likeness(encoder, sides.get(0), sides.get(sides.size() - 1));
    return Comparison.of(
        told(accounts), (one, other) -> likeness.surety(one.words(), other.words()));
  }

  private static String words(JsonNode statement) {
    return quotes(statement.path("content"));
  }

  private static String quotes(JsonNode spans) {
    return StreamSupport.stream(spans.spliterator(), false)
        .map(span -> span.path("quote").asText().replaceAll("\\s+", " "))
        .collect(Collectors.joining(" … "));
  }

  // ---- for programs ----

  private static List<Map<String, Object>> rows(List<Account> accounts, List<List<Told>> groups) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int number = 0; number < groups.size(); number++) {
      for (Told told : groups.get(number)) {
        Account account = accounts.get(told.account());
        JsonNode statement = statement(account, told);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("told", groups.get(number).size() > 1 ? "by several" : "by one");
        row.put("group", number + 1);
        row.put("account", account.letter());
        row.put("outlet", account.name());
        row.put("speaks_for", account.speaksFor());
        row.put("act", told.act());
        row.put("speaker", statement.path("speaker").path("name").asText());
        row.put("side", told.side());
        row.put("addressee", statement.path("addressee").path("name").asText(null));
        row.put("words", told.words());
        row.put("id", told.id());
        rows.add(row);
      }
    }
    return rows;
  }

  private static JsonNode statement(Account account, Told told) {
    return account.statements().stream()
        .filter(one -> one.path("id").asText().equals(told.id()))
        .findFirst()
        .orElseThrow();
  }

  // ---- for people ----

  private void story(Ledger ledger, String entry, List<Account> accounts, List<List<Told>> groups) {
    PrintWriter out = screen.out();
    Map<String, Object> head =
        ledger.rows("SELECT * FROM entry WHERE id = :id", Map.of("id", entry)).get(0);
    out.println(
        (head.get("date_from") == null ? "no day" : head.get("date_from"))
            + "  "
            + head.get("form")
            + "  "
            + head.get("people"));
    out.println(screen.terminal().faint(entry));
    out.println();
    accounts.forEach(account -> introduce(out, account));
    differences(out, accounts);
    told(out, "Told by several", accounts, groups, true);
    told(out, "Told by one only", accounts, groups, false);
  }

  private void introduce(PrintWriter out, Account account) {
    out.println(account.letter() + "  " + account.name() + "  (" + account.speaksFor() + ")");
    out.println(
        "   "
            + account.statements().size()
            + " statements of "
            + account.day()
            + (account.gaps().isEmpty() ? "" : "; " + account.gaps()));
    account.copies().forEach(copy -> out.println("   copied by " + copy));
  }

  private static void differences(PrintWriter out, List<Account> accounts) {
    List<String> lines = new ArrayList<>();
    differ(lines, "day", accounts, Account::day);
    differ(lines, "form", accounts, account -> account.encounter().path("form").asText());
    differ(lines, "place", accounts, Account::place);
    differ(lines, "people and rank", accounts, Account::people);
    if (!lines.isEmpty()) {
      out.println();
      out.println("They differ on");
      lines.forEach(out::println);
    }
  }

  private static void differ(
      List<String> lines,
      String what,
      List<Account> accounts,
      java.util.function.Function<Account, String> of) {
    if (accounts.stream().map(of).distinct().count() > 1) {
      lines.add("  " + what + ":");
      accounts.forEach(account -> lines.add("    " + account.letter() + "  " + of.apply(account)));
    }
  }

  private void told(
      PrintWriter out,
      String heading,
      List<Account> accounts,
      List<List<Told>> groups,
      boolean bySeveral) {
    List<List<Told>> shown =
        groups.stream().filter(group -> group.size() > 1 == bySeveral).toList();
    if (shown.isEmpty()) {
      return;
    }
    out.println();
    out.println(heading);
    for (List<Told> group : shown) {
      out.println();
      for (Told told : group) {
        JsonNode statement = statement(accounts.get(told.account()), told);
        out.println(
            "  "
                + accounts.get(told.account()).letter()
                + "  "
                + statement.path("speaker").path("name").asText()
                + ", "
                + told.act()
                + cue(statement)
                + ": "
                + told.words()
                + "  "
                + screen.terminal().faint(told.id()));
      }
      differing(group, "act", Told::act, out);
      differing(group, "speaker's side", told -> String.valueOf(told.side()), out);
    }
  }

  /** The word by which it was told: "to Wang" says little without "thanked". */
  private static String cue(JsonNode statement) {
    String cue = quotes(statement.path("cue"));
    return cue.isEmpty() ? "" : " (" + cue + ")";
  }

  private static void differing(
      List<Told> group,
      String what,
      java.util.function.Function<Told, String> of,
      PrintWriter out) {
    if (group.stream().map(of).distinct().count() > 1) {
      out.println("     they differ on the " + what);
    }
  }
}
