package org.chancery.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.chancery.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery encounters}: who met whom. */
@Command(
    name = "encounters",
    mixinStandardHelpOptions = true,
    description =
        "Lists who met whom, when and where: each encounter once, with the number of articles that tell it and of those that are no copies of one another.",
    footer = {
      "",
      "Example:",
      "  chancery encounters --between VNM,USA --since 2023",
      "  chancery encounters --rows --format csv > accounts.csv"
    })
final class EncountersCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of("date", "basis", "form", "people", "place", "accounts", "independent", "id");

  private static final List<String> ROW_COLUMNS =
      List.of(
          "date",
          "basis",
          "form",
          "people",
          "place",
          "outlet",
          "published",
          "article",
          "id",
          "encounter");

  private static final String ENTRIES =
      "SELECT e.date_from AS date, e.date_basis AS basis, e.form AS form, e.people AS people, e.place AS place, e.accounts AS accounts, e.independent AS independent, e.id AS id"
          + " FROM entry e WHERE 1 = 1";

  private static final String ROWS =
      "SELECT e.date_from AS date, e.date_basis AS basis, e.form AS form,"
          + " (SELECT GROUP_CONCAT(words, '; ') FROM (SELECT name || COALESCE(' (' || side || ')', '') AS words FROM participant WHERE encounter_id = e.id ORDER BY position)) AS people,"
          + " e.place AS place, COALESCE(a.outlet, '') AS outlet, a.published AS published, COALESCE(a.url, a.source) AS article, e.id AS id,"
          + " (SELECT entry_id FROM entry_account WHERE encounter_id = e.id) AS encounter"
          + " FROM encounter e JOIN article a ON a.id = e.article_id WHERE 1 = 1";

  @Mixin LedgerChoice choice = new LedgerChoice();
  @Mixin Period period = new Period();
  @Mixin Screen screen;

  @Option(
      names = "--between",
      paramLabel = "CODE,CODE",
      split = ",",
      description = "Only those in which all of these sides took part.")
  List<String> between = List.of();

  @Option(names = "--rows", description = "Each account: what every article tells by itself.")
  boolean rows;

  @Option(
      names = "--background",
      description = "Also past and planned encounters that are only mentioned.")
  boolean background;

  @Mixin FormatChoice format = new FormatChoice();

  @Override
  public Integer call() {
    Map<String, Object> arguments = new HashMap<>();
    StringBuilder sql = new StringBuilder(rows ? ROWS : ENTRIES);
    if (!background) {
      sql.append(" AND e.background = 0");
    }
    between(sql, arguments);
    sql.append(period.condition("e.date_from", arguments, screen))
        .append(" ORDER BY e.date_from, e.id");
    try (Ledger ledger = Threads.toRead(choice, screen)) {
      screen.list(
          rows ? ROW_COLUMNS : COLUMNS,
          ledger.rows(sql.toString(), arguments),
          format,
          "No encounter found.");
    }
    return 0;
  }

  private void between(StringBuilder sql, Map<String, Object> arguments) {
    List<String> sides =
        between.stream().map(one -> Sides.checked(one, "--between", screen)).toList();
    StringBuilder all = new StringBuilder();
    for (int number = 0; number < sides.size(); number++) {
      String side = ":side" + number;
      arguments.put("side" + number, sides.get(number));
      all.append(
          rows
              ? " AND EXISTS (SELECT 1 FROM participant WHERE encounter_id = e.id AND side = "
                  + side
                  + ")"
              : " AND ' ' || sides || ' ' LIKE '% ' || " + side + " || ' %'");
    }
    boolean isPair = !rows && new TreeSet<>(sides).size() == 2;
    if (isPair) {
      // by the index of the pair; only the few entries of more sides are looked at one by one
      arguments.put("pair", String.join(" ", new TreeSet<>(sides)));
      sql.append(
              " AND e.id IN (SELECT id FROM entry WHERE sides = :pair UNION ALL SELECT id FROM entry WHERE sides LIKE '% % %'")
          .append(all)
          .append(")");
    } else {
      sql.append(all);
    }
  }
}
