package org.chancery.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.statement.MadeUpMeeting.told;

import org.junit.jupiter.api.Test;

/** What stands beside "she said": one thing or two. */
class ContentAroundTest {

  @Test
  void aSecondClauseBehindTheTagIsToldByItself() {
    assertThat(told("\"We respect Peru,\" Mwende said, \"but Peru must open the port.\""))
        .containsExactly("AFFIRM We respect Peru", "ASK but Peru must open the port.");
    assertThat(told("\"We respect Peru,\" Mwende said, \"and its people.\""))
        .containsExactly("AFFIRM We respect Peru … its people.");
  }

  @Test
  void aSecondClauseBehindAnAsideIsToldByItself() {
    assertThat(told("The port is old, Mwende said, but must be opened."))
        .containsExactly("ASSESS The port is old", "ASK but must be opened");
    assertThat(told("The two sides, Mwende said, trade much and must not stop."))
        .containsExactly("ASK The two sides … trade much and must not stop");
  }

  @Test
  void whoActsInTheSecondClauseIsNamedThere() {
    assertThat(told("Kenya, Mwende said, will send doctors, but Peru must lower the fee."))
        .containsExactly("COMMIT Kenya … will send doctors", "ASK Peru must lower the fee");
    assertThat(told("Kenya, Mwende said, will send doctors and must have an answer."))
        .containsExactly("COMMIT Kenya … will send doctors", "AFFIRM must have an answer");
  }

  @Test
  void whatIsPromisedBehindAnAsideIsNoPartOfWhatWasDoneBefore() {
    assertThat(told("Kenya signed the pact in May and, Mwende said, would send doctors."))
        .containsExactly("INFORM Kenya signed the pact in May", "COMMIT would send doctors");
  }

  @Test
  void whatIsImportantGoesOnBehindTheAside() {
    assertThat(told("It is important, Mwende added, that Peru lower the fee."))
        .containsExactly("ASK It is important … Peru lower the fee");
    assertThat(told("It is important, Mwende added, that ties have grown."))
        .containsExactly("AFFIRM It is important … ties have grown");
  }

  @Test
  void aDutyThatGoesOnBehindTheTagIsToldToo() {
    assertThat(told("The loan was small, Mwende said, and Peru must open the port."))
        .containsExactly("ASSESS The loan was small", "ASK Peru must open the port");
    assertThat(told("The loan was small, Mwende said, and Rojas left the room."))
        .containsExactly("ASSESS The loan was small");
  }

  @Test
  void whoIsTellingAndWhoPassesItOnAreTwo() {
    assertThat(told("Rojas, the ministry said, thanked Kenya and urged it to open a port."))
        .containsExactly("APPRECIATE Kenya", "ASK it to open a port");
    assertThat(told("Rojas, according to the ministry, praised the road and asked for a port."))
        .containsExactly("APPRECIATE the road", "ASK a port");
  }

  @Test
  void whatIsToldInQuotationMarksBehindWhoIsTold() {
    assertThat(told("Mwende told Peru: \"Stop the boats.\""))
        .containsExactly("ASK Stop the boats.");
    assertThat(told("Mwende told Peru the port was new: \"It has cranes.\""))
        .noneMatch(one -> one.startsWith("ASK"));
  }

  @Test
  void aTagOfTwoVerbsTagsTheQuotation() {
    assertThat(told("\"Cut the fee,\" Mwende said she had replied."))
        .containsExactly("ASK Cut the fee");
    assertThat(told("\"Send the guards home,\" Mwende was heard to say as the doors closed."))
        .containsExactly("ASK Send the guards home");
    assertThat(told("\"Pay for the quay,\" Mwende was quoted as saying by La Prensa."))
        .containsExactly("ASK Pay for the quay");
  }
}
