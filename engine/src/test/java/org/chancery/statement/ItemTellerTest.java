package org.chancery.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.statement.MadeUpMeeting.told;

import java.util.List;
import org.chancery.TestReader;
import org.junit.jupiter.api.Test;

/** Lists of paragraphs behind a colon. */
class ItemTellerTest {

  @Test
  void itemsShareTheCueOfTheirLead() {
    assertThat(
            told(
                "\n\nMwende called on Peru to:\n- release the crew of the trawler;\n- pay for the"
                    + " nets; and\n- open the port of Callao."))
        .containsExactly(
            "ASK Peru to … release the crew of the trawler",
            "ASK pay for the nets",
            "ASK open the port of Callao");
    assertThat(
            told(
                "\n\nRojas proposed the following:\n(a) that Kenya train forty rangers;\n(b) that the"
                    + " ban on tuna be lifted.\nMwende thanked Peru for its tents."))
        .containsExactly(
            "ASK Kenya train forty rangers",
            "ASK the ban on tuna be lifted",
            "APPRECIATE Peru for its tents");
    assertThat(
            told(
                "\n\nThe two ministers agreed to:\n1. Resume the talks on fisheries in June\n2. Set"
                    + " up a joint commission on tea"))
        .containsExactly(
            "AGREE Resume the talks on fisheries in June",
            "AGREE Set up a joint commission on tea");
  }

  @Test
  void itemsThatBeginWithAVerbAreOfWhomTheLeadNames() {
    String text =
        "Kenyan President Asha Mwende met Peruvian President Ana Rojas in Lima. The two Presidents:\n"
            + "1. Welcomed the opening of the consulate.\n"
            + "2. President Rojas thanked Kenya for its tents.\n"
            + "3. Urged Chile to release the crew of the trawler.";
    List<Statement> statements = TestReader.open(text).statements();
    assertThat(statements).hasSize(3);
    assertThat(statements.get(0).speaker().isBoth()).isTrue();
    assertThat(statements.get(1).speaker().side()).isEqualTo("PER");
    assertThat(statements.get(2).act()).isEqualTo(Act.ASK);
    assertThat(statements.get(2).speaker().isBoth()).isTrue();
    assertThat(statements.get(2).addressee().side()).isEqualTo("CHL");
  }

  @Test
  void anItemThatCouldStandAloneIsToldByItself() {
    assertThat(
            told(
                "\n\nRojas stressed that:\n- Peru would honour its pledges.\n- Kenya should publish the"
                    + " accounts of the fund."))
        .containsExactly(
            "COMMIT Peru would honour its pledges",
            "ASK Kenya should publish the accounts of the fund");
  }

  @Test
  void linesBehindAColonThatGoOnWithNothingAreNoItems() {
    assertThat(told("\n\nMwende visited three cities:\n- Lima\n- Callao\n- Cusco")).isEmpty();
    assertThat(
            told(
                "\n\nKey points:\n- Mwende thanked Peru for its tents.\n- Rojas urged Kenya to wait."))
        .containsExactly("APPRECIATE Peru for its tents", "ASK Kenya to wait");
  }
}
