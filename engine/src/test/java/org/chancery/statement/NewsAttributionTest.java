package org.chancery.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.TestReader;
import org.chancery.article.Span;
import org.junit.jupiter.api.Test;

/** Who said what in news that tells of no meeting: "speaker | cue | content". */
class NewsAttributionTest {

  private static List<String> attributions(String text) {
    return TestReader.open(text).statements().stream()
        .map(
            told ->
                told.speaker().name()
                    + " | "
                    + words(text, told.cue())
                    + " | "
                    + words(text, told.content()))
        .toList();
  }

  private static String words(String text, List<Span> spans) {
    return String.join(" … ", spans.stream().map(span -> span.of(text)).toList());
  }

  @Test
  void aReportIsTheReportersWhateverIsReported() {
    assertThat(attributions("The ferryman said the farmers had called for a new pier."))
        .containsExactly("The ferryman | said | the farmers had called for a new pier");
  }

  @Test
  void aReportEndsWhereTheNextReporterBegins() {
    assertThat(
            attributions(
                "Experts said the pier is safe, although residents said that it shakes at night."))
        .containsExactly(
            "Experts | said | the pier is safe", "residents | said | it shakes at night");
  }

  @Test
  void whomHeToldIsNotWhatHeTold() {
    assertThat(attributions("Okello told one of his old friends on Friday that the pier is safe."))
        .containsExactly("Okello | told | the pier is safe");
  }

  @Test
  void whereItWasRejectedIsNotWhatWasRejected() {
    assertThat(attributions("The judge rejected that argument in a ruling on Thursday."))
        .containsExactly("The judge | rejected | that argument");
  }

  @Test
  void whatWasSaidMayStandBeforeItsClause() {
    assertThat(attributions("The fence that the farmers demanded fell in May."))
        .containsExactly("the farmers | demanded | The fence");
  }

  @Test
  void inThePassiveTheThingJudgedIsTheContent() {
    assertThat(attributions("The ban was criticised by the farmers."))
        .containsExactly("the farmers | criticised | The ban");
  }

  @Test
  void aQuotationOfSeveralSentencesIsTheSubjectsWhateverTheVerb() {
    assertThat(
            attributions(
                "Okello was blunt about the pier: \"It shakes at night. Nobody sleeps there.\""))
        .containsExactly(
            "Okello | was | It shakes at night.", "Okello | was | Nobody sleeps there.");
  }

  @Test
  void aQuestionBeforeItsTagIsWhatWasAsked() {
    assertThat(attributions("\"Did you know the pier was shut?\" Okello asked the ferryman."))
        .containsExactly("Okello | asked | Did you know the pier was shut?");
  }

  @Test
  void aQuotationThatGoesOnInTheNextParagraphKeepsItsSpeaker() {
    String text =
        "Okello wrote a long letter about the pier.\n\n"
            + "\"The pier has been shut for a year,\" she wrote. \"Nobody has told us why.\n\n"
            + "\"Our boats lie in the mud all summer.\"";
    assertThat(attributions(text)).contains("she | wrote | Our boats lie in the mud all summer.");
  }

  @Test
  void aQuotationBehindAnAnnouncementIsTheAnnouncers() {
    String text =
        "The union released the following statement:\n\n"
            + "\"The pier has been shut for a year. Nobody has told us why.\"";
    assertThat(attributions(text))
        .contains("The union | released | The pier has been shut for a year.");
  }

  @Test
  void eachSignatureSignsTheQuotationBeforeIt() {
    String text =
        "Here is what the readers wrote this week about the new pier in the old town.\n\n"
            + "\"The pier shakes. It is too long.\" ― Ana B. Okello\n"
            + "\"My boat likes it.\" ― Peter Adong";
    assertThat(attributions(text))
        .contains(
            "Ana B. Okello | ― | The pier shakes.",
            "Ana B. Okello | ― | It is too long.",
            "Peter Adong | ― | My boat likes it.");
  }

  @Test
  void whatSeemsSoIsToldByNobodyNamed() {
    assertThat(attributions("The mayor seems to be tired."))
        .containsExactly("unnamed source | seems | The mayor … to be tired");
  }

  @Test
  void whatSomebodyWasAskedIsTold() {
    assertThat(attributions("Asked whether the pier was safe, Okello said that it was old."))
        .containsExactly(
            "unnamed source | Asked | whether the pier was safe", "Okello | said | it was old");
  }

  @Test
  void anOwnedNounOfSpeechTells() {
    assertThat(attributions("Okello's remarks about the pier angered many."))
        .singleElement()
        .asString()
        .startsWith("Okello")
        .endsWith(" | remarks | the pier");
  }

  @Test
  void allWhoSpeakTogetherAreNamed() {
    String text = "The family and the farmers said that the pier was old.";
    Span named = TestReader.open(text).statements().get(0).speaker().span();
    assertThat(named.of(text)).isEqualTo("The family and the farmers");
  }

  @Test
  void aReportKeepsItsWordsAndTakesTheActOfTheCueInside() {
    String text = "Okello said she opposed the new pier.";
    Statement told = TestReader.open(text).statements().get(0);
    assertThat(told.act()).isEqualTo(Act.DISAGREE);
    assertThat(attributions(text)).containsExactly("Okello | said | she opposed the new pier");
    assertThat(attributions("Okello said she would not oppose the pier."))
        .containsExactly("Okello | said | she would not oppose the pier");
  }

  @Test
  void whatWillBeToldIsTold() {
    assertThat(attributions("Okello will discuss the pier."))
        .containsExactly("Okello | discuss | the pier");
    assertThat(attributions("The farmers met to discuss the pier."))
        .containsExactly("The farmers | discuss | the pier");
    assertThat(attributions("Okello has to discuss the pier.")).isEmpty();
    assertThat(attributions("Okello could discuss the pier.")).isEmpty();
  }

  @Test
  void aTagToldToSomebodyTellsWhatStandsBefore() {
    assertThat(attributions("The ship had been late for a week, a ferryman told the paper."))
        .containsExactly("a ferryman | told | The ship had been late for a week");
  }

  @Test
  void whatGoesOnWithHadIsStillTold() {
    assertThat(attributions("The ship had no crew, the ferryman added, and had lost its mast."))
        .containsExactly("the ferryman | added | The ship had no crew … had lost its mast");
  }

  @Test
  void aSiteOfTheNetIsASource() {
    assertThat(attributions("They live in the old town, according to pier-herald.com."))
        .containsExactly("pier-herald.com | according to | They live in the old town");
  }

  @Test
  void aQuestionIsToldThoughNothingIsAsked() {
    assertThat(attributions("The ferryman asked why the pier was shut."))
        .containsExactly("The ferryman | asked | why the pier was shut");
    assertThat(attributions("Okello smiled when asked about the pier."))
        .containsExactly("unnamed source | asked | about the pier");
  }

  @Test
  void whatAThingIsSeenAsIsTold() {
    assertThat(attributions("Okello sees the pier as driven by greed."))
        .containsExactly("Okello | sees | the pier as driven by greed");
    assertThat(attributions("Farmers see the pier as helping the rich."))
        .containsExactly("Farmers | see | the pier as helping the rich");
    assertThat(attributions("The pier is viewed as a safe place."))
        .containsExactly("unnamed source | viewed | The pier … as a safe place");
  }

  @Test
  void inThePassiveWhatTheAgentElsewhereSaysIsNotTheContent() {
    assertThat(attributions("The claim was echoed by the mayor, who said that the pier was old."))
        .anyMatch(told -> told.endsWith(" | echoed | The claim"));
  }

  @Test
  void aSourceIsNamedWithWhatHeIsAndWithoutTheDay() {
    assertThat(source("The mayor's spokesman, Tom Okello, said the pier was old."))
        .isEqualTo("The mayor's spokesman, Tom Okello");
    assertThat(source("Okello at the time said the pier was old.")).isEqualTo("Okello");
    assertThat(source("Farmers backing the ban have left.")).isEqualTo("Farmers");
  }

  private static String source(String text) {
    return TestReader.open(text).statements().get(0).speaker().span().of(text);
  }
}
