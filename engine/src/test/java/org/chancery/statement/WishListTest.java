package org.chancery.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.statement.MadeUpMeeting.told;

import org.junit.jupiter.api.Test;

/** Wishes told in a row: where the next begins. */
class WishListTest {

  @Test
  void eachThatOpensAWish() {
    assertThat(told("Mwende asked that the port be opened and that the crew be freed."))
        .containsExactly("ASK the port be opened", "ASK the crew be freed");
    assertThat(told("Mwende asked that the port that was closed and the road be opened."))
        .containsExactly("ASK the port that was closed and the road be opened");
  }

  @Test
  void eachToOpensAWish() {
    assertThat(told("Mwende urged Peru to wait, to listen and to help."))
        .containsExactly("ASK Peru to wait", "ASK to listen", "ASK to help");
    assertThat(told("Mwende urged Peru to listen to the miners."))
        .containsExactly("ASK Peru to listen to the miners");
  }

  @Test
  void eachForOpensAWish() {
    assertThat(told("Mwende called for a truce and for talks."))
        .containsExactly("ASK a truce", "ASK talks");
    assertThat(told("Mwende called for a truce, for talks and for fresh water."))
        .containsExactly("ASK a truce", "ASK talks", "ASK fresh water");
    assertThat(told("Mwende called for a truce for the miners."))
        .containsExactly("ASK a truce for the miners");
  }

  @Test
  void thingsThatAreToldApartAreAskedForOneByOne() {
    assertThat(
            told(
                "Mwende proposed a course for diplomats, a joint fund and a yearly report on haze."))
        .containsExactly(
            "ASK a course for diplomats", "ASK a joint fund", "ASK a yearly report on haze");
    assertThat(told("Mwende proposed tents, rice and blankets."))
        .containsExactly("ASK tents, rice and blankets");
  }

  @Test
  void whatTwoDoTogetherIsOneWish() {
    assertThat(
            told(
                "Mwende proposed closer cooperation on tea, joint exchange of data and broad"
                    + " dialogue on storms."))
        .containsExactly(
            "ASK closer cooperation on tea, joint exchange of data and broad dialogue on storms");
  }

  @Test
  void aNounThatIsAVerbGoesOnWithTheList() {
    assertThat(told("Mwende urged Peru to open the port, and share data on storms."))
        .containsExactly("ASK Peru to open the port", "ASK share data on storms");
    assertThat(told("Mwende urged Peru to open the port, its share of fish and the pier."))
        .containsExactly("ASK Peru to open the port, its share of fish and the pier");
  }

  @Test
  void wishesBehindSemicolonsAreOfBothSides() {
    assertThat(
            told(
                "Mwende said the two sides should be good neighbours; open a road; and expand"
                    + " trade."))
        .containsExactly(
            "ASK the two sides should be good neighbours", "ASK open a road", "ASK expand trade");
    assertThat(told("Mwende said the two sides should be good neighbours; she praised the road."))
        .containsExactly("ASK the two sides should be good neighbours", "APPRECIATE the road");
  }

  @Test
  void eachDeedThatSomeoneIsToDo() {
    assertThat(told("Mwende repeated her call for Peru to open the port and free the crew."))
        .containsExactly("ASK for Peru to open the port", "ASK free the crew");
    assertThat(told("Mwende stressed the need for Peru to open the port and to free the crew."))
        .containsExactly("ASK the need for Peru to open the port", "ASK to free the crew");
    assertThat(told("Mwende asked for a loan, and for the port to be opened."))
        .containsExactly("ASK a loan", "ASK the port to be opened");
  }

  @Test
  void eachOfALongList() {
    assertThat(told("Mwende proposed opening the port, lowering the fee, and freeing the crew."))
        .containsExactly("ASK opening the port", "ASK lowering the fee", "ASK freeing the crew");
    assertThat(
            told(
                "Mwende asked Peru to keep training guards, to lower the fee, as well as to free"
                    + " the crew."))
        .containsExactly(
            "ASK Peru to keep training guards", "ASK to lower the fee", "ASK to free the crew");
  }

  @Test
  void eachDeedOfAnOccasion() {
    assertThat(
            told(
                "Mwende said the two sides should take the opportunity to meet the miners, lower the"
                    + " fee, and open the port."))
        .containsExactly(
            "ASK the two sides should take the opportunity to meet the miners",
            "ASK lower the fee",
            "ASK open the port");
  }

  @Test
  void anAsideInAClauseIsNoAsideOfTheWhole() {
    assertThat(
            told(
                "Mwende regretted the law, which, she said, was old, and asked that it be"
                    + " changed."))
        .contains("ASK it be changed");
  }

  @Test
  void eachDeedThatIsToBeEnsured() {
    assertThat(
            told("Mwende asked Peru to ensure that the firms obey the law and pay their workers."))
        .containsExactly("ASK Peru to ensure that the firms obey the law", "ASK pay their workers");
    assertThat(told("Mwende urged that it be done with care and with good will."))
        .containsExactly("ASK it be done with care and with good will");
  }

  @Test
  void thingsToldByAdjectivesAreAskedForOneByOne() {
    assertThat(
            told(
                "Mwende requested the early release of the crew, greater openness surrounding the"
                    + " law, and thorough measures to protect the miners."))
        .containsExactly(
            "ASK the early release of the crew",
            "ASK greater openness surrounding the law",
            "ASK thorough measures to protect the miners");
  }

  @Test
  void eachOfTwoWhoAreCalledOnIsAskedForHisPart() {
    assertThat(told("Mwende called on Peru to open the port and on Chile to lift the ban."))
        .containsExactly("ASK Peru to open the port", "ASK Chile to lift the ban");
  }

  @Test
  void aListMayEndWithAVerbThatLooksLikeAnAdjective() {
    assertThat(told("Mwende asked Peru to lift the ban, cut fees and open ports to the boats."))
        .containsExactly("ASK Peru to lift the ban", "ASK cut fees", "ASK open ports to the boats");
    assertThat(told("Mwende asked Peru to sell its closed and open boats."))
        .containsExactly("ASK Peru to sell its closed and open boats");
  }

  @Test
  void aListIsToldByItsCommasWhateverTheTreeMakesOfIt() {
    assertThat(
            told(
                "Mwende asked for a loan for the port of Mombasa, an additional quota of fish, and"
                    + " the freeing of the crew."))
        .containsExactly(
            "ASK a loan for the port of Mombasa",
            "ASK an additional quota of fish",
            "ASK the freeing of the crew");
    assertThat(told("Mwende asked for a loan for roads, bridges and ports."))
        .containsExactly("ASK a loan for roads, bridges and ports");
    assertThat(
            told("Mwende called for progress on all items, including the sale of beef and rice."))
        .containsExactly("ASK progress on all items, including the sale of beef and rice");
    assertThat(told("Mwende called for cooperation in trade, a fund for ports and tea."))
        .hasSize(1);
  }

  @Test
  void eachThatIsToBeSeenToIsAskedFor() {
    assertThat(
            told(
                "Mwende asked Peru to see to it that the port is opened and that the crew is"
                    + " freed."))
        .containsExactly("ASK Peru to see to it that the port is opened", "ASK the crew is freed");
    assertThat(told("Mwende asked Peru to send nurses, and to do so before May.")).hasSize(1);
  }
}
