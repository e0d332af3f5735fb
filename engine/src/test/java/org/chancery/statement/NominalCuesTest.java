package org.chancery.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.statement.MadeUpMeeting.told;

import org.junit.jupiter.api.Test;

/** Nouns that tell, and what is put first to be stressed. */
class NominalCuesTest {

  @Test
  void whatSomeoneWantsIsPutFirst() {
    assertThat(told("What Kenya wants is for Peru to lower the fee."))
        .containsExactly("ASK for Peru to lower the fee");
    assertThat(told("\"What we want is a lower fee,\" Mwende said."))
        .containsExactly("ASK a lower fee");
    assertThat(told("\"What worries us is the fee,\" Mwende said."))
        .containsExactly("ASSESS What worries us is the fee");
    assertThat(told("What Kenya wants is known.")).isEmpty();
  }

  @Test
  void aDemandIsWhatItConsistsOf() {
    assertThat(told("Kenya's demand is that the fee be lowered."))
        .containsExactly("ASK the fee be lowered");
    assertThat(told("Kenya's demands were a loan and an end to the ban."))
        .containsExactly("ASK a loan", "ASK an end to the ban");
    assertThat(told("Kenya's demand was old.")).isEmpty();
    assertThat(told("Kenya's exports were tea and a kind of soap.")).isEmpty();
  }

  @Test
  void nounsOfOneVerbTellEachItsOwn() {
    assertThat(told("Mwende expressed regret at the delay, and hope for more Peruvian investment."))
        .containsExactly("DISAGREE at the delay", "ASK more Peruvian investment");
    assertThat(told("Mwende expressed regret at the delay, and the storm."))
        .singleElement()
        .asString()
        .startsWith("DISAGREE ");
  }

  @Test
  void anAppealTellsItsClause() {
    assertThat(told("Mwende made an appeal that the ban be lifted."))
        .containsExactly("ASK the ban be lifted");
    assertThat(told("Mwende praised an appeal that moved many."))
        .containsExactly("APPRECIATE an appeal that moved many");
  }

  @Test
  void aPleaIsPutInAVoiceIsAddedAndACallIsJoined() {
    assertThat(told("Mwende put in a plea for Peru to open the port."))
        .containsExactly("ASK for Peru to open the port");
    assertThat(told("Mwende added her voice to the demand that Peru open the port."))
        .containsExactly("ASK Peru open the port");
    assertThat(told("Mwende joined the call on Peru to open the port."))
        .containsExactly("ASK on Peru to open the port");
    assertThat(told("Mwende joined the call.")).isEmpty();
  }

  @Test
  void whoGivesUpAThreatMakesNone() {
    assertThat(told("Peru gave up the threat of tariffs.")).isEmpty();
    assertThat(told("\"The fee is old,\" a Peruvian official said, requesting anonymity."))
        .noneMatch(one -> one.startsWith("ASK"));
  }

  @Test
  void aRequestAsksWhateverIsDoneWithIt() {
    assertThat(told("Kenya's request for a direct flight was turned down by Rojas."))
        .contains("ASK for a direct flight");
    assertThat(told("The Kenyan request for a direct flight was supported by Rojas."))
        .contains("ASK for a direct flight");
    assertThat(told("A request for ships was declined by the Peruvian side."))
        .contains("ASK for ships");
    assertThat(told("Rojas thanked Mwende for the request form."))
        .noneMatch(one -> one.startsWith("ASK"));
    assertThat(told("Mwende praised Peru's call for an end to the war."))
        .noneMatch(one -> one.startsWith("ASK"));
  }

  @Test
  void aRequestIsBroughtOrPassedOn() {
    assertThat(told("Mwende arrived with a request that Peru open the port."))
        .containsExactly("ASK Peru open the port");
    assertThat(told("Mwende left behind a request that Peru open the port."))
        .containsExactly("ASK Peru open the port");
    assertThat(told("Mwende made her pitch for an exemption from the fee."))
        .containsExactly("ASK for an exemption from the fee");
    assertThat(told("Mwende arrived with a request.")).isEmpty();
  }

  @Test
  void aListOfWishesIsWhatItIncludes() {
    assertThat(
            told(
                "Mwende's shopping list included money for a boat, visas for students and a new"
                    + " light for the port."))
        .containsExactly(
            "ASK money for a boat", "ASK visas for students", "ASK a new light for the port");
    assertThat(told("Kenya's demands include a loan for the port and an end to the ban."))
        .containsExactly("ASK a loan for the port", "ASK an end to the ban");
    assertThat(told("Mwende's plea was for the frozen money."))
        .containsExactly("ASK for the frozen money");
    assertThat(told("Kenya's exports include tea and a kind of soap.")).isEmpty();
    assertThat(told("Mwende's guest list included a singer.")).isEmpty();
  }

  @Test
  void whatSomeoneWantsMayStandInFrontOfIt() {
    assertThat(told("A binding text on the dam is what Kenya has wanted for years."))
        .containsExactly("ASK A binding text on the dam");
    assertThat(told("\"An answer is all we ask,\" Mwende said.")).containsExactly("ASK An answer");
    assertThat(told("It is the return of the ships that Kenya wants, Mwende said."))
        .containsExactly("ASK the return of the ships");
    assertThat(told("It is peace that Kenya wants.")).noneMatch(one -> one.startsWith("ASK"));
  }
}
