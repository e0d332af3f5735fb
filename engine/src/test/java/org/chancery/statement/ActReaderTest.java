package org.chancery.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.statement.MadeUpMeeting.told;

import org.junit.jupiter.api.Test;

/** What is asked or objected to though the verb only tells. */
class ActReaderTest {

  @Test
  void whoIsToldToDoSomethingIsAsked() {
    assertThat(told("Mwende told Peru to open the road."))
        .containsExactly("ASK Peru to open the road");
    assertThat(told("Mwende told Rojas that the road was open."))
        .containsExactly("ASSESS the road was open");
  }

  @Test
  void whoIsRemindedOfADutyIsAsked() {
    assertThat(told("Mwende reminded Peru of its obligation to open the road."))
        .containsExactly("ASK Peru of its obligation to open the road");
    assertThat(told("Mwende reminded Peru that the obligation lay with Kenya."))
        .noneMatch(one -> one.startsWith("ASK"));
    assertThat(told("Mwende reminded Peru of the opening of the road."))
        .containsExactly("INFORM Peru of the opening of the road");
  }

  @Test
  void whoIsWarnedAgainstADeedIsAskedNotToDoIt() {
    assertThat(told("Mwende warned Peru against closing the road."))
        .containsExactly("ASK closing the road");
    assertThat(told("Mwende warned against the storm.")).containsExactly("DISAGREE the storm");
  }

  @Test
  void whatIsCalledBadIsObjectedTo() {
    assertThat(told("Mwende called the fee unacceptable."))
        .containsExactly("DISAGREE the fee unacceptable");
    assertThat(told("Mwende called the fee new.")).containsExactly("ASSESS the fee new");
  }

  @Test
  void whatTheSpeakerFeelsIsNoPlainFact() {
    assertThat(told("Mwende said she was disappointed."))
        .containsExactly("DISAGREE she was disappointed");
    assertThat(told("Mwende said she was not disappointed."))
        .containsExactly("AFFIRM she was not disappointed");
    assertThat(told("Mwende said the farmers were disappointed."))
        .containsExactly("INFORM the farmers were disappointed");
  }

  @Test
  void whatIsNotUpForNegotiationIsAffirmed() {
    assertThat(told("Mwende said the island was not up for negotiation."))
        .containsExactly("AFFIRM the island was not up for negotiation");
    assertThat(told("Mwende said the island was a red line."))
        .containsExactly("AFFIRM the island was a red line");
    assertThat(told("Mwende said the island was up for sale."))
        .containsExactly("ASSESS the island was up for sale");
    assertThat(told("Mwende said the bridge was not up to the load."))
        .noneMatch(one -> one.startsWith("AFFIRM"));
  }

  @Test
  void whoWondersWhetherAnotherMightAsks() {
    assertThat(told("Mwende wondered whether Peru might lower the fee."))
        .containsExactly("ASK whether Peru might lower the fee");
    assertThat(told("Mwende wondered whether Peru had lowered the fee."))
        .containsExactly("ASSESS whether Peru had lowered the fee");
    assertThat(told("Mwende wondered whether Kenya might lower the fee."))
        .containsExactly("ASSESS whether Kenya might lower the fee");
  }

  @Test
  void whatIsOrderedOfNobodyNamedIsOnesOwnDoing() {
    assertThat(told("Mwende ordered that the goods be cleared."))
        .containsExactly("COMMIT the goods be cleared");
    assertThat(told("Mwende ordered Peru to clear the goods."))
        .containsExactly("ASK Peru to clear the goods");
  }

  @Test
  void whoWouldLikeAnotherToActAsks() {
    assertThat(told("Kenya would like Peru to join the pact."))
        .containsExactly("ASK Peru to join the pact");
    assertThat(told("Mwende would like to see the fee lowered."))
        .containsExactly("ASK to see the fee lowered");
    assertThat(told("Mwende said she would like the Peruvian government to lower the fee."))
        .containsExactly("ASK the Peruvian government to lower the fee");
    assertThat(told("Kenya would like a loan to build a road."))
        .containsExactly("AFFIRM a loan to build a road");
    assertThat(told("Kenya would like to join the pact."))
        .containsExactly("AFFIRM to join the pact");
  }

  @Test
  void aQuestionRefusesNothing() {
    assertThat(told("\"We cannot lower the fee,\" Mwende said."))
        .containsExactly("DISAGREE We cannot lower the fee");
    assertThat(told("\"Could we not lower the fee?\" Mwende asked."))
        .noneMatch(told -> told.startsWith("DISAGREE"));
  }

  @Test
  void aDutyIsAskedOfWhoHasIt() {
    assertThat(told("Mwende said it was up to Peru to lower the fee."))
        .containsExactly("ASK it was up to Peru to lower the fee");
    assertThat(told("Mwende said it was Peru that had to lower the fee."))
        .containsExactly("ASK it was Peru that had to lower the fee");
    assertThat(told("Mwende said it was Peru that lowered the fee."))
        .containsExactly("AFFIRM it was Peru that lowered the fee");
  }
}
