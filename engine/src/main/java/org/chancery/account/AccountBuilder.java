package org.chancery.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chancery.article.Doubt;
import org.chancery.ask.Ask;
import org.chancery.encounter.Encounter;
import org.chancery.encounter.Participant;
import org.chancery.statement.Statement;
import org.jspecify.annotations.Nullable;

/** Gathers what the article says of each encounter, and what it leaves open. */
public final class AccountBuilder {

  /**
   * One account for each encounter, in text order, and a last one for what was said outside them,
   * if anything was.
   */
  public List<Account> build(
      List<Encounter> encounters, List<Statement> statements, List<Ask> asks) {
    List<Account> accounts = new ArrayList<>();
    for (Encounter encounter : encounters) {
      accounts.add(account(encounter, statements, asks));
    }
    Account outside = account(null, statements, asks);
    if (!outside.statements().isEmpty() || !outside.asks().isEmpty()) {
      accounts.add(outside);
    }
    return accounts;
  }

  private static Account account(
      @Nullable Encounter encounter, List<Statement> statements, List<Ask> asks) {
    String id = encounter == null ? null : encounter.id();
    List<Statement> own =
        statements.stream().filter(statement -> Objects.equals(id, statement.encounter())).toList();
    List<Ask> ownAsks =
        asks.stream().filter(ask -> Objects.equals(id, ask.statement().encounter())).toList();
    List<Doubt> doubts = new ArrayList<>();
    if (encounter != null) {
      ofEncounter(encounter, doubts);
    }
    ownAsks.forEach(ask -> ofAsk(ask, doubts));
    return new Account(encounter, own, ownAsks, doubts);
  }

  private static void ofEncounter(Encounter encounter, List<Doubt> doubts) {
    if (encounter.date() == null) {
      doubts.add(
          new Doubt(
              "encounter/no-date",
              "Neither the text nor the page tells the day of this encounter.",
              encounter.evidence().get(0)));
    }
    if (encounter.place() == null && !encounter.background()) {
      doubts.add(
          new Doubt(
              "encounter/no-place",
              "The text does not say where this encounter was.",
              encounter.evidence().get(0)));
    }
    for (Participant participant : encounter.participants()) {
      if (participant.side() == null) {
        doubts.add(
            new Doubt(
                "encounter/side-unknown",
                "The text does not say for whom " + participant.name() + " speaks.",
                participant.span()));
      }
    }
  }

  private static void ofAsk(Ask ask, List<Doubt> doubts) {
    if (ask.statement().addressee() == null) {
      doubts.add(
          new Doubt(
              "ask/no-addressee",
              "The text does not say who is asked.",
              ask.statement().firstContent()));
    }
  }
}
