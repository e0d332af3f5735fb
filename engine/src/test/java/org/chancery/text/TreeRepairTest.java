package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.TestReader;
import org.junit.jupiter.api.Test;

/** On which word a verb hangs once the tree is repaired, and as what. */
class TreeRepairTest {

  @Test
  void aVerbWithToPairsWithTheVerbThatHasOneToo() {
    assertThat(place("free", "Mwende urged Peru to let the miners vote, and to free two drivers."))
        .isEqualTo("CONJUNCT of let");
    assertThat(place("strike", "Mwende urged Peru to let the miners vote and strike."))
        .isNotEqualTo("CONJUNCT of let");
  }

  @Test
  void whatStandsBeforeASemicolonComesFirst() {
    assertThat(
            place(
                "be",
                "Mwende said the two sides should be good neighbours; open a road; and expand"
                    + " trade."))
        .isEqualTo("CLAUSAL_COMPLEMENT of said");
    assertThat(
            place(
                "praised",
                "Mwende said the two sides should be good neighbours; she praised the road."))
        .isNotEqualTo("CONJUNCT of be");
  }

  @Test
  void anAppealThatTellsSomethingIsNotAnAppealThatDoesSomething() {
    assertThat(place("lifted", "Mwende made an appeal that the ban be lifted."))
        .isEqualTo("NOUN_CLAUSE of appeal");
    assertThat(place("moved", "Mwende praised an appeal that moved many."))
        .isEqualTo("RELATIVE_CLAUSE of appeal");
  }

  @Test
  void whoIsMetHoursLaterOwnsNoHours() {
    assertThat(place("Mwende", "Rojas met Mwende hours later.")).isEqualTo("OBJECT of met");
    assertThat(place("Mwende", "Rojas called Mwende days before the vote."))
        .isEqualTo("OBJECT of called");
  }

  @Test
  void aVerbOfSpeechBehindANounAndACommaGoesOnWithTheReport() {
    assertThat(
            place(
                "called",
                "Mwende told Rojas of the loss of life, called on Peru to wait and left."))
        .isEqualTo("CONJUNCT of told");
    assertThat(place("called", "Mwende welcomed the deal, called for in May."))
        .isNotEqualTo("CONJUNCT of welcomed");
  }

  @Test
  void aVerbOfSpeechPairsWithTheReportAndNotWithWhatWasTold() {
    assertThat(place("urged", "Mwende thanked Peru for repairing the road, and urged it to wait."))
        .isEqualTo("CONJUNCT of thanked");
    assertThat(place("appealed", "Mwende said the bank had paid, and appealed for more loans."))
        .isEqualTo("CONJUNCT of said");
    assertThat(
            place(
                "insisted",
                "Mwende said that farmers were facing drought, and insisted that Peru must pay."))
        .isEqualTo("CONJUNCT of said");
    assertThat(place("left", "Mwende said that the bank had paid and left."))
        .isEqualTo("CONJUNCT of paid");
  }

  @Test
  void whatIsBeingDoneToItIsNotWhatItMustDo() {
    String words = "The hostages being held in the camp must be freed, Mwende said.";
    assertThat(place("hostages", words)).isEqualTo("PASSIVE_SUBJECT of freed");
    assertThat(place("held", words)).isEqualTo("NOUN_CLAUSE of hostages");
    assertThat(place("freed", words)).isEqualTo("CLAUSAL_COMPLEMENT of said");
  }

  @Test
  void whatFollowsAClauseOnANameIsTheMainVerb() {
    String words =
        "Assistant Minister of Health Asha Mwende, who flew to Lima, called on Peru to help.";
    assertThat(place("called", words)).isEqualTo("ROOT of nothing");
  }

  @Test
  void whatIsConveyedHangsOnIt() {
    assertThat(place("returned", "It was also conveyed that the boats be returned."))
        .isEqualTo("CLAUSAL_COMPLEMENT of conveyed");
  }

  @Test
  void whoMeetsAnotherIsNotTheOther() {
    assertThat(place("Head", "Meeting Ambassador Asha Mwende, the Head of State praised the road."))
        .isEqualTo("SUBJECT of praised");
    assertThat(place("head", "Meeting Asha Mwende, the head of the bank, he praised the road."))
        .isEqualTo("APPOSITION of Mwende");
  }

  @Test
  void whatStandsBehindASemicolonGoesOnWithTheList() {
    assertThat(
            place(
                "consider",
                "Mwende suggested the Peruvian side take note of the storm, and repair the road;"
                    + " consider lowering the fee; and open the port."))
        .startsWith("CONJUNCT of ");
    assertThat(place("consider", "Mwende praised the road; \"consider the fee\" was all she said."))
        .isNotEqualTo("CONJUNCT of praised");
  }

  @Test
  void aVerbOfSpeechBehindWhileIsTheMainVerb() {
    String words =
        "Prime Minister Mwende, while agreeing that care should be taken, called for a truce, and"
            + " urged that the crew be freed.";
    assertThat(place("called", words)).isEqualTo("ROOT of nothing");
    assertThat(place("urged", words)).isEqualTo("CONJUNCT of called");
  }

  @Test
  void whatIsProposedToSomeoneIsWhatHeIsToDo() {
    assertThat(place("build", "Mwende proposed to the Peruvian guests to build a road."))
        .isEqualTo("OPEN_COMPLEMENT of proposed");
  }

  @Test
  void anAnswerIsNoPartOfTheProposal() {
    assertThat(
            place("accepted", "Mwende proposed that a fund be set up in Lima, and Rojas accepted."))
        .isEqualTo("CONJUNCT of proposed");
  }

  @Test
  void aPurposeIsNotWhatIsStressed() {
    assertThat(
            place(
                "harmed",
                "Mwende stressed the need for Peru to say publicly what it will do so that fewer"
                    + " miners are harmed."))
        .startsWith("ADVERBIAL_CLAUSE of ");
  }

  @Test
  void whoIsDescribedInFrontIsTheSubject() {
    String words =
        "As major developing countries, Peru and Kenya need to firmly safeguard the trading system,"
            + " Mwende said.";
    assertThat(place("Peru", words)).isEqualTo("SUBJECT of need");
  }

  @Test
  void whoIsDescribedBehindACommaIsTheSubjectOfTheMainVerb() {
    String words =
        "Peru, whose own mediation came to grief last year, called for productive negotiations to"
            + " resume without delay.";
    assertThat(place("Peru", words)).isEqualTo("SUBJECT of called");
    assertThat(place("came", words)).isEqualTo("RELATIVE_CLAUSE of Peru");
    assertThat(place("came", "Peru, which sold ships, came to the talks."))
        .isEqualTo("ROOT of nothing");
  }

  @Test
  void aYearIsNobodyWhoDemands() {
    String words = "The Security Council has since 2006 demanded that it suspend enrichment.";
    assertThat(place("2006", words)).isEqualTo("PREPOSITION_OBJECT of since");
    assertThat(place("Council", words)).isEqualTo("SUBJECT of demanded");
  }

  @Test
  void aBareVerbPairsWithAnInfinitive() {
    assertThat(
            place(
                "expand",
                "Mwende called for efforts to resume and restart exchanges in various fields, and"
                    + " expand cooperation in emerging areas such as green energy."))
        .isEqualTo("CONJUNCT of resume");
  }

  @Test
  void whoSpeaksBehindASemicolonDoesNotTellWhatStandsBeforeIt() {
    assertThat(
            place(
                "pressed",
                "The visitor pressed Peru to take back its sailors; Rojas countered that Kenya"
                    + " should hand over officials accused of graft."))
        .isEqualTo("ROOT of nothing");
  }

  private static String place(String word, String words) {
    Sentence sentence = TestReader.open(words).outline().sentences().get(0);
    Token token =
        sentence.tokens().stream().filter(each -> each.form().equals(word)).findFirst().get();
    Token head = sentence.head(token);
    return token.relation() + " of " + (head == null ? "nothing" : head.form());
  }
}
