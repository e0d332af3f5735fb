package org.chancery.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.statement.MadeUpMeeting.told;

import org.junit.jupiter.api.Test;

/** Nouns whose words stand behind a colon. */
class BeforeColonTest {

  @Test
  void aMessageIsWhatItCommands() {
    assertThat(told("Mwende's message was blunt: open the port, and stop the raids on boats."))
        .containsExactly("ASK open the port", "ASK stop the raids on boats");
    assertThat(
            told("Rojas countered with a piece of advice for Nairobi: think twice about the dam."))
        .containsExactly("ASK think twice about the dam");
    assertThat(told("The message of the day was plain: the two had talks.")).isEmpty();
  }

  @Test
  void wishesAreTheThingsBehindThem() {
    assertThat(
            told(
                "Mwende made her wishes plain: no new fees, no patrols near the islands, and a"
                    + " return to the talks of May."))
        .containsExactly(
            "ASK no new fees",
            "ASK no patrols near the islands",
            "ASK a return to the talks of May");
    assertThat(told("Mwende's ships were three: the Heron, the Ibis and the Kite."))
        .noneMatch(one -> one.startsWith("ASK"));
  }

  @Test
  void expectationsAreTheClausesBehindThem() {
    assertThat(
            told(
                "A diplomat summed up Kenya's expectations: that the port be opened, and that visas"
                    + " no longer be sold."))
        .containsExactly("ASK the port be opened", "ASK visas no longer be sold");
  }
}
