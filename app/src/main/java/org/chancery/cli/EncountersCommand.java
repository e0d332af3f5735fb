package org.chancery.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chancery.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery encounters}: who met whom. */
@Command(
    name = "encounters",
    mixinStandardHelpOptions = true,
    description = "Lists who met whom, when and where, as each article tells it.",
    footer = {"", "Example:", "  chancery encounters --between VNM,USA --since 2023"})
final class EncountersCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of("date", "basis", "form", "people", "place", "outlet", "published", "article", "id");

  @Mixin LedgerChoice choice = new LedgerChoice();
  @Mixin Period period = new Period();
  @Mixin Screen screen;

  @Option(
      names = "--between",
      paramLabel = "CODE,CODE",
      split = ",",
      description = "Only those in which all of these sides took part.")
  List<String> between = List.of();

  @Option(
      names = "--background",
      description = "Also past and planned encounters that are only mentioned.")
  boolean background;

  @Mixin FormatChoice format = new FormatChoice();

  @Override
  public Integer call() {
    Map<String, Object> arguments = new HashMap<>();
    StringBuilder sql =
        new StringBuilder(
            "SELECT e.date_from AS date, e.date_basis AS basis, e.form AS form,"
                + " (SELECT GROUP_CONCAT(words, '; ') FROM (SELECT name || COALESCE(' (' || side || ')', '') AS words FROM participant WHERE encounter_id = e.id ORDER BY position)) AS people,"
                + " e.place AS place, COALESCE(a.outlet, '') AS outlet, a.published AS published, COALESCE(a.url, a.source) AS article, e.id AS id"
                + " FROM encounter e JOIN article a ON a.id = e.article_id WHERE 1 = 1");
    if (!background) {
      sql.append(" AND e.background = 0");
    }
    List<String> sides = new ArrayList<>(between);
    for (int number = 0; number < sides.size(); number++) {
      sql.append(
              " AND EXISTS (SELECT 1 FROM participant WHERE encounter_id = e.id AND side = :side")
          .append(number)
          .append(")");
      arguments.put("side" + number, Sides.checked(sides.get(number), "--between", screen));
    }
    sql.append(period.condition("e.date_from", arguments, screen))
        .append(" ORDER BY e.date_from, e.id");
    try (Ledger ledger = choice.toRead()) {
      screen.list(COLUMNS, ledger.rows(sql.toString(), arguments), format, "No encounter found.");
    }
    return 0;
  }
}
