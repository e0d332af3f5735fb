package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Trees written by hand, as form/tag/head/label with heads counted from 1. */
class UniversalTreeTest {

  @Test
  void prepositionLeadsItsNoun() {
    assertThat(turned("They/PRP/2/nsubj met/VBD/0/root in/IN/5/case old/JJ/5/amod Karsk/NNP/2/obl"))
        .containsExactly(
            "They < met SUBJECT",
            "met ROOT",
            "in < met PREPOSITION",
            "old < Karsk ADJECTIVE",
            "Karsk < in PREPOSITION_OBJECT");
  }

  @Test
  void doerOfAPassiveHangsOnItsBy() {
    assertThat(
            turned(
                "He/PRP/3/nsubj:pass was/VBD/3/aux received/VBN/0/root by/IN/6/case the/DT/6/det envoy/NN/3/obl:agent"))
        .contains(
            "He < received PASSIVE_SUBJECT",
            "was < received PASSIVE_AUXILIARY",
            "by < received AGENT",
            "envoy < by PREPOSITION_OBJECT");
  }

  @Test
  void copulaLeadsItsPredicate() {
    assertThat(
            turned(
                "Ostrand/NNP/5/nsubj is/VBZ/5/cop not/RB/5/advmod a/DT/5/det friend/NN/0/root of/IN/7/case Westmark/NNP/5/nmod"))
        .containsExactly(
            "Ostrand < is SUBJECT",
            "is ROOT",
            "not < is NEGATION",
            "a < friend DETERMINER",
            "friend < is PREDICATE",
            "of < friend PREPOSITION",
            "Westmark < of PREPOSITION_OBJECT");
  }

  @Test
  void copulaLeadsAPredicateWithAPreposition() {
    assertThat(turned("He/PRP/4/nsubj is/VBZ/4/cop in/IN/4/case Karsk/NNP/0/root"))
        .containsExactly(
            "He < is SUBJECT", "is ROOT", "in < is PREPOSITION", "Karsk < in PREPOSITION_OBJECT");
  }

  @Test
  void clauseAsPredicateKeepsItsOwnSubject() {
    assertThat(
            turned(
                "The/DT/2/det aim/NN/6/nsubj:outer is/VBZ/6/cop that/IN/6/mark trade/NN/6/nsubj grows/VBZ/0/root"))
        .contains(
            "aim < is SUBJECT",
            "is ROOT",
            "that < grows MARKER",
            "trade < grows SUBJECT",
            "grows < is CLAUSAL_COMPLEMENT");
  }

  @Test
  void saidAfterItsWordsLeadsThem() {
    assertThat(
            turned(
                "We/PRP/2/nsubj agree/VBP/0/root ,/,/5/punct he/PRP/5/nsubj said/VBD/2/parataxis"))
        .contains("agree < said CLAUSAL_COMPLEMENT", "said ROOT", "he < said SUBJECT");
  }

  @Test
  void asideThatSaysSomethingItselfStaysAnAside() {
    assertThat(
            turned(
                "Trade/NN/2/nsubj grew/VBD/0/root (/-LRB-/5/punct it/PRP/5/nsubj passed/VBD/2/parataxis a/DT/7/det billion/CD/5/obj )/-RRB-/5/punct"))
        .contains("grew ROOT", "passed < grew PARENTHESIS");
  }

  @Test
  void gerundHangsOnItsPreposition() {
    assertThat(
            turned(
                "She/PRP/2/nsubj thanked/VBD/0/root them/PRP/2/obj for/IN/5/mark coming/VBG/2/advcl"))
        .contains("for < thanked PREPOSITION", "coming < for PREPOSITION_CLAUSE");
  }

  @Test
  void markerOfAFiniteClauseAndOfAnInfinitiveStays() {
    assertThat(
            turned(
                "They/PRP/2/nsubj left/VBD/0/root after/IN/5/mark he/PRP/5/nsubj spoke/VBD/2/advcl"))
        .contains("after < spoke MARKER", "spoke < left ADVERBIAL_CLAUSE");
    assertThat(turned("He/PRP/2/nsubj asked/VBD/0/root for/IN/6/mark talks/NNS/6/nsubj to/TO/6/mark begin/VB/2/advcl"))
        .contains("for < begin MARKER", "to < begin AUXILIARY");
  }

  @Test
  void conjunctsAreAChainAndAndHangsOnWhatStandsBeforeIt() {
    assertThat(
            turned(
                "open/VB/0/root ,/,/3/punct simplify/VB/1/conj and/CC/5/cc share/VB/1/conj"))
        .contains(
            "open ROOT",
            "simplify < open CONJUNCT",
            "and < simplify COORDINATION",
            "share < simplify CONJUNCT");
  }

  @Test
  void prepositionIsJoinedToPrepositionAndVerbToVerb() {
    assertThat(
            turned(
                "talked/VBD/0/root with/IN/3/case Velt/NNP/1/obl and/CC/6/cc with/IN/6/case Dovan/NNP/3/conj"))
        .contains(
            "with < talked PREPOSITION",
            "Velt < with PREPOSITION_OBJECT",
            "with < with CONJUNCT",
            "Dovan < with PREPOSITION_OBJECT");
    assertThat(turned("He/PRP/3/nsubj is/VBZ/3/cop old/JJ/0/root and/CC/5/cc wants/VBZ/3/conj peace/NN/5/obj"))
        .contains("is ROOT", "old < is PREDICATE", "wants < is CONJUNCT", "and < is COORDINATION");
  }

  @Test
  void lastWordOfANameLeadsIt() {
    assertThat(
            turned(
                "outgoing/JJ/3/amod Ostrand/NNP/3/compound Ambassador/NNP/6/nsubj Mirel/NNP/3/flat Dovan/NNP/3/flat left/VBD/0/root"))
        .containsExactly(
            "outgoing < Dovan ADJECTIVE",
            "Ostrand < Ambassador COMPOUND",
            "Ambassador < Dovan COMPOUND",
            "Mirel < Dovan COMPOUND",
            "Dovan < left SUBJECT",
            "left ROOT");
  }

  @Test
  void compoundPrepositionLeadsByItsFirstWordAndSuchAsByItsLast() {
    assertThat(
            turned(
                "They/PRP/2/nsubj stopped/VBD/0/root because/IN/5/case of/IN/3/fixed rain/NN/2/obl"))
        .contains(
            "because < stopped PREPOSITION",
            "of < because PREPOSITION",
            "rain < of PREPOSITION_OBJECT");
    assertThat(turned("goods/NNS/0/root such/JJ/4/case as/IN/2/fixed rice/NN/1/nmod"))
        .contains("as < goods PREPOSITION", "such < as ADJECTIVE", "rice < as PREPOSITION_OBJECT");
  }

  @Test
  void whatIsKnownIsAClause() {
    assertThat(
            turned(
                "They/PRP/2/nsubj know/VBP/0/root what/WP/2/obj he/PRP/5/nsubj wants/VBZ/3/acl:relcl"))
        .contains("wants < know CLAUSAL_COMPLEMENT", "what < wants OBJECT", "he < wants SUBJECT");
  }

  @Test
  void wantedIsThatTheyGoButTheyAreUrged() {
    assertThat(
            turned(
                "We/PRP/2/nsubj want/VBP/0/root them/PRP/2/obj to/TO/5/mark go/VB/2/xcomp"))
        .contains("them < go SUBJECT", "go < want CLAUSAL_COMPLEMENT");
    assertThat(
            turned(
                "We/PRP/2/nsubj urge/VBP/0/root them/PRP/2/obj to/TO/5/mark go/VB/2/xcomp"))
        .contains("them < urge OBJECT", "go < urge OPEN_COMPLEMENT");
  }

  @Test
  void possessorKeepsItsMark() {
    assertThat(turned("Ostrand/NNP/3/nmod:poss 's/POS/1/case bridge/NN/0/root"))
        .contains("Ostrand < bridge POSSESSIVE", "'s < Ostrand POSSESSIVE_MARK");
  }

  @Test
  void nounWithoutAPrepositionSaysWhen() {
    assertThat(turned("He/PRP/2/nsubj left/VBD/0/root Monday/NNP/2/obl"))
        .contains("Monday < left ADVERB");
  }

  @Test
  void thereIsHasItsNounAsPredicate() {
    assertThat(turned("There/EX/2/expl are/VBP/0/root talks/NNS/2/nsubj"))
        .contains("There < are SUBJECT", "talks < are PREDICATE");
  }

  private static List<String> turned(String sentence) {
    List<String> forms = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> lemmas = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    String[] words = sentence.split(" ");
    int[] heads = new int[words.length];
    Lemmatizer lemmatizer = new Lemmatizer(word -> word.equals("want") || word.equals("urge"));
    for (int index = 0; index < words.length; index++) {
      String[] parts = words[index].split("/");
      forms.add(parts[0]);
      tags.add(parts[1]);
      lemmas.add(lemmatizer.lemma(parts[0].toLowerCase(Locale.ROOT), parts[1]));
      heads[index] = Integer.parseInt(parts[2]) - 1;
      labels.add(parts[3]);
    }
    UniversalTree tree = new UniversalTree(tags, lemmas, heads, labels);
    List<String> turned = new ArrayList<>();
    for (int index = 0; index < words.length; index++) {
      int head = tree.head(index);
      String place = head < 0 ? " " : " < " + forms.get(head) + " ";
      turned.add(forms.get(index) + place + tree.relation(index));
    }
    return turned;
  }
}
