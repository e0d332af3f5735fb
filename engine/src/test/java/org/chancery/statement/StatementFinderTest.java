package org.chancery.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.TestReader;
import org.junit.jupiter.api.Test;

/** Acts and speakers where the words around the verb decide: negation, hedges, joined verbs. */
class StatementFinderTest {

  private static final String MEETING =
      "Kenyan Foreign Minister Asha Mwende met Peruvian Foreign Minister Ana Rojas in Lima. ";

  @Test
  void whatIsDeniedOrLeftOpenIsNoAskAndNoPromise() {
    assertThat(told("Mwende did not rule out a visit.")).containsExactly("ASSESS Asha Mwende");
    assertThat(told("\"We ask nobody for a loan,\" Mwende said.")).noneMatch(isAct("ASK"));
    assertThat(told("Mwende said that neither side had asked for a delay."))
        .noneMatch(isAct("ASK"));
    assertThat(told("Mwende refused to sign the treaty.")).noneMatch(isAct("COMMIT"));
  }

  @Test
  void whatIsToBeConsideredIsPromisedSoftly() {
    assertThat(statements("Mwende said Kenya would consider the request."))
        .singleElement()
        .matches(Statement::soft);
    assertThat(statements("Mwende said Kenya would send two ships."))
        .singleElement()
        .matches(statement -> statement.act() == Act.COMMIT && !statement.soft());
  }

  @Test
  void whoNobodyNamesIsTheOneSpokenTo() {
    assertThat(told("Mwende said the workers should be let in before May."))
        .containsExactly("ASK Asha Mwende");
    assertThat(told("Mwende hoped the works would begin before the rains."))
        .containsExactly("ASK Asha Mwende");
    assertThat(told("Mwende said cooperation should rest on respect."))
        .containsExactly("AFFIRM Asha Mwende");
    assertThat(told("Mwende said terrorism must be fought in all its forms."))
        .containsExactly("AFFIRM Asha Mwende");
  }

  @Test
  void whatAnOfferHangsOnIsAsked() {
    assertThat(
            told(
                "Mwende said Kenya was ready to open the road, on condition that the fee be"
                    + " lowered and that the crew be freed."))
        .containsExactly("OFFER Asha Mwende", "ASK Asha Mwende", "ASK Asha Mwende");
  }

  @Test
  void nobodyAsksHisOwnCountryByName() {
    assertThat(told("Rojas promised two ships. She asked Peru to lower the fee."))
        .containsExactly("COMMIT Ana Rojas", "ASK Asha Mwende");
  }

  @Test
  void wouldLikeIsAWishAndNoPromise() {
    assertThat(told("Mwende said she would like Peru to lower the fee."))
        .containsExactly("ASK Asha Mwende");
    assertThat(told("Rojas said Peru would welcome Kenyan tea.")).noneMatch(isAct("COMMIT"));
  }

  @Test
  void agreeingToDifferIsNoAgreement() {
    assertThat(told("The two ministers agreed to disagree on the fee.")).noneMatch(isAct("AGREE"));
  }

  @Test
  void aPronounAskedIsTheOther() {
    assertThat(told("Mwende praised the Peruvian government and urged it to lower the fee."))
        .contains("ASK Asha Mwende");
  }

  @Test
  void whatBothWantOfAThirdStateIsAnAsk() {
    assertThat(told("The two ministers called on Chile to open its ports."))
        .containsExactly("ASK both sides");
    assertThat(told("They instructed their officials to draft a treaty.")).noneMatch(isAct("ASK"));
  }

  @Test
  void aVerbOfThePastBehindAPromiseIsTheReportersOwn() {
    assertThat(told("Mwende said that Kenya will send doctors and urged Peru to lower the fee."))
        .containsExactly("COMMIT Asha Mwende", "ASK Asha Mwende");
    assertThat(told("Mwende pointed out that local firms were owed money and urged Peru to pay."))
        .contains("ASK Asha Mwende");
  }

  @Test
  void acceptingAProposalAgrees() {
    assertThat(told("Rojas backed the idea.")).containsExactly("AGREE Ana Rojas");
    assertThat(told("Rojas supported the port of Mombasa.")).noneMatch(isAct("AGREE"));
  }

  @Test
  void anInvitationToVisitOffersAndAnotherAsks() {
    assertThat(told("Mwende invited Rojas to visit Nairobi in May."))
        .containsExactly("OFFER Asha Mwende");
    assertThat(told("Mwende invited Peru to join the tea fund."))
        .containsExactly("ASK Asha Mwende");
  }

  @Test
  void twoTitlesJoinedSpeakTogether() {
    assertThat(
            told("Minister Mwende and the Peruvian minister underscored the need for open seas."))
        .containsExactly("AGREE both sides");
  }

  @Test
  void aSideSpeaksThroughWhoeverStandsForIt() {
    assertThat(told("The Peruvian side asked Kenya to lower the fee."))
        .containsExactly("ASK Ana Rojas");
    assertThat(told("Mwende said her government was willing to pay."))
        .containsExactly("OFFER Asha Mwende");
  }

  @Test
  void itIsHopedAsksForWhoeverSpoke() {
    assertThat(
            told(
                "Mwende said that Kenya will send doctors. It is hoped that the Peruvian side will lower"
                    + " the fee."))
        .containsExactly("COMMIT Asha Mwende", "ASK Asha Mwende");
  }

  @Test
  void aSpokespersonsReadoutIsToldByThoseWhoMet() {
    List<Statement> statements =
        TestReader.open(
                MEETING
                    + "\n\nA spokesperson of the Kenyan ministry said on Friday:\n\n\"The Peruvian minister thanked Kenya for its"
                    + " doctors. She urged it to lower the fee.\n\n\"Minister Mwende promised to raise the"
                    + " matter at home.\"")
            .statements();
    assertThat(statements)
        .extracting(statement -> statement.act() + " " + statement.speaker().name())
        .containsSubsequence("APPRECIATE Ana Rojas", "ASK Ana Rojas", "COMMIT Asha Mwende");
    assertThat(statements)
        .filteredOn(statement -> statement.encounter() != null)
        .allMatch(statement -> statement.via().size() == 1);
  }

  @Test
  void whoIsPassedOnSpeaksAndWhoIsThankedDoesNot() {
    assertThat(told("Mwende conveyed President Ruto Omondi's gratitude for the aid."))
        .containsExactly("APPRECIATE Ruto Omondi");
    assertThat(told("Mwende praised the port. She thanked the Kenyan side."))
        .containsExactly("APPRECIATE Asha Mwende", "APPRECIATE Ana Rojas");
    assertThat(told("Mwende said that Kenyan carriers were prepared to lower rates."))
        .containsExactly("OFFER Asha Mwende");
    assertThat(told("Mwende praised Peru, noting that trade grew, and proposed a fund."))
        .contains("ASK Asha Mwende");
  }

  @Test
  void whatIsNecessaryOfTheOtherIsAsked() {
    assertThat(told("It is important, Mwende added, that Peru lower the fee."))
        .containsExactly("ASK Asha Mwende");
    assertThat(told("Mwende made clear that Peru needs to lower the fee."))
        .containsExactly("ASK Asha Mwende");
    assertThat(told("Mwende said it was important to have friends."))
        .containsExactly("AFFIRM Asha Mwende");
  }

  @Test
  void whatOneExpectsOfTheOtherIsAsked() {
    assertThat(told("Mwende voiced her expectation that Peru would lower the fee."))
        .containsExactly("ASK Asha Mwende");
    assertThat(told("Mwende hoped for more Peruvian investment."))
        .containsExactly("ASK Asha Mwende");
    assertThat(told("Mwende hoped for closer Peruvian ties.")).noneMatch(isAct("ASK"));
    assertThat(told("Mwende said the treaty must be kept by Peru."))
        .containsExactly("ASK Asha Mwende");
  }

  @Test
  void deedsJoinedByForAreAskedForOneByOne() {
    assertThat(told("Mwende called for fair trials and for free access to the port."))
        .containsExactly("ASK Asha Mwende", "ASK Asha Mwende");
    assertThat(told("Mwende called for early conclusion of the agreement and an end to the raids."))
        .containsExactly("ASK Asha Mwende", "ASK Asha Mwende");
  }

  @Test
  void aParticipleBehindANounIsNoPairOfAVerb() {
    assertThat(told("Mwende welcomed the progress made and encouraged Peru to lower the fee."))
        .containsExactly("APPRECIATE Asha Mwende", "ASK Asha Mwende");
  }

  @Test
  void aVisitIsUsedToAsk() {
    assertThat(told("Mwende used the visit to call for the removal of the fee."))
        .containsExactly("ASK Asha Mwende");
  }

  @Test
  void whatISayIsMine() {
    assertThat(told("\"We met today. I urge Peru to lower the fee. It is late,\" Mwende said."))
        .contains("ASK Asha Mwende");
    assertThat(told("Mwende said police would guard the road."))
        .containsExactly("COMMIT Asha Mwende");
  }

  @Test
  void aTitleThatOneBodyHasSpeaksForIt() {
    assertThat(
            asks(
                "Iranian Foreign Minister Ali Karimi spoke with EU foreign policy chief Ana Ruiz.",
                "The High Representative urged Iran to free the sailors."))
        .containsExactly("EU->IRN");
  }

  @Test
  void nationalsAndNationalBodiesAreOfTheirSide() {
    String lead = "Dutch Foreign Minister Anna de Wit met Kenyan Foreign Minister Asha Mwende.";
    assertThat(asks(lead, "The Dutchwoman urged Kenya to pay.")).containsExactly("NLD->KEN");
    assertThat(
            asks(
                "US Ambassador Ann Moss met Kenyan Foreign Minister Juma Otieno in Nairobi.",
                "He asked that the FBI assist in tracing the money."))
        .containsExactly("KEN->USA");
  }

  @Test
  void aPronounIsNobodyOfTheOtherSex() {
    String lead = "German Foreign Minister Annegret Vollmer met Serbian President Dragan Ilic.";
    assertThat(asks(lead, "Ilic thanked her. She urged her host to change the law."))
        .containsExactly("DEU->SRB");
    assertThat(asks(lead, "Vollmer praised the reforms. He asked for a loan."))
        .containsExactly("SRB->DEU");
  }

  @Test
  void whoTellsItBehindIsThePronounBefore() {
    String lead = "Kenyan Foreign Minister Juma Otieno met Peruvian Foreign Minister Luis Soto.";
    assertThat(
            asks(lead, "Otieno smiled. He hoped Kenya would lower the fee, Soto told reporters."))
        .containsExactly("PER->KEN");
  }

  @Test
  void joinedVerbsHaveOneSpeaker() {
    String lead = "Kenyan Foreign Minister Juma Otieno met Peruvian Foreign Minister Luis Soto.";
    assertThat(
            asks(
                lead,
                "Otieno was worried. His host shared his worry and urged Kenya to lower fees."))
        .containsExactly("PER->KEN");
  }

  @Test
  void afterASpokespersonsReportHeIsThePrincipal() {
    String lead =
        "Peruvian Foreign Minister Luis Soto spoke by phone with German Chancellor Karl Vollmer on"
            + " Monday.";
    assertThat(
            asks(
                lead,
                "Government spokesman Jens Peters said the chancellor had praised the pact. He urged"
                    + " Lima to lower the fee."))
        .containsExactly("DEU->PER");
  }

  @Test
  void theyAreTheSeveralOfOneSideNamedBefore() {
    String lead =
        "Kenyan Foreign Minister Juma Otieno held talks with Peruvian Foreign Minister Luis Soto.";
    assertThat(asks(lead, "The Kenyan negotiators regretted the delay. They demanded a lower fee."))
        .containsExactly("KEN->PER");
  }

  @Test
  void rulersWithoutAStateAreOfTheOneSpokenTo() {
    String lead =
        "Kenyan Foreign Minister Juma Otieno met Peruvian Foreign Minister Luis Soto in Lima.";
    assertThat(asks(lead, "Otieno pressed the junta to free the sailors."))
        .containsExactly("KEN->PER");
    assertThat(asks(lead, "Otieno called on the country's leaders to show restraint."))
        .containsExactly("KEN->PER");
    assertThat(asks(lead, "Otieno urged the military in Chad to return to the talks."))
        .containsExactly("KEN->TCD");
  }

  @Test
  void whoMetTheHostAtAnotherTimeIsNotTakenForAnotherOfficial() {
    assertThat(
            asks(
                "Egyptian Foreign Minister Badr Amin held phone calls with Mr. Sam Poole, the US Special"
                    + " Envoy; and Mr. Carlo Rossi, Director General of the World Trade Organization.",
                "The Director General praised Egypt and urged India to lower its tariffs."))
        .containsExactly("WTO->IND");
  }

  @Test
  void aMinistryWithoutAStateIsThatOfTheDateline() {
    assertThat(
            TestReader.open(
                    "Lima, October 17, 2024 (Andina).- The Ministry of Foreign Affairs on Thursday"
                        + " demanded that Chile withdraw its surveyors.\n\nPeru condemns the step,"
                        + " Minister Ana Rojas said.")
                .asks())
        .first()
        .matches(ask -> "PER".equals(ask.statement().speaker().side()));
  }

  @Test
  void aDelegationInAReportIsTheReporters() {
    String lead = "US Senator Walter Poole met Serbian President Dragan Ilic in Belgrade.";
    assertThat(asks(lead, "Poole said the delegation also urged Ilic to return to the talks."))
        .containsExactly("USA->SRB");
  }

  @Test
  void anUnnamedSpokespersonIsOfTheStateThatActsBefore() {
    String lead = "US Secretary of State Sam Poole met Panamanian President Luis Soto.";
    assertThat(
            asks(
                lead,
                "China denies it all. A Foreign Ministry spokesperson urged Washington to stop."))
        .containsExactly("CHN->USA");
  }

  /** The asks that the words make, by sides: "KEN->USA". */
  private static List<String> asks(String lead, String words) {
    return TestReader.open(lead + "\n\n" + words).asks().stream()
        .map(org.chancery.ask.Ask::statement)
        .filter(told -> told.firstContent().start() > lead.length())
        .map(
            told ->
                told.speaker().side()
                    + "->"
                    + (told.addressee() == null ? null : told.addressee().side()))
        .toList();
  }

  private static java.util.function.Predicate<String> isAct(String act) {
    return told -> told.startsWith(act + " ");
  }

  private static List<Statement> statements(String words) {
    return TestReader.open(MEETING + words).statements();
  }

  private static List<String> told(String words) {
    return statements(words).stream()
        .map(statement -> statement.act() + " " + statement.speaker().name())
        .toList();
  }
}
