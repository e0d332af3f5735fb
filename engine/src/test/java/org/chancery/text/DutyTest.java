package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.chancery.TestReader;
import org.junit.jupiter.api.Test;

/** What a clause wants done though its verb asks nothing: "who: what". */
class DutyTest {

  @Test
  void whatIsVitalIsDueOfItsSubject() {
    assertThat(duties("It is vital that Peru lower the fee.")).containsExactly("Peru: lower");
    assertThat(duties("It is clear that Peru lowers the fee.")).isEmpty();
  }

  @Test
  void itIsHighTimeForSomeoneButTheFirstTimeForNobody() {
    assertThat(duties("It is high time for Peru to lower the fee.")).containsExactly("Peru: lower");
    assertThat(duties("It is the first time that Peru lowered the fee.")).isEmpty();
  }

  @Test
  void whatIsUpToSomeoneIsDueOfHim() {
    assertThat(duties("\"It is up to Peru to lower the fee.\"")).containsExactly("Peru: lower");
    assertThat(duties("Mwende said it was up to Peru to lower the fee."))
        .containsExactly("Peru: lower");
    assertThat(duties("It is up to 40 dollars to cross the bridge.")).isEmpty();
    assertThat(duties("The fee is up to 40 dollars.")).isEmpty();
  }

  @Test
  void whatIsForSomeoneToDoIsDueOfHim() {
    assertThat(duties("It is for Peru to lower the fee.")).containsExactly("Peru: lower");
    assertThat(duties("It is for sale.")).isEmpty();
  }

  @Test
  void whatFallsToSomeoneIsDueOfHim() {
    assertThat(duties("It falls to Peru to lower the fee.")).containsExactly("Peru: lower");
    assertThat(duties("It fell to 40 dollars to the joy of all.")).isEmpty();
    assertThat(duties("The task of the guards falls to Peru.")).isEmpty();
  }

  @Test
  void whatIsInSomeonesOwnInterestIsDueOfHim() {
    assertThat(duties("It is in Peru's own interest to lower the fee."))
        .containsExactly("Peru: lower");
    assertThat(duties("It is in our interest to lower the fee.")).isEmpty();
  }

  @Test
  void whoItWasThatHadToIsWhoHasTo() {
    assertThat(duties("It was Peru that had to lower the fee.")).containsExactly("Peru: lower");
    assertThat(duties("It was Peru that lowered the fee.")).isEmpty();
  }

  @Test
  void whomOneWouldLoveToActIsToAct() {
    assertThat(duties("\"I would love Peru to lower the fee,\" Otieno said."))
        .containsExactly("Peru: lower");
    assertThat(duties("\"I would love to lower the fee,\" Otieno said.")).isEmpty();
  }

  @Test
  void whatOneWouldBeGratefulForIsDue() {
    assertThat(duties("We would be grateful if Peru lowered the fee."))
        .containsExactly("Peru: lowered");
    assertThat(duties("We are grateful that Peru lowered the fee.")).isEmpty();
    assertThat(duties("We would be late if Peru lowered the fee.")).isEmpty();
  }

  @Test
  void aPoliteQuestionAsksWhomItNames() {
    assertThat(duties("Could Peru not lower the fee?")).containsExactly("Peru: lower");
    assertThat(duties("Could we not lower the fee?")).isEmpty();
    assertThat(duties("Could Peru not lower the fee.")).isEmpty();
    assertThat(duties("Did Peru lower the fee?")).isEmpty();
  }

  @Test
  void whyNotAsksAndWhyDoesNot() {
    assertThat(duties("Why could Peru not lower the fee?")).containsExactly("Peru: lower");
    assertThat(duties("Why did Peru not lower the fee?")).containsExactly("Peru: lower");
    assertThat(duties("Why did Peru lower the fee?")).isEmpty();
    assertThat(duties("How could Peru lower the fee?")).isEmpty();
  }

  private static List<String> duties(String words) {
    Sentence sentence = TestReader.open(words).outline().sentences().get(0);
    return sentence.tokens().stream()
        .filter(Token::isVerb)
        .map(verb -> Duty.of(sentence, verb))
        .filter(Objects::nonNull)
        .map(duty -> duty.subject().form() + ": " + duty.verb().form())
        .toList();
  }
}
