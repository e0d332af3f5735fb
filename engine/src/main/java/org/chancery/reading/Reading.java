package org.chancery.reading;

import java.util.List;
import org.chancery.account.Account;
import org.chancery.actor.Actor;
import org.chancery.article.Article;
import org.chancery.article.Problem;
import org.chancery.event.Event;
import org.chancery.text.Passage;
import org.chancery.time.DateMention;

/**
 * All that one article says, as the wire format carries it.
 *
 * @param engine the version of the engine that read it; another analyser adds its own behind a plus
 */
public record Reading(
    String engine,
    Article article,
    List<Passage> passages,
    List<Actor> actors,
    List<Account> accounts,
    List<DateMention> dates,
    List<Event> events,
    List<Problem> problems) {

  public Reading {
    passages = List.copyOf(passages);
    actors = List.copyOf(actors);
    accounts = List.copyOf(accounts);
    dates = List.copyOf(dates);
    events = List.copyOf(events);
    problems = List.copyOf(problems);
  }
}
