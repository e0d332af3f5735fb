package org.chancery.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.mention.TableFile;
import org.junit.jupiter.api.Test;

/** What the asked side said, and which ask it answers, if any. */
class AnswerExamplesTest {

  private static final Encoder ENCODER = new CachedEncoder(OnnxEncoder.open().orElseThrow());

  @Test
  void examplesStayAboveTheirFloors() {
    int right = 0;
    int found = 0;
    int wanted = 0;
    List<String> wrong = new ArrayList<>();
    for (List<String> row : TableFile.rows(AnswerExamplesTest.class, "dev-answers.tsv")) {
      Set<String> expected = new HashSet<>();
      if (!row.get(0).equals("none")) {
        expected.add(row.get(0));
      }
      Set<String> given = answers(row);
      if (!given.equals(expected)) {
        wrong.add(given + " for " + String.join(" / ", row));
      }
      wanted += expected.size();
      found += given.size();
      given.retainAll(expected);
      right += given.size();
    }
    String figures =
        "right %d, found %d, wanted %d%n%s"
            .formatted(right, found, wanted, String.join("\n", wrong));
    assertThat((double) right / found).as(figures).isGreaterThanOrEqualTo(0.96);
    assertThat((double) right / wanted).as(figures).isGreaterThanOrEqualTo(0.93);
  }

  private static Set<String> answers(List<String> row) {
    List<AskThread> threads = new ArrayList<>();
    Map<String, String> encounterOf = new HashMap<>();
    String[] asks = row.get(8).split(" \\| ");
    for (int number = 1; number <= asks.length; number++) {
      Wish wish =
          new Wish(
              "s:" + number,
              "a",
              "2020-05-04",
              row.get(1),
              row.get(2),
              asks[number - 1],
              Strength.REQUEST);
      encounterOf.put(wish.id(), "e:1");
      threads.add(
          new AskThread(
              AskThread.idOf(wish.id()), row.get(1), row.get(2), List.of(wish), List.of()));
    }
    boolean isHere = row.get(3).equals("here");
    Reply reply =
        new Reply(
            "s:9",
            isHere ? "2020-05-04" : "2021-03-01",
            isHere ? "e:1" : "e:2",
            row.get(4),
            row.get(5),
            false,
            row.get(6),
            row.get(7),
            null);
    Set<String> answers = new HashSet<>();
    for (Answer answer : new AnswerFinder(ENCODER).find(threads, encounterOf, List.of(reply))) {
      answers.add(answer.kind() + " " + answer.thread().substring(2));
    }
    return answers;
  }
}
