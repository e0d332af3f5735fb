package org.chancery.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every code that the program can say has a heading in docs/errors.md, and no heading is without a
 * code.
 */
class ErrorCodesTest {

  private static final Pattern CODE =
      Pattern.compile(
          "\"((?:article|actor|text|store|cli|reading|ask|encounter|thread|decision)/[a-z0-9-]+)(?: |\")");

  /** Ids of rules, which look like codes. */
  private static final Set<String> RULES =
      Set.of(
          "encounter/caption",
          "encounter/roster",
          "encounter/verb-",
          "encounter/verb-summon",
          "encounter/noun-",
          "encounter/heads-",
          "encounter/inferred");

  @Test
  void everyCodeHasItsHeading() throws IOException {
    Path project = Path.of("").toAbsolutePath();
    while (!Files.exists(project.resolve("LICENSE"))) {
      project = project.getParent();
    }
    Set<String> used = new TreeSet<>();
    for (String module : new String[] {"engine", "app"}) {
      try (Stream<Path> files = Files.walk(project.resolve(module).resolve("src/main/java"))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          Matcher match = CODE.matcher(Files.readString(file));
          while (match.find()) {
            used.add(match.group(1));
          }
        }
      }
    }
    used.removeAll(RULES);
    Set<String> told =
        new TreeSet<>(
            Files.readAllLines(project.resolve("docs/errors.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList());
    assertThat(told).isEqualTo(used);
  }
}
