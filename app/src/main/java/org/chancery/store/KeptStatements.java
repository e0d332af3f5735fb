package org.chancery.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the last statements of one connection prepared: SQLite takes as long to understand one as
 * to carry it out, and an article is a hundred. One that is in use is nobody else's.
 */
final class KeptStatements extends DefaultStatementBuilder {

  private static final int KEPT = 100;

  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();
  private final Map<Statement, String> words = new IdentityHashMap<>();

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    PreparedStatement statement = idle.remove(sql);
    statement = statement == null ? super.create(connection, sql, context) : statement;
    words.put(statement, sql);
    return statement;
  }

  /**
   * @param asWritten with the parameters' names; the statement was made of the words without them
   */
  @Override
  public void close(Connection connection, String asWritten, Statement statement)
      throws SQLException {
    String sql = words.remove(statement);
    if (sql == null || statement.isClosed() || idle.containsKey(sql)) {
      statement.close();
      return;
    }
    PreparedStatement prepared = (PreparedStatement) statement;
    prepared.clearParameters();
    idle.put(sql, prepared);
    if (idle.size() > KEPT) {
      idle.remove(idle.keySet().iterator().next()).close();
    }
  }

  /** Of the connection, before it is closed. */
  @Override
  public void close(Connection connection) {
    for (PreparedStatement statement : idle.values()) {
      try {
        statement.close();
      } catch (SQLException e) {
        continue; // the connection's end ends it too
      }
    }
    idle.clear();
  }
}
