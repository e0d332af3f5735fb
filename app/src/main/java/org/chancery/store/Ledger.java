package org.chancery.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.chancery.article.Problem;
import org.chancery.thread.Encoder;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The record of all that was read, in one file. An article is stored in one transaction, and is on
 * the disk when {@link #add} returns. Several processes may use one ledger; within a process it
 * belongs to one thread.
 */
public final class Ledger implements AutoCloseable {

  private static final int BUSY_MILLIS = 60_000;
  private static final int BLOCKS_AT_ONCE = 50;
  private static final long LONGEST_NANOS = 2_000_000_000L;
  private static final int CACHE_KIBIBYTES = 32 * 1024;

  /** Of the last migration. */
  static final String VERSION = "49";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Handle handle;
  private final FullText fullText = new FullText();
  private boolean isTakenUp;

  private Ledger(Path file, Handle handle) {
    this.file = file;
    this.handle = handle;
  }

  // ---- opening ----

  /** Opens for reading and writing; makes the file and its folder when they are not there. */
  public static Ledger open(Path file) {
    return open(file, 0);
  }

  /**
   * As {@link #open(Path)}, with at most so many pages of 4 KiB; 0 for no bound. Stands in for a
   * full disk in tests.
   */
  static Ledger open(Path file, int maxPages) {
    makeFolder(file);
    LedgerFile.check(file);
    LedgerFile.checkFileSystem(file);
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw new LedgerException(
          "store/read-only",
          file
              + ": may not be written. Give yourself the right to write it, or name another with --ledger.",
          null);
    }
    return upToDate(file, maxPages);
  }

  /** Opens for reading only. Throws when there is no ledger. */
  public static Ledger openToRead(Path file) {
    if (!Files.exists(file)) {
      throw new LedgerException(
          "store/no-ledger",
          file
              + ": there is no ledger yet. Make one with `chancery add FILE`, or name another with --ledger.",
          null);
    }
    LedgerFile.check(file);
    boolean canWrite =
        Files.isWritable(file) && Files.isWritable(file.toAbsolutePath().getParent());
    if (!canWrite) {
      return connect(file, source(file, true), 0);
    }
    LedgerFile.checkFileSystem(file);
    return upToDate(file, 0);
  }

  private static void makeFolder(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new LedgerException(
          "store/unwritable",
          file
              + ": its folder cannot be made ("
              + e.getMessage()
              + "). Name a file in another folder with --ledger.",
          e);
    }
  }

  private static SQLiteDataSource source(Path file, boolean frozen) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(-CACHE_KIBIBYTES);
    config.enforceForeignKeys(true);
    config.setGetGeneratedKeys(false);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    if (frozen) {
      config.setReadOnly(true);
    } else {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    String path = file.toAbsolutePath().toString();
    source.setUrl(
        "jdbc:sqlite:"
            + (frozen
                ? "file:"
                    + path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
                    + "?immutable=1"
                : path));
    return source;
  }

  /**
   * A ledger whose tables are this program's: made, or brought to its form, when they are not.
   * Looking at one row spares Flyway's tenth of a second.
   */
  private static Ledger upToDate(Path file, int maxPages) {
    SQLiteDataSource source = source(file, false);
    try {
      if (LedgerFile.isEmpty(file)) {
        sign(file);
      }
      Handle handle = ofThisVersion(source);
      if (handle == null) {
        migrate(file, source);
        return connect(file, source, maxPages);
      }
      return ledger(file, handle, maxPages);
    } catch (JdbiException e) {
      throw trouble(file, e);
    }
  }

  /** Null when the tables are another version's, or not there yet. */
  private static @Nullable Handle ofThisVersion(SQLiteDataSource source) {
    Handle handle = null;
    boolean isOfVersion = false;
    try {
      handle = Jdbi.create(source).open();
      isOfVersion = isOfVersion(handle);
    } catch (JdbiException e) {
      isOfVersion = false; // a new ledger has no history yet
    }
    if (handle != null && !isOfVersion) {
      handle.close();
    }
    return isOfVersion ? handle : null;
  }

  private static boolean isOfVersion(Handle handle) {
    return handle
        .createQuery(
            "SELECT version, success FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1")
        .map(
            (row, context) -> row.getBoolean("success") && VERSION.equals(row.getString("version")))
        .findOne()
        .orElse(false);
  }

  /**
   * Once and not whenever it is opened, because this writes to the file; without a log, so that a
   * file which is not signed is empty whenever the process is ended.
   */
  private static void sign(Path file) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    Jdbi.create(source)
        .useHandle(
            handle -> {
              handle.execute("PRAGMA busy_timeout = " + BUSY_MILLIS);
              handle.execute("PRAGMA application_id = " + LedgerFile.APPLICATION_ID);
            });
  }

  /**
   * Takes the steps that the ledger lacks, all of them in one transaction: when the process is
   * ended in between, the ledger is as it was.
   */
  private static void migrate(Path file, SQLiteDataSource source) {
    try {
      Flyway flyway = flyway(source).load();
      refuseNewer(file, flyway);
      flyway.migrate();
    } catch (FlywayException e) {
      throw trouble(file, e);
    }
  }

  /** Tests make ledgers of older programs with it. */
  static FluentConfiguration flyway(DataSource source) {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:org/chancery/store/migrations", "classpath:org/chancery/store/sqlite")
        .javaMigrations(new V41__FillEvents())
        .validateOnMigrate(false)
        .group(true);
  }

  private static void refuseNewer(Path file, Flyway flyway) {
    MigrationInfo current = flyway.info().current();
    boolean isNewer = current != null && current.getState().name().startsWith("FUTURE");
    if (isNewer) {
      throw new LedgerException(
          "store/newer-ledger",
          file
              + ": was made by a newer chancery (ledger version "
              + current.getVersion()
              + "). Use that chancery, or name another ledger with --ledger.",
          null);
    }
  }

  private static Ledger connect(Path file, SQLiteDataSource source, int maxPages) {
    try {
      return ledger(file, Jdbi.create(source).open(), maxPages);
    } catch (JdbiException e) {
      throw trouble(file, e);
    }
  }

  private static Ledger ledger(Path file, Handle handle, int maxPages) {
    if (maxPages > 0) {
      handle.execute("PRAGMA max_page_count = " + maxPages);
    }
    handle.setStatementBuilder(new KeptStatements());
    return new Ledger(file, handle);
  }

  /** Where the ledger is. */
  public Path file() {
    return file;
  }

  @Override
  public void close() {
    handle.close();
  }

  // ---- writing ----

  /** What became of a reading that was given. */
  public enum Added {
    NEW,
    /** Already there, word for word. */
    SAME,
    /** The same article read by another version of the engine; its findings were replaced. */
    REPLACED
  }

  /** Stores a reading; when this returns, it is on the disk. */
  public Added add(String json) {
    JsonNode reading = parse(json);
    String id = reading.path("article").path("id").asText();
    return write(
        () -> {
          takeUpOlder();
          String stored = reading(id).orElse(null);
          if (stored == null) {
            new ReadingRows(handle, fullText).insert(reading, json);
            return Added.NEW;
          }
          return json.equals(stored) ? Added.SAME : again(id, stored, reading, json);
        });
  }

  /**
   * Stores readings in one transaction, which waits for the disk once: all of them are on the disk
   * when this returns, and none when it throws. What became of each, in their order.
   */
  public List<Added> addAll(List<String> readings) {
    return write(() -> readings.stream().map(this::add).toList());
  }

  /**
   * Of two readings of the same words the newer engine's counts, of one engine's the one that comes
   * first in the order of letters: which was given first makes no difference.
   */
  private Added again(String id, String stored, JsonNode reading, String json) {
    JsonNode before = parse(stored);
    boolean isOther = isOther(before, reading);
    int newer = EngineOrder.compare(reading, before);
    boolean wins = newer > 0 || newer == 0 && json.compareTo(stored) < 0;
    if (newer == 0) {
      keepVariant(id, wins ? stored : json);
    }
    if (!wins) {
      return Added.SAME;
    }
    if (newer > 0) {
      handle.execute("DELETE FROM variant WHERE article_id = ?", id);
    }
    Aliases.add(handle, before, reading);
    replace(id, reading, json);
    return isOther ? Added.REPLACED : Added.SAME;
  }

  private void keepVariant(String id, String json) {
    handle.execute("INSERT OR IGNORE INTO variant VALUES (?, ?)", id, json);
  }

  /** Articles of a ledger made before copies and entries were kept. */
  private void takeUpOlder() {
    if (isTakenUp) {
      return;
    }
    for (Map<String, Object> row :
        rows("SELECT article_id AS id FROM older_article ORDER BY article_id", Map.of())) {
      String id = row.get("id").toString();
      String json = reading(id).orElseThrow();
      replace(id, parse(json), json);
    }
    isTakenUp = true;
  }

  /** Whether the findings differ; another name or outlet for the same words changes nothing. */
  private static boolean isOther(JsonNode stored, JsonNode given) {
    return !stored.path("engine").equals(given.path("engine"))
        || !stored.path("statements").equals(given.path("statements"))
        || !stored.path("encounters").equals(given.path("encounters"))
        || !stored.path("events").equals(given.path("events"));
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new LedgerException(
          "store/bad-reading",
          "A reading is no JSON: "
              + e.getOriginalMessage()
              + ". Make it again with `chancery read`.",
          e);
    }
  }

  /** Keeps what could not be read, once for each place and code. */
  public void skip(String place, Problem problem) {
    write(
        () ->
            handle
                .createUpdate(
                    "INSERT INTO skipped (place, code, message) VALUES (:place, :code, :message) ON CONFLICT (place, code) DO UPDATE SET message = :message")
                .bind("place", place)
                .bind("code", problem.code())
                .bind("message", problem.message())
                .execute());
  }

  /** Removes an article with all that it supported; whether it was there. */
  public boolean remove(String articleId) {
    return write(() -> delete(articleId)) > 0;
  }

  private int delete(String id) {
    fullText.remove(handle, id);
    WishRows.markStale(handle, id);
    EntryRows.markStale(handle, id);
    new CopyRows(handle).remove(id);
    return handle.createUpdate("DELETE FROM article WHERE id = :id").bind("id", id).execute();
  }

  /** Told after each pair of sides: how many are done, of how many. */
  public interface Progress {
    void step(int done, int of);
  }

  /** Whether it was opened so that it can be written. */
  public boolean isWritable() {
    return Files.isWritable(file) && Files.isWritable(file.toAbsolutePath().getParent());
  }

  /** How many runs of days have encounters that are not up to date. */
  public int staleEntries() {
    return count("stale_entry") + count("older_article");
  }

  /**
   * Brings the encounters of all accounts up to date, some blocks in one transaction: each one
   * waits for the disk.
   */
  public void updateEntries(Progress progress) {
    write(
        () -> {
          takeUpOlder();
          return 0;
        });
    EntryRows entries = new EntryRows(handle);
    int of = staleEntries();
    int done = 0;
    int updated = write(() -> updateSome(entries));
    while (updated > 0) {
      done += updated;
      progress.step(done, Math.max(done, of));
      updated = write(() -> updateSome(entries));
    }
  }

  private int updateSome(EntryRows entries) {
    int updated = 0;
    Optional<EntryRows.Stale> stale = EntryRows.next(handle);
    while (stale.isPresent()) {
      entries.update(stale.get());
      updated++;
      stale = updated < BLOCKS_AT_ONCE ? EntryRows.next(handle) : Optional.empty();
    }
    return updated;
  }

  /** What people decided. */
  public Decisions decisions() {
    return new Decisions(handle);
  }

  /** Keeps a decision and what follows from it; whether it is new. */
  public boolean decide(Decisions.Decision decision) {
    return write(
        () -> {
          Decisions decisions = decisions();
          boolean isNew = decisions.insert(decision);
          if (isNew) {
            decisions.concerns(decision).forEach(this::workOutAnew);
          }
          return isNew;
        });
  }

  private void workOutAnew(String id) {
    for (Map<String, Object> row :
        rows(
            "SELECT article_id AS id FROM statement WHERE id = :id UNION SELECT article_id FROM encounter WHERE id = :id",
            Map.of("id", id))) {
      String article = row.get("id").toString();
      String json = reading(article).orElseThrow();
      replace(article, parse(json), json);
    }
  }

  /** Writes an article's rows anew; its variants stay. */
  private void replace(String id, JsonNode reading, String json) {
    List<String> variants =
        rows("SELECT reading FROM variant WHERE article_id = :id", Map.of("id", id)).stream()
            .map(row -> row.get("reading").toString())
            .toList();
    delete(id);
    new ReadingRows(handle, fullText).insert(reading, json);
    variants.forEach(variant -> keepVariant(id, variant));
  }

  /** Takes over all that another ledger holds. */
  public void merge(Ledger other, Progress progress) {
    int of = other.rows("SELECT 1 FROM article UNION ALL SELECT 1 FROM variant", Map.of()).size();
    int[] done = {0};
    other.export(
        reading -> {
          add(reading);
          progress.step(++done[0], of);
        });
    other.decisions().all().forEach(this::decide);
  }

  /** How many pairs of sides have threads that are not up to date. */
  public int staleBlocks() {
    return count("stale_block");
  }

  private int count(String table) {
    return handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Integer.class).one();
  }

  /**
   * Brings the threads of asks and commitments up to date with the articles, some pairs of sides in
   * one transaction, since each waits for the disk: what was done stays when the process is ended.
   *
   * @param encoder used for words that the ledger does not know yet
   */
  public void updateThreads(Encoder encoder, Progress progress) {
    ThreadRows threads = new ThreadRows(handle, encoder);
    List<ThreadRows.Block> stale = ThreadRows.stale(handle);
    int done = 0;
    while (done < stale.size()) {
      int from = done;
      done = write(() -> updateSome(threads, stale, from, progress));
    }
  }

  /** For as long as others may wait; how many are up to date then. */
  private static int updateSome(
      ThreadRows threads, List<ThreadRows.Block> stale, int from, Progress progress) {
    long end = System.nanoTime() + LONGEST_NANOS;
    int done = from;
    do {
      threads.update(stale.get(done++));
      progress.step(done, stale.size());
    } while (done < stale.size() && done < from + BLOCKS_AT_ONCE && System.nanoTime() < end);
    return done;
  }

  /**
   * Does work that wants directions: those which the ledger holds are taken from it, the others are
   * made, and kept where it may be written.
   */
  public <T> T withDirections(Encoder encoder, Function<Encoder, T> work) {
    StoredEncoder stored = new StoredEncoder(handle, encoder);
    T done = work.apply(stored);
    if (stored.hasMade() && isWritable()) {
      write(
          () -> {
            stored.keep();
            return 0;
          });
    }
    return done;
  }

  private <T> T write(Supplier<T> work) {
    try {
      return handle.inTransaction(transaction -> work.get());
    } catch (JdbiException e) {
      throw trouble(file, e);
    }
  }

  private static LedgerException trouble(Path file, RuntimeException e) {
    Throwable cause = e;
    while (cause.getCause() != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    String words = String.valueOf(cause.getMessage());
    if (words.contains("SQLITE_FULL")) {
      return new LedgerException(
          "store/disk-full",
          file
              + ": the disk is full. What was added before is safe; make room and add the rest again.",
          e);
    }
    if (words.contains("SQLITE_READONLY")) {
      return new LedgerException(
          "store/read-only",
          file
              + ": may not be written. Give yourself the right to write it, or name another with --ledger.",
          e);
    }
    if (words.contains("SQLITE_BUSY")) {
      return new LedgerException(
          "store/busy",
          file + ": another program has held it for a minute. Try again when it has ended.",
          e);
    }
    if (words.contains("SQLITE_NOTADB") || words.contains("SQLITE_CORRUPT")) {
      return new LedgerException(
          "store/damaged",
          file
              + ": is damaged ("
              + words
              + "). Restore it from a copy, or add the articles to a new one.",
          e);
    }
    return new LedgerException(
        "store/trouble",
        file + ": the database says: " + words + ". If this stays, tell us with --debug's output.",
        e);
  }

  // ---- reading ----

  /** One row of a listing: column name to value, in the order of the query. */
  public List<Map<String, Object>> rows(String sql, Map<String, ?> arguments) {
    try {
      return handle.createQuery(sql).bindMap(arguments).scanResultSet(Ledger::rows);
    } catch (JdbiException e) {
      throw trouble(file, e);
    }
  }

  /** All rows; the columns' names are looked up once, which a map for each row would not do. */
  private static List<Map<String, Object>> rows(
      Supplier<ResultSet> results, StatementContext context) throws SQLException {
    try (context;
        ResultSet result = results.get()) {
      ResultSetMetaData columns = result.getMetaData();
      String[] names = new String[columns.getColumnCount()];
      for (int column = 0; column < names.length; column++) {
        names[column] = columns.getColumnLabel(column + 1);
      }
      List<Map<String, Object>> rows = new ArrayList<>();
      while (result.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int column = 0; column < names.length; column++) {
          row.put(names[column], result.getObject(column + 1));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /** The whole reading of an article, as it was stored. */
  public Optional<String> reading(String articleId) {
    return handle
        .createQuery("SELECT json FROM reading WHERE article_id = :id")
        .bind("id", articleId)
        .mapTo(String.class)
        .findOne();
  }

  /** Every reading, in the order of the articles' ids, whatever the order in which they came. */
  public void export(Consumer<String> line) {
    try (var stream =
        handle
            .createQuery(
                "SELECT json FROM (SELECT article_id, 0 AS again, json FROM reading UNION ALL SELECT article_id, 1, reading FROM variant) ORDER BY article_id, again, json")
            .mapTo(String.class)
            .stream()) {
      stream.forEach(line);
    }
  }

  /** Places where the words stand, best first. */
  public List<FullText.Hit> search(String words, int limit) {
    try {
      return fullText.search(handle, words, limit);
    } catch (JdbiException e) {
      throw trouble(file, e);
    }
  }

  /**
   * The one id that begins so, of an article, encounter or statement; null when none or several do.
   */
  public @Nullable String idBeginning(String prefix) {
    List<String> found =
        handle
            .createQuery(
                "SELECT id FROM article WHERE id LIKE :p ESCAPE '!' OR id LIKE :h ESCAPE '!' UNION SELECT id FROM encounter WHERE id LIKE :p ESCAPE '!' UNION SELECT id FROM statement WHERE id LIKE :p ESCAPE '!' LIMIT 2")
            .bind("p", like(prefix))
            .bind("h", like("sha256:" + prefix))
            .mapTo(String.class)
            .list();
    return found.size() == 1 ? found.get(0) : null;
  }

  /**
   * The id of the encounter whose id, or that of one of its accounts, begins so; null when there is
   * none, or several. "m:41c…" and "e:41c…" both lead to the encounter of the account e:41c….
   */
  public @Nullable String entryBeginning(String prefix) {
    String account = "e:" + prefix.replaceFirst("^[me]:", "");
    List<String> found =
        handle
            .createQuery(
                "SELECT DISTINCT entry_id FROM entry_account WHERE entry_id IS NOT NULL AND (encounter_id >= :from AND encounter_id < :to"
                    + " OR encounter_id IN (SELECT new_id FROM alias WHERE old_id >= :from AND old_id < :to)) LIMIT 2")
            .bind("from", account)
            .bind("to", account + "~")
            .mapTo(String.class)
            .list();
    return found.size() == 1 ? found.get(0) : null;
  }

  /**
   * The id that a decision is about: of the first account for an encounter, m:…, of the first ask
   * for a thread, t:…, else of the statement, account, article or decision that begins so; null
   * when there is none, or several.
   */
  public @Nullable String decidable(String prefix) {
    String entry = prefix.startsWith("m:") ? entryBeginning(prefix) : null;
    if (entry != null) {
      return "e:" + entry.substring(2);
    }
    String thread = prefix.startsWith("t:") ? threadBeginning(prefix) : null;
    if (thread != null) {
      return "s:" + thread.substring(2);
    }
    if (prefix.startsWith("d:")) {
      List<String> found =
          decisions().all().stream()
              .map(Decisions.Decision::id)
              .filter(id -> id.startsWith(prefix))
              .toList();
      return found.size() == 1 ? found.get(0) : null;
    }
    return idBeginning(prefix);
  }

  /**
   * The id of the thread whose id, or that of one of its asks, begins so; null when there is none,
   * or several. "t:7d0…" and "s:7d0…" both lead to the thread of the ask s:7d0….
   */
  public @Nullable String threadBeginning(String prefix) {
    String statement = "s:" + prefix.replaceFirst("^[ts]:", "");
    List<String> found =
        handle
            .createQuery(
                "SELECT DISTINCT thread_id FROM wish WHERE statement_id >= :from AND statement_id < :to AND thread_id IS NOT NULL LIMIT 2")
            .bind("from", statement)
            .bind("to", statement + "~")
            .mapTo(String.class)
            .list();
    return found.size() == 1 ? found.get(0) : null;
  }

  private static String like(String prefix) {
    return prefix.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
