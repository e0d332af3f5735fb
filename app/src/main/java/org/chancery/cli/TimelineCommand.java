package org.chancery.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chancery timeline}: two sides through the years. */
@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    description =
        "Tells two sides' dealings in order of time: their encounters, what each asked for the first time, again, more firmly or more softly, what was promised, and what was answered.",
    footer = {"", "Example:", "  chancery timeline VNM USA --since 2023"})
final class TimelineCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of("date", "from", "to", "what", "words", "outlet", "published", "article", "id");

  @Parameters(index = "0", paramLabel = "SIDE", description = "A code or a name, such as VNM.")
  String one;

  @Parameters(index = "1", paramLabel = "SIDE", description = "The other.")
  String other;

  @Mixin LedgerChoice choice = new LedgerChoice();
  @Mixin Period period = new Period();
  @Mixin Screen screen;
  @Mixin FormatChoice format = new FormatChoice();

  @Override
  public Integer call() {
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("one", Sides.checked(one, "timeline", screen));
    arguments.put("other", Sides.checked(other, "timeline", screen));
    arguments.put(
        "pair",
        Stream.of(arguments.get("one"), arguments.get("other"))
            .map(Object::toString)
            .sorted()
            .collect(Collectors.joining(" ")));
    String days = period.condition("date", arguments, screen);
    try (Ledger ledger = Threads.toRead(choice, screen)) {
      screen.list(COLUMNS, ledger.rows(sql(days), arguments), format, "Nothing found.");
    }
    return 0;
  }

  private static String sql(String days) {
    String told =
        "COALESCE(a.outlet, '') AS outlet, a.published AS published, COALESCE(a.url, a.source) AS article";
    String event =
        "SELECT v.day AS date, LTRIM(v.from_side, '?') AS \"from\", LTRIM(v.to_side, '?') AS \"to\", CASE WHEN v.change IN ('answered', 'dropped') THEN v.change ELSE v.kind || ', ' || v.change END AS what,"
            + " CASE v.change WHEN 'answered' THEN v.note || ': ' ELSE '' END || v.words AS words, "
            + told
            + ", v.thread_id AS id, 1 AS turn FROM thread_event v LEFT JOIN article a ON a.id = v.article_id WHERE 1 = 1";
    return "SELECT * FROM ("
        + "SELECT n.date_from AS date, NULL AS \"from\", NULL AS \"to\", REPLACE(n.form, '_', ' ') AS what, n.people AS words,"
        + " NULL AS outlet, NULL AS published, n.accounts || CASE n.accounts WHEN 1 THEN ' account' ELSE ' accounts' END AS article, n.id AS id, 0 AS turn"
        + " FROM entry n WHERE n.background = 0 AND n.id IN (SELECT entry_id FROM entry_account WHERE sides = :pair"
        // encounters of more than two sides
        + " UNION ALL SELECT entry_id FROM entry_account WHERE sides LIKE '% % %' AND ' ' || sides || ' ' LIKE '% ' || :one || ' %' AND ' ' || sides || ' ' LIKE '% ' || :other || ' %')"
        + " UNION ALL "
        + event
        + Sides.speaks("v", "v.thread_id", ":one")
        + Sides.isOther("v", ":other")
        + " UNION ALL "
        + event
        + Sides.speaks("v", "v.thread_id", ":other")
        + Sides.isOther("v", ":one")
        + ") WHERE 1 = 1"
        + days
        + " ORDER BY date, turn, id, what, words";
  }
}
