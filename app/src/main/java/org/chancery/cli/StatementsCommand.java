package org.chancery.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chancery.statement.Act;
import org.chancery.store.Ledger;
import org.chancery.text.Fold;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery statements}: who said what. */
@Command(
    name = "statements",
    mixinStandardHelpOptions = true,
    description = "Lists who said what: by speaker, side or act.",
    footer = {"", "Example:", "  chancery statements --by \"Tô Lâm\" --act commit"})
final class StatementsCommand implements Callable<Integer> {

  /** When a statement was made: its own day, its encounter's, or the page's. */
  static final String DAY = "COALESCE(s.said_on, e.date_from, a.published)";

  private static final List<String> COLUMNS =
      List.of(
          "date", "speaker", "side", "act", "to", "words", "outlet", "published", "article", "id");

  @Mixin LedgerChoice choice = new LedgerChoice();
  @Mixin Period period = new Period();
  @Mixin Screen screen;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Part of the speaker's name; accents and case do not matter.")
  @Nullable String by;

  @Option(names = "--side", paramLabel = "CODE", description = "The speaker's side.")
  @Nullable String side;

  @Option(names = "--act", description = "One of: ${COMPLETION-CANDIDATES}.")
  @Nullable Act act;

  @Mixin FormatChoice format = new FormatChoice();

  @Override
  public Integer call() {
    Map<String, Object> arguments = new HashMap<>();
    StringBuilder where = new StringBuilder();
    if (by != null) {
      String[] words = Fold.of(by).strip().split("\\s+");
      for (int number = 0; number < words.length; number++) {
        where.append(" AND INSTR(s.speaker_names, :word").append(number).append(") > 0");
        arguments.put("word" + number, words[number]);
      }
    }
    if (side != null) {
      where.append(" AND s.speaker_side = :side");
      arguments.put("side", Sides.checked(side, "--side", screen));
    }
    if (act != null) {
      where.append(" AND s.act = :act");
      arguments.put("act", act.name().toLowerCase(Locale.ROOT));
    }
    where.append(period.condition(DAY, arguments, screen));
    String sql =
        "SELECT "
            + DAY
            + " AS date, s.speaker AS speaker, s.speaker_side AS side, s.act AS act, s.addressee_side AS \"to\", s.words AS words,"
            + " COALESCE(a.outlet, '') AS outlet, a.published AS published, COALESCE(a.url, a.source) AS article, s.id AS id"
            + " FROM statement s JOIN article a ON a.id = s.article_id LEFT JOIN encounter e ON e.id = s.encounter_id"
            + " WHERE s.rejected = 0"
            + where
            + " ORDER BY date, a.id, s.position";
    try (Ledger ledger = choice.toRead()) {
      screen.list(COLUMNS, ledger.rows(sql, arguments), format, "No statement found.");
    }
    return 0;
  }
}
