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
import java.util.List;
import org.chancery.store.Readings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encounters of several accounts, and what people decide about them, on the command line. */
class RecordCommandsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Path ledger;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void addTwoAccountsOfOneMeetingAndOneOfAnother() throws IOException {
    ledger = folder.resolve("ledger.db");
    add(
        ledger,
        List.of(
            Readings.numbered(1),
            Readings.numbered(2).replace("Example Gazette", "Xinhua"),
            Readings.numbered(3).replace("2024-05-04", "2024-05-20")));
  }

  private void add(Path ledger, List<String> readings) throws IOException {
    Path file = Files.writeString(folder.resolve("in.jsonl"), String.join("\n", readings) + "\n");
    assertThat(run(ledger, "add", file.toString())).as(err.toString()).isZero();
  }

  private int run(Path ledger, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> words = new ArrayList<>(List.of(arguments));
    words.add("--ledger");
    words.add(ledger.toString());
    return Chancery.commandLine(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            new Terminal(false, false, 100, false))
        .execute(words.toArray(new String[0]));
  }

  private List<JsonNode> rows(String... arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of(arguments));
    words.addAll(List.of("--format", "json"));
    assertThat(run(ledger, words.toArray(new String[0]))).as(err.toString()).isZero();
    List<JsonNode> rows = new ArrayList<>();
    JSON.readerFor(JsonNode.class).<JsonNode>readValues(out.toString()).forEachRemaining(rows::add);
    return rows;
  }

  @Test
  void twoAccountsAreOneEncounter() throws IOException {
    List<JsonNode> encounters = rows("encounters");
    assertThat(encounters).hasSize(2);
    assertThat(encounters.get(0).path("accounts").asInt()).isEqualTo(2);
    assertThat(rows("encounters", "--rows")).hasSize(3);
  }

  @Test
  void compareLaysThemBesideEachOther() throws IOException {
    String id = rows("encounters").get(0).path("id").asText();
    assertThat(run(ledger, "compare", id, "--format", "table")).isZero();
    assertThat(out.toString())
        .contains("Example Gazette, 2024-05-05")
        .contains("2024-05-04  meeting  Amina Okello (KEN); Søren Đinh (DNK)");
  }

  @Test
  void splitAndUndoChangeTheEncounterAndBack() throws IOException {
    List<JsonNode> accounts = rows("encounters", "--rows");
    String one = accounts.get(0).path("id").asText();
    String other = accounts.get(1).path("id").asText();
    assertThat(run(ledger, "decide", "split", one, other, "--who", "tester", "--why", "two days"))
        .as(err.toString())
        .isZero();
    String decision = out.toString().strip();
    assertThat(rows("encounters")).hasSize(3);
    assertThat(rows("decide").get(0).path("why").asText()).isEqualTo("two days");
    assertThat(run(ledger, "decide", "undo", decision)).as(err.toString()).isZero();
    assertThat(rows("encounters")).hasSize(2);
  }

  @Test
  void rejectedEncounterIsListedNoMore() throws IOException {
    String id = rows("encounters").get(1).path("id").asText();
    assertThat(run(ledger, "decide", "reject", id)).as(err.toString()).isZero();
    assertThat(rows("encounters")).hasSize(1);
  }

  @Test
  void correctedSpeakerIsListed() throws IOException {
    String id = rows("statements").get(0).path("id").asText();
    assertThat(run(ledger, "decide", "speaker", id, "Peter Mwangi/TZA"))
        .as(err.toString())
        .isZero();
    assertThat(rows("statements", "--side", "TZA")).hasSize(1);
  }

  @Test
  void statusThatAPersonSetStands() throws IOException {
    String thread = rows("asks").get(0).path("id").asText();
    assertThat(run(ledger, "decide", "status", thread, "met", "--who", "tester")).isZero();
    assertThat(rows("asks").get(0).path("suggested").asText()).isEqualTo("met");
  }

  @Test
  void wrongWordIsToldWithTheChoices() {
    assertThat(run(ledger, "decide", "forget", "e:1")).isEqualTo(2);
    assertThat(err.toString()).contains("found \"forget\", expected one of merge");
  }

  @Test
  void mergedLedgerHoldsBoth() throws IOException {
    Path other = folder.resolve("other.db");
    add(other, List.of(Readings.numbered(7), Readings.numbered(1)));
    assertThat(run(ledger, "merge", other.toString())).as(err.toString()).isZero();
    assertThat(rows("encounters", "--rows")).hasSize(4);
  }
}
