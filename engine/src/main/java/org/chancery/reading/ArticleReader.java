package org.chancery.reading;

import java.util.ArrayList;
import java.util.List;
import org.chancery.account.Account;
import org.chancery.account.AccountBuilder;
import org.chancery.actor.ActorResolver;
import org.chancery.actor.Cast;
import org.chancery.actor.OfficeHolders;
import org.chancery.actor.WhosWho;
import org.chancery.article.Article;
import org.chancery.article.Problem;
import org.chancery.ask.Ask;
import org.chancery.ask.AskFinder;
import org.chancery.encounter.Encounter;
import org.chancery.encounter.EncounterFinder;
import org.chancery.event.Event;
import org.chancery.event.EventMapper;
import org.chancery.mention.Gazetteer;
import org.chancery.mention.Mention;
import org.chancery.mention.MentionFinder;
import org.chancery.statement.Act;
import org.chancery.statement.Statement;
import org.chancery.statement.StatementFinder;
import org.chancery.text.EnglishAnalyser;
import org.chancery.text.Outline;
import org.chancery.text.Outliner;
import org.chancery.time.Anchor;
import org.chancery.time.DateFinder;
import org.chancery.time.DateMention;
import org.chancery.time.Dates;
import org.jspecify.annotations.Nullable;

/**
 * The front door of the engine: an article in, its reading out. The rooms are called here, in
 * order, and nowhere else. Threads may share one.
 */
public final class ArticleReader {

  private final String engine;
  private final Outliner outliner;
  private final MentionFinder mentionFinder;
  private final DateFinder dateFinder = new DateFinder();
  private final ActorResolver actorResolver;
  private final EncounterFinder encounterFinder = new EncounterFinder();
  private final StatementFinder statementFinder = new StatementFinder();
  private final AskFinder askFinder = new AskFinder();
  private final EventMapper eventMapper;
  private final AccountBuilder accountBuilder = new AccountBuilder();

  public ArticleReader(EnglishAnalyser analyser) {
    Gazetteer gazetteer = Gazetteer.load();
    this.engine = EngineVersion.with(analyser);
    this.outliner = new Outliner(analyser);
    OfficeHolders holders = OfficeHolders.load();
    this.mentionFinder = new MentionFinder(gazetteer, holders.shortNames());
    this.actorResolver = new ActorResolver(gazetteer, holders);
    this.eventMapper = new EventMapper(WhosWho.load(gazetteer, holders));
  }

  /** Never throws on a text's account; what is wrong with the text is told in the reading. */
  public Reading read(Article article) {
    return open(article).reading();
  }

  /** Every room's result, for tests and for explaining. */
  public record Opened(
      Outline outline,
      List<Mention> mentions,
      @Nullable Anchor anchor,
      Cast cast,
      List<Encounter> encounters,
      List<Statement> statements,
      List<Ask> asks,
      Reading reading) {}

  /** Reads and keeps what each room found. */
  public Opened open(Article article) {
    Outline outline = outliner.outline(article);
    List<Mention> mentions = mentionFinder.find(article, outline);
    Dates found = dateFinder.find(article, outline);
    Anchor anchor = found.anchor();
    List<DateMention> dates = found.mentions();
    Cast cast = actorResolver.resolve(article, outline, mentions);
    List<Encounter> encounters = encounterFinder.find(article, outline, cast, dates, anchor);
    List<Statement> statements = statementFinder.find(article, outline, cast, encounters);
    List<Ask> asks = askFinder.find(article, outline, cast, encounters, statements);
    List<Statement> others =
        statements.stream().filter(statement -> statement.act() != Act.ASK).toList();

    List<Event> events = eventMapper.map(article, outline, cast, encounters, others, asks);
    List<Account> accounts = accountBuilder.build(encounters, others, asks);
    List<Problem> problems = new ArrayList<>(found.problems());
    problems.addAll(ArticleCheck.problems(article, outline));
    Reading reading =
        new Reading(
            engine, article, outline.passages(), cast.actors(), accounts, dates, events, problems);
    return new Opened(outline, mentions, anchor, cast, encounters, statements, asks, reading);
  }
}
