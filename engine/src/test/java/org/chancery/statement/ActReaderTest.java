package org.chancery.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.statement.MadeUpMeeting.told;

import org.chancery.TestReader;
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

  @Test
  void whatGoesOnWithADutyIsNoCommand() {
    assertThat(told("Mwende said Peru should stop the boats and open the port."))
        .containsExactly("ASK Peru should stop the boats", "ASK open the port");
    assertThat(asksSoftly("Mwende said Peru should stop the boats and open the port.")).isTrue();
    assertThat(asksSoftly("\"Open the port,\" Mwende said.")).isFalse();
  }

  @Test
  void whatMustEndIsAskedOfWhoeverDoesIt() {
    assertThat(told("Mwende said raids on fishing boats have to stop."))
        .containsExactly("ASK raids on fishing boats have to stop");
    assertThat(told("\"This must end,\" Mwende said.")).containsExactly("ASK This must end");
    assertThat(told("\"This must be a dream,\" Mwende said."))
        .noneMatch(one -> one.startsWith("ASK"));
    assertThat(told("\"If the plan were safe, the talks would have to stop,\" Mwende said."))
        .noneMatch(one -> one.startsWith("ASK"));
  }

  @Test
  void whoInsistsOnSeveralDeedsAsksForEach() {
    assertThat(told("Mwende insisted that Peru pull its boats back and give up its claim."))
        .containsExactly("ASK Peru pull its boats back", "ASK give up its claim");
    assertThat(told("Mwende insisted that the parliaments pass the law."))
        .containsExactly("ASK the parliaments pass the law");
    assertThat(told("Mwende insists that the parliaments pass good laws."))
        .containsExactly("AFFIRM the parliaments pass good laws");
  }

  @Test
  void whoWouldBeGladToSeeAThingAsksForIt() {
    assertThat(told("Mwende said Kenya would be glad to see more flights."))
        .containsExactly("ASK Kenya would be glad to see more flights");
    assertThat(told("Mwende said Kenya was glad to see more flights."))
        .noneMatch(one -> one.startsWith("ASK"));
  }

  @Test
  void whatIsHopedOrWouldHelpIsAsked() {
    assertThat(told("\"It is our hope that Peru will sign,\" Mwende said."))
        .containsExactly("ASK It is our hope that Peru will sign");
    assertThat(told("It would be of great help, Mwende said, if Peru could train the guards."))
        .containsExactly("ASK It would be of great help … if Peru could train the guards");
    assertThat(told("Mwende said Peru would do well to wait."))
        .containsExactly("ASK Peru would do well to wait");
    assertThat(told("Mwende said Peru would do without it."))
        .noneMatch(one -> one.startsWith("ASK"));
  }

  @Test
  void whatIsNeededFromAnotherIsAskedOfHim() {
    assertThat(told("Mwende said the camps needed more help from Peru."))
        .containsExactly("ASK the camps needed more help from Peru");
    assertThat(told("Mwende said the camps needed more help from Kenya."))
        .noneMatch(one -> one.startsWith("ASK"));
    assertThat(told("Mwende looked to Peru for support of the bid."))
        .containsExactly("ASK Peru for support of the bid");
  }

  @Test
  void whoOrdersAThingDoesItHimself() {
    assertThat(told("Mwende ordered an inquiry.")).containsExactly("COMMIT an inquiry");
  }

  @Test
  void whatAnotherDidIsValuedAsThanks() {
    assertThat(told("Mwende said Kenya highly values the help of Peru."))
        .containsExactly("APPRECIATE Kenya highly values the help of Peru");
    assertThat(told("Mwende said Kenya highly values its ties with Peru."))
        .containsExactly("AFFIRM Kenya highly values its ties with Peru");
    assertThat(told("Mwende wished Peru well in the chair."))
        .containsExactly("APPRECIATE Peru well in the chair");
    assertThat(told("Mwende wished to visit Peru.")).noneMatch(one -> one.startsWith("APPRECIATE"));
  }

  @Test
  void whatIsRecognizedAsAFactIsNoPraise() {
    assertThat(told("Mwende recognized the efforts of Peru."))
        .containsExactly("APPRECIATE the efforts of Peru");
    assertThat(told("Mwende recognized that the road is long."))
        .containsExactly("ASSESS the road is long");
    assertThat(told("The two sides recognized that the road is long."))
        .containsExactly("AGREE the road is long");
  }

  @Test
  void whatIsDescribedIsJudgedOnlyAsSomething() {
    assertThat(told("Mwende described the state of the roads."))
        .containsExactly("INFORM the state of the roads");
    assertThat(told("Mwende described the roads as good."))
        .containsExactly("ASSESS the roads as good");
  }

  @Test
  void whatHasNoGroundIsRejected() {
    assertThat(told("Mwende said there was no basis for the claim."))
        .containsExactly("DISAGREE there was no basis for the claim");
    assertThat(told("Mwende said there was a basis for the claim."))
        .containsExactly("ASSESS there was a basis for the claim");
    assertThat(told("Mwende stated that a raid would be a disaster."))
        .containsExactly("ASSESS a raid would be a disaster");
  }

  @Test
  void whatIsAnnouncedForTheGuestsOfTheOtherSideIsPromised() {
    assertThat(told("Mwende announced that Peruvian guests would travel without a visa."))
        .containsExactly("COMMIT Peruvian guests would travel without a visa");
  }

  @Test
  void whatSomeoneWantsToSeeOfAnotherIsAsked() {
    assertThat(told("Mwende said Kenya likes the plan and wants to see more detail from Lima."))
        .containsExactly("AFFIRM Kenya likes the plan", "ASK to see more detail from Lima");
  }

  @Test
  void aThingThatWasRequestedIsAskedFor() {
    assertThat(told("A loan for the port was requested by Mwende."))
        .containsExactly("ASK A loan for the port");
    assertThat(told("Peru was requested to wait.")).noneMatch(one -> one.equals("ASK Peru"));
  }

  @Test
  void whoWouldBeGratefulForAThingAsksForIt() {
    assertThat(told("Mwende said Kenya would be grateful for an early payment."))
        .containsExactly("ASK Kenya would be grateful for an early payment");
    assertThat(told("Mwende said Kenya was grateful for the answer."))
        .noneMatch(one -> one.startsWith("ASK"));
  }

  @Test
  void whatWouldBeWiseForAnotherIsAsked() {
    assertThat(told("Mwende said it would be wise for Peru to lower the fee."))
        .containsExactly("ASK it would be wise for Peru to lower the fee");
    assertThat(told("Mwende said it would be wise to lower the fee."))
        .noneMatch(one -> one.startsWith("ASK"));
  }

  @Test
  void whatIsPromisedInARowIsNoCommand() {
    assertThat(told("Kenya will send two boats and train their crews, Mwende announced."))
        .containsExactly("COMMIT Kenya will send two boats", "COMMIT train their crews");
  }

  @Test
  void whatExportersWantNoGovernmentAsks() {
    assertThat(told("Peruvian exporters demanded that Kenya lower the fee."))
        .noneMatch(one -> one.startsWith("ASK"));
  }

  @Test
  void aDutyBehindAFrontedClauseIsItsSubjects() {
    assertThat(told("Before the port opens, Mwende stressed, Peru has to lower the fee."))
        .containsExactly("ASK Before the port opens … Peru has to lower the fee");
    assertThat(told("In this case, Mwende said, Peru should help."))
        .containsExactly("ASK In this case … Peru should help");
  }

  @Test
  void whatAGovernmentAsksAboutWorkersIsItsAsk() {
    assertThat(
            told(
                "Mwende said that housing workers there broke the law, and asked that the embassy stop"
                    + " calling employers."))
        .contains("ASK the embassy stop calling employers");
  }

  @Test
  void theTimeThatHasComeIsForAnotherToAct() {
    assertThat(told("Mwende said the time has come for Peru to open the port."))
        .containsExactly("ASK the time has come for Peru to open the port");
    assertThat(told("It is for Peru, Mwende said, to open the port."))
        .containsExactly("ASK It is for Peru … to open the port");
    assertThat(told("Mwende said it would help if Peru opened the port."))
        .containsExactly("ASK it would help if Peru opened the port");
    assertThat(told("Mwende said the fee has got to be lowered."))
        .containsExactly("ASK the fee has got to be lowered");
    assertThat(told("Mwende replied by requesting a loan.")).containsExactly("ASK a loan");
  }

  @Test
  void thePairSpeaksForBoth() {
    assertThat(told("The pair called on Chile to open the port."))
        .containsExactly("ASK Chile to open the port");
  }

  @Test
  void whatIsNotNeededIsNotAskedFor() {
    assertThat(told("Mwende said Kenya does not need foreign ships in its ports."))
        .noneMatch(one -> one.startsWith("ASK"));
    assertThat(told("\"We cannot be safe if Peru is not safe,\" Mwende said."))
        .noneMatch(one -> one.startsWith("ASK"));
    assertThat(told("Mwende pressed Peru over the case of the sailor."))
        .containsExactly("INFORM Peru over the case of the sailor");
  }

  @Test
  void aDutyToldInAReportIsAsked() {
    assertThat(told("Mwende added that she had told Rojas that Peru must open the port."))
        .containsExactly("ASK Peru must open the port");
  }

  @Test
  void whatOneCameToAskIsAsked() {
    assertThat(told("Mwende said she had come to ask Peru to open the port."))
        .containsExactly("ASK Peru to open the port");
    assertThat(told("Mwende said she had come to see the port."))
        .noneMatch(one -> one.startsWith("ASK"));
  }

  @Test
  void oneMaySayInAnotherVoiceWhatIsToBeDone() {
    assertThat(told("Mwende told Peru “don't close the port” to her boats."))
        .allMatch(one -> one.startsWith("ASK"))
        .hasSize(1);
    assertThat(told("Mwende countered that Peru should open the port."))
        .containsExactly("ASK Peru should open the port");
    assertThat(told("Mwende turned down the loan.")).containsExactly("DISAGREE the loan");
  }

  @Test
  void whatOneInsistsOnKeepingIsOnesOwn() {
    assertThat(told("Kenya insists on going ahead with the dam."))
        .containsExactly("AFFIRM going ahead with the dam");
    assertThat(told("Kenya insists on Peru opening the port."))
        .containsExactly("ASK Peru opening the port");
  }

  @Test
  void ofWhomTooLittleIsAskedIsAskedForNothing() {
    assertThat(told("Mwende said too little was being asked of Peru."))
        .noneMatch(one -> one.startsWith("ASK"));
  }

  @Test
  void aTagMayTellAWishOrAPromise() {
    assertThat(told("Peru must open the port, Mwende urged."))
        .containsExactly("ASK Peru must open the port");
    assertThat(told("Two boats will be sent, she promised."))
        .containsExactly("COMMIT Two boats will be sent");
    assertThat(told("The ban would be lifted in May, she hoped."))
        .containsExactly("ASK The ban would be lifted in May");
  }

  @Test
  void whoIsToldThatHeMustIsAsked() {
    assertThat(told("Mwende told Rojas that she must open the port."))
        .containsExactly("ASK she must open the port");
    assertThat(told("Mwende told reporters that she must leave."))
        .noneMatch(one -> one.startsWith("ASK"));
    assertThat(told("Mwende said Peruvian boats had better keep clear of the islands."))
        .containsExactly("ASK Peruvian boats had better keep clear of the islands");
  }

  @Test
  void whatIsWantedOfAnothersThingsIsAskedOfHim() {
    assertThat(told("Mwende said Peruvian duties on tea must come down."))
        .containsExactly("ASK Peruvian duties on tea must come down");
    assertThat(told("Mwende said Peru's sovereignty must be respected."))
        .noneMatch(one -> one.startsWith("ASK"));
    assertThat(told("Mwende wants Peru, she said, to open the port."))
        .anyMatch(one -> one.startsWith("ASK") && one.endsWith("to open the port"));
  }

  @Test
  void whoWouldBeGladOfSomethingWishesIt() {
    assertThat(told("Mwende would be glad to see Peruvian boats in the port."))
        .containsExactly("ASK to see Peruvian boats in the port");
    assertThat(told("Mwende would have preferred a longer visit."))
        .noneMatch(one -> one.startsWith("ASK"));
    assertThat(told("Mwende and Rojas seek ways to curb smuggling."))
        .noneMatch(one -> one.startsWith("ASK"));
  }

  @Test
  void whatIsStressedByNobodyIsStressedByBoth() {
    assertThat(told("The need for a pact was emphasised."))
        .containsExactly("AGREE The need for a pact");
    assertThat(told("Agreement was reached to form a working group."))
        .containsExactly("AGREE to form a working group");
  }

  @Test
  void whoIsQuotedAsSayingSpeaks() {
    assertThat(told("“Peru has to open the port,” state media quoted Mwende as saying."))
        .containsExactly("ASK Peru has to open the port");
  }

  @Test
  void whatIsSaidBesideAWishIsNoPartOfIt() {
    assertThat(told("Mwende said that she regretted the delay, but that Peru must pay."))
        .contains("ASK Peru must pay");
    assertThat(told("Mwende said her country was willing to talk, and that Peru must pay."))
        .containsExactly("OFFER to talk", "ASK Peru must pay");
    assertThat(told("Mwende would not pay, and said that the port would be open."))
        .anyMatch(one -> one.endsWith("the port would be open"));
  }

  @Test
  void theBlocAndTheOrganisationAreThoseThatTheArticleNames() {
    String lead = "Kenyan Foreign Minister Asha Mwende met EU foreign policy chief Ines Sol. ";
    assertThat(TestReader.open(lead + "Mwende urged the bloc to scrap its duties.").statements())
        .anyMatch(one -> one.act() == Act.ASK && "EU".equals(one.addressee().side()));
    assertThat(TestReader.open(lead + "Sol said that the bloc expected Peru to pay.").statements())
        .anyMatch(one -> one.act() == Act.ASK && "Ines Sol".equals(one.speaker().name()));
  }

  @Test
  void whatIsMadeClearOrNeededIsAsked() {
    assertThat(told("Mwende made it clear to Rojas that Peru must stop issuing maps."))
        .containsExactly("ASK Peru must stop issuing maps");
    assertThat(told("Mwende said that full answers were needed from Lima."))
        .containsExactly("ASK full answers were needed from Lima");
    assertThat(told("Mwende said that no state has the right to judge others."))
        .noneMatch(one -> one.startsWith("ASK"));
  }

  @Test
  void eachOfSeveralClausesIsToldByItself() {
    assertThat(
            told(
                "Mwende replied that trade had grown, that Peru must pay, and that the fee was"
                    + " high."))
        .containsExactly("ASSESS trade had grown", "ASK Peru must pay", "ASSESS the fee was high");
  }

  @Test
  void whatIsRequestedBySomebodyUnnamedIsAskedByTheOther() {
    assertThat(told("It was requested from the Peruvian side that the ban be lifted."))
        .containsExactly("ASK the ban be lifted");
    assertThat(told("The Foreign Minister, for her part, called on the Peruvian side to pay."))
        .containsExactly("ASK the Peruvian side to pay");
  }

  @Test
  void aQuestionOfWhatOneCouldDoIsAnAsk() {
    assertThat(told("Could Peru also lend two engineers, Mwende asked."))
        .containsExactly("ASK Could Peru also lend two engineers");
    assertThat(told("Mwende inquired if a desk might be set up in the ministry."))
        .containsExactly("ASK if a desk might be set up in the ministry");
    assertThat(told("Mwende asked if it was true.")).noneMatch(one -> one.startsWith("ASK"));
  }

  @Test
  void whatWouldMeanMuchOrIsCountedOnIsAsked() {
    assertThat(told("It would mean a lot, Mwende said, if Peru could let its surplus go."))
        .anyMatch(one -> one.startsWith("ASK"));
    assertThat(told("Mwende counted on Peru speeding up the permits."))
        .containsExactly("ASK Peru speeding up the permits");
    assertThat(told("Mwende looked forward to Peru's early submission of its offers."))
        .containsExactly("ASK Peru's early submission of its offers");
    assertThat(told("Mwende looked forward to Rojas's visit."))
        .noneMatch(one -> one.startsWith("ASK"));
    assertThat(told("Mwende wanted duties on wine to be cut."))
        .containsExactly("ASK duties on wine to be cut");
  }

  @Test
  void whoAcceptsWithoutSayingWhatAgrees() {
    assertThat(told("Mwende proposed that the two set up a fund. Rojas agreed."))
        .contains("AGREE Rojas agreed");
    assertThat(told("Mwende proposed a fund, to which Rojas gave a favourable reply."))
        .contains("AGREE Rojas gave a favourable reply");
    assertThat(told("Mwende praised the fund. Rojas agreed."))
        .noneMatch(one -> one.startsWith("AGREE"));
  }

  @Test
  void whoCountersDisagrees() {
    assertThat(told("Rojas countered that the boat had kept its distance."))
        .containsExactly("DISAGREE the boat had kept its distance");
    assertThat(told("Rojas retorted that Kenya must pay.")).containsExactly("ASK Kenya must pay");
  }

  private static boolean asksSoftly(String words) {
    String lead = "Kenyan Foreign Minister Asha Mwende met Peruvian Foreign Minister Ana Rojas. ";
    return TestReader.open(lead + words).statements().stream()
        .filter(statement -> statement.act() == Act.ASK)
        .allMatch(Statement::soft);
  }

  @Test
  void whoIsKeenThatAnotherActsAsks() {
    assertThat(told("Mwende was keen that Peru open the port."))
        .containsExactly("ASK Peru open the port");
    assertThat(told("Kenya is eager to see the ban lifted."))
        .allMatch(one -> one.startsWith("ASK"));
    assertThat(told("Kenya is eager to join the pact.")).noneMatch(one -> one.startsWith("ASK"));
  }

  @Test
  void whatOneInsistsIsToBeDoneIsAsked() {
    assertThat(told("Mwende insisted that Peru is to lower the fee."))
        .containsExactly("ASK Peru is to lower the fee");
    assertThat(told("Mwende insisted that the aim is to help the miners."))
        .noneMatch(one -> one.startsWith("ASK"));
    assertThat(told("Mwende said that Rojas is to visit Nairobi."))
        .noneMatch(one -> one.startsWith("ASK"));
  }

  @Test
  void howThingsWillBeBetweenBothIsNoWishOfOne() {
    assertThat(told("Mwende hoped the two countries would be bound by joy."))
        .noneMatch(one -> one.startsWith("ASK"));
    assertThat(told("Mwende hoped the two countries would open a road."))
        .containsExactly("ASK the two countries would open a road");
  }

  @Test
  void whyOnePleadsIsNotWhatOnePleadsFor() {
    assertThat(told("Mwende pleaded that the road has been shut too long."))
        .noneMatch(one -> one.startsWith("ASK"));
    assertThat(told("Mwende pleaded that the road be opened."))
        .containsExactly("ASK the road be opened");
  }

  @Test
  void whoDemandsToKnowAsksNothingElse() {
    assertThat(told("Mwende demanded to know what the dam had cost."))
        .noneMatch(one -> one.startsWith("ASK"));
    assertThat(told("Mwende demanded to see the crew.")).allMatch(one -> one.startsWith("ASK"));
  }

  @Test
  void whatWouldBeWarmlyReceivedIsAskedFor() {
    assertThat(told("An extension of the loan would be warmly received, Mwende said."))
        .containsExactly("ASK An extension of the loan would be warmly received");
    assertThat(told("The guests would be received by the king, Mwende said."))
        .noneMatch(one -> one.startsWith("ASK"));
  }

  @Test
  void whoseOpeningOneLooksForwardToIsAskedForIt() {
    assertThat(told("Mwende looked forward to Peru's opening a line of credit for the port."))
        .containsExactly("ASK Peru's opening a line of credit for the port");
    assertThat(told("Mwende looked forward to Peru's hosting the games."))
        .noneMatch(one -> one.startsWith("ASK"));
  }

  @Test
  void whatDeputiesWantOfTheirOwnMinisterIsNoAskOfAGovernment() {
    assertThat(told("At home, lawmakers have asked her to appear next week."))
        .noneMatch(one -> one.startsWith("ASK"));
    assertThat(told("Carmakers have pleaded with both capitals for a truce."))
        .noneMatch(one -> one.startsWith("ASK"));
  }
}
