package org.chancery.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.statement.MadeUpMeeting.told;

import org.junit.jupiter.api.Test;

/** Verbs by which somebody speaks, and those by which he only might. */
class SpeakingVerbTest {

  @Test
  void whatIWouldUrgeIUrge() {
    assertThat(told("\"I would urge Peru to lower the fee,\" Mwende said."))
        .containsExactly("ASK Peru to lower the fee");
    assertThat(told("\"I would not urge Peru to lower the fee,\" Mwende said."))
        .noneMatch(told -> told.startsWith("ASK"));
    assertThat(told("Mwende said she would urge Peru to lower the fee."))
        .containsExactly("COMMIT she would urge Peru to lower the fee");
  }

  @Test
  void aStageIsUsedToAsk() {
    assertThat(told("Mwende used the stage to call on Peru to lower the fee."))
        .containsExactly("ASK Peru to lower the fee");
    assertThat(told("Mwende built the stage to call on Peru to lower the fee.")).isEmpty();
    assertThat(told("Mwende used the oven to call on Peru to lower the fee.")).isEmpty();
  }

  @Test
  void whoTelephonesToDemandDemands() {
    assertThat(told("Mwende telephoned Rojas to demand the release of the crew."))
        .containsExactly("ASK the release of the crew");
    assertThat(told("Mwende paid Rojas to demand the release of the crew.")).isEmpty();
  }

  @Test
  void whoTravelsToAskAsks() {
    assertThat(told("Mwende travelled to Lima to ask Peru for a loan."))
        .containsExactly("ASK a loan");
    assertThat(told("Mwende travelled to Lima to thank Peru.")).isEmpty();
  }

  @Test
  void whatIsDeniedIsNotAsked() {
    assertThat(told("Mwende denied having asked Peru for a loan."))
        .containsExactly("INFORM a loan");
    assertThat(told("At no point had Mwende asked Peru for a loan."))
        .containsExactly("INFORM a loan");
    assertThat(told("At no cost to Peru, Mwende asked it for a loan."))
        .containsExactly("ASK a loan");
  }
}
