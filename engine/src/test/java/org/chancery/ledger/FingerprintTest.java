package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final String REPORT =
      """
      NAIROBI — Kenyan Foreign Minister Amina Okello on Thursday received Danish Ambassador Søren Đinh, who came to say farewell \
      at the end of his term. Minister Okello thanked the ambassador for his work on the wind farms of the north, and asked \
      Denmark to open its market to Kenyan tea. She said that both countries should hold their joint committee before the end \
      of the year, since three agreements still wait for a signature. The ambassador answered that his government would look \
      at the request with an open mind. He praised the hospitality of the people of Kenya and said that the harbour of Mombasa \
      had become a model for the region. Both agreed to send students to each other's universities from next spring on.""";

  private static final String OTHER =
      """
      COPENHAGEN — Denmark's outgoing ambassador to Kenya, Søren Đinh, paid a farewell call on Foreign Minister Amina Okello in \
      Nairobi, the foreign ministry said. The two discussed wind energy, in which Danish firms have put four hundred million \
      kroner since 2019. According to the ministry, Okello raised the question of tea exports; the ambassador replied that \
      Copenhagen was examining the matter. A new ambassador will be named in August, and is expected to take up the post \
      within weeks. Students of both countries will profit from scholarships that are to begin next year.""";

  private static boolean isCopy(String one, String other) {
    return Fingerprint.of(one).mayCopy(Fingerprint.of(other)) && TextCopy.isCopy(one, other);
  }

  @Test
  void otherHeadlineAndOtherMarksMakeACopy() {
    assertThat(isCopy(REPORT, "Envoy says farewell\n\n" + REPORT.replace("'", "’"))).isTrue();
  }

  @Test
  void cutShortMakesACopy() {
    assertThat(isCopy(REPORT, REPORT.substring(0, REPORT.length() / 3))).isTrue();
  }

  @Test
  void editsOfAFifthOfTheWordsMakeACopy() {
    List<String> words = new ArrayList<>(Arrays.asList(REPORT.split(" ")));
    Random random = new Random(7);
    for (int at = 0; at < words.size(); at++) {
      if (random.nextInt(5) == 0) {
        words.set(at, "word" + random.nextInt(1000));
      }
    }
    assertThat(isCopy(REPORT, String.join(" ", words))).as("seed 7").isTrue();
  }

  @Test
  void independentReportOfTheSameMeetingIsNone() {
    assertThat(isCopy(REPORT, OTHER)).isFalse();
  }

  @Test
  void sharedSentencesOfFormDoNotMakeACopy() {
    String form =
        "Prime Minister Tarek Khoury on Wednesday received South Korean Foreign Minister Yoo Dong-wook, who is on a three-day"
            + " visit to Saudi Arabia. Khoury said that Saudi Arabia attached great importance to its ties with South Korea. ";
    String one =
        form
            + "He asked for the release of the crew of the trawler Santa Rita, and that a consul be sent to Jeddah.";
    String other =
        form
            + "In the visitor's words, a summit was near. No date for it was given. They spoke for an hour about the price of oil,"
            + " about labour law and about the crew of a trawler.";
    assertThat(isCopy(one, other)).isFalse();
    assertThat(isCopy(one, form + "Neither side commented further.")).isTrue();
  }

  @Test
  void sameFormWithOtherNamesAndFiguresIsNone() {
    String week =
        """
        Exports of tea from Kenya rose 14 per cent in the first quarter of the year, customs data showed. Higher prices explain \
        about half of the gain; the rest is volume. Traders in Mombasa expect a slower second half, as freight rates have climbed \
        again since May. The largest buyers were Pakistan and Egypt.""";
    String next =
        week.replace("Kenya", "Peru")
            .replace("14", "3")
            .replace("Mombasa", "Callao")
            .replace("May", "July")
            .replace("Pakistan", "Spain")
            .replace("Egypt", "Chile");
    assertThat(isCopy(week, next)).isFalse();
  }

  @Test
  void emptyAndShortTextsAreNoCopies() {
    assertThat(isCopy("", "")).isFalse();
    assertThat(isCopy("They met.", "They met.")).isFalse();
  }

  @Test
  void bytesGiveItBack() {
    Fingerprint fingerprint = Fingerprint.of(REPORT);
    assertThat(Fingerprint.of(fingerprint.bytes())).isEqualTo(fingerprint);
    assertThat(fingerprint.hashes()).hasSizeGreaterThan(15).containsAll(fingerprint.keys());
  }
}
