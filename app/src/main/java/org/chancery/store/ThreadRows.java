package org.chancery.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.thread.Answer;
import org.chancery.thread.AnswerFinder;
import org.chancery.thread.AskThread;
import org.chancery.thread.Encoder;
import org.chancery.thread.LinkBook;
import org.chancery.thread.LinkBook.Link;
import org.chancery.thread.Reply;
import org.chancery.thread.Strength;
import org.chancery.thread.Suggestion;
import org.chancery.thread.ThreadFinder;
import org.chancery.thread.Wish;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Brings threads up to date, one pair of sides after the other. What is written is a function of
 * the set of statements of the pair: neither their order nor how they came counts.
 */
final class ThreadRows {

  /** Who wants or promises, and to whom. */
  record Block(String kind, String from, String to) {
    boolean isAsk() {
      return kind.equals("ask");
    }

    Map<String, String> arguments() {
      return Map.of("kind", kind, "from", from, "to", to);
    }

    /** Where a side is not known, nothing can be one thread. */
    boolean isUnknown() {
      return from.startsWith("?") || to.startsWith("?");
    }
  }

  private final Handle handle;
  private final StoredEncoder stored;
  private final ThreadFinder threadFinder;
  private final AnswerFinder answerFinder;

  ThreadRows(Handle handle, Encoder encoder) {
    this.handle = handle;
    this.stored = new StoredEncoder(handle, encoder);
    this.threadFinder = new ThreadFinder(stored);
    this.answerFinder = new AnswerFinder(stored);
  }

  static List<Block> stale(Handle handle) {
    return handle
        .createQuery(
            "SELECT kind, from_side, to_side FROM stale_block ORDER BY kind, from_side, to_side")
        .map(
            (row, context) ->
                new Block(
                    row.getString("kind"), row.getString("from_side"), row.getString("to_side")))
        .list();
  }

  /** To be called inside a transaction. */
  void update(Block block) {
    Map<String, String> encounterOf = new HashMap<>();
    List<Wish> wishes = wishes(block, encounterOf);
    LinkBook book = book(block);
    List<AskThread> threads = block.isUnknown() ? alone(wishes) : threadFinder.find(wishes, book);
    if (stored.isWhole()) {
      keep(block, book);
    }
    threads = new DecidedThreads(new Decisions(handle)).apply(threads);
    List<Answer> answers = answers(block, threads, encounterOf);
    write(block, threads, answers, encounterOf);
    stored.keep();
    handle.execute(
        "DELETE FROM stale_block WHERE kind = ? AND from_side = ? AND to_side = ?",
        block.kind(),
        block.from(),
        block.to());
  }

  private static List<AskThread> alone(List<Wish> wishes) {
    return wishes.stream()
        .map(
            wish ->
                new AskThread(
                    AskThread.idOf(wish.id()), wish.from(), wish.to(), List.of(wish), List.of()))
        .toList();
  }

  // ---- what is there ----

  private List<Wish> wishes(Block block, Map<String, String> encounterOf) {
    return handle
        .createQuery(
            "SELECT * FROM wish WHERE kind = :kind AND from_side = :from AND to_side = :to ORDER BY statement_id")
        .bindMap(block.arguments())
        .map(
            (row, context) -> {
              String id = row.getString("statement_id");
              String encounter = row.getString("encounter_id");
              if (encounter != null) {
                encounterOf.put(id, encounter);
              }
              return new Wish(
                  id,
                  row.getString("article_id"),
                  row.getString("day"),
                  block.from(),
                  block.to(),
                  row.getString("wanted"),
                  Strength.values()[row.getInt("strength")]);
            })
        .list();
  }

  private LinkBook book(Block block) {
    String where = " WHERE kind = :kind AND from_side = :from AND to_side = :to";
    Set<String> compared =
        new HashSet<>(
            handle
                .createQuery("SELECT wording FROM deed_compared" + where)
                .bindMap(block.arguments())
                .mapTo(String.class)
                .list());
    List<Link> links =
        handle
            .createQuery("SELECT one, other, score, same FROM deed_link" + where)
            .bindMap(block.arguments())
            .map(
                (row, context) ->
                    new Link(
                        row.getString("one"),
                        row.getString("other"),
                        row.getInt("score"),
                        row.getInt("same") == 1))
            .list();
    return new LinkBook(compared, links);
  }

  private void keep(Block block, LinkBook book) {
    PreparedBatch wordings =
        handle.prepareBatch("INSERT INTO deed_compared VALUES (:kind, :from, :to, :wording)");
    book.newlyCompared()
        .forEach(wording -> wordings.bindMap(block.arguments()).bind("wording", wording).add());
    PreparedBatch links =
        handle.prepareBatch(
            "INSERT INTO deed_link VALUES (:kind, :from, :to, :one, :other, :score, :same)");
    book.added()
        .forEach(
            link ->
                links
                    .bindMap(block.arguments())
                    .bind("one", link.one())
                    .bind("other", link.other())
                    .bind("score", link.score())
                    .bind("same", link.same() ? 1 : 0)
                    .add());
    run(wordings);
    run(links);
  }

  private static void run(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private List<Answer> answers(
      Block block, List<AskThread> threads, Map<String, String> encounterOf) {
    if (threads.isEmpty() || block.isUnknown()) {
      return List.of();
    }
    List<Answer> answers = answerFinder.find(threads, encounterOf, replies(block));
    return block.isAsk()
        ? answers
        : answers.stream().filter(answer -> answer.kind() == Answer.Kind.DONE).toList();
  }

  /** Of an ask by the asked side; of a commitment by whoever made it. */
  private List<Reply> replies(Block block) {
    return handle
        .createQuery(
            "SELECT * FROM reply WHERE from_side = :by AND to_side = :other ORDER BY statement_id")
        .bind("by", block.isAsk() ? block.to() : block.from())
        .bind("other", block.isAsk() ? block.from() : block.to())
        .map(
            (row, context) ->
                new Reply(
                    row.getString("statement_id"),
                    row.getString("day"),
                    row.getString("encounter_id"),
                    row.getString("act"),
                    row.getString("polarity"),
                    row.getInt("joint") == 1,
                    row.getString("cue"),
                    row.getString("words"),
                    row.getString("asked")))
        .list();
  }

  // ---- what is written ----

  private void write(
      Block block, List<AskThread> threads, List<Answer> answers, Map<String, String> encounterOf) {
    handle
        .createUpdate(
            "DELETE FROM thread WHERE kind = :kind AND from_side = :from AND to_side = :to")
        .bindMap(block.arguments())
        .execute();
    Set<String> days = new HashSet<>();
    threads.forEach(
        thread ->
            thread.wishes().stream()
                .filter(wish -> wish.day() != null)
                .forEach(w -> days.add(w.day())));
    DecidedThreads decided = new DecidedThreads(new Decisions(handle));
    Map<String, List<Answer>> byThread = new HashMap<>();
    answers.forEach(
        answer -> byThread.computeIfAbsent(answer.thread(), key -> new ArrayList<>()).add(answer));
    PreparedBatch rows =
        handle.prepareBatch(
            "INSERT INTO thread VALUES (:id, :kind, :from, :to, :wanted, :first, :last, :asked, :occasions, :accounts, :strength, :trend, :status, :rule, :since, :evidence, :related)");
    PreparedBatch homes =
        handle.prepareBatch(
            "UPDATE wish SET thread_id = :thread WHERE statement_id = :id AND thread_id IS NOT :thread");
    PreparedBatch events =
        handle.prepareBatch(
            "INSERT INTO thread_event SELECT :day, :thread, :change, :statement, s.article_id, :kind, :from, :to, COALESCE(:words, s.words), :note FROM (SELECT 1) LEFT JOIN statement s ON s.id = :statement");
    PreparedBatch given =
        handle.prepareBatch("INSERT INTO answer VALUES (:statement, :thread, :kind, :day, :rule)");
    for (AskThread thread : threads) {
      List<Answer> own = byThread.getOrDefault(thread.id(), List.of());
      Suggestion suggestion =
          decided
              .status(thread)
              .orElse(
                  block.isAsk()
                      ? Suggestion.of(thread, own, days)
                      : Suggestion.ofCommitment(thread, own, days));
      new ThreadHistory(block, thread, own, suggestion).add(rows, homes, events, given);
    }
    run(rows);
    run(homes);
    countCopiesOnce(block);
    run(events);
    run(given);
  }

  private void countCopiesOnce(Block block) {
    handle
        .createUpdate(
            "UPDATE thread SET accounts = (SELECT COUNT(DISTINCT f.copy_group) FROM wish w JOIN fingerprint f ON f.article_id = w.article_id WHERE w.thread_id = thread.id)"
                + " WHERE kind = :kind AND from_side = :from AND to_side = :to")
        .bindMap(block.arguments())
        .execute();
  }

  /** One thread, as it is written. */
  private record ThreadHistory(
      Block block, AskThread thread, List<Answer> answers, Suggestion suggestion) {

    void add(PreparedBatch rows, PreparedBatch homes, PreparedBatch events, PreparedBatch given) {
      TreeMap<String, Wish> firmest = firmestByDay();
      row(rows, firmest);
      for (Wish wish : thread.wishes()) {
        homes.bind("thread", thread.id()).bind("id", wish.id()).add();
      }
      events(events, firmest);
      for (Answer answer : answers) {
        given
            .bind("statement", answer.statement())
            .bind("thread", thread.id())
            .bind("kind", word(answer.kind()))
            .bind("day", answer.day())
            .bind("rule", answer.rule())
            .add();
        event(events, answer.day(), "answered", answer.statement(), null, word(answer.kind()));
      }
      if (suggestion.status() == Suggestion.Status.DROPPED) {
        event(events, suggestion.day(), "dropped", null, latest().wanted(), suggestion.rule());
      }
    }

    private void row(PreparedBatch rows, TreeMap<String, Wish> firmest) {
      Wish latest = latest();
      rows.bindMap(block.arguments())
          .bind("id", thread.id())
          .bind("wanted", latest.wanted())
          .bind("first", firmest.isEmpty() ? null : firmest.firstKey())
          .bind("last", firmest.isEmpty() ? null : firmest.lastKey())
          .bind("asked", thread.wishes().size())
          .bind("occasions", Math.max(1, firmest.size()))
          .bind("accounts", thread.wishes().stream().map(Wish::article).distinct().count())
          .bind("strength", latest.strength().ordinal())
          .bind("trend", trend(firmest))
          .bind("status", suggestion.status().words())
          .bind("rule", suggestion.rule())
          .bind("since", suggestion.day())
          .bind("evidence", String.join(" ", suggestion.evidence()))
          .bind("related", String.join(" ", thread.related()))
          .add();
    }

    private Wish latest() {
      return thread.wishes().get(thread.wishes().size() - 1);
    }

    /** Of several tellings of one day the firmest, the first of equals. */
    private TreeMap<String, Wish> firmestByDay() {
      TreeMap<String, Wish> firmest = new TreeMap<>();
      for (Wish wish : thread.wishes()) {
        if (wish.day() != null) {
          firmest.merge(
              wish.day(),
              wish,
              (one, other) -> other.strength().compareTo(one.strength()) > 0 ? other : one);
        }
      }
      return firmest;
    }

    private static String trend(TreeMap<String, Wish> firmest) {
      String trend = "new";
      Wish before = null;
      for (Wish wish : firmest.values()) {
        trend = before == null ? "new" : change(before, wish);
        before = wish;
      }
      return trend;
    }

    private static String change(Wish before, Wish wish) {
      int firmer = wish.strength().compareTo(before.strength());
      return firmer > 0 ? "stronger" : firmer < 0 ? "softer" : "again";
    }

    private void events(PreparedBatch events, TreeMap<String, Wish> firmest) {
      Wish before = null;
      for (Wish wish : firmest.values()) {
        String change = before == null ? "new" : change(before, wish);
        event(events, wish.day(), change, wish.id(), wish.wanted(), null);
        before = wish;
      }
    }

    private void event(
        PreparedBatch events,
        @Nullable String day,
        String change,
        @Nullable String statement,
        @Nullable String words,
        @Nullable String note) {
      if (day == null) {
        return;
      }
      events
          .bindMap(block.arguments())
          .bind("thread", thread.id())
          .bind("day", day)
          .bind("change", change)
          .bind("statement", statement)
          .bind("words", words)
          .bind("note", note)
          .add();
    }

    private static String word(Enum<?> value) {
      return value.name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
