package org.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.actor.WhosWho.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhosWhoTest {

  private static final WhosWho WHO = WhosWho.load(OfficeHolders.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the Peruvian president|PER|GOV",
        "speaker of the Saeima|LVA|LEG",
        "a former Kenyan minister|KEN|ELI",
        "an ex-MI6 officer|GBR|ELI",
        "the then-Portuguese Foreign Minister|PRT|GOV",
        "outgoing Danish ambassador to Chile|DNK|GOV",
        "Senegal's acting interior minister|SEN|GOV",
        "Norway's Ministry of Fisheries|NOR|GOV",
        "the Ghanaian navy|GHA|MIL",
        "soldiers of the Peruvian army|PER|MIL",
        "Odesa police|UKR|COP",
        "rebels in Chad|TCD|REB",
        "Hamas fighters|PSE|REB",
        "the Namibian High Court|NAM|JUD",
        "a judge of the International Criminal Court|ICC|JUD",
        "Bolivian miners|BOL|LAB",
        "herders in northern Kenya|KEN|AGR",
        "Brazil's largest bank|BRA|BUS",
        "journalists of Le Monde|FRA|JRN",
        "a Lebanon-based charity|LBN|NGO",
        "an Iran-backed militia in Iraq|IRQ|UAF",
        "Belgian doctors|BEL|MED",
        "opposition lawmakers in Zambia|ZMB|LEG",
        "the World Bank|WB|IGO",
        "residents of Kharkiv|UKR|CVL",
        "Ottawa|CAN|GOV",
        "Ukriane|UKR|",
        "Finland|FIN|",
        "Syrian refugees|SYR|REF",
        "Somaliland|SOM|PRE",
        "gunmen||UAF",
        "a police officer||COP",
        "president of the company||BUS",
        "protesters against the Chilean government||OPP"
      })
  void aPhraseTellsStateAndSector(String phrase, String country, String sector) {
    Answer answer = WHO.find(phrase, null, null);
    assertThat(answer.country()).as(phrase + ": " + answer).isEqualTo(country);
    assertThat(answer.sector()).as(phrase + ": " + answer).isEqualTo(sector);
  }

  @Test
  void aPersonsOfficeIsThatOfTheDay() {
    assertThat(WHO.find("Nicolas Sarkozy", null, "2006-03-01").office())
        .isEqualTo("Minister of the Interior of France");
    Answer president = WHO.find("Nicolas Sarkozy", null, "2010-03-01");
    assertThat(president.office()).isEqualTo("President of France");
    assertThat(president.basis()).contains("holders: Nicolas Sarkozy, FRA, President, 2007");
    Answer afterwards = WHO.find("Nicolas Sarkozy", null, "2020-03-01");
    assertThat(afterwards.sector()).isEqualTo("ELI");
    assertThat(afterwards.office()).isNull();
  }

  @Test
  void wordsOutweighTheTableWhereTheySayFormer() {
    assertThat(WHO.find("former President Emmanuel Macron", null, "2023-01-01").sector())
        .isEqualTo("ELI");
    assertThat(WHO.find("President Macron", null, "2023-01-01").sector()).isEqualTo("GOV");
  }

  @Test
  void anOfficeOfADayIsItsHolders() {
    Answer answer = WHO.find("the Brazilian president", null, "2012-05-01");
    assertThat(answer.title()).isEqualTo("Dilma Rousseff");
    assertThat(answer.office()).isEqualTo("President of Brazil");
    assertThat(WHO.find("the Brazilian president", null, null).title()).isNull();
  }

  @Test
  void aBodyIsWhatItWasOnTheDay() {
    assertThat(WHO.find("the Taliban", null, "2010-01-01").sector()).isEqualTo("REB");
    assertThat(WHO.find("the Taliban", null, "2023-01-01").sector()).isEqualTo("GOV");
    assertThat(WHO.find("the Taliban", null, null).sector()).isEqualTo("GOV");
  }

  @Test
  void contextTellsNamesakesApart() {
    assertThat(WHO.find("the People's Democratic Party", "Nigeria", null).country())
        .isEqualTo("NGA");
    assertThat(WHO.find("the People's Democratic Party", "India", null).country()).isEqualTo("IND");
    assertThat(WHO.find("the foreign minister", "JPN", null).country()).isEqualTo("JPN");
  }

  @Test
  void severalJoinedAreSeveral() {
    assertThat(WHO.all("his counterparts from Peru, Chile and Ecuador", null, null))
        .extracting(Answer::country)
        .containsExactly("PER", "CHL", "ECU");
    assertThat(WHO.all("Danish and Norwegian ministers", null, null))
        .extracting(Answer::country, Answer::sector)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("DNK", "GOV"),
            org.assertj.core.groups.Tuple.tuple("NOR", "GOV"));
  }

  @Test
  void nobodyKnownIsNobody() {
    Answer answer = WHO.find("Zorblax Quimby", null, null);
    assertThat(answer).isEqualTo(new Answer(null, null, null, null, ""));
    assertThat(WHO.find("", null, null).basis()).isEmpty();
    assertThat(WHO.find("🙂 , ; \u0000", null, null).country()).isNull();
  }

  @Test
  void aUsersRowIsKnownToo() {
    OfficeHolders holders =
        OfficeHolders.load()
            .plus(
                List.of(
                    List.of(
                        "Ilse Vantongeren",
                        "",
                        "BEL",
                        "MINISTER",
                        "Minister of Ports",
                        "2031",
                        "")));
    Answer answer = WhosWho.load(holders).find("Ilse Vantongeren", null, "2032-01-01");
    assertThat(answer.office()).isEqualTo("Minister of Ports of Belgium");
    assertThat(WHO.find("Ilse Vantongeren", null, "2032-01-01").country()).isNull();
  }
}
