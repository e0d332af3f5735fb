package org.chancery.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chancery.store.Decisions;
import org.chancery.store.Decisions.Kind;
import org.chancery.store.Ledger;
import org.chancery.thread.Suggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery decide}: what a person decides about the record. */
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    description = {
      "Sets the record right where the reading is wrong. A decision is kept apart from what was read, with who, when and why; it stays when articles are read anew, and can be taken back.",
      "",
      "  merge ID ID        two encounters, or two asks, are one",
      "  split ID ID        the two, told as one, are two",
      "  reject ID          a statement or an encounter is none",
      "  speaker ID NAME/SIDE  who said the statement",
      "  status ID STATUS   how the ask stands: open, acknowledged, promised, partly met, met, refused, dropped",
      "  note ID TEXT       a remark on anything",
      "  undo ID            takes a decision, d:…, back",
      "",
      "Without any of these it lists the decisions."
    },
    footer = {
      "",
      "Example:",
      "  chancery decide merge m:e3c35a m:1411ac --why \"one call; the second page has the wrong date\"",
      "  chancery decide speaker s:9ccec6 \"Claire Fontaine/CAN\"",
      "  chancery decide"
    })
final class DecideCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of("at", "who", "kind", "subject", "object", "why", "holds", "id");

  @Parameters(index = "0", arity = "0..1", paramLabel = "WHAT", description = "See above.")
  @Nullable String what;

  @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "What it is about.")
  @Nullable String subject;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "OTHER",
      description = "The other id, the speaker, the status or the remark.")
  @Nullable String object;

  @Option(
      names = "--who",
      paramLabel = "NAME",
      description = "Who decides. Default: the name of the user of this computer.")
  String who = System.getProperty("user.name", "unknown");

  @Option(names = "--why", paramLabel = "TEXT", description = "The reason.")
  String why = "";

  @Mixin LedgerChoice choice = new LedgerChoice();
  @Mixin Screen screen;
  @Mixin FormatChoice format = new FormatChoice();

  @Override
  public Integer call() {
    if (what == null) {
      return list();
    }
    Kind kind = kind(what);
    try (Ledger ledger = choice.toWrite()) {
      Threads.update(ledger, screen);
      Decisions.Decision decision =
          Decisions.of(
              kind,
              id(ledger, kind, subject),
              object(ledger, kind),
              who,
              Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
              why);
      ledger.decide(decision);
      Threads.update(ledger, screen);
      screen.out().println(decision.id());
      screen.out().flush();
    }
    return 0;
  }

  private Kind kind(String word) {
    for (Kind kind : Kind.values()) {
      if (kind.name().equalsIgnoreCase(word)) {
        return kind;
      }
    }
    throw screen.misuse(
        "decide: found \""
            + word
            + "\", expected one of merge, split, reject, speaker, status, note, undo.");
  }

  private @Nullable String object(Ledger ledger, Kind kind) {
    String given = object == null ? "" : object.strip();
    return switch (kind) {
      case REJECT, UNDO -> null;
      case MERGE, SPLIT -> id(ledger, kind, object);
      case STATUS -> status(given);
      case SPEAKER, NOTE -> {
        if (given.isEmpty()) {
          throw screen.misuse(
              kind == Kind.NOTE
                  ? "decide note: expected the remark behind the id."
                  : "decide speaker: expected the speaker behind the id, as \"Name/SIDE\".");
        }
        yield given;
      }
    };
  }

  private String status(String given) {
    for (Suggestion.Status status : Suggestion.Status.values()) {
      if (status.words().equals(given.toLowerCase(Locale.ROOT).replace('-', ' '))) {
        return status.words();
      }
    }
    throw screen.misuse(
        "decide status: found \""
            + given
            + "\", expected open, acknowledged, promised, partly met, met, refused or dropped.");
  }

  /** The whole id: of an encounter's account for m:…, of an ask for t:…. */
  private String id(Ledger ledger, Kind kind, @Nullable String given) {
    String whole = given == null ? null : ledger.decidable(given);
    boolean fits =
        whole != null
            && switch (kind) {
              case UNDO -> whole.startsWith("d:");
              case STATUS, SPEAKER -> whole.startsWith("s:");
              case MERGE, SPLIT -> whole.startsWith("s:") || whole.startsWith("e:");
              case REJECT -> whole.startsWith("s:") || whole.startsWith("e:");
              case NOTE -> true;
            };
    if (!fits) {
      throw screen.misuse(
          "decide "
              + kind.name().toLowerCase(Locale.ROOT)
              + ": found "
              + (given == null
                  ? "no id"
                  : "\"" + given + "\", which means nothing of that kind here, or several")
              + ". Give more of the id; the lists show ids.");
    }
    return whole;
  }

  private Integer list() {
    try (Ledger ledger = choice.toRead()) {
      List<Decisions.Decision> holding = ledger.decisions().holding();
      List<Map<String, Object>> rows =
          ledger.decisions().all().stream()
              .map(
                  one -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("at", one.at());
                    row.put("who", one.who());
                    row.put("kind", one.kind());
                    row.put("subject", one.subject());
                    row.put("object", one.object());
                    row.put("why", one.why());
                    row.put(
                        "holds",
                        one.kind().equals("undo") ? "" : holding.contains(one) ? "yes" : "undone");
                    row.put("id", one.id());
                    return row;
                  })
              .toList();
      screen.list(COLUMNS, rows, format, "No decision found.");
      for (Map<String, Object> lost : ledger.decisions().homeless()) {
        screen
            .err()
            .println(
                "decision/no-subject  "
                    + lost.get("id")
                    + ": "
                    + lost.get("subject")
                    + " is no longer in the record, so that the decision does nothing. Make it again for what took its place, or undo it.");
      }
    }
    return 0;
  }
}
