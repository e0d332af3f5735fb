package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words that are noun and verb, in lists of what somebody is to do: tagged as "word/tag". */
class Nlp4jTagsTest {

  @Test
  void aVerbGoesOnBehindAndWhereItHasAnObject() {
    assertThat(tag("share", "to/TO open/VB ports/NNS and/CC share/NN data/NNS ./."))
        .isEqualTo("VB");
    assertThat(tag("share", "to/TO open/VB ports/NNS and/CC share/NN prices/NNS ./."))
        .isEqualTo("NN");
    assertThat(tag("hand", "to/TO end/VB raids/NNS and/CC hand/NN over/IN the/DT men/NNS ./."))
        .isEqualTo("VB");
    assertThat(tag("hand", "to/TO see/VB the/DT foot/NN and/CC hand/NN of/IN men/NNS ./."))
        .isEqualTo("NN");
  }

  @Test
  void aListOfNounsStaysOneWhenNoVerbStandsBefore() {
    assertThat(tag("support", "Trade/NN and/CC support/NN the/DT town/NN ./.")).isEqualTo("NN");
    assertThat(tag("support", "to/TO trade/VB and/CC support/NN the/DT town/NN ./."))
        .isEqualTo("VB");
  }

  @Test
  void behindAnotherToStandsAVerb() {
    assertThat(tag("free", "to/TO open/VB ports/NNS ,/, to/TO free/JJ crews/NNS ./."))
        .isEqualTo("VB");
    assertThat(tag("free", "to/TO open/VB ports/NNS to/TO free/JJ crews/NNS ./.")).isEqualTo("JJ");
  }

  @Test
  void whatAStateIsToDoBehindThatIsAVerb() {
    assertThat(tag("clear", "asked/VBD that/IN Peru/NNP clear/JJ the/DT mines/NNS ./."))
        .isEqualTo("VB");
    assertThat(tag("support", "asked/VBD that/IN Peru/NNP support/NN groups/NNS meet/VBP ./."))
        .isEqualTo("NN");
    assertThat(tag("clear", "told/VBD of/IN Peru/NNP clear/JJ the/DT mines/NNS ./."))
        .isEqualTo("JJ");
  }

  /** The tag that the word has afterwards. */
  private static String tag(String word, String sentence) {
    List<NLPNode> nodes = new ArrayList<>(List.of(new NLPNode().toRoot()));
    for (String tagged : sentence.split(" ")) {
      int slash = tagged.lastIndexOf('/');
      NLPNode node = new NLPNode(nodes.size(), tagged.substring(0, slash));
      node.setPartOfSpeechTag(tagged.substring(slash + 1));
      nodes.add(node);
    }
    new Nlp4jTags().process(nodes.toArray(NLPNode[]::new));
    return nodes.stream()
        .filter(node -> word.equals(node.getWordForm()))
        .map(NLPNode::getPartOfSpeechTag)
        .findFirst()
        .orElseThrow();
  }
}
