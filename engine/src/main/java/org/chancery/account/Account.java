package org.chancery.account;

import java.util.List;
import org.chancery.article.Doubt;
import org.chancery.ask.Ask;
import org.chancery.encounter.Encounter;
import org.chancery.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What one article says of one encounter, or outside any.
 *
 * @param encounter null for what was said outside any encounter
 * @param statements in text order, asks not among them
 * @param asks in text order
 * @param doubts what could not be settled
 */
public record Account(
    @Nullable Encounter encounter, List<Statement> statements, List<Ask> asks, List<Doubt> doubts) {

  public Account {
    statements = List.copyOf(statements);
    asks = List.copyOf(asks);
    doubts = List.copyOf(doubts);
  }
}
