package org.chancery.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chancery.article.Problem;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
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
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Handle handle;
  private final FullText fullText = new FullText();

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
    SQLiteDataSource source = source(file, false);
    migrate(file, source);
    return connect(file, source, maxPages);
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
    SQLiteDataSource source = source(file, !canWrite);
    if (canWrite) {
      LedgerFile.checkFileSystem(file);
      migrate(file, source);
    }
    return connect(file, source, 0);
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
    config.enforceForeignKeys(true);
    config.setApplicationId(LedgerFile.APPLICATION_ID);
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

  private static void migrate(Path file, SQLiteDataSource source) {
    try {
      Flyway flyway =
          Flyway.configure()
              .dataSource(source)
              .locations(
                  "classpath:org/chancery/store/migrations", "classpath:org/chancery/store/sqlite")
              .javaMigrations(new V21__FillEvents())
              .validateOnMigrate(false)
              .load();
      refuseNewer(file, flyway);
      flyway.migrate();
    } catch (FlywayException e) {
      throw trouble(file, e);
    }
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
      Handle handle = Jdbi.create(source).open();
      if (maxPages > 0) {
        handle.execute("PRAGMA max_page_count = " + maxPages);
      }
      return new Ledger(file, handle);
    } catch (JdbiException e) {
      throw trouble(file, e);
    }
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
          String stored =
              handle
                  .createQuery("SELECT reading FROM article WHERE id = :id")
                  .bind("id", id)
                  .mapTo(String.class)
                  .findOne()
                  .orElse(null);
          if (json.equals(stored)) {
            return Added.SAME;
          }
          if (stored != null && !isOther(parse(stored), reading)) {
            return Added.SAME;
          }
          if (stored != null) {
            delete(id);
          }
          new ReadingRows(handle, fullText).insert(reading, json);
          return stored == null ? Added.NEW : Added.REPLACED;
        });
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
    return handle.createUpdate("DELETE FROM article WHERE id = :id").bind("id", id).execute();
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
      return handle.createQuery(sql).bindMap(arguments).mapToMap().list();
    } catch (JdbiException e) {
      throw trouble(file, e);
    }
  }

  /** The whole reading of an article, as it was stored. */
  public Optional<String> reading(String articleId) {
    return handle
        .createQuery("SELECT reading FROM article WHERE id = :id")
        .bind("id", articleId)
        .mapTo(String.class)
        .findOne();
  }

  /** Every reading, in the order of the articles' ids, whatever the order in which they came. */
  public void export(Consumer<String> line) {
    try (var stream =
        handle
            .createQuery("SELECT reading FROM article ORDER BY id")
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

  private static String like(String prefix) {
    return prefix.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
