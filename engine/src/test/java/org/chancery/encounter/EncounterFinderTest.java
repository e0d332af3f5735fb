package org.chancery.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chancery.TestReader;
import org.chancery.article.Article;
import org.chancery.reading.ArticleReader;
import org.junit.jupiter.api.Test;

class EncounterFinderTest {

  @Test
  void talksGoByManyNames() {
    assertThat(
            people(
                "Kenyan Foreign Minister Asha Mwende spent two hours with Peruvian President Ana Rojas in Lima."))
        .containsExactlyInAnyOrder("Asha Mwende KEN", "Ana Rojas PER");
    assertThat(
            people(
                "Kenyan Foreign Minister Asha Mwende and Peruvian President Ana Rojas shook hands in Lima on Monday."))
        .containsExactlyInAnyOrder("Asha Mwende KEN", "Ana Rojas PER");
    assertThat(
            people(
                "Kenyan Foreign Minister Asha Mwende sat across from Peruvian President Ana Rojas in Lima."))
        .containsExactlyInAnyOrder("Asha Mwende KEN", "Ana Rojas PER");
    assertThat(
            people(
                "Kenyan President Asha Mwende granted an audience at the palace to Peruvian Ambassador Ana Rojas."))
        .containsExactlyInAnyOrder("Asha Mwende KEN", "Ana Rojas PER");
  }

  @Test
  void whoeverOwnsAMeetingTakesPart() {
    assertThat(
            people(
                "Asha Mwende's meeting with Peruvian President Ana Rojas lasted an hour. Mwende is Kenyan Foreign Minister."))
        .contains("Ana Rojas PER")
        .hasSize(2);
  }

  @Test
  void aSummitCalledOffIsNone() {
    assertThat(
            people(
                "Kenyan President Asha Mwende on Monday called off talks with Peruvian President Ana Rojas."))
        .isEmpty();
  }

  @Test
  void theGuestIsWhoeverCame() {
    assertThat(
            people(
                "Kenyan President Asha Mwende met Peruvian Foreign Minister Ana Rojas on Monday. Vice President"
                    + " Juma Otieno of Kenya held talks with the guest."))
        .contains("Juma Otieno KEN");
  }

  @Test
  void counterpartsOfSeveralStatesAreEachAParticipant() {
    assertThat(
            people(
                "Kenyan Foreign Minister Asha Mwende met counterparts from Peru, Chile and Fiji."))
        .containsExactlyInAnyOrder(
            "Asha Mwende KEN",
            "counterpart of Peru PER",
            "counterpart of Chile CHL",
            "counterpart of Fiji FJI");
  }

  @Test
  void joinedNationalitiesAreOneMinisterEach() {
    assertThat(people("The Czech and Slovak defence ministers met in Brno on 3 May 2021."))
        .containsExactlyInAnyOrder("Czech defence minister CZE", "Slovak defence minister SVK");
    assertThat(people("The foreign ministers of Ghana, Togo and Benin met in Lomé on 3 May 2021."))
        .hasSize(3)
        .contains("foreign minister of Togo TGO");
  }

  @Test
  void namesListedBehindTakeTheStatesInTheirOrder() {
    assertThat(
            people(
                "Minister Aino Koski of Finland hosted her counterparts from Estonia and Latvia, Mart"
                    + " Saar and Ilze Kalna, in Turku."))
        .containsExactlyInAnyOrder("Aino Koski FIN", "Mart Saar EST", "Ilze Kalna LVA");
    assertThat(
            people(
                "The foreign ministers of Ghana and Togo met in Lomé. The talks between Kofi Badu and"
                    + " Komi Agbo were brief."))
        .containsExactlyInAnyOrder("Kofi Badu GHA", "Komi Agbo TGO");
  }

  @Test
  void aLaterNameTakesTheUnnamedPlace() {
    assertThat(
            people(
                "Kenyan Foreign Minister Asha Mwende met counterparts from Peru and Chile. Peru's Ana"
                    + " Rojas urged caution."))
        .contains("Ana Rojas PER", "counterpart of Chile CHL")
        .hasSize(3);
  }

  @Test
  void twoOfficesOfOnePersonAreOneParticipant() {
    assertThat(
            people(
                "The Deputy Prime Minister and Foreign Minister of Fiji, Senator Jone Vula, met Deputy"
                    + " Prime Minister and Minister of Foreign Affairs of Malta Carl Borg."))
        .containsExactlyInAnyOrder("Jone Vula FJI", "Carl Borg MLT");
    assertThat(
            people(
                "Minister of State and Foreign Affairs of Portugal Rui Matos held talks with Kenyan"
                    + " Foreign Minister Asha Mwende."))
        .containsExactlyInAnyOrder("Rui Matos PRT", "Asha Mwende KEN");
  }

  @Test
  void aVisitIsAnEncounterWithWhoeverInvited() {
    Encounter visit =
        only(
            "At the invitation of the President of the Republic of Peru, Ana Rojas, the President of"
                + " Kenya, Asha Mwende, paid a state visit to Lima from 8 to 10 July 2024.");
    assertThat(visit.form()).isEqualTo(Encounter.Form.VISIT);
    assertThat(visit.participants()).hasSize(2);
    assertThat(visit.date().from()).isEqualTo(LocalDate.of(2024, 7, 8));
    assertThat(visit.date().to()).isEqualTo(LocalDate.of(2024, 7, 10));
  }

  @Test
  void twoDaysApartAreNoRange() {
    Encounter talks =
        only(
            "Foreign Minister Asha Mwende of Kenya met Foreign Minister Ana Rojas of Peru on 8 July"
                + " 2024 in Lima, and a fair opens on 30 July 2024.");
    assertThat(talks.date().to()).isEqualTo(LocalDate.of(2024, 7, 8));
  }

  @Test
  void theGuestReceivedBehindPlaceAndDayIsFound() {
    assertThat(
            people(
                "Riyadh, Shawwal 17, 1443, May 18, 2022, SPA -- His Highness Prince Turki bin Saad,"
                    + " Minister of Foreign Affairs, received here today at the Ministry's headquarters the"
                    + " Minister of Foreign Affairs of Malaysia, Dato' Rahim Yusof."))
        .containsExactlyInAnyOrder("Turki bin Saad SAU", "Rahim Yusof MYS");
  }

  @Test
  void aParliamentTellsTheStateOfItsHead() {
    assertThat(
            people(
                "President of the Riigikogu Mari Kask met with the speaker of the Icelandic parliament,"
                    + " Jón Olafsson, in Tallinn. Later the Icelandic guest met with Prime Minister Tiit"
                    + " Lepik of Estonia."))
        .containsExactlyInAnyOrder(
            "Mari Kask EST", "Jón Olafsson ISL", "Jón Olafsson ISL", "Tiit Lepik EST");
  }

  @Test
  void ministersOfOneStateMeetNobody() {
    assertThat(people("The Kenyan ministers of trade and finance met in Nairobi.")).isEmpty();
  }

  @Test
  void whoSpeakToEachOtherHaveMetThoughNoSentenceSaysSo() {
    assertThat(
            people(
                "Foreign Minister Asha Mwende of Kenya came out of Monday's meeting in Lima with a date"
                    + " for the road. \"The quarrel is over,\" Mwende said beside her counterpart, Ana"
                    + " Rojas. She thanked Peru for its doctors.\n\nRojas replied that Peru would pay its"
                    + " share, and asked Kenya to open the port. The two ministers agreed to talk again"
                    + " in May."))
        .containsExactlyInAnyOrder("Asha Mwende KEN", "Ana Rojas PER");
  }

  @Test
  void whoAnswerFromAfarHaveNotMet() {
    assertThat(
            people(
                "Kenyan Trade Minister Asha Mwende criticised the ban on tea in a statement in Nairobi."
                    + " In Lima, Peruvian Health Minister Ana Rojas said on the radio that the ban would"
                    + " stay."))
        .isEmpty();
  }

  @Test
  void aHostedDialogueIsOne() {
    assertThat(
            only("Minister Asha Mwende of Kenya hosted Minister Ana Rojas of Peru for the third dialogue.")
                .form())
        .isEqualTo(Encounter.Form.DIALOGUE);
  }

  @Test
  void aHeadlineWithoutAVerbTellsOfTheSameCallAsTheBody() {
    String readout =
        "Readout of Prime Minister Amara Odell’s Call with Peruvian Foreign Minister Ana Rojas\n\n"
            + "Prime Minister Amara Odell of Kenya spoke today with Peruvian Foreign Minister Ana"
            + " Rojas.";
    assertThat(open(readout).encounters()).hasSize(1);
    assertThat(people(readout)).containsExactly("Amara Odell KEN", "Ana Rojas PER");
  }

  @Test
  void mayTellsOfAMonthOnlyWhereItIsNoVerb() {
    String guest = "Kenyan President Asha Mwende was the guest of Peruvian President Ana Rojas";
    assertThat(people(guest + ", and may sign a pact.")).hasSize(2);
    assertThat(people(guest + " in May.")).isEmpty();
  }

  @Test
  void whoeverHadBeenMetAtTheAirportWasMetOnThisVisit() {
    assertThat(
            rules(
                "Peruvian President Ana Rojas had been welcomed at the airport by Kenyan Foreign Minister"
                    + " Asha Mwende."))
        .contains("encounter/verb-welcome");
    assertThat(
            rules(
                "Peruvian President Ana Rojas had met Kenyan Foreign Minister Asha Mwende, and the airport"
                    + " was closed."))
        .doesNotContain("encounter/verb-meet");
  }

  @Test
  void whoIsNamedInTheBodyIsWhomTheHeadlineCallsByOffice() {
    String text =
        "President Mwende meets Peruvian Speaker\n\n"
            + "Kenyan President Asha Mwende received Ana Rojas of Peru on Thursday. Rojas praised the"
            + " hospitality of Kenya.";
    assertThat(people(text)).containsExactlyInAnyOrder("Asha Mwende KEN", "Ana Rojas PER");
  }

  @Test
  void theAffairsOfAnAllianceAreItsOwnStates() {
    assertThat(
            people(
                "Philippine Undersecretary for ASEAN Affairs Ma. Teresa G. Santos met Peruvian"
                    + " President Ana Rojas in Manila on Monday."))
        .containsExactlyInAnyOrder("Ma. Teresa G. Santos PHL", "Ana Rojas PER");
  }

  @Test
  void whomTheTableNamesIsTheOneWhoIsNamed() {
    String text =
        "Mwende holds talks with the German Chancellor in Berlin\n\n"
            + "Kenyan Foreign Minister Asha Mwende held talks with Olaf Scholz on Thursday.";
    assertThat(encounters(text)).hasSize(1);
    assertThat(people(text)).containsExactlyInAnyOrder("Asha Mwende KEN", "Olaf Scholz DEU");
  }

  @Test
  void whatLooksLikeATitleMayBeAPartOfAName() {
    assertThat(
            people(
                "Kenyan President Asha Mwende met the Foreign Minister of Iran, Hossein Amir-Rahimi, in"
                    + " Nairobi on Monday."))
        .containsExactlyInAnyOrder("Asha Mwende KEN", "Hossein Amir-Rahimi IRN");
    assertThat(
            people(
                "Kenyan President Asha Mwende met the President of Somalia, H.E. Hassan Sheikh Abdi, in"
                    + " Nairobi on Monday."))
        .containsExactlyInAnyOrder("Asha Mwende KEN", "Hassan Sheikh Abdi SOM");
  }

  @Test
  void aSecondDomainWithAnArticleBelongsToTheOffice() {
    assertThat(
            people(
                "Algerian Minister of Foreign Affairs and the National Community Abroad Karim Saidi met"
                    + " Peruvian President Ana Rojas in Lima on Monday."))
        .containsExactlyInAnyOrder("Karim Saidi DZA", "Ana Rojas PER");
  }

  @Test
  void whoIsDescribedByAMeetingWasThere() {
    String lead = "Kenyan Foreign Minister Asha Mwende met Chilean President Eva Soto in Lima. ";
    assertThat(
            people(
                lead
                    + "Peruvian Prime Minister Luis Quispe, who received Mwende hours later, praised the"
                    + " port."))
        .contains("Luis Quispe PER");
    assertThat(
            people(
                lead
                    + "Peruvian Prime Minister Luis Quispe, whom Mwende also saw in Lima, praised the"
                    + " port."))
        .contains("Luis Quispe PER");
    assertThat(
            people(lead + "Mwende, who met Peruvian President Ana Rojas later, praised the port."))
        .contains("Asha Mwende KEN", "Ana Rojas PER")
        .doesNotContain("Mwende PER");
    assertThat(people(lead + "Mwende flew to Lima to see Peruvian President Ana Rojas."))
        .contains("Ana Rojas PER");
  }

  @Test
  void oneAfterTheOtherMeetsWhomTheArticleTellsMostOf() {
    List<Encounter> met =
        encounters(
            "Lima, 6 June 2014 - Kenyan Foreign Minister Asha Mwende met Chilean President Eva Soto on"
                + " Friday. Mwende then met Finnish President Aino Lahti. At the meeting with Latvian"
                + " President Andris Ozols, both sides agreed to trade.");
    assertThat(met).hasSize(3);
    assertThat(met.get(2).has(met.get(0).participants().get(0).actor())).isTrue();
  }

  @Test
  void whoeverBringsTwoTogetherIsThere() {
    assertThat(
            people(
                "Kenyan Foreign Minister Asha Mwende chaired a meeting of Peruvian President Ana"
                    + " Rojas and Chilean President Eva Soto on Monday."))
        .containsExactlyInAnyOrder("Asha Mwende KEN", "Ana Rojas PER", "Eva Soto CHL");
    assertThat(
            people(
                "Visiting Kenyan Foreign Minister Asha Mwende spoke at the palace, where Peruvian"
                    + " President Ana Rojas received her."))
        .containsExactlyInAnyOrder("Asha Mwende KEN", "Ana Rojas PER");
    assertThat(
            people(
                "Kenyan Foreign Minister Asha Mwende exchanged views with Peruvian President Ana"
                    + " Rojas."))
        .containsExactlyInAnyOrder("Asha Mwende KEN", "Ana Rojas PER");
    assertThat(people("King Carlos III of Peru met Kenyan Foreign Minister Asha Mwende."))
        .containsExactlyInAnyOrder("Carlos III PER", "Asha Mwende KEN");
  }

  @Test
  void theSameDayIsNoneThatIsStillToCome() {
    List<Encounter> met =
        encounters(
            "Lima, 6 June 2014 - Kenyan President Asha Mwende met Chilean President Eva Soto on Friday."
                + " They will exchange data from January 1, 2015. On the same day Mwende met Finnish"
                + " President Aino Lahti.");
    assertThat(met).extracting(one -> one.date().from().toString()).containsOnly("2014-06-06");
  }

  @Test
  void anAmbassadorCalledInIsMetAndNotTelephoned() {
    for (String words :
        List.of(
            "Kenyan Undersecretary Asha Mwende called in the Chilean ambassador, Eva Soto, on Friday.",
            "The Chilean ambassador, Eva Soto, was called in by Kenyan Undersecretary Asha Mwende.")) {
      assertThat(encounters("Nairobi, 6 June 2014 - " + words))
          .extracting(Encounter::form)
          .containsExactly(Encounter.Form.MEETING);
    }
  }

  @Test
  void theNextMeetingIsOfWhomTheArticleTells() {
    assertThat(
            people(
                "Kenyan Foreign Minister Asha Mwende met Chilean President Eva Soto in Lima. Another"
                    + " meeting was with Peruvian Foreign Minister Luis Quispe."))
        .contains("Luis Quispe PER");
    assertThat(
            people(
                "Kenyan Foreign Minister Asha Mwende has ended her visit to Lima. At the meeting with"
                    + " Peruvian Foreign Minister Luis Quispe the sides discussed trade."))
        .containsExactlyInAnyOrder("Asha Mwende KEN", "Luis Quispe PER");
  }

  private static List<String> rules(String text) {
    return encounters(text).stream().map(Encounter::rule).toList();
  }

  private static Encounter only(String text) {
    List<Encounter> encounters = encounters(text);
    assertThat(encounters).hasSize(1);
    return encounters.get(0);
  }

  private static List<String> people(String text) {
    return encounters(text).stream()
        .flatMap(encounter -> encounter.participants().stream())
        .map(one -> one.name() + " " + one.side())
        .toList();
  }

  private static List<Encounter> encounters(String text) {
    return open(text).encounters().stream().filter(encounter -> !encounter.background()).toList();
  }

  @Test
  void aTourGoesFromDayToDay() {
    List<Encounter> met =
        encounters(
            "Kenyan Foreign Minister Asha Mwende has ended her journey.\n\n"
                + "In Lima on Monday she met Peruvian President Ana Rojas. The two toured the port.\n\n"
                + "That same day she held talks with Peruvian Foreign Minister Luis Quispe.\n\n"
                + "On Wednesday she met Chilean President Eva Soto in Santiago.\n\n"
                + "She also held talks with Chilean Foreign Minister Juan Reyes.");
    assertThat(met)
        .extracting(encounter -> encounter.date().from().toString())
        .containsExactly("2024-07-08", "2024-07-08", "2024-07-10", "2024-07-10");
  }

  private static ArticleReader.Opened open(String text) {
    return TestReader.reader().open(Article.of("test", LocalDate.of(2024, 7, 12), text));
  }
}
