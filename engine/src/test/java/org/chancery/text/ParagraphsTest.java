package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

  @Test
  void blankLinesEndParagraphs() {
    assertThat(paragraphs("Minister Arno Velt left.\n\n \t\nHe came back.\n"))
        .containsExactly("Minister Arno Velt left.", "He came back.");
  }

  @Test
  void aLineIsAParagraphWhereLinesAreLong() {
    assertThat(
            paragraphs(
                "Minister Arno Velt met the envoy.\nHe asked for more ferries.\nShe agreed."))
        .containsExactly(
            "Minister Arno Velt met the envoy.", "He asked for more ferries.", "She agreed.");
  }

  @Test
  void everyLineBreakCounts() {
    assertThat(paragraphs("One.\r\nTwo.\rThree.\u2028Four.\u0085Five.\u2029Six.\fSeven."))
        .containsExactly("One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.");
    assertThat(paragraphs("One.\r\n\r\nTwo.")).containsExactly("One.", "Two.");
  }

  @Test
  void wrappedLinesAreJoined() {
    String wrapped =
        """
        Foreign Minister Arno Velt of Westmark received the Ambassador of
        Ostrand, Ms Mirel Dovan, on Monday. Mr Velt thanked the Government of
        Ostrand for its help after the floods and asked it to open the bridge
        at Karsk.
        Ms Dovan replied that Ostrand had already told its engineers to start
        the work, and that President Hale would come to see it in the spring.

        Both sides agreed to meet again.
        """;
    assertThat(paragraphs(wrapped)).hasSize(3);
    assertThat(paragraphs(wrapped).get(0)).startsWith("Foreign").endsWith("Karsk.");
    assertThat(paragraphs(wrapped).get(1)).startsWith("Ms Dovan").endsWith("spring.");
  }

  @Test
  void aLineThatGoesOnInSmallLettersIsJoined() {
    assertThat(paragraphs("The minister thanked\nhis guest.\nShe left."))
        .containsExactly("The minister thanked\nhis guest.", "She left.");
  }

  @Test
  void aListOfTitlesOfOneLengthIsNotWrapped() {
    assertThat(
            paragraphs(
                "Westmark Adopts a Bridge Agreement\nThe Agreement Is One Step at Least\nOne Voice on How to Cross a River\nWork Starts Again in the New Year"))
        .hasSize(4);
  }

  @Test
  void aListItemIsNeverJoined() {
    assertThat(paragraphs("They agreed to\n- open the bridge\n- close the tunnel"))
        .containsExactly("They agreed to", "- open the bridge", "- close the tunnel");
  }

  @Test
  void spacesOfEveryKindAreLeftOut() {
    assertThat(paragraphs("\ufeff\u00a0\u200b Minister Velt left.\u3000\n"))
        .containsExactly("Minister Velt left.");
    assertThat(paragraphs(" \n\u00a0\n")).isEmpty();
    assertThat(paragraphs("")).isEmpty();
  }

  private static List<String> paragraphs(String text) {
    return Paragraphs.of(text).stream().map(span -> span.of(text)).toList();
  }
}
