package org.chancery.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Brings a ledger's tables to this program's form. All steps that it lacks are taken in one
 * transaction: when the process is ended in between, the ledger is as it was.
 *
 * <p>Which steps were taken stands in {@code flyway_schema_history}, in the form of Flyway, which
 * made the ledgers before.
 */
final class Migrations {

  /** In order; a ledger has taken the first of them, up to its version. */
  private static final List<String> STEPS =
      List.of(
          "migrations/V1__record.sql",
          "sqlite/V2__full_text.sql",
          "migrations/V20__threads.sql",
          "migrations/V30__entries.sql",
          "migrations/V40__event.sql",
          "V41__FillEvents",
          "migrations/V42__copies_anew.sql",
          "migrations/V43__large_ledgers.sql",
          "migrations/V44__deeds_anew.sql",
          "migrations/V45__lean_rows.sql",
          "migrations/V46__replies.sql",
          "migrations/V47__replies_anew.sql");

  /** Of the last step. */
  static final int VERSION = version(STEPS.get(STEPS.size() - 1));

  private static final String HISTORY =
      """
      CREATE TABLE flyway_schema_history (
        installed_rank INT NOT NULL PRIMARY KEY,
        version VARCHAR(50),
        description VARCHAR(200) NOT NULL,
        type VARCHAR(20) NOT NULL,
        script VARCHAR(1000) NOT NULL,
        checksum INT,
        installed_by VARCHAR(100) NOT NULL,
        installed_on TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
        execution_time INT NOT NULL,
        success BOOLEAN NOT NULL
      );
      CREATE INDEX flyway_schema_history_s_idx ON flyway_schema_history (success);
      """;

  private final Handle handle;

  Migrations(Handle handle) {
    this.handle = handle;
  }

  /** The version of the tables; 0 when there are none yet. */
  int current() {
    return hasHistory()
        ? handle
            .createQuery(
                "SELECT COALESCE(MAX(CAST(version AS INTEGER)), 0) FROM flyway_schema_history WHERE success")
            .mapTo(Integer.class)
            .one()
        : 0;
  }

  private boolean hasHistory() {
    return handle
        .createQuery(
            "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'flyway_schema_history')")
        .mapTo(Boolean.class)
        .one();
  }

  /** Takes what steps are lacking; another process may take them meanwhile. */
  void run() {
    runUpTo(VERSION);
  }

  /** The same up to a version; tests make ledgers of older programs with it. */
  void runUpTo(int last) {
    handle.useTransaction(
        transaction -> {
          int current = current();
          if (!hasHistory()) {
            execute(HISTORY);
          }
          for (String step : STEPS) {
            if (version(step) > current && version(step) <= last) {
              take(step);
            }
          }
        });
  }

  private void take(String step) {
    boolean isScript = step.endsWith(".sql");
    if (isScript) {
      execute(script(step));
    } else {
      EventRows.fill(handle);
    }
    String file = step.substring(step.indexOf('/') + 1);
    String description = file.replaceAll("^V\\d+__|\\.sql$", "").replace('_', ' ');
    handle.execute(
        "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)"
            + " SELECT COALESCE(MAX(installed_rank), 0) + 1, ?, ?, ?, ?, '', 0, 1 FROM flyway_schema_history",
        String.valueOf(version(step)),
        description,
        isScript ? "SQL" : "JDBC",
        file);
  }

  /** Several statements at once, which the driver does for one without parameters only. */
  private void execute(String script) {
    try (Statement statement = handle.getConnection().createStatement()) {
      statement.executeUpdate(script);
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  private static String script(String step) {
    try (InputStream in = Migrations.class.getResourceAsStream(step)) {
      if (in == null) {
        throw new IllegalStateException(
            "The file " + step + " is missing from the program; install it again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + step + " cannot be read; install it again", e);
    }
  }

  /** 45 of "migrations/V45__lean_rows.sql". */
  private static int version(String step) {
    return Integer.parseInt(step.replaceAll("^.*\\bV(\\d+)__.*$", "$1"));
  }
}
