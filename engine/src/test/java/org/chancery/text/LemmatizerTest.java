package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmatizerTest {

  private static final Set<String> KNOWN =
      Words.set(
          "hope hop note not call cal stop plan propose urge ask welcome cause house visit add state"
              + " agree agreement large late big pledge emphasis base geopolitic"
              + " dog dogg breath breathe");

  private final Lemmatizer lemmatizer = new Lemmatizer(KNOWN::contains);

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "said, VBD, say",
        "met, VBN, meet",
        "withdrew, VBD, withdraw",
        "was, VBD, be",
        "has, VBZ, have",
        "'s, VBZ, be",
        "'d, MD, would",
        "wo, MD, will",
        "n't, RB, not",
        "hoped, VBD, hope",
        "hopped, VBD, hop",
        "noted, VBD, note",
        "called, VBN, call",
        "stopped, VBD, stop",
        "planning, VBG, plan",
        "proposed, VBD, propose",
        "urging, VBG, urge",
        "asked, VBD, ask",
        "added, VBD, add",
        "agreed, VBD, agree",
        "reiterated, VBD, reiterate",
        "deplored, VBD, deplore",
        "expressed, VBD, express",
        "conveyed, VBD, convey",
        "denied, VBD, deny",
        "emphasised, VBD, emphasise",
        "analysing, VBG, analyse",
        "promised, VBD, promise",
        "dogged, VBN, dog",
        "breathing, VBG, breathe",
        "seethed, VBD, seethe",
        "depleted, VBN, deplete",
        "discredited, VBN, discredit",
        "recited, VBD, recite",
        "lies, VBZ, lie",
        "pledges, VBZ, pledge",
        "discusses, VBZ, discuss",
        "voices, VBZ, voice",
        "ties, NNS, tie",
        "countries, NNS, country",
        "causes, NNS, cause",
        "houses, NNS, house",
        "talks, NNS, talk",
        "crises, NNS, crisis",
        "women, NNS, woman",
        "geopolitics, NNS, geopolitics",
        "bases, NNS, base",
        "businessmen, NNS, businessman",
        "vice-ministers, NNS, vice-minister",
        "Nations, NNPS, nation",
        "Texas, NNP, texas",
        "larger, JJR, large",
        "biggest, JJS, big",
        "better, JJR, good",
        "latest, JJS, late",
        "The, DT, the"
      })
  void formHasItsDictionaryForm(String form, String tag, String lemma) {
    assertThat(lemmatizer.lemma(form, tag)).isEqualTo(lemma);
  }
}
