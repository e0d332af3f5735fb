package org.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chancery.TestReader;
import org.chancery.article.Article;
import org.junit.jupiter.api.Test;

/** Whom names mean, and for which side those speak whose titles tell none. */
class ActorResolverTest {

  @Test
  void aHostIsOfTheStateWhoseGuestsAreOfOthers() {
    assertThat(
            sides(
                "President Levan Chkheidze received letters of credence from the new ambassadors of"
                    + " Kazakhstan, Italy and Egypt in Tbilisi on Thursday.\n\nThe president told the"
                    + " Italian ambassador, Corrado Bellandi, that Georgia counts on more visitors."
                    + " Chkheidze said Georgia would open a school."))
        .contains("Levan Chkheidze GEO", "Corrado Bellandi ITA");
  }

  @Test
  void presidentsWhoMeetAreOfTwoStates() {
    assertThat(
            sides(
                "Ghana and Ivory Coast want to put off the rules, the two governments announced in Abidjan"
                    + " on Thursday.\n\nThe demand came after talks between President Nana Esi Baidoo of"
                    + " Ghana and her host, President Lassina Koffi-Brou. Ivory Coast is the larger"
                    + " grower."))
        .contains("Nana Esi Baidoo GHA", "Lassina Koffi-Brou CIV");
  }

  @Test
  void whoAsksAStateIsNotOfIt() {
    assertThat(
            sides(
                "Peru and Chile quarrel over water. Minister Ana Rojas urged Chile to open the dam, and said"
                    + " Peru would pay. Minister Luis Soto answered that Chile would think about it."))
        .contains("Ana Rojas PER", "Luis Soto CHL");
  }

  @Test
  void anInitialIsNoOtherName() {
    assertThat(
            sides(
                "Foreign Minister Bui Thanh Son of Vietnam met S. Jaishankar of India in Vientiane. Minister"
                    + " Son thanked India."))
        .containsExactlyInAnyOrder("Bui Thanh Son VNM", "S. Jaishankar IND");
  }

  @Test
  void aNicknameMeansWhoeverIsKnownByIt() {
    assertThat(
            sides("Jokowi met Kenyan Foreign Minister Asha Mwende. President Joko Widodo smiled."))
        .containsExactlyInAnyOrder("Joko Widodo IDN", "Asha Mwende KEN");
  }

  @Test
  void aFamilyNameIsNoCity() {
    assertThat(
            sides(
                "Chairman Vuong Dinh Hue of Vietnam met Speaker Kim Jin-pyo of Korea in Hanoi. Chairman Hue"
                    + " thanked him. Hue proposed a fair."))
        .contains("Vuong Dinh Hue VNM");
  }

  @Test
  void titlesOfHonourAreNoNames() {
    assertThat(
            sides(
                "Australia's Minister for Trade, Senator the Hon Ada Moss, met the Rt Hon Jo Finch MP of"
                    + " Britain. Union Minister of Jal Shakti, Shri Ravi Naik of India, joined them."))
        .contains("Ada Moss AUS", "Jo Finch GBR", "Ravi Naik IND");
  }

  @Test
  void aBodysEnvoySpeaksForTheBodyWhateverHisTaskAndHome() {
    assertThat(
            sides(
                "Kenyan President Asha Mwende met UN Personal Envoy María Ángela Holguín in Nairobi. UN"
                    + " humanitarian chief Ana Okoro, EU Fisheries Commissioner Jan Peters and"
                    + " African Union peace envoy Abdou Sarr came too."))
        .contains("María Ángela Holguín UN", "Ana Okoro UN", "Jan Peters EU", "Abdou Sarr AU");
  }

  @Test
  void theSeatOfTheUnionMeansTheUnionWhereItActsAndBelgiumIsNotNamed() {
    String meeting = "Iranian Foreign Minister Ali Karimi met EU envoy Ana Ruiz in Vienna. ";
    assertThat(bodies(meeting + "Karimi demanded that Brussels lift the ban.")).contains("EU");
    assertThat(bodies("Karimi flew to Brussels and spoke in Brussels.")).doesNotContain("EU");
    assertThat(bodies("Belgium is cold. Brussels urged Iran to free its citizens."))
        .contains("BEL")
        .doesNotContain("EU");
  }

  @Test
  void aRoleThatIsTheRootIsNoSubject() {
    assertThat(sides("The minister. Peru, the minister. Minister Ana Rojas urged Chile to go."))
        .isNotEmpty();
  }

  @Test
  void whomTheLeadIntroducesByHisOfficeHasItsSide() {
    assertThat(
            sides(
                "A US special envoy ended his trip to Sudan on Saturday.\n\nRaymond Poole began in Cairo,"
                    + " where Egyptian Foreign Minister Hazem Amin met him. Sudan is at war."))
        .contains("Raymond Poole USA");
  }

  @Test
  void aCommanderIsOfTheForceThatHisOfficeNames() {
    assertThat(
            sides(
                "President Karim Haidar of Lebanon met UNIFIL Force Commander, Major General Luca Rossi."
                    + " The President of Cyprus called."))
        .contains("Luca Rossi UN");
  }

  @Test
  void theSecretaryGeneralOfAMinistryIsOfNoOrganisation() {
    assertThat(
            sides(
                "ATHENS, May 5 - Greece protested to Turkey. Turkish Ambassador Levent Kara was summoned to"
                    + " the Foreign Ministry, where Secretary General Myrto Kalli handed him a note. She"
                    + " called on Turkey to withdraw. The EU looks on."))
        .noneMatch(side -> side.equals("Myrto Kalli EU"));
  }

  @Test
  void aRoleBeforeANameInCommasIsTheSamePerson() {
    assertThat(
            TestReader.open(
                    "The envoy, Finland's former diplomat Aarno Lehto, had come to Khartoum. Turkish"
                        + " Ambassador Fatih Kara waited.")
                .cast()
                .actors())
        .filteredOn(Actor::isPerson)
        .hasSize(2);
  }

  @Test
  void aMovementOfAnotherStateIsNoGovernment() {
    assertThat(bodies("Peru fears the Pakistani Taliban.")).doesNotContain("AFG");
    assertThat(bodies("Peru fears the Taliban.")).contains("AFG");
  }

  @Test
  void anOfficeTellsAManAndAFamilyNameDoesNot() {
    Cast cast = cast("Envoy Kim Sherman of Peru met Envoy Robin Osman of Kenya in Lima.");
    assertThat(cast.actors())
        .filteredOn(Actor::isPerson)
        .noneMatch(one -> cast.isOtherSex(one.id(), "she"));
    Cast led = cast("Chairman Kim Soto of Peru met Spokesman Robin Otieno of Kenya in Lima.");
    assertThat(led.actors())
        .filteredOn(Actor::isPerson)
        .hasSize(2)
        .allMatch(one -> led.isOtherSex(one.id(), "she"));
  }

  private static List<String> bodies(String text) {
    return TestReader.open(text).cast().actors().stream()
        .filter(actor -> !actor.isPerson())
        .map(Actor::side)
        .filter(side -> side != null)
        .toList();
  }

  private static List<String> sides(String text) {
    return cast(text).actors().stream()
        .filter(Actor::isPerson)
        .filter(actor -> !actor.names().isEmpty() && actor.name().contains(" "))
        .map(actor -> actor.name() + " " + actor.side())
        .toList();
  }

  @Test
  void anAdministrationIsOfItsLeadersState() {
    assertThat(bodies("The Obama administration urged the new Labour government to wait."))
        .containsExactly("USA");
  }

  private static Cast cast(String text) {
    return TestReader.reader().open(Article.of("test", LocalDate.of(2024, 7, 12), text)).cast();
  }
}
