package org.chancery;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The data that lies beside the project where it is developed, and nowhere else. */
public final class SharedData {

  private SharedData() {}

  /** The folder of the project: the nearest one above with a LICENSE. */
  public static Path project() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("LICENSE"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("The tests run outside the project's folder");
    }
    return folder;
  }

  /**
   * The file or folder {@code ../shared/relative}; skips the test, saying so, where it is absent.
   */
  public static Path require(String relative) {
    Path path = project().resolveSibling("shared").resolve(relative);
    Assumptions.assumeTrue(
        Files.exists(path), "skipped: ../shared/" + relative + " is not on this machine");
    return path;
  }
}
