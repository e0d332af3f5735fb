package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class ModelCacheTest {

  private static final String RESOURCE = "models/small.xz";
  private static final byte[] CONTENT =
      "weight 1 0 0 0 7\n".repeat(20_000).getBytes(StandardCharsets.US_ASCII);

  @TempDir Path temporary;
  private Path jar;
  private Path folder;
  private final AtomicInteger unpackings = new AtomicInteger();
  private final UnpackingProgress counting =
      (resource, done, total) -> unpackings.addAndGet(done == 0 ? 1 : 0);

  @BeforeEach
  void packOneModel() throws IOException {
    jar = temporary.resolve("models.jar");
    folder = temporary.resolve("cache/chancery");
    pack(jar, xz(CONTENT));
  }

  @Test
  void aModelIsUnpackedOnce() throws IOException {
    Path first = cache().file(RESOURCE, InputStream::transferTo);
    Path second = cache().file(RESOURCE, InputStream::transferTo);
    assertThat(first)
        .isEqualTo(second)
        .isEqualTo(folder.resolve("models.small.flat"))
        .hasBinaryContent(CONTENT);
    assertThat(unpackings).hasValue(1);
    assertThat(folder.resolve("models.small.flat.part")).doesNotExist();
  }

  @Test
  void progressRunsFromNothingToAll() throws IOException {
    List<Long> steps = new ArrayList<>();
    List<Long> totals = new ArrayList<>();
    cache(
            (resource, done, total) -> {
              steps.add(done);
              totals.add(total);
            })
        .file(RESOURCE, InputStream::transferTo);
    assertThat(steps).startsWith(0L).isSorted().endsWith((long) xz(CONTENT).length);
    assertThat(totals).containsOnly((long) xz(CONTENT).length);
  }

  @Test
  void aTruncatedFileIsRebuilt() throws IOException {
    Path file = cache().file(RESOURCE, InputStream::transferTo);
    Files.write(file, Arrays.copyOf(CONTENT, 1000));
    assertThat(cache().file(RESOURCE, InputStream::transferTo)).hasBinaryContent(CONTENT);
    assertThat(unpackings).hasValue(2);
  }

  @Test
  void oneAlteredByteIsNoticedThoughSizeAndTimeAreTheSame() throws IOException {
    Path file = cache().file(RESOURCE, InputStream::transferTo);
    FileTime time = Files.getLastModifiedTime(file);
    byte[] altered = CONTENT.clone();
    altered[12_345] ^= 1;
    Files.write(file, altered);
    Files.setLastModifiedTime(file, time);
    assertThat(cache().file(RESOURCE, InputStream::transferTo)).hasBinaryContent(CONTENT);
    assertThat(unpackings).hasValue(2);
  }

  @Test
  void aDeletedFileOrADamagedRecordIsRebuilt() throws IOException {
    Path file = cache().file(RESOURCE, InputStream::transferTo);
    Files.delete(file);
    assertThat(cache().file(RESOURCE, InputStream::transferTo)).hasBinaryContent(CONTENT);
    for (byte[] damaged :
        List.of(
            new byte[0],
            new byte[] {(byte) 0xff, 0},
            "# size x".getBytes(StandardCharsets.US_ASCII))) {
      Files.write(folder.resolve("models.small.flat.sha256"), damaged);
      assertThat(cache().file(RESOURCE, InputStream::transferTo)).hasBinaryContent(CONTENT);
    }
    assertThat(unpackings).hasValue(5);
  }

  @Test
  void whatADeadProcessLeftBehindIsReplaced() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("models.small.flat.part"),
        "half of a model, longer than nothing".repeat(50_000));
    Files.writeString(
        folder.resolve("models.small.flat"), "a model whose record was never written");
    Files.writeString(folder.resolve("models.small.flat.lock"), "");
    assertThat(cache().file(RESOURCE, InputStream::transferTo)).hasBinaryContent(CONTENT);
    assertThat(folder.resolve("models.small.flat.part")).doesNotExist();
  }

  @Test
  void anotherVersionOnTheClassPathReplacesTheOldOne() throws IOException {
    cache().file(RESOURCE, InputStream::transferTo);
    byte[] newer = "weight 2 0 0 0 9\n".repeat(20_000).getBytes(StandardCharsets.US_ASCII);
    Path newerJar = temporary.resolve("newer.jar");
    pack(newerJar, xz(newer));
    assertThat(
            new ModelCache(folder, counting, loader(newerJar))
                .file(RESOURCE, InputStream::transferTo))
        .hasBinaryContent(newer);
  }

  @Test
  void aResourceInAFolderOfTheClassPathServesAsWell() throws IOException {
    Path classes = temporary.resolve("classes");
    Files.createDirectories(classes.resolve("models"));
    Files.write(classes.resolve(RESOURCE), xz(CONTENT));
    ModelCache cache = new ModelCache(folder, counting, loader(classes));
    assertThat(cache.file(RESOURCE, InputStream::transferTo)).hasBinaryContent(CONTENT);
    cache.file(RESOURCE, InputStream::transferTo);
    assertThat(unpackings).hasValue(1);
  }

  @Test
  void whereThePackedModelIsMissingItsFlatFormServesWhileItIsWhole() throws IOException {
    Path file = cache().file(RESOURCE, InputStream::transferTo);
    ModelCache alone = new ModelCache(folder, counting, loader(temporary.resolve("none.jar")));
    assertThat(alone.file(RESOURCE, InputStream::transferTo)).isEqualTo(file);
    Files.write(file, Arrays.copyOf(CONTENT, 1000));
    assertThatThrownBy(() -> alone.file(RESOURCE, InputStream::transferTo))
        .isInstanceOfSatisfying(
            ModelCacheException.class, e -> assertThat(e.code()).isEqualTo("text/model-missing"));
  }

  @Test
  void threadsWithCachesOfTheirOwnUnpackOnce() throws Exception {
    var threads = Executors.newFixedThreadPool(6);
    try {
      List<Callable<Path>> calls = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        calls.add(() -> cache().file(RESOURCE, InputStream::transferTo));
      }
      for (Future<Path> path : threads.invokeAll(calls)) {
        assertThat(path.get()).hasBinaryContent(CONTENT);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(unpackings).hasValue(1);
  }

  @Test
  void twoProcessesUnpackOnce() throws Exception {
    pack(jar, xz(CONTENT, 60));
    List<Process> processes = List.of(startProcess(), startProcess());
    int unpacked = 0;
    for (Process process : processes) {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(output).isZero();
      unpacked += Integer.parseInt(output.strip());
    }
    assertThat(unpacked).isEqualTo(1);
    assertThat(folder.resolve("models.small.flat")).hasSize(CONTENT.length * 60L);
  }

  private Process startProcess() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            UnpackingProcess.class.getName(),
            jar.toString(),
            folder.toString())
        .redirectErrorStream(true)
        .start();
  }

  /** The main class of a child process; prints how many unpackings it began. */
  static final class UnpackingProcess {

    public static void main(String[] arguments) throws IOException {
      AtomicInteger unpackings = new AtomicInteger();
      UnpackingProgress counting =
          (resource, done, total) -> unpackings.addAndGet(done == 0 ? 1 : 0);
      new ModelCache(Path.of(arguments[1]), counting, loader(Path.of(arguments[0])))
          .file(RESOURCE, InputStream::transferTo);
      System.out.println(unpackings);
    }
  }

  @Test
  void aFullReadOnlyFolderServes() throws IOException {
    Path file = cache().file(RESOURCE, InputStream::transferTo);
    assertThat(folder.toFile().setWritable(false)).isTrue();
    try {
      assertThat(cache().file(RESOURCE, InputStream::transferTo)).isEqualTo(file);
    } finally {
      assertThat(folder.toFile().setWritable(true)).isTrue();
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsToldWithTheWayOut() throws IOException {
    Path inTheWay = temporary.resolve("file");
    Files.writeString(inTheWay, "not a folder");
    ModelCache cache = new ModelCache(inTheWay.resolve("chancery"), counting, loader(jar));
    assertThatThrownBy(() -> cache.file(RESOURCE, InputStream::transferTo))
        .isInstanceOfSatisfying(
            ModelCacheException.class, e -> assertThat(e.code()).isEqualTo("text/cache-unwritable"))
        .hasMessageContaining(inTheWay.toString())
        .hasMessageContaining("CHANCERY_CACHE")
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void aMissingModelIsToldByName() {
    assertThatThrownBy(() -> cache().file("models/none.xz", InputStream::transferTo))
        .isInstanceOfSatisfying(
            ModelCacheException.class, e -> assertThat(e.code()).isEqualTo("text/model-missing"))
        .hasMessageContaining("\"models/none.xz\"");
  }

  @Test
  void aDamagedPackedModelLeavesNothingBehind() throws IOException {
    byte[] packed = xz(CONTENT);
    byte[] altered = packed.clone();
    altered[packed.length / 2] ^= 8;
    for (byte[] damaged : List.of(altered, Arrays.copyOf(packed, packed.length / 2), new byte[0])) {
      pack(jar, damaged);
      ModelCache cache = new ModelCache(folder, counting, loader(jar));
      assertThatThrownBy(() -> cache.file(RESOURCE, InputStream::transferTo))
          .isInstanceOfSatisfying(
              ModelCacheException.class, e -> assertThat(e.code()).isEqualTo("text/model-damaged"));
      assertThat(folder.resolve("models.small.flat")).doesNotExist();
      assertThat(folder.resolve("models.small.flat.part")).doesNotExist();
    }
  }

  @Test
  void theFolderFollowsTheEnvironment() {
    assertThat(ModelCache.defaultFolder(Map.of(), "/home/ana"))
        .isEqualTo(Path.of("/home/ana/.cache/chancery"));
    assertThat(ModelCache.defaultFolder(Map.of("XDG_CACHE_HOME", "/var/fast"), "/home/ana"))
        .isEqualTo(Path.of("/var/fast/chancery"));
    assertThat(ModelCache.defaultFolder(Map.of("XDG_CACHE_HOME", "fast"), "/home/ana"))
        .isEqualTo(Path.of("/home/ana/.cache/chancery"));
    assertThat(
            ModelCache.defaultFolder(
                Map.of("XDG_CACHE_HOME", "/var/fast", "CHANCERY_CACHE", "/models"), "/home/ana"))
        .isEqualTo(Path.of("/models"));
    assertThat(ModelCache.defaultFolder(Map.of("CHANCERY_CACHE", ""), "/home/ana"))
        .isEqualTo(Path.of("/home/ana/.cache/chancery"));
  }

  private ModelCache cache() throws IOException {
    return cache(counting);
  }

  private ModelCache cache(UnpackingProgress progress) throws IOException {
    return new ModelCache(folder, progress, loader(jar));
  }

  private static ClassLoader loader(Path classPath) throws IOException {
    return new URLClassLoader(new URL[] {classPath.toUri().toURL()}, null);
  }

  private static void pack(Path jar, byte[] packed) throws IOException {
    try (JarOutputStream target = new JarOutputStream(Files.newOutputStream(jar))) {
      target.putNextEntry(new JarEntry(RESOURCE));
      target.write(packed);
    }
  }

  private static byte[] xz(byte[] content) throws IOException {
    return xz(content, 1);
  }

  private static byte[] xz(byte[] content, int times) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream target = new XZOutputStream(packed, new LZMA2Options(0))) {
      for (int i = 0; i < times; i++) {
        target.write(content);
      }
    }
    return packed.toByteArray();
  }
}
