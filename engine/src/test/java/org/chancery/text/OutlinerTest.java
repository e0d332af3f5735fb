package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlinerTest {

  private static final String BODY =
      "Foreign Minister Arno Velt of Westmark on Monday received the Ambassador of Ostrand, Mirel Dovan, in Karsk.";
  private static final String MORE =
      "Mr Velt asked Ostrand to open the bridge, and Ms Dovan promised to tell her Government.";

  @Test
  void headlineIsTheShortFirstLine() {
    assertThat(passages("Westmark asks Ostrand for bridge", BODY, MORE))
        .containsExactly(
            "HEADLINE Westmark asks Ostrand for bridge", "BODY " + BODY, "BODY " + MORE);
  }

  @Test
  void aHeadlineMayStandTwiceAndBeFollowedByAStandfirst() {
    assertThat(
            kinds(
                "Westmark asks for bridge",
                "Westmark asks for bridge",
                "Envoy promises to carry message home",
                BODY))
        .isEqualTo("HEADLINE HEADLINE STANDFIRST BODY");
  }

  @Test
  void aHeadlineMayBeASentence() {
    assertThat(kinds("MINISTER ASKS FOR BRIDGE.", BODY)).isEqualTo("HEADLINE BODY");
    assertThat(kinds("Minister Asks the Envoy for Help With a Bridge.", BODY))
        .isEqualTo("HEADLINE BODY");
    assertThat(kinds("Westmark's minister asks Ostrand for bridge.", BODY))
        .isEqualTo("HEADLINE BODY");
    assertThat(kinds("The bridge that nobody wants to pay for.", "KARSK — " + BODY))
        .isEqualTo("HEADLINE DATELINE BODY");
    assertThat(
            kinds(
                "Minister Velt asked that Ostrand open the old bridge at Karsk and repair the tunnel.",
                "Minister Velt asked that Ostrand open the old bridge at Karsk, repair the tunnel, and run more ferries.",
                "Minister Velt (R) receives Ambassador Dovan in Karsk. (Photo: WNA)",
                BODY))
        .isEqualTo("HEADLINE STANDFIRST CAPTION BODY");
  }

  @Test
  void aBodyWithoutHeadlineStaysBody() {
    assertThat(kinds(BODY, MORE)).isEqualTo("BODY BODY");
    assertThat(kinds("Minister Velt met the envoy in Karsk on Monday.", MORE + " " + MORE))
        .isEqualTo("BODY BODY");
    assertThat(kinds("Excellencies, dear friends,", MORE)).isEqualTo("BODY BODY");
  }

  @Test
  void theTitleTheCallerGaveIsAHeadlineWhateverItsForm() {
    String title = "Minister Velt met the envoy in Karsk on Monday.";
    String text = title + "\n\n" + MORE;
    Article article = Article.of("a", null, null, title, null, "en", text);
    assertThat(outline(article).passages().get(0).kind()).isEqualTo(Passage.Kind.HEADLINE);
  }

  @Test
  void aCrossheadIsAHeadline() {
    assertThat(kinds(BODY, "Bridges and ferries", MORE)).isEqualTo("BODY HEADLINE BODY");
    assertThat(kinds("They agreed on the following:", "Bridges and ferries", MORE))
        .isEqualTo("BODY BODY BODY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HÀ NỘI — ",
        "KARSK - ",
        "WVR - ",
        "UNITED NATIONS – ",
        "KARSK, March 1, 2021 - ",
        "NORTH KARSK, Wm. — ",
        "Karsk (WNA) – ",
        "KARSK (APP) -- ",
        "LONDON, Jan 5 (Reuters) — ",
        "New Karsk [Westmark], January 5 (ANI): ",
        "MOSCOW, March 3. /TASS/. ",
        "KARSK, 5th January, 2024 (WAM) ",
        "WASHINGTON D.C.: ",
        "KARSK: ",
        "Paris, 5 January 2024 – ",
        "HA\u0300 NO\u0323\u0302I — ",
        "RIO DE JANEIRO, Friday — ",
        "2024-02-06 ",
        "2024-02-06. ",
        "05/03/2024 "
      })
  void aDatelineStandsBeforeTheFirstSentence(String dateline) {
    assertThat(passages(dateline + BODY, MORE))
        .containsExactly("DATELINE " + dateline.strip(), "BODY " + BODY, "BODY " + MORE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "US - Westmark talks went on for three days in the hall of the old port.",
        "Minister Velt — no friend of bridges — asked Ostrand for one more ferry.",
        "Mirel Dovan (left) - the envoy of Ostrand for six years - spoke to him at length on Monday.",
        "VELT: We want the bridge, and we want it before the spring floods come again.",
        "The minister - who came late - asked for a bridge across the river at Karsk.",
        "3-year talks ended on Monday without a word about the bridge at Karsk.",
        "Mr Velt: the bridge is old and we shall not pay for it again this year, nor the next, he said."
      })
  void whatOnlyLooksLikeADateline(String sentence) {
    assertThat(kinds(sentence, MORE, "DOVAN: Then build it.", "VELT: With what?"))
        .doesNotContain("DATELINE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-06 23:30", "January 7, 2009", "UPDATED at 5:00 p.m. on Jan. 24, 2025.",
            "From 12 Harbour Street, 7 September 2023.",
        "Published: 5 March 2024, 10:30 AM GMT", "Karsk, 5 March 2024", "Monday",
            "Last updated 05/03/2024 | 14:30"
      })
  void aLineOfDatesIsADateline(String line) {
    assertThat(passages("Westmark asks Ostrand for bridge", line, BODY))
        .contains("DATELINE " + line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Joint Statement, 9 January 2024",
        "Nov. 4, 2014 The bridge that got away",
        "The minister came on 5 March 2024."
      })
  void aLineWithADateIsNotAlwaysOne(String line) {
    assertThat(kinds(line, BODY)).doesNotContain("DATELINE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Photo: WNA)",
        "Photo: WESTMARK News",
        "(Photo WNA: Mr Velt, right, and Ms Dovan)",
        "Minister Arno Velt (R) receives Ambassador Mirel Dovan in Karsk on January 10. (Photo: WNA)",
        "Minister Arno Velt (right) hands the Order of the River to Mirel Dovan (Photo: WNA)",
        "Arno Velt on the phone, Feb. 6, 2024. /Ministry of Foreign Affairs",
        "Arno Velt (R) with Mirel Dovan, Chair of the River Commission (RC), Karsk, May 7, 2025.",
        "Arno Velt, left, shakes hands with Mirel Dovan before talks in Karsk, Monday, May 7, 2025. (AP Photo/Ilse Korn)",
        "In this handout photo Arno Velt walks over the bridge at Karsk.",
        "FILE - Arno Velt speaks in Karsk on Jan. 5, 2024.",
        "The delegations pose for a group photo in Karsk.",
        "The two ministers at the bridge. — WNA/WNS Photo Ilse Korn",
        "REUTERS/Ilse Korn",
        "Arno Velt at the bridge. (Xinhua/Ilse Korn)",
        "From left: Arno Velt, Mirel Dovan and Jon Hale."
      })
  void captionsAndCredits(String caption) {
    assertThat(passages(BODY, caption, MORE)).contains("CAPTION " + caption);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Senator Jon Hale (R) said the bridge was too dear.",
            "Governor Ilse Korn (R) and conservative groups won on Tuesday.",
        "Mr Velt shared a photo by his daughter with the envoy.",
            "He left, and the envoy turned right at the bridge.",
        "The leaders posed for a photo and went in to dinner.",
            "The ferry/bridge question stays open, Mr Velt said."
      })
  void whatOnlyLooksLikeACaption(String sentence) {
    assertThat(kinds(BODY, sentence, MORE)).isEqualTo("BODY BODY BODY");
  }

  @Test
  void aLineBeforeABareCreditIsItsCaption() {
    assertThat(kinds(BODY, "Ministers Velt and Hale at the bridge of Karsk", "Photo: WNA", MORE))
        .isEqualTo("BODY CAPTION CAPTION BODY");
    assertThat(kinds("Westmark asks Ostrand for bridge", "Photo: WNA", BODY))
        .isEqualTo("HEADLINE CAPTION BODY");
  }

  @Test
  void aCaptionInBracketsIsTakenOutBetweenSentences() {
    assertThat(passages(BODY + " (Photo: WNA) " + MORE + " " + MORE + " " + MORE))
        .containsExactly(
            "BODY " + BODY, "CAPTION (Photo: WNA)", "BODY " + MORE + " " + MORE + " " + MORE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Home > World News",
        "RELATED STORIES",
        "Share",
        "Share this article on Facebook",
        "Read more: Bridges of the north",
        "Advertisement",
        "Follow us on Telegram",
        "Provided by Karsk Daily.",
        "© 2024 Karsk Daily",
        "By Ilse Korn and Jon Hale",
        "* * *",
        "Read the rest here.",
        "3 min read",
        "https://example.org/bridge",
        "Tags: bridges, ferries"
      })
  void pageNoise(String line) {
    assertThat(passages(BODY, line, MORE)).contains("FURNITURE " + line);
  }

  @Test
  void linksUnderAHeadingAreNoiseUntilProseComesBack() {
    assertThat(
            kinds(BODY, "RELATED STORIES", "Ferries late again", "Tunnel closed for repairs", MORE))
        .isEqualTo("BODY FURNITURE FURNITURE FURNITURE BODY");
  }

  @Test
  void aSignOffEndsTheLastParagraph() {
    for (String signOff :
        List.of("— VNA/VNS", "- WNA", "(ANI)", "VNA", "./.", "ENDS", "–Bernama")) {
      String cut = signOff.equals("./.") ? "/." : signOff;
      String text = signOff.equals("./.") ? MORE + cut : MORE + " " + cut;
      assertThat(passages(BODY, text))
          .containsExactly("BODY " + BODY, "BODY " + MORE, "SIGN_OFF " + cut);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VNA",
        "— VNA/VNS",
        "Source: River Commission",
        "ENDS",
        "###",
        "Xinhua",
        "(Reporting by Ilse Korn; Editing by Jon Hale)",
        "Translated by Ilse Korn."
      })
  void aSignOffOnALineOfItsOwn(String signOff) {
    assertThat(passages(BODY, MORE, signOff)).endsWith("SIGN_OFF " + signOff);
  }

  @Test
  void signOffsStandAtTheEndOnly() {
    assertThat(kinds(BODY, "Source: the minister himself, who spoke to us.", MORE))
        .isEqualTo("BODY BODY BODY");
    assertThat(passages(BODY + " NATO", MORE)).contains("BODY " + BODY + " NATO");
  }

  @Test
  void aSentenceBeginsAfterDatelineAndNumber() {
    assertThat(sentences("KARSK — " + BODY, "1. " + MORE, "(2) " + MORE, "b) " + MORE, "• " + MORE))
        .containsExactly(BODY, MORE, MORE, MORE, MORE);
    assertThat(passages(BODY, "1. " + MORE)).contains("BODY 1. " + MORE);
  }

  @Test
  void aMissingSpaceAfterTheStopStillEndsTheSentence() {
    assertThat(sentences("Ostrand wants no arms.According to Mr Velt it has none.“Good,” he said."))
        .containsExactly(
            "Ostrand wants no arms.", "According to Mr Velt it has none.", "“Good,” he said.");
    assertThat(sentences("She met Mr.Velt of the U.S.Mission in St.Karsk over example.Com today."))
        .hasSize(1);
  }

  @Test
  void bracketsThatDisturbTheTreeAreNotRead() {
    List<Sentence> sentences =
        outline(
                "Mr Velt (MP) named the River Charter (RC), the lists (D1 and D3), a meal at 7 (local time) and a dam (a big one)")
            .sentences();
    assertThat(sentences).hasSize(1);
    assertThat(sentences.get(0).tokens())
        .extracting(Token::form)
        .contains("Velt", "dam", "(a", "big", "one)", ",")
        .doesNotContain("(MP)", "(RC),", "(D1", "(local");
  }

  @Test
  void sentencesAreNumberedThroughTheArticleAndSkipWhatIsNoProse() {
    Outline outline =
        outline(
            text(
                "Westmark asks Ostrand for bridge",
                "Share",
                "KARSK — " + BODY,
                "(Photo: WNA)",
                MORE + " — WNA"));
    assertThat(outline.sentences()).extracting(Sentence::index).containsExactly(0, 1, 2, 3);
    assertThat(outline.sentences())
        .extracting(outline::kindOf)
        .containsExactly(
            Passage.Kind.HEADLINE, Passage.Kind.BODY, Passage.Kind.CAPTION, Passage.Kind.BODY);
  }

  private static String kinds(String... paragraphs) {
    return String.join(
        " ",
        outline(text(paragraphs)).passages().stream()
            .map(passage -> passage.kind().name())
            .toList());
  }

  private static List<String> passages(String... paragraphs) {
    String text = text(paragraphs);
    return outline(text).passages().stream()
        .map(passage -> passage.kind() + " " + passage.span().of(text))
        .toList();
  }

  private static List<String> sentences(String... paragraphs) {
    String text = text(paragraphs);
    return outline(text).sentences().stream().map(sentence -> sentence.span().of(text)).toList();
  }

  private static String text(String... paragraphs) {
    return String.join("\n", paragraphs);
  }

  private static Outline outline(String text) {
    return outline(Article.of("test", null, text));
  }

  private static Outline outline(Article article) {
    return new Outliner(new PeriodAnalyser()).outline(article);
  }
}
