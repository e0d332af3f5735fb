package org.chancery.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.statement.MadeUpMeeting.told;
import static org.chancery.statement.MadeUpMeeting.toldAtHome;

import org.junit.jupiter.api.Test;

/** To whom a wish is put: to one's own people, to the one spoken to, to nobody. */
class AddresseeTest {

  private static final String MEETING =
      "Kenyan Foreign Minister Juma Otieno met Peruvian Foreign Minister Luis Soto. ";

  @Test
  void nobodyAbroadIsAskedWhereNobodyMeets() {
    assertThat(toldAtHome("Kenyan President Juma Otieno urged households to save water."))
        .containsExactly("INFORM households to save water");
    assertThat(toldAtHome("Kenyan President Juma Otieno asked the court to wait."))
        .containsExactly("INFORM the court to wait");
    assertThat(toldAtHome("Kenyan President Juma Otieno urged Peru to save water."))
        .containsExactly("ASK Peru to save water");
    assertThat(toldAtHome("Kenyan President Juma Otieno urged the militia to save water."))
        .containsExactly("ASK the militia to save water");
  }

  @Test
  void inAMeetingTheOtherIsAsked() {
    assertThat(told("Mwende urged households to save water."))
        .containsExactly("ASK households to save water");
  }

  @Test
  void aStateAndItsMinistryFaceWhomTheirMinisterMet() {
    assertThat(told(MEETING, "The Kenyan ministry said the fee should be lowered."))
        .containsExactly("ASK the fee should be lowered");
    assertThat(told(MEETING, "Kenya hopes the works will begin soon."))
        .containsExactly("ASK the works will begin soon");
    assertThat(told(MEETING, "The Fijian ministry said the fee should be lowered."))
        .containsExactly("AFFIRM the fee should be lowered");
    assertThat(told(MEETING, "Fiji hopes the works will begin soon."))
        .containsExactly("AFFIRM the works will begin soon");
  }
}
