package org.chancery.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.statement.MadeUpMeeting.told;

import org.junit.jupiter.api.Test;

/** What a promise or a refusal hangs on is asked for when the other side has to do it. */
class ConditionTest {

  @Test
  void unlessAndOnlyIfAsk() {
    assertThat(told("Mwende said Kenya would not send the ships unless Peru lowered the fee."))
        .contains("ASK Peru lowered the fee");
    assertThat(told("Mwende said Kenya would send the ships only if Peru lowered the fee."))
        .contains("ASK Peru lowered the fee");
    assertThat(told("Mwende said Kenya would send the ships if Peru lowered the fee."))
        .noneMatch(ConditionTest::isAsk);
    assertThat(told("Mwende said Kenya would not send the ships, even if Peru lowered the fee."))
        .noneMatch(ConditionTest::isAsk);
  }

  @Test
  void providedAsksUnlessSomebodyProvides() {
    assertThat(told("Mwende said Kenya would send the ships provided Peru lowered the fee."))
        .contains("ASK Peru lowered the fee");
    assertThat(told("Kenya will send ships provided that Peru lowers the fee, Mwende said."))
        .contains("ASK Peru lowers the fee");
    assertThat(told("Mwende said Kenya provided ships that Peru needed."))
        .noneMatch(ConditionTest::isAsk);
    assertThat(told("Mwende said Kenya had built and provided ships that Peru needed."))
        .noneMatch(ConditionTest::isAsk);
  }

  @Test
  void unlessInFrontEndsAtItsComma() {
    assertThat(told("Unless the fee is lowered, Kenya will close the port, Mwende said."))
        .containsExactly(
            "COMMIT Unless the fee is lowered, Kenya will close the port",
            "ASK the fee is lowered");
  }

  @Test
  void untilAsksWithARefusal() {
    assertThat(told("Mwende said Kenya would not return to the talks until the crew was freed."))
        .contains("ASK the crew was freed");
    assertThat(told("Mwende said Kenya would stay in the talks until the crew was freed."))
        .noneMatch(ConditionTest::isAsk);
  }

  @Test
  void beforeAsksWithARefusal() {
    assertThat(told("Mwende said Kenya would not sign before the fee was lowered."))
        .contains("ASK the fee was lowered");
    assertThat(told("Mwende said Kenya would sign before the fee was lowered."))
        .noneMatch(ConditionTest::isAsk);
  }

  @Test
  void ifNotAsks() {
    assertThat(told("Mwende said Kenya would close the port if the fee was not lowered."))
        .contains("ASK the fee was not lowered");
    assertThat(told("Mwende said Kenya would close the port if the fee was lowered."))
        .noneMatch(ConditionTest::isAsk);
    assertThat(told("Mwende said Kenya would open the port even if the fee was not lowered."))
        .noneMatch(ConditionTest::isAsk);
  }

  @Test
  void eachDeedOfAConditionIsAsked() {
    assertThat(
            told(
                "Mwende said there could be no talks until Peru returned the ships and paid for them."))
        .contains("ASK Peru returned the ships", "ASK paid for them");
  }

  private static boolean isAsk(String told) {
    return told.startsWith("ASK");
  }

  @Test
  void untilInFrontAsksWithTheRefusalBehindIt() {
    assertThat(told("Until Peru lowered the fee, Mwende said, there was no point in a pact."))
        .contains("ASK Peru lowered the fee");
    assertThat(told("Until Peru lowered the fee, Mwende said, trade had been slow."))
        .noneMatch(ConditionTest::isAsk);
  }

  @Test
  void aSideAsksByWhatItsDoingHangsOn() {
    assertThat(told("Kenya will not open the road unless the land is given back."))
        .containsExactly("ASK the land is given back");
    assertThat(told("Kenya will not open the road this year.")).isEmpty();
    assertThat(told("The road would reopen only if Peru lowered the fee, Mwende's aides said."))
        .contains("ASK Peru lowered the fee");
  }

  @Test
  void whatIsGivenForSomethingAsksForIt() {
    assertThat(told("Mwende offered to free the crew in exchange for an end to the ban."))
        .contains("ASK an end to the ban");
    assertThat(told("Mwende thanked Peru for ships in exchange for tea."))
        .noneMatch(ConditionTest::isAsk);
  }

  @Test
  void aGoodIsHeldOutIfTheOtherActs() {
    assertThat(told("Mwende said Kenya would lift the ban if Peru lowered the fee."))
        .contains("ASK Peru lowered the fee");
    assertThat(told("Mwende said Kenya would respond if Peru raised the fee."))
        .noneMatch(ConditionTest::isAsk);
  }
}
