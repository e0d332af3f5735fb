package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.pos.POSTagger;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import edu.emory.mathcs.nlp.learning.optimization.method.AdaGrad;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Models with weights thrown by dice: flat or not, they must decide alike. */
class Nlp4jFlatteningTest {

  private static final String WORDS = "the envoy asked her host to lift two old tariffs before May";

  @TempDir Path folder;
  private final Random dice = new Random(2026);

  @Test
  void aFlatTaggerTagsLikeTheOneItWasMadeFrom() throws Exception {
    POSTagger<NLPNode> tagger = new POSTagger<>();
    fill(
        tagger,
        List.of("NN", "VB", "DT", "JJ", "IN"),
        "<feature f0='i:word_form'/><feature f0='i-1:part_of_speech_tag' f1='i:word_form'/>"
            + "<feature f0='i:suffix:2'/><feature f0='i:orthographic' set='true'/>");
    POSTagger<NLPNode> flat = Nlp4jModels.tagger(flattened(tagger));
    for (int turn = 0; turn < 200; turn++) {
      NLPNode[] nodes = sentence();
      tagger.process(nodes);
      NLPNode[] again = copy(nodes);
      flat.process(again);
      for (int at = 1; at < nodes.length; at++) {
        assertThat(again[at].getPartOfSpeechTag()).isEqualTo(nodes[at].getPartOfSpeechTag());
      }
    }
  }

  @Test
  void aFlatParserParsesLikeTheOneItWasMadeFrom() throws Exception {
    DEPParser<NLPNode> parser = new DicedParser();
    fill(
        parser,
        List.of("N_S_", "N_R_", "N_P_", "L_R_nsubj", "L_P_det", "R_S_dobj", "R_P_prep", "R_S_root"),
        "<feature f0='i:word_form' f1='j:word_form'/><feature f0='j:word_form'/>"
            + "<feature f0='i_lmd:dependency_label'/><feature f0='j:valency:all'/>");
    for (int label = 0; label < parser.getOptimizer().getLabelSize(); label++) {
      parser.getLabelCandidates().add(parser.getOptimizer().getLabel(label), label);
    }
    DEPParser<NLPNode> flat = Nlp4jModels.parser(flattened(parser));
    for (int turn = 0; turn < 200; turn++) {
      NLPNode[] nodes = sentence();
      NLPNode[] again = copy(nodes);
      parser.process(nodes);
      flat.process(again);
      for (int at = 1; at < nodes.length; at++) {
        assertThat(again[at].getDependencyHead().getID())
            .isEqualTo(nodes[at].getDependencyHead().getID());
        assertThat(again[at].getDependencyLabel()).isEqualTo(nodes[at].getDependencyLabel());
      }
    }
  }

  @Test
  void aWordKeepsItsListInOrderAndAnUnknownWordHasNone() throws IOException {
    Map<String, Set<String>> clusters = new HashMap<>();
    clusters.put("envoy", new LinkedHashSet<>(List.of("110", "01", "0")));
    clusters.put("consul", new LinkedHashSet<>(List.of("110", "01", "0")));
    clusters.put("tariff", new LinkedHashSet<>(List.of("0", "01")));
    Path file = folder.resolve("lists");
    try (var out = Files.newOutputStream(file)) {
      Nlp4jFlattening.wordLists(serialised((Serializable) clusters), out);
    }
    Nlp4jModels.WordLists flat = new Nlp4jModels.WordLists(file);
    Map<String, List<String>> lists = flat.as(List::copyOf);
    assertThat(lists.get("consul")).containsExactly("110", "01", "0");
    assertThat(lists.get("tariff")).containsExactly("0", "01");
    assertThat(lists.get("Envoy")).isNull();
    assertThat(flat.contains("envoy")).isTrue();
    assertThat(flat.contains("Envoy")).isFalse();
  }

  @Test
  void aModelThatNeedsMoreThanIsKeptIsRefused() throws Exception {
    POSTagger<NLPNode> tagger = new POSTagger<>();
    fill(tagger, List.of("NN", "VB"), "<feature f0='i:word_form'/>");
    tagger.getOptimizer().setBias(1);
    assertThatThrownBy(() -> flattened(tagger)).hasMessageContaining("another make");
  }

  private <S extends NLPState<NLPNode>> void fill(
      OnlineComponent<NLPNode, S> component, List<String> labels, String features)
      throws Exception {
    DicedTemplate<S> template = new DicedTemplate<>(features);
    WeightVector weights = new WeightVector();
    weights.expand(template.map().size() + 1, 0, labels.size());
    for (int feature = 0; feature <= template.map().size(); feature++) {
      for (int label = 0; label < labels.size(); label++) {
        float weight = dice.nextInt(3) == 0 ? dice.nextFloat() - 0.5f : 0;
        weights.getSparseWeightVector().set(label, feature, weight);
      }
    }
    AdaGrad optimizer = new AdaGrad(weights, 0, 0);
    optimizer.addLabels(labels);
    component.setOptimizer(optimizer);
    component.setFeatureTemplate(template);
    component.setFlag(NLPFlag.DECODE);
  }

  private Path flattened(OnlineComponent<NLPNode, ?> component) throws IOException {
    Path file = folder.resolve("model");
    try (var out = Files.newOutputStream(file)) {
      Nlp4jFlattening.model(serialised(component), out);
    }
    return file;
  }

  private static ByteArrayInputStream serialised(Serializable object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private NLPNode[] sentence() {
    String[] words = WORDS.split(" ");
    List<NLPNode> nodes = new ArrayList<>(List.of(new NLPNode().toRoot()));
    for (int id = 1; id <= 6; id++) {
      nodes.add(new NLPNode(id, words[dice.nextInt(words.length)]));
    }
    return nodes.toArray(NLPNode[]::new);
  }

  private static NLPNode[] copy(NLPNode[] nodes) {
    NLPNode[] copy = new NLPNode[nodes.length];
    copy[0] = new NLPNode().toRoot();
    for (int id = 1; id < nodes.length; id++) {
      copy[id] = new NLPNode(id, nodes[id].getWordForm());
    }
    return copy;
  }

  private static final class DicedParser extends DEPParser<NLPNode> {
    private static final long serialVersionUID = 1;
  }

  /** Knows every feature that the words above can have, as far as they stand alone or in pairs. */
  private static final class DicedTemplate<S extends NLPState<NLPNode>>
      extends FeatureTemplate<NLPNode, S> {
    private static final long serialVersionUID = 1;

    DicedTemplate(String features) throws Exception {
      super(xml("<features>" + features + "</features>"), new HyperParameter());
      for (int type = 0; type < getTemplateSize(); type++) {
        for (String word : (WORDS + " ed 0 1 NN VB DT nsubj det << >>").split(" ")) {
          map().add(type, word);
          for (String other : (WORDS + " NN VB").split(" ")) {
            map().add(type, word + "_" + other);
          }
        }
      }
    }

    FeatureMap map() {
      return feature_map;
    }

    private static Element xml(String text) throws Exception {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
          .getDocumentElement();
    }
  }
}
