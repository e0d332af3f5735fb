package org.chancery.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chancery.event.Event;
import org.chancery.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery events}: who did what to whom, as event data. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description =
        "Lists events as political scientists code them (PLOVER types and modes, CAMEO root codes), one row for each pair of a source side and a target side.",
    footer = {
      "",
      "Columns, in this order: date (the event's, else the page's), source, source_sector, source_name, target, target_sector, target_name, type, mode,"
          + " cameo, reports (events of the same date, source, target and type in the list), words (that carry it), outlet, published, article, encounter, statement, engine."
          + " Several names are joined by \";\". A side that is not known is empty. A table shows the most important ones.",
      "",
      "Example:",
      "  chancery events --from VNM --to USA --since 2023",
      "  chancery events --one-a-day --format csv > events.csv      # in R: read.csv(\"events.csv\")"
    })
final class EventsCommand implements Callable<Integer> {

  static final List<String> COLUMNS =
      List.of(
          "date",
          "source",
          "source_sector",
          "source_name",
          "target",
          "target_sector",
          "target_name",
          "type",
          "mode",
          "cameo",
          "reports",
          "words",
          "outlet",
          "published",
          "article",
          "encounter",
          "statement",
          "engine");

  private static final List<String> IN_TABLE =
      List.of(
          "date", "source", "target", "type", "mode", "words", "outlet", "published", "article");

  private static final String DAY = "COALESCE(v.happened_on, a.published)";

  @Mixin LedgerChoice choice = new LedgerChoice();
  @Mixin Period period = new Period();
  @Mixin Screen screen;

  @Option(names = "--from", paramLabel = "CODE", description = "The side that acts.")
  @Nullable String from;

  @Option(names = "--to", paramLabel = "CODE", description = "The side that is acted upon.")
  @Nullable String to;

  @Option(names = "--type", paramLabel = "TYPE", description = "PLOVER's type, such as CONSULT.")
  @Nullable String type;

  @Option(
      names = "--one-a-day",
      description =
          "Of the events of one date, source, target and type only the first, as is usual in the field, since many outlets report one event.")
  boolean oneADay;

  @Mixin FormatChoice format = new FormatChoice();

  @Override
  public Integer call() {
    Map<String, Object> arguments = new HashMap<>();
    StringBuilder where = new StringBuilder();
    if (from != null) {
      where.append(" AND v.source = :from");
      arguments.put("from", Sides.checked(from, "--from", screen));
    }
    if (to != null) {
      where.append(" AND v.target = :to");
      arguments.put("to", Sides.checked(to, "--to", screen));
    }
    if (type != null) {
      where.append(" AND v.type = :type");
      arguments.put("type", checkedType(type));
    }
    where.append(period.condition(DAY, arguments, screen));
    try (Ledger ledger = choice.toRead()) {
      screen.list(
          shown(), ledger.rows(query(where.toString()), arguments), format, "No event found.");
    }
    return 0;
  }

  /** A terminal is too narrow for all; files have every column. */
  private List<String> shown() {
    boolean isTable =
        format.format == Listing.Format.TABLE || format.format == null && screen.terminal().isOut();
    return isTable ? IN_TABLE : COLUMNS;
  }

  private String query(String where) {
    String same = "PARTITION BY " + DAY + ", v.source, v.target, v.type";
    String first = " ORDER BY a.published IS NULL, a.published, a.id, v.position";
    String all =
        "SELECT "
            + DAY
            + " AS date, v.source AS source, v.source_sector AS source_sector, v.source_name AS source_name, v.target AS target,"
            + " v.target_sector AS target_sector, v.target_name AS target_name, v.type AS type, v.mode AS mode, v.cameo AS cameo,"
            + " COUNT(*) OVER ("
            + same
            + ") AS reports, ROW_NUMBER() OVER ("
            + same
            + first
            + ") AS number, COALESCE(v.evidence, s.words, e.evidence) AS words, COALESCE(a.outlet, '') AS outlet, a.published AS published, COALESCE(a.url, a.source) AS article,"
            + " v.encounter_id AS encounter, v.statement_id AS statement, a.engine AS engine, a.id AS article_id, v.position AS position"
            + " FROM event v JOIN article a ON a.id = v.article_id LEFT JOIN statement s ON s.id = v.statement_id"
            + " LEFT JOIN encounter e ON e.id = v.encounter_id WHERE 1 = 1"
            + where;
    return "SELECT * FROM ("
        + all
        + ")"
        + (oneADay ? " WHERE number = 1" : "")
        + " ORDER BY date, article_id, position";
  }

  private String checkedType(String words) {
    String wanted = words.strip().toUpperCase(Locale.ROOT);
    if (!Event.TYPES.contains(wanted)) {
      throw screen.misuse(
          "--type: found \""
              + words
              + "\", expected one of "
              + String.join(", ", Event.TYPES)
              + ".");
    }
    return wanted;
  }
}
