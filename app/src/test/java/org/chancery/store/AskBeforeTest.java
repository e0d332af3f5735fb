package org.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class AskBeforeTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ASK = "hold the fourth round of talks";

  /** An ask of Kenya to Denmark, then what is said of the Danish minister. */
  private static String asked(String between, String said) {
    return asked(between, said, "agree/back-plan");
  }

  private static String asked(String between, String said, String rule) {
    String text = "Mudavadi proposed that both " + ASK + between + said + ".";
    ObjectNode reading = JSON.createObjectNode();
    reading.putObject("article").put("text", text);
    ObjectNode ask = statement(reading, "s:1", "ask", "proposed", text.indexOf(ASK), ASK);
    ask.putObject("speaker").put("side", "KEN");
    ask.putObject("addressee").put("side", "DNK");
    ObjectNode reply = statement(reading, "s:2", "agree", "backed", text.lastIndexOf(said), said);
    reply.put("rule", rule).putObject("speaker").put("side", "DNK");
    return new AskBefore(reading).of(reply, "DNK", "KEN");
  }

  private static ObjectNode statement(
      ObjectNode reading, String id, String act, String cue, int start, String content) {
    ObjectNode statement = reading.withArray("statements").addObject();
    statement.put("id", id).put("act", act).put("encounter", "e:1");
    statement.putArray("cue").addObject().put("quote", cue);
    statement
        .putArray("content")
        .addObject()
        .put("start", start)
        .put("end", start + content.length())
        .put("quote", content);
    return statement;
  }

  @Test
  void replySaysSoDirectlyBehindTheAsk() {
    assertThat(asked(". Rasmussen in reply backed ", "the plan")).isEqualTo("s:1");
    assertThat(asked(". In response, Minister Rasmussen supported ", "it")).isEqualTo("s:1");
    assertThat(asked(". Responding to the request, he agreed on ", "May")).isEqualTo("s:1");
  }

  @Test
  void whoeverAcceptsWithoutSayingWhatReplies() {
    assertThat(asked(". ", "Rasmussen agreed", "agree/accepted")).isEqualTo("s:1");
  }

  @Test
  void withoutTheWordsOrWithAnotherCauseItIsNone() {
    assertThat(asked(". Rasmussen backed ", "the plan")).isNull();
    assertThat(asked(". In response to the floods he pledged ", "tents")).isNull();
    assertThat(asked(". " + "The two dined. ".repeat(12) + "In reply he backed ", "it")).isNull();
  }
}
