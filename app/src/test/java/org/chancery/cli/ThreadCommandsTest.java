package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chancery.article.ContentHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One ask through the years, on the command line. */
class ThreadCommandsTest {

  @TempDir Path folder;
  private Path ledger;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void addThreeYears() throws IOException {
    ledger = folder.resolve("ledger.db");
    add(ledger, years());
  }

  private static List<String> years() {
    return List.of(
        reading("2019-03-01", "hoped", true, "ask", "lift the ban on Kenyan cut flowers", "KEN"),
        reading(
            "2021-06-10", "urged", false, "ask", "end its ban on imports of cut flowers", "KEN"),
        reading(
            "2022-09-01",
            "said",
            false,
            "inform",
            "Denmark has lifted the ban on cut flowers",
            "DNK"),
        reading("2023-01-05", "asked", false, "ask", "fund two schools for nurses", "KEN"),
        reading("2023-01-06", "promised", false, "commit", "fund two schools for nurses", "DNK"));
  }

  private void add(Path ledger, List<String> readings) throws IOException {
    Path file = Files.writeString(folder.resolve("in.jsonl"), String.join("\n", readings) + "\n");
    assertThat(run("add", "--ledger", ledger.toString(), file.toString()))
        .as(err.toString())
        .isZero();
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Chancery.commandLine(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            Terminal.of(Map.of(), false, false))
        .execute(arguments);
  }

  private String told(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--ledger", ledger.toString()));
    assertThat(run(all.toArray(String[]::new))).as(err.toString()).isZero();
    return out.toString();
  }

  /** One article in which one statement is made in a meeting of Kenya and Denmark. */
  private static String reading(
      String day, String cue, boolean soft, String act, String words, String side) {
    String other = side.equals("KEN") ? "DNK" : "KEN";
    String text = "Ministers met. The minister " + cue + " " + words + ".";
    String id = "sha256:" + ContentHash.hex(day + "\n" + text);
    int start = text.indexOf(words);
    String encounter = "e:" + ContentHash.hex(id + "e").substring(0, 16);
    return """
        {"format":"chancery.reading/1","engine":"0.1.0","article":{"id":"%s","source":"%s","url":null,"outlet":"Example Gazette","title":null,"published":"%s","language":"en","text":"%s","passages":[]},"actors":[],\
        "encounters":[{"id":"%s","form":"meeting","background":false,"date":{"from":"%s","to":"%s","basis":"stated"},"place":null,"participants":[{"actor":null,"name":"A","role":null,"side":"KEN","part":null,"span":null},{"actor":null,"name":"B","role":null,"side":"DNK","part":null,"span":null}],"evidence":[{"start":0,"end":14,"quote":"Ministers met."}]}],\
        "statements":[{"id":"s:%s","encounter":"%s","act":"%s","soft":%s,"joint":false,"voice":"indirect","polarity":"positive","via":[],"anonymous":false,"speaker":{"actor":null,"name":"minister","side":"%s","basis":"stated","span":null},"addressee":{"actor":null,"name":"%s","side":"%s","span":null},"date":{"from":"%s","to":"%s","basis":"stated"},"cue":[{"start":%d,"end":%d,"quote":"%s"}],"content":[{"start":%d,"end":%d,"quote":"%s"}],"repeats":[],"wanted":%s,"topic":null,"rule":"test/made-up"}],\
        "dates":[],"events":[],"doubts":[],"problems":[]}"""
        .formatted(
            id,
            day,
            day,
            text,
            encounter,
            day,
            day,
            ContentHash.hex(id + act).substring(0, 16),
            encounter,
            act,
            soft,
            side,
            other,
            other,
            day,
            day,
            start - cue.length() - 1,
            start - 1,
            cue,
            start,
            start + words.length(),
            words,
            act.equals("ask") ? "\"" + words + "\"" : "null");
  }

  // ---- what is shown ----

  @Test
  void whatBothAskOfAThirdIsFoundByEachOfThem() throws IOException {
    String joint =
        reading("2024-02-01", "urged", false, "ask", "release the crew of the tanker", "both")
            .replace(
                "\"side\":\"KEN\",\"span\":null},\"date\"",
                "\"side\":\"RUS\",\"span\":null},\"date\"");
    assertThat(told("asks", "--to", "RUS")).isEqualTo(told("asks", "--from", "RUS"));
    String before = told("asks", "--from", "KEN");
    add(ledger, List.of(joint));
    String line = told("asks", "--to", "RUS").lines().skip(1).findFirst().orElseThrow();
    assertThat(line).startsWith("2024-02-01\t2024-02-01\tboth\tRUS\t1\t");
    for (String side : List.of("KEN", "DNK", "both")) {
      assertThat(told("asks", "--from", side).lines()).contains(line);
      assertThat(told("asks", "--from", side, "--to", "RUS").lines()).hasSize(2).contains(line);
      assertThat(told("asks", "--rows", "--from", side, "--to", "RUS").lines()).hasSize(2);
      assertThat(told("changes", "--since", "2024", "--from", side, "--to", "RUS"))
          .contains("both");
    }
    assertThat(told("asks", "--from", "KEN").lines()).containsAll(before.lines().toList());
    assertThat(told("asks", "--from", "KEN", "--to", "DNK").lines()).doesNotContain(line);
    assertThat(told("asks", "--from", "RUS").lines()).doesNotContain(line);
    assertThat(told("timeline", "DNK", "RUS")).contains("2024-02-01\tboth\tRUS\task, new\t");
    assertThat(told("timeline", "KEN", "DNK")).doesNotContain("tanker");
  }

  @Test
  void asksAreListedOnceEachWithHowTheySeemToStand() {
    List<String> lines = told("asks", "--from", "KEN", "--to", "DNK").lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1))
        .startsWith("2019-03-01\t2021-06-10\tKEN\tDNK\t2\t2\turges\tstronger\tmet\t");
    assertThat(lines.get(2)).contains("\tpromised\tfund two schools for nurses\t");
    assertThat(told("asks", "--status", "met").lines()).hasSize(2);
    assertThat(told("asks", "--rows").lines()).hasSize(4);
  }

  @Test
  void unknownStatusIsRefusedWithTheChoices() {
    assertThat(run("asks", "--status", "won", "--ledger", ledger.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("\"won\"").contains("partly met");
  }

  @Test
  void historyShowsDriftAnswerAndRule() {
    String id = told("asks", "--format", "json").lines().findFirst().orElseThrow();
    String thread = id.replaceAll(".*\"id\":\"(t:[0-9a-f]+)\".*", "$1");
    String story = told("thread", thread.substring(0, 10), "--format", "table");
    assertThat(story)
        .contains("Suggested, not a fact: met since 2022-09-01 (status/reported-done")
        .contains("[-lift the-] {+end its+} ban on")
        .contains("2021-06-10  stronger: minister urges")
        .contains("answer, done: minister (answer/");
    assertThat(told("thread", thread).lines().skip(1)).hasSize(3);
    assertThat(run("thread", "t:nothing", "--ledger", ledger.toString())).isEqualTo(2);
  }

  @Test
  void everyAskOfAThreadLeadsToIt() {
    List<String> threads = new ArrayList<>();
    for (String line : told("export", "--what", "threads").lines().toList()) {
      String statement = line.replaceAll(".*\"statement\":\"s:([0-9a-f]+)\".*", "$1");
      threads.add(
          told("thread", "t:" + statement, "--format", "table").lines().findFirst().orElseThrow());
    }
    assertThat(threads.stream().distinct()).hasSize(2);
  }

  @Test
  void timelineTellsBothSidesInOrder() {
    List<String> days =
        told("timeline", "Denmark", "KEN")
            .lines()
            .skip(1)
            .map(line -> line.substring(0, 10))
            .toList();
    assertThat(days).hasSizeGreaterThan(8).isSorted();
    assertThat(out.toString()).contains("\task, stronger\t").contains("\tanswered\tdone: ");
  }

  @Test
  void changesNeedADayAndTellWhatIsNew() {
    assertThat(run("changes", "--ledger", ledger.toString())).isEqualTo(2);
    assertThat(told("changes", "--since", "2022"))
        .contains("answered\t2022-09-01\tKEN\tDNK")
        .contains("new\t2023-01-05\tKEN\tDNK")
        .doesNotContain("2021");
  }

  @Test
  void commitmentsAreFollowedToo() {
    assertThat(told("commitments", "--from", "DNK"))
        .contains("\tDNK\tKEN\t1\t1\t")
        .contains("\topen\tfund two schools for nurses\t");
  }

  @Test
  void answersAreExportedWithPlaceKindAndRule() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : told("export", "--what", "answers").lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    assertThat(lines)
        .extracting(line -> line.path("kind").asText())
        .containsExactlyInAnyOrder("done", "promise");
    assertThat(lines).allSatisfy(line -> assertThat(line.path("quote").asText()).isNotEmpty());
  }

  // ---- laws ----

  @Test
  void orderAndBatchesDoNotMatter() throws IOException {
    String expected = told("export", "--what", "threads") + told("changes", "--since", "2000");
    for (long seed = 1; seed <= 3; seed++) {
      List<String> shuffled = new ArrayList<>(years());
      Collections.shuffle(shuffled, new Random(seed));
      ledger = folder.resolve("ledger" + seed + ".db");
      add(ledger, shuffled.subList(0, 2));
      add(ledger, shuffled);
      assertThat(told("export", "--what", "threads") + told("changes", "--since", "2000"))
          .as("seed " + seed)
          .isEqualTo(expected);
    }
  }

  @Test
  void removedArticleLeavesNoTrace() throws IOException {
    Path other = folder.resolve("other.db");
    add(other, years().subList(1, 5));
    String id = new ObjectMapper().readTree(years().get(0)).path("article").path("id").asText();
    assertThat(run("remove", "--yes", id, "--ledger", ledger.toString())).isZero();
    String left = told("export", "--what", "threads") + told("changes", "--since", "2000");
    ledger = other;
    assertThat(told("export", "--what", "threads") + told("changes", "--since", "2000"))
        .isEqualTo(left);
  }
}
