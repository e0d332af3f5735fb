package org.chancery.text;

import java.io.IOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * The folder in which the packed models of the class path lie unpacked and flat, so that xz runs
 * once and not at every start, and nothing is built from them when they are opened.
 *
 * <pre>{@code
 * ModelCache cache = ModelCache.inDefaultFolder(UnpackingProgress.SILENT);
 * Nlp4jAnalyser analyser = Nlp4jAnalyser.open(cache);   // …/edu.emory.mathcs.nlp.models.en-pos.flat and three more
 * }</pre>
 *
 * <p>What is checked when:
 *
 * <ul>
 *   <li><b>While unpacking</b>: xz's own check of every block; then the file is read back from the
 *       disk and must have the size and CRC-32C of what was written. Only then does it get its
 *       name, by one atomic rename, and after it a record {@code NAME.sha256} with its SHA-256 (for
 *       {@code sha256sum -c}), size, CRC-32C, and which resource it came from.
 *   <li><b>At each call of {@link #file}</b>: the record is whole, it came from the resource now on
 *       the class path, and the file's size and CRC-32C match the record. The whole file is read
 *       for it: 110 MB take 0.03 s from memory, where SHA-256 would take 0.3 s. It finds damage,
 *       not malice; who may write the folder may write the record too.
 * </ul>
 *
 * Whatever does not match is unpacked anew. Processes and threads may share a folder: one unpacks,
 * the others wait for its lock file. A folder that holds all models may be read-only.
 */
public final class ModelCache {

  private static final int LOCK_RETRY_MILLIS = 20;

  /** Ends the origin of a flat file; another layout has another number. */
  private static final String LAYOUT = "-flat1";

  private final Path folder;
  private final UnpackingProgress progress;
  private final ClassLoader resources;

  /** A cache in {@code folder}, which is made when first needed. */
  public ModelCache(Path folder, UnpackingProgress progress) {
    this(folder, progress, ModelCache.class.getClassLoader());
  }

  ModelCache(Path folder, UnpackingProgress progress, ClassLoader resources) {
    this.folder = folder.toAbsolutePath();
    this.progress = progress;
    this.resources = resources;
  }

  /**
   * A cache in {@code $CHANCERY_CACHE}, else {@code $XDG_CACHE_HOME/chancery}, else {@code
   * ~/.cache/chancery}. An empty variable counts as none, and so does a relative {@code
   * XDG_CACHE_HOME}, as the XDG specification asks.
   */
  public static ModelCache inDefaultFolder(UnpackingProgress progress) {
    return new ModelCache(
        defaultFolder(System.getenv(), System.getProperty("user.home", ".")), progress);
  }

  static Path defaultFolder(Map<String, String> environment, String home) {
    String own = environment.getOrDefault("CHANCERY_CACHE", "");
    if (!own.isEmpty()) {
      return Path.of(own);
    }
    String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (!shared.isEmpty() && Path.of(shared).isAbsolute()) {
      return Path.of(shared, "chancery");
    }
    return Path.of(home, ".cache", "chancery");
  }

  /**
   * The flat form of a packed resource of the class path, unpacking it when it is not there or
   * damaged. Where the class path holds no such resource, a flat form of any origin serves: this is
   * how the archive carries its models.
   *
   * @param resource its full name, such as {@code edu/emory/mathcs/nlp/models/en-pos.xz}
   * @return an existing file, whole at this moment
   * @throws ModelCacheException {@code text/model-missing}, {@code text/model-damaged} or {@code
   *     text/cache-unwritable}
   */
  Path file(String resource, Flattening flattening) {
    URL packed = resources.getResource(resource);
    Path file = folder.resolve(resource.replaceFirst("\\.xz$", ".flat").replace('/', '.'));
    try {
      if (packed == null) {
        return existing(resource, file);
      }
      PackedModel model = new PackedModel(resource, packed, PackedModel.origin(packed) + LAYOUT);
      if (!isWhole(file, model.origin())) {
        unpackAlone(model, flattening, file);
      }
      return file;
    } catch (IOException e) {
      throw unwritable(resource, file, e);
    }
  }

  private static Path existing(String resource, Path file) throws IOException {
    UnpackedModel recorded = UnpackedModel.recorded(file);
    if (recorded == null || !recorded.origin().endsWith(LAYOUT) || !recorded.matches(file)) {
      throw missing(resource, file);
    }
    return file;
  }

  private static boolean isWhole(Path file, String origin) throws IOException {
    UnpackedModel recorded = UnpackedModel.recorded(file);
    return recorded != null && recorded.origin().equals(origin) && recorded.matches(file);
  }

  private void unpackAlone(PackedModel model, Flattening flattening, Path file) throws IOException {
    Files.createDirectories(folder);
    Path lockFile = beside(file, ".lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = lock(channel)) {
      if (!isWhole(file, model.origin())) {
        unpack(model, flattening, file);
      }
    }
  }

  /**
   * Waits for the lock. Java refuses, and does not wait, when another thread of the same process
   * holds it.
   */
  private static FileLock lock(FileChannel channel) throws IOException {
    while (true) {
      try {
        return channel.lock();
      } catch (OverlappingFileLockException e) {
        pause();
      }
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(LOCK_RETRY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while another thread was unpacking", e);
    }
  }

  private void unpack(PackedModel model, Flattening flattening, Path file) throws IOException {
    UnpackedModel.forget(file);
    Path part = beside(file, ".part");
    try {
      UnpackedModel written = model.unpackTo(part, flattening, progress);
      if (!written.matches(part)) {
        throw new IOException("what was written cannot be read back; the disk may be failing");
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      written.record(file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private static ModelCacheException missing(String resource, Path file) {
    return new ModelCacheException(
        "text/model-missing",
        "The class path holds no \""
            + resource
            + "\", and "
            + file
            + " is not there or damaged."
            + " Install Chancery anew; when building it yourself, add the jar that holds the models.",
        null);
  }

  private ModelCacheException unwritable(String resource, Path file, IOException cause) {
    return new ModelCacheException(
        "text/cache-unwritable",
        file
            + ": could not unpack \""
            + resource
            + "\" there: "
            + ModelCacheException.reason(cause)
            + freeSpace()
            + "."
            + " Expected a folder that may be written, with 120 MB free."
            + " Make room or allow writing, or name another folder in CHANCERY_CACHE.",
        cause);
  }

  private String freeSpace() {
    try {
      return " (" + Files.getFileStore(folder).getUsableSpace() / 1_000_000 + " MB free)";
    } catch (IOException e) {
      return "";
    }
  }
}
